import type { EventRecord, Participant } from '../document.ts';
import { actorCodes, codes, nameOf } from './codes.ts';
import { type Rows, tableExporter } from './exporter.ts';
import { geoColumns, NO_PLACE } from './gdelt-geo.ts';
import { type Deed, deeds, dyadId, entitiesOf, numeral, pairs, type Source } from './source.ts';

const actor = (n: number): string[] =>
  [
    'Code',
    'Name',
    'CountryCode',
    'KnownGroupCode',
    'EthnicCode',
    'Religion1Code',
    'Religion2Code',
    'Type1Code',
    'Type2Code',
    'Type3Code',
  ].map((c) => `Actor${n}${c}`);
const geo = (name: string): string[] =>
  ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'].map((c) => `${name}Geo_${c}`);

const COLUMNS: readonly string[] = [
  'GLOBALEVENTID',
  'SQLDATE',
  'MonthYear',
  'Year',
  'FractionDate',
  ...actor(1),
  ...actor(2),
  'IsRootEvent',
  'EventCode',
  'EventBaseCode',
  'EventRootCode',
  'QuadClass',
  'GoldsteinScale',
  'NumMentions',
  'NumSources',
  'NumArticles',
  'AvgTone',
  ...geo('Actor1'),
  ...geo('Actor2'),
  ...geo('Action'),
  'DATEADDED',
  'SOURCEURL',
];

/** `20231024000000`: the day of publication, or empty. */
export const stamp = (published: string | null): string =>
  published === null ? '' : `${published.replaceAll('-', '')}000000`;

/** SQLDATE, MonthYear, Year, FractionDate: each as far as the interval says it. */
export function dateColumns(date: EventRecord['date'], day: string): readonly string[] {
  const from = date?.from ?? day;
  const to = date?.to ?? day;
  const same = (length: number): string =>
    from !== '' && from.slice(0, length) === to.slice(0, length) ? from.slice(0, length).replaceAll('-', '') : '';
  const [, month, ofMonth] = day.split('-').map(Number);
  const fraction = day === '' ? '' : (Number(day.slice(0, 4)) + ((month! - 1) * 30 + ofMonth!) / 365).toFixed(4);
  return [same(10), same(7), same(4), fraction];
}

const rows: Rows = (source, options) => {
  const { record } = source;
  const { cameo } = codes();
  const entityOf = entitiesOf(record);
  const side = (p: Participant | null): string[] => {
    if (p === null) return Array<string>(10).fill('');
    const entity = entityOf(p);
    const { country, group, types } = actorCodes(entity);
    // An organisation's family stands before its name: IGOUNO, IGOUNOJUD.
    const family = entity?.country === types[0] ? [types[0] ?? '', group, ...types.slice(1)] : [group, ...types];
    const [type1 = '', type2 = '', type3 = ''] = types;
    return [
      [country, ...family].join(''),
      nameOf(entity).toUpperCase(),
      country,
      group,
      '',
      '',
      '',
      type1,
      type2,
      type3,
    ];
  };
  return deeds(record, options).flatMap((deed) => {
    const { event: e, place, date, day } = deed;
    const code = cameo.get(e.cameo);
    return pairs(e, code?.mutual ?? false).map((pair) => [
      dyadId(source, deed, pair),
      ...dateColumns(date, day),
      ...side(pair.actor),
      ...side(pair.recipient),
      isLead(source, deed) ? '1' : '0',
      e.cameo,
      e.cameo.slice(0, 3),
      e.cameo.slice(0, 2),
      numeral(code?.quad),
      numeral(code?.goldstein),
      String(deed.mentions.length),
      '1',
      '1',
      '',
      ...NO_PLACE,
      ...NO_PLACE,
      ...geoColumns(place),
      stamp(record.published),
      source.url ?? '',
    ]);
  });
};

/** In the headline or the lead paragraph. */
function isLead({ record }: Source, { mentions }: Deed): boolean {
  const first = record.article.lede ?? record.article.paragraphs[0];
  return mentions.some(
    (e) =>
      e.part === 'headline' || (first !== undefined && e.sentence.start >= first.start && e.sentence.end <= first.end),
  );
}

/** The events table of GDELT 2.0, one dyad a line. */
export const gdeltEvents = tableExporter(
  {
    name: 'gdelt-events',
    about: 'GDELT 2.0 events, 61 columns, tab-separated without header, one dyad a line',
    syntax: 'tsv',
    columns: COLUMNS,
    withHeader: false,
    takes: ['factuality', 'undated'],
  },
  rows,
);
