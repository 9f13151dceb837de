/**
 * How sections of a model file are packed. General compressors cost 200 ms a start; the weights of a log-linear model are mostly
 * small or zero, which two plain codes use:
 *
 * - `half`: each byte in four bits, as -7 to 7; the few others stand behind with their places.
 * - `gaps`: a bit for each byte, whether it is not zero, then the bytes that are not.
 */

export type Packing = 'none' | 'half' | 'gaps';

/** A section is packed only when that takes at least so much off. */
const WORTH = 0.7;

const align4 = (n: number): number => (n + 3) & ~3;
const align8 = (n: number): number => (n + 7) & ~7;

/** The shortest of the packings of some bytes. */
export function pack(raw: Uint8Array): { readonly packing: Packing; readonly bytes: Uint8Array } {
  let best: { packing: Packing; bytes: Uint8Array } = { packing: 'none', bytes: raw };
  let least = WORTH * raw.length;
  for (const [packing, make] of [
    ['half', packHalf],
    ['gaps', packGaps],
  ] as const) {
    const bytes = make(raw);
    if (bytes.length < least) {
      best = { packing, bytes };
      least = bytes.length;
    }
  }
  return best;
}

/** The bytes that were packed, at a multiple of 8 in their buffer. `length`: how many there are. */
export function unpack(packed: Uint8Array, packing: Packing, length: number): Uint8Array {
  if (packing === 'half') return unpackHalf(packed, length);
  return packing === 'gaps' ? unpackGaps(packed, length) : packed;
}

const isSmall = (byte: number): boolean => byte <= 7 || byte >= 249;

function packHalf(raw: Uint8Array): Uint8Array {
  const others: number[] = [];
  for (const [at, byte] of raw.entries()) if (!isSmall(byte)) others.push(at);
  const body = align4((raw.length + 1) >> 1);
  const packed = new Uint8Array(body + 5 * others.length);
  for (const [at, byte] of raw.entries())
    if (isSmall(byte)) packed[at >> 1] = (packed[at >> 1] ?? 0) | ((byte & 15) << (4 * (at & 1)));
  packed.set(new Uint8Array(Uint32Array.from(others).buffer), body);
  for (const [k, at] of others.entries()) packed[body + 4 * others.length + k] = raw[at] ?? 0;
  return packed;
}

function unpackHalf(packed: Uint8Array, length: number): Uint8Array {
  const pairs = new Uint16Array(256);
  for (let b = 0; b < 256; b++) pairs[b] = (((b << 28) >> 28) & 255) | ((((b << 24) >> 28) & 255) << 8);
  const half = (length + 1) >> 1;
  const two = new Uint16Array(align4(half));
  for (let i = 0; i < half; i++) two[i] = pairs[packed[i]!]!;
  const raw = new Uint8Array(two.buffer, 0, length);
  const body = align4(half);
  const count = (packed.length - body) / 5;
  const places = new Uint32Array(packed.buffer, packed.byteOffset + body, count);
  for (let k = 0; k < count; k++) raw[places[k]!] = packed[body + 4 * count + k]!;
  return raw;
}

function packGaps(raw: Uint8Array): Uint8Array {
  const full = raw.filter((byte) => byte !== 0);
  const body = align8((raw.length + 7) >> 3);
  const packed = new Uint8Array(body + full.length);
  for (const [at, byte] of raw.entries()) if (byte !== 0) packed[at >> 3] = (packed[at >> 3] ?? 0) | (1 << (at & 7));
  packed.set(full, body);
  return packed;
}

function unpackGaps(packed: Uint8Array, length: number): Uint8Array {
  const raw = new Uint8Array(align8(length));
  const words = new Int32Array(packed.buffer, packed.byteOffset, align8((length + 7) >> 3) >> 2);
  let from = words.length * 4;
  for (let w = 0; w < words.length; w++) {
    let bits = words[w]!;
    const base = w * 32;
    while (bits !== 0) {
      raw[base + 31 - Math.clz32(bits & -bits)] = packed[from++]!;
      bits &= bits - 1;
    }
  }
  return raw.subarray(0, length);
}
