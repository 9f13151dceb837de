/** Croatian words of dates, read from `data/hr/dates.txt`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from '../../paths.ts';
import type { DateWords } from '../../resolve/dates-words.ts';
import { parseDateWords } from '../dates-file.ts';

let loaded: DateWords | null = null;

/** The Croatian date words; read once per process. Throws DataError when the file is broken. */
export function croatianDates(): DateWords {
  loaded ??= parseDateWords(readFileSync(join(dataDir, 'hr/dates.txt'), 'utf8'), 'data/hr/dates.txt');
  return loaded;
}
