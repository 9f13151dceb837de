/** From the blocks of an article to its tokens: segmentation, and headlines that lost their line break. */
import type { Language } from '../document.ts';
import { type Segments, segment } from './segment.ts';
import { headlineModel, splitHeadlines } from './segment-headlines.ts';
import { segmentRules } from './segment-rules.ts';
import { SyntaxBuilder } from './syntax.ts';

export { type Segments, segment } from './segment.ts';

/** Log-odds that the model must give before a sentence is cut at a capital without a stop. */
export interface HeadlineOdds {
  /** In the first sentence of a block: a headline may well stand there when the page lost its line breaks. */
  readonly atBlock: number;
  readonly inside: number;
}

/** For blocks as pages have them, headlines apart: cuts almost nothing that is whole. */
export const CAREFUL: HeadlineOdds = { atBlock: 4, inside: 4 };
/** For running text without line breaks, such as a treebank's raw text. */
export const RUN_TOGETHER: HeadlineOdds = { atBlock: 0, inside: 4 };

/** Segments the blocks of an article into a builder, ready to be tagged. */
export function tokenise(
  text: string,
  blocks: readonly { readonly start: number; readonly end: number }[],
  language: Language,
  headlines: HeadlineOdds | null = CAREFUL,
): SyntaxBuilder {
  const rules = segmentRules(language);
  const model = headlines ? headlineModel(language) : null;
  const segments: Segments = { start: [], end: [], sentences: [] };
  for (const block of blocks) {
    const from = segments.sentences.length;
    segment(text, block.start, block.end, rules, segments);
    if (model && headlines)
      splitHeadlines(text, segments, segments.sentences, from, rules, model, headlines.atBlock, headlines.inside);
  }
  const builder = new SyntaxBuilder(Math.max(16, segments.start.length + 1));
  let next = 0;
  for (let i = 0; i < segments.start.length; i++) {
    if (segments.sentences[next] === i) {
      builder.startSentence();
      next++;
    }
    const from = segments.start[i] ?? 0;
    const to = segments.end[i] ?? from;
    builder.add(from, to, text.slice(from, to));
  }
  return builder;
}
