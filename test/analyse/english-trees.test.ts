/** How many of the hard cases of `english-trees.ts` the English models read right. */
import { expect, it } from 'vitest';
import { loadAnalyser } from '../../src/analyse/analyser.ts';
import { CASES } from './english-trees.ts';

/** As measured with the models that ship. */
const AT_LEAST = 21;

const analyser = loadAnalyser('en');

function missed([text, relations]: readonly [string, string]): string[] {
  const s = analyser.analyse(text, [{ start: 0, end: text.length }]);
  return relations.split(' ').filter((wanted) => {
    const t = s.form.indexOf(wanted.slice(0, wanted.indexOf(':')));
    const head = s.head[t] ?? -1;
    const found = `${s.form[t]}:${s.deprel[t]?.replace('obl:agent', 'obl')}>${head < 0 ? 'ROOT' : s.form[head]}`;
    return found !== wanted;
  });
}

it(`reads at least ${AT_LEAST} of ${CASES.length} hard cases`, () => {
  const wrong = CASES.map((item) => [item[0], ...missed(item)]).filter((row) => row.length > 1);
  expect(CASES.length - wrong.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(AT_LEAST);
});
