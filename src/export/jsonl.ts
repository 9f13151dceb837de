import type { Exporter } from './exporter.ts';
import { codePoints, convertSpans } from './offsets.ts';

/** The record itself, one document a line (`docs/record.md`). */
export const jsonl: Exporter = {
  name: 'jsonl',
  about: 'the record, one document a line',
  syntax: 'json',
  takes: ['offsets'],
  columns: [
    'id',
    'language',
    'published',
    'article',
    'entities',
    'mentions',
    'dates',
    'statements',
    'events',
    'claims',
    'diagnostics',
    'coder',
    'data',
  ],
  header: () => '',
  lines: ({ record, text }, { offsets }) => {
    if (offsets === 'utf16') return `${JSON.stringify(record)}\n`;
    // Says so itself: a span cannot be read without its unit.
    const converted = Object.entries(record).map(([key, value]) => [key, convertSpans(value, codePoints(text))]);
    return `${JSON.stringify({ ...Object.fromEntries(converted), offsets })}\n`;
  },
};
