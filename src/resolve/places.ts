/** Finds the places that an article names, and where they lie. */
import type { PlaceMention, Syntax } from '../document.ts';
import { UPOS } from '../document.ts';
import type { City } from './gazetteer.ts';
import { CITIES_FILE, citiesNamed, citiesStarting } from './gazetteer.ts';
import { isJoint } from './mentions-names.ts';
import type { PlaceEntry, PlaceLanguage } from './places-language.ts';

export interface PlaceOptions {
  readonly language: PlaceLanguage;
  /** Countries the article speaks of, ISO 3166-1 alpha-3, with weights (mentions, say): they decide between homonyms. */
  readonly countries?: ReadonlyMap<string, number>;
  /** Tokens `[first, last]` of persons and organisations already found: no place is read inside them. */
  readonly taken?: readonly { readonly first: number; readonly last: number }[];
}

/** A place without its tokens. */
interface Spot {
  readonly name: string;
  readonly country: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly why: string;
}

interface Context {
  readonly text: string;
  readonly syntax: Syntax;
  readonly language: PlaceLanguage;
  readonly weights: Map<string, number>;
  readonly taken: Uint8Array;
  begin: number;
  limit: number;
}

const PROPN = UPOS.indexOf('PROPN');
const ADJ = UPOS.indexOf('ADJ');
const X = UPOS.indexOf('X');
const UNTAGGED = 0;
/** Population from which a city needs no preposition or the like beside it, if its country is spoken of or not. */
const KNOWN_CITY = 200_000;
const GREAT_CITY = 1_000_000;
/** A smaller town in a country that the article does not name is more likely something else. */
const TOWN = 15_000;
const MAX_WORDS = 5;

/**
 * The places of an article in text order, without overlaps: names of countries (at their centre), of the language's own
 * list (`data/<language>/names/places.txt`), then of the list of cities. Only capitalised words are read. Reads `form`,
 * `norm`, `start`, `end`, `upos`, `head` and `sentences` of the syntax; tags may be missing. Deterministic; files are
 * read on first use (throws DataError when broken).
 */
export function findPlaces(text: string, syntax: Syntax, options: PlaceOptions): PlaceMention[] {
  const taken = new Uint8Array(syntax.count);
  for (const { first, last } of options.taken ?? []) taken.fill(1, first, last + 1);
  const weights = new Map(options.countries ?? []);
  const ctx: Context = { text, syntax, language: options.language, weights, taken, begin: 0, limit: 0 };
  // Countries and well-known places first: they are the context in which the villages are chosen.
  const known = new Map<number, PlaceMention>();
  eachName(ctx, (i) => {
    const found = listed(ctx, i);
    if (found) {
      known.set(found.first, found);
      if (found.country) weights.set(found.country, (weights.get(found.country) ?? 0) + 1);
    }
    return found;
  });
  const mentions: PlaceMention[] = [];
  eachName(ctx, (i) => {
    const found = known.get(i) ?? known.get(i - 1) ?? city(ctx, i, mentions.at(-1));
    if (found && found !== mentions.at(-1)) mentions.push(found);
    return found;
  });
  return mentions;
}

/** Calls `visit` at each capitalised token and goes on behind what it found. */
function eachName(ctx: Context, visit: (i: number) => PlaceMention | null): void {
  const { syntax, taken } = ctx;
  for (let s = 0; s + 1 < syntax.sentences.length; s++) {
    ctx.begin = syntax.sentences[s] ?? 0;
    ctx.limit = syntax.sentences[s + 1] ?? syntax.count;
    for (let i = ctx.begin; i < ctx.limit; i++) {
      if (syntax.form[i] === syntax.norm[i] || taken[i] === 1 || !isCapital(ctx, i)) continue;
      const found = visit(i);
      if (found) i = Math.max(i, found.last);
    }
  }
}

function isCapital(ctx: Context, i: number): boolean {
  if (i < ctx.begin || i >= ctx.limit) return false;
  const form = ctx.syntax.form[i] ?? '';
  return form !== ctx.syntax.norm[i] && /^[\p{Lu}’']/u.test(form);
}

/** Whether the token is a capitalised word that may be part of a person's name: not one that a sentence begins with. */
function isName(ctx: Context, i: number): boolean {
  if (!isCapital(ctx, i)) return false;
  const upos = ctx.syntax.upos[i] ?? 0;
  return upos === PROPN || upos === X || (upos === UNTAGGED && i > ctx.begin);
}

/** Whether the words before speak of a place: *u, iz, grad, gradonačelnik*. */
function isLocated(ctx: Context, i: number): boolean {
  const { locating, of } = ctx.language;
  if (i <= ctx.begin) return false;
  const before = ctx.syntax.norm[i - 1] ?? '';
  if (before === of) return i - 2 >= ctx.begin && locating.has(ctx.syntax.norm[i - 2] ?? '');
  return locating.has(before);
}

/** A place of the language's own list or a country, the longest name that fits; one lower-case word may come first. */
function listed(ctx: Context, i: number): PlaceMention | null {
  const { syntax } = ctx;
  const before = i - 1;
  if (before >= ctx.begin && syntax.form[before] === syntax.norm[before] && ctx.taken[before] !== 1) {
    const wider = longest(ctx, before, ctx.language.lookup(syntax.form[before] ?? ''), 2);
    if (wider) return mention(ctx, before, wider.last, spotOf(ctx, wider.entry));
  }
  const found = longest(ctx, i, ctx.language.lookup(syntax.form[i] ?? ''), 1);
  return found ? mention(ctx, i, found.last, spotOf(ctx, found.entry)) : null;
}

function longest(
  ctx: Context,
  i: number,
  entries: readonly PlaceEntry[],
  least: number,
): { readonly entry: PlaceEntry; readonly last: number } | null {
  for (const entry of entries) {
    const size = entry.words.length;
    if (size < least || i + size > ctx.limit) continue;
    const last = restMatches(ctx, i, entry);
    if (last < 0) continue;
    if (size === 1 ? !isAlone(ctx, i, entry) : ctx.language.notBefore.has(ctx.syntax.norm[last + 1] ?? '')) continue;
    return { entry, last };
  }
  return null;
}

/** The last token of the name, or -1. A hyphen that is a token of its own is no word. */
function restMatches(ctx: Context, i: number, entry: PlaceEntry): number {
  let at = i;
  for (let k = 1; k < entry.words.length; k++) {
    at += isJoint(ctx.syntax, at + 1) ? 2 : 1;
    if (at >= ctx.limit || ctx.taken[at] === 1) return -1;
    if (!ctx.language.matches(entry.words[k] ?? '', ctx.syntax.form[at] ?? '', entry.plural)) return -1;
  }
  return at;
}

/** Whether a single word of the list stands for the place here and is no part of something else. */
function isAlone(ctx: Context, i: number, entry: PlaceEntry): boolean {
  const { syntax } = ctx;
  const word = entry.words[0] ?? '';
  // An abbreviation keeps its capitals (SAD, not the adverb sad).
  if (/^\p{Lu}{2,}$/u.test(word) && !(syntax.form[i] ?? '').startsWith(word)) return false;
  if (ctx.language.notBefore.has(syntax.norm[i + 1] ?? '')) return false;
  // Hrvatska the country and hrvatske the adjective share forms: the tag decides.
  if (syntax.upos[i] === ADJ && ctx.language.adjectival?.test(word)) return false;
  if (syntax.upos[i] === ADJ && i === ctx.begin) return false;
  if (isLocated(ctx, i)) return true;
  if (entry.weak) {
    if (isListedAfter(ctx, i)) return true;
    const declined = syntax.form[i] !== word;
    return entry.isCountry && declined && !isName(ctx, i - 1) && !isName(ctx, i + 1);
  }
  if (ctx.language.clubs.has(syntax.norm[i - 1] ?? '')) return false;
  if (entry.isCountry || syntax.form[i] !== word) return true;
  // In the nominative beside another name it is a first name or a surname (Jack London, Paris Hilton).
  return !(isName(ctx, i - 1) && !isPlaceBefore(ctx, i)) && !isName(ctx, i + 1);
}

/** *Dunava i Save*: joined to a place that is certain. */
function isListedAfter(ctx: Context, i: number): boolean {
  const joint = ctx.syntax.norm[i - 1] ?? '';
  return i - 2 >= ctx.begin && (joint === ctx.language.and[0] || joint === ',') && isPlaceBefore(ctx, i - 1);
}

function isPlaceBefore(ctx: Context, i: number): boolean {
  return ctx.language.lookup(ctx.syntax.form[i - 1] ?? '').some((entry) => !entry.weak);
}

function spotOf(ctx: Context, entry: PlaceEntry): Spot {
  const { name, country, at, why } = entry;
  if (at) return { name, country, lat: at.lat, lon: at.lon, why };
  const found = citiesNamed(ctx.language.fold(name)).find((other) => other.country === country);
  return { name, country, lat: found?.lat ?? null, lon: found?.lon ?? null, why };
}

/** A place of the list of cities: several words first, then one. */
function city(ctx: Context, i: number, previous: PlaceMention | undefined): PlaceMention | null {
  const { syntax, language } = ctx;
  const form = syntax.form[i] ?? '';
  const upos = syntax.upos[i] ?? 0;
  if (upos !== PROPN && upos !== X && upos !== UNTAGGED && upos !== ADJ) return null;
  const compound = isJoint(syntax, i + 1) ? hyphenCity(ctx, i) : compoundCity(ctx, i);
  if (compound) return compound;
  if (form.length < 3 || /^\p{Lu}\p{Lu}/u.test(form) || upos === ADJ || language.stop.has(syntax.norm[i] ?? ''))
    return null;
  const listedWith = previous && continuesList(ctx, previous.last, i);
  const located = isLocated(ctx, i) || (listedWith ?? false);
  const alone = !isName(ctx, i - 1) && !isName(ctx, i + 1) && i > ctx.begin && language.surname?.test(form) !== true;
  if (!located && !alone) return null;
  // "u Bijeloj Markovini": a run of names after the preposition is judged by all its words, not by the first.
  if (located && isName(ctx, i + 1) && syntax.norm[i] !== language.fold(form) && !listedWith) return null;
  const best = bestCity(ctx, candidates(ctx, form), located);
  return best && mention(ctx, i, i, spotOfCity(best));
}

/** `u Splitu, Trogiru i Omišu`: what follows a place over a comma or *i* is a place too. */
function continuesList(ctx: Context, last: number, i: number): boolean {
  if (last !== i - 2 || last < ctx.begin) return false;
  const joint = ctx.syntax.norm[i - 1] ?? '';
  return (joint === ',' || ctx.language.and.includes(joint)) && !isName(ctx, i + 1);
}

const candidateCache = new WeakMap<PlaceLanguage, Map<string, readonly City[]>>();
const CACHE_LIMIT = 20_000;

/** Cities whose name the form may be a case form of. */
function candidates({ language }: Context, form: string): readonly City[] {
  let cache = candidateCache.get(language);
  if (!cache) {
    cache = new Map();
    candidateCache.set(language, cache);
  }
  let found = cache.get(form);
  if (!found) {
    found = language
      .nominatives(form)
      .flatMap((key) => citiesNamed(key))
      .filter(({ name, country }) => !language.renamed.has(`${name} | ${country}`))
      .filter(({ name }) => language.matches(name, form, false) || isPluralVillage(language, name, form));
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(form, found);
  }
  return found;
}

/** Villages in -i and -e are often plurals (*Đakovci, Toplice*), which the list does not say. */
function isPluralVillage(language: PlaceLanguage, name: string, form: string): boolean {
  return language.pluralName?.test(name) === true && language.matches(name, form, true);
}

/** *Port-au-Prince*, where hyphens are tokens. */
function hyphenCity(ctx: Context, i: number): PlaceMention | null {
  const { syntax } = ctx;
  let last = i;
  while (last + 2 < ctx.limit && isJoint(syntax, last + 1)) last += 2;
  const name = syntax.form.slice(i, last + 1).join('');
  const best = bestCity(ctx, candidates(ctx, name), isLocated(ctx, i));
  return best && mention(ctx, i, last, spotOfCity(best));
}

/** *Novom Mestu, San Franciscu*: the first word in any case, then names that go on with the second. */
function compoundCity(ctx: Context, i: number): PlaceMention | null {
  const { syntax, language } = ctx;
  const second = syntax.form[i + 1] ?? '';
  if (i + 1 >= ctx.limit || (!isCapital(ctx, i + 1) && !language.connectors.has(syntax.norm[i + 1] ?? ''))) return null;
  if (!isCapital(ctx, i + 1) && !isCapital(ctx, i + 2)) return null;
  let best: { city: City; size: number } | null = null;
  const found: { city: City; size: number }[] = [];
  for (const first of language.nominatives(syntax.form[i] ?? '')) {
    for (const option of citiesStarting(`${first} ${language.fold(second.slice(0, 2))}`, 80)) {
      const words = option.name.split(' ');
      if (words.length > MAX_WORDS || i + words.length > ctx.limit) continue;
      if (!words.every((word, k) => fits(language, word, syntax.form[i + k] ?? ''))) continue;
      found.push({ city: option, size: words.length });
    }
  }
  for (const option of found) {
    if (!best || option.size > best.size) best = option;
  }
  if (!best) return null;
  const size = best.size;
  const located = isLocated(ctx, i);
  if (!located && (isName(ctx, i - 1) || isName(ctx, i + size))) return null;
  const chosen = bestCity(
    ctx,
    found.filter((option) => option.size === size).map((option) => option.city),
    located,
  );
  return chosen && mention(ctx, i, i + size - 1, spotOfCity(chosen));
}

function fits(language: PlaceLanguage, word: string, form: string): boolean {
  return language.matches(word, form, false) || isPluralVillage(language, word, form);
}

/** The likeliest of the homonyms by the article's countries, nearness and size; null when none is likely enough. */
function bestCity(ctx: Context, options: readonly City[], located: boolean): City | null {
  let best: City | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const option of options) {
    const spoken = ctx.weights.has(option.country);
    const near = ctx.language.nearness.get(option.country) ?? 0;
    const least = located ? (spoken || near >= 0.4 ? 0 : TOWN) : spoken ? KNOWN_CITY : GREAT_CITY;
    if (option.population < least) continue;
    const weight = Math.min(3, ctx.weights.get(option.country) ?? 0);
    const score = Math.log10(option.population + 10) + near + (spoken ? 1.5 + 0.5 * weight : 0);
    if (score > bestScore) {
      best = option;
      bestScore = score;
    }
  }
  return best;
}

function spotOfCity({ name, country, lat, lon, line }: City): Spot {
  return { name, country, lat, lon, why: `${CITIES_FILE}#${line}` };
}

function mention(ctx: Context, first: number, last: number, spot: Spot): PlaceMention {
  const { syntax } = ctx;
  const start = syntax.start[first] ?? 0;
  const end = syntax.end[last] ?? start;
  let head = last;
  for (let i = first; i <= last; i++) {
    const above = syntax.head[i] ?? -1;
    if (above >= 0 && (above < first || above > last)) {
      head = i;
      break;
    }
  }
  return { start, end, text: ctx.text.slice(start, end), ...spot, first, last, head };
}
