/**
 * Plain text of a news page, as copied from a browser or sent by an agency, to an Article: what each stretch of the
 * page is. The text stays as it came; blocks only point into it.
 */
import type { Article, Block, BlockKind, Language } from '../document.ts';
import * as line from './page-lines.ts';

export interface PageInfo {
  readonly id: string;
  readonly language: Language;
  readonly published: string | null;
  readonly url: string | null;
  readonly givenActors?: Article['givenActors'];
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lines of one group have no blank line between them. */
  readonly group: number;
}

/** Reads a page. A page of one line is one paragraph. */
export function readPage(text: string, info: PageInfo): { readonly article: Article } {
  const lines = unwrap(splitLines(text), text);
  const blocks: Block[] = [];
  const add = (kind: BlockKind, start: number, end: number): void => {
    if (end > start) blocks.push({ kind, start, end });
  };
  let published = info.published;
  if (lines.length === 1) add('paragraph', lines[0]!.start, lines[0]!.end);
  else {
    const state: PageState = { headline: false, body: 0, lede: false, comments: false };
    lines.forEach((l, i) => {
      for (const b of classify(l, lines[i - 1], lines[i + 1], lines.length - i - 1, state)) {
        add(b.kind, b.start, b.end);
        if (b.kind === 'date' || b.kind === 'dateline') published ??= line.pageDate(text.slice(b.start, b.end));
      }
    });
  }
  const { id, language, url } = info;
  return { article: { id, text, language, published, url, blocks, givenActors: info.givenActors ?? [] } };
}

interface PageState {
  headline: boolean;
  body: number;
  lede: boolean;
  comments: boolean;
}

function classify(
  l: Line,
  before: Line | undefined,
  after: Line | undefined,
  left: number,
  state: PageState,
): readonly Block[] {
  const whole = (kind: BlockKind): readonly Block[] => [{ kind, start: l.start, end: l.end }];
  const { text } = l;
  if (state.comments || line.opensComments(text)) {
    state.comments = true;
    return whole('noise');
  }
  if (line.isNoise(text)) return whole('noise');
  if (line.isTags(text)) return whole('tags');
  if (line.isSignoff(text) && state.body > 0) return whole('signoff');
  const byline = line.byline(text);
  if (byline && state.body < 2) return [{ kind: 'byline', start: l.start + byline.start, end: l.start + byline.end }];
  if (line.isDateLine(text)) return whole('date');
  const credit = line.credit(text);
  if (credit) {
    const blocks: Block[] = [];
    if (credit.caption > 0) blocks.push({ kind: 'caption', start: l.start, end: l.start + credit.caption });
    blocks.push({ kind: 'credit', start: l.start + credit.start, end: l.start + credit.end });
    return blocks;
  }
  if (after && after.group === l.group && line.credit(after.text)?.caption === 0) return whole('caption');
  if (!state.headline) {
    if (line.isSection(text)) return whole('section');
    if (left > 1 && after && line.isKicker(text, after.text) && !line.byline(after.text)) return whole('kicker');
    state.headline = true;
    const dateline = line.dateline(text);
    if (dateline === 0) return whole('headline');
  }
  const dateline = line.dateline(text);
  if (dateline > 0) {
    state.body++;
    state.lede = true;
    const rest = dateline + (/^[\s–—-]*/.exec(text.slice(dateline))?.[0].length ?? 0);
    return [{ kind: 'dateline', start: l.start, end: l.start + dateline }, ...paragraph(l, rest)];
  }
  if (!state.lede && state.body === 0 && left > 1 && line.words(text) >= 6 && line.words(text) <= 70) {
    state.lede = true;
    return whole('lede');
  }
  if (left > 0 && before && l.group !== before.group && line.isSubhead(text)) return whole('subhead');
  state.body++;
  return paragraph(l, 0);
}

/** A paragraph from offset `from` of its line, with the agency's sign-off cut from its end. */
function paragraph(l: Line, from: number): readonly Block[] {
  const signoff = line.trailingSignoff(l.text);
  if (signoff <= from) return [{ kind: 'paragraph', start: l.start + from, end: l.end }];
  const end = l.text.slice(0, signoff).trimEnd().length;
  return [
    { kind: 'paragraph', start: l.start + from, end: l.start + end },
    { kind: 'signoff', start: l.start + signoff, end: l.end },
  ];
}

/** Non-empty lines without the white space around them. */
function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let group = 0;
  let at = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    if (trimmed === '' || trimmed === '\ufeff') group++;
    else {
      const start = at + raw.indexOf(trimmed);
      lines.push({ start, end: start + trimmed.length, text: trimmed, group });
    }
    at += raw.length + 1;
  }
  return lines;
}

/** Joins lines that a fixed width has broken: long, ending without a stop, going on in lower case. */
function unwrap(lines: readonly Line[], text: string): readonly Line[] {
  const out: Line[] = [];
  for (const l of lines) {
    const last = out.at(-1);
    const goesOn =
      last !== undefined &&
      last.group === l.group &&
      /^[\p{Ll}(„"]/u.test(l.text) &&
      !/[.!?:]["”“»]?$/.test(last.text) &&
      lastLine(last.text).length >= 40;
    const filled =
      last !== undefined &&
      last.group === l.group &&
      lastLine(last.text).length >= 60 &&
      lastLine(last.text).length <= 90 &&
      l.text.length <= 90 &&
      !line.credit(l.text);
    if (last && (goesOn || filled))
      out[out.length - 1] = { start: last.start, end: l.end, text: text.slice(last.start, l.end), group: l.group };
    else out.push(l);
  }
  return out;
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1).trim();
