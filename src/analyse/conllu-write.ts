/** `Syntax` as CoNLL-U. */
import type { Syntax } from '../document.ts';
import { sentenceCount, uposOf } from './syntax.ts';

export interface ConlluWriteOptions {
  /** Written as `# newdoc id`. */
  readonly id?: string | undefined;
  /** `# sent_id` of each sentence; numbered from 1 where there is none. */
  readonly sentIds?: readonly (string | null)[] | undefined;
}

/**
 * Writes the sentences with their text; a blank line in the text becomes `# newpar`, words that share one stretch a
 * multiword token. What is not annotated is `_`; there is no XPOS. Ends with a blank line, as the format asks.
 */
export function writeConllu(text: string, syntax: Syntax, options: ConlluWriteOptions = {}): string {
  const lines: string[] = [];
  if (options.id !== undefined) lines.push(`# newdoc id = ${options.id}`);
  let previousEnd = 0;
  for (let s = 0; s < sentenceCount(syntax); s++) {
    const first = syntax.sentences[s] ?? 0;
    const stop = syntax.sentences[s + 1] ?? first;
    const start = syntax.start[first] ?? 0;
    const end = syntax.end[stop - 1] ?? start;
    if (s > 0 && /\n[^\S\n]*\n/.test(text.slice(previousEnd, start))) lines.push('# newpar');
    lines.push(`# sent_id = ${options.sentIds?.[s] ?? s + 1}`, `# text = ${oneLine(text.slice(start, end))}`);
    writeSentence(lines, text, syntax, first, stop);
    lines.push('');
    previousEnd = end;
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function writeSentence(lines: string[], text: string, syntax: Syntax, first: number, stop: number): void {
  for (let i = first; i < stop; i++) {
    const end = syntax.end[i] ?? 0;
    const next = syntax.start[i + 1];
    // The last token of a sentence may touch the first of the next one.
    const space = next === end && i + 1 < syntax.count ? 'SpaceAfter=No' : '_';
    const number = i - first + 1;
    const inside = sameStretch(syntax, i, i - 1) && i > first;
    let last = i;
    if (!inside) while (last + 1 < stop && sameStretch(syntax, i, last + 1)) last++;
    if (last > i) {
      const after = syntax.start[last + 1] === end && last + 1 < syntax.count ? 'SpaceAfter=No' : '_';
      const surface = oneLine(text.slice(syntax.start[i] ?? 0, end));
      lines.push([`${number}-${number + last - i}`, surface, '_', '_', '_', '_', '_', '_', '_', after].join('\t'));
    }
    const head = syntax.head[i] ?? -1;
    const parsed = syntax.unparsed[i] !== 1 && (head >= 0 || syntax.deprel[i] !== '_');
    lines.push(
      [
        number,
        oneLine(syntax.form[i] ?? '_'),
        oneLine(syntax.lemma[i] ?? '_'),
        uposOf(syntax, i),
        '_',
        syntax.feats[i] ?? '_',
        parsed ? (head < 0 ? 0 : head - first + 1) : '_',
        syntax.deprel[i] ?? '_',
        '_',
        last > i || inside ? '_' : space,
      ].join('\t'),
    );
  }
}

function sameStretch(syntax: Syntax, a: number, b: number): boolean {
  return syntax.start[a] === syntax.start[b] && syntax.end[a] === syntax.end[b];
}

/** A cell and a comment are one line without tabs. */
function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ');
}
