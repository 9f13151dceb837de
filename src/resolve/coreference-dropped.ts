/**
 * Dropped subjects: finite verbs whose subject has no words. The antecedent agrees in number and, for the participle, in
 * gender: the subject of the same sentence first, then that of the sentence before.
 */
import { featsOf, UPOS_INDEX } from '../analyse/syntax.ts';
import type { DroppedSubject, Syntax } from '../document.ts';
import { antecedent, coordination, type Discourse, lastTogether, mentionAt } from './coreference.ts';
import type { DroppedGrammar } from './language.ts';
import type { Children, Gender } from './mentions.ts';

const { VERB, ADJ, AUX } = UPOS_INDEX;

interface Finite {
  readonly number: 'Sing' | 'Plur' | null;
  readonly gender: Gender;
  readonly reflexive: boolean;
  readonly present: boolean;
}

/** The dropped subjects of one parsed sentence, in order. `done` are those of the sentences before, the last ones last. */
export function droppedSubjects(
  discourse: Discourse,
  sentence: number,
  from: number,
  to: number,
  children: Children,
): DroppedSubject[] {
  const { syntax, grammar } = discourse;
  const found: DroppedSubject[] = [];
  if (grammar.dropped === null) return found;
  for (let verb = from; verb < to; verb++) {
    const finite = finiteVerb(syntax, verb, children, grammar.dropped);
    if (finite === null) continue;
    for (const dropped of resolveDropped(discourse, sentence, verb, finite, children, found)) found.push(dropped);
  }
  return found;
}

/** What the verb says of its subject; null when it is no third-person predicate or has a subject. */
function finiteVerb(syntax: Syntax, verb: number, children: Children, grammar: DroppedGrammar): Finite | null {
  const upos = syntax.upos[verb];
  if (upos !== VERB && upos !== ADJ) return null;
  const feats = featsOf(syntax.feats[verb] ?? '_');
  const relation = syntax.deprel[verb] ?? '_';
  const number = feats.number;
  let gender = feats.gender as Gender | undefined;
  let present = false;
  if (upos === VERB && feats.verbForm === 'Fin') {
    if (feats.mood === 'Imp' || (feats.person !== undefined && feats.person !== '3')) return null;
    gender = undefined;
    present = true;
  } else if (upos === VERB && feats.verbForm !== 'Part') return null;
  else if (upos !== VERB) {
    if (relation === 'amod' || relation === 'acl' || children.find(syntax, verb, 'cop') < 0) {
      const passive = feats.verbForm === 'Part' && relation !== 'amod' && children.find(syntax, verb, 'aux') >= 0;
      if (!passive) return null;
    }
  }
  let reflexive = false;
  for (let child = children.first(verb); child >= 0; child = children.next(child)) {
    const deprel = syntax.deprel[child] ?? '';
    if (deprel.startsWith('nsubj') || deprel.startsWith('csubj')) return null;
    if (syntax.norm[child] === grammar.reflexive) reflexive = true;
    if (syntax.upos[child] === AUX) {
      const aux = featsOf(syntax.feats[child] ?? '_');
      if (aux.person !== undefined && aux.person !== '3') return null;
    }
  }
  // *potrebno je, došlo je do, priopćeno je*: nobody is meant. *Mora se* likewise.
  if (grammar.subjectless(number, gender)) return null;
  if (grammar.impersonal.has(syntax.lemma[verb] ?? '') && number !== 'Plur' && present) return null;
  return {
    number: number === 'Sing' || number === 'Plur' ? number : null,
    gender: gender ?? null,
    reflexive,
    present,
  };
}

function resolveDropped(
  discourse: Discourse,
  sentence: number,
  verb: number,
  finite: Finite,
  children: Children,
  earlier: readonly DroppedSubject[],
): DroppedSubject[] {
  const { syntax, drafts } = discourse;
  // *navodi se u optužnici*: nobody in particular
  if (finite.reflexive && finite.present && syntax.deprel[verb] !== 'conj') return [];
  // Up the tree: the subject of the clause that this one hangs on.
  let at = verb;
  for (let steps = 0; steps < 6; steps++) {
    const up = syntax.head[at] ?? -1;
    if (up < 0) break;
    const relation = syntax.deprel[at] ?? '';
    const same = ofVerb(earlier, up);
    if (same.length > 0 && same.every((dropped) => fits(discourse, dropped.antecedent, finite, same.length)))
      return same.map((dropped) => ({ ...dropped, verb }));
    const subject = children.find(syntax, up, 'nsubj');
    if (subject >= 0 && subject !== at) {
      const mention = subjectMention(discourse, subject);
      if (mention >= 0) {
        const several = joined(discourse, mention, finite);
        if (several !== null) return several.map((index) => dropped(discourse, verb, index));
        if (fits(discourse, mention, finite, 1)) return [dropped(discourse, verb, mention)];
      }
      // Coordinated verbs share their subject: when it is nobody we know, it stays so.
      if (relation === 'conj') return [];
    }
    at = up;
  }
  const together = finite.number === 'Plur' ? lastTogether(discourse, sentence, 1, finite.gender) : null;
  const wanted = {
    number: finite.number,
    gender: finite.gender,
    sentence,
    token: syntax.sentences[sentence] ?? verb,
    reach: 2,
    person: 1,
    not: -1,
    subjects: true,
  };
  const found = antecedent(discourse, wanted);
  const draft = drafts[found];
  if (together !== null && (draft === undefined || draft.sentence <= together.sentence)) {
    return together.entities.map((entity) => ({
      verb,
      entity,
      antecedent: lastOf(discourse, entity, together.mention),
    }));
  }
  return found < 0 ? [] : [dropped(discourse, verb, found)];
}

/** What was found for a verb of the sentence; the last ones found are the likeliest. */
function ofVerb(earlier: readonly DroppedSubject[], verb: number): DroppedSubject[] {
  const out: DroppedSubject[] = [];
  for (let i = earlier.length - 1, seen = 0; i >= 0 && seen < 30; i--, seen++) {
    const item = earlier[i];
    if (item?.verb === verb) out.unshift(item);
  }
  return out;
}

/** The mention of a subject; a relative pronoun is a mention of its own. */
function subjectMention(discourse: Discourse, subject: number): number {
  const index = mentionAt(discourse.drafts, subject);
  const draft = discourse.drafts[index];
  return draft !== undefined && (draft.head === subject || draft.first <= subject) ? index : -1;
}

function fits(discourse: Discourse, mention: number, finite: Finite, count: number): boolean {
  const draft = discourse.drafts[mention];
  if (draft === undefined) return false;
  if (count > 1) return finite.number !== 'Sing';
  if (finite.number !== null && draft.number !== null && draft.number !== finite.number) return false;
  return finite.gender === null || draft.gender === null || draft.gender === finite.gender;
}

/** *Lavrov i Raisi su se sastali i razgovarali*: the plural takes all of a coordination. */
function joined(discourse: Discourse, mention: number, finite: Finite): number[] | null {
  if (finite.number !== 'Plur') return null;
  const all = coordination(discourse, mention);
  return all.length > 1 ? all : null;
}

function dropped(discourse: Discourse, verb: number, mention: number): DroppedSubject {
  return { verb, entity: discourse.drafts[mention]?.entity ?? -1, antecedent: mention };
}

function lastOf(discourse: Discourse, entity: number, otherwise: number): number {
  for (let i = discourse.drafts.length - 1; i >= 0; i--) if (discourse.drafts[i]?.entity === entity) return i;
  return otherwise;
}
