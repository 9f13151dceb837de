/** Text to syntax: tokeniser, tagger, lemmatiser, parser of one language behind one door. */
import { join } from 'node:path';
import type { Language, Syntax } from '../document.ts';
import { modelsDir } from '../paths.ts';
import { analyserLanguage } from './language.ts';
import { type Part, parseParts } from './parse-parts.ts';
import { loadParser, type Parser } from './parser.ts';
import type { SyntaxBuilder } from './syntax.ts';
import { loadTagger, type Tagger } from './tagger.ts';
import { tokenise } from './tokenise.ts';

/** What the stages above know and the analyser asks, sentence by sentence, between tagging and parsing. */
export interface Hooks {
  /** Whether sentence `[from, to)`, tagged, has to be parsed; default: yes. */
  readonly worthParsing?: (syntax: SyntaxBuilder, from: number, to: number) => boolean;
  /** Stretches of sentence `[from, to)` that are parsed apart; default: none. */
  readonly parts?: (syntax: SyntaxBuilder, from: number, to: number) => readonly Part[];
  /** Mends tags by names that are known. */
  readonly amend?: (syntax: SyntaxBuilder, from: number, to: number) => void;
}

export interface Analyser {
  analyse(text: string, blocks: readonly { readonly start: number; readonly end: number }[], hooks?: Hooks): Syntax;
  /** Tags, lemmatises and parses tokens that are already cut, for evaluation on gold tokens. */
  annotate(builder: SyntaxBuilder, hooks?: Hooks): Syntax;
}

const NO_PARTS: readonly Part[] = [];

/** Mends tags; what is mended is doubted no more. */
function amend(b: SyntaxBuilder, from: number, to: number, mend: NonNullable<Hooks['amend']>): void {
  const upos = b.upos.slice(from, to);
  const feats = b.feats.slice(from, to);
  mend(b, from, to);
  for (let t = from; t < to; t++) if (b.upos[t] !== upos[t - from] || b.feats[t] !== feats[t - from]) b.doubt[t] = 0;
}

/** No sentence is longer: what is, is a list or no text, and every later stage stays linear. */
const MAX_SENTENCE = 250;

/** Cuts sentences that are too long, after a comma or semicolon where there is one in the last third. */
function cutLong(b: SyntaxBuilder): void {
  const { sentences } = b;
  for (let s = 0; s < sentences.length; s++) {
    const from = sentences[s]!;
    const to = sentences[s + 1] ?? b.count;
    if (to - from <= MAX_SENTENCE) continue;
    let at = from + MAX_SENTENCE;
    while (at > from + (MAX_SENTENCE * 2) / 3 && b.norm[at - 1] !== ',' && b.norm[at - 1] !== ';') at--;
    if (b.norm[at - 1] !== ',' && b.norm[at - 1] !== ';') at = from + MAX_SENTENCE;
    sentences.splice(s + 1, 0, at);
  }
}

/** A full stop inside a sentence, before a small letter: a slip for a comma, and read as one. -1 for none. */
function strayStop(b: SyntaxBuilder, from: number, to: number): number {
  for (let t = from + 1; t < to - 1; t++) if (b.norm[t] === '.' && /^\p{Ll}/u.test(b.form[t + 1]!)) return t;
  return -1;
}

/** @param models folder with the models of the language, default `models/` of the package */
export function loadAnalyser(language: Language, models?: string): Analyser {
  const folder = models ?? process.env.KRONIKA_MODELS ?? modelsDir;
  // Loaded when first needed: trees of the user's own (--conllu) need neither.
  let tagger: Tagger | undefined;
  let parser: Parser | undefined;
  const annotate = (b: SyntaxBuilder, hooks: Hooks = {}): Syntax => {
    cutLong(b);
    tagger ??= loadTagger(folder, language);
    parser ??= loadParser(join(folder, `${analyserLanguage(language).code}.parser.bin`), language);
    const sentences = b.sentences;
    for (let s = 0; s < sentences.length; s++) {
      const from = sentences[s]!;
      const to = sentences[s + 1] ?? b.count;
      const stray = strayStop(b, from, to);
      if (stray >= 0) b.form[stray] = b.norm[stray] = ',';
      tagger.tag(b.form, from, to, b.upos, b.feats, b.lemma, b.doubt);
      if (hooks.amend) amend(b, from, to, hooks.amend);
      if (hooks.worthParsing?.(b, from, to) ?? true)
        parseParts(parser, b, from, to, hooks.parts?.(b, from, to) ?? NO_PARTS);
      else b.unparsed.fill(1, from, to);
      if (stray >= 0) b.form[stray] = b.norm[stray] = b.lemma[stray] = '.';
    }
    return b.build();
  };
  return {
    annotate,
    analyse: (text, blocks, hooks) => annotate(tokenise(text, blocks, language), hooks),
  };
}
