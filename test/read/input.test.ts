import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type InputDocument, MAX_ARTICLE_BYTES, readInputs } from '../../src/read/input.ts';

const dir = mkdtempSync(join(tmpdir(), 'kronika-input-'));
async function inputs(name: string, content: string | Uint8Array): Promise<InputDocument[]> {
  const path = join(dir, name);
  writeFileSync(path, content);
  const out: InputDocument[] = [];
  for await (const d of readInputs([path], { date: null, language: null, format: 'auto' })) out.push(d);
  return out;
}
const codes = (docs: readonly InputDocument[]): string[] => docs.flatMap((d) => d.diagnostics.map((x) => x.code));

test('an empty file, white space, binary data, a folder, no file', async () => {
  expect(codes(await inputs('empty.txt', ''))).toEqual(['input-empty']);
  expect(codes(await inputs('space.txt', ' \n\n '))).toEqual(['input-empty']);
  expect(codes(await inputs('binary.bin', Uint8Array.of(1, 0, 2, 0, 200)))).toEqual(['input-binary']);
  const out: string[] = [];
  for await (const d of readInputs([dir, join(dir, 'none')], { date: null, language: null, format: 'auto' }))
    out.push(...codes([d]));
  expect(out).toEqual(['input-directory', 'input-unreadable']);
});

test('a text larger than an article is refused without being held', async () => {
  expect(codes(await inputs('large.txt', 'Vlada je pala. '.repeat(MAX_ARTICLE_BYTES / 10)))).toEqual([
    'input-too-large',
  ]);
});

test('a broken line of JSON Lines is named, the others are read', async () => {
  const good = JSON.stringify({ id: 'a', text: 'Vlada je danas pala u Saboru.', published: '2024-03-05' });
  const docs = await inputs(
    'mixed.jsonl',
    `${good}\n{"id": "b", \n\n${good.replace('"a"', '"c"')}\n{"id":"d","text":"Vlada je pala.","published":"2024-02-30"}`,
  );
  expect(docs.map((d) => d.article?.id ?? null)).toEqual(['a', null, 'c', null]);
  expect(docs[1]!.diagnostics[0]).toMatchObject({ code: 'jsonl-broken-line', line: 2 });
  expect(docs[3]!.diagnostics[0]).toMatchObject({ code: 'document-date', line: 5 });
});

test('given actors must lie in the text', async () => {
  const docs = await inputs(
    'actors.jsonl',
    JSON.stringify({ id: 'a', text: 'Vlada je danas pala.', actors: [{ start: 0, end: 99 }] }),
  );
  expect(codes(docs)).toEqual(['document-actors']);
});

test('windows-1250 and ISO 8859-2 come out right, broken UTF-8 says where', async () => {
  const cp1250 = Uint8Array.from(
    Buffer.from('U Zadru su \x9eene prosvjedovale; \x8aibenik \xe8eka i da se vlada javi.', 'latin1'),
  );
  const iso = Uint8Array.from(
    Buffer.from('U Zadru su \xbeene prosvjedovale; \xa9ibenik \xe8eka i da se vlada javi.', 'latin1'),
  );
  for (const bytes of [cp1250, iso]) {
    const docs = await inputs('legacy.txt', bytes);
    expect(docs[0]!.article?.text).toBe('U Zadru su žene prosvjedovale; Šibenik čeka i da se vlada javi.');
    expect(codes(docs)).toEqual(['input-legacy-encoding']);
  }
  const broken = Buffer.concat([
    Buffer.from('Što će reći vlada i ministri u Šibeniku? '),
    Buffer.from([0xff]),
    Buffer.from(' Čekamo.'),
  ]);
  expect(codes(await inputs('broken.txt', broken))).toEqual(['input-broken-utf8']);
});

test('a page in another language says so', async () => {
  const docs = await inputs(
    'de.txt',
    'Die Regierung hat am Dienstag in Berlin mit den Ministern über den Haushalt beraten, und es ist nicht klar, ob sie sich einigen werden.',
  );
  expect(codes(docs)).toEqual(['language-unsupported']);
  expect(docs[0]!.diagnostics[0]!.message).toContain('German');
});

test('an English page is read as English', async () => {
  const docs = await inputs(
    'en.txt',
    'Rebels shell border town, killing nine\n\nRebels shelled a town on the border on Monday, killing nine people, officials said.',
  );
  expect(codes(docs)).toEqual([]);
  expect(docs[0]!.article?.language).toBe('en');
});

test('the language that a document names goes before what it looks like, and is refused when it is not coded', async () => {
  const line = (language: unknown): string =>
    JSON.stringify({ id: 'a', text: 'The minister met the envoy on Monday in Oslo.', language });
  const docs = await inputs(
    'named.jsonl',
    ['hr', 'en-GB', 'ENG', 'Croatian', '', null, 'fr', 'sr-Cyrl', 'xx'].map(line).join('\n'),
  );
  expect(docs.map((d) => d.article?.language ?? null)).toEqual(['hr', 'en', 'en', 'hr', 'en', 'en', null, null, null]);
  expect(docs.slice(6).map((d) => d.diagnostics[0]?.message)).toEqual([
    '"language" is "fr", French: not supported; Kronika codes Croatian (hr) and English (en)',
    '"language" is "sr-Cyrl", Serbian in Cyrillic: not supported; Kronika codes Croatian (hr) and English (en)',
    '"language" is "xx", xx: not supported; Kronika codes Croatian (hr) and English (en)',
  ]);
});
