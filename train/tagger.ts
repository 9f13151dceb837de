/**
 * Trains the lexicon, tagger and lemmatiser of a language and writes `hr.lexicon.bin` and `hr.tagger.bin` (or `en.*`).
 *
 *     node dist/train/tagger.js --treebanks ../shared/treebanks --out models [--with-dev] [--language hr]
 *
 * Without `--with-dev` the development split is left out of training, and the figures on it are printed as JSON.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyserLanguage } from '../src/analyse/language.ts';
import { withHeadlines } from './headlines.ts';
import { regularForms } from './irregular.ts';
import { trainingLanguage } from './languages.ts';
import { trainLemmatiser } from './lemmatiser.ts';
import { measure } from './tagger-measure.ts';
import { trainTagger } from './tagger-passes.ts';
import { saveTagger } from './tagger-save.ts';
import { makeDictionary, makeTagSet } from './tagger-setup.ts';
import { readTraining, readTreebank } from './treebank.ts';

const FOLDS = 5;

function main(): void {
  const { values } = parseArgs({
    options: {
      treebanks: { type: 'string', default: '../shared/treebanks' },
      out: { type: 'string', default: 'models' },
      language: { type: 'string', default: 'hr' },
      'with-dev': { type: 'boolean', default: false },
    },
  });
  const log = (m: string) => process.stderr.write(`${m}\n`);
  const language = trainingLanguage(values.language);
  const dev = readTreebank(join(values.treebanks, `${language.dev}.conllu`), language.untaught);
  const withoutDev = readTraining(values.treebanks, language, dev);
  const training = withHeadlines(
    values['with-dev'] ? [...withoutDev, ...dev] : withoutDev,
    analyserLanguage(language.code),
  );
  const raw = language.dictionary();
  const dictionary = makeDictionary(raw);
  const tagSet = makeTagSet(training, language);
  log(`${training.length} sentences, ${tagSet.size} tags`);
  const weights = trainTagger(training, tagSet, dictionary, FOLDS, log);
  const lemmaWeights = trainLemmatiser(training, tagSet, dictionary, regularForms(raw));
  log('lemmatiser');
  const tagger = saveTagger(values.out, language, training, tagSet, dictionary, weights, lemmaWeights, log);
  if (!values['with-dev']) process.stdout.write(`${JSON.stringify(measure(tagger, dev))}\n`);
}

main();
