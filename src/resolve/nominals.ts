/**
 * Builds noun phrases around the words of the dictionaries: what stands before the noun (*bivši ruski*), its complement
 * (*Irana, u Prištini, za Kosovo*) and the name after it (*Sergej Lavrov*). Works on tags; trees, where there are
 * any, settle what a preposition belongs to.
 */
import { featsOf, UPOS_INDEX } from '../analyse/syntax.ts';
import type { Syntax } from '../document.ts';
import {
  ACRONYM_POSSESSIVE,
  CLITICS,
  OTHER,
  PLACE_PREPOSITIONS,
  POINTING,
  POSSESSIVES,
  TIME_NOUNS,
} from '../languages/hr/resolve-words.ts';
import { matchesWord } from './actors-lexicon.ts';
import type { ActorRecord } from './actors-load.ts';
import type { Knowledge } from './knowledge.ts';
import type { NameRun } from './mentions-names.ts';
import { type Hit, isCapital, isModifier } from './mentions-scan.ts';
import type { RoleRecord } from './nominals-load.ts';

export type PhraseKind = 'role' | 'people' | 'actor' | 'seat' | 'name' | 'adjective' | 'given';

/** A noun phrase that names somebody, not yet resolved. Mutable while it is built and resolved. */
export interface Phrase {
  kind: PhraseKind;
  first: number;
  last: number;
  /** The token whose noun it is: *ministar*, *Rusi*, *Lavrov*. */
  core: number;
  hit: Hit | null;
  name: NameRun | null;
  role: RoleRecord | null;
  /** What it is of: *predsjednik **Irana***. */
  complement: Phrase | null;
  /** Countries by adjective, complement and preposition, the surest first. */
  countries: Country[];
  former: boolean;
  pointing: boolean;
  counted: boolean;
  /** Other phrases swallow it: it names the same one. */
  absorbed: boolean;
  possessive: boolean;
  /** A span that the user gave. */
  given: boolean;
  /** Set by resolution: an index of the entities. */
  entity: number;
}

/** A country and where it was read: a token of an adjective or a complement. */
export interface Country {
  readonly code: string;
  readonly sector: string | null;
  readonly actor: ActorRecord | null;
}

const { NOUN, PROPN, ADP, ADJ, PUNCT, ADV, PART, CCONJ, X, NUM } = UPOS_INDEX;

export interface SentenceWords {
  readonly syntax: Syntax;
  readonly from: number;
  readonly to: number;
  readonly hits: readonly Hit[];
  readonly names: readonly NameRun[];
  readonly knowledge: Knowledge;
  /** Country of the place that begins at a token, if any. */
  placeAt(token: number): string | null;
}

export function newPhrase(kind: PhraseKind, first: number, last: number, core: number): Phrase {
  return {
    kind,
    first,
    last,
    core,
    hit: null,
    name: null,
    role: null,
    complement: null,
    countries: [],
    former: false,
    pointing: false,
    counted: false,
    absorbed: false,
    possessive: false,
    given: false,
    entity: -1,
  };
}

/** The phrases of one sentence in text order. Names that are part of a longer phrase are marked `absorbed`. */
export function buildPhrases(sentence: SentenceWords): Phrase[] {
  const { hits, names, knowledge } = sentence;
  const built: Phrase[] = [];
  // From the right: a complement is known when its head is reached.
  let h = hits.length - 1;
  let n = names.length - 1;
  while (h >= 0 || n >= 0) {
    const hit = hits[h];
    const name = names[n];
    if (name !== undefined && (hit === undefined || name.last >= hit.first)) {
      const phrase = newPhrase('name', name.first, name.last, name.first);
      phrase.name = name;
      phrase.possessive = name.possessive;
      built.push(phrase);
      n--;
      while (h >= 0 && (hits[h]?.last ?? 0) >= name.first) h--;
      continue;
    }
    h--;
    if (hit === undefined) continue;
    const phrase = fromHit(hit, sentence, built);
    if (phrase === null) continue;
    const actor = phrase.kind === 'role' ? null : knowledge.actors[hit.entry.ref];
    if (actor && phrase.kind !== 'name') phrase.countries.push(countryOf(actor));
    if (phrase.kind === 'role' || phrase.kind === 'people') {
      extendRight(phrase, sentence, built);
      extendLeft(phrase, sentence);
    }
    built.push(phrase);
    for (const inner of innerAdjectives(phrase, knowledge, sentence.syntax)) built.push(inner);
  }
  return built.reverse().sort((a, b) => a.first - b.first || b.last - a.last);
}

/** *šef **ruske** diplomacije, glavni **UN-ov** tužitelj*: adjectives between the words of a role. */
function innerAdjectives(phrase: Phrase, knowledge: Knowledge, syntax: Syntax): Phrase[] {
  const { hit } = phrase;
  if (hit === null || hit.entry.type !== 'role' || hit.last - hit.first < hit.entry.words.length) return [];
  const out: Phrase[] = [];
  for (let i = hit.first + 1; i < hit.last; i++) {
    const norm = syntax.norm[i] ?? '';
    const capital = isCapital(syntax.form[i] ?? '');
    const found = knowledge.lexicon
      .find(norm, capital)
      .find((entry) => entry.type === 'adjective' || (entry.acronym && ACRONYM_POSSESSIVE.test(norm)));
    const actor = found === undefined ? undefined : knowledge.actors[found.ref];
    if (found === undefined || actor === undefined || matchesWord(hit.entry, i - hit.first, norm)) continue;
    const inner = newPhrase('adjective', i, i, i);
    inner.hit = { first: i, last: i, entry: found, others: [], possessive: found.type === 'actor' };
    inner.countries.push(countryOf(actor));
    out.push(inner);
    phrase.countries.unshift(countryOf(actor));
  }
  return out;
}

export function countryOf(actor: ActorRecord): Country {
  return { code: actor.country ?? '', sector: actor.sector, actor };
}

function fromHit(hit: Hit, sentence: SentenceWords, built: readonly Phrase[]): Phrase | null {
  const { type, ref } = hit.entry;
  if (type === 'quantity' || type === 'former' || type === 'given' || type === 'person' || type === 'short')
    return null;
  const adjective = type === 'adjective' || (hit.possessive && type === 'actor');
  const phrase = newPhrase(adjective ? 'adjective' : type, hit.first, hit.last, coreOf(hit, sentence.syntax));
  phrase.hit = hit;
  phrase.possessive = hit.possessive;
  if (type === 'role') phrase.role = sentence.knowledge.roles[ref] ?? null;
  if (type === 'role' && phrase.role?.kind === 'organisation') void built;
  return phrase;
}

/** The noun among the words of a hit: *državni **odvjetnik***, ***ministar** vanjskih poslova*. */
function coreOf(hit: Hit, syntax: Syntax): number {
  for (let i = hit.first; i <= hit.last; i++) {
    if (syntax.upos[i] === NOUN || syntax.upos[i] === PROPN) return i;
  }
  return hit.first;
}

/** Whether a word of the case `value` can agree with or depend on `token`; open where tags say nothing. */
function hasCase(syntax: Syntax, token: number, value: string): boolean {
  const own = featsOf(syntax.feats[token] ?? '_').case;
  return own === undefined || own === value;
}

function extendLeft(phrase: Phrase, sentence: SentenceWords): void {
  const { syntax, from, hits } = sentence;
  const coreCase = featsOf(syntax.feats[phrase.core] ?? '_').case;
  let first = phrase.first;
  const own: Country[] = [];
  for (let i = phrase.first - 1; i >= from; i--) {
    const upos = syntax.upos[i] ?? 0;
    const norm = syntax.norm[i] ?? '';
    const hit = hits.find((candidate) => candidate.first <= i && candidate.last >= i);
    if (hit !== undefined && hit.first === hit.last) {
      const { type } = hit.entry;
      if (type === 'adjective' || (hit.possessive && type === 'actor')) {
        for (const entry of [hit.entry, ...hit.others]) {
          const actor = sentence.knowledge.actors[entry.ref];
          if (actor) own.unshift(countryOf(actor));
        }
        first = i;
        continue;
      }
      if (type === 'former') {
        phrase.former = true;
        first = i;
        continue;
      }
      if (type === 'quantity') {
        phrase.counted = true;
        first = i;
        continue;
      }
      if (hit.possessive && type === 'role') {
        first = i;
        continue;
      }
    }
    if (hit !== undefined && !isModifier(upos)) break;
    if (isModifier(upos)) {
      const its = featsOf(syntax.feats[i] ?? '_').case;
      if (upos !== NUM && its !== undefined && coreCase !== undefined && its !== coreCase && !phrase.counted) break;
      if (upos === NUM) phrase.counted = true;
      if (POINTING.has(syntax.lemma[i] ?? '')) phrase.pointing = true;
      else if (OTHER.has(syntax.lemma[i] ?? '') || POSSESSIVES.has(syntax.lemma[i] ?? '')) phrase.counted = true;
      first = i;
      continue;
    }
    // *oko 200 prosvjednika*; *u iranskoj se prijestolnici*; *ruski i iranski ministri*
    if (
      phrase.counted &&
      i + 1 === first &&
      /^(?:oko|najmanje|barem|više|preko|gotovo|skoro|čak|desetak|od)$/.test(norm)
    ) {
      if (upos === ADV || upos === PART || norm === 'više') first = i;
      else if (norm !== 'od') break;
      continue;
    }
    const bridged = CLITICS.has(norm) || norm === 'i' || norm === 'te' || norm === ',';
    const before = i > from ? hits.find((candidate) => candidate.last === i - 1) : undefined;
    if (bridged && before?.entry.type === 'adjective' && hasSameCase(syntax, i - 1, coreCase)) continue;
    break;
  }
  phrase.first = first;
  // *kosovski Albanci* are of Kosovo; several adjectives in a row name one each
  if (own.length > 0) phrase.countries = [...own, ...phrase.countries.slice(phrase.kind === 'people' ? 1 : 0)];
}

function hasSameCase(syntax: Syntax, token: number, value: string | undefined): boolean {
  return value === undefined || hasCase(syntax, token, value);
}

function extendRight(phrase: Phrase, sentence: SentenceWords, built: readonly Phrase[]): void {
  const { syntax, to } = sentence;
  let p = phrase.last + 1;
  for (let step = 0; step < 6 && p < to; step++) {
    const next = phraseFrom(built, p) ?? (CLITICS.has(syntax.norm[p] ?? '') ? phraseFrom(built, p + 1) : null);
    if (next?.kind === 'name' && phrase.kind === 'role') {
      if (takeName(phrase, next, syntax)) {
        phrase.last = next.last;
        return;
      }
      if (!takeGenitive(phrase, next, syntax)) break;
      p = phrase.last + 1;
      continue;
    }
    if (next !== null && next.kind !== 'adjective') {
      if (!takeGenitive(phrase, next, syntax)) break;
      p = phrase.last + 1;
      continue;
    }
    const upos = syntax.upos[p] ?? 0;
    if (upos === ADP) {
      const end = takePrepositional(phrase, p, sentence, built);
      if (end < 0) break;
      phrase.last = end;
      p = end + 1;
      continue;
    }
    const end = phrase.kind === 'role' ? plainGenitive(p, sentence, built) : -1;
    if (end < 0) break;
    phrase.last = end;
    p = end + 1;
  }
}

/** The phrase that begins at a token (with its modifiers); `built` runs from right to left. */
function phraseFrom(built: readonly Phrase[], token: number): Phrase | null {
  let found: Phrase | null = null;
  for (let i = built.length - 1; i >= 0; i--) {
    const phrase = built[i];
    if (phrase === undefined || phrase.first > token + 12) break;
    if (phrase.first === token && (found === null || phrase.last > found.last)) found = phrase;
  }
  return found;
}

function takeName(phrase: Phrase, next: Phrase, syntax: Syntax): boolean {
  const name = next.name;
  if (name === null || name.possessive) return false;
  // *zahtjev poslodavca Tomislav Krka odbija*: a nominative after another case is somebody else
  const own = featsOf(syntax.feats[name.first] ?? '_').case;
  const head = featsOf(syntax.feats[phrase.core] ?? '_').case;
  // *savjetnik Baracka Obame* is not Obama
  if (own === 'Gen' && head !== undefined && head !== 'Gen' && head !== 'Acc') return false;
  if (own === 'Gen' && (syntax.deprel[name.first] ?? '').startsWith('nmod')) return false;
  if (own === 'Nom' && head !== undefined && head !== 'Nom' && syntax.upos[name.first] === PROPN) {
    const up = syntax.head[name.first] ?? -1;
    if (up < phrase.first || up > phrase.last) return false;
  }
  if (phrase.role?.kind === 'person') {
    phrase.name = name;
    next.absorbed = true;
    return true;
  }
  // *tvrtka Feronikel*: an unknown capital after an organisation is its name
  if (phrase.role?.kind === 'organisation' || phrase.role?.kind === 'group') {
    if (name.certain) return false;
    phrase.name = name;
    next.absorbed = true;
    return true;
  }
  return false;
}

function takeGenitive(phrase: Phrase, next: Phrase, syntax: Syntax): boolean {
  const core = next.core;
  const { role } = phrase;
  // *pokret Hamas*, *organizacija Greenpeace*: the name itself, in the nominative or the same case
  if (role !== null && role.kind !== 'person' && next.kind === 'actor' && phrase.complement === null) {
    const record = next.countries[0]?.actor;
    const own = featsOf(syntax.feats[core] ?? '_').case;
    const head = featsOf(syntax.feats[phrase.core] ?? '_').case;
    const sameThing = record !== null && record !== undefined && record.kind !== 'state' && !role.inherits;
    if (sameThing && (own === 'Nom' || own === head) && own !== 'Gen') {
      phrase.complement = next;
      phrase.last = next.last;
      phrase.hit = next.hit;
      phrase.kind = 'actor';
      phrase.countries = [...next.countries];
      next.absorbed = true;
      return true;
    }
  }
  const fits = hasCase(syntax, core, 'Gen') || (syntax.head[core] === phrase.core && syntax.deprel[core] === 'nmod');
  if (!fits || next.kind === 'given') return false;
  if (syntax.upos[next.first - 1] === PUNCT) return false;
  if (phrase.complement === null) {
    phrase.complement = next;
    for (const country of next.countries) {
      if (country.code !== '') phrase.countries.push(country);
    }
  }
  phrase.last = next.last;
  return true;
}

/** *ministar za Kosovo*, *vlasti u Prištini*, *delegacija iz Irana*: the last token of the phrase, or -1. */
function takePrepositional(phrase: Phrase, at: number, sentence: SentenceWords, built: readonly Phrase[]): number {
  const { syntax, to } = sentence;
  const preposition = syntax.norm[at] ?? '';
  const { role } = phrase;
  let end = -1;
  let country: Country | null = null;
  let object = -1;
  const next = phraseFrom(built, at + 1);
  if (next !== null && next.kind !== 'adjective') {
    end = next.last;
    object = next.core;
    country = next.countries[0] ?? null;
  } else {
    for (let i = at + 1; i < to && i < at + 6; i++) {
      const upos = syntax.upos[i] ?? 0;
      if (upos === ADJ || upos === NUM) continue;
      if (upos === NOUN || upos === PROPN || upos === X) {
        end = i;
        object = i;
        const code = sentence.placeAt(i) ?? sentence.placeAt(at + 1);
        if (code !== null) country = { code, sector: null, actor: null };
        while (upos === PROPN && end + 1 < to && syntax.upos[end + 1] === PROPN && syntax.deprel[end + 1] === 'flat')
          end++;
      }
      break;
    }
  }
  if (end < 0 || TIME_NOUNS.has(syntax.lemma[object] ?? '')) return -1;
  const parsed = (syntax.head[object] ?? -1) >= 0;
  const attached = parsed && within(syntax.head[object] ?? -1, phrase.first, phrase.last);
  if (preposition === 'za') {
    if (role === null || role.kind === 'group' || next?.countries[0]?.sector === 'MED') return -1;
    return attached || (!parsed && role.sector === 'GOV') ? end : -1;
  }
  if (!PLACE_PREPOSITIONS.has(preposition) || preposition === 's' || preposition === 'sa') return -1;
  if (country === null || country.code === '') return attached && parsed ? end : -1;
  if (parsed ? !attached : role?.kind === 'person' && role.sector !== 'CVL') return -1;
  if (role?.abroad !== true || preposition === 'iz') phrase.countries.push({ ...country, sector: null, actor: null });
  return end;
}

function within(token: number, first: number, last: number): boolean {
  return token >= first && token <= last;
}

/** A plain genitive after a role (*direktor **osnovne škole***): its last token, or -1. */
function plainGenitive(at: number, sentence: SentenceWords, built: readonly Phrase[]): number {
  const { syntax, to } = sentence;
  for (let i = at; i < to && i < at + 4; i++) {
    const upos = syntax.upos[i] ?? 0;
    if (featsOf(syntax.feats[i] ?? '_').case !== 'Gen') return -1;
    if (upos === ADJ) continue;
    if (upos !== NOUN || TIME_NOUNS.has(syntax.lemma[i] ?? '')) return -1;
    const covering = built.find((phrase) => phrase.first <= i && phrase.last >= i && phrase.kind !== 'adjective');
    return covering === undefined ? i : -1;
  }
  return -1;
}

/** Whether two tokens are joined by *i*, *te* or a comma only. */
export function isJoined(syntax: Syntax, left: number, right: number): boolean {
  if (right !== left + 2) return false;
  const norm = syntax.norm[left + 1] ?? '';
  return syntax.upos[left + 1] === CCONJ ? norm === 'i' || norm === 'te' : norm === ',';
}
