/**
 * The tagger and lemmatiser at run time: two passes of a log-linear model over the candidate tags of each form.
 * The first goes from left to right; the second sees the first's tags on both sides. Trained by `train/tagger.ts`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../document.ts';
import { type AnalyserLanguage, analyserLanguage } from './language.ts';
import { type Lexicon, loadLexicon, modelFolder } from './lexicon.ts';
import { int8, readModel, section, text } from './model-file.ts';
import { coarseTag } from './parser-columns.ts';
import type { Sequence } from './tagger-features.ts';
import { FEATURE_VERSION, Features } from './tagger-features.ts';
import type { Weights } from './tagger-score.ts';
import { Scorer } from './tagger-score.ts';
import type { TagSet } from './tagger-tags.ts';
import type { Word } from './tagger-words.ts';
import { isShouted, markInitial } from './tagger-words.ts';

/**
 * A first-pass decision that is so far ahead of the next (in weight steps, see `train/tagger-save.ts`) stands: a second look at
 * it changes next to nothing and costs as much as the first.
 */
const SURE = 120;
/** A tag that is less far behind the best (in weight steps, too) is told to the parser. In training: `DOUBT` of `train/tagger-pass.ts`. */
const DOUBT = 100;

export const taggerFile = (code: AnalyserLanguage['code']): string => `${code}.tagger.bin`;

export interface Tagger {
  readonly lexicon: Lexicon;
  /**
   * Tags one sentence, the tokens `[from, to)`, into columns of the whole article: UPOS as an index into `UPOS`, the feature
   * string (interned) and the lemma; and what it nearly chose instead (`SyntaxBuilder.doubt`). `forms` as written.
   */
  tag(
    forms: readonly string[],
    from: number,
    to: number,
    outUpos: Uint8Array,
    outFeats: string[],
    outLemma: string[],
    outDoubt?: Int32Array,
  ): void;
}

/** Weights of both passes; lengths are powers of two. */
export interface PassWeights {
  readonly first: Weights;
  readonly second: Weights;
}

/** What the parser tells apart of each tag. */
export const tagKinds = (tagSet: TagSet): Int32Array =>
  Int32Array.from(tagSet.feats, (feats, tag) => coarseTag(tagSet.upos[tag] as number, feats));

class TwoPassTagger implements Tagger {
  readonly lexicon: Lexicon;
  private readonly weights: PassWeights;
  private readonly features: Features;
  private readonly scorer: Scorer;
  private readonly kinds: Int32Array;
  private sequence: { length: number; words: (Word | undefined)[]; first: Int32Array; tags: Int32Array };
  private initial = new Uint8Array(256);
  private sure = new Uint8Array(256);
  private best = new Uint8Array(256);

  constructor(lexicon: Lexicon, weights: PassWeights) {
    this.lexicon = lexicon;
    this.weights = weights;
    this.features = new Features(lexicon.data.tagSet);
    this.scorer = new Scorer(lexicon.data.tagSet);
    this.kinds = tagKinds(lexicon.data.tagSet);
    this.sequence = { length: 0, words: [], first: new Int32Array(256), tags: new Int32Array(256) };
  }

  tag(
    forms: readonly string[],
    from: number,
    to: number,
    outUpos: Uint8Array,
    outFeats: string[],
    outLemma: string[],
    outDoubt?: Int32Array,
  ): void {
    const n = to - from;
    this.reserve(n);
    const { lexicon, sequence, scorer, features, weights, initial } = this;
    const { upos, feats } = lexicon.data.tagSet;
    markInitial(forms, from, to, initial, lexicon.data.tagSet.language.tags.smallInTitles);
    sequence.length = n;
    const shouted = isShouted(forms, from, to);
    for (let i = 0; i < n; i++) {
      const form = forms[from + i] as string;
      sequence.words[i] = lexicon.word(shouted ? lexicon.unshout(form) : form, initial[i] === 1);
    }
    const first = { length: n, words: sequence.words, first: sequence.first, tags: sequence.first } satisfies Sequence;
    for (let i = 0; i < n; i++) {
      const w = sequence.words[i] as Word;
      let best = 0;
      let sure = 1;
      if (w.tags.length > 1) {
        features.firstPass(first, i);
        best = scorer.run(w, features, weights.first, weights.first.length - 1, 0);
        sure = scorer.margin > SURE ? 1 : 0;
      }
      this.sure[i] = sure;
      this.best[i] = best;
      sequence.first[i] = w.tags[best] as number;
    }
    for (let i = 0; i < n; i++) {
      const w = sequence.words[i] as Word;
      let best = this.best[i] as number;
      let rival = -1;
      if (this.sure[i] === 0) {
        features.secondPass(sequence, i);
        best = scorer.run(w, features, weights.second, weights.second.length - 1, 0);
        if (outDoubt && scorer.margin < DOUBT) rival = scorer.rival(w, best, this.kinds, DOUBT);
      }
      if (outDoubt) outDoubt[from + i] = rival < 0 ? 0 : (this.kinds[w.tags[rival] as number] as number);
      const t = w.tags[best] as number;
      outUpos[from + i] = upos[t] as number;
      outFeats[from + i] = feats[t] as string;
      outLemma[from + i] = lexicon.lemma(w, best);
    }
  }

  private reserve(n: number): void {
    if (n <= this.initial.length) return;
    const size = 2 * n;
    this.initial = new Uint8Array(size);
    this.sure = new Uint8Array(size);
    this.best = new Uint8Array(size);
    this.sequence = { length: 0, words: [], first: new Int32Array(size), tags: new Int32Array(size) };
  }
}

/** A tagger from a lexicon and weights (training uses it to measure what will ship). */
export const makeTagger = (lexicon: Lexicon, weights: PassWeights): Tagger => new TwoPassTagger(lexicon, weights);

/** Loads the tagger of a folder of models (default: `KRONIKA_MODELS` or the package's). Throws when a file is missing. */
export function loadTagger(folder?: string, language: Language = 'hr'): Tagger {
  const path = join(modelFolder(folder), taggerFile(analyserLanguage(language).code));
  if (!existsSync(path))
    throw new Error(`${path} is missing; train it (node dist/train/tagger.js) or reinstall the package`);
  const model = readModel(path);
  const features = text(section(model, 'features'));
  if (features !== FEATURE_VERSION)
    throw new Error(`${path} has features ${features}, this version uses ${FEATURE_VERSION}; train it anew`);
  return makeTagger(loadLexicon(folder, language), {
    first: int8(section(model, 'first')),
    second: int8(section(model, 'second')),
  });
}
