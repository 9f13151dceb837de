import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkExample } from '../code/examples.ts';
import { type Coder, loadCoder } from '../coder.ts';
import { DataError, type Diagnostic, formatDiagnostic } from '../diagnostics.ts';
import type { Article, Language } from '../document.ts';
import { parseDateWords } from '../languages/dates-file.ts';
import { languagePack, PACKED } from '../languages/pack.ts';
import { loadCameo } from '../ontologies/cameo.ts';
import { loadCountryCodes, loadSectors } from '../ontologies/codes.ts';
import { root } from '../paths.ts';
import { parseProfiles } from '../read/language.ts';
import { parsePageWords } from '../read/page-words.ts';
import { parsePlaceNames } from '../resolve/places-list.ts';
import { checkKnowledge } from '../resolve/resolve.ts';

/** The date that examples are read on: any will do, so long as it stays. */
const EXAMPLE_DATE = '2023-10-24';

/** Reads all data files (mistakes are thrown as DataError) and codes every example. */
export async function checkData(options: { readonly examples: boolean }): Promise<void> {
  for (const language of PACKED) checkLanguage(loadCoder(language), options);
  const problems = checkWords();
  for (const d of problems) process.stderr.write(`${formatDiagnostic(d)}\n`);
  if (problems.some((d) => d.severity === 'error')) process.exitCode = 1;
}

function checkLanguage(coder: Coder, options: { readonly examples: boolean }): void {
  const { counts } = coder.coding.dictionary;
  process.stdout.write(
    `${languagePack(coder.knowledge.language.language).name}: ${counts.frames} frame lines, ${counts.predicates} predicates, ${coder.coding.dictionary.classes.size} classes\n`,
  );
  const problems = checkKnowledge(coder.knowledge.language);
  for (const d of problems) process.stderr.write(`${formatDiagnostic(d)}\n`);
  if (problems.some((d) => d.severity === 'error')) process.exitCode = 1;
  const { actors, roles, people } = coder.knowledge;
  process.stdout.write(`${actors.length} actors, ${roles.length} roles, ${people.count} people\n`);
  if (!options.examples) return;
  const wrong = wrongExamples(coder);
  for (const d of wrong) process.stderr.write(`${formatDiagnostic(d)}\n`);
  const all = coder.coding.dictionary.examples.length;
  process.stdout.write(`${all - wrong.length} of ${all} examples code as stated\n`);
  if (wrong.length > 0) process.exitCode = 1;
}

/** Words of dates, places, pages, languages and other data sets' codes are read when they are first met: here they are read at once. */
function checkWords(): readonly Diagnostic[] {
  const out: Diagnostic[] = [];
  const read =
    (file: string, parse: (text: string, file: string) => unknown): (() => unknown) =>
    () =>
      parse(readFileSync(join(root, file), 'utf8'), file);
  for (const load of [
    read('data/hr/dates.txt', parseDateWords),
    read('data/en/dates.txt', parseDateWords),
    read('data/hr/page.txt', parsePageWords),
    read('data/en/page.txt', parsePageWords),
    read('data/languages/detect.txt', parseProfiles),
    read('data/hr/names/places.txt', parsePlaceNames),
    loadCameo,
    loadCountryCodes,
    loadSectors,
  ]) {
    try {
      load();
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      out.push(...error.diagnostics);
    }
  }
  return out;
}

/** A diagnostic for each example that does not code as stated. */
export function wrongExamples(coder: Coder): readonly Diagnostic[] {
  return coder.coding.dictionary.examples.flatMap((example) => {
    const problem = checkExample(
      example.expects,
      coder.code(exampleArticle(example.text, coder.knowledge.language.language)).events,
    );
    return problem === null
      ? []
      : [
          {
            code: 'data-example',
            severity: 'error' as const,
            message: `"${example.text}" ${problem}`,
            file: example.file,
            line: example.line,
          },
        ];
  });
}

export function exampleArticle(text: string, language: Language): Article {
  return {
    id: 'example',
    text,
    language,
    published: EXAMPLE_DATE,
    url: null,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    givenActors: [],
  };
}
