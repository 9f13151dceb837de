/** Writes a trained tagger: lexicon, statistics and the weights at one byte each. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Lexicon, lexiconFile } from '../src/analyse/lexicon.ts';
import { bytesOf, writeModel } from '../src/analyse/model-file.ts';
import type { Tagger } from '../src/analyse/tagger.ts';
import { makeTagger, taggerFile } from '../src/analyse/tagger.ts';
import type { Dictionary } from '../src/analyse/tagger-dictionary.ts';
import { FEATURE_VERSION } from '../src/analyse/tagger-features.ts';
import { encodeLexicon } from '../src/analyse/tagger-store.ts';
import type { TagSet } from '../src/analyse/tagger-tags.ts';
import type { TrainingLanguage } from './languages.ts';
import { buildLemmaTables } from './lemma-tables.ts';
import { quantise } from './quantise.ts';
import { buildTables } from './tagger-lexicon.ts';
import type { TaggerWeights } from './tagger-passes.ts';
import { tagIds } from './tagger-setup.ts';
import type { Sentence } from './treebank.ts';

/** Steps of a weight per unit: the score margins of `tagger.ts` are in these steps. */
const TAGGER_STEPS = 40;
const LEMMA_STEPS = 20;

/** Writes both files to a folder and gives the tagger they make. */
export function saveTagger(
  folder: string,
  language: TrainingLanguage,
  training: readonly Sentence[],
  tagSet: TagSet,
  dictionary: Dictionary,
  weights: TaggerWeights,
  lemmaWeights: Float32Array,
  log: (message: string) => void,
): Tagger {
  const lemma = buildLemmaTables(training, tagSet);
  const guess = buildTables(training, tagIds(tagSet), dictionary, lemma.seen, tagSet.language.tags);
  const data = { tagSet, dictionary, guess, lemma };
  const first = quantise(weights.first, TAGGER_STEPS);
  const second = quantise(weights.second, TAGGER_STEPS);
  const lemmas = quantise(lemmaWeights, LEMMA_STEPS);
  mkdirSync(folder, { recursive: true });
  const lexiconPath = join(folder, lexiconFile(language.code));
  const taggerPath = join(folder, taggerFile(language.code));
  writeModel(lexiconPath, { ...encodeLexicon(data), 'lemma.weights': bytesOf(lemmas) });
  writeModel(taggerPath, { features: FEATURE_VERSION, first: bytesOf(first), second: bytesOf(second) });
  log(`${lexiconPath} ${statSync(lexiconPath).size} bytes, ${taggerPath} ${statSync(taggerPath).size} bytes`);
  return makeTagger(new Lexicon(data, lemmas), { first, second });
}
