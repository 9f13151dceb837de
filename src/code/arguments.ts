/** The grammar around a word, by the language of its tree. */
import type { Predication, Use } from './grammar.ts';
import type { Tree } from './tree.ts';

export type { Argument, Predication } from './grammar.ts';

/** Reads the grammar around `token`. @param use how the dictionary knows the word */
export function predication(tree: Tree, token: number, use: Use): Predication {
  const key = token * USES.length + USES.indexOf(use);
  let found = tree.predications.get(key);
  if (!found) {
    found = tree.grammar.predication(tree, token, use);
    tree.predications.set(key, found);
  }
  return found;
}

const USES: readonly Use[] = ['verb', 'participle', 'adjective', 'noun'];

/** How a nominal dependent is realised. @returns [] when it is nothing that a frame can name. */
export const realisationsOf = (tree: Tree, token: number): readonly string[] =>
  tree.grammar.realisationsOf(tree, token);

/** The preposition of a noun as frames write it (`na`, `u_vezi_s`), or '' when it has none. */
export const prepositionOf = (tree: Tree, token: number): string => tree.grammar.prepositionOf(tree, token);

/** Words coordinated with `token`, itself first. */
export const conjuncts = (tree: Tree, token: number): readonly number[] => tree.grammar.conjuncts(tree, token);
