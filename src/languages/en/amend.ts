/**
 * Mends English tags before parsing. The past tense and the past participle of most verbs are one form, and a tagger that
 * looks at neighbours takes *Syrian rebels clashed with the army* for a noun phrase: but a sentence has a finite verb.
 */
import { featsOf, intern, UPOS_INDEX } from '../../analyse/syntax.ts';
import type { Amendable, VerbLore } from '../../code/grammar.ts';

const { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, VERB } = UPOS_INDEX;

const PAST = intern('Mood=Ind|Tense=Past|VerbForm=Fin');
/** Words that begin a clause in which a finite verb is not the sentence's own. */
export const SUBORDINATORS: ReadonlySet<string> = new Set(
  'that which who whom whose when where while because although though if after before since until unless as whether what how why than'.split(
    ' ',
  ),
);
const BREAKS: ReadonlySet<string> = new Set([',', ';', ':', '"', '(', ')', '-', '—', '–']);
/** Auxiliaries that a participle may belong to stand at most this far before it. */
const REACH = 4;
const NOMINAL: ReadonlySet<number> = new Set([NOUN, PROPN, PRON, NUM]);
/** What an object begins with. */
const OBJECT: ReadonlySet<number> = new Set([NOUN, PROPN, PRON, NUM, DET, ADJ]);

export function amendTense(syntax: Amendable, from: number, to: number, verbs: VerbLore): void {
  // *cease-fire* is three tokens to the treebank and one word to the frames.
  for (let t = from + 2; t < to; t++)
    if (syntax.norm[t] === 'fire' && syntax.norm[t - 2] === 'cease' && syntax.upos[t] === NOUN)
      syntax.lemma[t] = 'ceasefire';
  amendRelatives(syntax, from, to, verbs);
  if (hasMainVerb(syntax, from, to, verbs.isSpeech)) return;
  for (let t = from + 1; t < to; t++) {
    if (BREAKS.has(syntax.norm[t]!) && t > from + 12) return;
    if (!isBareParticiple(syntax, t, from)) continue;
    const end = subjectEnd(syntax, t, from);
    if (!NOMINAL.has(syntax.upos[end]!) && !closesRelative(syntax, end, from)) continue;
    if (!reads(syntax, t, to, verbs.isIntransitive)) continue;
    syntax.feats[t] = PAST;
    return;
  }
}

/** *fishermen whom its navy detained*: a relative clause, or one behind *said that*, has a finite verb too. */
function amendRelatives(syntax: Amendable, from: number, to: number, verbs: VerbLore): void {
  for (let t = from + 1; t < to - 2; t++) {
    const norm = syntax.norm[t]!;
    const opens = /^(?:who|which|whom)$/.test(norm) || (norm === 'that' && syntax.upos[t - 1] === VERB);
    if (!opens) continue;
    let candidate = -1;
    for (let k = t + 1; k < to && !BREAKS.has(syntax.norm[k]!) && !SUBORDINATORS.has(syntax.norm[k]!); k++) {
      const upos = syntax.upos[k]!;
      if (upos === AUX || (upos === VERB && featsOf(syntax.feats[k]!).verbForm === 'Fin')) {
        candidate = -1;
        break;
      }
      if (candidate < 0 && isBareParticiple(syntax, k, from)) candidate = k;
    }
    if (candidate < 0) continue;
    const direct = norm !== 'that' && candidate === t + 1;
    const object = norm === 'whom' || norm === 'which';
    if (
      direct ||
      (object && NOMINAL.has(syntax.upos[subjectEnd(syntax, candidate, t)]!)) ||
      reads(syntax, candidate, to, verbs.isIntransitive)
    )
      syntax.feats[candidate] = PAST;
  }
}

/** A finite verb of the main clause: not behind a subordinator, not the verb of *…, officials said*. */
function hasMainVerb(syntax: Amendable, from: number, to: number, isSpeech: (lemma: string) => boolean): boolean {
  let subordinate = false;
  for (let t = from; t < to; t++) {
    const norm = syntax.norm[t]!;
    if (BREAKS.has(norm)) subordinate = false;
    else if (SUBORDINATORS.has(norm) && (t > from || norm !== 'that')) subordinate = true;
    const upos = syntax.upos[t]!;
    if (upos !== AUX && upos !== VERB) continue;
    if (featsOf(syntax.feats[t]!).verbForm !== 'Fin' && upos === VERB) continue;
    if (subordinate || (t > from + 4 && isSpeech(syntax.lemma[t]!) && afterComma(syntax, t, from))) continue;
    return true;
  }
  return false;
}

function afterComma(syntax: Amendable, t: number, from: number): boolean {
  for (let k = t - 1; k >= from && k > t - 10; k--) if (syntax.norm[k] === ',' || syntax.norm[k] === '"') return true;
  return false;
}

/** A past participle, or an adjective of that form behind a noun, without *have* or *be*. */
function isBareParticiple(syntax: Amendable, t: number, from: number): boolean {
  if (syntax.upos[t] !== VERB) return false;
  const f = featsOf(syntax.feats[t]!);
  if (f.verbForm !== 'Part' || f.tense !== 'Past') return false;
  // *driven, shaken, begun* are never a past tense.
  if (/(?:[^e]n|en|un)$/.test(syntax.norm[t]!) && !/ed$/.test(syntax.norm[t]!) && !/an$/.test(syntax.norm[t]!))
    return false;
  for (let k = t - 1; k >= from && k >= t - REACH; k--) {
    if (syntax.upos[k] === AUX || /^(?:have|be|get)$/.test(syntax.lemma[k]!)) return false;
    if (syntax.upos[k] === ADP || syntax.upos[k] === CCONJ) break;
  }
  return true;
}

/** *Uganda, which chairs the bloc**,** offered*: the comma that ends what was inserted behind the subject. */
function closesRelative(syntax: Amendable, comma: number, from: number): boolean {
  if (syntax.norm[comma] !== ',') return false;
  for (let k = comma - 1; k > from; k--)
    if (BREAKS.has(syntax.norm[k]!))
      return /^(?:who|which|whose)$/.test(syntax.norm[k + 1]!) && NOMINAL.has(syntax.upos[k - 1]!);
  return false;
}

/** Last word of what stands before the verb, adverbs apart. */
function subjectEnd(syntax: Amendable, t: number, from: number): number {
  let k = t - 1;
  while (k > from && (syntax.upos[k] === ADV || syntax.upos[k] === PART)) k--;
  return k;
}

/** By what follows: an object makes it active, *by* passive; a phrase leaves it to the verb and to whether this is a headline. */
function reads(syntax: Amendable, t: number, to: number, isIntransitive: (lemma: string) => boolean): boolean {
  const next = t + 1;
  if (next >= to) return false;
  if (syntax.norm[next] === 'by') return false;
  if (
    OBJECT.has(syntax.upos[next]!) &&
    !/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(syntax.norm[next]!)
  )
    return true;
  const full = /^[.!?"]$/.test(syntax.norm[to - 1]!);
  return isIntransitive(syntax.lemma[t]!) || (full && syntax.norm[next] !== 'in');
}
