/** Dates in digits alone. */
import type { Interval } from './date-arithmetic.ts';
import { yearInterval } from './date-arithmetic.ts';
import type { DateContext, Found } from './dates-context.ts';
import { dayMonthYear, flagAt, hasGrammar, tokenBefore, wordAt } from './dates-context.ts';
import { placedInTime, tenseAt } from './dates-tense.ts';
import { pickDay } from './dates-year.ts';

const FULL_DOTS = /(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(\.?)(?!\d)/y;
const FULL_STROKES = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/y;
const ISO = /(\d{4})-(\d{2})-(\d{2})(?![\d-])/y;
const ISO_STROKES = /(\d{4})\/(\d{2})\/(\d{2})(?![\d/])/y;
const DAY_MONTH = /(\d{1,2})\. ?(\d{1,2})\.(?! ?\d)/y;
const DECADE = /(?:(1[5-9]|20)(\d)0|([3-9])0)\.?[-–]?(?:ih|im|tih|e)(?!\p{L})/uy;
const DECADE_S = /(?:(1[5-9]|20)(\d)0|([2-9])0)['’]?s(?!\p{L})/uy;
/** `2014-16`, `2014/15`, `2014-2016`. */
const YEARS = /(1[6-9]\d\d|20\d\d)[-–/](\d{4}|\d{2})(?![\d\p{L}/-])/uy;

/** `28.10.2023.`, `23/10/2023`, `2023-10-28`, `28. 10.`, `1990-ih`, `1990s`. */
export function numericDate(ctx: DateContext, i: number): Found | null {
  const iso = match(ctx, i, ISO) ?? (hasGrammar(ctx, 'ordinal-suffix') ? match(ctx, i, ISO_STROKES) : null);
  if (iso) {
    const value = dayMonthYear(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return value ? found(ctx, i, iso, value) : null;
  }
  return hasGrammar(ctx, 'ordinal-suffix') ? withStrokes(ctx, i) : withDots(ctx, i);
}

function match(ctx: DateContext, i: number, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = ctx.syntax.start[i] ?? 0;
  return pattern.exec(ctx.text);
}

function found(ctx: DateContext, i: number, hit: RegExpExecArray, value: Interval | null, yearless = false): Found {
  const end = (ctx.syntax.start[i] ?? 0) + hit[0].length;
  return { first: i, last: tokenBefore(ctx, i, end), value, yearless };
}

function withDots(ctx: DateContext, i: number): Found | null {
  const full = match(ctx, i, FULL_DOTS);
  if (full) {
    const value = dayMonthYear(Number(full[3]), Number(full[2]), Number(full[1]));
    return value ? withYearWord(ctx, found(ctx, i, full, value)) : null;
  }
  const decade = match(ctx, i, DECADE);
  if (decade) return withYearWord(ctx, found(ctx, i, decade, decadeOfMatch(decade)));
  const dayMonth = match(ctx, i, DAY_MONTH);
  if (dayMonth && placedInTime(ctx, i)) {
    const [day, month] = [Number(dayMonth[1]), Number(dayMonth[2])];
    if (!dayMonthYear(2000, month, day)) return null;
    const hit = found(ctx, i, dayMonth, null, true);
    const tense = tenseAt(ctx, i, hit.last);
    return { ...hit, value: pickDay(ctx.published, tense, (year) => dayMonthYear(year, month, day)) };
  }
  return null;
}

function withStrokes(ctx: DateContext, i: number): Found | null {
  const full = match(ctx, i, FULL_STROKES);
  if (full) {
    const [a, b, year] = [Number(full[1]), Number(full[3]), Number(full[4])];
    // Day first, as most of the world writes; month first where only that is a date.
    const value = dayMonthYear(year, b, a) ?? dayMonthYear(year, a, b);
    return value ? found(ctx, i, full, value) : null;
  }
  const decade = match(ctx, i, DECADE_S);
  // "In his 60s" is an age.
  if (decade && (!decade[3] || flagAt(ctx, i - 1, 'article') || wordAt(ctx, i - 1)?.part)) {
    return found(ctx, i, decade, decadeOfMatch(decade));
  }
  const years = match(ctx, i, YEARS);
  if (!years) return null;
  const from = Number(years[1]);
  const to = years[2]?.length === 4 ? Number(years[2]) : Math.floor(from / 100) * 100 + Number(years[2]);
  if (to <= from || to > 2100) return null;
  return found(ctx, i, years, { from: yearInterval(from).from, to: yearInterval(to).to });
}

function decadeOfMatch(hit: RegExpExecArray): Interval {
  return decadeOf(hit[3] ? 1900 + 10 * Number(hit[3]) : Number(`${hit[1]}${hit[2]}0`));
}

export function decadeOf(first: number): Interval {
  return { from: yearInterval(first).from, to: yearInterval(first + 9).to };
}

/** Takes in a following *godine*. */
function withYearWord(ctx: DateContext, hit: Found): Found {
  return wordAt(ctx, hit.last + 1)?.unit === 'year' ? { ...hit, last: hit.last + 1 } : hit;
}
