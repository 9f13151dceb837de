/**
 * Mends English tags before parsing. A sentence of the news does not begin with a bare verb. *Talks with Iran collapsed,
 * Aid to Ukraine was blocked*: the first word is the subject.
 */
import { featsOf, intern, UPOS_INDEX } from '../../analyse/syntax.ts';
import type { Amendable } from '../../code/grammar.ts';
import { SUBORDINATORS } from './amend.ts';

const { ADJ, ADP, ADV, AUX, CCONJ, NOUN, PUNCT, SCONJ, VERB } = UPOS_INDEX;

const PLURAL = intern('Number=Plur');
const POSITIVE = intern('Degree=Pos');
const SINGULAR = intern('Number=Sing');
/** What may stand behind a plural that is a subject. */
const BEHIND: ReadonlySet<number> = new Set([ADP, ADV, AUX, CCONJ, VERB]);

export function amendSubject(syntax: Amendable, from: number, to: number): void {
  let t = from;
  while (t < to && syntax.upos[t] === PUNCT) t++;
  if (t + 2 >= to || syntax.upos[t] !== VERB) return;
  const { verbForm } = featsOf(syntax.feats[t]!);
  if (verbForm !== 'Fin' && verbForm !== 'Inf') return;
  const norm = syntax.norm[t]!;
  const next = syntax.upos[t + 1]!;
  const plural = /[^s]s$/.test(norm) && norm !== syntax.lemma[t];
  if (plural ? !BEHIND.has(next) : next !== ADP || !isBare(syntax, t)) return;
  if (!predicateFollows(syntax, t + 1, to)) return;
  syntax.upos[t] = NOUN;
  syntax.feats[t] = plural ? PLURAL : SINGULAR;
}

const isBare = (syntax: Amendable, t: number): boolean => syntax.norm[t] === syntax.lemma[t];

/** Adjectives that stand behind an object (*found him guilty, declared it void*) and are never nouns. */
const ADJECTIVES: ReadonlySet<string> = new Set(
  'guilty liable responsible accountable unconstitutional illegal unlawful unacceptable illegitimate invalid void baseless innocent'.split(
    ' ',
  ),
);

export function amendAdjectives(syntax: Amendable, from: number, to: number): void {
  for (let t = from + 1; t < to; t++) {
    if (syntax.upos[t] !== NOUN || !ADJECTIVES.has(syntax.norm[t]!)) continue;
    syntax.upos[t] = ADJ;
    syntax.feats[t] = POSITIVE;
  }
}

/** *until the government meets their demands*: a preposition has no finite verb behind it. */
export function amendConjunctions(syntax: Amendable, from: number, to: number): void {
  for (let t = from; t < to; t++) {
    if (syntax.upos[t] === ADP && /^(?:until|till)$/.test(syntax.norm[t]!) && predicateFollows(syntax, t + 1, to))
      syntax.upos[t] = SCONJ;
  }
}

/** A finite verb that no other subject can have: what precedes it is one phrase with its prepositions. */
function predicateFollows(syntax: Amendable, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    if (syntax.upos[t] === PUNCT || SUBORDINATORS.has(syntax.norm[t]!)) return false;
    const upos = syntax.upos[t]!;
    if ((upos === VERB || upos === AUX) && /^(?:Fin|Part)$/.test(featsOf(syntax.feats[t]!).verbForm ?? ''))
      return featsOf(syntax.feats[t]!).verbForm === 'Fin' || /ed$/.test(syntax.norm[t]!);
  }
  return false;
}
