/** The dictionaries: every data file reads, and every example of every frame codes as it says. */
import { describe, expect, test } from 'vitest';
import { wrongExamples } from '../../src/cli/check-data.ts';
import { loadCoder } from '../../src/coder.ts';
import { formatDiagnostic } from '../../src/diagnostics.ts';

const coder = loadCoder('hr');
const { dictionary } = coder.coding;

describe('frames', () => {
  test('every example codes as stated', () => {
    expect(wrongExamples(coder).map(formatDiagnostic)).toEqual([]);
  });

  test('at least 1,500 predicates, spread over all sixteen types', () => {
    expect(dictionary.counts.predicates).toBeGreaterThanOrEqual(1500);
    const lines = new Map<string, Set<string>>();
    for (const entries of dictionary.entries.values()) {
      for (const { frame, meaning } of entries) {
        if (!coder.coding.types.has(meaning.type)) continue;
        lines.set(meaning.type, (lines.get(meaning.type) ?? new Set()).add(frame.id));
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
