/** An event in the making, and the algebra of what others do to it. */
import type { FactualityValue } from '../document.ts';
import type { Meaning, PredicateClass } from './frame-language.ts';
import type { Match } from './match.ts';
import type { Filler, Participants } from './participants.ts';

/** An event before places, dates and statements are looked up. Changed in place while the sentence is composed. */
export interface Draft {
  readonly token: number;
  readonly match: Match;
  meaning: Meaning;
  actors: readonly Filler[];
  recipients: readonly Filler[];
  factuality: FactualityValue;
  /** Actors of the speech act that asserts it, outermost last; empty for the author. */
  assertedBy: readonly Filler[];
  /** Token of the speech act that asserts it, or -1. */
  assertedAt: number;
  /** Consumed by the predicate around it. */
  dropped: boolean;
  /** The end of a deed: *prestati isporučivati*. */
  stop: boolean;
  future: boolean;
  must: boolean;
  readonly inner: readonly Draft[];
  /** Ids of the classes that acted on it, for `explain`. */
  by: readonly string[];
}

export const FRIENDLY: ReadonlySet<string> = new Set('AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT'.split(' '));

/** Types that need no other side: nobody is looked for beyond the frame's own slots. */
export const ALONE: ReadonlySet<string> = new Set([
  'CONSULT',
  'AGREE',
  'PROTEST',
  'MOBILIZE',
  'COOPERATE',
  'RETREAT',
  'ASSAULT',
]);

/** Whether another of the drafts is the end of `d`. */
export const stopped = (drafts: readonly Draft[], d: Draft): boolean =>
  drafts.some((o) => o.stop && o.inner.includes(d));

export const NOTHING: Meaning = { type: '-', mode: null, cameo: '', contexts: [] };

export function draftOf(
  token: number,
  match: Match,
  meaning: Meaning,
  actors: readonly Filler[],
  recipients: readonly Filler[],
  factuality: FactualityValue,
  inner: readonly Draft[],
): Draft {
  const { id } = match.entry.meaning;
  return {
    token,
    match,
    meaning,
    actors,
    recipients,
    factuality,
    assertedBy: [],
    assertedAt: -1,
    dropped: false,
    stop: id === 'stop',
    future: match.predication.future,
    must: id === 'must' || match.predication.obliged,
    inner,
    by: [id],
  };
}

/** What the class becomes by its content: the first line that names the type of an event in it. */
export function compositionFor(meaning: PredicateClass, inner: readonly Draft[]): Meaning | undefined {
  for (const d of inner) {
    const stopped = d.stop || (d.factuality === 'CT-' && !FRIENDLY.has(d.meaning.type));
    const line =
      (stopped ? meaning.compositions.find((c) => c.types.includes('stop')) : undefined) ??
      meaning.compositions.find((c) => c.types.includes(d.meaning.type) || c.types.includes('*'));
    if (line) return line.becomes;
  }
  return undefined;
}

/** Whether a speech act without an event of its own (warn, announce) tells only what others than the speaker do. */
export const reportsOthers = (
  meaning: PredicateClass,
  inner: readonly Draft[],
  actors: readonly Filler[],
  participants: Participants,
): boolean =>
  meaning.type === '-' &&
  meaning.inner === 'none' &&
  actors.length > 0 &&
  inner.length > 0 &&
  !inner.some((d) => isOwnDeed(d, actors, participants));

/** Whether the deed is done by one of `actors` or their country, as far as it says by whom. */
function isOwnDeed(d: Draft, actors: readonly Filler[], participants: Participants): boolean {
  const country = (f: Filler): string | null => participants.entityOf(f)?.country ?? null;
  return (
    d.actors.length === 0 ||
    d.actors.some(
      (f) => sameEntity(actors, f) || (country(f) !== null && actors.some((a) => country(a) === country(f))),
    )
  );
}

export const sameEntity = (list: readonly Filler[], f: Filler): boolean =>
  f.entity >= 0 && list.some((o) => o.entity === f.entity);
export const sameMention = (list: readonly Filler[], f: Filler): boolean =>
  f.mention >= 0 && list.some((o) => o.mention === f.mention);

const STRENGTH: readonly FactualityValue[] = ['Uu', 'PS+', 'PR+', 'CT+'];

/** The weaker of two positive values; a negative one stays negative. */
export function weaken(value: FactualityValue, by: FactualityValue): FactualityValue {
  if (by === 'CT-') return deny(value);
  if (value.endsWith('-')) return value;
  return STRENGTH[Math.min(STRENGTH.indexOf(value), STRENGTH.indexOf(by))] ?? value;
}

export function deny(value: FactualityValue): FactualityValue {
  if (value === 'Uu') return value;
  return `${value.slice(0, 2)}${value.endsWith('-') ? '+' : '-'}` as FactualityValue;
}
