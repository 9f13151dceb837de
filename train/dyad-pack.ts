/** From samples to a packed model: index of features, training, pruning, eight bits a weight. */

import { GROUP_SCALE } from '../src/code/dyad-features.ts';
import { columnsOf, type DyadWeights, hash } from '../src/code/dyad-model.ts';
import type { Sample } from './dyad-data.ts';
import { type DyadItem, learn, type Sparse } from './dyad-learn.ts';

export interface DyadOptions {
  /** How much a sample of each source weighs. */
  readonly weight: Readonly<Record<Sample['source'], number>>;
  /** How much more one without an event weighs. */
  readonly none: number;
  /** Share of each sample's weight that is trained on without what the frames say, so that it can do without. */
  readonly blind: number;
  readonly l2: number;
  readonly iterations: number;
  /** Features seen in fewer samples are left out. */
  readonly least: number;
  /** Features whose largest weight is below this are left out of the model. */
  readonly prune: number;
}

export const OPTIONS: DyadOptions = {
  weight: { gold: 1, again: 0.5, own: 0.15, example: 0.3, idle: 0.08 },
  none: 1,
  blind: 0.15,
  l2: 2,
  iterations: 25,
  least: 2,
  prune: 0.02,
};

/** Trains on the samples. Deterministic: the order of samples and features is that of the input. */
export function train(samples: readonly Sample[], classes: readonly string[], options: DyadOptions): DyadWeights {
  const counts = new Map<string, number>();
  const used = samples.filter((s) => s.features !== null && options.weight[s.source] > 0);
  for (const { features } of used)
    for (const f of new Set([...features!.shared, ...features!.ordered[0], ...features!.ordered[1]]))
      counts.set(f, (counts.get(f) ?? 0) + 1);
  const index = new Map<string, number>();
  for (const [f, n] of counts) if (n >= options.least && GROUP_SCALE[f[0]!]) index.set(f, index.size + 1);
  const items = used.flatMap((s): DyadItem[] => {
    // The frames' own examples: that they fire there says nothing of how far they can be trusted.
    if (s.source === 'example') return [itemOf(s, classes, index, options, 1, true)];
    const sighted = itemOf(s, classes, index, options, 1 - options.blind, false);
    return options.blind > 0 ? [sighted, itemOf(s, classes, index, options, options.blind, true)] : [sighted];
  });
  const weights = learn(items, index.size + 1, classes.length, options.l2, options.iterations);
  return pack(weights, index, classes, options.prune);
}

function itemOf(
  s: Sample,
  classes: readonly string[],
  index: ReadonlyMap<string, number>,
  options: DyadOptions,
  share: number,
  blind: boolean,
): DyadItem {
  const sparse = (list: readonly string[], bias: boolean): Sparse => {
    const at: number[] = bias ? [0] : [];
    const value: number[] = bias ? [1] : [];
    for (const f of new Set(list)) {
      const i = index.get(f);
      if (i === undefined || (blind && f.startsWith('f'))) continue;
      at.push(i);
      value.push(GROUP_SCALE[f[0]!]!);
    }
    return { index: Int32Array.from(at), value: Float32Array.from(value) };
  };
  const { shared, ordered } = s.features!;
  return {
    shared: sparse(shared, true),
    ordered: [sparse(ordered[0], false), sparse(ordered[1], false)],
    gold: classes.indexOf(s.type),
    order: s.order,
    weight: share * options.weight[s.source] * (s.type === 'NONE' ? options.none : 1),
  };
}

function pack(
  weights: Float64Array,
  index: ReadonlyMap<string, number>,
  classes: readonly string[],
  prune: number,
): DyadWeights {
  const columns = columnsOf(classes.length);
  const largest = (row: number): number => {
    let m = 0;
    for (let k = 0; k < columns; k++) m = Math.max(m, Math.abs(weights[row * columns + k]!));
    return m;
  };
  const rows = [...index]
    .filter(([f, row]) => largest(row) * GROUP_SCALE[f[0]!]! >= prune)
    .map(([f, row]) => ({ h: hash(f), row }))
    .sort((a, b) => a.h - b.h || a.row - b.row);
  const all = [{ h: 0, row: 0 }, ...rows];
  const packed = new Int8Array(all.length * columns);
  const steps = new Float32Array(all.length);
  all.forEach(({ row }, i) => {
    const step = (largest(row) || 1) / 127;
    steps[i] = step;
    for (let k = 0; k < columns; k++) packed[i * columns + k] = Math.round(weights[row * columns + k]! / step);
  });
  return { classes, hashes: Uint32Array.from(all, (r) => r.h), weights: packed, steps };
}
