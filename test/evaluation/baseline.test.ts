import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fallen, readBaseline } from '../../src/evaluation/baseline.ts';
import { suite } from '../../src/evaluation/suite.ts';
import { goldFolder } from './gold-files.ts';

const file = goldFolder();

test('what fell and what is missing, beyond what rounding loses', () => {
  const baseline = { 'a.x': 0.5, 'a.y': 0.5, 'b.x': -1 };
  expect(fallen(baseline, { 'a.x': 0.4996, 'a.y': 0.4994, 'b.x': -1 }, null)).toEqual(['FELL a.y: 0.4994 < 0.5']);
  expect(fallen(baseline, { 'a.x': 1, 'a.y': 1 }, null)).toEqual(['FELL b.x: missing < -1']);
  expect(fallen(baseline, { 'a.x': 1, 'a.y': 1 }, ['a'])).toEqual([]);
});

test('the figures by themselves, or the file that --json wrote', () => {
  expect(readBaseline(file('b.json', { 'a.x': 0.5 })).baseline).toEqual({ 'a.x': 0.5 });
  expect(readBaseline(file('j.json', { coder: 'k', scores: { 'a.x': 0.5 }, sets: [] })).baseline).toEqual({
    'a.x': 0.5,
  });
});

test('a baseline that is none', () => {
  const code = (path: string): unknown => readBaseline(path).diagnostics[0]?.code;
  expect(code(file('s.json', { a: 'high' }))).toBe('baseline-shape');
  expect(code(file('t.json', 'no JSON'))).toBe('baseline-shape');
  expect(code('nowhere.json')).toBe('gold-unreadable');
});

test('development sets that are not there are named, each with its reason', () => {
  const entries = suite('/nowhere');
  expect(entries.map((e) => e.name)).toEqual(
    'teheran sentences articles pairs open en-pairs en-open analyser en-analyser'.split(' '),
  );
  for (const e of entries) expect(e.missing).toBe(`${e.file} is not there`);
  expect(existsSync('/nowhere')).toBe(false);
});
