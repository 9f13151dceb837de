/** What stands before the noun of a phrase (*bivši ruski, oko 200, oba*), and which of its words is the noun. */
import { featsOf, UPOS_INDEX } from '../../analyse/syntax.ts';
import type { Syntax } from '../../document.ts';
import { type Hit, isModifier } from '../../resolve/mentions-scan.ts';
import {
  type Country,
  countryOf,
  hasCase,
  hitOver,
  type Phrase,
  type SentenceWords,
} from '../../resolve/nominals-phrase.ts';
import { CLITICS, OTHER, POINTING, POSSESSIVES } from './resolve-words.ts';

const { NOUN, PROPN, ADV, PART, NUM } = UPOS_INDEX;

/** The noun among the words of a hit: *državni **odvjetnik***, ***ministar** vanjskih poslova*. */
export function coreOf(hit: Hit, syntax: Syntax): number {
  for (let i = hit.first; i <= hit.last; i++) {
    if (syntax.upos[i] === NOUN || syntax.upos[i] === PROPN) return i;
  }
  return hit.first;
}

export function extendLeft(phrase: Phrase, sentence: SentenceWords): void {
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

function hasSameCase(syntax: Syntax, token: number, value: string | undefined): boolean {
  return value === undefined || hasCase(syntax, token, value);
}
