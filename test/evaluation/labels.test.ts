import { expect, test } from 'vitest';
import { interval } from '../../src/evaluation/dates.ts';
import { unmark } from '../../src/evaluation/gold.ts';
import { confusion, macroF1 } from '../../src/evaluation/labels.ts';
import { sameCode } from '../../src/evaluation/match.ts';

test('macro-F1 over the classes of the gold', () => {
  const rows = [
    { gold: 'A', predicted: 'A' },
    { gold: 'A', predicted: 'B' },
    { gold: 'B', predicted: 'B' },
    { gold: 'B', predicted: null },
    { gold: 'B', predicted: 'C' },
  ];
  const { macroF1: f, accuracy, byClass } = macroF1(rows);
  expect(byClass).toEqual({ A: { p: 1, r: 0.5, f: 2 / 3, n: 2 }, B: { p: 0.5, r: 1 / 3, f: 0.4, n: 3 } });
  expect(f).toBeCloseTo((2 / 3 + 0.4) / 2, 12);
  expect(accuracy).toBe(0.4);
  expect(confusion(rows)).toEqual({ A: { A: 1, B: 1 }, B: { B: 1, '-': 1, C: 1 } });
});

test('codes agree in the country, and in the sector where both give one', () => {
  expect(sameCode('HRV GOV', 'HRV')).toBe(true);
  expect(sameCode('HRV', 'HRV MIL')).toBe(true);
  expect(sameCode('HRV GOV', 'HRV MIL')).toBe(false);
  expect(sameCode('HRV', 'SRB')).toBe(false);
  expect(sameCode(null, 'SRB')).toBe(true);
  expect(sameCode('CVL', 'SYR CVL')).toBe(true);
});

test('dates to their first and last day', () => {
  expect(interval('2024')).toEqual(['2024-01-01', '2024-12-31']);
  expect(interval('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
  expect(interval('2024-02-03/2024-02-05')).toEqual(['2024-02-03', '2024-02-05']);
});

test('a mark that is not closed runs to the end', () => {
  expect(unmark('<s>A</s> b <t>C d')).toEqual({
    text: 'A b C d',
    source: { start: 0, end: 1 },
    target: { start: 4, end: 7 },
  });
});
