/**
 * What the parser sees of each token of one sentence, as columns of 32-bit hashes that are reused from sentence to sentence.
 *
 * Words are never looked up in a vocabulary: a hash of the word is as good a name for it, and costs no memory. Row `n`
 * stands for the root, row `n + 1` for "no such token", so that no feature has to ask whether a position exists.
 * Indices in this file are in range by construction; hence the `!`.
 */
import { UPOS } from '../document.ts';
import { croatian } from '../languages/hr/analyse.ts';
import type { TokenTraits } from './language.ts';

const code = (tag: string): number => (UPOS as readonly string[]).indexOf(tag);
const ADJ = code('ADJ');
const ADP = code('ADP');
const ADV = code('ADV');
export const AUX = code('AUX');
const CCONJ = code('CCONJ');
const DET = code('DET');
export const NOUN = code('NOUN');
const NUM = code('NUM');
const PART = code('PART');
export const PRON = code('PRON');
export const PROPN = code('PROPN');
const PUNCT = code('PUNCT');
const SCONJ = code('SCONJ');
export const VERB = code('VERB');
export const ROOT_TAG = UPOS.length;
export const NONE_TAG = UPOS.length + 1;

/** FNV-1a over UTF-16 code units with a final scramble. Digits all count as one, so that numbers share what is learned. */
export function hashString(s: string, from = 0): number {
  let h = 0x811c9dc5;
  for (let i = from; i < s.length; i++) {
    const c = s.charCodeAt(i);
    h = Math.imul(h ^ (c >= 48 && c <= 57 ? 48 : c), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

const mix = (a: number, b: number): number => {
  const h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  return h ^ (h >>> 15);
};

const CASES = ['Nom', 'Gen', 'Dat', 'Acc', 'Voc', 'Loc', 'Ins'];
/** Values of `TokenColumns.kase`: 0 is none. */
export const NOM = 1;
const GEN = 2;
const DAT = 3;
const ACC = 4;

/** Morphology of one feature string, decoded once. */
interface Morphology {
  readonly kase: number;
  readonly gender: number;
  readonly number: number;
  readonly person: number;
  readonly finite: boolean;
  readonly relative: boolean;
  readonly reflexive: boolean;
  /** By part of speech: hash of the coarse tag and of the full tag. */
  readonly coarse: Int32Array;
  readonly full: Int32Array;
}

function decode(feats: string): Morphology {
  const value = (name: string): string => {
    const at = `|${feats}`.indexOf(`|${name}=`);
    if (at < 0) return '';
    const start = at + name.length + 1;
    const end = feats.indexOf('|', start);
    return feats.slice(start, end < 0 ? undefined : end);
  };
  const kase = value('Case');
  const verbForm = value('VerbForm');
  const prontype = value('PronType');
  const coarse = new Int32Array(NONE_TAG + 1);
  const full = new Int32Array(NONE_TAG + 1);
  const reflex = value('Reflex');
  const base = [
    kase,
    verbForm,
    value('Voice'),
    prontype,
    reflex,
    value('Poss'),
    value('Degree') === 'Cmp' ? 'Cmp' : '',
  ];
  if (verbForm !== '') base.push(value('Mood') === 'Ind' ? '' : value('Mood'), value('Tense') === 'Past' ? 'Past' : '');
  const rest = [value('Number'), value('Gender'), value('Person'), value('Definite'), value('Tense')];
  for (let tag = 0; tag < coarse.length; tag++) {
    coarse[tag] = hashString(`${tag} ${base.join(' ')}`);
    full[tag] = hashString(`${tag} ${base.join(' ')} ${rest.join(' ')}`);
  }
  return {
    kase: CASES.indexOf(kase) + 1,
    gender: ['Masc', 'Fem', 'Neut'].indexOf(value('Gender')) + 1,
    number: ['Sing', 'Plur'].indexOf(value('Number')) + 1,
    person: Number(value('Person')) || 0,
    finite: verbForm === 'Fin',
    relative: prontype.includes('Rel'),
    reflexive: reflex === 'Yes',
    coarse,
    full,
  };
}

const morphologies = new Map<string, Morphology>();

function morphology(feats: string): Morphology {
  let m = morphologies.get(feats);
  if (m === undefined) {
    m = decode(feats);
    morphologies.set(feats, m);
  }
  return m;
}

/** The name that the parser has for a tag: part of speech with case, verb form and the like, hashed. */
export const coarseTag = (upos: number, feats: string): number => morphology(feats).coarse[upos]!;

/** One of the classes of a dependent that its head remembers, one bit each (`TokenColumns.kind`). */
const KIND_NOM = 5;

export class TokenColumns {
  n = 0;
  #capacity = 0;
  word!: Int32Array;
  lemma!: Int32Array;
  /** Part of speech with case, verb form and the like; and with number, gender, person too. */
  coarse!: Int32Array;
  full!: Int32Array;
  /** The lemma of a function word, the coarse tag of a content word. */
  lex!: Int32Array;
  suffix!: Int32Array;
  /** Last two letters of the form: what the tagger may have misread. */
  ending!: Int32Array;
  /** The tag that the tagger nearly chose instead, 0 where it was sure. */
  doubt!: Int32Array;
  upos!: Uint8Array;
  kase!: Uint8Array;
  gender!: Uint8Array;
  number!: Uint8Array;
  person!: Uint8Array;
  kind!: Uint8Array;
  relative!: Uint8Array;
  /** The first nominal and the first verb or auxiliary from here on, `n + 1` without one. */
  nominal!: Int32Array;
  verbal!: Int32Array;
  /** How many of each stand before token i: verbs, finite verbs, commas, other punctuation, conjunctions, subordinators. */
  verbs!: Int32Array;
  commas!: Int32Array;
  marks!: Int32Array;
  conjunctions!: Int32Array;
  subordinators!: Int32Array;

  readonly traits: TokenTraits;
  readonly #lexical: Uint8Array;

  constructor(traits: TokenTraits = croatian.tokens) {
    this.traits = traits;
    this.#lexical = Uint8Array.from({ length: NONE_TAG + 1 }, (_, tag) =>
      traits.lexical.has(UPOS[tag] ?? '') ? 1 : 0,
    );
    this.#grow(128);
  }

  #grow(capacity: number): void {
    this.#capacity = capacity;
    const ints = (): Int32Array => new Int32Array(capacity);
    const bytes = (): Uint8Array => new Uint8Array(capacity);
    this.word = ints();
    this.lemma = ints();
    this.coarse = ints();
    this.full = ints();
    this.lex = ints();
    this.suffix = ints();
    this.ending = ints();
    this.doubt = ints();
    this.upos = bytes();
    this.kase = bytes();
    this.gender = bytes();
    this.number = bytes();
    this.person = bytes();
    this.kind = bytes();
    this.relative = bytes();
    this.nominal = ints();
    this.verbal = ints();
    this.verbs = ints();
    this.commas = ints();
    this.marks = ints();
    this.conjunctions = ints();
    this.subordinators = ints();
  }

  /** Takes over tokens `[from, to)`. */
  fill(
    lemma: readonly string[],
    norm: readonly string[],
    upos: { readonly [index: number]: number },
    feats: readonly string[],
    from: number,
    to: number,
    doubt: { readonly [index: number]: number } | null = null,
  ): void {
    const n = to - from;
    this.n = n;
    if (n + 3 > this.#capacity) this.#grow(2 * n + 3);
    let verbs = 0;
    let commas = 0;
    let marks = 0;
    let conjunctions = 0;
    let subordinators = 0;
    for (let i = 0; i < n; i++) {
      const t = from + i;
      const tag = upos[t]!;
      const m = morphology(feats[t]!);
      const form = norm[t]!;
      const w = hashString(form);
      this.ending[i] = hashString(form, form.length > 3 ? form.length - 2 : 0);
      const lem = lemma[t]!;
      const l = hashString(lem);
      this.word[i] = w;
      this.lemma[i] = l;
      this.upos[i] = tag;
      this.coarse[i] = m.coarse[tag]!;
      this.doubt[i] = doubt === null ? 0 : doubt[t]!;
      this.full[i] = m.full[tag]!;
      this.suffix[i] = hashString(lem, lem.length > 4 ? lem.length - 3 : 0);
      const closed =
        tag === ADP ||
        tag === CCONJ ||
        tag === SCONJ ||
        tag === PART ||
        tag === PUNCT ||
        tag === PRON ||
        tag === DET ||
        this.#lexical[tag] === 1;
      this.lex[i] = closed || tag === AUX ? mix(l, m.coarse[tag]!) : m.coarse[tag]!;
      this.kase[i] = m.kase;
      this.gender[i] = m.gender;
      this.number[i] = m.number;
      this.person[i] = m.person;
      this.relative[i] = m.relative ? 1 : 0;
      this.kind[i] = kindOf(tag, m, this.traits.bareNominal);
      this.verbs[i] = verbs;
      this.commas[i] = commas;
      this.marks[i] = marks;
      this.conjunctions[i] = conjunctions;
      this.subordinators[i] = subordinators;
      if (tag === VERB || (tag === AUX && m.finite)) verbs++;
      else if (tag === PUNCT) {
        if (form === ',') commas++;
        else marks++;
      } else if (tag === CCONJ) conjunctions++;
      if (tag === SCONJ || m.relative) subordinators++;
    }
    this.#close();
    for (let i = n; i < n + 2; i++) {
      this.verbs[i] = verbs;
      this.commas[i] = commas;
      this.marks[i] = marks;
      this.conjunctions[i] = conjunctions;
      this.subordinators[i] = subordinators;
    }
  }

  /** Takes over a sentence from the last token to the first. */
  reverse(other: TokenColumns): void {
    const { n } = other;
    this.n = n;
    if (n + 3 > this.#capacity) this.#grow(2 * n + 3);
    for (let i = 0; i < n; i++) {
      const t = n - 1 - i;
      this.word[i] = other.word[t]!;
      this.lemma[i] = other.lemma[t]!;
      this.coarse[i] = other.coarse[t]!;
      this.full[i] = other.full[t]!;
      this.lex[i] = other.lex[t]!;
      this.suffix[i] = other.suffix[t]!;
      this.ending[i] = other.ending[t]!;
      this.doubt[i] = other.doubt[t]!;
      this.upos[i] = other.upos[t]!;
      this.kase[i] = other.kase[t]!;
      this.gender[i] = other.gender[t]!;
      this.number[i] = other.number[t]!;
      this.person[i] = other.person[t]!;
      this.kind[i] = other.kind[t]!;
      this.relative[i] = other.relative[t]!;
    }
    this.#close();
    // What stood after a token now stands before it.
    for (let i = 0; i < n + 2; i++) {
      const t = Math.max(0, n - i);
      this.verbs[i] = other.verbs[n]! - other.verbs[t]!;
      this.commas[i] = other.commas[n]! - other.commas[t]!;
      this.marks[i] = other.marks[n]! - other.marks[t]!;
      this.conjunctions[i] = other.conjunctions[n]! - other.conjunctions[t]!;
      this.subordinators[i] = other.subordinators[n]! - other.subordinators[t]!;
    }
  }

  /** The rows of the root and of "no token"; where the next nominals and verbs are. */
  #close(): void {
    if (!this.traits.agrees) {
      const none = this.n + 1;
      let next = none;
      let verb = none;
      this.nominal.fill(none, this.n, this.n + 2);
      this.verbal.fill(none, this.n, this.n + 2);
      for (let i = this.n - 1; i >= 0; i--) {
        const tag = this.upos[i]!;
        if (tag === NOUN || tag === PROPN || tag === PRON || tag === NUM) next = i;
        else if (tag === VERB || tag === AUX) verb = i;
        this.nominal[i] = next;
        this.verbal[i] = verb;
      }
    }
    for (let i = this.n; i < this.n + 2; i++) {
      const tag = i === this.n ? ROOT_TAG : NONE_TAG;
      const h = mix(tag, 77);
      this.word[i] = h;
      this.lemma[i] = h;
      this.coarse[i] = h;
      this.full[i] = h;
      this.lex[i] = h;
      this.suffix[i] = h;
      this.ending[i] = h;
      this.doubt[i] = 0;
      this.upos[i] = tag;
      this.kase[i] = 0;
      this.gender[i] = 0;
      this.number[i] = 0;
      this.person[i] = 0;
      this.relative[i] = 0;
      this.kind[i] = 15;
    }
  }
}

function kindOf(tag: number, m: Morphology, bareNominal: number): number {
  if (tag === ADP) return 0;
  if (tag === SCONJ) return 1;
  if (tag === CCONJ) return 2;
  if (tag === PUNCT) return 3;
  if (tag === AUX) return 4;
  if (tag === VERB) return 9;
  if (tag === ADV) return 10;
  if (m.reflexive && tag === PRON) return 8;
  if (tag === ADJ || tag === DET) return m.relative ? 1 : 13;
  if (tag === NUM) return 14;
  if (tag === NOUN || tag === PROPN || tag === PRON) {
    if (m.kase === NOM) return KIND_NOM;
    if (m.kase === ACC) return 6;
    if (m.kase === DAT) return 7;
    if (m.kase === GEN) return 11;
    return bareNominal;
  }
  return 15;
}
