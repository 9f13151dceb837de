/**
 * Trains the classifier of dyads of given actors (src/code/dyads.ts) and prints what it reaches in five folds:
 * `node dist/train/dyads.js --language hr --gold ../shared/gold --own ../shared/own --out models`. `--folds-only` writes nothing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, writeModel } from '../src/analyse/model-file.ts';
import { type DyadModel, dyadModel } from '../src/code/dyad-model.ts';
import { LIMITS, type Limits, typeDyads } from '../src/code/dyads.ts';
import { loadCoder } from '../src/coder.ts';
import { macroF1 } from '../src/evaluation/labels.ts';
import { connectedType, makeSample, neighbours, readSamples, type Sample } from './dyad-data.ts';
import { OPTIONS, train } from './dyad-pack.ts';
import { readJsonl } from './marked-pairs.ts';

const args = process.argv.slice(2);
const option = (name: string, otherwise: string): string => {
  const at = args.indexOf(name);
  return at >= 0 ? (args[at + 1] ?? otherwise) : otherwise;
};
const gold = option('--gold', '../shared/gold');
const own = option('--own', '../shared/own');
const FOLDS = 5;

const language = option('--language', 'hr') === 'en' ? 'en' : 'hr';
const coder = loadCoder(language);
const samples = readSamples(coder, gold, own, option('--treebanks', join(gold, '..', 'treebanks')));
const classes = [...new Set(samples.filter((s) => s.type !== 'NONE').map((s) => s.type))].sort();

/** A group's fold; sentences that are alike word by word go together. */
const foldOf = new Map<string, number>();
const byText = new Map<string, number>();
for (const s of samples) {
  if (foldOf.has(s.group)) continue;
  const fold = byText.get(s.article.text) ?? byText.size % FOLDS;
  byText.set(s.article.text, fold);
  foldOf.set(s.group, fold);
}

/** Pairs of actors in sentences without an event: nothing is trained on them. Only Croatian has such a set. */
const quiet: Sample[] = [];
const eventless = join(gold, `${language}_set_dev.jsonl`);
const rows = existsSync(eventless)
  ? readJsonl<{ id: string; text: string; events: readonly unknown[] }>(eventless)
  : [];
for (const row of rows) {
  if (row.events.length > 0) continue;
  for (const [a, r] of neighbours(coder, row.text, () => false).slice(0, 2))
    quiet.push(makeSample(coder, 'own', row.id, 'NONE', row.text, a, r));
}

const typed = (s: Sample, model: DyadModel, limits: Limits = LIMITS): string | null => {
  const { tree, participants, drafts, statements, dictionary } = s.scene;
  return connectedType(s, typeDyads(tree, participants, drafts, statements, dictionary, model, limits));
};

/** Other limits, to choose from: how bold it is where frames make nothing, and where they say otherwise. */
const BOLDER: readonly Limits[] = [0.15, 0.25, 0.35].flatMap((make) =>
  [0.2, 0.3, 0.4].map((change) => ({ ...LIMITS, make, makeAmongMany: make + 0.15, change })),
);

interface Answer {
  readonly gold: string;
  readonly predicted: string | null;
  readonly frames: string | null;
  /** The classifier alone, without limits. */
  readonly alone: string | null;
  /** By each of `BOLDER`. */
  readonly bolder: readonly (string | null)[];
}
const answers: Answer[] = [];
const idle: Answer[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const model = dyadModel(
    train(
      samples.filter((s) => foldOf.get(s.group) !== fold),
      classes,
      OPTIONS,
    ),
  );
  const answer = (s: Sample): Answer => ({
    gold: s.type,
    predicted: typed(s, model),
    frames: connectedType(s, s.scene.drafts),
    alone: s.features ? (model.score(s.features)[0]?.type ?? null) : null,
    bolder: BOLDER.map((limits) => typed(s, model, limits)),
  });
  for (const s of samples) {
    if (foldOf.get(s.group) !== fold) continue;
    if (s.source === 'gold') answers.push(answer(s));
    else if (s.source === 'own' && s.type === 'NONE') idle.push(answer(s));
  }
  if (fold === 0) for (const s of quiet) idle.push({ ...answer(s), gold: 'quiet' });
}

const score = macroF1(answers);
for (const [type, s] of Object.entries(score.byClass))
  process.stdout.write(`  ${type.padEnd(10)} P ${s.p.toFixed(2)} R ${s.r.toFixed(2)} F ${s.f.toFixed(3)} (${s.n})\n`);
const line = (name: string, rows: readonly { gold: string; predicted: string | null }[]): void => {
  const m = macroF1(rows);
  const connected = rows.filter((r) => r.predicted !== null);
  const right = connected.filter((r) => r.predicted === r.gold).length / connected.length;
  process.stdout.write(
    `${name}: macro-F1 ${m.macroF1.toFixed(3)}, accuracy ${m.accuracy.toFixed(3)}, connected ${(connected.length / rows.length).toFixed(3)}, precision of those ${right.toFixed(3)}\n`,
  );
};
line(
  'frames alone',
  answers.map((a) => ({ ...a, predicted: a.frames })),
);
line(
  'classifier alone',
  answers.map((a) => ({ ...a, predicted: a.alone })),
);
line('frames and classifier', answers);
for (const [i, l] of BOLDER.entries())
  line(
    `  make ${l.make}, change ${l.change}`,
    answers.map((a) => ({ ...a, predicted: a.bolder[i]! })),
  );
for (const kind of ['NONE', 'quiet']) {
  const rows = idle.filter((a) => a.gold === kind);
  if (rows.length === 0) continue;
  process.stdout.write(
    `pairs without an event (${kind === 'NONE' ? 'own, held out' : 'sentences without events'}): ${rows.length}; given one by the frames ${rows.filter((r) => r.frames !== null).length}, with the classifier ${rows.filter((r) => r.predicted !== null).length}\n`,
  );
}

if (!args.includes('--folds-only')) {
  const { hashes, weights, steps } = train(samples, classes, OPTIONS);
  const file = join(option('--out', 'models'), `${language}.dyads.bin`);
  writeModel(file, {
    classes: classes.join('\n'),
    hashes: bytesOf(hashes),
    weights: bytesOf(weights),
    steps: bytesOf(steps),
  });
  process.stdout.write(`${file}: ${hashes.length} features\n`);
}
