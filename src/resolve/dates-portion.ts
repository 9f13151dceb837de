/** Rules for a counted portion of a whole: *the first week of October, the last three months of 2015*. */
import type { Interval } from './date-arithmetic.ts';
import { addMonths } from './date-arithmetic.ts';
import type { DateContext, Found } from './dates-context.ts';
import { countAt, flagAt, ordinalAt, skipOf, wordAt, yearNumberAt } from './dates-context.ts';
import { shiftUnit } from './dates-year.ts';

/** `inner` reads the date that the portion is of. Languages without a word like *of* have their own rules for this. */
export function portion(ctx: DateContext, i: number, inner: (at: number) => Found | null): Found | null {
  const index = indexAt(ctx, i);
  if (!index) return null;
  const count = countAt(ctx, index.next);
  const counted = count && !count.ordinal ? count : null;
  const at = counted?.next ?? index.next;
  const unit = wordAt(ctx, at)?.unit;
  if (!unit || !flagAt(ctx, at + 1, 'of')) return null;
  const whole = wholeAt(ctx, skipOf(ctx, at + 1), inner);
  if (!whole) return null;
  if (!whole.value) return { first: i, last: whole.last, value: null };
  const size = counted?.value ?? 1;
  const value =
    unit === 'day' || unit === 'week'
      ? inDays(whole.value, index.value, size * (unit === 'week' ? 7 : 1))
      : unit === 'month' || unit === 'quarter'
        ? inMonths(whole.value, index.value, size * (unit === 'quarter' ? 3 : 1))
        : null;
  return value && value.from >= whole.value.from && value.to <= whole.value.to
    ? { first: i, last: whole.last, value }
    : null;
}

/** Which of several: 1 for the first, -1 for the last. */
function indexAt(ctx: DateContext, i: number): { readonly value: number; readonly next: number } | null {
  const numbers = wordAt(ctx, i)?.numbers;
  if (numbers?.span === -1 || numbers?.shift === -1) return { value: -1, next: i + 1 };
  const ordinal = ordinalAt(ctx, i);
  return ordinal?.ordinal && ordinal.value > 0 ? ordinal : null;
}

function wholeAt(ctx: DateContext, at: number, inner: (at: number) => Found | null): Found | null {
  const unit = wordAt(ctx, at)?.unit;
  if ((unit === 'year' || unit === 'month') && !yearNumberAt(ctx, at + 1)) {
    return { first: at, last: at, value: shiftUnit(ctx.published, unit, 0) };
  }
  return inner(at);
}

function inDays({ from, to }: Interval, index: number, size: number): Interval {
  if (index < 0) return { from: to - size + 1, to };
  return { from: from + (index - 1) * size, to: from + index * size - 1 };
}

function inMonths({ from, to }: Interval, index: number, size: number): Interval {
  if (index < 0) return { from: addMonths(to + 1, -size), to };
  return { from: addMonths(from, (index - 1) * size), to: addMonths(from, index * size) - 1 };
}
