import { checkExample } from '../code/examples.ts';
import { type Coder, loadCoder } from '../coder.ts';
import { type Diagnostic, formatDiagnostic } from '../diagnostics.ts';
import type { Article } from '../document.ts';

/** The date that examples are read on: any will do, so long as it stays. */
const EXAMPLE_DATE = '2023-10-24';

/** Reads all data files (mistakes are thrown as DataError) and codes every example. */
export async function checkData(options: { readonly examples: boolean }): Promise<void> {
  const coder = loadCoder('hr');
  const { counts } = coder.coding.dictionary;
  process.stdout.write(
    `${counts.frames} frame lines, ${counts.predicates} predicates, ${coder.coding.dictionary.classes.size} classes\n`,
  );
  if (!options.examples) return;
  const wrong = wrongExamples(coder);
  for (const d of wrong) process.stderr.write(`${formatDiagnostic(d)}\n`);
  const all = coder.coding.dictionary.examples.length;
  process.stdout.write(`${all - wrong.length} of ${all} examples code as stated\n`);
  if (wrong.length > 0) process.exitCode = 1;
}

/** A diagnostic for each example that does not code as stated. */
export function wrongExamples(coder: Coder): readonly Diagnostic[] {
  return coder.coding.dictionary.examples.flatMap((example) => {
    const problem = checkExample(example.expects, coder.code(exampleArticle(example.text)).events);
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

export function exampleArticle(text: string): Article {
  return {
    id: 'example',
    text,
    language: 'hr',
    published: EXAMPLE_DATE,
    url: null,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    givenActors: [],
  };
}
