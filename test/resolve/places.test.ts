import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldAll, matchesName } from '../../src/languages/hr/name-forms.ts';
import { croatianPlaces } from '../../src/languages/hr/places.ts';
import { dataDir } from '../../src/paths.ts';
import { citiesNamed, citiesStarting, countries } from '../../src/resolve/gazetteer.ts';
import { findPlaces } from '../../src/resolve/places.ts';
import { parsePlaceNames } from '../../src/resolve/places-list.ts';
import { simpleSyntax } from './simple-syntax.ts';

/** Words of the article => names and countries of the places in them; `|` parts sentences. */
const CASES = `
Ministar je stigao u Teheran. => Tehran IRN
Razgovarali su u Teheranu i Damasku. => Tehran IRN; Damascus SYR
Napadnut je sjever Kijeva i istok Harkiva. => Kyiv UKR; Kharkiv UKR
Borbe bjesne u Gorskom Karabahu i Pojasu Gaze. => Nagorno-Karabakh AZE; Gaza Strip PSE
Naselja na Zapadnoj obali su proširena. => West Bank PSE
Putovao je Beogradom, a živi u Rijeci. => Belgrade SRB; Rijeka HRV
Gradonačelnik Splita otišao je u New York. => Split HRV; New York City USA
Skup u New Yorku je završio. => New York City USA
Prosvjedi u Solunu i Osijeku. => Thessaloníki GRC; Osijek HRV
Posjetio je Bosnu i Hercegovinu te Crnu Goru. => Bosnia and Herzegovina BIH; Montenegro MNE
Njemačkoj i Francuskoj je poručio isto. => Germany DEU; France FRA
Sjedinjenim Američkim Državama to odgovara. => United States USA
Vojska SAD-a napušta Irak. => United States USA; Iraq IRQ
Prosvjednici su na Markovu trgu i na Trgu bana Jelačića. => St. Mark's Square HRV; Ban Jelačić Square HRV
Sastanak na Pantovčaku je gotov. => Pantovčak HRV
Rat u Abhaziji i Južnoj Osetiji. => Abkhazia GEO; South Ossetia GEO
Potres je pogodio Petrinju, Sisak i Glinu. => Petrinja HRV; Sisak HRV; Glina HRV
Stigli su iz Bugojna. => Bugojno BIH
Govorio je Jack London. =>
Paris Hilton je stigla. =>
Govorio je Michael Jordan. =>
Bio je u Jordanu. => Jordan JOR
Marko Marić je rekao da. =>
Utakmicu je dobio Real Madrid. =>
Hrvatski sabor je zasjedao. =>
Vlada je u Saboru. =>
Ljudi u selu šute, a Split je miran. => Split HRV
Sukobi na Bliskom istoku i Južnom Kavkazu. => Middle East; South Caucasus
Ostali su u Bijeloj kući i Kremlju. => White House USA; Kremlin RUS
Živi u San Franciscu ili u Los Angelesu. => San Francisco USA; Los Angeles USA
Brod je u Rio de Janeiru. => Rio de Janeiro BRA
Razgovarali su o Republici Srpskoj i Vojvodini. => Republika Srpska BIH; Vojvodina SRB
Stanovnici Vinkovaca i Đakova. => Vinkovci HRV; Đakovo HRV
Otišao je na Maldive i Filipine. => Maldives MDV; Philippines PHL
Savjetnik je rekao da mu je sad dosta. =>
Napad na Rim i Atenu. => Rome ITA; Athens GRC
Radi za New York Times. =>
Stručnjaci iz EU-a su u Abu Dhabiu. => Abu Dhabi ARE
Ima 3 posto Roma među nama. =>
`;

function read(text: string, weights: [string, number][] = []): string {
  const article = text.replaceAll(' | ', '\n');
  return findPlaces(article, simpleSyntax(article), { language: croatianPlaces(), countries: new Map(weights) })
    .map(({ name, country }) => (country ? `${name} ${country}` : name))
    .join('; ');
}

describe('findPlaces', () => {
  for (const line of CASES.split('\n').filter(Boolean)) {
    const [text = '', expected = ''] = line.split('=>').map((part) => part.trim());
    it(text, () => expect(read(text)).toBe(expected));
  }

  it('chooses between homonyms by the countries of the article', () => {
    expect(read('Sukob u Hyderabadu je gotov.', [['PAK', 3]])).toBe('Hyderabad PAK');
    expect(read('Sukob u Hyderabadu je gotov.', [['IND', 3]])).toBe('Hyderabad IND');
    expect(read('Indija je u šoku. | Sukob u Hyderabadu je gotov.')).toBe('India IND; Hyderabad IND');
  });

  it('reads no place inside what is taken', () => {
    const text = 'Milan Zagreb je stigao u Zagreb.';
    const places = findPlaces(text, simpleSyntax(text), { language: croatianPlaces(), taken: [{ first: 0, last: 1 }] });
    expect(places.map(({ first }) => first)).toEqual([5]);
  });

  it('says where the place lies, in which words, and why', () => {
    const text = 'Ministar je stigao u Beč.';
    const [place] = findPlaces(text, simpleSyntax(text), { language: croatianPlaces() });
    expect(place).toMatchObject({ text: 'Beč', name: 'Vienna', country: 'AUT', first: 4, last: 4, head: 4 });
    expect(place?.lat).toBeCloseTo(48.2, 0);
    expect(place?.lon).toBeCloseTo(16.4, 0);
    expect(place?.why).toMatch(/^data\/hr\/names\/places\.txt#\d+$/);
    expect(text.slice(place?.start, place?.end)).toBe('Beč');
  });
});

describe('data of places', () => {
  const source = readFileSync(join(dataDir, 'hr/names/places.txt'), 'utf8');
  const entries = parsePlaceNames(source, 'data/hr/names/places.txt');

  it('finds every city that a Croatian name points to', () => {
    const lost = entries.filter(
      ({ at, name, country }) => !at && !citiesNamed(foldAll(name)).some((city) => city.country === country),
    );
    expect(lost.map(({ why }) => why)).toEqual([]);
  });

  it('has every name match itself, and coordinates on the globe', () => {
    expect(entries.length).toBeGreaterThan(1000);
    for (const { words, plural, at, why } of entries) {
      for (const word of words) expect(matchesName(word, word, plural ? 'plural' : 'name'), why).toBe(true);
      if (at) expect(Math.abs(at.lat) <= 90 && Math.abs(at.lon) <= 180, why).toBe(true);
    }
  });

  it('names file and line of a broken line', () => {
    expect(() => parsePlaceNames('# ok\nBeč Vienna AUT\n', 'places.txt')).toThrow(/places\.txt:2: Write/);
    expect(() => parsePlaceNames('Beč = @AUX', 'places.txt')).toThrow(/places\.txt:1: No country/);
    expect(() => parsePlaceNames('Balkan = Balkans | -', 'places.txt')).toThrow(/latitude/);
  });

  it('searches the sorted list of cities', () => {
    expect(citiesNamed('zagreb')[0]).toMatchObject({ name: 'Zagreb', country: 'HRV' });
    expect(citiesNamed('zagrebb')).toEqual([]);
    expect(citiesStarting('slavonski b', 5).map(({ name }) => name)).toContain('Slavonski Brod');
    expect(citiesNamed('')).toEqual([]);
  });

  it('has each country with a centre and, but for a few, a capital', () => {
    expect(countries().length).toBeGreaterThan(200);
    expect(countries().find(({ iso3 }) => iso3 === 'HRV')).toMatchObject({ croatian: ['Hrvatska'], name: 'Croatia' });
    expect(
      countries()
        .filter(({ capital }) => !capital)
        .map(({ iso3 }) => iso3),
    ).toEqual(['ATA', 'ESH', 'PSE']);
    for (const { iso3 } of countries()) expect(iso3).toMatch(/^[A-Z]{3}$/);
  });
});
