import { describe, expect, test } from 'vitest';
import { parseClasses, parseExpectation, parseFrames } from '../../src/code/frame-language.ts';
import { croatianGrammar } from '../../src/languages/hr/grammar.ts';

const known = new Set(['attack', 'demand']);

describe('frames', () => {
  test('a line gives predicates, slots and filters', () => {
    const { frames, diagnostics } = parseFrames(
      '[attack]\nv napasti/napadati, udariti se  A:nom R!:acc|na+acc<armed> T?:ins{raketa,dron}\n  "x" => ASSAULT SYR REB > SYR MIL\n',
      'f.txt',
      'hr/f',
      known,
      croatianGrammar,
    );
    expect(diagnostics).toEqual([]);
    expect(frames).toHaveLength(1);
    expect(frames[0]).toMatchObject({
      id: 'hr/f#2',
      part: 'v',
      predicates: [
        { lemma: 'napasti', particle: '' },
        { lemma: 'napadati', particle: '' },
        { lemma: 'udariti', particle: 'se' },
      ],
    });
    expect(frames[0]!.slots.map((s) => [s.role, s.required, s.options.map((o) => o.realisation)])).toEqual([
      ['A', false, ['nom']],
      ['R', true, ['acc', 'na+acc']],
      ['T', false, ['ins']],
    ]);
    // A filter at the end serves the options before it.
    expect(frames[0]!.slots[1]!.options.map((o) => o.filter?.values)).toEqual([['armed'], ['armed']]);
  });

  test('each mistake names its line and the mend', () => {
    const { diagnostics } = parseFrames(
      '[attck]\nv napasti A:nominative\nnapasti A:nom\n[attack]\nv pucati A:nom\n',
      'f.txt',
      'hr/f',
      known,
      croatianGrammar,
    );
    expect(diagnostics.map((d) => d.line)).toEqual([1, 2, 3, 2, 5]);
    expect(diagnostics[0]!.message).toContain('data/classes');
    expect(diagnostics[4]!.message).toContain('no example');
  });
});

describe('classes', () => {
  test('composition lines belong to the class above', () => {
    const { classes, diagnostics } = parseClasses(
      'demand REQUEST - 100 - control=R inner=Uu source=A # who asks\n  AID,COOPERATE -> REQUEST assist 101 economic;legal\n',
      'c.txt',
    );
    expect(diagnostics).toEqual([]);
    expect(classes[0]).toMatchObject({
      id: 'demand',
      control: 'R',
      inner: 'Uu',
      assertedByActor: true,
      transparent: false,
    });
    expect(classes[0]!.compositions[0]).toEqual({
      types: ['AID', 'COOPERATE'],
      becomes: { type: 'REQUEST', mode: 'assist', cameo: '101', contexts: ['economic', 'legal'] },
    });
  });

  test('unknown options and values are named', () => {
    const { diagnostics } = parseClasses('demand REQUEST - 100 - control=X colour=red\n', 'c.txt');
    expect(diagnostics.map((d) => d.message)).toEqual([
      'control=X: not a known value; see docs/frames.md',
      'unknown option colour; use control=, inner=, source=A, outer=none',
    ]);
  });
});

test('expectations', () => {
  expect(parseExpectation('none')).toEqual([]);
  expect(parseExpectation('CONSULT/visit RUS GOV + CHN > IRN @ Tehran [PS+]')).toEqual([
    {
      type: 'CONSULT',
      mode: 'visit',
      actors: ['RUS GOV', 'CHN'],
      recipients: ['IRN'],
      place: 'Tehran',
      factuality: 'PS+',
    },
  ]);
  expect(parseExpectation('what?')).toBeNull();
});
