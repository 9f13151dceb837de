import { PUNCT, subtreeSpan, type Tree } from './tree.ts';

/** A stretch of tokens, both ends included. */
export interface Piece {
  readonly first: number;
  readonly last: number;
}

/** A clause without its conjunction and the punctuation around it. */
export function trimClause(tree: Tree, head: number): Piece {
  const { syntax } = tree;
  const { first, last } = subtreeSpan(tree, head);
  let start = first;
  for (let t = first; t < head; t++) {
    if (syntax.deprel[t] === 'mark' && syntax.head[t] === head) {
      start = t + 1;
      break;
    }
  }
  return trim(tree, start, last);
}

/** A stretch without the punctuation around it. */
export function trim(tree: Tree, first: number, last: number): Piece {
  const { syntax } = tree;
  let a = first;
  let b = last;
  while (a < b && syntax.upos[a] === PUNCT && syntax.norm[a] !== '(') a++;
  while (b > a && syntax.upos[b] === PUNCT && syntax.norm[b] !== ')') b--;
  // A closing mark whose opening stands inside belongs to the words: … "tužne podjele".
  if (b < last && syntax.norm[b + 1] === '"') {
    let marks = 0;
    for (let t = a; t <= b; t++) if (syntax.norm[t] === '"') marks++;
    if (marks % 2 === 1) b++;
  }
  return { first: a, last: b };
}
