/**
 * Trains the dependency parser of a language from treebanks whose tags are jackknifed (made by `train/jackknife.ts`).
 *
 * `node dist/train/jackknife.js --treebanks ../shared/treebanks --out .cache/jack`
 * `node dist/train/parser.js --treebanks ../shared/treebanks --jack .cache/jack --out models [--with-dev] [--language hr]`
 *
 * The parts are trained in processes of their own, `--jobs` at a time, and put down in `--parts`; with `--keep` those that are there
 * already are used (after an interruption). `--part NAME` trains one and no more.
 * Prints the scores on the development split (which mean nothing with `--with-dev`). The same data give the same model.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bytesOf, writeModel } from '../src/analyse/model-file.ts';
import { loadParser } from '../src/analyse/parser.ts';
import { trainingLanguage } from './languages.ts';
import { readTrees } from './parser-data.ts';
import { packActions, packLabels, vote } from './parser-learn.ts';
import { measure } from './parser-measure.ts';
import {
  FOLDS,
  finished,
  labelsOf,
  PART_NAMES,
  type PartOptions,
  readTrainingSet,
  readWeights,
  trainPart,
} from './parser-parts.ts';

/**
 * Limits in packed weights. `clear`: the lead from which the first part of the features of an action decides alone (loses about 0.05 UAS).
 * `reach`: how far behind by the first part a relation may be to be scored by the rest (loses nothing, and halves the time).
 */
const LIMITS = { hr: { clear: 800 }, en: { clear: 700, reach: 300 } };

/** Features of the forward pass that are kept, in a table of `2 ** bits` entries; the backward pass has half of both. */
const SIZES = { hr: { keep: 320_000, bits: 19 }, en: { keep: 640_000, bits: 20 } };

const log = (message: string): void => void process.stderr.write(`${message}\n`);

/** Runs this file once for each part, `jobs` at a time. */
async function trainParts(names: readonly string[], jobs: number): Promise<void> {
  const left = [...names];
  const worker = async (): Promise<void> => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      log(name);
      const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2), '--part', name];
      const child = spawn(process.execPath, args, { stdio: 'inherit' });
      const code = await new Promise((done) => child.on('exit', done));
      if (code !== 0) throw new Error(`training ${name} failed`);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
}

/** Puts the parts together and measures the parser. */
function assemble(options: PartOptions, out: string): void {
  const language = trainingLanguage(options.language);
  const labels = labelsOf(readTrainingSet(options));
  const size = SIZES[language.code];
  const voted = (kind: string) =>
    vote(
      PART_NAMES.filter((name) => name.startsWith(kind) && finished(options, name)).map((name) =>
        readWeights(options, name),
      ),
    );
  mkdirSync(out, { recursive: true });
  const path = join(out, `${language.code}.parser.bin`);
  writeModel(path, {
    meta: JSON.stringify({
      labels: labels.names,
      candidates: labels.candidates,
      ...LIMITS[language.code],
    }),
    backward: bytesOf(packActions(voted('backward'), size.keep / 2, size.bits - 1)),
    forward: bytesOf(packActions(voted('forward'), size.keep, size.bits)),
    relations: bytesOf(packLabels(voted('relations'), 320_000, 19)),
  });
  const scores = measure(loadParser(path, language.code), readTrees(join(options.jack, `${language.dev}.conllu`)));
  const speed = (scores.tokensPerSecond / 1000).toFixed(0);
  log(`${path}: ${(statSync(path).size / 1e6).toFixed(2)} MB, ${speed} thousand tokens/s`);
  log(`development split: UAS ${scores.uas.toFixed(2)} LAS ${scores.las.toFixed(2)}`);
  const frequent = scores.relations.filter((r) => r.count >= 30);
  log(frequent.map((r) => `${r.name} ${r.f1.toFixed(1)}`).join(', '));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      treebanks: { type: 'string', default: '../shared/treebanks' },
      jack: { type: 'string', default: '.cache/jack' },
      out: { type: 'string', default: 'models' },
      language: { type: 'string', default: 'hr' },
      'with-dev': { type: 'boolean', default: false },
      parts: { type: 'string' },
      part: { type: 'string' },
      jobs: { type: 'string', default: '2' },
      keep: { type: 'boolean', default: false },
      assemble: { type: 'boolean', default: false },
    },
  });
  const withDev = values['with-dev'];
  const parts = values.parts ?? join(values.jack, withDev ? 'parts-dev' : 'parts');
  const options: PartOptions = { ...values, withDev, parts };
  if (values.part !== undefined) return trainPart(options, values.part);
  if (!values.assemble) {
    const needed = values.keep ? PART_NAMES.filter((name) => !finished(options, name)) : PART_NAMES;
    const advice = needed.filter((name) => name.startsWith('advice'));
    // The forward pass needs the advice of all folds.
    await trainParts(advice, Math.min(FOLDS, Number(values.jobs)));
    await trainParts(needed.slice(advice.length), Number(values.jobs));
  }
  assemble(options, values.out);
}

await main();
