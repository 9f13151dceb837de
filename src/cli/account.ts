/** The readable account of a coded article, for a terminal. */
import pc from 'picocolors';
import type { EventRecord, Participant, Statement } from '../document.ts';
import type { DocumentRecord } from '../record.ts';

const QUAD: Readonly<Record<number, (s: string) => string>> = { 1: pc.cyan, 2: pc.green, 3: pc.yellow, 4: pc.red };

/** Several lines, without a final line break. Colours follow NO_COLOR and the terminal (picocolors). */
export function account(record: DocumentRecord): string {
  const { article } = record;
  const lines: string[] = [];
  lines.push(pc.bold(article.headline?.text ?? record.id));
  const about = [
    article.section?.text,
    article.byline?.text,
    record.published ?? 'no date: relative dates stay unresolved',
  ];
  lines.push(pc.dim(about.filter(Boolean).join(' · ')), '');
  let sentence = -1;
  for (const e of record.events) {
    if (e.sentence.start !== sentence) {
      if (sentence >= 0) lines.push('');
      sentence = e.sentence.start;
      lines.push(`  ${highlight(e.sentence.text, e.sentence.start, record.events)}`);
    }
    lines.push(`    ${eventLine(e)}`);
  }
  if (record.events.length === 0) lines.push(pc.dim('  No events. `kronika explain` says why, sentence by sentence.'));
  if (record.statements.length > 0) {
    lines.push('', pc.bold('Who says so'));
    for (const s of record.statements) lines.push(`    ${statementLine(s)}`);
  }
  if (record.claims.length > 0) {
    lines.push('', pc.bold('Claims'));
    for (const c of record.claims) {
      const by = c.assertions.map((a) => `${a.source} ${a.value}${a.statement ? ` (${a.statement})` : ''}`);
      lines.push(`    ${c.events.join(', ')}: ${by.join('; ')}`);
    }
  }
  return lines.join('\n');
}

function eventLine(e: EventRecord): string {
  const colour = QUAD[e.quad] ?? ((s: string): string => s);
  const parts = [
    e.id.padEnd(4),
    colour(`${e.type}${e.mode ? `/${e.mode}` : ''}`),
    `${names(e.actors)} ${pc.dim('→')} ${names(e.recipients)}`,
  ];
  if (e.place) parts.push(`@ ${e.place.name}`);
  if (e.date)
    parts.push(
      e.date.from === null
        ? pc.dim(`(${e.date.text})`)
        : e.date.from === e.date.to
          ? e.date.from
          : `${e.date.from}…${e.date.to}`,
    );
  if (e.factuality.value !== 'CT+' || e.factuality.source !== 'author')
    parts.push(`${e.factuality.value} ${pc.dim('says')} ${e.factuality.source}`);
  return parts.join('  ');
}

const names = (list: readonly Participant[]): string =>
  list.length === 0 ? '—' : list.map((p) => p.code || `"${p.text || p.antecedent?.text}"`).join(' + ');

function statementLine(s: Statement): string {
  const who = s.speaker ? s.speaker.code || `"${s.speaker.text || s.speaker.antecedent?.text}"` : '?';
  const what = s.content.text.length > 90 ? `${s.content.text.slice(0, 87)}…` : s.content.text;
  return `${s.id.padEnd(4)}${who} ${pc.dim(s.act)}${s.date?.from ? ` ${s.date.from}` : ''}: ${what.replace(/\s+/g, ' ')}`;
}

/** Underlines the triggers in their sentence. */
function highlight(text: string, start: number, events: readonly EventRecord[]): string {
  let out = '';
  let at = 0;
  const triggers = events
    .filter((e) => e.sentence.start === start)
    .map((e) => e.trigger)
    .sort((a, b) => a.start - b.start);
  for (const t of triggers) {
    if (t.start - start < at) continue;
    out += text.slice(at, t.start - start) + pc.underline(t.text);
    at = t.end - start;
  }
  return (out + text.slice(at)).replace(/\s+/g, ' ');
}
