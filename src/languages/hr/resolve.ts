/** Croatian as the stage `resolve` needs it. */
import { featsOf, UPOS_INDEX } from '../../analyse/syntax.ts';
import type { Syntax } from '../../document.ts';
import type {
  NameForms,
  PhraseGrammar,
  PronounTraits,
  ReferenceGrammar,
  ResolveLanguage,
  ScanGrammar,
} from '../../resolve/language.ts';
import { isCapital } from '../../resolve/mentions-scan.ts';
import { agreement, nominative } from './agreement.ts';
import { croatianDates } from './dates.ts';
import { entryKeys } from './lexicon-keys.ts';
import { foldAll, formKeys, nameKeys, possessorKeys } from './name-forms.ts';
import { coreOf, extendLeft } from './phrase-left.ts';
import { extendRight } from './phrase-right.ts';
import { croatianPlaces } from './places.ts';
import {
  ACRONYM_POSSESSIVE,
  BOTH,
  CLITICS,
  COMPOUND_FIRST,
  IMPERSONAL,
  LEADING_PARTICLES,
  NAME_PARTICLES,
  POSSESSIVES,
  PRONOUNS,
  SPEECH_VERBS,
} from './resolve-words.ts';

const { NOUN, PROPN, ADJ, DET, PRON, ADP } = UPOS_INDEX;

const names: NameForms = {
  fold: foldAll,
  tokens: (name) => name.split(' '),
  cuts: '',
  formKeys,
  entryKeys,
  possessorKeys,
  surnameKeys: (surname) => nameKeys(surname),
  surnames: (last) => (last.includes('-') ? [last, last.split('-')[0] ?? ''] : [last]),
  citation: nominative,
  shown: (spellings) => spellings[0] ?? '',
  // *Srbin, Srbi*: the plural drops -in, which name-forms knows of -anin only
  people: (name) => (/[^a]in$/.test(name) ? [name.slice(0, -2)] : []),
  particles: NAME_PARTICLES,
  leading: LEADING_PARTICLES,
  titles: new Map(),
  noName: () => false,
  titleCounts: false,
  alike: () => false,
  flatIsPerson(syntax, first, last) {
    for (let i = first; i <= last; i++) {
      if (syntax.upos[i] !== PROPN) return false;
      if (i > first && !(syntax.deprel[i] ?? '').startsWith('flat')) return false;
    }
    const { gender } = featsOf(syntax.feats[last] ?? '_');
    return gender === 'Masc' || gender === 'Fem';
  },
};

const scan: ScanGrammar = {
  between: CLITICS,
  possessive: /(?:ov|ev|in)(?:a|e|i|o|u|om|oj|og|oga|im|ih|ima|ome|omu)?$/,
  acronymPossessive: ACRONYM_POSSESSIVE,
  acronymInside: false,
  compound(part) {
    const match = COMPOUND_FIRST.exec(part);
    return match ? `${match[1]}i` : null;
  },
  // A noun follows that the adjective agrees with.
  isAdjective(syntax, i, to) {
    if (!/(?:sk|čk|šk)(?:a|e|oj|u|om)$/.test(syntax.form[i] ?? '')) return false;
    if (syntax.upos[i] === ADJ) return true;
    if (i + 1 >= to || syntax.upos[i + 1] !== NOUN || isCapital(syntax.form[i + 1] ?? '')) return false;
    const own = featsOf(syntax.feats[i] ?? '_');
    const next = featsOf(syntax.feats[i + 1] ?? '_');
    return own.case !== undefined && own.case === next.case && next.gender === 'Fem' && own.number === next.number;
  },
  adjectivalRole: (word) => /[^aeiou][ia]$/.test(word),
  // A surname tagged nominative stands as it is in the data.
  surnameFits(word, syntax, i) {
    const feats = syntax.feats[i] ?? '_';
    if (!feats.includes('Case=Nom') || !feats.includes('Number=Sing')) return true;
    return foldAll(word) === foldAll(syntax.norm[i] ?? '');
  },
};

const phrases: PhraseGrammar = {
  kindOf({ entry, possessive }) {
    if (entry.type === 'adjective' || (possessive && entry.type === 'actor')) return 'adjective';
    const { type } = entry;
    return type === 'actor' || type === 'seat' || type === 'people' || type === 'role' ? type : null;
  },
  coreOf,
  extendRight,
  extendLeft,
  complementNames: false,
  finish: () => undefined,
};

/** How far the adjective may stand from its noun: clitics come between (*u iranskoj se prijestolnici*). */
const REACH = 3;

const reference: ReferenceGrammar = {
  pronoun(syntax, i): PronounTraits | null {
    const upos = syntax.upos[i];
    if (upos === PRON) {
      const personal = PRONOUNS.get(syntax.norm[i] ?? '');
      if (personal !== undefined) return personal;
    }
    const lemma = syntax.lemma[i] ?? '';
    if (lemma === 'koji') return { kind: 'relative' };
    return upos === DET ? (POSSESSIVES.get(lemma) ?? null) : null;
  },
  agreement,
  bareSubject: (syntax, head) => caseOf(syntax, head) === 'Nom',
  relativeComma: true,
  bothAlone(syntax, i) {
    const lemma = syntax.lemma[i];
    return lemma === 'obojica' || lemma === 'oboje' || /^obojic|^oboje$/.test(syntax.norm[i] ?? '');
  },
  isBoth: (syntax, i) => BOTH.has(syntax.lemma[i] ?? '') || BOTH.has(syntax.norm[i] ?? ''),
  isSide: (role) => role.name.startsWith('stran'),
  isAnyOfficial: () => false,
  isDefinite: () => false,
  isState: (role) => role.name.startsWith('država'),
  // *s premijerom Bocom i **ostalim** političkim čelnicima*
  isOther(syntax, core) {
    for (let t = core - 1; t >= 1 && t >= core - 5; t--) {
      const lemma = syntax.lemma[t];
      if (lemma === 'ostali' || lemma === 'drugi') return /^(i|te|ili)$/.test(syntax.norm[t - 1] ?? '');
    }
    return false;
  },
  and: new Set(['i', 'te']),
  with: new Set(['s', 'sa']),
  speech: SPEECH_VERBS,
  isHere(syntax, i) {
    const before = syntax.upos[i - 1] === ADP ? syntax.norm[i - 1] : undefined;
    return (before === 'u' || before === 'na') && caseOf(syntax, i) !== 'Acc';
  },
  capitalAt(syntax, last) {
    const lemma = syntax.lemma[last];
    if (lemma === 'prijestolnica') return last;
    return lemma === 'grad' && syntax.lemma[last - 1] === 'glavni' ? last - 1 : -1;
  },
  ownsCapital(syntax, { how, first: from, last: to, head }, first, last) {
    if (how === 'name') return from === last + 1 && caseOf(syntax, head) === 'Gen';
    if (how !== 'adjective' || to >= first || to < first - REACH) return false;
    return caseOf(syntax, head) === caseOf(syntax, last);
  },
  dropped: {
    reflexive: 'se',
    impersonal: IMPERSONAL,
    // *potrebno je, došlo je do, priopćeno je*: nobody is meant
    subjectless: (number, gender) => gender === 'Neut' && number === 'Sing',
  },
};

function caseOf(syntax: Syntax, token: number): string | undefined {
  return featsOf(syntax.feats[token] ?? '_').case;
}

export const croatianResolve: ResolveLanguage = {
  language: 'hr',
  folder: 'hr',
  names,
  scan,
  phrases,
  reference,
  genderedRoles: true,
  homeCountry: 'HRV',
  places: croatianPlaces,
  dates: croatianDates,
};
