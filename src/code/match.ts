/** Which frame of a predicate fits the words around it, and who fills its slots. */
import type { Argument, Predication } from './arguments.ts';
import { predication } from './arguments.ts';
import { BUILT_IN, type Dictionary, type Entry } from './dictionary.ts';
import type { Filter, PredicateClass, Slot, SlotOption } from './frame-language.ts';
import { type LightArgument, lightArguments } from './light.ts';
import type { Filler, Participants } from './participants.ts';
import { findChild, relation, type Tree, UPOS_CLASS, VERB } from './tree.ts';

export interface Match {
  readonly entry: Entry;
  readonly score: number;
  readonly actors: readonly Filler[];
  readonly recipients: readonly Filler[];
  readonly counterparts: readonly Filler[];
  readonly places: readonly Filler[];
  /** Heads of the content (X), of themes (T). */
  readonly contents: readonly number[];
  readonly themes: readonly number[];
  readonly predication: Predication;
  /** A required actor is still to come from the speech act around it (control). */
  readonly pending: boolean;
}

/** Says whether the words headed by `token` hold an event: needed to accept a noun as content. */
export type HasEvent = (token: number) => boolean;

/** A match that no frame made: an auxiliary alone says what a word means. */
export function matchOf(meaning: PredicateClass, p: Predication): Match {
  const frame = {
    id: `auxiliary#${meaning.id}`,
    part: 'v',
    predicates: [],
    classId: meaning.id,
    slots: [],
    line: 0,
  } as const;
  const none: readonly never[] = [];
  const empty = { actors: none, recipients: none, counterparts: none, places: none, contents: none, themes: none };
  return { entry: { frame, meaning, particle: '', use: 'verb' }, score: 0, ...empty, predication: p, pending: false };
}

/** The best match of `token`, or null. Of equal scores the earlier dictionary line wins. */
export function matchPredicate(
  tree: Tree,
  participants: Participants,
  dictionary: Dictionary,
  token: number,
  hasEvent: HasEvent,
): Match | null {
  const entries = entriesAt(tree, dictionary, token);
  if (entries.length === 0) return null;
  let best: Match | null = null;
  const readings = new Map<string, Predication>();
  for (const entry of entries) {
    const reading = entry.use === 'noun' || entry.use === 'nominal' ? 'noun' : entry.use;
    let p = readings.get(reading);
    if (!p) {
      p = predication(
        tree,
        token,
        reading === 'noun'
          ? 'noun'
          : reading === 'participle'
            ? 'participle'
            : reading === 'adjective'
              ? 'adjective'
              : 'verb',
      );
      readings.set(reading, p);
    }
    const m = matchEntry(tree, participants, dictionary, p, entry, hasEvent);
    if (m && (best === null || m.score > best.score + 1e-9)) best = m;
  }
  return best;
}

/** Dictionary entries of a token, by lemma and part of speech. */
export function entriesAt(tree: Tree, dictionary: Dictionary, token: number): readonly Entry[] {
  const { syntax } = tree;
  const byLemma = dictionary.entries.get(syntax.lemma[token]!);
  // *the failed attack*: a participle that the dictionary has as an adjective.
  const byForm =
    syntax.upos[token] === VERB && syntax.deprel[token] === 'amod'
      ? dictionary.entries.get(syntax.norm[token]!)
      : undefined;
  const all = byForm
    ? [...byForm.filter((e) => e.use === 'adjective'), ...(byLemma ?? []).filter((e) => !byForm.includes(e))]
    : byLemma;
  if (!all) return [];
  const kind = UPOS_CLASS[syntax.upos[token]!];
  return all.filter((e) => {
    switch (e.use) {
      case 'verb':
        return kind === 'verb' || kind === 'adjective';
      case 'participle':
        return kind === 'adjective' || kind === 'verb';
      case 'adjective':
        // A noun too, where it is the predicate: *Cipar je bio domaćin papi*.
        return kind === 'adjective' || kind === 'verb' || (kind === 'noun' && isPredicative(tree, token));
      default:
        return kind === 'noun';
    }
  });
}

function isPredicative(tree: Tree, token: number): boolean {
  return (
    findChild(tree, token, (c) => tree.syntax.deprel[c] === 'cop' || relation(tree.syntax.deprel[c]!) === 'nsubj') >= 0
  );
}

function matchEntry(
  tree: Tree,
  participants: Participants,
  dictionary: Dictionary,
  p: Predication,
  entry: Entry,
  hasEvent: HasEvent,
): Match | null {
  const { syntax } = tree;
  const verbLike = entry.use === 'verb' || entry.use === 'participle';
  let args = p.arguments;
  const passive = entry.use === 'participle' || (entry.use === 'verb' && tree.grammar.isPassive(tree, p.token));
  let score = 0;
  if (entry.use === 'verb') {
    if (entry.particle !== '' && !p.particles.includes(entry.particle)) return null;
    if (entry.particle === '' && p.particle !== '') {
      const bare = tree.grammar.withoutParticle(p);
      if (!bare) return null;
      args = bare;
      score -= 1;
    } else if (entry.particle !== '') {
      score += 0.5;
      args = objectBehind(args, entry.particle);
    }
  } else if (entry.particle !== '' && tree.grammar.keepsParticle && !followedBy(tree, p.token, entry.particle))
    return null;
  const light =
    verbLike || entry.use === 'adjective' ? [] : lightArguments(tree, dictionary, p.token, entry.meaning.type);
  const used = new Set<number>();
  const filled: Record<'A' | 'R' | 'C' | 'P', Filler[]> = { A: [], R: [], C: [], P: [] };
  const contents: number[] = [];
  const themes: number[] = [];
  let pending = false;
  const slots = prepared(entry, tree);
  for (const slot of slots) {
    const { role, options } = slot;
    let done = false;
    if (role === 'T' || role === 'X') {
      // What hangs on one theme may be the next: *sent troops to the peacekeeping mission*.
      for (const a of role === 'T' ? [...args, ...themeArguments(tree, themes, options)] : args) {
        if (used.has(a.token) || a.token < 0) continue;
        if (role === 'X' && !isClause(a) && !hasEvent(a.token)) continue;
        // *United **States*** is no state of affairs, whatever its last word.
        if (role === 'T' && participants.isStateName(a.token)) continue;
        const option = options.find(
          (o) =>
            a.realisations.includes(o.realisation) &&
            (!o.filter || passesWords(tree, participants, dictionary, a.token, o.filter)),
        );
        if (!option) continue;
        used.add(a.token);
        if (role === 'T') themes.push(participants.counted(a.token));
        else contents.push(a.token);
        score += option.filter ? 3 : role === 'X' ? (isClause(a) ? 1.5 : 2) : 1;
        done = true;
        break;
      }
    } else {
      const candidates = [
        ...args,
        ...light.filter((l) => l.role === role).map((l) => l.argument),
        ...themeArguments(tree, themes, options),
      ];
      const fillers = fillRole(tree, participants, dictionary, candidates, options, slot, used, light);
      if (fillers.length > 0) {
        filled[role].push(...fillers);
        score += fillers[0]!.indirect ? 1.2 : 2;
        if (options.some((o) => o.filter && (o.filter.kind === 'lemmas' || !BUILT_IN.has(o.filter.values[0]!))))
          score += 0.5;
        done = true;
      } else if (role !== 'C' && role !== 'P' && light.some((l) => l.role === role && l.droppedBy >= 0)) {
        const { droppedBy } = light.find((l) => l.role === role && l.droppedBy >= 0)!;
        const dropped = participants.droppedSubject(droppedBy);
        if (dropped && passesClass(participants, dropped, options[0]?.filter ?? null, role)) {
          filled[role].push(dropped);
          score += 1;
          done = true;
        }
      } else if (verbLike && p.subjectless) {
        const subject = options.find((o) => o.realisation === (passive ? 'acc' : 'nom'));
        const dropped = subject ? participants.droppedSubject(p.token) : undefined;
        if (subject && dropped && passesClass(participants, dropped, subject.filter, role)) {
          filled[role].push(dropped);
          score += 1;
          done = true;
        }
      }
    }
    if (!done && slot.required) {
      if (role !== 'A' || !isContent(tree, p)) return null;
      // A line that is whole is better.
      if (!pending) score -= 2.5;
      pending = true;
    }
  }
  // A light verb lends its roles to a noun even where the noun's own line does not name the slot.
  for (const l of light) {
    if (filled[l.role].length > 0 || used.has(l.argument.token)) continue;
    const slot = slots.find((s) => s.role === l.role);
    const dropped = l.droppedBy >= 0 ? participants.droppedSubject(l.droppedBy) : undefined;
    const found = dropped ? [dropped] : l.argument.token < 0 ? [] : participants.of(l.argument.token);
    const ok = found.filter((f) => passesClass(participants, f, slot?.options[0]?.filter ?? null, l.role));
    if (ok.length > 0) {
      filled[l.role].push(...ok);
      score += 1;
    }
  }
  if (syntax.count === 0) return null;
  return {
    entry,
    score,
    actors: filled.A,
    recipients: filled.R,
    counterparts: filled.C,
    places: filled.P,
    contents,
    themes,
    predication: p,
    pending,
  };
}

/** *the handing over of weapons, the breaking-off of talks*. */
function followedBy(tree: Tree, token: number, particle: string): boolean {
  const { norm } = tree.syntax;
  return norm[token + 1] === particle || (norm[token + 1] === '-' && norm[token + 2] === particle);
}

/** *took in refugees, carried out an attack*: the parser may take the particle for a preposition. */
function objectBehind(args: readonly Argument[], particle: string): readonly Argument[] {
  const phrase = `${particle}+obl`;
  if (!args.some((a) => a.realisations[0] === phrase) || args.some((a) => a.realisations[0] === 'acc')) return args;
  return args.map((a) => (a.realisations[0] === phrase ? { ...a, realisations: ['acc', phrase] } : a));
}

/** What may be the content of a speech act: a clause without a subject, or a noun that a verb governs. */
function isContent(tree: Tree, p: Predication): boolean {
  const rel = relation(tree.syntax.deprel[p.token]!);
  const noun = UPOS_CLASS[tree.syntax.upos[p.token]!] === 'noun';
  return noun
    ? rel === 'obj' || rel === 'obl' || rel === 'nmod'
    : p.subjectless && /^(ccomp|xcomp|acl|advcl|csubj|conj)$/.test(rel);
}

const preparedSlots = new WeakMap<Entry, readonly Slot[]>();

/** An entry's slots as this use of the word takes them, themes and contents first: the other slots may hang on them. */
function prepared(entry: Entry, tree: Tree): readonly Slot[] {
  const known = preparedSlots.get(entry);
  if (known) return known;
  const first = (s: Slot): boolean => s.role === 'T' || s.role === 'X';
  const { slots } = entry.frame;
  const out = [...slots.filter(first), ...slots.filter((s) => !first(s))].map((s) => ({
    ...s,
    options: s.options.flatMap((o) => adapt(o, entry, tree)),
  }));
  preparedSlots.set(entry, out);
  return out;
}

/** How a verb's realisation reads when its verbal noun is met. */
function adapt(o: SlotOption, entry: Entry, tree: Tree): readonly SlotOption[] {
  if (entry.use !== 'nominal') return [o];
  const transitive = entry.frame.slots.some((s) => s.options.some((x) => x.realisation === 'acc'));
  return tree.grammar.nominalised(o.realisation, transitive).map((realisation) => ({ realisation, filter: o.filter }));
}

const isClause = (a: Argument): boolean => /^(?:da|inf|(?:.*\+)?ing)$/.test(a.realisations[0] ?? '');

function fillRole(
  tree: Tree,
  participants: Participants,
  dictionary: Dictionary,
  candidates: readonly Argument[],
  options: readonly SlotOption[],
  slot: Slot,
  used: Set<number>,
  light: readonly LightArgument[],
): readonly Filler[] {
  let fallback: { argument: Argument; fillers: readonly Filler[] } | null = null;
  for (const a of candidates) {
    if (a.token < 0 || used.has(a.token)) continue;
    const lent = light.some((l) => l.argument === a);
    for (const { realisation, filter } of options) {
      if (!lent && !a.realisations.includes(realisation)) continue;
      if (filter && filter.kind !== 'class' && !passesWords(tree, participants, dictionary, a.token, filter)) continue;
      const all =
        realisation === 'adj' || realisation === 'T.adj' ? participants.ofAdjective(a.token) : participants.of(a.token);
      const byWords =
        filter?.kind === 'class' &&
        filter.values.some((v) => !BUILT_IN.has(v)) &&
        passesWords(tree, participants, dictionary, a.token, filter);
      const fillers = byWords ? all : all.filter((f) => passesClass(participants, f, filter, slot.role));
      if (fillers.length === 0) continue;
      if (!a.indirect && !fillers[0]!.indirect) {
        used.add(a.token);
        return fillers;
      }
      fallback ??= { argument: a, fillers };
      break;
    }
  }
  if (!fallback) return [];
  used.add(fallback.argument.token);
  return fallback.fillers.map((f) => ({ ...f, indirect: true }));
}

/** A place stands for its country only as the one to whom something is done, and only where the slot asks no more. */
function passesClass(participants: Participants, f: Filler, filter: Filter | null, role: string): boolean {
  // *srpski dizajner* is neither a state nor an official; what is done to *ukrajinski gradovi* is done to Ukraine.
  if (filter?.kind === 'class' && f.byAdjective && role !== 'R') return false;
  // Words that must be there cannot be left out.
  if (filter?.kind === 'lemmas' && f.token < 0) return false;
  if (filter?.kind !== 'class') return f.place >= 0 ? role === 'R' : participants.is(f, 'actor');
  return filter.values.some((v) => participants.is(f, v));
}

function passesWords(
  tree: Tree,
  participants: Participants,
  dictionary: Dictionary,
  token: number,
  filter: Filter,
): boolean {
  const { syntax } = tree;
  const lemma = syntax.lemma[token]!.toLowerCase();
  const has = (set: ReadonlySet<string> | readonly string[]): boolean =>
    Array.isArray(set) ? set.includes(lemma) : (set as ReadonlySet<string>).has(lemma);
  switch (filter.kind) {
    case 'lemmas':
      // *isporučio je mali broj*: a bare quantity stands for what was said before.
      if (isBareQuantity(tree, token)) return true;
      return (
        has(filter.values) ||
        filter.values.includes(syntax.lemma[token]!) ||
        filter.values.includes(syntax.lemma[participants.counted(token)]!)
      );
    case 'not-lemmas':
      return !has(filter.values);
    default:
      return filter.values.some((v) => {
        const words = dictionary.words.get(v);
        if (words && isBareQuantity(tree, token)) return true;
        if (words) return has(words) || words.has(syntax.lemma[participants.counted(token)]!);
        return v === 'any' || participants.of(token).some((f) => participants.is(f, v));
      });
  }
}

function isBareQuantity(tree: Tree, token: number): boolean {
  return (
    tree.grammar.words.bareQuantities.has(tree.syntax.lemma[token]!) &&
    findChild(tree, token, (c) => relation(tree.syntax.deprel[c]!) === 'nmod') < 0
  );
}

/** What hangs on a theme, for slots written `T.gen`; phrases with a preposition and datives belong to verb and theme alike. */
function themeArguments(tree: Tree, themes: readonly number[], options: readonly SlotOption[]): readonly Argument[] {
  if (themes.length === 0) return [];
  const out: Argument[] = [];
  for (const theme of themes) {
    for (const a of predication(tree, theme, 'noun').arguments) {
      const realisations = a.realisations.flatMap((r) => (r.includes('+') || r === 'dat' ? [r, `T.${r}`] : [`T.${r}`]));
      if (options.some((o) => realisations.includes(o.realisation))) out.push({ ...a, realisations });
    }
  }
  return out;
}
