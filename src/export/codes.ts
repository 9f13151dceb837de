/** The tables of codes, read when the first document asks for one, and an actor's codes by them. */
import type { Entity } from '../document.ts';
import { type CameoCode, loadCameo } from '../ontologies/cameo.ts';
import {
  type CountryCodes,
  loadCountryCodes,
  loadCountryNames,
  loadSectors,
  type SectorCodes,
} from '../ontologies/codes.ts';

interface Codes {
  readonly cameo: ReadonlyMap<string, CameoCode>;
  readonly countries: ReadonlyMap<string, CountryCodes>;
  readonly sectors: ReadonlyMap<string, SectorCodes>;
  readonly names: ReadonlyMap<string, string>;
}

let loaded: Codes | undefined;

export function codes(): Codes {
  loaded ??= {
    cameo: loadCameo(),
    countries: loadCountryCodes(),
    sectors: loadSectors(),
    names: loadCountryNames(),
  };
  return loaded;
}

export interface ActorCodes {
  /** CAMEO country code; empty for organisations and where it is unknown. */
  readonly country: string;
  /** CAMEO code of an international organisation: `UNO`, `NAT`. */
  readonly group: string;
  /** CAMEO type codes: `IGO`, `GOV`. */
  readonly types: readonly string[];
  /** PLOVER sectors, of an organisation `IGO` or `NGO` first. */
  readonly sectors: readonly string[];
}

/** `country` of an entity is a state or one of these families; CAMEO has the families among its types. */
const FAMILIES: ReadonlySet<string> = new Set(['IGO', 'NGO', 'IMG']);

/** An actor's codes in CAMEO. What the record does not know stays empty. */
export function actorCodes(entity: Entity | undefined): ActorCodes {
  const { sectors: table, countries } = codes();
  const family = entity?.country != null && FAMILIES.has(entity.country) ? entity.country : '';
  const words = [family, ...(entity?.sector ?? '').split(' ')].filter((word) => word !== '');
  const sectors = [...new Set(words)].filter((word) => table.has(word));
  return {
    country: family === '' ? (countries.get(entity?.country ?? '')?.cameo ?? '') : '',
    group: words.find((word) => !table.has(word)) ?? '',
    types: sectors.map((word) => table.get(word)?.cameo ?? '').filter((word) => word !== ''),
    sectors,
  };
}

/** An entity's country where it is a state, ISO 3166-1 alpha-3; else empty. */
export const stateOf = (entity: Entity | undefined): string =>
  entity?.country != null && codes().countries.has(entity.country) ? entity.country : '';

/** The entity's name; of a state the English one, as the data sets have it, whatever the language of the article. */
export function nameOf(entity: Entity | undefined): string {
  if (!entity) return '';
  const english = entity.kind === 'state' && entity.id === entity.country ? codes().names.get(entity.id) : undefined;
  return english ?? entity.name;
}

/** Whether a place of the record is a country. */
export const isCountry = (place: { readonly name: string; readonly country: string | null }): boolean =>
  place.country !== null && codes().names.get(place.country) === place.name;
