/** Each form of gold to its figures, on small invented gold. */
import { expect, test } from 'vitest';
import { parseConlluDocuments } from '../../src/analyse/conllu.ts';
import { Evaluator, type Report, tasksOf } from '../../src/evaluation/evaluate.ts';
import { readGold } from '../../src/evaluation/read-gold.ts';
import { ARTICLE, ARTICLE_TEXT, goldFolder, PAGE, PAGE_TEXT, PAIRS, SENTENCES, TREEBANK } from './gold-files.ts';

const file = goldFolder();
const evaluator = new Evaluator({ models: undefined, errors: true, trees: null });
const evaluate = (path: string): readonly Report[] =>
  tasksOf(readGold([path]).sets).map((task) => evaluator.evaluate(task));

test('pairs with their actors given: type by class, confusion, the frame at fault', () => {
  const [given] = evaluate(file('pairs.jsonl', PAIRS));
  expect(given).toMatchObject({
    name: 'pairs',
    form: 'pairs',
    language: 'hr',
    scores: { accuracy: 0.5, connected: 0.75 },
    detail: {
      classes: { ACCUSE: { p: 0.5, r: 1, n: 1 }, CONSULT: { f: 1 }, AID: { f: 0, n: 2 } },
      confusion: { ACCUSE: { ACCUSE: 1 }, CONSULT: { CONSULT: 1 }, AID: { ACCUSE: 1, '-': 1 } },
    },
  });
  expect(given!.scores.macroF1).toBeCloseTo((2 / 3 + 1 + 0) / 3, 9);
  const errors = given!.errors.join('\n');
  expect(errors).toMatch(/^hr\/accuse#\d+ fired: 1\n {2}4 AID, coded as ACCUSE\n {4}<s>Japan<\/s>/m);
  expect(errors).toContain('no word heads a frame: 1\n  3 AID, coded as none');
  expect(given!.table.join('\n')).toMatch(/AID +0\.00 +0\.00 +0\.00 +2/);
});

test('pairs with actors to be found: the type counts either way round, roles apart', () => {
  const back = { id: '5', type: 'ACCUSE', marked: '<t>Japan</t> je optužio <s>Kinu</s> da krši ugovor.' };
  const [given, open] = evaluate(file('open.jsonl', [PAIRS[0], back]));
  expect(given!.scores).toMatchObject({ accuracy: 0.5 });
  expect(open).toMatchObject({
    name: 'open-open',
    scores: { accuracy: 1, 'roles right': 0.5, 'type and roles right': 0.5 },
  });
});

test('CONCEDE and RETREAT are one class only where the gold writes YIELD', () => {
  const marked = '<s>Francuska</s> je povukla vojnike iz <t>Nigera</t>.';
  const accuracy = (type: string): unknown => evaluate(file('yield.jsonl', [{ type, marked }]))[0]!.scores.accuracy;
  expect([accuracy('YIELD'), accuracy('RETREAT'), accuracy('CONCEDE')]).toEqual([1, 1, 0]);
});

test('sentences: false alarms, core events found, roles, by type', () => {
  const [report] = evaluate(file('sentences.jsonl', SENTENCES));
  expect(report!.scores).toEqual({ 'no false alarm': 1, 'core found': 0.5, 'roles right': 1, precision: 0.5 });
  expect(report!.detail).toMatchObject({
    types: {
      AID: { core: 1, found: 1, roles: 1, predicted: 1, right: 1 },
      ASSAULT: { predicted: 1, right: 0 },
      PROTEST: { core: 1, found: 0 },
    },
  });
  const errors = report!.errors.join('\n');
  expect(errors).toMatch(/missed PROTEST "napala" .*did not fire: hr\//);
  expect(errors).toMatch(/extra ASSAULT .* hr\/assault#\d+/);
  expect(errors).not.toContain('Norveška');
});

test('what is not core may be missed; what cannot be measured has no figure', () => {
  const idle = { text: 'Jutros je bilo hladno.', events: [{ type: 'PROTEST', trigger: 'hladno', core: false }] };
  const [report] = evaluate(file('idle.jsonl', [idle]));
  expect(report!.scores).toEqual({});
});

test('articles: events, statements, dates', () => {
  file('articles/01.txt', ARTICLE_TEXT);
  const [report] = evaluate(file('articles/01.json', ARTICLE));
  expect(report!.scores).toEqual({
    'core found': 1,
    precision: 1,
    'roles right': 1,
    'statements right': 1,
    'statements speaker': 1,
    'statements cue': 1,
    'statements content': 1,
    'statements precision': 1,
    'dates right': 1,
  });
  file('wrong/01.txt', ARTICLE_TEXT);
  const [wrong] = evaluate(
    file('wrong/01.json', {
      ...ARTICLE,
      statements: [{ ...ARTICLE.statements[0], cue: 'tvrdila', speaker: { text: '', code: 'ITA' } }],
      dates: [{ s: 2, text: '12. ožujka', value: '2023-03' }],
    }),
  );
  expect(wrong!.scores).toMatchObject({ 'statements right': 0, 'statements content': 1, 'dates right': 0 });
  expect(wrong!.errors.join('\n')).toContain('date "12. ožujka" is 2023-03, found 2024-03-12/2024-03-12');
});

test('page: what is required, statements, claims that both affirm and deny', () => {
  file('page/page.txt', PAGE_TEXT);
  const [report] = evaluate(file('page/page.json', PAGE));
  expect(report).toMatchObject({
    name: 'isporuka',
    scores: { 'required found': 2, statements: 1, 'few extras': 0, 'claim joined': 1 },
  });
});

test('treebank: tags and trees on gold tokens, boundaries from raw text', () => {
  const [report] = evaluate(file('tb.conllu', TREEBANK));
  expect(Object.keys(report!.scores)).toEqual([
    'upos',
    'ufeats',
    'lemma',
    'uas',
    'las',
    'sentences F1, joined',
    'tokens F1, joined',
    'sentences F1, headline apart',
  ]);
  expect(report!.scores.uas).toBeGreaterThan(0.5);
  expect(report!.detail).toEqual({ documents: 1, sentences: 1, tokens: 6 });
  const [tags] = evaluate(
    file('tags.conllu', TREEBANK.replace(/\t\d\t(nsubj|aux|advmod|root|obj|punct)\t/g, '\t_\t_\t')),
  );
  expect(Object.keys(tags!.scores)).not.toContain('las');
  expect(tags!.scores.upos).toBe(report!.scores.upos);
  const paragraphs = evaluate(file('par.conllu', `${TREEBANK}${TREEBANK.replace('newdoc id = d1', 'newpar')}`));
  expect(Object.keys(paragraphs[0]!.scores)).toContain('tokens F1, paragraphs');
});

test('trees of the user are read where they have the sentences of a text', () => {
  // A tree in which nothing is a verb: nothing can be coded.
  const flat = [
    '# text = Japan je optužio Kinu da krši ugovor.',
    ...'Japan je optužio Kinu da krši ugovor .'
      .split(' ')
      .map(
        (w, i) =>
          `${i + 1}\t${w}\t${w}\tX\t_\t_\t${i === 0 ? 0 : 1}\t${i === 0 ? 'root' : 'dep'}\t_\t${i === 6 ? 'SpaceAfter=No' : '_'}`,
      ),
    '',
    '',
  ].join('\n');
  const own = new Evaluator({ models: undefined, errors: false, trees: parseConlluDocuments(flat) });
  const [task] = tasksOf(readGold([file('trees.jsonl', PAIRS)]).sets);
  expect(own.evaluate(task!).detail).toMatchObject({ confusion: { AID: { '-': 2 } } });
  expect(own.trees).toEqual({ asked: 4, found: 1 });
});

test('a name that is taken gets a number', () => {
  const names = tasksOf(readGold([file('a/x.jsonl', PAIRS), file('b/x.jsonl', SENTENCES)]).sets).map((t) => t.name);
  expect(names).toEqual(['x', 'x-open', 'x-2']);
});
