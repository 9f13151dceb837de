import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError, type Diagnostic } from '../diagnostics.ts';
import { dataDir } from '../paths.ts';

/** One line of a table `a | b | c`, and where it stands. */
export interface TableLine {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Lines of `data/ontologies/<name>`: cells trimmed, `-` read as empty.
 * @param shape what a line must look like; said to the user where one does not
 * @throws DataError with every line that does not have its shape
 */
export function readTable(name: string, shape: string, fits: (cells: readonly string[]) => boolean): TableLine[] {
  const file = `data/ontologies/${name}`;
  const problems: Diagnostic[] = [];
  const lines: TableLine[] = [];
  readFileSync(join(dataDir, 'ontologies', name), 'utf8')
    .split('\n')
    .forEach((raw, i) => {
      if (raw.startsWith('#') || raw.trim() === '') return;
      const cells = raw.split('|').map((cell) => (cell.trim() === '-' ? '' : cell.trim()));
      if (fits(cells)) lines.push({ cells, line: i + 1 });
      else problems.push({ code: 'data-codes', severity: 'error', message: `write "${shape}"`, file, line: i + 1 });
    });
  if (problems.length > 0) throw new DataError(problems);
  return lines;
}
