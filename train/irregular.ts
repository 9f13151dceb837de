/** Irregular forms (`data/en/irregular.txt`) as entries for the form lexicon beside those of the treebank. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from '../src/paths.ts';

/** A form that the treebank may lack. `weight` counts like as many occurrences. */
export interface ListedForm {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly feats: string;
  readonly weight: number;
}

const PAST: readonly (readonly [feats: string, weight: number])[] = [
  ['Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin', 1],
  ['Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin', 0.5],
  ['Mood=Ind|Number=Sing|Person=1|Tense=Past|VerbForm=Fin', 0.25],
];
const PARTICIPLE: typeof PAST = [
  ['Tense=Past|VerbForm=Part|Voice=Pass', 0.6],
  ['Tense=Past|VerbForm=Part', 0.4],
];
const PLURAL: typeof PAST = [['Number=Plur', 1]];
const COMPARATIVE: typeof PAST = [['Degree=Cmp', 1]];
const SUPERLATIVE: typeof PAST = [['Degree=Sup', 1]];

const read = new Map<string, readonly ListedForm[]>();

/** The list of a language, read once. */
export function listedForms(code: string): readonly ListedForm[] {
  const known = read.get(code) ?? readList(code);
  read.set(code, known);
  return known;
}

/** Reads the list of a language; empty where it has none. Throws at a line that it does not understand. */
function readList(code: string): readonly ListedForm[] {
  const path = join(dataDir, code, 'irregular.txt');
  if (!existsSync(path)) return [];
  const out: ListedForm[] = [];
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [, kind = '', lemma = '', first = '', second] =
      /^(verb|noun|adj|adv) ([\w-]+): (\S+)(?:(?: =)? (\S+))?$/.exec(line) ?? [];
    if (kind === '')
      throw new Error(`data/${code}/irregular.txt:${index + 1}: expected "verb base: past = participle"`);
    const add = (forms: string, tags: typeof PAST): void => {
      for (const form of forms.split('/'))
        for (const [feats, weight] of tags) out.push({ form, lemma, upos: kind.toUpperCase(), feats, weight });
    };
    if (kind === 'verb') {
      add(first, PAST);
      add(second ?? first, PARTICIPLE);
    } else if (kind === 'noun') add(first, PLURAL);
    else {
      add(first, COMPARATIVE);
      add(second ?? first, SUPERLATIVE);
    }
  }
  return out;
}
