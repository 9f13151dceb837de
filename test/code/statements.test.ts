import { describe, expect, test } from 'vitest';
import { loadCoder } from '../../src/coder.ts';
import { readPage } from '../../src/read/page.ts';

const coder = loadCoder('hr');
const code = (text: string) =>
  coder.code(readPage(text, { id: 'x', language: 'hr', published: '2024-03-06', url: null }).article);
const said = (text: string): string[] =>
  code(text).statements.map((s) => `${s.speaker?.code ?? '?'} | ${s.cue?.text ?? '-'} | ${s.kind} | ${s.content.text}`);

describe('who says what', () => {
  test('the cue before: indirect speech without its conjunction', () => {
    expect(said('Ruska vlada priopćila je u utorak da je povukla vojsku s granice.')).toEqual([
      'RUS GOV | priopćila je | indirect | je povukla vojsku s granice',
    ]);
  });

  test('the cue after: indirect and direct', () => {
    expect(said('Pregovori su propali, rekao je turski ministar vanjskih poslova.')).toEqual([
      'TUR GOV | rekao je | indirect | Pregovori su propali',
    ]);
    expect(said('"Pregovori su propali", rekao je turski ministar vanjskih poslova.')).toEqual([
      'TUR GOV | rekao je | direct | Pregovori su propali',
    ]);
  });

  test('an object that looks like a nominative is not the speaker', () => {
    expect(said('Estonski ministar obrane optužio je Kazahstan da je oborio zrakoplov.')).toEqual([
      'EST GOV | optužio je | indirect | je oborio zrakoplov',
    ]);
  });

  test('according to', () => {
    expect(said('Prema riječima grčkog premijera, brod je potonuo kod Krete.')).toEqual([
      'GRC GOV | Prema riječima | indirect | brod je potonuo kod Krete',
    ]);
  });

  test('a quotation that runs over sentences belongs to one speaker', () => {
    const out = said('"Vlada neće pasti. Izbori su na proljeće", izjavila je danska premijerka.');
    expect(out).toHaveLength(2);
    for (const s of out) expect(s).toContain('DNK GOV | izjavila je | direct');
  });
});

describe('claims', () => {
  test('what is demanded to stop, denied and admitted is one claim', () => {
    const record = code(
      'Ukrajina je pozvala Iran da prestane isporučivati dronove Rusiji.\n\nIran je negirao isporuku dronova Rusiji.\n\nIranska vlada kasnije je priznala da je Rusiji isporučila dronove.',
    );
    const deliveries = record.events.filter((e) => e.type === 'AID').map((e) => e.id);
    expect(deliveries).toHaveLength(3);
    const claim = record.claims.find((c) => deliveries.every((id) => c.events.includes(id)));
    expect(claim?.assertions.map((a) => `${a.source} ${a.value}`)).toEqual(['UKR CT+', 'IRN CT-', 'IRN GOV CT+']);
  });

  test('a bare noun that is denied takes up the deed told before', () => {
    const record = code(
      'Egipat je u veljači isporučio oružje sudanskoj vojsci, pišu mediji.\n\nKairo je isporuku demantirao.',
    );
    const denied = record.events.find((e) => e.factuality.value === 'CT-');
    expect(denied).toMatchObject({ type: 'AID', factuality: { source: 'EGY' } });
    expect(denied?.recipients.map((p) => [p.code, p.start, p.antecedent?.text])).toEqual([
      ['SDN MIL', null, 'sudanskoj vojsci'],
    ]);
  });
});

test('actors that the user gives are each one participant, resolved by the words inside', () => {
  const text = 'Novi predsjednik Kenije sastao se s izaslanicima Ugande.';
  const given = ['Novi predsjednik Kenije', 'izaslanicima Ugande'].map((s) => ({
    start: text.indexOf(s),
    end: text.indexOf(s) + s.length,
  }));
  const { events } = coder.code(
    readPage(text, { id: 'x', language: 'hr', published: null, url: null, givenActors: given }).article,
  );
  expect(events.map((e) => [e.type, [...e.actors, ...e.recipients].map((p) => [p.text, p.code])])).toEqual([
    [
      'CONSULT',
      [
        ['Novi predsjednik Kenije', 'KEN GOV'],
        ['izaslanicima Ugande', 'UGA GOV'],
      ],
    ],
  ]);
});
