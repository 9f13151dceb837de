/** Of two bare objects side by side (*gave the rebels weapons*) the first is who receives the second. */
import type { TokenColumns } from './parser-columns.ts';
import type { TreeLinks } from './parser-label-features.ts';

/** Relabels in `t.label`; `object` and `receiver` are the two relations. */
export function nameReceivers(t: TreeLinks, c: TokenColumns, object: number, receiver: number): void {
  const { n, label, head } = t;
  for (let second = 1; second < n; second++) {
    if (label[second] !== object) continue;
    const first = t.before[second]!;
    if (first >= n || first < head[second]! || label[first] !== object) continue;
    if (t.high[first]! + 1 !== t.low[second]!) continue;
    const broken = c.commas[second]! - c.commas[first]! + c.marks[second]! - c.marks[first]! > 0;
    if (!broken) label[first] = receiver;
  }
}
