/** What an article is about: the weight of each country in it, and the one that unqualified roles belong to. */
import type { Article, Syntax } from '../document.ts';
import type { Registry } from './entities.ts';
import { type City, citiesNamed } from './gazetteer.ts';
import type { Knowledge } from './knowledge.ts';
import type { NameRun } from './mentions-names.ts';
import type { Hit } from './mentions-scan.ts';
import { officeOn } from './people.ts';
import type { PlaceLanguage } from './places-language.ts';

/** What resolution of one article carries along. */
export interface Context {
  readonly syntax: Syntax;
  readonly knowledge: Knowledge;
  readonly registry: Registry;
  readonly day: string | null;
  /** The country that the article is mostly about, or null. */
  readonly home: string | null;
  /** How much the article speaks of each country. */
  readonly weights: ReadonlyMap<string, number>;
  /** The country of the sentence's own place (*u Ateni*), or null. */
  here: string | null;
  /** Entities in the order in which they were last named; the latest last. */
  readonly recent: number[];
}

/** Codes of organisations that are of no one state. */
export const NO_STATE: ReadonlySet<string> = new Set(['IGO', 'NGO', 'IMG', '']);

/** Mentions of each country, by name, adjective, capital, institution and known people; headlines and leads count double. */
export function countryWeights(
  article: Article,
  syntax: Syntax,
  hits: readonly (readonly Hit[])[],
  names: readonly (readonly NameRun[])[],
  knowledge: Knowledge,
): Map<string, number> {
  const weights = new Map<string, number>();
  const lead = leadEnd(article);
  const add = (code: string | null | undefined, weight: number, token: number): void => {
    if (code === null || code === undefined || NO_STATE.has(code)) return;
    const doubled = (syntax.start[token] ?? 0) < lead ? 2 : 1;
    weights.set(code, (weights.get(code) ?? 0) + weight * doubled);
  };
  for (const sentence of hits) {
    for (const { entry, others, first } of sentence) {
      if (entry.type === 'actor' || entry.type === 'adjective' || entry.type === 'people' || entry.type === 'seat') {
        const weight = entry.type === 'actor' ? 3 : entry.type === 'seat' ? 1.5 : 2;
        for (const each of [entry, ...others]) add(knowledge.actors[each.ref]?.country, weight, first);
      }
    }
  }
  for (const sentence of names) {
    for (const name of sentence) {
      const ref = name.people[0]?.ref;
      if (ref === undefined || name.people.some((entry) => entry.ref !== ref)) continue;
      add(officeOn(knowledge.people.person(ref), article.published).country, name.full ? 2 : 1, name.first);
    }
  }
  const from = datelineCountry(article, knowledge.language.places);
  if (from !== null) weights.set(from, (weights.get(from) ?? 0) + DATELINE_WEIGHT);
  return weights;
}

/** What a dateline says outweighs a few mentions of a neighbour. */
const DATELINE_WEIGHT = 8;

/** *KARTUM, 4. ožujka 2024. (Hina)*: the country that the agency writes from. */
function datelineCountry(article: Article, places: () => PlaceLanguage): string | null {
  const block = article.blocks.find((b) => b.kind === 'dateline');
  if (!block) return null;
  const place = /^[\p{L} ]+/u.exec(article.text.slice(block.start, block.end))?.[0].trim() ?? '';
  const name = place.replace(/\p{L}+/gu, (w) => w[0]! + w.slice(1).toLowerCase());
  const first = name.split(' ')[0] ?? '';
  const { lookup, fold } = places();
  const known = lookup(first).find((e) => e.words.join(' ') === name);
  if (known) return known.country;
  return (
    citiesNamed(fold(name)).reduce<City | null>((a, b) => (a && a.population >= b.population ? a : b), null)?.country ??
    null
  );
}

function leadEnd(article: Article): number {
  let end = 0;
  for (const block of article.blocks) {
    if (block.kind === 'headline' || block.kind === 'lede' || block.kind === 'dateline' || block.kind === 'kicker')
      end = Math.max(end, block.end);
  }
  return end;
}

/** The country with the most weight if no other has as much; null when nothing is clear. */
export function homeCountry(weights: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 0;
  let second = 0;
  let all = 0;
  for (const [code, weight] of weights) {
    all += weight;
    if (weight > most) {
      second = most;
      most = weight;
      best = code;
    } else if (weight > second) second = weight;
  }
  return most > second && most >= 0.34 * all ? best : null;
}
