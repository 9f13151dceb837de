/** The fields of meaning that the parser sees (`src/analyse/parser-senses.ts`), from WordNet. */
import { Senses } from '../src/analyse/parser-senses.ts';
import type { Dictionary } from './hunspell.ts';
import { readWordNet, type WordNetPos } from './wordnet.ts';

/** Lexicographer files of times and places: what a name is, is believed only there. */
const TIME = 28;
const PLACE = 15;
const KINDS: readonly WordNetPos[] = ['n', 'v', 'a'];

export interface SenseList {
  readonly words: string;
  readonly fields: Uint8Array;
}

/** Words of the dictionary only: WordNet has twice as many that no news uses. */
export function listSenses(dictionary: Dictionary): SenseList {
  const common = new Set(dictionary.stems.map(([stem]) => stem));
  const names = new Set([...common].filter((stem) => stem !== stem.toLowerCase()).map((stem) => stem.toLowerCase()));
  const rows: [string, number][] = [];
  for (const [word, senses] of readWordNet())
    for (const kind of KINDS) {
      const own = senses.get(kind);
      if (!own) continue;
      if (common.has(word)) rows.push([kind + word, own.field + 1]);
      if (kind === 'n' && names.has(word) && (own.field === TIME || own.field === PLACE))
        rows.push([`p${word}`, own.field + 1]);
    }
  rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return { words: rows.map(([word]) => word).join('\n'), fields: Uint8Array.from(rows, ([, field]) => field) };
}

export const makeSenses = (list: SenseList): Senses => new Senses(Buffer.from(list.words), list.fields);
