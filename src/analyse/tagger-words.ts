/** Facts about a sentence that the tagger needs before it looks at tags. */

const OPENERS = /^["'«»„“”‘’‚‹›([*•–—-]+$/u;
const RESTARTS = new Set([':', '.', '!', '?', '"', '„', '“', '»', '«', '–', '—', '•', '(']);

/**
 * Marks with 1 each token whose capital may come from its place: the first word, after an opening quote or a colon, all words of a
 * headline in title case (`small`: see `TagTraits.smallInTitles`).
 */
export function markInitial(
  forms: readonly string[],
  from: number,
  to: number,
  flags: Uint8Array,
  small: ReadonlySet<string> | null,
): void {
  if (small && isTitled(forms, from, to, small)) {
    flags.fill(1, 0, to - from);
    return;
  }
  let open = true;
  for (let i = from; i < to; i++) {
    const form = forms[i] as string;
    flags[i - from] = open ? 1 : 0;
    open = RESTARTS.has(form) || (open && OPENERS.test(form));
  }
}

/** As `markInitial`, for a whole sentence. */
export function initialFlags(forms: readonly string[], small: ReadonlySet<string> | null): Uint8Array {
  const flags = new Uint8Array(forms.length);
  markInitial(forms, 0, forms.length, flags, small);
  return flags;
}

const LOWER = /\p{Ll}/u;
const CAPITALISED = /^\p{Lu}.*\p{Ll}/u;

/** True when all words have capitals but those that never do, and so many that names alone do not explain it. */
function isTitled(forms: readonly string[], from: number, to: number, small: ReadonlySet<string>): boolean {
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const form = forms[i] as string;
    if (CAPITALISED.test(form)) capitals++;
    else if (LOWER.test(form) && !small.has(form)) return false;
  }
  return capitals >= 4;
}

const WORD = /\p{Lu}{3}/u;

/** True when a sentence is written in capitals throughout (a headline): at least two words of three letters, none of them lower-case. */
export function isShouted(forms: readonly string[], from: number, to: number): boolean {
  let words = 0;
  for (let i = from; i < to; i++) {
    const form = forms[i] as string;
    if (LOWER.test(form)) return false;
    if (WORD.test(form)) words++;
  }
  return words >= 2;
}

/** What the tagger knows of a form by itself; one object per distinct form, kept in a cache. */
export interface Word {
  readonly form: string;
  readonly lower: string;
  /** Hash of the lower-cased form. */
  readonly id: number;
  readonly shape: number;
  /** Hashes of the last 2, 3, 4, 5 letters and of the first 3 to 6. */
  readonly ending2: number;
  readonly ending3: number;
  readonly ending4: number;
  readonly ending5: number;
  readonly beginning: number;
  /** Hash of the Hunspell rules that make the form, 0 when unknown. */
  readonly rule: number;
  /** 0 never seen in training, 1 rarely, 2 often. */
  readonly seen: number;
  /** Hashes of the set of likely tags, and of their cases only. */
  readonly ambiguity: number;
  readonly cases: number;
  /** Candidate tags, likeliest first, with the bucket of the share of each. */
  readonly tags: readonly number[];
  readonly bucket: readonly number[];
  /** Hashes of the distinct components of the candidates, and for each candidate where its components are among them. */
  readonly components: readonly number[];
  readonly starts: readonly number[];
  readonly members: readonly number[];
  /** Lemma as each candidate, filled when first asked for. */
  readonly lemmas: (string | undefined)[];
}
