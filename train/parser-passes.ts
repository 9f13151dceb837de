/** Trains the parts of a parser in order: backward pass, jackknifed advice, forward pass, relations. */
import type { TokenTraits } from '../src/analyse/language.ts';
import { Pass } from '../src/analyse/parser.ts';
import type { Guide } from '../src/analyse/parser-features.ts';
import { ActionTable } from '../src/analyse/parser-weights.ts';
import { type ActionOptions, trainActions } from './parser-actions.ts';
import { type Tree, TreeColumns } from './parser-data.ts';
import { packActions, type Weights } from './parser-learn.ts';

/** All features, for models that only advise others in training. */
export const unpruned = (weights: Weights): ActionTable => new ActionTable(packActions(weights, 1 << 24, 22), Infinity);

/** Heads of the trees by one pass, in sentence positions with `n` for the root. */
export function parseHeads(
  trees: readonly Tree[],
  traits: TokenTraits,
  table: ActionTable,
  reversed: boolean,
  guides: readonly Guide[] | null,
): Int32Array[] {
  const pass = new Pass(table);
  const sentences = new TreeColumns(traits);
  return trees.map((t, i) => {
    const n = t.norm.length;
    const found = pass.run(sentences.columns(t, reversed), guides?.[i] ?? null);
    return Int32Array.from({ length: n }, (_, d) => {
      const h = found[reversed ? n - 1 - d : d]!;
      return h === n || !reversed ? h : n - 1 - h;
    });
  });
}

/** The advice that a tree (heads in sentence positions) gives to a pass over the sentence in its own or reversed order. */
export function guideOf(heads: Int32Array, reversed: boolean): Guide {
  const n = heads.length;
  const head = new Int32Array(n + 2).fill(n + 1);
  const last = new Int32Array(n + 2).fill(-1);
  for (let i = 0; i < n; i++) {
    const h = heads[reversed ? n - 1 - i : i]!;
    const own = h === n || !reversed ? h : n - 1 - h;
    head[i] = own;
    last[own] = i;
  }
  return { head, last };
}

/** Heads of the trees of fold `f`, in their order, by a model that has not seen them. `fold[i]` is the fold of tree i. */
export function jackknifeHeads(
  trees: readonly Tree[],
  fold: Int32Array,
  f: number,
  options: ActionOptions,
): Int32Array[] {
  const table = unpruned(
    trainActions(
      trees.filter((_, i) => fold[i] !== f),
      options,
    ),
  );
  return parseHeads(
    trees.filter((_, i) => fold[i] === f),
    options.tokens,
    table,
    options.reversed,
    null,
  );
}
