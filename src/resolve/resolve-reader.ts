/** Reads an article from its first word to its last: resolves phrases, pronouns and dropped subjects in their order. */
import type { Article, DroppedSubject, Mention, Syntax } from '../document.ts';
import { resolvePhrase } from './actors.ts';
import { apposed } from './actors-apposition.ts';
import { resolveName, resolveSpeaker } from './actors-names.ts';
import type { Discourse } from './coreference.ts';
import { droppedSubjects } from './coreference-dropped.ts';
import { pronounAt } from './coreference-pronouns.ts';
import type { Registry } from './entities.ts';
import type { Knowledge } from './knowledge.ts';
import type { ReferenceGrammar } from './language.ts';
import { Children, type Draft, headOf, isSubject } from './mentions.ts';
import { howOf, severalCountries, whyOf } from './mentions-phrase.ts';
import type { Phrase } from './nominals-phrase.ts';
import { type Context, homeCountry } from './resolve-context.ts';

/** Country of the place that begins at a token. */
type PlaceAt = (token: number) => string | null;

export class Reader {
  readonly drafts: Draft[] = [];
  readonly dropped: DroppedSubject[] = [];
  readonly #syntax: Syntax;
  readonly #context: Context;
  readonly #discourse: Discourse;
  readonly #grammar: ReferenceGrammar;
  readonly #text: string;
  /** Acronyms explained in the article: *Komisija za elektronske komunikacije (KEK)*. */
  readonly #acronyms = new Map<string, number>();

  constructor(
    article: Article,
    syntax: Syntax,
    knowledge: Knowledge,
    registry: Registry,
    weights: ReadonlyMap<string, number>,
  ) {
    this.#syntax = syntax;
    this.#text = article.text;
    this.#context = {
      syntax,
      knowledge,
      registry,
      day: article.published,
      home: homeCountry(weights),
      weights,
      here: null,
      recent: [],
    };
    this.#grammar = knowledge.language.reference;
    this.#discourse = {
      syntax,
      drafts: this.drafts,
      together: [],
      entities: registry.entities,
      grammar: this.#grammar,
    };
  }

  /** Whole names first: a surname in the headline is then whoever is named in full below. */
  registerNames(phrases: readonly (readonly Phrase[])[]): void {
    for (const sentence of phrases) {
      for (const phrase of sentence) {
        const { name } = phrase;
        if (name === null || !name.full) continue;
        if (phrase.kind === 'role' && phrase.role?.kind !== 'person') continue;
        resolveName(name, this.#context, phrase.kind === 'role', phrase.kind === 'role' ? phrase.core : -1);
      }
    }
  }

  read(sentence: number, phrases: readonly Phrase[], placeAt: PlaceAt): void {
    const syntax = this.#syntax;
    const from = syntax.sentences[sentence] ?? 0;
    const to = syntax.sentences[sentence + 1] ?? 0;
    const parsed = syntax.unparsed[from] !== 1 && hasTree(syntax, from, to);
    const children = parsed ? new Children(syntax, from, to) : null;
    this.#context.here = placeHere(syntax, from, to, placeAt, this.#grammar);
    const before = this.drafts.length;
    let next = 0;
    let covered = from - 1;
    for (let i = from; i < to; i++) {
      while (next < phrases.length && (phrases[next]?.first ?? to) < i) next++;
      let began = false;
      while (next < phrases.length && phrases[next]?.first === i) {
        const phrase = phrases[next++];
        if (phrase === undefined || (phrase.absorbed && !phrase.given)) continue;
        this.#phrase(phrase, phrases, sentence, covered, placeAt);
        covered = Math.max(covered, phrase.last);
        began = began || phrase.kind !== 'adjective';
      }
      if (!began) this.#pronouns(i, sentence, children, false);
    }
    this.#together(before, sentence);
    if (children !== null) {
      for (const item of droppedSubjects(this.#discourse, sentence, from, to, children)) {
        this.dropped.push(item);
        this.#context.recent.push(item.entity);
      }
      for (let i = from; i < to; i++) this.#pronouns(i, sentence, children, true);
    }
  }

  #phrase(phrase: Phrase, phrases: readonly Phrase[], sentence: number, covered: number, placeAt: PlaceAt): void {
    const { registry, recent } = this.#context;
    const both = this.#both(phrase, sentence);
    if (both) return;
    const parts = severalCountries(phrase, this.#syntax);
    if (parts.length > 1) {
      for (const part of parts) this.#add(part, resolvePhrase(part, this.#context), sentence, covered);
      return;
    }
    if (phrase.owner >= 0) this.#owner(phrase, sentence);
    let entity = apposed(phrase, phrases, this.#context);
    if (entity < 0) entity = resolvePhrase(phrase, this.#context);
    if (entity < 0 && phrase.kind === 'name') entity = this.#acronyms.get(stem(this.#syntax.norm[phrase.first])) ?? -1;
    if (entity < 0 && phrase.kind === 'name' && phrase.name !== null)
      entity = resolveSpeaker(phrase.name, this.#context);
    if (entity < 0 && phrase.given) {
      const { start, end } = this.#syntax;
      const words = this.#text.slice(start[phrase.first], end[phrase.last]);
      entity = this.#givenPronoun(phrase, sentence) ?? registry.words(words, placeIn(phrase, placeAt), 'rule:given');
    }
    phrase.entity = entity;
    if (entity < 0) return;
    this.#add(phrase, entity, sentence, covered);
    if (phrase.owner >= 0) this.#pronouns(phrase.owner, sentence, null, false);
    if (phrase.kind !== 'adjective') recent.push(entity);
    this.#acronym(phrase);
    if (phrase.kind === 'adjective' && phrase.hit !== null) {
      for (const other of phrase.hit.others) {
        const actor = this.#context.knowledge.actors[other.ref];
        if (actor) this.#add(phrase, registry.actor(actor, `${other.file}#${other.line}`), sentence, covered);
      }
    }
  }

  /** ***its** foreign minister, **his** spokesman*: of the country of the one who has him. */
  #owner(phrase: Phrase, sentence: number): void {
    const { office } = phrase.role ?? { office: 'side' };
    if (phrase.countries.some((item) => item.code !== '') || office === 'side' || office === 'place') return;
    const found = pronounAt(this.#discourse, this.dropped, phrase.owner, sentence, null, false)[0];
    const owner = this.#context.registry.entities[found?.entity ?? -1];
    if (owner?.country === undefined || owner.country === null) return;
    const state = this.#context.knowledge.actors[this.#context.knowledge.actorIndex.get(owner.country) ?? -1];
    phrase.countries.push({
      code: owner.country,
      sector: owner.kind === 'state' ? null : owner.sector,
      actor: owner.kind === 'state' ? (state ?? null) : null,
    });
  }

  #givenPronoun(phrase: Phrase, sentence: number): number | undefined {
    if (phrase.first !== phrase.last) return undefined;
    return pronounAt(this.#discourse, this.dropped, phrase.first, sentence, null, false)[0]?.entity;
  }

  /** *obje strane, dvojica ministara*: the two named last that it can be. */
  #both(phrase: Phrase, sentence: number): boolean {
    if (phrase.kind !== 'role' || phrase.countries.length > 0 || phrase.name !== null) return false;
    const syntax = this.#syntax;
    let both = false;
    for (let i = phrase.first; i < phrase.core && !both; i++) both = this.#grammar.isBoth(syntax, i);
    if (!both) return false;
    const side = phrase.role !== null && (this.#grammar.isSide(phrase.role) || phrase.role.office === 'state');
    const two: number[] = [];
    for (let i = this.drafts.length - 1; i >= 0 && two.length < 2; i--) {
      const draft = this.drafts[i];
      if (draft === undefined || draft.sentence < sentence - 4) break;
      const entity = this.#context.registry.entities[draft.entity];
      if (entity === undefined || two.includes(draft.entity)) continue;
      if (
        side
          ? entity.kind === 'state'
          : entity.kind === phrase.role?.kind &&
            (sameOffice(entity.role, phrase.role.office) || this.#grammar.isAnyOfficial(phrase.role))
      )
        two.unshift(draft.entity);
    }
    if (two.length < 2) return false;
    for (const entity of two)
      this.#push(phrase.first, phrase.last, phrase.core, entity, 'nominal', 'rule:both', sentence, true);
    return true;
  }

  #add(phrase: Phrase, entity: number, sentence: number, covered: number): void {
    if (entity < 0) return;
    const open = this.#context.registry.entities[entity];
    const how = howOf(phrase);
    const why = phrase.name !== null && open !== undefined ? `${open.why}` : whyOf(phrase, open?.why);
    this.#push(phrase.first, phrase.last, phrase.core, entity, how, why, sentence, phrase.last > covered);
  }

  #push(
    first: number,
    last: number,
    core: number,
    entity: number,
    how: Mention['how'],
    why: string,
    sentence: number,
    top: boolean,
  ): void {
    const syntax = this.#syntax;
    const head = headOf(syntax, core, first, last);
    const open = this.#context.registry.entities[entity];
    const { number, gender } = this.#grammar.agreement(syntax, core, open, how === 'name');
    const subject = how !== 'adjective' && how !== 'possessive' && isSubject(syntax, head, this.#grammar);
    const animate = open?.kind === 'person' || (open?.kind === 'group' && open.sector !== null);
    this.drafts.push({ entity, first, last, head, how, why, sentence, number, gender, subject, animate, top });
  }

  #acronym(phrase: Phrase): void {
    const syntax = this.#syntax;
    const at = phrase.last + 1;
    const form = syntax.form[at + 1] ?? '';
    if (syntax.form[at] !== '(' || syntax.form[at + 2] !== ')' || !/^\p{Lu}{2,6}$/u.test(form)) return;
    if (phrase.kind === 'seat') return;
    this.#acronyms.set(form.toLowerCase(), phrase.entity);
  }

  #pronouns(i: number, sentence: number, children: Children | null, late: boolean): void {
    for (const { entity, how, why, personal } of pronounAt(
      this.#discourse,
      this.dropped,
      i,
      sentence,
      children,
      late,
    )) {
      this.#push(i, i, i, entity, how, why, sentence, true);
      if (personal) this.#context.recent.push(entity);
    }
  }

  /** *A se sastao **s B**, A je primio **B***: the other one of a deed of two, or -1. */
  #partner(subject: Draft, from: number, to: number): number {
    const syntax = this.#syntax;
    const verb = syntax.head[subject.head] ?? -1;
    if (verb < 0 || subject.number === 'Plur') return -1;
    for (let j = from; j < to && j < this.drafts.length; j++) {
      const other = this.drafts[j];
      if (other === undefined || !other.top || other.entity === subject.entity || other.how === 'adjective') continue;
      if (syntax.head[other.head] !== verb || other.animate !== subject.animate) continue;
      if (syntax.deprel[other.head] === 'obj') return other.entity;
      if (this.#grammar.with.has(syntax.norm[other.first - 1] ?? '')) return other.entity;
    }
    return -1;
  }

  /** Notes coordinations among the mentions of a sentence, so that a plural can take them up. */
  #together(before: number, sentence: number): void {
    const syntax = this.#syntax;
    for (let i = before; i < this.drafts.length; i++) {
      const draft = this.drafts[i];
      if (draft === undefined || !draft.top || draft.how === 'adjective' || draft.how === 'possessive') continue;
      const entities = [draft.entity];
      let masculine = draft.gender === 'Masc';
      for (let j = i + 1; j < this.drafts.length && j < i + 8; j++) {
        const other = this.drafts[j];
        if (other === undefined || other.how === 'adjective' || syntax.head[other.head] !== draft.head) continue;
        if (syntax.deprel[other.head] !== 'conj' || entities.includes(other.entity)) continue;
        entities.push(other.entity);
        masculine = masculine || other.gender === 'Masc';
      }
      if (!draft.subject) continue;
      const loose = entities.length < 2;
      if (loose) {
        const partner = this.#partner(draft, Math.max(before, i - 20), i + 20);
        if (partner < 0) continue;
        entities.push(partner);
      }
      this.#discourse.together.push({ entities, mention: i, sentence, gender: masculine ? 'Masc' : null, loose });
    }
  }
}

/** The country of the first place inside a phrase. */
function placeIn(phrase: Phrase, placeAt: PlaceAt): string | null {
  for (let i = phrase.first; i <= phrase.last; i++) {
    const country = placeAt(i);
    if (country !== null) return country;
  }
  return null;
}

function hasTree(syntax: Syntax, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((syntax.head[i] ?? -1) >= 0) return true;
  return to - from === 1 && syntax.deprel[from] === 'root';
}

/** The only country in which the sentence says that something happens (*u Ateni*). */
function placeHere(
  syntax: Syntax,
  from: number,
  to: number,
  placeAt: PlaceAt,
  { isHere }: ReferenceGrammar,
): string | null {
  let here: string | null = null;
  for (let i = from + 1; i < to; i++) {
    const country = placeAt(i);
    if (country === null || !isHere(syntax, i)) continue;
    if (here !== null && here !== country) return null;
    here = country;
  }
  return here;
}

function sameOffice(role: string | null, office: string): boolean {
  return role !== null && (role === office || role.endsWith(` ${office}`));
}

function stem(norm: string | undefined): string {
  return (norm ?? '').split('-')[0] ?? '';
}
