/** Trains the choice of actions: averaged perceptron with a dynamic oracle (Goldberg and Nivre 2013) for arc-hybrid. */
import type { TokenTraits } from '../src/analyse/language.ts';
import { actionFeatures, type Guide, MAX_ACTION_FEATURES } from '../src/analyse/parser-features.ts';
import { ACTIONS, LEFT, ParserState, RIGHT, SHIFT } from '../src/analyse/parser-state.ts';
import { random, shuffle, type Tree, TreeColumns } from './parser-data.ts';
import { Weights } from './parser-learn.ts';

/** Heads in the parser's own positions: reversed or not, `n` for the root. */
export function goldHeads(tree: Tree, reversed: boolean): Int32Array {
  const n = tree.head.length;
  const heads = new Int32Array(n + 2);
  for (let i = 0; i < n; i++) {
    const h = tree.head[reversed ? n - 1 - i : i]!;
    heads[i] = h < 0 ? n : reversed ? n - 1 - h : h;
  }
  heads[n] = n + 1;
  heads[n + 1] = n + 1;
  return heads;
}

/** How many gold arcs each action makes unreachable. */
export function costs(s: ParserState, gold: Int32Array, out: Int32Array): void {
  const { stack, depth, next, n } = s;
  const top = depth > 0 ? stack[depth - 1]! : -1;
  const second = depth > 1 ? stack[depth - 2]! : -1;
  let shift = 0;
  let left = 0;
  let right = 0;
  if (next < n) {
    // SHIFT parts the next token from heads below the top and from dependents on the stack.
    for (let i = 0; i < depth; i++) {
      const t = stack[i]!;
      if (gold[t] === next) shift++;
      if (i < depth - 1 && gold[next] === t) shift++;
    }
  }
  if (top >= 0) {
    const h = gold[top]!;
    let dependents = 0;
    for (let t = next; t < n; t++) if (gold[t] === top) dependents++;
    left = dependents + (h === second || (h > next && h <= n) ? 1 : 0);
    right = dependents + (h >= next && h <= n ? 1 : 0);
  }
  out[SHIFT] = shift;
  out[LEFT] = left;
  out[RIGHT] = right;
}

export interface ActionOptions {
  readonly tokens: TokenTraits;
  readonly epochs: number;
  readonly seed: number;
  readonly reversed: boolean;
  /** Guides of the sentences, one each, for a guided pass. */
  readonly guides?: readonly Guide[];
  /** Share of steps that follow the model after the first epoch. */
  readonly explore?: number;
  /** Share of features hidden at each step: keeps the model from leaning on a few. */
  readonly dropout: number;
  readonly onEpoch?: (epoch: number, weights: Weights) => void;
}

export function trainActions(trees: readonly Tree[], options: ActionOptions): Weights {
  const { reversed, epochs } = options;
  const weights = new Weights(ACTIONS, 21);
  const next = random(options.seed);
  const order = trees.map((_, i) => i);
  const sentences = new TreeColumns(options.tokens);
  const state = new ParserState();
  const features = new Int32Array(MAX_ACTION_FEATURES);
  const rows = new Int32Array(MAX_ACTION_FEATURES);
  const cost = new Int32Array(ACTIONS);
  const golds = trees.map((tree) => goldHeads(tree, reversed));
  const explore = options.explore ?? 0.9;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    let steps = 0;
    let wrong = 0;
    for (const index of order) {
      const tree = trees[index]!;
      const gold = golds[index]!;
      const guide = options.guides?.[index] ?? null;
      const columns = sentences.columns(tree, reversed);
      state.reset(tree.norm.length);
      while (!state.done) {
        const forced = state.forced();
        if (forced >= 0) {
          state.apply(forced, columns);
          continue;
        }
        let count = actionFeatures(state, columns, guide, features);
        const drop = options.dropout;
        if (drop > 0) {
          let kept = 0;
          for (let i = 0; i < count; i++) if (next() >= drop) features[kept++] = features[i]!;
          count = kept;
        }
        const { floats, stride } = weights;
        let a = 0;
        let b = 0;
        let c = 0;
        for (let i = 0; i < count; i++) {
          const row = weights.find(features[i]!);
          rows[i] = row;
          if (row < 0) continue;
          const at = row * stride;
          a += floats[at + 1]!;
          b += floats[at + 2]!;
          c += floats[at + 3]!;
        }
        costs(state, gold, cost);
        const score = [a, b, c];
        let best = -1; // best legal
        let right = -1; // best of least cost
        let rival = -1; // best of the others
        let least = 1 << 30;
        for (let x = 0; x < ACTIONS; x++) if (state.legal(x) && cost[x]! < least) least = cost[x]!;
        for (let x = 0; x < ACTIONS; x++) {
          if (!state.legal(x)) continue;
          if (best < 0 || score[x]! > score[best]!) best = x;
          if (cost[x] === least) {
            if (right < 0 || score[x]! > score[right]!) right = x;
          } else if (rival < 0 || score[x]! > score[rival]!) rival = x;
        }
        steps++;
        weights.step++;
        if (cost[best] !== least) wrong++;
        if (rival >= 0 && score[right]! - score[rival]! <= 0) {
          for (let i = 0; i < count; i++) {
            weights.add(features[i]!, right, 1);
            weights.add(features[i]!, rival, -1);
          }
        }
        state.apply(epoch > 0 && next() < explore ? best : right, columns);
      }
    }
    process.stderr.write(
      `  epoch ${epoch + 1}: ${((100 * wrong) / steps).toFixed(2)}% wrong, ${weights.size} features\n`,
    );
    options.onEpoch?.(epoch + 1, weights);
  }
  return weights;
}
