import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/paths.ts';
import { readPage } from '../../src/read/page.ts';

const read = (text: string) => readPage(text, { id: 'x', language: 'hr', published: null, url: null }).article;
const kinds = (text: string): string[] => {
  const a = read(text);
  return a.blocks.map((b) => `${b.kind}: ${a.text.slice(b.start, b.end).slice(0, 30)}`);
};

test('the parts of a page', () => {
  expect(kinds(readFileSync(join(root, 'examples', '01-posjet.txt'), 'utf8'))).toEqual([
    'section: Vijesti > Svijet',
    'headline: Slovenski premijer u Zagrebu: ',
    'byline: Marta Perić/Hina',
    'date: 6. ožujka 2024. u 14:20',
    'lede: Hrvatski premijer Andrej Plenk',
    'caption: Andrej Plenković i Robert Golo',
    'credit: Luka Matić/PIXSELL',
    'paragraph: Hrvatska i Slovenija potpisale',
    'paragraph: "Slovenija će od iduće godine ',
    'noise: Tekst se nastavlja ispod oglas',
    'subhead: Prosvjed ribara pred Banskim d',
    'paragraph: Za vrijeme sastanka ribari iz ',
    'paragraph: Sindikat pomoraca optužio je s',
    'paragraph: Oporba je pozvala vladu da od ',
    'signoff: (Hina)',
    'tags: Tagovi: Slovenija, plin, ribar',
  ]);
});

test('an agency dateline gives the date; the sign-off is no text', () => {
  const a = read(
    'Vlada prihvatila proračun\n\nZAGREB, 5. ožujka 2024. (Hina) - Vlada je u utorak prihvatila proračun. (Hina) xmmk yvs\n\nSabor o njemu glasa u srpnju.',
  );
  expect(a.published).toBe('2024-03-05');
  expect(a.blocks.map((b) => b.kind)).toEqual(['headline', 'dateline', 'paragraph', 'signoff', 'paragraph']);
});

test('the text stays verbatim, whatever the line ends', () => {
  const text =
    '\r\n  Politika\r\n\r\n  Vlada pala nakon glasovanja\r\n\r\nU Saboru je danas pala vlada. Novi izbori bit će u jesen.\r\n\r\nOporba slavi.\r\n';
  const a = read(text);
  expect(a.text).toBe(text);
  expect(a.blocks.map((b) => text.slice(b.start, b.end))).toEqual([
    'Politika',
    'Vlada pala nakon glasovanja',
    'U Saboru je danas pala vlada. Novi izbori bit će u jesen.',
    'Oporba slavi.',
  ]);
});

test('what readers write below is not coded', () => {
  expect(
    kinds(
      'Naslov ovoga članka\n\nPrvi odlomak ovoga članka ima dovoljno riječi.\n\nDrugi odlomak.\n\nKomentari (3)\n\nBomba ih ubila.',
    ).slice(-2),
  ).toEqual(['noise: Komentari (3)', 'noise: Bomba ih ubila.']);
});

test('one line is one paragraph', () => {
  expect(kinds('Vlada je pala.')).toEqual(['paragraph: Vlada je pala.']);
});
