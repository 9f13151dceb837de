/**
 * People with offices bounded by dates (`data/actors/people/*.txt`).
 *
 * A line: `Sergej Lavrov = Sergey Lavrov | m | RUS GOV foreign minister 2004-03-09.. | wikidata=Q58217 | short: Lavrov`.
 * Loading only cuts names off the lines; offices are read when somebody asks for the person.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { dataDir } from '../paths.ts';
import type { Lexicon } from './actors-lexicon.ts';
import { dataLines } from './actors-load.ts';

export interface Office {
  readonly country: string;
  readonly sector: string;
  readonly role: string;
  /** ISO dates, possibly only a year or a month; empty when open. */
  readonly from: string;
  readonly to: string;
}

export interface Person {
  readonly name: string;
  readonly gender: 'Masc' | 'Fem';
  readonly wikidata: string | null;
  readonly offices: readonly Office[];
}

interface Line {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  person?: Person;
}

const OFFICE = /^((?:IGO|NGO|IMG) [A-Z]{3}|[A-Z]{3})(?: ([A-Z]{3}))? (.*?) ?(\d{4}[\d-]*)?(?:(\.\.)(\d{4}[\d-]*)?)?$/;

/** Everybody in the data, by number; and who held an office when. */
export class People {
  readonly #lines: Line[] = [];
  #holders: Map<string, number[]> | undefined;

  get count(): number {
    return this.#lines.length;
  }

  add(file: string, line: number, text: string): number {
    return this.#lines.push({ file, line, text }) - 1;
  }

  line(index: number): { readonly file: string; readonly line: number; readonly text: string } {
    const line = this.#lines[index];
    if (line === undefined) throw new RangeError(`no person ${index}`);
    return line;
  }

  person(index: number): Person {
    const line = this.#lines[index];
    if (line === undefined) throw new RangeError(`no person ${index}`);
    line.person ??= parsePerson(line.text);
    return line.person;
  }

  /** `data/actors/people/croatia.txt#12`. */
  why(index: number): string {
    const line = this.#lines[index];
    return line ? `${line.file}#${line.line}` : 'data/actors/people';
  }

  /** Who holds an office (`RUS`, `foreign minister`) on a day; null when nobody or several do. */
  holder(country: string, role: string, day: string): number | null {
    this.#holders ??= this.#indexHolders();
    let found: number | null = null;
    for (const index of this.#holders.get(`${country} ${role}`) ?? []) {
      const holds = this.person(index).offices.some(
        (office) => office.country === country && office.role === role && covers(office, day),
      );
      if (!holds) continue;
      if (found !== null) return null;
      found = index;
    }
    return found;
  }

  /** Reads every line: about 10 ms for 3,000 people, once, and only when an unnamed office is met. */
  #indexHolders(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    for (let i = 0; i < this.#lines.length; i++) {
      for (const office of this.person(i).offices) {
        const key = `${office.country} ${office.role}`;
        const known = index.get(key);
        if (known === undefined) index.set(key, [i]);
        else if (known.at(-1) !== i) known.push(i);
      }
    }
    return index;
  }

  /** Checks every line; for `check-data`. */
  check(): Diagnostic[] {
    const problems: Diagnostic[] = [];
    for (const { file, line, text } of this.#lines) {
      const cells = text.split('|').map((cell) => cell.trim());
      const problem = (message: string): void => {
        problems.push({ code: 'data-person', severity: 'error', message, file, line });
      };
      if (cells[1] !== 'm' && cells[1] !== 'f') problem(`the second field is the gender, m or f, not "${cells[1]}"`);
      for (const office of (cells[2] ?? '').split(' ; ')) {
        if (office.trim() !== '' && !OFFICE.test(office.trim()))
          problem(`"${office}" is no office; write CODE SECTOR role from..to`);
      }
    }
    return problems;
  }
}

/** What somebody is on a day: the office then held, else the last before it (`former`), else only the country. */
export function officeOn(
  person: Person,
  day: string | null,
): { country: string | null; sector: string | null; role: string | null } {
  const { offices } = person;
  const national = new Set(offices.map((office) => office.country));
  const country = national.size === 1 ? (offices[0]?.country ?? null) : null;
  if (day === null) {
    // Without a date the office that is still open, else the last one; the role then stays open.
    const last = offices.filter((office) => office.to === '').at(-1) ?? offices.at(-1);
    return { country: country ?? last?.country ?? null, sector: last?.sector ?? null, role: null };
  }
  let best: Office | undefined;
  let previous: Office | undefined;
  for (const office of offices) {
    // The later office wins where two overlap, but an executive one wins over the leadership of a party.
    if (covers(office, day)) {
      if (best === undefined || weight(office) >= weight(best)) best = office;
    } else if (office.to !== '' && office.to < day && (previous === undefined || office.to >= previous.to))
      previous = office;
  }
  if (best) return { country: best.country, sector: best.sector, role: best.role };
  if (previous) return { country: previous.country, sector: previous.sector, role: `former ${previous.role}` };
  return { country: country ?? offices[0]?.country ?? null, sector: null, role: null };
}

const WEIGHTS: Readonly<Record<string, number>> = { GOV: 3, MIL: 3, JUD: 3, LEG: 2, OPP: 2, REB: 3, PTY: 1 };

function weight(office: Office): number {
  return WEIGHTS[office.sector] ?? 2;
}

function covers(office: Office, day: string): boolean {
  if (office.from !== '' && day.slice(0, office.from.length) < office.from) return false;
  return office.to === '' || day.slice(0, office.to.length) <= office.to;
}

function parsePerson(text: string): Person {
  const cells = text.split('|').map((cell) => cell.trim());
  const offices: Office[] = [];
  for (const part of (cells[2] ?? '').split(' ; ')) {
    const match = OFFICE.exec(part.trim());
    if (!match) continue;
    const [, code = '', sector = '', role = '', from = '', dots, to = ''] = match;
    const [country = '', body] = code.split(' ');
    offices.push({
      country,
      sector: body !== undefined ? (sector === 'JUD' ? `${body} JUD` : body) : sector,
      role,
      from,
      // A single date is one point; `from..` is open.
      to: dots === undefined ? from : to,
    });
  }
  const wikidata = cells.find((cell) => cell.startsWith('wikidata='))?.slice(9) ?? null;
  return {
    name: (cells[0] ?? '').split(' = ')[0]?.trim() ?? '',
    gender: cells[1] === 'f' ? 'Fem' : 'Masc',
    wikidata,
    offices,
  };
}

type Defer = (text: string, from: number, to: number, line: number) => void;

function deferWords(defer: Defer, text: string, from: number, to: number, ref: number): void {
  let at = from;
  for (let i = from; i <= to; i++) {
    const c = i === to ? 32 : text.charCodeAt(i);
    if (c !== 32 && c !== 61 && c !== 44 && c !== 124) continue;
    if (i > at) defer(text, at, i, ref);
    if (c === 124) return;
    at = i + 1;
  }
}

/** A number of monarchs and popes. */
export const ROMAN = /^[IVX]+\.?$/;

/** Whether somebody holds an office on the day. */
export function inOffice(person: Person, day: string): boolean {
  return person.offices.some((office) => covers(office, day));
}

const PROMINENT =
  /^(?:acting )?(?:president|prime minister|foreign minister|supreme leader|secretary general|pope|king|queen|high representative)(?: of the european (?:commission|council|parliament|central bank)| of nato)?$/i;

/**
 * Whether somebody was ever so prominent that the surname alone says who it is; with a day, only if that was less than
 * ten years ago.
 */
export function isProminent(person: Person, day?: string): boolean {
  const since = day === undefined ? 0 : Number(day.slice(0, 4)) - 10;
  return person.offices.some(
    (office) =>
      office.sector !== 'REB' &&
      PROMINENT.test(office.role) &&
      (office.to === '' || Number(office.to.slice(0, 4)) >= since) &&
      (day === undefined || office.from <= day),
  );
}

function addSpellings(lexicon: Lexicon, ref: number, people: People): void {
  const { file, line, text } = people.line(ref);
  const shorts: string[] = [];
  const short = field(text, '| short:');
  const also = field(text, '| also:');
  const names = text.slice(0, text.indexOf('|')).split(' = ');
  for (const spelling of also === undefined ? names : names.concat(also.split(','))) {
    // *papa Franjo*: the title is a role noun; a name begins with a capital, and only capitals are looked up here
    const words = spelling
      .trim()
      .replace(/^(?:\p{Ll}\S* )+/u, '')
      .split(' ');
    if (words[0] === '' || !/^[^\p{Ll}]/u.test(words[0] ?? '')) continue;
    if (words.length > 1) {
      lexicon.add('person', words, ref, file, line);
      if (short === undefined) addOnce(shorts, words[words.length - 1] ?? '');
    } else if (short !== '-') addOnce(shorts, words[0] ?? '');
  }
  if (short !== undefined && short !== '-') {
    // *von der Leyen* stands under its capital; the particles are taken along when the name is found
    for (const item of short.split(',')) addOnce(shorts, item.trim().replace(/^(?:\p{Ll}\S* )+/u, ''));
  }
  // *Benedikt XVI.* is *Benedikt*
  for (const item of shorts)
    if (item !== '' && !ROMAN.test(item)) lexicon.add('short', item.split(' '), ref, file, line);
}

function addOnce(list: string[], item: string): void {
  if (!list.includes(item)) list.push(item);
}

function field(text: string, mark: string): string | undefined {
  const at = text.indexOf(mark);
  if (at < 0) return undefined;
  const end = text.indexOf('|', at + 1);
  return text.slice(at + mark.length, end < 0 ? text.length : end).trim();
}

/** Reads the folder of people into the lexicon. */
export function loadPeople(lexicon: Lexicon): People {
  const people = new People();
  const folder = join(dataDir, 'actors', 'people');
  if (!existsSync(folder)) return people;
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort((a, b) => (a < b ? -1 : 1));
  const defer = lexicon.deferred((ref) => addSpellings(lexicon, ref, people));
  for (const name of files) {
    const file = `data/actors/people/${name}`;
    for (const [line, text] of dataLines(file)) {
      const bar = text.indexOf('|');
      if (bar < 0) continue;
      const ref = people.add(file, line, text);
      // The beginning of every word of its spellings, without cutting up the line: thousands are read at each start.
      deferWords(defer, text, 0, bar, ref);
      for (const mark of ['| also:', '| short:']) {
        const at = text.indexOf(mark, bar);
        if (at >= 0) deferWords(defer, text, at + mark.length, text.length, ref);
      }
    }
  }
  return people;
}
