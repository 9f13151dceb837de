import type { Participant } from '../document.ts';
import type { Exporter } from './exporter.ts';
import { deeds, entitiesOf, hostOf, wordsOf } from './source.ts';

/** PLOVER's fields first, in their order; those after `publication` are ours. */
const COLUMNS = [
  'id',
  'date',
  'actor',
  'recipient',
  'event',
  'mode',
  'context',
  'text',
  'language',
  'publication',
  'published',
  'url',
  'quad',
  'intensity',
  'cameo',
  'location',
  'interval',
  'factuality',
  'document',
  'version',
] as const;

/** PLOVER's JSON (current form: actor and recipient), one event a line. */
export const ploverJson: Exporter = {
  name: 'plover-json',
  about: 'PLOVER JSON, one event a line',
  syntax: 'json',
  columns: COLUMNS,
  takes: ['factuality', 'undated'],
  header: () => '',
  lines: ({ record, url }, options) => {
    const entityOf = entitiesOf(record);
    const side = (list: readonly Participant[]): unknown =>
      list.map((p) => {
        const entity = entityOf(p);
        return {
          actorText: wordsOf(p),
          code: entity?.country ?? null,
          sector: entity?.sector ?? null,
          name: entity?.name ?? null,
        };
      });
    return deeds(record, options)
      .map(({ event: e, place, date, day }) => {
        const line: Record<(typeof COLUMNS)[number], unknown> = {
          id: `${record.id}:${e.id}`,
          date: day || null,
          actor: side(e.actors),
          recipient: side(e.recipients),
          event: e.type,
          mode: e.mode,
          context: e.contexts,
          text: e.sentence.text,
          language: record.language,
          publication: hostOf(url) || null,
          published: record.published,
          url,
          quad: e.quad,
          intensity: e.intensity,
          cameo: e.cameo,
          location: place && {
            name: place.name,
            country: place.country,
            lat: place.lat,
            lon: place.lon,
            text: place.text,
          },
          interval: date?.from == null ? null : { from: date.from, to: date.to },
          factuality: e.factuality,
          document: record.id,
          version: record.coder,
        };
        return `${JSON.stringify(line)}\n`;
      })
      .join('');
  },
};
