/** Shared by the training commands: dictionary, tag set, examples whose words come from a lexicon that has not seen them. */

import { analyserLanguage } from '../src/analyse/language.ts';
import { Dictionary } from '../src/analyse/tagger-dictionary.ts';
import { Guesser } from '../src/analyse/tagger-guess.ts';
import type { TagSet } from '../src/analyse/tagger-tags.ts';
import { buildTagSet, tagKey } from '../src/analyse/tagger-tags.ts';
import { makeWord } from '../src/analyse/tagger-word-maker.ts';
import type { Word } from '../src/analyse/tagger-words.ts';
import { initialFlags } from '../src/analyse/tagger-words.ts';
import type { Dictionary as RawDictionary } from './hunspell.ts';
import type { TrainingLanguage } from './languages.ts';
import { buildLemmaTables } from './lemma-tables.ts';
import { buildTables } from './tagger-lexicon.ts';
import type { Example } from './tagger-pass.ts';
import type { Sentence } from './treebank.ts';
import { foldOf } from './treebank.ts';

/** The dictionary as the tagger looks things up in it: stems sorted, flags numbered. */
export function makeDictionary(raw: RawDictionary): Dictionary {
  const flags = [...new Set(raw.classes.flat())].sort();
  const number = new Map(flags.map((f, i) => [f, i]));
  const stems = [...raw.stems].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]));
  const rules = raw.rules.filter((r) => number.has(r.flag));
  return new Dictionary(
    stems.map((s) => s[0]),
    Uint16Array.from(stems, (s) => s[1]),
    raw.classes.map((c) => c.map((f) => number.get(f) ?? 0)),
    {
      flag: rules.map((r) => number.get(r.flag) ?? 0),
      strip: rules.map((r) => r.strip),
      add: rules.map((r) => r.add),
      condition: rules.map((r) => r.condition),
    },
  );
}

/** The tag set of the sentences: every tag seen, in code-unit order. */
export function makeTagSet(sentences: readonly Sentence[], language: TrainingLanguage): TagSet {
  const keys = new Set<string>();
  for (const s of sentences) for (const [i, u] of s.upos.entries()) keys.add(tagKey(u, s.feats[i] ?? '_'));
  return buildTagSet([...keys].sort(), analyserLanguage(language.code));
}

/** Tag id of UPOS and features; 0xffff when the training data lack the tag. */
export const tagIds = (tagSet: TagSet) => (upos: string, feats: string) => tagSet.id.get(tagKey(upos, feats)) ?? 0xffff;

/** A function that looks up the words of a sentence in a lexicon trained on `sentences`. */
export function lexiconOf(sentences: readonly Sentence[], dictionary: Dictionary, tagSet: TagSet) {
  const id = tagIds(tagSet);
  const { seen } = buildLemmaTables(sentences, tagSet);
  const tables = buildTables(sentences, id, dictionary, seen, tagSet.language.tags);
  const guesser = new Guesser(dictionary, tables, tagSet.size);
  const cache = new Map<string, Word>();
  return (s: Sentence): Example => {
    const initial = initialFlags(s.forms, tagSet.language.tags.smallInTitles);
    const words = s.forms.map((form, i) => {
      const key = `${initial[i]}${form}`;
      let w = cache.get(key);
      if (!w) {
        w = makeWord(form, initial[i] === 1, dictionary, guesser, tagSet);
        cache.set(key, w);
      }
      return w;
    });
    return { words, gold: Int32Array.from(s.upos, (u, i) => id(u, s.feats[i] ?? '_')), first: null };
  };
}

/** Examples of training sentences, each with a lexicon made of the other folds. */
export function crossExamples(
  sentences: readonly Sentence[],
  dictionary: Dictionary,
  tagSet: TagSet,
  folds: number,
): Example[] {
  const out: Example[] = new Array(sentences.length);
  for (let fold = 0; fold < folds; fold++) {
    const make = lexiconOf(
      sentences.filter((_, i) => foldOf(i, folds) !== fold),
      dictionary,
      tagSet,
    );
    for (const [i, s] of sentences.entries()) if (foldOf(i, folds) === fold) out[i] = make(s);
  }
  return out;
}

export interface Figures {
  readonly tokens: number;
  readonly upos: number;
  readonly feats: number;
  readonly both: number;
}

/** Shares right (0 to 100). Feats are compared as whole strings, as the CoNLL 2018 evaluation does (universal features). */
export function evaluate(
  examples: readonly Example[],
  sentences: readonly Sentence[],
  tags: readonly Int32Array[],
  tagSet: TagSet,
  uposNames: readonly string[],
): Figures {
  let tokens = 0;
  let upos = 0;
  let feats = 0;
  let both = 0;
  for (const [s, sentence] of sentences.entries())
    for (let i = 0; i < (examples[s]?.words.length ?? 0); i++) {
      const t = tags[s]?.[i] ?? 0;
      tokens++;
      const u = uposNames[tagSet.upos[t] ?? 0] === sentence.upos[i];
      const f = tagSet.feats[t] === sentence.feats[i];
      if (u) upos++;
      if (f) feats++;
      if (u && f) both++;
    }
  const share = (n: number) => (100 * n) / tokens;
  return { tokens, upos: share(upos), feats: share(feats), both: share(both) };
}
