/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) over one sentence, without labels.
 *
 * SHIFT moves the next token to the stack; LEFT makes the next token the head of the stack's top and pops it; RIGHT makes
 * the second of the stack the head of the top and pops it. The artificial root stands after the last token, and takes a dependent
 * only when the stack holds one token: every parse is a tree with one root, after exactly 2n steps.
 */
import type { TokenColumns } from './parser-columns.ts';

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const ACTIONS = 3;

export class ParserState {
  n = 0;
  next = 0;
  depth = 0;
  stack!: Int32Array;
  /** Head of each token so far; `n` is the root, `n + 1` none yet. */
  head!: Int32Array;
  /** Outermost and second outermost dependents on both sides; `n + 1` is none. */
  left!: Int32Array;
  left2!: Int32Array;
  right!: Int32Array;
  right2!: Int32Array;
  /** Kinds of the dependents, one bit each: left side in the low 16 bits, right side in the high 16. */
  kinds!: Int32Array;
  /** Hash of the lemma of the adposition that depends on the token, 0 without one. */
  adposition!: Int32Array;
  #capacity = 0;

  reset(n: number): void {
    if (n + 3 > this.#capacity) {
      const capacity = Math.max(128, 2 * n + 3);
      this.#capacity = capacity;
      this.stack = new Int32Array(capacity);
      this.head = new Int32Array(capacity);
      this.left = new Int32Array(capacity);
      this.left2 = new Int32Array(capacity);
      this.right = new Int32Array(capacity);
      this.right2 = new Int32Array(capacity);
      this.kinds = new Int32Array(capacity);
      this.adposition = new Int32Array(capacity);
    }
    this.n = n;
    this.next = 0;
    this.depth = 0;
    const none = n + 1;
    this.head.fill(none, 0, n + 2);
    this.left.fill(none, 0, n + 2);
    this.left2.fill(none, 0, n + 2);
    this.right.fill(none, 0, n + 2);
    this.right2.fill(none, 0, n + 2);
    this.kinds.fill(0, 0, n + 2);
    this.adposition.fill(0, 0, n + 2);
  }

  get done(): boolean {
    return this.next === this.n && this.depth === 0;
  }

  /** The only step possible, or -1 when there is a choice. */
  forced(): number {
    if (this.depth === 0) return SHIFT;
    if (this.next === this.n) return this.depth > 1 ? RIGHT : LEFT;
    return -1;
  }

  legal(action: number): boolean {
    if (action === SHIFT) return this.next < this.n;
    if (action === LEFT) return this.depth > 0 && (this.next < this.n || this.depth === 1);
    return this.depth > 1;
  }

  apply(action: number, columns: TokenColumns): void {
    if (action === SHIFT) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const dependent = this.stack[--this.depth]!;
    if (action === LEFT) this.attach(dependent, this.next, columns, true);
    else this.attach(dependent, this.stack[this.depth - 1]!, columns, false);
  }

  attach(dependent: number, head: number, columns: TokenColumns, toTheRight: boolean): void {
    this.head[dependent] = head;
    // A nominal with an adposition is another kind of complement than one without.
    const adposition = this.adposition[dependent]!;
    const own = columns.kind[dependent]!;
    const kind = adposition !== 0 && own >= 5 && own !== 9 ? 12 : own;
    if (toTheRight) {
      this.left2[head] = this.left[head]!;
      this.left[head] = dependent;
      this.kinds[head] = this.kinds[head]! | (1 << kind);
    } else {
      this.right2[head] = this.right[head]!;
      this.right[head] = dependent;
      this.kinds[head] = this.kinds[head]! | (1 << (kind + 16));
    }
    if (own === 0 && this.adposition[head] === 0) this.adposition[head] = columns.lemma[dependent]!;
  }
}
