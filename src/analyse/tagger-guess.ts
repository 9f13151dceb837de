/**
 * Which tags a form may have, and how likely each is without its context: counts from the treebanks, smoothed by what
 * its Hunspell analyses mean, smoothed by its ending.
 */
import type { Dictionary } from './tagger-dictionary.ts';
import type { Table } from './tagger-table.ts';

/** Tags with their shares; parallel arrays. */
export interface Distribution {
  readonly tags: Uint16Array;
  readonly weights: Float32Array;
}

/** What a guesser knows. Keys of `context` are made by `ruleKeys` and `endingKeys`. */
export interface GuessTables {
  /** Form as written (sentence-initial capitals undone) to tags, edits and counts. */
  readonly seen: Table;
  /** Counts of tags behind each rule or ending context. */
  readonly context: Table;
}

export const LONGEST_ENDING = 6;
const MAX_CANDIDATES = 16;
const MIN_SHARE = 0.003;

/** 0 lower, 1 capitalised, 2 all capitals, 3 capitals then hyphen (NATO-a), 4 mixed, 5 with digits, 6 no letter, 7 naj-. */
export function shapeOf(form: string): number {
  if (/\d/.test(form)) return 5;
  if (!/\p{L}/u.test(form)) return 6;
  const lower = form.toLowerCase();
  if (form === lower) return lower.startsWith('naj') && lower.length > 6 ? 7 : 0;
  if (/^\p{Lu}{2,}-\p{Ll}+$/u.test(form)) return 3;
  if (form === form.toUpperCase() && form.length > 1) return 2;
  return /^\p{Lu}[^\p{Lu}]*$/u.test(form) ? 1 : /^\p{Lu}\p{Ll}+(-\p{Lu}?\p{Ll}+)+$/u.test(form) ? 1 : 4;
}

/** Context names of a Hunspell analysis, most specific first. */
export function ruleKeys(dictionary: Dictionary, rule: number): readonly [string, string] {
  const n = dictionary.rules.add.length;
  if (rule >= n) return [`B${rule - n}`, 'B'];
  const { flag, strip, add } = dictionary.rules;
  return [`R${flag[rule]}/${strip[rule]}>${add[rule]}`, `A${strip[rule]}>${add[rule]}`];
}

/** Context names of the endings of a form, shortest first: its shape, then 1 to 6 last letters within the shape. */
export function endingKeys(lower: string, shape: number, initial: boolean, known: boolean): string[] {
  const head = `${shape}${initial && shape === 1 ? 'i' : ''}${known ? 'k' : 'u'}`;
  const text = shape === 5 ? lower.replace(/\d/g, '0') : lower;
  const keys = [head];
  for (let l = 1; l <= Math.min(LONGEST_ENDING, text.length); l++) keys.push(head + text.slice(-l));
  if (text.length <= LONGEST_ENDING) keys.push(`${head}^${text}`);
  return keys;
}

/** Scratch weights over all tags, reused: a guess allocates only its result. */
export class Guesser {
  private readonly dictionary: Dictionary;
  private readonly tables: GuessTables;
  private readonly sum: Float64Array;
  private readonly part: Float64Array;
  private readonly size: number;

  constructor(dictionary: Dictionary, tables: GuessTables, tagCount: number) {
    this.dictionary = dictionary;
    this.tables = tables;
    this.size = tagCount;
    this.sum = new Float64Array(tagCount);
    this.part = new Float64Array(tagCount);
  }

  /** How often the form itself (or its lower-cased or capitalised twin, where that is the same word) was seen. */
  seenCount(form: string, lower: string, shape: number, initial: boolean): number {
    this.sum.fill(0);
    return this.addSeen(form, lower, shape, initial);
  }

  /**
   * Tags and shares (descending, at least one) of a form. `initial`: its capital may be due to the sentence.
   * `analyses` is what `dictionary.analyse(lower)` gave; its results must still be in the dictionary.
   */
  guess(
    form: string,
    lower: string,
    shape: number,
    initial: boolean,
    analyses: number,
  ): Distribution & { seen: number } {
    const { sum, part, size } = this;
    sum.fill(0);
    const seen = this.addSeen(form, lower, shape, initial);
    // Background: ending, then each analysis on top of it.
    let useful = 0;
    for (let i = 0; i < analyses; i++)
      if (shape !== 0 || !this.dictionary.isProper(this.dictionary.foundStem[i] ?? 0)) useful++;
    part.fill(0);
    for (const key of endingKeys(lower, shape, initial, useful > 0)) this.interpolate(part, key);
    const background = new Float64Array(size);
    if (useful === 0) background.set(part);
    else {
      const share = shape === 1 && !initial ? 0.5 : 0.15;
      for (let t = 0; t < size; t++) background[t] = share * (part[t] ?? 0);
      const ending = part.slice();
      for (let i = 0; i < analyses; i++) {
        if (shape === 0 && this.dictionary.isProper(this.dictionary.foundStem[i] ?? 0)) continue;
        const [specific, general] = ruleKeys(this.dictionary, this.dictionary.foundRule[i] ?? 0);
        part.set(ending);
        this.interpolate(part, general);
        this.interpolate(part, specific);
        for (let t = 0; t < size; t++) background[t] = (background[t] ?? 0) + ((1 - share) / useful) * (part[t] ?? 0);
      }
    }
    const k = shape === 0 ? 1 : 2;
    for (let t = 0; t < size; t++) sum[t] = ((sum[t] ?? 0) + k * (background[t] ?? 0)) / (seen + k);
    return { ...this.best(), seen };
  }

  private best(): Distribution {
    const { sum, size } = this;
    const tags: number[] = [];
    let top = 0;
    for (let t = 0; t < size; t++) top = Math.max(top, sum[t] ?? 0);
    for (let t = 0; t < size; t++) if ((sum[t] ?? 0) >= MIN_SHARE * top && (sum[t] ?? 0) > 0) tags.push(t);
    tags.sort((a, b) => (sum[b] ?? 0) - (sum[a] ?? 0) || a - b);
    tags.length = Math.min(tags.length, MAX_CANDIDATES);
    return { tags: Uint16Array.from(tags), weights: Float32Array.from(tags, (t) => sum[t] ?? 0) };
  }

  private addSeen(form: string, lower: string, shape: number, initial: boolean): number {
    if (shape === 0 || shape >= 5) return this.add(form, 1);
    if (shape === 1) return this.add(form, 1) + this.add(lower, initial ? 1 : 0.3);
    if (shape === 2 && lower.length > 1)
      return this.add(form, 1) + this.add(lower, 0.5) + this.add(lower.charAt(0).toUpperCase() + lower.slice(1), 0.5);
    return this.add(form, 1) + this.add(lower, 0.5);
  }

  private add(form: string, weight: number): number {
    const { index, starts, first, weight: counts } = this.tables.seen;
    const row = index.get(form);
    if (row === undefined) return 0;
    let n = 0;
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      const c = (weight * (counts[i] as number)) / 8;
      const t = first[i] as number;
      this.sum[t] = (this.sum[t] as number) + c;
      n += c;
    }
    return n;
  }

  /** Witten-Bell: the more kinds of tags a context was seen with, the more is left to the shorter context. */
  private interpolate(p: Float64Array, key: string): void {
    const { index, starts, first, weight } = this.tables.context;
    const row = index.get(key);
    if (row === undefined) return;
    const from = starts[row] as number;
    const to = starts[row + 1] as number;
    let n = 0;
    for (let i = from; i < to; i++) n += (weight[i] as number) / 8;
    const rest = (to - from) / (n + to - from);
    const unit = (1 - rest) / n / 8;
    for (let t = 0; t < p.length; t++) p[t] = rest * (p[t] as number);
    for (let i = from; i < to; i++) {
      const t = first[i] as number;
      p[t] = (p[t] as number) + unit * (weight[i] as number);
    }
  }
}
