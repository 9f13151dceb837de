/** English, as the coding stage asks for it. */
import type { Grammar } from '../../code/grammar.ts';
import { PROPN, relation, type Tree } from '../../code/tree.ts';
import { amendTense } from './amend.ts';
import { amendAdjectives, amendConjunctions, amendSubject } from './amend-words.ts';
import { isFirstPerson, predication } from './arguments.ts';
import { RELATIVES } from './clauses.ts';
import { EnglishContents } from './contents.ts';
import { ingForms, participles } from './derive.ts';
import { amendNames } from './name-tags.ts';
import { NOTATION_HELP, PARTICLES, realisation } from './notation.ts';
import { partsOf } from './parts.ts';
import {
  conjuncts,
  isFalseConjunct,
  isInfinitive,
  isPassive,
  isPremodifier,
  prepositionOf,
  realisationsOf,
} from './realisation.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const LOCATIVE = set(
  'in at near outside inside around across throughout along off on over within beside above opposite north_of south_of east_of west_of',
);
const CURRENCY = set('$ € £ ¥ dollar euro pound yen');
const NONE: ReadonlySet<string> = new Set(['accuse', 'praise', 'deny', 'reject']);

export const englishGrammar: Grammar = {
  language: 'en',
  realisation,
  notation: NOTATION_HELP,
  isParticle: (word) => PARTICLES.has(word),
  derive: { variants: () => [], participles, nouns: ingForms, converbs: () => [] },
  predication,
  realisationsOf,
  prepositionOf,
  conjuncts,
  isFalseConjunct,
  isPassive,
  isInfinitive,
  isFirstPerson,
  nominalised,
  withoutParticle: () => null,
  isPossessor,
  isCounted,
  isLocative: (tree, t) => {
    const preposition = prepositionOf(tree, t);
    // *called on Israel* is no place, *on the border* is one.
    if (preposition === 'on' && tree.syntax.upos[t] === PROPN && relation(tree.syntax.deprel[t]!) === 'obl')
      return false;
    return LOCATIVE.has(preposition) && /^(?:obl|nmod)$/.test(relation(tree.syntax.deprel[t]!));
  },
  addressee: (act) => {
    if (act === 'demand' || act === 'ask') return ['acc', 'dat', 'on+obl', 'to+obl'];
    return NONE.has(act) ? ['to+obl'] : ['dat', 'acc', 'to+obl'];
  },
  reportedBy: () => false,
  keepsParticle: true,
  dropsSubjects: false,
  contents: (tree, participants, cues, quotations) => new EnglishContents(tree, participants, cues, quotations),
  partsOf,
  amend: (syntax, from, to, verbs) => {
    amendNames(syntax, from, to);
    amendSubject(syntax, from, to);
    amendAdjectives(syntax, from, to);
    amendConjunctions(syntax, from, to);
    amendTense(syntax, from, to, verbs);
  },
  words: {
    quantities: set(
      'number amount quantity hundred thousand dozen score million billion trillion ton tonne group majority minority part half third quarter series wave crowd pair couple handful batch shipment consignment kind lot plenty rest all some many most few several one two three any none each both total range string spate load % percent worth $ € £ ¥',
    ),
    bareQuantities: set('number amount quantity few some'),
    meetingAdjuncts: set('after during before following ahead_of on for in'),
    anaphors: set('this that which it'),
    relatives: RELATIVES,
    conditionals: set('if unless lest'),
    terms: set('until till unless'),
    copula: set('be'),
    according: new Map([
      ['according_to', true],
      ['in', false],
      ['per', false],
    ]),
    undergone: set('under'),
    settings: set(
      'city town village region province area part north south east west centre center border outskirts vicinity suburb state district island municipality county territory street capital coast port',
    ),
  },
};

/** *bomb the city* → *the bombing of the city by X, X's bombing*. */
function nominalised(name: string, transitive: boolean): readonly string[] {
  if (name === 'acc') return ['of+obl', 'adj'];
  if (name !== 'nom') return [name];
  return transitive ? ['by+obl', 'adj'] : ['by+obl', 'adj', 'of+obl'];
}

/** *thousands **of refugees**, $4 million **in aid***. */
function isCounted(tree: Tree, c: number): boolean {
  const { syntax } = tree;
  if (relation(syntax.deprel[c]!) !== 'nmod' && relation(syntax.deprel[c]!) !== 'obl') return false;
  const preposition = prepositionOf(tree, c);
  return preposition === 'of' || (preposition === 'in' && CURRENCY.has(syntax.lemma[syntax.head[c]!]!));
}

function isPossessor(tree: Tree, c: number): boolean {
  const preposition = prepositionOf(tree, c);
  if (preposition !== '') return /^(?:of|from|between|by)$/.test(preposition);
  return isPremodifier(tree, c) || relation(tree.syntax.deprel[c]!) !== 'nmod';
}
