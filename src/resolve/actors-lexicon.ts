/**
 * The index from words to dictionary lines: names, adjectives, roles, people.
 *
 * Lines are found by the first three letters of their first word and checked only then, so that loading costs little
 * (keys of inflection are made when a word is first asked for). Answers are remembered per word form.
 */
import type { NameForms } from './language.ts';

export type EntryType =
  | 'actor' // a state, organisation, group or institution
  | 'seat' // a capital or seat of government
  | 'people' // inhabitants
  | 'adjective'
  | 'role'
  | 'quantity'
  | 'former'
  | 'person'
  | 'short' // the short form of a person's name
  | 'given';

export interface Entry {
  readonly type: EntryType;
  /** Words as written in the data. */
  readonly words: readonly string[];
  /** Index into the table of its type. */
  readonly ref: number;
  /** Data file and line: `data/hr/names/states.txt#12`. */
  readonly file: string;
  readonly line: number;
  /** Marked `~`: also a common word. */
  readonly common: boolean;
  /** Written with a capital: matches capitals only. */
  readonly capital: boolean;
  /** An acronym: its letters match in capitals only. */
  readonly acronym: boolean;
  readonly feminine?: boolean;
  /** Keys of each word, made when first needed. */
  keys: (readonly string[] | undefined)[];
}

const ACRONYM = /^[A-ZČĆŽŠĐ0-9&+'-]{2,}$/;
const NONE: readonly Entry[] = [];
/** Bound of remembered word forms: an archive's vocabulary has a long tail that is not worth keeping. */
const CACHE_LIMIT = 100_000;

export class Lexicon {
  /** Entries whose first word is written with a capital, and the others. */
  readonly #capital = new Map<number, Entry[]>();
  readonly #lower = new Map<number, Entry[]>();
  readonly #capitalCache = new Map<string, readonly Entry[]>();
  readonly #lowerCache = new Map<string, readonly Entry[]>();
  /** Adjectives in compounds (*rusko-iranski*), as they were worked out. */
  readonly compounds = new Map<string, readonly Entry[]>();
  readonly #possessors = new Map<string, readonly Entry[]>();
  readonly #names: NameForms;
  /** Remembers the letter of Latin letters with diacritics (up to Latin Extended Additional). */
  readonly #letters = new Uint8Array(0x1f00);

  constructor(names: NameForms) {
    this.#names = names;
  }

  add(
    type: EntryType,
    words: readonly string[],
    ref: number,
    file: string,
    line: number,
    options?: { common?: boolean; feminine?: boolean },
  ): void {
    const first = words[0] ?? '';
    const capital = isCapital(first);
    const entry: Entry = {
      type,
      words,
      ref,
      file,
      line,
      common: options?.common === true,
      feminine: options?.feminine === true,
      capital,
      acronym: capital && first.length < 16 && !(first.charCodeAt(1) >= 97) && ACRONYM.test(first),
      keys: [],
    };
    const map = capital ? this.#capital : this.#lower;
    const key = this.#bucketOf(first, 0, first.length);
    const bucket = map.get(key);
    if (bucket === undefined) map.set(key, [entry]);
    else bucket.push(entry);
  }

  /** Lines that are made into entries when a word with their beginning is first asked for: linked lists by beginning. */
  readonly #heads = new Int32Array(BUCKETS).fill(-1);
  /** Pairs of a line (times 8, plus the number of its maker) and the index of the next pair. */
  readonly #links: number[] = [];
  readonly #makers: ((line: number) => void)[] = [];

  /**
   * `make(line)` adds the entries of a line; returns a function that puts a line off until a word is met that begins as
   * `text.slice(from, to)` does.
   */
  deferred(make: (line: number) => void): (text: string, from: number, to: number, line: number) => void {
    const maker = this.#makers.length;
    const made = new Set<number>();
    this.#makers.push((line) => {
      if (made.has(line)) return;
      made.add(line);
      make(line);
    });
    const heads = this.#heads;
    const links = this.#links;
    return (text, from, to, line) => {
      const key = this.#bucketOf(text, from, to);
      links.push(line * 8 + maker, heads[key] ?? -1);
      heads[key] = links.length - 2;
    };
  }

  #ready(norm: string): void {
    if (norm.length > 2) this.#make(this.#codeOf(norm, 0, norm.length, 3));
    this.#make(this.#codeOf(norm, 0, norm.length, 2));
  }

  #make(key: number): void {
    let at = this.#heads[key] ?? -1;
    if (at < 0) return;
    this.#heads[key] = -1;
    const items: number[] = [];
    for (; at >= 0; at = this.#links[at + 1] ?? -1) items.push(this.#links[at] ?? 0);
    // In the order of the files, whatever the list's.
    for (let i = items.length - 1; i >= 0; i--) {
      const item = items[i] ?? 0;
      this.#makers[item & 7]?.(item >> 3);
    }
  }

  /** Entries whose first word this form may be. `capital`: whether the form is written with a capital. */
  find(norm: string, capital: boolean): readonly Entry[] {
    const lower = this.#lookUp(norm, this.#lower, this.#lowerCache);
    if (!capital) return lower;
    const upper = this.#lookUp(norm, this.#capital, this.#capitalCache);
    if (lower.length === 0) return upper;
    return upper.length === 0 ? lower : [...upper, ...lower];
  }

  /** Entries of whose one word this form may be the possessive adjective (*Bidenov*, *premijerov*, *vladin*). */
  possessors(norm: string, capital: boolean): readonly Entry[] {
    const id = capital ? `^${norm}` : norm;
    const known = this.#possessors.get(id);
    if (known !== undefined) return known;
    const keys = this.#names.possessorKeys(norm);
    const found: Entry[] = [];
    if (capital) this.#ready(norm);
    if (keys.length > 0) {
      const stem = (keys[0] ?? '').split('|')[0] ?? '';
      for (const entry of this.#bucketed(capital ? this.#capital : this.#lower, stem)) {
        if (entry.words.length === 1 && shares(this.#entryKeys(entry, 0), keys)) found.push(entry);
      }
    }
    found.sort(byLine);
    const answer = found.length === 0 ? NONE : found;
    if (this.#possessors.size >= CACHE_LIMIT) this.#possessors.clear();
    this.#possessors.set(id, answer);
    return answer;
  }

  #lookUp(norm: string, map: Map<number, Entry[]>, cache: Map<string, readonly Entry[]>): readonly Entry[] {
    const known = cache.get(norm);
    if (known !== undefined) return known;
    if (map === this.#capital) this.#ready(norm);
    let found: Entry[] | undefined;
    let keys: readonly string[] | undefined;
    for (const entry of this.#bucketed(map, norm)) {
      keys ??= this.#names.formKeys(norm);
      if (this.#fits(entry, 0, norm, keys)) {
        found ??= [];
        found.push(entry);
      }
    }
    // People are read in the order in which their names are met: the order of the answer must not tell.
    found?.sort(byLine);
    const answer = found ?? NONE;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(norm, answer);
    return answer;
  }

  /** Whether the form is one of the word `at` of an entry. */
  matches(entry: Entry, at: number, norm: string): boolean {
    const word = entry.words[at] ?? '';
    if (word === norm) return true;
    // Most words that follow a first one do not fit at all: a letter tells without making keys.
    if (this.#letterOf(word.charCodeAt(0)) !== this.#letterOf(norm.charCodeAt(0))) return false;
    return this.#fits(entry, at, norm, this.#names.formKeys(norm));
  }

  #fits(entry: Entry, at: number, norm: string, keys: readonly string[]): boolean {
    return (entry.words[at] ?? '') === norm || shares(this.#entryKeys(entry, at), keys);
  }

  #entryKeys(entry: Entry, at: number): readonly string[] {
    const known = entry.keys[at];
    if (known !== undefined) return known;
    const keys = this.#names.entryKeys(entry, at);
    entry.keys[at] = keys;
    return keys;
  }

  /** Short words change within three letters (*Beč, Beča*; *Li, Lija*): they stand under two. */
  #bucketOf(text: string, from: number, to: number): number {
    return this.#codeOf(text, from, to, to - from <= 3 ? 2 : 3);
  }

  /** The first letters of a word as a number, five bits each, without case and diacritics. */
  #codeOf(text: string, from: number, to: number, length: number): number {
    let code = 0;
    for (let k = 0; k < 3; k++) {
      const at = from + k;
      code = code * 32 + (k < length && at < to ? this.#letterOf(text.charCodeAt(at)) : 0);
    }
    return code;
  }

  /** 1 to 26 for a letter of the Latin alphabet with any diacritic, 27 for all else. */
  #letterOf(c: number): number {
    if (c >= 97 && c <= 122) return c - 96;
    if (c >= 65 && c <= 90) return c - 64;
    if (c < 128 || c >= this.#letters.length) return 27;
    let known = this.#letters[c] ?? 0;
    if (known === 0) {
      const folded = this.#names.fold(String.fromCharCode(c)).charCodeAt(0);
      known = folded >= 97 && folded <= 122 ? folded - 96 : 27;
      this.#letters[c] = known;
    }
    return known;
  }

  #bucketed(map: ReadonlyMap<number, readonly Entry[]>, norm: string): readonly Entry[] {
    const long = norm.length > 2 ? map.get(this.#codeOf(norm, 0, norm.length, 3)) : undefined;
    const short = map.get(this.#codeOf(norm, 0, norm.length, 2));
    if (long === undefined) return short ?? NONE;
    return short === undefined ? long : [...long, ...short];
  }
}

function isCapital(word: string): boolean {
  const c = word.charCodeAt(0);
  if (c >= 97 && c <= 122) return false;
  if (c < 128) return true;
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

function byLine(a: Entry, b: Entry): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.line !== b.line) return a.line - b.line;
  if (a.type !== b.type) return a.type < b.type ? -1 : 1;
  const one = a.words.join(' ');
  const other = b.words.join(' ');
  return one === other ? 0 : one < other ? -1 : 1;
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  for (const key of some) if (others.includes(key)) return true;
  return false;
}

const BUCKETS = 32 * 32 * 32;
