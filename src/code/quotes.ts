import type { Article, Syntax } from '../document.ts';

/** A stretch of quoted tokens, without its quotation marks; it may run over several sentences. */
export interface Quotation {
  readonly first: number;
  readonly last: number;
  /** The closing mark was found; an open quotation ends with its block. */
  readonly closed: boolean;
}

/** How many blocks an unclosed quotation may run on before it is taken for a slip. */
const MAX_BLOCKS = 6;

/**
 * Finds quotations in double quotation marks of every style. A mark opens or closes by its shape („ “ »), else by the
 * white space around it; where that does not tell, by whether a quotation is open. Newspapers open each paragraph of a
 * long quotation anew and close only the last, or close it after a space: both are borne with.
 */
export function findQuotations(article: Article, syntax: Syntax): readonly Quotation[] {
  const out: Quotation[] = [];
  let open = -1;
  let openBlock = -1;
  let block = 0;
  const close = (last: number, closed: boolean): void => {
    if (open >= 0 && last >= open) out.push({ first: open, last, closed });
    open = -1;
  };
  let blockEndToken = -1;
  for (let t = 0; t < syntax.count; t++) {
    while (block + 1 < article.blocks.length && article.blocks[block]!.end <= syntax.start[t]!) {
      block++;
      // The quotation is cut at the end of each block: a part in every paragraph.
      if (open >= 0) {
        if (block - openBlock > MAX_BLOCKS) open = -1;
        else blockEndToken = t;
      }
    }
    if (syntax.norm[t] !== '"' && syntax.norm[t] !== "''" && syntax.norm[t] !== '``') continue;
    const direction = directionOf(article.text, syntax.start[t]!, syntax.end[t]!);
    const opens = direction === 0 ? open < 0 : direction > 0;
    if (opens) {
      if (open >= 0) close(blockEndToken > open ? blockEndToken - 1 : t - 1, false);
      open = t + 1;
      openBlock = block;
    } else if (open >= 0) close(t - 1, true);
  }
  if (open >= 0) {
    // Never closed: trust it to the end of its own block.
    let last = open;
    const end = article.blocks[openBlock]?.end ?? 0;
    while (last + 1 < syntax.count && syntax.end[last + 1]! <= end) last++;
    close(last, false);
  }
  return out;
}

/** 1 opens, -1 closes, 0 unknown. */
function directionOf(text: string, start: number, end: number): number {
  const mark = text.slice(start, end);
  if (mark === '„' || mark === '``') return 1;
  if (mark === '”') return -1;
  const before = start === 0 ? ' ' : text[start - 1]!;
  const after = end >= text.length ? ' ' : text[end]!;
  const spaceBefore = /[\s([–—-]/.test(before);
  const spaceAfter = /[\s)\]]/.test(after);
  if (spaceBefore && /[,.;:!?]/.test(after)) return -1;
  if (spaceBefore && !spaceAfter) return 1;
  if (!spaceBefore) return -1;
  return 0;
}
