/**
 * Who a pronoun is: by number and gender, and by salience: subjects before others, the nearer sentence before the
 * farther, people before things (after Lappin and Leass 1994, with weights set by hand).
 */
import { featsOf, UPOS_INDEX } from '../analyse/syntax.ts';
import type { Syntax } from '../document.ts';
import type { OpenEntity } from './entities.ts';
import type { PronounTraits, ReferenceGrammar } from './language.ts';
import type { Children, Draft, Gender } from './mentions.ts';

/** Several entities named together (*Lavrov i Raisi*): what *oni* may be. */
export interface Together {
  readonly entities: readonly number[];
  readonly mention: number;
  readonly sentence: number;
  readonly gender: Gender;
  /** Not coordinated, but in one deed (*A se sastao s B*): a plural noun is preferred. */
  readonly loose: boolean;
}

export interface Discourse {
  readonly syntax: Syntax;
  readonly drafts: Draft[];
  readonly together: Together[];
  readonly entities: readonly OpenEntity[];
  readonly grammar: ReferenceGrammar;
}

export interface Wanted {
  readonly number: 'Sing' | 'Plur' | null;
  readonly gender: Gender;
  /** The sentence that asks. */
  readonly sentence: number;
  /** The token that asks: only what was named before it counts. */
  readonly token: number;
  /** How many sentences back to look. */
  readonly reach: number;
  /** Persons are preferred by this much. */
  readonly person: number;
  /** An entity that it cannot be, or -1. */
  readonly not: number;
  /** Only subjects count. */
  readonly subjects: boolean;
  readonly of?: PronounTraits['of'];
}

/** The best antecedent among the mentions: its index in `drafts`, or -1. */
export function antecedent(discourse: Discourse, wanted: Wanted): number {
  const { drafts, entities } = discourse;
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let i = drafts.length - 1, seen = 0; i >= 0 && seen < 40; i--) {
    const draft = drafts[i];
    if (draft === undefined || draft.sentence < wanted.sentence - wanted.reach) break;
    seen++;
    if (draft.how === 'adjective' || draft.entity === wanted.not || draft.first >= wanted.token) continue;
    if (!draft.top && !draft.animate && draft.how !== 'pronoun') continue;
    if (draft.last >= wanted.token) continue;
    if (wanted.subjects && !draft.subject) continue;
    if (!agrees(draft, wanted)) continue;
    const entity = entities[draft.entity];
    if (entity === undefined) continue;
    if (wanted.of !== undefined && (entity.kind === 'person') !== (wanted.of === 'person')) continue;
    let score = -2.5 * (wanted.sentence - draft.sentence);
    if (draft.subject) score += 3;
    if (draft.animate) score += wanted.person;
    if (!draft.top) score -= 1.5;
    if (draft.how === 'possessive') score -= 0.5;
    score -= (wanted.token - draft.last) * 0.01;
    if (score > bestScore) {
      bestScore = score;
      best = i;
    }
  }
  return best;
}

function agrees(draft: Draft, wanted: Wanted): boolean {
  if (wanted.number !== null && draft.number !== null && draft.number !== wanted.number) return false;
  if (wanted.gender === null || draft.gender === null) return true;
  return draft.gender === wanted.gender;
}

/** The last coordination within reach that a plural can stand for, or null. */
export function lastTogether(discourse: Discourse, sentence: number, reach: number, gender: Gender): Together | null {
  const last = discourse.together.at(-1);
  if (last === undefined || last.sentence < sentence - reach) return null;
  if (gender === 'Fem' && last.gender === 'Masc') return null;
  if (!last.loose) return last;
  // What is said of two people in one sentence can be taken up by a plural only if no other plural was named since.
  for (let i = discourse.drafts.length - 1; i >= 0; i--) {
    const draft = discourse.drafts[i];
    if (draft === undefined || draft.sentence < last.sentence) break;
    if (draft.sentence < sentence && draft.top && draft.number === 'Plur' && draft.animate && draft.how !== 'adjective')
      return null;
  }
  return last;
}

/** Index of the mention whose head is the token, else the shortest that covers it; -1 when none. The latest ones only. */
export function mentionAt(drafts: readonly Draft[], token: number): number {
  let covering = -1;
  for (let i = drafts.length - 1, seen = 0; i >= 0 && seen < 60; i--, seen++) {
    const draft = drafts[i];
    if (draft === undefined || draft.how === 'adjective') continue;
    if (draft.head === token) return i;
    if (draft.first <= token && draft.last >= token) {
      const other = drafts[covering];
      if (other === undefined || draft.last - draft.first < other.last - other.first) covering = i;
    }
  }
  return covering;
}

/** The mentions that are coordinated with one (*Lavrov **i** Raisi*), itself first; only itself when there are none. */
export function coordination(discourse: Discourse, mention: number): number[] {
  const { syntax, drafts } = discourse;
  const draft = drafts[mention];
  if (draft === undefined) return [];
  const first = syntax.deprel[draft.head] === 'conj' ? (syntax.head[draft.head] ?? -1) : draft.head;
  const all: number[] = [];
  for (let i = Math.max(0, mention - 12); i < drafts.length && i < mention + 12; i++) {
    const other = drafts[i];
    if (other === undefined || other.how === 'adjective' || other.how === 'possessive') continue;
    const joined = other.head === first || (syntax.head[other.head] === first && syntax.deprel[other.head] === 'conj');
    if (joined && other.sentence === draft.sentence && !all.some((index) => drafts[index]?.entity === other.entity))
      all.push(i);
  }
  return all.length > 1 ? all : [mention];
}

/** *koji, čiji*: the noun that its clause stands by. */
export function relativeAntecedent(discourse: Discourse, token: number): number {
  const { syntax, drafts } = discourse;
  let at = token;
  for (let steps = 0; steps < 12; steps++) {
    const up = syntax.head[at] ?? -1;
    if (up < 0) break;
    if ((syntax.deprel[at] ?? '').startsWith('acl')) {
      const found = mentionAt(drafts, up);
      if (found < 0) return -1;
      // The noun itself must be the one named, not another in its phrase.
      const draft = drafts[found];
      return draft !== undefined && (draft.head === up || draft.last >= up) ? found : -1;
    }
    at = up;
  }
  if ((syntax.head[token] ?? -1) >= 0) return -1;
  // No tree: what stands right before the comma
  for (let i = drafts.length - 1; i >= 0 && i >= drafts.length - 5; i--) {
    const draft = drafts[i];
    if (draft === undefined || draft.how === 'adjective' || draft.last >= token) continue;
    const gap = token - draft.last;
    if (gap > 3) return -1;
    const feats = featsOf(syntax.feats[token] ?? '_');
    if (draft.number !== null && feats.number !== undefined && feats.number !== draft.number) return -1;
    if (draft.gender !== null && feats.gender !== undefined && feats.gender !== draft.gender) return -1;
    if (syntax.norm[draft.last + 1] === ',' || (!discourse.grammar.relativeComma && gap === 1)) return i;
  }
  return -1;
}

/** The verb (or other predicate) that a token hangs on, going up; -1 when there is none. */
export function governor(syntax: Syntax, token: number): number {
  let at = syntax.head[token] ?? -1;
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    const upos = syntax.upos[at];
    if (upos === UPOS_INDEX.VERB || upos === UPOS_INDEX.AUX) return at;
    if (upos === UPOS_INDEX.ADJ && featsOf(syntax.feats[at] ?? '_').verbForm === 'Part') return at;
    at = syntax.head[at] ?? -1;
  }
  return -1;
}

/** The subject of the clause that a token stands in, going up over infinitives: index of its mention, or -1. */
export function clauseSubject(discourse: Discourse, token: number, children: Children): number {
  const { syntax, drafts } = discourse;
  let at = governor(syntax, token);
  for (let steps = 0; at >= 0 && steps < 5; steps++) {
    const subject = children.find(syntax, at, 'nsubj');
    if (subject >= 0 && subject !== token) return mentionAt(drafts, subject);
    const relation = syntax.deprel[at] ?? '';
    const form = featsOf(syntax.feats[at] ?? '_').verbForm;
    if (form !== 'Inf' && relation !== 'conj' && relation !== 'xcomp' && relation !== 'advcl') return -1;
    at = governor(syntax, at);
  }
  return -1;
}

/** A personal or possessive pronoun of the third person; index of the antecedent's mention, or -1. */
export function pronounAntecedent(
  discourse: Discourse,
  token: number,
  sentence: number,
  traits: PronounTraits,
  children: Children | null,
): number {
  const { syntax, drafts } = discourse;
  const feats = featsOf(syntax.feats[token] ?? '_');
  const oblique = feats.case !== 'Nom';
  const neuterToo = traits.neuter === 'always' || (traits.neuter === 'oblique' && oblique);
  let not = -1;
  if (children !== null && traits.kind === 'personal' && oblique) {
    const own = clauseSubject(discourse, token, children);
    not = drafts[own]?.entity ?? -1;
  }
  const wanted: Wanted = {
    number: traits.number ?? null,
    gender: traits.gender ?? null,
    sentence,
    token,
    reach: 3,
    person: traits.number === 'Plur' ? 0 : 2.5,
    not,
    subjects: false,
    ...(traits.of === undefined ? {} : { of: traits.of }),
  };
  const found = antecedent(discourse, wanted);
  if (found >= 0 || !neuterToo) return found;
  return antecedent(discourse, { ...wanted, gender: 'Neut' });
}
