/** Golden cases: plain text, `# title`, sentence, `==>`, what it codes to. The text is suite and documentation in one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleArticle } from '../src/cli/check-data.ts';
import { checkExample } from '../src/code/examples.ts';
import { parseExpectation } from '../src/code/frame-language.ts';
import { loadCoder } from '../src/coder.ts';
import { root } from '../src/paths.ts';

const coder = loadCoder('hr');
const dir = join(root, 'test', 'golden');

for (const file of readdirSync(dir).sort()) {
  describe(file, () => {
    for (const part of readFileSync(join(dir, file), 'utf8').split(/^# /m).slice(1)) {
      const [title, sentence, arrow, ...expected] = part.trim().split('\n');
      test(title!, () => {
        expect(arrow).toBe('==>');
        const expects = parseExpectation(expected.join(' ; '));
        expect(expects).not.toBeNull();
        expect(checkExample(expects!, coder.code(exampleArticle(sentence!, 'hr')).events)).toBeNull();
      });
    }
  });
}
