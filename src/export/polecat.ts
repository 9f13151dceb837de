import type { EntityKind, Participant } from '../document.ts';
import { actorCodes, codes, isCountry, nameOf, stateOf } from './codes.ts';
import { joined, type Rows, tableExporter } from './exporter.ts';
import { deeds, entitiesOf, hostOf, numeral, wordsOf } from './source.ts';

const side = (name: string): string[] => [
  `${name} Name`,
  `${name} Country`,
  `${name} COW`,
  `Primary ${name} Sector`,
  `${name} Sectors`,
  `${name} Title`,
  `${name} Name Raw`,
  `Wikipedia ${name} ID`,
];

const COLUMNS: readonly string[] = [
  'Event ID',
  'Event Date',
  'Event Type',
  'Event Mode',
  'Intensity',
  'Quad Code',
  'Contexts',
  ...side('Actor'),
  ...side('Recipient'),
  'Placename',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
  'GeoNames ID',
  'Raw Placename',
  'Feature Type',
  'Source',
  'Publication Date',
  'Story People',
  'Story Organizations',
  'Story Locations',
  'Language',
  'Version',
];

/** POLECAT writes the quad class in words. */
const QUADS = ['', 'VERBAL COOPERATION', 'MATERIAL COOPERATION', 'VERBAL CONFLICT', 'MATERIAL CONFLICT'];
const LANGUAGES: Readonly<Record<string, string>> = { hr: 'Croatian', en: 'English', sr: 'Serbian', bs: 'Bosnian' };

const rows: Rows = ({ record, url }, options) => {
  const entityOf = entitiesOf(record);
  const participants = (list: readonly Participant[]): string[] => {
    const all = list.map((p) => ({ p, entity: entityOf(p), sectors: actorCodes(entityOf(p)).sectors }));
    return [
      joined(all.map(({ entity }) => nameOf(entity))),
      joined(all.map(({ entity }) => entity?.country ?? '')),
      joined(all.map(({ entity }) => codes().countries.get(stateOf(entity))?.cow ?? '')),
      joined(all.map(({ sectors }) => sectors[0] ?? '')),
      // All sectors of one participant stand together.
      joined(all.map(({ sectors }) => sectors.join(','))),
      joined(all.map(({ entity }) => entity?.role ?? '')),
      joined(list.map(wordsOf)),
      '',
    ];
  };
  const named = (...kinds: EntityKind[]): string[] => record.entities.filter((e) => kinds.includes(e.kind)).map(nameOf);
  const found = deeds(record, options);
  const story = [
    joined([...new Set(named('person'))]),
    joined([...new Set(named('organisation', 'group'))]),
    joined([
      ...new Set([...named('state', 'place'), ...record.events.flatMap((e) => (e.place ? [e.place.name] : []))]),
    ]),
  ];
  return found.map(({ event: e, place, day }) => [
    `${record.id}:${e.id}`,
    day,
    e.type,
    e.mode ?? '',
    String(e.intensity),
    QUADS[e.quad] ?? '',
    joined(e.contexts),
    ...participants(e.actors),
    ...participants(e.recipients),
    place?.name ?? '',
    place && !isCountry(place) ? place.name : '',
    '',
    '',
    place?.country ?? '',
    numeral(place?.lat),
    numeral(place?.lon),
    '',
    place?.text ?? '',
    '',
    hostOf(url),
    record.published ?? '',
    ...story,
    LANGUAGES[record.language] ?? record.language,
    record.coder,
  ]);
};

/** POLECAT (Halterman and others 2023), one event a line; several actors stand in one cell, joined with `;`. */
export const polecat = tableExporter(
  {
    name: 'polecat',
    about: 'POLECAT, 40 columns, tab-separated with header, one event a line',
    syntax: 'tsv',
    columns: COLUMNS,
    withHeader: true,
    takes: ['factuality', 'undated'],
  },
  rows,
);
