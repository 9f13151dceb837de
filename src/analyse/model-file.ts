/**
 * The container of a trained model: named sections of bytes in one compressed file.
 *
 * ```
 * bytes 0-3    'KRMF'
 * byte  4      version (1)
 * byte  5      compression: 0 none, 1 deflate, 2 brotli
 * bytes 8-11   length of the body before compression, little-endian
 * bytes 12-    the compressed body: u32 length of the directory, the directory as JSON, then the sections, each at a multiple of 8
 * ```
 * The body is decompressed in one piece and every section is a view into it, so that a typed array can be laid over a
 * section without a copy. Numbers are little-endian (every platform Node runs on is).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants, deflateRawSync, inflateRawSync } from 'node:zlib';

const MAGIC = 'KRMF';
const VERSION = 1;
const HEADER = 12;
const METHODS = ['none', 'deflate', 'brotli'] as const;

/** How the body is compressed. Brotli is about 10% smaller, deflate unpacks faster on high-entropy weights. */
export type Compression = (typeof METHODS)[number];

interface Entry {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
}

const align8 = (n: number): number => (n + 7) & ~7;

/**
 * Writes sections (bytes, or text that is stored as UTF-8) to a model file. Sections keep the order given, so the same
 * input gives the same bytes. Use `bytesOf` to pass any typed array.
 */
export function writeModel(
  path: string,
  sections: Readonly<Record<string, Uint8Array | string>>,
  compression: Compression = 'brotli',
): void {
  const parts = Object.entries(sections).map(([name, data]) => ({
    name,
    bytes: typeof data === 'string' ? Buffer.from(data, 'utf8') : data,
  }));
  let offset = 0;
  const entries: Entry[] = parts.map(({ name, bytes }) => {
    const entry = { name, offset, length: bytes.length };
    offset = align8(offset + bytes.length);
    return entry;
  });
  const directory = Buffer.from(JSON.stringify(entries), 'utf8');
  const start = align8(4 + directory.length);
  const body = Buffer.alloc(start + offset);
  body.writeUInt32LE(directory.length, 0);
  directory.copy(body, 4);
  for (const [i, { bytes }] of parts.entries()) body.set(bytes, start + (entries[i]?.offset ?? 0));

  const header = Buffer.alloc(HEADER);
  header.write(MAGIC, 0, 'latin1');
  header[4] = VERSION;
  header[5] = METHODS.indexOf(compression);
  header.writeUInt32LE(body.length, 8);
  writeFileSync(path, Buffer.concat([header, compress(body, compression)]));
}

/**
 * Reads a model file. Each section starts at a multiple of 8 in its `ArrayBuffer` (see `int8`, `int32`, `float32`, `text`).
 * Throws an `Error` that names the file when it is not a model file or was written by another version.
 */
export function readModel(path: string): Map<string, Uint8Array> {
  const file = readFileSync(path);
  if (file.length < HEADER || file.toString('latin1', 0, 4) !== MAGIC)
    throw new Error(`${path} is not a Kronika model file; train it anew or reinstall the package`);
  if (file[4] !== VERSION)
    throw new Error(`${path} has model format ${file[4]}, this version reads ${VERSION}; train it anew`);
  const body = decompress(file.subarray(HEADER), METHODS[file[5] ?? 0] ?? 'none', file.readUInt32LE(8));
  const directoryLength = body.readUInt32LE(0);
  const start = align8(4 + directoryLength);
  const entries = JSON.parse(body.toString('utf8', 4, 4 + directoryLength)) as Entry[];
  const sections = new Map<string, Uint8Array>();
  for (const { name, offset, length } of entries)
    sections.set(name, new Uint8Array(body.buffer, body.byteOffset + start + offset, length));
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

function compress(body: Buffer, method: Compression): Buffer {
  if (method === 'none') return body;
  if (method === 'deflate') return deflateRawSync(body, { level: 9 });
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

function decompress(bytes: Buffer, method: Compression, length: number): Buffer {
  // One output chunk as long as the body: without it the body is glued together from 16 KB pieces.
  const chunkSize = Math.max(64, length);
  const body =
    method === 'none'
      ? bytes
      : method === 'deflate'
        ? inflateRawSync(bytes, { chunkSize })
        : brotliDecompressSync(bytes, { chunkSize });
  return body.byteOffset % 8 === 0 ? body : Buffer.from(new Uint8Array(body).buffer);
}
