/** Reads a file of date words (`data/<language>/dates.txt`; the head of each says the format). */
import type { Diagnostic } from '../diagnostics.ts';
import { DataError } from '../diagnostics.ts';
import type {
  DatePart,
  DateUnit,
  DateWord,
  DateWords,
  FlagKind,
  GrammarFlag,
  Holiday,
  NumericKind,
} from '../resolve/dates-words.ts';
import { DATE_PARTS, DATE_UNITS, FLAG_KINDS, GRAMMAR_FLAGS, NUMERIC_KINDS } from '../resolve/dates-words.ts';

const ADJECTIVE_ENDINGS = 'i a o e og oga om ome omu oj u im ih ima em emu eg ega'.split(' ');
const PLURAL = /(ih|im|ima)$/;
/** Kinds that never begin an expression, so that the scan passes over the commonest words of the language. */
const NEVER_FIRST = new Set<string>(
  (
    'in from to and in-place before after daypart few half-of future past clause recurring clitic than and-half ' +
    'thereof half-year plural ago-after article of since name-after counted-noun numbered clock future-to until'
  ).split(' '),
);

interface Draft {
  numbers: Partial<Record<NumericKind, number>>;
  unit: DateUnit | null;
  part: DatePart | null;
  flags: ReadonlySet<FlagKind>;
  starts: boolean;
}

interface Drafts {
  readonly words: Map<string, Draft>;
  readonly holidays: Map<string, Holiday[]>;
  readonly vague: Map<string, string[][]>;
  readonly grammar: Set<GrammarFlag>;
}

/** @throws DataError with file, line and mend */
export function parseDateWords(source: string, file: string): DateWords {
  const drafts: Drafts = { words: new Map(), holidays: new Map(), vague: new Map(), grammar: new Set() };
  const problems: Diagnostic[] = [];
  source.split('\n').forEach((line, index) => {
    const text = line.replace(/#.*/, '').trim();
    if (!text) return;
    const problem = readLine(text, drafts);
    if (problem) problems.push({ code: 'data-dates', severity: 'error', message: problem, file, line: index + 1 });
  });
  if (problems.length > 0) throw new DataError(problems);
  for (const list of drafts.holidays.values()) list.sort((a, b) => b.words.length - a.words.length);
  for (const list of drafts.vague.values()) list.sort((a, b) => b.length - a.length);
  return { ...drafts, words: drafts.words as ReadonlyMap<string, DateWord> };
}

/** Takes in one line; gives the problem, or null. */
function readLine(text: string, { words, holidays, vague, grammar }: Drafts): string | null {
  const colon = text.indexOf(' : ');
  if (colon < 0) return 'No " : " between kind and words; write `kind value : words`.';
  const [kind = '', value = '', years = ''] = text.slice(0, colon).trim().split(/\s+/);
  const forms = text
    .slice(colon + 3)
    .trim()
    .split(/\s+/);
  if (kind === 'grammar') {
    for (const form of forms) {
      const known = GRAMMAR_FLAGS.find((name) => name === form);
      if (!known) return `Unknown grammar "${form}"; use one of ${GRAMMAR_FLAGS.join(', ')}.`;
      grammar.add(known);
    }
    return null;
  }
  if (kind === 'holiday') {
    const holiday = readHoliday(value, years, forms);
    if (!holiday) {
      return `The day of a holiday is MM-DD, MM/nth/weekday, easter+N or orthodox+N, not "${value} ${years}".`;
    }
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
  const nth = /^(\d\d)\/(-?\d)\/([1-7])([+-]\d+)?$/.exec(value);
  const range = /^(\d{4})?-(\d{4})?$/.exec(years);
  if ((!fixed && !moving && !nth) || (years !== '' && !range)) return null;
  return {
    words,
    base: nth ? 'weekday' : moving ? (moving[1] === 'easter' ? 'easter' : 'orthodox') : 'fixed',
    month: Number((fixed ?? nth)?.[1] ?? 0),
    day: Number(fixed?.[2] ?? moving?.[2] ?? nth?.[4] ?? 0),
    weekday: Number(nth?.[3] ?? 0),
    nth: Number(nth?.[2] ?? 0),
    since: Number(range?.[1] ?? 0),
    until: Number(range?.[2] ?? 9999),
  };
}
