/** The analyser on a treebank: gold tokens with predicted tags and trees; and boundaries from raw text. */
import type { Analyser } from '../analyse/analyser.ts';
import type { ConlluDocument } from '../analyse/conllu.ts';
import { SyntaxBuilder, sentenceCount } from '../analyse/syntax.ts';
import { RUN_TOGETHER, tokenise } from '../analyse/tokenise.ts';
import type { Packed } from '../languages/pack.ts';
import { columns, plural, type Scored } from './scored.ts';
import { scoreSegmentation, scoreTreebank } from './treebank.ts';

const MEASURES = ['upos', 'ufeats', 'lemma', 'uas', 'las'] as const;

/** @param analyser of models that were trained without that treebank, if its figures shall mean anything */
export function scoreAnalyser(analyser: Analyser, documents: readonly ConlluDocument[], language: Packed): Scored {
  const sums: Record<string, number> = {};
  let tokens = 0;
  let unparsed = 0;
  for (const d of documents) {
    const builder = new SyntaxBuilder(d.syntax.count + 1);
    for (let s = 0; s + 1 < d.syntax.sentences.length; s++) {
      builder.startSentence();
      for (let t = d.syntax.sentences[s]!; t < d.syntax.sentences[s + 1]!; t++)
        builder.add(d.syntax.start[t]!, d.syntax.end[t]!, d.syntax.form[t]!);
    }
    const score = scoreTreebank(d.syntax, analyser.annotate(builder));
    for (const key of MEASURES) sums[key] = (sums[key] ?? 0) + score[key] * d.syntax.count;
    tokens += d.syntax.count;
    for (let t = 0; t < d.syntax.count; t++) unparsed += d.syntax.unparsed[t]!;
  }
  const out: Record<string, number> = {};
  // A treebank of tags alone has no heads to be compared.
  for (const key of MEASURES)
    if (unparsed === 0 || (key !== 'uas' && key !== 'las')) out[key] = (sums[key] ?? 0) / Math.max(1, tokens);
  const hasParagraphs = documents.some((d) => d.paragraphs.length > 1);
  const cuts = hasParagraphs ? byParagraphs(documents, language) : byDocuments(documents, language);
  Object.assign(out, cuts);
  const sentences = documents.reduce((n, d) => n + sentenceCount(d.syntax), 0);
  return {
    size: `${plural(documents.length, 'document')}, ${plural(sentences, 'sentence')}, ${plural(tokens, 'token')}`,
    scores: out,
    table: columns([
      ['gold tokens', ...MEASURES.map((m) => m.toUpperCase())],
      ['', ...MEASURES.map((m) => (out[m] === undefined ? '-' : (100 * out[m]).toFixed(2)))],
    ]).concat('', ...Object.entries(cuts).map(([name, f1]) => `${name.padEnd(30)}  ${(100 * f1).toFixed(2)}`)),
    detail: { documents: documents.length, sentences, tokens },
    errors: [],
  };
}

type Blocks = (d: ConlluDocument) => readonly { start: number; end: number }[];

/** The treebank says where paragraphs end, as a page does. */
function byParagraphs(documents: readonly ConlluDocument[], language: Packed): Record<string, number> {
  const { sentences, tokens } = boundaries(documents, language, (d) => d.paragraphs);
  return { 'sentences F1, paragraphs': sentences, 'tokens F1, paragraphs': tokens };
}

/** It does not: sentences joined by a space; and with the headline on a line of its own, as a page has it. */
function byDocuments(documents: readonly ConlluDocument[], language: Packed): Record<string, number> {
  const joined = boundaries(documents, language, (d) => [{ start: 0, end: d.text.length }]);
  return {
    'sentences F1, joined': joined.sentences,
    'tokens F1, joined': joined.tokens,
    'sentences F1, headline apart': boundaries(documents, language, headlineApart).sentences,
  };
}

/** F1 over all documents, by counts. */
function boundaries(
  documents: readonly ConlluDocument[],
  language: Packed,
  blocks: Blocks,
): { sentences: number; tokens: number } {
  const n = { s: 0, sp: 0, sg: 0, t: 0, tp: 0, tg: 0 };
  for (const d of documents) {
    const predicted = tokenise(d.text, blocks(d), language, RUN_TOGETHER).build();
    const score = scoreSegmentation(d.syntax, predicted);
    n.sg += sentenceCount(d.syntax);
    n.sp += sentenceCount(predicted);
    n.s += score.sentences.recall * sentenceCount(d.syntax);
    n.tg += d.syntax.count;
    n.tp += predicted.count;
    n.t += score.tokens.recall * d.syntax.count;
  }
  return { sentences: (2 * n.s) / (n.sp + n.sg), tokens: (2 * n.t) / (n.tp + n.tg) };
}

/** A first sentence without a stop is the headline: a page gives it a line of its own. */
function headlineApart(d: ConlluDocument): readonly { start: number; end: number }[] {
  const { syntax, text } = d;
  const next = syntax.sentences[1] ?? syntax.count;
  const end = syntax.end[next - 1] ?? text.length;
  if (next >= syntax.count || /[.!?]["”]?$/.test(text.slice(0, end))) return [{ start: 0, end: text.length }];
  return [
    { start: 0, end },
    { start: syntax.start[next]!, end: text.length },
  ];
}
