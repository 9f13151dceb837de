/** One suite that every format passes. A format that is added to the registry is tested without a line here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCoder } from '../../src/coder.ts';
import { FACTUALITY } from '../../src/document.ts';
import type { Exporter, ExportOptions } from '../../src/export/exporter.ts';
import { EXPORTERS } from '../../src/export/formats.ts';
import { sourceOf } from '../../src/export/source.ts';
import { root } from '../../src/paths.ts';
import { readPage } from '../../src/read/page.ts';
import { document, documents, event, example } from './documents.ts';

const OPTIONS: ExportOptions = { offsets: 'utf16', factuality: null, undated: 'empty' };
const ALL: ExportOptions = { offsets: 'codepoints', factuality: new Set(FACTUALITY), undated: 'published' };

/** The number of columns that the data sets' consumers count on (`docs/exports.md`). */
const WIDTH: Readonly<Record<string, number>> = { polecat: 40, icews: 20, 'gdelt-events': 61, 'gdelt-mentions': 16 };

const DOCS = readFileSync(join(root, 'docs', 'exports.md'), 'utf8');

/** The cells of one line as a plain reader has them; RFC 4180 for commas. */
function cells(exporter: Exporter, line: string): string[] {
  if (exporter.syntax === 'json') return Object.keys(JSON.parse(line) as object);
  if (exporter.syntax === 'tsv') return line.split('\t');
  return [...line.matchAll(/("(?:[^"]|"")*"|[^",]*)(?:,|$)/g)]
    .map((m) => m[1] ?? '')
    .slice(0, line.endsWith(',') ? undefined : -1)
    .map((c) => (c.startsWith('"') ? c.slice(1, -1).replaceAll('""', '"') : c));
}

/** Lines without the empty one after the last line break. */
function linesOf(text: string): string[] {
  if (text === '') return [];
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1).split('\n');
}

test('names are told apart, and each says what it is', () => {
  expect(new Set(EXPORTERS.map((e) => e.name)).size).toBe(EXPORTERS.length);
  for (const e of EXPORTERS) expect(e.about).not.toBe('');
});

describe.each(EXPORTERS.map((e) => [e.name, e] as const))('%s', (name, exporter) => {
  test('has the columns that its consumers expect, each once', () => {
    expect(exporter.columns).toHaveLength(WIDTH[name] ?? exporter.columns.length);
    expect(new Set(exporter.columns).size).toBe(exporter.columns.length);
    const header = linesOf(exporter.header());
    expect(header.length).toBeLessThanOrEqual(1);
    if (header[0] !== undefined) expect(cells(exporter, header[0])).toEqual(exporter.columns);
  });

  test('docs/exports.md says of every column what it holds', () => {
    const section = DOCS.split(/^## /m).find((part) => part.startsWith(`${name}\n`)) ?? '';
    expect(exporter.columns.filter((c) => !section.includes(`\`${c}\``))).toEqual([]);
  });

  describe.each(Object.entries(documents))('%s', (_, source) => {
    test.each([OPTIONS, ALL])('lines have all columns and nothing that breaks them (%#)', (options) => {
      const lines = linesOf(exporter.lines(source, options));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(line).not.toMatch(/[\r\v\f]/);
        if (exporter.syntax !== 'json') {
          expect(cells(exporter, line)).toHaveLength(exporter.columns.length);
          expect(line).not.toMatch(/undefined|null|NaN|\[object/);
          expect(line).not.toMatch(/[\u2028\u2029]/);
        } else if (options === OPTIONS) expect(cells(exporter, line)).toEqual(exporter.columns);
        if (exporter.syntax === 'tsv') expect(line).not.toContain('"');
      }
    });

    test('the same document gives the same bytes, alone or after others', () => {
      const first = exporter.lines(source, OPTIONS);
      for (const other of Object.values(documents)) exporter.lines(other, ALL);
      expect(exporter.lines(source, OPTIONS)).toBe(first);
    });
  });

  test('a document without events gives the header only', () => {
    const lines = linesOf(exporter.lines(document([]), OPTIONS));
    // The record is a line a document, whatever it holds.
    expect(lines).toHaveLength(name === 'jsonl' ? 1 : 0);
  });

  test('lines that are numbered are numbered apart', () => {
    if (exporter.syntax !== 'tsv' || name === 'gdelt-mentions') return;
    for (const source of Object.values(documents)) {
      const ids = linesOf(exporter.lines(source, ALL)).map((l) => cells(exporter, l)[0]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('factuality chooses events, and what was denied is no event of a data set', () => {
    if (!exporter.takes.includes('factuality')) return;
    const denied = document([event('e1', { factuality: { value: 'CT-', source: 'RUS' } })]);
    const count = (options: ExportOptions): number => linesOf(exporter.lines(denied, options)).length;
    expect(count(ALL)).toBe(1);
    expect(count({ ...OPTIONS, factuality: new Set(['CT+']) })).toBe(0);
    // Only a table with a column for it holds everything by itself.
    expect(count(OPTIONS)).toBe(exporter.columns.includes('factuality') && name === 'csv' ? 1 : 0);
  });

  test('takes what the coder makes today', () => {
    const coder = loadCoder('hr');
    const { article } = readPage(example.text, { id: 'x', language: 'hr', published: null, url: null });
    const lines = linesOf(exporter.lines(sourceOf(coder.trace(article)), OPTIONS));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(cells(exporter, line)).toHaveLength(exporter.columns.length);
  });

  test('golden', async () => {
    const text = exporter.header() + exporter.lines(example, OPTIONS);
    await expect(text).toMatchFileSnapshot(`golden/${name}.${exporter.syntax === 'json' ? 'jsonl' : exporter.syntax}`);
  });
});
