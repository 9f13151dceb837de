/**
 * Cases in plain text, suite and documentation in one: `test/golden/<code>/*.txt` and `test/languages/<code>/conformance.txt`.
 *
 *     # title
 *     sentence (one or more lines; one paragraph)
 *     ==>
 *     CONSULT/visit IRL GOV > ESP GOV @ Madrid        an event, as in frames (docs/frames.md); or `none`
 *     source: TUR GOV                                 who asserts one of the events
 *     says: TUR GOV, say, indirect                    a statement: speaker, act, kind
 *     claim: UKR CT+, IRN CT-                         assertions of one claim, in this order
 *     date: 2023-10-12 2023-10-12                     date of one of the events
 *     place: UKR 50.0 36.2                            its country and coordinates, to half a degree
 *     person: Daniel Otieno, foreign minister, KEN GOV
 *     cameo: 138                                      CAMEO code of one of the events
 *     todo: why it fails today
 */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { checkExample } from '../src/code/examples.ts';
import { type ExpectedEvent, parseExpectation } from '../src/code/frame-language.ts';
import type { EventRecord } from '../src/document.ts';
import type { DocumentRecord } from '../src/record.ts';

export interface Case {
  readonly title: string;
  readonly text: string;
  /** All lines behind the arrow, `todo` left out: the same in all languages. */
  readonly expected: readonly string[];
  readonly events: readonly ExpectedEvent[];
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly todo: string | null;
}

const FACT = /^([a-z]+): (.+)$/;

export function readCases(file: string): readonly Case[] {
  return readFileSync(file, 'utf8')
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.trim().split('\n');
      const arrow = lines.indexOf('==>');
      if (arrow < 1) throw new Error(`${file}: "${title}": write a sentence, then ==>`);
      const behind = lines.slice(arrow + 1);
      const todo = behind.find((l) => l.startsWith('todo: ')) ?? null;
      const expected = behind.filter((l) => l !== todo);
      const events = parseExpectation(expected.filter((l) => !FACT.test(l)).join(' ; ') || 'none');
      if (!events) throw new Error(`${file}: "${title}": cannot read what it codes to`);
      const facts = expected.flatMap((l) => {
        const m = FACT.exec(l);
        return m ? [{ key: m[1]!, value: m[2]! }] : [];
      });
      return { title, text: lines.slice(0, arrow).join(' '), expected, events, facts, todo };
    });
}

/** Asserts that a record is what its case says. */
export function expectCase(c: Case, record: DocumentRecord): void {
  expect(checkExample(c.events, record.events)).toBeNull();
  for (const { key, value } of c.facts) {
    const found = factsOf(key, record);
    if (key === 'place')
      expect(
        found.some((f) => isNear(f, value)),
        `${value} among ${found.join('; ')}`,
      ).toBe(true);
    else expect(found).toContain(value);
  }
}

function factsOf(key: string, record: DocumentRecord): readonly string[] {
  const { events, statements, claims, entities } = record;
  switch (key) {
    case 'source':
      return events.map((e) => e.factuality.source);
    case 'says':
      return statements.map((s) => `${s.speaker?.code ?? '-'}, ${s.act}, ${s.kind}`);
    case 'claim':
      return claims.map((c) => c.assertions.map((a) => `${a.source} ${a.value}`).join(', '));
    case 'date':
      return events.flatMap((e) => (e.date ? [`${e.date.from} ${e.date.to}`] : []));
    case 'place':
      return events.flatMap((e) => (e.place ? [`${e.place.country} ${e.place.lat} ${e.place.lon}`] : []));
    case 'person':
      return entities
        .filter((e) => e.kind === 'person')
        .map((e) => `${e.name}, ${e.role ?? '-'}, ${[e.country, e.sector].join(' ')}`);
    case 'cameo':
      return events.map((e) => e.cameo);
    default:
      throw new Error(`"${key}:" is nothing that a case may state`);
  }
}

function isNear(found: string, stated: string): boolean {
  const [country, lat, lon] = found.split(' ');
  const [c, a, o] = stated.split(' ');
  return country === c && Math.abs(Number(lat) - Number(a)) <= 0.5 && Math.abs(Number(lon) - Number(o)) <= 0.5;
}

/** What must be the same in all languages that tell one deed: codes, ids, places, dates; no words. */
export function fingerprint(e: EventRecord): string {
  const side = (list: EventRecord['actors']): string =>
    list
      .map((p) => `${p.entity}=${p.code}`)
      .sort()
      .join(' + ');
  const place = e.place ? `${e.place.name} ${e.place.country} ${e.place.lat} ${e.place.lon}` : '-';
  const date = e.date ? `${e.date.from} ${e.date.to}` : '-';
  return [
    `${e.type}/${e.mode} ${e.cameo}`,
    `${side(e.actors)} > ${side(e.recipients)}`,
    `@ ${place}`,
    date,
    `${e.factuality.value} by ${e.factuality.source}`,
  ].join(' | ');
}
