/** The coder with trees that are not Kronika's own: tells errors of syntax from errors of coding. */
import type { ConlluDocument } from '../analyse/conllu.ts';
import { SyntaxBuilder, sentenceSpan } from '../analyse/syntax.ts';
import type { Coder } from '../coder.ts';
import type { Article, Syntax } from '../document.ts';

interface Place {
  readonly syntax: Syntax;
  readonly from: number;
  readonly to: number;
  readonly start: number;
}

/** How many texts were asked for, and how many had all their sentences in the treebank. */
export interface TreeUse {
  asked: number;
  found: number;
}

/** @returns the coder, reading the treebank's trees where it has every sentence of a text, else its own */
export function withTrees(coder: Coder, documents: readonly ConlluDocument[], use: TreeUse): Coder {
  const treesOf = lookUp(documents);
  const trace: Coder['trace'] = (article, syntax, diagnostics) => {
    const trees = syntax ?? treesOf(article);
    use.asked++;
    if (trees) use.found++;
    return coder.trace(article, trees, diagnostics);
  };
  return { ...coder, trace, code: (article, diagnostics) => trace(article, undefined, diagnostics).record };
}

function lookUp(documents: readonly ConlluDocument[]): (article: Article) => Syntax | undefined {
  const bySentence = new Map<string, Place>();
  for (const doc of documents) {
    for (let s = 0; s + 1 < doc.syntax.sentences.length; s++) {
      const span = sentenceSpan(doc.text, doc.syntax, s);
      bySentence.set(span.text, {
        syntax: doc.syntax,
        from: doc.syntax.sentences[s]!,
        to: doc.syntax.sentences[s + 1]!,
        start: span.start,
      });
    }
  }
  return (article) => {
    const builder = new SyntaxBuilder();
    for (const b of article.blocks) {
      const place = bySentence.get(article.text.slice(b.start, b.end));
      if (!place) return undefined;
      const { syntax, from, to } = place;
      builder.startSentence();
      const shift = b.start - place.start;
      const first = builder.count;
      for (let t = from; t < to; t++) {
        const i = builder.add(syntax.start[t]! + shift, syntax.end[t]! + shift, syntax.form[t]!);
        builder.lemma[i] = syntax.lemma[t]!;
        builder.upos[i] = syntax.upos[t]!;
        builder.feats[i] = syntax.feats[t]!;
        builder.deprel[i] = syntax.deprel[t]!;
        builder.head[i] = syntax.head[t]! < 0 ? -1 : syntax.head[t]! - from + first;
      }
    }
    return builder.build();
  };
}
