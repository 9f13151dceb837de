/**
 * Trains the dependency parser of a language from treebanks whose tags are jackknifed (made by `train/jackknife.ts`).
 *
 * `node dist/train/jackknife.js --treebanks ../shared/treebanks --out .cache/jack`
 * `node dist/train/parser.js --jack .cache/jack --out models [--with-dev] [--language hr]`
 *
 * Prints the scores on the development split (which mean nothing with `--with-dev`). The same data give the same model.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bytesOf, writeModel } from '../src/analyse/model-file.ts';
import { loadParser } from '../src/analyse/parser.ts';
import { trainActions } from './parser-actions.ts';
import { readTrees } from './parser-data.ts';
import { collectLabels, trainLabels } from './parser-labels.ts';
import { packActions, packLabels, vote, type Weights } from './parser-learn.ts';
import { measure } from './parser-measure.ts';
import { guideOf, jackknifeHeads } from './parser-passes.ts';

const FILES: Readonly<Record<string, { train: string[]; dev: string }>> = {
  hr: { train: ['hr_trees', 'hr_trees_extra', 'hr_trees_silver'], dev: 'hr_set-ud-dev' },
  en: { train: ['en_ewt-ud-train'], dev: 'en_ewt-ud-dev' },
};

const log = (message: string): void => void process.stderr.write(`${message}\n`);

function main(): void {
  const { values } = parseArgs({
    options: {
      jack: { type: 'string', default: '.cache/jack' },
      out: { type: 'string', default: 'models' },
      language: { type: 'string', default: 'hr' },
      'with-dev': { type: 'boolean', default: false },
      seeds: { type: 'string', default: '1' },
    },
  });
  const files = FILES[values.language];
  if (!files) throw new Error(`no treebanks are named for language '${values.language}' in train/parser.ts`);
  const read = (name: string) => readTrees(join(values.jack, `${name}.conllu`));
  const dev = read(files.dev);
  const trees = files.train.flatMap(read);
  if (values['with-dev']) trees.push(...dev);
  log(`${trees.length} trees`);

  const common = { seed: 1, dropout: 0.15, explore: 0.95 };
  const voted = (train: (seed: number) => Weights): Weights =>
    vote(Array.from({ length: Number(values.seeds) }, (_, i) => train(i + 1)));
  log('advice for the forward pass');
  const advice = jackknifeHeads(trees, 4, { ...common, epochs: 6, reversed: true });
  log('backward pass');
  const backward = voted((seed) => trainActions(trees, { ...common, seed, epochs: 8, reversed: true }));
  log('forward pass');
  const guides = advice.map((heads) => guideOf(heads, false));
  const forward = voted((seed) => trainActions(trees, { ...common, seed, epochs: 8, reversed: false, guides }));
  log('relations');
  const labels = collectLabels(trees);
  const gold = trees.map((t) => Int32Array.from(t.head, (h) => (h < 0 ? t.head.length : h)));
  const relations = voted((seed) => trainLabels(trees, gold, labels, { seed, epochs: 4, dropout: 0.1 }));

  mkdirSync(values.out, { recursive: true });
  const path = join(values.out, `${values.language}.parser.bin`);
  writeModel(path, {
    meta: JSON.stringify({ labels: labels.names, candidates: labels.candidates }),
    backward: bytesOf(packActions(backward, 160_000, 18)),
    forward: bytesOf(packActions(forward, 320_000, 19)),
    relations: bytesOf(packLabels(relations, 320_000, 19)),
  });
  const { uas, las, tokensPerSecond, relations: rows } = measure(loadParser(path), dev);
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
