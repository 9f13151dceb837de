/** What stands around an English predicate, told apart by grammar alone. */
import { featsOf } from '../../analyse/syntax.ts';
import type { Argument, Predication, Use } from '../../code/grammar.ts';
import { findChild, NOUN, nominal, PROPN, relation, SKIPPED, type Tree } from '../../code/tree.ts';
import { nounPredication } from './arguments-noun.ts';
import { addRelative, inheritSubject, shareObject } from './clauses.ts';
import { authorOf } from './documents.ts';
import { mendArguments } from './mend.ts';
import { auxiliariesOf } from './mood.ts';
import { clauseRealisations, isGerund, isPassive, particlesOf, realisationsOf } from './realisation.ts';

const DETERMINED: ReadonlySet<string> = new Set(['det', 'nummod', 'nmod:poss']);
/** Nominals that are no arguments of the verb they hang on. */
const APART: ReadonlySet<string> = new Set(['parataxis', 'vocative', 'list', 'appos', 'discourse', 'dislocated']);

export function predication(tree: Tree, token: number, use: Use): Predication {
  return use === 'noun' ? nounPredication(tree, token) : verbPredication(tree, token, use);
}

function verbPredication(tree: Tree, token: number, use: Exclude<Use, 'noun'>): Predication {
  const { syntax } = tree;
  const found: Argument[] = [];
  const passive = use === 'participle' || (use === 'verb' && isPassive(tree, token));
  const particles = particlesOf(tree, token);
  let subject = false;
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    const rel = relation(syntax.deprel[c]!);
    // *hit back **at Washington***: the phrase may hang on the particle.
    if (rel === 'advmod' && c === token + 1)
      for (let k = tree.first[c]!; k >= 0; k = tree.next[k]!) if (k > c) addDependent(tree, k, found);
    if (SKIPPED.has(rel) || isBeforeColon(tree, c, token)) continue;
    if (rel === 'nsubj' || rel === 'csubj') subject = true;
    addDependent(tree, c, found);
  }
  const mood = auxiliariesOf(tree, token);
  if (addRelative(tree, token, subject, found)) subject = true;
  const rel = syntax.deprel[token]!;
  const head = syntax.head[token]!;
  // *the arrested man, the man arrested, troops attacking the city*.
  if (!subject && head >= 0 && (rel === 'amod' || rel === 'acl') && nominal(tree, head)) {
    if (passive || use === 'adjective' || isGerund(tree, token)) {
      const author = isGerund(tree, token) ? authorOf(tree, token) : -1;
      found.push({ token: author >= 0 ? author : head, realisations: ['nom'], indirect: false });
      subject = true;
    }
  }
  // *it had delivered drones*: a perfect that the parser took for an attribute of its object.
  if (subject && !passive && rel === 'amod' && head > token && nominal(tree, head))
    found.push({ token: head, realisations: ['acc'], indirect: false });
  subject = mendArguments(tree, token, subject, found);
  if (!subject) subject = inheritSubject(tree, token, found);
  shareObject(tree, token, found);
  askedIsObject(found);
  firstIsIndirect(tree, found);
  const voiced = passive ? passiveVoice(found) : found;
  return {
    token,
    arguments: voiced,
    particle: particles.sure,
    particles: particles.possible,
    ...mood,
    negated: mood.negated || voiced.some((a) => a.token >= 0 && isNothing(tree, a.token)),
    subjectless: !subject,
  };
}

/** *Israel: Hezbollah attacked army*: who says so is not who does it. */
function isBeforeColon(tree: Tree, c: number, token: number): boolean {
  const { syntax } = tree;
  if (syntax.deprel[c] !== 'nsubj' || c > token || syntax.norm[c + 1] !== ':') return false;
  return findChild(tree, token, (k) => k > c && k < token && syntax.deprel[k] === 'nsubj') >= 0;
}

/** *urged Iran to stop*: treebanks call the one who is asked direct or indirect object. */
function askedIsObject(found: Argument[]): void {
  if (!found.some((a) => a.realisations[0] === 'inf' || a.realisations[0] === 'da')) return;
  const at = found.findIndex((a) => a.realisations[0] === 'dat');
  if (at < 0 || found.some((a) => a.realisations[0] === 'acc' && !a.indirect)) return;
  found[at] = { ...found[at]!, realisations: ['dat', 'acc'] };
}

const hasArticle = (tree: Tree, t: number): boolean =>
  findChild(tree, t, (c) => tree.syntax.deprel[c] === 'det' && /^(?:an?|the)$/.test(tree.syntax.norm[c]!)) >= 0;

/** *handed Croatia a note*: of two objects behind a verb the first is the indirect one, whatever the parser called it. */
function firstIsIndirect(tree: Tree, found: Argument[]): void {
  const { syntax } = tree;
  const at = found.findIndex((a) => a.token >= 0 && a.realisations[0] === 'pred' && nominal(tree, a.token));
  const bare = found[at];
  // *denied Kyiv **a loan***, taken for a bare adjunct.
  if (bare && syntax.deprel[bare.token] === 'obl:unmarked' && hasArticle(tree, bare.token))
    found[at] = { ...bare, realisations: ['acc', 'pred'] };
  const objects = found.filter((a) => a.token >= 0 && a.realisations[0] === 'acc' && !a.indirect);
  const [first, second] = objects;
  if (objects.length !== 2 || !first || !second || first.token > second.token) {
    if (bare) found[at] = bare;
    return;
  }
  if (findChild(tree, second.token, (c) => c > first.token && DETERMINED.has(syntax.deprel[c]!)) < 0) return;
  found[found.indexOf(first)] = { ...first, realisations: ['dat', 'acc'] };
}

/** *no agreement was reached, nobody was hurt*. */
function isNothing(tree: Tree, t: number): boolean {
  const { syntax } = tree;
  const norm = syntax.norm[t]!;
  if (norm === 'nobody' || norm === 'nothing' || norm === 'none') return true;
  return findChild(tree, t, (c) => c < t && syntax.deprel[c] === 'det' && syntax.norm[c] === 'no') >= 0;
}

/** In the passive the subject is what the frame calls `obj` (or `iobj`: *Kyiv was given tanks*), the agent what it calls `subj`. */
function passiveVoice(found: readonly Argument[]): readonly Argument[] {
  const object = found.some((a) => a.realisations[0] === 'acc' && !a.indirect);
  return found.map((a) => {
    if (a.realisations[0] === 'nom') return { ...a, realisations: object ? ['dat', 'acc'] : ['acc'] };
    if (a.realisations[0] === 'by+obl') return { ...a, realisations: ['nom', 'by+obl'] };
    return a;
  });
}

function addDependent(tree: Tree, c: number, found: Argument[]): void {
  const { syntax } = tree;
  const clause = clauseRealisations(tree, c);
  if (clause.length > 0) {
    found.push({ token: c, realisations: clause, indirect: false });
    return;
  }
  if (!nominal(tree, c) || APART.has(relation(syntax.deprel[c]!))) return;
  const own = realisationsOf(tree, c);
  if (own.length === 0) return;
  found.push({ token: c, realisations: own, indirect: false });
  addDeeper(tree, c, found);
}

/** What the parser hung on an object may belong to the verb: *imposed sanctions **on Iran**, supplied weapons **to rebels***. */
function addDeeper(tree: Tree, c: number, found: Argument[]): void {
  const { syntax } = tree;
  for (let k = tree.first[c]!; k >= 0; k = tree.next[k]!) {
    if (k < c) continue;
    const clause = clauseRealisations(tree, k);
    if (clause.length > 0) {
      found.push({ token: k, realisations: clause, indirect: true });
      continue;
    }
    if (
      relation(syntax.deprel[k]!) !== 'nmod' ||
      (syntax.upos[k] !== NOUN && syntax.upos[k] !== PROPN && !nominal(tree, k))
    )
      continue;
    const deeper = realisationsOf(tree, k);
    if (deeper.length > 0 && deeper[0] !== 'adj') found.push({ token: k, realisations: deeper, indirect: true });
    // "imposed sanctions on members of the council for the killing of": one step more.
    for (let m = tree.first[k]!; m >= 0; m = tree.next[m]!) {
      if (m < k || relation(syntax.deprel[m]!) !== 'nmod') continue;
      const deepest = realisationsOf(tree, m);
      if (deepest.length > 0 && deepest[0] !== 'of+obl' && deepest[0] !== 'adj')
        found.push({ token: m, realisations: deepest, indirect: true });
    }
  }
}

export const isFirstPerson = (tree: Tree, t: number): boolean => {
  const { syntax } = tree;
  const first = (k: number): boolean =>
    featsOf(syntax.feats[k]!).person === '1' && featsOf(syntax.feats[k]!).pronType === 'Prs';
  return first(t) || findChild(tree, t, (c) => relation(syntax.deprel[c]!) === 'nsubj' && first(c)) >= 0;
};
