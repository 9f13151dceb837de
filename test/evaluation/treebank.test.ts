import { describe, expect, it } from 'vitest';
import { parseConllu } from '../../src/analyse/conllu.ts';
import {
  scoreSegmentation,
  scoreTreebank,
  segmentationTable,
  treebankTable,
  universalFeats,
} from '../../src/evaluation/treebank.ts';

const gold = parseConllu(
  [
    '1\tNaša\tnaš\tDET\t_\tCase=Nom|Number[psor]=Plur\t2\tdet:poss\t_\t_',
    '2\tvlada\tvlada\tNOUN\t_\tCase=Nom\t3\tnsubj\t_\t_',
    '3\tšuti\tšutjeti\tVERB\t_\tMood=Ind\t0\troot\t_\tSpaceAfter=No',
    '4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_',
    '',
  ].join('\n'),
);

describe('scoreTreebank', () => {
  it('gives all of a perfect prediction', () => {
    const score = scoreTreebank(gold.syntax, gold.syntax);
    expect(score).toEqual({ tokens: 4, upos: 1, ufeats: 1, lemma: 1, uas: 1, las: 1 });
  });

  it('leaves out subtypes and layered features, and counts the rest', () => {
    const predicted = {
      ...gold.syntax,
      feats: ['Case=Nom', 'Case=Acc', 'Mood=Ind', '_'],
      deprel: ['det', 'obj', 'root', 'punct'],
      head: [1, 2, -1, 1],
      lemma: ['naš', 'vlada', 'šutiti', '.'],
      upos: [0, 8, 16, 13],
    };
    const score = scoreTreebank(gold.syntax, predicted);
    expect(score).toEqual({ tokens: 4, upos: 0.75, ufeats: 0.75, lemma: 0.75, uas: 0.75, las: 0.5 });
    expect(treebankTable([['hr', score]])).toContain('75.00');
  });

  it('refuses other tokens', () => {
    expect(() => scoreTreebank(gold.syntax, parseConllu('').syntax)).toThrow(/gold tokens/);
  });

  it('sorts features', () => {
    expect(universalFeats('Number=Sing|Case=Nom|Xyz=1')).toBe('Case=Nom|Number=Sing');
    expect(universalFeats('_')).toBe('');
  });
});

describe('scoreSegmentation', () => {
  it('counts spans of tokens and sentences', () => {
    const predicted = {
      ...gold.syntax,
      count: 3,
      sentences: [0, 1, 3],
      start: [0, 5, 11],
      end: [4, 10, 16],
    };
    const score = scoreSegmentation(gold.syntax, predicted);
    expect(score.tokens).toMatchObject({ precision: 2 / 3, recall: 0.5 });
    expect(score.sentences.f1).toBe(0);
    expect(segmentationTable([['hr', score]]).split('\n')).toHaveLength(3);
  });
});
