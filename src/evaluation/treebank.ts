/**
 * Scores of an analyser against a treebank, as defined by the CoNLL 2018 shared task
 * (https://universaldependencies.org/conll18/evaluation.html): subtypes of relations and language-specific features are left
 * out, punctuation counts.
 */
import { sentenceCount } from '../analyse/syntax.ts';
import type { Syntax } from '../document.ts';

/** Shares from 0 to 1 of the tokens that are right. */
export interface TreebankScore {
  readonly tokens: number;
  readonly upos: number;
  readonly ufeats: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
}

export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface SegmentationScore {
  readonly tokens: PrecisionRecall;
  readonly sentences: PrecisionRecall;
}

const UNIVERSAL_FEATURES = new Set(
  'PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm Mood Tense Aspect Voice Evident Polarity Person Polite'.split(
    ' ',
  ),
);

const universal = new Map<string, string>();

/** The universal features of a feature string, sorted; names with layers (`Number[psor]`) are language-specific. */
export function universalFeats(feats: string): string {
  const known = universal.get(feats);
  if (known !== undefined) return known;
  const kept = feats
    .split('|')
    .filter((pair) => UNIVERSAL_FEATURES.has(pair.slice(0, pair.indexOf('='))))
    .sort()
    .join('|');
  universal.set(feats, kept);
  return kept;
}

/** `nmod:poss` -> `nmod`. */
export function universalRelation(deprel: string): string {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/**
 * Scores predicted tags, lemmas and trees on the gold tokens. A gold lemma `_` is not compared, as in CoNLL 2018.
 * Throws when the tokens differ: score segmentation with `scoreSegmentation`.
 */
export function scoreTreebank(gold: Syntax, predicted: Syntax): TreebankScore {
  if (gold.count !== predicted.count)
    throw new Error(`${gold.count} gold tokens against ${predicted.count} predicted: score on gold tokens`);
  let upos = 0;
  let ufeats = 0;
  let lemma = 0;
  let uas = 0;
  let las = 0;
  for (let i = 0; i < gold.count; i++) {
    if (gold.start[i] !== predicted.start[i] || gold.end[i] !== predicted.end[i])
      throw new Error(`token ${i} ("${gold.form[i]}") is cut otherwise in the prediction: score on gold tokens`);
    if (gold.upos[i] === predicted.upos[i]) upos++;
    if (universalFeats(gold.feats[i] ?? '_') === universalFeats(predicted.feats[i] ?? '_')) ufeats++;
    if (gold.lemma[i] === '_' || gold.lemma[i] === predicted.lemma[i]) lemma++;
    if (gold.head[i] !== predicted.head[i]) continue;
    uas++;
    if (universalRelation(gold.deprel[i] ?? '_') === universalRelation(predicted.deprel[i] ?? '_')) las++;
  }
  const n = Math.max(1, gold.count);
  return { tokens: gold.count, upos: upos / n, ufeats: ufeats / n, lemma: lemma / n, uas: uas / n, las: las / n };
}

/** Scores the spans of tokens and of sentences over the same raw text: right when start and end are. */
export function scoreSegmentation(gold: Syntax, predicted: Syntax): SegmentationScore {
  return {
    tokens: overlap(tokenSpans(gold), tokenSpans(predicted)),
    sentences: overlap(sentenceSpans(gold), sentenceSpans(predicted)),
  };
}

/** Adds up counts over documents: precision and recall of several pairs as of one. */
export function overlap(gold: ReadonlySet<string>, predicted: ReadonlySet<string>): PrecisionRecall {
  let right = 0;
  for (const span of predicted) if (gold.has(span)) right++;
  const precision = predicted.size === 0 ? 0 : right / predicted.size;
  const recall = gold.size === 0 ? 0 : right / gold.size;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function tokenSpans(syntax: Syntax): Set<string> {
  const spans = new Set<string>();
  for (let i = 0; i < syntax.count; i++) spans.add(`${syntax.start[i]}-${syntax.end[i]}`);
  return spans;
}

function sentenceSpans(syntax: Syntax): Set<string> {
  const spans = new Set<string>();
  for (let s = 0; s < sentenceCount(syntax); s++) {
    const last = (syntax.sentences[s + 1] ?? 1) - 1;
    spans.add(`${syntax.start[syntax.sentences[s] ?? 0]}-${syntax.end[last]}`);
  }
  return spans;
}

/** One row a name: percentages with two decimals, in columns. */
export function treebankTable(rows: readonly (readonly [string, TreebankScore])[]): string {
  const columns = ['upos', 'ufeats', 'lemma', 'uas', 'las'] as const;
  const width = Math.max(4, ...rows.map(([name]) => name.length));
  const head = `${''.padEnd(width)}${columns.map((column) => column.toUpperCase().padStart(8)).join('')}`;
  const lines = rows.map(
    ([name, score]) => name.padEnd(width) + columns.map((column) => percent(score[column]).padStart(8)).join(''),
  );
  return [head, ...lines].join('\n');
}

/** Precision, recall and F1 of tokens and sentences, in columns. */
export function segmentationTable(rows: readonly (readonly [string, SegmentationScore])[]): string {
  const width = Math.max(4, ...rows.map(([name]) => name.length + 10));
  const head = `${''.padEnd(width)}${['P', 'R', 'F1'].map((column) => column.padStart(8)).join('')}`;
  const lines = rows.flatMap(([name, score]) =>
    (['tokens', 'sentences'] as const).map((unit) => {
      const { precision, recall, f1 } = score[unit];
      return `${name} ${unit}`.padEnd(width) + [precision, recall, f1].map((x) => percent(x).padStart(8)).join('');
    }),
  );
  return [head, ...lines].join('\n');
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
