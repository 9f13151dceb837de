/**
 * Which stems and suffix rules of the Hunspell dictionary make a form: `pritužbi` = `pritužba` by rule `a > i`.
 * Expanding every stem would be a million strings; instead each ending of the form is undone and the stem looked up.
 */

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

/** Most stems that undoing proposes do not exist; a bit set of the hashes of those that do spares the look-up. */
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
  /** Stems as written, sorted; `lower` maps a lower-cased stem to its index (or to the first of several in a row). */
  readonly stems: readonly string[];
  readonly stemClass: ArrayLike<number>;
  readonly rules: Rules;
  /** Flags of each class. */
  readonly classes: readonly (readonly number[])[];
  private readonly lower = new Map<string, number>();
  private readonly nextSame: Int32Array;
  private readonly undo = new Map<string, Undo[]>();
  private readonly conditions: (RegExp | null)[];
  private readonly filter = new Uint8Array((FILTER_MASK + 1) / 8);
  private readonly prefixHashes = new Int32Array(LONGEST_FORM + 1);
  private readonly flagSets: readonly ReadonlySet<number>[];

  /** Results of the last `analyse`: stem index and rule (`rules.length + class` when the form is the stem itself). */
  readonly foundStem: number[] = [];
  readonly foundRule: number[] = [];

  constructor(stems: readonly string[], stemClass: ArrayLike<number>, classes: readonly number[][], rules: Rules) {
    this.stems = stems;
    this.stemClass = stemClass;
    this.classes = classes;
    this.rules = rules;
    this.flagSets = classes.map((flags) => new Set(flags));
    this.nextSame = new Int32Array(stems.length).fill(-1);
    for (let i = stems.length - 1; i >= 0; i--) {
      const key = (stems[i] ?? '').toLowerCase();
      const before = this.lower.get(key);
      if (before !== undefined) this.nextSame[i] = before;
      this.lower.set(key, i);
      const bit = extend(SEED, key, 0, key.length) & FILTER_MASK;
      this.filter[bit >>> 3] = (this.filter[bit >>> 3] as number) | (1 << (bit & 7));
    }
    this.conditions = rules.condition.map((c) => (c.includes('[') ? new RegExp(`${c}$`) : null));
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

  /** Fills `foundStem` and `foundRule` for a lower-cased form and gives their number. */
  analyse(form: string): number {
    this.foundStem.length = 0;
    this.foundRule.length = 0;
    if (form.length > LONGEST_FORM) return 0;
    for (let s = this.lower.get(form) ?? -1; s >= 0; s = this.nextSame[s] ?? -1)
      this.found(s, this.rules.add.length + (this.stemClass[s] ?? 0));
    const hashes = this.prefixHashes;
    const start = Math.max(0, form.length - MAX_ADD);
    hashes[start] = extend(SEED, form, 0, start);
    for (let i = start; i < form.length; i++) hashes[i + 1] = extend(hashes[i] as number, form, i, i + 1);
    for (let cut = start; cut <= form.length; cut++) {
      const undo = this.undo.get(form.slice(cut));
      if (!undo) continue;
      const base = form.slice(0, cut);
      const hash = hashes[cut] as number;
      for (const { strip, rules } of undo) {
        const bit = extend(hash, strip, 0, strip.length) & FILTER_MASK;
        if (((this.filter[bit >>> 3] as number) & (1 << (bit & 7))) === 0) continue;
        const stem = base + strip;
        for (let s = this.lower.get(stem) ?? -1; s >= 0; s = this.nextSame[s] ?? -1) {
          const flags = this.flagSets[this.stemClass[s] ?? 0];
          if (!flags || flags.size === 0) continue;
          for (const r of rules) if (flags.has(this.rules.flag[r] ?? -1) && this.matches(stem, r)) this.found(s, r);
        }
      }
    }
    return this.foundStem.length;
  }

  /** True when the word, whatever its capitals, is a stem. */
  hasStem(word: string): boolean {
    return this.lower.has(word.toLowerCase());
  }

  /** True when the lower-cased word is a form of a stem that is not itself capitalised. */
  isCommon(lowerForm: string): boolean {
    const n = this.analyse(lowerForm);
    for (let i = 0; i < n; i++) if (!this.isProper(this.foundStem[i] ?? 0)) return true;
    return false;
  }

  isProper(stem: number): boolean {
    const first = this.stems[stem]?.charAt(0) ?? '';
    return first !== first.toLowerCase();
  }

  private matches(stem: string, rule: number): boolean {
    const pattern = this.conditions[rule];
    return pattern ? pattern.test(stem) : stem.endsWith(this.rules.condition[rule] ?? '');
  }

  private found(stem: number, rule: number): void {
    this.foundStem.push(stem);
    this.foundRule.push(rule);
  }
}
