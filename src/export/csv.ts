import type { EventRecord, Participant } from '../document.ts';
import { joined, type Rows, tableExporter } from './exporter.ts';
import { codePoints } from './offsets.ts';
import { entitiesOf, numeral, type Source } from './source.ts';

const side = (name: string): string[] => [
  `${name}s`,
  ...['codes', 'countries', 'sectors', 'roles', 'texts', 'starts', 'ends'].map((c) => `${name}_${c}`),
];

const COLUMNS: readonly string[] = [
  'document',
  'language',
  'published',
  'url',
  'event',
  'type',
  'mode',
  'contexts',
  'cameo',
  'quad',
  'intensity',
  ...side('actor'),
  ...side('recipient'),
  'place',
  'place_country',
  'latitude',
  'longitude',
  'place_text',
  'date_from',
  'date_to',
  'date_text',
  'factuality',
  'factuality_source',
  'statement',
  'speaker',
  'act',
  'cue',
  'trigger',
  'trigger_start',
  'trigger_end',
  'sentence',
  'sentence_start',
  'sentence_end',
  'part',
  'repeats',
  'frame',
  'coder',
];

const rows: Rows = (source, { offsets, factuality }) => {
  const { record } = source;
  const position = offsets === 'utf16' ? (p: number): number => p : codePoints(source.text);
  const entityOf = entitiesOf(record);
  const participants = (list: readonly Participant[]): string[] => {
    const all = list.map((p) => ({ p, entity: entityOf(p) }));
    return [
      joined(all.map(({ entity }) => entity?.name ?? '')),
      joined(list.map((p) => p.code)),
      joined(all.map(({ entity }) => entity?.country ?? '')),
      joined(all.map(({ entity }) => entity?.sector ?? '')),
      joined(all.map(({ entity }) => entity?.role ?? '')),
      joined(list.map((p) => p.text)),
      joined(list.map((p) => (p.start === null ? '' : String(position(p.start))))),
      joined(list.map((p) => (p.end === null ? '' : String(position(p.end))))),
    ];
  };
  return record.events
    .filter((e) => factuality === null || factuality.has(e.factuality.value))
    .map((e) => [
      record.id,
      record.language,
      record.published ?? '',
      source.url ?? '',
      e.id,
      e.type,
      e.mode ?? '',
      joined(e.contexts),
      e.cameo,
      String(e.quad),
      String(e.intensity),
      ...participants(e.actors),
      ...participants(e.recipients),
      e.place?.name ?? '',
      e.place?.country ?? '',
      numeral(e.place?.lat),
      numeral(e.place?.lon),
      e.place?.text ?? '',
      e.date?.from ?? '',
      e.date?.to ?? '',
      e.date?.text ?? '',
      e.factuality.value,
      e.factuality.source,
      ...statementOf(source, e),
      e.trigger.text,
      String(position(e.trigger.start)),
      String(position(e.trigger.end)),
      e.sentence.text,
      String(position(e.sentence.start)),
      String(position(e.sentence.end)),
      e.part,
      e.repeats ?? '',
      e.frame,
      record.coder,
    ]);
};

function statementOf({ record }: Source, event: EventRecord): string[] {
  const s = record.statements.find((other) => other.id === event.statement);
  return [event.statement ?? '', s?.speaker?.code ?? '', s?.act ?? '', s?.cue?.text ?? ''];
}

/** The record's events as a flat table for R, pandas and spreadsheets; everything of an event, the document's other parts not. */
export const csv = tableExporter(
  {
    name: 'csv',
    about: 'one event a line, every field of it, with header',
    syntax: 'csv',
    columns: COLUMNS,
    withHeader: true,
    takes: ['offsets', 'factuality'],
  },
  rows,
);
