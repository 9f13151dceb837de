/** Tokens cut as in EWT, with tags from a small table, for tests of dates: one sentence a line, no trees. */
import type { Syntax, Upos } from '../../src/document.ts';
import { UPOS } from '../../src/document.ts';

const TOKEN =
  /\p{Lu}\p{Ll}+\.(?<=\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tues|St|Mr|No)\.)|\p{L}{2,}(?=n['’]t\b)|n['’]t\b|['’](?:s|ll|re|d)\b|\d+(?:[/.]\d+)+|\d+(?:,\d{3})*(?:st|nd|rd|th|s)?(?!\p{L})|[\p{L}\p{M}]+|\S/gu;

const words = (text: string): readonly string[] => text.split(' ');

/** `UPOS feats : forms`. */
const TABLE = new Map<string, readonly [Upos, string]>(
  (
    [
      [
        'ADP',
        '_',
        'in on at by of from for with between during after before until till since through over about into around',
      ],
      ['DET', '_', 'the a an this that every each'],
      ['PRON', '_', 'he she it they we his her their its'],
      ['PART', '_', "to not 's ’s n't"],
      ['AUX', '_', "will would may might could should must shall 'll"],
      ['AUX', 'Tense=Past|VerbForm=Fin', 'was were had did'],
      ['AUX', 'Tense=Pres|VerbForm=Fin', 'is are has have'],
      ['AUX', 'VerbForm=Inf', 'be'],
      ['AUX', 'Tense=Past|VerbForm=Part', 'been'],
      [
        'VERB',
        'Tense=Past|VerbForm=Fin',
        'met arrived said left signed began killed fell agreed rose voted opened resigned announced vowed',
      ],
      ['VERB', 'Tense=Past|VerbForm=Part', 'held expected scheduled planned taken forced'],
      ['VERB', 'Tense=Pres|VerbForm=Fin', 'meets opens begins'],
      ['VERB', 'VerbForm=Inf', 'meet arrive visit hold vote resign begin march'],
      ['CCONJ', '_', 'and or but'],
    ] as const
  ).flatMap(([upos, feats, forms]) => words(forms).map((form) => [form, [upos, feats] as const] as const)),
);

function tagOf(form: string, first: boolean): readonly [Upos, string] {
  const known = TABLE.get(form.toLowerCase());
  if (known && (first || form === form.toLowerCase())) return known;
  if (/^\d/.test(form)) return ['NUM', '_'];
  if (!/^\p{L}/u.test(form)) return ['PUNCT', '_'];
  return [/^\p{Lu}/u.test(form) && !first ? 'PROPN' : 'NOUN', '_'];
}

export function englishSyntax(text: string): Syntax {
  const start: number[] = [];
  const end: number[] = [];
  const form: string[] = [];
  const upos: number[] = [];
  const feats: string[] = [];
  const sentences: number[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    sentences.push(form.length);
    for (const match of line.matchAll(TOKEN)) {
      const [tag, features] = tagOf(match[0], form.length === sentences.at(-1));
      start.push(offset + match.index);
      end.push(offset + match.index + match[0].length);
      form.push(match[0]);
      upos.push(UPOS.indexOf(tag));
      feats.push(features);
    }
    offset += line.length + 1;
  }
  sentences.push(form.length);
  const norm = form.map((word) => word.toLowerCase());
  const none = form.map(() => -1);
  return {
    count: form.length,
    sentences,
    start,
    end,
    form,
    norm,
    lemma: norm,
    upos,
    feats,
    head: none,
    deprel: form.map(() => '_'),
    unparsed: form.map(() => 1),
  };
}
