/** Makes and reads the columns of `Syntax` (src/document.ts): builder, interning, normal forms, features, spans. */
import { type Span, type Syntax, UPOS, type Upos } from '../document.ts';

const interned = new Map<string, string>();

/** The one copy of a string that this process keeps. Only for closed sets (features, relations): nothing is ever freed. */
export function intern(value: string): string {
  const known = interned.get(value);
  if (known !== undefined) return known;
  interned.set(value, value);
  return value;
}

/** The value of a part of speech in `Syntax.upos`. */
export const UPOS_INDEX: Readonly<Record<Upos, number>> = Object.freeze(
  Object.fromEntries(UPOS.map((tag, index) => [tag, index])) as Record<Upos, number>,
);

/** Part of speech of a token by name. */
export function uposOf(syntax: Syntax, token: number): Upos {
  return UPOS[syntax.upos[token] ?? 0] ?? '_';
}

/**
 * Collects the tokens of one article, then lets tagger and parser write into the columns by token index.
 * The columns may be replaced while tokens are added (they grow): take hold of them only when all tokens are in.
 */
export class SyntaxBuilder {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  upos: Uint8Array;
  head: Int32Array;
  unparsed: Uint8Array;
  /** What the tagger nearly chose instead, as the parser names tags (`coarseTag`); 0 where it was sure. */
  doubt: Int32Array;
  readonly form: string[] = [];
  readonly norm: string[] = [];
  readonly lemma: string[] = [];
  readonly feats: string[] = [];
  readonly deprel: string[] = [];
  /** Token index at which each sentence begun so far starts. */
  readonly sentences: number[] = [];

  constructor(capacity = 256) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.upos = new Uint8Array(capacity);
    this.head = new Int32Array(capacity);
    this.unparsed = new Uint8Array(capacity);
    this.doubt = new Int32Array(capacity);
  }

  /** The next token begins a sentence. A sentence without tokens is not kept. */
  startSentence(): void {
    if (this.sentences.at(-1) !== this.count) this.sentences.push(this.count);
  }

  /** Adds a token `[start, end)` and returns its index. Untagged, unparsed and its own lemma until somebody writes more. */
  add(start: number, end: number, form: string): number {
    const i = this.count++;
    if (i === this.start.length) this.#grow();
    this.start[i] = start;
    this.end[i] = end;
    this.head[i] = -1;
    this.form.push(form);
    const norm = normalise(form);
    this.norm.push(norm);
    this.lemma.push(norm);
    this.feats.push('_');
    this.deprel.push('_');
    return i;
  }

  /** The finished columns. They share memory with the builder: write no more after this. */
  build(): Syntax {
    const { count } = this;
    const sentences = this.sentences.filter((first) => first < count);
    if (count > 0 && sentences[0] !== 0) sentences.unshift(0);
    sentences.push(count);
    return {
      count,
      sentences: Int32Array.from(sentences),
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      form: this.form,
      norm: this.norm,
      lemma: this.lemma,
      upos: this.upos.subarray(0, count),
      feats: this.feats,
      head: this.head.subarray(0, count),
      deprel: this.deprel,
      unparsed: this.unparsed.subarray(0, count),
    };
  }

  #grow(): void {
    const capacity = Math.max(16, this.start.length * 2);
    const wider = (old: Int32Array): Int32Array => {
      const next = new Int32Array(capacity);
      next.set(old);
      return next;
    };
    this.start = wider(this.start);
    this.end = wider(this.end);
    this.head = wider(this.head);
    this.doubt = wider(this.doubt);
    const upos = new Uint8Array(capacity);
    upos.set(this.upos);
    this.upos = upos;
    const unparsed = new Uint8Array(capacity);
    unparsed.set(this.unparsed);
    this.unparsed = unparsed;
  }
}

/** An article without tokens. */
export const EMPTY_SYNTAX: Syntax = new SyntaxBuilder(0).build();

const TYPOGRAPHIC: Readonly<Record<string, string>> = {
  '„': '"',
  '“': '"',
  '”': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u00ad': '',
  '\u200b': '',
  '\ufeff': '',
  ǆ: 'dž',
  ǉ: 'lj',
  ǌ: 'nj',
};
const TYPOGRAPHIC_CHARACTERS = new RegExp(`[${Object.keys(TYPOGRAPHIC).join('')}]`, 'gu');

/**
 * Lower-cased form with typographic quotes, dashes and apostrophes unified (`"`, `'`, `-`), the ellipsis spelt out, soft
 * hyphens dropped and combining marks composed. `''` and `"` stay apart: they differ in length in the text.
 */
export function normalise(form: string): string {
  // Most words of a text are lower-case already: the scan spares them the calls below, which are slow off ASCII.
  let plain = true;
  for (let i = 0; i < form.length && plain; i++) {
    const c = form.charCodeAt(i);
    if (c < 0x80) plain = !(c >= 65 && c <= 90) && c !== 96;
    else plain = c >= 0xdf && c <= 0x17f && c !== 0xf7 && (c < 0x100 || LOWER_LATIN[c - 0x100] === 1);
  }
  if (plain) return form;
  const lower = form.normalize('NFC').toLowerCase();
  return lower.replace(TYPOGRAPHIC_CHARACTERS, (c) => TYPOGRAPHIC[c] ?? c);
}

/** For each of U+0100 … U+017F, 1 when it is its own lower case. */
const LOWER_LATIN = Uint8Array.from({ length: 0x80 }, (_, i) => {
  const c = String.fromCharCode(0x100 + i);
  return c.toLowerCase() === c ? 1 : 0;
});

/** UD features of a word, decoded; a feature that it does not have is undefined. Values as in UD: `Nom`, `Plur`, `Yes`. */
export interface Feats {
  readonly case: string | undefined;
  readonly number: string | undefined;
  readonly gender: string | undefined;
  readonly person: string | undefined;
  readonly verbForm: string | undefined;
  readonly mood: string | undefined;
  readonly tense: string | undefined;
  readonly voice: string | undefined;
  readonly aspect: string | undefined;
  readonly polarity: string | undefined;
  readonly degree: string | undefined;
  readonly definite: string | undefined;
  readonly animacy: string | undefined;
  readonly pronType: string | undefined;
  readonly numType: string | undefined;
  readonly poss: string | undefined;
  readonly reflex: string | undefined;
  readonly numberPsor: string | undefined;
  readonly genderPsor: string | undefined;
  readonly abbr: string | undefined;
  readonly foreign: string | undefined;
}

const decoded = new Map<string, Feats>();

/** Decodes a UD feature string (`Case=Nom|Number=Sing`, `_`). Cached: the same string gives the same frozen object. */
export function featsOf(feats: string): Feats {
  const known = decoded.get(feats);
  if (known !== undefined) return known;
  const values = new Map<string, string>();
  if (feats !== '_') {
    for (const pair of feats.split('|')) {
      const at = pair.indexOf('=');
      if (at > 0) values.set(pair.slice(0, at), intern(pair.slice(at + 1)));
    }
  }
  const fresh: Feats = Object.freeze({
    case: values.get('Case'),
    number: values.get('Number'),
    gender: values.get('Gender'),
    person: values.get('Person'),
    verbForm: values.get('VerbForm'),
    mood: values.get('Mood'),
    tense: values.get('Tense'),
    voice: values.get('Voice'),
    aspect: values.get('Aspect'),
    polarity: values.get('Polarity'),
    degree: values.get('Degree'),
    definite: values.get('Definite'),
    animacy: values.get('Animacy'),
    pronType: values.get('PronType'),
    numType: values.get('NumType'),
    poss: values.get('Poss'),
    reflex: values.get('Reflex'),
    numberPsor: values.get('Number[psor]'),
    genderPsor: values.get('Gender[psor]'),
    abbr: values.get('Abbr'),
    foreign: values.get('Foreign'),
  });
  decoded.set(feats, fresh);
  return fresh;
}

/** The stretch of `text` from the first token to the last, both included. */
export function spanOf(text: string, syntax: Syntax, first: number, last: number): Span {
  const start = syntax.start[first] ?? 0;
  const end = syntax.end[last] ?? start;
  return { start, end, text: text.slice(start, end) };
}

/** Number of sentences. */
export function sentenceCount(syntax: Syntax): number {
  return syntax.sentences.length - 1;
}

/** Index of the sentence that holds a token; binary search over the sentence starts. */
export function sentenceOf(syntax: Syntax, token: number): number {
  let low = 0;
  let high = syntax.sentences.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((syntax.sentences[middle] ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The words of a sentence without the white space around it. */
export function sentenceSpan(text: string, syntax: Syntax, sentence: number): Span {
  return spanOf(text, syntax, syntax.sentences[sentence] ?? 0, (syntax.sentences[sentence + 1] ?? 1) - 1);
}
