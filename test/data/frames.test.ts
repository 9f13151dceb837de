/** The dictionaries: every data file reads, and every example of every frame codes as it says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wrongExamples } from '../../src/cli/check-data.ts';
import { parseFrames } from '../../src/code/frame-language.ts';
import { loadCoder } from '../../src/coder.ts';
import { formatDiagnostic } from '../../src/diagnostics.ts';
import { PACKED } from '../../src/languages/pack.ts';
import { root } from '../../src/paths.ts';

describe.each(PACKED)('frames of %s', (language) => {
  const coder = loadCoder(language);
  const { dictionary } = coder.coding;

  test('every example codes as stated', () => {
    expect(wrongExamples(coder).map(formatDiagnostic)).toEqual([]);
  });

  test('at least 1,500 predicates, spread over all sixteen types', () => {
    expect(dictionary.counts.predicates).toBeGreaterThanOrEqual(1500);
    const lines = new Map<string, Set<string>>();
    const dir = join(root, 'data', language, 'frames');
    for (const name of readdirSync(dir)) {
      const { frames } = parseFrames(
        readFileSync(join(dir, name), 'utf8'),
        name,
        name,
        new Set(dictionary.classes.keys()),
        coder.coding.grammar,
      );
      for (const { classId, id } of frames) {
        const { type } = dictionary.classes.get(classId)!;
        if (type !== '-') lines.set(type, (lines.get(type) ?? new Set()).add(id));
      }
    }
    expect([...lines.keys()].sort()).toEqual([...coder.coding.types.keys()].sort());
    for (const [type, ids] of lines) expect([type, ids.size >= 15]).toEqual([type, true]);
  });

  test('types of classes are PLOVER types or none', () => {
    const known = new Set([...coder.coding.types.keys(), '-']);
    const wrong = [...dictionary.classes.values()].flatMap((c) =>
      [c, ...c.compositions.map((x) => x.becomes)].filter((m) => !known.has(m.type)).map((m) => `${c.id}: ${m.type}`),
    );
    expect(wrong).toEqual([]);
  });
});
