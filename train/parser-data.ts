/** Trees for training: a minimal reader of CoNLL-U into columns. */
import { readFileSync } from 'node:fs';
import type { TokenTraits } from '../src/analyse/language.ts';
import { coarseTag, TokenColumns } from '../src/analyse/parser-columns.ts';
import { normalise, UPOS_INDEX } from '../src/analyse/syntax.ts';
import type { Upos } from '../src/document.ts';

/** One sentence. `head` is 0-based in the sentence, -1 for the root. */
export interface Tree {
  readonly form: string[];
  readonly norm: string[];
  readonly lemma: string[];
  readonly upos: Uint8Array;
  readonly feats: string[];
  readonly head: Int32Array;
  readonly deprel: string[];
  /** What the tagger nearly chose instead (`TokenColumns.doubt`). */
  readonly doubt: Int32Array;
}

/** `Doubt=UPOS;Name=Value;...` in MISC, as `train/jackknife.ts` writes it. */
function doubtOf(misc: string): number {
  const at = misc.startsWith('Doubt=') ? misc.indexOf(';') : -1;
  if (at < 0) return 0;
  return coarseTag(UPOS_INDEX[misc.slice(6, at) as Upos] ?? 0, misc.slice(at + 1).replaceAll(';', '|'));
}

/** Reads the sentences of a CoNLL-U file; ranges and empty nodes are left out. */
export function readTrees(path: string): Tree[] {
  const trees: Tree[] = [];
  for (const block of readFileSync(path, 'utf8').split(/\n\s*\n/)) {
    const rows = block
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t'));
    if (rows.length === 0) continue;
    const column = (i: number): string[] => rows.map((row) => row[i] ?? '_');
    const form = column(1);
    trees.push({
      form,
      norm: form.map(normalise),
      lemma: column(2),
      upos: Uint8Array.from(column(3), (tag) => UPOS_INDEX[tag as Upos] ?? 0),
      feats: column(5),
      head: Int32Array.from(column(6), (h) => (h === '_' ? -1 : Number(h) - 1)),
      deprel: column(7),
      doubt: Int32Array.from(column(9), doubtOf),
    });
  }
  return trees;
}

/** Sentences for training, and the fold of each: blocks of 40, so that articles stay together, and both copies of a sentence. */
export interface TrainingSet {
  readonly trees: Tree[];
  readonly fold: Int32Array;
}

/**
 * Each tree twice: with the tags that the tagger gives (`predicted`) and with those of the treebank (`gold`). Twice the
 * examples with other errors in them keep the parser from trusting single tags (+0.3 UAS).
 */
export function bothTags(predicted: readonly Tree[], gold: readonly Tree[], folds: number): TrainingSet {
  const key = (tree: Tree): string => tree.form.join(' ');
  const byText = new Map(gold.map((tree) => [key(tree), tree]));
  const trees = [...predicted];
  const fold = predicted.map((_, i) => Math.floor(i / 40) % folds);
  for (const [i, tree] of predicted.entries()) {
    const copy = byText.get(key(tree));
    if (copy === undefined) continue;
    trees.push(swapped(copy, predicted[i]!));
    fold.push(fold[i]!);
  }
  return { trees, fold: Int32Array.from(fold) };
}

/** A tree with the right tags in which the doubts are those of the tagger: what it gave is in doubt where it was wrong. */
function swapped(right: Tree, given: Tree): Tree {
  const doubt = given.doubt.map((rival, i) => {
    if (rival === 0) return 0;
    const own = coarseTag(right.upos[i]!, right.feats[i]!);
    const best = coarseTag(given.upos[i]!, given.feats[i]!);
    return own === best ? rival : best;
  });
  return { ...right, doubt };
}

/** A pseudo-random generator (mulberry32): training must give the same model every time. */
export function random(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle<T>(items: T[], next: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const kept = items[i] as T;
    items[i] = items[j] as T;
    items[j] = kept;
  }
}

/** Columns of trees in either direction; what `columns` gives is reused by the next call. */
export class TreeColumns {
  readonly #own: TokenColumns;
  readonly #reversed: TokenColumns;

  constructor(traits: TokenTraits) {
    this.#own = new TokenColumns(traits);
    this.#reversed = new TokenColumns(traits);
  }

  columns(tree: Tree, reversed: boolean): TokenColumns {
    this.#own.fill(tree.lemma, tree.norm, tree.upos, tree.feats, 0, tree.norm.length, tree.doubt);
    if (!reversed) return this.#own;
    this.#reversed.reverse(this.#own);
    return this.#reversed;
  }
}
