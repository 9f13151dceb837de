import { readFileSync } from 'node:fs';
import { parseConlluDocuments } from '../src/analyse/conllu.ts';
import { SyntaxBuilder, sentenceSpan } from '../src/analyse/syntax.ts';
import type { Article, Syntax } from '../src/document.ts';

interface Place {
  readonly syntax: Syntax;
  readonly from: number;
  readonly to: number;
  readonly start: number;
}

/** Looks up the treebank's own trees for the sentences of an article: what the coder would do with perfect syntax. */
export function goldTrees(file: string): (article: Article) => Syntax | undefined {
  const bySentence = new Map<string, Place>();
  for (const doc of parseConlluDocuments(readFileSync(file, 'utf8'), file)) {
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
