/** The weights of the dyad classifier and how they score a pair. Made by `train/dyads.ts`. */
import { existsSync } from 'node:fs';
import { type DyadFeatures, GROUP_SCALE } from './dyad-features.ts';

/** What a pair is taken for; the probabilities of all answers, no event among them, sum to 1. */
export interface DyadAnswer {
  /** PLOVER type, CONCEDE and RETREAT as YIELD. */
  readonly type: string;
  /** Probability of the type, whoever acts. */
  readonly p: number;
  /** Probability that the first of the two acts, given the type. */
  readonly first: number;
}

export interface DyadModel {
  /** All types, most probable first. What is missing to 1 is the probability of no event. */
  score(features: DyadFeatures): readonly DyadAnswer[];
}

/** 32-bit FNV-1a over UTF-16 code units, mixed at the end. */
export function hash(feature: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) h = Math.imul(h ^ feature.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Columns of a weight row: one a class, then no event, then what all classes share. */
export const columnsOf = (classes: number): number => classes + 2;

/** Turns scores of a pair into answers. Rows are added by `add`: the first row of the model is the bias. */
export function answers(
  classes: readonly string[],
  features: DyadFeatures,
  add: (feature: string | null, scores: Float64Array) => void,
): readonly DyadAnswer[] {
  const n = classes.length;
  const shared = new Float64Array(columnsOf(n));
  add(null, shared);
  for (const f of new Set(features.shared)) add(f, shared);
  const [one, two] = features.ordered.map((list) => {
    const scores = shared.slice();
    for (const f of new Set(list)) add(f, scores);
    return scores.subarray(0, n).map((s) => s + scores[n + 1]!);
  });
  const top = Math.max(shared[n]!, ...one!, ...two!);
  const exp = (x: number): number => Math.exp(x - top);
  let z = exp(shared[n]!);
  for (let k = 0; k < n; k++) z += exp(one![k]!) + exp(two![k]!);
  return classes
    .map((type, k): DyadAnswer => {
      const a = exp(one![k]!);
      const b = exp(two![k]!);
      return { type, p: (a + b) / z, first: a / (a + b) };
    })
    .sort((x, y) => y.p - x.p || (x.type < y.type ? -1 : 1));
}

/**
 * The model of a file, which is read when the first pair is scored, or null when there is no such file.
 * @param read reads the sections of a model file (`readModel` of the analyser, which this stage does not know)
 */
export function loadDyads(path: string, read: (path: string) => ReadonlyMap<string, Uint8Array>): DyadModel | null {
  if (!existsSync(path)) return null;
  let model: DyadModel | undefined;
  const open = (): DyadModel => {
    const sections = read(path);
    const part = (name: string): Uint8Array => {
      const bytes = sections.get(name);
      if (!bytes) throw new Error(`${path} has no section '${name}'; train it anew (train/dyads.ts)`);
      return bytes;
    };
    const [h, w, s] = [part('hashes'), part('weights'), part('steps')];
    return dyadModel({
      classes: Buffer.from(part('classes')).toString('utf8').split('\n'),
      hashes: new Uint32Array(h.buffer, h.byteOffset, h.length / 4),
      weights: new Int8Array(w.buffer, w.byteOffset, w.length),
      steps: new Float32Array(s.buffer, s.byteOffset, s.length / 4),
    });
  };
  return {
    score: (features) => {
      model ??= open();
      return model.score(features);
    },
  };
}

/** A model by its columns: row 0 is the bias, the others are sorted by the hash of their feature. */
export interface DyadWeights {
  readonly classes: readonly string[];
  readonly hashes: Uint32Array;
  /** `columnsOf(classes)` a row. */
  readonly weights: Int8Array;
  /** What 1 in `weights` is worth, for each row. */
  readonly steps: Float32Array;
}

export function dyadModel({ classes, hashes, weights, steps }: DyadWeights): DyadModel {
  const columns = columnsOf(classes.length);
  const row = (h: number): number => {
    let low = 1;
    let high = hashes.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = hashes[middle]!;
      if (at === h) return middle;
      if (at < h) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  const add = (feature: string | null, scores: Float64Array): void => {
    const r = feature === null ? 0 : row(hash(feature));
    if (r < 0) return;
    const scale = steps[r]! * (feature === null ? 1 : (GROUP_SCALE[feature[0]!] ?? 0));
    for (let k = 0; k < columns; k++) scores[k] = scores[k]! + scale * weights[r * columns + k]!;
  };
  return { score: (features) => answers(classes, features, add) };
}
