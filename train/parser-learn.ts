/**
 * Averaged weights in training: an exact hash map from feature hash to a row of weights, and the packing of the strongest
 * rows into the tables of `src/analyse/parser-weights.ts`.
 */

/**
 * Open addressing with linear probing; `width` weights a feature. Only features that were updated take room. A key and its weights lie
 * side by side: most of the time of training is spent waiting for memory.
 */
export class Weights {
  readonly width: number;
  readonly stride: number;
  /** Rows of a key and the current weights; `floats` sees the same memory. */
  #table: Int32Array;
  floats: Float32Array;
  /** The sums of each change times the step it was made at: average = w - u / step. */
  #u: Float32Array;
  capacity: number;
  size = 0;
  step = 1;
  #shift: number;

  constructor(width: number, bits = 20) {
    this.width = width;
    this.stride = width + 1;
    this.capacity = 1 << bits;
    this.#table = new Int32Array(this.stride << bits);
    this.floats = new Float32Array(this.#table.buffer);
    this.#u = new Float32Array(width << bits);
    this.#shift = 32 - bits;
  }

  /** Key of a row, 0 for an empty one. */
  key(row: number): number {
    return this.#table[row * this.stride]!;
  }

  /** Row of a feature, -1 when it never was updated. Its weights are in `floats` from `row * stride + 1`. */
  find(hash: number): number {
    const key = hash === 0 ? 1 : hash;
    const table = this.#table;
    const { stride } = this;
    const mask = this.capacity - 1;
    let at = key >>> this.#shift;
    for (;;) {
      const k = table[at * stride]!;
      if (k === key) return at;
      if (k === 0) return -1;
      at = (at + 1) & mask;
    }
  }

  insert(hash: number): number {
    const key = hash === 0 ? 1 : hash;
    const mask = this.capacity - 1;
    let at = key >>> this.#shift;
    for (;;) {
      const k = this.#table[at * this.stride]!;
      if (k === key) return at;
      if (k === 0) break;
      at = (at + 1) & mask;
    }
    if (this.size * 1.7 > this.capacity) {
      this.#grow();
      return this.insert(hash);
    }
    this.size++;
    this.#table[at * this.stride] = key;
    return at;
  }

  add(hash: number, column: number, delta: number): void {
    const row = this.insert(hash);
    const at = row * this.stride + 1 + column;
    this.floats[at] = this.floats[at]! + delta;
    const sum = row * this.width + column;
    this.#u[sum] = this.#u[sum]! + delta * this.step;
  }

  average(row: number, column: number): number {
    return this.floats[row * this.stride + 1 + column]! - this.#u[row * this.width + column]! / this.step;
  }

  /** Adds to the weights of a feature outside training: they count as averages. `values` has those of the feature from `from` on. */
  addAverage(hash: number, values: { readonly [index: number]: number }, from: number): void {
    const at = this.insert(hash) * this.stride + 1;
    const { floats, width } = this;
    for (let c = 0; c < width; c++) floats[at + c] = floats[at + c]! + values[from + c]!;
  }

  #grow(): void {
    const { floats, width, stride, capacity } = this;
    const table = this.#table;
    const u = this.#u;
    this.capacity *= 2;
    this.#table = new Int32Array(table.length * 2);
    this.floats = new Float32Array(this.#table.buffer);
    this.#u = new Float32Array(u.length * 2);
    this.#shift--;
    this.size = 0;
    for (let old = 0; old < capacity; old++) {
      if (table[old * stride] === 0) continue;
      const row = this.insert(table[old * stride]!);
      for (let c = 0; c < width; c++) {
        this.floats[row * stride + 1 + c] = floats[old * stride + 1 + c]!;
        this.#u[row * width + c] = u[old * width + c]!;
      }
    }
  }
}

/** Features with their averaged weights, strongest first; ties by hash so that the order is always the same. */
function ranked(weights: Weights, keep: number): { row: Int32Array; scale: number; value: Float32Array } {
  const { width, capacity } = weights;
  const rows: number[] = [];
  const strength = new Float32Array(capacity);
  const value = new Float32Array(capacity * width);
  for (let row = 0; row < capacity; row++) {
    if (weights.key(row) === 0) continue;
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
  }
  // Sorting bare numbers is fast: only rows that may be kept are put in order.
  const cut =
    Float32Array.from(strength)
      .sort()
      .at(-keep - 1) ?? 0;
  for (let row = 0; row < capacity; row++) if (strength[row]! > 0 && strength[row]! >= cut) rows.push(row);
  rows.sort((a, b) => strength[b]! - strength[a]! || weights.key(a) - weights.key(b));
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
    const h = weights.key(r);
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
    const h = weights.key(r);
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

/** The averaged weights of a model: keys, and `values.length / keys.length` values each. */
export interface Averages {
  readonly keys: Int32Array;
  readonly values: Float32Array;
}

/**
 * Adds up the averaged weights of models trained with other seeds: linear models of the same features vote as one, at no cost
 * when they run.
 */
export function vote(models: readonly Averages[]): Weights {
  const { keys, values } = models[0]!;
  const sum = new Weights(values.length / keys.length, Math.ceil(Math.log2(2.5 * keys.length)));
  for (const model of models)
    for (let i = 0; i < model.keys.length; i++) sum.addAverage(model.keys[i]!, model.values, i * sum.width);
  return sum;
}
