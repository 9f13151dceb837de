#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { FACTUALITY, type FactualityValue } from '../document.ts';
import { EXPORTERS, exporterNamed } from '../export/formats.ts';
import { isIsoDate } from '../read/document-input.ts';
import { version } from '../record.ts';

/** Exit codes: 0 ok, 1 some inputs failed, 2 usage, 130 interrupted. */
const program = new Command('kronika')
  .description('Reads the news and records who did what to whom, where, when, and according to whom.')
  .version(version)
  .showHelpAfterError('(kronika --help shows how it is used)')
  .exitOverride();

process.on('SIGINT', () => process.exit(130));
process.stdout.on('error', (e: NodeJS.ErrnoException) => {
  if (e.code === 'EPIPE') process.exit(0);
  throw e;
});

function calendarDay(value: string): string {
  if (!isIsoDate(value)) throw new InvalidArgumentError('write a calendar day as YYYY-MM-DD.');
  return value;
}

function factualityValues(value: string): ReadonlySet<FactualityValue> {
  const wanted = value === 'all' ? [...FACTUALITY] : value.split(',');
  const known = FACTUALITY.filter((f) => wanted.includes(f));
  if (known.length < wanted.length)
    throw new InvalidArgumentError(`write all, or some of ${FACTUALITY.join(' ')} with commas between.`);
  return new Set(known);
}

const date = new Option(
  '--date <YYYY-MM-DD>',
  'publication date, where the input does not give one; relative dates need it',
).argParser(calendarDay);
const language = new Option('--language <code>', 'language of the text; default: detected').choices(['hr', 'en']);
const quiet = new Option('-q, --quiet', 'no warnings or progress on stderr');
const conllu = new Option('--conllu', 'the input is CoNLL-U: trees of your own parser are coded instead of ours');

program
  .command('code')
  .description('code articles: plain page text, JSON Lines, or CoNLL-U with --conllu')
  .argument('[file...]', 'files; - or none for standard input')
  .addOption(date)
  .addOption(language)
  .addOption(
    new Option('--format <name>', 'what is written; see below')
      .choices(['account', ...EXPORTERS.map((e) => e.name)])
      .default('account'),
  )
  .addOption(
    new Option('--offsets <unit>', 'positions in UTF-16 code units or, as Python counts, code points').choices([
      'utf16',
      'codepoints',
    ]),
  )
  .addOption(
    new Option(
      '--factuality <values>',
      'write events of these values only: all, or CT+,PR+ and so on; data sets that have no column for it hold CT+ by default',
    ).argParser(factualityValues),
  )
  .addOption(
    new Option(
      '--undated <how>',
      'day of an event of which no date is told, in data sets: none, or that of publication',
    ).choices(['empty', 'published']),
  )
  .addOption(conllu)
  .addOption(quiet)
  .addHelpText(
    'after',
    `\nFormats (docs/exports.md has their columns):\n${[{ name: 'account', about: 'a readable account' }, ...EXPORTERS]
      .map((e) => `  ${e.name.padEnd(16)}${e.about}`)
      .join('\n')}\n`,
  )
  .action(async (files: string[], options, command: Command) => {
    const takes = exporterNamed(options.format)?.takes ?? [];
    for (const name of ['offsets', 'factuality', 'undated'] as const) {
      if (options[name] !== undefined && !takes.includes(name))
        command.error(`error: --${name} does not go with --format ${options.format}`);
    }
    await (await import('./commands.ts')).code(files, options);
  });

program
  .command('explain')
  .description(
    'show for each sentence its tree, the frame that fired and how each field was resolved, or why nothing was coded',
  )
  .argument('[file...]', 'files; - or none for standard input')
  .addOption(date)
  .addOption(language)
  .addOption(conllu)
  .addOption(quiet)
  .action(async (files: string[], options) => (await import('./commands.ts')).explain(files, options));

program
  .command('analyse')
  .description('print the analysis (lemmas, tags, trees) as CoNLL-U')
  .argument('[file...]', 'files; - or none for standard input')
  .addOption(date)
  .addOption(language)
  .addOption(quiet)
  .action(async (files: string[], options) => (await import('./commands.ts')).analyse(files, options));

program
  .command('eval')
  .description(
    'score gold files of your own: marked pairs, sentences, articles, pages, treebanks (docs/evaluation.md); without files, the development sets beside the project',
  )
  .argument('[gold...]', 'files or folders; the form of each is told from what is in it')
  .addOption(
    new Option(
      '--language <code>',
      'language of gold that neither says it nor shows it; without files: only its sets',
    ).choices(['hr', 'en']),
  )
  .option('--only <name>', 'only the set, or the form, of this name')
  .option('--errors', 'list what is wrong, and the frames to look at')
  .option('--json <file>', 'write all figures to a file')
  .option('--baseline <file>', 'exit with 1 when a figure falls below this file, which --json wrote')
  .option('--check', "the same with the project's own eval/baseline.json")
  .option('--models <folder>', 'models to use instead of those of the package')
  .option('--conllu-trees <file>', 'code with the trees of this treebank, where it has the sentences of a text')
  .action(async (gold: string[], options) => (await import('./eval.ts')).evaluateGold(gold, options));

program
  .command('check-data')
  .description('validate all data files, and code every example of the frames')
  .option('--no-examples', 'only read the files')
  .action(async (options) => (await import('./check-data.ts')).checkData(options));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const { DataError } = await import('../diagnostics.ts');
    process.stderr.write(
      `${error instanceof DataError ? error.message : error instanceof Error ? `kronika: ${error.message}` : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
