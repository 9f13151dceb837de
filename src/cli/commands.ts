import { writeConllu } from '../analyse/conllu.ts';
import { type Coder, coders } from '../coder.ts';
import { formatDiagnostic } from '../diagnostics.ts';
import type { ExportOptions } from '../export/exporter.ts';
import { exporterNamed } from '../export/formats.ts';
import { sourceOf } from '../export/source.ts';
import type { Packed } from '../languages/pack.ts';
import { type InputDocument, readInputs } from '../read/input.ts';
import { account } from './account.ts';
import { explanation } from './explain.ts';

export interface CommandOptions {
  readonly date?: string;
  readonly language?: Packed;
  /** `account`, or the name of an exporter. */
  readonly format?: string;
  readonly offsets?: ExportOptions['offsets'];
  readonly factuality?: ExportOptions['factuality'];
  readonly undated?: ExportOptions['undated'];
  readonly conllu?: boolean;
  readonly quiet?: boolean;
}

/** Codes every input and prints the account or another format; bad inputs are reported and passed over. */
export async function code(files: readonly string[], options: CommandOptions): Promise<void> {
  const exporter = exporterNamed(options.format ?? 'account');
  if (!exporter) {
    let printed = 0;
    await forEach(
      files,
      options,
      (coder, doc) =>
        `${printed++ > 0 ? '\n\n' : ''}${account(coder.trace(doc.article, doc.syntax, doc.diagnostics).record)}\n`,
    );
    return;
  }
  const settings: ExportOptions = {
    offsets: options.offsets ?? 'utf16',
    factuality: options.factuality ?? null,
    undated: options.undated ?? 'empty',
  };
  process.stdout.write(exporter.header());
  await forEach(files, options, (coder, doc) =>
    exporter.lines(sourceOf(coder.trace(doc.article, doc.syntax, doc.diagnostics)), settings),
  );
}

/** Prints how each record came about, and for each sentence without one, why. */
export async function explain(files: readonly string[], options: CommandOptions): Promise<void> {
  await forEach(files, options, (coder, doc) => `${explanation(coder.traceAll(doc.article, doc.syntax), coder)}\n`);
}

/** Prints CoNLL-U. */
export async function analyse(files: readonly string[], options: CommandOptions): Promise<void> {
  await forEach(files, options, (coder, doc) =>
    writeConllu(doc.article.text, coder.analyse(doc.article, true), { id: doc.article.id }),
  );
}

type Readable = InputDocument & { readonly article: NonNullable<InputDocument['article']> };

async function forEach(
  files: readonly string[],
  options: CommandOptions,
  print: (coder: Coder, doc: Readable) => string,
): Promise<void> {
  const coderOf = coders();
  let failed = false;
  const inputs = readInputs(files.length === 0 ? ['-'] : files, {
    date: options.date ?? null,
    language: options.language ?? null,
    format: options.conllu ? 'conllu' : 'auto',
  });
  for await (const doc of inputs) {
    for (const d of doc.diagnostics) {
      if (d.severity === 'error') failed = true;
      if (d.severity === 'error' || !options.quiet) process.stderr.write(`${formatDiagnostic(d)}\n`);
    }
    if (!doc.article) continue;
    const coder = coderOf(doc.article.language);
    if (!process.stdout.write(print(coder, doc as Readable)))
      await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
  }
  if (failed) process.exitCode = 1;
}
