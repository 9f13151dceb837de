/**
 * Lemmas. A candidate is an edit of the form (cut the ending, add another, mend the capitals); candidates come from the
 * treebank's own (form, tag) pairs, from the Hunspell stems and from the endings of other words. A log-linear model over hashed
 * features chooses; the choice depends on form and tag only, so it is cached.
 */
import type { Dictionary } from './tagger-dictionary.ts';
import { ruleKeys, shapeOf } from './tagger-guess.ts';
import type { Table } from './tagger-table.ts';
import type { TagSet } from './tagger-tags.ts';
import { hashString, mix } from './tagger-tags.ts';

/** `cut` letters off the end, then `add`; `base` says of what: the form, lower-cased, capitalised, or without `naj`. */
export interface Edit {
  readonly base: 'k' | 'l' | 't' | 'n';
  readonly cut: number;
  readonly add: string;
}

export interface LemmaTables {
  readonly edits: readonly Edit[];
  /** The form lexicon: form to tag, edit and count. */
  readonly seen: Table;
  /** `endingKey` to edits, commonest first. */
  readonly endings: Table;
}

/** The last `n` letters of a form under a part of speech. */
export const endingKey = (upos: number, lower: string, n: number): string =>
  `${upos}|${n === 0 ? '' : lower.slice(-n)}`;

const base = (form: string, kind: Edit['base']): string => {
  if (kind === 'k') return form;
  const lower = form.toLowerCase();
  if (kind === 'l') return lower;
  if (kind === 'n') return lower.startsWith('naj') ? lower.slice(3) : lower;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
};

/** Applies an edit; null when the form is too short for it. */
export function applyEdit(form: string, edit: Edit): string | null {
  const b = base(form, edit.base);
  if (edit.cut > b.length || (edit.cut === b.length && edit.add === '')) return null;
  return b.slice(0, b.length - edit.cut) + edit.add;
}

/** The edit that turns a form into its lemma: the one that keeps most of it. */
export function editOf(form: string, lemma: string): Edit {
  const lower = form.toLowerCase();
  const kinds: Edit['base'][] = form === lower ? ['l'] : lemma === lemma.toLowerCase() ? ['l', 'k'] : ['k', 't', 'l'];
  if (lower.startsWith('naj') && lower.length > 6) kinds.push('n');
  let best: Edit = { base: 'k', cut: form.length, add: lemma };
  let kept = -1;
  for (const kind of kinds) {
    const b = base(form, kind);
    let p = 0;
    while (p < b.length && p < lemma.length && b[p] === lemma[p]) p++;
    if (p > kept) {
      kept = p;
      best = { base: kind, cut: b.length - p, add: lemma.slice(p) };
    }
  }
  return best;
}

export const LONGEST_LEMMA_ENDING = 5;
const MAX_FROM_ENDINGS = 8;
const NONE = 0x2545f491;

export interface Candidate {
  readonly lemma: string;
  readonly features: readonly number[];
}

/** Proposes lemmas for a form with its features; used in training and at run time. */
export class LemmaProposer {
  private readonly tagSet: TagSet;
  private readonly dictionary: Dictionary;
  private readonly tables: LemmaTables;
  private readonly ruleHash = new Map<number, number>();
  constructor(tagSet: TagSet, dictionary: Dictionary, tables: LemmaTables) {
    this.tagSet = tagSet;
    this.dictionary = dictionary;
    this.tables = tables;
  }

  propose(form: string, tag: number): Candidate[] {
    const lower = form.toLowerCase();
    const shape = shapeOf(form);
    // Numbers end alike whatever their digits.
    const ending = shape === 5 ? lower.replace(/\d/g, '0') : lower;
    const { tagSet, dictionary, tables } = this;
    const upos = tagSet.upos[tag] ?? 0;
    const lemmas: string[] = [];
    const features: number[][] = [];
    const at = (lemma: string): number[] => {
      const known = lemmas.indexOf(lemma);
      if (known >= 0) return features[known] as number[];
      const list: number[] = [];
      lemmas.push(lemma);
      features.push(list);
      return list;
    };
    const evidence = (key: string, weightClass: number): void => {
      const { index, starts, first, second, weight } = tables.seen;
      const row = index.get(key);
      if (row === undefined) return;
      for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
        const t = first[k] as number;
        const edit = tables.edits[second[k] as number];
        const lemma = edit ? applyEdit(key, edit) : null;
        if (lemma === null) continue;
        const relation = t === tag ? 0 : tagSet.upos[t] === upos ? 1 : 2;
        const size = Math.min(4, Math.floor(Math.log2(1 + (weight[k] as number) / 8)));
        at(lemma).push(
          mix(mix(relation * 8 + size, 900 + weightClass), relation === 2 ? upos * 32 + (tagSet.upos[t] ?? 0) : 0),
        );
      }
    };
    evidence(form, 0);
    if (form !== lower) {
      evidence(lower, 1);
      const title = lower.charAt(0).toUpperCase() + lower.slice(1);
      if (title !== form) evidence(title, 2);
    }
    const analyses = dictionary.analyse(lower);
    for (let i = 0; i < analyses; i++) {
      const rule = dictionary.foundRule[i] ?? 0;
      let h = this.ruleHash.get(rule);
      if (h === undefined) {
        h = hashString(ruleKeys(dictionary, rule)[1]);
        this.ruleHash.set(rule, h);
      }
      const stem = dictionary.stems.at(dictionary.foundStem[i] ?? 0) ?? '';
      at(stem).push(mix(h, 910 + upos), mix(analyses === 1 ? 1 : 2, 930 + upos));
    }
    let fromEndings = 0;
    for (let n = Math.min(LONGEST_LEMMA_ENDING, ending.length); n >= 0 && fromEndings < MAX_FROM_ENDINGS; n--) {
      const { index, starts, first } = tables.endings;
      const row = index.get(endingKey(upos, ending, n));
      if (row === undefined) continue;
      for (let k = starts[row] as number; k < (starts[row + 1] as number) && fromEndings < MAX_FROM_ENDINGS; k++) {
        const edit = tables.edits[first[k] as number];
        const lemma = edit ? applyEdit(form, edit) : null;
        if (lemma === null) continue;
        if (!lemmas.includes(lemma)) fromEndings++;
        at(lemma).push(mix(n, 940));
      }
    }
    at(form);
    at(lower);
    return lemmas.map((lemma, i) => {
      const list = features[i] as number[];
      this.describe(form, ending, shape, tag, lemma, list, analyses);
      return { lemma, features: list };
    });
  }

  /** The lemma that the treebanks give this form with this tag, where they do so more than once and agree; else null. */
  certain(form: string, tag: number): string | null {
    const { index, starts, first, second, weight } = this.tables.seen;
    const row = index.get(form);
    if (row === undefined) return null;
    let found = -1;
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
      if (first[k] !== tag) continue;
      if (found >= 0) return null;
      found = k;
    }
    const edit =
      found < 0 || (weight[found] as number) < 2 * 8 ? undefined : this.tables.edits[second[found] as number];
    return edit ? applyEdit(form, edit) : null;
  }

  private describe(
    form: string,
    ending: string,
    shape: number,
    tag: number,
    lemma: string,
    f: number[],
    analyses: number,
  ): void {
    const { tagSet } = this;
    const upos = tagSet.upos[tag] ?? 0;
    const coarse = tagSet.coarse[tag] ?? 0;
    const edit = editOf(form, lemma);
    const e = hashString(`${edit.base}${edit.cut}${edit.add}`);
    const last = (s: string, n: number) => (s.length < n ? NONE : hashString(s.slice(-n), n));
    const stem = this.dictionary.hasStem(lemma) ? 1 : 0;
    f.push(
      mix(e, 950 + upos),
      mix(mix(e, 1000), tag),
      mix(mix(e, 1001), mix(coarse, last(ending, 2))),
      mix(mix(e, 1002), mix(coarse, last(ending, 3))),
      mix(mix(e, 1003), mix(upos, last(ending, 4))),
      mix(mix(e, 1004), mix(upos, last(ending, 5))),
      mix(mix(e, 1005), mix(tag, last(ending, 3))),
      mix(mix(hashString(lemma), 1006), upos),
      mix(mix(last(lemma, 2), 1007), tag),
      mix(mix(last(lemma, 3), 1008), coarse),
      mix(mix(last(lemma, 4), 1009), upos),
      mix(mix(last(lemma, 5), 1012), upos),
      mix(mix(shape, 1010), mix(upos, hashString(edit.base))),
      mix(mix(lemma === lemma.toLowerCase() ? 1 : 2, 1011), mix(upos, shape)),
      mix(mix(stem, 1013), mix(upos, analyses > 0 ? 1 : 0)),
      mix(mix(stem, 1014), mix(coarse, e)),
    );
  }
}

/** The score of a candidate. */
export function scoreLemma(c: Candidate, weights: Float32Array | Int8Array): number {
  const mask = weights.length - 1;
  let sum = 0;
  for (let k = 0; k < c.features.length; k++) sum += weights[(c.features[k] ?? 0) & mask] ?? 0;
  return sum;
}

/** The best lemma; the first proposed wins a tie. */
export function bestLemma(candidates: readonly Candidate[], weights: Float32Array | Int8Array): string {
  let best = '';
  let top = Number.NEGATIVE_INFINITY;
  for (const c of candidates) {
    const score = scoreLemma(c, weights);
    if (score > top) {
      top = score;
      best = c.lemma;
    }
  }
  return best;
}
