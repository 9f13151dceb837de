/** Years of four digits with nothing to mark them: *in 2014, the 2014 elections*, where *2000 troops* are none. */
import { UPOS } from '../document.ts';
import { yearInterval } from './date-arithmetic.ts';
import type { DateContext, Found } from './dates-context.ts';
import { flagAt, isCapital, normAt, wordAt, yearNumberAt } from './dates-context.ts';
import { placedInTime } from './dates-tense.ts';

const ADJ = UPOS.indexOf('ADJ');
const AUX = UPOS.indexOf('AUX');
const NOUN = UPOS.indexOf('NOUN');
const VERB = UPOS.indexOf('VERB');

export function plainYear(ctx: DateContext, i: number): Found | null {
  const year = yearNumberAt(ctx, i);
  if (!year || year.ordinal || year.value >= 2100 || year.value < 1700) return null;
  if (isQuantity(ctx, i, year.next)) return null;
  return stands(ctx, i, year.next, year.value >= 1900)
    ? { first: i, last: year.next - 1, value: yearInterval(year.value) }
    : null;
}

/** *$2000, resolution 1973, 1900 GMT, 2000 people*. */
function isQuantity(ctx: DateContext, i: number, next: number): boolean {
  const before = normAt(ctx, i - 1);
  const after = normAt(ctx, next);
  if (/^[$€£¥#+%]/.test(before) || /^[%€$]/.test(after)) return true;
  if (flagAt(ctx, i - 1, 'numbered') || flagAt(ctx, next, 'counted-noun') || flagAt(ctx, next, 'clock')) return true;
  // "2000 strong", "2000-metre" are the work of the sign after them.
  return /^[-–]$/.test(after) && flagAt(ctx, next + 1, 'counted-noun');
}

function stands(ctx: DateContext, i: number, next: number, modern: boolean): boolean {
  const before = wordAt(ctx, i - 1);
  const { upos } = ctx.syntax;
  const noun = upos[next] === NOUN || upos[next] === ADJ;
  if (before?.flags.has('in') || before?.flags.has('since')) return modern || !noun;
  if (!modern) return false;
  if (normAt(ctx, i - 1) === '(') return normAt(ctx, next) === ')' || yearNumberAt(ctx, next + 1) !== null;
  if (/^[-–/,]$/.test(normAt(ctx, i - 1)) || before?.flags.has('and') || before?.flags.has('to')) {
    if (yearNumberAt(ctx, i - 2)) return true;
  }
  if (/^[-–/]$/.test(normAt(ctx, next)) && yearNumberAt(ctx, next + 1)) return true;
  if (i === ctx.begin) return upos[next] === AUX || upos[next] === VERB;
  if (before?.flags.has('article') || normAt(ctx, i - 1) === "'s" || normAt(ctx, i - 1) === '’s') return true;
  if (before?.part || before?.unit === 'year') return true;
  if (placedInTime(ctx, i)) return !noun || before?.flags.has('in-place') === true;
  // "Summer 2014", "its 2015 budget"; a name with a number (Vision 2030) is a name.
  return !isCapital(ctx, i - 1) && (upos[i - 1] === UPOS.indexOf('PRON') || (upos[i - 1] === NOUN && !noun));
}
