/** What the parser got wrong in ways that grammar shows: arguments that a clause must have, found where it hung them. */

import { featsOf } from '../../analyse/syntax.ts';
import type { Argument } from '../../code/grammar.ts';
import { nominal, PROPN, PUNCT, relation, type Tree } from '../../code/tree.ts';
import { RELATIVES } from './clauses.ts';
import { isPassive } from './realisation.ts';

/** Changes `found`. @returns whether a subject was found */
export function mendArguments(tree: Tree, token: number, subject: boolean, found: Argument[]): boolean {
  twoSubjects(tree, token, found);
  twoObjects(tree, token, found);
  namedReceiver(tree, token, found);
  return subject || unmarkedSubject(tree, token, found);
}

const has = (found: readonly Argument[], realisation: string): boolean =>
  found.some((a) => a.realisations[0] === realisation && !a.indirect);

/** ***The weapons** Iran supplied*: of two subjects in a row the first is the object. */
function twoSubjects(tree: Tree, token: number, found: Argument[]): void {
  if (tree.syntax.deprel[token]!.endsWith(':relcl') || isPassive(tree, token)) return;
  const [first, second, third] = found.filter((a) => a.realisations[0] === 'nom');
  if (!first || !second || third || has(found, 'acc') || second.token <= first.token) return;
  for (let t = first.token + 1; t < second.token; t++)
    if (tree.syntax.upos[t] === PUNCT || tree.syntax.deprel[t] === 'cc') return;
  if (first.token < 0 || second.token > token || tree.syntax.head[first.token] !== token) return;
  found[found.indexOf(first)] = { ...first, realisations: ['acc'] };
}

/** *gave **Syria** two warships*: of two objects the first is the receiver. */
function twoObjects(tree: Tree, token: number, found: Argument[]): void {
  const objects = found.filter((a) => a.realisations[0] === 'acc' && !a.indirect);
  const unmarked = relativeObject(tree, token);
  const first = objects[0];
  if (!first || first.token < token || (objects.length < 2 && unmarked < 0)) return;
  found[found.indexOf(first)] = { ...first, realisations: ['dat', 'acc'] };
}

/** *the weapons **that** Iran sent Russia*. */
function relativeObject(tree: Tree, token: number): number {
  const { syntax } = tree;
  if (syntax.deprel[token] !== 'acl:relcl') return -1;
  for (let c = tree.first[token]!; c >= 0 && c < token; c = tree.next[c]!)
    if (syntax.deprel[c] === 'obl:unmarked' && RELATIVES.has(syntax.lemma[c]!)) return c;
  return -1;
}

/** *gave **Ukraine** tanks*: only frames that know a receiver ask for it. */
function namedReceiver(tree: Tree, token: number, found: Argument[]): void {
  const { syntax } = tree;
  const next = token + 1;
  if (next >= syntax.count || syntax.deprel[next] !== 'compound' || syntax.upos[next] !== PROPN) return;
  const object = syntax.head[next]!;
  if (syntax.head[object] === token && relation(syntax.deprel[object]!) === 'obj')
    found.push({ token: next, realisations: ['dat'], indirect: true });
}

/** ***The government** later admitted*: a finite main verb has a subject. */
function unmarkedSubject(tree: Tree, token: number, found: Argument[]): boolean {
  const { syntax } = tree;
  if (featsOf(syntax.feats[token]!).verbForm !== 'Fin' || !/^(?:root|ccomp|parataxis)$/.test(syntax.deprel[token]!))
    return false;
  for (let c = tree.first[token]!; c >= 0 && c < token; c = tree.next[c]!) {
    if (syntax.deprel[c] !== 'obl:unmarked' || !nominal(tree, c)) continue;
    found.push({ token: c, realisations: ['nom'], indirect: false });
    return true;
  }
  return false;
}
