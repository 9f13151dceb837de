import type { EventRecord, Participant } from '../document.ts';
import { codes } from './codes.ts';
import { type Rows, tableExporter } from './exporter.ts';
import { stamp } from './gdelt-events.ts';
import { codePoints } from './offsets.ts';
import { deeds, dyadId, hostOf, pairs, sentenceNumber } from './source.ts';

const COLUMNS: readonly string[] = [
  'GLOBALEVENTID',
  'EventTimeDate',
  'MentionTimeDate',
  'MentionType',
  'MentionSourceName',
  'MentionIdentifier',
  'SentenceID',
  'Actor1CharOffset',
  'Actor2CharOffset',
  'ActionCharOffset',
  'InRawText',
  'Confidence',
  'MentionDocLen',
  'MentionDocTone',
  'MentionDocTranslationInfo',
  'Extras',
];

/** GDELT: 1 is a page of the web with its address, 2 a source that is only cited. */
const WEB = '1';
const CITED = '2';

const rows: Rows = (source, options) => {
  const { record, url, text } = source;
  const { cameo } = codes();
  const position = codePoints(text);
  const time = stamp(record.published);
  return deeds(record, options).flatMap((deed) =>
    pairs(deed.event, cameo.get(deed.event.cameo)?.mutual ?? false).flatMap((pair) =>
      deed.mentions.map((e) => {
        const sides = [pair.actor, pair.recipient].map((p) => (p === null ? null : inMention(e, p)));
        const words = sides.map((p) => p && (p.start === null ? p.antecedent : { start: p.start }));
        return [
          dyadId(source, deed, pair),
          time,
          time,
          url === null ? CITED : WEB,
          hostOf(url),
          url ?? record.id,
          String(sentenceNumber(source, e)),
          ...words.map((w) => String(w ? position(w.start) : -1)),
          String(position(e.trigger.start)),
          // 0 where an actor has no words in the sentence and was found by reference.
          sides.some((p) => p !== null && p.start === null) ? '0' : '1',
          '',
          String(position(text.length)),
          '',
          '',
          '',
        ];
      }),
    ),
  );
};

/** The same entity in another event of the deed; it may be named there or not. */
const inMention = (event: EventRecord, p: Participant): Participant | null =>
  [...event.actors, ...event.recipients].find((other) => other.entity === p.entity) ?? null;

/** The mentions table of GDELT 2.0: one line for each place in the article that tells of a dyad of the events table. */
export const gdeltMentions = tableExporter(
  {
    name: 'gdelt-mentions',
    about: 'GDELT 2.0 mentions, 16 columns, tab-separated without header',
    syntax: 'tsv',
    columns: COLUMNS,
    withHeader: false,
    takes: ['factuality'],
  },
  rows,
);
