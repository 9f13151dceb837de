/** What the rules of dates see: one sentence at a time, the words of the language, and when the article came out. */
import type { Syntax } from '../document.ts';
import type { Day, Interval } from './date-arithmetic.ts';
import { dayInterval, dayOf, isCivil } from './date-arithmetic.ts';
import type { DateWord, DateWords, FlagKind, GrammarFlag } from './dates-words.ts';

/** `present` is a weak sign: the press announces with it, and captions tell with it. */
export type Tense = 'past' | 'present' | 'future' | 'none';

export interface DateContext {
  readonly text: string;
  readonly syntax: Syntax;
  readonly words: DateWords;
  readonly published: Day | null;
  /** The sentence under the rules, tokens `[begin, limit)`. */
  begin: number;
  limit: number;
  sentence: number;
  /** The last date that was resolved, and in which sentence: *dva dana kasnije* counts from it. */
  anchor: Interval | null;
  anchorSentence: number;
  /** Its last token, -1 before there is one. */
  anchorEnd: number;
}

/** A date found: tokens `[first, last]` and its days, null when vague or not anchored. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly value: Interval | null;
  /** No year was said: a range may move it by one, and a later year may reach back to it. */
  readonly yearless?: boolean;
  readonly weekday?: boolean;
}

export function wordAt(ctx: DateContext, i: number): DateWord | undefined {
  return i >= ctx.begin && i < ctx.limit ? ctx.words.words.get(ctx.syntax.norm[i] ?? '') : undefined;
}

export function normAt(ctx: DateContext, i: number): string {
  return i >= ctx.begin && i < ctx.limit ? (ctx.syntax.norm[i] ?? '') : '';
}

export function flagAt(ctx: DateContext, i: number, flag: FlagKind): boolean {
  return wordAt(ctx, i)?.flags.has(flag) ?? false;
}

export function hasGrammar(ctx: DateContext, flag: GrammarFlag): boolean {
  return ctx.words.grammar.has(flag);
}

/** Steps over *of* and an article between a part and its whole: *the end **of the** year*. */
export function skipOf(ctx: DateContext, i: number): number {
  const next = flagAt(ctx, i, 'of') ? i + 1 : i;
  return next > i && flagAt(ctx, next, 'article') ? next + 1 : next;
}

/** Whether the token is written with a capital and not in capitals throughout. */
export function isCapital(ctx: DateContext, i: number): boolean {
  const form = ctx.syntax.form[i] ?? '';
  return form !== normAt(ctx, i) && form !== form.toUpperCase();
}

/** Whether the case of the token lets it be a month or weekday rather than a name (Croatian) or a word (English). */
export function fitsName(ctx: DateContext, i: number): boolean {
  if (hasGrammar(ctx, 'capital-names')) return ctx.syntax.form[i] !== normAt(ctx, i);
  return i <= ctx.begin || !isCapital(ctx, i);
}

/** The anchor if it stands in this sentence or the one before. */
export function nearAnchor(ctx: DateContext): Interval | null {
  return ctx.sentence - ctx.anchorSentence <= 1 ? ctx.anchor : null;
}

/** Skips enclitics, which may stand inside a phrase: *prošlog su tjedna*. */
export function skipClitics(ctx: DateContext, i: number): number {
  let next = i;
  while (next < i + 3 && wordAt(ctx, next)?.flags.has('clitic')) next++;
  return next;
}

export interface Count {
  readonly value: number;
  /** With an ordinal's full stop, or an ordinal word. */
  readonly ordinal: boolean;
  /** The token after it. */
  readonly next: number;
  readonly digits: boolean;
}

const NUMBER = /^(\d{1,4})(\.?|st|nd|rd|th)$/;

/** A number at a token: `28`, `28.`, `28` `.`, *tri*, *dvadeset i pet*, *petog*, *dvadeset petog*. */
export function countAt(ctx: DateContext, i: number): Count | null {
  const norm = normAt(ctx, i);
  const code = norm.charCodeAt(0);
  if (code >= 48 && code <= 57) {
    const match = NUMBER.exec(norm);
    if (!match) return null;
    const value = Number(match[1]);
    if (hasGrammar(ctx, 'ordinal-suffix')) {
      return match[2] === '.' ? null : { value, ordinal: match[2] !== '', next: i + 1, digits: true };
    }
    if (match[2] === '.') return { value, ordinal: true, next: i + 1, digits: true };
    if (match[2]) return null;
    if (normAt(ctx, i + 1) === '.' && ctx.syntax.end[i] === ctx.syntax.start[i + 1]) {
      return { value, ordinal: true, next: i + 2, digits: true };
    }
    return { value, ordinal: false, next: i + 1, digits: true };
  }
  const word = wordAt(ctx, i);
  if (!word) return null;
  const { number, ordinal } = word.numbers;
  if (number !== undefined && number >= 20 && number <= 90) {
    const hyphen = normAt(ctx, i + 1) === '-' && hasGrammar(ctx, 'ordinal-suffix');
    const gap = hyphen || flagAt(ctx, i + 1, 'and') ? 2 : 1;
    const unit = wordAt(ctx, i + gap)?.numbers;
    if (unit?.ordinal !== undefined && unit.ordinal < 10 && unit.number === undefined) {
      return { value: number + unit.ordinal, ordinal: true, next: i + gap + 1, digits: false };
    }
    if (unit?.number !== undefined && unit.number < 10) {
      return { value: number + unit.number, ordinal: false, next: i + gap + 1, digits: false };
    }
  }
  if (number !== undefined) return { value: number, ordinal: false, next: i + 1, digits: false };
  if (ordinal !== undefined) return { value: ordinal, ordinal: true, next: i + 1, digits: false };
  return null;
}

/** The cardinal or ordinal reading of a number word may both hold (*pet*): the ordinal when there is one. */
export function ordinalAt(ctx: DateContext, i: number): Count | null {
  const count = countAt(ctx, i);
  if (!count || count.ordinal) return count;
  const ordinal = wordAt(ctx, i)?.numbers.ordinal;
  return ordinal === undefined ? null : { value: ordinal, ordinal: true, next: i + 1, digits: false };
}

/** A four-digit year at a token (1000 to 2199), with its full stop if it has one. */
export function yearNumberAt(ctx: DateContext, i: number): Count | null {
  const count = countAt(ctx, i);
  return count?.digits && count.value >= 1000 && count.value < 2200 ? count : null;
}

/** The index of the last token that starts before the text position, from token `i` on. */
export function tokenBefore(ctx: DateContext, i: number, position: number): number {
  let last = i;
  while (last + 1 < ctx.limit && (ctx.syntax.start[last + 1] ?? 0) < position) last++;
  return last;
}

export function dayMonthYear(year: number, month: number, day: number): Interval | null {
  return isCivil(year, month, day) ? dayInterval(dayOf(year, month, day)) : null;
}

/** The token before the full stop, when the stop is a token of its own and may end the sentence. */
export function lastOf(ctx: DateContext, count: Count): number {
  const last = count.next - 1;
  return normAt(ctx, last) === '.' && last + 1 >= ctx.limit ? last - 1 : last;
}
