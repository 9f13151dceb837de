/** Scores that must not fall. */
import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics.ts';
import { isFields } from './problems.ts';

export type Baseline = Readonly<Record<string, number>>;

/** Figures are written to three places; what is lost there is no fall. */
const TOLERANCE = 0.0005;

/**
 * `{"set.figure": least}`, or the file that `--json` wrote.
 * @returns null, and a diagnostic, when it is neither
 */
export function readBaseline(file: string): { baseline: Baseline | null; diagnostics: readonly Diagnostic[] } {
  const fail = (code: string, message: string): ReturnType<typeof readBaseline> => ({
    baseline: null,
    diagnostics: [{ code, severity: 'error', message, file }],
  });
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return fail('gold-unreadable', 'no such file; check the path');
    return fail('baseline-shape', `is no JSON: ${message}`);
  }
  const scores = isFields(value) && isFields(value.scores) ? value.scores : value;
  if (!isFields(scores) || !Object.values(scores).every((v) => typeof v === 'number'))
    return fail('baseline-shape', 'must be {"set.figure": number, …} or a file that --json wrote');
  return { baseline: scores as Baseline, diagnostics: [] };
}

/**
 * A line for each figure that fell or is missing.
 * @param sets only figures of these are asked for; null: all must be there
 */
export function fallen(baseline: Baseline, scores: Baseline, sets: readonly string[] | null): readonly string[] {
  const lines: string[] = [];
  for (const [key, least] of Object.entries(baseline)) {
    if (sets && !sets.some((name) => key.startsWith(`${name}.`))) continue;
    const now = scores[key];
    if (now === undefined || now < least - TOLERANCE) lines.push(`FELL ${key}: ${now ?? 'missing'} < ${least}`);
  }
  return lines;
}
