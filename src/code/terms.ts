/**
 * What a clause says of when: the deed of another that a refusal waits for (*will not end the strike until the government
 * meets their demands*), and whether what is announced is done already.
 */
import { featsOf, UPOS_INDEX } from '../analyse/syntax.ts';
import type { Draft } from './draft.ts';
import type { Filler, Participants } from './participants.ts';
import { findChild, relation, type Tree } from './tree.ts';

/** A refusal that names nobody is addressed to whoever must act first. */
export function addressRefusal(tree: Tree, participants: Participants, d: Draft): void {
  if (d.meaning.type !== 'REJECT' || d.recipients.length > 0) return;
  const { syntax } = tree;
  // The clause may hang on the verb around: *said that it will not …, until …*.
  for (let v = d.token, steps = 0; v >= 0 && steps < 3; v = syntax.head[v]!, steps++) {
    for (let c = tree.first[v]!; c >= 0; c = tree.next[c]!) {
      if (syntax.deprel[c] !== 'advcl') continue;
      if (findChild(tree, c, (k) => syntax.deprel[k] === 'mark' && tree.grammar.words.terms.has(syntax.norm[k]!)) < 0)
        continue;
      const found = doers(tree, participants, c, d.actors);
      if (found.length > 0) d.recipients = found;
      return;
    }
  }
}

/** The subject of the clause, or the agent of a passive one. */
function doers(tree: Tree, participants: Participants, clause: number, not: readonly Filler[]): readonly Filler[] {
  const { deprel } = tree.syntax;
  for (const wanted of ['obl:agent', 'nsubj']) {
    for (let c = tree.first[clause]!; c >= 0; c = tree.next[c]!) {
      if (deprel[c] !== wanted && (wanted !== 'nsubj' || relation(deprel[c]!) !== wanted)) continue;
      const found = participants
        .of(c)
        .filter((f) => participants.is(f, 'official') && !not.some((a) => a.entity === f.entity));
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Whether a clause tells of the past: its verb or an auxiliary is a past tense or a perfect. */
export function isDone(tree: Tree, verb: number): boolean {
  const { syntax } = tree;
  const past = (t: number): boolean => featsOf(syntax.feats[t]!).tense === 'Past';
  if (syntax.upos[verb] !== UPOS_INDEX.VERB || featsOf(syntax.feats[verb]!).verbForm === 'Ger') return false;
  let done = past(verb);
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (relation(syntax.deprel[c]!) !== 'aux') continue;
    // *would, should, is being*: not yet.
    if (syntax.lemma[c] !== 'have' && syntax.lemma[c] !== 'be') return false;
    done ||= syntax.lemma[c] === 'have' || past(c);
  }
  const { deprel } = syntax;
  return done && findChild(tree, verb, (c) => deprel[c] === 'nsubj' || deprel[c] === 'nsubj:pass') >= 0;
}
