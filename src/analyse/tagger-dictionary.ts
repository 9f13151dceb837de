/**
 * Which stems and suffix rules of the Hunspell dictionary make a form: `pritužbi` = `pritužba` by rule `a > i`.
 * Expanding every stem would be a million strings; instead each ending of the form is undone and the stem looked up.
 */
import { PackedStrings, type Strings } from './packed-strings.ts';

/** Suffix rules as parallel lists; `flag` is an index into the flag names, `condition` what the stem must end in. */
export interface Rules {
  readonly flag: readonly number[];
  readonly strip: readonly string[];
  readonly add: readonly string[];
  readonly condition: readonly string[];
}

interface Undo {
  readonly strip: string;
  readonly rules: readonly number[];
}

/** Longest ending any rule adds that is tried. */
const MAX_ADD = 9;

/** Most stems that undoing proposes do not exist; a bit set of the hashes of those that do fits the cache better than the table. */
const FILTER_MASK = 2 ** 21 - 1;
const SEED = 0x811c9dc5;
/** Longer strings are no Croatian words. */
const LONGEST_FORM = 60;

/** Continues the FNV-1a hash `h` over `s[from, to)`, with a last stir so that low bits depend on all letters. */
function extend(h: number, s: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
    h ^= h >>> 15;
  }
  return h;
}

export class Dictionary {
  /** Stems as written, sorted. */
  readonly stems: Strings;
  readonly stemClass: ArrayLike<number>;
  readonly rules: Rules;
  /** Flags of each class. */
  readonly classes: readonly (readonly number[])[];
  /** Lower-cased stems one after the other, a line feed after each. */
  private readonly pool: Uint16Array;
  private readonly starts: Uint32Array;
  /** By hash of the lower-cased stem: its index + 1 (of the first of several), or 0. At most half full. */
  private readonly slots: Int32Array;
  /** The next stem that differs in capitals or class only, or -1. */
  private readonly nextSame: Int32Array;
  private readonly undo = new Map<string, Undo[]>();
  private readonly conditions: (RegExp | undefined)[] = [];
  private readonly filter = new Uint8Array((FILTER_MASK + 1) / 8);
  private readonly prefixHashes = new Int32Array(LONGEST_FORM + 1);
  private readonly flagSets: (ReadonlySet<number> | undefined)[] = [];

  /** Results of the last `analyse`: stem index and rule (`rules.length + class` when the form is the stem itself). */
  readonly foundStem: number[] = [];
  readonly foundRule: number[] = [];

  /** @param stems sorted; a list, or the same as lines of bytes */
  constructor(
    stems: readonly string[] | PackedStrings,
    stemClass: ArrayLike<number>,
    classes: readonly number[][],
    rules: Rules,
  ) {
    this.stems = stems instanceof PackedStrings ? stems : new PackedStrings(Buffer.from(stems.join('\n')));
    this.stemClass = stemClass;
    this.classes = classes;
    this.rules = rules;
    const count = this.stems.length;
    const lower = `${(stems instanceof PackedStrings ? stems.text() : stems.join('\n')).toLowerCase()}\n`;
    const pool = new Uint16Array(lower.length);
    const starts = new Uint32Array(count + 1);
    let line = 0;
    for (let i = 0; i < lower.length; i++) {
      const c = lower.charCodeAt(i);
      pool[i] = c;
      if (c === 10) starts[++line] = i + 1;
    }
    this.pool = pool;
    this.starts = starts;
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
    this.nextSame = new Int32Array(count).fill(-1);
    for (let i = count - 1; i >= 0; i--) this.enter(i);
    for (let r = 0; r < rules.add.length; r++) {
      const add = rules.add[r] ?? '';
      const strip = rules.strip[r] ?? '';
      let list = this.undo.get(add);
      if (!list) {
        list = [];
        this.undo.set(add, list);
      }
      const same = list.find((u) => u.strip === strip);
      if (same) (same.rules as number[]).push(r);
      else list.push({ strip, rules: [r] });
    }
  }

  private enter(stem: number): void {
    const { pool, starts, slots, filter } = this;
    const from = starts[stem] as number;
    const end = (starts[stem + 1] as number) - 1;
    let h = SEED;
    for (let i = from; i < end; i++) {
      h = Math.imul(h ^ (pool[i] as number), 0x01000193);
      h ^= h >>> 15;
    }
    const bit = h & FILTER_MASK;
    filter[bit >>> 3] = (filter[bit >>> 3] as number) | (1 << (bit & 7));
    const mask = slots.length - 1;
    let slot = h & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const other = (slots[slot] as number) - 1;
      const at = starts[other] as number;
      if ((starts[other + 1] as number) - 1 - at !== end - from) continue;
      let i = from;
      while (i < end && pool[i] === pool[at + i - from]) i++;
      if (i < end) continue;
      this.nextSame[stem] = other;
      break;
    }
    slots[slot] = stem + 1;
  }

  /** The first stem that is `form.slice(0, cut) + strip` and hashes to `h`, or -1. */
  private find(h: number, form: string, cut: number, strip: string): number {
    const { pool, starts, slots } = this;
    const mask = slots.length - 1;
    const length = cut + strip.length;
    for (let slot = h & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const stem = (slots[slot] as number) - 1;
      const from = starts[stem] as number;
      if ((starts[stem + 1] as number) - 1 - from !== length) continue;
      let i = 0;
      while (i < cut && pool[from + i] === form.charCodeAt(i)) i++;
      if (i < cut) continue;
      while (i < length && pool[from + i] === strip.charCodeAt(i - cut)) i++;
      if (i === length) return stem;
    }
    return -1;
  }

  /** Fills `foundStem` and `foundRule` for a lower-cased form and gives their number. */
  analyse(form: string): number {
    this.foundStem.length = 0;
    this.foundRule.length = 0;
    if (form.length > LONGEST_FORM) return 0;
    const hashes = this.prefixHashes;
    const start = Math.max(0, form.length - MAX_ADD);
    hashes[start] = extend(SEED, form, 0, start);
    for (let i = start; i < form.length; i++) hashes[i + 1] = extend(hashes[i] as number, form, i, i + 1);
    const whole = hashes[form.length] as number;
    for (let s = this.find(whole, form, form.length, ''); s >= 0; s = this.nextSame[s] ?? -1)
      this.found(s, this.rules.add.length + (this.stemClass[s] ?? 0));
    for (let cut = start; cut <= form.length; cut++) {
      const undo = this.undo.get(form.slice(cut));
      if (!undo) continue;
      const hash = hashes[cut] as number;
      for (const { strip, rules } of undo) {
        const h = extend(hash, strip, 0, strip.length);
        const bit = h & FILTER_MASK;
        if (((this.filter[bit >>> 3] as number) & (1 << (bit & 7))) === 0) continue;
        let s = this.find(h, form, cut, strip);
        if (s < 0) continue;
        const stem = form.slice(0, cut) + strip;
        for (; s >= 0; s = this.nextSame[s] ?? -1) {
          const flags = this.flagsOf(this.stemClass[s] ?? 0);
          if (flags.size === 0) continue;
          for (const r of rules) if (flags.has(this.rules.flag[r] ?? -1) && this.matches(stem, r)) this.found(s, r);
        }
      }
    }
    return this.foundStem.length;
  }

  /** True when the word, whatever its capitals, is a stem. */
  hasStem(word: string): boolean {
    const lower = word.toLowerCase();
    return this.find(extend(SEED, lower, 0, lower.length), lower, lower.length, '') >= 0;
  }

  /** True when the lower-cased word is a form of a stem that is not itself capitalised. */
  isCommon(lowerForm: string): boolean {
    const n = this.analyse(lowerForm);
    for (let i = 0; i < n; i++) if (!this.isProper(this.foundStem[i] ?? 0)) return true;
    return false;
  }

  isProper(stem: number): boolean {
    const first = this.stems.at(stem)?.charAt(0) ?? '';
    return first !== first.toLowerCase();
  }

  private flagsOf(stemClass: number): ReadonlySet<number> {
    let flags = this.flagSets[stemClass];
    if (flags === undefined) {
      flags = new Set(this.classes[stemClass]);
      this.flagSets[stemClass] = flags;
    }
    return flags;
  }

  private matches(stem: string, rule: number): boolean {
    const condition = this.rules.condition[rule] ?? '';
    if (!condition.includes('[')) return stem.endsWith(condition);
    let pattern = this.conditions[rule];
    if (pattern === undefined) {
      pattern = new RegExp(`${condition}$`);
      this.conditions[rule] = pattern;
    }
    return pattern.test(stem);
  }

  private found(stem: number, rule: number): void {
    this.foundStem.push(stem);
    this.foundRule.push(rule);
  }
}
