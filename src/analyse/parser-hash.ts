/** Hashes of feature templates: the number of the template and up to four values give 32 bits. */

const scramble = (x: number): number => {
  const h = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  return h ^ (h >>> 15);
};

export const hash1 = (template: number, a: number): number =>
  scramble((Math.imul(a, 0x9e3779b1) + Math.imul(template, 0x61c88647)) | 0);

export const hash2 = (template: number, a: number, b: number): number =>
  scramble((Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(template, 0x61c88647)) | 0);

export const hash3 = (template: number, a: number, b: number, c: number): number =>
  scramble(
    (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b) + Math.imul(c, 0xc2b2ae35) + Math.imul(template, 0x61c88647)) |
      0,
  );

export const hash4 = (template: number, a: number, b: number, c: number, d: number): number =>
  scramble(
    (Math.imul(a, 0x9e3779b1) +
      Math.imul(b, 0x85ebca6b) +
      Math.imul(c, 0xc2b2ae35) +
      Math.imul(d, 0x27d4eb2f) +
      Math.imul(template, 0x61c88647)) |
      0,
  );
