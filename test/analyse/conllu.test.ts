import { describe, expect, it } from 'vitest';
import { parseConllu, parseConlluDocuments, writeConllu } from '../../src/analyse/conllu.ts';
import { featsOf, normalise, sentenceOf, sentenceSpan, spanOf, uposOf } from '../../src/analyse/syntax.ts';

const row = (id: string, form: string, upos: string, head: string, deprel: string, misc = '_', feats = '_'): string =>
  [id, form, form.toLowerCase(), upos, '_', feats, head, deprel, '_', misc].join('\t');

const TWO_SENTENCES = [
  '# newdoc id = probni',
  '# newpar',
  '# sent_id = a1',
  '# text = Vlada, kažu, šuti.',
  row('1', 'Vlada', 'NOUN', '5', 'nsubj', 'SpaceAfter=No', 'Case=Nom|Number=Sing'),
  row('2', ',', 'PUNCT', '3', 'punct'),
  row('3', 'kažu', 'VERB', '5', 'parataxis', 'SpaceAfter=No'),
  row('4', ',', 'PUNCT', '3', 'punct'),
  row('5', 'šuti', 'VERB', '0', 'root', 'SpaceAfter=No'),
  row('6', '.', 'PUNCT', '5', 'punct'),
  '',
  '# newpar',
  '# sent_id = a2',
  row('1', 'Sastanak', 'NOUN', '2', 'nsubj'),
  row('2', 'slijedi', 'VERB', '0', 'root', 'SpaceAfter=No'),
  row('3', '.', 'PUNCT', '2', 'punct'),
  '',
  '',
].join('\n');

describe('parseConllu', () => {
  it('builds the text and puts every token at its place', () => {
    const { text, syntax, diagnostics, sentIds, paragraphs, id } = parseConllu(TWO_SENTENCES);
    expect(diagnostics).toEqual([]);
    expect(id).toBe('probni');
    expect(text).toBe('Vlada, kažu, šuti.\n\nSastanak slijedi.');
    for (let i = 0; i < syntax.count; i++) expect(text.slice(syntax.start[i], syntax.end[i])).toBe(syntax.form[i]);
    expect(Array.from(syntax.sentences as Int32Array)).toEqual([0, 6, 9]);
    expect(Array.from(syntax.head as Int32Array)).toEqual([4, 2, 4, 2, -1, 4, 7, -1, 7]);
    expect(sentIds).toEqual(['a1', 'a2']);
    expect(paragraphs.map((p) => text.slice(p.start, p.end))).toEqual(['Vlada, kažu, šuti.', 'Sastanak slijedi.']);
    expect(uposOf(syntax, 4)).toBe('VERB');
    expect(featsOf(syntax.feats[0] ?? '').case).toBe('Nom');
    expect(spanOf(text, syntax, 6, 7)).toEqual({ start: 20, end: 36, text: 'Sastanak slijedi' });
    expect(sentenceSpan(text, syntax, 0).text).toBe('Vlada, kažu, šuti.');
    expect([0, 5, 6, 8].map((token) => sentenceOf(syntax, token))).toEqual([0, 0, 1, 1]);
  });

  it('survives a round trip', () => {
    const once = parseConllu(TWO_SENTENCES);
    const written = writeConllu(once.text, once.syntax, { id: 'probni', sentIds: once.sentIds });
    const twice = parseConllu(written);
    expect(twice.text).toBe(once.text);
    expect(twice.syntax).toEqual(once.syntax);
    expect(writeConllu(twice.text, twice.syntax, { id: 'probni', sentIds: twice.sentIds })).toBe(written);
  });

  it('cuts a multiword token where its parts meet, and else lets all its words cover it', () => {
    const source = [
      row('1-2', "don't", '_', '_', '_'),
      row('1', 'do', 'AUX', '0', 'root'),
      row('2', "n't", 'PART', '1', 'advmod'),
      row('2.1', 'ghost', 'NOUN', '_', '_'),
      row('3-4', 'nato', '_', '_', '_', 'SpaceAfter=No'),
      row('3', 'na', 'ADP', '4', 'case'),
      row('4', 'ono', 'PRON', '1', 'obl'),
      row('5', '!', 'PUNCT', '1', 'punct'),
      '',
    ].join('\n');
    const { text, syntax } = parseConllu(source);
    expect(text).toBe("don't nato!");
    const spans = Array.from({ length: syntax.count }, (_, i) => [syntax.start[i], syntax.end[i]]);
    expect(spans).toEqual([[0, 2], [2, 5], [6, 10], [6, 10], [10, 11]]); // biome-ignore format: pairs
    const written = writeConllu(text, syntax);
    expect(written).toContain('3-4\tnato\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n');
    expect(parseConllu(written).syntax).toEqual(syntax);
  });

  it.each([
    ['columns', '1\tsamo\tdva', 3],
    ['head outside', row('1', 'a', 'X', '7', 'dep'), 3],
    ['a circle', `${row('1', 'a', 'X', '2', 'dep')}\n${row('2', 'b', 'X', '1', 'dep')}`, 3],
    ['an odd part of speech', row('1', 'a', 'GLAGOL', '0', 'root'), 3],
    ['a gap', row('2', 'a', 'X', '0', 'root'), 3],
    ['a head that is no number', row('1', 'a', 'X', 'x', 'root'), 3],
    ['a range without words', row('1-2', 'a', '_', '_', '_'), 3],
  ])('leaves out a sentence with %s and says where', (_, lines, line) => {
    const good = row('1', 'Dobro', 'ADV', '0', 'root');
    const { syntax, diagnostics } = parseConllu(`${good}\n\n${lines}\n\n${good}\n\n`, 'tude.conllu');
    expect(syntax.form).toEqual(['Dobro', 'Dobro']);
    expect(diagnostics).toMatchObject([{ code: 'conllu-broken-line', severity: 'error', file: 'tude.conllu', line }]);
  });

  it('splits documents and keeps the mark of one whose first sentence is broken', () => {
    const good = row('1', 'Dobro', 'ADV', '0', 'root');
    const documents = parseConlluDocuments(`# newdoc id = a\n${good}\n\n# newdoc id = b\nkrivo\n\n${good}\n`);
    expect(documents.map((d) => [d.id, d.text])).toEqual([
      ['a', 'Dobro'],
      ['b', 'Dobro'],
    ]);
    expect(documents[0]?.diagnostics).toHaveLength(1);
    expect(parseConlluDocuments('')[0]?.syntax.count).toBe(0);
    expect(writeConllu('', parseConllu('').syntax)).toBe('');
  });

  it('reads Windows line ends, a missing last blank line and trees without heads', () => {
    const { syntax, text } = parseConllu(
      `${row('1', 'Ni', 'PART', '_', '_')}\r\n${row('2', 'riječi', 'NOUN', '_', '_')}`,
    );
    expect(text).toBe('Ni riječi');
    expect(Array.from(syntax.unparsed as Uint8Array)).toEqual([1, 1]);
    expect(writeConllu(text, syntax)).toContain('2\triječi\triječi\tNOUN\t_\t_\t_\t_\t_\t_');
  });
});

describe('normalise', () => {
  it.each([
    ['Čovjek', 'čovjek'],
    ['ŽUPANIJA', 'županija'],
    ['„', '"'],
    ['»', '"'],
    ['Amir–Abdollahian', 'amir-abdollahian'],
    ['N’Djamena', "n'djamena"],
    ['…', '...'],
    ['C\u030cist', 'čist'],
    ['po\u00adlitika', 'politika'],
    ['već', 'već'],
  ])('%s -> %s', (form, norm) => expect(normalise(form)).toBe(norm));
});
