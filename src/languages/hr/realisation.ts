/** How a word is realised: its case, its preposition, its form, as frames name them (`nom`, `na+acc`, `inf`). */
import { featsOf } from '../../analyse/syntax.ts';
import { ADJ, ADP, AUX, findChild, NUM, nominal, PUNCT, relation, type Tree, VERB } from '../../code/tree.ts';

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
/** A verb, an auxiliary, or a passive participle. */
export const verbal = (tree: Tree, t: number): boolean => {
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
    // *više od sto ljudi* is a quantity, no phrase with `od`.
    if (syntax.norm[c] === 'od' && c > 0 && /^(više|manje)$/.test(syntax.norm[c - 1]!)) continue;
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
export function casesOf(tree: Tree, t: number): string[] {
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
    // `prema` governs the dative, which looks like the locative that the tagger sees.
    if (preposition === 'prema' && !cases.includes('dat')) cases.push('dat');
    return cases.length > 0 ? cases.map((c) => `${preposition}+${c}`) : ALL_CASES.map((c) => `${preposition}+${c}`);
  }
  const own = CASE[featsOf(syntax.feats[t]!).case ?? ''];
  switch (rel) {
    case 'nsubj':
      return own === undefined || own === 'nom' || quantified(tree, t) ? ['nom'] : ['nom', own];
    case 'obj':
      if (own === undefined || own === 'acc' || own === 'nom') return ['acc'];
      return own === 'gen' ? ['acc', 'gen'] : own === 'ins' || own === 'dat' ? alike(tree, t, own) : [own];
    case 'iobj':
      return own === undefined ? ['dat'] : own === 'ins' || own === 'dat' ? alike(tree, t, own) : [own];
    default:
      if (own === undefined) return [];
      // Without a preposition there is no locative: the tagger mistook a dative.
      if (own === 'loc') return ['loc', 'dat'];
      if (own === 'dat' || own === 'ins') return alike(tree, t, own);
      return own === 'gen' && (quantified(tree, t) || looksAccusative(tree, t)) ? ['gen', 'acc'] : [own];
  }
}

/** Plural dative and instrumental are one form. */
function alike(tree: Tree, t: number, own: 'dat' | 'ins'): readonly string[] {
  if (featsOf(tree.syntax.feats[t]!).number !== 'Plur') return [own];
  return own === 'dat' ? ['dat', 'ins'] : ['ins', 'dat'];
}

/** *Srpskog premijera sreo je …*: of men and animals the accusative singular looks like the genitive. */
function looksAccusative(tree: Tree, t: number): boolean {
  const f = featsOf(tree.syntax.feats[t]!);
  const head = tree.syntax.head[t]!;
  return f.gender === 'Masc' && f.number === 'Sing' && head >= 0 && verbal(tree, head);
}

const ALL_CASES: readonly string[] = ['gen', 'dat', 'acc', 'loc', 'ins'];

/** *37 osoba, tisuće ljudi, nekoliko ministara*: the genitive is the quantifier's doing. */
export function quantified(tree: Tree, t: number): boolean {
  return findChild(tree, t, (c) => /^(nummod|det):/.test(tree.syntax.deprel[c]!) || tree.syntax.upos[c] === NUM) >= 0;
}

/** A phrase with a preposition that nothing coordinates is no conjunct, whatever the parser calls it. */
export function isFalseConjunct(tree: Tree, c: number): boolean {
  const { syntax } = tree;
  if (syntax.deprel[c] !== 'conj' || prepositionOf(tree, c) === '') return false;
  const head = syntax.head[c]!;
  if (findChild(tree, c, (k) => relation(syntax.deprel[k]!) === 'cc') >= 0) return false;
  for (let t = head + 1; t < c; t++) if (syntax.norm[t] === ',') return false;
  return true;
}

/** Words coordinated with `token`, itself first. */
export function conjuncts(tree: Tree, token: number): readonly number[] {
  const { syntax } = tree;
  const out = [token];
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    if (isConjunct(tree, c) && !isFalseConjunct(tree, c)) out.push(c);
  }
  // "sastanak vlade i Vijeća": the parser may coordinate the second genitive with the meeting.
  const head = syntax.head[token]!;
  if (head >= 0 && syntax.deprel[token] === 'nmod') {
    const kase = casesOf(tree, token)[0];
    for (let c = tree.first[head]!; c >= 0; c = tree.next[c]!) {
      if (c > token && isConjunct(tree, c) && casesOf(tree, c)[0] === kase && casesOf(tree, head)[0] !== kase)
        out.push(c);
    }
  }
  return out;
}

const isConjunct = (tree: Tree, c: number): boolean =>
  tree.syntax.deprel[c] === 'conj' && nominal(tree, c) && tree.syntax.upos[c] !== PUNCT && !verbalConjunct(tree, c);

const verbalConjunct = (tree: Tree, c: number): boolean => tree.syntax.upos[c] === VERB;
