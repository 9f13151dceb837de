/**
 * The places of the world, read from `data/places/` without building an object per place: the file of cities is sorted,
 * and a name is found by binary search in its bytes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../diagnostics.ts';
import { dataDir } from '../paths.ts';

export interface City {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
  /** 1-based line in `data/places/cities.tsv`. */
  readonly line: number;
}

export interface Country {
  readonly iso2: string;
  readonly iso3: string;
  readonly name: string;
  /** Names in Croatian, from CLDR. */
  readonly croatian: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly capital: { readonly name: string; readonly lat: number; readonly lon: number } | null;
  /** 1-based line in `data/places/countries.tsv`. */
  readonly line: number;
}

export const CITIES_FILE = 'data/places/cities.tsv';
export const COUNTRIES_FILE = 'data/places/countries.tsv';

let bytes: Buffer | null = null;
/** Where each line starts, after the head of the file; `firstLine` is its 1-based number there. */
let starts: Int32Array = new Int32Array(0);
let count = 0;
let firstLine = 1;

/** The file stays bytes: decoding it all would cost more than the few lines that are ever asked for. */
function load(): Buffer {
  if (bytes !== null) return bytes;
  const source = readFileSync(join(dataDir, 'places/cities.tsv'));
  let at = 0;
  firstLine = 1;
  while (source[at] === 35 /* # */) {
    at = source.indexOf(10, at) + 1;
    firstLine++;
  }
  starts = new Int32Array(Math.ceil(source.length / 20));
  count = 0;
  while (at < source.length) {
    starts[count++] = at;
    // No line is shorter than its columns.
    at += 20;
    while (at < source.length && source[at] !== 10) at++;
    at++;
  }
  bytes = source;
  return source;
}

/** Sign of the key of line `index` against `key`; keys end at a tab, which is less than any letter. */
function compareKey(source: Buffer, index: number, key: Buffer): number {
  const from = starts[index] ?? 0;
  for (let k = 0; k < key.length; k++) {
    const difference = (source[from + k] ?? 0) - (key[k] ?? 0);
    if (difference !== 0) return difference;
  }
  return source[from + key.length] === 9 ? 0 : 1;
}

/** The first line whose key is not less than `key`. UTF-8 sorts as code points do. */
function lowerBound(source: Buffer, key: Buffer): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareKey(source, middle, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cityAt(source: Buffer, index: number): City {
  const from = starts[index] ?? 0;
  const end = source.indexOf(10, from);
  const fields = source.toString('utf8', from, end < 0 ? source.length : end).split('\t');
  const [key = '', name = '', country = '', , population = '0', at = ''] = fields;
  const [lat = Number.NaN, lon = Number.NaN] = at.split(' ').map(Number);
  const line = firstLine + index;
  if (fields.length !== 6 || Number.isNaN(lat) || Number.isNaN(lon)) {
    const message = 'A line of cities has six columns, the last "lat lon"; remake the file with train/gazetteer.ts.';
    throw new DataError([{ code: 'data-cities', severity: 'error', message, file: CITIES_FILE, line }]);
  }
  return { name: name || capitalise(key), country, population: Number(population), lat, lon, line };
}

function capitalise(key: string): string {
  return key.replace(/(^|[ -])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Cities of this name (lower case, without diacritics: `foldAll`), the most populous first. */
export function citiesNamed(name: string): readonly City[] {
  const source = load();
  const key = Buffer.from(name);
  const found: City[] = [];
  for (let i = lowerBound(source, key); i < count && compareKey(source, i, key) === 0; i++) {
    found.push(cityAt(source, i));
  }
  return found;
}

/** Cities whose folded name begins so, at most `limit`, in order of name. */
export function citiesStarting(beginning: string, limit: number): readonly City[] {
  const source = load();
  const prefix = Buffer.from(beginning);
  const found: City[] = [];
  for (let i = lowerBound(source, prefix); i < count && found.length < limit; i++) {
    const from = starts[i] ?? 0;
    if (source.compare(prefix, 0, prefix.length, from, from + prefix.length) !== 0) break;
    found.push(cityAt(source, i));
  }
  return found;
}

let countryList: readonly Country[] | null = null;

/** All countries, in order of their ISO 3166-1 alpha-2 code. Throws DataError when the file is broken. */
export function countries(): readonly Country[] {
  if (countryList) return countryList;
  const list: Country[] = [];
  readFileSync(join(dataDir, 'places/countries.tsv'), 'utf8')
    .split('\n')
    .forEach((row, index) => {
      if (!row || row.startsWith('#')) return;
      const fields = row.split('\t');
      const [iso2 = '', iso3 = '', lat = '', lon = '', seat = '', seatLat = '', seatLon = '', name = ''] = fields;
      if (fields.length !== 9) {
        const message = 'A line of countries has nine columns; remake the file with train/gazetteer.ts.';
        const problem = { code: 'data-countries', severity: 'error', message, file: COUNTRIES_FILE } as const;
        throw new DataError([{ ...problem, line: index + 1 }]);
      }
      const capital = seat ? { name: seat, lat: Number(seatLat), lon: Number(seatLon) } : null;
      const croatian = (fields[8] ?? '').split('; ').filter(Boolean);
      list.push({ iso2, iso3, name, croatian, lat: Number(lat), lon: Number(lon), capital, line: index + 1 });
    });
  countryList = list;
  return list;
}
