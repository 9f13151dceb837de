import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAnalyser } from '../src/analyse/analyser.ts';
import { type ConlluDocument, parseConlluDocuments } from '../src/analyse/conllu.ts';
import { SyntaxBuilder, sentenceCount } from '../src/analyse/syntax.ts';
import { RUN_TOGETHER, tokenise } from '../src/analyse/tokenise.ts';
import { scoreSegmentation, scoreTreebank } from './treebank.ts';

/**
 * The analyser on a treebank that its models have not seen: gold tokens, predicted tags and trees; and boundaries from raw
 * text, twice: sentences joined by a space, and with the first line of a document as a block of its own, as a page has it.
 * @param models folder of models trained without that treebank
 */
export function scoreAnalyser(file: string, models: string, language: 'hr' | 'en' = 'hr'): Record<string, number> {
  if (!existsSync(join(models, `${language}.parser.bin`))) {
    process.stdout.write(
      `analyser: SKIPPED, no models without the development split in ${models}; see docs/models.md\n`,
    );
    return {};
  }
  const analyser = loadAnalyser(language, models);
  const documents = parseConlluDocuments(readFileSync(file, 'utf8'), file);
  const sums: Record<string, number> = {};
  let tokens = 0;
  for (const d of documents) {
    const builder = new SyntaxBuilder(d.syntax.count + 1);
    for (let s = 0; s + 1 < d.syntax.sentences.length; s++) {
      builder.startSentence();
      for (let t = d.syntax.sentences[s]!; t < d.syntax.sentences[s + 1]!; t++)
        builder.add(d.syntax.start[t]!, d.syntax.end[t]!, d.syntax.form[t]!);
    }
    const score = scoreTreebank(d.syntax, analyser.annotate(builder));
    for (const [key, value] of Object.entries(score)) {
      if (typeof value === 'number') sums[key] = (sums[key] ?? 0) + value * d.syntax.count;
    }
    tokens += d.syntax.count;
  }
  const out: Record<string, number> = {};
  for (const key of ['upos', 'ufeats', 'lemma', 'uas', 'las']) out[key] = (sums[key] ?? 0) / tokens;
  if (language === 'en') {
    // The treebank says where paragraphs end, as a page does.
    const paragraphs = boundaries(documents, (d) => d.paragraphs, language);
    out['sentences F1, paragraphs'] = paragraphs.sentences;
    out['tokens F1, paragraphs'] = paragraphs.tokens;
    return out;
  }
  const joined = boundaries(documents, (d) => [{ start: 0, end: d.text.length }], language);
  out['sentences F1, joined'] = joined.sentences;
  out['tokens F1, joined'] = joined.tokens;
  out['sentences F1, headline apart'] = boundaries(documents, headlineApart, language).sentences;
  return out;
}

type Blocks = (d: ConlluDocument) => readonly { start: number; end: number }[];

/** F1 over all documents, by counts. */
function boundaries(
  documents: readonly ConlluDocument[],
  blocks: Blocks,
  language: 'hr' | 'en',
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
