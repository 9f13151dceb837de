/** Documentation that can be held to the code: every realisation is described, every file that is named exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languagePack, PACKED, type Packed } from '../src/languages/pack.ts';
import { root } from '../src/paths.ts';

const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const SLOT = /\s[ARCTXP][!?]?:(\S+)/g;

/** Names of realisations in the frames of a language: bare ones as they are, of `of+ing` and `na+acc` what stands behind the `+`. */
function realisationsOf(language: Packed): ReadonlySet<string> {
  const { grammar } = languagePack(language);
  const names = new Set<string>();
  const dir = join(root, 'data', language, 'frames');
  for (const file of readdirSync(dir)) {
    const lines = read('data', language, 'frames', file)
      .split('\n')
      .filter((line) => /^[vna] /.test(line));
    for (const [, slot] of lines.join('\n').matchAll(SLOT)) {
      for (const option of slot!.replace(/\{[^}]*\}|<[^>]*>/g, '').split('|')) {
        const written = option.replace(/^T\./, '');
        const inside = grammar.realisation(written);
        if (inside === null) continue;
        const [first, behind] = written.split('+');
        // A bare preposition (`with`) is one of many; the table says so once.
        if (behind !== undefined) names.add(behind);
        else if (!inside.includes('+')) names.add(first!);
      }
    }
  }
  return names;
}

test.each(PACKED)('docs/frames.md describes every realisation of %s', (language) => {
  const docs = read('docs', 'frames.md');
  const names = [...realisationsOf(language)];
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((n) => !docs.includes(`\`${n}\``) && !docs.includes(`+${n}\``))).toEqual([]);
});

test('docs/languages.md describes every member of the contracts', () => {
  const docs = read('docs', 'languages.md');
  const { resolve } = languagePack('hr');
  for (const part of ['names', 'scan', 'phrases', 'reference', 'places', 'dates'])
    expect(Object.hasOwn(resolve, part) && docs.includes(`\`${part}`), part).toBe(true);
});

test('docs/languages.md, docs/architecture.md: files that they name exist', () => {
  for (const doc of ['languages.md', 'architecture.md']) {
    for (const [, path] of read('docs', doc).matchAll(/`((?:src|data|test|train|docs)\/[\w<>./-]+)`/g)) {
      const named = PACKED.map((language) => path!.replaceAll('<code>', language).replaceAll('<language>', language));
      expect(
        named.some((p) => existsSync(join(root, p))),
        `${doc}: ${path}`,
      ).toBe(true);
    }
  }
});

test('docs/languages.md names every data file of a language', () => {
  const docs = read('docs', 'languages.md');
  const files = readdirSync(join(root, 'data', 'hr'), { recursive: true, encoding: 'utf8' });
  const missing = files.filter(
    (f) => f.endsWith('.txt') && !/^(?:frames|words)\//.test(f) && !docs.includes(f.split('/').at(-1)!),
  );
  expect(missing).toEqual([]);
});
