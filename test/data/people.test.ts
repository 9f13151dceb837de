import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataDir } from '../../src/paths.ts';

const folder = join(dataDir, 'actors', 'people');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort();

const SECTORS = 'GOV LEG JUD MIL COP SPY PTY OPP REB UAF CVL BUS LAB MED NGO REL EDU CRM';
const DATE = '\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?';
const OFFICE = new RegExp(
  `^(?:(?:IGO [A-Z]{3}(?: JUD)?|NGO IRC|IMG REB)|[A-Z]{3} (?:${SECTORS.replaceAll(' ', '|')})) (.+?) (${DATE})\\.\\.(${DATE})?$`,
);
const NAME = /^[\p{L}][\p{L}\p{M}'’.\- ]*$/u;

interface Row {
  readonly at: string;
  readonly names: readonly string[];
  readonly cells: readonly string[];
}

/** Every line of data, with `file:line` for the message. */
const rows: readonly Row[] = files.flatMap((file) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      if (text === '' || text.startsWith('#')) return [];
      const cells = text.split(' | ');
      return [{ at: `${file}:${index + 1}`, names: (cells[0] ?? '').split(' = '), cells }];
    }),
);

const offices = rows.flatMap((row) => (row.cells[2] ?? '').split(' ; ').map((text) => ({ at: row.at, text })));

const knownRoles = new Set(
  readFileSync(join(folder, 'README.md'), 'utf8')
    .split('\n')
    .flatMap((line) => (/^- [A-Za-z]/.test(line) ? [line.slice(2)] : [])),
);

function isDate(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1800 && year <= 2026;
}

describe('people', () => {
  it('has a header with provenance and licence in every file', () => {
    const bad = files.filter((file) => {
      const head = readFileSync(join(folder, file), 'utf8').split('\n').slice(0, 4).join('\n');
      return !/^# .+/.test(head) || !head.includes('general knowledge') || !head.includes('MIT');
    });
    expect(bad).toEqual([]);
  });

  it('has names, a gender and known further fields in every line', () => {
    const bad = rows.flatMap(({ at, names, cells }) => [
      ...names.filter((name) => !NAME.test(name) || name !== name.trim()).map((name) => `${at}: name "${name}"`),
      ...(new Set(names).size === names.length ? [] : [`${at}: a spelling twice`]),
      ...(cells[1] === 'm' || cells[1] === 'f' ? [] : [`${at}: gender "${cells[1]}"`]),
      ...cells
        .slice(3)
        .flatMap((cell) => (/^(short: \S.*|also: \S.*|wikidata=Q\d+)$/.test(cell) ? [] : [`${at}: "${cell}"`])),
      ...(new Set(cells.slice(3).map((cell) => cell.slice(0, 5))).size === cells.length - 3
        ? []
        : [`${at}: a field twice`]),
    ]);
    expect(bad).toEqual([]);
  });

  it('writes every office as CODE SECTOR role from..to', () => {
    expect(offices.filter(({ text }) => !OFFICE.test(text)).map(({ at, text }) => `${at}: "${text}"`)).toEqual([]);
  });

  it('has real dates, the first not after the second', () => {
    const bad = offices.filter(({ text }) => {
      const [, , from = '', to] = OFFICE.exec(text) ?? [];
      if (!isDate(from) || (to !== undefined && !isDate(to))) return true;
      const length = Math.min(from.length, to?.length ?? 0);
      return to !== undefined && to.slice(0, length) < from.slice(0, length);
    });
    expect(bad).toEqual([]);
  });

  it('uses the roles of the list', () => {
    const bad = offices.filter(({ text }) => {
      const role = OFFICE.exec(text)?.[1] ?? '';
      return !knownRoles.has(role) && !/^(ambassador|nuncio) to (the )?[A-Z]/.test(role);
    });
    expect(bad).toEqual([]);
  });

  it('names nobody twice', () => {
    const seen = new Map<string, string>();
    const bad: string[] = [];
    for (const { at, names } of rows) {
      for (const name of names) {
        // A single word may be borne by two (*Filaret*); a whole name may not, for it is the entity's id.
        if (!name.includes(' ') && name !== names[0]) continue;
        const before = seen.get(name);
        if (before !== undefined) bad.push(`${at}: ${name} is also ${before}`);
        seen.set(name, at);
      }
    }
    expect(bad).toEqual([]);
  });

  it('gives each Wikidata id once', () => {
    const ids = rows.flatMap(({ cells }) => cells.filter((cell) => cell.startsWith('wikidata=')));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('knows the offices of a few people on a day', () => {
    const find = (name: string): string => rows.find(({ names }) => names.includes(name))?.cells[2] ?? '';
    expect(find('Sergey Lavrov')).toContain('RUS GOV foreign minister 2004-03-09..');
    expect(find('Ebrahim Raisi')).toContain('IRN JUD chief justice 2019-03-07..2021-07-01');
    expect(find('Kolinda Grabar-Kitarović')).toContain('HRV GOV president 2015-02-19..2020-02-18');
    expect(find('Recep Tayyip Erdogan')).toContain('TUR GOV prime minister 2003-03-14..2014-08-28');
  });

  it('is as large as it is said to be', () => {
    expect(rows.length).toBeGreaterThan(5000);
    expect(offices.length).toBeGreaterThan(7000);
  });
});
