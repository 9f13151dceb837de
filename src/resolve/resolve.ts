/** The stage `resolve`: who and what the words of an article name. Pure: the same article, syntax and data, the same values. */
import type { Article, DroppedSubject, Mention, PlaceMention, Resolved, Syntax } from '../document.ts';
import { findCapitals } from './capitals.ts';
import { findDates } from './dates.ts';
import { Registry } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import type { Draft } from './mentions.ts';
import { findNames, type NameRun } from './mentions-names.ts';
import { type Hit, scan } from './mentions-scan.ts';
import { buildPhrases } from './nominals.ts';
import type { Phrase } from './nominals-phrase.ts';
import { findPlaces } from './places.ts';
import { countryWeights } from './resolve-context.ts';
import { givenSpans, withGiven } from './resolve-given.ts';
import { Reader } from './resolve-reader.ts';

export type { Knowledge } from './knowledge.ts';
export { checkKnowledge, loadKnowledge } from './knowledge.ts';
export { hasActorCue } from './mentions-scan.ts';

/**
 * Finds actors, places and dates, and who pronouns and dropped subjects are. Sentences without a tree (heads -1) are
 * resolved by tags alone: no dropped subjects in them, and relative pronouns by position.
 */
export function resolve(article: Article, syntax: Syntax, knowledge: Knowledge): Resolved {
  const actors = resolveActors(article, syntax, knowledge);
  const capitals = findCapitals(article.text, syntax, actors.entities, actors.mentions, knowledge.language.reference);
  const places =
    capitals.length === 0 ? actors.places : [...actors.places, ...capitals].sort((a, b) => a.first - b.first);
  return { ...actors, places, dates: datesOf(article, syntax, knowledge) };
}

function datesOf(article: Article, syntax: Syntax, { language }: Knowledge): Resolved['dates'] {
  return findDates(article.text, syntax, { published: article.published, words: language.dates() });
}

/** Everything but the dates; `withPlaces` false leaves out the places too (for measuring). */
export function resolveActors(
  article: Article,
  syntax: Syntax,
  knowledge: Knowledge,
  withPlaces = true,
): Omit<Resolved, 'dates'> {
  const sentences = syntax.sentences.length - 1;
  const hits: Hit[][] = [];
  const names: NameRun[][] = [];
  for (let s = 0; s < sentences; s++) {
    const from = syntax.sentences[s] ?? 0;
    const to = syntax.sentences[s + 1] ?? 0;
    const found = scan(syntax, from, to, knowledge);
    hits.push(found);
    names.push(findNames(syntax, from, to, found, knowledge.language.names));
  }
  const weights = countryWeights(article, syntax, hits, names, knowledge);
  const places = withPlaces ? placesOf(article, syntax, knowledge, hits, names, weights) : [];
  for (const place of places) {
    if (place.country !== null) weights.set(place.country, (weights.get(place.country) ?? 0) + 1);
  }
  const placeCountries = new Map<number, string>();
  for (const place of places) if (place.country !== null) placeCountries.set(place.first, place.country);
  const placeAt = (token: number): string | null => placeCountries.get(token) ?? null;
  const given = givenSpans(article, syntax);
  const phrases: Phrase[][] = [];
  for (let s = 0; s < sentences; s++) {
    const from = syntax.sentences[s] ?? 0;
    const to = syntax.sentences[s + 1] ?? 0;
    const built = buildPhrases({ syntax, from, to, hits: hits[s] ?? [], names: names[s] ?? [], knowledge, placeAt });
    const own = given.filter((span) => span.first >= from && span.first < to);
    phrases.push(own.length === 0 ? built : withGiven(built, own, syntax));
  }
  const registry = new Registry(knowledge, article.published);
  const reader = new Reader(article, syntax, knowledge, registry, weights);
  reader.registerNames(phrases);
  for (let s = 0; s < sentences; s++) reader.read(s, phrases[s] ?? [], placeAt);
  const { entities, moved } = registry.closed(new Set(reader.drafts.map((draft) => draft.entity)));
  return { entities, ...ordered(reader.drafts, reader.dropped, moved), places };
}

/** Persons and organisations are no places; states and capitals may be both. */
function placesOf(
  article: Article,
  syntax: Syntax,
  knowledge: Knowledge,
  hits: readonly (readonly Hit[])[],
  names: readonly (readonly NameRun[])[],
  countries: ReadonlyMap<string, number>,
): PlaceMention[] {
  const taken: { first: number; last: number }[] = [];
  for (const sentence of hits) {
    for (const hit of sentence) {
      const { type, ref } = hit.entry;
      if (type === 'actor' && knowledge.actors[ref]?.kind !== 'state') taken.push(hit);
      else if (type === 'people' || (type === 'adjective' && hit.first === hit.last)) taken.push(hit);
    }
  }
  for (const sentence of names) for (const name of sentence) if (name.certain) taken.push(name);
  return findPlaces(article.text, syntax, { language: knowledge.language.places(), countries, taken });
}

/** Mentions by place in the text, longer first; dropped subjects point to the new indices. */
function ordered(
  drafts: readonly Draft[],
  dropped: readonly DroppedSubject[],
  entities: Int32Array,
): { mentions: Mention[]; dropped: DroppedSubject[] } {
  const order = drafts.map((_, index) => index);
  order.sort((a, b) => {
    const one = drafts[a];
    const other = drafts[b];
    if (one === undefined || other === undefined) return 0;
    return one.first - other.first || other.last - one.last || a - b;
  });
  const moved = new Int32Array(drafts.length);
  order.forEach((old, index) => {
    moved[old] = index;
  });
  const mentions: Mention[] = [];
  for (const index of order) {
    const draft = drafts[index];
    if (draft === undefined) continue;
    const { first, last, head, how, why } = draft;
    mentions.push({ entity: entities[draft.entity] ?? 0, first, last, head, how, why });
  }
  return {
    mentions,
    dropped: dropped.map(({ verb, entity, antecedent }) => ({
      verb,
      entity: entities[entity] ?? 0,
      antecedent: moved[antecedent] ?? 0,
    })),
  };
}
