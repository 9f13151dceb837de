/** Rules for dates that count from publication or from a date said before. */
import { UPOS } from '../document.ts';
import type { Interval } from './date-arithmetic.ts';
import { civil, monthInterval, seasonInterval, yearInterval } from './date-arithmetic.ts';
import { seasonName, yearOfWeekday } from './dates-absolute.ts';
import type { DateContext, Found } from './dates-context.ts';
import {
  countAt,
  fitsName,
  flagAt,
  hasGrammar,
  nearAnchor,
  normAt,
  skipClitics,
  skipOf,
  wordAt,
  yearNumberAt,
} from './dates-context.ts';
import { dayMonth } from './dates-months.ts';
import { placedInTime, tenseAt } from './dates-tense.ts';
import type { DateUnit } from './dates-words.ts';
import { pickWeekday, pickWeekend, shiftUnit, shiftWeekday, span, yearAfter } from './dates-year.ts';

const ADJ = UPOS.indexOf('ADJ');
const VERB = UPOS.indexOf('VERB');

/** *utorak, utorak navečer, utorak (22. rujna), utorak, 22. rujna, nedjeljne (parade)*. */
export function weekdayName(ctx: DateContext, i: number): Found | null {
  const numbers = wordAt(ctx, i)?.numbers;
  const weekday = numbers?.weekday ?? numbers?.['weekday-adjective'];
  if (weekday === undefined || wordAt(ctx, i - 1)?.flags.has('recurring')) return null;
  if (flagAt(ctx, i + 1, 'name-after') || flagAt(ctx, i - 1, 'name-before')) return null;
  if (hasGrammar(ctx, 'capital-names') && !fitsName(ctx, i)) return null;
  let last = i;
  while (wordAt(ctx, last + 1)?.flags.has('daypart')) last++;
  const sign = normAt(ctx, last + 1);
  const dayAt = sign === '(' || sign === ',' ? last + 2 : last + 1;
  const exact = numbers?.weekday === undefined ? null : dayMonth(ctx, dayAt);
  if (exact?.value) {
    const value = exact.yearless ? yearOfWeekday(ctx, exact.value, weekday) : exact.value;
    const closed = sign === '(' && normAt(ctx, exact.last + 1) === ')' ? exact.last + 1 : exact.last;
    return { first: i, last: closed, value };
  }
  // "Petak" or "Sreda" with a capital amid a sentence is a name.
  if (!fitsName(ctx, i)) return null;
  const week = weekBehind(ctx, i, last, weekday);
  if (week) return week;
  // "Extended until Friday": an end that is set lies ahead, unless both ends are told.
  const ahead = flagAt(ctx, i - 1, 'until') && wordAt(ctx, i - 2)?.numbers.weekday === undefined;
  const tense = ahead ? 'future' : tenseAt(ctx, i, last);
  // "U četvrtak (17. siječnja) i petak": the second counts from the first.
  const joint = wordAt(ctx, i - 1)?.flags.has('in-place') ? i - 2 : i - 1;
  const first = ctx.anchorEnd === joint - 1 && wordAt(ctx, joint)?.flags.has('and') ? ctx.anchor : null;
  if (first && first.from === first.to) return { first: i, last, value: pickWeekday(first.from, 'future', weekday) };
  return { first: i, last, value: pickWeekday(ctx.published, tense, weekday), weekday: true };
}

/** *Friday last week, Monday of this week*. */
function weekBehind(ctx: DateContext, first: number, end: number, weekday: number): Found | null {
  const at = skipOf(ctx, end + 1);
  const shift = wordAt(ctx, at)?.numbers.shift;
  if (shift === undefined || wordAt(ctx, at + 1)?.unit !== 'week') return null;
  const week = shiftUnit(ctx.published, 'week', shift);
  const day = week && week.from + weekday - 1;
  return { first, last: at + 1, value: day === null ? null : { from: day, to: day } };
}

/** *jučer, sinoć, jučerašnji, prošlotjedni, lani, ljetos*. */
export function fixedWord(ctx: DateContext, i: number): Found | null {
  const numbers = wordAt(ctx, i)?.numbers;
  if (!numbers) return null;
  const day = ctx.published;
  let last = i;
  if (numbers.day !== undefined) {
    while (wordAt(ctx, last + 1)?.flags.has('daypart')) last++;
    return { first: i, last, value: shiftUnit(day, 'day', numbers.day) };
  }
  if (numbers.nights !== undefined) return { first: i, last, value: shiftUnit(day, 'night', numbers.nights) };
  if (numbers.week !== undefined) return { first: i, last, value: shiftUnit(day, 'week', numbers.week) };
  if (numbers.months !== undefined) return { first: i, last, value: shiftUnit(day, 'month', numbers.months) };
  if (numbers.year !== undefined) return { first: i, last, value: shiftUnit(day, 'year', numbers.year) };
  const season = numbers['this-season'];
  if (season === undefined) return null;
  const year = day === null ? null : civil(day).year;
  if (year === null || day === null) return { first: i, last, value: null };
  const value = seasonInterval(year, season);
  return { first: i, last, value: value.from > day + 60 ? seasonInterval(year - 1, season) : value };
}

/** *prošlog mjeseca, idućeg utorka, ovog vikenda, posljednja tri mjeseca, prošlog ljeta, istog dana*. */
export function shifted(ctx: DateContext, i: number): Found | null {
  const numbers = wordAt(ctx, i)?.numbers;
  // *Prošlo je tjedan dana*: the participle, no adjective.
  if (!numbers || ctx.syntax.upos[i] === VERB) return null;
  // "This past week", "these coming days".
  if (numbers.shift === 0 && wordAt(ctx, i + 1)?.numbers.window !== undefined) {
    const rest = shifted(ctx, i + 1);
    return rest && { ...rest, first: i };
  }
  const counted = numbers.shift ?? numbers.span;
  if (counted !== undefined && counted !== 0) {
    const some = wordAt(ctx, i + 1)?.flags.has('few') ? i + 2 : null;
    if (some !== null && isTimeUnit(wordAt(ctx, some)?.unit)) return { first: i, last: some, value: null };
    const count = countAt(ctx, i + 1);
    const unit = count && !count.ordinal ? wordAt(ctx, count.next)?.unit : null;
    if (count && unit && isTimeUnit(unit)) {
      return { first: i, last: count.next, value: span(ctx.published, unit, count.value, counted) };
    }
  }
  const unit = wordAt(ctx, i + 1)?.unit;
  if (numbers.span !== undefined && isPlural(ctx, i) && isTimeUnit(unit)) {
    return { first: i, last: i + 1, value: null };
  }
  if (numbers.window !== undefined && unit && isTimeUnit(unit) && !isPlural(ctx, i + 1)) {
    return { first: i, last: i + 1, value: span(ctx.published, unit, 1, numbers.window) };
  }
  if (numbers['anchored-shift'] !== undefined) return anchored(ctx, i);
  const { shift } = numbers;
  if (shift === undefined) return null;
  const at = skipClitics(ctx, i + 1);
  const next = wordAt(ctx, at);
  if (!next) return null;
  const day = ctx.published;
  const plural = isPlural(ctx, i) || isPlural(ctx, at);
  if (next.numbers.weekday !== undefined) {
    if (flagAt(ctx, at + 1, 'name-after')) return null;
    let last = at;
    while (wordAt(ctx, last + 1)?.flags.has('daypart')) last++;
    const value = shiftWeekday(day, shift, next.numbers.weekday);
    const soon = shift === 1 && hasGrammar(ctx, 'next-skips') && value && day !== null && value.from - day <= 2;
    return { first: i, last, value: soon ? { from: value.from + 7, to: value.to + 7 } : value };
  }
  if (next.unit !== null) {
    if (plural && next.unit !== 'weekend') return isTimeUnit(next.unit) ? { first: i, last: at, value: null } : null;
    if (next.unit === 'weekend') {
      return { first: i, last: at, value: pickWeekend(day, shift, tenseAt(ctx, i, at)) };
    }
    // "Idućeg dana" counts from the day spoken of, not from publication.
    if (next.unit === 'day' && shift !== 0) return fromAnchor(ctx, i, at, shift);
    if (next.unit === 'half' || next.unit === 'decade') return null;
    return { first: i, last: at, value: shiftUnit(day, next.unit, shift) };
  }
  if (next.numbers.month !== undefined) return shiftedNamed(ctx, i, at, shift, 'month', next.numbers.month);
  if (next.numbers.season !== undefined) return shiftedNamed(ctx, i, at, shift, 'season', next.numbers.season);
  return null;
}

/** *proteklih, idućim*: several units, and nobody says how many. */
export function isPlural(ctx: DateContext, i: number): boolean {
  return wordAt(ctx, i)?.flags.has('plural') ?? false;
}

export function isTimeUnit(unit: DateUnit | null | undefined): boolean {
  return (
    unit === 'hour' || unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year' || unit === 'decade'
  );
}

/** *prošlog rujna, iduće jeseni*: the last that is over, the next that has not begun. */
function shiftedNamed(
  ctx: DateContext,
  first: number,
  last: number,
  shift: number,
  kind: 'month' | 'season',
  index: number,
): Found {
  const found = (value: Interval | null): Found => ({ first, last, value });
  if (ctx.published === null) return found(null);
  const { year } = civil(ctx.published);
  const of = (y: number): Interval => (kind === 'month' ? monthInterval(y, index) : seasonInterval(y, index));
  if (shift === 0) return found(of(year));
  if (shift < 0) return found(of(year).to < ctx.published ? of(year + shift + 1) : of(year + shift));
  return found(of(year).from > ctx.published ? of(year + shift - 1) : of(year + shift));
}

/** *tog dana, istog mjeseca, te godine*: the unit that holds the date said before. */
function anchored(ctx: DateContext, i: number): Found | null {
  const unit = wordAt(ctx, i + 1)?.unit;
  if (!unit || isPlural(ctx, i)) return null;
  const anchor = nearAnchor(ctx);
  const shift = wordAt(ctx, i)?.numbers['anchored-shift'] ?? 0;
  if (unit === 'day' && shift !== 0) return fromAnchor(ctx, i, i + 1, shift);
  const value = anchor && shiftUnit(anchor.from, unit, shift);
  const size = value && anchor ? anchor.to - anchor.from <= value.to - value.from : false;
  return { first: i, last: i + 1, value: size ? value : null };
}

function fromAnchor(ctx: DateContext, first: number, last: number, days: number): Found {
  const anchor = nearAnchor(ctx);
  const exact = anchor !== null && anchor.from === anchor.to;
  return { first, last, value: exact ? shiftUnit(anchor.from, 'day', days) : null };
}

/** *vikenda* after a preposition; *godine 2009.* is left to the rule of years. */
export function weekendName(ctx: DateContext, i: number): Found | null {
  if (wordAt(ctx, i)?.unit !== 'weekend' || !placedInTime(ctx, i)) return null;
  return { first: i, last: i, value: pickWeekend(ctx.published, null, tenseAt(ctx, i, i)) };
}

/**
 * *početkom siječnja, krajem godine, sredinom 2024.*: the whole unit is given, for how far a beginning reaches is not
 * said. `inner` reads the date that the part is of.
 */
export function partOf(ctx: DateContext, i: number, inner: (at: number) => Found | null): Found | null {
  if (!wordAt(ctx, i)?.part) return null;
  const at = wholeOf(ctx, i);
  if (at === null) return null;
  const word = wordAt(ctx, at);
  if (!word) return partNumber(ctx, i, at, inner(at));
  const year = word.unit === 'year' && !yearNumberAt(ctx, at + 1);
  if (year || ((word.unit === 'month' || word.unit === 'week') && !countAt(ctx, at + 1)?.digits)) {
    const tense = tenseAt(ctx, i, at);
    const now = ctx.published === null ? null : civil(ctx.published).month;
    const part = wordAt(ctx, i)?.part;
    let delta = 0;
    if (year && tense === 'past' && part === 'end' && now !== null && now <= 6) delta = -1;
    if (year && tense === 'future' && part === 'start' && now !== null && now >= 7) delta = 1;
    return { first: i, last: at, value: word.unit && shiftUnit(ctx.published, word.unit, delta) };
  }
  return partNumber(ctx, i, at, inner(at));
}

/** Where the whole of a part begins: *early **2015**, mid-**March**, end of the **year**, late in the **week***. */
function wholeOf(ctx: DateContext, i: number): number | null {
  const next = i + 1;
  if (normAt(ctx, next) === '-' && hasGrammar(ctx, 'month-first')) return i + 2;
  if (flagAt(ctx, next, 'of')) return skipOf(ctx, next);
  if (flagAt(ctx, i, 'takes-of')) return null;
  if (!flagAt(ctx, next, 'in') || !hasGrammar(ctx, 'month-first')) return next;
  return flagAt(ctx, next + 1, 'article') ? i + 3 : i + 2;
}

function partNumber(ctx: DateContext, i: number, at: number, found: Found | null): Found | null {
  if (!found || found.first !== at) return null;
  // The end of a day or of a conflict named by its day is no part of a date.
  const { value } = found;
  if (value && value.to - value.from < 2 && !seasonName(ctx, at)) return null;
  return { ...found, first: i };
}

/** *ranije ovog tjedna* ends the day before publication, *kasnije ovog mjeseca* begins the day after. */
export function earlierIn(ctx: DateContext, i: number): Found | null {
  const flags = wordAt(ctx, i)?.flags;
  const earlier = flags?.has('earlier') ?? false;
  if (!earlier && !flags?.has('later')) return null;
  const rest = shifted(ctx, i + 1) ?? inThe(ctx, i + 1);
  if (!rest) return null;
  const day = ctx.published;
  if (!rest.value || day === null || day < rest.value.from || day > rest.value.to) return { ...rest, first: i };
  const { from, to } = rest.value;
  const value = earlier ? { from, to: Math.max(from, day - 1) } : { from: Math.min(to, day + 1), to };
  return { first: i, last: rest.last, value };
}

/** *earlier **in the week***. */
function inThe(ctx: DateContext, i: number): Found | null {
  if (!flagAt(ctx, i, 'in') || !flagAt(ctx, i + 1, 'article')) return null;
  const unit = wordAt(ctx, i + 2)?.unit;
  if (!unit || !isTimeUnit(unit) || isPlural(ctx, i + 2)) return null;
  const anchor = nearAnchor(ctx);
  const day = unit === 'day' && anchor && anchor.from === anchor.to ? anchor.from : ctx.published;
  return { first: i, last: i + 2, value: shiftUnit(day, unit, 0) };
}

/** *tada, od tada, sutradan* lean on the date before; *nedavno, uskoro, u početku* say no day at all. */
export function vague(ctx: DateContext, i: number): Found | null {
  for (const phrase of ctx.words.vague.get(normAt(ctx, i)) ?? []) {
    // "In the past" is vague, "in the past two weeks" is not.
    const goesOn = wordAt(ctx, i + phrase.length - 1)?.numbers.window !== undefined;
    if (goesOn && shifted(ctx, i + phrase.length - 1)) continue;
    if (phrase.every((word, offset) => normAt(ctx, i + offset) === word)) {
      return { first: i, last: i + phrase.length - 1, value: null };
    }
  }
  const word = wordAt(ctx, i);
  if (!word) return null;
  if (word.numbers['next-day'] !== undefined) return fromAnchor(ctx, i, i, word.numbers['next-day']);
  if (word.flags.has('then')) return { first: i, last: i, value: nearAnchor(ctx) };
  // "Novi Sad" is no adverb.
  const name = i > ctx.begin && /^\p{Lu}\p{Ll}/u.test(ctx.syntax.form[i] ?? '') && isLetter(ctx, i - 1);
  // "An earlier draft" says no time.
  const describes = ctx.syntax.upos[i] === ADJ && hasGrammar(ctx, 'capital-names');
  return word.flags.has('vague') && !name && !describes ? { first: i, last: i, value: null } : null;
}

function isLetter(ctx: DateContext, i: number): boolean {
  return /^\p{L}/u.test(normAt(ctx, i));
}

/** A bare year expression that stands alone: *lani* is a word; *godine 2009.* begins with the unit. */
export function unitThenYear(ctx: DateContext, i: number): Found | null {
  if (wordAt(ctx, i)?.unit !== 'year' || !yearNumberAt(ctx, i + 1)) return null;
  const year = yearAfter(ctx, i + 1);
  return year?.year ? { first: i, last: year.last, value: yearInterval(year.year) } : null;
}
