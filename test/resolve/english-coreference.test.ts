import { describe, expect, it } from 'vitest';
import { codeOf, read, shown } from './english-sentence.ts';

const last = (from: ReturnType<typeof read>): string => shown(from).at(-1) ?? '';

describe('English coreference', () => {
  it('resolves he to the man and it to the country', () => {
    const two = 'Sergei/p/3/nsubj Lavrov/p/1/flat visited=visit/v/0/root Iran/p/3/obj\n';
    expect(last(read(`${two}He/sub/2/nsubj left=leave/v/0/root`))).toBe('He -> sergej-lavrov RUS GOV pronoun');
    expect(last(read(`${two}It/sub/2/nsubj agreed=agree/v/0/root`))).toBe('It -> IRN IRN pronoun');
  });

  it('resolves she and her by the gender of the known woman', () => {
    const sentence = read(
      'Angela/p/3/nsubj Merkel/p/1/flat met=meet/v/0/root Vladimir/p/3/obj Putin/p/4/flat\nShe/sub/2/nsubj praised=praise/v/0/root him/ob/2/obj',
      '2014-05-01',
    );
    expect(shown(sentence).slice(2)).toEqual([
      'She -> angela-merkel DEU GOV pronoun',
      'him -> vladimir-putin RUS GOV pronoun',
    ]);
  });

  it('leaves it alone where a clause is to come', () => {
    const expletive = read(
      'Iran/p/2/nsubj agreed=agree/v/0/root\nIt/sub/3/nsubj is/x/3/cop clear/a/0/root that/s/6/mark he/sub/6/nsubj left=leave/v/3/csubj',
    );
    expect(shown(expletive).some((line) => line.startsWith('It '))).toBe(false);
  });

  it('takes they for several, and for a plural', () => {
    const both = read(
      'Vladimir/p/6/nsubj Putin/p/1/flat and/c/4/cc Xi/p/1/conj Jinping/p/4/flat met=meet/v/0/root\nThey/sub/2/nsubj agreed=agree/v/0/root',
    );
    expect(shown(both).filter((line) => line.startsWith('They'))).toHaveLength(2);
    const rebels = read(
      'Syrian/a/2/amod rebels/ns/3/nsubj attacked=attack/v/0/root Iran/p/3/obj\nThey/sub/2/nsubj withdrew=withdraw/v/0/root',
    );
    expect(last(rebels)).toMatch(/^They -> \S+ SYR REB pronoun$/);
  });

  it('resolves relative pronouns by the tree', () => {
    const sentence = read(
      'Iran/p/5/nsubj ,/./4/punct which/rel/4/nsubj denied=deny/v/1/acl:relcl agreed=agree/v/0/root',
    );
    expect(codeOf(sentence, 'which')).toBe('IRN');
    const who = read('Putin/p/5/nsubj ,/./4/punct who/rel/4/nsubj left=leave/v/1/acl:relcl agreed=agree/v/0/root');
    expect(codeOf(who, 'who')).toBe('RUS GOV');
  });

  it('gives a role the country of its possessive pronoun', () => {
    const its = read('Iran/p/2/nsubj agreed=agree/v/0/root\nIts/poss/2/nmod:poss army/n/3/nsubj left=leave/v/0/root');
    expect(codeOf(its, 'Its army')).toBe('IRN MIL');
    const his = read(
      'Putin/p/2/nsubj left=leave/v/0/root\nHis/poss/2/nmod:poss spokesman/n/3/nsubj denied=deny/v/0/root it/ob/3/obj',
    );
    expect(codeOf(his, 'His spokesman')).toBe('RUS GOV');
    expect(codeOf(his, 'His')).toBe('RUS GOV');
  });

  it('takes the country for the state named last', () => {
    const sentence = read('Iran/p/2/nsubj agreed=agree/v/0/root\nThe/d/2/det country/n/3/nsubj left=leave/v/0/root');
    expect(last(sentence)).toBe('The country -> IRN IRN nominal');
    const army = read(
      "Iran/p/2/nsubj agreed=agree/v/0/root\nThe/d/2/det country~/n/4/nmod:poss 's/s/2/case army/n/5/nsubj left=leave/v/0/root",
    );
    expect(codeOf(army, "The country's army")).toBe('IRN MIL');
  });

  it('takes both sides and the two leaders for the two named last', () => {
    const sides = read(
      'Russia/p/2/nsubj met=meet/v/0/root Iran/p/2/obj\nBoth/d/2/det sides/ns/3/nsubj agreed=agree/v/0/root',
    );
    expect(shown(sides).slice(2)).toEqual(['Both sides -> RUS RUS nominal', 'Both sides -> IRN IRN nominal']);
    const leaders = read(
      'Putin/p/2/nsubj met=meet/v/0/root Macron/p/2/obj\nThe/d/3/det two/num/3/nummod leaders/ns/4/nsubj agreed=agree/v/0/root',
    );
    expect(shown(leaders).slice(2)).toEqual([
      'The two leaders -> vladimir-putin RUS GOV nominal',
      'The two leaders -> emmanuel-macron FRA GOV nominal',
    ]);
  });

  it('takes the president for the one called so, a minister for another', () => {
    const sentence = read(
      'French/a/2/amod President/p/3/nmod:desc Macron/p/4/nsubj spoke=speak/v/0/root\nThe/d/2/det president/n/3/nsubj left=leave/v/0/root\nA/d/2/det president/n/3/nsubj stayed=stay/v/0/root',
    );
    expect(codeOf(sentence, 'The president')).toBe('FRA GOV');
    expect(shown(sentence).find((line) => line.startsWith('The president'))).toContain('emmanuel-macron');
  });
});
