/**
 * Trains the Croatian lexicon, tagger and lemmatiser and writes `hr.lexicon.bin` and `hr.tagger.bin`.
 *
 *     node dist/train/tagger.js --treebanks ../shared/treebanks --out models [--with-dev]
 *
 * Without `--with-dev` the development split is left out of training, and the figures on it are printed as JSON.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LEXICON_FILE, Lexicon } from '../src/analyse/lexicon.ts';
import { bytesOf, writeModel } from '../src/analyse/model-file.ts';
import { makeTagger, TAGGER_FILE } from '../src/analyse/tagger.ts';
import type { LexiconData } from '../src/analyse/tagger-store.ts';
import { encodeLexicon } from '../src/analyse/tagger-store.ts';
import { readDictionary } from './hunspell.ts';
import { buildLemmaTables } from './lemma-tables.ts';
import { trainLemmatiser } from './lemmatiser.ts';
import { quantise } from './quantise.ts';
import { buildTables } from './tagger-lexicon.ts';
import { measure } from './tagger-measure.ts';
import { trainTagger } from './tagger-passes.ts';
import { makeDictionary, makeTagSet, tagIds } from './tagger-setup.ts';
import { readTraining, readTreebank } from './treebank.ts';

const FOLDS = 5;

function main(): void {
  const { values } = parseArgs({
    options: {
      treebanks: { type: 'string', default: '../shared/treebanks' },
      out: { type: 'string', default: 'models' },
      'with-dev': { type: 'boolean', default: false },
    },
  });
  const log = (m: string) => process.stderr.write(`${m}\n`);
  const dev = readTreebank(join(values.treebanks, 'hr_set-ud-dev.conllu'));
  const withoutDev = readTraining(values.treebanks, dev);
  const training = values['with-dev'] ? [...withoutDev, ...dev] : withoutDev;
  const dictionary = makeDictionary(readDictionary());
  const tagSet = makeTagSet(training);
  log(`${training.length} sentences, ${tagSet.size} tags`);
  const { first, second } = trainTagger(training, tagSet, dictionary, FOLDS, log);
  const lemmaWeights = trainLemmatiser(training, tagSet, dictionary);
  log('lemmatiser');
  const lemma = buildLemmaTables(training, tagSet);
  const guess = buildTables(training, tagIds(tagSet), dictionary, lemma.seen);
  const data: LexiconData = { tagSet, dictionary, guess, lemma };
  const small = { first: quantise(first), second: quantise(second), lemma: quantise(lemmaWeights) };
  mkdirSync(values.out, { recursive: true });
  const lexiconPath = join(values.out, LEXICON_FILE);
  const taggerPath = join(values.out, TAGGER_FILE);
  writeModel(lexiconPath, { ...encodeLexicon(data), 'lemma.weights': bytesOf(small.lemma) });
  writeModel(taggerPath, { first: bytesOf(small.first), second: bytesOf(small.second) });
  log(`${lexiconPath} ${statSync(lexiconPath).size} bytes, ${taggerPath} ${statSync(taggerPath).size} bytes`);
  if (!values['with-dev'])
    process.stdout.write(`${JSON.stringify(measure(makeTagger(new Lexicon(data, small.lemma), small), dev))}\n`);
}

main();
