/** English words of dates, read from `data/en/dates.txt`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from '../../paths.ts';
import type { DateWords } from '../../resolve/dates-words.ts';
import { parseDateWords } from '../dates-file.ts';
import { englishTense } from './dates-tense.ts';

let loaded: DateWords | null = null;

/** The English date words; read once per process. Throws DataError when the file is broken. */
export function englishDates(): DateWords {
  loaded ??= {
    ...parseDateWords(readFileSync(join(dataDir, 'en/dates.txt'), 'utf8'), 'data/en/dates.txt'),
    tense: englishTense,
  };
  return loaded;
}
