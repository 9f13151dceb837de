/** Multinomial logistic regression over dyads, with L2, minimised by L-BFGS: no learning rate and no chance in it. */
import { columnsOf } from '../src/code/dyad-model.ts';

/** A dyad ready for training: indices and values of its features, shared and for each order. */
export interface DyadItem {
  readonly shared: Sparse;
  readonly ordered: readonly [Sparse, Sparse];
  /** Class, or -1 for no event. */
  readonly gold: number;
  /** Which of the two acts. */
  readonly order: 0 | 1;
  readonly weight: number;
}

export interface Sparse {
  readonly index: Int32Array;
  readonly value: Float32Array;
}

function add(scores: Float64Array, weights: ArrayLike<number>, x: Sparse, columns: number): void {
  for (let i = 0; i < x.index.length; i++) {
    const at = x.index[i]! * columns;
    const v = x.value[i]!;
    for (let k = 0; k < columns; k++) scores[k] = scores[k]! + v * weights[at + k]!;
  }
}

/** Probabilities: classes with the first acting, classes with the second acting, no event. */
export function probabilities(item: DyadItem, weights: ArrayLike<number>, classes: number): Float64Array {
  const columns = columnsOf(classes);
  const shared = new Float64Array(columns);
  add(shared, weights, item.shared, columns);
  const out = new Float64Array(2 * classes + 1);
  for (const order of [0, 1]) {
    const s = shared.slice();
    add(s, weights, item.ordered[order]!, columns);
    for (let k = 0; k < classes; k++) out[order * classes + k] = s[k]! + s[columns - 1]!;
  }
  out[2 * classes] = shared[classes]!;
  let top = Number.NEGATIVE_INFINITY;
  for (const v of out) if (v > top) top = v;
  let z = 0;
  for (let k = 0; k < out.length; k++) z += out[k] = Math.exp(out[k]! - top);
  for (let k = 0; k < out.length; k++) out[k] = out[k]! / z;
  return out;
}

function loss(items: readonly DyadItem[], w: Float64Array, g: Float64Array, classes: number, l2: number): number {
  const columns = columnsOf(classes);
  let total = 0;
  for (let i = 0; i < w.length; i++) {
    total += 0.5 * l2 * w[i]! * w[i]!;
    g[i] = l2 * w[i]!;
  }
  const push = (x: Sparse, error: Float64Array): void => {
    for (let i = 0; i < x.index.length; i++) {
      const at = x.index[i]! * columns;
      const v = x.value[i]!;
      for (let k = 0; k < columns; k++) g[at + k] = g[at + k]! + v * error[k]!;
    }
  };
  for (const item of items) {
    const p = probabilities(item, w, classes);
    const gold = item.gold < 0 ? 2 * classes : item.order * classes + item.gold;
    total -= item.weight * Math.log(Math.max(1e-300, p[gold]!));
    p[gold] = p[gold]! - 1;
    const both = new Float64Array(columns);
    for (const order of [0, 1]) {
      const error = new Float64Array(columns);
      for (let k = 0; k < classes; k++) {
        const e = item.weight * p[order * classes + k]!;
        error[k] = e;
        error[columns - 1] = error[columns - 1]! + e;
      }
      push(item.ordered[order]!, error);
      for (let k = 0; k < columns; k++) both[k] = both[k]! + error[k]!;
    }
    both[classes] = item.weight * p[2 * classes]!;
    push(item.shared, both);
  }
  return total;
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let s = 0;
  for (let i = 0; i < a.length; i++) s += a[i]! * b[i]!;
  return s;
};

/** Trains on items whose feature indices are below `features`. @returns weight rows, `columnsOf(classes)` a feature */
export function learn(
  items: readonly DyadItem[],
  features: number,
  classes: number,
  l2: number,
  iterations = 60,
): Float64Array {
  const size = features * columnsOf(classes);
  let w = new Float64Array(size);
  let g = new Float64Array(size);
  let f = loss(items, w, g, classes, l2);
  const memory: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let n = 0; n < iterations; n++) {
    const d = g.map((x) => -x);
    const alpha: number[] = [];
    for (let i = memory.length - 1; i >= 0; i--) {
      const { s, y, rho } = memory[i]!;
      const a = rho * dot(s, d);
      alpha[i] = a;
      for (let k = 0; k < size; k++) d[k] = d[k]! - a * y[k]!;
    }
    const last = memory.at(-1);
    const scale = last ? 1 / (last.rho * dot(last.y, last.y)) : 1 / Math.max(1, Math.sqrt(dot(g, g)));
    for (let k = 0; k < size; k++) d[k] = d[k]! * scale;
    for (let i = 0; i < memory.length; i++) {
      const { s, y, rho } = memory[i]!;
      const b = alpha[i]! - rho * dot(y, d);
      for (let k = 0; k < size; k++) d[k] = d[k]! + b * s[k]!;
    }
    const slope = dot(g, d);
    let step = 1;
    let accepted = false;
    for (let tries = 0; tries < 12; tries++, step /= 2) {
      const w2 = new Float64Array(size);
      for (let k = 0; k < size; k++) w2[k] = w[k]! + step * d[k]!;
      const g2 = new Float64Array(size);
      const f2 = loss(items, w2, g2, classes, l2);
      if (f2 > f + 1e-4 * step * slope) continue;
      const s = new Float64Array(size);
      const y = new Float64Array(size);
      for (let k = 0; k < size; k++) {
        s[k] = w2[k]! - w[k]!;
        y[k] = g2[k]! - g[k]!;
      }
      const sy = dot(s, y);
      if (sy > 1e-10) memory.push({ s, y, rho: 1 / sy });
      if (memory.length > 6) memory.shift();
      accepted = f - f2 > 1e-5 * Math.abs(f);
      w = w2;
      g = g2;
      f = f2;
      break;
    }
    if (!accepted) break;
  }
  return w;
}
