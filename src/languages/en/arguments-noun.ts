/** The grammar around an English noun predicate: *the Russian attack on Ukraine*. */
import type { Argument, Predication } from '../../code/grammar.ts';
import { findChild, NOUN, NUM, nominal, relation, SKIPPED, subtreeSpan, type Tree } from '../../code/tree.ts';
import { clauseRealisations, isFalseConjunct, isPremodifier, realisationsOf, verbal } from './realisation.ts';

/** How far behind the noun a phrase may begin that the parser hung on the verb. */
const REACH = 6;

export function nounPredication(tree: Tree, token: number): Predication {
  const { syntax } = tree;
  const found: Argument[] = [];
  collect(tree, token, found, false);
  const head = syntax.head[token]!;
  const rel = syntax.deprel[token]!;
  // *threats and attacks on civilians, Iran's threats and attacks*: what stands at one may belong to both.
  if (head >= 0 && rel === 'conj' && nominal(tree, head)) collect(tree, head, found, true);
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!)
    if (syntax.deprel[c] === 'conj' && syntax.upos[c] === NOUN && c - token <= 4) collect(tree, c, found, true);
  // *Israeli air **strike** targets*: what stands before the whole may belong to this noun.
  if (head > token && rel === 'compound' && head - token <= 3) {
    for (let c = tree.first[head]!; c >= 0; c = tree.next[c]!)
      if (c < token && isPremodifier(tree, c)) found.push({ token: c, realisations: ['adj'], indirect: true });
  }
  // What stands before the subject (*an **opposition** leader surrendered to*) governs nothing of the verb's.
  const aside = rel === 'compound' && head >= 0 && relation(syntax.deprel[head]!) === 'nsubj';
  let verb = aside ? -1 : head;
  for (let steps = 0; steps < 3 && verb >= 0 && !verbal(tree, verb); steps++) verb = syntax.head[verb]!;
  if (verb >= 0 && verbal(tree, verb)) {
    for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
      // *repeated its demand **that Sweden act***: the parser may hang the clause on the verb.
      if (
        c > token &&
        syntax.deprel[c] === 'ccomp' &&
        syntax.norm[token + 1] === 'that' &&
        syntax.head[token + 1] === c
      )
        found.push({ token: c, realisations: ['da'], indirect: true });
      if (c <= token || subtreeSpan(tree, c).first - token > REACH || !nominal(tree, c)) continue;
      const realisations = realisationsOf(tree, c);
      if (realisations[0]?.includes('+')) found.push({ token: c, realisations, indirect: true });
    }
  }
  const negated =
    findChild(tree, token, (c) => syntax.deprel[c] === 'det' && syntax.norm[c] === 'no') >= 0 ||
    findChild(tree, token, (c) => syntax.deprel[c] === 'case' && syntax.norm[c] === 'without') >= 0;
  return {
    token,
    arguments: found,
    particle: '',
    particles: [],
    negated,
    future: false,
    conditional: false,
    obliged: false,
    subjectless: false,
  };
}

function collect(tree: Tree, token: number, found: Argument[], indirect: boolean): void {
  const { syntax } = tree;
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    const rel = relation(syntax.deprel[c]!);
    if (SKIPPED.has(rel) && !isFalseConjunct(tree, c)) continue;
    if (isPremodifier(tree, c) && c < token) {
      if (syntax.upos[c] !== NUM && !belongsToPossessor(tree, c, token))
        found.push({ token: c, realisations: ['adj'], indirect });
      // ***Croatia's** protest note*: the possessor is of the whole, though the parser hung it on the first noun.
      if (syntax.deprel[c] === 'compound')
        for (let k = tree.first[c]!; k >= 0; k = tree.next[k]!)
          if (syntax.deprel[k] === 'nmod:poss') found.push({ token: k, realisations: ['adj'], indirect });
      continue;
    }
    const clause = clauseRealisations(tree, c);
    if (clause.length > 0) {
      found.push({ token: c, realisations: clause, indirect });
      continue;
    }
    if (!nominal(tree, c) || (rel !== 'nmod' && rel !== 'obl' && rel !== 'conj')) continue;
    const realisations = realisationsOf(tree, c);
    if (realisations.length > 0) found.push({ token: c, realisations, indirect });
    collectDeeper(tree, c, found, 0);
  }
}

/** *the **Italian** prime minister's visit*: what stands before a possessor is the possessor's, whatever the parser says. */
function belongsToPossessor(tree: Tree, c: number, noun: number): boolean {
  const { syntax } = tree;
  if (relation(syntax.deprel[c]!) !== 'amod' && syntax.deprel[c] !== 'compound') return false;
  for (let k = c + 1; k < noun; k++) if (syntax.norm[k] === "'s" && syntax.deprel[k] === 'case') return true;
  return false;
}

/** *the killing of a journalist **by police***: the phrase may hang on what stands between. */
function collectDeeper(tree: Tree, token: number, found: Argument[], depth: number): void {
  const { syntax } = tree;
  for (let k = tree.first[token]!; k >= 0; k = tree.next[k]!) {
    // *the order to the army **to withdraw***.
    const clause = depth === 0 && k > token ? clauseRealisations(tree, k) : [];
    if (clause[0] === 'inf') found.push({ token: k, realisations: clause, indirect: true });
    if (k < token || !nominal(tree, k) || relation(syntax.deprel[k]!) !== 'nmod') continue;
    const deeper = realisationsOf(tree, k);
    if (deeper.length > 0 && deeper[0] !== 'of+obl') found.push({ token: k, realisations: deeper, indirect: true });
    else if (depth < 2) collectDeeper(tree, k, found, depth + 1);
  }
}
