/** Who speaks in a text that says something: *Canada issued a statement condemning the raid*. */
import { findChild, nominal, relation, type Tree } from '../../code/tree.ts';
import { isPassive, prepositionOf, verbal } from './realisation.ts';

const DOCUMENTS: ReadonlySet<string> = new Set(
  (
    'statement declaration communique communiqué letter note message report resolution motion petition speech address tweet post ' +
    'article editorial document memo memorandum cable telegram warning ultimatum appeal call bill law decree order ruling verdict ' +
    'lawsuit suit complaint indictment video tape broadcast interview email comment remark press release draft text amendment proposal plan'
  ).split(' '),
);

/** The author of the text that the participle `token` stands by, or -1. */
export function authorOf(tree: Tree, token: number): number {
  const { syntax } = tree;
  const noun = syntax.head[token]!;
  if (DOCUMENTS.has(syntax.lemma[noun]!)) return writerOf(tree, noun);
  // *sent a letter to the president accusing him*: the phrase hangs on whoever is named last.
  let verb = noun;
  for (let steps = 0; steps < 4 && verb >= 0 && !verbal(tree, verb); steps++) verb = syntax.head[verb]!;
  if (verb < 0 || !verbal(tree, verb) || verb > noun) return -1;
  const text = findChild(
    tree,
    verb,
    (c) => syntax.deprel[c] === 'obj' && c > verb && c < noun && DOCUMENTS.has(syntax.lemma[c]!),
  );
  return text >= 0 ? subjectOf(tree, verb) : -1;
}

function writerOf(tree: Tree, noun: number): number {
  const { syntax } = tree;
  const own = findChild(
    tree,
    noun,
    (c) =>
      syntax.deprel[c] === 'nmod:poss' ||
      (relation(syntax.deprel[c]!) === 'nmod' && nominal(tree, c) && /^(?:by|from)$/.test(prepositionOf(tree, c))),
  );
  if (own >= 0) return own;
  const verb = syntax.head[noun]!;
  if (verb < 0 || !verbal(tree, verb)) return -1;
  const rel = syntax.deprel[noun]!;
  if (rel === 'obj' || rel === 'obl') return subjectOf(tree, verb);
  if (rel === 'nsubj:pass') return findChild(tree, verb, (c) => syntax.deprel[c] === 'obl:agent');
  return -1;
}

const subjectOf = (tree: Tree, verb: number): number =>
  isPassive(tree, verb) ? -1 : findChild(tree, verb, (c) => relation(tree.syntax.deprel[c]!) === 'nsubj');
