/** The labelled pairs that the dyad classifier learns from and is measured on, analysed and with their features. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code } from '../src/code/code.ts';
import type { Draft } from '../src/code/draft.ts';
import { type Dyad, type DyadFeatures, type DyadScene, dyadFeatures, yieldClass } from '../src/code/dyad-features.ts';
import { type Filler, Participants } from '../src/code/participants.ts';
import { findStatements } from '../src/code/statements.ts';
import { makeTree } from '../src/code/tree.ts';
import type { Coder } from '../src/coder.ts';
import type { Article, Language } from '../src/document.ts';
import { overlaps } from '../src/evaluation/match.ts';
import { resolve } from '../src/resolve/resolve.ts';
import { type MarkedPair, readPairs } from './marked-pairs.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** `gold`: the measured set; `again`: its second wording; `own`: written for Kronika; `example`: the frames' examples; `idle`: news without an event. */
export type Source = 'gold' | 'again' | 'own' | 'example' | 'idle';

export interface Sample {
  readonly source: Source;
  /** Samples of one group are never on both sides of a fold. */
  readonly group: string;
  /** Type with YIELD for CONCEDE and RETREAT, or NONE. */
  readonly type: string;
  readonly actor: Stretch | null;
  readonly recipient: Stretch | null;
  readonly article: Article;
  readonly scene: DyadScene;
  /** Null when the two do not stand in one sentence or one is not marked: no use for training. */
  readonly dyad: Dyad | null;
  readonly features: DyadFeatures | null;
  /** Which of the two, in text order, acts. */
  readonly order: 0 | 1;
}

const articleOf = (language: Language, id: string, text: string, givenActors: readonly Stretch[]): Article => ({
  id,
  text,
  language,
  published: null,
  url: null,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  givenActors,
});

/** News or at least prose, for pairs without an event. */
const IDLE: Readonly<Record<Language, string>> = {
  hr: 'hr_trees.conllu',
  sr: 'hr_trees.conllu',
  bs: 'hr_trees.conllu',
  en: 'en_ewt-ud-train.conllu',
};

/** All samples, in the order of the files. @param coder any coder: its dyad model, if it has one, is not used */
export function readSamples(coder: Coder, gold: string, own: string, treebanks: string): readonly Sample[] {
  const { language } = coder.knowledge.language;
  const out: Sample[] = [];
  const sample = (
    source: Source,
    group: string,
    type: string,
    text: string,
    a: Stretch | null,
    r: Stretch | null,
  ): void => {
    out.push(makeSample(coder, source, group, type, text, a, r));
  };
  // Not every language has all of them.
  const pairs = (...path: string[]): readonly MarkedPair[] => {
    const file = join(...path);
    return existsSync(file) ? readPairs(file) : [];
  };
  for (const p of readPairs(join(gold, `plv_train.${language}.jsonl`)))
    sample('gold', p.id, p.type, p.text, p.source, p.target);
  for (const p of pairs(gold, `plv_train.${language}.alt.jsonl`))
    sample('again', p.id.replace(/b$/, ''), p.type, p.text, p.source, p.target);
  for (const p of pairs(own, `training.${language}.jsonl`)) {
    if (p.source && p.target) sample('own', p.id, p.type, p.text, p.source, p.target);
    else if (p.type === 'NONE')
      for (const [a, r] of neighbours(coder, p.text, () => false).slice(0, 1))
        sample('own', p.id, 'NONE', p.text, a, r);
  }
  for (const [i, x] of coder.coding.dictionary.examples.entries()) {
    const { events } = coder.code(articleOf(language, 'example', x.text, []));
    const joined: [Stretch, Stretch][] = [];
    for (const e of events) {
      const named = [...e.actors, ...e.recipients].flatMap((q) =>
        q.start === null || q.end === null ? [] : [{ start: q.start, end: q.end }],
      );
      for (const a of named) for (const b of named) joined.push([a, b]);
      const a = e.actors.find((q) => q.start !== null);
      const r = [...e.recipients, ...e.actors].find((q) => q.start !== null && q !== a);
      if (!a || !r || !x.expects.some((y) => y.type === e.type)) continue;
      const [as, rs] = [
        { start: a.start!, end: a.end! },
        { start: r.start!, end: r.end! },
      ];
      if (!overlaps(as.start, as.end, rs.start, rs.end)) sample('example', `example-${i}`, e.type, x.text, as, rs);
    }
    // Two who stand side by side and have no event with each other.
    const apart = neighbours(coder, x.text, (a, r) =>
      joined.some(([p, q]) => overlaps(a.start, a.end, p.start, p.end) && overlaps(r.start, r.end, q.start, q.end)),
    );
    for (const [a, r] of apart.slice(0, 1)) sample('example', `example-${i}`, 'NONE', x.text, a, r);
  }
  for (const [i, text] of sentencesOf(join(treebanks, IDLE[language])).entries()) {
    if (coder.code(articleOf(language, 'idle', text, [])).events.length > 0) continue;
    for (const [a, r] of neighbours(coder, text, () => false).slice(0, 2))
      sample('idle', `idle-${i}`, 'NONE', text, a, r);
  }
  return out;
}

/** The first thousand sentences of a treebank. In few of them does one actor do something to its neighbour. */
function sentencesOf(file: string): readonly string[] {
  const texts: string[] = [];
  for (const block of readFileSync(file, 'utf8').split('\n\n')) {
    const words = block.split('\n').flatMap((l) => (/^\d+\t/.test(l) ? [l.split('\t')] : []));
    const text = words
      .map((w) => `${w[1]}${w[9]?.includes('SpaceAfter=No') ? '' : ' '}`)
      .join('')
      .trim();
    if (text !== '') texts.push(text);
    if (texts.length === 1000) break;
  }
  return texts;
}

/** Neighbouring names and nominals of a text, but for pairs that `skip` accepts. */
export function neighbours(
  coder: Coder,
  text: string,
  skip: (a: Stretch, r: Stretch) => boolean,
): readonly (readonly [Stretch, Stretch])[] {
  const { resolved, syntax } = coder.traceAll(articleOf(coder.knowledge.language.language, 'neighbours', text, []));
  const spans = resolved.mentions
    .filter((m) => m.how === 'name' || m.how === 'nominal')
    .map((m) => ({ start: syntax.start[m.first]!, end: syntax.end[m.last]! }));
  return spans.flatMap((a, i) => {
    const r = spans.slice(i + 1).find((s) => s.start >= a.end);
    return r && !skip(a, r) ? [[a, r] as const] : [];
  });
}

export function makeSample(
  coder: Coder,
  source: Source,
  group: string,
  type: string,
  text: string,
  actor: Stretch | null,
  recipient: Stretch | null,
): Sample {
  const article = articleOf(
    coder.knowledge.language.language,
    group,
    text,
    [actor, recipient].filter((x) => x !== null),
  );
  const syntax = coder.analyse(article);
  const resolved = resolve(article, syntax, coder.knowledge);
  const { grammar, dictionary, cues, types } = coder.coding;
  const { drafts } = code(article, syntax, resolved, { grammar, dictionary, cues, types });
  const tree = makeTree(syntax, grammar);
  const participants = new Participants(tree, resolved);
  const statements = findStatements(tree, article, participants, cues);
  const scene: DyadScene = { tree, participants, drafts, statements, dictionary };
  const find = (x: Stretch | null): number =>
    x === null
      ? -1
      : resolved.mentions.findIndex(
          (m) => m.how === 'given' && overlaps(syntax.start[m.first]!, syntax.end[m.last]!, x.start, x.end),
        );
  const a = find(actor);
  const r = find(recipient);
  const together =
    a >= 0 &&
    r >= 0 &&
    a !== r &&
    tree.sentenceOf[resolved.mentions[a]!.head] === tree.sentenceOf[resolved.mentions[r]!.head];
  const dyad = together ? { first: Math.min(a, r), second: Math.max(a, r) } : null;
  const features = dyad ? dyadFeatures(scene, dyad) : null;
  return {
    source,
    group,
    type: yieldClass(type),
    actor,
    recipient,
    article,
    scene,
    dyad,
    features,
    order: a < r ? 0 : 1,
  };
}

/** The type of the first event that connects the pair as `gold/README.md` says, or null. */
export function connectedType(sample: Sample, drafts: readonly Draft[]): string | null {
  const { participants, tree } = sample.scene;
  const { mentions, places } = participants.resolved;
  const touches = (list: readonly Filler[], x: Stretch | null): boolean =>
    x === null ||
    list.some((f) => {
      const m = f.place >= 0 ? places[f.place] : mentions[f.mention >= 0 ? f.mention : f.antecedent];
      return m !== undefined && overlaps(tree.syntax.start[m.first]!, tree.syntax.end[m.last]!, x.start, x.end);
    });
  const { actor, recipient } = sample;
  const hit = drafts.find(
    (d) => touches(d.actors, actor) && (touches(d.recipients, recipient) || touches(d.actors, recipient)),
  );
  return hit ? yieldClass(hit.meaning.type) : null;
}
