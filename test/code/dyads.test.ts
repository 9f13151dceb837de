import { expect, test } from 'vitest';
import { parseConllu } from '../../src/analyse/conllu.ts';
import { loadDictionary } from '../../src/code/dictionary.ts';
import type { Draft } from '../../src/code/draft.ts';
import { dyadFeatures } from '../../src/code/dyad-features.ts';
import { columnsOf, type DyadModel, dyadModel, hash } from '../../src/code/dyad-model.ts';
import { typeDyads } from '../../src/code/dyads.ts';
import { type Filler, Participants } from '../../src/code/participants.ts';
import { makeTree } from '../../src/code/tree.ts';
import type { Mention, Resolved } from '../../src/document.ts';
import { croatianGrammar } from '../../src/languages/hr/grammar.ts';

// Written for this test: "Norveška će sutra razgovarati s Danskom ."
const TREE = `# text = Norveška će sutra razgovarati s Danskom.
1	Norveška	Norveška	PROPN	_	Case=Nom|Gender=Fem|Number=Sing	4	nsubj	_	_
2	će	htjeti	AUX	_	Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin	4	aux	_	_
3	sutra	sutra	ADV	_	_	4	advmod	_	_
4	razgovarati	razgovarati	VERB	_	VerbForm=Inf	0	root	_	_
5	s	s	ADP	_	Case=Ins	6	case	_	_
6	Danskom	Danska	PROPN	_	Case=Ins|Gender=Fem|Number=Sing	4	obl	_	SpaceAfter=No
7	.	.	PUNCT	_	_	4	punct	_	_

`;
const dictionary = loadDictionary('hr', croatianGrammar);
const parsed = parseConllu(TREE);
const tree = makeTree(parsed.syntax, croatianGrammar);
const state = (id: string, country: string) =>
  ({ id, kind: 'state', name: id, country, sector: null, role: null, wikidata: null }) as const;
const mention = (entity: number, token: number, how: Mention['how']): Mention => ({
  entity,
  first: token,
  last: token,
  head: token,
  how,
  why: 'test',
});
const scene = (how: Mention['how']) => {
  const resolved: Resolved = {
    entities: [state('Norway', 'NOR'), state('Denmark', 'DNK')],
    mentions: [mention(0, 0, how), mention(1, 5, how)],
    dropped: [],
    places: [],
    dates: [],
  };
  return new Participants(tree, resolved);
};
const says = (type: string, p: number, first: number): DyadModel => ({ score: () => [{ type, p, first }] });
const run = (how: Mention['how'], drafts: readonly Draft[], model: DyadModel): readonly Draft[] =>
  typeDyads(tree, scene(how), drafts, [], dictionary, model);
const filler = (mentionIndex: number): Filler => ({
  token: mentionIndex === 0 ? 0 : 5,
  mention: mentionIndex,
  entity: mentionIndex,
  antecedent: -1,
  place: -1,
  indirect: false,
});

test('without given actors nothing happens', () => {
  const drafts: readonly Draft[] = [];
  expect(run('name', drafts, says('SUPPORT', 1, 1))).toBe(drafts);
});

test('an event is made where none connects the two, with a word of the sentence as its trigger', () => {
  const [made, ...more] = run('given', [], says('CONSULT', 0.9, 0.8));
  expect(more).toEqual([]);
  expect(made?.meaning.type).toBe('CONSULT');
  expect(made?.match.entry.frame.id).toBe('hr/dyads#CONSULT');
  expect(tree.syntax.form[made?.token ?? 0]).toBe('razgovarati');
  expect(made?.actors.map((f) => f.mention)).toEqual([0]);
  expect(made?.recipients.map((f) => f.mention)).toEqual([1]);
  expect(made?.factuality).toBe('PR+');
});

test('who acts is the second of the two when the classifier says so', () => {
  const [made] = run('given', [], says('ACCUSE', 0.9, 0.1));
  expect(made?.actors.map((f) => f.mention)).toEqual([1]);
  expect(made?.meaning.cameo).toBe('110');
});

test('what is not probable is not made', () => {
  expect(run('given', [], says('CONSULT', 0.1, 0.9))).toEqual([]);
});

const framed = (): Draft => {
  const made = run('given', [], says('CONSULT', 0.9, 0.8))[0]!;
  return { ...made, by: ['negotiate'], match: { ...made.match, entry: dictionary.entries.get('razgovarati')![0]! } };
};

test('an event of the same type stays as the frames made it', () => {
  const drafts = [framed()];
  expect(run('given', drafts, says('CONSULT', 0.9, 0.8))).toBe(drafts);
});

test('a type that the classifier is sure of overrules the frame and is named', () => {
  const [d] = run('given', [framed()], says('REJECT', 0.9, 0.8));
  expect(d?.meaning.type).toBe('REJECT');
  expect(d?.match.entry.frame.id).toBe('hr/dyads#REJECT');
  expect(d?.by).toEqual(['negotiate', 'dyads']);
});

test('an event of the right type is turned round only when that is sure', () => {
  const accusing = run('given', [], says('ACCUSE', 0.9, 0.9));
  expect(run('given', accusing, says('ACCUSE', 0.9, 0.45))).toBe(accusing);
  expect(run('given', accusing, says('ACCUSE', 0.9, 0.01))[0]?.actors).toEqual([{ ...filler(1), indirect: true }]);
});

test('features tell who acts, and the words of the two are none of the sentence', () => {
  const participants = scene('given');
  const pair = { tree, participants, drafts: [], statements: [], dictionary };
  const { shared, ordered } = dyadFeatures(pair, { first: 0, second: 1 });
  expect(shared).toContain('wrazgovarati');
  expect(shared.some((f) => f.includes('danska'))).toBe(false);
  expect(ordered[0]).toContain('a2 razgovarati nom s+ins');
  expect(ordered[1]).toContain('a2 razgovarati s+ins nom');
});

test('probabilities sum to at most 1, and an unknown feature changes nothing', () => {
  const columns = columnsOf(2);
  const weights = new Int8Array(2 * columns);
  weights[columns] = 127;
  const model = dyadModel({
    classes: ['AID', 'REJECT'],
    hashes: Uint32Array.from([0, hash('wpomoć')]),
    weights,
    steps: Float32Array.from([1, 0.1]),
  });
  const score = (shared: readonly string[]) => model.score({ shared, ordered: [[], []] });
  expect(score(['wpomoć'])[0]?.type).toBe('AID');
  expect(score(['wpomoć']).reduce((s, x) => s + x.p, 0)).toBeLessThan(1);
  expect(score(['wnešto'])).toEqual(score([]));
});
