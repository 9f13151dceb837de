/**
 * Small weights: one byte each. A coarse fixed step is enough (1/40 for the tagger loses less than 0.05 points and halves the file
 * against the finest step that fits), and cutting off the few large weights costs more than rounding the many small ones.
 */

/** Rounds weights to multiples of `1 / stepsPerUnit`, at most 127 steps. Only sums are compared, so the step is not kept. */
export function quantise(weights: Float32Array, stepsPerUnit: number): Int8Array {
  return Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w * stepsPerUnit))));
}
