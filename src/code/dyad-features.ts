/**
 * What a pair of given actors looks like to the dyad classifier (`dyads.ts`): words, grammar around the two, what the
 * dictionary says of the words, and what the frames made of the sentence. Each feature is a string whose first letter
 * is its group; only its hash is kept.
 */
import { featsOf } from '../analyse/syntax.ts';
import type { Entity, Mention } from '../document.ts';
import { predication, realisationsOf } from './arguments.ts';
import type { Dictionary, Entry } from './dictionary.ts';
import type { Draft } from './draft.ts';
import { entriesAt } from './match.ts';
import type { Filler, Participants } from './participants.ts';
import type { StatementDraft } from './statements.ts';
import { isBelow, PUNCT, relation, type Tree, UPOS_CLASS } from './tree.ts';

/** All that is known of the article when its dyads are typed. */
export interface DyadScene {
  readonly tree: Tree;
  readonly participants: Participants;
  readonly drafts: readonly Draft[];
  readonly statements: readonly StatementDraft[];
  readonly dictionary: Dictionary;
}

/** Two given mentions of one sentence, in text order. */
export interface Dyad {
  readonly first: number;
  readonly second: number;
}

/** Features of a pair: those of the sentence, and those of each order (who acts: the first, or the second). */
export interface DyadFeatures {
  readonly shared: readonly string[];
  readonly ordered: readonly [readonly string[], readonly string[]];
}

/** Weight of each group's features: how far it may be trusted before the training speaks. */
export const GROUP_SCALE: Readonly<Record<string, number>> = {
  w: 0.35, // words, by zone
  b: 0.35, // pairs of neighbouring words
  t: 0.6, // types that the dictionary knows for a word
  f: 1.3, // what the frames made of the sentence
  s: 0.5, // who says it
  p: 0.7, // the path between the two
  a: 0.7, // how each hangs on the predicates
  d: 0.8, // the same by types of the dictionary
  e: 0.3, // who the two are
};

export const yieldClass = (type: string): string => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type);

/** A predicate of the sentence with how each of the two hangs on it. */
interface Hook {
  readonly token: number;
  readonly entries: readonly Entry[];
  readonly by: readonly [string, string];
  readonly mood: string;
}

export function dyadFeatures(scene: DyadScene, dyad: Dyad): DyadFeatures {
  const { tree, participants } = scene;
  const { mentions } = participants.resolved;
  const pair = [mentions[dyad.first]!, mentions[dyad.second]!] as const;
  const shared: string[] = [];
  const ordered: [string[], string[]] = [[], []];
  const sentence = tree.sentenceOf[pair[0].head]!;
  const from = tree.syntax.sentences[sentence]!;
  const to = tree.syntax.sentences[sentence + 1]!;
  words(scene, pair, from, to, shared);
  const path = new Set([...ancestors(tree, pair[0].head), ...ancestors(tree, pair[1].head)]);
  const hooks = hooksOf(scene, pair, from, to);
  known(scene, hooks, path, pair, shared);
  for (const order of [0, 1] as const) {
    const out = ordered[order];
    const a = pair[order];
    const b = pair[1 - order]!;
    out.push(`eorder=${order}`);
    between(tree, a, b, out);
    for (const h of hooks) hang(tree, h, order, out);
    framesSay(scene, order === 0 ? dyad.first : dyad.second, order === 0 ? dyad.second : dyad.first, sentence, out);
    speech(scene, a, b, out);
    who(participants.resolved.entities[a.entity], participants.resolved.entities[b.entity], out);
  }
  return { shared, ordered };
}

function words(scene: DyadScene, pair: readonly [Mention, Mention], from: number, to: number, out: string[]): void {
  const { syntax } = scene.tree;
  const [a, b] = pair;
  let last = '^';
  for (let t = from; t < to; t++) {
    if (syntax.upos[t] === PUNCT && syntax.norm[t] !== '"') continue;
    const inA = t >= a.first && t <= a.last;
    const inB = t >= b.first && t <= b.last;
    if (inA || inB) {
      last = inA ? '<1>' : '<2>';
      continue;
    }
    const lemma = syntax.lemma[t]!.toLowerCase();
    const zone = t < a.first ? 'l' : t > b.last ? 'r' : t > a.last ? 'm' : 'i';
    out.push(`w${lemma}`, `w${zone}:${lemma}`, `b${last} ${lemma}`);
    last = lemma;
  }
}

function* ancestors(tree: Tree, token: number): Generator<number> {
  for (let t = token, n = 0; t >= 0 && n < 60; t = tree.syntax.head[t]!, n++) yield t;
}

/** Predicates of the sentence outside the two, and by which realisation each of the two hangs on them. */
function hooksOf(scene: DyadScene, pair: readonly [Mention, Mention], from: number, to: number): readonly Hook[] {
  const { tree, dictionary } = scene;
  const { syntax } = tree;
  const out: Hook[] = [];
  for (let t = from; t < to; t++) {
    const kind = UPOS_CLASS[syntax.upos[t]!];
    const entries = entriesAt(tree, dictionary, t);
    if (entries.length === 0 && kind !== 'verb') continue;
    const noun = kind === 'noun' && entries.every((e) => e.use === 'noun' || e.use === 'nominal');
    const adjective = entries.length > 0 && entries.every((e) => e.use === 'adjective');
    const p = predication(tree, t, noun ? 'noun' : adjective ? 'adjective' : 'verb');
    const by = pair.map((m) => {
      let best = '';
      let depth = 9;
      for (const x of p.arguments) {
        if (x.token < 0) continue;
        const r = x.realisations[0] ?? '?';
        if (x.token >= m.first && x.token <= m.last) return r;
        if (!isBelow(tree, m.head, x.token)) continue;
        let d = 0;
        for (const up of ancestors(tree, m.head)) {
          if (up === x.token) break;
          d++;
        }
        if (d < depth) {
          depth = d;
          best = `*${r}`;
        }
      }
      return best;
    });
    const mood = `${p.negated ? 'n' : ''}${p.future ? 'f' : ''}${p.conditional ? 'c' : ''}${p.particle !== '' ? 'r' : ''}`;
    out.push({ token: t, entries, by: [by[0]!, by[1]!], mood });
  }
  return out;
}

/** What the dictionary could make of the words, wherever the two stand. */
function known(
  scene: DyadScene,
  hooks: readonly Hook[],
  path: ReadonlySet<number>,
  pair: readonly [Mention, Mention],
  out: string[],
): void {
  const { tree, dictionary } = scene;
  for (const h of hooks) {
    const { token } = h;
    const inside = pair.some((m) => token >= m.first && token <= m.last);
    const where = inside ? 'in' : path.has(token) ? 'on' : 'off';
    const types = new Set(h.entries.map((e) => yieldClass(e.meaning.type)));
    for (const type of types) out.push(`t${where} ${type}`, `t${type}`, `t${type} ${h.mood}`);
    for (const id of new Set(h.entries.map((e) => e.meaning.id))) out.push(`tc${id}`, `tc${where} ${id}`);
    if (h.mood !== '') out.push(`t${tree.syntax.lemma[token]} ${h.mood}`);
    for (const c of dictionary.contexts.get(tree.syntax.lemma[token]!) ?? []) out.push(`tx${c}`);
  }
}

/** Lemmas and relations on the way from one to the other. */
function between(tree: Tree, a: Mention, b: Mention, out: string[]): void {
  const { syntax } = tree;
  const up = [...ancestors(tree, a.head)];
  const down = [...ancestors(tree, b.head)];
  const top = up.find((t) => down.includes(t));
  const lemma = (t: number): string => syntax.lemma[t]!.toLowerCase();
  const left = up.slice(0, top === undefined ? undefined : up.indexOf(top));
  const right = down.slice(0, top === undefined ? undefined : down.indexOf(top));
  const rels = (list: readonly number[]): string => list.map((t) => relation(syntax.deprel[t]!)).join('>');
  const real = (m: Mention): string => realisationsOf(tree, m.head)[0] ?? featsOf(syntax.feats[m.head]!).case ?? '?';
  const at = top === undefined ? '-' : top === a.head ? '<a>' : top === b.head ? '<b>' : lemma(top);
  out.push(`ptop ${at}`, `ptop ${at} ${real(a)} ${real(b)}`, `prel ${rels(left)}|${rels(right)}`);
  out.push(`preal ${real(a)} ${real(b)}`, `pa ${real(a)}`, `pb ${real(b)}`);
  for (const [side, list, m] of [
    ['a', left, a],
    ['b', right, b],
  ] as const) {
    const above = list.slice(1).filter((t) => t < m.first || t > m.last);
    for (const [i, t] of above.entries())
      out.push(
        `p${side} ${lemma(t)}`,
        `p${side} ${lemma(t)} ${at}`,
        ...(i === 0 ? [`p${side}1 ${lemma(t)} ${real(m)}`] : []),
      );
    const gov = syntax.head[m.head]!;
    if (gov >= 0) out.push(`pg${side} ${lemma(gov)} ${real(m)}`);
    if (gov >= 0) out.push(`pg${side} ${lemma(gov)}`);
  }
}

/** How the two hang on a predicate: by its lemma, by what the dictionary knows of it, by which slots would take them. */
function hang(tree: Tree, h: Hook, order: 0 | 1, out: string[]): void {
  const ra = h.by[order];
  const rb = h.by[1 - order]!;
  if (ra === '' && rb === '') return;
  const lemma = tree.syntax.lemma[h.token]!;
  const both = ra !== '' && rb !== '';
  const kinds = new Set(h.entries.map((e) => yieldClass(e.meaning.type)));
  const ids = new Set(h.entries.map((e) => e.meaning.id));
  if (ra !== '') {
    out.push(`aa ${lemma} ${ra}`, `aa ${lemma}`);
    for (const k of kinds) out.push(`da ${k} ${ra}`);
  }
  if (rb !== '') {
    out.push(`ab ${lemma} ${rb}`, `ab ${lemma}`);
    for (const k of kinds) out.push(`db ${k} ${rb}`);
    for (const id of ids) out.push(`dbi ${id} ${rb}`);
  }
  if (both) {
    out.push(`a2 ${lemma}`, `a2 ${lemma} ${ra} ${rb}`, `a2 ${lemma} ${h.mood}`, `a2r ${ra} ${rb}`);
    for (const k of kinds) out.push(`d2 ${k} ${ra} ${rb}`, `d2 ${k}`, `d2 ${k} ${h.mood}`);
    for (const id of ids) out.push(`d2i ${id}`);
  }
  const takes = (e: Entry, role: string, r: string): boolean => {
    const bare = r.replace('*', '');
    return (
      r !== '' &&
      e.frame.slots.some(
        (s) =>
          (s.role === role || s.role === 'C') &&
          s.options.some((o) => o.realisation === bare || o.realisation === `T.${bare}`),
      )
    );
  };
  const fits = new Set<string>();
  for (const e of h.entries) {
    const fit = `${takes(e, 'A', ra) ? 'A' : ''}${takes(e, 'R', rb) ? 'R' : ''}`;
    if (fit !== '') fits.add(`${yieldClass(e.meaning.type)} ${fit}`);
    if (fit === 'AR') fits.add(`${e.meaning.id} AR`);
  }
  for (const fit of fits) out.push(`ds ${fit}`);
}

/** The events that the frames found, by the parts that the two play in them. */
function framesSay(scene: DyadScene, a: number, b: number, sentence: number, out: string[]): void {
  const { tree, drafts } = scene;
  const plays = (d: Draft, m: number): string => {
    const has = (list: readonly Filler[]): boolean =>
      list.some((f) => f.mention === m || (f.mention < 0 && f.antecedent === m));
    return has(d.actors) ? 'A' : has(d.recipients) ? 'R' : '-';
  };
  let connected = false;
  for (const d of drafts) {
    if (tree.sentenceOf[d.token] !== sentence) continue;
    const type = yieldClass(d.meaning.type);
    const parts = `${plays(d, a)}${plays(d, b)}`;
    const lemma = tree.syntax.lemma[d.token]!;
    const joins = parts === 'AR' || parts === 'AA';
    const denied = d.factuality.endsWith('-') ? '-' : '';
    out.push(
      `f${type}`,
      `f${type} ${parts}`,
      `f${type}${denied} ${d.meaning.mode} ${parts}`,
      `fc${d.by.join('<')} ${parts}`,
    );
    if (joins) {
      out.push(
        `fl ${lemma} ${type}`,
        `fj ${type} ${d.future ? 'f' : ''}${denied}${d.must ? 'm' : ''}`,
        `fj ${d.meaning.cameo}`,
      );
      if (!connected) out.push(`f1 ${type}`);
      connected = true;
    }
  }
  if (!connected) out.push('f0');
}

function speech(scene: DyadScene, a: Mention, b: Mention, out: string[]): void {
  for (const s of scene.statements) {
    const said = (m: Mention): boolean => m.head >= s.first && m.head <= s.last;
    if (!said(a) && !said(b)) continue;
    const speaker = s.speaker?.token ?? -1;
    const by = (m: Mention): boolean => speaker >= m.first && speaker <= m.last;
    const cue = s.cue >= 0 ? scene.tree.syntax.lemma[s.cue] : '';
    out.push(
      `s${s.act} ${by(a) ? 'a' : by(b) ? 'b' : '-'}${said(a)}${said(b)}`,
      `s${cue} ${by(a) ? 'a' : by(b) ? 'b' : '-'}`,
    );
  }
}

function who(a: Entity | undefined, b: Entity | undefined, out: string[]): void {
  const kind = (e: Entity | undefined): string => `${e?.kind ?? '?'} ${e?.sector ?? '-'}`;
  const same = a?.country && b?.country ? (a.country === b.country ? 'same' : 'other') : '?';
  out.push(
    `e${same}`,
    `ea ${kind(a)}`,
    `eb ${kind(b)}`,
    `e2 ${kind(a)} ${kind(b)}`,
    `e2 ${a?.sector} ${b?.sector} ${same}`,
  );
}
