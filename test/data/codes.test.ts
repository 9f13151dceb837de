/** The tables of other data sets' codes hold all that a record can name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCameo } from '../../src/ontologies/cameo.ts';
import { loadCountryCodes, loadCountryNames, loadSectors } from '../../src/ontologies/codes.ts';
import { dataDir } from '../../src/paths.ts';

const lines = (file: string): string[] =>
  readFileSync(join(dataDir, file), 'utf8')
    .split('\n')
    .filter((l) => l.trim() !== '' && !l.startsWith('#'));
const cell = (line: string, i: number): string => line.split('|')[i]?.trim() ?? '';

test('all states and all countries of places have a line', () => {
  const countries = loadCountryCodes();
  const wanted = [...lines('actors/states.txt').map((l) => cell(l, 2)), ...loadCountryNames().keys()];
  expect(wanted.filter((code) => code !== '' && !countries.has(code))).toEqual([]);
});

test('no FIPS code stands for two countries, no COW number but that of Yugoslavia', () => {
  const all = [...loadCountryCodes().values()];
  const twice = (codes: string[]): string[] => codes.filter((c, i) => c !== '' && codes.indexOf(c) !== i);
  expect(twice(all.map((c) => c.fips))).toEqual([]);
  expect(twice(all.map((c) => c.cow))).toEqual(['345', '345']);
});

test('every CAMEO code of a class has a name', () => {
  const cameo = loadCameo();
  const used = readdirSync(join(dataDir, 'classes')).flatMap((f) =>
    lines(join('classes', f)).flatMap((l) => /(?<=\s)\d{3,4}(?=\s|$)/.exec(l)?.[0] ?? []),
  );
  expect(used.length).toBeGreaterThan(200);
  expect(used.filter((code) => !cameo.has(code))).toEqual([]);
});

test('every code has a Goldstein value and a class, and a line once', () => {
  const cameo = loadCameo();
  expect(lines('ontologies/cameo.txt')).toHaveLength(cameo.size);
  expect(cameo.size).toBeGreaterThan(300);
  for (const c of cameo.values()) {
    expect(Math.abs(c.goldstein), c.code).toBeLessThanOrEqual(10);
    expect([1, 2, 3, 4], c.code).toContain(c.quad);
  }
});

test('every sector of a role, a group or a person has a line', () => {
  const sectors = loadSectors();
  const roles = ['hr/roles.txt', 'en/roles.txt'].flatMap(lines).flatMap((l) => /^\[([A-Z]{3}) /.exec(l)?.[1] ?? []);
  const groups = lines('actors/groups.txt').flatMap((l) => [...cell(l, 3).matchAll(/[A-Z]{3}/g)].map((m) => m[0]));
  const people = readdirSync(join(dataDir, 'actors', 'people'))
    .filter((f) => f.endsWith('.txt'))
    .flatMap((f) => lines(join('actors', 'people', f)))
    .flatMap((l) => [...l.matchAll(/[|;] (?!IGO|NGO)[A-Z]{3} ([A-Z]{3}) [a-z]/g)].map((m) => m[1]!));
  const wanted = new Set([...roles, ...groups, ...people]);
  expect(wanted.size).toBeGreaterThan(10);
  expect([...wanted].filter((s) => !sectors.has(s))).toEqual([]);
});
