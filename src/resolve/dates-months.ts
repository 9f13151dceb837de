/** Rules for days of months and for months: *28. listopada 2023.*, *23 October 2023*, *Oct. 23*, *in October*. */
import { UPOS } from '../document.ts';
import { civil, monthInterval } from './date-arithmetic.ts';
import type { Count, DateContext, Found } from './dates-context.ts';
import {
  countAt,
  dayMonthYear,
  fitsName,
  flagAt,
  hasGrammar,
  isCapital,
  normAt,
  ordinalAt,
  wordAt,
} from './dates-context.ts';
import { placedInTime, tenseAt } from './dates-tense.ts';
import { pickDay, pickYear, yearAfter } from './dates-year.ts';

const ADP = UPOS.indexOf('ADP');
const AUX = UPOS.indexOf('AUX');
const VERB = UPOS.indexOf('VERB');

/** The month that a token names, where its case and tag allow a name. */
function monthAt(ctx: DateContext, i: number): number | undefined {
  const month = wordAt(ctx, i)?.numbers.month;
  if (month === undefined || !hasGrammar(ctx, 'capital-names')) return month;
  return fitsName(ctx, i) ? month : undefined;
}

/** The day of a month in front of the month's name, with the token at which the name must stand. */
function dayBefore(ctx: DateContext, i: number): (Count & { readonly month: number }) | null {
  const bare = hasGrammar(ctx, 'bare-day') ? countAt(ctx, i) : null;
  const day = bare?.digits ? bare : ordinalAt(ctx, i);
  if (!day || day.value < 1 || day.value > 31) return null;
  if (!hasGrammar(ctx, 'bare-day')) return { ...day, month: day.next };
  // "The 23rd of October"; "the first May elections" are no first of May.
  const of = day.ordinal && flagAt(ctx, day.next, 'of');
  return !of && !day.digits ? null : { ...day, month: of ? day.next + 1 : day.next };
}

/**
 * A day with its month, whichever comes first; in lists and ranges the month may come later (`1. do 14. siječnja`,
 * `3 to 5 May`).
 */
export function dayMonth(ctx: DateContext, i: number, depth = 0): Found | null {
  const day = dayBefore(ctx, i);
  if (!day) return hasGrammar(ctx, 'month-first') ? monthDay(ctx, i) : null;
  const month = monthAt(ctx, day.month);
  if (month !== undefined) return dayOfMonth(ctx, i, day.month, month, day.value);
  if (depth > 4 || !day.digits || !isJoin(ctx, day.next)) return null;
  const rest = dayMonth(ctx, day.next + 1, depth + 1);
  // "Killed 3, October 5 …": a month that comes before its day says nothing of the number before it.
  if (!rest || monthAt(ctx, rest.first) !== undefined) return null;
  if (!rest.value) return { first: i, last: day.next - 1, value: null };
  const { year, month: sameMonth } = civil(rest.value.from);
  const value = dayMonthYear(year, sameMonth, day.value);
  return value ? { first: i, last: day.next - 1, value, yearless: rest.yearless ?? false } : null;
}

/** A day whose words end at token `end`, with the year after it or the one that fits. */
function dayOfMonth(ctx: DateContext, first: number, end: number, month: number, day: number): Found | null {
  if (!dayMonthYear(2000, month, day)) return null;
  const year = yearAfter(ctx, end + 1) ?? yearAcross(ctx, end + 1);
  const last = year && year.last >= 0 ? year.last : end;
  if (year) return { first, last, value: year.year === null ? null : dayMonthYear(year.year, month, day) };
  const value = pickDay(ctx.published, tenseAt(ctx, first, last), (y) => dayMonthYear(y, month, day));
  return { first, last, value, yearless: true };
}

/** *October 23, Oct. 23, October the 23rd*. */
function monthDay(ctx: DateContext, i: number): Found | null {
  const month = monthAt(ctx, i);
  if (month === undefined) return null;
  const day = countAt(ctx, flagAt(ctx, i + 1, 'article') ? i + 2 : i + 1);
  if (!day?.digits || day.value < 1 || day.value > 31) return null;
  const found = dayOfMonth(ctx, i, day.next - 1, month, day.value);
  // "In May 15 soldiers were killed" counts soldiers.
  return found?.yearless && !day.ordinal && flagAt(ctx, i - 1, 'in') ? null : found;
}

/** A further day of the month just named: *October 23-**25***, *Oct. 23 and **25***. */
export function furtherDay(ctx: DateContext, i: number, before: Found): Found | null {
  if (!hasGrammar(ctx, 'month-first') || !before.value || before.value.from !== before.value.to) return null;
  if (monthAt(ctx, before.first) === undefined) return null;
  const day = countAt(ctx, i);
  if (!day?.digits || day.value > 31) return null;
  const { year, month, day: former } = civil(before.value.from);
  if (day.value <= former) return null;
  const said = yearAfter(ctx, day.next);
  const last = said ? said.last : day.next - 1;
  const value = dayMonthYear(said?.year ?? year, month, day.value);
  // "October 7 and 12 hostages": what is counted is no day.
  const counts = !said && !day.ordinal && ctx.syntax.upos[day.next] === UPOS.indexOf('NOUN');
  return value && !counts ? { first: i, last, value, yearless: !said } : null;
}

/** Whether a word or sign that joins two dates stands here. */
export function isJoin(ctx: DateContext, i: number): boolean {
  const norm = normAt(ctx, i);
  if (norm === '-' || norm === '–' || norm === ',' || norm === '/') return true;
  const flags = wordAt(ctx, i)?.flags;
  return flags !== undefined && (flags.has('and') || flags.has('to') || flags.has('until'));
}

/** The year of the next date in a list or range, when that has one (*u travnju i svibnju 2015.*); `last` is -1. */
function yearAcross(ctx: DateContext, i: number): { year: number | null; last: number } | null {
  if (!isJoin(ctx, i)) return null;
  let j = i + 1;
  const day = dayBefore(ctx, j) ?? ordinalAt(ctx, j);
  const monthFirst = hasGrammar(ctx, 'month-first');
  if (monthFirst && day?.digits && monthAt(ctx, day.next) === undefined) {
    const year = yearAfter(ctx, day.next);
    return year ? { year: year.year, last: -1 } : null;
  }
  if (day) j = day.next;
  if (flagAt(ctx, j, 'in-place')) j++;
  if (monthAt(ctx, j) === undefined) return null;
  j++;
  const after = monthFirst ? countAt(ctx, j) : null;
  if (after?.digits && after.value <= 31) j = after.next;
  const year = yearAfter(ctx, j);
  return year ? { year: year.year, last: -1 } : null;
}

/** *rujan, u veljači 2022., travnju prošle godine, in October, May 2023, March of last year*. */
export function monthName(ctx: DateContext, i: number): Found | null {
  const month = monthAt(ctx, i);
  if (month === undefined) return null;
  const year = yearAfter(ctx, i + 1) ?? yearAcross(ctx, i + 1);
  if (year && (year.last >= 0 || !hasGrammar(ctx, 'capital-names') || standsAlone(ctx, i))) {
    const value = year.year === null ? null : monthInterval(year.year, month);
    return { first: i, last: year.last >= 0 ? year.last : i, value };
  }
  if (!(hasGrammar(ctx, 'capital-names') ? standsAlone(ctx, i) : standsAloneSmall(ctx, i))) return null;
  const value = pickYear(ctx.published, tenseAt(ctx, i, i), (y) => monthInterval(y, month));
  return { first: i, last: i, value, yearless: true };
}

/** A capital inside a sentence is a name (ulica Svibanj, prezime Maj), and a short form needs its day. */
function standsAloneSmall(ctx: DateContext, i: number): boolean {
  if (normAt(ctx, i).endsWith('.') || !fitsName(ctx, i)) return false;
  return !isShortName(normAt(ctx, i)) || placedInTime(ctx, i) || Boolean(wordAt(ctx, i - 1)?.part);
}

/** *maj, jun, jul, mart*: short enough to be something else. */
const isShortName = (norm: string): boolean => norm.length <= 5;

/** *May, March, August, June* are other things as well: a word that puts a time must stand before them. */
function standsAlone(ctx: DateContext, i: number): boolean {
  const upos = ctx.syntax.upos[i] ?? 0;
  if (flagAt(ctx, i, 'short-month') || upos === AUX || upos === VERB || flagAt(ctx, i + 1, 'name-after')) return false;
  if (wordAt(ctx, i - 1)?.part || (normAt(ctx, i - 1) === '-' && wordAt(ctx, i - 2)?.part)) return true;
  const before = wordAt(ctx, i - 1);
  if (before?.flags.has('in') || before?.flags.has('since') || before?.numbers.shift !== undefined) return true;
  const named = isCapital(ctx, i + 1) && !wordAt(ctx, i + 1);
  if (!flagAt(ctx, i, 'not-alone')) return !named || placedInTime(ctx, i);
  // "By April Jones", "the March on the capital".
  if (named) return false;
  if (before?.flags.has('article')) return ctx.syntax.upos[i + 1] !== ADP;
  return (
    placedInTime(ctx, i) || (i > ctx.begin && isJoin(ctx, i - 1) && wordAt(ctx, i - 2)?.numbers.month !== undefined)
  );
}
