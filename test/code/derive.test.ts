import { expect, test } from 'vitest';
import { passiveParticiples, verbalNouns } from '../../src/languages/hr/derive.ts';

test.each([
  ['napasti', 'napadnut'],
  ['uhititi', 'uhićen'],
  ['optužiti', 'optužen'],
  ['ubiti', 'ubijen'],
  ['zauzeti', 'zauzet'],
  ['bombardirati', 'bombardiran'],
  ['isporučiti', 'isporučen'],
  ['uvesti', 'uveden'],
  ['poduprijeti', 'poduprt'],
  ['osloboditi', 'oslobođen'],
  ['zaustaviti', 'zaustavljen'],
  ['zabraniti', 'zabranjen'],
  ['izreći', 'izrečen'],
  ['poslati', 'poslan'],
  ['prekinuti', 'prekinut'],
  ['raspustiti', 'raspušten'],
])('%s → %s', (verb, participle) => {
  expect(passiveParticiples(verb)).toContain(participle);
});

test.each([
  ['uhititi', 'uhićenje'],
  ['bombardirati', 'bombardiranje'],
  ['zauzeti', 'zauzeće'],
])('%s → %s', (verb, noun) => {
  expect(verbalNouns(verb)).toContain(noun);
});
