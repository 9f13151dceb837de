/** What the analyser needs to know of Croatian beyond its models: case, number and gender agree. */
import type { AnalyserLanguage, TagComponent } from '../../analyse/language.ts';

const CASES = ['Nom', 'Gen', 'Dat', 'Acc', 'Voc', 'Loc', 'Ins'];

export const croatian: AnalyserLanguage = {
  code: 'hr',
  tags: {
    smallInTitles: null,
    agreement: (_, value) => CASES.indexOf(value('Case')) + 1,
    open: (_, value) => CASES.indexOf(value('Case')) + 1,
    components(pos, value) {
      const list: TagComponent[] = [];
      const kase = value('Case');
      const number = value('Number');
      const gender = value('Gender') + value('Animacy');
      const verb = verbOf(pos, value);
      if (kase) {
        list.push(['main', `case ${kase} ${number}`]);
        list.push(['side', `${pos} ${kase}`]);
        list.push(['agree', `${kase} ${number} ${gender}`]);
      } else if (verb) {
        list.push(['main', `verb ${verb} ${value('Person')} ${number}`]);
        if (gender) list.push(['agree', `${number} ${gender}`]);
      }
      if (gender) list.push(['side', `gender ${gender}`]);
      if (value('Definite')) list.push(['side', `definite ${value('Definite')}`]);
      return list;
    },
    rough: (pos, value) => `${pos} ${value('Case')} ${value('Number')} ${verbOf(pos, value)} ${value('Person')}`,
  },
  tokens: { bareNominal: 12, lexical: new Set(), agrees: true },
};

const verbOf = (pos: string, value: (name: string) => string): string =>
  value('VerbForm') && pos !== 'ADJ' ? `${value('VerbForm')}${value('Mood')}${value('Tense')}` : '';
