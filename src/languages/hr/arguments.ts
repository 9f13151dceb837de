/**
 * What stands around a predicate, told apart by grammar alone: each argument is a token with its realisations (`nom`,
 * `acc`, `na+acc`, `inf` …) as frames name them, whatever the voice, the clause type and the word order.
 */
import { featsOf } from '../../analyse/syntax.ts';
import type { Argument, Predication, Use } from '../../code/grammar.ts';
import { AUX, findChild, NOUN, nominal, PROPN, relation, SKIPPED, type Tree } from '../../code/tree.ts';
import { nounPredication } from './arguments-noun.ts';
import {
  clauseAntecedent,
  climbedReflexive,
  inheritSubject,
  relativeAntecedent,
  replaceRelative,
  shareObject,
} from './clauses.ts';
import { isInfinitive, isParticiple, quantified, realisationsOf, verbal } from './realisation.ts';

const CLAUSE_MARKS: ReadonlySet<string> = new Set(['da', 'kako', 'što', 'neka', 'ako', 'li', 'kad', 'zašto', 'hoće']);

/** Nominals that are no arguments of the verb they hang on. */
const APART: ReadonlySet<string> = new Set(['parataxis', 'vocative', 'list', 'appos', 'discourse']);

/** Reads the grammar around `token`. @param use how the dictionary knows the word */
export function predication(tree: Tree, token: number, use: Use): Predication {
  return use === 'noun' ? nounPredication(tree, token) : verbPredication(tree, token, use);
}

function verbPredication(tree: Tree, token: number, use: 'verb' | 'participle' | 'adjective'): Predication {
  const { syntax } = tree;
  const found: Argument[] = [];
  const passive = use === 'participle' || (use === 'verb' && isParticiple(tree, token));
  let reflexive = false;
  let subject = false;
  let negated = false;
  let future = false;
  let conditional = false;
  let ownAuxiliary = false;
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    const rel = relation(syntax.deprel[c]!);
    if (syntax.norm[c] === 'se' || syntax.norm[c] === 'si') {
      reflexive = true;
      continue;
    }
    if (isNegation(tree, c)) negated = true;
    if (rel === 'aux' || rel === 'cop') {
      ownAuxiliary = true;
      const lemma = syntax.lemma[c];
      if (lemma === 'htjeti') future = true;
      if (syntax.norm[c]!.startsWith('neć')) negated = true;
      if (featsOf(syntax.feats[c]!).mood === 'Cnd' || syntax.norm[c] === 'bi') conditional = true;
    }
    if (SKIPPED.has(rel)) continue;
    if (rel === 'nsubj' && syntax.lemma[c] !== 'čiji') subject = true;
    if (syntax.lemma[c] === 'čiji') {
      const owner = clauseAntecedent(tree, token);
      if (owner >= 0) found.push({ token: owner, realisations: ['gen', 'adj'], indirect: false });
      continue;
    }
    addDependent(tree, c, found);
  }
  // *nije reagiralo i ublažilo*: participles side by side share the auxiliary, and its negation.
  const first = syntax.head[token]!;
  if (
    !ownAuxiliary &&
    first >= 0 &&
    syntax.deprel[token] === 'conj' &&
    isActiveParticiple(tree, token) &&
    isActiveParticiple(tree, first)
  ) {
    for (let c = tree.first[first]!; c >= 0; c = tree.next[c]!) {
      if (syntax.deprel[c] !== 'aux') continue;
      if (isNegation(tree, c)) negated = true;
      if (syntax.norm[c] === 'bi') conditional = true;
    }
  }
  if (!reflexive) reflexive = climbedReflexive(tree, token);
  const antecedent = relativeAntecedent(tree, token);
  if (antecedent >= 0) replaceRelative(tree, token, antecedent, found);
  const rel = relation(syntax.deprel[token]!);
  const head = syntax.head[token]!;
  const standsByNoun =
    (rel === 'amod' || rel === 'acl') &&
    head >= 0 &&
    antecedent < 0 &&
    nominal(tree, head) &&
    (passive || use === 'adjective');
  if (standsByNoun && !subject) {
    found.push({ token: head, realisations: ['nom'], indirect: false });
    subject = true;
  }
  if (!passive) tellSubjectFromObject(tree, token, found);
  if (!subject) subject = inheritSubject(tree, token, found);
  shareObject(tree, token, found);
  const voiced = passive ? found.map(passiveVoice) : found;
  const doubtful = !passive && !voiced.some((a) => a.realisations[0] === 'nom' && a.realisations.length === 1);
  return {
    token,
    arguments: voiced,
    particle: reflexive ? 'se' : '',
    particles: reflexive ? ['se'] : [],
    negated,
    future,
    conditional,
    obliged: false,
    subjectless: !subject || doubtful,
  };
}

/**
 * Nominative and accusative of things look alike, and the tagger may see two subjects (*predsjednik posjetio je
 * Azerbajdžan*). The one that agrees with the verb, else the first, is the subject; the other may be the object.
 */
function tellSubjectFromObject(tree: Tree, token: number, found: Argument[]): void {
  const { syntax } = tree;
  const isSubject = (a: Argument): boolean =>
    a.token >= 0 && a.realisations[0] === 'nom' && syntax.head[a.token] === token;
  const subjects = found.filter(isSubject);
  if (found.some((a) => a.realisations[0] === 'acc')) return;
  if (subjects.length < 2) {
    // *kasnije je isporučio mali broj*: a thing after the verb may be the object of a subject left out.
    const only = subjects[0];
    if (
      only &&
      only.token > token &&
      syntax.upos[only.token] === NOUN &&
      featsOf(syntax.feats[only.token]!).animacy !== 'Anim'
    )
      found[found.indexOf(only)] = { ...only, realisations: ['nom', 'acc'] };
    return;
  }
  const verb = featsOf(syntax.feats[token]!);
  // A nominative counts most, then agreement; of equals the first.
  const fitness = (a: Argument): number => {
    const f = featsOf(syntax.feats[a.token]!);
    const gender = verb.gender === undefined || f.gender === verb.gender;
    const number = verb.number === undefined || f.number === verb.number;
    return (
      (f.case === 'Nom' || f.case === undefined ? 3 : 0) + (gender && number ? 2 : 0) + (a === subjects[0] ? 1 : 0)
    );
  };
  const subject = subjects.reduce((a, b) => (fitness(b) > fitness(a) ? b : a));
  for (let i = 0; i < found.length; i++) {
    const a = found[i]!;
    if (a !== subject && isSubject(a)) found[i] = { ...a, realisations: ['acc', 'nom'] };
  }
}

function addDependent(tree: Tree, c: number, found: Argument[]): void {
  const { syntax } = tree;
  const clause = clauseRealisation(tree, c);
  if (clause !== '') {
    found.push({ token: c, realisations: [clause], indirect: false });
    return;
  }
  if (!nominal(tree, c) || APART.has(relation(syntax.deprel[c]!))) return;
  const realisations = realisationsOf(tree, c);
  if (realisations.length === 0) return;
  // "od strane X": the treebank hangs X on `strane`.
  if (syntax.norm[c] === 'strane' && realisations.some((r) => r.startsWith('od+'))) {
    const agent = findChild(
      tree,
      c,
      (k) => nominal(tree, k) && featsOf(syntax.feats[k]!).case === 'Gen' && syntax.deprel[k] !== 'amod',
    );
    if (agent >= 0) found.push({ token: agent, realisations: ['od_strane+gen'], indirect: false });
    return;
  }
  found.push({ token: c, realisations, indirect: false });
  // What the parser hung on a neighbour may belong to the verb: "uveli sankcije protiv Irana", "ukinule u petak sankcije".
  const withPreposition = realisations[0]!.includes('+');
  for (let k = tree.first[c]!; k >= 0; k = tree.next[k]!) {
    if (k < c) continue;
    if (syntax.deprel[k] === 'conj') {
      const clause = withPreposition ? -1 : findChild(tree, k, (x) => hasDa(tree, x));
      if (clause >= 0) found.push({ token: clause, realisations: ['da'], indirect: true });
      continue;
    }
    if (!withPreposition && hasDa(tree, k)) {
      found.push({ token: k, realisations: ['da'], indirect: true });
      continue;
    }
    if (!nominal(tree, k)) continue;
    if (relation(syntax.deprel[k]!) === 'flat') {
      // *posjetio je u ponedjeljak Zagreb*: a day has no name of its own.
      if (withPreposition && syntax.upos[k] === PROPN && DAYS.has(syntax.lemma[c]!))
        found.push({ token: k, realisations: ['acc'], indirect: true });
      continue;
    }
    const deeper = realisationsOf(tree, k);
    // *oteli su usred noći 276 učenica*: a counted thing behind a phrase is the verb's.
    if (quantified(tree, k)) {
      found.push({ token: k, realisations: ['acc'], indirect: true });
      continue;
    }
    // *primio je u Banskim dvorima premijera Goloba*: so is a man with a name, whose accusative looks like a genitive.
    if (withPreposition && deeper[0] === 'gen' && isNamedMan(tree, k)) {
      found.push({ token: k, realisations: ['acc'], indirect: true });
      continue;
    }
    const fits = deeper.some((r) => r.includes('+') || r === 'dat') || (withPreposition && deeper[0] === 'acc');
    if (fits) found.push({ token: k, realisations: deeper, indirect: true });
  }
}

const DAYS: ReadonlySet<string> = new Set(
  'ponedjeljak utorak srijeda četvrtak petak subota nedjelja dan noć večer jutro tjedan mjesec godina vikend'.split(
    ' ',
  ),
);

/** A title with a name behind it, masculine singular. */
function isNamedMan(tree: Tree, t: number): boolean {
  const f = featsOf(tree.syntax.feats[t]!);
  if (f.gender !== 'Masc' || f.number !== 'Sing') return false;
  return findChild(tree, t, (c) => relation(tree.syntax.deprel[c]!) === 'flat' && tree.syntax.upos[c] === PROPN) >= 0;
}

function isActiveParticiple(tree: Tree, t: number): boolean {
  const f = featsOf(tree.syntax.feats[t]!);
  return f.verbForm === 'Part' && f.voice !== 'Pass';
}

/** A clause with *da*, wherever the parser hung it. */
function hasDa(tree: Tree, c: number): boolean {
  return findChild(tree, c, (k) => tree.syntax.deprel[k] === 'mark' && tree.syntax.lemma[k] === 'da') >= 0;
}

/** `inf`, `da`, or '' for what is no clause. */
function clauseRealisation(tree: Tree, c: number): string {
  const { syntax } = tree;
  const rel = relation(syntax.deprel[c]!);
  if (
    rel !== 'ccomp' &&
    rel !== 'xcomp' &&
    rel !== 'csubj' &&
    rel !== 'advcl' &&
    rel !== 'acl' &&
    rel !== 'parataxis' &&
    rel !== 'obj' &&
    rel !== 'obl'
  )
    return '';
  if (isInfinitive(tree, c)) return 'inf';
  const hasMark = findChild(tree, c, (k) => syntax.deprel[k] === 'mark' && CLAUSE_MARKS.has(syntax.lemma[k]!)) >= 0;
  if (rel === 'ccomp' || rel === 'csubj') return hasMark || verbal(tree, c) ? 'da' : '';
  if (rel === 'parataxis') return '';
  return hasMark && rel !== 'obj' && rel !== 'obl' && rel !== 'acl' ? (adverbialMark(tree, c) ? '' : 'da') : '';
}

/** `nakon što`, `prije nego`, `zato što`, `ako`: no content clauses. */
function adverbialMark(tree: Tree, c: number): boolean {
  const { syntax } = tree;
  const mark = findChild(tree, c, (k) => syntax.deprel[k] === 'mark');
  return mark >= 0 && syntax.lemma[mark] !== 'da' && syntax.lemma[mark] !== 'neka';
}

function isNegation(tree: Tree, c: number): boolean {
  const { syntax } = tree;
  const norm = syntax.norm[c]!;
  if (norm === 'ne' || norm === 'nikad' || norm === 'nikada') return norm === 'ne';
  return syntax.upos[c] === AUX && /^(nisam|nisi|nije|nismo|niste|nisu|neć)/.test(norm);
}

/** In the passive the subject is what the frame calls `acc`, the agent phrase what it calls `nom`. */
function passiveVoice(a: Argument): Argument {
  if (a.realisations.includes('nom')) return { ...a, realisations: ['acc'] };
  if (a.realisations.includes('od_strane+gen')) return { ...a, realisations: ['nom'] };
  return a;
}
