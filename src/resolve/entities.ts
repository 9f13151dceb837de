/** The entities of one article: one for each participant, found again by name, office or words. */
import type { Entity, EntityKind } from '../document.ts';
import { type ActorRecord, sectorOn, slug } from './actors-load.ts';
import type { Knowledge } from './knowledge.ts';
import type { NameForms } from './language.ts';
import type { RoleRecord } from './nominals-load.ts';
import { officeOn, ROMAN } from './people.ts';

/** An entity while the article is read: what is open may be filled in later. */
export interface OpenEntity {
  id: string;
  kind: EntityKind;
  name: string;
  country: string | null;
  sector: string | null;
  role: string | null;
  wikidata: string | null;
  gender: 'Masc' | 'Fem' | null;
  /** Data line or rule. */
  why: string;
  /** Known from the data with a code for the day: what the text says does not change it. */
  settled: boolean;
  /** The last role noun that it was called by. */
  lastRole: RoleRecord | null;
}

export class Registry {
  readonly entities: OpenEntity[] = [];
  readonly #ids = new Map<string, number>();
  /** Keys of surnames of the people named so far, each with the latest bearer. */
  readonly #surnames = new Map<string, number>();
  /** Keys of surnames as they stood in another case, before the nominative was known. */
  readonly #oblique = new Map<string, number>();
  readonly #knowledge: Knowledge;
  readonly #names: NameForms;
  readonly #day: string | null;

  constructor(knowledge: Knowledge, day: string | null) {
    this.#knowledge = knowledge;
    this.#names = knowledge.language.names;
    this.#day = day;
  }

  find(id: string): number | null {
    return this.#ids.get(id) ?? null;
  }

  add(entity: OpenEntity): number {
    const known = this.#ids.get(entity.id);
    if (known !== undefined) return known;
    const index = this.entities.push(entity) - 1;
    this.#ids.set(entity.id, index);
    return index;
  }

  /** A state, organisation, group or institution of the data. */
  actor(record: ActorRecord, why: string): number {
    // A territory is its own entity, coded under its state.
    return this.add({
      ...bare(record.id, record.kind, record.name),
      country: record.country,
      sector: sectorOn(record.sector, this.#day),
      wikidata: record.wikidata,
      why,
      settled: true,
    });
  }

  /** Somebody of `data/actors/people`, as what they are on the day of publication. */
  person(ref: number, spelling?: readonly string[]): number {
    const person = this.#knowledge.people.person(ref);
    const known = this.#ids.get(slug(person.name));
    if (known !== undefined) {
      if (spelling !== undefined && spelling.length > 1) this.#remember(spelling.join(' '), known);
      return known;
    }
    const office = officeOn(person, this.#day);
    const index = this.add({
      ...bare(slug(person.name), 'person', this.#names.shown(person.spellings)),
      ...office,
      wikidata: person.wikidata,
      gender: person.gender,
      why: this.#knowledge.people.why(ref),
      settled: this.#day !== null && office.sector !== null && !(office.role ?? '').startsWith('former'),
    });
    this.#remember(person.name, index);
    if (spelling !== undefined && spelling.length > 1) this.#remember(spelling.join(' '), index);
    return index;
  }

  /** Somebody whose name is not in the data. `name` in the nominative as far as that can be told; `form` its last word as it stands. */
  stranger(name: string, gender: 'Masc' | 'Fem' | null, why: string, form?: string): number {
    const id = slug(name) || 'x';
    const index = this.add({ ...bare(id, 'person', name), gender, why });
    this.#remember(name, index);
    if (form !== undefined && form.length > 4)
      for (const key of this.#names.formKeys(form)) this.#oblique.set(key, index);
    return index;
  }

  #remember(name: string, index: number): void {
    const words = name.split(' ');
    let surname = words[words.length - 1] ?? '';
    if (ROMAN.test(surname)) surname = words[0] ?? '';
    for (const form of this.#names.surnames(surname))
      for (const key of this.#names.surnameKeys(form)) this.#surnames.set(key, index);
  }

  /** The person named before whose surname this form is, or null. */
  bySurname(norm: string): number | null {
    if (this.#surnames.size === 0) return null;
    for (const key of this.#names.formKeys(norm)) {
      const index = this.#surnames.get(key);
      if (index !== undefined) return index;
    }
    // *Dugolli* after *Iliru Dugolliju*
    for (const key of this.#oblique.size > 0 ? this.#names.surnameKeys(norm) : []) {
      const index = this.#oblique.get(key);
      if (index !== undefined) return index;
    }
    return null;
  }

  /** The same for a possessive adjective (*Bidenov*). */
  byPossessor(norm: string): number | null {
    for (const key of this.#names.possessorKeys(norm)) {
      const index = this.#surnames.get(key);
      if (index !== undefined) return index;
    }
    return null;
  }

  /** An unnamed office, institution or group: one entity for each country and noun. */
  role(country: string | null, sector: string | null, role: RoleRecord, why: string): number {
    const id = `${country ?? 'x'}-${sector?.replace(' ', '-') ?? 'x'}-${role.key}`;
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    const state = country === null ? null : this.#knowledge.actorIndex.get(country);
    const of = state === undefined || state === null ? '' : ` (${this.#knowledge.actors[state]?.name})`;
    const kind: EntityKind = role.kind;
    return this.add({
      ...bare(id, kind, role.name + of),
      country,
      sector,
      role: role.kind === 'person' ? role.office : null,
      gender: role.kind === 'person' ? (role.feminine ? 'Fem' : null) : null,
      why,
      lastRole: role,
    });
  }

  /** An entity by its words only; `country` is that of a place among them. */
  words(text: string, country: string | null, why: string): number {
    return this.add({ ...bare(`x-${slug(text).slice(0, 60)}`, 'group', text), country, why });
  }

  /** The entities that are used, and where each went: -1 for those that no mention names. */
  closed(used: ReadonlySet<number>): { entities: Entity[]; moved: Int32Array } {
    const moved = new Int32Array(this.entities.length).fill(-1);
    let count = 0;
    const kept = this.entities.filter((_, index) => {
      if (!used.has(index)) return false;
      moved[index] = count++;
      return true;
    });
    const entities = kept.map(({ id, kind, name, country, sector, role, wikidata }) => ({
      id,
      kind,
      name,
      country,
      sector,
      role,
      wikidata,
    }));
    return { entities, moved };
  }
}

function bare(id: string, kind: EntityKind, name: string): OpenEntity {
  return {
    id,
    kind,
    name,
    country: null,
    sector: null,
    role: null,
    wikidata: null,
    gender: null,
    why: '',
    settled: false,
    lastRole: null,
  };
}
