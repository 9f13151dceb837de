/** Leaving sentences unparsed changes no record, and the same text gives the same bytes in any order. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCoder } from '../src/coder.ts';
import type { Article } from '../src/document.ts';
import { PACKED, type Packed } from '../src/languages/pack.ts';
import { root } from '../src/paths.ts';
import { detectLanguage } from '../src/read/language.ts';
import { readPage } from '../src/read/page.ts';

/** Sentences without actor, frame or cue between the others. */
const QUIET: Readonly<Record<Packed, readonly string[]>> = {
  hr: ['Jutros je bilo hladno i vjetrovito.', 'Cijene jagoda su niže nego lani.', 'Lijepo je.', 'Sutra više sunca.'],
  en: ['It was cold and windy.', 'Strawberries are cheaper than last year.', 'Lovely weather.', 'Blue skies.'],
};
const files = readdirSync(join(root, 'examples'))
  .filter((f) => f.endsWith('.txt'))
  .map((f) => readFileSync(join(root, 'examples', f), 'utf8'));

describe.each(PACKED)('%s', (language) => {
  const coder = loadCoder(language);
  const quiet = QUIET[language];
  const texts = files
    .filter((t) => detectLanguage(t) === language)
    .map((t) =>
      t
        .split('\n\n')
        .flatMap((p, i) => (i > 1 ? [p, quiet[i % quiet.length]!] : [p]))
        .join('\n\n'),
    );
  const articles: Article[] = texts.map(
    (t, i) => readPage(t, { id: String(i), language, published: null, url: null }).article,
  );

  test('some sentences are skipped, and no record changes', () => {
    let skipped = 0;
    for (const article of articles) {
      const syntax = coder.analyse(article);
      skipped +=
        syntax.sentences.length === 0
          ? 0
          : Array.from(
              { length: syntax.sentences.length - 1 },
              (_, s) => syntax.unparsed[syntax.sentences[s]!]!,
            ).filter(Boolean).length;
      const parsed = coder.codeSyntax(article, coder.analyse(article, true));
      expect(JSON.stringify(coder.codeSyntax(article, syntax))).toBe(JSON.stringify(parsed));
    }
    // In English *be* heads frames, so that hardly a sentence is left out.
    if (language === 'hr') expect(skipped).toBeGreaterThan(0);
  });

  test('the same bytes in any order of documents', () => {
    const forward = articles.map((a) => JSON.stringify(coder.code(a)));
    const backward = [...articles]
      .reverse()
      .map((a) => JSON.stringify(coder.code(a)))
      .reverse();
    expect(backward).toEqual(forward);
  });

  test('spans lie inside the text and say what stands there', () => {
    for (const article of articles) {
      const check = (value: unknown): void => {
        if (Array.isArray(value)) value.forEach(check);
        else if (typeof value === 'object' && value !== null) {
          const { start, end, text } = value as { start?: unknown; end?: unknown; text?: unknown };
          if (typeof start === 'number' && typeof end === 'number') expect(article.text.slice(start, end)).toBe(text);
          Object.values(value).forEach(check);
        }
      };
      const { article: parts, mentions, dates, statements, events } = coder.code(article);
      check({ parts, mentions, dates, statements, events });
      expect(events.length).toBeGreaterThan(0);
    }
  });
});
