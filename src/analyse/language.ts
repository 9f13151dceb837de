/**
 * What the analyser asks of a language, and the one place where a language is chosen. Everything else in this folder is the same
 * for all of them; word lists are in `data/<code>/abbreviations.txt`, trained models in `models/<code>.*`.
 */
import type { Language } from '../document.ts';
import { english } from '../languages/en/analyse.ts';
import { croatian } from '../languages/hr/analyse.ts';

/** Looks up one feature of a tag; `''` when the tag lacks it. */
export type FeatureValue = (name: string) => string;

/** A component of a tag that is scored by itself, and the group whose components lie together in memory (64 at most). */
export type TagComponent = readonly [group: 'main' | 'side' | 'agree', name: string];

/** How a tag (a part of speech with features) is taken apart for the tagger. */
export interface TagTraits {
  /**
   * Words that keep a small letter in headlines that capitalise all others (`Iran Rejects Call for Talks`); null where the language
   * writes no such headlines.
   */
  readonly smallInTitles: ReadonlySet<string> | null;
  /**
   * What must agree between words, from 1; 0 for nothing. 1 is what a subject has. Under 30.
   * Croatian: the case. English: the person.
   */
  agreement(pos: string, value: FeatureValue): number;
  /** What the context must decide, under 32: the sets of these over the likely tags of a word are its kind of ambiguity. */
  open(pos: string, value: FeatureValue): number;
  /** Components besides the whole tag and its part of speech, in this order. */
  components(pos: string, value: FeatureValue): readonly TagComponent[];
  /** A name for what the context of other words need know of the tag. */
  rough(pos: string, value: FeatureValue): string;
}

/** How the parser sees the features of a token. */
export interface TokenTraits {
  /** A nominal without a case is remembered by its head as this kind of dependent (see `kindOf` in parser-columns.ts). */
  readonly bareNominal: number;
  /** Parts of speech besides the closed ones whose words count each for itself wherever words are told apart by their lemma. */
  readonly lexical: ReadonlySet<string>;
  /** Words agree in case, number and gender; where they do not, word order and meaning stand in for it. */
  readonly agrees: boolean;
}

export interface AnalyserLanguage {
  /** Folder of its data and beginning of the names of its models. */
  readonly code: 'hr' | 'en';
  readonly tags: TagTraits;
  readonly tokens: TokenTraits;
}

/** Serbian and Bosnian in Latin script are read as Croatian is. */
const LANGUAGES: Readonly<Record<Language, AnalyserLanguage>> = {
  hr: croatian,
  sr: croatian,
  bs: croatian,
  en: english,
};

export const analyserLanguage = (language: Language): AnalyserLanguage => LANGUAGES[language];
