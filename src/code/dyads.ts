/**
 * Types the dyads of actors that the user gives: where the frames leave open, or contradict, what passes between two of
 * them, a small classifier decides (`dyad-model.ts`, trained by `train/dyads.ts`). What it decides has the frame
 * `hr/dyads#TYPE`. Without given actors it does nothing.
 */
import type { FactualityValue } from '../document.ts';
import { predication } from './arguments.ts';
import type { Dictionary } from './dictionary.ts';
import type { Draft } from './draft.ts';
import { type Dyad, type DyadScene, dyadFeatures, yieldClass } from './dyad-features.ts';
import type { DyadModel } from './dyad-model.ts';
import type { Meaning, PredicateClass } from './frame-language.ts';
import { entriesAt } from './match.ts';
import type { Filler, Participants } from './participants.ts';
import type { StatementDraft } from './statements.ts';
import { isBelow, steps, type Tree, UPOS_CLASS } from './tree.ts';

/** Probabilities that the classifier must reach. */
export interface Limits {
  /** To make an event where no frame connects the two. */
  readonly make: number;
  /** The same where the sentence has other given actors: most pairs of many are none. */
  readonly makeAmongMany: number;
  /** To overrule the type that a frame found. */
  readonly change: number;
  /** To turn an event of the right type round. */
  readonly turn: number;
}

/** Chosen by cross-validation (`docs/models.md`). */
export const LIMITS: Limits = {
  make: 0.35,
  makeAmongMany: 0.5,
  change: 0.4,
  turn: 0.6,
};

/** More given actors than this in a sentence: only pairs that are near in the tree are looked at. */
const MANY = 6;
const NEAR = 6;

/** Events in which all take part alike. */
const MUTUAL: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'COOPERATE']);
/** Deeds of words: saying them does them, whatever comes of the content. */
const SAID: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT']);
/** CAMEO roots, for a type that no line of the dictionary explains. */
const ROOT: Readonly<Record<string, string>> = {
  AGREE: '030',
  CONSULT: '040',
  SUPPORT: '050',
  COOPERATE: '060',
  AID: '070',
  CONCEDE: '080',
  REQUEST: '100',
  ACCUSE: '110',
  REJECT: '120',
  THREATEN: '130',
  PROTEST: '140',
  MOBILIZE: '150',
  SANCTION: '160',
  COERCE: '170',
  ASSAULT: '180',
};

/**
 * Events with the dyads of given actors typed. `drafts` are the events that the frames found; those that stay as they
 * are are returned themselves, those that change are copies. Order is kept, new events stand by their trigger.
 */
export function typeDyads(
  tree: Tree,
  participants: Participants,
  drafts: readonly Draft[],
  statements: readonly StatementDraft[],
  dictionary: Dictionary,
  model: DyadModel,
  limits: Limits = LIMITS,
): readonly Draft[] {
  const scene: DyadScene = { tree, participants, drafts, statements, dictionary };
  let out = drafts;
  for (const { dyad, many } of dyadsOf(tree, participants)) out = typeDyad(scene, dyad, many, out, model, limits);
  return out === drafts ? out : [...out].sort((a, b) => a.token - b.token);
}

/** Pairs of given actors that stand side by side in one sentence, in text order. */
export function dyadsOf(tree: Tree, participants: Participants): readonly { dyad: Dyad; many: boolean }[] {
  const { mentions } = participants.resolved;
  const bySentence = new Map<number, number[]>();
  mentions.forEach((m, i) => {
    if (m.how !== 'given') return;
    const s = tree.sentenceOf[m.head]!;
    bySentence.set(s, [...(bySentence.get(s) ?? []), i]);
  });
  const out: { dyad: Dyad; many: boolean }[] = [];
  for (const list of bySentence.values()) {
    for (const first of list) {
      for (const second of list) {
        if (mentions[first]!.last >= mentions[second]!.first) continue;
        if (list.length > MANY && steps(tree, mentions[first]!.head, mentions[second]!.head) > NEAR) continue;
        out.push({ dyad: { first, second }, many: list.length > 2 });
      }
    }
  }
  return out;
}

function typeDyad(
  scene: DyadScene,
  dyad: Dyad,
  many: boolean,
  drafts: readonly Draft[],
  model: DyadModel,
  limits: Limits,
): readonly Draft[] {
  const { tree, participants } = scene;
  const ranked = model.score(dyadFeatures(scene, dyad));
  const best = ranked[0];
  if (!best) return drafts;
  const [actor, recipient] = best.first >= 0.5 ? [dyad.first, dyad.second] : [dyad.second, dyad.first];
  const joining = drafts.filter((d) => joins(d, actor, recipient) || joins(d, recipient, actor));
  const same = joining.find((d) => yieldClass(d.meaning.type) === best.type);
  if (joining.length > 0) {
    if (best.p < limits.change) return drafts;
    const changed = same ?? joining[0]!;
    const sure = Math.max(best.first, 1 - best.first) > limits.turn;
    const turn = sure && !MUTUAL.has(best.type) && !joins(changed, actor, recipient);
    if (same && !turn) return drafts;
    const turned = turn ? { ...changed, actors: changed.recipients, recipients: changed.actors } : changed;
    const now = same
      ? turned
      : { ...turned, ...decided(meaningOf(scene, best.type, changed.token, dyad), changed, tree.grammar.language) };
    return drafts.map((d) => (d === changed ? now : d));
  }
  if (best.p < (many ? limits.makeAmongMany : limits.make)) return drafts;
  const a = fillerOf(participants, actor);
  const r = fillerOf(participants, recipient);
  const sentence = tree.sentenceOf[a.token]!;
  const near = drafts
    .filter((d) => tree.sentenceOf[d.token] === sentence && yieldClass(d.meaning.type) === best.type)
    .filter((d) => !has(d.recipients, actor) && !has(d.actors, recipient))
    .filter((d) => has(d.actors, actor) || has(d.recipients, recipient) || !givenIn(d, participants))
    .sort((x, y) => distance(tree, x, a, r) - distance(tree, y, a, r))[0];
  if (near) {
    const joined: Draft = {
      ...near,
      actors: has(near.actors, actor) ? near.actors : [a, ...near.actors],
      recipients: has(near.recipients, recipient) ? near.recipients : [r, ...near.recipients],
    };
    return drafts.map((d) => (d === near ? joined : d));
  }
  const token = triggerOf(scene, best.type, dyad);
  const p = predication(tree, token, UPOS_CLASS[tree.syntax.upos[token]!] === 'noun' ? 'noun' : 'verb');
  const empty = {
    actors: [a],
    recipients: [r],
    counterparts: [],
    places: [],
    contents: [],
    themes: [],
    pending: false,
    predication: p,
  };
  const meaning = meaningOf(scene, best.type, token, dyad);
  const denied = p.negated && !SAID.has(meaning.type);
  const fresh: Draft = {
    token,
    match: { entry: entryOf(meaning, tree.grammar.language), score: best.p, ...empty },
    meaning,
    actors: [a],
    recipients: [r],
    factuality: SAID.has(meaning.type) ? 'CT+' : denied ? 'CT-' : p.conditional ? 'PS+' : p.future ? 'PR+' : 'CT+',
    assertedBy: [],
    assertedAt: -1,
    dropped: false,
    stop: false,
    future: p.future,
    must: false,
    inner: [],
    by: ['dyads'],
  };
  return [...drafts, fresh];
}

/** What changes in an event whose type the classifier overrules. */
function decided(meaning: Meaning, d: Draft, language: string): Pick<Draft, 'meaning' | 'match' | 'factuality' | 'by'> {
  const factuality: FactualityValue = SAID.has(meaning.type) ? 'CT+' : d.factuality;
  return { meaning, match: { ...d.match, entry: entryOf(meaning, language) }, factuality, by: [...d.by, 'dyads'] };
}

function entryOf(meaning: Meaning, language: string): Draft['match']['entry'] {
  const predicate: PredicateClass = {
    id: 'dyads',
    ...meaning,
    control: 'A',
    inner: undefined,
    assertedByActor: false,
    transparent: false,
    compositions: [],
  };
  const frame = {
    id: `${language}/dyads#${meaning.type}`,
    part: 'v',
    predicates: [],
    classId: 'dyads',
    slots: [],
    line: 0,
  } as const;
  return { frame, meaning: predicate, particle: '', use: 'verb' };
}

/** Mode and CAMEO code by what the dictionary knows of the trigger, else of the words on the way; else the type alone. */
function meaningOf(scene: DyadScene, type: string, token: number, dyad: Dyad): Meaning {
  const { tree, participants, dictionary } = scene;
  const { mentions } = participants.resolved;
  const sentence = tree.sentenceOf[token]!;
  const others: number[] = [];
  for (let t = tree.syntax.sentences[sentence]!; t < tree.syntax.sentences[sentence + 1]!; t++)
    if (isBelow(tree, mentions[dyad.first]!.head, t) || isBelow(tree, mentions[dyad.second]!.head, t)) others.push(t);
  for (const t of [token, ...others]) {
    const entry = entriesAt(tree, dictionary, t).find((e) => yieldClass(e.meaning.type) === type);
    if (!entry) continue;
    const { mode, cameo, contexts } = entry.meaning;
    return { type: entry.meaning.type, mode, cameo, contexts };
  }
  const plain = type === 'YIELD' ? 'CONCEDE' : type;
  return { type: plain, mode: null, cameo: ROOT[plain] ?? '', contexts: [] };
}

/** The word that most likely says the deed: one that the dictionary knows for the type, above both, near both. */
function triggerOf(scene: DyadScene, type: string, dyad: Dyad): number {
  const { tree, participants, dictionary } = scene;
  const { syntax } = tree;
  const pair = [participants.resolved.mentions[dyad.first]!, participants.resolved.mentions[dyad.second]!];
  const sentence = tree.sentenceOf[pair[0]!.head]!;
  let best = pair[0]!.head;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let t = syntax.sentences[sentence]!; t < syntax.sentences[sentence + 1]!; t++) {
    const kind = UPOS_CLASS[syntax.upos[t]!];
    const entries = entriesAt(tree, dictionary, t);
    const inside = pair.some((m) => t >= m.first && t <= m.last);
    if (entries.length === 0 && kind !== 'verb' && !inside) continue;
    let score = inside ? -4 : kind === 'verb' ? 0.5 : 0;
    if (entries.some((e) => yieldClass(e.meaning.type) === type)) score += 4;
    else if (entries.length > 0) score += 0.5;
    for (const m of pair) score += (isBelow(tree, m.head, t) ? 1.5 : 0) - 0.4 * steps(tree, t, m.head);
    if (score <= bestScore) continue;
    best = t;
    bestScore = score;
  }
  return best;
}

const has = (list: readonly Filler[], mention: number): boolean =>
  list.some((f) => f.mention === mention || (f.mention < 0 && f.antecedent === mention));
const joins = (d: Draft, a: number, r: number): boolean =>
  has(d.actors, a) && (has(d.recipients, r) || has(d.actors, r));
const givenIn = (d: Draft, participants: Participants): boolean =>
  [...d.actors, ...d.recipients].some((f) => participants.isGiven(f));

function fillerOf(participants: Participants, mention: number): Filler {
  const m = participants.resolved.mentions[mention]!;
  return { token: m.head, mention, entity: m.entity, antecedent: -1, place: -1, indirect: true };
}

const distance = (tree: Tree, d: Draft, a: Filler, b: Filler): number =>
  steps(tree, d.token, a.token) + steps(tree, d.token, b.token);
