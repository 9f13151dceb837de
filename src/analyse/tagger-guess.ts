/**
 * Which tags a form may have, and how likely each is without its context: counts from the treebanks, smoothed by what
 * its Hunspell analyses mean, smoothed by its ending.
 */
import type { Dictionary } from './tagger-dictionary.ts';
import type { Table } from './tagger-table.ts';

/** Tags with their shares; parallel arrays. */
export interface Distribution {
  readonly tags: readonly number[];
  readonly weights: readonly number[];
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

const UNKNOWN_ROW = -1;
const NOT_LOOKED_UP = -2;

/** Guesses tags; keeps scratch sums over all tags, so that a guess allocates only its result. */
export class Guesser {
  private readonly dictionary: Dictionary;
  private readonly tables: GuessTables;
  private readonly sum: Float64Array;
  private readonly touched: number[] = [];
  /** Rows of the two contexts of each rule, looked up once. */
  private readonly ruleRows: Int32Array;

  constructor(dictionary: Dictionary, tables: GuessTables, tagCount: number) {
    this.dictionary = dictionary;
    this.tables = tables;
    this.sum = new Float64Array(tagCount);
    this.ruleRows = new Int32Array(2 * (dictionary.rules.add.length + dictionary.classes.length)).fill(NOT_LOOKED_UP);
  }

  /**
   * Tags and shares (descending, at least one) of a form, and how often it was seen. `initial`: its capital may be due to the
   * sentence. `analyses` is what `dictionary.analyse(lower)` gave; its results must still be in the dictionary.
   */
  guess(
    form: string,
    lower: string,
    shape: number,
    initial: boolean,
    analyses: number,
  ): Distribution & { readonly seen: number } {
    for (const t of this.touched) this.sum[t] = 0;
    this.touched.length = 0;
    const { foundRule } = this.dictionary;
    const seen = this.addSeen(form, lower, shape, initial);
    const k = shape === 0 ? 1 : 2;
    let useful = 0;
    for (let i = 0; i < analyses; i++) if (this.isUseful(i, shape)) useful++;
    // Each analysis backs off to the general rule, and all of them to the ending.
    let left = k;
    if (useful > 0) {
      left = k * (shape === 1 && !initial ? 0.5 : 0.15);
      const each = (k - left) / useful;
      for (let i = 0; i < analyses; i++) {
        if (!this.isUseful(i, shape)) continue;
        const rule = foundRule[i] as number;
        left += this.interpolate(this.ruleRow(rule, 1), this.interpolate(this.ruleRow(rule, 0), each));
      }
    }
    const keys = endingKeys(lower, shape, initial, useful > 0);
    // Contexts that could no longer add a candidate are left out: the shortest have hundreds of tags.
    const enough = 0.3 * MIN_SHARE * (seen + k);
    for (let i = keys.length - 1; i >= 0 && left > enough; i--)
      left = this.interpolate(this.tables.context.index.get(keys[i] as string) ?? UNKNOWN_ROW, left);
    return { ...this.best(seen + k), seen };
  }

  private isUseful(analysis: number, shape: number): boolean {
    return shape !== 0 || !this.dictionary.isProper(this.dictionary.foundStem[analysis] as number);
  }

  private ruleRow(rule: number, general: 0 | 1): number {
    const at = 2 * rule + general;
    let row = this.ruleRows[at] as number;
    if (row === NOT_LOOKED_UP) {
      row = this.tables.context.index.get(ruleKeys(this.dictionary, rule)[general]) ?? UNKNOWN_ROW;
      this.ruleRows[at] = row;
    }
    return row;
  }

  private best(total: number): Distribution {
    const { sum } = this;
    let top = 0;
    for (const t of this.touched) top = Math.max(top, sum[t] as number);
    const tags = this.touched.filter((t) => (sum[t] as number) >= MIN_SHARE * top);
    tags.sort((a, b) => (sum[b] as number) - (sum[a] as number) || a - b);
    tags.length = Math.min(tags.length, MAX_CANDIDATES);
    return { tags, weights: tags.map((t) => (sum[t] as number) / total) };
  }

  private bump(tag: number, weight: number): void {
    if (this.sum[tag] === 0) this.touched.push(tag);
    this.sum[tag] = (this.sum[tag] as number) + weight;
  }

  private addSeen(form: string, lower: string, shape: number, initial: boolean): number {
    if (shape === 0 || shape >= 5) return this.add(form, 1);
    if (shape === 1) return this.add(form, 1) + this.add(lower, initial ? 1 : 0.3);
    const both = this.add(form, 1) + this.add(lower, 0.5);
    return shape === 2 ? both + this.add(lower.charAt(0).toUpperCase() + lower.slice(1), 0.5) : both;
  }

  private add(form: string, weight: number): number {
    const { index, starts, first, weight: counts } = this.tables.seen;
    const row = index.get(form);
    if (row === undefined) return 0;
    let n = 0;
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      const c = (weight * (counts[i] as number)) / 8;
      this.bump(first[i] as number, c);
      n += c;
    }
    return n;
  }

  /**
   * Spreads `mass` over the tags of a context and gives what is left for a more general one. Witten-Bell: the more kinds of
   * tags a context was seen with, the more is left.
   */
  private interpolate(row: number, mass: number): number {
    if (row < 0) return mass;
    const { starts, first, weight } = this.tables.context;
    const from = starts[row] as number;
    const to = starts[row + 1] as number;
    let n = 0;
    for (let i = from; i < to; i++) n += (weight[i] as number) / 8;
    const rest = (mass * (to - from)) / (n + to - from);
    const unit = (mass - rest) / n / 8;
    for (let i = from; i < to; i++) this.bump(first[i] as number, unit * (weight[i] as number));
    return rest;
  }
}
