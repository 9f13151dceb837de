/** What the forms of gold have in common: events with participants, types that Kronika knows, dates that exist. */
import { loadPlover } from '../ontologies/plover.ts';
import { isIsoDate } from '../read/document-input.ts';
import type { GoldEvent, GoldParticipant } from './gold.ts';
import type { Reader } from './problems.ts';

let known: ReadonlySet<string> | undefined;

/** The PLOVER types, and YIELD: CONCEDE and RETREAT as one class. */
export function knownTypes(): ReadonlySet<string> {
  known ??= new Set([...loadPlover().keys(), 'YIELD']);
  return known;
}

export function checkType(type: string, r: Reader): string {
  if (type !== '' && !knownTypes().has(type))
    r.wrong('gold-type', `"${type}" is no event type; write one of ${[...knownTypes()].join(', ')}`);
  return type;
}

export function publishedOf(r: Reader): string | null {
  const value = r.textOrNull('published');
  if (value === null || isIsoDate(value)) return value;
  r.wrong('gold-date', `published "${value}" is no date; write YYYY-MM-DD`);
  return null;
}

export const participant = (r: Reader): GoldParticipant => ({ text: r.text('text', ''), code: r.textOrNull('code') });

/** @param sentences how many the text has; 1 where it is a sentence by itself */
export function goldEvent(r: Reader, sentences: number): GoldEvent {
  return {
    s: r.number('s', sentences, sentences === 1 ? 1 : undefined),
    type: checkType(r.text('type'), r),
    trigger: r.text('trigger'),
    actors: r.records('actors').map(participant),
    recipients: r.records('recipients').map(participant),
    core: r.flag('core', true),
  };
}
