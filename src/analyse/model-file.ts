/**
 * The container of a trained model: named sections of bytes in one file.
 *
 * ```
 * bytes 0-3    'KRMF'
 * byte  4      version (2)
 * bytes 8-11   length of the directory, little-endian
 * bytes 12-    the directory as JSON, then the sections, each at a multiple of 8
 * ```
 * A section that is not packed is a view into the file, so that a typed array can be laid over it without a copy. Numbers are
 * little-endian (every platform Node runs on is). Start-up is short: sections are packed by what weights look like
 * (`model-packing.ts`), which unpacks twenty times faster than brotli and is half as small.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Packing, pack, unpack } from './model-packing.ts';

const MAGIC = 'KRMF';
const VERSION = 2;
const HEADER = 12;

interface Entry {
  readonly name: string;
  /** Place in the file after the directory, and length there. */
  readonly offset: number;
  readonly size: number;
  readonly packing: Packing;
  /** Length unpacked. */
  readonly length: number;
}

const align8 = (n: number): number => (n + 7) & ~7;

/**
 * Writes sections (bytes, or text that is stored as UTF-8) to a model file. Sections keep the order given, so the same
 * input gives the same bytes. Use `bytesOf` to pass any typed array.
 */
export function writeModel(path: string, sections: Readonly<Record<string, Uint8Array | string>>): void {
  const entries: Entry[] = [];
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const [name, data] of Object.entries(sections)) {
    const raw = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
    const { packing, bytes } = pack(raw);
    entries.push({ name, offset, size: bytes.length, packing, length: raw.length });
    parts.push(bytes);
    offset = align8(offset + bytes.length);
  }
  const directory = Buffer.from(JSON.stringify(entries), 'utf8');
  const start = align8(HEADER + directory.length);
  const file = Buffer.alloc(start + offset);
  file.write(MAGIC, 0, 'latin1');
  file[4] = VERSION;
  file.writeUInt32LE(directory.length, 8);
  directory.copy(file, HEADER);
  for (const [i, bytes] of parts.entries()) file.set(bytes, start + (entries[i]?.offset ?? 0));
  writeFileSync(path, file);
}

/**
 * Reads a model file. Each section starts at a multiple of 8 in its `ArrayBuffer` (see `int8`, `int32`, `float32`, `text`).
 * Throws an `Error` that names the file when it is not a model file or was written by another version.
 */
export function readModel(path: string): Map<string, Uint8Array> {
  let file = readFileSync(path);
  if (file.length < HEADER || file.toString('latin1', 0, 4) !== MAGIC)
    throw new Error(`${path} is not a Kronika model file; train it anew or reinstall the package`);
  if (file[4] !== VERSION)
    throw new Error(
      `${path} has model format ${file[4]}, this version reads ${VERSION}; convert it (node dist/train/convert-models.js ${path})`,
    );
  if (file.byteOffset % 8 !== 0) file = Buffer.from(new Uint8Array(file).buffer);
  const directoryLength = file.readUInt32LE(8);
  const start = align8(HEADER + directoryLength);
  const entries = JSON.parse(file.toString('utf8', HEADER, HEADER + directoryLength)) as Entry[];
  const sections = new Map<string, Uint8Array>();
  for (const { name, offset, size, packing, length } of entries) {
    const from = file.byteOffset + start + offset;
    if (start + offset + size > file.length) throw new Error(`${path} is cut short; reinstall the package`);
    sections.set(name, unpack(new Uint8Array(file.buffer, from, size), packing, length));
  }
  return sections;
}

/** A section by name; throws when the model lacks it. */
export function section(model: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = model.get(name);
  if (!bytes) throw new Error(`the model has no section '${name}'; it was trained by another version: train it anew`);
  return bytes;
}

/** The bytes of any typed array, without a copy. */
export const bytesOf = (array: ArrayBufferView): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

export const int8 = (b: Uint8Array): Int8Array => new Int8Array(b.buffer, b.byteOffset, b.length);
export const int16 = (b: Uint8Array): Int16Array => new Int16Array(b.buffer, b.byteOffset, b.length >> 1);
export const uint16 = (b: Uint8Array): Uint16Array => new Uint16Array(b.buffer, b.byteOffset, b.length >> 1);
export const int32 = (b: Uint8Array): Int32Array => new Int32Array(b.buffer, b.byteOffset, b.length >> 2);
export const uint32 = (b: Uint8Array): Uint32Array => new Uint32Array(b.buffer, b.byteOffset, b.length >> 2);
export const float32 = (b: Uint8Array): Float32Array => new Float32Array(b.buffer, b.byteOffset, b.length >> 2);
export const text = (b: Uint8Array): string => Buffer.from(b.buffer, b.byteOffset, b.length).toString('utf8');
