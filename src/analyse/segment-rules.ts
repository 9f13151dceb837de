/** What the segmenter knows of a language, read from `data/<language>/abbreviations.txt`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError, type Diagnostic } from '../diagnostics.ts';
import type { Language } from '../document.ts';
import { dataDir } from '../paths.ts';
import { analyserLanguage } from './language.ts';

/**
 * `inside`: the sentence goes on after it. `may-end`: it may be the last word. `title-end`: it is the last word only where a word follows
 * that begins sentences. `before-number`: an abbreviation only where a number follows.
 */
export type AbbreviationUse = 'inside' | 'may-end' | 'title-end' | 'before-number';

export interface SegmentRules {
  /** Abbreviations without their last full stop. A lower-case entry also covers its capitalised form. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationUse>;
  readonly months: ReadonlySet<string>;
  readonly beforeYear: ReadonlySet<string>;
  readonly beforeOrdinal: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  /** Apostrophe endings that are words of their own, longest first: `n't`, `'s`. */
  readonly suffixes: readonly string[];
  /** Units that are cut off the number before them (`5pm`). */
  readonly units: ReadonlySet<string>;
  /** Prefixes that keep their hyphen where hyphens are apart. */
  readonly prefixes: ReadonlySet<string>;
  /** Length of the first part of words that are cut in two: `cannot` -> 3. */
  readonly wholes: ReadonlyMap<string, number>;
  /** A number and its full stop are one token (Croatian ordinals: `20.`). */
  readonly ordinals: boolean;
  /** Hyphens inside words are tokens (English EWT), or not (Croatian SET). */
  readonly hyphensApart: boolean;
  /** `50%` is two tokens (EWT) or one (SET). */
  readonly percentApart: boolean;
  /** `?!` and `!!!` are one token (EWT) or one a mark (SET). */
  readonly marksTogether: boolean;
}

const KEYS = [
  'inside',
  'may-end',
  'title-end',
  'before-number',
  'month',
  'before-year',
  'before-ordinal',
  'auxiliary',
  'starter',
  'suffix',
  'prefix',
  'unit',
  'whole',
  'setting',
] as const;
const USES: ReadonlySet<string> = new Set(['inside', 'may-end', 'title-end', 'before-number']);
const SETTINGS = ['ordinals', 'hyphens-apart', 'percent-apart', 'marks-together'];

/** Reads the rules of one language. Throws `DataError` with file, line and mend of every bad line. */
export function parseSegmentRules(source: string, file: string): SegmentRules {
  const words = new Map<string, string[]>(KEYS.map((key) => [key, []]));
  const diagnostics: Diagnostic[] = [];
  const report = (line: number, message: string): void => {
    diagnostics.push({ code: 'data-segment', severity: 'error', message, file, line: line + 1 });
  };
  for (const [index, raw] of source.split(/\r?\n/).entries()) {
    const line = raw.replace(/(?:^|\s)#.*$/, '').trim();
    if (line === '') continue;
    const match = /^([a-z-]+):\s*(.*)$/.exec(line);
    const list = match ? words.get(match[1] ?? '') : undefined;
    if (!match || !list) {
      report(index, `expected "key: words" with one of the keys ${KEYS.join(', ')}`);
      continue;
    }
    for (const word of (match[2] ?? '').split(/\s+/)) {
      if (word === '') report(index, `the key ${match[1]} has no words: add some or take the line out`);
      else if (USES.has(match[1] ?? '') && !word.endsWith('.'))
        report(index, `"${word}" is no abbreviation: write it with its full stop`);
      else if (match[1] === 'whole' && !/^[^|]+\|[^|]+$/.test(word))
        report(index, `"${word}" does not show its cut: write it as can|not`);
      else if (match[1] === 'setting' && !SETTINGS.includes(word))
        report(index, `"${word}" is no setting: use ${SETTINGS.join(', ')}`);
      else list.push(word);
    }
  }
  if (diagnostics.length > 0) throw new DataError(diagnostics);
  const of = (key: (typeof KEYS)[number]): string[] => words.get(key) ?? [];
  const abbreviations = new Map<string, AbbreviationUse>();
  for (const use of ['inside', 'may-end', 'title-end', 'before-number'] as const)
    for (const word of of(use)) abbreviations.set(word.slice(0, -1), use);
  const settings = new Set(of('setting'));
  return {
    abbreviations,
    months: new Set(of('month')),
    beforeYear: new Set(of('before-year')),
    beforeOrdinal: new Set(of('before-ordinal')),
    auxiliaries: new Set(of('auxiliary')),
    starters: new Set(of('starter')),
    suffixes: of('suffix').sort((a, b) => b.length - a.length),
    units: new Set(of('unit')),
    prefixes: new Set(of('prefix')),
    wholes: new Map(of('whole').map((word) => [word.replace('|', ''), word.indexOf('|')])),
    ordinals: settings.has('ordinals'),
    hyphensApart: settings.has('hyphens-apart'),
    percentApart: settings.has('percent-apart'),
    marksTogether: settings.has('marks-together'),
  };
}

const loaded = new Map<string, SegmentRules>();

/** The rules of a language, read once a process. Serbian and Bosnian in Latin script are cut as Croatian is. */
export function segmentRules(language: Language): SegmentRules {
  const name = analyserLanguage(language).code;
  const known = loaded.get(name);
  if (known) return known;
  const rules = parseSegmentRules(
    readFileSync(join(dataDir, name, 'abbreviations.txt'), 'utf8'),
    `data/${name}/abbreviations.txt`,
  );
  loaded.set(name, rules);
  return rules;
}
