/** The words of dates of one language, as the engine wants them. Filled in by `src/languages/<language>/dates.ts`. */

export type DateUnit =
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
  'week',
  'months',
  'year',
  'this-season',
  'season',
  'shift',
  'span',
  'anchored-shift',
  'number',
  'ordinal',
  'decade',
  'next-day',
] as const;

/** Kinds that only are or are not. */
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
] as const;

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
  readonly base: 'fixed' | 'easter' | 'orthodox';
  /** Month and day when fixed, else days from Easter in `day`. */
  readonly month: number;
  readonly day: number;
  readonly since: number;
  readonly until: number;
}

export interface DateWords {
  /** By `Syntax.norm`. */
  readonly words: ReadonlyMap<string, DateWord>;
  /** Holidays by the first three letters of their first word; longest phrase first. */
  readonly holidays: ReadonlyMap<string, readonly Holiday[]>;
  /** Vague phrases by their first word. */
  readonly vague: ReadonlyMap<string, readonly (readonly string[])[]>;
}
