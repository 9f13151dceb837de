/** All that a language fills in, by its code: the one place where the languages meet. */
import type { Grammar } from '../code/grammar.ts';
import type { Language } from '../document.ts';
import type { ResolveLanguage } from '../resolve/language.ts';
import { englishGrammar } from './en/grammar.ts';
import { englishResolve } from './en/resolve.ts';
import { croatianGrammar } from './hr/grammar.ts';
import { croatianResolve } from './hr/resolve.ts';

/** Languages that have a pack of their own. */
export const PACKED = ['hr', 'en'] as const;
export type Packed = (typeof PACKED)[number];

export interface LanguagePack {
  /** Folder of its data, beginning of the names of its models. */
  readonly code: Packed;
  readonly name: string;
  readonly grammar: Grammar;
  readonly resolve: ResolveLanguage;
}

const croatian: LanguagePack = {
  code: 'hr',
  name: 'Croatian',
  grammar: croatianGrammar,
  resolve: croatianResolve,
};

const english: LanguagePack = {
  code: 'en',
  name: 'English',
  grammar: englishGrammar,
  resolve: englishResolve,
};

/** Serbian and Bosnian in Latin script are read as Croatian is. */
const PACKS: Readonly<Record<Language, LanguagePack>> = { hr: croatian, sr: croatian, bs: croatian, en: english };

export const languagePack = (language: Language): LanguagePack => PACKS[language];
