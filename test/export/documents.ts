/** Documents that every format must stand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity, EventRecord, Participant } from '../../src/document.ts';
import type { Source } from '../../src/export/source.ts';
import { root } from '../../src/paths.ts';
import type { DocumentRecord } from '../../src/record.ts';

/**
 * `example.txt` as Kronika coded it in 2026-11, so that the formats' own tests do not change with dictionaries. The record's version and
 * hash are replaced.
 */
export const example: Source = JSON.parse(readFileSync(join(root, 'test', 'export', 'example.json'), 'utf8')) as Source;

const NOTHING: DocumentRecord['article'] = {
  section: null,
  headline: null,
  byline: null,
  dateline: null,
  lede: null,
  captions: [],
  credits: [],
  subheads: [],
  paragraphs: [],
};

export function document(
  events: readonly EventRecord[],
  entities: readonly Entity[] = [],
  more: Partial<Source> = {},
): Source {
  const record: DocumentRecord = {
    id: 'd1',
    language: 'hr',
    published: null,
    article: NOTHING,
    entities,
    mentions: [],
    dates: [],
    statements: [],
    events,
    claims: [],
    diagnostics: [],
    coder: 'kronika@0.0.0',
    data: 'sha256:0',
  };
  return { record, text: NASTY, url: null, sentences: [0], ...more };
}

/** What must not break a line or a cell. */
export const NASTY = 'A "tab"\there, a line\r\nbreak; a; semicolon,\u2028a separator and 😀.';

export const entity = (id: string, more: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'organisation',
  name: id,
  country: null,
  sector: null,
  role: null,
  wikidata: null,
  ...more,
});

export const participant = (id: string, more: Partial<Participant> = {}): Participant => ({
  entity: id,
  code: '',
  start: 0,
  end: 1,
  text: id,
  ...more,
});

export const event = (id: string, more: Partial<EventRecord> = {}): EventRecord => ({
  id,
  type: 'CONSULT',
  mode: null,
  contexts: [],
  cameo: '040',
  quad: 1,
  intensity: 2.5,
  actors: [],
  recipients: [],
  place: null,
  date: null,
  factuality: { value: 'CT+', source: 'author' },
  statement: null,
  trigger: { start: 2, end: 5, text: '"ta' },
  sentence: { start: 0, end: NASTY.length, text: NASTY },
  frame: 'hr/consult#1',
  part: 'paragraph',
  repeats: null,
  ...more,
});

const dropped = { start: null, end: null, text: '' };

/** Name of the case, and the document. */
export const documents: Readonly<Record<string, Source>> = {
  'the example': example,
  'names with tabs, line breaks, quotation marks and separators': document(
    [
      event('e1', {
        actors: [participant('a', { text: NASTY })],
        recipients: [participant('b', { text: 'x;y' })],
        place: { name: NASTY, country: null, lat: null, lon: null, start: 0, end: 1, text: NASTY },
      }),
    ],
    [entity('a', { name: NASTY, role: NASTY }), entity('b', { name: 'x;y' })],
    { url: 'no address\tat all' },
  ),
  'several actors and recipients': document(
    [
      event('e1', {
        cameo: '190',
        actors: [participant('a'), participant('b')],
        recipients: [participant('c'), participant('d'), participant('e')],
      }),
    ],
    [
      entity('a', { country: 'IGO', sector: 'UNO JUD' }),
      entity('b', { country: 'XKX', sector: 'GOV' }),
      entity('c', { country: 'NGO', sector: 'REL' }),
      entity('d', { country: 'IMG', sector: 'REB' }),
      entity('e', { sector: 'CVL' }),
    ],
  ),
  'a meeting of three without recipient': document([
    event('e1', { actors: [participant('a'), participant('b'), participant('c')] }),
  ]),
  'nobody who does it, no place, no date': document([event('e1', { recipients: [participant('a')] })]),
  'a date without days, a place without coordinates': document([
    event('e1', {
      actors: [participant('a')],
      date: { from: null, to: null, start: 0, end: 1, text: 'kasnije' },
      place: { name: 'X', country: 'HRV', lat: null, lon: null, start: 0, end: 1, text: 'X' },
    }),
  ]),
  'dropped subjects, with and without an antecedent': document(
    [
      event('e1', { actors: [participant('a', { ...dropped, antecedent: { start: 2, end: 7, text: '"tab"' } })] }),
      event('e2', { actors: [participant('a', dropped)], recipients: [participant('unknown', dropped)] }),
    ],
    [entity('a')],
  ),
  'events that repeat each other in a circle, and a code that CAMEO has not': document([
    event('e1', { repeats: 'e2' }),
    event('e2', { repeats: 'e1' }),
    event('e3', { cameo: '', repeats: 'nothing' }),
  ]),
};
