/**
 * Averaged weights in training: an exact hash map from feature hash to a row of weights, and the packing of the strongest
 * rows into the tables of `src/analyse/parser-weights.ts`.
 */

/** Open addressing with linear probing; `width` weights a feature. Only features that were updated take room. */
export class Weights {
  readonly width: number;
  keys: Int32Array;
  /** Current weights, and the sums of each change times the step it was made at: average = w - u / step. */
  w: Float32Array;
  u: Float32Array;
  size = 0;
  step = 1;
  #shift: number;

  constructor(width: number, bits = 20) {
    this.width = width;
    this.keys = new Int32Array(1 << bits);
    this.w = new Float32Array(width << bits);
    this.u = new Float32Array(width << bits);
    this.#shift = 32 - bits;
  }

  /** Row of a feature, -1 when it never was updated. */
  find(hash: number): number {
    const key = hash === 0 ? 1 : hash;
    const { keys } = this;
    const mask = keys.length - 1;
    let at = key >>> this.#shift;
    for (;;) {
      const k = keys[at]!;
      if (k === key) return at;
      if (k === 0) return -1;
      at = (at + 1) & mask;
    }
  }

  insert(hash: number): number {
    const key = hash === 0 ? 1 : hash;
    const mask = this.keys.length - 1;
    let at = key >>> this.#shift;
    for (;;) {
      const k = this.keys[at]!;
      if (k === key) return at;
      if (k === 0) break;
      at = (at + 1) & mask;
    }
    if (this.size * 1.7 > this.keys.length) {
      this.#grow();
      return this.insert(hash);
    }
    this.size++;
    this.keys[at] = key;
    return at;
  }

  add(hash: number, column: number, delta: number): void {
    const at = this.insert(hash) * this.width + column;
    this.w[at] = this.w[at]! + delta;
    this.u[at] = this.u[at]! + delta * this.step;
  }

  average(row: number, column: number): number {
    const at = row * this.width + column;
    return this.w[at]! - this.u[at]! / this.step;
  }

  #grow(): void {
    const { keys, w, u, width } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.w = new Float32Array(w.length * 2);
    this.u = new Float32Array(u.length * 2);
    this.#shift--;
    this.size = 0;
    for (let row = 0; row < keys.length; row++) {
      if (keys[row] === 0) continue;
      const at = this.insert(keys[row]!);
      for (let c = 0; c < width; c++) {
        this.w[at * width + c] = w[row * width + c]!;
        this.u[at * width + c] = u[row * width + c]!;
      }
    }
  }
}

/** Features with their averaged weights, strongest first; ties by hash so that the order is always the same. */
function ranked(weights: Weights, keep: number): { row: Int32Array; scale: number; value: Float32Array } {
  const { width, keys } = weights;
  const rows: number[] = [];
  const strength = new Float32Array(keys.length);
  const value = new Float32Array(keys.length * width);
  for (let row = 0; row < keys.length; row++) {
    if (keys[row] === 0) continue;
    let sum = 0;
    for (let c = 0; c < width; c++) sum += weights.average(row, c);
    // Only differences between actions count: around a mean of nought they need the fewest bits.
    const mean = width > 1 ? sum / width : 0;
    let most = 0;
    for (let c = 0; c < width; c++) {
      const v = weights.average(row, c) - mean;
      value[row * width + c] = v;
      most = Math.max(most, Math.abs(v));
    }
    strength[row] = most;
    if (most > 0) rows.push(row);
  }
  rows.sort((a, b) => strength[b]! - strength[a]! || keys[a]! - keys[b]!);
  const limit = Math.min(keep, rows.length);
  // One weight in two thousand may saturate; the others get finer steps for it.
  const scale = 127 / (strength[rows[Math.floor(limit / 2000)] ?? 0] ?? 1);
  return { row: Int32Array.from(rows.slice(0, limit)), scale, value };
}

const clamp = (v: number): number => Math.max(-127, Math.min(127, Math.round(v)));

/** Packs three-column weights: at most `keep` features into `2 ** bits` entries. */
export function packActions(weights: Weights, keep: number, bits: number): Int32Array {
  const { row, scale, value } = ranked(weights, keep);
  const entries = new Int32Array(1 << bits);
  let lost = 0;
  for (const r of row) {
    const h = weights.keys[r]!;
    const [a, b, c] = [0, 1, 2].map((i) => clamp(value[r * 3 + i]! * scale));
    const low = (a! & 255) | ((b! & 255) << 8) | ((c! & 255) << 16);
    if (low === 0) continue;
    let bucket = h >>> (32 - bits);
    if (entries[bucket] !== 0) bucket ^= 1;
    if (entries[bucket] !== 0) lost++;
    else entries[bucket] = low | ((h & 255) << 24);
  }
  process.stderr.write(`  actions: ${weights.size} features, kept ${row.length - lost}, no room for ${lost}\n`);
  return entries;
}

/** Packs one-column weights (feature and label hashed together). */
export function packLabels(weights: Weights, keep: number, bits: number): Uint16Array {
  const { row, scale, value } = ranked(weights, keep);
  const entries = new Uint16Array(1 << bits);
  let lost = 0;
  for (const r of row) {
    const h = weights.keys[r]!;
    const low = clamp(value[r]! * scale) & 255;
    if (low === 0) continue;
    let bucket = h >>> (32 - bits);
    if (entries[bucket] !== 0) bucket ^= 1;
    if (entries[bucket] !== 0) lost++;
    else entries[bucket] = low | ((h & 255) << 8);
  }
  process.stderr.write(`  labels: ${weights.size} features, kept ${row.length - lost}, no room for ${lost}\n`);
  return entries;
}

/**
 * Adds up the averaged weights of models trained with other seeds: linear models of the same features vote as one, at no cost
 * when they run.
 */
export function vote(models: readonly Weights[]): Weights {
  const first = models[0]!;
  if (models.length === 1) return first;
  const sum = new Weights(first.width, Math.log2(first.keys.length));
  for (const model of models)
    for (let row = 0; row < model.keys.length; row++) {
      if (model.keys[row] === 0) continue;
      const at = sum.insert(model.keys[row]!) * sum.width;
      for (let c = 0; c < sum.width; c++) sum.w[at + c] = sum.w[at + c]! + model.average(row, c);
    }
  return sum;
}
