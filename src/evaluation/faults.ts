/** Where to look when a type is wrong: the frame that fired, or the frames of the predicates that did not. */
import { entriesAt } from '../code/match.ts';
import { makeTree } from '../code/tree.ts';
import type { Coder, Trace } from '../coder.ts';
import type { Stretch } from './gold.ts';

/**
 * Frames that words of the text head, those that could have made one of the types first: each as `hr/accuse#12`.
 * @param within only words in this stretch
 */
export function silentFrames(
  trace: Trace,
  coder: Coder,
  isType: (type: string) => boolean,
  within?: Stretch,
): readonly string[] {
  const { syntax, record } = trace;
  const tree = makeTree(syntax, coder.coding.grammar);
  const fired = new Set(record.events.map((e) => e.frame));
  const likely = new Set<string>();
  const others = new Set<string>();
  for (let t = 0; t < syntax.count; t++) {
    if (within && (syntax.end[t]! <= within.start || syntax.start[t]! >= within.end)) continue;
    for (const { frame, meaning } of entriesAt(tree, coder.coding.dictionary, t)) {
      if (fired.has(frame.id)) continue;
      const could = isType(meaning.type) || meaning.compositions.some((c) => isType(c.becomes.type));
      (could ? likely : others).add(frame.id);
    }
  }
  return [...likely, ...[...others].filter((id) => !likely.has(id))];
}

/** Wrong rows under the frame to look at, the frame with most of them first. */
export class Faults {
  readonly #rows = new Map<string, string[]>();

  add(heading: string, row: string): void {
    const rows = this.#rows.get(heading);
    if (rows) rows.push(row);
    else this.#rows.set(heading, [row]);
  }

  lines(): readonly string[] {
    return [...this.#rows]
      .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
      .flatMap(([heading, rows]) => [`${heading}: ${rows.length}`, ...rows]);
  }
}
