/** A whole page as it stands on the web: what must be found, what may be, what is too much. */
import { show } from '../code/examples.ts';
import type { Coder } from '../coder.ts';
import type { EventRecord, Participant } from '../document.ts';
import { readPage } from '../read/page.ts';
import type { GoldPage, GoldPageEvent, Stretch } from './gold.ts';
import { overlaps, sameCode } from './match.ts';
import { type Scored, shareLine } from './scored.ts';

/** `few extras` is the number of events too many, below zero: less is worse, as with every figure. */
export function scorePage(coder: Coder, page: GoldPage, errors: boolean): Scored {
  const { text } = page;
  const language = coder.knowledge.language.language;
  const { article } = readPage(text, { id: page.id, language, published: page.published, url: null });
  const { record } = coder.trace(article);
  const out: string[] = [];
  const used = new Set<EventRecord>();
  const paired = new Map<string, EventRecord>();
  for (const g of page.events) {
    const on = record.events.filter((e) => touches(text, g.evidence, e.trigger));
    const inside = on.filter((e) => g.type.includes(e.type));
    const e = inside.find((x) => !used.has(x) && right(g, x)) ?? inside.find((x) => right(g, x));
    if (e) {
      used.add(e);
      paired.set(g.id, e);
    } else if (g.required) {
      out.push(
        `missed ${g.id} ${g.type.join('/')} ${g.actors} > ${g.recipients}, says ${g.saidBy ?? 'author'} "${g.evidence}"`,
        ...on.map((x) => `    found ${show(x)}, says ${x.factuality.source} "${x.trigger.text}" ${x.frame}`),
      );
    }
  }
  // An event on a gold line's words with a gold type is not an extra, even when its roles are wrong.
  const extras = record.events.filter(
    (e) => !used.has(e) && !page.events.some((g) => g.type.includes(e.type) && touches(text, g.evidence, e.trigger)),
  );
  for (const e of extras) out.push(`extra ${show(e)} "${e.trigger.text}" ${e.frame}`);
  let said = 0;
  for (const g of page.statements) {
    const found = record.statements.some(
      (s) =>
        touches(text, g.evidence, s.content) &&
        s.speaker !== null &&
        sameCode(g.speaker, s.speaker.code) &&
        (g.cue === '' ? s.cue === null : s.cue?.text.includes(g.cue)) &&
        s.kind === g.kind,
    );
    if (found) said++;
    else out.push(`statement ${g.id} ${g.speaker} "${g.cue}" ${g.kind}`);
  }
  const claims = disputes(page.events);
  const joined = claims.filter((ids) => {
    const events = ids.map((id) => paired.get(id)?.id);
    return record.claims.some((c) => events.every((id) => id !== undefined && c.events.includes(id)));
  }).length;
  const required = page.events.filter((g) => g.required);
  const found = required.filter((g) => paired.has(g.id)).length;
  return {
    size: 'a page',
    scores: {
      'required found': found,
      statements: said,
      'few extras': extras.length === 0 ? 0 : -extras.length,
      ...(claims.length > 0 ? { 'claim joined': joined } : {}),
    },
    table: [
      shareLine('required found', found, required.length),
      shareLine('statements', said, page.statements.length),
      shareLine('claim joined', joined, claims.length),
      `events too many         ${extras.length}`,
    ],
    detail: {
      required: { gold: required.length, found },
      statements: { gold: page.statements.length, right: said },
      claims: { gold: claims.length, joined },
      extras: extras.length,
    },
    errors: errors ? out : [],
  };
}

const touches = (text: string, evidence: string, span: Stretch): boolean => {
  const at = text.indexOf(evidence);
  return overlaps(at, at + evidence.length, span.start, span.end);
};

/** Ids of gold events that tell one deed, which some affirm and some deny: they must end up in one claim. */
function disputes(events: readonly GoldPageEvent[]): readonly (readonly string[])[] {
  const deeds = new Map<string, GoldPageEvent[]>();
  for (const e of events.filter((x) => x.required)) {
    const key = [e.type, e.actors, e.recipients].map((x) => x.join('+')).join(' ');
    deeds.set(key, [...(deeds.get(key) ?? []), e]);
  }
  return [...deeds.values()]
    .filter((list) => new Set(list.map((e) => e.factuality.endsWith('-'))).size === 2)
    .map((list) => list.map((e) => e.id));
}

function right(g: GoldPageEvent, e: EventRecord): boolean {
  const all = [...e.actors, ...e.recipients];
  const has = (code: string, list: readonly Participant[]): boolean => list.some((p) => sameCode(code, p.code));
  const either = g.recipients.length === 0 && g.actors.length > 1;
  return (
    g.actors.every((c) => has(c, either ? all : e.actors)) &&
    g.recipients.every((c) => has(c, e.recipients.length > 0 ? e.recipients : e.actors)) &&
    (g.saidBy === null ? e.factuality.source === 'author' : sameCode(g.saidBy, e.factuality.source)) &&
    e.factuality.value.endsWith('-') === g.factuality.endsWith('-')
  );
}
