/** What scoring a gold set gives, and how tables of it are laid out. */

export interface Scored {
  /** What was scored: `1050 marked pairs`. */
  readonly size: string;
  /** Figures by name; one that has nothing to be measured on is not there. Shares run from 0 to 1. */
  readonly scores: Readonly<Record<string, number>>;
  readonly table: readonly string[];
  /** The table's figures, for JSON. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** Each thing that is wrong, for `--errors`. */
  readonly errors: readonly string[];
}

export const figure = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(3));

/** Shares by name, those left out that have nothing to be a share of. */
export function shares(parts: Readonly<Record<string, readonly [number, number]>>): Record<string, number> {
  const out: Record<string, number> = {};
  for (const [name, [part, whole]] of Object.entries(parts)) if (whole > 0) out[name] = part / whole;
  return out;
}

/** A share with what it is a share of: `0.747 (68 of 91)`. */
export const shareLine = (name: string, part: number, whole: number): string =>
  `${name.padEnd(24)}${whole === 0 ? '    -' : (part / whole).toFixed(3)}  (${part} of ${whole})`;

/** Rows in columns: the first to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((r) => (r[c] ?? '').length)));
  return rows.map((r) =>
    r
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]! + 2)))
      .join('')
      .trimEnd(),
  );
}

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
