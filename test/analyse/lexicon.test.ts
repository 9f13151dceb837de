import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/analyse/lexicon.ts';

const lexicon = loadLexicon();

describe('lexicon', () => {
  it('gives the readings of a form, likeliest first', () => {
    const readings = lexicon.analyses('vladi');
    expect(readings[0]?.lemma).toBe('vlada');
    expect(readings.map((r) => r.feats).join(' ')).toMatch(/Case=Dat/);
    expect(readings.map((r) => r.feats).join(' ')).toMatch(/Case=Loc/);
    for (let i = 1; i < readings.length; i++)
      expect(readings[i - 1]?.share).toBeGreaterThanOrEqual(readings[i]?.share ?? 0);
  });

  it('guesses forms it has never seen', () => {
    const [best] = lexicon.analyses('Šmrkljanovićem');
    expect(best).toMatchObject({ upos: 'PROPN', lemma: 'Šmrkljanović' });
    expect(lexicon.isKnown('Šmrkljanovićem')).toBe(false);
  });

  it('knows forms of the treebanks and of the dictionary, whatever their capitals', () => {
    for (const form of ['predsjednikom', 'PREDSJEDNIKOM', 'Zagrebu', 'pletenicama'])
      expect(lexicon.isKnown(form)).toBe(true);
  });

  it('tells common words from names', () => {
    for (const form of ['Ministar', 'vlada', 'Pregovori']) expect(lexicon.isCommonWord(form)).toBe(true);
    for (const form of ['Lavrov', 'Teheran', 'Raisi']) expect(lexicon.isCommonWord(form)).toBe(false);
  });
});
