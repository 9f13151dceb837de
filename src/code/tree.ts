import { type Syntax, UPOS } from '../document.ts';
import type { Grammar, Predication } from './grammar.ts';

const index = (name: (typeof UPOS)[number]): number => UPOS.indexOf(name);
export const ADJ: number = index('ADJ');
export const ADP: number = index('ADP');
export const ADV: number = index('ADV');
export const AUX: number = index('AUX');
export const DET: number = index('DET');
export const NOUN: number = index('NOUN');
export const NUM: number = index('NUM');
/** A currency stands for its money: *gave **$** 2 million*. */
export const SYM: number = index('SYM');
export const PRON: number = index('PRON');
export const PROPN: number = index('PROPN');
export const PUNCT: number = index('PUNCT');
export const VERB: number = index('VERB');
export const X: number = index('X');

/** Child lists of the trees of one article in two columns: `for (let c = tree.first[h]; c >= 0; c = tree.next[c])`. */
export interface Tree {
  readonly syntax: Syntax;
  /** Of the language of the text. */
  readonly grammar: Grammar;
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly sentenceOf: Int32Array;
  /** Predications read so far (`arguments.ts`): one is asked for by frames, cues, contents and pairs. */
  readonly predications: Map<number, Predication>;
}

export function makeTree(syntax: Syntax, grammar: Grammar): Tree {
  const first = new Int32Array(syntax.count).fill(-1);
  const next = new Int32Array(syntax.count).fill(-1);
  const sentenceOf = new Int32Array(syntax.count);
  for (let i = syntax.count - 1; i >= 0; i--) {
    const head = syntax.head[i]!;
    if (head < 0) continue;
    next[i] = first[head]!;
    first[head] = i;
  }
  for (let s = 0; s + 1 < syntax.sentences.length; s++)
    sentenceOf.fill(s, syntax.sentences[s]!, syntax.sentences[s + 1]!);
  return { syntax, grammar, first, next, sentenceOf, predications: new Map() };
}

/** The relation without its subtype: `nummod:gov` → `nummod`. */
export function relation(deprel: string): string {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** First child that satisfies `test`, or -1. */
export function findChild(tree: Tree, head: number, test: (child: number) => boolean): number {
  for (let c = tree.first[head]!; c >= 0; c = tree.next[c]!) if (test(c)) return c;
  return -1;
}

/** Whether `token` lies in the subtree of `ancestor`. Bounded by the depth of the tree. */
export function isBelow(tree: Tree, token: number, ancestor: number): boolean {
  for (let t = token, steps = 0; t >= 0 && steps < 200; t = tree.syntax.head[t]!, steps++)
    if (t === ancestor) return true;
  return false;
}

/** Leftmost and rightmost token of the subtree. */
export function subtreeSpan(tree: Tree, token: number): { first: number; last: number } {
  let first = token;
  let last = token;
  const stack = [token];
  while (stack.length > 0) {
    const t = stack.pop()!;
    if (t < first) first = t;
    if (t > last) last = t;
    for (let c = tree.first[t]!; c >= 0; c = tree.next[c]!) stack.push(c);
  }
  return { first, last };
}

/** Coarse class of each UPOS value for dictionary look-up. */
export const UPOS_CLASS: readonly ('verb' | 'noun' | 'adjective' | 'other')[] = UPOS.map((u) =>
  u === 'VERB' || u === 'AUX' ? 'verb' : u === 'NOUN' || u === 'PROPN' ? 'noun' : u === 'ADJ' ? 'adjective' : 'other',
);

/** Relations that are never arguments. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'punct',
  'cc',
  'aux',
  'cop',
  'mark',
  'expl',
  'conj',
  'case',
  'fixed',
  'goeswith',
]);

/** Length of the path between two tokens of a sentence. */
export function steps(tree: Tree, a: number, b: number): number {
  const up = new Map<number, number>();
  for (let t = a, n = 0; t >= 0 && n < 60; t = tree.syntax.head[t]!, n++) up.set(t, n);
  for (let t = b, n = 0; t >= 0 && n < 60; t = tree.syntax.head[t]!, n++) {
    const other = up.get(t);
    if (other !== undefined) return other + n;
  }
  return 60;
}

/** A word that can stand for a participant or a theme. */
export const nominal = (tree: Tree, t: number): boolean => {
  const upos = tree.syntax.upos[t]!;
  return (
    upos === NOUN ||
    upos === PROPN ||
    upos === PRON ||
    upos === NUM ||
    upos === DET ||
    upos === ADJ ||
    upos === X ||
    upos === SYM
  );
};
