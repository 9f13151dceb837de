/**
 * The parts that a parser is made of, each trained by itself, so that several can be trained at once: the advice of a fold for the
 * forward pass, and one model of each pass and of the relations for each seed.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyserLanguage } from '../src/analyse/language.ts';
import { bytesOf, float32, int32, readModel, section, writeModel } from '../src/analyse/model-file.ts';
import { trainingLanguage } from './languages.ts';
import { trainActions } from './parser-actions.ts';
import { bothTags, readTrees, type TrainingSet } from './parser-data.ts';
import { collectLabels, type LabelSet, trainLabels } from './parser-labels.ts';
import type { Averages, Weights } from './parser-learn.ts';
import { guideOf, jackknifeHeads } from './parser-passes.ts';

export const FOLDS = 4;
export const SEEDS: readonly number[] = [1, 2, 3];

export interface PartOptions {
  readonly treebanks: string;
  readonly jack: string;
  readonly language: string;
  readonly withDev: boolean;
  /** Folder of the finished parts. */
  readonly parts: string;
}

/** Names of all parts in an order in which each finds what it needs. */
export const PART_NAMES: readonly string[] = [
  ...Array.from({ length: FOLDS }, (_, f) => `advice-${f}`),
  ...['forward', 'relations', 'backward'].flatMap((kind) => SEEDS.map((seed) => `${kind}-${seed}`)),
];

export const partPath = (options: PartOptions, name: string): string => join(options.parts, `${name}.bin`);

export function readTrainingSet(options: PartOptions): TrainingSet {
  const language = trainingLanguage(options.language);
  const names = options.withDev ? [...language.trees, language.dev] : language.trees;
  const from = (folder: string) => names.flatMap((name) => readTrees(join(folder, `${name}.conllu`)));
  return bothTags(from(options.jack), from(options.treebanks), FOLDS);
}

export const labelsOf = ({ trees }: TrainingSet): LabelSet => collectLabels(trees);

/** Trains one part and writes it. */
export function trainPart(options: PartOptions, name: string): void {
  const set = readTrainingSet(options);
  const { trees, fold } = set;
  const language = trainingLanguage(options.language);
  const { tokens } = analyserLanguage(language.code);
  const { epochs } = language;
  const [kind = '', number = ''] = name.split('-');
  const seed = Number(number);
  const common = { tokens, dropout: 0.25, explore: 0.95, seed };
  mkdirSync(options.parts, { recursive: true });
  const path = partPath(options, name);
  if (kind === 'advice') {
    const heads = jackknifeHeads(trees, fold, seed, { ...common, seed: 1, epochs: epochs.advice, reversed: true });
    writeModel(path, { heads: bytesOf(Int32Array.from(heads.flatMap((h) => [...h]))) });
  } else if (kind === 'backward') {
    writeWeights(path, trainActions(trees, { ...common, epochs: epochs.backward, reversed: true }));
  } else if (kind === 'forward') {
    const guides = readAdvice(options, set).map((heads) => guideOf(heads, false));
    writeWeights(path, trainActions(trees, { ...common, epochs: epochs.forward, reversed: false, guides }));
  } else {
    const gold = trees.map((t) => Int32Array.from(t.head, (h) => (h < 0 ? t.head.length : h)));
    const learning = { tokens, seed, epochs: epochs.relations, dropout: 0.15 };
    writeWeights(path, trainLabels(trees, gold, labelsOf(set), learning));
  }
}

/** The heads that the parts of advice have for each tree. */
function readAdvice(options: PartOptions, { trees, fold }: TrainingSet): Int32Array[] {
  const out: Int32Array[] = new Array(trees.length);
  for (let f = 0; f < FOLDS; f++) {
    const heads = int32(section(readModel(partPath(options, `advice-${f}`)), 'heads'));
    let at = 0;
    for (const [i, tree] of trees.entries()) {
      if (fold[i] !== f) continue;
      out[i] = heads.subarray(at, at + tree.head.length);
      at += tree.head.length;
    }
    if (at !== heads.length) throw new Error(`advice-${f} is of other trees; delete ${options.parts}`);
  }
  return out;
}

function writeWeights(path: string, weights: Weights): void {
  const { width } = weights;
  const keys: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < weights.capacity; row++) {
    if (weights.key(row) === 0) continue;
    keys.push(weights.key(row));
    for (let c = 0; c < width; c++) values.push(weights.average(row, c));
  }
  writeModel(path, { keys: bytesOf(Int32Array.from(keys)), values: bytesOf(Float32Array.from(values)) });
}

/** The averaged weights of a finished part. */
export function readWeights(options: PartOptions, name: string): Averages {
  const model = readModel(partPath(options, name));
  return { keys: int32(section(model, 'keys')), values: float32(section(model, 'values')) };
}

export const finished = (options: PartOptions, name: string): boolean => existsSync(partPath(options, name));
