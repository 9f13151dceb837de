/** Pronouns to entities: personal, relative, possessive, and *obojica*. */
import { featsOf, UPOS_INDEX } from '../analyse/syntax.ts';
import type { DroppedSubject, Mention } from '../document.ts';
import {
  clauseSubject,
  coordination,
  type Discourse,
  lastTogether,
  pronounAntecedent,
  relativeAntecedent,
} from './coreference.ts';
import type { Children } from './mentions.ts';

const { PRON, DET, NUM, NOUN } = UPOS_INDEX;

/** What a pronoun stands for; several when it takes up a coordination. */
export interface Reference {
  readonly entity: number;
  readonly how: Mention['how'];
  readonly why: string;
  readonly personal: boolean;
}

const NOBODY: readonly Reference[] = [];

/**
 * Whom the token refers to if it is a pronoun. *svoj* needs the dropped subjects of its own sentence: it is resolved on a
 * second round, `late`.
 */
export function pronounAt(
  discourse: Discourse,
  dropped: readonly DroppedSubject[],
  i: number,
  sentence: number,
  children: Children | null,
  late: boolean,
): readonly Reference[] {
  const { syntax, drafts } = discourse;
  const upos = syntax.upos[i];
  if (upos !== PRON && upos !== DET && upos !== NUM && upos !== NOUN) return NOBODY;
  const traits = upos === NOUN || upos === NUM ? null : discourse.grammar.pronoun(syntax, i);
  if (traits === null) return late ? NOBODY : bothAlone(discourse, i, sentence);
  if (late !== (traits.kind === 'reflexive-possessive')) return NOBODY;
  const how = traits.kind === 'personal' || traits.kind === 'relative' ? 'pronoun' : 'possessive';
  const why = `rule:${traits.kind}-pronoun`;
  let found = -1;
  if (traits.kind === 'relative' || traits.kind === 'relative-possessive') found = relativeAntecedent(discourse, i);
  else if (traits.kind === 'reflexive-possessive') {
    if (children === null) return NOBODY;
    found = clauseSubject(discourse, i, children);
    if (found < 0) return ownOfDropped(discourse, dropped, i, sentence);
  } else {
    const group = traits.number === 'Plur' ? lastTogether(discourse, sentence, 1, traits.gender ?? null) : null;
    if (group !== null) {
      return group.entities.map((entity) => ({ entity, how, why: 'rule:pronoun-of-several', personal: false }));
    }
    if (how === 'possessive') found = justNamed(discourse, i);
    if (found < 0) found = pronounAntecedent(discourse, i, sentence, traits, children);
  }
  const draft = drafts[found];
  if (draft === undefined) return NOBODY;
  // *ministar A i ministar B, koji su …*
  const plural = traits.kind === 'relative' && featsOf(syntax.feats[i] ?? '_').number === 'Plur';
  const all = plural && draft.number === 'Sing' ? coordination(discourse, found) : [found];
  return all.map((index) => ({
    entity: drafts[index]?.entity ?? draft.entity,
    how,
    why,
    personal: traits.kind === 'personal',
  }));
}

/** *ministra kulture i **njegova** pomoćnika*: whoever stands right before the conjunction; -1 for nobody. */
function justNamed({ syntax, drafts, grammar }: Discourse, i: number): number {
  if (!grammar.and.has(syntax.norm[i - 1] ?? '')) return -1;
  for (let j = drafts.length - 1; j >= 0; j--) {
    const draft = drafts[j];
    if (draft === undefined || draft.last < i - 2) return -1;
    if (draft.last === i - 2 && draft.top && draft.animate && draft.number === 'Sing') return j;
  }
  return -1;
}

/** *svoj* in a clause whose subject is dropped. */
function ownOfDropped(
  { syntax }: Discourse,
  dropped: readonly DroppedSubject[],
  i: number,
  sentence: number,
): readonly Reference[] {
  const from = syntax.sentences[sentence] ?? 0;
  let at = syntax.head[i] ?? -1;
  for (let steps = 0; at >= from && steps < 8; steps++) {
    const own: Reference[] = [];
    for (let d = dropped.length - 1; d >= 0; d--) {
      const item = dropped[d];
      if (item === undefined || item.verb < from) break;
      if (item.verb !== at) continue;
      own.unshift({
        entity: item.entity,
        how: 'possessive',
        why: 'rule:reflexive-possessive-pronoun',
        personal: false,
      });
    }
    if (own.length > 0) return own;
    at = syntax.head[at] ?? -1;
  }
  return NOBODY;
}

/** *Obojica su odbila.* */
function bothAlone(discourse: Discourse, i: number, sentence: number): readonly Reference[] {
  if (!discourse.grammar.bothAlone(discourse.syntax, i)) return NOBODY;
  const two: number[] = lastTogether(discourse, sentence, 3, null)?.entities.slice(0, 2) ?? [];
  for (let j = discourse.drafts.length - 1; j >= 0 && two.length < 2; j--) {
    const draft = discourse.drafts[j];
    if (draft === undefined || draft.sentence < sentence - 2) break;
    if (draft.top && draft.number === 'Sing' && draft.animate && !two.includes(draft.entity)) two.unshift(draft.entity);
  }
  if (two.length < 2) return NOBODY;
  return two.map((entity) => ({ entity, how: 'pronoun', why: 'rule:both', personal: false }));
}
