/** Measures a tagger on sentences with gold tokens. */

import type { Tagger } from '../src/analyse/tagger.ts';
import { UPOS } from '../src/document.ts';
import type { Sentence } from './treebank.ts';

export interface TaggerFigures {
  readonly tokens: number;
  readonly upos: number;
  readonly feats: number;
  /** UPOS and features both right. */
  readonly both: number;
  readonly lemma: number;
}

/** Shares right (0 to 100). Features count only when the whole string is right. */
export function measure(tagger: Tagger, sentences: readonly Sentence[]): TaggerFigures {
  const right = { upos: 0, feats: 0, both: 0, lemma: 0 };
  let tokens = 0;
  for (const s of sentences) {
    const n = s.forms.length;
    const upos = new Uint8Array(n);
    const feats: string[] = [];
    const lemma: string[] = [];
    tagger.tag(s.forms, 0, n, upos, feats, lemma);
    for (let i = 0; i < n; i++) {
      tokens++;
      const u = UPOS[upos[i] ?? 0] === s.upos[i];
      const f = feats[i] === s.feats[i];
      if (u) right.upos++;
      if (f) right.feats++;
      if (u && f) right.both++;
      if (lemma[i] === s.lemmas[i]) right.lemma++;
    }
  }
  const share = (k: keyof typeof right) => Number(((100 * right[k]) / tokens).toFixed(2));
  return { tokens, upos: share('upos'), feats: share('feats'), both: share('both'), lemma: share('lemma') };
}
