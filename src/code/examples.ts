/** The examples of the frames are their tests: each must code to what is written behind it. */
import type { EventRecord, Participant } from '../document.ts';
import type { ExpectedEvent } from './frame-language.ts';

/** What is wrong with the records of an example, or null. */
export function checkExample(expects: readonly ExpectedEvent[], events: readonly EventRecord[]): string | null {
  if (expects.length === 0)
    return events.length === 0 ? null : `codes to ${events.map(show).join(' ; ')} but should to none`;
  for (const x of expects) {
    if (events.some((e) => matches(x, e))) continue;
    return `no ${showExpected(x)} among: ${events.map(show).join(' ; ') || 'nothing'}`;
  }
  return null;
}

function matches(x: ExpectedEvent, e: EventRecord): boolean {
  return (
    e.type === x.type &&
    (x.mode === null || e.mode === x.mode) &&
    sameCodes(x.actors, e.actors) &&
    sameCodes(x.recipients, e.recipients) &&
    (x.place === null || e.place?.name === x.place || e.place?.text === x.place) &&
    (x.factuality === null || e.factuality.value === x.factuality)
  );
}

/** Nothing written is not checked; `-` is nobody. A code without a sector matches any sector. */
function sameCodes(expected: readonly string[], found: readonly Participant[]): boolean {
  if (expected.length === 0) return true;
  if (expected.length === 1 && expected[0] === '-') return found.length === 0;
  const fits = (code: string, p: Participant): boolean => p.code === code || p.code.startsWith(`${code} `);
  return (
    expected.every((code) => found.some((p) => fits(code, p))) && found.every((p) => expected.some((c) => fits(c, p)))
  );
}

export function show(e: EventRecord): string {
  const codes = (list: readonly Participant[]): string => list.map((p) => p.code || `"${p.text}"`).join(' + ') || '-';
  const place = e.place ? ` @ ${e.place.name}` : '';
  return `${e.type}${e.mode ? `/${e.mode}` : ''} ${codes(e.actors)} > ${codes(e.recipients)}${place} [${e.factuality.value}]`;
}

function showExpected(x: ExpectedEvent): string {
  return `${x.type}${x.mode ? `/${x.mode}` : ''} ${x.actors.join(' + ') || '…'} > ${x.recipients.join(' + ') || '…'}${x.factuality ? ` [${x.factuality}]` : ''}`;
}
