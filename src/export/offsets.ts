/** Positions in code points, for readers whose strings are counted so (Python, R, Rust's `chars`). */

/** A function from UTF-16 positions in the text to positions in code points. */
export function codePoints(text: string): (position: number) => number {
  // Positions after which a position in code points is one less: the second halves of pairs.
  const pairs: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00) {
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next < 0xe000) pairs.push(++i);
    }
  }
  if (pairs.length === 0) return (position) => position;
  return (position) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < position) low = middle + 1;
      else high = middle;
    }
    return position - low;
  };
}

/** The value with `start` and `end` of every span in it converted; nothing else changes. */
export function convertSpans(value: unknown, convert: (position: number) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => convertSpans(item, convert));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      (key === 'start' || key === 'end') && typeof inner === 'number' ? convert(inner) : convertSpans(inner, convert),
    ]),
  );
}
