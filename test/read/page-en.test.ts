import { expect, test } from 'vitest';
import { readPage } from '../../src/read/page.ts';
import { isDateLine, pageDate } from '../../src/read/page-dates.ts';
import { byline, credit, isNoise, isSection, isSignoff, isTags } from '../../src/read/page-lines.ts';
import { pageWords, parsePageWords } from '../../src/read/page-words.ts';

const en = pageWords('en');
const read = (text: string) => readPage(text, { id: 'x', language: 'en', published: null, url: null }).article;
const kinds = (text: string): string[] => {
  const a = read(text);
  return a.blocks.map((b) => `${b.kind}: ${a.text.slice(b.start, b.end).slice(0, 30)}`);
};

test('a page of an agency', () => {
  const page = `World
Rebels shell border town, killing nine | AP News
By Anna Keller and Tom Reyes
October 23, 2023 10:15 AM GMT+1
Updated 2 hours ago

Smoke rises over the town of Karem, October 22, 2023. REUTERS/Paul Whitford

KAREM, Oct 23 (Reuters) - Rebels shelled a town on the border on Monday, killing nine people, officials said.

Advertisement

"We will not leave," said Omar Haddad, a baker. (Reporting by Anna Keller in Karem; Editing by Mary Brand)

Read more: Who are the rebels?

Tags: rebels, border

3 comments
Bomb them all.`;
  expect(read(page).published).toBe('2023-10-23');
  expect(kinds(page)).toEqual([
    'section: World',
    'headline: Rebels shell border town, kill',
    'byline: Anna Keller and Tom Reyes',
    'date: October 23, 2023 10:15 AM GMT+',
    'date: Updated 2 hours ago',
    'caption: Smoke rises over the town of K',
    'credit: REUTERS/Paul Whitford',
    'dateline: KAREM, Oct 23 (Reuters)',
    'paragraph: Rebels shelled a town on the b',
    'noise: Advertisement',
    'paragraph: "We will not leave," said Omar',
    'signoff: (Reporting by Anna Keller in K',
    'noise: Read more: Who are the rebels?',
    'tags: Tags: rebels, border',
    'noise: 3 comments',
    'noise: Bomb them all.',
  ]);
  const [, headline] = read(page).blocks;
  expect(page.slice(headline?.start, headline?.end)).toBe('Rebels shell border town, killing nine');
});

test('labels alone on their line say what the lines below are', () => {
  const page = `Kyiv says it struck depot

Published
23 October 2023

By Mary Brand
BBC News, Kyiv

Image source, Getty Images
Image caption,
The depot burned for hours

Ukraine says it has struck a fuel depot deep inside Russia, in the third such attack this week.

It did not say how.

Related Topics
War in Ukraine
Drones`;
  expect(kinds(page)).toEqual([
    'headline: Kyiv says it struck depot',
    'date: Published',
    'date: 23 October 2023',
    'byline: Mary Brand',
    'byline: BBC News, Kyiv',
    'credit: Getty Images',
    'noise: Image caption,',
    'caption: The depot burned for hours',
    'lede: Ukraine says it has struck a f',
    'paragraph: It did not say how.',
    'tags: Related Topics',
    'tags: War in Ukraine',
    'tags: Drones',
  ]);
});

test('names over a date line are a byline', () => {
  const page =
    'Hostage talks resume in Doha after a week\n\nJane Doe in Doha and Tom Reyes\nMon 23 Oct 2023 10.15 BST\n\nTalks on the release of hostages resumed on Monday.\n\nThey broke down in May.';
  expect(kinds(page).slice(0, 3)).toEqual([
    'headline: Hostage talks resume in Doha a',
    'byline: Jane Doe in Doha and Tom Reyes',
    'date: Mon 23 Oct 2023 10.15 BST',
  ]);
});

test.each([
  ['KYIV, Oct 23 (Reuters) - Ukraine shot down 14 drones overnight.', 'KYIV, Oct 23 (Reuters)'],
  ['WASHINGTON (AP) — The president signed the bill on Monday.', 'WASHINGTON (AP)'],
  ['BEIJING, Oct. 23 (Xinhua) -- The minister will visit Pakistan.', 'BEIJING, Oct. 23 (Xinhua)'],
  ['BRUSSELS, Belgium, Oct. 23, 2023 (AFP) -- The union met.', 'BRUSSELS, Belgium, Oct. 23, 2023 (AFP)'],
  ['LONDON/PARIS — Ministers from the two countries met on Monday to discuss sanctions.', 'LONDON/PARIS'],
  ['BEIRUT, Lebanon — Thousands of people marched on Monday against the new tax.', 'BEIRUT, Lebanon'],
  ['NEW YORK — The council voted on Monday to extend the mission by a year.', 'NEW YORK'],
  ['Kabul, Afghanistan – The movement said on Monday that it had freed nine prisoners.', 'Kabul, Afghanistan'],
  ['Geneva (dpa) - The two sides met again on Monday.', 'Geneva (dpa)'],
  ['KABUL (Pajhwok): The president met the elders on Monday.', 'KABUL (Pajhwok)'],
  ['Lima, May 3 (IANS) The president rejected the offer.', 'Lima, May 3 (IANS)'],
  ['ISLAMABAD: The government has given nine million dollars to hospitals.', 'ISLAMABAD'],
  ['TEL AVIV-- The prime minister ordered strikes on Monday on nine sites.', 'TEL AVIV'],
  ['PORT-AU-PRINCE, Haiti (AP) — Gangs attacked a prison on Monday.', 'PORT-AU-PRINCE, Haiti (AP)'],
])('the dateline is no part of the sentence: %s', (text, expected) => {
  const { blocks } = read(text);
  expect(blocks.map((b) => b.kind)).toEqual(['dateline', 'paragraph']);
  expect(text.slice(blocks[0]?.start, blocks[0]?.end)).toBe(expected);
  expect(text.slice(blocks[1]?.start, blocks[1]?.end)).toMatch(/^\p{Lu}/u);
});

test('a speaker of a transcript is no dateline', () => {
  const page =
    'The interview\n\nWe met the minister in Oslo on Monday.\n\nKELLER: The talks were hard, but we are glad that they took place.';
  expect(read(page).blocks.map((b) => b.kind)).not.toContain('dateline');
});

test.each([
  'EXCLUSIVE — The government plans to ban the party, three officials said on Monday.',
  'The agency (Reuters) - the oldest of them - said nothing on Monday of the matter.',
  'NATO-backed troops — nine of them — were killed on Monday near the border, officials said.',
  'Smith, a baker — and a poet — left the town on Monday with nine of his friends.',
])('no dateline: %s', (text) => {
  expect(read(text).blocks.map((b) => b.kind)).toEqual(['paragraph']);
});

test.each([
  ['Published 23 October 2023 10:15 GMT', '2023-10-23'],
  ['Updated: Oct 23, 2023 3:04 PM', '2023-10-23'],
  ['Mon 23 Oct 2023 10.15 BST', '2023-10-23'],
  ['Monday, October 23, 2023', '2023-10-23'],
  ['Published 3:04 PM EDT, October 23, 2023', '2023-10-23'],
  ['2023-10-23 10:15', '2023-10-23'],
  ['23/10/2023', '2023-10-23'],
  ['10/23/2023', '2023-10-23'],
  ['Published On 23 Oct 2023', '2023-10-23'],
  ['Last modified on Mon 23 Oct 2023 12.00 BST', '2023-10-23'],
  // Day and month might be either way round: not guessed.
  ['5/10/2023', null],
  ['2 hours ago', null],
])('date line: %s', (text, expected) => {
  expect(isDateLine(text, en)).toBe(true);
  expect(pageDate(text, en)).toBe(expected);
});

test.each(['October 23, 2023, was the day the war began.', 'He was born on 23 October 1950 in Oslo', 'In May 2023'])(
  'no date line: %s',
  (text) => expect(isDateLine(text, en)).toBe(false),
);

test.each([
  'By John Smith, Reuters',
  'By JOHN SMITH and JANE DOE',
  'By John Smith in Kyiv and Jane Doe in Moscow',
  'By The Associated Press',
  'By Reuters',
  'Written by Jane Doe, diplomatic correspondent',
  'Reuters',
  'John Smith, Reuters',
])('byline: %s', (text) => expect(byline(text, en)).not.toBeNull());

test.each(['By Monday the troops had left the town', 'By nightfall, nine were dead', 'By Christmas', 'John Smith'])(
  'no byline: %s',
  (text) => expect(byline(text, en)).toBeNull(),
);

test.each([
  ['Photo: Jane Doe/Reuters', ''],
  ['(Photo: Jane Doe/AP)', ''],
  ['Photograph: Karim Said/AFP/Getty Images', ''],
  ['Photo by Jane Doe', ''],
  ['The envoy arrives. Photo: Jane Doe/AP', 'The envoy arrives.'],
  ['The envoy arrives in Doha (AP Photo/Jane Doe)', 'The envoy arrives in Doha'],
  ['The envoy arrives in Doha [Jane Doe/Al Jazeera]', 'The envoy arrives in Doha'],
  ['The envoy arrives in Doha. REUTERS/Jane Doe', 'The envoy arrives in Doha.'],
])('credit: %s', (text, caption) => {
  const found = credit(text, en);
  expect(found).not.toBeNull();
  expect(text.slice(0, found?.caption)).toBe(caption);
});

test.each([
  'The group said in a video: we will fight on.',
  'The troops left the town, officials said. (Reuters)',
  'The ministry said the image by the spy was real.',
])('no credit: %s', (text) => expect(credit(text, en)).toBeNull());

test('sign-offs, noise, tags, sections', () => {
  for (const text of [
    'Reporting by Jane Doe; Editing by John Smith',
    '(Additional reporting by Jane Doe in Oslo)',
    'Associated Press writer Mary Brand in London contributed to this report.',
    '(AFP)',
  ]) {
    expect(isSignoff(text, en)).toBe(true);
  }
  for (const text of [
    'Advertisement',
    'Related',
    'READ MORE: The war in maps',
    'Share',
    '4 min read',
    '© 2023 Daily Post',
  ]) {
    expect(isNoise(text, en)).toBe(true);
  }
  for (const text of [
    'Share prices fell on Monday.',
    'Read by millions, the paper was shut on Monday.',
    'Related talks failed.',
  ]) {
    expect(isNoise(text, en)).toBe(false);
  }
  expect(isTags('Filed under: war, peace', en)).toBe(true);
  expect(isSection('World | Middle East', en)).toBe(true);
  expect(isSection('Rebels win', en)).toBe(false);
});

test('a broken data file is named with its line', () => {
  expect(() => parsePageWords('noise : ad\nnois : ad\n', 'data/en/page.txt')).toThrow(/page\.txt:2/);
});
