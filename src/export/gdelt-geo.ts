import type { EventRecord } from '../document.ts';
import { codes, isCountry } from './codes.ts';
import { numeral } from './source.ts';

/** The Gaza Strip lies west, the West Bank east of it; FIPS has a code for each. */
const BETWEEN_GAZA_AND_WEST_BANK = 34.6;

/** GDELT's words for a place that is not known: type 0, the rest empty. */
export const NO_PLACE: readonly string[] = ['0', '', '', '', '', '', '', ''];

/** The eight Geo columns. Type: 1 country, 3 place in the United States, 4 place elsewhere; what it is more closely is not known. */
export function geoColumns(place: EventRecord['place']): readonly string[] {
  if (place === null) return NO_PLACE;
  const { countries, names } = codes();
  const country = place.country ?? '';
  const whole = isCountry(place);
  let fips = countries.get(country)?.fips ?? '';
  if (country === 'PSE' && place.lon !== null && place.lon < BETWEEN_GAZA_AND_WEST_BANK) fips = 'GZ';
  const type = whole ? '1' : country === 'USA' ? '3' : '4';
  const countryName = names.get(country);
  const full = whole || countryName === undefined ? place.name : `${place.name}, ${countryName}`;
  return [type, full, fips, '', '', numeral(place.lat), numeral(place.lon), ''];
}
