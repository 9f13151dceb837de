/** Where and when: the place and the date that belong to an event's own clause. */
import { prepositionOf } from './arguments.ts';
import type { Draft } from './draft.ts';
import type { Filler, Participants } from './participants.ts';
import { relation, type Tree } from './tree.ts';

/** Relations that begin another clause: what stands beyond belongs to that clause. */
const CLAUSES: ReadonlySet<string> = new Set(['ccomp', 'advcl', 'acl', 'parataxis', 'csubj', 'root']);
/** How many steps from the trigger to the phrase, or -1 when a clause lies between. */
function distance(tree: Tree, trigger: number, phrase: number): number {
  const { syntax } = tree;
  const path = new Map<number, number>();
  for (let t = trigger, steps = 0; t >= 0 && steps < 60; steps++) {
    path.set(t, steps);
    // What is said does not take the date of the saying.
    if (relation(syntax.deprel[t]!) === 'ccomp' || relation(syntax.deprel[t]!) === 'parataxis') break;
    if (relation(syntax.deprel[t]!) === 'advcl' || (relation(syntax.deprel[t]!) === 'acl' && t !== trigger)) break;
    t = syntax.head[t]!;
  }
  for (let t = phrase, steps = 0; t >= 0 && steps < 60; steps++) {
    const up = path.get(t);
    if (up !== undefined) return up + steps;
    if (CLAUSES.has(relation(syntax.deprel[t]!))) return -1;
    t = syntax.head[t]!;
  }
  return -1;
}

/** Index into `resolved.dates`, or -1. */
export function dateOf(tree: Tree, participants: Participants, draft: Draft): number {
  const { dates } = participants.resolved;
  const sentence = tree.sentenceOf[draft.token];
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  dates.forEach((d, i) => {
    if (tree.sentenceOf[d.first] !== sentence) return;
    let near = Number.POSITIVE_INFINITY;
    for (let t = d.first; t <= d.last; t++) {
      const steps = distance(tree, draft.token, t);
      if (steps >= 0 && steps < near) near = steps;
    }
    // A dated interval beats a vague word (kasnije).
    if (d.from === null) near += 3;
    if (near < bestDistance) {
      best = i;
      bestDistance = near;
    }
  });
  return bestDistance <= 9 ? best : -1;
}

/** Index into `resolved.places`, or -1: a governed place, the goal of a visit, else a locative phrase of the clause. */
export function placeOf(tree: Tree, participants: Participants, draft: Draft): number {
  for (const f of draft.match.places) {
    const place = f.place >= 0 ? f.place : participants.placeAt(f.token);
    if (place >= 0) return place;
  }
  const { places } = participants.resolved;
  const sentence = tree.sentenceOf[draft.token];
  let best = -1;
  let bestDistance = 7;
  places.forEach((p, i) => {
    if (tree.sentenceOf[p.head] !== sentence) return;
    if (!tree.grammar.isLocative(tree, p.head) && !inLocative(tree, p.head)) return;
    const steps = distance(tree, draft.token, p.head);
    if (steps >= 0 && steps < bestDistance) {
      best = i;
      bestDistance = steps;
    }
  });
  if (best >= 0) return best;
  const { type, mode } = draft.meaning;
  if (type === 'ASSAULT' || mode === 'visit') {
    for (const f of draft.recipients) {
      const place = f.place >= 0 ? f.place : participants.placeAt(f.token);
      if (place >= 0) return place;
    }
  }
  return -1;
}

/**
 * A meeting in the country of one side is a visit: the guest is the actor, the host the recipient (PLOVER codebook,
 * CONSULT visit). Changes the draft.
 */
export function tellVisit(d: Draft, place: string | null, participants: Participants): void {
  if (d.meaning.type !== 'CONSULT' || d.meaning.mode !== null || place === null || d.recipients.length > 0) return;
  const home = (f: Filler): boolean => participants.entityOf(f)?.country === place;
  const hosts = d.actors.filter(home);
  const guests = d.actors.filter((f) => !home(f));
  if (hosts.length === 0 || guests.length === 0) return;
  d.meaning = { ...d.meaning, mode: 'visit', cameo: '042' };
  d.actors = guests;
  d.recipients = hosts;
}

/** *u gradu Harkivu, na granici Gruzije*: the place's name hangs on a common noun in a locative phrase. */
function inLocative(tree: Tree, token: number): boolean {
  const head = tree.syntax.head[token]!;
  if (head < 0 || prepositionOf(tree, token) !== '') return false;
  const rel = relation(tree.syntax.deprel[token]!);
  const names =
    rel === 'appos' || rel === 'flat' || (rel === 'nmod' && tree.grammar.words.settings.has(tree.syntax.lemma[head]!));
  return names && tree.grammar.isLocative(tree, head);
}
