import type { Diagnostic } from '../diagnostics.ts';

export interface Decoded {
  readonly text: string | null;
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Bytes to text: byte order mark, strict UTF-8, then the two legacy encodings of Croatian by where their š and ž lie.
 * @returns text null for what is no text (NUL bytes, control characters)
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const ok = (encoding: string, from: Uint8Array, diagnostics: readonly Diagnostic[] = []): Decoded => ({
    text: new TextDecoder(encoding).decode(from),
    encoding,
    diagnostics,
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ok('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ok('utf-16be', bytes);
  if (isBinary(bytes)) {
    const message = 'this is no text (it holds binary data); give plain text, JSON Lines, or CoNLL-U with --conllu';
    return {
      text: null,
      encoding: 'binary',
      diagnostics: [{ code: 'input-binary', severity: 'error', message, file }],
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', diagnostics: [] };
  } catch {
    return legacy(bytes, file, ok);
  }
}

function isBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 65_536);
  let control = 0;
  for (let i = 0; i < end; i++) {
    const b = bytes[i]!;
    if (b === 0) return true;
    if (b < 32 && b !== 9 && b !== 10 && b !== 13 && b !== 12) control++;
  }
  return control > end / 50;
}

function legacy(
  bytes: Uint8Array,
  file: string,
  ok: (encoding: string, from: Uint8Array, diagnostics?: readonly Diagnostic[]) => Decoded,
): Decoded {
  const { sequences, broken, first } = utf8Health(bytes);
  // Legacy text hardly ever holds a whole sequence by chance.
  if (sequences > 0 && sequences * 2 >= broken) {
    const message = `broken UTF-8 at byte ${first} (${broken} places); replaced by U+FFFD, mend the file if names are hurt`;
    return ok('utf-8', bytes, [{ code: 'input-broken-utf8', severity: 'error', message, file }]);
  }
  // š ž Š Ž: 9A 9E 8A 8E in windows-1250, B9 BE A9 AE in ISO 8859-2; č ć đ lie alike in both.
  let windows = 0;
  let iso = 0;
  for (const b of bytes) {
    if (b === 0x9a || b === 0x9e || b === 0x8a || b === 0x8e) windows++;
    else if (b === 0xb9 || b === 0xbe || b === 0xa9 || b === 0xae) iso++;
  }
  const encoding = iso > windows ? 'iso-8859-2' : 'windows-1250';
  const message = `not UTF-8; read as ${encoding}`;
  return ok(encoding, bytes, [{ code: 'input-legacy-encoding', severity: 'info', message, file }]);
}

/** Counts whole multi-byte sequences against broken ones; `first` is the offset of the first broken byte. */
function utf8Health(bytes: Uint8Array): { sequences: number; broken: number; first: number } {
  let sequences = 0;
  let broken = 0;
  let first = -1;
  for (let i = 0; i < bytes.length; ) {
    const b = bytes[i]!;
    const length = b < 0x80 ? 1 : b >= 0xc2 && b < 0xe0 ? 2 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : 0;
    let whole = length > 0 && i + length <= bytes.length;
    for (let k = 1; whole && k < length; k++) whole = (bytes[i + k]! & 0xc0) === 0x80;
    if (!whole) {
      broken++;
      if (first < 0) first = i;
      i++;
    } else {
      if (length > 1) sequences++;
      i += length;
    }
  }
  return { sequences, broken, first };
}
