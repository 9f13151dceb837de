/**
 * Lists of strings that stay bytes: lines of UTF-8, with where each starts, and a hash table over them. Tens of thousands of
 * strings in a `Map` cost a start 100 ms, most of it for the garbage collector; these cost two.
 */

const NEWLINE = 10;

/** Strings by their number. A `readonly string[]` may stand in for one. */
export interface Strings {
  readonly length: number;
  at(index: number): string | undefined;
}

/** Lines of bytes; none may hold a line feed. */
export class PackedStrings implements Strings {
  readonly bytes: Uint8Array;
  /** Line i is `[starts[i], starts[i + 1] - 1)`. */
  readonly starts: Uint32Array;
  readonly length: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    let length = 1;
    for (let i = 0; i < bytes.length; i++) if (bytes[i] === NEWLINE) length++;
    const starts = new Uint32Array(length + 1);
    let line = 1;
    for (let i = 0; i < bytes.length; i++) if (bytes[i] === NEWLINE) starts[line++] = i + 1;
    starts[length] = bytes.length + 1;
    this.length = length;
    this.starts = starts;
  }

  at(index: number): string | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const from = this.starts[index]!;
    const { buffer, byteOffset } = this.bytes;
    return Buffer.from(buffer, byteOffset + from, this.starts[index + 1]! - 1 - from).toString('utf8');
  }

  /** All lines in one. */
  text(): string {
    const { buffer, byteOffset, length } = this.bytes;
    return Buffer.from(buffer, byteOffset, length).toString('utf8');
  }
}

/** From a string to its number, as a `Map` would; built from `PackedStrings` in which no string stands twice. */
export interface StringIndex {
  get(key: string): number | undefined;
  has(key: string): boolean;
  keys(): Iterable<string>;
}

/** An index over lines of bytes: open addressing, at most half full. */
export class PackedIndex implements StringIndex {
  readonly #strings: PackedStrings;
  /** Line + 1, or 0. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(strings: PackedStrings) {
    this.#strings = strings;
    const { bytes, starts, length } = strings;
    const mask = 2 ** Math.ceil(Math.log2(2 * length)) - 1;
    const slots = new Int32Array(mask + 1);
    for (let line = 0; line < length; line++) {
      let h = SEED;
      const end = starts[line + 1]! - 1;
      for (let i = starts[line]!; i < end; i++) h = Math.imul(h ^ bytes[i]!, PRIME);
      let slot = (h ^ (h >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = line + 1;
    }
    this.#slots = slots;
    this.#mask = mask;
  }

  get(key: string): number | undefined {
    const length = utf8(key);
    if (length < 0) return undefined;
    let h = SEED;
    for (let i = 0; i < length; i++) h = Math.imul(h ^ scratch[i]!, PRIME);
    const { bytes, starts } = this.#strings;
    for (let slot = (h ^ (h >>> 15)) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const line = this.#slots[slot]! - 1;
      if (line < 0) return undefined;
      const from = starts[line]!;
      if (starts[line + 1]! - 1 - from !== length) continue;
      let i = 0;
      while (i < length && bytes[from + i] === scratch[i]) i++;
      if (i === length) return line;
    }
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  *keys(): Iterable<string> {
    for (let i = 0; i < this.#strings.length; i++) yield this.#strings.at(i) ?? '';
  }
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Longer keys are no words and in no table. */
const LONGEST = 256;
const scratch = new Uint8Array(LONGEST + 4);

/** Puts a string into `scratch` as UTF-8 and gives its length in bytes; -1 when it does not fit or holds half a surrogate pair. */
function utf8(s: string): number {
  let n = 0;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (n >= LONGEST) return -1;
    if (c < 0x80) scratch[n++] = c;
    else if (c < 0x800) {
      scratch[n++] = 0xc0 | (c >> 6);
      scratch[n++] = 0x80 | (c & 63);
    } else if (c < 0xd800 || c > 0xdfff) {
      scratch[n++] = 0xe0 | (c >> 12);
      scratch[n++] = 0x80 | ((c >> 6) & 63);
      scratch[n++] = 0x80 | (c & 63);
    } else {
      const p = s.codePointAt(i) ?? 0;
      if (p <= 0xffff) return -1;
      scratch[n++] = 0xf0 | (p >> 18);
      scratch[n++] = 0x80 | ((p >> 12) & 63);
      scratch[n++] = 0x80 | ((p >> 6) & 63);
      scratch[n++] = 0x80 | (p & 63);
      i++;
    }
  }
  return n;
}
