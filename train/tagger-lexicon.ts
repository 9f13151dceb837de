/** Collects from tagged sentences what `Guesser` needs: counts of forms, of Hunspell rules and of endings. */
import type { TagTraits } from '../src/analyse/language.ts';
import type { Dictionary } from '../src/analyse/tagger-dictionary.ts';
import type { GuessTables } from '../src/analyse/tagger-guess.ts';
import { endingKeys, ruleKeys, shapeOf } from '../src/analyse/tagger-guess.ts';
import type { Row, Table } from '../src/analyse/tagger-table.ts';
import { makeTable } from '../src/analyse/tagger-table.ts';
import { initialFlags } from '../src/analyse/tagger-words.ts';
import type { Sentence } from './treebank.ts';

/** Counts keyed by text and tag. */
class Counter {
  readonly map = new Map<string, Map<number, number>>();
  add(key: string, tag: number, weight: number): void {
    let m = this.map.get(key);
    if (!m) {
      m = new Map();
      this.map.set(key, m);
    }
    m.set(tag, (m.get(tag) ?? 0) + weight);
  }
  rows(least: number): Map<string, Row[]> {
    const out = new Map<string, Row[]>();
    for (const [key, m] of this.map) {
      const row = [...m].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([first, weight]) => ({ first, weight }));
      if (row.reduce((n, e) => n + e.weight, 0) > least) out.set(key, row);
    }
    return out;
  }
}

/** A type is counted towards endings only while it is rare: frequent words are irregular and always known. */
const RARE = 25;

interface Type {
  readonly form: string;
  readonly initial: boolean;
  readonly tag: number;
  readonly lemma: string;
  count: number;
}

/** Builds the tables. `tagOf(sentence, i)` is the tag id of a token. */
export function buildTables(
  sentences: readonly Sentence[],
  tagOf: (upos: string, feats: string) => number,
  dictionary: Dictionary,
  seen: Table,
  traits: TagTraits,
): GuessTables {
  const types = new Map<string, Type>();
  const totals = new Map<string, number>();
  for (const s of sentences) {
    if (s.copy) continue;
    const initial = initialFlags(s.forms, traits.smallInTitles);
    for (const [i, form] of s.forms.entries()) {
      const upos = s.upos[i] ?? '';
      const tag = tagOf(upos, s.feats[i] ?? '');
      const lower = form.toLowerCase();
      const shape = shapeOf(form);
      totals.set(lower, (totals.get(lower) ?? 0) + 1);
      const first = shape === 1 && initial[i] === 1;
      const key = `${form} ${first} ${tag} ${s.lemmas[i]}`;
      const type = types.get(key);
      if (type) type.count++;
      else types.set(key, { form, initial: first, tag, lemma: s.lemmas[i] ?? '', count: 1 });
    }
  }
  const context = new Counter();
  for (const { form, initial, tag, lemma, count } of types.values()) {
    const lower = form.toLowerCase();
    const shape = shapeOf(form);
    const n = dictionary.analyse(lower);
    const usable: number[] = [];
    for (let i = 0; i < n; i++) if (shape !== 0 || !dictionary.isProper(dictionary.foundStem[i] ?? 0)) usable.push(i);
    const weight = 1 + Math.log2(Math.min(count, 8)) / 2;
    if ((totals.get(lower) ?? 0) <= RARE || shape === 5)
      for (const key of endingKeys(lower, shape, initial, usable.length > 0)) context.add(key, tag, weight);
    const byLemma = usable.filter((i) => dictionary.stems.at(dictionary.foundStem[i] ?? 0) === lemma);
    const credited = byLemma.length > 0 ? byLemma : usable;
    for (const i of credited) {
      const [specific, general] = ruleKeys(dictionary, dictionary.foundRule[i] ?? 0);
      context.add(specific, tag, weight / credited.length);
      context.add(general, tag, weight / credited.length);
    }
  }
  return { seen, context: makeTable(context.rows(1)) };
}
