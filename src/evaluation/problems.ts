/** Mistakes in gold files, with the place and the mend; what a field must look like. */
import type { Diagnostic } from '../diagnostics.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Collects the mistakes of one file. */
export class Problems {
  readonly list: Diagnostic[] = [];
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  error(code: string, message: string, line?: number): void {
    this.#add('error', code, message, line);
  }

  warn(code: string, message: string, line?: number): void {
    this.#add('warning', code, message, line);
  }

  get failed(): boolean {
    return this.list.some((d) => d.severity === 'error');
  }

  /** No more than `most` of them, and how many there are besides. */
  first(most: number): readonly Diagnostic[] {
    const more = this.list.length - most;
    if (more <= 0) return this.list;
    const message = `${more} more mistakes like these`;
    return [
      ...this.list.slice(0, most),
      { code: 'gold-more', severity: this.failed ? 'error' : 'warning', message, file: this.file },
    ];
  }

  #add(severity: Diagnostic['severity'], code: string, message: string, line?: number): void {
    this.list.push({ code, severity, message, file: this.file, ...(line === undefined ? {} : { line }) });
  }
}

/** Reads the fields of one record; what is wrong is told of the place (`events[2]`) and the line. */
export class Reader {
  readonly #fields: Fields;
  readonly #problems: Problems;
  readonly #place: string;
  readonly #line: number | undefined;

  constructor(fields: Fields, problems: Problems, place = '', line?: number) {
    this.#fields = fields;
    this.#problems = problems;
    this.#place = place;
    this.#line = line;
  }

  has(name: string): boolean {
    return this.#fields[name] !== undefined;
  }

  wrong(code: string, message: string): void {
    this.#problems.error(code, `${this.#place === '' ? '' : `${this.#place}: `}${message}`, this.#line);
  }

  warn(code: string, message: string): void {
    this.#problems.warn(code, `${this.#place === '' ? '' : `${this.#place}: `}${message}`, this.#line);
  }

  /** @param otherwise what a missing field means; undefined: it must be there */
  text(name: string, otherwise?: string): string {
    const value = this.#fields[name];
    if (typeof value === 'string' && (value !== '' || otherwise !== undefined)) return value;
    if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
    this.wrong('gold-field', `"${name}" must be a string${otherwise === undefined ? ' that is not empty' : ''}`);
    return '';
  }

  textOrNull(name: string): string | null {
    const value = this.#fields[name];
    if (value === undefined || value === null) return null;
    if (typeof value === 'string') return value;
    this.wrong('gold-field', `"${name}" must be a string or null`);
    return null;
  }

  flag(name: string, otherwise: boolean): boolean {
    const value = this.#fields[name];
    if (value === undefined) return otherwise;
    if (typeof value !== 'boolean') this.wrong('gold-field', `"${name}" must be true or false`);
    return value === true;
  }

  /** A sentence's number, from 1. */
  number(name: string, most: number, otherwise?: number): number {
    const value = this.#fields[name] ?? otherwise;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) return value;
    this.wrong('gold-field', `"${name}" must be the number of a sentence, 1 to ${most}`);
    return 1;
  }

  /** A string or a list of strings. */
  texts(name: string): readonly string[] {
    const value = this.#fields[name];
    if (typeof value === 'string') return [value];
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every((v) => typeof v === 'string')) return value;
    this.wrong('gold-field', `"${name}" must be a list of strings`);
    return [];
  }

  /** A list of records, each with a reader that knows its place; a missing list is empty. */
  records(name: string): readonly Reader[] {
    const value = this.#fields[name];
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.wrong('gold-field', `"${name}" must be a list`);
      return [];
    }
    return value.flatMap((v: unknown, i) => {
      const place = `${this.#place === '' ? '' : `${this.#place}.`}${name}[${i}]`;
      if (isFields(v)) return [new Reader(v, this.#problems, place, this.#line)];
      this.wrong('gold-field', `${name}[${i}] must be an object`);
      return [];
    });
  }

  record(name: string): Reader {
    const value = this.#fields[name];
    const place = `${this.#place === '' ? '' : `${this.#place}.`}${name}`;
    if (isFields(value)) return new Reader(value, this.#problems, place, this.#line);
    if (value !== undefined) this.wrong('gold-field', `"${name}" must be an object`);
    return new Reader({}, this.#problems, place, this.#line);
  }
}
