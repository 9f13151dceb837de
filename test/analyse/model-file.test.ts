import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, float32, int8, int32, readModel, section, text, writeModel } from '../../src/analyse/model-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'kronika-model-'));

describe('model file', () => {
  const roundTrip = (name: string, sections: Record<string, Uint8Array | string>): Map<string, Uint8Array> => {
    const path = join(folder, name);
    writeModel(path, sections);
    const model = readModel(path);
    for (const bytes of model.values()) expect(bytes.byteOffset % 8).toBe(0);
    return model;
  };

  it('gives back what was written', () => {
    const model = roundTrip('a', {
      words: 'čćžšđ\n',
      weights: bytesOf(Int8Array.of(-128, 0, 127)),
      table: bytesOf(Int32Array.of(1, -2, 1 << 30)),
      scale: bytesOf(Float32Array.of(0.5)),
      nothing: '',
    });
    expect(text(section(model, 'words'))).toBe('čćžšđ\n');
    expect([...int8(section(model, 'weights'))]).toEqual([-128, 0, 127]);
    expect([...int32(section(model, 'table'))]).toEqual([1, -2, 1 << 30]);
    expect([...float32(section(model, 'scale'))]).toEqual([0.5]);
    expect(section(model, 'nothing').length).toBe(0);
  });

  // Odd lengths, all signs, exceptions at both ends: `half` packs small weights, `gaps` rare ones.
  for (const length of [1, 2, 63, 64, 65, 999])
    it(`packs ${length} weights and unpacks the same`, () => {
      const small = Int8Array.from({ length }, (_, i) => (i % 97 === 0 ? (i % 2 ? 127 : -128) : (i % 16) - 8));
      const rare = Int8Array.from({ length }, (_, i) => (i % 5 === 1 || i === length - 1 ? 100 - i : 0));
      const model = roundTrip(`b${length}`, { small: bytesOf(small), rare: bytesOf(rare) });
      expect([...int8(section(model, 'small'))]).toEqual([...small]);
      expect([...int8(section(model, 'rare'))]).toEqual([...rare]);
    });

  it('names the file that is no model, and the section that is missing', () => {
    const path = join(folder, 'text');
    writeFileSync(path, 'no model at all');
    expect(() => readModel(path)).toThrow(/text is not a Kronika model file/);
    writeModel(path, { a: 'a' });
    expect(() => section(readModel(path), 'b')).toThrow(/no section 'b'/);
  });
});
