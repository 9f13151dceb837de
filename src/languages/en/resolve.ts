/** English as the stage `resolve` needs it. Tokens, tags and trees as in UD English-EWT. */

import { featsOf, UPOS_INDEX } from '../../analyse/syntax.ts';
import type { Syntax } from '../../document.ts';
import type { PronounTraits, ReferenceGrammar, ResolveLanguage, ScanGrammar } from '../../resolve/language.ts';
import { agreement } from './agreement.ts';
import { englishDates } from './dates.ts';
import { englishNames } from './name-forms.ts';
import { englishPhrases } from './phrases.ts';
import { englishPlaces } from './places.ts';
import { FELT, HERE, IMPERSONAL, LOCALITIES, POSSESSIVES, PRONOUNS, SPEECH_VERBS, WILLED } from './resolve-words.ts';

const { NOUN, PROPN, ADJ, ADP, DET, VERB, AUX, PART, PUNCT } = UPOS_INDEX;

const scan: ScanGrammar = {
  between: new Set(['-']),
  possessive: null,
  acronymPossessive: null,
  compound: null,
  acronymInside: true,
  isAdjective: () => false,
  // *the accused, the wounded*
  adjectivalRole: (_, syntax, i) => {
    const next = syntax.upos[i + 1] ?? 0;
    return syntax.norm[i - 1] === 'the' && next !== NOUN && next !== PROPN && next !== ADJ;
  },
  surnameFits: () => true,
};

const reference: ReferenceGrammar = {
  pronoun(syntax, i): PronounTraits | null {
    const norm = syntax.norm[i] ?? '';
    const relation = syntax.deprel[i] ?? '_';
    const owning = POSSESSIVES.get(norm);
    if (owning !== undefined && isOwner(syntax, i)) return owning;
    if (norm === 'it') return isExpletive(syntax, i) ? null : (PRONOUNS.get(norm) ?? null);
    const personal = PRONOUNS.get(norm);
    if (personal !== undefined) return personal;
    const { pronType } = featsOf(syntax.feats[i] ?? '_');
    const relative = pronType === 'Rel' || (pronType === undefined && (relation === '_' || isInRelative(syntax, i)));
    if (norm === 'whose') return relative ? { kind: 'relative-possessive' } : null;
    if (norm === 'who' || norm === 'whom' || norm === 'which') return relative ? { kind: 'relative' } : null;
    return norm === 'that' && isInRelative(syntax, i) && /^(?:nsubj|obj|obl)/.test(relation)
      ? { kind: 'relative' }
      : null;
  },
  agreement,
  bareSubject(syntax, head) {
    for (let i = head + 1; i < syntax.count && i < head + 4; i++) {
      const upos = syntax.upos[i];
      if (upos === VERB || upos === AUX) return true;
      if (upos !== PROPN && upos !== NOUN) return false;
    }
    return false;
  },
  relativeComma: false,
  bothAlone: (syntax, i) => syntax.norm[i] === 'both' && /^(?:nsubj|obj|obl|iobj)/.test(syntax.deprel[i] ?? ''),
  // *both sides, the two leaders*
  isBoth(syntax, i) {
    const norm = syntax.norm[i];
    if (norm === 'both') return true;
    return norm === 'two' && /^(?:the|these|those|their)$/.test(syntax.norm[i - 1] ?? '');
  },
  isSide: ({ name }) =>
    /\b(?:sides?|countr(?:y|ies)|nations?|states?|capitals?|neighbou?rs?|allies|ally|parties|governments?)$/.test(name),
  isAnyOfficial: ({ office }) => office === 'leader' || office === 'official' || office === 'politician',
  isState: ({ name }) => name === 'state' || name === 'nation',
  isDefinite(syntax, core) {
    if (core < 0) return true;
    for (let t = core - 1; t >= 0 && t >= core - 4; t--) {
      if (syntax.norm[t] === 'the') return true;
      const upos = syntax.upos[t] ?? 0;
      if (upos !== NOUN && upos !== PROPN && upos !== ADJ && upos !== VERB) break;
    }
    const form = syntax.form[core] ?? '';
    return form !== form.toLowerCase() && syntax.upos[core - 1] !== PUNCT && core > 0;
  },
  isOther(syntax, core) {
    for (let t = core - 1; t >= 1 && t >= core - 4; t--) {
      if (syntax.norm[t] === 'other') return /^(?:and|or)$/.test(syntax.norm[t - 1] ?? '');
    }
    return false;
  },
  and: new Set(['and']),
  with: new Set(['with']),
  speech: SPEECH_VERBS,
  isHere(syntax, i) {
    for (let t = i - 1; t >= 0 && t >= i - 5; t--) {
      const norm = syntax.norm[t] ?? '';
      if (syntax.upos[t] === ADP && HERE.has(norm)) return true;
      if (!LOCALITIES.has(norm) && syntax.upos[t] !== DET && syntax.upos[t] !== ADJ) return false;
    }
    return false;
  },
  capitalAt: (syntax, last) =>
    syntax.norm[last] === 'capital' && syntax.upos[last] !== ADJ && !isNoun(syntax, last + 1) ? last : -1,
  ownsCapital(syntax, mention, first, last) {
    if (mention.how === 'adjective') return mention.last === first - 1;
    if (mention.how === 'possessive') return mention.last === first - 2 && syntax.upos[first - 1] === PART;
    const of = syntax.norm[last + 1] === 'of';
    return of && mention.how === 'name' && (mention.first === last + 2 || mention.first === last + 3);
  },
  dropped: null,
};

/** A noun in lower case: *capital punishment*, but *the capital Tehran*. */
function isNoun(syntax: Syntax, i: number): boolean {
  return syntax.upos[i] === NOUN;
}

/** *her visit*, not *told her*. */
function isOwner(syntax: Syntax, i: number): boolean {
  if (syntax.norm[i] !== 'her') return true;
  const relation = syntax.deprel[i] ?? '_';
  if (relation !== '_') return relation === 'nmod:poss';
  const next = syntax.upos[i + 1] ?? 0;
  return next === NOUN || next === ADJ || next === PROPN;
}

/** Whether the tree puts the word into a relative clause. */
function isInRelative(syntax: Syntax, i: number): boolean {
  let at = i;
  for (let steps = 0; steps < 6; steps++) {
    const up = syntax.head[at] ?? -1;
    if (up < 0) return false;
    if ((syntax.deprel[at] ?? '').startsWith('acl')) return true;
    at = up;
  }
  return false;
}

/** *it is clear that, it was reported that, it seems*: a clause is to come. */
function isExpletive(syntax: Syntax, i: number): boolean {
  const relation = syntax.deprel[i] ?? '_';
  if (relation.startsWith('expl')) return true;
  const head = syntax.head[i] ?? -1;
  if (!relation.startsWith('nsubj') || head < 0) return false;
  const clause = hasClause(syntax, head);
  if (syntax.upos[head] === ADJ) return clause && !isWilled(syntax, head);
  return (
    clause &&
    IMPERSONAL.has(syntax.lemma[head] ?? '') &&
    (relation.endsWith('pass') || syntax.lemma[head] === 'seem' || syntax.lemma[head] === 'appear')
  );
}

/** *it was ready to talk*, but *it is likely that, it is certain that*. */
function isWilled(syntax: Syntax, head: number): boolean {
  const lemma = syntax.lemma[head] ?? '';
  if (FELT.has(lemma)) return true;
  if (!WILLED.has(lemma)) return false;
  for (let i = head + 1; i < syntax.count && i < head + 4; i++) if (syntax.norm[i] === 'that') return false;
  return true;
}

function hasClause(syntax: Syntax, head: number): boolean {
  for (let i = head + 1; i < syntax.count && i < head + 30; i++) {
    if (syntax.head[i] === head && /^(?:csubj|ccomp|xcomp)/.test(syntax.deprel[i] ?? '')) return true;
  }
  return false;
}

export const englishResolve: ResolveLanguage = {
  language: 'en',
  folder: 'en',
  names: englishNames,
  scan,
  phrases: englishPhrases,
  reference,
  genderedRoles: false,
  homeCountry: null,
  places: englishPlaces,
  dates: englishDates,
};
