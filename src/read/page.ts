/**
 * Plain text of a news page, as copied from a browser or sent by an agency, to an Article: what each stretch of the
 * page is. The text stays as it came; blocks only point into it.
 */
import type { Article, Block, BlockKind, Language } from '../document.ts';
import { dateline as datelineLength, isDateLine, pageDate } from './page-dates.ts';
import * as line from './page-lines.ts';
import { type PageWords, pageWords } from './page-words.ts';

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
  const words = pageWords(info.language);
  const lines = unwrap(splitLines(text), text, words);
  const blocks: Block[] = [];
  const add = (kind: BlockKind, start: number, end: number): void => {
    if (end > start) blocks.push({ kind, start, end });
  };
  let published = info.published;
  const [only] = lines;
  if (lines.length === 1 && only) {
    const blocks = datelineOf(only, words, true) ?? [{ kind: 'paragraph', start: only.start, end: only.end }];
    for (const b of blocks) add(b.kind, b.start, b.end);
  } else {
    const state: PageState = { headline: false, body: 0, lede: false, comments: false, labelled: null };
    lines.forEach((l, i) => {
      for (const b of classify(l, lines[i - 1], lines[i + 1], lines.length - i - 1, state, words)) {
        add(b.kind, b.start, b.end);
        if (b.kind === 'date' || b.kind === 'dateline') published ??= pageDate(text.slice(b.start, b.end), words);
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
  /** Labels alone on their line (*Topics*, *Image caption,*) say what the lines below them are. */
  labelled: 'tags' | 'caption' | 'credit' | null;
}

function classify(
  l: Line,
  before: Line | undefined,
  after: Line | undefined,
  left: number,
  state: PageState,
  words: PageWords,
): readonly Block[] {
  const whole = (kind: BlockKind): readonly Block[] => [{ kind, start: l.start, end: l.end }];
  const { text } = l;
  if (state.comments || line.opensComments(text, words)) {
    state.comments = true;
    return whole('noise');
  }
  const labelled = state.labelled;
  state.labelled = null;
  if (labelled === 'tags' && line.words(text) <= 6 && !/[.!?]$/.test(text)) {
    state.labelled = 'tags';
    return whole('tags');
  }
  if (labelled === 'caption' || labelled === 'credit') return whole(labelled);
  if (line.isNoise(text, words)) return whole('noise');
  if (words.tagsAlone.test(text) && state.headline) {
    state.labelled = 'tags';
    return whole('tags');
  }
  if (line.isTags(text, words)) return whole('tags');
  if (line.isSignoff(text, words) && state.body > 0) return whole('signoff');
  const byline = line.byline(text, words);
  if (byline && state.body < 2) return [{ kind: 'byline', start: l.start + byline.start, end: l.start + byline.end }];
  if (isDateLine(text, words)) return whole('date');
  if (state.headline && state.body === 0 && after && line.isNames(text, words) && isDateLine(after.text, words)) {
    return whole('byline');
  }
  if (after && words.creditAlone.test(text) && words.creditBy) {
    state.labelled = 'credit';
    return whole('noise');
  }
  const label = line.captionLabel(text, words);
  if (label === text.length) {
    state.labelled = 'caption';
    return whole('noise');
  }
  if (label > 0) return [{ kind: 'caption', start: l.start + label, end: l.end }];
  const credit = line.credit(text, words);
  if (credit) {
    const blocks: Block[] = [];
    if (credit.caption > 0) blocks.push({ kind: 'caption', start: l.start, end: l.start + credit.caption });
    blocks.push({ kind: 'credit', start: l.start + credit.start, end: l.start + credit.end });
    return blocks;
  }
  if (after && after.group === l.group && line.credit(after.text, words)?.caption === 0) return whole('caption');
  if (!state.headline) {
    if (line.isSection(text, words)) return whole('section');
    if (left > 1 && after && line.isKicker(text, after.text, words) && !line.byline(after.text, words))
      return whole('kicker');
    state.headline = true;
    const dateline = datelineLength(text, words);
    if (dateline === 0) return [{ kind: 'headline', start: l.start, end: l.start + line.headlineLength(text, words) }];
  }
  const withDateline = datelineOf(l, words, before !== undefined && state.body === 0);
  if (withDateline) {
    state.body++;
    state.lede = true;
    return withDateline;
  }
  if (!state.lede && state.body === 0 && left > 1 && line.words(text) >= 6 && line.words(text) <= 70) {
    state.lede = true;
    return whole('lede');
  }
  if (left > 0 && before && l.group !== before.group && line.isSubhead(text)) return whole('subhead');
  state.body++;
  return paragraph(l, 0, words);
}

/** A paragraph behind the agency's dateline; null where there is none. */
function datelineOf(l: Line, words: PageWords, opens: boolean): readonly Block[] | null {
  const length = datelineLength(l.text, words, opens);
  if (length === 0) return null;
  const rest = length + (/^[\s:–—-]*/.exec(l.text.slice(length))?.[0].length ?? 0);
  return [{ kind: 'dateline', start: l.start, end: l.start + length }, ...paragraph(l, rest, words)];
}

/** A paragraph from offset `from` of its line, with the agency's sign-off cut from its end. */
function paragraph(l: Line, from: number, words: PageWords): readonly Block[] {
  const signoff = line.trailingSignoff(l.text, words);
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
function unwrap(lines: readonly Line[], text: string, words: PageWords): readonly Line[] {
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
      !line.credit(l.text, words);
    if (last && (goesOn || filled))
      out[out.length - 1] = { start: last.start, end: l.end, text: text.slice(last.start, l.end), group: l.group };
    else out.push(l);
  }
  return out;
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1).trim();
