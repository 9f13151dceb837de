/**
 * Trains the whole tagger (both passes) and, for other stages, tags the training sentences by models that have not seen
 * them. `node dist/train/jackknife.js --treebanks DIR --out DIR [--models DIR] [--language hr]`
 * `--models` also writes the models trained without the development split.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyserLanguage } from '../src/analyse/language.ts';
import { bestLemma, LemmaProposer } from '../src/analyse/lemmatise.ts';
import type { Dictionary } from '../src/analyse/tagger-dictionary.ts';
import type { TagSet } from '../src/analyse/tagger-tags.ts';
import { UPOS } from '../src/document.ts';
import { withHeadlines } from './headlines.ts';
import { regularForms } from './irregular.ts';
import { trainingLanguage } from './languages.ts';
import { buildLemmaTables } from './lemma-tables.ts';
import { trainLemmatiser } from './lemmatiser.ts';
import type { Example } from './tagger-pass.ts';
import { jackknife } from './tagger-passes.ts';
import { saveTagger } from './tagger-save.ts';
import { evaluate, makeDictionary, makeTagSet } from './tagger-setup.ts';
import type { Sentence } from './treebank.ts';
import { foldOf, readTraining, readTreebank, textKey, writeRetagged } from './treebank.ts';

const FOLDS = 5;

interface Retagged {
  readonly lemmas: string[];
  readonly upos: string[];
  readonly feats: string[];
  readonly doubts: string[];
}

function retag(
  examples: readonly Example[],
  tags: readonly Int32Array[],
  proposer: LemmaProposer,
  weights: Float32Array,
  tagSet: TagSet,
): Retagged[] {
  const cache = new Map<string, string>();
  const name = (tag: number): string => (tag < 0 ? '' : `${UPOS[tagSet.upos[tag] ?? 0]};${tagSet.feats[tag]}`);
  return examples.map(({ words, doubt }, s) => {
    const ids = [...(tags[s] ?? [])];
    return {
      upos: ids.map((t) => UPOS[tagSet.upos[t] ?? 0] ?? '_'),
      feats: ids.map((t) => tagSet.feats[t] ?? '_'),
      doubts: Array.from(doubt ?? [], name),
      lemmas: ids.map((t, i) => {
        const w = words[i];
        if (!w) return '_';
        const key = `${w.form}\t${t}`;
        let lemma = cache.get(key);
        if (lemma === undefined) {
          lemma = bestLemma(proposer.propose(w.form, t), weights);
          cache.set(key, lemma);
        }
        return lemma;
      }),
    };
  });
}

function main(): void {
  const { values } = parseArgs({
    options: {
      models: { type: 'string' },
      treebanks: { type: 'string', default: '../shared/treebanks' },
      out: { type: 'string', default: '.cache/jack' },
      language: { type: 'string', default: 'hr' },
    },
  });
  const folder = values.treebanks;
  if (!existsSync(values.out)) mkdirSync(values.out, { recursive: true });
  const language = trainingLanguage(values.language);
  const raw = language.dictionary();
  const dictionary: Dictionary = makeDictionary(raw);
  const lessons = regularForms(raw);
  const dev = readTreebank(join(folder, `${language.dev}.conllu`), language.untaught);
  const training = withHeadlines(readTraining(folder, language, dev), analyserLanguage(language.code));
  const tagSet = makeTagSet(training, language);
  const result = jackknife(training, dev, tagSet, dictionary, FOLDS, (m) => process.stderr.write(`${m}\n`));
  const byText = new Map<string, Retagged>();
  const lemmaOf = (rest: readonly Sentence[]): [LemmaProposer, Float32Array] => [
    new LemmaProposer(tagSet, dictionary, buildLemmaTables(rest, tagSet)),
    trainLemmatiser(rest, tagSet, dictionary, lessons),
  ];
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = training.filter((_, i) => foldOf(i, FOLDS) !== fold);
    const [proposer, weights] = lemmaOf(rest);
    const held = training.map((_, i) => i).filter((i) => foldOf(i, FOLDS) === fold);
    const examples = held.map((i) => result.held[i] as Example);
    const tags = held.map((i) => result.heldTags[i] ?? new Int32Array());
    const out = retag(examples, tags, proposer, weights, tagSet);
    for (const [k, i] of held.entries())
      if (!training[i]?.copy) byText.set(textKey(training[i] as Sentence), out[k] as Retagged);
    process.stderr.write(`lemmas of fold ${fold + 1}\n`);
  }
  for (const file of language.trees) {
    const sentences = readTreebank(join(folder, `${file}.conllu`), language.untaught);
    // The few sentences whose twin in another file has other tokens keep no tags: they are left out.
    const kept = sentences.filter((s) => byText.get(textKey(s))?.upos.length === s.forms.length);
    process.stderr.write(`${file}: ${kept.length} of ${sentences.length} sentences\n`);
    writeRetagged(
      join(values.out, `${file}.conllu`),
      kept,
      kept.map((s) => byText.get(textKey(s)) as Retagged),
    );
  }
  const [proposer, weights] = lemmaOf(training);
  const examples = result.devExamples;
  const devTags = retag(examples, result.devTags, proposer, weights, tagSet);
  writeRetagged(join(values.out, `${language.dev}.conllu`), dev, devTags);
  if (values.models)
    saveTagger(values.models, language, training, tagSet, dictionary, result.full, weights, (m) =>
      process.stderr.write(`${m}\n`),
    );
  const right = dev.reduce((n, s, i) => n + s.lemmas.filter((l, k) => devTags[i]?.lemmas[k] === l).length, 0);
  const figures = evaluate(examples, dev, result.devTags, tagSet, UPOS);
  process.stdout.write(`${JSON.stringify({ ...figures, lemma: (100 * right) / figures.tokens })}\n`);
}

main();
