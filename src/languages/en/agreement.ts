/** Number and gender of English mentions: nouns have no gender, so that it comes from who is named. */
import { featsOf } from '../../analyse/syntax.ts';
import type { ReferenceGrammar } from '../../resolve/language.ts';

export const agreement: ReferenceGrammar['agreement'] = (syntax, core, entity, named) => {
  const feats = featsOf(syntax.feats[core] ?? '_');
  const number = feats.number === 'Sing' || feats.number === 'Plur' ? feats.number : null;
  switch (entity?.kind) {
    case 'person':
      return { number: named ? 'Sing' : number, gender: entity.gender };
    case 'state':
      return { number: 'Sing', gender: 'Neut' };
    case 'organisation':
      // *the company said it, they*
      return { number: number === 'Plur' ? 'Plur' : null, gender: 'Neut' };
    default:
      // A collective (*the crowd*) is *they* more than *it*.
      return { number: number === 'Plur' ? 'Plur' : null, gender: number === 'Plur' ? null : 'Neut' };
  }
};
