/** Negation, future, possibility and duty, as English auxiliaries and adverbs tell them. */
import { featsOf } from '../../analyse/syntax.ts';
import type { Predication } from '../../code/grammar.ts';
import { findChild, relation, type Tree } from '../../code/tree.ts';
import { isInfinitive, verbal } from './realisation.ts';

const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'never', 'nor', 'neither']);
const POSSIBLE: ReadonlySet<string> = new Set(['may', 'might', 'can', 'could']);
const OBLIGED: ReadonlySet<string> = new Set(['must', 'should', 'ought', 'shall']);

type Mood = Pick<Predication, 'negated' | 'future' | 'conditional' | 'obliged'>;

export function auxiliariesOf(tree: Tree, token: number): Mood {
  const { syntax } = tree;
  let negated = false;
  let future = false;
  let conditional = false;
  let obliged = false;
  let own = false;
  const governor = syntax.head[token]!;
  // *is going to attack*; in headlines *US to send troops*.
  if (governor >= 0 && syntax.norm[governor] === 'going' && syntax.deprel[token] === 'xcomp') future = true;
  if (governor < 0 && isInfinitive(tree, token) && hasTo(tree, token)) future = true;
  const read = (c: number): void => {
    const rel = relation(syntax.deprel[c]!);
    if (rel === 'advmod' && (NEGATIONS.has(syntax.norm[c]!) || isNoLonger(tree, c))) negated = true;
    if (rel !== 'aux' && rel !== 'cop') return;
    if (NEGATIONS.has(syntax.lemma[c]!)) negated = true;
    const lemma = syntax.lemma[c]!;
    const norm = syntax.norm[c]!;
    if (lemma === 'will' || norm === "'ll" || norm === 'wo') future = true;
    else if (lemma === 'would' || norm === "'d") {
      // *said it would send*: the future of a report in the past.
      if (isReported(tree, token)) future = true;
      else conditional = true;
    } else if (POSSIBLE.has(lemma)) conditional = true;
    else if (OBLIGED.has(lemma)) obliged = true;
  };
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    if (relation(syntax.deprel[c]!) === 'aux' || syntax.deprel[c] === 'cop') own = true;
    read(c);
  }
  // *will attack and destroy*: verbs side by side share the auxiliary.
  const first = syntax.head[token]!;
  if (!own && first >= 0 && syntax.deprel[token] === 'conj' && verbal(tree, first) && sameForm(tree, token, first)) {
    for (let c = tree.first[first]!; c >= 0; c = tree.next[c]!) if (relation(syntax.deprel[c]!) === 'aux') read(c);
  }
  return { negated, future, conditional, obliged };
}

const hasTo = (tree: Tree, t: number): boolean =>
  findChild(tree, t, (c) => tree.syntax.deprel[c] === 'mark' && tree.syntax.norm[c] === 'to') >= 0;

/** *no longer supports*. */
function isNoLonger(tree: Tree, c: number): boolean {
  const { syntax } = tree;
  return syntax.norm[c] === 'longer' && c > 0 && syntax.norm[c - 1] === 'no';
}

function isReported(tree: Tree, token: number): boolean {
  const { syntax } = tree;
  let t = token;
  for (let steps = 0; steps < 4 && syntax.deprel[t] === 'conj' && syntax.head[t]! >= 0; steps++) t = syntax.head[t]!;
  const head = syntax.head[t]!;
  if (head < 0 || syntax.deprel[t] !== 'ccomp') {
    // *The army would withdraw, the ministry said.*
    return findChild(tree, t, (c) => syntax.deprel[c] === 'parataxis') >= 0;
  }
  return featsOf(syntax.feats[head]!).tense === 'Past';
}

function sameForm(tree: Tree, a: number, b: number): boolean {
  const fa = featsOf(tree.syntax.feats[a]!);
  const fb = featsOf(tree.syntax.feats[b]!);
  return fa.verbForm === fb.verbForm && fa.verbForm !== 'Fin' && isInfinitive(tree, a) === isInfinitive(tree, b);
}
