/** String keys to short lists of numbers, in flat arrays: the form lexicon and the guesser's statistics. */

import type { StringIndex } from './packed-strings.ts';

/** Rows of a table; row r is `[starts[r], starts[r + 1])` of each column. */
export interface Table {
  readonly index: StringIndex;
  readonly starts: Uint32Array;
  /** A tag, or an edit of the lemmatiser. */
  readonly first: Uint16Array;
  /** An edit where `first` is a tag of the form lexicon; empty elsewhere. */
  readonly second: Uint16Array;
  /** Counts in units of 1/8, empty where the order alone counts. */
  readonly weight: Uint16Array;
}

export interface Row {
  readonly first: number;
  readonly second?: number;
  readonly weight?: number;
}

/** Builds a table from rows; keys are sorted by code unit so that the file is the same every time. */
export function makeTable(rows: ReadonlyMap<string, readonly Row[]>): Table {
  const keys = [...rows.keys()].sort();
  const all = keys.map((k) => rows.get(k) ?? []);
  const starts = new Uint32Array(keys.length + 1);
  for (const [i, row] of all.entries()) starts[i + 1] = (starts[i] ?? 0) + row.length;
  const flat = all.flat();
  const has = (name: 'second' | 'weight') => flat.some((r) => r[name] !== undefined);
  return {
    index: new Map(keys.map((k, i) => [k, i])),
    starts,
    first: Uint16Array.from(flat, (r) => r.first),
    second: has('second') ? Uint16Array.from(flat, (r) => r.second ?? 0) : new Uint16Array(0),
    weight: has('weight')
      ? Uint16Array.from(flat, (r) => Math.min(0xffff, Math.max(1, Math.round(8 * (r.weight ?? 0)))))
      : new Uint16Array(0),
  };
}
