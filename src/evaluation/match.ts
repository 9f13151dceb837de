/** When a record is what the gold says: codes, triggers, roles, statements. */
import type { EventRecord, Participant, Statement } from '../document.ts';
import type { GoldArticle, GoldEvent, GoldParticipant, GoldStatement, Stretch } from './gold.ts';

const SECTORS: ReadonlySet<string> = new Set('CVL BUS MED NGO REL EDU CRM LAB REF GOV MIL COP PTY OPP'.split(' '));

/** The country must agree; the sector where both give one. */
export function sameCode(gold: string | null, predicted: string): boolean {
  if (gold === null || gold === '') return true;
  const [gc, gs] = gold.split(' ');
  const [pc, ps] = predicted.split(' ');
  // Gold without a country (`CVL`) says only the sector.
  if (SECTORS.has(gc!))
    return ps === undefined ? SECTORS.has(pc!) === false || pc === gc : predicted.split(' ').includes(gc!);
  if (gc !== pc) return false;
  return gs === undefined || ps === undefined || gs === ps || predicted.split(' ').includes(gs);
}

export const overlaps = (aStart: number, aEnd: number, bStart: number, bEnd: number): boolean =>
  aStart < bEnd && bStart < aEnd;

/** All spans of `needle` in `text` between `from` and `to`. */
export function findAll(text: string, needle: string, from: number, to: number): readonly Stretch[] {
  const out: Stretch[] = [];
  if (needle === '') return out;
  for (let at = text.indexOf(needle, from); at >= 0 && at + needle.length <= to; at = text.indexOf(needle, at + 1))
    out.push({ start: at, end: at + needle.length });
  return out;
}

export interface Pairing {
  readonly gold: GoldEvent;
  readonly event: EventRecord;
}

/**
 * Pairs gold events with records one to one: same sentence, same type, and triggers that overlap; then, among what is
 * left, same sentence, same type and a participant in common.
 */
export function pairEvents(
  text: string,
  gold: readonly GoldEvent[],
  events: readonly EventRecord[],
  sentence: (g: GoldEvent) => Stretch,
): readonly Pairing[] {
  const pairs: Pairing[] = [];
  const freeGold = new Set(gold);
  const freeEvents = new Set(events);
  const inside = (g: GoldEvent, e: EventRecord): boolean => {
    const s = sentence(g);
    return e.trigger.start >= s.start && e.trigger.end <= s.end;
  };
  const byTrigger = (g: GoldEvent, e: EventRecord): boolean => {
    const s = sentence(g);
    return triggerSpans(text, g.trigger, s).some((t) => overlaps(t.start, t.end, e.trigger.start, e.trigger.end));
  };
  const byParticipant = (g: GoldEvent, e: EventRecord): boolean => {
    const s = sentence(g);
    return [...g.actors, ...g.recipients].some((p) =>
      findAll(text, p.text, s.start, s.end).some((t) =>
        [...e.actors, ...e.recipients].some(
          (q) => q.start !== null && q.end !== null && overlaps(t.start, t.end, q.start, q.end),
        ),
      ),
    );
  };
  for (const test of [byTrigger, byParticipant]) {
    // Core first, so that a non-core twin does not take its place.
    for (const g of [...gold].sort((a, b) => Number(b.core) - Number(a.core))) {
      if (!freeGold.has(g)) continue;
      for (const e of events) {
        if (!freeEvents.has(e) || e.type !== g.type || !inside(g, e) || !test(g, e)) continue;
        pairs.push({ gold: g, event: e });
        freeGold.delete(g);
        freeEvents.delete(e);
        break;
      }
    }
  }
  return pairs;
}

function triggerSpans(text: string, trigger: string, s: Stretch): readonly Stretch[] {
  const whole = findAll(text, trigger, s.start, s.end);
  if (whole.length > 0) return whole;
  // Discontinuous or differently written triggers: by their words.
  return trigger
    .split(/\s+/)
    .filter((w) => w.length > 3)
    .flatMap((w) => findAll(text, w, s.start, s.end));
}

const RECIPROCAL: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE', 'ASSAULT']);

/** Every named gold participant is there with the right code, in the right role (actors of reciprocal events in either). */
export function rolesRight(gold: GoldEvent, event: EventRecord): boolean {
  const all = [...event.actors, ...event.recipients];
  // Reciprocal events may name all as actors (gold/README.md); gold puts the second party in either list.
  const reciprocal =
    (gold.recipients.length === 0 && gold.actors.length > 1) ||
    (event.actors.length > 1 && event.recipients.length === 0 && RECIPROCAL.has(event.type));
  const has = (g: GoldParticipant, list: readonly Participant[]): boolean =>
    g.text === '' || list.some((p) => sameCode(g.code, p.code));
  return (
    gold.actors.every((g) => has(g, reciprocal ? all : event.actors)) &&
    gold.recipients.every((g) => has(g, reciprocal ? all : event.recipients)) &&
    event.actors.every(
      (p) =>
        gold.actors.length === 0 ||
        [...gold.actors, ...(reciprocal ? gold.recipients : [])].some((g) => sameCode(g.code, p.code)),
    )
  );
}

/** What of a statement is right: the speaker by code, the cue by overlap, the content by most of its words. */
export function statementRight(
  a: GoldArticle,
  g: GoldStatement,
  s: Statement,
): { speaker: boolean; cue: boolean; content: boolean } {
  const cueSentence = a.spans[g.s - 1]!;
  const contentSentence = a.spans[g.cs - 1]!;
  const contents = findAll(a.text, g.content, contentSentence.start, contentSentence.end);
  const c = contents[0];
  const shared = c ? Math.max(0, Math.min(c.end, s.content.end) - Math.max(c.start, s.content.start)) : 0;
  const union = c ? Math.max(c.end, s.content.end) - Math.min(c.start, s.content.start) : 1;
  const cue =
    g.cue === ''
      ? s.cue === null
      : s.cue !== null &&
        triggerSpans(a.text, g.cue, cueSentence).some((t) => overlaps(t.start, t.end, s.cue!.start, s.cue!.end));
  const speaker =
    s.speaker !== null ? sameCode(g.speaker.code, s.speaker.code) : g.speaker.text === '' && g.speaker.code === null;
  return { speaker, cue, content: shared / union >= 0.6 };
}
