/** Which language a text is in, by its commonest words: enough to tell what Kronika can code from what it cannot. */

const WORDS: Readonly<Record<string, readonly string[]>> = {
  hr: 'i je u na se da su za od s a o kako koji koja koje što iz do ne bi će nije bio bila te kao ali ili nakon prema još samo vlada godine također tijekom tko tjedan tisuća vijeće izvijestio priopćio ministar europske'.split(
    ' ',
  ),
  sr: 'i je u na se da su za od sa a o kako koji koja koje što iz do ne bi će nije bio bila te kao ali ili nakon prema još samo vlada godine takođe tokom ko nedelja hiljada savet izvestio saopštio evropske predsednik posle dve pre gde'.split(
    ' ',
  ),
  bs: 'i je u na se da su za od sa a o kako koji koja koje što iz do ne bi će nije bio bila te kao ali ili nakon prema još samo vlada godine također tokom ko sedmica hiljada vijeće izvijestio saopćio saopštio evropske historija općina lahko'.split(
    ' ',
  ),
  sl: 'in je v na se da so za od z a o kako ki kaj iz do ne bi bo ni bil bila ter kot ali pri po še tudi vlada leta med tega kjer ker pa sta ob tem'.split(
    ' ',
  ),
  en: 'the of and to in a that is was for on with as by at from his it an be has had he said which not are but were will their after who'.split(
    ' ',
  ),
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben'.split(
    ' ',
  ),
  mk: 'на и во да се од за со не ќе што е го ги по беше но или кои која кој како до само владата'.split(' '),
  'sr-Cyrl':
    'и је у на се да су за од са а о како који која које што из до не би ће није био била те као али или након према још само влада године'.split(
      ' ',
    ),
};
const SETS: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(WORDS).map(([l, w]) => [
  l,
  new Set(w),
]);

/** How many words are looked at: a verdict does not get better by the rest. */
const SAMPLE = 600;

/** @returns an ISO 639-1 code (`sr-Cyrl` for Serbian Cyrillic), or null when too few words are known to say */
export function detectLanguage(text: string): string | null {
  const words =
    text
      .slice(0, SAMPLE * 12)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return null;
  const counts = SETS.map(([language, set]) => ({
    language,
    hits: words.slice(0, SAMPLE).filter((w) => set.has(w)).length,
  }));
  // Of equal counts the earlier language: Croatian before its neighbours.
  const best = counts.reduce((a, b) => (b.hits > a.hits ? b : a));
  if (best.hits === 0) return /[čćžšđ]/i.test(text) ? 'hr' : null;
  return best.language;
}
