/** The form of a gold file is told from its content; what is wrong with one is said with its place and its mend. */
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/diagnostics.ts';
import { readGold } from '../../src/evaluation/read-gold.ts';
import { ARTICLE, ARTICLE_TEXT, goldFolder, PAGE, PAGE_TEXT, PAIRS, SENTENCES, TREEBANK } from './gold-files.ts';

const file = goldFolder();
const codes = (paths: readonly string[], said?: 'hr' | 'en'): string[] =>
  readGold(paths, said).diagnostics.map((d) => d.code);
const said = (path: string): string => readGold([path]).diagnostics.map(formatDiagnostic).join('\n');

describe('forms', () => {
  test('are told from the content, whatever the name', () => {
    file('forms/page.txt', PAGE_TEXT);
    file('forms/one.txt', ARTICLE_TEXT);
    const paths = [
      file('forms/a.gold', PAIRS),
      file('forms/b.gold', SENTENCES),
      file('forms/one.json', ARTICLE),
      file('forms/page.json', PAGE),
      file('forms/c.gold', TREEBANK),
      file('forms/single.jsonl', [SENTENCES[0]]),
    ];
    const { sets, diagnostics } = readGold(paths);
    expect(diagnostics).toEqual([]);
    expect(sets.map((s) => [s.form, s.name, s.language])).toEqual([
      ['pairs', 'a', 'hr'],
      ['sentences', 'b', 'hr'],
      ['articles', 'one', 'hr'],
      ['page', 'isporuka', 'hr'],
      ['treebank', 'c', 'hr'],
      ['sentences', 'single', 'hr'],
    ]);
  });

  test('a folder stands for its files, articles of one folder are one set, a page with its text beside it is a page', () => {
    const folder = dirname(file('all/pairs.jsonl', PAIRS));
    file('all/README.md', 'not gold');
    file('all/page.txt', PAGE_TEXT);
    file('all/page.json', PAGE);
    for (const n of ['01', '02']) {
      file(`all/articles/${n}.txt`, ARTICLE_TEXT);
      file(`all/articles/${n}.json`, ARTICLE);
    }
    const { sets, diagnostics } = readGold([folder]);
    expect(diagnostics).toEqual([]);
    expect(sets.map((s) => s.name).sort()).toEqual(['articles', 'isporuka', 'pairs']);
    const articles = sets.find((s) => s.form === 'articles');
    expect(articles?.form === 'articles' && articles.articles.map((a) => a.doc)).toEqual(['01', '02']);
  });

  test('marks are stripped; one may be missing', () => {
    const { sets } = readGold([file('one-mark.jsonl', [{ ...PAIRS[0], marked: 'Vlada je osudila <t>Rusiju</t>.' }])]);
    const set = sets[0];
    expect(set?.form === 'pairs' && set.pairs[0]).toEqual({
      id: '1',
      type: 'ACCUSE',
      text: 'Vlada je osudila Rusiju.',
      source: null,
      target: { start: 17, end: 23 },
    });
  });
});

describe('language', () => {
  const texts = (...marked: string[]): unknown[] => marked.map((m) => ({ type: 'AID', marked: m }));

  test('by the field, else by the words, else by what the user says', () => {
    const english = texts('<s>The government</s> of the island has sent aid to <t>its neighbours</t> in the north.');
    const mute = texts('<s>Oslo</s>–<t>Bergen</t>');
    const language = (content: unknown[], option?: 'hr' | 'en'): string | undefined =>
      readGold([file('l.jsonl', content)], option).sets[0]?.language;
    expect(language(english)).toBe('en');
    expect(language(PAIRS.map((p) => ({ ...p, language: 'en' })))).toBe('en');
    expect(language(mute, 'en')).toBe('en');
    expect(language(PAIRS, 'en')).toBe('hr');
    expect(codes([file('l.jsonl', PAIRS)], 'en')).toEqual(['gold-language']);
  });

  test('unknown, mixed, or not to be told', () => {
    expect(said(file('l1.jsonl', [{ ...PAIRS[0], language: 'fi' }]))).toContain('language "fi" is not coded');
    expect(
      said(
        file('l2.jsonl', [
          { ...PAIRS[0], language: 'hr' },
          { ...PAIRS[1], language: 'en' },
        ]),
      ),
    ).toContain('make a file of each');
    expect(said(file('l3.jsonl', texts('<s>Oslo</s>–<t>Bergen</t>')))).toContain('use --language');
  });

  test('of a treebank by its comment', () => {
    expect(readGold([file('en.conllu', `# lang = en\n${TREEBANK}`)]).sets[0]?.language).toBe('en');
  });
});

describe('mistakes', () => {
  test.each([
    ['no such file', 'nowhere.jsonl', null, 'gold-unreadable', 'check the path'],
    ['nothing in it', 'empty.jsonl', ' \n', 'gold-empty', 'nothing to score'],
    ['no text', 'binary.jsonl', Uint8Array.of(0, 1, 2, 3), 'input-binary', 'no text'],
    ['plain text', 'plain.txt', 'Vlada je odbila prijedlog.', 'gold-form', 'marked pairs'],
    ['other JSON', 'other.json', { a: 1 }, 'gold-form', 'none of the forms'],
    ['a broken line', 'broken.jsonl', `${JSON.stringify(PAIRS[0])}\n{"id": 2`, 'gold-broken-line', 'broken.jsonl:2'],
    ['broken JSON', 'broken.json', '{\n "events": [\n', 'gold-broken-line', 'broken.json:1: no JSON'],
    ['a type that is none', 'type.jsonl', [{ ...PAIRS[0], type: 'WAR' }], 'gold-type', 'write one of AGREE'],
    ['no type', 'no-type.jsonl', [{ marked: '<s>Vlada</s> je odbila.' }], 'gold-field', '"type" must be a string'],
    ['no marks', 'marks.jsonl', [{ ...PAIRS[0], marked: 'Vlada je odbila.' }], 'gold-marks', '<s>who does it</s>'],
    ['no events', 'no-events.jsonl', [{ text: 'Vlada je odbila.' }], 'gold-field', 'write []'],
    [
      'a participant that is none',
      'participant.jsonl',
      [{ text: 'Vlada je odbila.', events: [{ type: 'REJECT', trigger: 'odbila', actors: ['HRV'] }] }],
      'gold-field',
      'events[0]: actors[0] must be an object',
    ],
    ['a treebank without trees', 'broken.conllu', '1\tVlada\tvlada\n\n', 'gold-empty', 'no sentence'],
  ])('%s', (_, name, content, code, words) => {
    const path = content === null ? name : file(name, content);
    const { sets } = readGold([path]);
    expect(sets).toEqual([]);
    expect(codes([path])).toContain(code);
    expect(said(path)).toContain(words);
  });

  test('a wrong file does not hinder the others', () => {
    const { sets, diagnostics } = readGold([file('x.txt', 'Nije zlatno.'), file('y.jsonl', PAIRS)]);
    expect(sets.map((s) => s.name)).toEqual(['y']);
    expect(diagnostics.map((d) => d.code)).toEqual(['gold-form']);
  });

  test('a file in which all is wrong is told of in few lines', () => {
    const rows = Array.from({ length: 50 }, (_, i) => ({ ...PAIRS[0], id: i, type: 'WAR' }));
    expect(codes([file('many.jsonl', rows)])).toHaveLength(21);
    expect(said(file('many.jsonl', rows))).toContain('30 more');
  });

  test('an empty folder', () => {
    expect(said(dirname(file('none/notes.md', 'x')))).toContain('holds no gold');
  });

  test.each([
    ['no text beside it', undefined, ARTICLE, 'no such file'],
    ['sentences without numbers', 'Otvorena granica\n', ARTICLE, 'must number the sentences'],
    ['no sentence', '\n', ARTICLE, 'holds no sentence'],
    ['a sentence that is not there', ARTICLE_TEXT, { ...ARTICLE, dates: [{ s: 9, text: 'x', value: null }] }, '1 to 3'],
    ['no date', ARTICLE_TEXT, { ...ARTICLE, dates: [{ s: 2, text: '12. ožujka', value: 'lani' }] }, 'write YYYY'],
    ['no day of publication', ARTICLE_TEXT, { ...ARTICLE, published: '14.3.2024' }, 'write YYYY-MM-DD'],
  ])('article: %s', (name, text, record, words) => {
    const folder = name.replaceAll(' ', '-');
    if (text !== undefined) file(`${folder}/01.txt`, text);
    expect(said(file(`${folder}/01.json`, record))).toContain(words);
  });

  test('words that are not in their sentence are warned of', () => {
    file('warn/01.txt', ARTICLE_TEXT);
    const path = file('warn/01.json', { ...ARTICLE, dates: [{ s: 1, text: '12. ožujka', value: '2024-03-12' }] });
    const { sets, diagnostics } = readGold([path]);
    expect(sets).toHaveLength(1);
    expect(diagnostics.map((d) => [d.severity, d.code])).toEqual([['warning', 'gold-not-found']]);
  });

  test('page: text not there, evidence not in it, no type', () => {
    expect(said(file('p1/page.json', PAGE))).toContain('no such file');
    file('p2/page.txt', 'Isporuka oružja je obustavljena.');
    expect(said(file('p2/page.json', PAGE))).toContain('copy its words as they stand');
    file('p3/page.txt', PAGE_TEXT);
    const bad = { ...PAGE, events: [{ ...PAGE.events[0], type: [] }] };
    expect(said(file('p3/page.json', bad))).toContain('events[0]: "type" must be an event type');
  });
});
