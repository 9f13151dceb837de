import { describe, expect, it } from 'vitest';
import { applyEdit, editOf } from '../../src/analyse/lemmatise.ts';
import { loadLexicon } from '../../src/analyse/lexicon.ts';

describe('edits', () => {
  it.each([
    ['predsjednikom', 'predsjednik'],
    ['Zagrebu', 'Zagreb'],
    ['LAVROV', 'Lavrov'],
    ['NATO-a', 'NATO'],
    ['najveći', 'velik'],
    ['je', 'biti'],
    ['Hrvatskoj', 'hrvatski'],
  ])('turn %s into %s and back', (form, lemma) => {
    expect(applyEdit(form, editOf(form, lemma))).toBe(lemma);
  });

  it('do not apply to a form that is too short', () => {
    expect(applyEdit('a', { base: 'l', cut: 2, add: 'ti' })).toBeNull();
  });
});

describe('lemmas', () => {
  const lexicon = loadLexicon();
  const lemmaAs = (form: string, upos: string, feature: string) =>
    lexicon.analyses(form).find((r) => r.upos === upos && r.feats.includes(feature))?.lemma;

  it.each([
    ['poslanstava', 'NOUN', 'Case=Gen', 'poslanstvo'],
    ['pregovaraju', 'VERB', 'Person=3', 'pregovarati'],
    ['Rohanija', 'PROPN', 'Case=Gen', 'Rohani'],
    ['Erdoganom', 'PROPN', 'Case=Ins', 'Erdogan'],
    ['UNHCR-a', 'PROPN', 'Case=Gen', 'UNHCR'],
    ['sirijskima', 'ADJ', 'Number=Plur', 'sirijski'],
  ])('of %s as %s %s', (form, upos, feature, lemma) => {
    expect(lemmaAs(form, upos, feature)).toBe(lemma);
  });
});
