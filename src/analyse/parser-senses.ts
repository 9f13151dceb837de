/**
 * Fields of meaning of words, for languages whose parser needs to know more of a word than its form shows: whether it names a person,
 * a place, a time, an act; whether a verb is of speech, of motion, of change. From WordNet, made by `train/senses.ts`.
 */
import { UPOS } from '../document.ts';
import { PackedIndex, PackedStrings } from './packed-strings.ts';

const code = (tag: string): number => (UPOS as readonly string[]).indexOf(tag);
/** How a part of speech is written before a word in the list, by its number. */
const PREFIX: readonly string[] = UPOS.map((tag) =>
  tag === 'NOUN' ? 'n' : tag === 'PROPN' ? 'p' : tag === 'VERB' ? 'v' : tag === 'ADJ' ? 'a' : '',
);
const PROPN = code('PROPN');
const CACHE = 30_000;

export class Senses {
  readonly #index: PackedIndex;
  readonly #fields: Uint8Array;
  readonly #cache: Map<string, number>[] = PREFIX.map(() => new Map());

  /** @param words lines `n` + noun, `v` + verb, `a` + adjective, `p` + name in small letters */
  constructor(words: Uint8Array, fields: Uint8Array) {
    this.#index = new PackedIndex(new PackedStrings(words));
    this.#fields = fields;
  }

  /** The field of a lemma as a part of speech (an index into `UPOS`), 0 when it has none. */
  of(lemma: string, upos: number): number {
    const prefix = PREFIX[upos];
    if (!prefix) return 0;
    const cache = this.#cache[upos]!;
    let field = cache.get(lemma);
    if (field === undefined) {
      const row = this.#index.get(prefix + (upos === PROPN ? lemma.toLowerCase() : lemma));
      field = row === undefined ? 0 : (this.#fields[row] ?? 0);
      if (cache.size >= CACHE) cache.clear();
      cache.set(lemma, field);
    }
    return field;
  }
}
