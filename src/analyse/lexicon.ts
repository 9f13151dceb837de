/**
 * The form lexicon of a language: what a form may be, without its context. Forms seen in the treebanks, forms that the Hunspell
 * dictionary can make, and guesses by ending for all others.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, Upos } from '../document.ts';
import { UPOS } from '../document.ts';
import { modelsDir } from '../paths.ts';
import { type AnalyserLanguage, analyserLanguage } from './language.ts';
import { bestLemma, LemmaProposer } from './lemmatise.ts';
import { int8, readModel, section } from './model-file.ts';
import { Guesser } from './tagger-guess.ts';
import type { LexiconData } from './tagger-store.ts';
import { decodeLexicon } from './tagger-store.ts';
import { makeWord } from './tagger-word-maker.ts';
import type { Word } from './tagger-words.ts';

/** One reading of a form. `share` is its likelihood without context, between 0 and 1. */
export interface Analysis {
  readonly lemma: string;
  readonly upos: Upos;
  readonly feats: string;
  readonly share: number;
}

/** Words kept; when full, both caches are emptied (results never depend on what is cached). */
const CACHE = 30_000;

export const lexiconFile = (code: AnalyserLanguage['code']): string => `${code}.lexicon.bin`;

/** The folder of the models: the argument, else `KRONIKA_MODELS`, else `models/` of the package. */
export function modelFolder(folder?: string): string {
  return folder ?? process.env.KRONIKA_MODELS ?? modelsDir;
}

export class Lexicon {
  readonly data: LexiconData;
  private readonly guesser: Guesser;
  private readonly proposer: LemmaProposer;
  private readonly lemmaWeights: Int8Array | Float32Array;
  private readonly inside = new Map<string, Word>();
  private readonly initial = new Map<string, Word>();

  constructor(data: LexiconData, lemmaWeights: Int8Array | Float32Array) {
    this.data = data;
    this.lemmaWeights = lemmaWeights;
    this.guesser = new Guesser(data.dictionary, data.guess, data.tagSet.size);
    this.proposer = new LemmaProposer(data.tagSet, data.dictionary, data.lemma);
  }

  /** What the tagger knows of a form; `initial` when its capital may be due to its place. */
  word(form: string, initial: boolean): Word {
    const cache = initial ? this.initial : this.inside;
    let word = cache.get(form);
    if (!word) {
      if (cache.size >= CACHE) cache.clear();
      word = makeWord(form, initial, this.data.dictionary, this.guesser, this.data.tagSet);
      cache.set(form, word);
    }
    return word;
  }

  /** The lemma of a word as its candidate `c` (an index into `word.tags`). */
  lemma(word: Word, c: number): string {
    let lemma = word.lemmas[c];
    if (lemma === undefined) {
      const tag = word.tags[c] ?? 0;
      lemma =
        this.proposer.certain(word.form, tag) ?? bestLemma(this.proposer.propose(word.form, tag), this.lemmaWeights);
      word.lemmas[c] = lemma;
    }
    return lemma;
  }

  /**
   * A form of a sentence in capitals as it would be written elsewhere: acronyms stay (`NATO`, `NATO-a`), what is seen with a capital
   * as often as without, or is no common word, is a name.
   */
  unshout(form: string): string {
    const { index, starts, weight } = this.data.guess.seen;
    const count = (key: string): number => {
      const row = index.get(key);
      let n = 0;
      if (row !== undefined) for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) n += weight[i] ?? 0;
      return n;
    };
    const hyphen = form.lastIndexOf('-');
    if (hyphen > 1 && form.length - hyphen <= 4 && index.has(form.slice(0, hyphen)))
      return form.slice(0, hyphen) + form.slice(hyphen).toLowerCase();
    const lower = form.toLowerCase();
    const title = form.charAt(0) + lower.slice(1);
    const asLower = count(lower);
    const asTitle = count(title);
    if (count(form) > asLower + asTitle) return form;
    if (asLower + asTitle > 0) return asLower > asTitle ? lower : title;
    return this.data.dictionary.isCommon(lower) ? lower : title;
  }

  /** Readings of a form, likeliest first; never empty (unknown forms are guessed by their ending). */
  analyses(form: string): Analysis[] {
    const word = this.word(form, false);
    const { tagSet } = this.data;
    return word.tags.map((t, c) => ({
      lemma: this.lemma(word, c),
      upos: UPOS[tagSet.upos[t] ?? 0] ?? '_',
      feats: tagSet.feats[t] ?? '_',
      share: 2 ** (-((word.bucket[c] ?? 0) & 31) / 2),
    }));
  }

  /** True when the form, or its lower-cased or capitalised twin, was seen in the treebanks or is made by the dictionary. */
  isKnown(form: string): boolean {
    const { index } = this.data.guess.seen;
    const lower = form.toLowerCase();
    return (
      index.has(form) ||
      index.has(lower) ||
      index.has(lower.charAt(0).toUpperCase() + lower.slice(1)) ||
      this.data.dictionary.analyse(lower) > 0
    );
  }

  /** True when the form is, lower-cased, a common word of the language (so its capital says nothing at the start of a sentence). */
  isCommonWord(form: string): boolean {
    const lower = form.toLowerCase();
    const { tagSet, guess, dictionary } = this.data;
    const row = guess.seen.index.get(lower);
    if (row !== undefined)
      for (let i = guess.seen.starts[row] ?? 0; i < (guess.seen.starts[row + 1] ?? 0); i++) {
        const upos = UPOS[tagSet.upos[guess.seen.first[i] ?? 0] ?? 0];
        if (upos !== 'PROPN' && upos !== 'X') return true;
      }
    return dictionary.isCommon(lower);
  }
}

/** Loads the lexicon of a folder of models. Throws when the file is missing or of another version. */
export function loadLexicon(folder?: string, language: Language = 'hr'): Lexicon {
  const known = analyserLanguage(language);
  const path = join(modelFolder(folder), lexiconFile(known.code));
  if (!existsSync(path))
    throw new Error(`${path} is missing; train it (node dist/train/tagger.js) or reinstall the package`);
  const model = readModel(path);
  return new Lexicon(decodeLexicon(model, known), int8(section(model, 'lemma.weights')));
}
