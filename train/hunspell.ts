/**
 * Reads Hunspell dictionaries as stems, classes of stems and suffix rules: Croatian (`dictionary-hr`, LGPL-2.1 or SISSL), and
 * English in American and British spelling (`dictionary-en` and `dictionary-en-au`, both made from SCOWL; MIT and BSD).
 *
 * Hunspell says which stems take which rules, not what a form means; the meaning (a distribution over tags for each
 * rule) is learnt from the treebanks in `train/tagger-lexicon.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/paths.ts';
import { profile, readWordNet } from './wordnet.ts';

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

/** The folder of an installed package (its `exports` hide the data files from `require.resolve`). */
const packageFolder = (name: string): string => join(root, 'node_modules', name);

const suffixRule = (cells: readonly string[]): SuffixRule => {
  const [, flag = '', strip = '', add = '', condition = ''] = cells;
  return {
    flag,
    strip: strip === '0' ? '' : strip,
    add: add === '0' ? '' : add.replace(/\/.*/, ''),
    condition: condition === '.' ? '' : condition,
  };
};

/** Parses `index.aff` and `index.dic` (long flags, flag aliases by `AF`). Throws when the flags are not of that kind. */
export function readCroatian(): Dictionary {
  const folder = packageFolder('dictionary-hr');
  const rules: SuffixRule[] = [];
  const classes: string[][] = [[]];
  for (const line of readFileSync(join(folder, 'index.aff'), 'utf8').split('\n')) {
    const cells = line.split(/\s+/);
    const [kind, a] = cells;
    if (kind === 'FLAG' && a !== 'long') throw new Error(`${folder}/index.aff: FLAG ${a}, expected 'long'`);
    if (kind === 'AF' && a && !/^\d+$/.test(a)) classes.push(a.match(/../g) ?? []);
    if (kind === 'SFX' && cells[4]) rules.push(suffixRule(cells));
  }
  const stems: [string, number][] = [];
  for (const line of readFileSync(join(folder, 'index.dic'), 'utf8').split('\n').slice(1)) {
    const [stem, alias] = line.trim().split('/');
    if (stem) stems.push([stem, Number(alias ?? 0)]);
  }
  return { stems, classes, rules };
}

/** `'s` is a word of its own in the treebank; the other flags that are left out make numbers. */
const UNUSED = new Set('Mnmtpc1!');

/**
 * Both English dictionaries in one: their rules are the same. Prefixes are few and are spelt out (`undo` beside `do`). Each flag is
 * split by the parts of speech that WordNet gives the stem: the `s` of what is mostly a verb is another ending than that of a noun.
 */
export function readEnglish(): Dictionary {
  const rules: SuffixRule[] = [];
  const prefixes = new Map<string, string>();
  for (const line of readFileSync(join(packageFolder('dictionary-en'), 'index.aff'), 'utf8').split('\n')) {
    const cells = line.trim().split(/\s+/);
    if (cells[0] === 'FLAG') throw new Error(`dictionary-en: FLAG ${cells[1]}, expected flags of one letter`);
    if (cells[0] === 'SFX' && cells[4] && !UNUSED.has(cells[1] ?? '')) rules.push(suffixRule(cells));
    if (cells[0] === 'PFX' && cells[4]) prefixes.set(cells[1] ?? '', cells[3] ?? '');
  }
  const flagsOf = new Map<string, Set<string>>();
  for (const name of ['dictionary-en', 'dictionary-en-au'])
    for (const line of readFileSync(join(packageFolder(name), 'index.dic'), 'utf8')
      .split('\n')
      .slice(1)) {
      const [stem = '', flags = ''] = line.trim().split('/');
      if (!/^\p{L}/u.test(stem) || stem.endsWith("'s")) continue;
      const suffixes = [...flags].filter((flag) => !UNUSED.has(flag) && !prefixes.has(flag));
      const starts = ['', ...[...flags].flatMap((flag) => prefixes.get(flag) ?? [])];
      for (const start of starts) {
        const known = flagsOf.get(start + stem) ?? new Set();
        for (const flag of suffixes) known.add(flag);
        flagsOf.set(start + stem, known);
      }
    }
  rules.push(...doubling(flagsOf));
  return byPartOfSpeech(flagsOf, rules);
}

/** The dictionary lists `kidnapped` beside `kidnap`: made a rule of, so that the one is a form of the other. */
function doubling(flagsOf: Map<string, Set<string>>): SuffixRule[] {
  const made = new Map<string, SuffixRule>();
  for (const stem of [...flagsOf.keys()]) {
    const match = /^(.*([b-df-hj-np-tv-z]))(\2(?:ed|ing|est))$/.exec(stem);
    const base = match ? flagsOf.get(match[1] ?? '') : undefined;
    if (!match || !base || (flagsOf.get(stem)?.size ?? 0) > 0) continue;
    const [, , letter = '', add = ''] = match;
    const flag = `double ${add}`;
    made.set(flag, { flag, strip: '', add, condition: letter });
    base.add(flag);
    flagsOf.delete(stem);
  }
  return [...made.values()];
}

/** Numbers the classes of stems; flags and rules are split by the stem's profile in WordNet. */
function byPartOfSpeech(flagsOf: ReadonlyMap<string, ReadonlySet<string>>, plain: readonly SuffixRule[]): Dictionary {
  const senses = readWordNet();
  const classes: string[][] = [[]];
  const numbers = new Map<string, number>();
  const used = new Set<string>();
  const stems = [...flagsOf].map(([stem, flags]): [string, number] => {
    const kind = /^\p{Ll}/u.test(stem) ? profile(senses.get(stem)) : 'name';
    const split = [...flags].sort().map((flag) => `${flag} ${kind}`);
    const key = `${kind}|${split.join('|')}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = classes.push(split) - 1;
      numbers.set(key, number);
      for (const flag of split) used.add(flag);
    }
    return [stem, number];
  });
  const rules = [...used].sort().flatMap((flag) => {
    const name = flag.slice(0, flag.lastIndexOf(' '));
    return plain.filter((rule) => rule.flag === name).map((rule) => ({ ...rule, flag }));
  });
  return { stems, classes, rules };
}
