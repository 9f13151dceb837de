/** Golden cases (`test/cases.ts` has the format): what the hard constructions of each language code to. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleArticle } from '../src/cli/check-data.ts';
import { loadCoder } from '../src/coder.ts';
import { PACKED } from '../src/languages/pack.ts';
import { root } from '../src/paths.ts';
import { expectCase, readCases } from './cases.ts';

describe.each(PACKED)('%s', (language) => {
  const coder = loadCoder(language);
  const dir = join(root, 'test', 'golden', language);
  const files = readdirSync(dir).sort();
  test('there are some', () => expect(files.length).toBeGreaterThan(0));

  for (const file of files) {
    describe(file, () => {
      for (const c of readCases(join(dir, file))) {
        if (c.todo) test.todo(`${c.title} (${c.todo})`);
        else test(c.title, () => expectCase(c, coder.code(exampleArticle(c.text, language))));
      }
    });
  }
});
