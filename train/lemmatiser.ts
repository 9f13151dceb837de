/** Trains the lemmatiser: weighs the candidates by a log-linear model (AdaGrad). */
import { LemmaProposer, scoreLemma } from '../src/analyse/lemmatise.ts';
import type { Dictionary } from '../src/analyse/tagger-dictionary.ts';
import type { TagSet } from '../src/analyse/tagger-tags.ts';
import { tagKey } from '../src/analyse/tagger-tags.ts';
import type { ListedForm } from './irregular.ts';
import { buildLemmaTables } from './lemma-tables.ts';
import { random, shuffle } from './tagger-pass.ts';
import type { Sentence } from './treebank.ts';
import { foldOf } from './treebank.ts';

export interface LemmaOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly folds: number;
}

const DEFAULTS: LemmaOptions = { bits: 20, epochs: 6, rate: 0.1, folds: 5 };

/**
 * Trains the weights: each fold's tokens are proposed lemmas by tables of the other folds. Repeated (form, tag, lemma)
 * triples of a fold are trained on once, weighted by the logarithm of their number. `lessons`: forms besides, each counted once.
 */
export function trainLemmatiser(
  sentences: readonly Sentence[],
  tagSet: TagSet,
  dictionary: Dictionary,
  lessons: readonly ListedForm[] = [],
  options: LemmaOptions = DEFAULTS,
): Float32Array {
  interface Item {
    readonly features: readonly (readonly number[])[];
    readonly gold: number;
    readonly weight: number;
  }
  const items: Item[] = [];
  for (let fold = 0; fold < options.folds; fold++) {
    const tables = buildLemmaTables(
      sentences.filter((_, i) => foldOf(i, options.folds) !== fold),
      tagSet,
    );
    const proposer = new LemmaProposer(tagSet, dictionary, tables);
    const types = new Map<string, { form: string; tag: number; lemma: string; n: number }>();
    for (const [i, s] of sentences.entries()) {
      if (foldOf(i, options.folds) !== fold) continue;
      for (const [k, form] of s.forms.entries()) {
        const tag = tagSet.id.get(tagKey(s.upos[k] ?? '', s.feats[k] ?? '_'));
        const lemma = s.lemmas[k] ?? form;
        if (tag === undefined) continue;
        const key = `${form}\t${tag}\t${lemma}`;
        const type = types.get(key);
        if (type) type.n++;
        else types.set(key, { form, tag, lemma, n: 1 });
      }
    }
    for (const [i, { form, lemma, upos, feats }] of lessons.entries()) {
      const tag = tagSet.id.get(tagKey(upos, feats));
      const key = `${form}\t${tag}\t${lemma}`;
      if (tag !== undefined && i % options.folds === fold && !types.has(key))
        types.set(key, { form, tag, lemma, n: 1 });
    }
    for (const { form, tag, lemma, n } of types.values()) {
      const candidates = proposer.propose(form, tag);
      const gold = candidates.findIndex((c) => c.lemma === lemma);
      if (gold >= 0 && candidates.length > 1)
        items.push({ features: candidates.map((c) => c.features), gold, weight: 1 + Math.log2(n) });
    }
  }
  const size = 2 ** options.bits;
  const mask = size - 1;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-6);
  const next = random(7);
  const p: number[] = [];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    for (const item of shuffle(items, next)) {
      let top = Number.NEGATIVE_INFINITY;
      for (const [c, features] of item.features.entries()) {
        p[c] = scoreLemma({ lemma: '', features }, weights);
        top = Math.max(top, p[c] ?? 0);
      }
      let z = 0;
      for (let c = 0; c < item.features.length; c++) {
        p[c] = Math.exp((p[c] ?? 0) - top);
        z += p[c] ?? 0;
      }
      if ((p[item.gold] ?? 0) / z > 0.995) continue;
      for (const [c, features] of item.features.entries()) {
        const g = item.weight * ((p[c] ?? 0) / z - (c === item.gold ? 1 : 0));
        if (Math.abs(g) < 1e-3) continue;
        for (const h of features) {
          const at = h & mask;
          const s = (squares[at] ?? 0) + g * g;
          squares[at] = s;
          weights[at] = (weights[at] ?? 0) - (rate * g) / (Math.sqrt(s) + 0.3);
        }
      }
    }
  }
  return weights;
}
