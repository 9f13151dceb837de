import type { Participant } from '../document.ts';
import { actorCodes, codes, isCountry, nameOf, stateOf } from './codes.ts';
import { type Rows, tableExporter } from './exporter.ts';
import { deeds, dyadId, entitiesOf, hostOf, numeral, pairs, sentenceNumber } from './source.ts';

const COLUMNS: readonly string[] = [
  'Event ID',
  'Event Date',
  'Source Name',
  'Source Sectors',
  'Source Country',
  'Event Text',
  'CAMEO Code',
  'Intensity',
  'Target Name',
  'Target Sectors',
  'Target Country',
  'Story ID',
  'Sentence Number',
  'Publisher',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
];

const rows: Rows = (source, options) => {
  const { record } = source;
  const { cameo, countries, sectors } = codes();
  const entityOf = entitiesOf(record);
  const side = (p: Participant | null): string[] => {
    if (p === null) return ['', '', ''];
    const entity = entityOf(p);
    const names = actorCodes(entity).sectors.flatMap((s) => (sectors.get(s)?.icews ?? '').split(','));
    return [
      nameOf(entity),
      [...new Set(names)].filter((n) => n !== '').join(','),
      countries.get(stateOf(entity))?.icews ?? '',
    ];
  };
  return deeds(record, options).flatMap((deed) => {
    const { event: e, place, day } = deed;
    const code = cameo.get(e.cameo);
    return pairs(e, code?.mutual ?? false).map((pair) => [
      dyadId(source, deed, pair),
      day,
      ...side(pair.actor),
      code?.name ?? '',
      e.cameo,
      numeral(code?.goldstein),
      ...side(pair.recipient),
      record.id,
      String(sentenceNumber(source, e)),
      hostOf(source.url),
      place && !isCountry(place) ? place.name : '',
      '',
      '',
      countries.get(place?.country ?? '')?.icews ?? '',
      numeral(place?.lat),
      numeral(place?.lon),
    ]);
  });
};

/** ICEWS coded event data, one dyad a line. */
export const icews = tableExporter(
  {
    name: 'icews',
    about: 'ICEWS, 20 columns, tab-separated with header, one dyad a line',
    syntax: 'tsv',
    columns: COLUMNS,
    withHeader: true,
    takes: ['factuality', 'undated'],
  },
  rows,
);
