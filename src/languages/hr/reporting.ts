import { featsOf } from '../../analyse/syntax.ts';
import type { Cues } from '../../code/cues.ts';
import type { SentencePart, Tagged } from '../../code/grammar.ts';
import { ADP, AUX, VERB } from '../../code/tree.ts';

/** A reporting clause is short on this side of its own subordinate clauses. */
const MIN_CONTENT = 4;
/** Longest inserted clause, in words. */
const MAX_INSERTION = 14;

/**
 * *…, priopćilo je ministarstvo.*: where the clause that reports what stands before it begins, told by tags alone, so
 * that the two can be parsed apart: the parser, which sees one long sentence, would tie the subject of what is said to
 * the verb of saying.
 * @returns the token of the verb (or of its auxiliary), -1 when there is no such clause
 */
export function reportingClause(syntax: Tagged, from: number, to: number, cues: Cues): number {
  for (let t = from + MIN_CONTENT; t < to - 1; t++) {
    if (!breaks(syntax, t, from)) continue;
    const verb = t + 1;
    if (syntax.upos[verb] !== VERB || !cues.verbs.get(syntax.lemma[verb]!)?.some((c) => c.clause)) continue;
    if (!finite(syntax, verb) || !followed(syntax, verb, to)) continue;
    // What is said has a verb of its own: else the cue stands inside it.
    if (hasFinite(syntax, from, t) && balanced(syntax, from, t)) return verb;
  }
  return -1;
}

/**
 * *Iran je, priopćilo je ministarstvo, napao …*: a clause that reports, between commas, with no full verb before it and one
 * behind it.
 */
export function reportingInsertion(syntax: Tagged, from: number, to: number, cues: Cues): SentencePart | null {
  for (let t = from + 1; t < to - 3; t++) {
    if (syntax.norm[t] === '"' || syntax.upos[t] === VERB) return null;
    if (syntax.norm[t] !== ',') continue;
    const verb = t + 1;
    if (syntax.upos[verb] !== VERB || !cues.verbs.get(syntax.lemma[verb]!)?.some((c) => c.clause)) continue;
    if (!finite(syntax, verb) || !followed(syntax, verb, to)) continue;
    let end = verb + 1;
    while (end < to && end < verb + MAX_INSERTION && syntax.norm[end] !== ',' && syntax.upos[end] !== VERB) end++;
    if (syntax.norm[end] !== ',' || !goesOn(syntax, end + 1, to)) return null;
    return { start: t, end: end + 1, before: 1, after: 1, head: -1, deprel: 'parataxis' };
  }
  return null;
}

/** Not *…, rekao je ministar, dodavši da*, no quotation, no clause with a conjunction. */
function goesOn(syntax: Tagged, next: number, to: number): boolean {
  if (next >= to - 1 || /^(?:"|a|ali|i|te|da|kako|koji|koja|koje|dok|kad|kada|jer)$/.test(syntax.norm[next]!))
    return false;
  for (let t = next; t < to; t++) {
    if (syntax.norm[t] === ',') return false;
    if (syntax.upos[t] === VERB && finite(syntax, t)) return true;
  }
  return false;
}

/** A comma, or a closing quotation mark with one. */
function breaks(syntax: Tagged, t: number, from: number): boolean {
  const norm = syntax.norm[t];
  return norm === ',' || (norm === '"' && t > from + 1 && /^[,.!?"]$/.test(syntax.norm[t - 1]!));
}

function finite(syntax: Tagged, verb: number): boolean {
  const f = featsOf(syntax.feats[verb]!);
  return f.verbForm === 'Fin' || f.verbForm === 'Part';
}

/** After the verb comes its auxiliary, `se`, or its subject: the order of a clause that follows what it reports. */
function followed(syntax: Tagged, verb: number, to: number): boolean {
  const next = verb + 1;
  if (next >= to) return true;
  if (/^(je|su|smo|sam|se)$/.test(syntax.norm[next]!)) return true;
  const f = featsOf(syntax.feats[next]!);
  return (
    featsOf(syntax.feats[verb]!).verbForm === 'Fin' &&
    (f.case === 'Nom' || f.case === undefined) &&
    syntax.norm[next] !== 'da' &&
    syntax.norm[next] !== 'kako'
  );
}

/** A finite verb outside relative clauses: *predsjednik, koji je boravio u Splitu, zahvalio je* reports nothing. */
function hasFinite(syntax: Tagged, from: number, to: number): boolean {
  let relative = false;
  for (let t = from; t < to; t++) {
    if (syntax.norm[t] === ',') relative = startsRelative(syntax, t + 1, to);
    if (relative) continue;
    if (syntax.upos[t] === AUX || (syntax.upos[t] === VERB && finite(syntax, t))) return true;
  }
  return false;
}

function startsRelative(syntax: Tagged, t: number, to: number): boolean {
  const pronoun = syntax.upos[t] === ADP ? t + 1 : t;
  return pronoun < to && /^(koji|čiji|gdje)$/.test(syntax.lemma[pronoun]!);
}

/** Not inside a quotation that opened in this sentence. */
function balanced(syntax: Tagged, from: number, to: number): boolean {
  let marks = 0;
  for (let t = from; t <= to; t++) if (syntax.norm[t] === '"') marks++;
  // A quotation from an earlier sentence may close here: one mark is as good as two.
  return marks % 2 === 0 || marks === 1;
}
