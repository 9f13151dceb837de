/** Rules for dates that name a day, month, year, decade or feast. */
import { UPOS } from '../document.ts';
import type { Interval } from './date-arithmetic.ts';
import {
  civil,
  dayInterval,
  dayOf,
  easter,
  monthInterval,
  orthodoxEaster,
  partOfYear,
  seasonInterval,
  weekdayOf,
  yearInterval,
} from './date-arithmetic.ts';
import type { DateContext, Found } from './dates-context.ts';
import {
  countAt,
  dayMonthYear,
  lastOf,
  normAt,
  ordinalAt,
  skipClitics,
  tokenBefore,
  wordAt,
  yearNumberAt,
} from './dates-context.ts';
import { placedInTime, tenseAt } from './dates-tense.ts';
import type { Holiday } from './dates-words.ts';
import { century, pickDay, pickYear, yearAfter } from './dates-year.ts';

const FULL = /(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(\.?)(?!\d)/y;
const ISO = /(\d{4})-(\d{2})-(\d{2})(?![\d-])/y;
const DAY_MONTH = /(\d{1,2})\. ?(\d{1,2})\.(?! ?\d)/y;
const DECADE = /(?:(1[5-9]|20)(\d)0|([3-9])0)\.?[-–]?(?:ih|im|tih|e)(?!\p{L})/uy;
const ADJ = UPOS.indexOf('ADJ');
const NOUN = UPOS.indexOf('NOUN');
const PROPN = UPOS.indexOf('PROPN');
const UPOS_NOUNLIKE = new Set([ADJ, NOUN, PROPN]);

/** Dates in digits alone: `28.10.2023.`, `2023-10-28`, `28. 10.`, `1990-ih`. */
export function numericDate(ctx: DateContext, i: number): Found | null {
  const start = ctx.syntax.start[i] ?? 0;
  const at = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = start;
    return pattern.exec(ctx.text);
  };
  const found = (match: RegExpExecArray, value: Interval | null, yearless = false): Found => ({
    first: i,
    last: tokenBefore(ctx, i, start + match[0].length),
    value,
    yearless,
  });
  const full = at(FULL);
  if (full) {
    const value = dayMonthYear(Number(full[3]), Number(full[2]), Number(full[1]));
    return value ? withYearWord(ctx, found(full, value)) : null;
  }
  const iso = at(ISO);
  if (iso) {
    const value = dayMonthYear(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return value ? found(iso, value) : null;
  }
  const decade = at(DECADE);
  if (decade) {
    const first = decade[3] ? 1900 + 10 * Number(decade[3]) : Number(`${decade[1]}${decade[2]}0`);
    return withYearWord(ctx, found(decade, decadeOf(first)));
  }
  const dayMonth = at(DAY_MONTH);
  if (dayMonth && placedInTime(ctx, i)) {
    const [day, month] = [Number(dayMonth[1]), Number(dayMonth[2])];
    if (!dayMonthYear(2000, month, day)) return null;
    const match = found(dayMonth, null, true);
    const tense = tenseAt(ctx, i, match.last);
    return { ...match, value: pickDay(ctx.published, tense, (year) => dayMonthYear(year, month, day)) };
  }
  return null;
}

function decadeOf(first: number): Interval {
  return { from: yearInterval(first).from, to: yearInterval(first + 9).to };
}

/** Takes in a following *godine*. */
function withYearWord(ctx: DateContext, found: Found): Found {
  return wordAt(ctx, found.last + 1)?.unit === 'year' ? { ...found, last: found.last + 1 } : found;
}

/** `28. listopada [2023.]`, *petog ožujka*; in lists and ranges the month may come later (`1. do 14. siječnja`). */
export function dayMonth(ctx: DateContext, i: number, depth = 0): Found | null {
  const day = ordinalAt(ctx, i);
  if (!day || day.value < 1 || day.value > 31) return null;
  const month = wordAt(ctx, day.next)?.numbers.month;
  if (month !== undefined) {
    const year = yearAfter(ctx, day.next + 1) ?? yearAcross(ctx, day.next + 1);
    const last = year && year.last >= 0 ? year.last : day.next;
    if (!dayMonthYear(2000, month, day.value)) return null;
    if (year) return { first: i, last, value: year.year === null ? null : dayMonthYear(year.year, month, day.value) };
    const value = pickDay(ctx.published, tenseAt(ctx, i, last), (y) => dayMonthYear(y, month, day.value));
    return { first: i, last, value, yearless: true };
  }
  if (depth > 4 || !day.digits || !isJoin(ctx, day.next)) return null;
  const rest = dayMonth(ctx, day.next + 1, depth + 1);
  if (!rest) return null;
  if (!rest.value) return { first: i, last: day.next - 1, value: null };
  const { year, month: sameMonth } = civil(rest.value.from);
  const value = dayMonthYear(year, sameMonth, day.value);
  return value ? { first: i, last: day.next - 1, value, yearless: rest.yearless ?? false } : null;
}

/** Whether a word or sign that joins two dates stands here. */
export function isJoin(ctx: DateContext, i: number): boolean {
  const norm = normAt(ctx, i);
  if (norm === '-' || norm === '–' || norm === ',' || norm === '/') return true;
  const flags = wordAt(ctx, i)?.flags;
  return flags !== undefined && (flags.has('and') || flags.has('to'));
}

/** The year of the next date in a list or range, when that has one (*u travnju i svibnju 2015.*); `last` is -1. */
function yearAcross(ctx: DateContext, i: number): { year: number | null; last: number } | null {
  if (!isJoin(ctx, i)) return null;
  let j = i + 1;
  const day = ordinalAt(ctx, j);
  if (day) j = day.next;
  if (wordAt(ctx, j)?.flags.has('in-place')) j++;
  if (wordAt(ctx, j)?.numbers.month === undefined) return null;
  const year = yearAfter(ctx, j + 1);
  return year ? { year: year.year, last: -1 } : null;
}

/** *rujan, u veljači 2022., travnju prošle godine*. */
export function monthName(ctx: DateContext, i: number): Found | null {
  const month = wordAt(ctx, i)?.numbers.month;
  if (month === undefined) return null;
  const year = yearAfter(ctx, i + 1) ?? yearAcross(ctx, i + 1);
  if (year) {
    const value = year.year === null ? null : monthInterval(year.year, month);
    return { first: i, last: year.last >= 0 ? year.last : i, value };
  }
  // A capital inside a sentence is a name (ulica Svibanj, prezime Maj), and a short form needs its day.
  if (normAt(ctx, i).endsWith('.') || (i > ctx.begin && isCapital(ctx, i))) return null;
  if (isShortName(normAt(ctx, i)) && !placedInTime(ctx, i) && !wordAt(ctx, i - 1)?.part) return null;
  const value = pickYear(ctx.published, tenseAt(ctx, i, i), (y) => monthInterval(y, month));
  return { first: i, last: i, value, yearless: true };
}

/** *maj, jun, jul, mart*: short enough to be something else. */
const isShortName = (norm: string): boolean => norm.length <= 5;

function isCapital(ctx: DateContext, i: number): boolean {
  const form = ctx.syntax.form[i] ?? '';
  return form !== normAt(ctx, i) && form !== form.toUpperCase();
}

/** `2009. godine`, `u 2009.`, `2009./2010.`, `(2009.)`, *godine 2009.* */
export function yearNumber(ctx: DateContext, i: number): Found | null {
  const year = yearNumberAt(ctx, i);
  if (!year) return null;
  const value = yearInterval(year.value);
  const late = skipClitics(ctx, year.next);
  if (late > year.next && year.ordinal && wordAt(ctx, late)?.unit === 'year') return { first: i, last: late, value };
  if (wordAt(ctx, year.next)?.unit === 'year') return { first: i, last: year.next, value };
  if (year.value < 1800) return null;
  const previous = wordAt(ctx, i - 1);
  const placed = placedInTime(ctx, i) || previous?.part || previous?.unit === 'year';
  const last = lastOf(ctx, year);
  if (year.ordinal) {
    const joined = isJoin(ctx, i - 1) || isJoin(ctx, year.next) || normAt(ctx, i - 1) === '(';
    const described = ctx.syntax.upos[i - 1] === ADJ && i > ctx.begin;
    const bare = year.value >= 1900 && year.value < 2050 && isBareYear(ctx, i, year.next);
    return placed || joined || described || bare || normAt(ctx, year.next) === ')' ? { first: i, last, value } : null;
  }
  if (normAt(ctx, i - 1) === '(' && normAt(ctx, year.next) === ')') return { first: i, last, value };
  const dash = (at: number): boolean => /^[-–]$/.test(normAt(ctx, at));
  const ranged = (dash(year.next) && yearNumberAt(ctx, year.next + 1)) || (dash(i - 1) && yearNumberAt(ctx, i - 2));
  if (ranged && year.value >= 1900 && year.value < 2100) return { first: i, last, value };
  return placed && !UPOS_NOUNLIKE.has(ctx.syntax.upos[year.next] ?? 0) ? { first: i, last, value } : null;
}

/** An ordinal year with no word to place it (*osnovana je 2000. u Zagrebu*): no noun follows that it could number. */
function isBareYear(ctx: DateContext, i: number, next: number): boolean {
  const before = ctx.syntax.upos[i - 1] ?? 0;
  if (next >= ctx.limit || normAt(ctx, next - 1) === '.') return before === NOUN || before === PROPN;
  const after = ctx.syntax.upos[next] ?? 0;
  return after !== 0 && after !== ADJ && after !== NOUN;
}

/** `20. stoljeće`, *dvadesetog stoljeća*. */
export function centuryName(ctx: DateContext, i: number): Found | null {
  const number = ordinalAt(ctx, i);
  if (!number || wordAt(ctx, number.next)?.unit !== 'century' || number.value > 22 || number.value < 1) return null;
  return { first: i, last: number.next, value: century(number.value) };
}

/** *devedesetih [godina] [prošlog stoljeća]*. */
export function decadeName(ctx: DateContext, i: number): Found | null {
  const first = wordAt(ctx, i)?.numbers.decade;
  if (first === undefined) return null;
  const unit = wordAt(ctx, i + 1)?.unit === 'year';
  if (!unit && !placedInTime(ctx, i) && !wordAt(ctx, i - 1)?.part) return null;
  let last = unit ? i + 1 : i;
  if (wordAt(ctx, last + 1)?.numbers.shift === -1 && wordAt(ctx, last + 2)?.unit === 'century') last += 2;
  return { first: i, last, value: decadeOf(first) };
}

/** *prvo tromjesečje 2015., druga polovica godine, u prvoj polovici svibnja*. */
export function fraction(ctx: DateContext, i: number): Found | null {
  const index = countAt(ctx, i)?.ordinal ? countAt(ctx, i) : ordinalAt(ctx, i);
  if (!index) return null;
  const unit = wordAt(ctx, index.next)?.unit;
  if ((unit !== 'quarter' && unit !== 'half') || index.value < 1 || index.value > (unit === 'half' ? 2 : 4))
    return null;
  const months = unit === 'half' ? 6 : 3;
  const of = (year: number): Interval => partOfYear(year, months, index.value);
  const rest = index.next + 1;
  const year = yearAfter(ctx, rest);
  if (year) return { first: i, last: year.last, value: year.year === null ? null : of(year.year) };
  const month = monthName(ctx, rest);
  if (month && unit === 'half') {
    const { from, to } = month.value ?? { from: 0, to: 0 };
    const value = index.value === 1 ? { from, to: from + 14 } : { from: from + 15, to };
    return { first: i, last: month.last, value: month.value ? value : null };
  }
  const age = centuryName(ctx, rest);
  if (age?.value && unit === 'half') {
    const middle = dayOf(civil(age.value.from).year + 50, 1, 1);
    const value = index.value === 1 ? { from: age.value.from, to: middle - 1 } : { from: middle, to: age.value.to };
    return { first: i, last: age.last, value };
  }
  const ofThisYear = wordAt(ctx, rest)?.unit === 'year';
  if (unit === 'half' && !ofThisYear && !wordAt(ctx, index.next)?.flags.has('half-year')) return null;
  return {
    first: i,
    last: ofThisYear ? rest : index.next,
    value: pickYear(ctx.published, tenseAt(ctx, i, rest), of),
    yearless: true,
  };
}

/** *ljeti 2014., u jesen 1990., tijekom ljeta*. */
export function seasonName(ctx: DateContext, i: number): Found | null {
  const season = wordAt(ctx, i)?.numbers.season;
  if (season === undefined) return null;
  const year = yearAfter(ctx, i + 1);
  if (year) return { first: i, last: year.last, value: year.year === null ? null : seasonInterval(year.year, season) };
  const placed = placedInTime(ctx, i) || wordAt(ctx, i - 1)?.part || wordAt(ctx, i)?.flags.has('season-adverb');
  if (!placed) return null;
  return {
    first: i,
    last: i,
    value: pickYear(ctx.published, tenseAt(ctx, i, i), (y) => seasonInterval(y, season)),
    yearless: true,
  };
}

/** *na Uskrs, uoči Božića, na Dan državnosti 2015.*; the eve is the day before. */
export function holidayName(ctx: DateContext, i: number): Found | null {
  const options = ctx.words.holidays.get(normAt(ctx, i).slice(0, 3));
  if (!options) return null;
  const holiday = options.find((option) => matchesPhrase(ctx, i, option.words));
  if (!holiday) return null;
  if (holiday.words.length === 1 && !placedInTime(ctx, i)) return null;
  const size = holiday.words.length;
  const same = options.filter((option) => option.words.length === size && matchesPhrase(ctx, i, option.words));
  const eve = wordAt(ctx, i - 1)?.flags.has('eve') ?? false;
  const of = (year: number): Interval | null => {
    const valid = same.find((option) => option.since <= year && year <= option.until);
    return valid ? dayInterval(holidayDay(valid, year) - (eve ? 1 : 0)) : null;
  };
  const year = yearAfter(ctx, i + size);
  const last = year ? year.last : i + size - 1;
  const first = eve ? i - 1 : i;
  if (year) return { first, last, value: year.year === null ? null : of(year.year) };
  return { first, last, value: pickDay(ctx.published, tenseAt(ctx, first, last), of), yearless: true };
}

function holidayDay(holiday: Holiday, year: number): number {
  if (holiday.base === 'easter') return easter(year) + holiday.day;
  if (holiday.base === 'orthodox') return orthodoxEaster(year) + holiday.day;
  return dayOf(year, holiday.month, holiday.day);
}

function matchesPhrase(ctx: DateContext, i: number, words: readonly string[]): boolean {
  return words.every((word, offset) => {
    const norm = normAt(ctx, i + offset);
    if (!word.endsWith('*')) return norm === word;
    return norm.length - word.length < 3 && norm.startsWith(word.slice(0, -1));
  });
}

/** The year around publication in which a day and month fall on the weekday that the text gives with them. */
export function yearOfWeekday(ctx: DateContext, value: Interval, weekday: number): Interval {
  const { year, month, day } = civil(value.from);
  if (weekdayOf(value.from) === weekday) return value;
  for (const delta of [-1, 1, -2]) {
    const other = dayMonthYear(year + delta, month, day);
    if (other && weekdayOf(other.from) === weekday && ctx.published !== null) {
      if (Math.abs(other.from - ctx.published) < 400) return other;
    }
  }
  return value;
}
