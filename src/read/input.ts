/** Files and standard input to articles, one at a time: plain pages, JSON Lines, CoNLL-U. Bad input is a diagnostic; the rest goes on. */
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseConlluDocuments } from '../analyse/conllu.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Article, Language, Syntax } from '../document.ts';
import { decode } from './decode.ts';
import { articleOf, type InputSettings } from './document-input.ts';

export interface InputDocument {
  readonly article: Article | null;
  /** Given with CoNLL-U input. */
  readonly syntax?: Syntax;
  readonly diagnostics: readonly Diagnostic[];
}

export interface InputOptions extends InputSettings {
  readonly format: 'auto' | 'conllu';
}

/** An article larger than this is no article; what is larger is read only as JSON Lines. */
export const MAX_ARTICLE_BYTES: number = 2 * 1024 * 1024;
/** CoNLL-U has some 40 bytes for each byte of text. */
const MAX_CONLLU_BYTES = 256 * 1024 * 1024;

/** Reads each path in turn; `-` is standard input. Memory is bounded by the largest article. */
export async function* readInputs(paths: readonly string[], options: InputOptions): AsyncGenerator<InputDocument> {
  for (const path of paths) {
    const file = path === '-' ? 'standard input' : path;
    try {
      if (path !== '-' && statSync(path).isDirectory()) {
        yield problem('input-directory', `is a folder; name the files in it (${path}/*.txt)`, file);
        continue;
      }
      yield* readStream(path === '-' ? process.stdin : createReadStream(path), file, options);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      const why =
        code === 'ENOENT'
          ? 'no such file; check the path'
          : code === 'EACCES'
            ? 'may not be read; check its permissions'
            : String((error as Error).message);
      yield problem('input-unreadable', why, file);
    }
  }
}

const problem = (code: string, message: string, file: string, line?: number): InputDocument => ({
  article: null,
  diagnostics: [{ code, severity: 'error', message, file, ...(line === undefined ? {} : { line }) }],
});

async function* readStream(
  stream: AsyncIterable<Buffer | string>,
  file: string,
  options: InputOptions,
): AsyncGenerator<InputDocument> {
  const limit = options.format === 'conllu' ? MAX_CONLLU_BYTES : MAX_ARTICLE_BYTES;
  const held: Buffer[] = [];
  let size = 0;
  let lines: LineSplitter | undefined;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (lines) {
      for (const l of lines.push(bytes)) yield* jsonLine(l, file, options);
      continue;
    }
    held.push(bytes);
    size += bytes.length;
    if (
      options.format === 'auto' &&
      (looksLikeJsonl(held[0]!) || file.endsWith('.jsonl') || file.endsWith('.ndjson'))
    ) {
      lines = new LineSplitter();
      for (const l of lines.push(Buffer.concat(held))) yield* jsonLine(l, file, options);
      held.length = 0;
    } else if (size > limit) {
      const mend =
        options.format === 'conllu'
          ? 'split it'
          : 'an article is smaller; split it, or give JSON Lines, one article a line';
      yield problem('input-too-large', `larger than ${limit / 1024 / 1024} MB: ${mend}`, file);
      return;
    }
  }
  if (lines) {
    for (const l of lines.end()) yield* jsonLine(l, file, options);
    return;
  }
  yield* wholeFile(Buffer.concat(held), file, options);
}

function* wholeFile(bytes: Buffer, file: string, options: InputOptions): Generator<InputDocument> {
  if (bytes.length === 0) {
    yield problem('input-empty', 'is empty; there is nothing to code', file);
    return;
  }
  const { text, diagnostics } = decode(bytes, file);
  if (text === null || text.trim() === '') {
    yield text === null
      ? { article: null, diagnostics }
      : problem('input-empty', 'holds only white space; there is nothing to code', file);
    return;
  }
  if (options.format === 'conllu') {
    yield* conlluDocuments(text, file, options);
    return;
  }
  const id = file === 'standard input' ? 'stdin' : basename(file).replace(/\.[^.]+$/, '');
  const { article, diagnostics: more } = articleOf({ id, text }, options, file);
  yield { article, diagnostics: [...diagnostics, ...more] };
}

function* conlluDocuments(text: string, file: string, options: InputOptions): Generator<InputDocument> {
  const language: Language = options.language ?? 'hr';
  for (const [i, doc] of parseConlluDocuments(text, file).entries()) {
    const article: Article = {
      id: doc.id ?? `${basename(file)}-${i + 1}`,
      text: doc.text,
      language,
      published: options.date,
      url: null,
      blocks: [{ kind: 'paragraph', start: 0, end: doc.text.length }],
      givenActors: [],
    };
    yield { article, syntax: doc.syntax, diagnostics: doc.diagnostics };
  }
}

const looksLikeJsonl = (bytes: Buffer): boolean =>
  /^\s*\{\s*"/.test(
    bytes
      .subarray(0, 200)
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, ''),
  );

interface Line {
  readonly number: number;
  /** null when the line is longer than an article may be. */
  readonly bytes: Buffer | null;
}

/** Cuts bytes into lines, never holding more than the longest allowed. */
class LineSplitter {
  private held: Buffer[] = [];
  private size = 0;
  private number = 0;

  *push(bytes: Buffer): Generator<Line> {
    let from = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      this.hold(bytes.subarray(from, at));
      yield this.take();
      from = at + 1;
    }
    this.hold(bytes.subarray(from));
  }

  *end(): Generator<Line> {
    if (this.size > 0) yield this.take();
  }

  private hold(part: Buffer): void {
    this.size += part.length;
    if (this.size <= MAX_ARTICLE_BYTES * 2) this.held.push(part);
    else this.held = [];
  }

  private take(): Line {
    const bytes = this.size <= MAX_ARTICLE_BYTES * 2 ? Buffer.concat(this.held) : null;
    this.held = [];
    this.size = 0;
    return { number: ++this.number, bytes };
  }
}

function* jsonLine(l: Line, file: string, options: InputOptions): Generator<InputDocument> {
  if (l.bytes === null) {
    yield problem(
      'jsonl-long-line',
      `line is larger than ${(MAX_ARTICLE_BYTES * 2) / 1024 / 1024} MB; passed over`,
      file,
      l.number,
    );
    return;
  }
  const { text, diagnostics } = decode(l.bytes, file);
  if (text === null) {
    yield { article: null, diagnostics: diagnostics.map((d) => ({ ...d, line: l.number })) };
    return;
  }
  if (text.trim() === '') return;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield problem(
      'jsonl-broken-line',
      `not JSON (${(error as Error).message}); mend or delete the line, the others are coded`,
      file,
      l.number,
    );
    return;
  }
  const { article, diagnostics: more } = articleOf(value, options, file, l.number);
  yield { article, diagnostics: [...diagnostics, ...more] };
}
