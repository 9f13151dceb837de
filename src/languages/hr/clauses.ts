/** What a clause borrows from the clauses around it: antecedents, subjects, objects, a climbed `se`. */
import { featsOf } from '../../analyse/syntax.ts';
import type { Argument } from '../../code/grammar.ts';
import { ADJ, findChild, NOUN, nominal, relation, type Tree } from '../../code/tree.ts';
import { isInfinitive, isParticiple, quantified, realisationsOf, verbal } from './realisation.ts';

const RELATIVE: ReadonlySet<string> = new Set(['koji', 'što', 'tko', 'čiji', 'kakav']);

/** `se` may climb to the governor or be torn off by a parser error: look there too, inside the clause. */
export function climbedReflexive(tree: Tree, token: number): boolean {
  const { syntax } = tree;
  const governor = syntax.head[token]!;
  if (governor < 0) return false;
  const rel = relation(syntax.deprel[token]!);
  const seOf = (host: number): boolean => findChild(tree, host, (c) => syntax.norm[c] === 'se') >= 0;
  if ((rel === 'xcomp' || rel === 'ccomp' || rel === 'csubj') && isInfinitive(tree, token))
    return seOf(governor) && syntax.upos[governor] !== NOUN;
  if (rel === 'conj' && verbal(tree, governor) && seOf(governor)) {
    return findChild(tree, token, (c) => relation(syntax.deprel[c]!) === 'obj') < 0;
  }
  return false;
}

/** The noun that a relative clause describes when `token` is the clause's verb (or its first conjunct is), or -1. */
export function relativeAntecedent(tree: Tree, token: number): number {
  const { syntax } = tree;
  if (relation(syntax.deprel[token]!) !== 'acl') return -1;
  const head = syntax.head[token]!;
  if (head < 0) return -1;
  return findRelative(tree, token) >= 0 ? head : -1;
}

/** The noun that the clause headed by `token`, or by what it is coordinated with, describes; -1 for none. */
export function clauseAntecedent(tree: Tree, token: number): number {
  const { syntax } = tree;
  const rel = relation(syntax.deprel[token]!);
  const head = syntax.head[token]!;
  // The parser may coordinate the clause with its noun instead.
  return head >= 0 && (rel === 'acl' || (rel === 'conj' && syntax.upos[head] === NOUN)) ? head : -1;
}

export function findRelative(tree: Tree, clause: number): number {
  const { syntax } = tree;
  for (let c = tree.first[clause]!; c >= 0; c = tree.next[c]!) {
    if (RELATIVE.has(syntax.lemma[c]!) && syntax.upos[c] !== undefined && syntax.deprel[c] !== 'mark') return c;
    const deeper = findChild(tree, c, (k) => (syntax.lemma[k] === 'koji' || syntax.lemma[k] === 'čiji') && k < clause);
    if (deeper >= 0) return deeper;
  }
  return -1;
}

export function replaceRelative(tree: Tree, token: number, antecedent: number, found: Argument[]): void {
  const pronoun = findRelative(tree, token);
  for (let i = 0; i < found.length; i++) {
    const a = found[i]!;
    if (a.token === pronoun) found[i] = { token: antecedent, realisations: a.realisations, indirect: false };
  }
}

/** Adds the subject that another verb lends; says whether there was one. */
export function inheritSubject(tree: Tree, token: number, found: Argument[]): boolean {
  const { syntax } = tree;
  let verb = token;
  for (let steps = 0; steps < 6; steps++) {
    const head = syntax.head[verb]!;
    if (head < 0) return false;
    const rel = relation(syntax.deprel[verb]!);
    const form = featsOf(syntax.feats[verb]!).verbForm;
    const lends =
      rel === 'conj'
        ? verbal(tree, head) || syntax.upos[head] === ADJ
        : rel === 'xcomp' ||
          ((rel === 'ccomp' || rel === 'csubj') && isInfinitive(tree, verb)) ||
          (rel === 'advcl' && form === 'Conv');
    if (!lends) return false;
    if (rel === 'conj' && !sameNumber(tree, verb, head)) return false;
    const subject = findChild(tree, head, (c) => relation(syntax.deprel[c]!) === 'nsubj');
    if (subject >= 0) {
      if (neuterClash(tree, verb, subject)) return false;
      const other = isParticiple(tree, head) !== isParticiple(tree, verb);
      found.push({ token: subject, realisations: ['nom'], indirect: other });
      return true;
    }
    const antecedent = relativeAntecedent(tree, head);
    if (antecedent >= 0) {
      const pronoun = findRelative(tree, head);
      if (pronoun >= 0 && relation(syntax.deprel[pronoun]!) === 'nsubj') {
        found.push({ token: antecedent, realisations: ['nom'], indirect: false });
        return true;
      }
    }
    verb = head;
  }
  return false;
}

/** *policija … i preporučilo*: a neuter on one side only is never agreement. */
function neuterClash(tree: Tree, verb: number, subject: number): boolean {
  const v = featsOf(tree.syntax.feats[verb]!);
  const n = featsOf(tree.syntax.feats[subject]!);
  if (v.gender === undefined || n.gender === undefined || v.number !== 'Sing' || n.number !== 'Sing') return false;
  return (v.gender === 'Neut') !== (n.gender === 'Neut') && !quantified(tree, subject);
}

function sameNumber(tree: Tree, a: number, b: number): boolean {
  const na = featsOf(tree.syntax.feats[a]!).number;
  const nb = featsOf(tree.syntax.feats[b]!).number;
  return na === undefined || nb === undefined || na === nb;
}

/** *napali i ubili vojnike*: the object stands once for verbs side by side. */
export function shareObject(tree: Tree, token: number, found: Argument[]): void {
  const { syntax } = tree;
  if (found.some((a) => a.realisations.includes('acc') || a.realisations.includes('dat'))) return;
  const neighbours: number[] = [];
  const head = syntax.head[token]!;
  if (head >= 0 && syntax.deprel[token] === 'conj' && token - head <= 4 && verbal(tree, head)) neighbours.push(head);
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    if (syntax.deprel[c] === 'conj' && c - token <= 4 && verbal(tree, c)) neighbours.push(c);
  }
  for (const n of neighbours) {
    for (let c = tree.first[n]!; c >= 0; c = tree.next[c]!) {
      const rel = relation(syntax.deprel[c]!);
      if ((rel === 'obj' || rel === 'iobj') && nominal(tree, c) && syntax.norm[c] !== 'se')
        found.push({ token: c, realisations: realisationsOf(tree, c), indirect: true });
    }
  }
}
