/** Small gold files in a folder of their own; all sentences are invented. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** @returns writes a file into a new folder and gives its path; an object becomes JSON, a list of objects JSON Lines */
export function goldFolder(): (name: string, content: unknown) => string {
  const dir = mkdtempSync(join(tmpdir(), 'kronika-gold-'));
  return (name, content) => {
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    const text =
      typeof content === 'string'
        ? content
        : Array.isArray(content)
          ? content.map((x) => JSON.stringify(x)).join('\n')
          : JSON.stringify(content, null, 1);
    writeFileSync(path, content instanceof Uint8Array ? content : text);
    return path;
  };
}

export const PAIRS = [
  { id: '1', type: 'ACCUSE', marked: '<s>Hrvatska vlada</s> osudila je <t>Rusiju</t> zbog napada na Ukrajinu.' },
  { id: '2', type: 'CONSULT', marked: '<s>Čileanski predsjednik</s> razgovarao je s <t>peruanskim ministrom</t>.' },
  { id: '3', type: 'AID', marked: '<s>Švicarska</s> je prošle godine pila više kave nego <t>Belgija</t>.' },
  { id: '4', type: 'AID', marked: '<s>Japan</s> je optužio <t>Kinu</t> da krši ugovor.' },
];

export const SENTENCES = [
  {
    id: 'a',
    text: 'Norveška je poslala humanitarnu pomoć Sudanu.',
    events: [
      {
        type: 'AID',
        trigger: 'poslala',
        actors: [{ text: 'Norveška', code: 'NOR' }],
        recipients: [{ text: 'Sudanu', code: 'SDN' }],
      },
    ],
  },
  { id: 'b', text: 'Jutros je u Oslu padao snijeg.', events: [] },
  {
    id: 'c',
    text: 'Vojska je u petak napala selo u Etiopiji.',
    events: [{ type: 'PROTEST', trigger: 'napala', actors: [], recipients: [], core: true }],
  },
];

export const ARTICLE_TEXT =
  '1\tOtvorena granica\n2\tSlovenska premijerka sastala se 12. ožujka u Ljubljani s austrijskim kancelarom.\n3\t"Granica će ostati otvorena", rekla je premijerka.\n';

export const ARTICLE = {
  published: '2024-03-14',
  events: [
    {
      s: 2,
      type: 'CONSULT',
      trigger: 'sastala',
      actors: [
        { text: 'Slovenska premijerka', code: 'SVN GOV' },
        { text: 'austrijskim kancelarom', code: 'AUT GOV' },
      ],
      recipients: [],
    },
  ],
  statements: [
    {
      s: 3,
      cue: 'rekla',
      speaker: { text: 'premijerka', code: 'SVN GOV' },
      cs: 3,
      content: 'Granica će ostati otvorena',
    },
  ],
  dates: [{ s: 2, text: '12. ožujka', value: '2024-03-12' }],
};

export const PAGE_TEXT =
  'Isporuka oružja\n\nEgipat je najprije zanijekao isporuku oružja Sudanu, ali je poslije priznao da je isporučio manju količinu.\n';

export const PAGE = {
  id: 'isporuka',
  file: 'page.txt',
  published: '2024-05-02',
  events: [
    {
      id: 'e1',
      evidence: 'zanijekao isporuku oružja',
      type: ['AID'],
      actors: ['EGY'],
      recipients: ['SDN'],
      saidBy: 'EGY',
      factuality: 'CT-',
    },
    {
      id: 'e2',
      evidence: 'isporučio manju količinu',
      type: ['AID'],
      actors: ['EGY'],
      recipients: ['SDN'],
      saidBy: 'EGY',
    },
  ],
  statements: [{ evidence: 'isporuku oružja Sudanu', speaker: 'EGY', cue: 'zanijekao', kind: 'indirect' }],
};

export const TREEBANK = [
  '# newdoc id = d1',
  '# text = Vlada je jučer odbila prijedlog.',
  '1\tVlada\tvlada\tNOUN\t_\tCase=Nom|Gender=Fem|Number=Sing\t4\tnsubj\t_\t_',
  '2\tje\tbiti\tAUX\t_\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t4\taux\t_\t_',
  '3\tjučer\tjučer\tADV\t_\tDegree=Pos\t4\tadvmod\t_\t_',
  '4\todbila\todbiti\tVERB\t_\tGender=Fem|Number=Sing|Tense=Past|VerbForm=Part|Voice=Act\t0\troot\t_\t_',
  '5\tprijedlog\tprijedlog\tNOUN\t_\tAnimacy=Inan|Case=Acc|Gender=Masc|Number=Sing\t4\tobj\t_\tSpaceAfter=No',
  '6\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_',
  '',
  '',
].join('\n');
