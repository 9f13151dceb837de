import type { FactualityValue } from '../document.ts';
import type { Source } from './source.ts';

export interface ExportOptions {
  /** How positions are counted. UTF-16 code units as in JavaScript and Java, or code points as in Python. */
  readonly offsets: 'utf16' | 'codepoints';
  /** Events of other factuality are left out; null: as the format does by itself. */
  readonly factuality: ReadonlySet<FactualityValue> | null;
  /** The day of an event of which no date is told: none, or that of publication, as the data sets' own coders write it. */
  readonly undated: 'empty' | 'published';
}

/** A format of `kronika code`. The header is written once, then the lines of each document as it comes. */
export interface Exporter {
  readonly name: string;
  /** One phrase for `--help`. */
  readonly about: string;
  /** Names of the columns in order; for JSON the keys of each line's object. */
  readonly columns: readonly string[];
  readonly syntax: 'tsv' | 'csv' | 'json';
  /** The options of the command line that mean something here. */
  readonly takes: readonly (keyof ExportOptions)[];
  /** The header with its line break, or nothing where the data set has none. */
  header(): string;
  /** Complete lines, with their line breaks; nothing for a document without events. */
  lines(source: Source, options: ExportOptions): string;
}

/**
 * A cell of a tab-separated data set. None of them quotes or escapes, and readers differ in what they make of a quotation
 * mark, so white space becomes one space and `"` becomes `'`.
 */
export const tsvCell = (value: string): string =>
  value
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll('"', "'");

/** A cell of a comma-separated file, RFC 4180; line breaks become spaces, so that one line is one event. */
export function csvCell(value: string): string {
  const plain = value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return /[",]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

export type Rows = (source: Source, options: ExportOptions) => readonly (readonly string[])[];

/** An exporter of a table, from what makes its rows. */
export function tableExporter(
  about: Pick<Exporter, 'name' | 'about' | 'columns' | 'takes'> & {
    readonly syntax: 'tsv' | 'csv';
    readonly withHeader: boolean;
  },
  rows: Rows,
): Exporter {
  const { withHeader, ...rest } = about;
  const line = (cells: readonly string[]): string =>
    `${about.syntax === 'tsv' ? cells.map(tsvCell).join('\t') : cells.map(csvCell).join(',')}\n`;
  return {
    ...rest,
    header: () => (withHeader ? line(about.columns) : ''),
    lines: (source, options) => rows(source, options).map(line).join(''),
  };
}

/** Values in one cell, in order; a separator within a value would move those after it. */
export const joined = (values: readonly string[]): string => values.map((v) => v.replaceAll(';', ',')).join(';');
