import { show } from '../src/code/examples.ts';
import type { Coder } from '../src/coder.ts';
import type { Statement } from '../src/document.ts';
import { type GoldArticle, type GoldDate, readArticles } from './gold.ts';
import { findAll, overlaps, pairEvents, ratio, rolesRight, statementRight } from './score.ts';

/** Whole articles: events, statements, dates. */
export function scoreArticles(coder: Coder, dir: string, verbose: boolean): Record<string, number> {
  const n = {
    core: 0,
    found: 0,
    roles: 0,
    predicted: 0,
    right: 0,
    statements: 0,
    said: 0,
    saidPredicted: 0,
    speaker: 0,
    content: 0,
    dates: 0,
    dated: 0,
  };
  for (const a of readArticles(dir)) {
    const record = coder.code({
      id: a.doc,
      text: a.text,
      language: 'hr',
      published: a.published,
      url: null,
      blocks: a.spans.map((s, i) => ({ kind: i === 0 ? 'headline' : 'paragraph', ...s })),
      givenActors: [],
    });
    const pairs = pairEvents(a.text, a.events, record.events, (g) => a.spans[g.s! - 1]!);
    const cores = pairs.filter((p) => p.gold.core);
    n.core += a.events.filter((g) => g.core).length;
    n.found += cores.length;
    n.roles += cores.filter((p) => rolesRight(p.gold, p.event)).length;
    n.predicted += record.events.length;
    n.right += pairs.length;
    if (verbose) {
      process.stdout.write(`## ${a.doc}\n`);
      a.spans.forEach((s, i) => {
        const missed = a.events.filter((g) => g.s === i + 1 && g.core && !pairs.some((p) => p.gold === g));
        const extra = record.events.filter(
          (e) => e.trigger.start >= s.start && e.trigger.end <= s.end && !pairs.some((p) => p.event === e),
        );
        const wrong = cores.filter((p) => p.gold.s === i + 1 && !rolesRight(p.gold, p.event));
        if (missed.length + extra.length + wrong.length === 0) return;
        process.stdout.write(`${i + 1} ${a.text.slice(s.start, s.end)}\n`);
        for (const g of missed)
          process.stdout.write(
            `   missed ${g.type} "${g.trigger}" ${g.actors.map((x) => x.code)} > ${g.recipients.map((x) => x.code)}\n`,
          );
        for (const e of extra) process.stdout.write(`   extra ${show(e)} "${e.trigger.text}" ${e.frame}\n`);
        for (const p of wrong)
          process.stdout.write(
            `   roles ${show(p.event)} ≠ ${p.gold.actors.map((x) => `${x.code} ${x.text}`)} > ${p.gold.recipients.map((x) => `${x.code} ${x.text}`)}\n`,
          );
      });
    }
    scoreStatements(a, record.statements, n, verbose);
    for (const d of a.dates) {
      n.dates++;
      const ok = dateRight(a, d, record.dates);
      if (ok) n.dated++;
      else if (verbose) process.stdout.write(`   date ${d.s} "${d.text}" should be ${d.value}\n`);
    }
  }
  return {
    'core found': ratio(n.found, n.core),
    precision: ratio(n.right, n.predicted),
    'roles right': ratio(n.roles, n.found),
    'statements right': ratio(n.said, n.statements),
    'statements speaker': ratio(n.speaker, n.statements),
    'statements content': ratio(n.content, n.statements),
    'statements precision': ratio(n.said, n.saidPredicted),
    'dates right': ratio(n.dated, n.dates),
  };
}

function scoreStatements(
  a: GoldArticle,
  predicted: readonly Statement[],
  n: { statements: number; said: number; saidPredicted: number; speaker: number; content: number },
  verbose: boolean,
): void {
  n.saidPredicted += predicted.length;
  for (const g of a.statements) {
    n.statements++;
    const results = predicted.map((s) => ({ s, r: statementRight(a, g, s) }));
    if (results.some(({ r }) => r.speaker && r.cue && r.content)) n.said++;
    else if (verbose) {
      const near = results.find(({ r }) => r.content) ?? results.find(({ r }) => r.cue);
      process.stdout.write(
        `   statement ${g.s} "${g.cue}" ${g.speaker.code} | ${g.content.slice(0, 60)} … ${near ? `got ${near.s.speaker?.code ?? '—'} "${near.s.cue?.text ?? ''}" | ${near.s.content.text.slice(0, 60)} … ${near.s.content.text.slice(-20)}` : 'none'}\n`,
      );
    }
    if (results.some(({ r }) => r.content)) n.content++;
    if (results.some(({ r }) => r.content && r.speaker)) n.speaker++;
  }
}

function dateRight(
  a: GoldArticle,
  g: GoldDate,
  dates: readonly { from: string | null; to: string | null; start: number; end: number }[],
): boolean {
  const s = a.spans[g.s - 1]!;
  const spans = findAll(a.text, g.text, s.start, s.end);
  const [from, to] = interval(g.value);
  const near = dates.filter((d) => spans.some((t) => overlaps(t.start, t.end, d.start, d.end)));
  if (g.value === null) return near.every((d) => d.from === null);
  return near.some((d) => d.from === from && d.to === to);
}

/** `2009`, `2009-09`, `2009-09-20`, `a/b` to first and last day. */
export function interval(value: string | null): readonly [string | null, string | null] {
  if (value === null) return [null, null];
  const [a, b] = value.split('/');
  return [edge(a!, false), edge(b ?? a!, true)];
}

function edge(value: string, last: boolean): string {
  const [y, m, d] = value.split('-');
  if (d) return value;
  if (!m) return last ? `${y}-12-31` : `${y}-01-01`;
  if (!last) return `${y}-${m}-01`;
  return `${y}-${m}-${String(new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate()).padStart(2, '0')}`;
}
