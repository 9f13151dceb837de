/** One suite that every language passes: the same deeds in each, told in its own words, give the same records. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleArticle } from '../../src/cli/check-data.ts';
import { parseFrames } from '../../src/code/frame-language.ts';
import { type Coder, loadCoder } from '../../src/coder.ts';
import { formatDiagnostic } from '../../src/diagnostics.ts';
import { PACKED, type Packed } from '../../src/languages/pack.ts';
import { root } from '../../src/paths.ts';
import { detectLanguage } from '../../src/read/language.ts';
import type { DocumentRecord } from '../../src/record.ts';
import { type Case, expectCase, fingerprint, readCases } from '../cases.ts';

const coders = new Map<Packed, Coder>(PACKED.map((code) => [code, loadCoder(code)]));
/** Cases by id: what stands before the colon of a title. */
const cases = new Map<Packed, ReadonlyMap<string, Case>>(
  PACKED.map((code) => [
    code,
    new Map(
      readCases(join(root, 'test', 'languages', code, 'conformance.txt')).map((c) => [c.title.split(':')[0]!, c]),
    ),
  ]),
);
const ids = [...new Set(PACKED.flatMap((code) => [...cases.get(code)!.keys()]))];
const code = (language: Packed, text: string): DocumentRecord =>
  coders.get(language)!.code(exampleArticle(text, language));

describe.each(PACKED)('%s', (language) => {
  const own = cases.get(language)!;

  test('has every case', () => {
    expect(ids.filter((id) => !own.has(id))).toEqual([]);
  });

  for (const c of own.values()) {
    if (c.todo) test.todo(`${c.title} (${c.todo})`);
    else test(c.title, () => expectCase(c, code(language, c.text)));
  }

  const articles = [...own.values()].map((c) => exampleArticle(c.text, language));
  const coder = coders.get(language)!;

  test('two runs give the same bytes, in any order of documents', () => {
    const forward = articles.map((a) => JSON.stringify(coder.code(a)));
    const backward = [...articles].reverse().map((a) => JSON.stringify(coder.code(a)));
    expect(backward.reverse()).toEqual(forward);
    expect(articles.map((a) => JSON.stringify(loadedAgain(language).code(a)))).toEqual(forward);
  });

  test('spans lie inside the text and say what stands there', () => {
    for (const { text } of articles) {
      const check = (value: unknown): void => {
        if (Array.isArray(value)) value.forEach(check);
        else if (typeof value === 'object' && value !== null) {
          const { start, end, text: words } = value as { start?: unknown; end?: unknown; text?: unknown };
          if (typeof start === 'number' && typeof end === 'number') {
            expect(start >= 0 && end > start && end <= text.length).toBe(true);
            expect(text.slice(start, end)).toBe(words);
          }
          Object.values(value).forEach(check);
        }
      };
      const { article, mentions, dates, statements, events } = code(language, text);
      check({ article, mentions, dates, statements, events });
    }
  });

  test('the examples of the frames are of the language', () => {
    const texts = coder.coding.dictionary.examples.map((e) => e.text);
    // One sentence may be too short to tell; a hundred together are not.
    for (let i = 0; i < texts.length; i += 100)
      expect(detectLanguage(texts.slice(i, i + 100).join('\n'))).toBe(language);
  });

  test('classes that frames name exist', () => {
    const { classes } = coder.coding.dictionary;
    const dir = join(root, 'data', language, 'frames');
    for (const name of readdirSync(dir)) {
      const text = readFileSync(join(dir, name), 'utf8');
      const { diagnostics, frames } = parseFrames(text, name, name, new Set(classes.keys()), coder.coding.grammar);
      expect(diagnostics.map(formatDiagnostic)).toEqual([]);
      expect(frames.filter((f) => !classes.has(f.classId)).map((f) => f.id)).toEqual([]);
    }
  });
});

/** A second coder of the same language, to see that nothing is kept from earlier articles. */
const again = new Map<Packed, Coder>();
function loadedAgain(language: Packed): Coder {
  const coder = again.get(language) ?? loadCoder(language);
  again.set(language, coder);
  return coder;
}

const [first, ...others] = PACKED;

describe.each(others)(`%s and ${first}`, (language) => {
  for (const [id, c] of cases.get(language)!) {
    const model = cases.get(first)!.get(id);
    if (!model || c.todo || model.todo) continue;
    test(id, () => {
      expect([c.title, c.expected]).toEqual([model.title, model.expected]);
      const of = (l: Packed, text: string): string[] => code(l, text).events.map(fingerprint).sort();
      expect(of(language, c.text)).toEqual(of(first, model.text));
    });
  }
});

describe('data', () => {
  /** Only one language needs it, and says why. */
  const OWN: readonly RegExp[] = [
    // Word classes are split as their writers liked.
    /^words\//,
    // Irregular forms of verbs: the Croatian ones are in its lexicon.
    /^irregular\.txt$/,
  ];
  const files = (language: Packed): string[] => {
    const dir = join(root, 'data', language);
    return readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((f) => f.endsWith('.txt') && !OWN.some((o) => o.test(f)))
      .sort();
  };

  test.each(others)(`%s has the files that ${first} has`, (language) => {
    expect(files(language)).toEqual(files(first));
  });

  test.each(PACKED)('%s has its models', (language) => {
    for (const model of ['tagger', 'lexicon', 'parser'])
      expect(existsSync(join(root, 'models', `${language}.${model}.bin`)), model).toBe(true);
  });
});
