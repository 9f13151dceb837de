/**
 * Headlines that run into the text: in pages whose line breaks were lost a headline has no full stop, and the next
 * sentence begins with a capital only. A logistic model over the words around each capital decides; trained by
 * train/segment-headlines.ts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../document.ts';
import { modelsDir } from '../paths.ts';
import { analyserLanguage } from './language.ts';
import { classOf, DIGIT, isWordClass, LOWER, QUOTE, UPPER } from './segment-chars.ts';
import type { SegmentRules } from './segment-rules.ts';

/** Columns of tokens, as `segment` fills them. */
interface Tokens {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

export interface HeadlineModel {
  readonly weights: ReadonlyMap<string, number>;
  readonly words: WordBits;
}

/** What forms were seen as, as bits of their hashes: coarse, but 16 kB each where a lexicon would take a megabyte. */
export interface WordBits {
  /** Words that running text writes small. */
  readonly small: Uint8Array;
  /** Finite verbs and active participles. */
  readonly verb: Uint8Array;
  /** Adjectives and determiners, which ask for a noun. */
  readonly adjective: Uint8Array;
  /** Nouns, adjectives and pronouns in the nominative. */
  readonly nominative: Uint8Array;
  /** Nouns in another case only. */
  readonly oblique: Uint8Array;
}
export const WORD_BITS = ['small', 'verb', 'adjective', 'nominative', 'oblique'] as const;

/** Longest headline, in tokens, and the fewest tokens on either side of the cut. */
const LONGEST = 30;
const SHORTEST = 3;
/** Words of a sentence that features look at: however long it is, a cut costs the same. */
const SEEN = LONGEST + 16;

/** What may stand between two finite verbs of one sentence. */
const LINKS = new Set(
  ', - ; : " ( i a ali te ili pa no nego već da koji koja koje kojeg kojem kojim kojima kojih koju što kako kad kada dok jer ako gdje iako čiji čija čije'.split(
    ' ',
  ),
);

/** FNV-1a over UTF-16 code units. */
export function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

function hasHash(bits: Uint8Array, hash: number): boolean {
  const bit = hash % (bits.length * 8);
  return ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

const SMALL = 1;
const VERB = 2;
const ADJECTIVE = 4;
const NOMINATIVE = 8;
const OBLIQUE = 16;

/** The words of one sentence, looked up once for all candidates in it. */
export interface Words {
  readonly form: readonly string[];
  readonly lower: readonly string[];
  readonly flags: readonly number[];
}

export function lookUp(form: readonly string[], bits: WordBits): Words {
  const lower = form.map((w) => w.toLowerCase());
  const flags = lower.map((w) => {
    const hash = hashWord(w);
    return (
      (hasHash(bits.small, hash) ? SMALL : 0) |
      (hasHash(bits.verb, hash) ? VERB : 0) |
      (hasHash(bits.adjective, hash) ? ADJECTIVE : 0) |
      (hasHash(bits.nominative, hash) ? NOMINATIVE : 0) |
      (hasHash(bits.oblique, hash) ? OBLIQUE : 0)
    );
  });
  return { form, lower, flags };
}

/** Whether a sentence of `count` tokens could begin anew at word `at`, which follows `previous`, although no stop stands there. */
export function isCandidate(previous: string, form: string, at: number, count: number): boolean {
  if (at < SHORTEST || at > LONGEST || count - 1 - at < SHORTEST) return false;
  if (classOf(form.charCodeAt(0)) !== UPPER) return false;
  const before = classOf(previous.charCodeAt(previous.length - 1));
  return isWordClass(before) || before === QUOTE;
}

/** What the model sees of a candidate; the names are the lines of its file. */
export function headlineFeatures(words: Words, at: number, rules: SegmentRules): string[] {
  const last = words.form.length - 1;
  const word = (i: number): string => words.form[i] ?? '';
  const small = (i: number): string => words.lower[i] ?? '';
  const has = (i: number, flag: number): boolean => ((words.flags[i] ?? 0) & flag) !== 0;
  const kind = (w: string): string => {
    const c = classOf(w.charCodeAt(0));
    if (w === '') return 'none';
    if (c === UPPER) return w.length > 1 && w === w.toUpperCase() ? 'CAPS' : 'Cap';
    return c === LOWER ? 'low' : c === DIGIT ? 'num' : w;
  };
  const form = word(at);
  const next = small(at);
  const previousForm = word(at - 1);
  const previous = small(at - 1);
  const second = word(at + 1);
  const third = word(at + 2);
  const starter = rules.starters.has(next) ? 'starter' : has(at, SMALL) ? 'small' : 'name';
  const previousKind = kind(previousForm);
  const secondKind = kind(second);
  const verb = rules.auxiliaries.has(second) ? '2' : rules.auxiliaries.has(third) ? '3' : 'no';
  let titleVerbs = 0;
  let capitals = 0;
  let repeats = false;
  let colon = false;
  let linkedTitle = false; // a comma or a conjunction since the last verb of the headline
  let shouting = true;
  for (let i = 0; i < at; i++) {
    const w = word(i);
    const lower = small(i);
    if (has(i, VERB)) {
      titleVerbs++;
      linkedTitle = false;
    }
    if (LINKS.has(lower)) linkedTitle = true;
    if (w === ':') colon = true;
    const cls = classOf(w.charCodeAt(0));
    if (cls === LOWER || (w.length > 1 && classOf(w.charCodeAt(1)) === LOWER)) shouting = false;
    if (cls === UPPER && i > 0) capitals++;
    if (w.length > 4 && i < at - 1 && next.startsWith(lower.slice(0, Math.max(4, lower.length - 3)))) repeats = true;
  }
  let restVerb = 'none';
  let linkedRest = false;
  for (let i = at; i <= last && i < at + 12 && restVerb === 'none'; i++) {
    if (LINKS.has(small(i))) linkedRest = true;
    if (has(i, VERB)) restVerb = linkedRest ? 'linked' : i < at + 4 ? 'near' : 'far';
  }
  const clash = `${Math.min(2, titleVerbs)}${linkedTitle ? 'l' : ''} ${restVerb}`;
  const cased = (i: number): string =>
    (has(i, ADJECTIVE) ? 'adj ' : '') +
    (has(i, NOMINATIVE) ? 'nom' : has(i, OBLIQUE) ? 'obl' : '') +
    (has(i, VERB) ? ' verb' : '');
  const previousCase = cased(at - 1);
  const nextCase = cased(at);
  const length = at < 5 ? 'short' : at < 12 ? 'usual' : 'long';
  const short = previous.length < 5 ? previous : '';
  return [
    'bias',
    `kind ${kind(form)} ${starter}`,
    `next ${next}`,
    `next…${next.slice(-3)} ${secondKind}`,
    `next…${next.slice(-2)} ${starter}`,
    `second ${secondKind} ${starter}`,
    `second ${rules.auxiliaries.has(second) ? second : second.slice(-2)}`,
    `verb ${verb} ${starter}`,
    `clash ${clash}`,
    `clash ${clash} ${starter}`,
    `clash ${clash} ${previousKind}`,
    `cases ${previousCase} ${previousKind} + ${nextCase} ${starter}`,
    `previous case ${previousCase}`,
    `next case ${nextCase} ${starter} ${secondKind}`,
    `second case ${cased(at + 1)}`,
    `shouting ${shouting} ${kind(form)}`,
    `previous ${previousKind} ${starter}`,
    `previous ${previousKind} ${kind(form)}`,
    `previous ${short}`,
    `previous…${previous.slice(-2)} ${starter}`,
    `previous…${previous.slice(-3)}`,
    `endings ${previous.slice(-2)} ${next.slice(-2)}`,
    `before ${word(at - 2)
      .toLowerCase()
      .slice(-3)}`,
    `length ${length} ${starter}`,
    `capitals ${Math.min(3, capitals)} ${starter}`,
    `repeats ${repeats} ${starter}`,
    `colon ${colon}`,
    `apart ${previousKind} ${secondKind} ${starter}`,
  ];
}

/** Log-odds that a sentence begins at the candidate. */
export function headlineScore(features: readonly string[], model: HeadlineModel): number {
  let sum = 0;
  for (const feature of features) sum += model.weights.get(feature) ?? 0;
  return sum;
}

/**
 * Starts of sentences `[from, …)` of one block, with those added at which a headline ends. `atBlock` and `inside` are the log-odds asked for
 * at the beginning of the block and further on. Changes `sentences` in place.
 */
export function splitHeadlines(
  text: string,
  tokens: Tokens,
  sentences: number[],
  from: number,
  rules: SegmentRules,
  model: HeadlineModel,
  atBlock: number,
  inside: number,
): void {
  const given = sentences.splice(from);
  let next = 0;
  let first = given[0] ?? tokens.start.length;
  while (first < tokens.start.length) {
    sentences.push(first);
    while (next < given.length && (given[next] ?? 0) <= first) next++;
    const last = (given[next] ?? tokens.start.length) - 1;
    let best = sentences.length === from + 1 ? atBlock : inside;
    let cut = -1;
    let words: Words | null = null;
    const form = (i: number): string => text.slice(tokens.start[i], tokens.end[i]);
    for (let i = first + SHORTEST; i <= Math.min(last - SHORTEST, first + LONGEST); i++) {
      const start = tokens.start[i] ?? 0;
      if (classOf(text.charCodeAt(start)) !== UPPER || tokens.end[i - 1] === start) continue;
      if (!isCandidate(form(i - 1), form(i), i - first, last - first + 1)) continue;
      // Names cost most of the time and are seldom told from names inside a sentence: only words that are also written small.
      const lower = form(i).toLowerCase();
      if (!rules.starters.has(lower) && !hasHash(model.words.small, hashWord(lower))) continue;
      words ??= lookUp(
        Array.from({ length: Math.min(last - first + 1, SEEN) }, (_, k) => form(first + k)),
        model.words,
      );
      const score = headlineScore(headlineFeatures(words, i - first, rules), model);
      if (score > best) {
        best = score;
        cut = i;
      }
    }
    // The part after the cut is looked at next: two headlines may follow each other.
    first = cut > 0 ? cut : last + 1;
  }
}

const loaded = new Map<string, HeadlineModel | null>();

/** The model of a language, null when there is none; read once a process. */
export function headlineModel(language: Language): HeadlineModel | null {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const file = join(modelsDir, `headlines.${analyserLanguage(language).code}.txt`);
  const model = existsSync(file) ? parseHeadlineModel(readFileSync(file, 'utf8')) : null;
  loaded.set(language, model);
  return model;
}

/** Lines `feature<TAB>weight`; the lines `bits small<TAB>base64` and so on hold the bits; `#` begins a comment. */
export function parseHeadlineModel(source: string): HeadlineModel {
  const bits = new Map<string, Uint8Array>();
  for (let at = source.indexOf('bits '); at >= 0; at = source.indexOf('\nbits ', at)) {
    const start = source.indexOf('bits ', at);
    const tab = source.indexOf('\t', start);
    const end = source.indexOf('\n', tab);
    bits.set(source.slice(start + 5, tab), Buffer.from(source.slice(tab + 1, end < 0 ? undefined : end), 'base64'));
    at = tab;
  }
  let weights: Map<string, number> | undefined;
  const none = new Uint8Array(1);
  const of = (name: (typeof WORD_BITS)[number]): Uint8Array => bits.get(name) ?? none;
  return {
    // Ten thousand lines that few texts ask for: read at the first candidate.
    get weights() {
      weights ??= parseWeights(source);
      return weights;
    },
    words: {
      small: of('small'),
      verb: of('verb'),
      adjective: of('adjective'),
      nominative: of('nominative'),
      oblique: of('oblique'),
    },
  };
}

function parseWeights(source: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const line of source.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab < 0 || line.startsWith('# ') || line.startsWith('bits ')) continue;
    weights.set(line.slice(0, tab), Number(line.slice(tab + 1)));
  }
  return weights;
}
