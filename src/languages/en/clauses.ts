/** What an English clause borrows from the clauses around it: antecedents, subjects, objects. */
import type { Argument } from '../../code/grammar.ts';
import { findChild, nominal, relation, type Tree } from '../../code/tree.ts';
import { isGerund, isInfinitive, isPassive, prepositionOf, realisationsOf, verbal } from './realisation.ts';

export const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom']);
/** Verbs whose infinitive is done by their subject although they have an object: *promised Kyiv to send*. */
const SUBJECT_CONTROL: ReadonlySet<string> = new Set([
  'promise',
  'threaten',
  'vow',
  'pledge',
  'swear',
  'use',
  'guarantee',
]);
/** *called **on Iran** to stop*: who is asked does the deed; the speech act says so. */
const ASKED: ReadonlySet<string> = new Set(['on', 'to', 'with', 'for']);

/** Puts the antecedent where the relative pronoun stands or is left out; says whether it is the subject. */
export function addRelative(tree: Tree, token: number, subject: boolean, found: Argument[]): boolean {
  const { syntax } = tree;
  if (!syntax.deprel[token]!.endsWith(':relcl')) return false;
  const antecedent = syntax.head[token]!;
  if (antecedent < 0) return false;
  for (let i = 0; i < found.length; i++) {
    const a = found[i]!;
    if (a.token < 0 || !RELATIVES.has(syntax.lemma[a.token]!)) continue;
    found[i] = { ...a, token: antecedent };
    if (syntax.norm[a.token] !== 'whom' || a.realisations[0] !== 'nom') return a.realisations[0] === 'nom';
    // *whom* is never the subject: what the parser took for the object is.
    found[i] = { ...a, token: antecedent, realisations: ['acc'] };
    const other = found.findIndex((x, k) => k !== i && x.realisations[0] === 'acc');
    if (other >= 0) found[other] = { ...found[other]!, realisations: ['nom'] };
    return other >= 0;
  }
  // *the weapons Iran sent*; *the man (that) shot him* with *that* taken for a conjunction.
  if (!subject) {
    found.push({ token: antecedent, realisations: ['nom'], indirect: false });
    return true;
  }
  if (!found.some((a) => a.realisations[0] === 'acc'))
    found.push({ token: antecedent, realisations: ['acc'], indirect: true });
  return false;
}

/** Adds the subject that another verb lends; says whether there was one. */
export function inheritSubject(tree: Tree, token: number, found: Argument[]): boolean {
  const { syntax } = tree;
  let verb = token;
  for (let steps = 0; steps < 6; steps++) {
    const head = syntax.head[verb]!;
    if (head < 0) return false;
    const beneficiary = forSubject(tree, verb);
    if (beneficiary >= 0) {
      found.push({ token: beneficiary, realisations: ['nom'], indirect: false });
      return true;
    }
    // *gave money to help Peru*: the parser may hang the purpose on what is given.
    const giver = giverOf(tree, verb);
    if (giver >= 0) {
      found.push({ token: giver, realisations: ['nom'], indirect: true });
      return true;
    }
    const rel = relation(syntax.deprel[verb]!);
    const nonFinite = isInfinitive(tree, verb) || isGerund(tree, verb) || isPassive(tree, verb);
    const lends =
      rel === 'conj'
        ? verbal(tree, head) || isPredicate(tree, head)
        : rel === 'xcomp' || ((rel === 'advcl' || rel === 'ccomp' || rel === 'obl') && nonFinite);
    if (!lends) return false;
    if (rel !== 'conj') {
      const other = controller(tree, head, verb);
      if (other === -2) return false;
      if (other >= 0) {
        found.push({ token: other, realisations: ['nom'], indirect: false });
        return true;
      }
    }
    const subject = findChild(tree, head, (c) => relation(syntax.deprel[c]!) === 'nsubj');
    if (subject >= 0 && RELATIVES.has(syntax.lemma[subject]!) && syntax.deprel[head]!.endsWith(':relcl')) {
      found.push({ token: syntax.head[head]!, realisations: ['nom'], indirect: false });
      return true;
    }
    if (subject >= 0 && syntax.deprel[subject] !== 'expl') {
      // *was arrested and confessed*: the subject is the same, the voice its own.
      found.push({ token: subject, realisations: ['nom'], indirect: rel === 'advcl' });
      return true;
    }
    if ((syntax.deprel[head] === 'acl' || syntax.deprel[head] === 'amod') && nominal(tree, syntax.head[head]!)) {
      found.push({ token: syntax.head[head]!, realisations: ['nom'], indirect: true });
      return true;
    }
    verb = head;
  }
  return false;
}

/** *gave approval **for the UN** to deliver food*: who does what the infinitive says. */
function forSubject(tree: Tree, verb: number): number {
  const { syntax } = tree;
  if (!isInfinitive(tree, verb) || !/^(?:acl|advcl)$/.test(syntax.deprel[verb]!)) return -1;
  const to = findChild(tree, verb, (c) => syntax.deprel[c] === 'mark' && syntax.norm[c] === 'to');
  if (to <= 0) return -1;
  let noun = to - 1;
  for (let steps = 0; steps < 4 && noun >= 0; steps++) {
    if (prepositionOf(tree, noun) === 'for' && nominal(tree, noun)) return noun;
    noun = syntax.head[noun]!;
    if (noun >= to) return -1;
  }
  return -1;
}

const GIVING: ReadonlySet<string> = new Set(
  'give provide donate send supply deliver allocate spend grant contribute lend ship dispatch deploy commit earmark hand offer raise'.split(
    ' ',
  ),
);

function giverOf(tree: Tree, verb: number): number {
  const { syntax } = tree;
  if (syntax.deprel[verb] !== 'acl' || !isInfinitive(tree, verb)) return -1;
  let given = syntax.head[verb]!;
  for (let steps = 0; steps < 2 && given >= 0 && !verbal(tree, given); steps++) given = syntax.head[given]!;
  if (given < 0 || !verbal(tree, given) || !GIVING.has(syntax.lemma[given]!) || isPassive(tree, given)) return -1;
  return findChild(tree, given, (c) => syntax.deprel[c] === 'nsubj' && !RELATIVES.has(syntax.lemma[c]!));
}

/** Verbs that ask somebody of whom a preposition tells: *call **on** Iran to stop*, but *camp on the square to protest*. */
const ASKING: ReadonlySet<string> = new Set(
  'call appeal plead prevail rely count depend wait look shout signal lean press beg petition pray turn bank'.split(
    ' ',
  ),
);

/** Who does the clause below `head` when it is not the head's subject: its object; -1 the subject; -2 left to the speech act. */
function controller(tree: Tree, head: number, clause: number): number {
  const { syntax } = tree;
  if (SUBJECT_CONTROL.has(syntax.lemma[head]!) || isPassive(tree, head)) return -1;
  if (relation(syntax.deprel[clause]!) === 'advcl' && !isInfinitive(tree, clause))
    return gerundController(tree, head, clause);
  const object = findChild(
    tree,
    head,
    (c) => c < clause && (relation(syntax.deprel[c]!) === 'obj' || relation(syntax.deprel[c]!) === 'iobj'),
  );
  if (object >= 0 && nominal(tree, object)) return relation(syntax.deprel[clause]!) === 'advcl' ? -1 : object;
  if (relation(syntax.deprel[clause]!) === 'advcl' && !ASKING.has(syntax.lemma[head]!)) return -1;
  const asked = findChild(
    tree,
    head,
    (c) => c > head && c < clause && relation(syntax.deprel[c]!) === 'obl' && ASKED.has(prepositionOf(tree, c)),
  );
  return asked >= 0 ? -2 : -1;
}

/** *accused Iran **of sending** arms, barred him **from leaving***: the object does it; *, killing five*: the subject. */
function gerundController(tree: Tree, head: number, clause: number): number {
  const { syntax } = tree;
  const mark = findChild(tree, clause, (c) => syntax.deprel[c] === 'mark');
  if (mark < 0 || !/^(?:of|from|into|for|against)$/.test(syntax.norm[mark]!)) return -1;
  return findChild(tree, head, (c) => c < clause && relation(syntax.deprel[c]!) === 'obj' && nominal(tree, c));
}

function isPredicate(tree: Tree, t: number): boolean {
  return findChild(tree, t, (c) => tree.syntax.deprel[c] === 'cop') >= 0;
}

/** *attacked and killed soldiers*: the object stands once for verbs side by side. */
export function shareObject(tree: Tree, token: number, found: Argument[]): void {
  const { syntax } = tree;
  if (found.some((a) => a.realisations.includes('acc') || a.realisations[0] === 'da') || isPassive(tree, token)) return;
  const head = syntax.head[token]!;
  const neighbours: number[] = [];
  if (head >= 0 && syntax.deprel[token] === 'conj' && token - head <= 4 && verbal(tree, head)) neighbours.push(head);
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!)
    if (syntax.deprel[c] === 'conj' && c - token <= 4 && verbal(tree, c)) neighbours.push(c);
  for (const n of neighbours) {
    for (let c = tree.first[n]!; c >= 0; c = tree.next[c]!) {
      const rel = relation(syntax.deprel[c]!);
      if ((rel === 'obj' || rel === 'iobj') && nominal(tree, c) && c > Math.max(n, token))
        found.push({ token: c, realisations: realisationsOf(tree, c), indirect: true });
    }
  }
}
