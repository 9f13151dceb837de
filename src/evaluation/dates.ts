import type { GoldArticle, GoldDate } from './gold.ts';
import { findAll, overlaps } from './match.ts';
import { shareLine } from './scored.ts';

interface Dated {
  readonly from: string | null;
  readonly to: string | null;
  readonly start: number;
  readonly end: number;
}

/** Dates against gold dates, counted over a set. */
export class DateTally {
  gold = 0;
  right = 0;

  /** @returns the dates that are wrong */
  add(a: GoldArticle, found: readonly Dated[]): readonly { readonly at: number; readonly line: string }[] {
    return a.dates.flatMap((d) => {
      this.gold++;
      const near = datesOn(a, d, found);
      if (dateRight(d, near)) {
        this.right++;
        return [];
      }
      const got = near.map((x) => `${x.from ?? 'none'}/${x.to ?? 'none'}`).join(', ') || 'no date';
      return [{ at: a.spans[d.s - 1]!.start, line: `date "${d.text}" is ${d.value ?? 'vague'}, found ${got}` }];
    });
  }

  table(): readonly string[] {
    return [shareLine('dates right', this.right, this.gold)];
  }
}

function datesOn(a: GoldArticle, g: GoldDate, dates: readonly Dated[]): readonly Dated[] {
  const s = a.spans[g.s - 1]!;
  const spans = findAll(a.text, g.text, s.start, s.end);
  return dates.filter((d) => spans.some((t) => overlaps(t.start, t.end, d.start, d.end)));
}

/** A vague date must not be resolved; any other to its first and last day. */
function dateRight(g: GoldDate, near: readonly Dated[]): boolean {
  if (g.value === null) return near.every((d) => d.from === null);
  const [from, to] = interval(g.value);
  return near.some((d) => d.from === from && d.to === to);
}

/** `2009`, `2009-09`, `2009-09-20`, `a/b` to first and last day. */
export function interval(value: string): readonly [string, string] {
  const [a, b] = value.split('/');
  return [edge(a!, false), edge(b ?? a!, true)];
}

function edge(value: string, last: boolean): string {
  const [y, m, d] = value.split('-');
  if (d) return value;
  if (!m) return last ? `${y}-12-31` : `${y}-01-01`;
  if (!last) return `${y}-${m}-01`;
  return `${y}-${m}-${String(new Date(Date.UTC(Number(y), Number(m), 0)).getUTCDate()).padStart(2, '0')}`;
}
