/** How an English word is realised: subject, object, preposition, clause (names inside: `src/code/grammar.ts`). */
import { featsOf } from '../../analyse/syntax.ts';
import { AUX, findChild, nominal, PROPN, relation, subtreeSpan, type Tree, VERB } from '../../code/tree.ts';
import { PARTICLES } from './notation.ts';

/** One preposition under two spellings. */
const PREPOSITION: Readonly<Record<string, string>> = {
  upon: 'on',
  toward: 'towards',
  amongst: 'among',
  amidst: 'amid',
  till: 'until',
  vs: 'versus',
  'vs.': 'versus',
};

export const samePreposition = (word: string): string => PREPOSITION[word] ?? word;

export const verbal = (tree: Tree, t: number): boolean => {
  const upos = tree.syntax.upos[t]!;
  return upos === VERB || upos === AUX;
};

/** A past participle in the passive, with its auxiliary or without: *was arrested, the man arrested, the arrested man*. */
export function isPassive(tree: Tree, t: number): boolean {
  const { syntax } = tree;
  if (syntax.upos[t] !== VERB) return false;
  // *it shot down a drone*: with an object and no *be* the tagger is wrong.
  const has = (deprel: string): boolean => findChild(tree, t, (c) => syntax.deprel[c] === deprel) >= 0;
  if (has('nsubj:pass') && has('obj') && !has('aux:pass') && !has('obl:agent')) return false;
  if (hasPassiveAuxiliary(tree, t))
    return !isPerfect(tree, t) || findChild(tree, t, (c) => /^(?:aux:pass|obl:agent)$/.test(syntax.deprel[c]!)) >= 0;
  const f = featsOf(syntax.feats[t]!);
  // *the rebels, backed by Moscow*: where a finite verb cannot stand, it is no past tense.
  const reduced = syntax.deprel[t] === 'acl' || syntax.deprel[t] === 'amod';
  if (f.tense !== 'Past' || (f.verbForm !== 'Part' && !reduced)) return false;
  // *blamed smugglers and called on Nairobi, was arrested and charged*: verbs side by side are of one voice.
  const first = syntax.head[t]!;
  if (
    syntax.deprel[t] === 'conj' &&
    first >= 0 &&
    verbal(tree, first) &&
    findChild(tree, t, (c) => relation(syntax.deprel[c]!) === 'aux') < 0
  )
    return isPassive(tree, first);
  // A past tense that the tagger took for a participle has a subject of its own.
  if (isPerfect(tree, t)) return false;
  // *Two journalists arrested in Turkey*: a headline leaves *be* out.
  return (
    !has('nsubj') ||
    (syntax.deprel[t] === 'root' && !has('obj') && !has('ccomp') && !has('xcomp') && isHeadline(tree, t))
  );
}

/** A sentence without a full stop. */
function isHeadline(tree: Tree, t: number): boolean {
  let last = t;
  while (last + 1 < tree.syntax.count && tree.sentenceOf[last + 1] === tree.sentenceOf[t]) last++;
  return !/^[.!?"]$/.test(tree.syntax.norm[last]!);
}

/** *has attacked (and killed)*. */
function isPerfect(tree: Tree, t: number): boolean {
  const { syntax } = tree;
  if (findChild(tree, t, (c) => syntax.deprel[c] === 'aux' && syntax.lemma[c] === 'have') >= 0) return true;
  const head = syntax.head[t]!;
  return syntax.deprel[t] === 'conj' &&
    head >= 0 &&
    findChild(tree, t, (c) => relation(syntax.deprel[c]!) === 'aux') < 0
    ? isPerfect(tree, head)
    : false;
}

const PASSIVE = /^(?:aux:pass|nsubj:pass|obl:agent)$/;

function hasPassiveAuxiliary(tree: Tree, t: number): boolean {
  return findChild(tree, t, (c) => PASSIVE.test(tree.syntax.deprel[c]!)) >= 0;
}

/** A to-infinitive or bare one; with a modal it is a finite verb. */
export function isInfinitive(tree: Tree, t: number): boolean {
  if (featsOf(tree.syntax.feats[t]!).verbForm !== 'Inf') return false;
  return findChild(tree, t, (c) => relation(tree.syntax.deprel[c]!) === 'aux' && MODALS.has(tree.syntax.lemma[c]!)) < 0;
}

export const MODALS: ReadonlySet<string> = new Set(
  'will would shall should may might can could must ought do'.split(' '),
);

/** *-ing* of a clause: *accused of **shelling***. */
export function isGerund(tree: Tree, t: number): boolean {
  const f = featsOf(tree.syntax.feats[t]!);
  return f.verbForm === 'Ger' || (f.verbForm === 'Part' && f.tense === 'Pres');
}

/** The preposition of a noun as frames write it (`on`, `because_of`), or '' when it has none. The possessive *'s* is none. */
export function prepositionOf(tree: Tree, t: number): string {
  const { syntax } = tree;
  let words = '';
  for (let c = tree.first[t]!; c >= 0; c = tree.next[c]!) {
    if (syntax.deprel[c] !== 'case' || isPossessiveMark(syntax.norm[c]!)) continue;
    words = words === '' ? samePreposition(syntax.norm[c]!) : `${words}_${samePreposition(syntax.norm[c]!)}`;
    for (let f = tree.first[c]!; f >= 0; f = tree.next[f]!)
      if (relation(syntax.deprel[f]!) === 'fixed') words += `_${syntax.norm[f]}`;
  }
  return words;
}

const isPossessiveMark = (norm: string): boolean => norm === "'s" || norm === "'" || norm === 's';

/** Whether a dependent says whose or of what kind its noun is, before it: *Iran's, its, Iranian, hostage (release)*. */
export function isPremodifier(tree: Tree, c: number): boolean {
  const deprel = tree.syntax.deprel[c]!;
  return deprel === 'nmod:poss' || deprel === 'amod' || deprel === 'compound' || deprel === 'nmod:desc';
}

/** *arrested **five of its members***: the number is the object to the reader, and a modifier to the treebank. */
function isPartitive(tree: Tree, t: number): boolean {
  const { syntax } = tree;
  if (relation(syntax.deprel[t]!) !== 'obl' || syntax.head[t]! > t) return false;
  const of = findChild(tree, t, (c) => syntax.deprel[c] === 'case');
  return findChild(tree, t, (c) => c === of - 1 && /^(?:nummod|det)/.test(syntax.deprel[c]!)) >= 0;
}

/** How a nominal dependent is realised. @returns [] when it is nothing that a frame can name. */
export function realisationsOf(tree: Tree, t: number): readonly string[] {
  const preposition = prepositionOf(tree, t);
  if (preposition === 'of' && isPartitive(tree, t)) return ['acc'];
  if (preposition !== '') {
    const last = preposition.lastIndexOf('_');
    return last < 0 ? [`${preposition}+obl`] : [`${preposition}+obl`, `${preposition.slice(last + 1)}+obl`];
  }
  if (isPremodifier(tree, t)) return ['adj'];
  switch (relation(tree.syntax.deprel[t]!)) {
    case 'nsubj':
      return ['nom'];
    case 'obj':
      return ['acc'];
    case 'iobj':
      return ['dat'];
    case 'xcomp':
      // *took them hostage*: a second object, to some.
      return ['pred', 'acc'];
    case 'obl':
      // *called the envoy **a fool***: without a preposition, behind an object.
      return tree.syntax.deprel[t] === 'obl:unmarked' ? ['pred'] : [];
    default:
      return [];
  }
}

/** `inf`, `da`, `ing`, `of+ing`, or none for what is no clause that a frame can name. */
export function clauseRealisations(tree: Tree, c: number): readonly string[] {
  const { syntax } = tree;
  const rel = relation(syntax.deprel[c]!);
  if (syntax.deprel[c] === 'acl:relcl') return isFalseRelative(tree, c) ? ['da'] : NONE;
  if (!/^(?:ccomp|xcomp|csubj|advcl|acl|obl|nmod|obj)$/.test(rel)) return NONE;
  if (!verbal(tree, c) && rel !== 'ccomp' && rel !== 'csubj' && rel !== 'xcomp') return NONE;
  const mark = markOf(tree, c);
  if (isInfinitive(tree, c) || (mark === 'to' && isPerfectInfinitive(tree, c))) {
    if (mark === 'for') return ['inf', 'for+inf', 'for+ing'];
    // *demanded that Sweden extradite them*: a subjunctive looks like an infinitive.
    if (mark === 'that') return ['da'];
    return mark === '' || mark === 'to' ? ['inf'] : NONE;
  }
  if (isGerund(tree, c) && !hasFiniteAuxiliary(tree, c)) {
    const preposition = mark !== '' ? samePreposition(mark) : prepositionOf(tree, c);
    if (preposition !== '') return CONJUNCTIONS.has(preposition) ? NONE : [`${preposition}+ing`];
    // *mulling sending troops, ruled out sending troops*.
    const head = syntax.head[c]!;
    const beside = rel === 'advcl' && (head === c - 1 || (head === c - 2 && syntax.deprel[c - 1] === 'compound:prt'));
    return beside || rel === 'xcomp' || rel === 'ccomp' || rel === 'obj' || rel === 'csubj' ? ['ing'] : NONE;
  }
  if (rel === 'ccomp' || rel === 'csubj') return CLAUSAL.has(mark) ? ['da'] : NONE;
  return (rel === 'acl' || rel === 'advcl') && (mark === 'that' || mark === 'whether') ? ['da'] : NONE;
}

/** *its demand **that** Cuba free them*: a clause with *that* and a subject of its own may be a content, whatever the parser calls it. */
function isFalseRelative(tree: Tree, c: number): boolean {
  const { syntax } = tree;
  const that = findChild(tree, c, (k) => syntax.norm[k] === 'that' && k < c);
  return (
    that >= 0 &&
    relation(syntax.deprel[that]!) !== 'nsubj' &&
    findChild(tree, c, (k) => k > that && relation(syntax.deprel[k]!) === 'nsubj') >= 0
  );
}

/** *accused of / claimed to have attacked*. */
function isPerfectInfinitive(tree: Tree, c: number): boolean {
  const { syntax } = tree;
  return findChild(tree, c, (k) => syntax.lemma[k] === 'have' && featsOf(syntax.feats[k]!).verbForm === 'Inf') >= 0;
}

const NONE: readonly string[] = [];
/** What may stand before a clause that is a content; '' for nothing. */
const CLAUSAL: ReadonlySet<string> = new Set(['', 'that', 'whether', 'if', 'how', 'lest']);
const CONJUNCTIONS: ReadonlySet<string> = new Set(
  'while when as although though because if since after before until whether'.split(' '),
);

/** The first conjunction or preposition of a clause; *to* only where nothing else stands before it. */
function markOf(tree: Tree, c: number): string {
  let to = '';
  for (let k = tree.first[c]!; k >= 0; k = tree.next[k]!) {
    if (tree.syntax.deprel[k] !== 'mark') continue;
    if (tree.syntax.norm[k] !== 'to') return tree.syntax.norm[k]!;
    to = 'to';
  }
  return to;
}

function hasFiniteAuxiliary(tree: Tree, c: number): boolean {
  const { syntax } = tree;
  return findChild(tree, c, (k) => syntax.deprel[k] === 'aux' && featsOf(syntax.feats[k]!).verbForm === 'Fin') >= 0;
}

const isConjunct = (tree: Tree, c: number, token: number): boolean =>
  tree.syntax.deprel[c] === 'conj' && nominal(tree, c) && !isFalseConjunct(tree, c) && !isNextSubject(tree, c, token);

/** Words coordinated with `token`, itself first. */
export function conjuncts(tree: Tree, token: number): readonly number[] {
  const { syntax } = tree;
  const out = [token];
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!)
    if (isConjunct(tree, c, token) || isListed(tree, c, token)) out.push(c);
    else if (isUnmarkedList(tree, c, token)) out.push(c);
  // *The premier and the president met*: the parser may see two subjects.
  const head = syntax.head[token]!;
  if (head > token && syntax.deprel[token] === 'nsubj' && out.length === 1) {
    for (let c = token + 2; c < head; c++) {
      if (syntax.head[c] !== head || syntax.deprel[c] !== 'nsubj') continue;
      for (let k = token + 1; k < c; k++)
        if (syntax.deprel[k] === 'cc' || isCommaForAnd(tree, k, token, c, head)) return [token, c];
    }
  }
  if (out.length === 1 && prepositionOf(tree, token) === 'between') {
    const other = strandedSecond(tree, token);
    if (other >= 0) out.push(other);
  }
  return out;
}

/** *Germany, **France** condemn Iran*: a comma for *and*; the verb is in the plural, the names are not. */
function isCommaForAnd(tree: Tree, comma: number, token: number, c: number, verb: number): boolean {
  const { syntax } = tree;
  if (syntax.norm[comma] !== ',' || syntax.upos[c] !== PROPN || syntax.upos[token] !== PROPN) return false;
  const f = featsOf(syntax.feats[verb]!);
  return f.number === 'Plur' && f.tense === 'Pres';
}

function isUnmarkedList(tree: Tree, c: number, token: number): boolean {
  const { syntax } = tree;
  const verb = syntax.head[token]!;
  if (!/^(?:appos|flat)$/.test(syntax.deprel[c]!) || syntax.deprel[token] !== 'nsubj' || verb < c) return false;
  return isCommaForAnd(tree, c - 1, token, c, verb);
}

/** ***Denmark**, Norway and Sweden*: the parser may take the first name of a list for a part of the second. */
function isListed(tree: Tree, c: number, token: number): boolean {
  const { syntax } = tree;
  if (c > token || syntax.deprel[c] !== 'compound' || syntax.upos[c] !== PROPN) return false;
  if (syntax.norm[token - 1] !== ',' || tree.syntax.upos[token] !== PROPN) return false;
  return findChild(tree, token, (k) => syntax.deprel[k] === 'conj' && k > token) >= 0;
}

/** *A meeting between the premier and the president lasted*: between one and another, though the parser gives the other to the verb. */
function strandedSecond(tree: Tree, token: number): number {
  const { syntax } = tree;
  const { last } = subtreeSpan(tree, token);
  const verb = last + 1 < syntax.count && syntax.deprel[last + 1] === 'cc' ? syntax.head[last + 1]! : -1;
  for (let c = last + 2; c < verb; c++)
    if (syntax.head[c] === verb && relation(syntax.deprel[c]!) === 'nsubj') return c;
  return -1;
}

/** A phrase with a preposition that nothing coordinates is no conjunct, whatever the parser calls it. */
export function isFalseConjunct(tree: Tree, c: number): boolean {
  const { syntax } = tree;
  if (syntax.deprel[c] !== 'conj' || prepositionOf(tree, c) === '') return false;
  return findChild(tree, c, (k) => relation(syntax.deprel[k]!) === 'cc' || syntax.norm[k] === ',') < 0;
}

/** *If Russia attacks Poland, **NATO** will respond*: the subject of the next clause, not a second object. */
function isNextSubject(tree: Tree, c: number, token: number): boolean {
  const { syntax } = tree;
  if (!/^(?:obj|obl)$/.test(relation(syntax.deprel[token]!)) || syntax.norm[c - 1] !== ',') return false;
  const next = c + 1 < syntax.count ? c + 1 : c;
  if (syntax.head[next] === c || !verbal(tree, next)) return false;
  if (featsOf(syntax.feats[next]!).verbForm !== 'Fin') return false;
  return (
    findChild(
      tree,
      token,
      (k) => syntax.deprel[k] === 'conj' && findChild(tree, k, (j) => syntax.deprel[j] === 'cc') >= 0,
    ) < 0
  );
}

/** Particles of a verb: the one that the parser is sure of, and all that may be. */
export function particlesOf(
  tree: Tree,
  token: number,
): { readonly sure: string; readonly possible: readonly string[] } {
  const { syntax } = tree;
  let sure = '';
  const possible: string[] = [];
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    if (c < token) continue;
    const norm = syntax.norm[c]!;
    if (syntax.deprel[c] === 'compound:prt') {
      sure = norm;
      possible.push(norm);
    } else if (syntax.deprel[c] === 'advmod' && PARTICLES.has(norm)) possible.push(norm);
    // *pulled its troops **out of** Syria*: one preposition to the treebank.
    else if (prepositionOf(tree, c).startsWith('out_')) possible.push('out');
  }
  // *called the talks with Seoul **off***: behind a long object it may hang on that.
  for (let t = token + 2; t < syntax.count && tree.sentenceOf[t] === tree.sentenceOf[token]; t++)
    if (syntax.deprel[t] === 'compound:prt' && !verbal(tree, syntax.head[t]!) && syntax.head[t]! > token)
      possible.push(syntax.norm[t]!);
  // The parser may take it for a preposition: "carried out an attack".
  const next = token + 1 < syntax.count ? syntax.norm[token + 1]! : '';
  if (PARTICLES.has(next) && !possible.includes(next)) possible.push(next);
  return { sure, possible };
}
