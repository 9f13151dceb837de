import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadParser, type Parser } from '../../src/analyse/parser.ts';
import { TokenColumns } from '../../src/analyse/parser-columns.ts';
import { LEFT, ParserState, RIGHT, SHIFT } from '../../src/analyse/parser-state.ts';
import { UPOS_INDEX } from '../../src/analyse/syntax.ts';
import type { Upos } from '../../src/document.ts';
import { modelsDir } from '../../src/paths.ts';
import { costs } from '../../train/parser-actions.ts';

/** A sentence as `form lemma UPOS feats` a line. */
function sentence(rows: string) {
  const cells = rows
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  return {
    norm: cells.map((c) => (c[0] ?? '').toLowerCase()),
    lemma: cells.map((c) => c[1] ?? ''),
    upos: Uint8Array.from(cells, (c) => UPOS_INDEX[(c[2] ?? '_') as Upos]),
    feats: cells.map((c) => c[3] ?? '_'),
  };
}

function parse(parser: Parser, s: ReturnType<typeof sentence>, from = 0, to = s.norm.length) {
  const head = new Int32Array(s.norm.length).fill(-2);
  const deprel = new Array<string>(s.norm.length).fill('');
  parser.parse(s.lemma, s.norm, s.upos, s.feats, from, to, head, deprel);
  return { head: [...head], deprel };
}

/** Every token reaches the one root inside `[from, to)`. */
function expectTree(head: readonly number[], deprel: readonly string[], from: number, to: number): void {
  const own = head.slice(from, to);
  expect(own.filter((h) => h === -1)).toHaveLength(1);
  expect(own.every((h) => h === -1 || (h >= from && h < to))).toBe(true);
  expect(own.every((h, i) => (h === -1) === (deprel[from + i] === 'root'))).toBe(true);
  const reaches = new Set([from + own.indexOf(-1)]);
  for (let i = from; i < to; i++) {
    const path: number[] = [];
    let at = i;
    while (!reaches.has(at)) {
      expect(path.length).toBeLessThanOrEqual(to - from);
      path.push(at);
      at = head[at] ?? -1;
    }
    for (const p of path) reaches.add(p);
  }
}

const N = 'Case=Nom|Gender=Masc|Number=Sing';
const FIN = 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin';
const PART = 'Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part|Voice=Act';

const VISIT = sentence(`
  Danski danski ADJ Case=Nom|Definite=Def|Degree=Pos|Gender=Masc|Number=Sing
  ministar ministar NOUN ${N}
  Ole Ole PROPN ${N}
  Berg Berg PROPN ${N}
  primio primiti VERB ${PART}
  je biti AUX ${FIN}
  u u ADP Case=Loc
  Oslu Oslo PROPN Case=Loc|Gender=Neut|Number=Sing
  norvešku norveški ADJ Case=Acc|Definite=Def|Degree=Pos|Gender=Fem|Number=Sing
  veleposlanicu veleposlanica NOUN Case=Acc|Gender=Fem|Number=Sing
  . . PUNCT _`);

describe('the transition system', () => {
  it('finds every gold arc of a projective tree when it follows actions without cost', () => {
    const columns = new TokenColumns();
    columns.fill(VISIT.lemma, VISIT.norm, VISIT.upos, VISIT.feats, 0, 11);
    const gold = Int32Array.from([1, 4, 1, 2, 11, 4, 7, 4, 9, 4, 4, 12, 12]);
    const state = new ParserState();
    state.reset(11);
    const cost = new Int32Array(3);
    let steps = 0;
    while (!state.done) {
      costs(state, gold, cost);
      const action = [SHIFT, LEFT, RIGHT].find((a) => state.legal(a) && cost[a] === 0);
      expect(action).toBeDefined();
      state.apply(action ?? SHIFT, columns);
      steps++;
    }
    expect(steps).toBe(22);
    expect([...state.head.slice(0, 11)]).toEqual([...gold.slice(0, 11)]);
  });

  it('sees the reversed sentence as if it had been read backwards', () => {
    const forward = new TokenColumns();
    forward.fill(VISIT.lemma, VISIT.norm, VISIT.upos, VISIT.feats, 0, 11);
    const reversed = new TokenColumns();
    reversed.reverse(forward);
    const direct = new TokenColumns();
    const back = <T>(a: readonly T[]): T[] => [...a].reverse();
    const upos = Uint8Array.from(VISIT.upos).reverse();
    direct.fill(back(VISIT.lemma), back(VISIT.norm), upos, back(VISIT.feats), 0, 11);
    for (const column of ['word', 'lemma', 'full', 'ending', 'verbs', 'commas', 'marks', 'conjunctions'] as const)
      expect([...reversed[column].slice(0, 13)], column).toEqual([...direct[column].slice(0, 13)]);
  });
});

describe.skipIf(!existsSync(join(modelsDir, 'hr.parser.bin')))('the Croatian parser', () => {
  let parser: Parser;
  beforeAll(() => {
    parser = loadParser();
  });

  it('finds subject, object, place and the name beside the title', () => {
    const { head, deprel } = parse(parser, VISIT);
    expectTree(head, deprel, 0, 11);
    expect(head[4]).toBe(-1);
    expect([head[1], deprel[1]]).toEqual([4, 'nsubj']);
    expect([head[2], head[3]]).toEqual([1, 2]);
    expect([head[9], deprel[9]]).toEqual([4, 'obj']);
    expect([head[7], deprel[7]]).toEqual([4, 'obl']);
    expect([head[6], deprel[6]]).toEqual([7, 'case']);
    expect([head[5], deprel[5]]).toEqual([4, 'aux']);
  });

  it('gives a headline without a verb one root, a noun', () => {
    const s = sentence(`
      NOVI novi ADJ Case=Nom|Definite=Def|Degree=Pos|Gender=Masc|Number=Sing
      SPORAZUM sporazum NOUN ${N}
      DANSKE Danska PROPN Case=Gen|Gender=Fem|Number=Sing
      I i CCONJ _
      NORVEŠKE Norveška PROPN Case=Gen|Gender=Fem|Number=Sing`);
    const { head, deprel } = parse(parser, s);
    expectTree(head, deprel, 0, 5);
    expect(head[1]).toBe(-1);
    expect([head[2], deprel[2]]).toEqual([1, 'nmod']);
    expect([head[4], deprel[4]]).toEqual([2, 'conj']);
  });

  it('writes absolute heads and touches no other sentence', () => {
    const twice = {
      norm: [...VISIT.norm, ...VISIT.norm],
      lemma: [...VISIT.lemma, ...VISIT.lemma],
      upos: Uint8Array.from([...VISIT.upos, ...VISIT.upos]),
      feats: [...VISIT.feats, ...VISIT.feats],
    };
    const alone = parse(parser, VISIT);
    const { head, deprel } = parse(parser, twice, 11, 22);
    expect(head.slice(0, 11)).toEqual(new Array(11).fill(-2));
    expect(head.slice(11)).toEqual(alone.head.map((h) => (h < 0 ? -1 : h + 11)));
    expect(deprel.slice(11)).toEqual(alone.deprel);
  });

  it('parses one token, nothing, and words of unknown kind', () => {
    const one = parse(parser, sentence('Dosta dosta ADV _'));
    expect(one).toEqual({ head: [-1], deprel: ['root'] });
    expect(parse(parser, VISIT, 3, 3).head).toEqual(new Array(11).fill(-2));
    const odd = parse(parser, sentence('? ? X _\n? ? _ Nonsense\n? ? INTJ _\n. . PUNCT _'));
    expectTree(odd.head, odd.deprel, 0, 4);
  });

  it('parses a sentence of twenty thousand tokens in linear time, and afterwards as before', () => {
    const before = parse(parser, VISIT);
    const times = 2000;
    const rows = [...VISIT.norm.keys()].slice(0, 10);
    const repeat = <T>(a: ArrayLike<T>): T[] => Array.from({ length: times * 10 }, (_, i) => a[rows[i % 10] ?? 0] as T);
    const long = {
      norm: repeat(VISIT.norm),
      lemma: repeat(VISIT.lemma),
      upos: Uint8Array.from(repeat(VISIT.upos)),
      feats: repeat(VISIT.feats),
    };
    const start = process.hrtime.bigint();
    const { head, deprel } = parse(parser, long);
    expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(5);
    expectTree(head, deprel, 0, times * 10);
    expect(parse(parser, VISIT)).toEqual(before);
  });
});
