/** Small weights: one byte each, tiny ones dropped. Only sums are compared, so the scale itself need not be kept. */

/** Share of the non-zero weights that may be cut off at the largest byte. */
const CLIPPED = 0.0005;

/** Scales weights to -127 … 127; weights that are less than `drop` of a unit step become 0. */
export function quantise(weights: Float32Array, drop = 0.75): Int8Array {
  const sizes = weights
    .filter((w) => w !== 0)
    .map(Math.abs)
    .sort();
  const top = sizes[Math.floor(sizes.length * (1 - CLIPPED))] ?? 1;
  const scale = 127 / top;
  return Int8Array.from(weights, (w) => {
    const q = w * scale;
    return Math.abs(q) < drop ? 0 : Math.max(-127, Math.min(127, Math.round(q)));
  });
}
