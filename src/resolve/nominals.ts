/**
 * Builds noun phrases around the words of the dictionaries: what stands before the noun (*bivši ruski*), its complement
 * (*Irana, u Prištini, za Kosovo*) and the name after it (*Sergej Lavrov*). Works on tags; trees, where there are
 * any, settle what a preposition belongs to.
 */

import { featsOf, UPOS_INDEX } from '../analyse/syntax.ts';
import type { Syntax } from '../document.ts';
import { ACRONYM_POSSESSIVE, CLITICS, OTHER, POINTING, POSSESSIVES } from '../languages/hr/resolve-words.ts';
import { matchesWord } from './actors-lexicon.ts';
import type { Knowledge } from './knowledge.ts';
import { type Hit, isCapital, isModifier } from './mentions-scan.ts';
import { type Country, countryOf, hasCase, newPhrase, type Phrase, type SentenceWords } from './nominals-phrase.ts';
import { extendRight } from './nominals-right.ts';

const { NOUN, PROPN, ADV, PART, NUM } = UPOS_INDEX;

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
      const phrase = newPhrase('name', name.first, name.last, firstCapital(name, sentence.syntax));
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

/** The particles before a name do not decline. */
function firstCapital(name: { readonly first: number; readonly last: number }, syntax: Syntax): number {
  for (let i = name.first; i < name.last; i++) if (isCapital(syntax.form[i] ?? '')) return i;
  return name.last;
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

function extendLeft(phrase: Phrase, sentence: SentenceWords): void {
  const { syntax, from, hits } = sentence;
  const coreCase = featsOf(syntax.feats[phrase.core] ?? '_').case;
  let first = phrase.first;
  const own: Country[] = [];
  for (let i = phrase.first - 1; i >= from; i--) {
    const upos = syntax.upos[i] ?? 0;
    const norm = syntax.norm[i] ?? '';
    const hit = hitOver(hits, i);
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
    const before = i > from ? hitOver(hits, i - 1) : undefined;
    if (bridged && before?.entry.type === 'adjective' && hasSameCase(syntax, i - 1, coreCase)) continue;
    // *obje su strane*: a numeral is no predicate, so that it belongs to the noun
    if (CLITICS.has(norm) && i > from && syntax.upos[i - 1] === NUM) continue;
    break;
  }
  phrase.first = first;
  // *kosovski Albanci* are of Kosovo; several adjectives in a row name one each
  if (own.length > 0) phrase.countries = [...own, ...phrase.countries.slice(phrase.kind === 'people' ? 1 : 0)];
}

/** The hit that covers a token; hits are in order and do not overlap. */
function hitOver(hits: readonly Hit[], token: number): Hit | undefined {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.last ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  const hit = hits[low];
  return hit !== undefined && hit.first <= token ? hit : undefined;
}

function hasSameCase(syntax: Syntax, token: number, value: string | undefined): boolean {
  return value === undefined || hasCase(syntax, token, value);
}
