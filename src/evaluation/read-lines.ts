/** Gold that is JSON Lines: marked pairs and sentences. */
import { type GoldSentence, type MarkedPair, unmark } from './gold.ts';
import { type Fields, isFields, type Problems, Reader } from './problems.ts';
import { checkType, goldEvent } from './read-events.ts';

export interface Line {
  readonly line: number;
  readonly fields: Fields;
}

/** The objects of a JSON Lines file; what is none is told, line by line. */
export function jsonLines(text: string, problems: Problems): readonly Line[] {
  return text.split(/\r?\n/).flatMap((raw, i) => {
    if (raw.trim() === '') return [];
    try {
      const fields: unknown = JSON.parse(raw);
      if (isFields(fields)) return [{ line: i + 1, fields }];
      problems.error('gold-broken-line', 'a line is one JSON object', i + 1);
    } catch (error) {
      problems.error('gold-broken-line', `no JSON: ${(error as Error).message}`, i + 1);
    }
    return [];
  });
}

/** `id` of a record; numbers will do, and its line where there is none. */
function idOf({ fields, line }: Line): string {
  const { id } = fields;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : `line ${line}`;
}

/** `{"id", "type", "marked"}` a line. */
export function readPairs(lines: readonly Line[], problems: Problems): readonly MarkedPair[] {
  return lines.map((l) => {
    const r = new Reader(l.fields, problems, '', l.line);
    const pair = { id: idOf(l), type: checkType(r.text('type'), r), ...unmark(r.text('marked')) };
    if (r.has('marked') && !pair.source && !pair.target)
      r.wrong('gold-marks', 'no actor is marked; write <s>who does it</s> and <t>to whom</t> into "marked"');
    return pair;
  });
}

/** `{"id", "text", "events"}` a line. */
export function readSentences(lines: readonly Line[], problems: Problems): readonly GoldSentence[] {
  return lines.map((l) => {
    const r = new Reader(l.fields, problems, '', l.line);
    if (!r.has('events')) r.wrong('gold-field', '"events" is missing; write [] for a sentence without any');
    return { id: idOf(l), text: r.text('text'), events: r.records('events').map((e) => goldEvent(e, 1)) };
  });
}
