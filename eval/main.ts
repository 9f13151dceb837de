/** `npm run eval`: scores on the development sets, as a table and as JSON (`--json FILE`), against `eval/baseline.json` with `--check`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Coder, loadCoder } from '../src/coder.ts';
import { root } from '../src/paths.ts';
import { scoreAnalyser } from './analyser.ts';
import { scoreArticles } from './articles.ts';
import { goldTrees } from './gold-trees.ts';
import { scoreOpenPairs, scorePairs } from './pairs.ts';
import { scoreSentences } from './sentences.ts';
import { scoreTeheran } from './teheran.ts';

export type Scores = Record<string, number>;

const args = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = args.indexOf(name);
  return at >= 0 ? args[at + 1] : undefined;
};
const gold = option('--gold') ?? join(root, '..', 'shared', 'gold');
const models = option('--models');
const only = option('--only');
const verbose = args.includes('--errors');

// --trees FILE: the development treebank's own trees instead of ours, to tell errors of syntax from errors of coding.
const trees = option('--trees');
// The classifier of given pairs has learned the pairs: `npm run train` prints what it reaches in five folds.
const loaded = loadCoder(option('--language') === 'en' ? 'en' : 'hr', models, false);
const lookUp = trees ? goldTrees(trees) : undefined;
const coder: Coder = lookUp
  ? { ...loaded, code: (article) => loaded.codeSyntax(article, lookUp(article) ?? loaded.analyse(article)) }
  : loaded;
const scores: Scores = {};
const sets: readonly (readonly [string, string, (coder: Coder, path: string, verbose: boolean) => Scores])[] = [
  ['teheran', 'teheran.gold.json', scoreTeheran],
  ['sentences', 'hr_set_dev.jsonl', scoreSentences],
  ['articles', 'articles', scoreArticles],
  ['pairs', 'plv_train.hr.jsonl', scorePairs],
  ['en-pairs', 'plv_train.en.jsonl', scorePairs],
  ['en-open', 'plv_train.en.jsonl', scoreOpenPairs],
];
for (const [name, file, score] of sets) {
  if (only ? only !== name : name.startsWith('en-')) continue;
  const path = join(gold, file);
  if (!existsSync(path)) {
    process.stdout.write(`${name}: SKIPPED, ${path} is not there\n`);
    continue;
  }
  for (const [key, value] of Object.entries(score(coder, path, verbose))) scores[`${name}.${key}`] = value;
}
const treebanks = [
  ['analyser', 'hr', 'hr_set-ud-dev.conllu', 'nodev'],
  ['en-analyser', 'en', 'en_ewt-ud-dev.conllu', 'nodev-en'],
] as const;
for (const [name, language, file, folder] of treebanks) {
  if (only && only !== name) continue;
  const treebank = option('--treebank') ?? join(gold, '..', 'treebanks', file);
  if (existsSync(treebank)) {
    const unseen = option('--unseen') ?? join(root, '.cache', folder);
    for (const [key, value] of Object.entries(scoreAnalyser(treebank, unseen, language)))
      scores[`${name}.${key}`] = value;
  } else process.stdout.write(`${name}: SKIPPED, ${treebank} is not there\n`);
}
for (const [key, value] of Object.entries(scores))
  process.stdout.write(`${key.padEnd(40)} ${Number.isInteger(value) ? value : value.toFixed(3)}\n`);
const json = option('--json');
if (json) writeFileSync(json, `${JSON.stringify(scores, null, 2)}\n`);
if (args.includes('--check')) {
  const baseline = JSON.parse(readFileSync(join(root, 'eval', 'baseline.json'), 'utf8')) as Scores;
  for (const [key, least] of Object.entries(baseline)) {
    // Only who trains has models that have not seen the development treebank.
    if (key.startsWith('en-analyser.') && !Object.keys(scores).some((k) => k.startsWith('en-analyser.'))) continue;
    const now = scores[key];
    if (now === undefined || now < least - 0.0005) {
      process.stdout.write(`FELL ${key}: ${now ?? 'missing'} < ${least}\n`);
      process.exitCode = 1;
    }
  }
}
