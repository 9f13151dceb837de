/**
 * The features of a token, as 32-bit hashes: the same code trains and runs. The first pass sees words, what tags they may
 * have, and the tags given so far; the second sees the first pass's tags on both sides.
 */
import { UPOS } from '../document.ts';
import type { TagSet } from './tagger-tags.ts';
import { mix } from './tagger-tags.ts';
import type { Word } from './tagger-words.ts';

const pos = (u: string) => (UPOS as readonly string[]).indexOf(u);
const ADP = pos('ADP');
const ADJ = pos('ADJ');
const DET = pos('DET');
const NUM = pos('NUM');
const ADV = pos('ADV');
const NOUN = pos('NOUN');
const PROPN = pos('PROPN');
const PRON = pos('PRON');
const VERB = pos('VERB');
const AUX = pos('AUX');
const CCONJ = pos('CCONJ');
const SCONJ = pos('SCONJ');
const PUNCT = pos('PUNCT');

/**
 * Names the features and how they are hashed; written into the model and checked when it is loaded. Change it with either, and train
 * anew.
 */
export const FEATURE_VERSION = '2';

/** Upper bound of the features of one token. */
export const MAX_FEATURES = 96;
/** Reach of the searches for a governing preposition, noun or verb. */
const REACH = 7;
const NOBODY = 0x5bd1e995;

/** A sentence being tagged. `first` and `tags` hold tag ids; `first` is used by the second pass. */
export interface Sequence {
  length: number;
  readonly words: (Word | undefined)[];
  readonly first: Int32Array;
  readonly tags: Int32Array;
}

export class Features {
  readonly hashes = new Int32Array(MAX_FEATURES);
  /** Pairs with a neighbour's tag for agreement: tag id and a hash; see `relation`. */
  readonly partner = new Int32Array(8);
  count = 0;
  partners = 0;
  private readonly t: TagSet;
  constructor(tagSet: TagSet) {
    this.t = tagSet;
  }

  private add(template: number, value: number): void {
    this.hashes[this.count++] = mix(value, template);
  }

  private add2(template: number, a: number, b: number): void {
    this.hashes[this.count++] = mix(mix(a, template), b);
  }

  private add3(template: number, a: number, b: number, c: number): void {
    this.hashes[this.count++] = mix(mix(mix(a, template), b), c);
  }

  private words(s: Sequence, i: number): void {
    const w = s.words[i] as Word;
    const l1 = s.words[i - 1];
    const l2 = i > 1 ? s.words[i - 2] : undefined;
    const r1 = i + 1 < s.length ? s.words[i + 1] : undefined;
    const r2 = i + 2 < s.length ? s.words[i + 2] : undefined;
    const left = i > 0 && l1 ? l1.id : NOBODY;
    const right = r1 ? r1.id : NOBODY;
    this.add(1, 0);
    this.add(2, w.id);
    this.add2(3, w.ending3, w.seen);
    this.add2(4, w.ending4, w.shape);
    this.add(5, w.ending5);
    this.add2(6, w.ending2, w.shape);
    this.add2(7, w.shape, w.seen);
    this.add(8, w.rule);
    this.add(9, w.beginning);
    this.add(10, left);
    this.add(11, right);
    this.add(12, l2 ? l2.id : NOBODY);
    this.add(13, r2 ? r2.id : NOBODY);
    this.add2(14, left, w.id);
    this.add2(15, w.id, right);
    this.add2(16, w.ambiguity, r1 ? r1.ambiguity : NOBODY);
    this.add2(17, w.ambiguity, right);
    this.add2(18, w.ambiguity, left);
    this.add3(19, w.cases, r1 ? r1.ambiguity : NOBODY, r2 ? r2.ambiguity : NOBODY);
    this.add2(20, r1 ? r1.ending3 : NOBODY, w.ending2);
    this.add2(21, i > 0 && l1 ? l1.shape : 31, mix(w.shape, r1 ? r1.shape : 31));
    this.add2(22, left, right);
    this.add2(23, r1 ? r1.ambiguity : NOBODY, w.shape);
  }

  /** Fills the features of token `i` for the first pass: `s.tags` is known to the left of `i`. */
  firstPass(s: Sequence, i: number): void {
    this.count = 0;
    this.partners = 0;
    this.words(s, i);
    const { t } = this;
    const w = s.words[i] as Word;
    const t1 = i > 0 ? (s.tags[i - 1] as number) : -1;
    const t2 = i > 1 ? (s.tags[i - 2] as number) : -1;
    const c1 = t1 < 0 ? 0xffff : (t.coarse[t1] as number);
    const c2 = t2 < 0 ? 0xffff : (t.coarse[t2] as number);
    this.add(30, t1);
    this.add2(31, t1, t2);
    this.add2(32, t1, w.ambiguity);
    this.add2(33, c1, w.id);
    this.add3(34, c1, c2, w.ambiguity);
    this.add2(35, t1, w.ending3);
    this.add(36, c2);
    const r1 = i + 1 < s.length ? s.words[i + 1] : undefined;
    this.add3(37, c1, w.cases, r1 ? r1.ambiguity : NOBODY);
    this.leftContext(s, i, s.tags, w);
    this.partner[this.partners++] = t1;
    this.partner[this.partners++] = t2;
  }

  /** Fills the features of token `i` for the second pass: `s.first` is known everywhere. */
  secondPass(s: Sequence, i: number): void {
    this.count = 0;
    this.partners = 0;
    this.words(s, i);
    const { t } = this;
    const w = s.words[i] as Word;
    const g = s.first;
    const n = s.length;
    const t0 = g[i] as number;
    const l1 = i > 0 ? (g[i - 1] as number) : -1;
    const l2 = i > 1 ? (g[i - 2] as number) : -1;
    const r1 = i + 1 < n ? (g[i + 1] as number) : -1;
    const r2 = i + 2 < n ? (g[i + 2] as number) : -1;
    const r3 = i + 3 < n ? (g[i + 3] as number) : -1;
    const l3 = i > 2 ? (g[i - 3] as number) : -1;
    const c = (tag: number) => (tag < 0 ? 0xffff : (t.coarse[tag] as number));
    this.add(40, t0);
    this.add2(41, l1, t0);
    this.add2(42, t0, r1);
    this.add3(43, l1, c(t0), r1);
    this.add3(44, c(l2), c(l1), c(t0));
    this.add3(45, c(t0), c(r1), c(r2));
    this.add3(46, c(l1), w.ambiguity, c(r1));
    this.add2(47, c(l1), w.id);
    this.add2(48, c(r1), w.id);
    this.add3(49, c(l3), c(l2), c(l1));
    this.add3(50, c(r1), c(r2), c(r3));
    this.add2(51, l1, w.ambiguity);
    this.add2(52, r1, w.ambiguity);
    this.add(53, l2);
    this.add(54, r2);
    this.add2(55, w.id, t0);
    this.leftContext(s, i, g, w);
    this.rightContext(s, i, g, w);
    this.partner[this.partners++] = l1;
    this.partner[this.partners++] = r1;
    this.partner[this.partners++] = l2;
    this.partner[this.partners++] = r2;
  }

  /** The preposition, noun and verb that may govern the token from the left. */
  private leftContext(s: Sequence, i: number, g: Int32Array, w: Word): void {
    const { t } = this;
    let preposition = NOBODY;
    let prepositionCase = 0;
    let between = 0;
    let noun = -1;
    let nounWord = NOBODY;
    let verb = NOBODY;
    let verbTag = -1;
    let nominative = 0;
    for (let j = i - 1; j >= 0 && i - j <= REACH; j--) {
      const tag = g[j] as number;
      const p = t.upos[tag] as number;
      const kase = t.caseOf[tag] as number;
      if (p === ADP) {
        if (preposition === NOBODY) {
          preposition = (s.words[j] as Word).id;
          prepositionCase = kase;
        }
      } else if (preposition === NOBODY && p !== ADJ && p !== DET && p !== NUM && p !== ADV)
        between = Math.min(3, between + 1);
      if ((p === NOUN || p === PROPN) && noun < 0) {
        noun = tag;
        nounWord = (s.words[j] as Word).beginning;
      }
      if ((p === NOUN || p === PROPN || p === PRON) && kase === 1) nominative = 1;
      if (p === VERB || p === AUX) {
        if (verb === NOBODY || (p === VERB && t.upos[verbTag] === AUX)) verb = (s.words[j] as Word).beginning;
        // A participle shows gender: it tells more about its subject than the auxiliary.
        if (verbTag < 0 || (t.genderOf[verbTag] === 0 && t.genderOf[tag] !== 0)) verbTag = tag;
      }
      if (p === SCONJ || (p === PUNCT && verb !== NOBODY)) break;
    }
    this.add3(60, preposition, prepositionCase, between);
    this.add3(61, prepositionCase, between, w.cases);
    this.add2(62, verb, w.cases);
    this.add2(63, noun, w.cases);
    this.add3(64, verbTag < 0 ? 0xffff : (t.coarse[verbTag] as number), nominative, w.cases);
    this.add3(
      65,
      i > 0 ? (s.words[i - 1] as Word).id : NOBODY,
      noun < 0 ? 0xffff : (t.coarse[noun] as number),
      w.cases,
    );
    this.add2(66, nounWord, w.cases);
    this.partner[this.partners++] = noun;
    this.partner[this.partners++] = verbTag;
  }

  /** The noun that the token may agree with, and the verb it may be subject of, to the right. */
  private rightContext(s: Sequence, i: number, g: Int32Array, w: Word): void {
    const { t } = this;
    let head = -1;
    let verb = NOBODY;
    let verbTag = -1;
    let nominative = 0;
    let open = true;
    for (let j = i + 1; j < s.length && j - i <= REACH; j++) {
      const tag = g[j] as number;
      const p = t.upos[tag] as number;
      if (open && head < 0 && (p === NOUN || p === PROPN)) head = tag;
      if (p !== ADJ && p !== DET && p !== NUM && p !== ADV && p !== CCONJ) open = false;
      if ((p === NOUN || p === PROPN || p === PRON) && t.caseOf[tag] === 1) nominative = 1;
      if (p === VERB || p === AUX) {
        if (verb === NOBODY || (p === VERB && t.upos[verbTag] === AUX)) verb = (s.words[j] as Word).beginning;
        if (verbTag < 0 || (t.genderOf[verbTag] === 0 && t.genderOf[tag] !== 0)) verbTag = tag;
      }
      if (p === SCONJ || (p === PUNCT && j > i + 1)) break;
    }
    this.add2(70, head, w.ambiguity);
    this.add(71, head);
    this.add3(72, verbTag, nominative, w.cases);
    this.add2(73, verb, w.cases);
    this.partner[this.partners++] = head;
    this.partner[this.partners++] = verbTag;
  }

  /** How a candidate tag agrees with partner `k`: a hash, to be combined with the candidate's UPOS. */
  relation(k: number, tag: number): number {
    const { t } = this;
    const other = this.partner[k] as number;
    if (other < 0) return mix(k, 0x1234567);
    const a = t.caseOf[tag] as number;
    const b = t.caseOf[other] as number;
    // Beside a verb the case itself counts: only a nominative must agree with it.
    const cases = (t.verbOf[other] as number) > 0 ? 3 + a : a > 0 && b > 0 ? 1 + (a === b ? 1 : 0) : 0;
    const code =
      cases * 9 +
      compare(t.numberOf[tag] as number, t.numberOf[other] as number) * 3 +
      compare(t.genderOf[tag] as number, t.genderOf[other] as number);
    return mix(mix(code, 0x7000 + k), t.upos[other] as number);
  }
}

/** 0 not comparable, 1 different, 2 equal. */
function compare(a: number, b: number): number {
  return a > 0 && b > 0 ? (a === b ? 2 : 1) : 0;
}
