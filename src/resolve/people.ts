/**
 * People with offices bounded by dates (`data/actors/people/*.txt`).
 *
 * A line: `Sergej Lavrov = Sergey Lavrov | m | RUS GOV foreign minister 2004-03-09.. | wikidata=Q58217 | short: Lavrov`.
 * Loading only notes how the words of names begin; offices are read when somebody asks for the person.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { dataDir } from '../paths.ts';
import type { Lexicon } from './actors-lexicon.ts';
import type { NameForms } from './language.ts';

export interface Office {
  readonly country: string;
  readonly sector: string;
  readonly role: string;
  /** ISO dates, possibly only a year or a month; empty when open. */
  readonly from: string;
  readonly to: string;
}

export interface Person {
  /** The first spelling: what an id is made of, whatever the language. */
  readonly name: string;
  readonly spellings: readonly string[];
  readonly gender: 'Masc' | 'Fem';
  readonly wikidata: string | null;
  readonly offices: readonly Office[];
}

const OFFICE = /^((?:IGO|NGO|IMG) [A-Z]{3}|[A-Z]{3})(?: ([A-Z]{3}))? (.*?) ?(\d{4}[\d-]*)?(?:(\.\.)(\d{4}[\d-]*)?)?$/;

/** Everybody in the data, by number; and who held an office when. Lines stay text in their files until they are asked for. */
export class People {
  readonly #files: { readonly name: string; readonly text: string; readonly first: number }[] = [];
  /** Where the line of each person starts and ends in the text of its file, and its number there. */
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #number: number[] = [];
  readonly #people: (Person | undefined)[] = [];
  readonly #holders = new Map<string, readonly number[]>();

  get count(): number {
    return this.#from.length;
  }

  /** The lines added from now on are of this file. */
  addFile(name: string, text: string): void {
    this.#files.push({ name, text, first: this.#from.length });
  }

  add(line: number, from: number, to: number): number {
    this.#number.push(line);
    this.#to.push(to);
    return this.#from.push(from) - 1;
  }

  line(index: number): { readonly file: string; readonly line: number; readonly text: string } {
    const from = this.#from[index];
    const file = this.#files.findLast((f) => f.first <= index);
    if (from === undefined || file === undefined) throw new RangeError(`no person ${index}`);
    return { file: file.name, line: this.#number[index] ?? 0, text: file.text.slice(from, this.#to[index]) };
  }

  person(index: number): Person {
    let person = this.#people[index];
    if (person === undefined) {
      person = parsePerson(this.line(index).text);
      this.#people[index] = person;
    }
    return person;
  }

  /** `data/actors/people/croatia.txt#12`. */
  why(index: number): string {
    const { file, line } = this.line(index);
    return `${file}#${line}`;
  }

  /** Who holds an office (`RUS`, `foreign minister`) on a day; null when nobody or several do. */
  holder(country: string, role: string, day: string): number | null {
    const key = `${country} ${role}`;
    let everybody = this.#holders.get(key);
    if (everybody === undefined) {
      everybody = this.#everHeld(country, role);
      this.#holders.set(key, everybody);
    }
    let found: number | null = null;
    for (const index of everybody) {
      const holds = this.person(index).offices.some(
        (office) => office.country === country && office.role === role && covers(office, day),
      );
      if (!holds) continue;
      if (found !== null) return null;
      found = index;
    }
    return found;
  }

  /** Whoever held an office at any time. Only lines in which both words stand are read: reading all costs 60 ms at first. */
  #everHeld(country: string, role: string): number[] {
    const held: number[] = [];
    for (const [f, { text, first }] of this.#files.entries()) {
      const end = this.#files[f + 1]?.first ?? this.count;
      let index = first;
      for (let at = text.indexOf(role); at >= 0 && index < end; at = text.indexOf(role, this.#to[index - 1])) {
        while (index < end && (this.#to[index] ?? 0) < at) index++;
        const from = this.#from[index] ?? text.length;
        const to = this.#to[index] ?? text.length;
        if (from <= at && text.slice(from, to).includes(country)) {
          if (this.person(index).offices.some((o) => o.country === country && o.role === role)) held.push(index);
        }
        index++;
      }
    }
    return held;
  }

  /** Checks every line; for `check-data`. */
  check(): Diagnostic[] {
    const problems: Diagnostic[] = [];
    for (let i = 0; i < this.count; i++) {
      const { file, line, text } = this.line(i);
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
  const spellings = (cells[0] ?? '').split(' = ').map((spelling) => spelling.trim());
  return {
    name: spellings[0] ?? '',
    spellings,
    gender: cells[1] === 'f' ? 'Fem' : 'Masc',
    wikidata,
    offices,
  };
}

type Defer = (text: string, from: number, to: number, line: number) => void;

function deferWords(defer: Defer, text: string, from: number, to: number, ref: number, cuts: string): void {
  let at = from;
  for (let i = from; i <= to; i++) {
    const c = i === to ? 32 : text.charCodeAt(i);
    if (c !== 32 && c !== 61 && c !== 44 && c !== 124 && !cuts.includes(text.charAt(i))) continue;
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

function addSpellings(lexicon: Lexicon, ref: number, people: People, { tokens }: NameForms): void {
  const { file, line, text } = people.line(ref);
  const shorts: string[] = [];
  const short = field(text, '| short:');
  const also = field(text, '| also:');
  const names = text.slice(0, text.indexOf('|')).split(' = ');
  for (const spelling of also === undefined ? names : names.concat(also.split(','))) {
    // *papa Franjo*: the title is a role noun; a name begins with a capital, and only capitals are looked up here
    const words = tokens(spelling.trim().replace(/^(?:\p{Ll}\S* )+/u, ''));
    if (words[0] === undefined || words[0] === '' || !/^[^\p{Ll}]/u.test(words[0] ?? '')) continue;
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
  for (const item of shorts) if (item !== '' && !ROMAN.test(item)) lexicon.add('short', tokens(item), ref, file, line);
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
export function loadPeople(lexicon: Lexicon, names: NameForms): People {
  const people = new People();
  const folder = join(dataDir, 'actors', 'people');
  if (!existsSync(folder)) return people;
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort((a, b) => (a < b ? -1 : 1));
  const defer = lexicon.deferred((ref) => addSpellings(lexicon, ref, people, names));
  for (const name of files) {
    const text = readFileSync(join(folder, name), 'utf8');
    people.addFile(`data/actors/people/${name}`, text);
    let line = 0;
    for (let from = 0; from < text.length; ) {
      const next = text.indexOf('\n', from);
      const to = next < 0 ? text.length : next;
      line++;
      const bar = text.charCodeAt(from) === HASH ? -1 : text.indexOf('|', from);
      if (bar >= 0 && bar < to) {
        // The beginning of every word of its spellings, without cutting up the line: thousands are read at each start.
        const ref = people.add(line, from, to);
        deferWords(defer, text, from, bar, ref, names.cuts);
        for (let at = bar; at >= 0 && at < to; at = text.indexOf('|', at + 1)) {
          for (const mark of MARKS)
            if (text.startsWith(mark, at)) deferWords(defer, text, at + mark.length, to, ref, names.cuts);
        }
      }
      from = to + 1;
    }
  }
  return people;
}

const HASH = 35;
const MARKS = ['| also:', '| short:'] as const;
