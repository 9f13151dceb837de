/**
 * The forms of English names and nouns: a name has one, a noun has a plural. Keys are `word|0` for the word as it stands
 * and `word|p` for its plural; a noun has both, so that *ministers* and *policemen* are found under their singular.
 */
import type { Syntax } from '../../document.ts';
import type { NameForms } from '../../resolve/language.ts';
import { LEADING_PARTICLES, NAME_PARTICLES, NO_NAMES, TITLES } from './resolve-words.ts';

const SPECIAL: Readonly<Record<string, string>> = {
  đ: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
  '’': "'",
  ʼ: "'",
  '`': "'",
  '‑': '-',
  '–': '-',
};

/** Lower case without diacritics; apostrophes and hyphens unified. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z'-]*$/.test(lower)) return lower;
  let out = '';
  for (const char of lower) out += SPECIAL[char] ?? char.normalize('NFD').replace(/\p{M}+/gu, '');
  return out;
}

/**
 * A name as tokens of UD English-EWT: the possessive is a token of its own, and so is the hyphen, which is left out (the
 * scan passes over it), so that *Jong-un* and *Jong Un*, *secretary-general* and *secretary general* are one.
 */
export function tokens(name: string): string[] {
  const out: string[] = [];
  for (const word of name.split(/[ -]/)) {
    if (word === '') continue;
    const plain = word.replace(/[’ʼ`]/g, "'");
    const possessive = /^(.+?)('s|')$/i.exec(plain);
    if (possessive === null) out.push(plain);
    else out.push(possessive[1] ?? '', possessive[2] ?? '');
  }
  return out;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  children: 'child',
  wives: 'wife',
  thieves: 'thief',
  wolves: 'wolf',
  selves: 'self',
};

/** Keys of a form as it stands in a text. */
export function formKeys(form: string): readonly string[] {
  const word = fold(form);
  const keys = [`${word}|0`];
  if (IRREGULAR[word] !== undefined) keys.push(`${IRREGULAR[word]}|p`);
  if (word.endsWith('men') && word.length > 3) keys.push(`${word.slice(0, -3)}man|p`);
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return keys;
  keys.push(`${word.slice(0, -1)}|p`);
  if (word.endsWith('ies')) keys.push(`${word.slice(0, -3)}y|p`);
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) keys.push(`${word.slice(0, -2)}|p`);
  return keys;
}

const NOUNS: ReadonlySet<string> = new Set(['role', 'people']);

export const entryKeys: NameForms['entryKeys'] = ({ type, words }, at) => {
  const word = fold(words[at] ?? '');
  return NOUNS.has(type) ? [`${word}|0`, `${word}|p`] : [`${word}|0`];
};

/** The words of the text as they are printed: no blanks where it has none. Headlines in capitals are written as names. */
function citation(syntax: Syntax, first: number, last: number): string {
  let out = '';
  for (let i = first; i <= last; i++) {
    const form = syntax.form[i] ?? '';
    if (i > first && syntax.end[i - 1] !== syntax.start[i]) out += ' ';
    out += form.length < 4 || form !== form.toUpperCase() ? form : form.charAt(0) + form.slice(1).toLowerCase();
  }
  return out;
}

/** The English spelling stands second where the first is as Croatian papers write it (`data/actors/people/README.md`). */
function shown(spellings: readonly string[]): string {
  const [first = '', second] = spellings;
  return second === undefined || fold(second) === fold(first) ? first : second;
}

/** *al-Assad* is *Assad*, *Grabar-Kitarović* either half. */
function surnames(last: string): readonly string[] {
  const parts = last.split('-').filter((part) => part.length > 2 && !NAME_PARTICLES.has(part.toLowerCase()));
  return parts.length > 0 ? [last, ...parts] : [last];
}

export const englishNames: NameForms = {
  fold,
  tokens,
  cuts: "-'’",
  formKeys,
  entryKeys,
  possessorKeys: () => [],
  surnameKeys: (surname) => [`${fold(surname)}|0`],
  surnames,
  citation,
  shown,
  people: () => [],
  particles: NAME_PARTICLES,
  leading: LEADING_PARTICLES,
  titles: TITLES,
  noNames: NO_NAMES,
  flatIsPerson,
};

/** In English-EWT names of people are flat, those of all else compounds. */
function flatIsPerson(syntax: Syntax, first: number, last: number): boolean {
  if (last - first > 3) return false;
  for (let i = first; i <= last; i++) {
    if (syntax.norm[i] === '-') continue;
    if (!/^\p{Lu}\p{Ll}/u.test(syntax.form[i] ?? '') && !/^\p{Lu}\.$/u.test(syntax.form[i] ?? '')) return false;
    if (i > first && !(syntax.deprel[i] ?? '').startsWith('flat')) return false;
  }
  return true;
}
