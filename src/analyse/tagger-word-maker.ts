/** Makes `Word`s: everything about a form that does not depend on its sentence but for its capital. */
import type { Dictionary } from './tagger-dictionary.ts';
import type { Guesser } from './tagger-guess.ts';
import { ruleKeys, shapeOf } from './tagger-guess.ts';
import type { TagSet } from './tagger-tags.ts';
import { hashString, mix } from './tagger-tags.ts';
import type { Word } from './tagger-words.ts';

/** Candidates likelier than this make the ambiguity class. */
const LIKELY = 0.04;

export function makeWord(
  form: string,
  initial: boolean,
  dictionary: Dictionary,
  guesser: Guesser,
  tagSet: TagSet,
): Word {
  const lower = form.toLowerCase();
  const shape = shapeOf(form);
  const analyses = dictionary.analyse(lower);
  const { tags, weights, seen } = guesser.guess(form, lower, shape, initial, analyses);
  let rule = 0;
  for (let i = 0; i < Math.min(analyses, 2); i++)
    rule = mix(rule, hashString(ruleKeys(dictionary, dictionary.foundRule[i] ?? 0)[0]));
  let ambiguity = 1;
  let caseBits = 0;
  const likely: number[] = [];
  for (let i = 0; i < tags.length; i++) {
    const t = tags[i] ?? 0;
    if (i > 0 && (weights[i] ?? 0) < LIKELY) continue;
    likely.push(tagSet.coarse[t] ?? 0);
    caseBits |= 1 << (tagSet.open[t] ?? 0);
  }
  likely.sort((a, b) => a - b);
  for (let i = 0; i < likely.length; i++)
    if (i === 0 || likely[i] !== likely[i - 1]) ambiguity = mix(ambiguity, likely[i] as number);
  // Distinct components, numbered in order of first use.
  const ids: number[] = [];
  const members: number[] = [];
  const starts = [0];
  const bucket: number[] = [];
  for (let i = 0; i < tags.length; i++) {
    const t = tags[i] as number;
    for (let c = tagSet.starts[t] as number; c < (tagSet.starts[t + 1] as number); c++) {
      const id = tagSet.components[c] as number;
      let at = ids.indexOf(id);
      if (at < 0) at = ids.push(id) - 1;
      members.push(at);
    }
    starts.push(members.length);
    bucket.push(Math.min(31, Math.round(-2 * Math.log2(Math.max(1e-6, weights[i] as number)))) + (i === 0 ? 32 : 0));
  }
  const components = ids.map((id) => tagSet.hash[id] as number);
  const ending = (n: number) => hashString(lower.slice(-n), n);
  return {
    form,
    lower,
    id: hashString(lower),
    shape: shape * 2 + (initial ? 1 : 0),
    ending2: ending(2),
    ending3: ending(3),
    ending4: ending(4),
    ending5: ending(5),
    beginning: hashString(lower.slice(0, Math.max(3, Math.min(6, lower.length - 2)))),
    rule,
    seen: seen === 0 ? 0 : seen < 4 ? 1 : 2,
    ambiguity,
    cases: mix(caseBits, 99),
    tags,
    bucket,
    components,
    starts,
    members,
    lemmas: [],
  };
}
