/**
 * Which language a text is in, by function words, letters and parts of words (`data/languages/detect.txt`): enough to
 * tell what Kronika can code from what it cannot, from a headline on.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../diagnostics.ts';
import { dataDir } from '../paths.ts';
import { type NearLists, nearest, readNear } from './language-near.ts';

interface Profiles {
  readonly languages: readonly string[];
  /** Word to the languages that have it (indices) and what it counts. */
  readonly words: ReadonlyMap<string, Evidence>;
  readonly letters: ReadonlyMap<string, Evidence>;
  readonly parts: ReadonlyMap<string, Evidence>;
  readonly near: NearLists;
}

interface Evidence {
  readonly languages: readonly number[];
  readonly weight: number;
}

/** How many words are looked at: a verdict does not get better by the rest. Near languages need more of them. */
const SAMPLE = 160;
const NEAR_SAMPLE = 400;
const FILE = 'data/languages/detect.txt';
/** What a hit counts beside a word that only one language has (1). */
const LETTER_WEIGHT = 0.6;
const PART_WEIGHT = 0.18;
const FOLDED_WEIGHT = 0.9;
/** Of words in scripts that no listed language is written in, the language that the script names. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['el', /\p{Script=Greek}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['zh', /\p{Script=Han}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['th', /\p{Script=Thai}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['hy', /\p{Script=Armenian}/u],
];

let loaded: Profiles | null = null;

function profiles(): Profiles {
  loaded ??= parseProfiles(readFileSync(join(dataDir, 'languages/detect.txt'), 'utf8'), FILE);
  return loaded;
}

/**
 * @returns an ISO 639-1 code (`sr-Cyrl` for Serbian Cyrillic), or null when nothing in the text says. A text of several
 * languages is in the one that has most of it. Croatian where Croatian, Serbian and Bosnian cannot be told apart.
 */
export function detectLanguage(text: string): string | null {
  // Addresses are no language.
  const clean = text.slice(0, NEAR_SAMPLE * 14).replace(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+|[@#]\w+/g, ' ');
  const words = clean.toLowerCase().normalize('NFC').match(WORD)?.slice(0, NEAR_SAMPLE) ?? [];
  if (words.length === 0) return null;
  const script = OTHER_SCRIPT.test(clean) ? foreignScript(words) : null;
  if (script) return script;
  const p = profiles();
  const scores = p.languages.map(() => 0);
  for (const word of words.slice(0, SAMPLE)) addWord(p, word, scores);
  let best = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[best] ?? 0)) best = i;
  if ((scores[best] ?? 0) <= 0) return null;
  const language = p.languages[best] ?? null;
  return language === 'hbs' ? nearest(words, p.near) : language;
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Greek and Hebrew on, but for Cyrillic and the Latin of Vietnamese. */
const OTHER_SCRIPT = /[\u0370-\u03ff\u0530-\u1cff\u3040-\uffdc]/u;

function foreignScript(words: readonly string[]): string | null {
  for (const [language, pattern] of SCRIPTS) {
    const hits = words.filter((word) => pattern.test(word)).length;
    // Kana marks Japanese though most of the words are Han.
    if (hits * 2 > words.length || (language === 'ja' && hits * 8 > words.length)) {
      return language === 'zh' && words.some((word) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word))
        ? 'ja'
        : language;
    }
  }
  return null;
}

function addWord(p: Profiles, word: string, scores: number[]): void {
  const count = (evidence: Evidence | undefined, factor: number): void => {
    for (const i of evidence?.languages ?? []) scores[i] = (scores[i] ?? 0) + (evidence?.weight ?? 0) * factor;
  };
  const bare = word.replaceAll('’', "'");
  const known = p.words.get(bare);
  count(known, 1);
  if (!known && bare.includes("'")) for (const piece of bare.split("'")) count(p.words.get(piece), 0.5);
  for (const letter of new Set(bare)) if (letter > '\u007f') count(p.letters.get(letter), LETTER_WEIGHT);
  if (known || bare.length < 3) return;
  const framed = `^${bare}$`;
  for (let size = 2; size <= 6; size++) {
    for (let at = 0; at + size <= framed.length; at++) count(p.parts.get(framed.slice(at, at + size)), PART_WEIGHT);
  }
}

/** Without diacritics, as many people type. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}

/** Reads the file of profiles. Throws DataError with file, line and mend. */
export function parseProfiles(source: string, file: string): Profiles {
  const lists: Record<'words' | 'letters' | 'parts', Map<string, Set<string>>> = {
    words: new Map(),
    letters: new Map(),
    parts: new Map(),
  };
  const languages = new Set<string>();
  const near = new Map<string, string[]>();
  source.split('\n').forEach((line, index) => {
    const text = line.replace(/^\s*#.*/, '').trim();
    if (!text) return;
    const match = /^(words|letters|parts|near)\s+(\S+) : (.+)$/.exec(text);
    const [, kind = '', language = '', list = ''] = match ?? [];
    if (!match) {
      const message = 'A line is `words|letters|parts|near <language> : list`.';
      throw new DataError([{ code: 'data-languages', severity: 'error', message, file, line: index + 1 }]);
    }
    const items = list.trim().split(/\s+/);
    if (kind === 'near') {
      near.set(language, [...(near.get(language) ?? []), ...items]);
      return;
    }
    languages.add(language);
    const into = kind === 'words' ? lists.words : kind === 'letters' ? lists.letters : lists.parts;
    for (const item of items) into.set(item, (into.get(item) ?? new Set()).add(language));
  });
  const names = [...languages];
  const weigh = (map: ReadonlyMap<string, ReadonlySet<string>>, factor = 1): [string, Evidence][] =>
    [...map].map(([item, having]) => [
      item,
      {
        languages: [...having].map((language) => names.indexOf(language)),
        weight: (factor * Math.log((names.length + 1) / having.size)) / Math.log(names.length + 1),
      },
    ]);
  const words = new Map(weigh(lists.words));
  const folded = new Map<string, Set<string>>();
  for (const [word, having] of lists.words) {
    const bare = fold(word);
    if (bare === word || words.has(bare)) continue;
    for (const language of having) folded.set(bare, (folded.get(bare) ?? new Set()).add(language));
  }
  for (const [word, evidence] of weigh(folded, FOLDED_WEIGHT)) words.set(word, evidence);
  return {
    languages: names,
    words,
    letters: new Map(weigh(lists.letters)),
    parts: new Map(weigh(lists.parts)),
    near: readNear(near),
  };
}
