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

  /**
   * The candidate that is best among those of another kind than the best, if it is less than `within` behind; else -1. `kind` names
   * the kind of each tag.
   */
  rival(w: Word, best: number, kind: Int32Array, within: number): number {
    const { scores } = this;
    const own = kind[w.tags[best] as number];
    let least = (scores[best] as number) - within;
    let rival = -1;
    for (let c = 0; c < w.tags.length; c++) {
      if ((scores[c] as number) <= least || kind[w.tags[c] as number] === own) continue;
      least = scores[c] as number;
      rival = c;
    }
    return rival;
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
    let u = 0;
    // Four at a time: each hash is read once, and more of the weights are on their way from memory together.
    for (; u + 3 < n; u += 4) {
      const h0 = components[u] as number;
      const h1 = components[u + 1] as number;
      const h2 = components[u + 2] as number;
      const h3 = components[u + 3] as number;
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      for (let k = 0; k < count; k++) {
        const hash = hashes[k] as number;
        sum0 += weights[((hash ^ h0) & mask) << shift] as number;
        sum1 += weights[((hash ^ h1) & mask) << shift] as number;
        sum2 += weights[((hash ^ h2) & mask) << shift] as number;
        sum3 += weights[((hash ^ h3) & mask) << shift] as number;
      }
      sums[u] = sum0;
      sums[u + 1] = sum1;
      sums[u + 2] = sum2;
      sums[u + 3] = sum3;
    }
    for (; u < n; u++) {
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
