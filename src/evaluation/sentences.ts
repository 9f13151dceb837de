import type { Coder } from '../coder.ts';
import { EventTally } from './events.ts';
import type { GoldSentence } from './gold.ts';
import { plural, type Scored, shareLine, shares } from './scored.ts';

/** Sentences that each stand alone, many without an event: false alarms, and core events found. */
export function scoreSentences(coder: Coder, sentences: readonly GoldSentence[], errors: boolean): Scored {
  const tally = new EventTally();
  let empty = 0;
  let alarms = 0;
  const out: string[] = [];
  for (const { id, text, events } of sentences) {
    const trace = coder.trace({
      id,
      text,
      language: coder.knowledge.language.language,
      published: null,
      url: null,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      givenActors: [],
    });
    if (events.length === 0) {
      empty++;
      if (trace.record.events.length > 0) alarms++;
    }
    const wrong = tally.add(text, events, trace, () => ({ start: 0, end: text.length }), coder, errors);
    if (wrong.length > 0) out.push(`${id} ${text}`, ...wrong.map((w) => `    ${w.line}`));
  }
  const { core, found, roles, predicted, right } = tally.all;
  return {
    size: plural(sentences.length, 'sentence'),
    scores: shares({
      'no false alarm': [empty - alarms, empty],
      'core found': [found, core],
      'roles right': [roles, found],
      precision: [right, predicted],
    }),
    table: [shareLine('no false alarm', empty - alarms, empty), '', ...tally.table()],
    detail: { sentences: sentences.length, withoutEvent: empty, falseAlarms: alarms, types: tally.detail() },
    errors: out,
  };
}
