// Turns vitest's summary ("Tests  3 failed | 120 passed (123)") into the plain closing line.
import { readFileSync } from 'node:fs';

const log = readFileSync(process.argv[2], 'utf8').replace(/\u001b\[[0-9;]*m/g, '');
const summary = [...log.matchAll(/^\s*Tests\s+(.*)$/gm)].at(-1)?.[1] ?? '';
const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);
// A failure before any test (types, lint) counts as one.
const failed = Math.max(count('failed'), process.argv[3] === '0' ? 0 : 1);
const skipped = count('skipped');
process.stdout.write(`${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
