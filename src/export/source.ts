/** What an exporter reads, and what several of them ask of it. */
import { createHash } from 'node:crypto';
import type { Article, Entity, EventRecord, FactualityValue, Participant, Syntax } from '../document.ts';
import type { DocumentRecord } from '../record.ts';
import type { ExportOptions } from './exporter.ts';

/** A record with what stands outside of it: the article's text and address, and where its sentences begin. */
export interface Source {
  readonly record: DocumentRecord;
  readonly text: string;
  readonly url: string | null;
  /** Positions of the sentences in text order. */
  readonly sentences: readonly number[];
}

/** From what the coder gives (`Trace`). */
export function sourceOf(trace: {
  readonly article: Article;
  readonly syntax: Syntax;
  readonly record: DocumentRecord;
}): Source {
  const { article, syntax, record } = trace;
  const sentences: number[] = [];
  for (let s = 0; s + 1 < syntax.sentences.length; s++) sentences.push(syntax.start[syntax.sentences[s]!] ?? 0);
  return { record, text: article.text, url: article.url, sentences };
}

/** A deed with the events that mention it: headline and body tell it twice, and a data set has it once. */
export interface Deed {
  readonly event: EventRecord;
  /** The event itself, then those that repeat it. */
  readonly mentions: readonly EventRecord[];
  /** Of the event, else of the first that repeats it. */
  readonly place: EventRecord['place'];
  readonly date: EventRecord['date'];
  /** The day on which it happened, `YYYY-MM-DD`, or empty: an interval of several days is no day. */
  readonly day: string;
}

/** What data sets without a column for factuality hold: deeds that somebody says have happened. */
export const ASSERTED: ReadonlySet<FactualityValue> = new Set(['CT+']);

/** The deeds of a document in the order of its events. */
export function deeds(record: DocumentRecord, options: ExportOptions): readonly Deed[] {
  const factuality = options.factuality ?? ASSERTED;
  const kept = new Map(record.events.filter((e) => factuality.has(e.factuality.value)).map((e) => [e.id, e]));
  const told = new Map<string, EventRecord[]>();
  for (const event of kept.values()) {
    let first = event;
    const seen = new Set([event.id]);
    for (;;) {
      const next = first.repeats === null ? undefined : kept.get(first.repeats);
      if (!next || seen.has(next.id)) break;
      seen.add(next.id);
      first = next;
    }
    const mentions = told.get(first.id) ?? [];
    mentions.push(event);
    told.set(first.id, mentions);
  }
  const out: Deed[] = [];
  for (const event of kept.values()) {
    const all = told.get(event.id);
    if (!all) continue;
    const mentions = [event, ...all.filter((e) => e !== event)];
    const date = mentions.find((e) => e.date?.from != null)?.date ?? null;
    const undated = options.undated === 'published' ? (record.published ?? '') : '';
    out.push({
      event,
      mentions,
      place: mentions.find((e) => e.place !== null)?.place ?? null,
      date,
      day: date === null ? undated : date.from !== null && date.from === date.to ? date.from : '',
    });
  }
  return out;
}

export interface Pair {
  readonly actor: Participant | null;
  readonly recipient: Participant | null;
}

/**
 * Dyads of an event: each actor with each recipient; where several actors did a mutual thing with each other, each with
 * each other, in both directions; else one side is empty.
 */
export function pairs(event: EventRecord, mutual: boolean): readonly Pair[] {
  const { actors, recipients } = event;
  if (recipients.length === 0 && actors.length > 1 && mutual)
    return actors.flatMap((actor) =>
      actors.filter((other) => other !== actor).map((recipient) => ({ actor, recipient })),
    );
  const left = actors.length > 0 ? actors : [null];
  const right = recipients.length > 0 ? recipients : [null];
  return left.flatMap((actor) => right.map((recipient) => ({ actor, recipient })));
}

/** A stable number of 53 bits, exact as a double. */
export function numericId(parts: readonly string[]): string {
  const sum = createHash('sha256').update(JSON.stringify(parts)).digest();
  return String(sum.readBigUInt64BE() >> 11n);
}

/** The number of a dyad: one and the same in every data set that numbers dyads. */
export const dyadId = (source: Source, deed: Deed, pair: Pair): string =>
  numericId([source.record.id, deed.event.id, pair.actor?.entity ?? '', pair.recipient?.entity ?? '']);

export function entitiesOf(record: DocumentRecord): (p: Participant) => Entity | undefined {
  const byId = new Map(record.entities.map((e) => [e.id, e]));
  return (p) => byId.get(p.entity);
}

/** The words that name a participant; of a dropped subject, those in which it was last named. */
export const wordsOf = (p: Participant): string => p.text || (p.antecedent?.text ?? '');

/** 1 for the first sentence. */
export function sentenceNumber(source: Source, event: EventRecord): number {
  let low = 0;
  for (const start of source.sentences) {
    if (start > event.sentence.start) break;
    low++;
  }
  return Math.max(1, low);
}

/** `www.example.org` → `example.org`: what the address says of the publisher, or empty. */
export function hostOf(url: string | null): string {
  if (url === null || !URL.canParse(url)) return '';
  return new URL(url).hostname.replace(/^www\./, '');
}

/** A number as text, without what is not known. */
export const numeral = (value: number | null | undefined): string => (value == null ? '' : String(value));
