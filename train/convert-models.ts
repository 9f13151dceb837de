/** Rewrites model files of container format 1 (compressed whole) in today's: `node dist/train/convert-models.js FILE…`. */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync, inflateRawSync } from 'node:zlib';
import { writeModel } from '../src/analyse/model-file.ts';

const OLD_HEADER = 12;

for (const path of process.argv.slice(2)) {
  const file = readFileSync(path);
  if (file.toString('latin1', 0, 4) !== 'KRMF' || file[4] !== 1) {
    process.stderr.write(`${path}: not of format 1, left alone\n`);
    continue;
  }
  const packed = file.subarray(OLD_HEADER);
  const body = file[5] === 2 ? brotliDecompressSync(packed) : file[5] === 1 ? inflateRawSync(packed) : packed;
  const length = body.readUInt32LE(0);
  const start = (4 + length + 7) & ~7;
  const entries = JSON.parse(body.toString('utf8', 4, 4 + length)) as {
    name: string;
    offset: number;
    length: number;
  }[];
  const sections = entries.map((e): [string, Uint8Array] => [
    e.name,
    body.subarray(start + e.offset, start + e.offset + e.length),
  ]);
  writeModel(path, Object.fromEntries(sections));
  process.stderr.write(`${path}: ${file.length} bytes, now ${readFileSync(path).length}\n`);
}
