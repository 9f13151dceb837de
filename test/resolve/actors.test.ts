import { describe, expect, it } from 'vitest';
import { hasActorCue } from '../../src/resolve/resolve.ts';
import { knowledge, read, shown } from './actors-sentence.ts';

describe('actors', () => {
  it('takes title and name as one mention and the adjective as a nested one', () => {
    const sentence = read(
      'Ruski:ruski:ADJ:nms:2:amod ministar:ministar:NOUN:nms:7:nsubj vanjskih:vanjski:ADJ:gmp:4:amod poslova:posao:NOUN:gmp:2:nmod Sergej:Sergej:PROPN:nms:2:flat Lavrov:Lavrov:PROPN:nms:5:flat otputovao:otputovati:VERB:part-ms:0:root je:biti:AUX:fin:7:aux u:u:ADP:-:10:case Peking:Peking:PROPN:ams:7:obl',
    );
    expect(shown(sentence)).toEqual([
      'Ruski ministar vanjskih poslova Sergej Lavrov -> sergej-lavrov RUS GOV name',
      'Ruski -> RUS RUS adjective',
      'Peking -> CHN CHN metonym',
    ]);
    expect(sentence.resolved.entities[sentence.resolved.mentions[0]?.entity ?? -1]?.role).toBe('foreign minister');
    expect(sentence.resolved.mentions[0]?.head).toBe(1);
  });

  it('finds the holder of an office on the day, and not of a former one', () => {
    const now = read(
      'Šef:šef:NOUN:nms:4:nsubj ruske:ruski:ADJ:gfs:3:amod diplomacije:diplomacija:NOUN:gfs:1:nmod odbija:odbijati:VERB:fin:0:root',
    );
    expect(shown(now)[0]).toBe('Šef ruske diplomacije -> sergej-lavrov RUS GOV nominal');
    const before = read(
      'Bivši:bivši:ADJ:nms:2:amod šef:šef:NOUN:nms:5:nsubj ruske:ruski:ADJ:gfs:4:amod diplomacije:diplomacija:NOUN:gfs:2:nmod odbija:odbijati:VERB:fin:0:root',
    );
    expect(shown(before)[0]).toMatch(/^Bivši šef ruske diplomacije -> RUS-GOV-\S+ RUS GOV nominal$/);
    const undated = read(
      'Šef:šef:NOUN:nms:4:nsubj ruske:ruski:ADJ:gfs:3:amod diplomacije:diplomacija:NOUN:gfs:1:nmod odbija:odbijati:VERB:fin:0:root',
      null,
    );
    expect(shown(undated)[0]).toMatch(/RUS-GOV-\S+ RUS GOV nominal$/);
  });

  it('takes country and sector of a role from its complement', () => {
    const sentence = read(
      'Glasnogovornica:glasnogovornica:NOUN:nfs:4:nsubj Europske:europski:ADJ:gfs:3:amod komisije:komisija:NOUN:gfs:1:nmod odbacuje:odbacivati:VERB:fin:0:root prosvjede:prosvjed:NOUN:amp:4:obj radnika:radnik:NOUN:gmp:5:nmod u:u:ADP:-:8:case Grčkoj:Grčka:PROPN:lfs:6:nmod',
    );
    const lines = shown(sentence);
    expect(lines[0]).toMatch(/^Glasnogovornica Europske komisije -> \S+ IGO EUR nominal$/);
    expect(lines[1]).toBe('Europske komisije -> EC IGO EUR name');
    expect(lines).toContainEqual(expect.stringMatching(/^radnika u Grčkoj -> GRC-LAB-worker GRC LAB nominal$/));
  });

  it('makes an actor of an unknown name with a title', () => {
    const lines = shown(
      read(
        'Iranski:iranski:ADJ:nms:2:amod general:general:NOUN:nms:5:nsubj Farzad:Farzad:PROPN:nms:2:flat Kohgilo:Kohgilo:PROPN:nms:3:flat prijeti:prijetiti:VERB:fin:0:root\nKohgilo:Kohgilo:PROPN:nms:2:nsubj odlazi:odlaziti:VERB:fin:0:root',
      ),
    );
    expect(lines).toEqual([
      'Iranski general Farzad Kohgilo -> farzad-kohgilo IRN MIL name',
      'Iranski -> IRN IRN adjective',
      'Kohgilo -> farzad-kohgilo IRN MIL name',
    ]);
  });

  it('tells acronyms from words and knows their endings and possessives', () => {
    const lines = shown(
      read(
        'Sad:sad:ADV:-:2:advmod prijeti:prijetiti:VERB:fin:0:root SAD-om:SAD:PROPN:ims:2:obl UN-ov:UN-ov:ADJ:nms:5:amod izaslanik:izaslanik:NOUN:nms:2:nsubj',
      ),
    );
    expect(lines.slice(0, 1)).toEqual(['SAD-om -> USA USA name']);
    expect(lines[1]).toMatch(/^UN-ov izaslanik -> \S+ IGO UNO nominal$/);
    expect(lines[2]).toBe('UN-ov -> UN IGO UNO adjective');
  });

  it('names both halves of a compound adjective', () => {
    const lines = shown(read('rusko-iranski:rusko-iranski:ADJ:nms:2:amod sporazum:sporazum:NOUN:nms:0:root'));
    expect(lines).toEqual(['rusko-iranski -> RUS RUS adjective', 'rusko-iranski -> IRN IRN adjective']);
  });

  it('makes each given span one mention', () => {
    const sentence = read(
      'Odluka:odluka:NOUN:nfs:5:nsubj njemačkog:njemački:ADJ:gms:4:amod Ustavnog:ustavni:ADJ:gms:4:amod suda:sud:NOUN:gms:1:nmod ljuti:ljutiti:VERB:fin:0:root Novaće:Novaće:PROPN:afp:5:obj',
      '2023-10-24',
      ['Odluka njemačkog Ustavnog suda', 'Novaće'],
    );
    const lines = shown(sentence);
    expect(lines[0]).toMatch(/^Odluka njemačkog Ustavnog suda -> \S+ DEU JUD given$/);
    expect(lines.at(-1)).toBe('Novaće -> x-novace - given');
  });

  it('works without trees', () => {
    const lines = shown(
      read(
        'Francuski:francuski:ADJ:nms predsjednik:predsjednik:NOUN:nms primio:primiti:VERB:part-ms je:biti:AUX:fin Angelu:Angela:PROPN:afs Merkel:Merkel:PROPN:afs',
      ),
    );
    expect(lines[0]).toMatch(/^Francuski predsjednik -> \S+ FRA GOV nominal$/);
    expect(lines.at(-1)).toMatch(/^Angelu Merkel -> angela-merkel DEU \S+ name$/);
  });

  it('does not take a common surname for somebody of the data', () => {
    const lines = shown(read('Babić:Babić:PROPN:nms:2:nsubj pjeva:pjevati:VERB:fin:0:root'));
    expect(lines).toEqual([]);
  });

  it('looks for cues without tags', () => {
    const { syntax } = read(
      'kiša:kiša:NOUN:nfs:2:nsubj pada:padati:VERB:fin:0:root\nvojska:vojska:NOUN:nfs:2:nsubj napada:napadati:VERB:fin:0:root',
    );
    expect(hasActorCue(syntax, 0, 2, knowledge)).toBe(false);
    expect(hasActorCue(syntax, 2, 4, knowledge)).toBe(true);
  });
});

describe('robustness', () => {
  it('gives the same answer whatever was read before', () => {
    const line =
      'Premijer:premijer:NOUN:nms:3:nsubj Orbán:Orbán:PROPN:nms:1:flat prijeti:prijetiti:VERB:fin:0:root Zagrebu:Zagreb:PROPN:dms:3:obl';
    const first = shown(read(line));
    shown(read('Orban:Orban:PROPN:nms:2:nsubj Oreškovića:Orešković:PROPN:ams:0:root'));
    expect(shown(read(line))).toEqual(first);
    expect(first[0]).toBe('Premijer Orbán -> viktor-orban HUN GOV name');
  });

  it('takes the particles of a name along', () => {
    const lines = shown(
      read(
        'Prijeti:prijetiti:VERB:fin:0:root von:von:X:-:3:flat der:der:X:-:4:flat Leyen:Leyen:PROPN:nfs:1:nsubj',
        '2023-10-24',
      ),
    );
    expect(lines[0]).toMatch(/^von der Leyen -> ursula-von-der-leyen IGO EUR name$/);
  });

  it('makes one mention a country of a plural of two', () => {
    const lines = shown(
      read(
        'Predsjednici:predsjednik:NOUN:nmp:5:nsubj Srbije:Srbija:PROPN:gfs:1:nmod i:i:CCONJ:-:4:cc Kosova:Kosovo:PROPN:gns:2:conj šute:šutjeti:VERB:finp:0:root',
      ),
    );
    expect(lines.filter((line) => line.startsWith('Predsjednici Srbije i Kosova -> '))).toHaveLength(2);
  });

  it('knows roles of the country when the capital says so', () => {
    const lines = shown(
      read(
        'Kosovo:Kosovo:PROPN:nns:3:nsubj i:i:CCONJ:-:3:cc Hrvatska:Hrvatska:PROPN:nfs:5:nsubj ovdje:ovdje:ADV:-:5:advmod zovu:zvati:VERB:finp:0:root Vladu:vlada:NOUN:afs:5:obj',
      ),
    );
    expect(lines.at(-1)).toMatch(/^Vladu -> HRV-GOV-vlada HRV GOV nominal$/);
  });
});
