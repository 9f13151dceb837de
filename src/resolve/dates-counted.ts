/** Rules for counts of units: *prije tri dana, two days ago, dva dana kasnije, in three weeks*. */
import type { Interval } from './date-arithmetic.ts';
import { addMonths, civil, monthInterval, weekInterval, yearInterval } from './date-arithmetic.ts';
import type { DateContext, Found } from './dates-context.ts';
import { countAt, flagAt, nearAnchor, wordAt } from './dates-context.ts';
import { isPlural, isTimeUnit } from './dates-relative.ts';
import { tenseAt } from './dates-tense.ts';
import type { DateUnit } from './dates-words.ts';
import { shiftUnit } from './dates-year.ts';

/** A count of units with the token after it: *tri dana, mjesec dana, godinu, pola godine*. */
interface Duration {
  readonly unit: DateUnit;
  /** Null when only a rough count is given. */
  readonly count: number | null;
  readonly next: number;
}

function durationAt(ctx: DateContext, start: number): Duration | null {
  let i = flagAt(ctx, start, 'article') && flagAt(ctx, start + 1, 'few') ? start + 1 : start;
  let rough = false;
  while (wordAt(ctx, i)?.flags.has('few')) {
    rough = true;
    i++;
    if (flagAt(ctx, i, 'from') || flagAt(ctx, i, 'than') || flagAt(ctx, i, 'of')) i++;
  }
  let half = false;
  if (wordAt(ctx, i)?.flags.has('half-of')) {
    half = true;
    i = flagAt(ctx, i + 1, 'article') ? i + 2 : i + 1;
  }
  const count = half ? null : countAt(ctx, i);
  if (count?.ordinal) return null;
  if (count) i = count.next;
  if (wordAt(ctx, i)?.flags.has('and') && wordAt(ctx, i + 1)?.flags.has('and-half')) {
    rough = true;
    i += 2;
  }
  let unit = wordAt(ctx, i)?.unit ?? null;
  if (!unit || !isTimeUnit(unit)) return null;
  if (!count && isPlural(ctx, i)) rough = true;
  let next = i + 1;
  if (wordAt(ctx, next)?.unit === 'day' && unit !== 'day') next++;
  if (wordAt(ctx, next)?.flags.has('and') && wordAt(ctx, next + 1)?.flags.has('and-half')) {
    rough = true;
    next += 2;
  }
  let value = count?.value ?? 1;
  if (half) {
    rough ||= unit !== 'year';
    unit = 'month';
    value = 6;
  }
  return { unit, count: rough ? null : value, next };
}

/** The day, week, month or year that lies `count` units away. */
function away(day: number, unit: DateUnit, count: number): Interval | null {
  if (unit === 'week') return weekInterval(day + 7 * count);
  if (unit === 'month') {
    const { year, month } = civil(addMonths(day, count));
    return monthInterval(year, month);
  }
  if (unit === 'year') return yearInterval(civil(day).year + count);
  if (unit === 'hour') return shiftUnit(day, 'day', Math.round(count / 24) || 0);
  return shiftUnit(day, unit, count);
}

/** Unlike the decade that holds a day, *a decade ago* is ten years away. */
function awayFrom(published: number | null, unit: DateUnit, count: number): Interval | null {
  if (published === null) return null;
  return unit === 'decade' ? away(published, 'year', 10 * count) : away(published, unit, count);
}

/** *prije tri dana, prije dvije godine, prije nekoliko mjeseci*. */
export function ago(ctx: DateContext, i: number): Found | null {
  if (!wordAt(ctx, i)?.flags.has('ago')) return null;
  const duration = durationAt(ctx, i + 1);
  if (!duration) return null;
  const value =
    ctx.published === null || duration.count === null ? null : away(ctx.published, duration.unit, -duration.count);
  return { first: i, last: duration.next - 1, value };
}

/** *za tri mjeseca* of the future; *dva dana kasnije, dan ranije, dan nakon toga* from a date said before. */
export function counted(ctx: DateContext, i: number): Found | null {
  const duration = durationAt(ctx, i);
  if (!duration) return null;
  const { count, unit, next } = duration;
  const after = wordAt(ctx, next)?.flags;
  const thereof = wordAt(ctx, next + 1)?.flags.has('thereof') ?? false;
  const before = after?.has('earlier') || (after?.has('before') && thereof);
  const later = after?.has('later') || (after?.has('after') && thereof);
  const hence = flagAt(ctx, next, 'from') && flagAt(ctx, next + 1, 'hence');
  if (hence || after?.has('ago-after')) {
    const sign = hence ? 1 : -1;
    const value = count === null ? null : awayFrom(ctx.published, unit, sign * count);
    return { first: i, last: hence ? next + 1 : next, value };
  }
  if (before || later) {
    const last = thereof ? next + 1 : next;
    const anchor = nearAnchor(ctx);
    const exact = anchor && (unit !== 'day' || anchor.from === anchor.to);
    const value = exact && count !== null ? away(anchor.from, unit, before ? -count : count) : null;
    return { first: i, last, value };
  }
  if (flagAt(ctx, i - 2, 'for-span')) return null;
  if (!wordAt(ctx, i - 1)?.flags.has('in') || tenseAt(ctx, i, next - 1) !== 'future') return null;
  const value = ctx.published === null || count === null ? null : away(ctx.published, unit, count);
  return { first: i - 1, last: next - 1, value };
}

/** *the day before yesterday, the day after tomorrow*. */
export function beyond(ctx: DateContext, i: number): Found | null {
  if (wordAt(ctx, i)?.unit !== 'day') return null;
  const day = wordAt(ctx, i + 2)?.numbers.day;
  const away = (day === -1 && flagAt(ctx, i + 1, 'before')) || (day === 1 && flagAt(ctx, i + 1, 'after'));
  return day && away ? { first: i, last: i + 2, value: shiftUnit(ctx.published, 'day', 2 * day) } : null;
}
