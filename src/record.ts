import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { spanOf } from './analyse/syntax.ts';
import type { Coded } from './code/code.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { Article, BlockKind, Claim, Entity, EventRecord, Resolved, Span, Statement, Syntax } from './document.ts';
import { dataDir, modelsDir, root } from './paths.ts';

/** One line of `kronika code --format jsonl`: the output contract (`docs/record.md`). */
export interface DocumentRecord {
  readonly id: string;
  readonly language: string;
  readonly published: string | null;
  readonly article: {
    readonly section: Span | null;
    readonly headline: Span | null;
    readonly byline: Span | null;
    readonly dateline: Span | null;
    readonly lede: Span | null;
    readonly captions: readonly Span[];
    readonly credits: readonly Span[];
    readonly subheads: readonly Span[];
    readonly paragraphs: readonly Span[];
  };
  readonly entities: readonly Entity[];
  readonly mentions: readonly ({ readonly entity: string } & Span)[];
  readonly dates: readonly ({ readonly from: string | null; readonly to: string | null } & Span)[];
  readonly statements: readonly Statement[];
  readonly events: readonly EventRecord[];
  readonly claims: readonly Claim[];
  readonly diagnostics: readonly Diagnostic[];
  readonly coder: string;
  readonly data: string;
}

export const version: string = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string })
  .version;

let hash: string | undefined;

/** SHA-256 over dictionaries and models, names and bytes in sorted order: names the data that made a record. */
export function dataHash(): string {
  if (hash === undefined) {
    const sum = createHash('sha256');
    // In pieces: a buffer for each of the models would cost more than the sum.
    const piece = Buffer.allocUnsafe(1 << 18);
    for (const dir of [dataDir, modelsDir]) {
      for (const path of filesBelow(dir)) {
        sum.update(path.slice(root.length));
        const file = openSync(path, 'r');
        for (let n = readSync(file, piece); n > 0; n = readSync(file, piece)) sum.update(piece.subarray(0, n));
        closeSync(file);
      }
    }
    hash = `sha256:${sum.digest('hex')}`;
  }
  return hash;
}

function filesBelow(dir: string): readonly string[] {
  const found: string[] = [];
  const entries = readdirSync(dir, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) found.push(...filesBelow(path));
    else found.push(path);
  }
  return found;
}

/** Puts what the stages found into the contract's form. */
export function toRecord(
  article: Article,
  resolved: Resolved,
  coded: Coded,
  syntax: Syntax,
  diagnostics: readonly Diagnostic[],
): DocumentRecord {
  const spans = (kind: BlockKind): Span[] =>
    article.blocks
      .filter((b) => b.kind === kind)
      .map((b) => ({ start: b.start, end: b.end, text: article.text.slice(b.start, b.end) }));
  const first = (kind: BlockKind): Span | null => spans(kind)[0] ?? null;
  return {
    id: article.id,
    language: article.language,
    published: article.published,
    article: {
      section: first('section') ?? first('kicker'),
      headline: first('headline'),
      byline: first('byline'),
      dateline: first('dateline'),
      lede: first('lede'),
      captions: spans('caption'),
      credits: spans('credit'),
      subheads: spans('subhead'),
      paragraphs: spans('paragraph'),
    },
    entities: coded.entities,
    mentions: resolved.mentions.map((m) => ({
      entity: resolved.entities[m.entity]!.id,
      ...spanOf(article.text, syntax, m.first, m.last),
    })),
    dates: resolved.dates.map((d) => ({ from: d.from, to: d.to, start: d.start, end: d.end, text: d.text })),
    statements: coded.statements,
    events: coded.events,
    claims: coded.claims,
    diagnostics,
    coder: `kronika@${version}`,
    // Asked for by who writes the record, not by who reads an account.
    get data() {
      return dataHash();
    },
  };
}
