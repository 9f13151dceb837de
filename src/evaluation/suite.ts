/** The development sets that stand beside the project: what `kronika eval` scores when it is told no files. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Packed } from '../languages/pack.ts';
import { root } from '../paths.ts';
import type { Task } from './evaluate.ts';

/** A task of the suite, or why it cannot be done. */
export interface SuiteEntry {
  readonly name: string;
  readonly language: Packed;
  readonly file: string;
  readonly part: Task['part'];
  /** Folder of models that have not seen the treebank. */
  readonly models?: string;
  /** Why it cannot be scored here; undefined: it can. */
  readonly missing?: string;
}

const SETS: readonly (readonly [name: string, language: Packed, file: string, part?: Task['part']])[] = [
  ['teheran', 'hr', 'gold/teheran.gold.json'],
  ['sentences', 'hr', 'gold/hr_set_dev.jsonl'],
  ['articles', 'hr', 'gold/articles'],
  ['pairs', 'hr', 'gold/plv_train.hr.jsonl', 'given'],
  ['open', 'hr', 'gold/plv_train.hr.jsonl', 'open'],
  ['en-pairs', 'en', 'gold/plv_train.en.jsonl', 'given'],
  ['en-open', 'en', 'gold/plv_train.en.jsonl', 'open'],
  ['analyser', 'hr', 'treebanks/hr_set-ud-dev.conllu'],
  ['en-analyser', 'en', 'treebanks/en_ewt-ud-dev.conllu'],
];

/** @param shared folder that holds `gold` and `treebanks` */
export function suite(shared: string): readonly SuiteEntry[] {
  return SETS.map(([name, language, path, part]) => {
    const file = join(shared, path);
    const entry = { name, language, file, part: part ?? null };
    if (!existsSync(file)) return { ...entry, missing: `${file} is not there` };
    if (!path.endsWith('.conllu')) return entry;
    const models = join(root, '.cache', language === 'hr' ? 'nodev' : `nodev-${language}`);
    if (existsSync(join(models, `${language}.parser.bin`))) return { ...entry, models };
    return { ...entry, missing: `no models without the development split in ${models}; see docs/models.md` };
  });
}
