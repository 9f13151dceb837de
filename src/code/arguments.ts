/**
 * What stands around a predicate, told apart by grammar alone: each argument is a token with its realisations (`nom`,
 * `acc`, `na+acc`, `inf` …) as frames name them, whatever the voice, the clause type and the word order.
 */
import { featsOf } from '../analyse/syntax.ts';
import {
  ADJ,
  ADP,
  AUX,
  DET,
  findChild,
  isBelow,
  NOUN,
  NUM,
  PRON,
  PROPN,
  PUNCT,
  relation,
  type Tree,
  VERB,
  X,
} from './tree.ts';

export interface Argument {
  /** The head word; -1 for a dropped subject. */
  readonly token: number;
  readonly realisations: readonly string[];
  /** Found by way of another word (a shared object, the governor's phrase): weaker evidence. */
  readonly indirect: boolean;
}

export interface Predication {
  readonly token: number;
  readonly arguments: readonly Argument[];
  readonly reflexive: boolean;
  readonly negated: boolean;
  /** `neće …`: future and negated at once. */
  readonly future: boolean;
  readonly conditional: boolean;
  /** No subject in its own clause: the verb whose dropped subject may be known, or -1. */
  readonly subjectless: boolean;
}

const CASE: Readonly<Record<string, string>> = {
  Nom: 'nom',
  Gen: 'gen',
  Dat: 'dat',
  Acc: 'acc',
  Loc: 'loc',
  Ins: 'ins',
  Voc: 'voc',
};
const PREPOSITION: Readonly<Record<string, string>> = {
  sa: 's',
  ka: 'k',
  preda: 'pred',
  nada: 'nad',
  kroza: 'kroz',
  oda: 'od',
};
const CLAUSE_MARKS: ReadonlySet<string> = new Set(['da', 'kako', 'što', 'neka', 'ako', 'li', 'kad', 'zašto', 'hoće']);
const RELATIVE: ReadonlySet<string> = new Set(['koji', 'što', 'tko', 'čiji', 'kakav']);
const SKIPPED: ReadonlySet<string> = new Set([
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

/** Nominals that are no arguments of the verb they hang on. */
const APART: ReadonlySet<string> = new Set(['parataxis', 'vocative', 'list', 'appos', 'discourse']);

const verbal = (tree: Tree, t: number): boolean => {
  const upos = tree.syntax.upos[t]!;
  return upos === VERB || upos === AUX || (upos === ADJ && isParticiple(tree, t));
};

/** A passive participle: *uhićen*, however the tagger calls it. */
export function isParticiple(tree: Tree, t: number): boolean {
  const f = featsOf(tree.syntax.feats[t]!);
  return f.verbForm === 'Part' && tree.syntax.upos[t] === ADJ;
}

/** A bare infinitive; with *će* it is a finite future. */
export function isInfinitive(tree: Tree, t: number): boolean {
  if (featsOf(tree.syntax.feats[t]!).verbForm !== 'Inf') return false;
  return findChild(tree, t, (c) => tree.syntax.lemma[c] === 'htjeti' && relation(tree.syntax.deprel[c]!) === 'aux') < 0;
}

/** The preposition of a noun as frames write it (`na`, `s`, `u_vezi_s`), or '' when it has none. */
export function prepositionOf(tree: Tree, t: number): string {
  const { syntax } = tree;
  let words = '';
  for (let c = tree.first[t]!; c >= 0; c = tree.next[c]!) {
    if (syntax.deprel[c] !== 'case' || (syntax.upos[c] !== ADP && tree.first[c]! < 0)) continue;
    words = words === '' ? prepositionWord(tree, c) : `${words}_${prepositionWord(tree, c)}`;
    for (let f = tree.first[c]!; f >= 0; f = tree.next[f]!) {
      if (relation(syntax.deprel[f]!) === 'fixed')
        words += `_${syntax.upos[f] === ADP ? prepositionWord(tree, f) : syntax.norm[f]}`;
    }
  }
  return words;
}

const prepositionWord = (tree: Tree, t: number): string => {
  const lemma = tree.syntax.lemma[t]!.toLowerCase();
  return PREPOSITION[lemma] ?? lemma;
};

/** Case of a noun phrase as its context shows it. A numeral or quantifier hides the case of what it governs. */
function casesOf(tree: Tree, t: number): string[] {
  const own = CASE[featsOf(tree.syntax.feats[t]!).case ?? ''];
  const cases = own ? [own] : [];
  for (let c = tree.first[t]!; c >= 0; c = tree.next[c]!) {
    if (tree.syntax.deprel[c] !== 'case') continue;
    const governed = CASE[featsOf(tree.syntax.feats[c]!).case ?? ''];
    if (governed && !cases.includes(governed)) cases.push(governed);
  }
  return cases;
}

/** How a nominal dependent is realised. @returns [] when it is nothing that a frame can name. */
export function realisationsOf(tree: Tree, t: number): readonly string[] {
  const { syntax } = tree;
  const rel = relation(syntax.deprel[t]!);
  const preposition = prepositionOf(tree, t);
  if (preposition !== '') {
    const cases = casesOf(tree, t);
    if (preposition === 'od_strane') return ['od_strane+gen'];
    return cases.length > 0 ? cases.map((c) => `${preposition}+${c}`) : ALL_CASES.map((c) => `${preposition}+${c}`);
  }
  const own = CASE[featsOf(syntax.feats[t]!).case ?? ''];
  switch (rel) {
    case 'nsubj':
      return own === undefined || own === 'nom' || quantified(tree, t) ? ['nom'] : ['nom', own];
    case 'obj':
      return own === undefined || own === 'acc' || own === 'nom' ? ['acc'] : own === 'gen' ? ['acc', 'gen'] : [own];
    case 'iobj':
      return [own ?? 'dat'];
    default:
      if (own === undefined) return [];
      // Without a preposition there is no locative: the tagger mistook a dative.
      if (own === 'loc') return ['loc', 'dat'];
      return own === 'gen' && (quantified(tree, t) || looksAccusative(tree, t)) ? ['gen', 'acc'] : [own];
  }
}

/** *Srpskog premijera sreo je …*: of men and animals the accusative singular looks like the genitive. */
function looksAccusative(tree: Tree, t: number): boolean {
  const f = featsOf(tree.syntax.feats[t]!);
  const head = tree.syntax.head[t]!;
  return f.gender === 'Masc' && f.number === 'Sing' && head >= 0 && verbal(tree, head);
}

const ALL_CASES: readonly string[] = ['gen', 'dat', 'acc', 'loc', 'ins'];

/** *37 osoba, tisuće ljudi, nekoliko ministara*: the genitive is the quantifier's doing. */
function quantified(tree: Tree, t: number): boolean {
  return findChild(tree, t, (c) => /^(nummod|det):/.test(tree.syntax.deprel[c]!) || tree.syntax.upos[c] === NUM) >= 0;
}

const nominal = (tree: Tree, t: number): boolean => {
  const upos = tree.syntax.upos[t]!;
  return upos === NOUN || upos === PROPN || upos === PRON || upos === NUM || upos === DET || upos === ADJ || upos === X;
};

/** Reads the grammar around `token`. @param use how the dictionary knows the word */
export function predication(tree: Tree, token: number, use: 'verb' | 'participle' | 'adjective' | 'noun'): Predication {
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
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    const rel = relation(syntax.deprel[c]!);
    if (syntax.norm[c] === 'se' || syntax.norm[c] === 'si') {
      reflexive = true;
      continue;
    }
    if (isNegation(tree, c)) negated = true;
    if (rel === 'aux' || rel === 'cop') {
      const lemma = syntax.lemma[c];
      if (lemma === 'htjeti') future = true;
      if (syntax.norm[c]!.startsWith('neć')) negated = true;
      if (featsOf(syntax.feats[c]!).mood === 'Cnd' || syntax.norm[c] === 'bi') conditional = true;
    }
    if (SKIPPED.has(rel)) continue;
    if (rel === 'nsubj') subject = true;
    if (syntax.lemma[c] === 'čiji') {
      const owner = clauseAntecedent(tree, token);
      if (owner >= 0) found.push({ token: owner, realisations: ['gen', 'adj'], indirect: false });
      continue;
    }
    addDependent(tree, c, found);
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
  return { token, arguments: voiced, reflexive, negated, future, conditional, subjectless: !subject };
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
  if (subjects.length < 2 || found.some((a) => a.realisations[0] === 'acc')) return;
  const verb = featsOf(syntax.feats[token]!);
  const agrees = (a: Argument): boolean => {
    const f = featsOf(syntax.feats[a.token]!);
    return (
      (verb.gender === undefined || f.gender === verb.gender) && (verb.number === undefined || f.number === verb.number)
    );
  };
  const subject = subjects.find(agrees) ?? subjects[0]!;
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
    if (k < c || syntax.deprel[k] === 'conj') continue;
    if (!withPreposition && clauseRealisation(tree, k) === 'da' && relation(syntax.deprel[k]!) !== 'advcl') {
      found.push({ token: k, realisations: ['da'], indirect: true });
      continue;
    }
    if (!nominal(tree, k) || relation(syntax.deprel[k]!) === 'flat') continue;
    const deeper = realisationsOf(tree, k);
    const fits = deeper.some((r) => r.includes('+') || r === 'dat') || (withPreposition && deeper[0] === 'acc');
    if (fits) found.push({ token: k, realisations: deeper, indirect: true });
  }
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

/** `se` may climb to the governor or be torn off by a parser error: look there too, inside the clause. */
function climbedReflexive(tree: Tree, token: number): boolean {
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
function relativeAntecedent(tree: Tree, token: number): number {
  const { syntax } = tree;
  if (relation(syntax.deprel[token]!) !== 'acl') return -1;
  const head = syntax.head[token]!;
  if (head < 0) return -1;
  return findRelative(tree, token) >= 0 ? head : -1;
}

/** The noun that the clause headed by `token`, or by what it is coordinated with, describes; -1 for none. */
function clauseAntecedent(tree: Tree, token: number): number {
  return relation(tree.syntax.deprel[token]!) === 'acl' ? tree.syntax.head[token]! : -1;
}

function findRelative(tree: Tree, clause: number): number {
  const { syntax } = tree;
  for (let c = tree.first[clause]!; c >= 0; c = tree.next[c]!) {
    if (RELATIVE.has(syntax.lemma[c]!) && syntax.upos[c] !== undefined && syntax.deprel[c] !== 'mark') return c;
    const deeper = findChild(tree, c, (k) => (syntax.lemma[k] === 'koji' || syntax.lemma[k] === 'čiji') && k < clause);
    if (deeper >= 0) return deeper;
  }
  return -1;
}

function replaceRelative(tree: Tree, token: number, antecedent: number, found: Argument[]): void {
  const pronoun = findRelative(tree, token);
  for (let i = 0; i < found.length; i++) {
    const a = found[i]!;
    if (a.token === pronoun) found[i] = { token: antecedent, realisations: a.realisations, indirect: false };
  }
}

/** Adds the subject that another verb lends; says whether there was one. */
function inheritSubject(tree: Tree, token: number, found: Argument[]): boolean {
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

function sameNumber(tree: Tree, a: number, b: number): boolean {
  const na = featsOf(tree.syntax.feats[a]!).number;
  const nb = featsOf(tree.syntax.feats[b]!).number;
  return na === undefined || nb === undefined || na === nb;
}

/** *napali i ubili vojnike*: the object stands once for verbs side by side. */
function shareObject(tree: Tree, token: number, found: Argument[]): void {
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

/** In the passive the subject is what the frame calls `acc`, the agent phrase what it calls `nom`. */
function passiveVoice(a: Argument): Argument {
  if (a.realisations.includes('nom')) return { ...a, realisations: ['acc'] };
  if (a.realisations.includes('od_strane+gen')) return { ...a, realisations: ['nom'] };
  return a;
}

/** *Traže se mjere*: with `se` and no object, the subject may be what the frame calls `acc`. */
export function reflexivePassive(args: readonly Argument[]): readonly Argument[] {
  return args.map((a) => (a.realisations.includes('nom') ? { ...a, realisations: ['acc'] } : a));
}

function nounPredication(tree: Tree, token: number): Predication {
  const { syntax } = tree;
  const found: Argument[] = [];
  collectNominal(tree, token, found, false);
  // "prijetnje i napadi na civile": what follows the last conjunct may belong to all.
  const head = syntax.head[token]!;
  if (head >= 0 && syntax.deprel[token] === 'conj' && nominal(tree, head)) collectNominal(tree, head, found, true);
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    if (syntax.deprel[c] === 'conj' && syntax.upos[c] === NOUN && c - token <= 4) collectNominal(tree, c, found, true);
  }
  const negated = findChild(tree, token, (c) => syntax.lemma[c] === 'nikakav' || syntax.norm[c] === 'bez') >= 0;
  return { token, arguments: found, reflexive: false, negated, future: false, conditional: false, subjectless: false };
}

function collectNominal(tree: Tree, token: number, found: Argument[], indirect: boolean): void {
  const { syntax } = tree;
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    const rel = relation(syntax.deprel[c]!);
    if (SKIPPED.has(rel)) continue;
    if ((rel === 'amod' || rel === 'det') && syntax.upos[c] !== NUM) {
      found.push({ token: c, realisations: ['adj'], indirect });
      continue;
    }
    const clause = clauseOfNoun(tree, c);
    if (clause !== '') {
      found.push({ token: c, realisations: [clause], indirect });
      continue;
    }
    // A name in another case than its noun does not belong to its name: *razočaranje Londonom*.
    if (!nominal(tree, c) || (rel === 'flat' && casesOf(tree, c)[0] === casesOf(tree, token)[0])) continue;
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
  if (featsOf(syntax.feats[c]!).verbForm === 'Inf') return 'inf';
  return findChild(
    tree,
    c,
    (k) => syntax.deprel[k] === 'mark' && (syntax.lemma[k] === 'da' || syntax.lemma[k] === 'kako'),
  ) >= 0
    ? 'da'
    : '';
}

/** Words coordinated with `token`, itself first. */
export function conjuncts(tree: Tree, token: number): readonly number[] {
  const { syntax } = tree;
  const out = [token];
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    if (syntax.deprel[c] === 'conj' && nominal(tree, c) && syntax.upos[c] !== PUNCT && !verbalConjunct(tree, c))
      out.push(c);
  }
  return out;
}

const verbalConjunct = (tree: Tree, c: number): boolean => tree.syntax.upos[c] === VERB;

/** Whether the event words of `inner` lie below `outer` in the tree. */
export const below = isBelow;
