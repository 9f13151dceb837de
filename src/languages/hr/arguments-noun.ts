/** The grammar around a noun predicate. */

import { featsOf } from '../../analyse/syntax.ts';
import type { Argument, Predication } from '../../code/grammar.ts';
import { findChild, NOUN, NUM, nominal, PROPN, relation, SKIPPED, type Tree } from '../../code/tree.ts';
import { isFalseConjunct, isInfinitive, realisationsOf, verbal } from './realisation.ts';

/** The arguments of a noun predicate: *ruski napad na Ukrajinu*. */
export function nounPredication(tree: Tree, token: number): Predication {
  const { syntax } = tree;
  const found: Argument[] = [];
  collectNominal(tree, token, found, false);
  // "prijetnje i napadi na civile": what follows the last conjunct may belong to all.
  const head = syntax.head[token]!;
  if (head >= 0 && syntax.deprel[token] === 'conj' && nominal(tree, head)) collectNominal(tree, head, found, true);
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    if (syntax.deprel[c] === 'conj' && syntax.upos[c] === NOUN && c - token <= 4) collectNominal(tree, c, found, true);
  }
  // "nakon putovanja u Kinu", "ulogu u napadima na gradove": the parser may hang the phrase on the verb above.
  let verb = head;
  for (let steps = 0; steps < 3 && verb >= 0 && !verbal(tree, verb); steps++) verb = syntax.head[verb]!;
  if (verb >= 0 && verbal(tree, verb)) {
    for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
      if (c <= token || c - token > 5 || !nominal(tree, c)) continue;
      const realisations = realisationsOf(tree, c);
      if (realisations[0]?.includes('+')) found.push({ token: c, realisations, indirect: true });
    }
  }
  const negated = findChild(tree, token, (c) => syntax.lemma[c] === 'nikakav' || syntax.norm[c] === 'bez') >= 0;
  return {
    token,
    arguments: found,
    particle: '',
    particles: [],
    negated,
    future: false,
    conditional: false,
    obliged: false,
    subjectless: false,
  };
}

function collectNominal(tree: Tree, token: number, found: Argument[], indirect: boolean): void {
  const { syntax } = tree;
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    const rel = relation(syntax.deprel[c]!);
    if (SKIPPED.has(rel) && !isFalseConjunct(tree, c)) continue;
    if ((rel === 'amod' || rel === 'det') && syntax.upos[c] !== NUM) {
      found.push({ token: c, realisations: ['adj'], indirect });
      continue;
    }
    const clause = clauseOfNoun(tree, c);
    if (clause !== '') {
      found.push({ token: c, realisations: [clause], indirect });
      continue;
    }
    // The name that stands by an event is no name of it: *u posjetu Cipru*, which the parser may take for one.
    if (!nominal(tree, c) || (rel === 'flat' && syntax.upos[c] !== PROPN)) continue;
    const realisations = realisationsOf(tree, c);
    if (syntax.norm[c] === 'strane' && realisations.some((r) => r.startsWith('od+'))) {
      const agent = findChild(tree, c, (k) => featsOf(syntax.feats[k]!).case === 'Gen' && nominal(tree, k));
      if (agent >= 0) found.push({ token: agent, realisations: ['od_strane+gen'], indirect });
      continue;
    }
    if (realisations.length > 0) found.push({ token: c, realisations, indirect });
    // "napad Rusije na Ukrajinu", "isporuku letjelica Shahed Rusiji": the phrase may hang on what stands between.
    if (rel === 'nmod' || rel === 'appos') collectDeeper(tree, c, found, 0);
  }
}

function collectDeeper(tree: Tree, token: number, found: Argument[], depth: number): void {
  const { syntax } = tree;
  for (let k = tree.first[token]!; k >= 0; k = tree.next[k]!) {
    const rel = relation(syntax.deprel[k]!);
    if (k < token || !nominal(tree, k) || (rel !== 'nmod' && rel !== 'flat' && rel !== 'appos')) continue;
    const deeper = realisationsOf(tree, k);
    if (deeper.some((r) => r.includes('+') || r === 'dat'))
      found.push({ token: k, realisations: deeper, indirect: true });
    else if (depth < 2) collectDeeper(tree, k, found, depth + 1);
  }
}

function clauseOfNoun(tree: Tree, c: number): string {
  const { syntax } = tree;
  const rel = relation(syntax.deprel[c]!);
  if (rel !== 'acl' && rel !== 'ccomp' && rel !== 'xcomp' && rel !== 'advcl') return '';
  if (isInfinitive(tree, c)) return 'inf';
  return findChild(
    tree,
    c,
    (k) => syntax.deprel[k] === 'mark' && (syntax.lemma[k] === 'da' || syntax.lemma[k] === 'kako'),
  ) >= 0
    ? 'da'
    : '';
}
