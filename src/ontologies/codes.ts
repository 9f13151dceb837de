import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from '../paths.ts';
import { readTable } from './table.ts';

/** Codes of one country in other data sets; empty where the list has none. */
export interface CountryCodes {
  /** As ICEWS writes it. */
  readonly icews: string;
  readonly cameo: string;
  readonly fips: string;
  readonly cow: string;
  readonly cowLetters: string;
}

/**
 * `data/ontologies/countries-codes.txt` by ISO 3166-1 alpha-3.
 * @throws DataError when a line has not six cells
 */
export function loadCountryCodes(): ReadonlyMap<string, CountryCodes> {
  const lines = readTable(
    'countries-codes.txt',
    'ISO3 | name | CAMEO | FIPS | COW number | COW letters',
    (cells) =>
      cells.length === 6 &&
      /^[A-Z]{3}$/.test(cells[0] ?? '') &&
      cells[1] !== '' &&
      /^([A-Z]{3})?$/.test(cells[2] ?? '') &&
      /^([A-Z]{2})?$/.test(cells[3] ?? '') &&
      /^\d*$/.test(cells[4] ?? ''),
  );
  return new Map(
    lines.map(({ cells: [iso = '', icews = '', cameo = '', fips = '', cow = '', cowLetters = ''] }) => [
      iso,
      { icews, cameo, fips, cow, cowLetters },
    ]),
  );
}

/** What a sector of PLOVER is called in CAMEO (actor type codes) and in ICEWS. */
export interface SectorCodes {
  readonly cameo: string;
  readonly icews: string;
}

/**
 * `data/ontologies/sectors.txt` by PLOVER sector.
 * @throws DataError when a line has not three cells
 */
export function loadSectors(): ReadonlyMap<string, SectorCodes> {
  const lines = readTable(
    'sectors.txt',
    'SECTOR | CAMEO types | ICEWS sectors',
    (cells) => cells.length === 3 && /^[A-Z]{3}$/.test(cells[0] ?? ''),
  );
  return new Map(lines.map(({ cells: [sector = '', cameo = '', icews = ''] }) => [sector, { cameo, icews }]));
}

/** English names of countries, as places in a record have them, by ISO 3166-1 alpha-3 (`data/places/countries.tsv`). */
export function loadCountryNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const line of readFileSync(join(dataDir, 'places', 'countries.tsv'), 'utf8').split('\n')) {
    if (line.startsWith('#') || line === '') continue;
    const cells = line.split('\t');
    if (cells[1] && cells[7]) names.set(cells[1], cells[7]);
  }
  return names;
}
