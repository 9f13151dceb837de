/** Finds the dates of an article and turns them into intervals of days, counted from its publication. */
import type { DateMention, Syntax } from '../document.ts';
import type { Interval } from './date-arithmetic.ts';
import { addMonths, parseIso, toIso } from './date-arithmetic.ts';
import { centuryName, decadeName, fraction, holidayName, seasonName, yearNumber } from './dates-absolute.ts';
import type { DateContext, Found } from './dates-context.ts';
import { flagAt, normAt, wordAt } from './dates-context.ts';
import { ago, beyond, counted } from './dates-counted.ts';
import { dayMonth, furtherDay, isJoin, monthName } from './dates-months.ts';
import { numericDate } from './dates-numeric.ts';
import { portion } from './dates-portion.ts';
import { prefixed } from './dates-prefixed.ts';
import {
  earlierIn,
  fixedWord,
  partOf,
  shifted,
  unitThenYear,
  vague,
  weekdayName,
  weekendName,
} from './dates-relative.ts';
import { tenseAt } from './dates-tense.ts';
import type { DateWords } from './dates-words.ts';

export interface DateOptions {
  /** ISO date of publication; without it relative dates are found but not resolved. */
  readonly published: string | null;
  /** The words of the article's language: `croatianDates()`. */
  readonly words: DateWords;
}

const WORD_RULES: readonly ((ctx: DateContext, i: number) => Found | null)[] = [
  earlierIn,
  (ctx, i) => partOf(ctx, i, (at) => ruleAt(ctx, at)),
  ago,
  dayMonth,
  centuryName,
  fraction,
  (ctx, i) => portion(ctx, i, (at) => ruleAt(ctx, at)),
  shifted,
  weekdayName,
  monthName,
  unitThenYear,
  decadeName,
  seasonName,
  beyond,
  counted,
  weekendName,
  fixedWord,
  vague,
];
const NUMBER_RULES: readonly ((ctx: DateContext, i: number) => Found | null)[] = [
  numericDate,
  dayMonth,
  centuryName,
  fraction,
  (ctx, i) => portion(ctx, i, (at) => ruleAt(ctx, at)),
  yearNumber,
  counted,
];

/**
 * All date expressions of an article in text order, without overlaps. `from` and `to` are inclusive ISO days: a month
 * is its first to its last day, a week Monday to Sunday; both are null when the words are vague, or when they lean on a
 * publication date or an earlier date that is not known. Only `start`, `end`, `norm`, `form`, `upos`, `feats` and
 * `sentences` of the syntax are read.
 */
export function findDates(text: string, syntax: Syntax, options: DateOptions): DateMention[] {
  const ctx: DateContext = {
    text,
    syntax,
    words: options.words,
    published: parseIso(options.published),
    begin: 0,
    limit: 0,
    sentence: 0,
    anchor: null,
    anchorSentence: -9,
    anchorEnd: -1,
  };
  const mentions: DateMention[] = [];
  for (let s = 0; s + 1 < syntax.sentences.length; s++) {
    ctx.begin = syntax.sentences[s] ?? 0;
    ctx.limit = syntax.sentences[s + 1] ?? syntax.count;
    ctx.sentence = s;
    let before: Found | null = null;
    for (let i = ctx.begin; i < ctx.limit; i++) {
      const found: Found | null = rangeAt(ctx, i) ?? furtherAt(ctx, i, before);
      if (!found) continue;
      before = found;
      mentions.push(mention(ctx, found));
      if (found.value) {
        ctx.anchor = found.value;
        ctx.anchorSentence = s;
        ctx.anchorEnd = found.last;
      }
      i = Math.max(i, found.last);
    }
  }
  return mentions;
}

/** The first rule that reads a date at the token. */
function ruleAt(ctx: DateContext, i: number): Found | null {
  const norm = ctx.syntax.norm[i] ?? '';
  const code = norm.charCodeAt(0);
  if (code >= 48 && code <= 57) {
    for (const rule of NUMBER_RULES) {
      const found = rule(ctx, i);
      if (found) return found;
    }
    return null;
  }
  // Feasts are written with a capital; the test is cheaper than the look-up.
  if (ctx.syntax.form[i] !== norm || norm === 'praznik' || norm === 'praznika') {
    const feast = holidayName(ctx, i);
    if (feast) return feast;
  }
  const word = ctx.words.words.get(norm);
  if (!word?.starts && !ctx.words.vague.has(norm)) return word ? null : prefixed(ctx, i);
  for (const rule of WORD_RULES) {
    const found = rule(ctx, i);
    if (found) return found;
  }
  return null;
}

/** The second day of *October 23 and 25*. */
function furtherAt(ctx: DateContext, i: number, before: Found | null): Found | null {
  return before && before.last === i - 2 && isJoin(ctx, i - 1) ? furtherDay(ctx, i, before) : null;
}

/** A date, or two joined to a range: *od ponedjeljka do petka, između 3. i 5. svibnja, 2010.-2012.* */
function rangeAt(ctx: DateContext, i: number): Found | null {
  const start = ruleAt(ctx, i);
  if (!start) return null;
  const between = wordAt(ctx, i - 1)?.flags.has('between') ?? false;
  const opened = between || (wordAt(ctx, i - 1)?.flags.has('from') ?? false);
  const sign = normAt(ctx, start.last + 1);
  const flags = wordAt(ctx, start.last + 1)?.flags;
  const dash = sign === '-' || sign === '–' || sign === '/';
  const joined = flags?.has('to') || (opened && flags?.has('until')) || (between && flags?.has('and'));
  if (!dash && !joined) return start;
  const at = flagAt(ctx, start.last + 2, 'article') ? start.last + 3 : start.last + 2;
  const finish = ruleAt(ctx, at) ?? furtherDay(ctx, at, start);
  if (!finish || finish.first !== at) return start;
  const first = opened ? i - 1 : start.first;
  if (!start.value || !finish.value) return { first, last: finish.last, value: null };
  return { first, last: finish.last, value: join(ctx, start, finish, start.value, finish.value) };
}

function join(ctx: DateContext, start: Found, finish: Found, a: Interval, b: Interval): Interval | null {
  let [from, to] = [a.from, b.to];
  if (finish.weekday && !start.weekday) to = from + ((((to - from) % 7) + 7) % 7);
  if (from > to && start.weekday && finish.weekday) {
    if (tenseAt(ctx, start.first, finish.last) === 'future') to += 7;
    else from -= 7;
  } else if (from > to && start.yearless) from = addMonths(from, -12);
  else if (from > to && finish.yearless) to = addMonths(to, 12);
  return from <= to ? { from, to } : null;
}

function mention(ctx: DateContext, { first, last, value }: Found): DateMention {
  const start = ctx.syntax.start[first] ?? 0;
  const end = ctx.syntax.end[last] ?? start;
  return {
    start,
    end,
    text: ctx.text.slice(start, end),
    from: value ? toIso(value.from) : null,
    to: value ? toIso(value.to) : null,
    first,
    last,
  };
}
