/**
 * CoNLL-U (https://universaldependencies.org/format.html) in and out, so that users can bring trees of other parsers.
 *
 * The text of an article is put together from the sentences: a blank line before `# newdoc` and `# newpar`, else a
 * space (none where the last token says `SpaceAfter=No`). A sentence stands there as its `# text` says, if its tokens are found in
 * it in order, and else as forms and `SpaceAfter` say.
 */
import type { Diagnostic } from '../diagnostics.ts';
import { type Syntax, UPOS, type Upos } from '../document.ts';
import { intern, SyntaxBuilder, UPOS_INDEX } from './syntax.ts';

export { type ConlluWriteOptions, writeConllu } from './conllu-write.ts';

export interface ConlluReadOptions {
  /** False: the columns of heads and relations are not looked at (tag-only corpora keep other things there). */
  readonly trees?: boolean;
}

export interface ConlluDocument {
  /** From `# newdoc id = …`; null when there is none. */
  readonly id: string | null;
  readonly text: string;
  readonly syntax: Syntax;
  /** `# sent_id` of each sentence, null when there is none. */
  readonly sentIds: readonly (string | null)[];
  /** Stretches of the text between blank lines, half-open. */
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Word {
  form: string;
  lemma: string;
  upos: number;
  feats: string;
  /** 1-based within the sentence, 0 for the root, -1 when not annotated. */
  head: number;
  deprel: string;
}

/** Words that the text writes as one stretch: one word, or the words of a multiword token. */
interface Unit {
  surface: string;
  words: Word[];
  spaceAfter: boolean;
}

interface Sentence {
  units: Unit[];
  id: string | null;
  text: string | null;
  newDocument: boolean;
  documentId: string | null;
  newParagraph: boolean;
}

/**
 * Reads a whole file as one article; documents and paragraphs become blocks between blank lines. A sentence with a broken
 * line is left out, and a diagnostic says why; nothing throws.
 */
export function parseConllu(source: string, file = 'input', options: ConlluReadOptions = {}): ConlluDocument {
  const diagnostics: Diagnostic[] = [];
  return assemble(readSentences(source, file, diagnostics, options), diagnostics);
}

/** Reads a file as one article a `# newdoc`. Diagnostics of the file stand with its first document. */
export function parseConlluDocuments(
  source: string,
  file = 'input',
  options: ConlluReadOptions = {},
): ConlluDocument[] {
  const diagnostics: Diagnostic[] = [];
  const groups: Sentence[][] = [];
  for (const sentence of readSentences(source, file, diagnostics, options)) {
    const group = groups.at(-1);
    if (group === undefined || sentence.newDocument) groups.push([sentence]);
    else group.push(sentence);
  }
  if (groups.length === 0) return [assemble([], diagnostics)];
  return groups.map((group, index) => assemble(group, index === 0 ? diagnostics : []));
}

function readSentences(
  source: string,
  file: string,
  diagnostics: Diagnostic[],
  options: ConlluReadOptions,
): Sentence[] {
  const sentences: Sentence[] = [];
  const lines = source.replace(/^\ufeff/, '').split(/\r?\n/);
  let first = 0;
  // A document or paragraph whose first sentence is broken still begins: its marks pass to the next sentence.
  let carried: Sentence | null = null;
  for (let i = 0; i <= lines.length; i++) {
    if (i < lines.length && lines[i]?.trim() !== '') continue;
    if (i > first) {
      const sentence = readSentence(lines, first, i, file, diagnostics, options.trees !== false);
      if (carried?.newDocument && !sentence.newDocument) {
        sentence.newDocument = true;
        sentence.documentId = carried.documentId;
      }
      if (carried?.newParagraph) sentence.newParagraph = true;
      carried = sentence.units.length === 0 ? sentence : null;
      if (sentence.units.length > 0) sentences.push(sentence);
    }
    first = i + 1;
  }
  return sentences;
}

/** Reads lines `[from, to)`. A sentence without units is broken or empty. */
function readSentence(
  lines: string[],
  from: number,
  to: number,
  file: string,
  diagnostics: Diagnostic[],
  trees: boolean,
): Sentence {
  const sentence: Sentence = {
    units: [],
    id: null,
    text: null,
    newDocument: false,
    documentId: null,
    newParagraph: false,
  };
  const words: Word[] = [];
  const wordLines: number[] = [];
  let rangeEnd = 0;
  const broken = (line: number, message: string): Sentence => {
    diagnostics.push({
      code: 'conllu-broken-line',
      severity: 'error',
      message: `${message}; the sentence is left out`,
      file,
      line: line + 1,
    });
    sentence.units = [];
    return sentence;
  };
  for (let i = from; i < to; i++) {
    const line = lines[i] ?? '';
    if (line.startsWith('#')) {
      readComment(line, sentence);
      continue;
    }
    const cells = line.split('\t');
    if (cells.length !== 10)
      return broken(i, `a CoNLL-U line has 10 columns split by tabs, this one has ${cells.length}`);
    const [id = '', form = '', lemma = '', upos = '', , feats = '', , , , misc = ''] = cells;
    const head = trees ? (cells[6] ?? '') : '_';
    const deprel = trees ? (cells[7] ?? '') : '_';
    if (form === '') return broken(i, 'the form is empty');
    if (/^\d+\.\d+$/.test(id)) continue; // an empty node has no words in the text
    const spaceAfter = !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc);
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) {
      const last = Number(range[2]);
      if (Number(range[1]) !== words.length + 1 || last <= words.length || words.length < rangeEnd)
        return broken(i, `the multiword token ${id} does not begin at the next word`);
      rangeEnd = last;
      sentence.units.push({ surface: form, words: [], spaceAfter });
      continue;
    }
    if (id !== String(words.length + 1)) return broken(i, `expected word ${words.length + 1}, found "${id}"`);
    const tag = upos === 'CONJ' ? 'CCONJ' : upos; // UD 1
    if (!(UPOS as readonly string[]).includes(tag)) return broken(i, `"${upos}" is no universal part of speech`);
    if (head !== '_' && !/^\d+$/.test(head)) return broken(i, `the head "${head}" is no number`);
    const word: Word = {
      form,
      lemma: lemma === '_' && form !== '_' ? '' : lemma,
      upos: UPOS_INDEX[tag as Upos],
      feats: feats === '' ? '_' : feats,
      head: head === '_' ? -1 : Number(head),
      deprel: deprel === '' ? '_' : deprel,
    };
    words.push(word);
    wordLines.push(i);
    if (words.length <= rangeEnd) sentence.units.at(-1)?.words.push(word);
    else sentence.units.push({ surface: form, words: [word], spaceAfter });
  }
  if (words.length < rangeEnd) return broken(to - 1, `the multiword token up to ${rangeEnd} lacks words`);
  const bad = words.findIndex((word) => word.head > words.length);
  if (bad >= 0) return broken(wordLines[bad] ?? from, `the head ${words[bad]?.head} is not in the sentence`);
  const loop = findLoop(words);
  if (loop >= 0) return broken(wordLines[loop] ?? from, 'the heads run in a circle');
  return sentence;
}

function readComment(line: string, sentence: Sentence): void {
  const match = /^#\s*(text|sent_id|newdoc|newpar)(?:\s+id)?\s*(?:=\s?(.*))?$/.exec(line);
  if (!match) return;
  const value = match[2]?.trim() ?? null;
  if (match[1] === 'text') sentence.text = value;
  else if (match[1] === 'sent_id') sentence.id = value;
  else if (match[1] === 'newpar') sentence.newParagraph = true;
  else {
    sentence.newDocument = true;
    sentence.documentId = value;
  }
}

/** Index of a word that is its own ancestor, or -1: whoever walks up a tree must arrive. */
function findLoop(words: readonly Word[]): number {
  const state = new Uint8Array(words.length); // 1: on the way up that is being walked, 2: reaches a root
  for (let i = 0; i < words.length; i++) {
    let at = i;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      at = (words[at]?.head ?? 0) - 1;
    }
    if (at >= 0 && state[at] === 1) return at;
    for (at = i; at >= 0 && state[at] === 1; at = (words[at]?.head ?? 0) - 1) state[at] = 2;
  }
  return -1;
}

function assemble(sentences: readonly Sentence[], diagnostics: Diagnostic[]): ConlluDocument {
  const builder = new SyntaxBuilder();
  const paragraphs: { start: number; end: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  let separator = '';
  for (const [index, sentence] of sentences.entries()) {
    if (index > 0 && (sentence.newDocument || sentence.newParagraph)) separator = '\n\n';
    parts.push(separator);
    length += separator.length;
    const { text, offsets } = layOut(sentence);
    if (index === 0 || separator === '\n\n') paragraphs.push({ start: length, end: length });
    addSentence(builder, sentence, offsets, length);
    parts.push(text);
    length += text.length;
    const paragraph = paragraphs.at(-1);
    if (paragraph) paragraph.end = length;
    separator = sentence.units.at(-1)?.spaceAfter === false ? '' : ' ';
  }
  return {
    id: sentences[0]?.documentId ?? null,
    text: parts.join(''),
    syntax: builder.build(),
    sentIds: sentences.map((sentence) => sentence.id),
    paragraphs,
    diagnostics,
  };
}

/** The text of a sentence and where each unit starts in it. */
function layOut(sentence: Sentence): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  if (sentence.text !== null) {
    const { text } = sentence;
    let at = 0;
    for (const unit of sentence.units) {
      while (at < text.length && text.charAt(at).trim() === '') at++;
      if (!text.startsWith(unit.surface, at)) break;
      offsets.push(at);
      at += unit.surface.length;
    }
    if (offsets.length === sentence.units.length && text.slice(at).trim() === '')
      return { text: text.slice(0, at), offsets };
    offsets.length = 0;
  }
  let text = '';
  for (const [index, unit] of sentence.units.entries()) {
    offsets.push(text.length);
    text += unit.surface;
    if (unit.spaceAfter && index < sentence.units.length - 1) text += ' ';
  }
  return { text, offsets };
}

function addSentence(builder: SyntaxBuilder, sentence: Sentence, offsets: readonly number[], base: number): void {
  builder.startSentence();
  const first = builder.count;
  for (const [index, unit] of sentence.units.entries()) {
    const start = base + (offsets[index] ?? 0);
    // `don't` = `do` + `n't` is cut where the parts meet; parts that the text does not spell all cover the whole.
    const spelt = unit.words.map((word) => word.form).join('') === unit.surface;
    let at = start;
    for (const word of unit.words) {
      const length = spelt ? word.form.length : unit.surface.length;
      const token = builder.add(at, at + length, word.form);
      if (spelt) at += length;
      if (word.lemma !== '') builder.lemma[token] = word.lemma;
      builder.upos[token] = word.upos;
      builder.feats[token] = intern(word.feats);
      builder.head[token] = word.head > 0 ? first + word.head - 1 : -1;
      builder.deprel[token] = intern(word.deprel);
      builder.unparsed[token] = word.head < 0 ? 1 : 0;
    }
  }
}
