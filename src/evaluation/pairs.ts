/** Relation classification: what passes between two marked actors. */
import { show } from '../code/examples.ts';
import type { Coder, Trace } from '../coder.ts';
import type { EventRecord, Participant } from '../document.ts';
import { articleOf } from '../read/document-input.ts';
import type { DocumentRecord } from '../record.ts';
import { Faults, silentFrames } from './faults.ts';
import { type MarkedPair, mark } from './gold.ts';
import { type ClassScore, confusion, type Labelled, macroF1, NONE, ratio } from './labels.ts';
import { overlaps } from './match.ts';
import { columns, plural, type Scored, shareLine } from './scored.ts';

const SETTINGS = { date: null, language: null };

interface Row extends Labelled {
  readonly pair: MarkedPair;
  /** Null where the text cannot be read. */
  readonly trace: Trace | null;
  readonly hit: EventRecord | undefined;
  /** The marked source acts on the marked target, not the other way round. */
  readonly straight: boolean;
}

/**
 * Scores the type of marked pairs.
 * @param given true: the marked stretches are handed to the coder as actors, and only an event from source to target counts.
 * False: the coder has to find the actors itself; an event that joins them either way gives the type, and `roles right` is the share of
 * the rows typed right whose source is the actor.
 */
export function scorePairs(coder: Coder, pairs: readonly MarkedPair[], given: boolean, errors: boolean): Scored {
  // Gold that tells CONCEDE from RETREAT is taken at its word.
  const typeOf = pairs.some((p) => p.type === 'YIELD') ? yieldClass : (type: string): string => type;
  const rows = pairs.map((pair) => codePair(coder, pair, given, typeOf));
  const { macroF1: f, accuracy, byClass } = macroF1(rows);
  const typed = rows.filter((r) => r.gold === r.predicted);
  const roles = ratio(typed.filter((r) => r.straight).length, typed.length);
  const scores = {
    macroF1: f,
    accuracy,
    connected: ratio(rows.filter((r) => r.predicted !== null).length, rows.length),
    ...(given ? {} : { 'roles right': roles, 'type and roles right': accuracy * roles }),
  };
  const counts = confusion(rows);
  return {
    size: `${plural(pairs.length, 'marked pair')}, actors ${given ? 'given' : 'not given'}`,
    scores,
    table: [
      shareLine('type right (accuracy)', typed.length, rows.length),
      ...(given ? [] : [shareLine('roles right', typed.filter((r) => r.straight).length, typed.length)]),
      shareLine('connected', rows.filter((r) => r.predicted !== null).length, rows.length),
      '',
      ...classTable(byClass),
      '',
      ...confusionTable(counts),
    ],
    detail: { classes: byClass, confusion: counts },
    errors: errors ? faultsOf(rows, coder, typeOf) : [],
  };
}

const yieldClass = (type: string): string => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type);

function codePair(coder: Coder, pair: MarkedPair, given: boolean, typeOf: (type: string) => string): Row {
  const { language } = coder.knowledge.language;
  const actors = given ? [pair.source, pair.target].flatMap((s) => (s ? [s] : [])) : [];
  // As the user would give it.
  const { article } = articleOf({ id: pair.id, text: pair.text, language, actors }, SETTINGS, pair.id);
  const trace = article ? coder.trace(article) : null;
  const events = trace?.record.events ?? [];
  // Found by Kronika itself, an actor may be named by a pronoun: the entity is what counts.
  const mentions = given || !trace ? [] : trace.record.mentions;
  const straight = events.find((e) => connects(e, pair, mentions));
  const back = given
    ? undefined
    : events.find((e) => connects(e, { ...pair, source: pair.target, target: pair.source }, mentions));
  const hit = straight ?? back;
  return {
    pair,
    trace,
    gold: typeOf(pair.type),
    predicted: hit ? typeOf(hit.type) : null,
    hit,
    straight: straight !== undefined,
  };
}

/** The source acts and the target receives, or both act. A mark that is missing is not asked for. */
function connects(e: EventRecord, pair: MarkedPair, mentions: DocumentRecord['mentions']): boolean {
  const touches = (list: readonly Participant[], span: MarkedPair['source']): boolean =>
    span === null ||
    list.some((p) => {
      const s = p.start === null ? p.antecedent : { start: p.start, end: p.end! };
      return (
        (s !== undefined && overlaps(s.start, s.end, span.start, span.end)) ||
        mentions.some((m) => m.entity === p.entity && overlaps(m.start, m.end, span.start, span.end))
      );
    });
  const { source, target } = pair;
  return touches(e.actors, source) && (touches(e.recipients, target) || touches(e.actors, target));
}

function classTable(byClass: Readonly<Record<string, ClassScore>>): readonly string[] {
  const all = Object.entries(byClass);
  const mean = (of: (s: ClassScore) => number): string =>
    ratio(
      all.reduce((sum, [, s]) => sum + of(s), 0),
      all.length,
    ).toFixed(2);
  return columns([
    ['class', 'P', 'R', 'F', 'n'],
    ...all.map(([c, s]) => [c, s.p.toFixed(2), s.r.toFixed(2), s.f.toFixed(2), String(s.n)]),
    ['macro average', mean((s) => s.p), mean((s) => s.r), mean((s) => s.f), ''],
  ]);
}

/** Gold down, coded across; a column is named by the first letters of its class. */
function confusionTable(counts: ReturnType<typeof confusion>): readonly string[] {
  const gold = Object.keys(counts);
  const found = new Set(Object.values(counts).flatMap((row) => Object.keys(row)));
  const labels = [...new Set([...gold, ...[...found].filter((l) => l !== NONE).sort()]), NONE];
  return columns([
    ['gold, coded as', ...labels.map((l) => (l === NONE ? 'none' : l.slice(0, 4)))],
    ...gold.map((g) => [g, ...labels.map((l) => String(counts[g]![l] ?? '.'))]),
  ]);
}

function faultsOf(rows: readonly Row[], coder: Coder, typeOf: (type: string) => string): readonly string[] {
  const faults = new Faults();
  for (const r of rows.filter((x) => x.gold !== x.predicted)) {
    // The right type between others: its frame found other actors.
    const events = r.trace?.record.events ?? [];
    const beside = r.hit ? undefined : events.find((e) => typeOf(e.type) === r.gold);
    const silent = r.hit || beside || !r.trace ? [] : silentFrames(r.trace, coder, (type) => typeOf(type) === r.gold);
    const heading = r.hit
      ? `${r.hit.frame} fired`
      : beside
        ? `${beside.frame} fired between others`
        : silent[0] !== undefined
          ? `${silent[0]} did not fire`
          : 'no word heads a frame';
    const coded = events.map((e) => `    coded ${show(e)} "${e.trigger.text}" ${e.frame}`);
    faults.add(
      heading,
      [
        `  ${r.pair.id} ${r.gold}, coded as ${r.predicted ?? 'none'}`,
        `    ${mark(r.pair)}`,
        ...coded,
        ...(silent.length > 1 ? [`    did not fire: ${silent.slice(0, 8).join(', ')}`] : []),
      ].join('\n'),
    );
  }
  return faults.lines();
}
