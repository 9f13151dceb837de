import { show } from '../src/code/examples.ts';
import type { Coder } from '../src/coder.ts';
import type { EventRecord, Participant } from '../src/document.ts';
import { articleOf } from '../src/read/document-input.ts';
import type { DocumentRecord } from '../src/record.ts';
import { type MarkedPair, readPairs } from './gold.ts';
import { macroF1, overlaps } from './score.ts';

const SETTINGS = { date: null, language: null };

/** Scores the type of marked pairs, actors given, as gold/README.md says; CONCEDE and RETREAT are one class, YIELD. */
export function scorePairs(coder: Coder, file: string, verbose: boolean): Record<string, number> {
  const { macroF1, accuracy, connected } = score(coder, file, verbose, true);
  return { macroF1, accuracy, connected };
}

/** The same where Kronika has to find the actors itself; `roles right` of those typed right. */
export function scoreOpenPairs(coder: Coder, file: string, verbose: boolean): Record<string, number> {
  const { macroF1, accuracy, connected, roles } = score(coder, file, verbose, false);
  return { macroF1, accuracy, connected, 'roles right': roles };
}

function score(
  coder: Coder,
  file: string,
  verbose: boolean,
  given: boolean,
): Record<'macroF1' | 'accuracy' | 'connected' | 'roles', number> {
  const rows = readPairs(file).map((pair) => {
    const { language } = coder.knowledge.language;
    const actors = given ? [pair.source, pair.target].flatMap((s) => (s ? [s] : [])) : [];
    const { article } = articleOf({ id: pair.id, text: pair.text, language, actors }, SETTINGS, file);
    if (!article) throw new Error(`${file}: ${pair.id} cannot be read`);
    const record = coder.code(article);
    const { events } = record;
    // Found by Kronika itself, an actor may be named by a pronoun: the entity is what counts.
    const mentions = given ? [] : record.mentions;
    const straight = events.find((e) => connects(e, pair, mentions));
    const back = given
      ? undefined
      : events.find((e) => connects(e, { ...pair, source: pair.target, target: pair.source }, mentions));
    const hit = straight ?? back;
    return { pair, events, gold: pair.type, predicted: hit ? yieldClass(hit.type) : null, frame: hit?.frame, straight };
  });
  const { macroF1: f, accuracy, byClass } = macroF1(rows);
  if (verbose) {
    for (const r of rows.filter((x) => x.gold !== x.predicted))
      process.stdout.write(
        `${r.pair.id} ${r.gold} ≠ ${r.predicted ?? '—'} ${r.frame ?? ''}\n  ${mark(r.pair)}\n  ${r.events.map((e) => `${show(e)} "${e.trigger.text}" ${e.frame}`).join('\n  ')}\n`,
      );
  }
  for (const [c, s] of Object.entries(byClass))
    process.stdout.write(`  ${c.padEnd(10)} P ${s.p.toFixed(2)} R ${s.r.toFixed(2)} F ${s.f.toFixed(2)} (${s.n})\n`);
  const typed = rows.filter((r) => r.gold === r.predicted);
  const roles = typed.filter((r) => r.straight !== undefined).length / Math.max(1, typed.length);
  return { macroF1: f, accuracy, connected: rows.filter((r) => r.predicted !== null).length / rows.length, roles };
}

const yieldClass = (type: string): string => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type);

function connects(e: EventRecord, pair: MarkedPair, mentions: DocumentRecord['mentions']): boolean {
  const touches = (list: readonly Participant[], span: MarkedPair['source']): boolean =>
    span === null ||
    list.some((p) => {
      const s = p.start === null ? p.antecedent : { start: p.start, end: p.end! };
      return (
        (s !== undefined && overlaps(s.start, s.end, span.start, span.end)) ||
        mentions.some((m) => m.entity === p.entity && overlaps(m.start, m.end, span.start, span.end))
      );
    });
  const { source, target } = pair;
  return (
    (touches(e.actors, source) && touches(e.recipients, target)) ||
    (touches(e.actors, source) && touches(e.actors, target))
  );
}

function mark(pair: MarkedPair): string {
  let { text } = pair;
  const spans = [pair.source && { ...pair.source, tag: 's' }, pair.target && { ...pair.target, tag: 't' }].filter(
    (x) => x !== null,
  );
  for (const s of spans.sort((a, b) => b.start - a.start))
    text = `${text.slice(0, s.start)}<${s.tag}>${text.slice(s.start, s.end)}</${s.tag}>${text.slice(s.end)}`;
  return text;
}
