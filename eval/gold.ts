import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Forms of the gold records, as `../shared/gold/README.md` describes them. */
export interface GoldParticipant {
  readonly text: string;
  readonly code: string | null;
}

export interface GoldEvent {
  readonly s?: number;
  readonly type: string;
  readonly mode: string | null;
  readonly trigger: string;
  readonly actors: readonly GoldParticipant[];
  readonly recipients: readonly GoldParticipant[];
  readonly factuality: string;
  readonly core: boolean;
  readonly repeat?: boolean;
}

export interface GoldStatement {
  readonly s: number;
  readonly cue: string;
  readonly speaker: { readonly text: string; readonly name: string; readonly code: string | null };
  readonly cs: number;
  readonly content: string;
  readonly kind: string;
  readonly act: string;
}

export interface GoldDate {
  readonly s: number;
  readonly text: string;
  readonly value: string | null;
}

export interface GoldArticle {
  readonly doc: string;
  readonly published: string;
  /** One paragraph a sentence. */
  readonly text: string;
  /** Start and end of sentence n (1-based) in `text`. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly events: readonly GoldEvent[];
  readonly statements: readonly GoldStatement[];
  readonly dates: readonly GoldDate[];
}

export interface MarkedPair {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly source: { readonly start: number; readonly end: number } | null;
  readonly target: { readonly start: number; readonly end: number } | null;
}

export function readJsonl<T>(file: string): readonly T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.trim() !== '')
    .map((l) => JSON.parse(l) as T);
}

/** Strips `<s>`, `</s>`, `<t>`, `</t>`; a missing closing mark runs to the end. */
export function unmark(marked: string): Pick<MarkedPair, 'text' | 'source' | 'target'> {
  let text = '';
  const at: Record<string, number> = {};
  for (const part of marked.split(/(<\/?[st]>)/)) {
    if (/^<\/?[st]>$/.test(part)) at[part] = text.length;
    else text += part;
  }
  const span = (tag: string): MarkedPair['source'] => {
    const start = at[`<${tag}>`];
    return start === undefined ? null : { start, end: at[`</${tag}>`] ?? text.length };
  };
  return { text, source: span('s'), target: span('t') };
}

export function readPairs(file: string): readonly MarkedPair[] {
  return readJsonl<{ id: string; type: string; marked: string }>(file).map((r) => ({
    id: r.id,
    type: r.type,
    ...unmark(r.marked),
  }));
}

export function readArticles(dir: string): readonly GoldArticle[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((f) => f.endsWith('.json'))
    .sort()
    .map((f) => {
      const record = JSON.parse(readFileSync(join(dir, f), 'utf8')) as Omit<GoldArticle, 'text' | 'spans'>;
      const spans: { start: number; end: number }[] = [];
      let text = '';
      for (const line of readFileSync(join(dir, f.replace('.json', '.txt')), 'utf8').split('\n')) {
        const m = /^(\d+)\t(.*)$/.exec(line);
        if (!m) continue;
        if (text !== '') text += '\n\n';
        spans.push({ start: text.length, end: text.length + m[2]!.length });
        text += m[2]!;
      }
      return { ...record, text, spans };
    });
}
