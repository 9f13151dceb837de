import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../diagnostics.ts';
import { dataDir } from '../paths.ts';

/** Quad class (1 to 4) and intensity (-10 to 10) of a PLOVER event type. */
export interface EventType {
  readonly quad: number;
  readonly intensity: number;
}

/**
 * The sixteen PLOVER types from `data/ontologies/plover.txt`.
 * @throws DataError when a line does not read `TYPE quad intensity`
 */
export function loadPlover(): ReadonlyMap<string, EventType> {
  const types = new Map<string, EventType>();
  const file = 'data/ontologies/plover.txt';
  readFileSync(join(dataDir, 'ontologies', 'plover.txt'), 'utf8')
    .split('\n')
    .forEach((raw, i) => {
      if (raw.startsWith('#') || raw.trim() === '') return;
      const match = /^([A-Z]+)\s+([1-4])\s+(-?[\d.]+)\s*$/.exec(raw);
      if (!match)
        throw new DataError([
          { code: 'data-plover', severity: 'error', message: 'write "TYPE quad intensity"', file, line: i + 1 },
        ]);
      types.set(match[1]!, { quad: Number(match[2]), intensity: Number(match[3]) });
    });
  return types;
}
