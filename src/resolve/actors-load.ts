/** Reads the dictionaries of states, organisations, groups and institutions into the lexicon. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import type { EntityKind } from '../document.ts';
import { dataDir } from '../paths.ts';
import type { EntryType, Lexicon } from './actors-lexicon.ts';
import type { NameForms, ResolveLanguage } from './language.ts';

export interface ActorRecord {
  readonly id: string;
  readonly kind: EntityKind;
  readonly country: string | null;
  /** One sector, or spans of time: `REB..2021-08-14/GOV`. */
  readonly sector: string | null;
  readonly wikidata: string | null;
  name: string;
}

export interface ActorTables {
  readonly actors: ActorRecord[];
  readonly byId: Map<string, number>;
}

export const SECTORS: ReadonlySet<string> = new Set(
  'GOV LEG JUD MIL COP SPY PTY OPP REB UAF CVL BUS LAB MED NGO REL EDU CRM REF IGO'.split(' '),
);
const KINDS: ReadonlySet<string> = new Set(['state', 'organisation', 'group', 'person']);

/** The lines of a data file that hold data, with their 1-based numbers. `file` is relative to the folder above `data/`. */
export function* dataLines(file: string): Generator<[number, string]> {
  const lines = readFileSync(join(dataDir, file.replace(/^data\//, '')), 'utf8').split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line === '' || line.startsWith('#') || line.trim() === '') continue;
    yield [i + 1, line];
  }
}

/** The sector on a day; without a day the last one. */
export function sectorOn(sector: string | null, day: string | null): string | null {
  if (sector === null || !sector.includes('/')) return sector;
  let last: string | null = null;
  for (const part of sector.split('/')) {
    const [name, until] = part.split('..');
    last = name ?? null;
    if (until === undefined || (day !== null && day.slice(0, until.length) <= until)) return last;
  }
  return last;
}

/** Loads everything that is named and has a fixed code. Problems are added to `problems`; nothing throws. */
export function loadActors(language: ResolveLanguage, lexicon: Lexicon, problems: Diagnostic[]): ActorTables {
  const tables: ActorTables = { actors: [], byId: new Map() };
  for (const file of ['states', 'organisations', 'groups']) loadNeutral(`data/actors/${file}.txt`, tables, problems);
  const { folder, names } = language;
  loadStateNames(`data/${folder}/names/states.txt`, tables, lexicon, names, problems);
  for (const file of ['organisations', 'groups'])
    loadNames(`data/${folder}/names/${file}.txt`, tables, lexicon, names, problems);
  loadInstitutions(`data/${folder}/names/institutions.txt`, tables, lexicon, names, problems);
  return tables;
}

function loadNeutral(file: string, tables: ActorTables, problems: Diagnostic[]): void {
  for (const [line, text] of dataLines(file)) {
    const [id = '', kind = '', country = '', sector = '', wikidata = ''] = text.split('|').map((cell) => cell.trim());
    const problem = (message: string): void => {
      problems.push({ code: 'data-actor', severity: 'error', message, file, line });
    };
    if (id === '' || tables.byId.has(id)) problem(`the id "${id}" is empty or stands twice; give another`);
    if (!KINDS.has(kind)) problem(`"${kind}" is no kind; write state, organisation, group or person`);
    if (country !== '' && !/^[A-Z]{3}$/.test(country)) problem(`"${country}" is no code of three capitals`);
    if (wikidata !== '' && !/^Q\d+$/.test(wikidata)) problem(`"${wikidata}" is no Wikidata id such as Q159`);
    tables.byId.set(id, tables.actors.length);
    tables.actors.push({
      id,
      kind: kind as EntityKind,
      country: country || null,
      sector: sector || null,
      wikidata: wikidata || null,
      name: id,
    });
  }
}

/** Splits a cell at commas; `~` and `@` marks are read by `addName`. */
function items(cell: string | undefined): string[] {
  if (cell === undefined) return [];
  const out: string[] = [];
  for (const item of cell.split(',')) {
    const trimmed = item.trim();
    if (trimmed !== '') out.push(trimmed);
  }
  return out;
}

function addName(
  lexicon: Lexicon,
  names: NameForms,
  type: EntryType,
  name: string,
  ref: number,
  file: string,
  line: number,
): string {
  const common = name.startsWith('~');
  const bare = common || name.startsWith('@') ? name.slice(1) : name;
  lexicon.add(name.startsWith('@') ? 'seat' : type, names.tokens(bare), ref, file, line, { common });
  return bare;
}

function loadStateNames(
  file: string,
  tables: ActorTables,
  lexicon: Lexicon,
  forms: NameForms,
  problems: Diagnostic[],
): void {
  for (const [line, text] of dataLines(file)) {
    const [id = '', names, adjectives, people = '', capitals, seats] = text.split('|').map((cell) => cell.trim());
    const ref = tables.byId.get(id);
    if (ref === undefined) {
      problems.push(unknownId(id, 'data/actors/states.txt', file, line));
      continue;
    }
    const record = tables.actors[ref];
    items(names).forEach((name, index) => {
      const bare = addName(lexicon, forms, 'actor', name, ref, file, line);
      if (index === 0 && record) record.name = bare;
    });
    for (const name of items(adjectives)) addName(lexicon, forms, 'adjective', name, ref, file, line);
    for (const pair of people.split(';')) {
      const [he = '', she = ''] = pair.trim().split('/');
      if (he === '') continue;
      for (const form of [he, ...forms.people(he)]) lexicon.add('people', forms.tokens(form), ref, file, line);
      if (she !== '') lexicon.add('people', forms.tokens(she), ref, file, line, { feminine: true });
    }
    for (const name of items(capitals)) addName(lexicon, forms, 'seat', name, ref, file, line);
    for (const name of items(seats)) {
      const code = `${record?.country ?? id} GOV`;
      const seat = institution(tables, code, 'organisation', name.replace(/^~/, ''));
      addName(lexicon, forms, 'seat', name, seat, file, line);
    }
  }
}

function loadNames(
  file: string,
  tables: ActorTables,
  lexicon: Lexicon,
  forms: NameForms,
  problems: Diagnostic[],
): void {
  for (const [line, text] of dataLines(file)) {
    const [id = '', names, adjectives] = text.split('|').map((cell) => cell.trim());
    const ref = tables.byId.get(id);
    if (ref === undefined) {
      problems.push(unknownId(id, file.replace(/data\/\w+\/names/, 'data/actors'), file, line));
      continue;
    }
    const record = tables.actors[ref];
    items(names).forEach((name, index) => {
      const bare = addName(lexicon, forms, 'actor', name, ref, file, line);
      if (index === 0 && record) record.name = bare;
    });
    for (const name of items(adjectives)) addName(lexicon, forms, 'adjective', name, ref, file, line);
  }
}

function unknownId(id: string, other: string, file: string, line: number): Diagnostic {
  return {
    code: 'data-actor-id',
    severity: 'error',
    message: `"${id}" has no line in ${other}; add it there or mend the id`,
    file,
    line,
  };
}

function loadInstitutions(
  file: string,
  tables: ActorTables,
  lexicon: Lexicon,
  forms: NameForms,
  problems: Diagnostic[],
): void {
  let code = '';
  let kind: EntityKind = 'organisation';
  for (const [line, text] of dataLines(file)) {
    if (text.startsWith('[')) {
      const match = /^\[([A-Z]{3}) ([A-Z]{3})(?: (\w+))?\]$/.exec(text.trim());
      if (!match || !SECTORS.has(match[2] ?? '')) {
        problems.push({
          code: 'data-actor-section',
          severity: 'error',
          message: `"${text}" is no section; write a country and a sector, [HRV GOV]`,
          file,
          line,
        });
        continue;
      }
      code = `${match[1]} ${match[2]}`;
      kind = (match[3] as EntityKind | undefined) ?? 'organisation';
      continue;
    }
    const names = items(text);
    const ref = institution(tables, code, kind, (names[0] ?? '').replace(/^[~@]/, ''));
    for (const name of names) addName(lexicon, forms, 'actor', name, ref, file, line);
  }
}

function institution(tables: ActorTables, code: string, kind: EntityKind, name: string): number {
  const [country = '', sector = ''] = code.split(' ');
  const id = `${country}-${sector}-${slug(name)}`;
  const known = tables.byId.get(id);
  if (known !== undefined) return known;
  const ref = tables.actors.length;
  tables.byId.set(id, ref);
  tables.actors.push({ id, kind, country, sector, wikidata: null, name });
  return ref;
}

const LETTERS: Readonly<Record<string, string>> = { đ: 'd', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae' };

/** Lower-case ASCII with hyphens, for ids: *Šef policije* to `sef-policije`. */
export function slug(words: string): string {
  let lower = words.toLowerCase();
  if (/[^a-z0-9]/.test(lower)) {
    lower = lower
      .replace(/[đłøßæ]/g, (c) => LETTERS[c] ?? c)
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
  }
  return lower;
}
