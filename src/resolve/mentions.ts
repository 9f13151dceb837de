/** Mentions while an article is resolved: what agreement and salience need to know of each, and the tree around them. */
import { UPOS_INDEX } from '../analyse/syntax.ts';
import type { Mention, Syntax } from '../document.ts';
import type { ReferenceGrammar } from './language.ts';

export type Gender = 'Masc' | 'Fem' | 'Neut' | null;

/** A mention with its agreement features; null is open. */
export interface Draft extends Mention {
  readonly sentence: number;
  readonly number: 'Sing' | 'Plur' | null;
  readonly gender: Gender;
  readonly subject: boolean;
  readonly animate: boolean;
  /** Not inside another mention. */
  readonly top: boolean;
}

const { NOUN, PROPN, PRON, DET, ADJ, X, NUM } = UPOS_INDEX;

/** The token of `[first, last]` that the others hang on, going up from `core`. */
export function headOf(syntax: Syntax, core: number, first: number, last: number): number {
  let head = core;
  for (let steps = 0; steps <= last - first; steps++) {
    const up = syntax.head[head] ?? -1;
    if (up < first || up > last) break;
    head = up;
  }
  return head;
}

/** Whether the noun is the subject of a clause, itself or as one of several (*Rusija **i Iran***). */
export function isSubject(syntax: Syntax, head: number, { bareSubject }: ReferenceGrammar): boolean {
  let at = head;
  for (let steps = 0; steps < 5; steps++) {
    const deprel = syntax.deprel[at] ?? '_';
    if (deprel.startsWith('nsubj')) return true;
    const up = syntax.head[at] ?? -1;
    if (up < 0) return deprel === '_' && bareSubject(syntax, head);
    if (deprel !== 'conj' && deprel !== 'appos' && deprel !== 'flat') return false;
    const upos = syntax.upos[up];
    if (upos !== NOUN && upos !== PROPN && upos !== PRON && upos !== DET && upos !== ADJ && upos !== X && upos !== NUM)
      return false;
    at = up;
  }
  return false;
}

/** First child and next sibling of each token of one sentence, for walking down a tree. */
export class Children {
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #from: number;

  constructor(syntax: Syntax, from: number, to: number) {
    this.#from = from;
    this.#first = new Int32Array(to - from).fill(-1);
    this.#next = new Int32Array(to - from).fill(-1);
    for (let i = to - 1; i >= from; i--) {
      const head = syntax.head[i] ?? -1;
      if (head < from || head >= to) continue;
      this.#next[i - from] = this.#first[head - from] ?? -1;
      this.#first[head - from] = i;
    }
  }

  first(token: number): number {
    return this.#first[token - this.#from] ?? -1;
  }

  next(token: number): number {
    return this.#next[token - this.#from] ?? -1;
  }

  /** The first child whose relation begins so, or -1. */
  find(syntax: Syntax, token: number, relation: string): number {
    for (let child = this.first(token); child >= 0; child = this.next(child)) {
      if ((syntax.deprel[child] ?? '').startsWith(relation)) return child;
    }
    return -1;
  }
}
