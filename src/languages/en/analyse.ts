/** What the analyser needs to know of English beyond its models: little inflection, so parts of speech and verb forms matter. */
import type { AnalyserLanguage, FeatureValue, TagComponent } from '../../analyse/language.ts';

const OPEN = 'NOUN PROPN ADJ ADV ADP SCONJ CCONJ DET PRON PART NUM AUX INTJ SYM PUNCT X'.split(' ');
/** Forms of a verb that share a spelling are told apart by what stands around them. */
const VERB_FORMS = ['Inf', 'FinImp', 'FinIndPres', 'FinIndPast', 'PartPres', 'PartPast', 'PartPastPass', 'Ger'];
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X']);
const PERSONS = ['3', '1', '2'];

const SMALL = new Set(
  "a an the and or but nor if as at by for from in into of off on onto out over per than to up via vs vs. v. with is are be 's n't ' ’s".split(
    ' ',
  ),
);

export const english: AnalyserLanguage = {
  code: 'en',
  tags: {
    smallInTitles: SMALL,
    /** The person: nouns are third. */
    agreement(pos, value) {
      if (NOMINAL.has(pos)) return value('Case') === 'Acc' ? 4 : PERSONS.indexOf(value('Person') || '3') + 1;
      return value('VerbForm') === 'Fin' ? PERSONS.indexOf(value('Person')) + 1 : 0;
    },
    open(pos, value) {
      if (pos === 'VERB') return 1 + OPEN.length + VERB_FORMS.indexOf(verbOf(value));
      if (pos === 'NOUN' && value('Number') === 'Plur') return 1 + OPEN.length + VERB_FORMS.length;
      return 1 + OPEN.indexOf(pos);
    },
    components(pos, value) {
      const list: TagComponent[] = [];
      const number = value('Number');
      const verb = verbOf(value);
      if (verb) {
        list.push(['main', `verb ${verb}`], ['side', `${pos} ${verb}`]);
        if (value('Person')) list.push(['agree', `verb ${value('Person')} ${number}`]);
      } else if (number && pos !== 'PRON') {
        list.push(['side', `${pos} ${number}`], ['agree', `number ${number}`]);
      }
      if (value('PronType')) list.push(['side', `${pos} ${value('PronType')}`]);
      if (value('Case')) list.push(['side', `case ${value('Case')}`]);
      if (value('Degree')) list.push(['side', `degree ${value('Degree')}`]);
      return list;
    },
    rough: (pos, value) =>
      `${pos} ${value('Case')} ${value('Number')} ${verbOf(value)} ${value('Person')} ${value('PronType')} ${value('Polarity')}`,
  },
  // A phrase with a preposition is kind 12, one without is another.
  tokens: { bareNominal: 6, lexical: new Set(['ADV']), agrees: false },
};

const verbOf = (value: FeatureValue): string =>
  value('VerbForm') && `${value('VerbForm')}${value('Mood')}${value('Tense')}${value('Voice')}`;
