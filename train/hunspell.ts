/**
 * Reads the Croatian Hunspell dictionary (`dictionary-hr`, LGPL-2.1 or SISSL) as stems, classes of stems and suffix rules.
 *
 * Hunspell says which stems take which rules, not what a form means; the meaning (a distribution over tags for each
 * rule) is learnt from the treebanks in `train/tagger-lexicon.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/paths.ts';

export interface SuffixRule {
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  /** What the stem must end in; a regular expression when it has brackets. */
  readonly condition: string;
}

export interface Dictionary {
  /** Stem as written, with the index of its class. */
  readonly stems: readonly (readonly [stem: string, stemClass: number])[];
  /** Flags of each class; class 0 has none. */
  readonly classes: readonly (readonly string[])[];
  readonly rules: readonly SuffixRule[];
}

/** The folder of the installed package (its `exports` hide the data files from `require.resolve`). */
export const dictionaryFolder: string = join(root, 'node_modules', 'dictionary-hr');

/** Parses `index.aff` and `index.dic` (long flags, flag aliases by `AF`). Throws when the flags are not of that kind. */
export function readDictionary(folder: string = dictionaryFolder): Dictionary {
  const rules: SuffixRule[] = [];
  const classes: string[][] = [[]];
  for (const line of readFileSync(join(folder, 'index.aff'), 'utf8').split('\n')) {
    const [kind, a, b, c, d] = line.split(/\s+/);
    if (kind === 'FLAG' && a !== 'long') throw new Error(`${folder}/index.aff: FLAG ${a}, expected 'long'`);
    if (kind === 'AF' && a && !/^\d+$/.test(a)) classes.push(a.match(/../g) ?? []);
    if (kind === 'SFX' && d)
      rules.push({
        flag: a ?? '',
        strip: b === '0' ? '' : (b ?? ''),
        add: c === '0' ? '' : (c ?? '').replace(/\/.*/, ''),
        condition: d === '.' ? '' : d,
      });
  }
  const stems: [string, number][] = [];
  for (const line of readFileSync(join(folder, 'index.dic'), 'utf8').split('\n').slice(1)) {
    const [stem, alias] = line.trim().split('/');
    if (stem) stems.push([stem, Number(alias ?? 0)]);
  }
  return { stems, classes, rules };
}
