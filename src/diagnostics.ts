/** Problems as data: a user meets these, never a stack trace. Codes are stable and listed in `docs/diagnostics.md`. */
export interface Diagnostic {
  /** Stable, kebab-case, e.g. `input-empty`, `jsonl-broken-line`, `data-frame-slot`. */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
  /** Where: file and, if known, 1-based line, or a span of the article. */
  readonly file?: string;
  readonly line?: number;
  readonly start?: number;
  readonly end?: number;
}

/** Thrown by loaders of data files; carries every problem found, not only the first. */
export class DataError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join('\n'));
    this.name = 'DataError';
    this.diagnostics = diagnostics;
  }
}

/** `file:line: message [code]`. */
export function formatDiagnostic(d: Diagnostic): string {
  const where = d.file ? `${d.file}${d.line ? `:${d.line}` : ''}: ` : '';
  return `${where}${d.message} [${d.code}]`;
}
