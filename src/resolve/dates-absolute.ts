/** Rules for dates that name a day, month, year, decade or feast. */
import { UPOS } from '../document.ts';
import type { Interval } from './date-arithmetic.ts';
import {
  civil,
  dayInterval,
  dayOf,
  easter,
  nthWeekday,
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
  fitsName,
  flagAt,
  hasGrammar,
  lastOf,
  normAt,
  ordinalAt,
  skipClitics,
  skipOf,
  wordAt,
  yearNumberAt,
} from './dates-context.ts';
import { isJoin, monthName } from './dates-months.ts';
import { decadeOf } from './dates-numeric.ts';
import { plainYear } from './dates-plain-year.ts';
import { placedInTime, tenseAt } from './dates-tense.ts';
import type { Holiday } from './dates-words.ts';
import { century, pickDay, pickYear, yearAfter } from './dates-year.ts';

const ADJ = UPOS.indexOf('ADJ');
const NOUN = UPOS.indexOf('NOUN');
const PROPN = UPOS.indexOf('PROPN');
const UPOS_NOUNLIKE = new Set([ADJ, NOUN, PROPN]);

/** `2009. godine`, `u 2009.`, `2009./2010.`, `(2009.)`, *godine 2009.* */
export function yearNumber(ctx: DateContext, i: number): Found | null {
  if (hasGrammar(ctx, 'plain-year')) return plainYear(ctx, i);
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
  const rest = skipOf(ctx, index.next + 1);
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
  // "The fall of the capital", "Prague Spring".
  if (flagAt(ctx, i + 1, 'of') || (hasGrammar(ctx, 'capital-names') && i > ctx.begin && fitsName(ctx, i))) return null;
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
  const size = holiday.words.length;
  if ((size === 1 && !placedInTime(ctx, i)) || flagAt(ctx, i + size, 'name-after')) return null;
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
  if (holiday.base === 'weekday') return nthWeekday(year, holiday.month, holiday.weekday, holiday.nth) + holiday.day;
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
