/** Scores the candidates of a token: the sum of hashed weights over features and tag components. */
import type { Features } from './tagger-features.ts';
import type { TagSet } from './tagger-tags.ts';
import { mix } from './tagger-tags.ts';
import type { Word } from './tagger-words.ts';

export type Weights = Float32Array | Int8Array;

/** Most distinct components that the candidates of one word have. */
const MAX_COMPONENTS = 256;

const PRIOR = new Int32Array(64).map((_, b) => mix(b, 0x5eed));

export class Scorer {
  /** Score of each candidate of the last word, and how far the best was ahead of the second. */
  readonly scores = new Float64Array(32);
  margin = 0;
  private readonly sums = new Float64Array(MAX_COMPONENTS);
  private readonly tagSet: TagSet;
  constructor(tagSet: TagSet) {
    this.tagSet = tagSet;
  }

  /** Where the weights of candidate `c` for its prior and for each agreement partner are: hash to be masked. */
  priorHash(w: Word, c: number, whole: boolean): number {
    const tag = w.tags[c] as number;
    const component = this.tagSet.components[(this.tagSet.starts[tag] as number) + (whole ? 0 : 1)] as number;
    return (PRIOR[w.bucket[c] as number] as number) ^ (this.tagSet.hash[component] as number);
  }

  relationHash(f: Features, k: number, w: Word, c: number): number {
    const tag = w.tags[c] as number;
    const upos = this.tagSet.components[(this.tagSet.starts[tag] as number) + 1] as number;
    return f.relation(k, tag) ^ (this.tagSet.hash[upos] as number);
  }

  /** Scores all candidates and gives the index of the best. Weight i is `weights[i << shift]` (training keeps another number beside each). */
  run(w: Word, f: Features, weights: Weights, mask: number, shift: number): number {
    const { sums, scores } = this;
    const { components, starts, members } = w;
    const n = components.length;
    const { hashes, count } = f;
    for (let u = 0; u < n; u++) {
      const h = components[u] as number;
      let sum = 0;
      for (let k = 0; k < count; k++) sum += weights[(((hashes[k] as number) ^ h) & mask) << shift] as number;
      sums[u] = sum;
    }
    let best = 0;
    for (let c = 0; c < w.tags.length; c++) {
      let score = weights[(this.priorHash(w, c, false) & mask) << shift] as number;
      for (let k = 0; k < f.partners; k++) score += weights[(this.relationHash(f, k, w, c) & mask) << shift] as number;
      for (let m = starts[c] as number; m < (starts[c + 1] as number); m++)
        score += sums[members[m] as number] as number;
      scores[c] = score;
      if (score > (scores[best] as number)) best = c;
    }
    let second = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < w.tags.length; c++)
      if (c !== best && (scores[c] as number) > second) second = scores[c] as number;
    this.margin = (scores[best] as number) - second;
    return best;
  }
}
