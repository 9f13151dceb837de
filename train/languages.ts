/** What training needs to know of a language: its treebanks and its dictionary. Figures and models: docs/models.md. */
import type { Language } from '../src/document.ts';
import { type Dictionary, readCroatian, readEnglish } from './hunspell.ts';

export interface TrainingLanguage {
  readonly code: 'hr' | 'en';
  /** Files with tags, without extension; of a text that several have, the first counts. */
  readonly tagged: readonly string[];
  /** Files with trees. */
  readonly trees: readonly string[];
  readonly dev: string;
  readonly dictionary: () => Dictionary;
  /** Features that are not learned: they say something of the text at hand (a slip of the pen), not of the word. */
  readonly untaught: ReadonlySet<string>;
  /** Rounds over the trees when the parser's passes and relations are trained: the more trees, the more they bear. */
  readonly epochs: {
    readonly advice: number;
    readonly backward: number;
    readonly forward: number;
    readonly relations: number;
  };
}

const LANGUAGES: readonly TrainingLanguage[] = [
  {
    code: 'hr',
    tagged: ['hr_tags', 'hr_trees', 'hr_trees_extra', 'hr_trees_silver'],
    trees: ['hr_trees', 'hr_trees_extra', 'hr_trees_silver'],
    dev: 'hr_set-ud-dev',
    dictionary: readCroatian,
    untaught: new Set(),
    epochs: { advice: 3, backward: 3, forward: 4, relations: 2 },
  },
  {
    code: 'en',
    tagged: ['en_ewt-ud-train'],
    trees: ['en_ewt-ud-train'],
    dev: 'en_ewt-ud-dev',
    dictionary: readEnglish,
    untaught: new Set(['Typo', 'ExtPos', 'Style']),
    epochs: { advice: 3, backward: 4, forward: 5, relations: 2 },
  },
];

/** Throws when no treebanks are named for the language. */
export function trainingLanguage(code: Language | string): TrainingLanguage {
  const known = LANGUAGES.find((language) => language.code === code);
  if (!known) throw new Error(`no treebanks are named for language '${code}' in train/languages.ts`);
  return known;
}
