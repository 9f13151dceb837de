/** Reads lists of place names (`data/<language>/names/places.txt`). */
import { DataError, type Diagnostic } from '../diagnostics.ts';
import { type Country, countries } from './gazetteer.ts';
import type { PlaceEntry } from './places-language.ts';

type Tokens = (name: string) => string[];
const blanks: Tokens = (name) => name.split(' ');

/** A mistake in a file of place names. */
export function placeProblem(message: string, file: string, line: number): Diagnostic {
  return { code: 'data-places', severity: 'error', message, file, line };
}

/** A country under one of its names. */
export function countryEntry(
  country: Country,
  name: string,
  why: string,
  weak: boolean,
  plural: boolean,
  tokens: Tokens = blanks,
): PlaceEntry {
  const at = { lat: country.lat, lon: country.lon };
  return { name: country.name, country: country.iso3, at, words: tokens(name), plural, weak, isCountry: true, why };
}

/** Reads a file of place names (its header says the format). Throws DataError with file, line and mend. */
export function parsePlaceNames(source: string, file: string, tokens: Tokens = blanks): PlaceEntry[] {
  const entries: PlaceEntry[] = [];
  const problems: Diagnostic[] = [];
  const byCode = new Map(countries().map((country) => [country.iso3, country]));
  source.split('\n').forEach((row, index) => {
    const line = row.trim();
    if (!line || line.startsWith('#')) return;
    const result = readPlaceLine(line, `${file}#${index + 1}`, byCode, tokens);
    if (typeof result === 'string') {
      problems.push(placeProblem(result, file, index + 1));
    } else entries.push(...result);
  });
  if (problems.length > 0) throw new DataError(problems);
  return entries;
}

/** The names of one line (`tokens` cuts them into words), or what is wrong with it. */
export function readPlaceLine(
  line: string,
  why: string,
  byCode: ReadonlyMap<string, Country>,
  tokens: Tokens = blanks,
): PlaceEntry[] | string {
  const match = /^(.+?) = (?:@([A-Z]{3})|([^|]+?) \| ([A-Z]{3}|-)(?: \| (-?[\d.]+) (-?[\d.]+))?)( \(weak\))?$/.exec(
    line,
  );
  if (!match)
    return 'Write `Name; variant = English name | ISO3 or - | lat lon`, or `Name = @ISO3`; see the head of the file.';
  const [, names = '', code, english = '', iso3, lat, lon, weakMark] = match;
  const weak = weakMark !== undefined;
  const country = code === undefined ? undefined : byCode.get(code);
  if (code !== undefined && !country) return `No country has the code "${code}"; use ISO 3166-1 alpha-3.`;
  if (!country && iso3 === '-' && lat === undefined)
    return 'A place in no single country needs its latitude and longitude.';
  return names.split('; ').map((written): PlaceEntry => {
    const plural = written.endsWith(' (pl)');
    const name = plural ? written.slice(0, -5) : written;
    if (country) return countryEntry(country, name, why, weak, plural, tokens);
    const at = lat === undefined ? null : { lat: Number(lat), lon: Number(lon) };
    const where = iso3 === undefined || iso3 === '-' ? null : iso3;
    return { name: english, country: where, at, words: tokens(name), plural, weak, isCountry: false, why };
  });
}
