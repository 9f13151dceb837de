/**
 * The dependency parser: two greedy passes of arc-hybrid over the sentence, then relations over the finished tree.
 *
 * The first pass reads from right to left, the second from left to right with the first tree as advice (stacking, Nivre and McDonald
 * 2008): the two directions err in different places. Actions carry no relation, so that each step weighs three scores; relations
 * are chosen from the root downwards when all heads are known. Trained by `train/parser.ts`. Time and memory are
 * linear in the length of a sentence; nothing is allocated for one as long as the longest seen before.
 */
import { join } from 'node:path';
import type { Language, ReadonlyNumbers } from '../document.ts';
import { modelsDir } from '../paths.ts';
import { analyserLanguage, type TokenTraits } from './language.ts';
import { int32, readModel, section, text, uint16 } from './model-file.ts';
import { TokenColumns } from './parser-columns.ts';
import { actionFeatures, FIRST, type Guide, MAX_ACTION_FEATURES, SECOND } from './parser-features.ts';
import { candidateKey, labelFeatures, MAX_LABEL_FEATURES, TreeLinks } from './parser-label-features.ts';
import { nameReceivers } from './parser-objects.ts';
import { ACTIONS, ParserState } from './parser-state.ts';
import { ActionTable, LabelTable } from './parser-weights.ts';
import { intern } from './syntax.ts';

/** The trained parts. Relations are indices into `labels`; `candidates[candidateKey(…)]` are those to choose from. */
export interface ParserModel {
  readonly labels: readonly string[];
  readonly candidates: readonly (readonly number[])[];
  readonly backward: ActionTable;
  readonly forward: ActionTable;
  readonly relations: LabelTable;
  /** How far behind, by the first part of its features, a relation may be to be considered further. */
  readonly reach: number;
}

/** Reads a parser model file. Throws an `Error` that names the file when it is not one. */
export function readParserModel(path: string): ParserModel {
  const sections = readModel(path);
  const meta = JSON.parse(text(section(sections, 'meta'))) as {
    labels: string[];
    candidates: number[][];
    clear: number;
    reach?: number;
  };
  return {
    labels: meta.labels.map(intern),
    candidates: meta.candidates,
    backward: new ActionTable(int32(section(sections, 'backward')), meta.clear),
    forward: new ActionTable(int32(section(sections, 'forward')), meta.clear),
    relations: new LabelTable(uint16(section(sections, 'relations'))),
    reach: meta.reach ?? Infinity,
  };
}

/** Loads the parser of a model file; Croatian by default. */
export function loadParser(modelPath: string = join(modelsDir, 'hr.parser.bin'), language: Language = 'hr'): Parser {
  return new Parser(readParserModel(modelPath), analyserLanguage(language).tokens);
}

/** Runs the greedy passes of one direction over sentences. */
export class Pass {
  readonly #state = new ParserState();
  readonly #features = new Int32Array(MAX_ACTION_FEATURES);
  readonly #scores = new Int32Array(ACTIONS);
  readonly #table: ActionTable;

  constructor(table: ActionTable) {
    this.#table = table;
  }

  /** Heads in the positions of `columns`: `n` for the root. The array is reused by the next call. */
  run(columns: TokenColumns, guide: Guide | null): Int32Array {
    const state = this.#state;
    state.reset(columns.n);
    while (!state.done) {
      let action = state.forced();
      if (action < 0) {
        action = this.#choose(state, columns, guide);
      }
      state.apply(action, columns);
    }
    return state.head;
  }

  #choose(state: ParserState, columns: TokenColumns, guide: Guide | null): number {
    const scores = this.#scores;
    scores.fill(0);
    let count = actionFeatures(state, columns, guide, this.#features, FIRST);
    this.#table.score(this.#features, count, scores);
    const action = best(state, scores);
    if (lead(state, scores, action) > this.#table.clear) return action;
    count = actionFeatures(state, columns, guide, this.#features, SECOND);
    this.#table.score(this.#features, count, scores);
    return best(state, scores);
  }
}

/** The legal action of highest score. SHIFT is legal wherever there is a choice. */
function best(state: ParserState, scores: Int32Array): number {
  let action = 0;
  for (let a = 1; a < ACTIONS; a++) if (scores[a]! > scores[action]! && state.legal(a)) action = a;
  return action;
}

/** By how much an action beats the next best legal one. */
function lead(state: ParserState, scores: Int32Array, action: number): number {
  let second = -Infinity;
  for (let a = 0; a < ACTIONS; a++) if (a !== action && scores[a]! > second && state.legal(a)) second = scores[a]!;
  return scores[action]! - second;
}

/** Chooses the relations of a finished tree. */
export class Labeller {
  readonly links = new TreeLinks();
  readonly #features = new Int32Array(MAX_LABEL_FEATURES);
  readonly #table: LabelTable;
  readonly #candidates: readonly (readonly number[])[];
  readonly #root: number;
  readonly #object: number;
  readonly #receiver: number;

  readonly #reach: number;
  #scores = new Int32Array(64);

  constructor({ relations, candidates, labels, reach }: ParserModel) {
    this.#table = relations;
    this.#reach = reach;
    this.#candidates = candidates;
    this.#root = labels.indexOf('root');
    this.#object = labels.indexOf('obj');
    this.#receiver = labels.indexOf('iobj');
  }

  /** Relations (as indices) of the tokens; `head` is in the positions of `columns`. The array is reused by the next call. */
  run(columns: TokenColumns, head: Int32Array): Int32Array {
    const { links } = this;
    links.link(head, columns);
    const { n } = columns;
    for (let step = 0; step < n; step++) {
      const d = links.order[step]!;
      const h = links.head[d]!;
      links.setLabel(d, h === n ? this.#root : this.#choose(columns, d, h));
    }
    if (!columns.traits.agrees) nameReceivers(links, columns, this.#object, this.#receiver);
    return links.label;
  }

  #choose(columns: TokenColumns, d: number, h: number): number {
    const candidates = this.#candidates[candidateKey(columns.upos[h]!, columns.upos[d]!, d < h)];
    if (candidates === undefined || candidates.length === 0) return 0;
    let best = candidates[0]!;
    if (candidates.length === 1) return best;
    const count = labelFeatures(this.links, columns, d, this.#features);
    const { strong } = this.links;
    if (candidates.length > this.#scores.length) this.#scores = new Int32Array(2 * candidates.length);
    const scores = this.#scores;
    let top = -Infinity;
    for (let i = 0; i < candidates.length; i++) {
      const score = this.#table.score(this.#features, 0, strong, candidates[i]!);
      scores[i] = score;
      if (score > top) top = score;
    }
    let most = -Infinity;
    for (let i = 0; i < candidates.length; i++) {
      if (scores[i]! < top - this.#reach) continue;
      const score = scores[i]! + this.#table.score(this.#features, strong, count, candidates[i]!);
      if (score > most) {
        most = score;
        best = candidates[i]!;
      }
    }
    return best;
  }
}

export class Parser {
  readonly #model: ParserModel;
  readonly #columns: TokenColumns;
  readonly #reversed: TokenColumns;
  readonly #backward: Pass;
  readonly #forward: Pass;
  readonly #labeller: Labeller;
  #guide = { head: new Int32Array(128), last: new Int32Array(128) };

  constructor(model: ParserModel, traits: TokenTraits) {
    this.#model = model;
    this.#columns = new TokenColumns(traits);
    this.#reversed = new TokenColumns(traits);
    this.#backward = new Pass(model.backward);
    this.#forward = new Pass(model.forward);
    this.#labeller = new Labeller(model);
  }

  /**
   * Parses tokens `[from, to)`, one sentence. `norm` is the lower-cased form. Writes for each token the absolute index of its
   * head (-1 for the one root) to `outHead` and its relation, interned, to `outDeprel`. `doubt`: see `TokenColumns.doubt`.
   */
  parse(
    lemma: readonly string[],
    norm: readonly string[],
    upos: ReadonlyNumbers,
    feats: readonly string[],
    from: number,
    to: number,
    outHead: Int32Array,
    outDeprel: string[],
    doubt: ReadonlyNumbers | null = null,
  ): void {
    const n = to - from;
    if (n <= 0) return;
    const columns = this.#columns;
    columns.fill(lemma, norm, upos, feats, from, to, doubt);
    this.#reversed.reverse(columns);
    const advice = this.#backward.run(this.#reversed, null);
    if (n + 2 > this.#guide.head.length)
      this.#guide = { head: new Int32Array(2 * n + 2), last: new Int32Array(2 * n + 2) };
    mirror(advice, n, this.#guide);
    const head = this.#forward.run(columns, this.#guide);
    const labels = this.#labeller.run(columns, head);
    for (let i = 0; i < n; i++) {
      const h = head[i]!;
      outHead[from + i] = h === n ? -1 : from + h;
      outDeprel[from + i] = this.#model.labels[labels[i]!] ?? 'dep';
    }
  }
}

/** Turns the heads of a pass over the reversed sentence into advice for a pass over the sentence. */
export function mirror(head: Int32Array, n: number, guide: { head: Int32Array; last: Int32Array }): void {
  guide.head[n] = n + 1;
  guide.head[n + 1] = n + 1;
  guide.last.fill(-1, 0, n + 2);
  for (let i = 0; i < n; i++) {
    const h = head[n - 1 - i]!;
    const own = h === n ? n : n - 1 - h;
    guide.head[i] = own;
    guide.last[own] = i;
  }
}
