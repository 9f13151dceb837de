/**
 * Stretches of an English sentence that come out better when they are parsed apart, told by tags alone: the clause that
 * reports, the clause or source that is put in front, what is inserted between commas behind a noun, a second clause
 * behind *and*. Each needs a sure sign; where there is none the sentence is left whole.
 */
import { featsOf } from '../../analyse/syntax.ts';
import type { Cues } from '../../code/cues.ts';
import type { SentencePart, Tagged } from '../../code/grammar.ts';
import { ADJ, ADP, ADV, AUX, DET, NOUN, NUM, PRON, PROPN, VERB } from '../../code/tree.ts';
import { reportingClause, reportingInsertion } from './reporting.ts';

const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom', 'where']);
const SUBORDINATORS: ReadonlySet<string> = new Set(
  'that which who whom whose when where while because although though if after before since until unless as whether what how why than so'.split(
    ' ',
  ),
);
/** Those that begin a clause put in front. */
const FRONTED: ReadonlySet<string> = new Set(
  'after before when while as if although though since because once until unless'.split(' '),
);
const BEGINS: ReadonlySet<number> = new Set([DET, ADJ, NOUN, PROPN, NUM, PRON]);
const PHRASE: ReadonlySet<number> = new Set([DET, ADJ, NOUN, PROPN, NUM, PRON, ADP, ADV]);
/** Longest subject between a conjunction or comma and its verb. */
const MAX_SUBJECT = 9;
const MAX_INSERTION = 30;
const MAX_APPOSITION = 16;

export function partsOf(syntax: Tagged, from: number, to: number, cues: Cues): readonly SentencePart[] {
  const inside = reportingInsertion(syntax, from, to, cues);
  if (inside) return [inside];
  if (to - from < 8) return NONE;
  const out: SentencePart[] = [];
  const report = reportingClause(syntax, from, to, cues);
  let start = from;
  let end = to;
  if (report >= 0) {
    out.push({ start: report, end: to, before: 0, after: 0, head: -1, deprel: 'parataxis' });
    end = report;
  }
  const front = frontedEnd(syntax, from, end);
  if (front > 0) {
    const deprel = syntax.norm[from] === 'according' ? 'obl' : 'advcl';
    out.push({ start: from, end: front, before: 0, after: 1, head: -1, deprel });
    start = front;
  }
  const second = secondClause(syntax, start, end, cues);
  if (second) {
    out.push(second);
    end = second.start;
  }
  for (let t = start + 1; t < end - 3; t++) {
    const inserted = syntax.norm[t] === ',' ? insertion(syntax, t, start, end) : null;
    if (!inserted) continue;
    out.push(inserted);
    t = inserted.end;
  }
  return out.sort((a, b) => a.start - b.start);
}

const NONE: readonly SentencePart[] = [];

function finite(syntax: Tagged, t: number): boolean {
  const upos = syntax.upos[t]!;
  return (upos === VERB || upos === AUX) && featsOf(syntax.feats[t]!).verbForm === 'Fin';
}

function finiteIn(syntax: Tagged, from: number, to: number): number {
  for (let t = to - 1; t >= from; t--) if (finite(syntax, t)) return t;
  return -1;
}

/** The finite verb that a noun phrase beginning at `t` is the subject of, or -1. */
function verbOfSubject(syntax: Tagged, t: number, to: number): number {
  if (!BEGINS.has(syntax.upos[t]!) || SUBORDINATORS.has(syntax.norm[t]!)) return -1;
  for (let k = t; k < Math.min(to, t + MAX_SUBJECT); k++) {
    if (finite(syntax, k)) return k > t ? k : -1;
    if (SUBORDINATORS.has(syntax.norm[k]!) && syntax.norm[k] !== 'so') return -1;
    if (!PHRASE.has(syntax.upos[k]!) && !/^(?:'s|'|-|and)$/.test(syntax.norm[k]!)) return -1;
  }
  return -1;
}

/** *According to X, Y did Z; After X did Y, Z did W*: behind the comma, or -1. */
function frontedEnd(syntax: Tagged, from: number, to: number): number {
  const source = syntax.norm[from] === 'according' && syntax.norm[from + 1] === 'to';
  if (!source && !FRONTED.has(syntax.norm[from]!)) return -1;
  for (let c = from + 3; c < to - 3; c++) {
    if (syntax.norm[c] !== ',' || verbOfSubject(syntax, c + 1, to) < 0) continue;
    if (source || finiteIn(syntax, from + 1, c) >= 0) return c + 1;
  }
  return -1;
}

/** *… closed the road **and the union urged** …* */
function secondClause(syntax: Tagged, from: number, to: number, cues: Cues): SentencePart | null {
  for (let t = from + 3; t < to - 3; t++) {
    const norm = syntax.norm[t];
    if (norm !== 'and' && norm !== 'but') continue;
    const speech = secondSpeech(syntax, from, t, cues);
    if (speech >= 0) return { start: t, end: to, before: 0, after: 0, head: speech, deprel: 'conj' };
    const verb = finiteIn(syntax, from, t);
    if (verb < 0 || verbOfSubject(syntax, t + 1, to) < 0) continue;
    // *left after Israel and Egypt attacked; said Israel and Egypt attacked*: what stands before may be half a subject.
    let open = false;
    let inside = false;
    for (let k = verb + 1; k < t; k++) {
      if (SUBORDINATORS.has(syntax.norm[k]!)) open = true;
      if (syntax.norm[k] === '"') inside = !inside;
    }
    const says = cues.verbs.get(syntax.lemma[verb]!)?.some((c) => c.clause) ?? false;
    if (open || inside || says || syntax.upos[verb] === AUX) continue;
    return { start: t, end: to, before: 0, after: 0, head: verb, deprel: 'conj' };
  }
  return null;
}

/**
 * *denied that it had sent arms, **but admitted** …*: of two acts of speech with one speaker the second does not belong to
 * what the first says. @returns the verb of the first, or -1
 */
function secondSpeech(syntax: Tagged, from: number, t: number, cues: Cues): number {
  let next = t + 1;
  while (syntax.upos[next] === ADV) next++;
  if (!isSpeech(syntax, next, cues)) return -1;
  for (let k = from + 1; k < t - 3; k++) {
    if (SUBORDINATORS.has(syntax.norm[k]!)) return -1;
    if (!finite(syntax, k) || syntax.upos[k] === AUX) continue;
    if (!isSpeech(syntax, k, cues)) return -1;
    for (let m = k + 1; m < t; m++) if (syntax.norm[m] === 'that') return k;
    return -1;
  }
  return -1;
}

function isSpeech(syntax: Tagged, t: number, cues: Cues): boolean {
  return (
    syntax.upos[t] === VERB && finite(syntax, t) && (cues.verbs.get(syntax.lemma[t]!)?.some((c) => c.clause) ?? false)
  );
}

/** *X, who did Y, did Z; X, backed by Y, did Z; X, leader of Y, did Z*: what stands between subject and verb. */
function insertion(syntax: Tagged, comma: number, from: number, to: number): SentencePart | null {
  if (!standsBehindSubject(syntax, comma, from)) return null;
  const first = comma + 1;
  const relative =
    RELATIVE.has(syntax.norm[first]!) || (syntax.upos[first] === ADP && RELATIVE.has(syntax.norm[first + 1]!));
  const participle = syntax.upos[first] === VERB && !finite(syntax, first);
  if (!relative && !participle && !BEGINS.has(syntax.upos[first]!)) return null;
  for (let c = first + 1; c < Math.min(to - 1, comma + MAX_INSERTION); c++) {
    if (syntax.norm[c] !== ',') continue;
    let next = c + 1;
    while (next < to && syntax.upos[next] === ADV) next++;
    if (next >= to || !finite(syntax, next)) continue;
    const clause = finiteIn(syntax, first, c) >= 0;
    if (relative !== clause || (!relative && c - comma > MAX_APPOSITION)) return null;
    const deprel = relative ? 'acl:relcl' : participle ? 'acl' : 'appos';
    return { start: comma, end: c + 1, before: 1, after: 1, head: comma - 1, deprel };
  }
  return null;
}

/** Before the comma stands a noun phrase whose verb is still to come. */
function standsBehindSubject(syntax: Tagged, comma: number, from: number): boolean {
  const last = syntax.upos[comma - 1]!;
  if (last !== NOUN && last !== PROPN) return false;
  for (let t = comma - 1; t >= from; t--) {
    const norm = syntax.norm[t]!;
    if (finite(syntax, t)) return false;
    if (norm === ',' || norm === '"' || norm === ';' || norm === ':' || norm === 'that' || norm === 'but') return true;
  }
  return true;
}
