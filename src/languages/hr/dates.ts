/** Croatian words of dates, read from `data/hr/dates.txt`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics.ts';
import { DataError } from '../../diagnostics.ts';
import { dataDir } from '../../paths.ts';
import type {
  DatePart,
  DateUnit,
  DateWord,
  DateWords,
  FlagKind,
  Holiday,
  NumericKind,
} from '../../resolve/dates-words.ts';
import { DATE_PARTS, DATE_UNITS, FLAG_KINDS, NUMERIC_KINDS } from '../../resolve/dates-words.ts';

const ADJECTIVE_ENDINGS = 'i a o e og oga om ome omu oj u im ih ima em emu eg ega'.split(' ');
const PLURAL = /(ih|im|ima)$/;
/** Kinds that never begin an expression, so that the scan passes over the commonest words of the language. */
const NEVER_FIRST = new Set<string>(
  'in from to and in-place before after daypart few half-of future past clause recurring clitic than and-half thereof half-year plural'.split(
    ' ',
  ),
);

interface Draft {
  numbers: Partial<Record<NumericKind, number>>;
  unit: DateUnit | null;
  part: DatePart | null;
  flags: ReadonlySet<FlagKind>;
  starts: boolean;
}

let loaded: DateWords | null = null;

/** The Croatian date words; read once per process. Throws DataError when the file is broken. */
export function croatianDates(): DateWords {
  loaded ??= parseDateWords(readFileSync(join(dataDir, 'hr/dates.txt'), 'utf8'), 'data/hr/dates.txt');
  return loaded;
}

/** Reads a file of date words (its header says the format). Throws DataError with file, line and mend. */
export function parseDateWords(source: string, file: string): DateWords {
  const words = new Map<string, Draft>();
  const holidays = new Map<string, Holiday[]>();
  const vague = new Map<string, string[][]>();
  const problems: Diagnostic[] = [];
  source.split('\n').forEach((line, index) => {
    const text = line.replace(/#.*/, '').trim();
    if (!text) return;
    const problem = readLine(text, words, holidays, vague);
    if (problem) problems.push({ code: 'data-dates', severity: 'error', message: problem, file, line: index + 1 });
  });
  if (problems.length > 0) throw new DataError(problems);
  for (const list of holidays.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { words: words as ReadonlyMap<string, DateWord>, holidays, vague };
}

/** Takes in one line; gives the problem, or null. */
function readLine(
  text: string,
  words: Map<string, Draft>,
  holidays: Map<string, Holiday[]>,
  vague: Map<string, string[][]>,
): string | null {
  const colon = text.indexOf(' : ');
  if (colon < 0) return 'No " : " between kind and words; write `kind value : words`.';
  const [kind = '', value = '', years = ''] = text.slice(0, colon).trim().split(/\s+/);
  const forms = text
    .slice(colon + 3)
    .trim()
    .split(/\s+/);
  if (kind === 'holiday') {
    const holiday = readHoliday(value, years, forms);
    if (!holiday) return `The day of a holiday is MM-DD, easter+N or orthodox+N, not "${value} ${years}".`;
    const start = (forms[0] ?? '').slice(0, 3);
    holidays.set(start, [...(holidays.get(start) ?? []), holiday]);
    return null;
  }
  if (kind === 'vague-phrase') {
    const first = forms[0] ?? '';
    vague.set(first, [...(vague.get(first) ?? []), forms]);
    return null;
  }
  const numeric = NUMERIC_KINDS.find((name) => name === kind);
  const flag = numeric ? undefined : FLAG_KINDS.find((name) => name === kind);
  const unit = kind === 'unit' ? DATE_UNITS.find((name) => name === value) : undefined;
  if (kind === 'unit' && !unit) return `Unknown unit "${value}"; use one of ${DATE_UNITS.join(', ')}.`;
  if (numeric && !/^[+-]?\d+$/.test(value)) return `"${kind}" needs a whole number, not "${value}".`;
  const part = kind === 'part' ? DATE_PARTS.find((name) => name === value) : undefined;
  if (kind === 'part' && !part) return `Unknown part "${value}"; use one of ${DATE_PARTS.join(', ')}.`;
  if (!numeric && !flag && !unit && !part) return `Unknown kind "${kind}"; see the head of the file.`;
  for (const form of forms) {
    for (const norm of form.endsWith('~') ? ADJECTIVE_ENDINGS.map((e) => form.slice(0, -1) + e) : [form]) {
      const word = words.get(norm) ?? { numbers: {}, unit: null, part: null, flags: NO_FLAGS, starts: false };
      if (numeric) word.numbers[numeric] ??= Number(value);
      if (flag) word.flags = withFlag(word.flags, flag);
      if (unit) word.unit = unit;
      if (part) word.part = part;
      // -ih, -im, -ima: several of what follows (proteklih dana).
      if (form.endsWith('~') && PLURAL.test(norm)) word.flags = withFlag(word.flags, 'plural');
      word.starts ||= !NEVER_FIRST.has(kind);
      words.set(norm, word);
    }
  }
  return null;
}

const NO_FLAGS: ReadonlySet<FlagKind> = new Set();
/** Sets of flags by what is added to which: the thousands of words share a dozen. */
const flagSets = new Map<ReadonlySet<FlagKind>, Map<FlagKind, ReadonlySet<FlagKind>>>();

function withFlag(flags: ReadonlySet<FlagKind>, flag: FlagKind): ReadonlySet<FlagKind> {
  if (flags.has(flag)) return flags;
  const larger = flagSets.get(flags) ?? new Map<FlagKind, ReadonlySet<FlagKind>>();
  const set = larger.get(flag) ?? new Set([...flags, flag]);
  flagSets.set(flags, larger.set(flag, set));
  return set;
}

function readHoliday(value: string, years: string, words: readonly string[]): Holiday | null {
  const fixed = /^(\d\d)-(\d\d)$/.exec(value);
  const moving = /^(easter|orthodox)([+-]\d+)$/.exec(value);
  const range = /^(\d{4})?-(\d{4})?$/.exec(years);
  if ((!fixed && !moving) || (years !== '' && !range)) return null;
  return {
    words,
    base: moving ? (moving[1] === 'easter' ? 'easter' : 'orthodox') : 'fixed',
    month: fixed ? Number(fixed[1]) : 0,
    day: Number(fixed ? fixed[2] : moving?.[2]),
    since: Number(range?.[1] ?? 0),
    until: Number(range?.[2] ?? 9999),
  };
}
