/** Croatian, as the coding stage asks for it. */
import { featsOf } from '../../analyse/syntax.ts';
import type { Argument, Grammar } from '../../code/grammar.ts';
import { findChild, relation, type Tree } from '../../code/tree.ts';
import { predication } from './arguments.ts';
import { CroatianContents } from './contents.ts';
import { converbs, lemmaVariants, passiveParticiples, verbalNouns } from './derive.ts';
import { amendNames } from './name-tags.ts';
import {
  conjuncts,
  isFalseConjunct,
  isInfinitive,
  isParticiple,
  prepositionOf,
  realisationsOf,
} from './realisation.ts';
import { reportingClause, reportingInsertion } from './reporting.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const CASES = 'nom|acc|gen|dat|ins|loc';
const REALISATION = new RegExp(`^(${CASES}|inf|da|adj|[\\p{L}_]+\\+(${CASES}|inf|da|adj))$`, 'u');
const LOCATIVE =
  /^(u|na|kod|pokraj|blizu|nedaleko|iznad|pred|kraj|nad|diljem|širom|oko|preko|duž|izvan)\+(loc|gen|ins)$/;

/** Quantities and other closed classes; the sets in full stand here, since each is one line. */
const QUANTITIES = set(
  'dvojica trojica četvorica petorica dvoje troje četvero petero broj količina većina dio nekoliko mnogo desetak stotina tisuća milijun milijarda tona skupina niz par polovica trećina četvrtina postotak serija val pošiljka kontingent',
);
const SETTINGS = set(
  'grad regija pokrajina područje dio sjever jug istok zapad središte granica okolica blizina predgrađe provincija država otok selo mjesto općina županija teritorij ulica glavni',
);
const MEETING_ADJUNCTS = set(
  'nakon tijekom prije poslije uoči za_vrijeme u_sklopu u_okviru prilikom povodom uz u na za po',
);

export const croatianGrammar: Grammar = {
  language: 'hr',
  realisation: (written) => (REALISATION.test(written) ? written : null),
  notation: 'a case, preposition+case, inf, da or adj',
  isParticle: (word) => word === 'se',
  derive: { variants: lemmaVariants, participles: passiveParticiples, nouns: verbalNouns, converbs },
  predication,
  realisationsOf,
  prepositionOf,
  conjuncts,
  isFalseConjunct,
  isPassive: isParticiple,
  isInfinitive,
  isFirstPerson: (tree, t) =>
    firstPerson(tree, t) || findChild(tree, t, (c) => tree.syntax.deprel[c] === 'aux' && firstPerson(tree, c)) >= 0,
  nominalised,
  withoutParticle: (p) => p.arguments.map(reflexivePassive),
  isPossessor,
  isCounted: (tree, c) => tree.syntax.deprel[c] === 'nmod' && featsOf(tree.syntax.feats[c]!).case === 'Gen',
  isLocative: (tree, t) => realisationsOf(tree, t).some((r) => LOCATIVE.test(r)),
  addressee: (act) => (act === 'demand' ? ['dat', 'acc'] : ['dat']),
  reportedBy: (r, impersonal) =>
    r === 'iz+gen' || r === 'od_strane+gen' || (impersonal && (r === 'na+loc' || r === 'u+loc')),
  keepsParticle: false,
  dropsSubjects: true,
  contents: (tree, participants, cues, quotations) => new CroatianContents(tree, participants, cues, quotations),
  partsOf: (syntax, from, to, cues) => {
    const inside = reportingInsertion(syntax, from, to, cues);
    if (inside) return [inside];
    const at = reportingClause(syntax, from, to, cues);
    return at < 0 ? [] : [{ start: at, end: to, before: 0, after: 0, head: -1, deprel: 'parataxis' }];
  },
  amend: amendNames,
  words: {
    quantities: QUANTITIES,
    bareQuantities: set('broj količina'),
    meetingAdjuncts: MEETING_ADJUNCTS,
    anaphors: set('što taj'),
    relatives: set('koji'),
    conditionals: set('ako ukoliko'),
    terms: new Set(),
    copula: set('biti'),
    according: new Map([
      ['prema', true],
      ['po', false],
    ]),
    undergone: set('pod'),
    settings: SETTINGS,
  },
};

function firstPerson(tree: Tree, t: number): boolean {
  return featsOf(tree.syntax.feats[t]!).person === '1';
}

/** *bombardirati grad* → *bombardiranje grada*; an intransitive verb's subject may be the genitive. */
function nominalised(realisation: string, transitive: boolean): readonly string[] {
  if (realisation === 'acc') return ['gen'];
  if (realisation !== 'nom') return [realisation];
  return transitive ? ['od_strane+gen', 'adj', 'ins'] : ['od_strane+gen', 'adj', 'gen'];
}

/** *Traže se mjere*: with `se` and no object, the subject may be what the frame calls `acc`. */
function reflexivePassive(a: Argument): Argument {
  return a.realisations.includes('nom') ? { ...a, realisations: ['acc'] } : a;
}

function isPossessor(tree: Tree, c: number): boolean {
  const preposition = prepositionOf(tree, c);
  if (preposition !== '') return preposition === 'iz' || preposition === 'između';
  const kase = featsOf(tree.syntax.feats[c]!).case;
  return kase === 'Gen' || kase === undefined || relation(tree.syntax.deprel[c]!) !== 'nmod';
}
