/** English, as the coding stage asks for it. */
import type { Grammar } from '../../code/grammar.ts';
import { relation, type Tree } from '../../code/tree.ts';
import { amendEnglish } from './amend.ts';
import { isFirstPerson, predication } from './arguments.ts';
import { RELATIVES } from './clauses.ts';
import { EnglishContents } from './contents.ts';
import { ingForms, participles } from './derive.ts';
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
  isCounted: (tree, c) => relation(tree.syntax.deprel[c]!) === 'nmod' && prepositionOf(tree, c) === 'of',
  isLocative: (tree, t) =>
    LOCATIVE.has(prepositionOf(tree, t)) && /^(?:obl|nmod)$/.test(relation(tree.syntax.deprel[t]!)),
  addressee: (act) => {
    if (act === 'demand' || act === 'ask') return ['acc', 'dat', 'on+obl', 'to+obl'];
    return NONE.has(act) ? ['to+obl'] : ['dat', 'acc', 'to+obl'];
  },
  reportedBy: () => false,
  dropsSubjects: false,
  contents: (tree, participants, cues, quotations) => new EnglishContents(tree, participants, cues, quotations),
  partsOf,
  amend: amendEnglish,
  words: {
    quantities: set(
      'number amount quantity hundred thousand dozen score million billion trillion ton tonne group majority minority part half third quarter series wave crowd pair couple handful batch shipment consignment kind lot plenty rest all some many most few several one two three any none each both total range string spate load',
    ),
    bareQuantities: set('number amount quantity few some'),
    meetingAdjuncts: set('after during before following ahead_of on for in'),
    anaphors: set('this that which it'),
    relatives: RELATIVES,
    conditionals: set('if unless lest'),
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

function isPossessor(tree: Tree, c: number): boolean {
  const preposition = prepositionOf(tree, c);
  if (preposition !== '') return preposition === 'of' || preposition === 'from' || preposition === 'between';
  return isPremodifier(tree, c) || relation(tree.syntax.deprel[c]!) !== 'nmod';
}
