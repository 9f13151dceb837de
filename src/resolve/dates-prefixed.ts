/** Rules for a part and its whole in one token: *mid-2023, mid-March, mid-1980s, end-2015*. */
import { monthInterval, yearInterval } from './date-arithmetic.ts';
import type { DateContext, Found } from './dates-context.ts';
import { hasGrammar, normAt } from './dates-context.ts';
import { decadeOf } from './dates-numeric.ts';
import { tenseAt } from './dates-tense.ts';
import { pickYear, shiftUnit, yearAfter } from './dates-year.ts';

const PREFIXED = /^(\p{L}+)[-–]([\p{L}\d]+\.?)$/u;

export function prefixed(ctx: DateContext, i: number): Found | null {
  if (!hasGrammar(ctx, 'month-first')) return null;
  const [, part = '', whole = ''] = PREFIXED.exec(normAt(ctx, i)) ?? [];
  if (!ctx.words.words.get(part)?.part) return null;
  const year = /^(1[6-9]\d\d|20\d\d)(s?)$/.exec(whole);
  if (year) {
    const first = Number(year[1]);
    return { first: i, last: i, value: year[2] === 's' ? decadeOf(first) : yearInterval(first) };
  }
  const word = ctx.words.words.get(whole);
  if (word?.numbers.decade !== undefined) return { first: i, last: i, value: decadeOf(word.numbers.decade) };
  const month = word?.numbers.month;
  if (month !== undefined) {
    const said = yearAfter(ctx, i + 1);
    if (said) return { first: i, last: said.last, value: said.year === null ? null : monthInterval(said.year, month) };
    const value = pickYear(ctx.published, tenseAt(ctx, i, i), (y) => monthInterval(y, month));
    return { first: i, last: i, value, yearless: true };
  }
  const unit = word?.unit;
  const known = unit === 'week' || unit === 'month' || unit === 'year';
  return known ? { first: i, last: i, value: shiftUnit(ctx.published, unit, 0) } : null;
}
