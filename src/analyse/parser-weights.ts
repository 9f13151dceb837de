/**
 * The weights of a trained parser in hash tables with one probe line: a bucket is given by the high bits of a feature's hash, and
 * a byte of the low bits guards it, so that of the features that training never kept only one in a few hundred is
 * mistaken for another. The tables are laid over the model file without unpacking.
 */

/** Three small weights (one an action) and the guard in each 32-bit entry: guard in the high byte. */
export class ActionTable {
  readonly entries: Int32Array;
  /** Lead after the first part of the features from which the second part is not asked. */
  readonly clear: number;
  readonly #shift: number;

  constructor(entries: Int32Array, clear: number) {
    this.entries = entries;
    this.clear = clear;
    this.#shift = 32 - Math.log2(entries.length);
  }

  /** Adds the weights of the first `count` hashes in `features` to `scores`. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { entries } = this;
    const shift = this.#shift;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let i = 0; i < count; i++) {
      const h = features[i]!;
      const bucket = h >>> shift;
      let e = entries[bucket]!;
      if (((e >>> 24) ^ h) & 255) {
        e = entries[bucket ^ 1]!;
        if (((e >>> 24) ^ h) & 255) continue;
      }
      a += (e << 24) >> 24;
      b += (e << 16) >> 24;
      c += (e << 8) >> 24;
    }
    scores[0] = scores[0]! + a;
    scores[1] = scores[1]! + b;
    scores[2] = scores[2]! + c;
  }
}

/** One small weight and the guard in each 16-bit entry: guard in the high byte. */
export class LabelTable {
  readonly entries: Uint16Array;
  readonly #shift: number;

  constructor(entries: Uint16Array) {
    this.entries = entries;
    this.#shift = 32 - Math.log2(entries.length);
  }

  /** The sum of the weights of features `[from, to)` in company of a label. */
  score(features: Int32Array, from: number, to: number, label: number): number {
    const { entries } = this;
    const shift = this.#shift;
    let sum = 0;
    for (let i = from; i < to; i++) {
      const h = withLabel(features[i]!, label);
      const bucket = h >>> shift;
      let e = entries[bucket]!;
      if (((e >>> 8) ^ h) & 255) {
        e = entries[bucket ^ 1]!;
        if (((e >>> 8) ^ h) & 255) continue;
      }
      sum += (e << 24) >> 24;
    }
    return sum;
  }
}

/** The hash of a feature together with a label. */
export function withLabel(feature: number, label: number): number {
  const h = Math.imul(feature ^ Math.imul(label + 1, 0x9e3779b1), 0x2c1b3c6d);
  return h ^ (h >>> 15);
}
