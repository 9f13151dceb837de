import { spanOf } from '../analyse/syntax.ts';
import type { Article, Entity, Participant, Resolved, Syntax } from '../document.ts';
import type { Filler } from './participants.ts';

/** `RUS GOV`: country or group, then the PLOVER sector where it is known; `?` when neither is. */
export function codeOf(country: string | null, sector: string | null): string {
  return [country, sector].filter((part) => part !== null && part !== '').join(' ');
}

/** Turns fillers into participants, and keeps the entities that places stand for. */
export class ParticipantWriter {
  readonly entities: Entity[];
  private readonly places = new Map<string, Entity>();
  private readonly article: Article;
  private readonly syntax: Syntax;
  private readonly resolved: Resolved;

  constructor(article: Article, syntax: Syntax, resolved: Resolved) {
    this.article = article;
    this.syntax = syntax;
    this.resolved = resolved;
    this.entities = [...resolved.entities];
  }

  write(f: Filler): Participant {
    const { mentions, places } = this.resolved;
    const { text } = this.article;
    if (f.place >= 0) {
      const p = places[f.place]!;
      const entity = this.placeEntity(p.name, p.country);
      return { entity: entity.id, code: codeOf(p.country, null), start: p.start, end: p.end, text: p.text };
    }
    const entity = this.resolved.entities[f.entity]!;
    const code = codeOf(entity.country, entity.sector);
    if (f.mention >= 0) {
      const m = mentions[f.mention]!;
      return { entity: entity.id, code, ...spanOf(text, this.syntax, m.first, m.last) };
    }
    const a = f.antecedent >= 0 ? mentions[f.antecedent] : undefined;
    const dropped = { entity: entity.id, code, start: null, end: null, text: '' };
    return a ? { ...dropped, antecedent: spanOf(text, this.syntax, a.first, a.last) } : dropped;
  }

  private placeEntity(name: string, country: string | null): Entity {
    const id = `place-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
    const known = this.places.get(id);
    if (known) return known;
    const entity: Entity = { id, kind: 'place', name, country, sector: null, role: null, wikidata: null };
    this.places.set(id, entity);
    this.entities.push(entity);
    return entity;
  }
}
