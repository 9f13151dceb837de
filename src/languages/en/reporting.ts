import { featsOf } from '../../analyse/syntax.ts';
import type { Cues } from '../../code/cues.ts';
import type { SentencePart, Tagged } from '../../code/grammar.ts';
import { ADJ, ADP, ADV, AUX, DET, NOUN, NUM, PRON, PROPN, VERB } from '../../code/tree.ts';

/** A reporting clause is short on this side of its own subordinate clauses. */
const MIN_CONTENT = 3;
/** Longest subject of a reporting clause that follows what it reports, in words. */
const MAX_SUBJECT = 12;
const PHRASE: ReadonlySet<number> = new Set([ADJ, ADP, DET, NOUN, NUM, PRON, PROPN]);

/**
 * *…, the ministry said on Tuesday. …, said X.*: where the clause that reports what stands before it begins, told by tags
 * alone, so that the two can be parsed apart.
 * @returns the first token of the clause, -1 when there is none
 */
export function reportingClause(syntax: Tagged, from: number, to: number, cues: Cues): number {
  for (let t = from + MIN_CONTENT; t < to - 1; t++) {
    const norm = syntax.norm[t];
    if (norm !== ',' && !(norm === '"' && t > from + 1 && /^[,.!?]$/.test(syntax.norm[t - 1]!))) continue;
    if (norm === ',' && syntax.norm[t + 1] === '"') continue;
    const verb = verbAfter(syntax, t + 1, to, cues);
    if (verb < 0) continue;
    if (hasFinite(syntax, from, t) && balanced(syntax, from, t)) return t + 1;
  }
  return -1;
}

/**
 * *Iran, the ministry said on Tuesday, attacked …*: a clause that reports, between commas, with no finite verb before it and one
 * behind it.
 */
export function reportingInsertion(syntax: Tagged, from: number, to: number, cues: Cues): SentencePart | null {
  for (let t = from + 1; t < to - 3; t++) {
    if (syntax.norm[t] === '"' || finiteAt(syntax, t)) return null;
    if (syntax.norm[t] !== ',') continue;
    const verb = verbAfter(syntax, t + 1, to, cues);
    if (verb < 0) continue;
    let end = verb + 1;
    while (end < to && end < verb + MAX_SUBJECT && syntax.norm[end] !== ',' && !isVerb(syntax, end)) end++;
    if (syntax.norm[end] !== ',' || !resumes(syntax, end + 1, to)) return null;
    return { start: t, end: end + 1, before: 1, after: 1, head: -1, deprel: 'parataxis' };
  }
  return null;
}

/** What was broken off goes on: not *…, the minister said, adding that*, no quotation, no new clause with a conjunction. */
function resumes(syntax: Tagged, next: number, to: number): boolean {
  if (
    next >= to - 1 ||
    syntax.norm[next] === '"' ||
    /^(?:and|but|that|as|while|when|who|which)$/.test(syntax.norm[next]!)
  )
    return false;
  const f = featsOf(syntax.feats[next]!);
  if (syntax.upos[next] === VERB && f.verbForm !== 'Fin' && f.tense !== 'Past') return false;
  return syntax.upos[next] === VERB || hasFinite(syntax, next, to);
}

/** The verb of *the ministry said* or *said the ministry* that begins at `start`, or -1. */
function verbAfter(syntax: Tagged, start: number, to: number, cues: Cues): number {
  const isCue = (t: number): boolean =>
    syntax.upos[t] === VERB &&
    featsOf(syntax.feats[t]!).verbForm === 'Fin' &&
    (cues.verbs.get(syntax.lemma[t]!)?.some((c) => c.clause) ?? false);
  if (isCue(start))
    return start + 1 < to && PHRASE.has(syntax.upos[start + 1]!) && syntax.norm[start + 1] !== 'that' ? start : -1;
  for (let t = start; t < Math.min(to, start + MAX_SUBJECT); t++) {
    if (isCue(t)) return t > start && endsThere(syntax, t, to) ? t : -1;
    if (/^(?:who|which|that|whose|and|but|or|while|when|as|if)$/.test(syntax.norm[t]!) && syntax.norm[t] !== 'and')
      return -1;
    if (!PHRASE.has(syntax.upos[t]!) && !/^(?:'s|'|-|and)$/.test(syntax.norm[t]!)) return -1;
  }
  return -1;
}

/** After the verb come only adjuncts: when, where, to whom; what is said stood before. */
function endsThere(syntax: Tagged, verb: number, to: number): boolean {
  const next = verb + 1;
  if (next >= to) return true;
  const norm = syntax.norm[next]!;
  if (/^[.,;:!?"]$/.test(norm)) return true;
  const upos = syntax.upos[next]!;
  if (upos === ADV || (upos === ADP && norm !== 'that')) return !laterClause(syntax, next, to);
  return upos === PROPN && !laterClause(syntax, next, to);
}

function laterClause(syntax: Tagged, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    if (syntax.norm[t] === ',' || syntax.norm[t] === '"') return false;
    if (syntax.norm[t] === 'that' || syntax.upos[t] === AUX || (syntax.upos[t] === VERB && finite(syntax, t)))
      return true;
  }
  return false;
}

const isVerb = (syntax: Tagged, t: number): boolean => syntax.upos[t] === VERB || syntax.upos[t] === AUX;

const finiteAt = (syntax: Tagged, t: number): boolean =>
  syntax.upos[t] === AUX || (syntax.upos[t] === VERB && finite(syntax, t));

const finite = (syntax: Tagged, t: number): boolean => featsOf(syntax.feats[t]!).verbForm === 'Fin';

function hasFinite(syntax: Tagged, from: number, to: number): boolean {
  for (let t = from; t < to; t++)
    if (syntax.upos[t] === AUX || (syntax.upos[t] === VERB && finite(syntax, t))) return true;
  return false;
}

/** Not inside a quotation that opened in this sentence; one mark may close an earlier sentence's. */
function balanced(syntax: Tagged, from: number, to: number): boolean {
  let marks = 0;
  for (let t = from; t <= to; t++) if (syntax.norm[t] === '"') marks++;
  return marks % 2 === 0 || marks === 1;
}
