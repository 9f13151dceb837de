/** The examples of docs/evaluation.md are gold that can be read. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readGold } from '../../src/evaluation/read-gold.ts';
import { root } from '../../src/paths.ts';
import { goldFolder } from './gold-files.ts';

const text = readFileSync(join(root, 'docs', 'evaluation.md'), 'utf8');

test('every form has an example that is read without complaint', () => {
  const file = goldFolder();
  let folder = '';
  for (const [, name, content] of text.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)) {
    const path = file(name!, content!);
    if (!name!.includes('/')) folder = dirname(path);
  }
  const { sets, diagnostics } = readGold([folder]);
  expect(diagnostics).toEqual([]);
  expect(sets.map((s) => `${s.form} ${s.name} ${s.language}`).sort()).toEqual([
    'articles articles en',
    'page arms en',
    'pairs pairs en',
    'sentences sentences en',
    'treebank treebank en',
  ]);
});

test('every option of the command is described', () => {
  const source = readFileSync(join(root, 'src', 'cli', 'main.ts'), 'utf8');
  const command = source.slice(source.indexOf(".command('eval')"), source.indexOf(".command('check-data')"));
  const options = [...command.matchAll(/'(--[\w-]+)/g)].map((m) => m[1]!);
  expect(options.length).toBeGreaterThan(6);
  for (const option of options) expect(text).toContain(option);
});
