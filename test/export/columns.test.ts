/** What single columns hold. */
import { expect, test } from 'vitest';
import type { EventRecord } from '../../src/document.ts';
import type { Exporter, ExportOptions } from '../../src/export/exporter.ts';
import { exporterNamed } from '../../src/export/formats.ts';
import { dateColumns } from '../../src/export/gdelt-events.ts';
import { geoColumns } from '../../src/export/gdelt-geo.ts';
import { codePoints } from '../../src/export/offsets.ts';
import { numericId, type Source } from '../../src/export/source.ts';
import { document, entity, event, example, NASTY, participant } from './documents.ts';

const OPTIONS: ExportOptions = { offsets: 'utf16', factuality: null, undated: 'empty' };

/** The lines of a table as objects by column. */
function table(name: string, source: Source, options = OPTIONS): Readonly<Record<string, string>>[] {
  const exporter: Exporter = exporterNamed(name)!;
  return exporter
    .lines(source, options)
    .split('\n')
    .slice(0, -1)
    .map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [exporter.columns[i], cell])));
}

const two = [participant('a'), participant('b')];
const date = (from: string | null, to: string | null): EventRecord['date'] => ({
  from,
  to,
  start: 0,
  end: 1,
  text: '',
});

test('each actor with each recipient; a mutual deed in both directions; a joint one alone', () => {
  const dyads = (e: EventRecord): string[] =>
    table('icews', document([e], [entity('a'), entity('b'), entity('c')])).map(
      (r) => `${r['Source Name']}>${r['Target Name']}`,
    );
  expect(dyads(event('e1', { cameo: '190', actors: two, recipients: [participant('c')] }))).toEqual(['a>c', 'b>c']);
  expect(dyads(event('e1', { cameo: '057', actors: two }))).toEqual(['a>b', 'b>a']);
  expect(dyads(event('e1', { cameo: '141', actors: two }))).toEqual(['a>', 'b>']);
  expect(dyads(event('e1', { recipients: [participant('c')] }))).toEqual(['>c']);
});

test('headline and body are one deed with two mentions, and what one knows the other has', () => {
  const place = { name: 'Zagreb', country: 'HRV', lat: 45.81, lon: 15.98, start: 0, end: 1, text: 'Zagrebu' };
  const source = document([
    event('e1', { part: 'headline', repeats: 'e2', place, actors: [participant('a')] }),
    event('e2', { actors: [participant('a')], date: date('2024-03-05', '2024-03-05') }),
  ]);
  const [row, ...more] = table('gdelt-events', source);
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    NumMentions: '2',
    IsRootEvent: '1',
    SQLDATE: '20240305',
    ActionGeo_FullName: 'Zagreb, Croatia',
  });
  const mentions = table('gdelt-mentions', source);
  expect(mentions.map((m) => m.GLOBALEVENTID)).toEqual([row!.GLOBALEVENTID, row!.GLOBALEVENTID]);
});

test('GDELT actor codes', () => {
  const code = (country: string | null, sector: string | null): string[] => {
    const source = document([event('e1', { actors: [participant('a')] })], [entity('a', { country, sector })]);
    const r = table('gdelt-events', source)[0]!;
    return ['Code', 'CountryCode', 'KnownGroupCode', 'Type1Code', 'Type2Code'].map((c) => r[`Actor1${c}`]!);
  };
  expect(code('RUS', 'GOV')).toEqual(['RUSGOV', 'RUS', '', 'GOV', '']);
  expect(code('ROU', 'MIL')).toEqual(['ROMMIL', 'ROM', '', 'MIL', '']);
  expect(code('IGO', 'UNO')).toEqual(['IGOUNO', '', 'UNO', 'IGO', '']);
  expect(code('IGO', 'UNO JUD')).toEqual(['IGOUNOJUD', '', 'UNO', 'IGO', 'JUD']);
  expect(code('IMG', 'REB')).toEqual(['IMGREB', '', '', 'IMG', 'REB']);
  expect(code('NGO', null)).toEqual(['NGO', '', '', 'NGO', '']);
  expect(code(null, 'CVL')).toEqual(['CVL', '', '', 'CVL', '']);
  expect(code(null, null)).toEqual(['', '', '', '', '']);
});

test('GDELT classes by CAMEO root', () => {
  const row = (cameo: string): (string | undefined)[] => {
    const r = table('gdelt-events', document([event('e1', { cameo })]))[0]!;
    return [r.EventCode, r.EventBaseCode, r.EventRootCode, r.QuadClass, r.GoldsteinScale];
  };
  expect(row('0841')).toEqual(['0841', '084', '08', '2', '5']);
  expect(row('141')).toEqual(['141', '141', '14', '3', '-6.5']);
  expect(row('1823')).toEqual(['1823', '182', '18', '4', '-9']);
});

test('GDELT dates say as much as the interval does', () => {
  expect(dateColumns(date('2024-03-06', '2024-03-06'), '2024-03-06')).toEqual([
    '20240306',
    '202403',
    '2024',
    '2024.1808',
  ]);
  expect(dateColumns(date('2024-02-01', '2024-02-29'), '')).toEqual(['', '202402', '2024', '']);
  expect(dateColumns(date('2024-01-01', '2024-12-31'), '')).toEqual(['', '', '2024', '']);
  expect(dateColumns(date('2023-12-30', '2024-01-02'), '')).toEqual(['', '', '', '']);
  expect(dateColumns(null, '')).toEqual(['', '', '', '']);
});

test('an undated event has the day of publication only where that is asked for; a dated one never', () => {
  const source = document([event('e1'), event('e2', { date: date('2024-02-01', '2024-02-29') })]);
  const published = { ...source, record: { ...source.record, published: '2024-03-06' } };
  const days = (undated: ExportOptions['undated']): (string | undefined)[] =>
    table('icews', published, { ...OPTIONS, undated }).map((r) => r['Event Date']);
  expect(days('empty')).toEqual(['', '']);
  expect(days('published')).toEqual(['2024-03-06', '']);
});

test('GDELT places: country, place, place of no country, none; the two parts of Palestine', () => {
  const geo = (name: string, country: string | null, lon = 15): string =>
    geoColumns({ name, country, lat: 45, lon, start: 0, end: 1, text: '' }).join('|');
  expect(geo('Croatia', 'HRV')).toBe('1|Croatia|HR|||45|15|');
  expect(geo('Zagreb', 'HRV')).toBe('4|Zagreb, Croatia|HR|||45|15|');
  expect(geo('Boston', 'USA')).toBe('3|Boston, United States|US|||45|15|');
  expect(geo('Adriatic Sea', null)).toBe('4|Adriatic Sea||||45|15|');
  expect(geo('Gaza', 'PSE', 34.47).split('|')[2]).toBe('GZ');
  expect(geo('Ramallah', 'PSE', 35.2).split('|')[2]).toBe('WE');
  expect(geoColumns(null).join('|')).toBe('0|||||||');
});

test('who is found by reference has no words: offset of where it was last named, or -1', () => {
  const lost = { start: null, end: null, text: '' };
  const source = document([
    event('e1', {
      actors: [participant('a', { ...lost, antecedent: { start: 7, end: 8, text: 'x' } })],
      recipients: [participant('b', lost)],
    }),
    event('e2', { actors: [participant('a')] }),
  ]);
  expect(
    table('gdelt-mentions', source).map((m) => [m.Actor1CharOffset, m.Actor2CharOffset, m.InRawText].join(' ')),
  ).toEqual(['7 -1 0', '0 -1 1']);
});

test('a state has its English name whatever the language of the article', () => {
  const source = document(
    [event('e1', { actors: [participant('HRV')] })],
    [entity('HRV', { kind: 'state', name: 'Hrvatska', country: 'HRV' })],
  );
  expect(table('icews', source)[0]).toMatchObject({ 'Source Name': 'Croatia', 'Source Country': 'Croatia' });
  expect(table('polecat', source)[0]).toMatchObject({ 'Actor Name': 'Croatia', 'Actor COW': '344' });
});

test('numbers of dyads are whole and exact as doubles', () => {
  for (let i = 0; i < 1000; i++) {
    const id = Number(numericId(['document', `e${i}`]));
    expect(Number.isSafeInteger(id)).toBe(true);
  }
  expect(numericId(['a', 'bc'])).not.toBe(numericId(['ab', 'c']));
});

test('code points are what Python counts', () => {
  const position = codePoints(NASTY);
  for (let i = 0; i <= NASTY.length; i++) {
    const inside = NASTY.charCodeAt(i) >= 0xdc00 && NASTY.charCodeAt(i) < 0xe000;
    if (!inside) expect(position(i)).toBe([...NASTY.slice(0, i)].length);
  }
});

test('every span of a record in code points cuts out its text', () => {
  const record = JSON.parse(exporterNamed('jsonl')!.lines(example, { ...OPTIONS, offsets: 'codepoints' })) as object;
  expect(record).toMatchObject({ offsets: 'codepoints' });
  const points = [...example.text];
  let spans = 0;
  const check = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { start, end, text } = value as { start?: unknown; end?: unknown; text?: unknown };
    if (typeof start === 'number' && typeof end === 'number') {
      expect(points.slice(start, end).join('')).toBe(text);
      spans++;
    }
    Object.values(value).forEach(check);
  };
  check(record);
  expect(spans).toBeGreaterThan(20);
});
