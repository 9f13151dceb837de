import { describe, expect, it } from 'vitest';
import { codeOf, read, shown } from './english-sentence.ts';

describe('English actors', () => {
  it('takes title and name as one mention and the adjective as a nested one', () => {
    const sentence = read(
      'Iranian/a/3/amod Foreign/a/3/amod Minister/p/4/nmod:desc Hossein/p/6/nsubj Amirabdollahian/p/4/flat arrived=arrive/v/0/root in/i/8/case Damascus/p/6/obl ././6/punct',
      '2023-06-01',
    );
    expect(shown(sentence)).toEqual([
      'Iranian Foreign Minister Hossein Amirabdollahian -> hosein-amir-abdolahijan IRN GOV name',
      'Iranian -> IRN IRN adjective',
      'Damascus -> SYR SYR metonym',
    ]);
    expect(sentence.resolved.mentions[0]?.head).toBe(3);
  });

  it('finds the holder of an office by possessive, adjective and of', () => {
    const lines = [
      "Russia~/p/4/nmod:poss 's/s/1/case foreign/a/4/amod minister/n/5/nsubj left=leave/v/0/root",
      'the/d/4/det Russian/a/4/amod foreign/a/4/amod minister/n/5/nsubj left=leave/v/0/root',
      'the/d/3/det foreign/a/3/amod minister/n/6/nsubj of/i/5/case Russia/p/3/nmod left=leave/v/0/root',
      'the/d foreign/a minister/n of/i Russia/p left=leave/v',
    ];
    for (const line of lines) expect(shown(read(line))[0]).toMatch(/-> sergej-lavrov RUS GOV nominal$/);
    expect(shown(read(lines[0] ?? ''))[1]).toBe('Russia -> RUS RUS possessive');
  });

  it('does not take a former holder for the present one', () => {
    const sentence = read(
      'The/d/5/det former/a/5/amod Russian/a/5/amod foreign/a/5/amod minister/n/6/nsubj left=leave/v/0/root',
    );
    expect(shown(sentence)[0]).toMatch(/^The former Russian foreign minister -> RUS-GOV-\S+ RUS GOV nominal$/);
  });

  it('knows people in English spellings and shows them so', () => {
    const sentence = read(
      'Volodymyr/p/3/nsubj Zelenskyy/p/1/flat met=meet/v/0/root Xi/p/3/obj Jinping/p/4/flat ,/./8/punct Kim/p/4/conj Jong~/p/7/flat -~/./10/punct un/p/7/flat and/c/12/cc Bashar/p/4/conj al~/p/12/flat -~/./15/punct Assad/p/12/flat ././3/punct',
      '2023-05-01',
    );
    expect(shown(sentence)).toEqual([
      'Volodymyr Zelenskyy -> volodimir-zelenski UKR GOV name',
      'Xi Jinping -> xi-jinping CHN GOV name',
      'Kim Jong-un -> kim-jong-un PRK GOV name',
      'Bashar al-Assad -> basar-al-asad SYR GOV name',
    ]);
    expect(sentence.resolved.entities[0]?.name).toMatch(/^Volodymyr Zelensky/);
  });

  it('takes what follows as the same man: name and office in apposition, either way', () => {
    const after = read(
      "Farzad/p/9/nsubj Kohgilo/p/1/flat ,/./7/punct Iran~/p/6/nmod:poss 's/s/4/case deputy/n/1/appos commander/n/1/appos ,/./7/punct spoke=speak/v/0/root",
    );
    expect(codeOf(after, 'Farzad Kohgilo')).toBe('IRN MIL');
    const before = read(
      'The/d/3/det Syrian/a/3/amod spokesman/n/8/nsubj ,/./5/punct Farzad/p/3/appos Kohgilo/p/5/flat ,/./5/punct spoke=speak/v/0/root',
    );
    expect(new Set(before.resolved.mentions.filter((m) => m.how !== 'adjective').map((m) => m.entity)).size).toBe(1);
    expect(codeOf(before, 'Farzad Kohgilo')).toBe('SYR GOV');
  });

  it('makes an unknown name with a title a person, and finds the surname again', () => {
    const lines = shown(
      read(
        'Iranian/a/2/amod Gen./p/3/nmod:desc Farzad/p/5/nsubj Kohgilo/p/3/flat threatened=threaten/v/0/root war/n/5/obj\nKohgilo/p/2/nsubj left=leave/v/0/root\nMr./p/2/nmod:desc Kohgilo/p/3/nsubj smiled=smile/v/0/root',
      ),
    );
    expect(lines).toEqual([
      'Iranian Gen. Farzad Kohgilo -> farzad-kohgilo IRN MIL name',
      'Iranian -> IRN IRN adjective',
      'Kohgilo -> farzad-kohgilo IRN MIL name',
      'Mr. Kohgilo -> farzad-kohgilo IRN MIL name',
    ]);
  });

  it('takes a courtesy title for a person and its gender', () => {
    const sentence = read(
      'Ms./p/2/nmod:desc Varnala/p/3/nsubj resigned=resign/v/0/root\nShe/sub/2/nsubj left=leave/v/0/root\nHe/sub/2/nsubj stayed=stay/v/0/root',
    );
    expect(shown(sentence)).toEqual(['Ms. Varnala -> varnala - name', 'She -> varnala - pronoun']);
  });

  it('reads groups in the plural with the country before them', () => {
    for (const [words, code] of [
      ['Israeli/a/2/amod soldiers/ns/3/nsubj', 'ISR MIL'],
      ['French/a/2/amod police/ns/3/nsubj', 'FRA COP'],
      ['Palestinian/a/2/amod protesters/ns/3/nsubj', 'PSE CVL'],
      ['US/p/2/compound troops/ns/3/nsubj', 'USA MIL'],
      ['Pakistani/a/2/amod policemen/ns/3/nsubj', 'PAK COP'],
      ['UK/p/2/compound officials/ns/3/nsubj', 'GBR GOV'],
    ] as const) {
      const sentence = read(`${words} fired=fire/v/0/root`);
      expect(shown(sentence)[0]).toContain(` ${code} nominal`);
    }
  });

  it('counts with numerals, quantifiers and of', () => {
    const sentence = read(
      'About/r/2/advmod 200/num/4/nummod Syrian/a/4/amod rebels/ns/5/nsubj surrendered=surrender/v/0/root\nHundreds/ns/6/nsubj of/i/4/case Georgian/a/4/amod demonstrators/ns/1/nmod have/x/6/aux marched=march/part/0/root',
    );
    expect(shown(sentence)[0]).toMatch(/^About 200 Syrian rebels -> \S+ SYR REB nominal$/);
    expect(codeOf(sentence, 'Hundreds of Georgian demonstrators')).toBe('GEO CVL');
  });

  it('takes the nouns before a noun as what it is of', () => {
    const ministry = read(
      'Russian/a/3/amod Defence/p/3/compound Ministry/p/4/compound spokesman/n/5/nmod:desc Igor/p/7/nsubj Vanovski/p/5/flat spoke=speak/v/0/root',
    );
    expect(shown(ministry)[0]).toBe('Russian Defence Ministry spokesman Igor Vanovski -> igor-vanovski RUS MIL name');
    const house = read('A/d/4/det White/a/3/amod House/p/4/compound official/n/5/nsubj spoke=speak/v/0/root');
    expect(codeOf(house, 'A White House official')).toBe('USA GOV');
    const police = read('A/d/3/det Tehran/p/3/compound policeman/n/4/nsubj spoke=speak/v/0/root');
    expect(codeOf(police, 'A Tehran policeman')).toBe('IRN COP');
  });

  it('takes the sector of a complement after for and of', () => {
    const army = read(
      'A/d/2/det spokesman/n/7/nsubj for/i/6/case the/d/6/det Turkish/a/6/amod army/n/2/nmod spoke=speak/v/0/root',
    );
    expect(codeOf(army, 'A spokesman for the Turkish army')).toBe('TUR MIL');
    const president = read(
      'A/d/2/det spokesman/n/6/nsubj for/i/5/case President/p/5/nmod:desc Putin/p/2/nmod spoke=speak/v/0/root',
    );
    expect(codeOf(president, 'A spokesman for President Putin')).toBe('RUS GOV');
    const possessor = read("Putin~/p/3/nmod:poss 's/s/1/case spokesman/n/4/nsubj spoke=speak/v/0/root");
    expect(shown(possessor)).toEqual([
      "Putin's spokesman -> RUS-GOV-spokesperson RUS GOV nominal",
      'Putin -> vladimir-putin RUS GOV possessive',
    ]);
  });

  it('goes up a chain of possessors', () => {
    const sentence = read(
      "Iran~/p/3/nmod:poss 's/s/1/case president~/n/5/nmod:poss 's/s/3/case adviser/n/6/nsubj spoke=speak/v/0/root",
      null,
    );
    expect(codeOf(sentence, "Iran's president's adviser")).toBe('IRN GOV');
  });

  it('takes a place after in and from, but not that of an ambassador', () => {
    const rebels = read('Rebels/ns/4/nsubj in/i/3/case Syria/p/1/nmod attacked=attack/v/0/root');
    expect(codeOf(rebels, 'Rebels in Syria')).toBe('SYR REB');
    const ambassador = read(
      'The/d/3/det French/a/3/amod ambassador/n/6/nsubj to/i/5/case Moscow/p/3/nmod left=leave/v/0/root',
    );
    expect(codeOf(ambassador, 'The French ambassador to Moscow')).toBe('FRA GOV');
    const verb = read('He/sub/2/nsubj sent=send/v/0/root troops/ns/2/obj to/i/5/case Iraq/p/2/obl');
    expect(codeOf(verb, 'troops')).toBeDefined();
  });

  it('makes one each of several countries', () => {
    const adjectives = read(
      'The/d/6/det Russian/a/6/amod and/c/4/cc Iranian/a/2/conj foreign/a/6/amod ministers/ns/7/nsubj met=meet/v/0/root',
    );
    expect(
      shown(adjectives)
        .slice(0, 2)
        .map((line) => line.replace(/^.* -> \S+ /, '')),
    ).toEqual(['RUS GOV nominal', 'IRN GOV nominal']);
    const complements = read(
      'The/d/2/det presidents/ns/7/nsubj of/i/4/case Russia/p/2/nmod and/c/6/cc Iran/p/4/conj met=meet/v/0/root',
    );
    expect(complements.resolved.mentions.filter((m) => m.first === 0)).toHaveLength(2);
  });

  it('tells who is backed, led or opposed from who it is', () => {
    const backed = read(
      'Yemen/p/2/nsubj agreed=agree/v/0/root with/i/4/case Yemen/p/2/obl\nIran~/p/3/compound -~/./1/punct backed/part/4/amod militias/ns/5/nsubj attacked=attack/v/0/root',
    );
    expect(codeOf(backed, 'Iran-backed militias')).toMatch(/^YEM/);
    expect(codeOf(backed, 'Iran')).toBe('IRN');
    const pro = read('Pro~/a/3/amod -~/./1/punct Russian/a/4/amod separatists/ns/5/nsubj attacked=attack/v/0/root');
    expect(shown(pro)).toHaveLength(1);
    expect(shown(pro)[0]).not.toContain('RUS');
    const anti = read(
      'Anti~/a/3/amod -~/./1/punct government/n/4/compound protesters/ns/5/nsubj marched=march/v/0/root',
    );
    expect(shown(anti)).toHaveLength(1);
  });

  it('takes an adjective without a noun for the people', () => {
    const french = read('The/d/2/det French/a/3/nsubj voted=vote/v/0/root');
    expect(shown(french)).toEqual(['The French -> FRA-CVL-french FRA CVL nominal']);
    const plural = read('Three/num/2/nummod Iranians/ps/4/nsubj:pass were/x/4/aux arrested=arrest/part/0/root');
    expect(codeOf(plural, 'Three Iranians')).toBe('IRN CVL');
  });

  it('knows capitals and seats as governments', () => {
    expect(shown(read('Moscow/p/2/nsubj denied=deny/v/0/root it/ob/2/obj'))[0]).toBe('Moscow -> RUS RUS metonym');
    expect(shown(read('Downing/p/3/nsubj Street/p/1/flat denied=deny/v/0/root it/ob/3/obj'))[0]).toMatch(
      /GBR GOV metonym$/,
    );
  });

  it('tells acronyms from words, and takes those that the text explains', () => {
    expect(shown(read('They/sub/2/nsubj told=tell/v/0/root us/ob/2/obj'))).toEqual([]);
    const kept = read(
      'The/d/4/det Northern/a/4/amod Varna/p/4/compound Party/p/8/nsubj (~/./6/punct NVP~/p/4/appos )/./6/punct won=win/v/0/root\nThe/d/2/det NVP/p/3/nsubj agreed=agree/v/0/root',
    );
    const [first, ...rest] = kept.resolved.mentions.filter((m) => m.how !== 'adjective');
    expect(rest.at(-1)?.entity).toBe(first?.entity);
  });

  it('takes hyphens as the text has them', () => {
    for (const line of [
      'UN/p/4/compound Secretary~/p/4/compound -~/./4/punct General/p/5/nmod:desc Antonio/p/7/nsubj Guterres/p/5/flat spoke=speak/v/0/root',
      'UN/p/3/compound Secretary/p/3/compound General/p/4/nmod:desc Antonio/p/6/nsubj Guterres/p/4/flat spoke=speak/v/0/root',
    ])
      expect(shown(read(line))[0]).toMatch(/ IGO UNO name$/);
  });

  it('tells May from May', () => {
    const month = read(
      'He/sub/2/nsubj left=leave/v/0/root London/p/2/obj in/i/5/case May/p/2/obl 2017/num/5/nummod',
      '2017-06-01',
    );
    expect(shown(month).some((line) => line.startsWith('May'))).toBe(false);
    const person = read('Prime/a/2/amod Minister/p/3/nmod:desc May/p/4/nsubj left=leave/v/0/root', '2017-06-01');
    expect(shown(person)[0]).toMatch(/^Prime Minister May -> theresa-may GBR GOV name$/);
  });

  it('finds a known man under another spelling of his given name', () => {
    const sentence = read('Gen./p/2/nmod:desc Pervaiz/p/4/nsubj Musharraf/p/2/flat spoke=speak/v/0/root', '2003-01-01');
    expect(codeOf(sentence, 'Gen. Pervaiz Musharraf')).toBe('PAK GOV');
  });
});
