/** What marks the lines of a news page in one language, read from `data/<language>/page.txt`, made into patterns. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../diagnostics.ts';
import type { Language } from '../document.ts';
import { dataDir } from '../paths.ts';

const KINDS = [
  'agency',
  'photo-agency',
  'noise',
  'noise-start',
  'noise-count',
  'comments',
  'comments-count',
  'tags',
  'outlet',
  'byline',
  'byline-small',
  'signoff-start',
  'signoff-has',
  'credit',
  'credit-by',
  'caption',
  'date-label',
  'date-order',
  'ago',
  'weekday',
  'section',
  'section-join',
  'not-place',
] as const;
type Kind = (typeof KINDS)[number];

/** Patterns hold no flags that remember a place, so that they may be shared. */
export interface PageWords {
  readonly noise: RegExp;
  readonly comments: RegExp;
  /** A label with a colon, with or without what it labels. */
  readonly tags: RegExp;
  readonly tagsAlone: RegExp;
  /** The outlet's name at the end of a headline. */
  readonly outlet: RegExp | null;
  /** Alternatives for use inside a pattern. */
  readonly agency: string;
  readonly photo: string;
  /** Longer than any name of an agency. */
  readonly longestAgency: number;
  readonly byline: RegExp;
  /** Small words that may stand in what a byline names; null when that is not looked at. */
  readonly bylineSmall: ReadonlySet<string> | null;
  readonly signoff: RegExp | null;
  readonly trailingReport: RegExp | null;
  readonly credit: RegExp;
  readonly creditBy: RegExp | null;
  /** The label of a credit alone on its line. */
  readonly creditAlone: RegExp;
  readonly caption: RegExp | null;
  /** `dots`: 24. listopada 2023., 24.10.2023.; `words`: 24 October 2023, October 24, 2023. */
  readonly dateOrder: 'dots' | 'words';
  readonly dateLabel: string;
  readonly dateLabelAlone: RegExp;
  readonly months: ReadonlyMap<string, number>;
  readonly monthNames: string;
  readonly weekdays: string;
  readonly ago: RegExp;
  readonly sections: ReadonlySet<string>;
  readonly sectionJoin: ReadonlySet<string>;
  readonly notPlace: ReadonlySet<string>;
}

const loaded = new Map<string, PageWords>();

/** The words of a language's pages; those near to Croatian are read as it is. Read once per process. */
export function pageWords(language: Language): PageWords {
  const file = `${language === 'en' ? 'en' : 'hr'}/page.txt`;
  let words = loaded.get(file);
  if (!words) {
    words = parsePageWords(readFileSync(join(dataDir, file), 'utf8'), `data/${file}`);
    loaded.set(file, words);
  }
  return words;
}

/** @throws DataError with file, line and mend */
export function parsePageWords(source: string, file: string): PageWords {
  const lists = new Map<Kind, string[]>(KINDS.map((kind) => [kind, []]));
  const months = new Map<string, number>();
  source.split('\n').forEach((line, index) => {
    const text = line.replace(/^\s*#.*/, '').trim();
    if (!text) return;
    const fail = (message: string): never => {
      throw new DataError([{ code: 'data-page', severity: 'error', message, file, line: index + 1 }]);
    };
    const colon = text.indexOf(' : ');
    if (colon < 0) fail('No " : " between kind and items; write `kind : item | item`.');
    const [name = '', value = ''] = text.slice(0, colon).trim().split(/\s+/);
    const items = text
      .slice(colon + 3)
      .split(' | ')
      .map((item) => item.trim());
    if (name === 'month') {
      if (!/^([1-9]|1[0-2])$/.test(value)) fail(`"month" needs a number from 1 to 12, not "${value}".`);
      for (const item of items) months.set(item, Number(value));
      return;
    }
    const kind = KINDS.find((known) => known === name);
    if (kind) lists.get(kind)?.push(...items);
    else fail(`Unknown kind "${name}"; see the head of data/hr/page.txt.`);
  });
  return compile((kind) => lists.get(kind) ?? [], months);
}

/** Items as alternatives, the longest first. */
const any = (items: readonly string[]): string =>
  items.length === 0
    ? '(?!)'
    : [...items]
        .sort((a, b) => b.length - a.length)
        .map((item) => item.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('|');

/** Where the word or sign before is whole. */
const END = '(?![\\p{L}\\p{M}\\d])';

function compile(list: (kind: Kind) => readonly string[], months: ReadonlyMap<string, number>): PageWords {
  const orNull = (kind: Kind, pattern: (items: string) => string): RegExp | null =>
    list(kind).length === 0 ? null : new RegExp(pattern(any(list(kind))), 'iu');
  const opener = list('credit-by').length > 0 ? '(?:^|[.!?…”"]\\s+|[/|([]\\s*)' : '(?:^|[\\s/|(])';
  const ago = list('ago').map((item) => any([item]).replaceAll('#', '\\d+').replaceAll('\\*', '\\p{L}*'));
  const small = list('byline-small');
  return {
    noise: new RegExp(
      `^(?:${any(list('noise'))}|(?:${any(list('noise-start'))})${END}.*|\\d+ (?:${any(list('noise-count'))}))[\\s.:!>»]*$`,
      'iu',
    ),
    comments: new RegExp(
      `^(?:${any(list('comments'))})\\s*(?:\\(\\d+\\)|:?\\s*\\d*)$|^\\d+ (?:${any(list('comments-count'))})$`,
      'iu',
    ),
    tags: new RegExp(`^(?:${any(list('tags'))})\\s*:`, 'iu'),
    tagsAlone: new RegExp(`^(?:${any(list('tags'))})\\s*:?$`, 'iu'),
    outlet: orNull('outlet', (items) => `\\s+[|–—-]\\s+(?:${items})$`),
    agency: any(list('agency')),
    photo: any(list('photo-agency')),
    longestAgency: Math.max(0, ...[...list('agency'), ...list('photo-agency')].map((name) => name.length)),
    byline: new RegExp(`^(?:${any(list('byline'))})${END}\\s*:?\\s*(\\S.*)$`, 'iu'),
    bylineSmall: small.length > 0 ? new Set(small) : null,
    signoff:
      list('signoff-start').length === 0
        ? null
        : new RegExp(`^[([*—-]*\\s*(?:${any(list('signoff-start'))})|(?:${any(list('signoff-has'))})[.)\\]]*$`, 'iu'),
    trailingReport: orNull('signoff-start', (items) => `\\s([([](?:${items})${END}[^()]*[)\\]]\\.?)$`),
    credit: new RegExp(`${opener}((?:${any(list('credit'))})\\s*:\\s*)(\\S.*)$`, 'iu'),
    creditAlone: new RegExp(`^(?:${any([...list('credit'), ...list('credit-by')])})\\s*[:,]?$`, 'iu'),
    creditBy: orNull('credit-by', (items) => `${opener}((?:${items})\\s+)(\\p{Lu}.*)$`),
    caption: orNull('caption', (items) => `^(?:${items})\\s*`),
    dateOrder: list('date-order')[0] === 'words' ? 'words' : 'dots',
    dateLabel: any(list('date-label')),
    months,
    monthNames: any([...months.keys()]),
    weekdays: any(list('weekday')),
    ago: new RegExp(`^(?:${any(list('date-label'))})?\\s*:?\\s*(?:${ago.length > 0 ? ago.join('|') : '(?!)'})$`, 'iu'),
    dateLabelAlone: new RegExp(`^(?:${any(list('date-label'))})\\s*:?$`, 'iu'),
    sections: new Set(list('section')),
    sectionJoin: new Set(list('section-join')),
    notPlace: new Set(list('not-place')),
  };
}
