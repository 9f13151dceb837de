/** What stands before the noun of an English phrase (*the former Iranian, about 200, US*), and which of its words is the noun. */
import { UPOS_INDEX } from '../../analyse/syntax.ts';
import type { Syntax } from '../../document.ts';
import type { PhraseGrammar } from '../../resolve/language.ts';
import { isJoint } from '../../resolve/mentions-names.ts';
import type { Hit } from '../../resolve/mentions-scan.ts';
import { type Country, countryOf, hitOver, type Phrase, type SentenceWords } from '../../resolve/nominals-phrase.ts';
import { ABOUT, COUNTING, INDEFINITE, POINTING, POSSESSIVES, PREFIXES } from './resolve-words.ts';

const { NOUN, PROPN, ADJ, ADV, ADP, DET, NUM, PRON, CCONJ, VERB, SYM, PUNCT } = UPOS_INDEX;

/** What a hit is: an adjective without a noun is the people (*the French*); *pro-**Russian*** is nobody. */
export const kindOf: PhraseGrammar['kindOf'] = (hit, sentence) => {
  const { syntax, to } = sentence;
  const { type } = hit.entry;
  if (isPrefixed(syntax, hit.first) || isPartOfName(hit, sentence) || isEpithet(hit, sentence)) return null;
  if (type === 'adjective') return standsAlone(hit, syntax, to) ? 'people' : 'adjective';
  return type === 'actor' || type === 'seat' || type === 'people' || type === 'role' ? type : null;
};

function isPrefixed(syntax: Syntax, first: number): boolean {
  return isJoint(syntax, first - 1) && PREFIXES.has(syntax.norm[first - 2] ?? '');
}

/** *the **rival** Rapid Support Forces*: a noun of no sector before a name is an adjective. */
function isEpithet({ entry, last }: Hit, { syntax, hits, knowledge }: SentenceWords): boolean {
  if (entry.type !== 'role' || knowledge.roles[entry.ref]?.sector !== null) return false;
  const next = hitOver(hits, last + 1)?.entry.type;
  return (next === 'actor' || next === 'people') && !/^(?:nsubj|obj|root)/.test(syntax.deprel[last] ?? '');
}

/** *the Daily **Star***: a noun with a capital that ends a name of something else. */
function isPartOfName({ entry, first, last }: Hit, { syntax, hits, knowledge, from, to }: SentenceWords): boolean {
  if (entry.type !== 'role' || first !== last || entry.capital || first === from) return false;
  const role = knowledge.roles[entry.ref];
  if (role?.kind !== 'person' || role.holder || !/^\p{Lu}\p{Ll}/u.test(syntax.form[first] ?? '')) return false;
  const unknown = (i: number): boolean => syntax.upos[i] === PROPN && hitOver(hits, i) === undefined;
  return unknown(first - 1) && !(last + 1 < to && syntax.upos[last + 1] === PROPN);
}

/** *The **French** said, an **Iranian** was killed*, but not *French and German officials*. */
function standsAlone({ last }: Hit, syntax: Syntax, to: number): boolean {
  const deprel = syntax.deprel[last] ?? '_';
  const upos = syntax.upos[last] ?? 0;
  const next = last + 1 < to ? (syntax.upos[last + 1] ?? 0) : PUNCT;
  if (isModifying(next) || next === CCONJ || isJoint(syntax, last + 1)) return false;
  if (deprel !== '_')
    return /^(?:nsubj|obj|iobj|obl|nmod|conj|appos|root)/.test(deprel) && (upos !== ADJ || hasArticle(syntax, last));
  return hasArticle(syntax, last);
}

function hasArticle(syntax: Syntax, token: number): boolean {
  const upos = syntax.upos[token - 1];
  return upos === DET || upos === NUM;
}

function isModifying(upos: number): boolean {
  return upos === NOUN || upos === PROPN || upos === ADJ || upos === NUM;
}

/** The noun of a role is the last before *of, for, to, in*: *foreign **minister**, **minister** of foreign affairs*. */
export function coreOf({ first, last }: Hit, syntax: Syntax): number {
  let core = -1;
  for (let i = first; i <= last; i++) {
    const upos = syntax.upos[i];
    if (upos === ADP && core >= 0) break;
    if (upos === NOUN || upos === PROPN) core = i;
  }
  return core < 0 ? last : core;
}

export function extendLeft(phrase: Phrase, sentence: SentenceWords): void {
  const { syntax, from, hits, knowledge } = sentence;
  const own: Country[] = [];
  let first = phrase.first;
  for (let i = first - 1; i >= from; i = first - 1) {
    const hit = hitOver(hits, i);
    const size = compoundStart(syntax, i, from);
    if (hit !== undefined && isPrefixed(syntax, hit.first)) {
      first = hit.first - 2;
      continue;
    }
    // *Iran-backed rebels, anti-government protesters, ex-president*
    if (size < i && !joinsTwo(hits, size, i)) {
      if (hitOver(hits, size)?.entry.type === 'former' || syntax.norm[size] === 'ex') phrase.former = true;
      first = size;
      continue;
    }
    if (hit !== undefined && hit.entry.type !== 'given' && hit.entry.type !== 'short') {
      if (!takeHit(phrase, hit, sentence, own)) break;
      first = hit.first;
      // *British-Iranian*
      if (isJoint(syntax, first - 1) && hitOver(hits, first - 2)?.entry.type === 'adjective') first--;
      continue;
    }
    const step = takeWord(phrase, i, first, sentence);
    if (step === 0) {
      const before = joined(phrase, i, first, sentence);
      if (before < 0) break;
      first = before;
      continue;
    }
    const code = syntax.upos[i] === PROPN || syntax.upos[i] === NOUN ? sentence.placeAt(i) : null;
    if (code !== null)
      own.unshift({ code, sector: null, actor: knowledge.actors[knowledge.actorIndex.get(code) ?? -1] ?? null });
    first = i - step + 1;
  }
  phrase.first = first;
  // *Bosnian Serbs* are of Bosnia; several adjectives in a row name one each
  if (own.length > 0) phrase.countries = [...own, ...phrase.countries.slice(phrase.kind === 'people' ? 1 : 0)];
}

/** First token of words that hyphens make one (*US-backed*), the last of which is `i`; `i` itself when there is no hyphen. */
function compoundStart(syntax: Syntax, i: number, from: number): number {
  let at = i;
  while (at - 2 >= from && isJoint(syntax, at - 1)) at -= 2;
  return at;
}

/** *British-Iranian*: both are adjectives of countries. */
function joinsTwo(hits: readonly Hit[], first: number, last: number): boolean {
  return hitOver(hits, first)?.entry.type === 'adjective' && hitOver(hits, last)?.entry.type === 'adjective';
}

/** A word of the dictionaries before the noun; false when it belongs to something else. */
function takeHit(phrase: Phrase, hit: Hit, { syntax, knowledge }: SentenceWords, own: Country[]): boolean {
  switch (hit.entry.type) {
    case 'former':
      phrase.former = true;
      return true;
    case 'quantity':
      phrase.counted = true;
      return true;
    case 'adjective':
    case 'actor':
    case 'seat':
    case 'people': {
      const actor = knowledge.actors[hit.entry.ref];
      if (actor === undefined || !modifies(syntax, hit.last, phrase)) return false;
      // Organisations are complements: `phrases.finish` sees to them.
      if (hit.entry.type !== 'adjective' && actor.kind !== 'state') return false;
      own.unshift(countryOf(actor));
      return true;
    }
    default:
      return false;
  }
}

/** Whether the tree, if there is one, ties a word to the noun after it. */
export function modifies(syntax: Syntax, token: number, phrase: Pick<Phrase, 'first' | 'last'>): boolean {
  let at = token;
  for (let steps = 0; steps < 4; steps++) {
    const up = syntax.head[at] ?? -1;
    if (up < 0) return syntax.deprel[at] !== 'root';
    // *the **Polish** government's support*: what stands before a possessor is the possessor's.
    if (up > phrase.last && at === token && syntax.norm[phrase.last + 1] === "'s" && token < phrase.first)
      return /^(?:amod|compound)/.test(syntax.deprel[at] ?? '');
    if (up >= phrase.first && up <= phrase.last) return !/^(?:appos|acl|nsubj)/.test(syntax.deprel[at] ?? '');
    if (up < token - 4 || up > phrase.last + 4) return false;
    at = up;
  }
  return false;
}

/** A word that is in no dictionary: how many tokens it takes, 0 when it does not belong to the noun. */
function takeWord(phrase: Phrase, i: number, first: number, { syntax, from }: SentenceWords): number {
  const norm = syntax.norm[i] ?? '';
  const upos = syntax.upos[i] ?? 0;
  if ((POSSESSIVES.has(norm) || norm === 'whose') && (upos === PRON || upos === DET)) {
    // *her Togolese counterpart*: the adjective says whose, the pronoun only who knows him.
    if (phrase.countries.length === 0) phrase.owner = i;
    return 1;
  }
  if (POINTING.has(norm) && (upos === DET || upos === ADJ || upos === PRON)) {
    if (upos === PRON && modifies(syntax, i, phrase) === false) return 0;
    phrase.pointing = norm !== 'the' || i + 1 === phrase.core || phrase.role?.weak === true;
    return 1;
  }
  if (INDEFINITE.has(norm)) phrase.indefinite = true;
  else if (upos === NUM || COUNTING.has(norm)) {
    if (upos === NUM || !/^(?:same|fellow|remaining|different)$/.test(norm))
      phrase.counted ||= upos === NUM || isMany(norm);
    phrase.indefinite ||= isOtherThan(norm);
  } else if (phrase.counted && i + 1 === first && isAbout(syntax, i, from) > 0) {
    return isAbout(syntax, i, from);
  } else if (norm === 'of' && hitsQuantity(syntax, i, from)) {
    phrase.counted = true;
    return 1;
  }
  if (upos === DET || upos === ADJ || upos === NUM || upos === SYM) return 1;
  const relation = syntax.deprel[i] ?? '_';
  if (upos === VERB) {
    // *troops **battled** forces*: after a noun a participle is a verb that was mistaken for one
    const before = i > from ? (syntax.upos[i - 1] ?? 0) : DET;
    return relation === 'amod' && before !== NOUN && before !== PROPN && before !== PRON ? 1 : 0;
  }
  if (upos === ADV) return relation === 'advmod' && modifies(syntax, i, phrase) ? 1 : 0;
  if (upos === NOUN || upos === PROPN)
    return /^(?:compound|amod|flat|nmod|_)/.test(relation) && relation !== '_' && modifies(syntax, i, phrase) ? 1 : 0;
  return 0;
}

/** *about, at least, up to*: how many tokens before a numeral say that it is rough, 0 for none. */
function isAbout(syntax: Syntax, i: number, from: number): number {
  const norm = syntax.norm[i] ?? '';
  const pair = i > from ? `${syntax.norm[i - 1]} ${norm}` : '';
  if (/^(?:at least|at most|more than|less than|fewer than|up to|as many)$/.test(pair)) return 2;
  return ABOUT.has(norm) && syntax.upos[i] !== VERB ? 1 : 0;
}

function isMany(norm: string): boolean {
  return /^(?:several|many|most|few|numerous|various|all|both|dozen|hundred|thousand|million)$/.test(norm);
}

function isOtherThan(norm: string): boolean {
  return /^(?:other|second|third|fourth|fifth|new|additional|further|more|fellow|different)$/.test(norm);
}

/** *hundreds **of** protesters*. */
function hitsQuantity(syntax: Syntax, of: number, from: number): boolean {
  return (
    of > from &&
    /^(?:hundreds|thousands|dozens|scores|tens|millions|number|lots|handful|majority|group|crowd|most|some|many|several)$/.test(
      syntax.norm[of - 1] ?? '',
    )
  );
}

/** *Russian **and** Iranian ministers*: the token of the conjunction when adjectives of countries stand on both sides, or -1. */
function joined(phrase: Phrase, i: number, first: number, { syntax, from, hits }: SentenceWords): number {
  const norm = syntax.norm[i] ?? '';
  if (norm !== 'and' && norm !== 'or' && norm !== ',') return -1;
  const right = hitOver(hits, first);
  if (right === undefined || i - 1 < from || phrase.countries.length > 6) return -1;
  // An Oxford comma: *US, British, and French*
  const at = norm !== ',' && syntax.norm[i - 1] === ',' ? i - 2 : i - 1;
  const left = hitOver(hits, at);
  if (left === undefined || !isRelational(left) || (right.entry.type !== 'role' && !isRelational(right))) return -1;
  if (right.entry.type === 'role' && left.entry.type !== 'adjective') return -1;
  if (right.entry.type === 'role') return -1;
  return at + 1;
}

/** An adjective, or an acronym in its place (*US and British*). */
function isRelational({ entry }: Hit): boolean {
  return entry.type === 'adjective' || (entry.type === 'actor' && (entry.acronym || /\./.test(entry.words[0] ?? '')));
}
