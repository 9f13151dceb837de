/** Imports go one way (docs/architecture.md): a stage imports no other stage; `coder.ts` alone puts them together. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../src/paths.ts';

const src = join(root, 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));

/** What each folder may import besides itself, the types, diagnostics and paths. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  read: ['analyse/conllu'],
  analyse: ['languages'],
  // These are told the language (`resolve/language.ts`, `code/grammar.ts`); `coder.ts` chooses.
  resolve: ['analyse/syntax'],
  code: ['analyse/syntax', 'ontologies'],
  // What a language knows is written in the terms of the stage that asks for it.
  languages: ['analyse/syntax', 'analyse/language', 'resolve', 'code'],
  ontologies: [],
  // From records to the columns of other data sets.
  export: ['record', 'ontologies'],
  // Stands outside the stages, as `cli` does, and looks into them to say what went wrong.
  evaluation: ['coder', 'record', 'read', 'analyse', 'code', 'languages/pack', 'ontologies'],
};
const COMMON = ['document', 'diagnostics', 'paths'];

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/from '(\.[^']+)\.ts'/g)].map((m) =>
    relative(src, resolve(dirname(join(src, file)), m[1]!)),
  );
}

test.each(Object.keys(ALLOWED))('%s imports only what it may', (stage) => {
  const own = files.filter((f) => f.startsWith(`${stage}/`));
  expect(own.length).toBeGreaterThan(0);
  const wrong = own.flatMap((f) =>
    importsOf(f)
      .filter(
        (i) =>
          !i.startsWith(`${stage}/`) &&
          !COMMON.includes(i) &&
          !ALLOWED[stage]!.some((a) => i === a || i.startsWith(`${a}/`)),
      )
      .map((i) => `${f} → ${i}`),
  );
  expect(wrong).toEqual([]);
});

test('document.ts imports nothing', () => {
  expect(importsOf('document.ts')).toEqual([]);
});

test('no file of src is longer than 400 lines', () => {
  const long = files.filter((f) => readFileSync(join(src, f), 'utf8').split('\n').length > 401);
  expect(long).toEqual([]);
});
