/** English names of places: those of `data/en/names/places.txt` and the English names of countries. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../../diagnostics.ts';
import { dataDir } from '../../paths.ts';
import { COUNTRIES_FILE, countries } from '../../resolve/gazetteer.ts';
import type { PlaceEntry, PlaceLanguage } from '../../resolve/places-language.ts';
import { countryEntry, placeProblem, readPlaceLine } from '../../resolve/places-list.ts';
import { fold, tokens } from './name-forms.ts';

const FILE = 'data/en/names/places.txt';

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Words after which a name is a place; before *of* only the nouns count. */
const LOCATING = set(
  'in from near outside inside around throughout across towards toward via into leaving entering reached city town village ' +
    'mayor governor province region district port island suburb outskirts streets residents resident capital airport ' +
    'municipality county neighbourhood neighborhood north south east west northern southern eastern western central ' +
    'northeast northwest southeast southwest downtown nearby siege fall battle centre center hospital bombing shelling ' +
    'bombardment people citizens citizen university parts visited besieged',
);

/** Words written with a capital that are villages somewhere: institutions, first names, everyday words. */
const STOP = set(
  'reading nice of mobile bath split cork orange buffalo phoenix eagle male mission date union liberty freedom progress ' +
    'hope enterprise paradise normal commerce industry government parliament congress senate assembly council court ' +
    'ministry party church state federal republic republican democrat democratic liberal labour labor conservative green ' +
    'president minister prime king queen prince pope general major colonel captain sergeant army navy police guard ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december christmas easter ramadan spring summer winter autumn fall new old north south east west ' +
    'northern southern eastern western central upper lower great grand big little young black white red blue brown gray grey ' +
    'john james david michael paul peter mark thomas george william charles henry edward robert richard joseph daniel ' +
    'mary anna maria elizabeth victoria charlotte florence sydney martin simon philip francis jackson johnson wilson clinton ' +
    'bush carter lincoln washington madison jefferson franklin grant hamilton wellington nelson churchill blair brown ' +
    'williams davis miller taylor anderson moore scott allen young hill baker adams bell ross gray stone cook bailey cooper ' +
    'kim lee wang li ma mao park singh khan ali hassan hussein mohammed abdul ahmed abu bin al el san santa san st saint ' +
    'but and the this that these those there they then when where while what who how why after before if it he she we you ' +
    'as at in on by for from with about over under both all some many most more other another each every no not now today ' +
    'yesterday tomorrow meanwhile however according earlier later last first second third one two three four five six ' +
    'article chapter section part act bill treaty agreement accord deal peace war crisis summit conference talks meeting ' +
    'security foreign defence defense interior finance justice trade human rights international national united european ' +
    'central bank times post herald guardian telegraph journal tribune mirror independent globe star sun sky fox abc nbc cbs ' +
    'cnn bbc ap afp nato un eu us uk opec imf cia fbi nsa air force sea ocean river lake mount mountain street road avenue ' +
    'university college school hospital hotel museum company group club league cup world olympic premier champions god lord ' +
    'jesus christ allah muslim christian jewish catholic orthodox sunni shia islam covid internet english french german ' +
    'russian spanish chinese japanese italian media press radio television channel web google apple amazon ford chase',
);

let loaded: PlaceLanguage | null = null;

/** The English part of finding places; read once per process. Throws DataError when the file is broken. */
export function englishPlaces(): PlaceLanguage {
  loaded ??= build(
    existsSync(join(dataDir, 'en/names/places.txt')) ? readFileSync(join(dataDir, 'en/names/places.txt'), 'utf8') : '',
  );
  return loaded;
}

const NONE: readonly PlaceEntry[] = [];

function build(source: string): PlaceLanguage {
  const byFirst = new Map<string, PlaceEntry[]>();
  const renamed = new Set<string>();
  const named = new Set<string>();
  const put = (entry: PlaceEntry): void => {
    const key = fold(entry.words[0] ?? '');
    const list = byFirst.get(key);
    if (list) list.push(entry);
    else byFirst.set(key, [entry]);
    named.add(fold(entry.words.join(' ')));
  };
  const byCode = new Map(countries().map((country) => [country.iso3, country]));
  source.split('\n').forEach((row, index) => {
    const line = row.trim();
    if (line === '' || line.startsWith('#')) return;
    const entries = readPlaceLine(line, `${FILE}#${index + 1}`, byCode, tokens);
    if (typeof entries === 'string') throw new DataError([placeProblem(entries, FILE, index + 1)]);
    for (const entry of entries) {
      put(entry);
      if (!entry.isCountry) renamed.add(`${entry.name} | ${entry.country ?? ''}`);
    }
  });
  for (const country of countries()) {
    for (const name of [country.name, country.name.replace(/ & /g, ' and ').replace(/ \(.*\)$/, '')]) {
      if (named.has(fold(tokens(name).join(' ')))) continue;
      put(countryEntry(country, name, `${COUNTRIES_FILE}#${country.line}`, false, false, tokens));
    }
  }
  // Countries come before other places of the same name, and longer names before shorter ones.
  const rank = (entry: PlaceEntry): number => entry.words.length * 2 + (entry.isCountry ? 1 : 0);
  for (const list of byFirst.values()) list.sort((a, b) => rank(b) - rank(a));
  return {
    lookup: (form) => byFirst.get(fold(form)) ?? NONE,
    nominatives: (form) => [fold(form)],
    matches: (nominative, form) => fold(nominative) === fold(form),
    fold,
    renamed,
    locating: LOCATING,
    stop: STOP,
    clubs: set('real dynamo inter manchester fc ac sporting athletic'),
    notBefore: set('times post journal herald tribune telegraph university airlines airways united city'),
    connectors: set('de la le el al del di da do dos san an der upon on of the'),
    and: ['and', 'or'],
    of: 'of',
    surname: null,
    adjectival: null,
    pluralName: null,
    nearness: new Map(),
  };
}
