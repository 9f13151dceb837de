/** From a person's name to the person: named before in the article, known from the data, or new. */
import { slug } from './actors-load.ts';
import type { NameRun } from './mentions-names.ts';
import { inOffice, isProminent } from './people.ts';
import type { Context } from './resolve-context.ts';

/** A person's name: named before, known from the data, or new when `titled` or certain. */
/** Somebody unknown who speaks (*kazao je Haraqija*): a person by that alone. */
export function resolveSpeaker(name: NameRun, context: Context): number {
  const { syntax, registry } = context;
  const { names, reference } = context.knowledge.language;
  const up = syntax.head[name.first] ?? -1;
  if (up < 0 || !(syntax.deprel[name.first] ?? '').startsWith('nsubj') || !reference.speech.has(syntax.lemma[up] ?? ''))
    return -1;
  return registry.stranger(names.citation(syntax, name.first, name.last, -1), name.gender, 'rule:speaker');
}

export function resolveName(name: NameRun, context: Context, withRole: boolean, title = -1): number {
  const titled = withRole || name.titled === true;
  const { syntax, registry } = context;
  const { citation } = context.knowledge.language.names;
  if (!name.full) {
    const norm = syntax.norm[name.last] ?? '';
    const before = name.possessive ? registry.byPossessor(norm) : registry.bySurname(norm);
    if (before !== null) return before;
  }
  const known = chooseKnown(name, context, titled);
  if (known >= 0) return known;
  const spelled = spelledOtherwise(name, context);
  if (spelled >= 0) return spelled;
  if (!name.full) {
    if (!titled) return -1;
  } else {
    // *Kosor* after *Jadranka Kosor* is the same; *Marko Plenković* is not Andrej
    const text = citation(syntax, name.first, name.last, title);
    if (!titled && !name.certain) {
      const before = registry.bySurname(syntax.norm[name.last] ?? '');
      return before !== null && registry.entities[before]?.name === text ? before : -1;
    }
    return registry.stranger(text, name.gender, 'rule:name', syntax.norm[name.last]);
  }
  return registry.stranger(
    citation(syntax, name.first, name.last, title),
    name.gender,
    'rule:title-and-name',
    syntax.norm[name.last],
  );
}

/** *Pervaiz Musharraf* is *Pervez Musharraf*: the one bearer of the surname whose given name is spelled alike. */
function spelledOtherwise({ bearers, first }: NameRun, { registry, knowledge, syntax }: Context): number {
  if (bearers === undefined) return -1;
  const { alike, tokens } = knowledge.language.names;
  const given = syntax.form[first] ?? '';
  const refs = new Set(bearers.map((entry) => entry.ref));
  const found = [...refs].filter((ref) =>
    knowledge.people.person(ref).spellings.some((spelling) => alike(tokens(spelling)[0] ?? '', given)),
  );
  return found.length === 1 ? registry.person(found[0] ?? 0) : -1;
}

/** Which of the people of that name: already in the article, else in office that day, else the only one. */
function chooseKnown(name: NameRun, context: Context, titled: boolean): number {
  const { registry, knowledge, day } = context;
  if (name.people.length === 0) return -1;
  const words = name.people[0]?.words;
  let refs = [...new Set(name.people.map((entry) => entry.ref))];
  if (!name.full) refs = refs.filter((ref) => plausible(ref, context, titled));
  if (refs.length === 0) return -1;
  if (refs.length === 1) return registry.person(refs[0] ?? 0, words);
  let best = -1;
  let bestScore = 0;
  let tie = false;
  const { titleCounts } = knowledge.language.names;
  for (const ref of refs) {
    const person = knowledge.people.person(ref);
    let score = 0;
    if (registry.find(slug(person.name)) !== null) score += 8;
    for (const office of person.offices) {
      if (day === null || (day >= office.from && (office.to === '' || day.slice(0, office.to.length) <= office.to)))
        score = Math.max(score, 2 + (office.sector === 'GOV' ? 2 : 0)) + (office.country === context.home ? 1 : 0);
    }
    if (titleCounts && day !== null && score > 0 && isProminent(person) && inOffice(person, day)) score += 2;
    if (score > bestScore) {
      best = ref;
      bestScore = score;
      tie = false;
    } else if (score === bestScore) tie = true;
  }
  if (best >= 0 && !tie) return registry.person(best, words);
  return name.full ? -1 : namesakes(name, refs, context);
}

/** *Clinton* without a date: one of several, but the country is the same. */
function namesakes(name: NameRun, refs: readonly number[], context: Context): number {
  const people = refs.map((ref) => context.knowledge.people.person(ref));
  const country = people[0]?.offices[0]?.country;
  const all = people.every((person) => person.offices.every((office) => office.country === country));
  const surname = name.people[0]?.words.join(' ');
  if (!all || country === undefined || surname === undefined) return -1;
  const index = context.registry.stranger(surname, null, 'rule:namesakes');
  const entity = context.registry.entities[index];
  if (entity !== undefined) entity.country ??= country;
  return index;
}

/**
 * Whether a surname alone may be this person: named in full elsewhere in the article, or prominent, or in office on the day
 * and of a country that the article speaks of. Common surnames (*Babić*) would else be somebody of the data all too often.
 */
function plausible(ref: number, context: Context, titled: boolean): boolean {
  const { registry, knowledge, day, weights } = context;
  const person = knowledge.people.person(ref);
  if (registry.find(slug(person.name)) !== null) return true;
  const spoken = person.offices.some((office) => (weights.get(office.country) ?? 0) > 0);
  if (day !== null && !inOffice(person, day)) return isProminent(person) && (spoken || isProminent(person, day));
  return isProminent(person) || (spoken && day !== null) || (spoken && titled);
}
