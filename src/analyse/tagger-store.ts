/** The lexicon and the tables of the tagger as sections of a model file, and back. */

import { UPOS } from '../document.ts';
import type { AnalyserLanguage } from './language.ts';
import type { Edit, LemmaTables } from './lemmatise.ts';
import { bytesOf, section, text, uint16 } from './model-file.ts';
import { PackedIndex, PackedStrings } from './packed-strings.ts';
import { Dictionary } from './tagger-dictionary.ts';
import type { GuessTables } from './tagger-guess.ts';
import type { Table } from './tagger-table.ts';
import type { TagSet } from './tagger-tags.ts';
import { buildTagSet, tagKey } from './tagger-tags.ts';

/** Everything that is looked up by form: what the lexicon file holds. */
export interface LexiconData {
  readonly tagSet: TagSet;
  readonly dictionary: Dictionary;
  readonly guess: GuessTables;
  readonly lemma: LemmaTables;
}

type Sections = Record<string, Uint8Array | string>;

function encodeTable(name: string, table: Table): Sections {
  const lengths = Uint16Array.from(
    { length: table.starts.length - 1 },
    (_, i) => table.starts[i + 1]! - table.starts[i]!,
  );
  return {
    [`${name}.keys`]: [...table.index.keys()].join('\n'),
    [`${name}.lengths`]: bytesOf(lengths),
    [`${name}.first`]: bytesOf(table.first),
    [`${name}.second`]: bytesOf(table.second),
    [`${name}.weight`]: bytesOf(table.weight),
  };
}

function decodeTable(model: ReadonlyMap<string, Uint8Array>, name: string): Table {
  const index = new PackedIndex(new PackedStrings(section(model, `${name}.keys`)));
  const lengths = uint16(section(model, `${name}.lengths`));
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = (starts[i] as number) + (lengths[i] as number);
  const column = (c: string) => uint16(section(model, `${name}.${c}`));
  return { index, starts, first: column('first'), second: column('second'), weight: column('weight') };
}

/** Sections of a lexicon. */
export function encodeLexicon({ tagSet, dictionary, guess, lemma }: LexiconData): Sections {
  const { rules } = dictionary;
  return {
    tags: Array.from({ length: tagSet.size }, (_, t) => tagKey(UPOS[tagSet.upos[t]!]!, tagSet.feats[t]!)).join('\n'),
    stems: Array.from({ length: dictionary.stems.length }, (_, i) => dictionary.stems.at(i)).join('\n'),
    'stems.class': bytesOf(Uint16Array.from(dictionary.stemClass)),
    classes: dictionary.classes.map((c) => c.join(' ')).join('\n'),
    rules: rules.add.map((add, r) => [rules.flag[r], rules.strip[r], add, rules.condition[r]].join(' ')).join('\n'),
    edits: lemma.edits.map((e) => `${e.base}${e.cut} ${e.add}`).join('\n'),
    ...encodeTable('seen', lemma.seen),
    ...encodeTable('context', guess.context),
    ...encodeTable('endings', lemma.endings),
  };
}

/** The lexicon of a model file. */
export function decodeLexicon(model: ReadonlyMap<string, Uint8Array>, language: AnalyserLanguage): LexiconData {
  const lines = (name: string) => text(section(model, name)).split('\n');
  const ruleCells = lines('rules').map((r) => r.split(' '));
  const cell = (i: number) => ruleCells.map((r) => r[i] ?? '');
  const dictionary = new Dictionary(
    new PackedStrings(section(model, 'stems')),
    uint16(section(model, 'stems.class')),
    lines('classes').map((c) => (c === '' ? [] : c.split(' ').map(Number))),
    { flag: cell(0).map(Number), strip: cell(1), add: cell(2), condition: cell(3) },
  );
  const edits = lines('edits').map((line): Edit => {
    const space = line.indexOf(' ');
    return { base: line[0] as Edit['base'], cut: Number(line.slice(1, space)), add: line.slice(space + 1) };
  });
  const seen = decodeTable(model, 'seen');
  return {
    tagSet: buildTagSet(lines('tags'), language),
    dictionary,
    guess: { seen, context: decodeTable(model, 'context') },
    lemma: { edits, seen, endings: decodeTable(model, 'endings') },
  };
}
