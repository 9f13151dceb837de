/** Two bare objects side by side. */
import { expect, it } from 'vitest';
import { TokenColumns } from '../../src/analyse/parser-columns.ts';
import { TreeLinks } from '../../src/analyse/parser-label-features.ts';
import { nameReceivers } from '../../src/analyse/parser-objects.ts';
import { UPOS_INDEX } from '../../src/analyse/syntax.ts';
import { english } from '../../src/languages/en/analyse.ts';

const OBJ = 1;
const IOBJ = 2;

/** Labels of `words` ("form/UPOS/head/label", heads from 1) after the receivers are named. */
function labels(words: string): string {
  const rows = words.split(' ').map((word) => word.split('/'));
  const norm = rows.map((row) => row[0] ?? '');
  const columns = new TokenColumns(english.tokens);
  const tags = rows.map((row) => UPOS_INDEX[row[1] as keyof typeof UPOS_INDEX]);
  columns.fill(norm, norm, tags, norm.map(() => '_'), 0, norm.length); // biome-ignore format: one line
  const links = new TreeLinks();
  links.link(
    Int32Array.from(rows, (row) => (row[2] === '0' ? norm.length : Number(row[2]) - 1)),
    columns,
  );
  for (const [i, row] of rows.entries()) links.setLabel(i, row[3] === 'obj' ? OBJ : 0);
  nameReceivers(links, columns, OBJ, IOBJ);
  return norm.map((form, i) => (links.label[i] === IOBJ ? `${form}!` : form)).join(' ');
}

it('names the first of two objects the receiver', () => {
  expect(labels('Libya/PROPN/2/nsubj gave/VERB/0/root the/DET/4/det rebels/NOUN/2/obj two/NUM/6/nummod ships/NOUN/2/obj')).toBe('Libya gave the rebels! two ships'); // biome-ignore format: one line
});

it('leaves lists and single objects alone', () => {
  expect(labels('seize/VERB/0/root rifles/NOUN/1/obj ,/PUNCT/2/punct maps/NOUN/1/obj')).toBe('seize rifles , maps');
  expect(labels('give/VERB/0/root rebels/NOUN/1/obj today/ADV/1/advmod')).toBe('give rebels today');
});
