/** Events of sentences and articles against gold events: counted over a whole set. */
import { show } from '../code/examples.ts';
import type { Coder, Trace } from '../coder.ts';
import type { EventRecord } from '../document.ts';
import { silentFrames } from './faults.ts';
import type { GoldEvent, Stretch } from './gold.ts';
import { pairEvents, rolesRight } from './match.ts';
import { columns } from './scored.ts';

export interface TypeCounts {
  /** Gold events that any careful coder would code, those found, those of them with all roles right. */
  core: number;
  found: number;
  roles: number;
  /** Events coded, and those that the gold has, core or not. */
  predicted: number;
  right: number;
}

export class EventTally {
  readonly all: TypeCounts = noCounts();
  readonly types = new Map<string, TypeCounts>();

  /**
   * Counts the events of one text.
   * @param sentence where a gold event's sentence lies
   * @param explain false: the list of what is wrong is not asked for, and stays empty
   * @returns what is wrong, in the order of the text
   */
  add(
    text: string,
    gold: readonly GoldEvent[],
    trace: Trace,
    sentence: (g: GoldEvent) => Stretch,
    coder: Coder,
    explain: boolean,
  ): readonly { readonly at: number; readonly line: string }[] {
    const { events } = trace.record;
    const pairs = pairEvents(text, gold, events, sentence);
    const wrong: { at: number; line: string }[] = [];
    const paired = new Map<GoldEvent, EventRecord>(pairs.map((p) => [p.gold, p.event]));
    const known = new Set(pairs.map((p) => p.event));
    for (const g of gold.filter((x) => x.core)) {
      const event = paired.get(g);
      const roles = event !== undefined && rolesRight(g, event);
      this.#count(g.type, { core: 1, found: Number(event !== undefined), roles: Number(roles) });
      if (!explain || (event && roles)) continue;
      const who = `${g.actors.map(party)} > ${g.recipients.map(party)}`;
      const at = sentence(g).start;
      if (event) wrong.push({ at, line: `roles ${show(event)} ${event.frame}, should be ${who}` });
      else {
        const frames = silentFrames(trace, coder, (type) => type === g.type, sentence(g));
        wrong.push({
          at,
          line: `missed ${g.type} "${g.trigger}" ${who}, did not fire: ${frames.slice(0, 4).join(', ') || 'no word heads a frame'}`,
        });
      }
    }
    for (const e of events) {
      this.#count(e.type, { predicted: 1, right: Number(known.has(e)) });
      if (explain && !known.has(e))
        wrong.push({ at: e.trigger.start, line: `extra ${show(e)} "${e.trigger.text}" ${e.frame}` });
    }
    return wrong.sort((a, b) => a.at - b.at);
  }

  #count(type: string, add: Partial<TypeCounts>): void {
    const own = this.types.get(type) ?? noCounts();
    this.types.set(type, own);
    for (const counts of [this.all, own])
      for (const key of Object.keys(add) as (keyof TypeCounts)[]) counts[key] += add[key] ?? 0;
  }

  table(): readonly string[] {
    const share = (a: number, b: number): string => (b === 0 ? '-' : (a / b).toFixed(2));
    const row = (name: string, c: TypeCounts): readonly string[] => [
      name,
      String(c.core),
      share(c.found, c.core),
      share(c.roles, c.found),
      String(c.predicted),
      share(c.right, c.predicted),
    ];
    return columns([
      ['event type', 'core', 'found', 'roles', 'coded', 'right'],
      ...[...this.types].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, c]) => row(type, c)),
      row('all', this.all),
    ]);
  }

  detail(): Readonly<Record<string, TypeCounts>> {
    return Object.fromEntries([...this.types].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

const noCounts = (): TypeCounts => ({ core: 0, found: 0, roles: 0, predicted: 0, right: 0 });

const party = (p: { readonly text: string; readonly code: string | null }): string =>
  p.code === null ? `"${p.text}"` : p.text === '' ? p.code : `${p.code} "${p.text}"`;
