/** `kronika eval`: scores gold files, the user's own or the development sets. Tables to stdout, what is wrong with the input to stderr. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pc from 'picocolors';
import { type ConlluDocument, parseConlluDocuments } from '../analyse/conllu.ts';
import { DataError, type Diagnostic, formatDiagnostic } from '../diagnostics.ts';
import { fallen, readBaseline } from '../evaluation/baseline.ts';
import { Evaluator, type Report, type Task, tasksOf } from '../evaluation/evaluate.ts';
import { readGold } from '../evaluation/read-gold.ts';
import { figure } from '../evaluation/scored.ts';
import { suite } from '../evaluation/suite.ts';
import { languagePack, type Packed } from '../languages/pack.ts';
import { root } from '../paths.ts';
import { dataHash, version } from '../record.ts';

export interface EvalOptions {
  readonly language?: Packed;
  readonly json?: string;
  readonly errors?: boolean;
  readonly baseline?: string;
  readonly check?: boolean;
  readonly models?: string;
  readonly only?: string;
  readonly conlluTrees?: string;
}

export async function evaluateGold(paths: readonly string[], options: EvalOptions): Promise<void> {
  const trees = options.conlluTrees === undefined ? null : readTrees(options.conlluTrees);
  const baselineFile = options.baseline ?? (options.check ? join(root, 'eval', 'baseline.json') : undefined);
  const read = baselineFile === undefined ? null : readBaseline(baselineFile);
  tell(read?.diagnostics ?? []);
  if (read && !read.baseline) return;
  const evaluator = new Evaluator({ models: options.models, errors: options.errors === true, trees });
  const reports = paths.length > 0 ? scoreOwn(paths, options, evaluator) : scoreSuite(options, evaluator);
  const scores: Record<string, number> = {};
  for (const r of reports) for (const [key, value] of Object.entries(r.scores)) scores[`${r.name}.${key}`] = value;
  if (reports.length > 0) print('');
  for (const [key, value] of Object.entries(scores)) print(`${key.padEnd(40)} ${figure(value)}`);
  const { asked, found } = evaluator.trees;
  if (trees) print(`trees of ${options.conlluTrees}: read for ${found} of ${asked} texts`);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(asJson(reports, scores), null, 2)}\n`);
  if (!read?.baseline) return;
  const whole = paths.length === 0 && options.only === undefined && options.language === undefined;
  const lines = fallen(read.baseline, scores, whole ? null : reports.map((r) => r.name));
  for (const line of lines) print(line);
  if (lines.length > 0) process.exitCode = 1;
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function tell(diagnostics: readonly Diagnostic[]): void {
  for (const d of diagnostics) process.stderr.write(`${formatDiagnostic(d)}\n`);
  if (diagnostics.some((d) => d.severity === 'error')) process.exitCode = 1;
}

/** Gold that the user names. */
function scoreOwn(paths: readonly string[], options: EvalOptions, evaluator: Evaluator): readonly Report[] {
  const { sets, diagnostics } = readGold(paths, options.language);
  tell(diagnostics);
  const tasks = tasksOf(sets);
  const wanted = chosen(tasks, options.only, (t) => [t.name, t.set.form]);
  return wanted.map((task) => scored(task, evaluator));
}

/** The development sets; one that cannot be scored is named aloud, and missed by the baseline. */
function scoreSuite(options: EvalOptions, evaluator: Evaluator): readonly Report[] {
  const entries = suite(join(root, '..', 'shared')).filter(
    (e) => options.language === undefined || e.language === options.language,
  );
  const reports: Report[] = [];
  for (const entry of chosen(entries, options.only, (e) => [e.name])) {
    if (entry.missing !== undefined) {
      print(`${entry.name}: SKIPPED, ${entry.missing}`);
      continue;
    }
    const { sets, diagnostics } = readGold([entry.file], entry.language);
    tell(diagnostics);
    const set = sets[0];
    if (!set) {
      print(`${entry.name}: SKIPPED, ${entry.file} cannot be read`);
      continue;
    }
    const { name, part, models } = entry;
    try {
      reports.push(scored({ set, name, part, ...(models === undefined ? {} : { models }) }, evaluator));
    } catch (error) {
      if (!(error instanceof DataError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      const first = (error as Error).message.split('\n')[0];
      process.exitCode = 1;
      print(`${name}: SKIPPED, ${languagePack(entry.language).name} cannot be coded here: ${first}`);
    }
  }
  return reports;
}

/** Those of the name that `--only` gives; none of it is a mistake that lists the names. */
function chosen<T>(all: readonly T[], only: string | undefined, namesOf: (x: T) => readonly string[]): readonly T[] {
  if (only === undefined) return all;
  const wanted = all.filter((x) => namesOf(x).includes(only));
  if (wanted.length === 0 && all.length > 0)
    throw new DataError([
      {
        code: 'eval-only',
        severity: 'error',
        message: `there is no set "${only}"; --only takes one of ${[...new Set(all.flatMap(namesOf))].join(', ')}`,
      },
    ]);
  return wanted;
}

/** Scores one set and prints its table at once: the next may take a while. */
function scored(task: Task, evaluator: Evaluator): Report {
  const report = evaluator.evaluate(task);
  print('');
  print(pc.bold(`${report.name}  ${report.file}: ${report.size}, ${languagePack(report.language).name}`));
  for (const line of report.table) print(`  ${line}`.trimEnd());
  for (const line of report.errors) print(line);
  return report;
}

function asJson(reports: readonly Report[], scores: Readonly<Record<string, number>>): unknown {
  return {
    coder: `kronika@${version}`,
    data: dataHash(),
    scores,
    sets: reports.map(({ table, ...rest }) => rest),
  };
}

function readTrees(file: string): readonly ConlluDocument[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new DataError([{ code: 'gold-unreadable', severity: 'error', message: (error as Error).message, file }]);
  }
  const documents = parseConlluDocuments(text, file);
  tell(documents.flatMap((d) => d.diagnostics));
  if (documents.every((d) => d.syntax.count === 0))
    throw new DataError([{ code: 'gold-empty', severity: 'error', message: 'holds no tree that can be read', file }]);
  return documents;
}
