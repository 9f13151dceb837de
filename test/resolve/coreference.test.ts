import { describe, expect, it } from 'vitest';
import { droppedOf, read, shown } from './actors-sentence.ts';

const OPENING =
  'Ukrajinski:ukrajinski:ADJ:nms:2:amod predsjednik:predsjednik:NOUN:nms:5:nsubj Volodimir:Volodimir:PROPN:nms:2:flat Zelenski:Zelenski:PROPN:nms:3:flat posjetio:posjetiti:VERB:part-ms:0:root je:biti:AUX:fin:5:aux Poljsku:Poljska:PROPN:afs:5:obj';

describe('coreference', () => {
  it('finds the subject that a verb dropped, by number and gender', () => {
    const same = read(`${OPENING} i:i:CCONJ:-:9:cc zahvalio:zahvaliti:VERB:part-ms:5:conj`);
    expect(droppedOf(same)).toEqual(['zahvalio <- volodimir-zelenski']);
    const next = read(
      `${OPENING}\nZahvalio:zahvaliti:VERB:part-ms:0:root je:biti:AUX:fin:1:aux narodu:narod:NOUN:dms:1:obj`,
    );
    expect(droppedOf(next)).toEqual(['Zahvalio <- volodimir-zelenski']);
    const other = read(`${OPENING}\nZahvalila:zahvaliti:VERB:part-fs:0:root je:biti:AUX:fin:1:aux`);
    expect(droppedOf(other)).toEqual([]);
  });

  it('gives a plural all of a coordination', () => {
    const sentence = read(
      'Rusija:Rusija:PROPN:nfs:4:nsubj i:i:CCONJ:-:3:cc Iran:Iran:PROPN:nms:1:conj surađuju:surađivati:VERB:finp:0:root\nPotpisali:potpisati:VERB:part-mp:0:root su:biti:AUX:finp:1:aux sporazum:sporazum:NOUN:ams:1:obj',
    );
    expect(droppedOf(sentence)).toEqual(['Potpisali <- RUS', 'Potpisali <- IRN']);
  });

  it('leaves impersonal verbs alone', () => {
    expect(droppedOf(read(`${OPENING}\nPriopćeno:priopćen:ADJ:nns:0:root je:biti:AUX:fin:1:aux`))).toEqual([]);
  });

  it('resolves personal, relative and possessive pronouns', () => {
    const personal = read(
      `${OPENING}\nOn:on:PRON:nms:2:nsubj prijeti:prijetiti:VERB:fin:0:root svojim:svoj:DET:imp:4:det susjedima:susjed:NOUN:imp:2:obl`,
    );
    const lines = shown(personal);
    expect(lines).toContain('On -> volodimir-zelenski UKR GOV pronoun');
    expect(lines).toContain('svojim -> volodimir-zelenski UKR GOV possessive');
    const relative = read(
      'Pobunjenici:pobunjenik:NOUN:nmp:8:nsubj ,:,:PUNCT:-:4:punct koji:koji:DET:nmp:4:nsubj drže:držati:VERB:finp:1:acl grad:grad:NOUN:ams:4:obj ,:,:PUNCT:-:4:punct ne:ne:PART:-:8:advmod popuštaju:popuštati:VERB:finp:0:root',
    );
    expect(shown(relative)).toContainEqual(expect.stringMatching(/^koji -> x-REB-\S+ - ?REB pronoun$/));
  });

  it('takes a bare office for whoever was called so, and a bare ministry for the last one', () => {
    const lines = shown(
      read(
        'Rusko:ruski:ADJ:nns:2:amod ministarstvo:ministarstvo:NOUN:nns:5:nsubj vanjskih:vanjski:ADJ:gmp:4:amod poslova:posao:NOUN:gmp:2:nmod prosvjeduje:prosvjedovati:VERB:fin:0:root u:u:ADP:-:7:case Iranu:Iran:PROPN:lms:5:obl\nMinistarstvo:ministarstvo:NOUN:nns:2:nsubj poriče:poricati:VERB:fin:0:root',
      ),
    );
    expect(lines.at(-1)).toBe('Ministarstvo -> RUS-GOV-foreign-ministry RUS GOV nominal');
  });

  it('takes `ta zemlja` for the state named last', () => {
    const lines = shown(
      read(
        'Iran:Iran:PROPN:nms:2:nsubj prijeti:prijetiti:VERB:fin:0:root\nTa:taj:DET:nfs:2:det zemlja:zemlja:NOUN:nfs:3:nsubj vježba:vježbati:VERB:fin:0:root',
      ),
    );
    expect(lines.at(-1)).toBe('Ta zemlja -> IRN IRN nominal');
  });

  it('joins an apposition to the name before it', () => {
    const lines = shown(
      read(
        'Farzad:Farzad:PROPN:nms:6:nsubj Kohgilo:Kohgilo:PROPN:nms:1:flat ,:,:PUNCT:-:4:punct čelnik:čelnik:NOUN:nms:1:appos pobunjenika:pobunjenik:NOUN:gmp:4:nmod ,:,:PUNCT:-:4:punct pobjegao:pobjeći:VERB:part-ms:0:root'.replace(
          ':6:nsubj',
          ':7:nsubj',
        ),
      ),
    );
    expect(lines.filter((line) => line.includes('farzad-kohgilo')).length).toBe(2);
  });
});
