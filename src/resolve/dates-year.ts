/** Which year, month or week is meant when none is said. */
import type { Day, Interval } from './date-arithmetic.ts';
import {
  addMonths,
  civil,
  dayInterval,
  monthInterval,
  weekdayOf,
  weekInterval,
  yearInterval,
} from './date-arithmetic.ts';
import type { DateContext, Tense } from './dates-context.ts';
import { flagAt, hasGrammar, normAt, skipOf, wordAt, yearNumberAt } from './dates-context.ts';
import type { DateUnit } from './dates-words.ts';

/** A day named without a year may be a little on the wrong side of publication (a planned date in a past clause). */
const SLACK_DAYS = 60;

/**
 * The interval of the year that fits: by tense, never more than a year off. Without a tense the nearest is taken.
 * `slack` is how many days on the wrong side of publication are borne.
 */
export function pickYear(
  published: Day | null,
  tense: Tense,
  ofYear: (year: number) => Interval | null,
  slack: number = 0,
): Interval | null {
  if (published === null) return null;
  const year = civil(published).year;
  const now = ofYear(year);
  if (tense === 'past') return now && now.from <= published + slack ? now : ofYear(year - 1);
  if (tense === 'future') return now && now.to >= published - slack ? now : ofYear(year + 1);
  let best: Interval | null = null;
  for (const interval of [now, ofYear(year - 1), ofYear(year + 1)]) {
    if (interval && (!best || distance(interval, published) < distance(best, published))) best = interval;
  }
  return best;
}

export function pickDay(
  published: Day | null,
  tense: Tense,
  ofYear: (year: number) => Interval | null,
): Interval | null {
  return pickYear(published, tense, ofYear, SLACK_DAYS);
}

function distance({ from, to }: Interval, day: Day): number {
  return day < from ? from - day : day > to ? day - to : 0;
}

/** The weekday by tense: the last one on or before publication, or the next one on or after it. */
export function pickWeekday(published: Day | null, tense: Tense, weekday: number): Interval | null {
  if (published === null) return null;
  const back = (weekdayOf(published) - weekday + 7) % 7;
  return dayInterval((tense === 'future' || tense === 'present') && back > 0 ? published + 7 - back : published - back);
}

/** A weekday with *prošli, ovaj, idući*. */
export function shiftWeekday(published: Day | null, shift: number, weekday: number): Interval | null {
  if (published === null) return null;
  if (shift === 0) return dayInterval(weekInterval(published).from + weekday - 1);
  const back = (weekdayOf(published) - weekday + 7) % 7 || 7;
  return dayInterval(shift < 0 ? published - back + 7 * (shift + 1) : published + (7 - (back % 7)) + 7 * (shift - 1));
}

/** Saturday and Sunday: this weekend while it lasts, else the last or the next. */
export function pickWeekend(published: Day | null, shift: number | null, tense: Tense): Interval | null {
  if (published === null) return null;
  const saturday = weekInterval(published).from + 5;
  const inside = published >= saturday;
  const at = (day: Day): Interval => ({ from: day, to: day + 1 });
  const ahead = tense === 'future' || (tense === 'present' && weekdayOf(published) > 3);
  if (shift === null) return at(inside || ahead ? saturday : saturday - 7);
  if (shift === 0) return at(!inside && tense === 'past' && weekdayOf(published) < 4 ? saturday - 7 : saturday);
  if (shift < 0) return at(saturday + 7 * shift);
  return at(inside ? saturday + 7 * shift : saturday + 7 * (shift - 1));
}

/** The unit that holds the day, moved by `count` units; null for units that need more to be said. */
export function shiftUnit(day: Day | null, unit: DateUnit, count: number): Interval | null {
  if (day === null) return null;
  const { year, month } = civil(day);
  switch (unit) {
    case 'hour':
      return count === 0 ? dayInterval(day) : null;
    case 'day':
      return dayInterval(day + count);
    case 'week':
      return weekInterval(day + 7 * count);
    case 'month':
      return monthInterval(year, month + count);
    case 'quarter': {
      const first = Math.floor((month - 1) / 3) * 3 + 1 + 3 * count;
      return { from: monthInterval(year, first).from, to: monthInterval(year, first + 2).to };
    }
    case 'half': {
      const first = (month <= 6 ? 1 : 7) + 6 * count;
      return { from: monthInterval(year, first).from, to: monthInterval(year, first + 5).to };
    }
    case 'year':
      return yearInterval(year + count);
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + 10 * count;
      return { from: yearInterval(first).from, to: yearInterval(first + 9).to };
    }
    case 'century':
      return century(Math.ceil(year / 100) + count);
    case 'morning':
      return dayInterval(day + count);
    case 'night':
      return count < 0 ? { from: day + count, to: day + count + 1 } : dayInterval(day + count);
    case 'weekend':
      return null;
  }
}

/** The 20th century is 1901 to 2000. */
export function century(number: number): Interval {
  return { from: yearInterval(number * 100 - 99).from, to: yearInterval(number * 100).to };
}

/** *posljednja tri mjeseca, iduća dva tjedna*: from or to the day of publication. */
export function span(published: Day | null, unit: DateUnit, count: number, shift: number): Interval | null {
  if (published === null) return null;
  const days = unit === 'hour' ? Math.ceil(count / 24) : unit === 'day' ? count : unit === 'week' ? 7 * count : null;
  const months = unit === 'month' ? count : unit === 'year' ? 12 * count : unit === 'decade' ? 120 * count : null;
  if (days === null && months === null) return null;
  const other = days !== null ? published + shift * days : addMonths(published, shift * (months ?? 0));
  return shift < 0 ? { from: other, to: published } : { from: published, to: other };
}

/** A year said after a month, a season, a feast: `2022.`, `2022. godine`, *prošle godine*, *iste godine*, *lani*. */
export function yearAfter(ctx: DateContext, at: number): { year: number | null; last: number } | null {
  const i = linked(ctx, at);
  const year = yearNumberAt(ctx, i);
  if (year && year.value >= 1700 && !flagAt(ctx, year.next, 'counted-noun') && !flagAt(ctx, year.next, 'clock')) {
    const unit = wordAt(ctx, year.next)?.unit === 'year';
    const stop = year.next - 1;
    if (unit) return { year: year.value, last: year.next };
    return { year: year.value, last: normAt(ctx, stop) === '.' && stop + 1 >= ctx.limit ? stop - 1 : stop };
  }
  const word = wordAt(ctx, i);
  if (!word) return null;
  const now = ctx.published === null ? null : civil(ctx.published).year;
  const shift = word.numbers.shift ?? null;
  if (wordAt(ctx, i + 1)?.unit === 'year') {
    if (shift !== null) return { year: now === null ? null : now + shift, last: i + 1 };
    if (word.numbers['anchored-shift'] !== undefined) {
      return { year: ctx.anchor ? civil(ctx.anchor.from).year : null, last: i + 1 };
    }
  }
  if (word.numbers.year !== undefined && word.flags.size === 0 && !word.numbers.shift) {
    return { year: now === null ? null : now + word.numbers.year, last: i };
  }
  return word.unit === 'year' && yearNumberAt(ctx, i + 1) ? yearAfter(ctx, i + 1) : null;
}

/** Steps over what may stand before the year in English: *October 23**,** 2023, the summer **of** 2015, **of the** year*. */
function linked(ctx: DateContext, i: number): number {
  if (normAt(ctx, i) !== ',') return skipOf(ctx, i);
  return hasGrammar(ctx, 'bare-day') && yearNumberAt(ctx, i + 1) ? i + 1 : i;
}
