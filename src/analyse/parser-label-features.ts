/**
 * Features of the choice of a relation, made over the finished tree: a token `d`, its head `h`, the head's head `g`, brothers and
 * sisters on both sides, and the relations already given to the head and to the siblings before it.
 */
import { AUX, NOM, NONE_TAG, NOUN, PRON, PROPN, type TokenColumns, VERB } from './parser-columns.ts';
import { agreement, between } from './parser-features.ts';
import { hash1, hash2, hash3, hash4 } from './parser-hash.ts';

export const MAX_LABEL_FEATURES = 128;

const TAGS = NONE_TAG + 1;
export const CANDIDATE_KEYS = TAGS * TAGS * 2;

/** Index into the table of candidate relations: part of speech of head and dependent, and the side of the head. */
export const candidateKey = (head: number, dependent: number, headToTheRight: boolean): number =>
  (head * TAGS + dependent) * 2 + (headToTheRight ? 1 : 0);

/** The dependents of each token of a finished tree, reused from sentence to sentence. Row `n` is the root, `n + 1` none. */
export class TreeLinks {
  n = 0;
  head!: Int32Array;
  first!: Int32Array;
  last!: Int32Array;
  before!: Int32Array;
  after!: Int32Array;
  kinds!: Int32Array;
  adposition!: Int32Array;
  nominatives!: Int32Array;
  /** The finite auxiliary among the dependents, `n + 1` without one. */
  auxiliary!: Int32Array;
  label!: Int32Array;
  /** Which relations the dependents of a token have so far, one bit each (relation modulo 32). */
  given!: Int32Array;
  /** Leftmost and rightmost token of the subtree. */
  low!: Int32Array;
  high!: Int32Array;
  order!: Int32Array;
  /** How many of the features that `labelFeatures` wrote last are the first part, the strongest. */
  strong = 0;
  #capacity = 0;

  /** Takes heads in sentence positions (`n` for the root) and links them; lists the tokens from the root downwards. */
  link(head: Int32Array, c: TokenColumns): void {
    const { n } = c;
    this.n = n;
    if (n + 3 > this.#capacity) this.#grow(Math.max(128, 2 * n + 3));
    const none = n + 1;
    for (let i = 0; i < n + 2; i++) {
      this.first[i] = none;
      this.last[i] = none;
      this.before[i] = none;
      this.after[i] = none;
      this.kinds[i] = 0;
      this.adposition[i] = 0;
      this.nominatives[i] = 0;
      this.auxiliary[i] = none;
      this.label[i] = -1;
      this.given[i] = 0;
      this.head[i] = i < n ? head[i]! : none;
      this.low[i] = i;
      this.high[i] = i;
    }
    for (let i = 0; i < n; i++) {
      const h = head[i]!;
      const previous = this.last[h]!;
      if (previous === none) this.first[h] = i;
      else this.after[previous] = i;
      this.before[i] = previous;
      this.last[h] = i;
      if (c.kind[i] === 0 && this.adposition[h] === 0) this.adposition[h] = c.lemma[i]!;
    }
    for (let i = 0; i < n; i++) {
      const h = head[i]!;
      const own = c.kind[i]!;
      const kind = this.adposition[i] !== 0 && own >= 5 && own !== 9 ? 12 : own;
      this.kinds[h] = this.kinds[h]! | (1 << (i < h ? kind : kind + 16));
      if (own === 4 && c.person[i] !== 0) this.auxiliary[h] = i;
      if (c.kase[i] === NOM && nominal(c.upos[i]!)) this.nominatives[h]!++;
    }
    let length = 0;
    for (let i = this.first[n]!; i !== none; i = this.after[i]!) this.order[length++] = i;
    for (let at = 0; at < length; at++)
      for (let i = this.first[this.order[at]!]!; i !== none; i = this.after[i]!) this.order[length++] = i;
    for (let at = length - 1; at >= 0; at--) {
      const i = this.order[at]!;
      const h = this.head[i]!;
      if (this.low[i]! < this.low[h]!) this.low[h] = this.low[i]!;
      if (this.high[i]! > this.high[h]!) this.high[h] = this.high[i]!;
    }
  }

  setLabel(token: number, label: number): void {
    this.label[token] = label;
    const h = this.head[token]!;
    this.given[h] = this.given[h]! | (1 << (label & 31));
  }

  #grow(capacity: number): void {
    this.#capacity = capacity;
    const ints = (): Int32Array => new Int32Array(capacity);
    this.head = ints();
    this.first = ints();
    this.last = ints();
    this.before = ints();
    this.after = ints();
    this.kinds = ints();
    this.adposition = ints();
    this.nominatives = ints();
    this.auxiliary = ints();
    this.label = ints();
    this.given = ints();
    this.low = ints();
    this.high = ints();
    this.order = ints();
  }
}

const nominal = (tag: number): boolean => tag === NOUN || tag === PROPN || tag === PRON;
const few = (d: number): number => Math.min(d, 3);

export function labelFeatures(t: TreeLinks, c: TokenColumns, d: number, out: Int32Array): number {
  const { n } = t;
  const none = n + 1;
  const h = t.head[d]!;
  const g = t.head[h]!;
  const { lemma, coarse, lex, full, word, suffix, upos } = c;
  const { agrees } = c.traits;
  const side = d < h ? 1 : 2;
  const distance = Math.abs(h - d);
  const near = side * 8 + (distance < 4 ? distance : distance < 8 ? 4 : 5);
  const mid = h === n ? 0 : side === 1 ? between(c, d, h) : between(c, h, d);
  const dl = lemma[d]!;
  const dx = lex[d]!;
  const dc = coarse[d]!;
  const df = full[d]!;
  const hl = lemma[h]!;
  const hx = lex[h]!;
  const hc = coarse[h]!;
  const dk = t.kinds[d]!;
  const hk = t.kinds[h]!;
  const ad = t.adposition[d]!;
  const hLabel = t.label[h]! + 2;
  const prior = t.before[d]!;
  const later = t.after[d]!;
  const priorLabel = t.label[prior]! + 2;
  const agree = agreement(c, d, h);
  const left = d > 0 ? d - 1 : none;
  const right = d + 1 < n ? d + 1 : none;
  const lowLeft = t.low[d]! > 0 ? t.low[d]! - 1 : none;
  const highRight = t.high[d]! + 1 < n ? t.high[d]! + 1 : none;
  const given = t.given[h]!;
  let k = 0;
  // Parts of speech alone: they are right more often than the cases.
  const dp = upos[d]!;
  const hp = upos[h]!;
  const pair = (hp * 32 + dp) * 4 + side;
  out[k++] = hash2(280, pair, hLabel);
  out[k++] = hash2(281, pair, hk);
  out[k++] = hash2(282, pair, dk);
  out[k++] = hash2(283, pair, given);
  out[k++] = hash2(284, pair, dl);
  out[k++] = hash3(286, pair, mid, near);
  out[k++] = hash3(287, pair, c.ending[d]!, ad);
  out[k++] = hash3(288, pair, upos[prior]! * 32 + upos[later]!, upos[g]!);
  out[k++] = hash3(289, pair, upos[t.first[d]!]! * 32 + upos[t.last[d]!]!, hLabel);
  out[k++] = hash1(201, word[d]!);
  out[k++] = hash2(202, dl, dc);
  out[k++] = hash2(203, dx, side);
  out[k++] = hash2(204, df, side);
  out[k++] = hash2(205, suffix[d]!, dc);
  out[k++] = hash2(206, hl, side);
  out[k++] = hash2(207, hx, side);
  out[k++] = hash2(208, dl, hl);
  out[k++] = hash3(209, dx, hl, side);
  out[k++] = hash3(210, dl, hx, side);
  out[k++] = hash3(211, dx, hx, side);
  out[k++] = hash3(212, df, full[h]!, side);
  out[k++] = hash3(213, dx, hx, near);
  out[k++] = hash3(214, dc, hc, mid * 4 + side);
  if (agrees) out[k++] = hash4(215, agree, dc, hc, side);
  out[k++] = hash3(216, suffix[d]!, hc, side);
  out[k++] = hash3(217, dc, suffix[h]!, side);
  out[k++] = hash2(218, ad, dc);
  out[k++] = hash3(219, ad, dc, hl);
  out[k++] = hash3(220, ad, dc, hx);
  out[k++] = hash3(221, ad, dl, hc);
  out[k++] = hash3(222, dk, dx, hc);
  out[k++] = hash3(223, hk, dx, side);
  out[k++] = hash4(226, dk, dx, hx, side);
  out[k++] = hash3(227, hLabel, dx, side);
  out[k++] = hash4(228, hLabel, dx, hx, side);
  out[k++] = hash3(229, hLabel, dl, side);
  out[k++] = hash4(230, lex[g]!, hx, dx, side);
  out[k++] = hash4(231, lex[prior]!, priorLabel, dx, hc);
  out[k++] = hash4(232, lex[later]!, dx, hc, side);
  out[k++] = hash4(233, given, dx, hc, side);
  t.strong = k;
  out[k++] = hash4(235, lex[t.first[d]!]!, dx, hx, side);
  out[k++] = hash4(236, lex[t.last[d]!]!, dx, hx, side);
  out[k++] = hash3(237, lex[left]!, dx, side);
  out[k++] = hash3(238, lex[right]!, dx, side);
  out[k++] = hash4(240, lex[lowLeft]!, dx, hx, side);
  out[k++] = hash4(241, lex[highRight]!, dx, hx, side);
  out[k++] = hash4(242, lex[lowLeft]!, lex[t.first[d]!]!, dx, hc);
  out[k++] = hash4(243, few(t.nominatives[h]!), dc, hc, side);
  out[k++] = hash4(246, given & 0xffff, priorLabel, dx, side);
  out[k++] = hash4(247, c.relative[t.first[d]!]!, lemma[t.first[d]!]!, dc, hx);
  out[k++] = hash4(249, coarse[g]!, hLabel, hc, dc);
  const verbal = upos[h] === VERB || upos[h] === AUX ? 1 : 0;
  out[k++] = hash4(250, verbal, dl, dc, side);
  out[k++] = hash4(251, verbal, ad, dl, dc);
  // Number, gender and person of the verb or its auxiliary against those of the dependent: tells subjects from objects.
  const finite = t.auxiliary[h]!;
  const verbAgreement = finite === none ? agree : 128 + agreement(c, d, finite);
  const previous2 = left > 0 && left !== none ? left - 1 : none;
  const next2 = right !== none && right + 1 < n ? right + 1 : none;
  if (agrees) {
    out[k++] = hash4(252, verbAgreement, agree, df, hc);
    out[k++] = hash4(253, verbAgreement, few(t.nominatives[h]!), df, given);
    out[k++] = hash4(254, verbAgreement, few(t.nominatives[h]!), df, side);
  }
  out[k++] = hash2(255, word[d]!, hx);
  out[k++] = hash3(257, lex[right]!, lex[next2]!, dx);
  out[k++] = hash3(258, lex[left]!, lex[previous2]!, dx);
  out[k++] = hash2(259, lemma[right]!, dx);
  out[k++] = hash2(260, lemma[left]!, dx);
  out[k++] = hash3(261, lex[h > 0 && h < n ? h - 1 : none]!, hx, dx);
  out[k++] = hash3(262, lex[h + 1 < n ? h + 1 : none]!, hx, dx);
  out[k++] = hash4(263, lex[prior]!, lex[later]!, dx, side);
  if (agrees) {
    out[k++] = hash4(264, agreement(c, d, prior), coarse[prior]!, dc, hc);
    out[k++] = hash4(265, agreement(c, d, later), coarse[later]!, dc, hc);
  }
  out[k++] = hash3(266, lemma[prior]!, dx, hc);
  out[k++] = hash3(267, lemma[later]!, dx, hc);
  out[k++] = hash3(270, t.label[g]! + 2, hLabel, dx);
  out[k++] = hash3(271, suffix[d]!, df, side);
  out[k++] = hash3(272, c.ending[d]!, df, hc);
  out[k++] = hash3(274, t.first[d] === none ? 1 : 0, dl, side);
  out[k++] = hash4(275, near, mid, dx, hx);
  if (!agrees) {
    const gp = upos[g]!;
    const low = t.low[d]!;
    out[k++] = hash2(300, word[d]!, pair);
    out[k++] = hash2(301, word[h]!, pair);
    out[k++] = hash2(302, word[d]!, word[h]!);
    out[k++] = hash3(303, word[d]!, hLabel, gp);
    out[k++] = hash3(304, lemma[g]!, dl, hp);
    out[k++] = hash3(305, ad, hl, pair);
    out[k++] = hash3(306, word[low]!, pair, hLabel);
    out[k++] = hash4(307, word[low]!, hl, dp, side);
    out[k++] = hash4(308, lex[low]!, lex[low + 1 < n ? low + 1 : none]!, dc, hx);
    out[k++] = hash3(309, word[d]!, word[right]!, hp);
    out[k++] = hash3(310, word[left]!, word[d]!, hp);
    out[k++] = hash4(311, lex[prior]!, upos[t.before[prior]!]!, pair, priorLabel);
    out[k++] = hash3(312, hl, hk, pair);
    out[k++] = hash4(313, hl, given, dp, side);
    out[k++] = hash4(314, priorLabel, hl, dx, side);
    const dd = c.doubt[d]!;
    const hd = c.doubt[h]!;
    if (dd !== 0) {
      out[k++] = hash3(320, dd, dc, pair);
      out[k++] = hash3(321, dd, word[d]!, pair);
      out[k++] = hash4(322, dd, hx, hLabel, side);
      out[k++] = hash4(323, dd, dc, dk, side);
    }
    if (hd !== 0) {
      out[k++] = hash3(324, hd, hc, pair);
      out[k++] = hash4(325, hd, hk, dx, side);
    }
  }
  return k;
}
