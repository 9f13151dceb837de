import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Compression } from '../../src/analyse/model-file.ts';
import { bytesOf, float32, int8, int32, readModel, section, text, writeModel } from '../../src/analyse/model-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'kronika-model-'));

describe('model file', () => {
  for (const method of ['none', 'deflate', 'brotli'] satisfies Compression[])
    it(`gives back what was written (${method})`, () => {
      const path = join(folder, `a.${method}`);
      writeModel(
        path,
        {
          words: 'čćžšđ\n',
          weights: bytesOf(Int8Array.of(-128, 0, 127)),
          table: bytesOf(Int32Array.of(1, -2, 1 << 30)),
          scale: bytesOf(Float32Array.of(0.5)),
          nothing: '',
        },
        method,
      );
      const model = readModel(path);
      expect(text(section(model, 'words'))).toBe('čćžšđ\n');
      expect([...int8(section(model, 'weights'))]).toEqual([-128, 0, 127]);
      expect([...int32(section(model, 'table'))]).toEqual([1, -2, 1 << 30]);
      expect([...float32(section(model, 'scale'))]).toEqual([0.5]);
      expect(section(model, 'nothing').length).toBe(0);
      for (const bytes of model.values()) expect(bytes.byteOffset % 8).toBe(0);
    });

  it('names the file that is no model, and the section that is missing', () => {
    const path = join(folder, 'text');
    writeFileSync(path, 'no model at all');
    expect(() => readModel(path)).toThrow(/text is not a Kronika model file/);
    writeModel(path, { a: 'a' });
    expect(() => section(readModel(path), 'b')).toThrow(/no section 'b'/);
  });
});
