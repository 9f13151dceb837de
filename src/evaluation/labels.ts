/** Scores of labels against gold labels. */

export interface Labelled {
  readonly gold: string;
  /** Null: no label, which is wrong. */
  readonly predicted: string | null;
}

export interface ClassScore {
  readonly p: number;
  readonly r: number;
  readonly f: number;
  /** Gold rows of the class. */
  readonly n: number;
}

export const ratio = (a: number, b: number): number => (b === 0 ? 0 : a / b);

/** Macro-averaged F1 over the classes of the gold, and accuracy. */
export function macroF1(pairs: readonly Labelled[]): {
  macroF1: number;
  accuracy: number;
  byClass: Readonly<Record<string, ClassScore>>;
} {
  const classes = [...new Set(pairs.map((p) => p.gold))].sort();
  const byClass: Record<string, ClassScore> = {};
  let sum = 0;
  for (const c of classes) {
    const n = pairs.filter((x) => x.gold === c).length;
    const guessed = pairs.filter((x) => x.predicted === c).length;
    const hit = pairs.filter((x) => x.gold === c && x.predicted === c).length;
    const p = ratio(hit, guessed);
    const r = ratio(hit, n);
    const f = p + r === 0 ? 0 : (2 * p * r) / (p + r);
    byClass[c] = { p, r, f, n };
    sum += f;
  }
  return {
    macroF1: ratio(sum, classes.length),
    accuracy: ratio(pairs.filter((p) => p.gold === p.predicted).length, pairs.length),
    byClass,
  };
}

/** What stands for no label in a confusion table. */
export const NONE = '-';

/** Counts by gold label, then by predicted label. */
export function confusion(pairs: readonly Labelled[]): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const gold of [...new Set(pairs.map((p) => p.gold))].sort()) {
    const row: Record<string, number> = {};
    const predicted = pairs.filter((p) => p.gold === gold).map((p) => p.predicted ?? NONE);
    for (const label of [...new Set(predicted)].sort()) row[label] = predicted.filter((x) => x === label).length;
    counts[gold] = row;
  }
  return counts;
}
