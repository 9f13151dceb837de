import { readTable } from './table.ts';

/** A CAMEO event code with what other data sets write beside it. */
export interface CameoCode {
  readonly code: string;
  readonly name: string;
  /** -10 to 10. */
  readonly goldstein: number;
  /** GDELT's QuadClass, 1 to 4: by CAMEO root, which differs from PLOVER's quad for 09 and 14. */
  readonly quad: number;
  /** Several actors without a recipient did it with each other. */
  readonly mutual: boolean;
}

const isNumber = (cell: string | undefined): boolean =>
  cell === undefined || cell === '' || !Number.isNaN(Number(cell));

/**
 * The codes of `data/ontologies/cameo.txt`; a code without a value of its own has that of its root.
 * @throws DataError when a line has not the form that the file's header states, or a code stands before its root
 */
export function loadCameo(): ReadonlyMap<string, CameoCode> {
  const codes = new Map<string, CameoCode>();
  const lines = readTable(
    'cameo.txt',
    'code | name | Goldstein | QuadClass | mutual',
    ([code, name, goldstein, quad, mutual]) =>
      /^\d{2,4}$/.test(code ?? '') &&
      name !== undefined &&
      name !== '' &&
      isNumber(goldstein) &&
      /^[1-4]?$/.test(quad ?? '') &&
      /^(mutual)?$/.test(mutual ?? '') &&
      // Roots state both values.
      ((code ?? '').length > 2 || (goldstein !== undefined && goldstein !== '' && /^[1-4]$/.test(quad ?? ''))),
  );
  for (const { cells } of lines) {
    const [code = '', name = '', goldstein = '', quad = '', mutual = ''] = cells;
    const root = codes.get(code.slice(0, 2));
    codes.set(code, {
      code,
      name,
      goldstein: goldstein === '' ? (root?.goldstein ?? 0) : Number(goldstein),
      quad: quad === '' ? (root?.quad ?? 0) : Number(quad),
      mutual: mutual === 'mutual',
    });
  }
  return codes;
}
