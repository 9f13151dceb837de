/**
 * Builds noun phrases around the words of the dictionaries: what stands before the noun (*bivši ruski*), its complement
 * (*Irana, u Prištini, za Kosovo*) and the name after it (*Sergej Lavrov*). How far a phrase reaches the language knows.
 */
import type { Syntax } from '../document.ts';
import type { Knowledge } from './knowledge.ts';
import { type Hit, isAcronymName, isCapital } from './mentions-scan.ts';
import { countryOf, newPhrase, type Phrase, type SentenceWords } from './nominals-phrase.ts';

/** The phrases of one sentence in text order. Names that are part of a longer phrase are marked `absorbed`. */
export function buildPhrases(sentence: SentenceWords): Phrase[] {
  const { hits, names, knowledge } = sentence;
  const grammar = knowledge.language.phrases;
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
    const phrase = fromHit(hit, sentence);
    if (phrase === null) continue;
    const actor = phrase.kind === 'role' ? null : knowledge.actors[hit.entry.ref];
    if (actor && phrase.kind !== 'name') phrase.countries.push(countryOf(actor));
    if (phrase.kind === 'role' || phrase.kind === 'people') {
      grammar.extendRight(phrase, sentence, built);
      grammar.extendLeft(phrase, sentence);
    }
    built.push(phrase);
    for (const inner of innerAdjectives(phrase, knowledge, sentence.syntax)) built.push(inner);
  }
  const phrases = built.reverse().sort((a, b) => a.first - b.first || b.last - a.last);
  grammar.finish(phrases, sentence);
  return phrases;
}

/** *šef **ruske** diplomacije, glavni **UN-ov** tužitelj*: adjectives between the words of a role. */
function innerAdjectives(phrase: Phrase, knowledge: Knowledge, syntax: Syntax): Phrase[] {
  const { hit } = phrase;
  if (hit === null || hit.entry.type !== 'role' || hit.last - hit.first < hit.entry.words.length) return [];
  const { acronymPossessive, acronymInside } = knowledge.language.scan;
  const out: Phrase[] = [];
  for (let i = hit.first + 1; i < hit.last; i++) {
    const norm = syntax.norm[i] ?? '';
    const capital = isCapital(syntax.form[i] ?? '');
    const found = knowledge.lexicon
      .find(norm, capital)
      .find(
        (entry) =>
          entry.type === 'adjective' ||
          (entry.acronym && acronymPossessive?.test(norm)) ||
          (acronymInside && isAcronymName(entry, syntax.form[i] ?? '')),
      );
    const actor = found === undefined ? undefined : knowledge.actors[found.ref];
    if (found === undefined || actor === undefined || knowledge.lexicon.matches(hit.entry, i - hit.first, norm))
      continue;
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

function fromHit(hit: Hit, sentence: SentenceWords): Phrase | null {
  const grammar = sentence.knowledge.language.phrases;
  const { type, ref } = hit.entry;
  if (type === 'quantity' || type === 'former' || type === 'given' || type === 'person' || type === 'short')
    return null;
  const kind = grammar.kindOf(hit, sentence);
  if (kind === null) return null;
  const phrase = newPhrase(kind, hit.first, hit.last, grammar.coreOf(hit, sentence.syntax));
  phrase.hit = hit;
  phrase.possessive = hit.possessive;
  if (type === 'role') phrase.role = sentence.knowledge.roles[ref] ?? null;
  return phrase;
}
