/** Headlines in title case (`Iran Rejects Call for Talks`), of which treebanks have few: made of short sentences, for the tagger. */
import type { AnalyserLanguage } from '../src/analyse/language.ts';
import type { Sentence } from './treebank.ts';

/** One in so many sentences of the right length. */
const EVERY = 5;
const SHORTEST = 5;
const LONGEST = 16;

const capitalise = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);

/** The sentences, with headlines made of some right after them, so that a fold has both. */
export function withHeadlines(sentences: readonly Sentence[], language: AnalyserLanguage): Sentence[] {
  const small = language.tags.smallInTitles;
  if (!small) return [...sentences];
  return sentences.flatMap((sentence, index) => {
    const { forms } = sentence;
    const stop = forms.at(-1) === '.';
    const to = stop ? forms.length - 1 : forms.length;
    if (index % EVERY !== 0 || to < SHORTEST || to > LONGEST) return [sentence];
    const headline: Sentence = {
      forms: forms.slice(0, to).map((form, i) => (i > 0 && small.has(form) ? form : capitalise(form))),
      lemmas: sentence.lemmas.slice(0, to),
      upos: sentence.upos.slice(0, to),
      feats: sentence.feats.slice(0, to),
      lines: [],
      copy: true,
    };
    return [sentence, headline];
  });
}
