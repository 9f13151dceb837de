/** Gold of whole articles: numbered sentences in `NN.txt`, what is in them in `NN.json`; and of a whole page. */
import type { GoldArticle, GoldDate, GoldPage, GoldStatement, Stretch } from './gold.ts';
import { type Fields, type Problems, Reader } from './problems.ts';
import { checkType, goldEvent, participant, publishedOf } from './read-events.ts';

/**
 * @param name of the file, where the record gives no `doc`
 * @param numbered the text, `n<TAB>sentence` a line; each becomes a paragraph
 */
export function readArticle(name: string, fields: Fields, numbered: string, problems: Problems): GoldArticle {
  const spans: Stretch[] = [];
  let text = '';
  const r = new Reader(fields, problems);
  for (const line of numbered.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const m = /^(\d+)[\t ]+(.*)$/.exec(line);
    if (!m || Number(m[1]) !== spans.length + 1) {
      r.wrong(
        'gold-sentences',
        `its text must number the sentences, ${spans.length + 1} and a tab before "${line.slice(0, 30)}"`,
      );
      break;
    }
    if (text !== '') text += '\n\n';
    spans.push({ start: text.length, end: text.length + m[2]!.length });
    text += m[2]!;
  }
  const article = { doc: r.text('doc', name), published: publishedOf(r), text, spans };
  const most = spans.length;
  if (most === 0 && !problems.failed)
    r.wrong('gold-sentences', 'its text holds no sentence; write 1, a tab, the sentence');
  // Without its sentences every number in it would be wrong.
  if (problems.failed) return { ...article, events: [], statements: [], dates: [] };
  const within = (needle: string, s: number, what: string, place: Reader): void => {
    const span = spans[s - 1];
    if (span && needle !== '' && !text.slice(span.start, span.end).includes(needle))
      place.warn('gold-not-found', `${what} "${needle.slice(0, 40)}" is not in sentence ${s}: it can never be right`);
  };
  return {
    ...article,
    events: r.records('events').map((e) => goldEvent(e, most)),
    statements: r.records('statements').map((x): GoldStatement => {
      const s = x.number('s', most);
      const cs = x.number('cs', most, s);
      const content = x.text('content');
      within(content, cs, 'content', x);
      return { s, cs, content, cue: x.text('cue', ''), speaker: participant(x.record('speaker')) };
    }),
    dates: r.records('dates').map((x): GoldDate => {
      const s = x.number('s', most);
      const words = x.text('text');
      const value = x.textOrNull('value');
      if (value !== null && !/^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(value))
        x.wrong('gold-date', `"${value}" is no date; write YYYY, YYYY-MM, YYYY-MM-DD or from/to`);
      within(words, s, 'date', x);
      return { s, text: words, value };
    }),
  };
}

/** @param text of the page, whose name the record gives as `file` */
export function readPageGold(name: string, fields: Fields, text: string, problems: Problems): GoldPage {
  const r = new Reader(fields, problems);
  const evidence = (x: Reader): string => {
    const words = x.text('evidence');
    if (words !== '' && !text.includes(words))
      x.wrong('gold-not-found', `evidence "${words.slice(0, 40)}" is not in the page; copy its words as they stand`);
    return words;
  };
  return {
    id: r.text('id', name),
    published: publishedOf(r),
    text,
    events: r.records('events').map((x, i) => {
      const type = x.texts('type').map((t) => checkType(t, x));
      if (type.length === 0) x.wrong('gold-field', '"type" must be an event type or a list of them');
      return {
        id: x.text('id', `e${i + 1}`),
        evidence: evidence(x),
        type,
        actors: x.texts('actors'),
        recipients: x.texts('recipients'),
        saidBy: x.textOrNull('saidBy'),
        factuality: x.text('factuality', 'CT+'),
        required: x.flag('required', true),
      };
    }),
    statements: r.records('statements').map((x, i) => ({
      id: x.text('id', `s${i + 1}`),
      evidence: evidence(x),
      speaker: x.text('speaker'),
      cue: x.text('cue', ''),
      kind: x.text('kind'),
    })),
  };
}
