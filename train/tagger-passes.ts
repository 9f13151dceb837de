/** Both passes of the tagger, and the jackknife that gives the second pass honest first-pass tags. */

import { tagKinds } from '../src/analyse/tagger.ts';
import type { Dictionary } from '../src/analyse/tagger-dictionary.ts';
import { Features } from '../src/analyse/tagger-features.ts';
import { Scorer } from '../src/analyse/tagger-score.ts';
import type { TagSet } from '../src/analyse/tagger-tags.ts';
import { UPOS } from '../src/document.ts';
import type { Example } from './tagger-pass.ts';
import { applyPass, trainPass } from './tagger-pass.ts';
import type { Figures } from './tagger-setup.ts';
import { crossExamples, evaluate, lexiconOf } from './tagger-setup.ts';
import type { Sentence } from './treebank.ts';
import { foldOf } from './treebank.ts';

const LEXICON_FOLDS = 8;
const FIRST = { bits: 22, epochs: 6, rate: 0.05, dropout: 50, second: false, seed: 1 };
const SECOND = { ...FIRST, second: true, seed: 5 };

type Log = (message: string) => void;

/** Tags examples by a trained pass. */
export function tagAll(
  examples: readonly Example[],
  weights: Float32Array | Int8Array,
  tagSet: TagSet,
  second: boolean,
): Int32Array[] {
  const features = new Features(tagSet);
  const scorer = new Scorer(tagSet);
  const kinds = tagKinds(tagSet);
  return examples.map((e) => applyPass(e, features, scorer, weights, second, kinds));
}

/** Gives `examples` first-pass tags made by models that have not seen them, in place. */
function crossFirst(examples: readonly Example[], tagSet: TagSet, folds: number, log: Log): void {
  for (let fold = 0; fold < folds; fold++) {
    const rest = examples.filter((_, i) => foldOf(i, folds) !== fold);
    const held = examples.filter((_, i) => foldOf(i, folds) === fold);
    const weights = trainPass(rest, tagSet, FIRST);
    for (const [i, tags] of tagAll(held, weights, tagSet, false).entries()) (held[i] as Example).first = tags;
    log(`first pass without fold ${fold + 1}`);
  }
}

export interface TaggerWeights {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** Trains both passes on all sentences; the examples get first-pass tags of models that have not seen them. */
export function trainTagger(
  sentences: readonly Sentence[],
  tagSet: TagSet,
  dictionary: Dictionary,
  folds: number,
  log: Log,
): TaggerWeights & { examples: Example[] } {
  const examples = crossExamples(sentences, dictionary, tagSet, LEXICON_FOLDS);
  log('lexicon');
  crossFirst(examples, tagSet, folds, log);
  const first = trainPass(examples, tagSet, FIRST);
  const second = trainPass(examples, tagSet, SECOND);
  log('both passes');
  return { first, second, examples };
}

/** Applies both passes. */
export function tagBoth(examples: readonly Example[], weights: TaggerWeights, tagSet: TagSet): Int32Array[] {
  for (const [i, tags] of tagAll(examples, weights.first, tagSet, false).entries())
    (examples[i] as Example).first = tags;
  return tagAll(examples, weights.second, tagSet, true);
}

/** Tags every training sentence by second-pass models that have not seen it, and the development sentences by the full one. */
export function jackknife(
  training: readonly Sentence[],
  dev: readonly Sentence[],
  tagSet: TagSet,
  dictionary: Dictionary,
  folds: number,
  log: Log,
): { full: TaggerWeights; held: Example[]; heldTags: Int32Array[]; devExamples: Example[]; devTags: Int32Array[] } {
  const full = trainTagger(training, tagSet, dictionary, folds, log);
  const devExamples = dev.map(lexiconOf(training, dictionary, tagSet));
  const devTags = tagBoth(devExamples, full, tagSet);
  const show = (name: string, f: Figures) => log(`${name} ${JSON.stringify(f)}`);
  show(
    'dev, first pass',
    evaluate(
      devExamples,
      dev,
      devExamples.map((e) => e.first as Int32Array),
      tagSet,
      UPOS,
    ),
  );
  show('dev, both', evaluate(devExamples, dev, devTags, tagSet, UPOS));
  const held: Example[] = new Array(training.length);
  const heldTags: Int32Array[] = new Array(training.length);
  for (let fold = 0; fold < folds; fold++) {
    const inside = (i: number) => foldOf(i, folds) === fold;
    // The held-out sentences get words from a lexicon without them, then the first pass of the same fold.
    const rest = full.examples.filter((_, i) => !inside(i));
    const first = trainPass(rest, tagSet, FIRST);
    const second = trainPass(rest, tagSet, SECOND);
    const make = lexiconOf(
      training.filter((_, i) => !inside(i)),
      dictionary,
      tagSet,
    );
    const indices = training.map((_, i) => i).filter(inside);
    const examples = indices.map((i) => make(training[i] as Sentence));
    const tags = tagBoth(examples, { first, second }, tagSet);
    for (const [k, i] of indices.entries()) {
      held[i] = examples[k] as Example;
      heldTags[i] = tags[k] as Int32Array;
    }
    show(
      `fold ${fold + 1}`,
      evaluate(
        examples,
        indices.map((i) => training[i] as Sentence),
        tags,
        tagSet,
        UPOS,
      ),
    );
  }
  return { full, held, heldTags, devExamples, devTags };
}
