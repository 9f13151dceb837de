import { show } from '../src/code/examples.ts';
import type { Coder } from '../src/coder.ts';
import { type GoldEvent, readJsonl } from './gold.ts';
import { pairEvents, ratio, rolesRight } from './score.ts';

/** Real sentences, most without an event: false alarms and core events found. */
export function scoreSentences(coder: Coder, file: string, verbose: boolean): Record<string, number> {
  let empty = 0;
  let alarms = 0;
  let core = 0;
  let found = 0;
  let roles = 0;
  let predicted = 0;
  let right = 0;
  for (const row of readJsonl<{ id: string; text: string; events: readonly GoldEvent[] }>(file)) {
    const { text } = row;
    const { events } = coder.code({
      id: row.id,
      text,
      language: 'hr',
      published: null,
      url: null,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      givenActors: [],
    });
    if (row.events.length === 0) {
      empty++;
      if (events.length > 0) alarms++;
    }
    const pairs = pairEvents(text, row.events, events, () => ({ start: 0, end: text.length }));
    const cores = pairs.filter((p) => p.gold.core);
    core += row.events.filter((g) => g.core).length;
    found += cores.length;
    roles += cores.filter((p) => rolesRight(p.gold, p.event)).length;
    predicted += events.length;
    right += pairs.length;
    const missed = row.events.filter((g) => g.core && !pairs.some((p) => p.gold === g));
    if (
      verbose &&
      (missed.length > 0 || pairs.length < events.length || cores.some((p) => !rolesRight(p.gold, p.event)))
    ) {
      process.stdout.write(`${row.id} ${text}\n`);
      for (const g of missed) process.stdout.write(`   missed ${g.type} "${g.trigger}"\n`);
      for (const e of events.filter((x) => !pairs.some((p) => p.event === x)))
        process.stdout.write(`   extra ${show(e)} "${e.trigger.text}" ${e.frame}\n`);
      for (const p of cores.filter((x) => !rolesRight(x.gold, x.event)))
        process.stdout.write(
          `   roles ${show(p.event)} ≠ ${p.gold.actors.map((a) => a.code)} > ${p.gold.recipients.map((a) => a.code)}\n`,
        );
    }
  }
  return {
    'no false alarm': ratio(empty - alarms, empty),
    'core found': ratio(found, core),
    'roles right': ratio(roles, found),
    precision: ratio(right, predicted),
  };
}
