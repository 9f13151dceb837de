/** Training data as JSON Lines; marked pairs as in `docs/evaluation.md`, where a row of type NONE has no marks. */
import { readFileSync } from 'node:fs';
import { type MarkedPair, unmark } from '../src/evaluation/gold.ts';

export type { MarkedPair };

export function readJsonl<T>(file: string): readonly T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.trim() !== '')
    .map((l) => JSON.parse(l) as T);
}

export function readPairs(file: string): readonly MarkedPair[] {
  return readJsonl<{ id: string; type: string; marked: string }>(file).map((r) => ({
    id: r.id,
    type: r.type,
    ...unmark(r.marked),
  }));
}
