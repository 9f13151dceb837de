/** Appositions: a role beside a name that is the same person. */
import { featsOf, UPOS_INDEX } from '../analyse/syntax.ts';
import type { Syntax } from '../document.ts';
import { describe, resolvePhrase } from './actors.ts';
import type { Phrase } from './nominals-phrase.ts';
import type { Context } from './resolve-context.ts';

/** *Sejdiu, predsjednik Kosova,* and *predsjednik Kosova, Fatmir Sejdiu,*: one and the same. -1 when it is no apposition. */
export function apposed(phrase: Phrase, phrases: readonly Phrase[], context: Context): number {
  const { syntax, registry } = context;
  if (phrase.kind !== 'role' && phrase.kind !== 'name') return -1;
  const after = nameAfter(phrase, phrases, syntax);
  if (after !== null) return resolvePhrase({ ...phrase, name: after.name }, context);
  const mark = syntax.norm[phrase.first - 1];
  const hangs = syntax.deprel[phrase.core] === 'appos' && (syntax.head[phrase.core] ?? -1) >= 0;
  if ((mark !== ',' && mark !== '(') || (!hangs && !closes(syntax, phrase.last + 1))) return -1;
  const previous = near(
    phrases,
    phrase.first,
    (other) => other.last === phrase.first - 2 && other.entity >= 0 && other.kind !== 'adjective',
  );
  if (previous === undefined || (previous.kind !== 'role' && previous.kind !== 'name')) return -1;
  const a = featsOf(syntax.feats[previous.core] ?? '_');
  const b = featsOf(syntax.feats[phrase.core] ?? '_');
  if (a.number === 'Plur' || b.number === 'Plur') return -1;
  if (a.case !== undefined && b.case !== undefined && a.case !== b.case) return -1;
  const entity = registry.entities[previous.entity];
  if (phrase.kind === 'role' && phrase.name === null && phrase.role?.kind === 'person' && entity?.kind === 'person') {
    if (previous.kind === 'role' && previous.name === null) return -1;
    const own = resolvePhrase({ ...phrase, name: previous.name, former: phrase.former }, context);
    return own === previous.entity
      ? own
      : describe(previous.entity, phrase, phrase.countries[0]?.code || null, phrase.role.sector, context);
  }
  if (phrase.kind === 'name' && previous.kind === 'role' && previous.name === null && previous.role?.kind === 'person')
    return resolvePhrase({ ...previous, name: phrase.name }, context);
  return -1;
}

/** *predsjednik Kosova, Fatmir Sejdiu,*: the name that is still to come. */
function nameAfter(phrase: Phrase, phrases: readonly Phrase[], syntax: Syntax): Phrase | null {
  if (phrase.kind !== 'role' || phrase.name !== null || phrase.role?.kind !== 'person') return null;
  if (syntax.norm[phrase.last + 1] !== ',') return null;
  const name = near(
    phrases,
    phrase.last + 3,
    (other) => other.kind === 'name' && other.first === phrase.last + 2 && !other.absorbed,
  );
  if (name?.name === undefined || name.name === null || !name.name.full || !closes(syntax, name.last + 1)) return null;
  const a = featsOf(syntax.feats[phrase.core] ?? '_');
  const b = featsOf(syntax.feats[name.core] ?? '_');
  return a.number === 'Plur' || (a.case !== undefined && b.case !== undefined && a.case !== b.case) ? null : name;
}

/** The last of the dozen phrases that begin before a token for which something holds. A sentence may have thousands. */
function near(phrases: readonly Phrase[], token: number, holds: (phrase: Phrase) => boolean): Phrase | undefined {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle]?.first ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i >= low - 12; i--) {
    const phrase = phrases[i];
    if (phrase !== undefined && holds(phrase)) return phrase;
  }
  return undefined;
}

function closes(syntax: Syntax, token: number): boolean {
  if (token >= syntax.count) return true;
  return syntax.upos[token] === UPOS_INDEX.PUNCT && !/^["'([]/.test(syntax.norm[token] ?? '');
}
