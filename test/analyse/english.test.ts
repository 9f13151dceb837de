/** What the English models make of agency sentences: tags, lemmas and the relations that frames ask for. */
import { describe, expect, it } from 'vitest';
import { loadAnalyser } from '../../src/analyse/analyser.ts';
import { uposOf } from '../../src/analyse/syntax.ts';
import type { Syntax } from '../../src/document.ts';

const analyser = loadAnalyser('en');
const read = (text: string): Syntax => analyser.analyse(text, [{ start: 0, end: text.length }]);

/** `dependent:relation>head` for each token that is asked for. */
function relations(text: string, forms: readonly string[]): string {
  const s = read(text);
  return forms
    .map((form) => {
      const t = s.form.indexOf(form);
      const head = s.head[t] ?? -1;
      return `${form}:${s.deprel[t]}>${head < 0 ? 'ROOT' : s.form[head]}`;
    })
    .join(' ');
}

describe('English lemmas', () => {
  it.each([
    ['The rebels overthrew the government.', 'overthrew', 'overthrow'],
    ['The rebels have fled the town.', 'fled', 'flee'],
    ['The minister was slain on Monday.', 'slain', 'slay'],
    ['He sought asylum in Norway.', 'sought', 'seek'],
    ['Gunmen kidnapped two engineers.', 'kidnapped', 'kidnap'],
    ['The talks were cancelled.', 'cancelled', 'cancel'],
    ['Workers organised a march.', 'organised', 'organise'],
    ['They are waging war on the army.', 'waging', 'wage'],
    ['Two policemen were hurt.', 'policemen', 'policeman'],
    ['The crises have passed.', 'crises', 'crisis'],
    ['The thieves stole two lorries.', 'lorries', 'lorry'],
    ["They didn't vote.", "n't", 'not'],
  ])('%s', (text, form, lemma) => {
    const s = read(text);
    expect(s.lemma[s.form.indexOf(form)]).toBe(lemma);
  });
});

describe('English tags', () => {
  it('reads verbs and nouns of headlines in title case', () => {
    const s = read('Iran Rejects U.S. Call for Talks');
    expect(Array.from({ length: s.count }, (_, t) => uposOf(s, t)).join(' ')).toBe('PROPN VERB PROPN NOUN ADP NOUN');
    expect(s.lemma.join(' ')).toBe('Iran reject U.S. call for talk');
  });

  it('reads a headline in capitals', () => {
    const s = read('NORTH KOREA FIRES MISSILE INTO SEA');
    expect(s.lemma[2]).toBe('fire');
    expect(uposOf(s, 2)).toBe('VERB');
  });
});

describe('English trees', () => {
  it.each([
    ['The army attacked the village on Monday.', ['army', 'village', 'Monday'], 'army:nsubj>attacked village:obj>attacked Monday:obl>attacked'],
    ['The village was attacked by the army.', ['village', 'was', 'army'], 'village:nsubj:pass>attacked was:aux:pass>attacked army:obl>attacked'],
    ["Iran's foreign minister met his Turkish counterpart.", ['Iran', 'minister', 'counterpart'], 'Iran:nmod:poss>minister minister:nsubj>met counterpart:obj>met'],
    ['The government refused to release the prisoners.', ['release', 'prisoners'], 'release:xcomp>refused prisoners:obj>release'],
    ['The court said that he had been arrested.', ['arrested', 'he'], 'arrested:ccomp>said he:nsubj:pass>arrested'],
    ['Police broke up the protest.', ['up', 'protest'], 'up:compound:prt>broke protest:obj>broke'],
  ])('%s', (text, forms, expected) => {
    const found = relations(text, forms).replace('obl:agent', 'obl');
    expect(found).toBe(expected);
  }); // biome-ignore format: one case a line
});
