/**
 * English derivation: from a verb its past participle as an adjective (*the detained man*) and its noun in -ing
 * (*bombing*), so that a frame written for the verb also serves them. Candidates may over-generate.
 */

const VOWEL = /[aeiou]/;
/** Final stress is not written: of verbs of two syllables these double. */
const DOUBLING = /(?:^|[^aeiou])(?:[aeiou])[bdgklmnprt]$/;

/** *-ing* by the rules of spelling: all plausible candidates. */
export function ingForms(verb: string): readonly string[] {
  if (verb.endsWith('ie')) return [`${verb.slice(0, -2)}ying`];
  if (verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb)) return [`${verb.slice(0, -1)}ing`];
  if (verb.endsWith('c')) return [`${verb}king`];
  return doubles(verb) ? [`${verb}${verb.at(-1)}ing`, `${verb}ing`] : [`${verb}ing`];
}

/** Past participles, regular and irregular. */
export function participles(verb: string): readonly string[] {
  const irregular = IRREGULAR.get(verb);
  if (irregular) return irregular;
  if (verb.endsWith('e')) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  if (verb.endsWith('c')) return [`${verb}ked`];
  return doubles(verb) ? [`${verb}${verb.at(-1)}ed`, `${verb}ed`] : [`${verb}ed`];
}

function doubles(verb: string): boolean {
  return DOUBLING.test(verb) && VOWEL.test(verb) && !verb.endsWith('er') && !verb.endsWith('en');
}

const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'beat:beaten break:broken bring:brought build:built buy:bought catch:caught choose:chosen cut:cut deal:dealt draw:drawn ' +
    'drive:driven feed:fed fight:fought find:found forbid:forbidden forgive:forgiven freeze:frozen get:got,gotten give:given ' +
    'go:gone hang:hanged,hung hear:heard hide:hidden hit:hit hold:held hurt:hurt keep:kept know:known lay:laid lead:led ' +
    'leave:left lend:lent let:let light:lit lose:lost make:made mean:meant meet:met mow:mown overcome:overcome ' +
    'overrun:overrun override:overridden overthrow:overthrown overtake:overtaken pay:paid put:put quit:quit read:read ' +
    'rebuild:rebuilt ride:ridden rise:risen run:run say:said see:seen seek:sought sell:sold send:sent set:set shake:shaken ' +
    'shoot:shot show:shown shut:shut sink:sunk slay:slain speak:spoken spend:spent split:split spread:spread stand:stood ' +
    'steal:stolen strike:struck,stricken swear:sworn take:taken teach:taught tear:torn tell:told think:thought throw:thrown ' +
    'tread:trodden undertake:undertaken undo:undone uphold:upheld win:won withdraw:withdrawn withhold:withheld withstand:withstood write:written ' +
    'blow:blown burn:burned,burnt bend:bent bind:bound bite:bitten bleed:bled broadcast:broadcast burst:burst cast:cast ' +
    'flee:fled fall:fallen fly:flown grow:grown mislead:misled offset:offset resell:resold retake:retaken'
  )
    .split(' ')
    .map((pair) => {
      const [verb = '', forms = ''] = pair.split(':');
      return [verb, forms.split(',')] as const;
    }),
);
