/** The command line as a user meets it: exit codes, what goes where, bad input. Runs the built program. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { EXPORTERS } from '../../src/export/formats.ts';
import { root } from '../../src/paths.ts';

const dir = mkdtempSync(join(tmpdir(), 'kronika-cli-'));
const kronika = (args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [join(root, 'dist', 'kronika', 'main.js'), ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 1 << 26,
  });
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};
const SENTENCE = 'Hrvatska vlada osudila je u utorak ruski napad na Ukrajinu.';

beforeAll(() => {
  const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' });
  expect([built.status, built.stdout]).toEqual([0, '']);
}, 60_000);

test('standard input to a readable account', () => {
  const { status, stdout } = kronika(['code', '--date', '2024-03-06', '-'], SENTENCE);
  expect(status).toBe(0);
  expect(stdout).toContain('ACCUSE');
  expect(stdout).toContain('HRV GOV → RUS');
});

test('JSON Lines in and out, one record a document, twice the same bytes', () => {
  const lines = [
    { id: 'a', text: SENTENCE, published: '2024-03-06' },
    { id: 'b', text: 'Vrijeme je danas lijepo i sunčano na moru.' },
  ];
  const path = file('in.jsonl', lines.map((l) => JSON.stringify(l)).join('\n'));
  const first = kronika(['code', '--format', 'jsonl', path]);
  expect(first.status).toBe(0);
  const records = first.stdout
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l) as { id: string; events: unknown[]; coder: string; data: string });
  expect(records.map((r) => [r.id, r.events.length > 0])).toEqual([
    ['a', true],
    ['b', false],
  ]);
  expect(records[0]!.data).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(kronika(['code', '--format', 'jsonl', path]).stdout).toBe(first.stdout);
});

test('bad inputs are named, the rest is coded, the exit code is 1', () => {
  const good = file('good.txt', SENTENCE);
  const { status, stdout, stderr } = kronika([
    'code',
    '--format',
    'jsonl',
    file('empty.txt', ''),
    file('b.bin', Uint8Array.of(0, 1, 2, 3)),
    good,
  ]);
  expect(status).toBe(1);
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('[input-empty]');
  expect(stderr).toContain('[input-binary]');
});

test('CoNLL-U out is CoNLL-U in, with the same events', () => {
  const path = file('s.txt', SENTENCE);
  const conllu = file('s.conllu', kronika(['analyse', path]).stdout);
  const types = (out: string): string[] =>
    (JSON.parse(out) as { events: { type: string }[] }).events.map((e) => e.type);
  expect(types(kronika(['code', '--format', 'jsonl', '--conllu', conllu]).stdout)).toEqual(
    types(kronika(['code', '--format', 'jsonl', path]).stdout),
  );
});

test('explain names the frame and its line, and why there is nothing', () => {
  const { stdout } = kronika(['explain', file('e.txt', `${SENTENCE} Jutros je bilo hladno.`)]);
  expect(stdout).toMatch(/frame hr\/accuse#\d+ \(data\/hr\/frames\/accuse\.txt:\d+\)/);
  expect(stdout).toContain('no word in it heads a frame');
});

test('eval scores gold, writes JSON, and holds it to a baseline', () => {
  const gold = file(
    'gold.jsonl',
    JSON.stringify({ id: 1, type: 'ACCUSE', marked: '<s>Hrvatska vlada</s> osudila je <t>Rusiju</t> zbog napada.' }),
  );
  const json = join(dir, 'scores.json');
  const { status, stdout } = kronika(['eval', gold, '--json', json]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^gold\.macroF1 +1$/m);
  const written = JSON.parse(readFileSync(json, 'utf8')) as { scores: Record<string, number>; sets: unknown[] };
  expect(written.scores['gold-open.accuracy']).toBe(1);
  expect(written.sets).toHaveLength(2);
  expect(kronika(['eval', gold, '--only', 'gold', '--baseline', json]).status).toBe(0);
  const higher = file('higher.json', JSON.stringify({ 'gold.macroF1': 1.5, 'other.macroF1': 1 }));
  const fell = kronika(['eval', gold, '--baseline', higher]);
  expect([fell.status, fell.stdout.match(/^FELL .*$/gm)]).toEqual([1, ['FELL gold.macroF1: 1 < 1.5']]);
});

test('eval names what is wrong with gold, and scores the rest', () => {
  const wrong = file('wrong.jsonl', '{"type": "WAR", "marked": "<s>Vlada</s> je odbila <t>zahtjev</t>."}');
  const right = file('right.jsonl', JSON.stringify({ id: 'b', text: 'Jutros je bilo hladno.', events: [] }));
  const { status, stdout, stderr } = kronika(['eval', wrong, right]);
  expect(status).toBe(1);
  expect(stderr).toContain('wrong.jsonl:1: "WAR" is no event type');
  expect(stdout).toContain('right.no false alarm');
  const only = kronika(['eval', right, '--only', 'left']);
  expect([only.status, only.stderr]).toEqual([1, expect.stringContaining('--only takes one of right, sentences')]);
  const trees = kronika(['eval', right, '--conllu-trees', 'nowhere.conllu']);
  expect([trees.status, trees.stderr]).toEqual([1, expect.stringContaining('[gold-unreadable]')]);
});

test('a table has its header once, then the rows of each document', () => {
  const lines = ['a', 'b'].map((id) => JSON.stringify({ id, text: SENTENCE, published: '2024-03-06' }));
  const path = file('table.jsonl', lines.join('\n'));
  const { status, stdout } = kronika(['code', '--format', 'icews', path]);
  expect(status).toBe(0);
  const rows = stdout.trimEnd().split('\n');
  expect(rows[0]).toMatch(/^Event ID\tEvent Date\t/);
  expect(rows.filter((r) => r.startsWith('Event ID'))).toHaveLength(1);
  expect(rows.some((r) => r.includes('\ta\t')) && rows.some((r) => r.includes('\tb\t'))).toBe(true);
  const quiet = kronika(['code', '--format', 'icews', '-'], 'Vrijeme je danas lijepo i sunčano na moru.');
  expect(quiet.stdout.trimEnd()).toBe(rows[0]);
});

test('an option that means nothing to a format is a usage error', () => {
  expect(kronika(['code', '--format', 'icews', '--offsets', 'codepoints', '-'], SENTENCE).status).toBe(2);
  expect(kronika(['code', '--format', 'jsonl', '--factuality', 'CT+', '-'], SENTENCE).status).toBe(2);
  expect(kronika(['code', '--format', 'icews', '--factuality', 'sure', '-'], SENTENCE).status).toBe(2);
  expect(kronika(['code', '--format', 'csv', '--offsets', 'codepoints', '-'], SENTENCE).status).toBe(0);
});

test('usage errors exit with 2', () => {
  expect(kronika(['code', '--format', 'xml']).status).toBe(2);
  expect(kronika(['cod']).status).toBe(2);
  expect(kronika(['code', '--date', 'yesterday', '-'], SENTENCE).status).toBe(2);
});

test('--help lists every command', () => {
  const { status, stdout } = kronika(['--help']);
  expect(status).toBe(0);
  for (const command of ['code', 'explain', 'analyse', 'eval', 'check-data']) expect(stdout).toContain(command);
  const { stdout: ofCode } = kronika(['code', '--help']);
  for (const { name, about } of EXPORTERS) expect(ofCode).toContain(`${name.padEnd(16)}${about}`);
});
