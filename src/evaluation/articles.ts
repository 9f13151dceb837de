import type { Coder } from '../coder.ts';
import { DateTally } from './dates.ts';
import { EventTally } from './events.ts';
import type { GoldArticle } from './gold.ts';
import { plural, type Scored, shares } from './scored.ts';
import { StatementTally } from './statements.ts';

/** Whole articles: events, statements, dates. */
export function scoreArticles(coder: Coder, articles: readonly GoldArticle[], errors: boolean): Scored {
  const events = new EventTally();
  const statements = new StatementTally();
  const dates = new DateTally();
  const out: string[] = [];
  for (const a of articles) {
    const trace = coder.trace({
      id: a.doc,
      text: a.text,
      language: coder.knowledge.language.language,
      published: a.published,
      url: null,
      blocks: a.spans.map((s, i) => ({ kind: i === 0 ? 'headline' : 'paragraph', ...s })),
      givenActors: [],
    });
    const wrong = [
      ...events.add(a.text, a.events, trace, (g) => a.spans[g.s - 1]!, coder, errors),
      ...statements.add(a, trace.record.statements),
      ...dates.add(a, trace.record.dates),
    ];
    if (errors && wrong.length > 0) out.push(`## ${a.doc}`, ...bySentence(a, wrong));
  }
  const { core, found, roles, predicted, right } = events.all;
  const said = statements.counts;
  return {
    size: plural(articles.length, 'article'),
    scores: shares({
      'core found': [found, core],
      precision: [right, predicted],
      'roles right': [roles, found],
      'statements right': [said.right, said.gold],
      'statements speaker': [said.speaker, said.gold],
      'statements cue': [said.cue, said.gold],
      'statements content': [said.content, said.gold],
      'statements precision': [said.right, said.predicted],
      'dates right': [dates.right, dates.gold],
    }),
    table: [...events.table(), '', ...statements.table(), ...dates.table()],
    detail: {
      articles: articles.length,
      types: events.detail(),
      statements: said,
      dates: { gold: dates.gold, right: dates.right },
    },
    errors: out,
  };
}

/** What is wrong below the sentence it stands in. */
function bySentence(a: GoldArticle, wrong: readonly { readonly at: number; readonly line: string }[]): string[] {
  return a.spans.flatMap((s, i) => {
    const here = wrong.filter((w) => w.at >= s.start && w.at <= s.end);
    if (here.length === 0) return [];
    return [`${i + 1} ${a.text.slice(s.start, s.end)}`, ...here.map((w) => `    ${w.line}`)];
  });
}
