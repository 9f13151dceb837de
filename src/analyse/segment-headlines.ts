/**
 * Headlines that run into the text: in pages whose line breaks were lost a headline has no full stop, and the next
 * sentence begins with a capital only. A logistic model over the words around each capital decides; trained by
 * train/segment-headlines.ts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../document.ts';
import { modelsDir } from '../paths.ts';
import { classOf, DIGIT, isWordClass, LOWER, QUOTE, UPPER } from './segment-chars.ts';
import type { SegmentRules } from './segment-rules.ts';

/** Columns of tokens, as `segment` fills them. */
interface Tokens {
  readonly start: readonly number[];
  readonly end: readonly number[];
}

export interface HeadlineModel {
  readonly weights: ReadonlyMap<string, number>;
  /** Bits of the hashes of words that running text writes small. */
  readonly small: Uint8Array;
}

/** Longest headline, in tokens, and the fewest tokens on either side of the cut. */
const LONGEST = 24;
const SHORTEST = 3;

/** FNV-1a over UTF-16 code units. */
export function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

export function isSmall(small: Uint8Array, word: string): boolean {
  const bit = hashWord(word) % (small.length * 8);
  return ((small[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

/** Whether a sentence could begin at token `at` although no stop stands before it; `first` begins the sentence so far. */
export function isCandidate(text: string, tokens: Tokens, first: number, at: number, last: number): boolean {
  const length = at - first;
  if (length < SHORTEST || length > LONGEST || last - at < SHORTEST) return false;
  const start = tokens.start[at] ?? 0;
  if (classOf(text.charCodeAt(start)) !== UPPER) return false;
  const before = classOf(text.charCodeAt((tokens.end[at - 1] ?? 1) - 1));
  return (isWordClass(before) || before === QUOTE) && (tokens.end[at - 1] ?? 0) < start;
}

/** What the model sees of a candidate; the names are the lines of its file. */
export function headlineFeatures(
  text: string,
  tokens: Tokens,
  first: number,
  at: number,
  last: number,
  rules: SegmentRules,
  small: Uint8Array,
): string[] {
  const word = (i: number): string => (i <= last ? text.slice(tokens.start[i], tokens.end[i]) : '');
  const kind = (w: string): string => {
    const c = classOf(w.charCodeAt(0));
    if (w === '') return 'none';
    if (c === UPPER) return w.length > 1 && w === w.toUpperCase() ? 'CAPS' : 'Cap';
    return c === LOWER ? 'low' : c === DIGIT ? 'num' : w;
  };
  const form = word(at);
  const next = form.toLowerCase();
  const previousForm = word(at - 1);
  const previous = previousForm.toLowerCase();
  const second = word(at + 1);
  const third = word(at + 2);
  const starter = rules.starters.has(next) ? 'starter' : isSmall(small, next) ? 'small' : 'name';
  const previousKind = kind(previousForm);
  const secondKind = kind(second);
  const verb = rules.auxiliaries.has(second) ? '2' : rules.auxiliaries.has(third) ? '3' : 'no';
  let titleVerb = false;
  let capitals = 0;
  let repeats = false;
  let colon = false;
  for (let i = first; i < at; i++) {
    const w = word(i);
    if (w.length < 6 && rules.auxiliaries.has(w)) titleVerb = true;
    if (w === ':') colon = true;
    if (classOf(w.charCodeAt(0)) === UPPER) {
      if (i > first) capitals++;
      if (form.length > 3 && i < at - 1 && w.slice(0, 4) === form.slice(0, 4)) repeats = true;
    }
  }
  let restVerb = false;
  for (let i = at + 1; i <= last && i < at + 9; i++) if (rules.auxiliaries.has(word(i))) restVerb = true;
  const length = at - first < 5 ? 'short' : at - first < 12 ? 'usual' : 'long';
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
    `verbs ${titleVerb ? 'title' : ''} ${restVerb ? 'rest' : ''}`,
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
  for (let s = from; s < sentences.length; s++) {
    const first = sentences[s] ?? 0;
    const last = (sentences[s + 1] ?? tokens.start.length) - 1;
    let best = s === from ? atBlock : inside;
    let cut = -1;
    for (let i = first + SHORTEST; i <= Math.min(last, first + LONGEST); i++) {
      if (!isCandidate(text, tokens, first, i, last)) continue;
      const score = headlineScore(headlineFeatures(text, tokens, first, i, last, rules, model.small), model);
      if (score > best) {
        best = score;
        cut = i;
      }
    }
    // The part after the cut is looked at next: two headlines may follow each other.
    if (cut > 0) sentences.splice(s + 1, 0, cut);
  }
}

const loaded = new Map<string, HeadlineModel | null>();

/** The model of a language, null when there is none; read once a process. */
export function headlineModel(language: Language): HeadlineModel | null {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const file = join(modelsDir, `headlines.${language === 'en' ? 'en' : 'hr'}.txt`);
  const model = existsSync(file) ? parseHeadlineModel(readFileSync(file, 'utf8')) : null;
  loaded.set(language, model);
  return model;
}

/** Lines `feature<TAB>weight`; the line `small<TAB>base64` holds the bits; `#` begins a comment. */
export function parseHeadlineModel(source: string): HeadlineModel {
  const weights = new Map<string, number>();
  let small: Uint8Array = new Uint8Array(1);
  for (const line of source.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab < 0 || line.startsWith('# ')) continue;
    const name = line.slice(0, tab);
    if (name === 'small') small = Buffer.from(line.slice(tab + 1), 'base64');
    else weights.set(name, Number(line.slice(tab + 1)));
  }
  return { weights, small };
}
