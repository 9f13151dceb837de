import { describe, expect, it } from 'vitest';
import { croatianResolve } from '../../src/languages/hr/resolve.ts';
import { dataLines } from '../../src/resolve/actors-load.ts';
import { loadKnowledge } from '../../src/resolve/knowledge.ts';

const knowledge = loadKnowledge(croatianResolve);

describe('actor data', () => {
  it('loads without problems', () => {
    expect(knowledge.people.check()).toEqual([]);
    expect(knowledge.roles.length).toBeGreaterThan(700);
    expect(knowledge.actors.filter((actor) => actor.kind === 'state').length).toBeGreaterThan(195);
  });

  it('gives each state its name, and every organisation and group has one', () => {
    for (const actor of knowledge.actors) expect(actor.name, actor.id).not.toBe('');
    const named = new Set<string>();
    for (const file of ['states', 'organisations', 'groups'])
      for (const [, line] of dataLines(`data/hr/names/${file}.txt`)) named.add(line.split('|')[0]?.trim() ?? '');
    for (const [id] of knowledge.actorIndex)
      if (!id.includes('-') || named.has(id)) expect(named.has(id), id).toBe(true);
  });

  it('has no letters of other scripts', () => {
    for (const file of [
      'names/states',
      'names/organisations',
      'names/groups',
      'names/institutions',
      'roles',
      'given-names',
    ])
      for (const [line, text] of dataLines(`data/hr/${file}.txt`))
        expect(text, `${file}:${line}`).not.toMatch(/[\u0370-\u04ff]/);
  });

  it('finds declined names', () => {
    const named = (form: string, capital = true): string[] =>
      knowledge.lexicon.find(form, capital).map((entry) => entry.words.join(' '));
    expect(named('rusije')).toContain('Rusija');
    expect(named('grcima')).toContain('Grk');
    expect(named('srbi')).toContain('Srb');
    expect(named('crne')).toContain('Crna Gora');
    expect(named('pobunjenicima', false)).toContain('pobunjenici');
    expect(named('sudovima', false)).toContain('sud');
    expect(named('raisijem')).toContain('Raisi');
  });
});
