/** Trains one pass of the tagger: a log-linear model over the candidates of each token, by AdaGrad. */

import type { Sequence } from '../src/analyse/tagger-features.ts';
import { Features } from '../src/analyse/tagger-features.ts';
import { Scorer } from '../src/analyse/tagger-score.ts';
import type { TagSet } from '../src/analyse/tagger-tags.ts';
import type { Word } from '../src/analyse/tagger-words.ts';

/** A sentence ready for training: words looked up in a lexicon that has not seen it. */
export interface Example {
  readonly words: readonly Word[];
  readonly gold: Int32Array;
  /** First-pass tags (jackknifed), for the second pass. */
  first: Int32Array | null;
  /** The tags that nearly were given instead, -1 where the choice was clear; set by `applyPass`. */
  doubt?: Int32Array;
}

/** How far behind a tag may be to be a doubt, in natural logarithms of odds. */
const DOUBT = 2.5;

/** Added to the root of the squared gradients: the larger, the slower rare features learn. */
const DAMPING = 1;

export interface PassOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly second: boolean;
  readonly seed: number;
  /** Percentage of features left out at random while training, against learning by heart. */
  readonly dropout: number;
  readonly log?: (text: string) => void;
}

/** A seeded generator of numbers below `n` (xorshift32). */
export function random(seed: number): (n: number) => number {
  let x = seed | 1;
  return (n) => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % n;
  };
}

export function shuffle<T>(items: T[], next: (n: number) => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = next(i + 1);
    const a = items[i] as T;
    items[i] = items[j] as T;
    items[j] = a;
  }
  return items;
}

/** Trains and gives the weights (floats, `2 ** bits` of them). */
export function trainPass(examples: readonly Example[], tagSet: TagSet, options: PassOptions): Float32Array {
  const size = 2 ** options.bits;
  const mask = size - 1;
  // Weight and sum of squared gradients lie side by side: one cache miss instead of two.
  const table = new Float32Array(2 * size);
  const features = new Features(tagSet);
  const scorer = new Scorer(tagSet);
  const order = examples.map((_, i) => i);
  const next = random(options.seed);
  const p = new Float64Array(32);
  const gradient = new Float64Array(256);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    const step = (at: number, g: number): void => {
      const s = (table[2 * at + 1] as number) + g * g;
      table[2 * at + 1] = s;
      table[2 * at] = (table[2 * at] as number) - (rate * g) / (Math.sqrt(s) + DAMPING);
    };
    let wrong = 0;
    let total = 0;
    shuffle(order, next);
    for (const e of order) {
      const { words, gold, first } = examples[e] as Example;
      const n = words.length;
      const s: Sequence = {
        length: n,
        words: words as Word[],
        first: first ?? gold,
        tags: new Int32Array(n),
      };
      for (let i = 0; i < n; i++) {
        const w = words[i] as Word;
        total++;
        if (w.tags.length === 1) {
          s.tags[i] = w.tags[0] as number;
          if (w.tags[0] !== gold[i]) wrong++;
          continue;
        }
        if (options.second) features.secondPass(s, i);
        else features.firstPass(s, i);
        if (options.dropout > 0) drop(features, options.dropout, next);
        const best = scorer.run(w, features, table, mask, 1);
        s.tags[i] = w.tags[best] as number;
        if (s.tags[i] !== gold[i]) wrong++;
        const y = w.tags.indexOf(gold[i] as number);
        if (y < 0) continue;
        let z = 0;
        const top = scorer.scores[best] as number;
        for (let c = 0; c < w.tags.length; c++) {
          p[c] = Math.exp((scorer.scores[c] as number) - top);
          z += p[c] as number;
        }
        if ((p[y] as number) / z > 0.995) continue;
        gradient.fill(0, 0, w.components.length);
        for (let c = 0; c < w.tags.length; c++) {
          const g = (p[c] as number) / z - (c === y ? 1 : 0);
          if (Math.abs(g) < 1e-3) continue;
          for (let m = w.starts[c] as number; m < (w.starts[c + 1] as number); m++) {
            const u = w.members[m] as number;
            gradient[u] = (gradient[u] as number) + g;
          }
          step(scorer.priorHash(w, c, false) & mask, g);
          for (let k = 0; k < features.partners; k++) step(scorer.relationHash(features, k, w, c) & mask, g);
        }
        for (let u = 0; u < w.components.length; u++) {
          const g = gradient[u] as number;
          if (Math.abs(g) < 1e-3) continue;
          const h = w.components[u] as number;
          for (let k = 0; k < features.count; k++) step(((features.hashes[k] as number) ^ h) & mask, g);
        }
      }
    }
    options.log?.(`  epoch ${epoch + 1}: ${((100 * (total - wrong)) / total).toFixed(2)}% right in training`);
  }
  return table.filter((_, i) => i % 2 === 0);
}

function drop(features: Features, percent: number, next: (n: number) => number): void {
  const { hashes } = features;
  let kept = 0;
  for (let k = 0; k < features.count; k++) if (next(100) >= percent) hashes[kept++] = hashes[k] as number;
  features.count = kept;
}

/** Tags the words of one example; gives tag ids. */
export function applyPass(
  example: Example,
  features: Features,
  scorer: Scorer,
  weights: Float32Array | Int8Array,
  second: boolean,
  kinds: Int32Array,
): Int32Array {
  const n = example.words.length;
  const tags = new Int32Array(n);
  const doubt = new Int32Array(n).fill(-1);
  const s: Sequence = { length: n, words: example.words as Word[], first: example.first ?? tags, tags };
  for (let i = 0; i < n; i++) {
    const w = example.words[i] as Word;
    let best = 0;
    if (w.tags.length > 1) {
      if (second) features.secondPass(s, i);
      else features.firstPass(s, i);
      best = scorer.run(w, features, weights, weights.length - 1, 0);
      const rival = scorer.rival(w, best, kinds, DOUBT);
      if (rival >= 0) doubt[i] = w.tags[rival] as number;
    }
    tags[i] = w.tags[best] as number;
  }
  example.doubt = doubt;
  return tags;
}
