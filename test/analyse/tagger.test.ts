import { beforeAll, describe, expect, it } from 'vitest';
import type { Tagger } from '../../src/analyse/tagger.ts';
import { loadTagger } from '../../src/analyse/tagger.ts';
import { UPOS } from '../../src/document.ts';

let tagger: Tagger;
beforeAll(() => {
  tagger = loadTagger();
});

/** `form/UPOS/Case/lemma` for each token of a sentence given with spaces. */
function tag(sentence: string): string[] {
  const forms = sentence.split(' ');
  const upos = new Uint8Array(forms.length);
  const feats: string[] = [];
  const lemma: string[] = [];
  tagger.tag(forms, 0, forms.length, upos, feats, lemma);
  return forms.map((form, i) => {
    const kase = /(?:^|\|)Case=(\w+)/.exec(feats[i] ?? '')?.[1] ?? '-';
    return `${form}/${UPOS[upos[i] ?? 0]}/${kase}/${lemma[i]}`;
  });
}

describe('tagger', () => {
  it.each([
    [
      'Ministar vanjskih poslova sastao se u Zagrebu s francuskim kolegom .',
      'Ministar/NOUN/Nom/ministar vanjskih/ADJ/Gen/vanjski poslova/NOUN/Gen/posao sastao/VERB/-/sastati se/PRON/Acc/sebe u/ADP/Loc/u Zagrebu/PROPN/Loc/Zagreb s/ADP/Ins/sa francuskim/ADJ/Ins/francuski kolegom/NOUN/Ins/kolega ./PUNCT/-/.',
    ],
    [
      'Danas je vlada odbila prijedlog oporbe o novom zakonu .',
      'Danas/ADV/-/danas je/AUX/-/biti vlada/NOUN/Nom/vlada odbila/VERB/-/odbiti prijedlog/NOUN/Acc/prijedlog oporbe/NOUN/Gen/oporba o/ADP/Loc/o novom/ADJ/Loc/nov zakonu/NOUN/Loc/zakon ./PUNCT/-/.',
    ],
  ])('tags %s', (sentence, expected) => {
    expect(tag(sentence)).toEqual(expected.split(' '));
  });

  it.each([
    ['Sastanak s Raisijem trajao je dva sata .', 'Raisijem/PROPN/Ins/Raisi'],
    ['Tužitelj je razgovarao s Amir-Abdollahianom o presudi .', 'Amir-Abdollahianom/PROPN/Ins/Amir-Abdollahian'],
    ['Tužitelj je zatražio uhićenje Netanyahua .', 'Netanyahua/PROPN/Gen/Netanyahu'],
    ['To je Bidenov prijedlog .', 'Bidenov/ADJ/Nom/Bidenov'],
    ['Putinova izjava izazvala je osude .', 'Putinova/ADJ/Nom/Putinov'],
    ['Države članice NATO-a potpisale su sporazum .', 'NATO-a/PROPN/Gen/NATO'],
    ['Objavljen je UN-ov izvještaj o ratu .', 'UN-ov/ADJ/Nom/UN-ov'],
    ['Iran je prekinuo pregovore sa SAD-om .', 'SAD-om/PROPN/Ins/SAD'],
  ])('knows foreign names and acronyms in %s', (sentence, expected) => {
    expect(tag(sentence)).toContain(expected);
  });

  it('reads headlines in capitals', () => {
    const tagged = tag('LAVROV RAZGOVARAO S ČELNIKOM NATO-A O SIRIJI');
    expect(tagged.slice(0, 2)).toEqual(['LAVROV/PROPN/Nom/Lavrov', 'RAZGOVARAO/VERB/-/razgovarati']);
    expect(tagged.slice(4)).toEqual(['NATO-A/PROPN/Gen/NATO', 'O/ADP/Loc/o', 'SIRIJI/PROPN/Loc/Sirija']);
  });

  it('depends on the sentence alone, not on what was tagged before', () => {
    const sentence = 'Predsjednik Srbije otkazao je posjet Prištini .';
    const before = tag(sentence);
    for (const other of ['Posjet je otkazan .', 'PREDSJEDNIK SRBIJE', 'priština', '']) tag(other);
    expect(tag(sentence)).toEqual(before);
  });

  it('tags part of a longer column and leaves the rest alone', () => {
    const forms = ['x', 'Rat', 'traje', '.', 'y'];
    const upos = new Uint8Array(5).fill(99);
    const feats: string[] = [];
    const lemma: string[] = [];
    tagger.tag(forms, 1, 4, upos, feats, lemma);
    expect([upos[0], upos[4]]).toEqual([99, 99]);
    expect(lemma.slice(1, 4)).toEqual(['rat', 'trajati', '.']);
  });

  it('takes sentences of any length, and none', () => {
    const forms = Array.from({ length: 700 }, (_, i) => (i % 2 ? 'i' : 'mir'));
    const upos = new Uint8Array(forms.length);
    const feats: string[] = [];
    const lemma: string[] = [];
    tagger.tag(forms, 0, forms.length, upos, feats, lemma);
    expect(lemma[698]).toBe('mir');
    expect(() => tagger.tag([], 0, 0, upos, feats, lemma)).not.toThrow();
  });
});
