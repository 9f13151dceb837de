/**
 * Which forms a name takes in Croatian, without a dictionary.
 *
 * A nominative and a form are reduced to keys, `stem|class`; a form is a case form of a word exactly when they share a
 * key. The class keeps the paradigms apart (*Kijeva* is a form of *Kijev* and not of *Kijevo*'s plural), so that an
 * index from key to name needs no second check. Paradigms after Barić et al., Hrvatska gramatika (1995), and the
 * orthographic manual of the Institute of Croatian Language (2013) for foreign names.
 *
 * Classes: `0` the word as it stands; `m` singular oblique of masculines and neuters; `a` of feminines and masculines
 * in -a; `f` feminine adjectival (*Njemačka*); `z` masculine and neuter adjectival (*Zelenski*); `j` a whole adjective
 * (*ruski*); `p` and `q` plural, nouns and adjectives; `v` the instrumental of *Lavrov*; `t` feminine i-declension (*Peć*).
 */

import { PLAIN } from '../letters.ts';

/** How a word declines: a proper name, a common noun (singular and plural), a full adjective, or a name in the plural. */
export type WordKind = 'name' | 'noun' | 'adjective' | 'plural';

export type Case = 'Nom' | 'Gen' | 'Dat' | 'Acc' | 'Voc' | 'Loc' | 'Ins';

const ALL_CASES: readonly Case[] = ['Nom', 'Gen', 'Dat', 'Acc', 'Voc', 'Loc', 'Ins'];
const CROATIAN = /[čćžšđ]/;

/** Lower case, no diacritics save those of Croatian itself; apostrophes unified. */
export function foldForeign(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-zčćžšđ'-]*$/.test(lower)) return lower;
  let out = '';
  for (const char of lower) {
    if (CROATIAN.test(char)) out += char;
    else if (char === '’' || char === 'ʼ' || char === '`') out += "'";
    else if (char === '‑' || char === '–') out += '-';
    else out += PLAIN[char] ?? char.normalize('NFD').replace(/\p{M}+/gu, '');
  }
  return out;
}

/** Like `foldForeign`, and without the Croatian diacritics too (*Milošević* to *milosevic*). */
export function foldAll(word: string): string {
  const folded = foldForeign(word);
  return CROATIAN.test(folded)
    ? folded.replace(/đ/g, 'd').replace(/[čć]/g, 'c').replace(/š/g, 's').replace(/ž/g, 'z')
    : folded;
}

/** Masculine hypocoristics in -o and -e that decline like feminines: *Ivo, Ive, Ivi, Ivu, Ivom*. */
const A_DECLINING = new Set(
  (
    'ivo jozo mato anto stipo pero božo vlado frano jero miro joso luko krešo zvonko braco ćiro ' +
    'ante mate jure stipe ive mile rade tone joke jole brne jakše jose roke frane krste ile vice tome luce'
  ).split(' '),
);
const I_DECLENSION = new Set(['peć', 'moć', 'noć', 'pomoć', 'riječ', 'sol', 'krv', 'ljubav', 'smrt']);
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  pavao: ['pavl|m'],
  šabac: ['šapc|m'],
  otac: ['oc|m'],
  mali: ['malij|m'],
  vrabac: ['vrapc|m'],
};
/** Adjectives in names whose stem ends in a vowel and -n-, where the ending alone does not tell (*Meloni* is none). */
const VOWEL_ADJECTIVES =
  /^(zelen|crven|rumen|slan|studen|star|nov|velik|mal|bijel|dug|visok|dubok|širok|svet|blisk|dalek|bel|plav|žut|suh|vel)i$/;
const ADJECTIVAL_I = /(sk|čk|šk|ck|žk|[bcčćdđfghjklmprsštvzž]n|nj|šnj|tk)i$/;
const VOWEL = /[aeiou]$/;

const nameCache = new Map<string, readonly string[]>();
const formCache = new Map<string, readonly string[]>();
/** Bound of each cache in entries: enough for an archive's frequent names, about 20 MB at the very most. */
const CACHE_LIMIT = 50_000;

function remember(cache: Map<string, readonly string[]>, key: string, keys: readonly string[]): readonly string[] {
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, keys);
  return keys;
}

/**
 * Keys of a word given in the nominative (one word; hyphens may be in it). `kind` says how it declines, `name` by
 * default. Deterministic; a word that is not declined has its own key only.
 */
export function nameKeys(nominativeWord: string, kind: WordKind = 'name'): readonly string[] {
  const id = `${kind} ${nominativeWord}`;
  const cached = nameCache.get(id);
  if (cached) return cached;
  const keys = new Set<string>();
  const folded = foldForeign(nominativeWord);
  addNameKeys(keys, folded, nominativeWord, kind);
  if (CROATIAN.test(folded)) {
    // Wires and search forms drop the diacritics: the bare spelling names the same, but not the other way round.
    addNameKeys(keys, foldAll(folded), nominativeWord, kind);
    if (folded.includes('đ')) {
      const dj = folded.replace(/đ/g, 'dj');
      addNameKeys(keys, dj, nominativeWord, kind);
      addNameKeys(keys, foldAll(dj), nominativeWord, kind);
    }
  }
  return remember(nameCache, id, [...keys]);
}

function addNameKeys(keys: Set<string>, word: string, written: string, kind: WordKind): void {
  keys.add(`${word}|0`);
  if (word.length < 2 || isAcronym(written)) return;
  const stem = word.slice(0, -1);
  const last = word.slice(-1);
  if (kind === 'adjective') {
    keys.add(`${VOWEL.test(word) ? stem : word}|j`);
    return;
  }
  if (kind === 'plural') {
    // The adjective of a plural name (Sjedinjene Države) has -ih and -im, which nouns lack: class `q`.
    if (VOWEL.test(word)) keys.add(`${stem}|p`).add(`${stem}|q`);
    return;
  }
  for (const key of IRREGULAR[word] ?? []) keys.add(key);
  if (last === 'a') addFeminine(keys, word, stem);
  else if (last === 'o') {
    keys.add(word.endsWith('io') ? `${stem}j|m` : `${stem}|m`);
    keys.add(`${stem}|z`);
    if (A_DECLINING.has(word)) keys.add(`${stem}|a`);
  } else if (last === 'e') {
    if (A_DECLINING.has(word)) keys.add(`${stem}|a`);
    else keys.add(`${stem}|m`).add(`${stem}|z`).add(`${word}|m`);
  } else if (last === 'i') {
    if (ADJECTIVAL_I.test(word) || VOWEL_ADJECTIVES.test(word)) keys.add(`${stem}|z`);
    else {
      keys.add(`${word}j|m`);
      if (word.length > 4) keys.add(`${word}|m`); // Abu Dhabiu, beside the regular Dhabiju
    }
    if (word.endsWith('ci')) keys.add(`${stem}|p`);
  } else if (last === 'y') {
    keys.add(`${word}j|m`).add(`${word}|m`);
    if (/sky$/.test(word)) keys.add(`${stem}|z`);
  } else addMasculine(keys, word);
  if (kind === 'noun') addPlural(keys, word, stem, last);
}

function addFeminine(keys: Set<string>, word: string, stem: string): void {
  if (/(sk|čk|šk|ck)a$/.test(word)) {
    keys.add(`${stem}|f`);
    if (word.length < 7) keys.add(`${stem}|a`); // Gaska, Neska: short words in -ska may be nouns
    return;
  }
  keys.add(`${stem}|a`);
  if (!/[ij]$/.test(stem) || /nj$/.test(stem)) keys.add(`${stem}|f`);
  if (stem.endsWith('i')) keys.add(`${stem}j|a`);
}

function addMasculine(keys: Set<string>, word: string): void {
  keys.add(`${word}|m`);
  if (/(ov|ev|in)$/.test(word)) keys.add(`${word}|v`);
  if (word.length > 3 && /[bcčćdđfghjklmnprsštvzž](a[bcdfghjklmnprstvzčćšž]|ec)$/.test(word)) {
    keys.add(`${word.slice(0, -2)}${word.slice(-1)}|m`);
  }
  if (I_DECLENSION.has(word) || word.endsWith('ost') || word.endsWith('ast')) keys.add(`${word}|t`);
}

function addPlural(keys: Set<string>, word: string, stem: string, last: string): void {
  if (last === 'a' || last === 'o' || last === 'e' || last === 'i') {
    keys.add(`${stem}|p`);
    return;
  }
  keys.add(`${word}|p`);
  if (word.length < 6) keys.add(`${word}ov|p`).add(`${word}ev|p`);
  if (word.endsWith('anin')) keys.add(`${word.slice(0, -2)}|p`);
  if (/[^aeiou]a[^aeiou]$/.test(word) || word.endsWith('lac')) keys.add(`${word.slice(0, -2)}${word.slice(-1)}|p`);
  if (word.endsWith('lac')) keys.add(`${word.slice(0, -3)}oc|p`).add(`${word.slice(0, -3)}oc|m`);
}

/** An abbreviation in capitals: it takes endings after a hyphen only (*SAD-om*). */
function isAcronym(written: string): boolean {
  return written.length > 1 && written.length <= 6 && /^\p{Lu}[\p{Lu}\d]+$/u.test(written);
}

/** Each ending with the classes it belongs to; longer endings do not exclude shorter ones. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['a', 'mjp'],
  ['e', 'afjp'],
  ['i', 'ajpt'],
  ['o', 'j'],
  ['u', 'mafj'],
  ['om', 'mafzj'],
  ['em', 'mzj'],
  ['im', 'zjvq'],
  ['ih', 'jq'],
  ['oj', 'fj'],
  ['og', 'zj'],
  ['eg', 'zj'],
  ['oga', 'zj'],
  ['ega', 'zj'],
  ['ome', 'zj'],
  ['omu', 'zj'],
  ['emu', 'zj'],
  ['ima', 'pj'],
  ['ama', 'p'],
  ['ju', 't'],
];
const ENDING_BY_TAIL = new Map(ENDINGS);
const HYPHEN_ENDING = /^(.+)-(a|u|om|em|e|i|ov|ova|ovi|ovu|ovo|ove|ovom|ovog|ovoga|ovoj|ovih|ovim|ja|ju|jem|jev|jeva)$/;

/** Keys of a form as it stands in a text, in any case. Cached; about eight keys a form. */
export function formKeys(form: string): readonly string[] {
  const cached = formCache.get(form);
  if (cached) return cached;
  const keys: string[] = [];
  const word = foldForeign(form);
  keys.push(`${word}|0`);
  const hyphen = HYPHEN_ENDING.exec(word);
  if (hyphen) keys.push(`${hyphen[1]}|0`);
  for (let length = 1; length <= 3 && word.length - length >= 2; length++) {
    const ending = word.slice(-length);
    const classes = ENDING_BY_TAIL.get(ending);
    if (!classes) continue;
    const stem = word.slice(0, -length);
    for (const letter of classes) keys.push(`${stem}|${letter}`);
    addAlternations(keys, stem, ending);
  }
  return remember(formCache, form, keys);
}

/** *Rijeci* from *Rijeka*, *Turcima* from *Turk-*, *Vinkovaca* from *Vinkovc-*. */
function addAlternations(keys: string[], stem: string, ending: string): void {
  const hard = SIBILANTS[stem.slice(-1)];
  if (hard && (ending === 'i' || ending === 'ima')) {
    if (ending === 'i') keys.push(`${stem.slice(0, -1)}${hard}|a`);
    keys.push(`${stem.slice(0, -1)}${hard}|p`);
  }
  if (ending === 'a' && stem.length > 3 && /[^aeiou]a[^aeiou]$/.test(stem))
    keys.push(`${stem.slice(0, -2)}${stem.slice(-1)}|p`);
}

const SIBILANTS: Readonly<Record<string, string>> = { c: 'k', z: 'g', s: 'h' };

/**
 * Keys of the name whose possessive adjective the form may be: *Bidenovim* gives those of *Biden*, *Obaminu* of
 * *Obama*, *Raisijev* of *Raisi*. Empty when the form is no possessive. The keys fit those of `nameKeys`.
 */
export function possessorKeys(form: string): readonly string[] {
  const word = foldForeign(form);
  const match = /^(.{2,}?)(ov|ev|in)(?:|a|e|i|o|u|om|oj|og|oga|im|ih|ima|ome|omu)$/.exec(word);
  const hyphen = /^(.+)-(?:ov|ev|jev|in)(?:|a|e|i|o|u|om|oj|og|oga|im|ih|ima)$/.exec(word);
  if (hyphen) return [`${hyphen[1]}|0`];
  if (!match) return [];
  const stem = match[1] ?? '';
  return match[2] === 'in' ? [`${stem}|a`] : [`${stem}|m`];
}

/**
 * Words, folded without any diacritics, whose form this may be, the form itself first: what to look up in a list that
 * is sorted by nominative. Check a hit with `matchesName`, for the diacritics and the exact paradigm.
 */
export function nominativesOf(form: string): readonly string[] {
  const words = new Set<string>();
  for (const key of formKeys(form)) {
    const bar = key.indexOf('|');
    const stem = foldAll(key.slice(0, bar));
    for (const ending of NOMINATIVE_ENDINGS[key.slice(bar + 1)] ?? []) words.add(stem + ending);
    if (!key.endsWith('|m')) continue;
    if (stem.endsWith('j')) words.add(stem.slice(0, -1)).add(`${stem.slice(0, -1)}o`);
    if (/[^aeiou]{2}$/.test(stem)) words.add(`${stem.slice(0, -1)}a${stem.slice(-1)}`);
    if (/[^aeiou]c$/.test(stem)) words.add(`${stem.slice(0, -1)}ec`);
  }
  return [...words];
}

const NOMINATIVE_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  '0': [''],
  m: ['', 'o', 'e'],
  v: [''],
  t: [''],
  a: ['a'],
  f: ['a'],
  z: ['i', 'o', 'e'],
  p: ['i', 'e', 'a'],
  q: ['i', 'e', 'a'],
};

/** Whether `form` is a form of the one-word name `nominative`, in any case. */
export function matchesName(nominative: string, form: string, kind: WordKind = 'name'): boolean {
  const keys = nameKeys(nominative, kind);
  return formKeys(form).some((key) => keys.includes(key));
}

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'm a': ['Gen', 'Acc'],
  'm u': ['Dat', 'Loc', 'Voc'],
  'm om': ['Ins'],
  'm em': ['Ins'],
  'a e': ['Gen'],
  'a i': ['Dat', 'Loc'],
  'a u': ['Acc'],
  'a om': ['Ins'],
  'f e': ['Gen'],
  'f oj': ['Dat', 'Loc'],
  'f u': ['Acc'],
  'f om': ['Ins'],
  'z og': ['Gen', 'Acc'],
  'z oga': ['Gen', 'Acc'],
  'z eg': ['Gen', 'Acc'],
  'z ega': ['Gen', 'Acc'],
  'z om': ['Dat', 'Loc'],
  'z em': ['Dat', 'Loc'],
  'z ome': ['Dat', 'Loc'],
  'z omu': ['Dat', 'Loc'],
  'z emu': ['Dat', 'Loc'],
  'z im': ['Ins'],
  'v im': ['Ins'],
  't i': ['Gen', 'Dat', 'Loc', 'Ins'],
  't ju': ['Ins'],
  'q ih': ['Gen'],
  'q im': ['Dat', 'Loc', 'Ins'],
  'p a': ['Gen'],
  'p e': ['Nom', 'Acc'],
  'p i': ['Nom'],
  'p ima': ['Dat', 'Loc', 'Ins'],
  'p ama': ['Dat', 'Loc', 'Ins'],
};

/**
 * The cases in which a word has this form; empty when it is no form of it. A form that stands as it is allows all
 * cases when the word may be undeclined (acronyms, first parts of foreign names); else nominative and accusative.
 * For a whole adjective (`j`) the gender is open, and all cases are returned.
 */
export function nameCases(nominative: string, form: string, kind: WordKind = 'name'): readonly Case[] {
  const names = nameKeys(nominative, kind);
  const word = foldForeign(form);
  const cases = new Set<Case>();
  for (const key of formKeys(form)) {
    if (!names.includes(key)) continue;
    const bar = key.indexOf('|');
    const letter = key.slice(bar + 1);
    if (letter === 'j') return ALL_CASES;
    if (letter === '0') {
      if (names.length === 1) return ALL_CASES;
      for (const value of VOWEL.test(word) ? (['Nom', 'Voc'] as const) : (['Nom', 'Acc'] as const)) cases.add(value);
      continue;
    }
    for (const length of [1, 2, 3]) {
      const ending = word.slice(-length);
      if (!stemFits(word.slice(0, -length), key.slice(0, bar), ending)) continue;
      for (const value of CASES[`${letter} ${ending}`] ?? []) cases.add(value);
    }
  }
  return ALL_CASES.filter((value) => cases.has(value));
}

/** Whether `stem` before `ending` stands for the stem of a key, directly or through an alternation. */
function stemFits(stem: string, keyStem: string, ending: string): boolean {
  if (stem === keyStem) return true;
  const alternations: string[] = [];
  addAlternations(alternations, stem, ending);
  return alternations.some((key) => key.startsWith(`${keyStem}|`));
}
