/** Trains the choice of relations over finished trees: averaged perceptron over (feature, relation). */
import type { TokenTraits } from '../src/analyse/language.ts';
import { ROOT_TAG } from '../src/analyse/parser-columns.ts';
import {
  CANDIDATE_KEYS,
  candidateKey,
  labelFeatures,
  MAX_LABEL_FEATURES,
  TreeLinks,
} from '../src/analyse/parser-label-features.ts';
import { withLabel } from '../src/analyse/parser-weights.ts';
import { random, shuffle, type Tree, TreeColumns } from './parser-data.ts';
import { Weights } from './parser-learn.ts';

export interface LabelSet {
  readonly names: string[];
  /** Relations seen for each `candidateKey`, the most frequent first. */
  readonly candidates: number[][];
}

/** The relations of the trees, and which of them stand between which parts of speech. */
export function collectLabels(trees: readonly Tree[]): LabelSet {
  const counts = new Map<string, number>();
  for (const tree of trees) for (const l of tree.deprel) counts.set(l, (counts.get(l) ?? 0) + 1);
  const names = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const index = new Map(names.map((name, i) => [name, i]));
  const seen: Int32Array[] = Array.from({ length: CANDIDATE_KEYS }, () => new Int32Array(names.length));
  for (const tree of trees)
    for (let i = 0; i < tree.head.length; i++) {
      const h = tree.head[i]!;
      const key = candidateKey(h < 0 ? ROOT_TAG : tree.upos[h]!, tree.upos[i]!, h < 0 || i < h);
      seen[key]![index.get(tree.deprel[i]!)!]!++;
    }
  const candidates = seen.map((row) => {
    const total = row.reduce((a, b) => a + b, 0);
    const least = Math.max(total > 400 ? 2 : 1, total * 0.0015);
    return [...row.keys()].filter((l) => row[l]! >= least).sort((a, b) => row[b]! - row[a]! || a - b);
  });
  return { names, candidates };
}

export interface LabelOptions {
  readonly epochs: number;
  readonly tokens: TokenTraits;
  readonly seed: number;
  readonly dropout: number;
  readonly onEpoch?: (epoch: number, weights: Weights) => void;
}

/** `heads`: predicted heads of each sentence (`n` for the root); relations are learned where the tree says them. */
export function trainLabels(
  trees: readonly Tree[],
  heads: readonly Int32Array[],
  set: LabelSet,
  options: LabelOptions,
): Weights {
  const weights = new Weights(1, 22);
  const next = random(options.seed);
  const order = trees.map((_, i) => i);
  const index = new Map(set.names.map((name, i) => [name, i]));
  const sentences = new TreeColumns(options.tokens);
  const links = new TreeLinks();
  const features = new Int32Array(MAX_LABEL_FEATURES);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, next);
    let wrong = 0;
    let total = 0;
    for (const at of order) {
      const tree = trees[at]!;
      const n = tree.norm.length;
      const columns = sentences.columns(tree, false);
      links.link(heads[at]!, columns);
      for (let step = 0; step < n; step++) {
        const d = links.order[step]!;
        const h = links.head[d]!;
        const gold = index.get(tree.deprel[d]!)!;
        if (h === n) {
          links.setLabel(d, index.get('root')!);
          continue;
        }
        const options_ = set.candidates[candidateKey(columns.upos[h]!, columns.upos[d]!, d < h)]!;
        const right = (tree.head[d]! < 0 ? n : tree.head[d]!) === h;
        let count = labelFeatures(links, columns, d, features);
        if (options.dropout > 0) {
          let kept = 0;
          for (let i = 0; i < count; i++) if (next() >= options.dropout) features[kept++] = features[i]!;
          count = kept;
        }
        const { floats } = weights;
        let best = -1;
        let bestScore = 0;
        for (const label of options_) {
          let sum = 0;
          for (let i = 0; i < count; i++) {
            const row = weights.find(withLabel(features[i]!, label));
            if (row >= 0) sum += floats[row * 2 + 1]!;
          }
          if (best < 0 || sum > bestScore) {
            best = label;
            bestScore = sum;
          }
        }
        weights.step++;
        if (right) total++;
        if (right && best !== gold && options_.includes(gold)) {
          wrong++;
          for (let i = 0; i < count; i++) {
            weights.add(withLabel(features[i]!, gold), 0, 1);
            weights.add(withLabel(features[i]!, best), 0, -1);
          }
        }
        links.setLabel(d, Math.max(best, 0));
      }
    }
    process.stderr.write(
      `  epoch ${epoch + 1}: ${((100 * wrong) / total).toFixed(2)}% wrong, ${weights.size} weights\n`,
    );
    options.onEpoch?.(epoch + 1, weights);
  }
  return weights;
}
