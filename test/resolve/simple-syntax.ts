/** A syntax without tags or trees, for tests that need tokens only: one sentence a line. */
import type { Syntax } from '../../src/document.ts';

const TOKEN =
  /\d{1,4}\.(?= |,|\)|$|-)|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}\d]+)*\.?(?<=\b(?:sept|god|sv)\.)|[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}\d]+)*|\S/gu;

export function simpleSyntax(text: string): Syntax {
  const start: number[] = [];
  const end: number[] = [];
  const form: string[] = [];
  const sentences: number[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    sentences.push(form.length);
    for (const match of line.matchAll(TOKEN)) {
      start.push(offset + match.index);
      end.push(offset + match.index + match[0].length);
      form.push(match[0]);
    }
    offset += line.length + 1;
  }
  sentences.push(form.length);
  const same = <T>(value: T): T[] => form.map(() => value);
  return {
    count: form.length,
    sentences,
    start,
    end,
    form,
    norm: form.map((word) => word.toLowerCase()),
    lemma: form.map((word) => word.toLowerCase()),
    upos: same(0),
    feats: same('_'),
    head: same(-1),
    deprel: same('_'),
    unparsed: same(1),
  };
}
