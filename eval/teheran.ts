import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { show } from '../src/code/examples.ts';
import type { Coder } from '../src/coder.ts';
import type { EventRecord, Participant } from '../src/document.ts';
import { readPage } from '../src/read/page.ts';
import { overlaps, sameCode } from './score.ts';

interface GoldPageEvent {
  readonly id: string;
  readonly evidence: string;
  readonly type: readonly string[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly saidBy: string | null;
  readonly factuality: string;
  readonly required: boolean;
}

interface GoldPage {
  readonly published: string;
  readonly file: string;
  readonly events: readonly GoldPageEvent[];
  readonly statements: readonly { id: string; evidence: string; speaker: string; cue: string; kind: string }[];
}

/** The acceptance page, matched as gold/README.md says. */
export function scoreTeheran(coder: Coder, file: string, verbose: boolean): Record<string, number> {
  const gold = JSON.parse(readFileSync(file, 'utf8')) as GoldPage;
  const text = readFileSync(join(dirname(file), gold.file), 'utf8');
  const { article } = readPage(text, { id: 'teheran', language: 'hr', published: gold.published, url: null });
  const record = coder.code(article);
  const used = new Set<EventRecord>();
  const paired = new Map<string, EventRecord>();
  for (const g of gold.events) {
    const at = text.indexOf(g.evidence);
    const inside = record.events.filter(
      (e) => overlaps(at, at + g.evidence.length, e.trigger.start, e.trigger.end) && g.type.includes(e.type),
    );
    const e = inside.find((x) => !used.has(x) && right(g, x)) ?? inside.find((x) => right(g, x));
    if (e) {
      used.add(e);
      paired.set(g.id, e);
    } else if (verbose && g.required) {
      process.stdout.write(
        `   missed ${g.id} ${g.type} ${g.actors} > ${g.recipients} says ${g.saidBy} "${g.evidence}"\n`,
      );
      for (const x of record.events.filter((y) => overlaps(at, at + g.evidence.length, y.trigger.start, y.trigger.end)))
        process.stdout.write(`      got ${show(x)} ${x.factuality.source} "${x.trigger.text}" ${x.frame}\n`);
    }
  }
  // An event on a gold line's words with a gold type is not an extra, even when its roles are wrong.
  const extras = record.events.filter(
    (e) =>
      !used.has(e) &&
      !gold.events.some((g) => {
        const at = text.indexOf(g.evidence);
        return g.type.includes(e.type) && overlaps(at, at + g.evidence.length, e.trigger.start, e.trigger.end);
      }),
  );
  if (verbose) for (const e of extras) process.stdout.write(`   extra ${show(e)} "${e.trigger.text}" ${e.frame}\n`);
  let said = 0;
  for (const g of gold.statements) {
    const at = text.indexOf(g.evidence);
    const ok = record.statements.some(
      (s) =>
        overlaps(at, at + g.evidence.length, s.content.start, s.content.end) &&
        s.speaker !== null &&
        sameCode(g.speaker, s.speaker.code) &&
        s.cue?.text.includes(g.cue) &&
        s.kind === g.kind,
    );
    if (ok) said++;
    else if (verbose) process.stdout.write(`   statement ${g.id} ${g.speaker} "${g.cue}" ${g.kind}\n`);
  }
  const trio = ['e23', 'e25', 'e26'].map((id) => paired.get(id)?.id);
  const joined = record.claims.some((c) => trio.every((id) => id !== undefined && c.events.includes(id)));
  return {
    'required found': gold.events.filter((g) => g.required && paired.has(g.id)).length,
    statements: said,
    'few extras': -extras.length,
    'claim joined': Number(joined),
  };
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
