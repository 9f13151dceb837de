/**
 * Trains the dependency parser of a language from treebanks whose tags are jackknifed (made by `train/jackknife.ts`).
 *
 * `node dist/train/jackknife.js --treebanks ../shared/treebanks --out .cache/jack`
 * `node dist/train/parser.js --treebanks ../shared/treebanks --jack .cache/jack --out models [--with-dev] [--language hr]`
 *
 * Prints the scores on the development split (which mean nothing with `--with-dev`). The same data give the same model.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyserLanguage } from '../src/analyse/language.ts';
import { bytesOf, writeModel } from '../src/analyse/model-file.ts';
import { loadParser } from '../src/analyse/parser.ts';
import { trainingLanguage } from './languages.ts';
import { trainActions } from './parser-actions.ts';
import { bothTags, readTrees } from './parser-data.ts';
import { collectLabels, trainLabels } from './parser-labels.ts';
import { packActions, packLabels, vote } from './parser-learn.ts';
import { measure } from './parser-measure.ts';
import { guideOf, jackknifeHeads } from './parser-passes.ts';

/** Lead in packed weights from which the first part of the features decides alone: loses under 0.05 UAS. */
const CLEAR = 800;

const FOLDS = 4;

const log = (message: string): void => void process.stderr.write(`${message}\n`);

function main(): void {
  const { values } = parseArgs({
    options: {
      treebanks: { type: 'string', default: '../shared/treebanks' },
      jack: { type: 'string', default: '.cache/jack' },
      out: { type: 'string', default: 'models' },
      language: { type: 'string', default: 'hr' },
      'with-dev': { type: 'boolean', default: false },
    },
  });
  const language = trainingLanguage(values.language);
  const { tokens } = analyserLanguage(language.code);
  const { epochs } = language;
  const names = values['with-dev'] ? [...language.trees, language.dev] : language.trees;
  const from = (folder: string) => names.flatMap((name) => readTrees(join(folder, `${name}.conllu`)));
  const { trees, fold } = bothTags(from(values.jack), from(values.treebanks), FOLDS);
  log(`${trees.length} trees`);

  const common = { tokens, dropout: 0.25, explore: 0.95 };
  log('advice for the forward pass');
  const advice = jackknifeHeads(trees, fold, FOLDS, { ...common, seed: 1, epochs: 3, reversed: true });
  const guides = advice.map((heads) => guideOf(heads, false));
  const seeds = [1, 2, 3];
  log('backward pass');
  const backward = vote(
    seeds.map((seed) => trainActions(trees, { ...common, seed, epochs: epochs.backward, reversed: true })),
  );
  log('forward pass');
  const forward = vote(
    seeds.map((seed) => trainActions(trees, { ...common, seed, epochs: epochs.forward, reversed: false, guides })),
  );
  log('relations');
  const labels = collectLabels(trees);
  const gold = trees.map((t) => Int32Array.from(t.head, (h) => (h < 0 ? t.head.length : h)));
  const relations = vote(
    seeds.map((seed) => trainLabels(trees, gold, labels, { tokens, seed, epochs: epochs.relations, dropout: 0.15 })),
  );

  mkdirSync(values.out, { recursive: true });
  const path = join(values.out, `${language.code}.parser.bin`);
  writeModel(path, {
    meta: JSON.stringify({
      labels: labels.names,
      candidates: labels.candidates,
      clear: CLEAR,
    }),
    backward: bytesOf(packActions(backward, 160_000, 18)),
    forward: bytesOf(packActions(forward, 320_000, 19)),
    relations: bytesOf(packLabels(relations, 320_000, 19)),
  });
  const {
    uas,
    las,
    tokensPerSecond,
    relations: rows,
  } = measure(loadParser(path, language.code), readTrees(join(values.jack, `${language.dev}.conllu`)));
  log(
    `${path}: ${(statSync(path).size / 1e6).toFixed(2)} MB, ${(tokensPerSecond / 1000).toFixed(0)} thousand tokens/s`,
  );
  log(`development split: UAS ${uas.toFixed(2)} LAS ${las.toFixed(2)}`);
  log(
    rows
      .filter((r) => r.count >= 30)
      .map((r) => `${r.name} ${r.f1.toFixed(1)}`)
      .join(', '),
  );
}

main();
