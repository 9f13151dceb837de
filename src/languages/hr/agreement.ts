/** Names in the nominative, and the number and gender that a mention agrees in. */
import { featsOf } from '../../analyse/syntax.ts';
import type { Syntax } from '../../document.ts';
import type { OpenEntity } from '../../resolve/entities.ts';
import type { Gender } from '../../resolve/mentions.ts';
import { matchesName } from './name-forms.ts';

/**
 * A name in the nominative: the forms as they stand, or the lemmas where the words stand in another case. The
 * lemmatiser writes names with a capital or without; the capital is put back. A title in the nominative says that the
 * name stands in it too, whatever its tags.
 */
export function nominative(syntax: Syntax, first: number, last: number, title: number): string {
  const direct = title >= 0 && caseOf(syntax, title) === 'Nom';
  const oblique = !direct && (caseOf(syntax, first) !== 'Nom' || caseOf(syntax, last) !== 'Nom');
  const words: string[] = [];
  for (let i = first; i <= last; i++) {
    const form = syntax.form[i] ?? '';
    const lemma = syntax.lemma[i] ?? '';
    const value = caseOf(syntax, i);
    const usable = lemma.length > 1 && matchesName(lemma, form);
    words.push(oblique && usable && value !== undefined && value !== 'Nom' ? capitalise(lemma) : properCase(form));
  }
  return words.join(' ');
}

function caseOf(syntax: Syntax, token: number): string | undefined {
  return featsOf(syntax.feats[token] ?? '_').case;
}

function capitalise(lemma: string): string {
  return lemma
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('-');
}

/** A headline in capitals is written as a name. */
function properCase(form: string): string {
  if (form.length < 4 || form !== form.toUpperCase()) return form;
  return capitalise(form.toLowerCase());
}

/** Number and gender for agreement. A person's own gender counts more than the form of the name (*Kosor*). */
export function agreement(
  syntax: Syntax,
  core: number,
  entity: OpenEntity | undefined,
  named: boolean,
): { number: 'Sing' | 'Plur' | null; gender: Gender } {
  const feats = featsOf(syntax.feats[core] ?? '_');
  const number = feats.number === 'Sing' || feats.number === 'Plur' ? feats.number : null;
  let gender = (feats.gender as Gender | undefined) ?? null;
  if (entity?.kind === 'person') {
    if (entity.gender !== null) gender = entity.gender;
    else if (named) gender = gender === 'Neut' ? null : gender;
    return { number: named ? 'Sing' : number, gender };
  }
  // *SAD je*, *SAD su*; *EU je odlučila*: acronyms agree as their words do
  const form = syntax.form[core] ?? '';
  if (form.length > 1 && form.slice(0, 2) === form.slice(0, 2).toUpperCase() && /^\p{Lu}{2}/u.test(form))
    return { number: /^(?:SAD|UN|UAE|OUN)/.test(form) ? null : 'Sing', gender: null };
  return { number, gender };
}
