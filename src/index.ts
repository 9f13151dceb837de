/**
 * The public interface: load a coder once, give it articles, take records.
 *
 * ```ts
 * import { loadCoder, readPage } from 'kronika';
 * const coder = loadCoder('hr');
 * const { article } = readPage(text, { id: '1', language: 'hr', published: '2024-03-06', url: null });
 * const record = coder.code(article);
 * ```
 */
export { parseConllu, parseConlluDocuments, writeConllu } from './analyse/conllu.ts';
export { type Coder, loadCoder, type Trace } from './coder.ts';
export { DataError, type Diagnostic, formatDiagnostic } from './diagnostics.ts';
export type * from './document.ts';
export type { Exporter, ExportOptions } from './export/exporter.ts';
export { EXPORTERS } from './export/formats.ts';
export { type Source, sourceOf } from './export/source.ts';
export { readInputs } from './read/input.ts';
export { readPage } from './read/page.ts';
export { type DocumentRecord, version } from './record.ts';
