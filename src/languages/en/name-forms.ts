/**
 * The forms of English names and nouns: a name has one, a noun has a plural. Keys are `word|0` for the word as it stands,
 * `word|p` for its plural and `word|n` for names spelled in several ways; a noun has the first two, so that *ministers* and *policemen* are found under their singular.
 */
import { UPOS_INDEX } from '../../analyse/syntax.ts';
import type { Syntax } from '../../document.ts';
import type { NameForms } from '../../resolve/language.ts';
import { PLAIN } from '../letters.ts';
import { LEADING_PARTICLES, NAME_PARTICLES, NO_NAMES, TITLES } from './resolve-words.ts';

const SPECIAL: Readonly<Record<string, string>> = {
  đ: 'd',
  ...PLAIN,
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

/**
 * Endings that Slavic names are spelled with: *Zelensky, Zelenskyy, Zelenskiy*; *Sergei, Sergey*. The key stands for all of
 * them; null for other words.
 */
function spellingKey(word: string): string | null {
  const match = word.length > 4 ? /^(.{3,}?)(?:(e[iyj])|yy|yi|iy|ii|ij|y|i)$/.exec(word) : null;
  return match === null ? null : `${match[1]}${match[2] === undefined ? 'y' : 'ey'}|n`;
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
  const spelling = spellingKey(word);
  if (spelling !== null) keys.push(spelling);
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
  if (NOUNS.has(type)) return [`${word}|0`, `${word}|p`];
  const spelling = type === 'person' || type === 'short' ? spellingKey(word) : null;
  return spelling === null ? [`${word}|0`] : [`${word}|0`, spelling];
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

/** What tells an English spelling of a foreign name, and a Croatian one. */
const ENGLISH = /y|sh|ch|kh|zh|th|w|q|x|ou|ee|oo|ie|ck|([bdfglmnprstz])\1/gi;
const CROATIAN = /[čćžšđ]|dž|j(?![aeou]\p{L}*n)|ij/giu;

/** The most English of the spellings (`data/actors/people/README.md`: Croatian ones stand first), the earlier of two alike. */
function shown(spellings: readonly string[]): string {
  let best = spellings[0] ?? '';
  let most = Number.NEGATIVE_INFINITY;
  const seen = new Set<string>();
  for (const spelling of spellings) {
    // Without its diacritics it is no other spelling.
    if (seen.has(fold(spelling))) continue;
    seen.add(fold(spelling));
    const score = (spelling.match(ENGLISH)?.length ?? 0) - 2 * (spelling.match(CROATIAN)?.length ?? 0);
    if (score > most) {
      most = score;
      best = spelling;
    }
  }
  return best;
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
  noName,
  titleCounts: true,
  alike,
  flatIsPerson,
};

/** *May* is a month after a preposition or before a number; words of no person never are one. */
function noName(syntax: Syntax, i: number, known: boolean): boolean {
  const norm = syntax.norm[i] ?? '';
  if (!NO_NAMES.has(norm)) return false;
  if (!known) return true;
  if (syntax.upos[i + 1] === UPOS_INDEX.NUM || syntax.upos[i - 1] === UPOS_INDEX.NUM) return true;
  return (
    syntax.upos[i - 1] === UPOS_INDEX.ADP ||
    /^(?:last|this|next|late|early|mid|-|since|until)$/.test(syntax.norm[i - 1] ?? '')
  );
}

/** The same consonants and the same beginning: what differs is how another script was put into Latin letters. */
function alike(a: string, b: string): boolean {
  const one = skeleton(a);
  return one.length > 2 && one === skeleton(b) && Math.abs(a.length - b.length) < 3;
}

function skeleton(name: string): string {
  return fold(name)
    .replace(/ch|kh|q|ck|c/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/[aeiouyhj'-]/g, '')
    .replace(/(.)\1+/g, '$1');
}

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
