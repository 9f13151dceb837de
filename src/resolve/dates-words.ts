/** The words of dates of one language, as the engine wants them. Filled in by `src/languages/<language>/dates.ts`. */

import type { DateContext, Tense } from './dates-context.ts';

export type DateUnit =
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'quarter'
  | 'half'
  | 'century'
  | 'decade'
  | 'weekend'
  | 'night'
  | 'morning';

export const DATE_UNITS: readonly DateUnit[] = [
  'hour',
  'day',
  'week',
  'month',
  'year',
  'quarter',
  'half',
  'century',
  'decade',
  'weekend',
  'night',
  'morning',
];

/** Kinds whose value is a number (a month, a shift, a count …); the units and the rest stand apart. */
export const NUMERIC_KINDS = [
  'month',
  'weekday',
  'weekday-adjective',
  'day',
  'nights',
  'week',
  'months',
  'year',
  'this-season',
  'season',
  'shift',
  'span',
  'window',
  'anchored-shift',
  'number',
  'ordinal',
  'decade',
  'next-day',
] as const;

/**
 * Kinds that only are or are not. Those that need a word:
 * - `ago-after` stands behind what it counts (*two days ago*), `hence` likewise (*two days from now*)
 * - `short-month` needs its day (*Oct*), `not-alone` a word that puts a time (*May*)
 * - `name-before`, `name-after` make a name of the date beside them (*Black Friday, Sunday Times*)
 * - `counted-noun`, `numbered`, `clock` show that four digits are no year (*2000 people, Resolution 1973, 1900 GMT*)
 * - `opens` may begin an expression, as `few` and `in-place` else do not
 * - `until` joins two dates to a range only where *from* opens it
 * - `takes-of` a part that is one only with *of* (*the end of*), `for-span` turns *in two years* to the past (*first time in*)
 * - `future-to` speaks of what is to come when *to* or *for* follows (*plans to*)
 */
export const FLAG_KINDS = [
  'ago',
  'in',
  'from',
  'to',
  'between',
  'and',
  'in-place',
  'eve',
  'recurring',
  'earlier',
  'later',
  'before',
  'after',
  'then',
  'daypart',
  'vague',
  'few',
  'half-of',
  'future',
  'past',
  'clause',
  'clitic',
  'than',
  'and-half',
  'thereof',
  'half-year',
  'season-adverb',
  'plural',
  'ago-after',
  'article',
  'of',
  'since',
  'short-month',
  'not-alone',
  'name-after',
  'counted-noun',
  'numbered',
  'clock',
  'takes-of',
  'name-before',
  'for-span',
  'future-to',
  'hence',
  'opens',
  'until',
] as const;

/**
 * How a language puts dates together, where languages differ:
 * - `ordinal-dot` a full stop makes a number an ordinal (`28.`), and dates in digits are written with it
 * - `ordinal-suffix` so does *st, nd, rd, th*; dates in digits are written with strokes
 * - `bare-day` a plain number may be the day of a month (*23 October*)
 * - `month-first` the month may stand before its day (*October 23*)
 * - `capital-names` months and weekdays have a capital; where they have none, a capital amid a sentence is a name
 * - `next-skips` *next Thursday* said on a Wednesday is that of the next week
 * - `plain-year` four digits alone are a year (*in 2014*), unless what stands beside them says otherwise
 */
export const GRAMMAR_FLAGS = [
  'ordinal-dot',
  'ordinal-suffix',
  'bare-day',
  'month-first',
  'capital-names',
  'next-skips',
  'plain-year',
] as const;
export type GrammarFlag = (typeof GRAMMAR_FLAGS)[number];

export type NumericKind = (typeof NUMERIC_KINDS)[number];
export type FlagKind = (typeof FLAG_KINDS)[number];

export const DATE_PARTS = ['start', 'middle', 'end'] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** What a form may mean; several at once (*pet* is a count and stands for *petak*). */
export interface DateWord {
  readonly numbers: Partial<Record<NumericKind, number>>;
  readonly unit: DateUnit | null;
  readonly part: DatePart | null;
  readonly flags: ReadonlySet<FlagKind>;
  /** Whether the word can begin an expression: the scan skips all others. */
  readonly starts: boolean;
}

export interface Holiday {
  /** Words; a final `*` stands for any ending. */
  readonly words: readonly string[];
  readonly base: 'fixed' | 'easter' | 'orthodox' | 'weekday';
  /** Month and day when fixed, else days from Easter in `day`. */
  readonly month: number;
  readonly day: number;
  /** With base `weekday`: the `nth` such weekday of the month (-1 the last), moved by `day` days. */
  readonly weekday: number;
  readonly nth: number;
  readonly since: number;
  readonly until: number;
}

export interface DateWords {
  readonly grammar: ReadonlySet<GrammarFlag>;
  /** What one token says of the tense of its clause; without it, the participles and auxiliaries of Croatian. */
  readonly tense?: (ctx: DateContext, i: number) => Tense;
  /** By `Syntax.norm`. */
  readonly words: ReadonlyMap<string, DateWord>;
  /** Holidays by the first three letters of their first word; longest phrase first. */
  readonly holidays: ReadonlyMap<string, readonly Holiday[]>;
  /** Vague phrases by their first word. */
  readonly vague: ReadonlyMap<string, readonly (readonly string[])[]>;
}
