/** Which keys a word of the dictionaries has, by what kind of entry it stands in. */
import type { NameForms } from '../../resolve/language.ts';
import { foldForeign, nameKeys } from './name-forms.ts';

export const entryKeys: NameForms['entryKeys'] = ({ type, words }, at) => {
  const word = words[at] ?? '';
  if (type === 'adjective' || type === 'former') return nameKeys(word, 'adjective');
  if (words.length === 1) {
    const noun = type === 'people' || type === 'role' || type === 'quantity';
    let keys = nameKeys(word, noun ? 'noun' : 'name');
    const collective = type === 'actor' && /[^aeiou]i$/.test(word); // Filipini, talibani
    if ((noun && /[aei]$/.test(word)) || collective) keys = union(keys, nameKeys(word, 'plural'));
    if (noun && word.endsWith('ci')) keys = union(keys, [`${word.slice(0, -2)}k|p`, `${word.slice(0, -1)}|p`]);
    // *osumnjičeni* and the like are adjectives by form
    if (type === 'role' && /[^c]i$/.test(word)) keys = union(keys, nameKeys(word, 'adjective'));
    return keys;
  }
  if (type === 'person') return nameKeys(word, 'name');
  if (type === 'role' && at > 0 && !words[0]?.match(/[^aeiou]i$|a$|o$/)) return [`${foldForeign(word)}|0`];
  return union(union(nameKeys(word, 'noun'), nameKeys(word, 'adjective')), nameKeys(word, 'plural'));
};

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}
