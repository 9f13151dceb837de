/**
 * Features of the choice between SHIFT, LEFT and RIGHT. Notation of the comments and names: `s0` top of the stack, `s1` below it, `b0`
 * the next token; `l` and `r` an outermost dependent.
 */
import type { TokenColumns } from './parser-columns.ts';
import { hash1, hash2, hash3, hash4 } from './parser-hash.ts';
import type { ParserState } from './parser-state.ts';

/** The tree of an earlier pass over the same sentence (same direction of indices), for a pass that is guided by it. */
export interface Guide {
  readonly head: Int32Array;
  /** Position of each token's last dependent in the earlier tree, -1 without one. */
  readonly last: Int32Array;
}

export const MAX_ACTION_FEATURES = 192;

const bin = (d: number): number => (d < 5 ? d : d < 8 ? 5 : d < 13 ? 6 : 7);
const few = (d: number): number => Math.min(d, 3);
/** Kinds that tell how full the frame of a predicate is: subordinators, auxiliaries, nominals by case, `se`, verbs. */
const CORE = 0b0001_0011_1111_0010 | (0b0001_0011_1111_0010 << 16);

/** A conjunction among the dependents, on either side. */
const CONJUNCTION = (1 << 2) | (1 << 18);

/** How two words agree in case, gender, number and person: same, different or not said, three values each. */
export function agreement(c: TokenColumns, a: number, b: number): number {
  const same = (x: number, y: number): number => (x === 0 || y === 0 ? 0 : x === y ? 1 : 2);
  return (
    same(c.kase[a]!, c.kase[b]!) +
    3 * same(c.gender[a]!, c.gender[b]!) +
    9 * same(c.number[a]!, c.number[b]!) +
    27 * same(c.person[a]!, c.person[b]!)
  );
}

/** What stands between two positions, in 10 bits. */
export function between(c: TokenColumns, a: number, b: number): number {
  return (
    few(c.verbs[b]! - c.verbs[a]!) +
    4 * few(c.commas[b]! - c.commas[a]!) +
    16 * few(c.marks[b]! - c.marks[a]!) +
    64 * few(c.conjunctions[b]! - c.conjunctions[a]!) +
    256 * few(c.subordinators[b]! - c.subordinators[a]!)
  );
}

/** The strongest templates, the others, or all: most choices are clear from the first part alone. */
export const FIRST = 0;
export const SECOND = 1;
export const ALL = 2;

/**
 * Where words do not show what they belong to: forms beside tags that may be wrong, doubts of the tagger, neighbours in the
 * sentence, and what a conjunction may join. Writes to `out` from `k` on and returns the next `k`.
 */
function wordFeatures(s: ParserState, c: TokenColumns, guided: number, out: Int32Array, k: number): number {
  const none = s.n + 1;
  const { stack, depth, left, right, kinds } = s;
  const { word, lemma, coarse, lex, full, upos, doubt } = c;
  const b0 = s.next;
  const s0 = depth > 0 ? stack[depth - 1]! : none;
  const s1 = depth > 1 ? stack[depth - 2]! : none;
  const b1 = b0 + 1 <= s.n ? b0 + 1 : none;
  const s0w = word[s0]!;
  const s1w = word[s1]!;
  const b0w = word[b0]!;
  const s0p = upos[s0]!;
  const s1p = upos[s1]!;
  const b0p = upos[b0]!;
  const b1p = upos[b1]!;
  const s0x = lex[s0]!;
  const b0x = lex[b0]!;
  const tags = s1p * 1024 + s0p * 32 + b0p;
  const s0d = doubt[s0]!;
  const b0d = doubt[b0]!;
  const s1d = doubt[s1]!;
  if (s0d !== 0) {
    out[k++] = hash3(300, s0d, s0w, b0p);
    out[k++] = hash3(301, s0d, s1p, s0p);
    out[k++] = hash3(302, s0d, coarse[s0]!, b0x);
    out[k++] = hash3(303, s0d, coarse[s0]!, guided);
  }
  if (b0d !== 0) {
    out[k++] = hash3(304, b0d, b0w, s0p);
    out[k++] = hash3(305, b0d, coarse[b0]!, s0x);
    out[k++] = hash4(306, b0d, b0p, lex[b1]!, s0p);
    out[k++] = hash3(307, b0d, coarse[b0]!, guided);
  }
  if (s1d !== 0) out[k++] = hash3(308, s1d, coarse[s1]!, s0x);
  out[k++] = hash2(310, s0w, b0w);
  out[k++] = hash2(311, s1w, s0w);
  out[k++] = hash2(312, s0w, tags);
  out[k++] = hash2(313, b0w, tags);
  out[k++] = hash3(314, b0w, b1p, s0p);
  out[k++] = hash3(315, b0w, word[b1]!, s0p);
  // The neighbours that the words have in the sentence, wherever they hang.
  const before = b0 > 0 ? b0 - 1 : none;
  const s0before = s0 > 0 && s0 < s.n ? s0 - 1 : none;
  const s0after = s0 < s.n ? s0 + 1 : none;
  out[k++] = hash3(316, lex[before]!, b0x, s0p);
  out[k++] = hash3(317, lex[s0before]!, s0x, b0p);
  out[k++] = hash3(318, lex[s0after]!, s0x, b0p);
  out[k++] = hash4(319, lex[s0after]!, lex[before]!, s0p, b0p);
  // Words with the words that hang on them.
  out[k++] = hash3(320, lemma[s0]!, lemma[right[s0]!]!, b0p);
  out[k++] = hash3(321, lemma[s0]!, lemma[left[s0]!]!, b0p);
  out[k++] = hash3(322, lemma[s1]!, lemma[right[s1]!]!, s0p);
  out[k++] = hash3(323, lemma[b0]!, lemma[left[b0]!]!, s0p);
  // What is joined is alike; whether a verb is still to come, and what stands before it.
  const joined = kinds[s0]! & CONJUNCTION;
  if (joined !== 0) {
    out[k++] = hash4(324, full[s1]!, full[s0]!, joined, b0p);
    out[k++] = hash4(325, c.ending[s1]!, c.ending[s0]!, joined, s1p * 32 + s0p);
    out[k++] = hash4(326, kinds[s1]! & CORE, kinds[s0]! & CORE, joined, s1p * 32 + s0p);
  }
  const verb = c.verbal[b1]!;
  const noun = c.nominal[b1]!;
  const order = (verb < noun ? 1 : 0) + 2 * few(verb - b0) + 8 * few(noun - b0);
  out[k++] = hash3(327, order, b0x, s0p);
  out[k++] = hash4(328, order, coarse[verb]!, b0x, s0p);
  out[k++] = hash4(329, coarse[verb]!, between(c, b0, verb), b0p, s0x);
  return k;
}

/** Writes the hashes of the features of a state to `out` and returns their number. */
export function actionFeatures(
  s: ParserState,
  c: TokenColumns,
  guide: Guide | null,
  out: Int32Array,
  part: number = ALL,
): number {
  const none = s.n + 1;
  const { stack, depth, left, right, kinds } = s;
  const b0 = s.next;
  const s0 = depth > 0 ? stack[depth - 1]! : none;
  const s1 = depth > 1 ? stack[depth - 2]! : none;
  const s2 = depth > 2 ? stack[depth - 3]! : none;
  const b1 = b0 + 1 <= s.n ? b0 + 1 : none;
  const b2 = b0 + 2 <= s.n ? b0 + 2 : none;
  const b3 = b0 + 3 <= s.n ? b0 + 3 : none;
  const b4 = b0 + 4 <= s.n ? b0 + 4 : none;
  const { word, lemma, coarse, full, lex, suffix, kase, upos } = c;
  const s0w = word[s0]!;
  const b0w = word[b0]!;
  const s0l = lemma[s0]!;
  const s1l = lemma[s1]!;
  const b0l = lemma[b0]!;
  const s0c = coarse[s0]!;
  const s1c = coarse[s1]!;
  const s2c = coarse[s2]!;
  const b0c = coarse[b0]!;
  const b1c = coarse[b1]!;
  const b2c = coarse[b2]!;
  const s0x = lex[s0]!;
  const s1x = lex[s1]!;
  const s2x = lex[s2]!;
  const b0x = lex[b0]!;
  const b1x = lex[b1]!;
  const b2x = lex[b2]!;
  const b3x = lex[b3]!;
  const s0f = full[s0]!;
  const s1f = full[s1]!;
  const b0f = full[b0]!;
  const s0p = upos[s0]!;
  const s1p = upos[s1]!;
  const b0p = upos[b0]!;
  const s0k = kinds[s0]!;
  const s1k = kinds[s1]!;
  const b0k = kinds[b0]!;
  const s0ad = s.adposition[s0]!;
  const s1ad = s.adposition[s1]!;
  const b0ad = s.adposition[b0]!;
  const s0d = c.doubt[s0]!;
  const s1d = c.doubt[s1]!;
  const b0d = c.doubt[b0]!;
  const b1d = c.doubt[b1]!;
  const s0L = left[s0]!;
  const s0R = right[s0]!;
  const s1L = left[s1]!;
  const s1R = right[s1]!;
  const b0L = left[b0]!;
  const gap0 = s0 === none ? 0 : bin(b0 - s0);
  const gap1 = s1 === none ? 0 : bin(s0 - s1);
  const mid0 = s0 === none ? 0 : between(c, s0, b0);
  const mid1 = s1 === none ? 0 : between(c, s1, s0);

  const b1p = upos[b1]!;
  const tags = s1p * 1024 + s0p * 32 + b0p;
  const { agrees } = c.traits;
  const nominal = agrees ? none : c.nominal[b1]!;
  let w0 = 0;
  let wb = 0;
  let w1 = 0;
  let g0 = none;
  if (guide !== null) {
    g0 = guide.head[s0]!;
    const g1 = guide.head[s1]!;
    const gb = guide.head[b0]!;
    // Where the earlier tree has the head of each, and whether dependents are still to come.
    w0 =
      (s0 === none ? 0 : g0 === s1 ? 1 : g0 === b0 ? 2 : g0 > b0 ? 3 : 4) * 2 +
      (s0 !== none && guide.last[s0]! >= b0 ? 1 : 0);
    wb = (gb === s0 ? 1 : gb === s1 ? 2 : gb > b0 ? 3 : 4) * 2 + (guide.last[b0]! > b0 ? 1 : 0);
    w1 =
      (s1 === none ? 0 : g1 === b0 ? 1 : g1 === s0 ? 2 : g1 > b0 ? 3 : 4) * 2 +
      (s1 !== none && guide.last[s1]! >= b0 ? 1 : 0);
  }
  let k = 0;
  if (part !== SECOND) {
    out[k++] = hash3(141, b0k, s0p, b0p);
    out[k++] = hash3(133, s0p * 32 + b0p, gap0, mid0);
    out[k++] = hash3(139, s0k, s0p, b0p);
    out[k++] = hash4(98, mid0, s0p, b0p, s0x);
    out[k++] = hash3(100, bin(s.n - b0), s0x, few(depth));
    out[k++] = hash1(11, b0f);
    out[k++] = hash1(13, b1x);
    out[k++] = hash2(38, b0x, b1x);
    out[k++] = hash1(15, b2x);
    out[k++] = hash3(93, mid0, s0c, b0c);
    out[k++] = hash2(16, b3x, b2x);
    out[k++] = hash4(95, mid0, mid1, s0p, s1p * 32 + b0p);
    out[k++] = hash3(134, s1p * 32 + s0p, gap1, mid1);
    out[k++] = hash2(37, s0x, b1x);
    out[k++] = hash1(3, s0x);
    out[k++] = hash2(42, s2x, s0x);
    out[k++] = hash1(10, b0x);
    out[k++] = hash2(35, s1x, b0x);
    out[k++] = hash1(12, lemma[b1]!);
    out[k++] = hash2(36, s1f, b0f);
    if (agrees) out[k++] = hash3(59, agreement(c, s0, b0), s0c, b0c);
    out[k++] = hash2(19, suffix[s0]!, s0c);
    out[k++] = hash1(8, b0w);
    out[k++] = hash1(4, s0f);
    out[k++] = hash1(14, full[b1]!);
    out[k++] = hash4(146, tags, upos[s0R]!, upos[s0L]!, upos[b0L]!);
    out[k++] = hash3(148, c.ending[s0]!, s0p, b0p);
    out[k++] = hash3(77, b0k, s0c, b0c);
    out[k++] = hash2(130, tags, b1p);
    out[k++] = hash2(131, tags, upos[s2]!);
    out[k++] = hash4(99, mid1, s1p, s0p, s0x);
    out[k++] = hash3(132, s0p * 32 + b0p, b1p, upos[b2]!);
    out[k++] = hash3(69, s1x, lex[s0R]!, s0x);
    out[k++] = hash4(73, lex[s.left2[b0]!]!, lex[b0L]!, s0c, b0c);
    out[k++] = hash3(70, coarse[s1R]!, coarse[s0L]!, b0c);
    if (agrees) out[k++] = hash3(145, tags, agreement(c, s0, b0), agreement(c, s1, s0));
    else {
      out[k++] = hash2(163, tags, s0ad);
      out[k++] = hash3(164, s0l, b0l, s0p * 32 + b0p);
      out[k++] = hash3(165, s1l, s0l, s1p * 32 + s0p);
    }
    out[k++] = hash4(90, s1ad, s0ad, kase[s1]! * 8 + kase[s0]!, b0x);
    out[k++] = hash3(51, b0x, b1x, b2x);
    out[k++] = hash3(45, s0c, b0c, b1c);
    if (!agrees) {
      if (s0d !== 0) out[k++] = hash3(171, s0d, s0p, b0p);
      if (b0d !== 0) out[k++] = hash3(172, b0d, s0p, b0p);
      if (s1d !== 0) out[k++] = hash3(173, s1d, s1p * 32 + s0p, b0p);
      if (b1d !== 0) out[k++] = hash3(174, b1d, b0p, b1p);
    }
    if (guide !== null) {
      out[k++] = hash1(110, w0);
      out[k++] = hash2(111, w0, wb);
      out[k++] = hash3(112, w0, wb, w1);
      out[k++] = hash3(119, w0, mid0, gap0);
      out[k++] = hash3(120, w0, mid1, gap1);
      out[k++] = hash3(123, w0, s0c, coarse[g0 < 0 ? none : g0]!);
      out[k++] = hash3(115, w0 * 16 + wb, s0c, b0c);
      out[k++] = hash3(113, w0, s0c, b0c);
    }
    if (part === FIRST) return k;
  }
  // Single words.
  out[k++] = hash1(1, s0w);
  out[k++] = hash2(2, s0l, s0c);
  out[k++] = hash2(5, s1l, s1c);
  out[k++] = hash1(6, s1x);
  out[k++] = hash1(7, s1f);
  out[k++] = hash2(9, b0l, b0c);
  out[k++] = hash2(21, suffix[b0]!, s0c);
  // Pairs.
  out[k++] = hash2(25, s0x, b0x);
  out[k++] = hash2(26, s0f, b0f);
  out[k++] = hash3(27, s0x, b0x, gap0);
  out[k++] = hash2(31, s1x, s0x);
  out[k++] = hash2(32, s1f, s0f);
  out[k++] = hash3(33, s1x, s0x, gap1);
  out[k++] = hash2(39, b0l, b1x);
  out[k++] = hash2(40, b0x, lemma[b1]!);
  out[k++] = hash2(41, s2x, s1x);
  // Triples and more.
  out[k++] = hash3(46, s0x, b0x, b1x);
  out[k++] = hash3(49, s2c, s1c, s0c);
  out[k++] = hash4(52, s0c, b0c, b1c, b2c);
  if (agrees) {
    out[k++] = hash3(60, agreement(c, s1, s0), s1c, s0c);
    out[k++] = hash4(61, agreement(c, s1, b0), s1c, b0c, s0p);
    out[k++] = hash4(62, agreement(c, b0, b1), b0c, b1c, s0c);
  } else {
    // Words with words, and what a preposition leads to.
    out[k++] = hash3(166, s0l, b0l, upos[nominal]!);
    out[k++] = hash4(167, s1l, b0l, s1p, s0p);
    out[k++] = hash4(168, s1l, s0ad, s0l, s1p);
    out[k++] = hash3(169, s0ad, s0l, s0p);
    out[k++] = hash3(170, b0x, lemma[nominal]!, s0p);
    k = wordFeatures(s, c, w0 * 16 + wb, out, k);
  }
  // Dependents.
  out[k++] = hash3(63, s0x, lex[s0L]!, b0x);
  out[k++] = hash3(64, s0x, lex[s0R]!, b0x);
  out[k++] = hash3(65, s1x, lex[s1R]!, s0x);
  out[k++] = hash3(66, s1x, lex[s1L]!, s0x);
  out[k++] = hash3(67, b0x, lex[b0L]!, s0x);
  out[k++] = hash3(68, s1x, lex[s0L]!, s0x);
  out[k++] = hash4(71, lex[s.left2[s0]!]!, lex[s0L]!, s0c, b0c);
  out[k++] = hash4(72, lex[s.right2[s0]!]!, lex[s0R]!, s0c, b0c);
  out[k++] = hash4(74, lex[s.right2[s1]!]!, lex[s1R]!, s1c, s0c);
  // How full the frames are.
  out[k++] = hash3(75, s0k, s0c, b0c);
  out[k++] = hash3(78, s0k & CORE, s0x, b0x);
  out[k++] = hash3(79, s1k & CORE, s1x, s0x);
  out[k++] = hash3(80, b0k & CORE, b0x, s0x);
  out[k++] = hash4(81, s0k & CORE, b0k & CORE, s0c, b0c);
  out[k++] = hash4(82, s1k & CORE, s0k & CORE, s1c, s0c);
  // Adpositions with their cases.
  out[k++] = hash3(85, s0ad, s1l, s0c);
  out[k++] = hash3(87, s0ad, s1x, s0c);
  out[k++] = hash3(91, b0ad, s0x, b0x);
  out[k++] = hash4(92, suffix[s1]!, s0ad, s0c, b0p);
  // Distance and what stands between.
  out[k++] = hash3(94, mid1, s1c, s0c);
  out[k++] = hash3(96, gap0, s0c, b0c);
  out[k++] = hash3(97, gap1, s1c, s0c);
  // The rest of the sentence.
  out[k++] = hash4(101, between(c, b0, s.n), s0c, b0c, 0);
  out[k++] = hash4(102, coarse[b4]!, b3x, s0p, b0p);
  // Parts of speech alone: they are right more often than the cases.
  out[k++] = hash2(136, s0p, b0l);
  out[k++] = hash3(140, s1k, s1p, s0p);
  out[k++] = hash4(147, tags, upos[s1R]!, upos[s0L]!, upos[s1L]!);
  if (guide !== null) {
    // Only the guided pass affords these.
    out[k++] = hash1(17, s2x);
    out[k++] = hash2(18, lemma[s2]!, s2c);
    out[k++] = hash2(20, suffix[s1]!, s0c);
    out[k++] = hash2(23, s0l, b0x);
    out[k++] = hash2(24, s0x, b0l);
    out[k++] = hash2(29, s1l, s0x);
    out[k++] = hash2(30, s1x, s0l);
    out[k++] = hash2(34, s1l, b0l);
    out[k++] = hash3(47, s1c, s0c, b0c);
    out[k++] = hash3(48, s1x, s0x, b0x);
    out[k++] = hash4(50, s1c, s0c, b0c, b1c);
    out[k++] = hash4(53, s2c, s1c, s0c, b0c);
    out[k++] = hash4(54, s0p, b0x, b1x, b2x);
    out[k++] = hash4(55, s1p * 32 + s0p, b0p, b1x, b2x);
    out[k++] = hash3(76, s1k, s1c, s0c);
    out[k++] = hash3(86, s0ad, b0l, s0c);
    out[k++] = hash4(89, s0ad, s1c, s0c, b0x);
    out[k++] = hash4(103, few(depth), s0c, s1c, b0c);
    out[k++] = hash2(135, s0l, b0p);
    out[k++] = hash2(137, s1l, s0p);
    out[k++] = hash2(138, s1p, s0l);
    out[k++] = hash3(142, s1l, s0p, b0p);
    out[k++] = hash4(149, c.ending[s1]!, c.ending[s0]!, s1p, s0p);
    out[k++] = hash4(150, c.ending[s0]!, c.ending[b0]!, s0p, b0p);
    out[k++] = hash3(114, w0, s1c, s0c);
    out[k++] = hash4(116, w0 * 16 + wb, s1c, s0c, b0c);
    out[k++] = hash3(117, w0 * 16 + wb, s0x, b0x);
    out[k++] = hash3(118, w0, s1x, s0x);
    out[k++] = hash2(121, w0, s0l);
    out[k++] = hash2(122, w0, b0l);
  }
  return k;
}
