import type { Claim, EventRecord, Statement } from '../document.ts';

/** Types that name one deed seen from two sides: a delivery may be called aid or trade. */
const FAMILY: Readonly<Record<string, string>> = {
  AID: 'COOPERATE',
  COOPERATE: 'COOPERATE',
  CONCEDE: 'RETREAT',
  RETREAT: 'RETREAT',
};

/**
 * Joins the mentions of one deed within an article: same kind of deed, same country as actor, same country as recipient
 * (where both say one), intervals that can meet, and somebody else than the author who asserts or denies it at least once.
 */
export function joinClaims(events: readonly EventRecord[], statements: readonly Statement[]): readonly Claim[] {
  const speech = new Map(statements.map((s) => [s.id, s]));
  const groups: EventRecord[][] = [];
  for (const e of events) {
    const group = groups.find((g) => g.some((o) => sameDeed(o, e)));
    if (group) group.push(e);
    else groups.push([e]);
  }
  const claims: Claim[] = [];
  for (const group of groups) {
    if (!group.some((e) => e.factuality.source !== 'author')) continue;
    const assertions: Claim['assertions'][number][] = [];
    for (const e of group) {
      const { source, value } = e.factuality;
      const statement = e.statement !== null && speech.has(e.statement) ? e.statement : null;
      if (assertions.some((a) => a.source === source && a.value === value && a.statement === statement)) continue;
      assertions.push({ source, value, statement });
    }
    claims.push({ events: group.map((e) => e.id), assertions });
  }
  return claims;
}

/** Whether two records mention one deed. */
export function sameDeed(a: EventRecord, b: EventRecord): boolean {
  if ((FAMILY[a.type] ?? a.type) !== (FAMILY[b.type] ?? b.type)) return false;
  if (a.mode !== b.mode && a.mode !== null && b.mode !== null) return false;
  return (
    meets(countries(a.actors), countries(b.actors)) &&
    meets(countries(a.recipients), countries(b.recipients)) &&
    // Nothing in common is no ground to join: two events without recipients need the same words or the same day.
    (a.recipients.length > 0 || b.recipients.length > 0 || a.trigger.text === b.trigger.text) &&
    compatible(a, b)
  );
}

const countries = (list: EventRecord['actors']): readonly string[] => list.map((p) => p.code.split(' ', 2)[0] ?? '');

function meets(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 && b.length === 0) return true;
  return a.some((x) => x !== '' && b.includes(x));
}

function compatible(a: EventRecord, b: EventRecord): boolean {
  if (!a.date?.from || !b.date?.from) return true;
  return a.date.from <= (b.date.to ?? b.date.from) && b.date.from <= (a.date.to ?? a.date.from);
}
