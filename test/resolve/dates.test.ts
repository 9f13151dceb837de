import { describe, expect, it } from 'vitest';
import { parseDateWords } from '../../src/languages/dates-file.ts';
import { croatianDates } from '../../src/languages/hr/dates.ts';
import { findDates } from '../../src/resolve/dates.ts';
import { simpleSyntax } from './simple-syntax.ts';

/** Wednesday. */
const PUBLISHED = '2024-03-06';

/** Words of the article => each date as `from/to` (one day once, `?` when vague); `|` parts sentences. */
const CASES = `
Ministar je u utorak stigao u Split. => 2024-03-05
Ministar će u utorak stići u Split. => 2024-03-12
Ministar je u srijedu otputovao. => 2024-03-06
Sastali su se u utorak (27. veljače) u Zagrebu. => 2024-02-27
Sastali su se u utorak, 27. veljače, u Zagrebu. => 2024-02-27
Stigli su u ponedjeljak navečer. => 2024-03-04
Jučer je govorio, danas šuti, a sutra će otputovati. => 2024-03-05; 2024-03-06; 2024-03-07
Prekjučer i sinoć je padala kiša. => 2024-03-04; 2024-03-05
Jutros su razgovarali, a večeras će potpisati. => 2024-03-06; 2024-03-06
Rat je počeo prošlog mjeseca. => 2024-02-01/2024-02-29
Rat je počeo prošloga mjeseca. => 2024-02-01/2024-02-29
Ovog tjedna su se sastali, a idućeg tjedna će opet. => 2024-03-04/2024-03-10; 2024-03-11/2024-03-17
Prošle godine su ga izabrali. => 2023-01-01/2023-12-31
Lani je bilo gore. => 2023-01-01/2023-12-31
Invazija je počela u veljači 2022. => 2022-02-01/2022-02-28
U rujnu su potpisali sporazum. => 2023-09-01/2023-09-30
U rujnu će potpisati sporazum. => 2024-09-01/2024-09-30
Početkom siječnja su pregovarali. => 2024-01-01/2024-01-31
Krajem godine će pregovarati. => 2024-01-01/2024-12-31
Krajem godine su pregovarali. => 2023-01-01/2023-12-31
Sredinom 2019. su pregovarali. => 2019-01-01/2019-12-31
Do kraja ove godine će pregovarati. => 2024-01-01/2024-12-31
Prije tri dana su napali luku. => 2024-03-03
Prije dvije godine su napali luku. => 2022-01-01/2022-12-31
Prije mjesec dana su napali luku. => 2024-02-01/2024-02-29
Prije tjedan dana su napali luku. => 2024-02-26/2024-03-03
Prije nekoliko dana su napali luku. => ?
Prije više od deset godina su napali luku. => ?
Za tri mjeseca će otvoriti most. => 2024-06-01/2024-06-30
Osuđen je na tri mjeseca zatvora. =>
Razgovori su trajali tri dana. =>
Čekali su 24 sata. =>
Od ponedjeljka do petka su štrajkali. => 2024-02-26/2024-03-01
Od 2010. do 2012. su vladali. => 2010-01-01/2012-12-31
Između 3. i 5. svibnja će zasjedati. => 2024-05-03/2024-05-05
Od 1. do 14. siječnja su zasjedali. => 2024-01-01/2024-01-14
Od studenoga 2019. do ožujka 2020. su zasjedali. => 2019-11-01/2020-03-31
Izbori su 28. listopada 2023. odgođeni. => 2023-10-28
Izbori su 28. listopada odgođeni. => 2023-10-28
Izbori su 28.10.2023. odgođeni. => 2023-10-28
Izbori su 28. 10. 2023. odgođeni. => 2023-10-28
Izbori će se održati 14. travnja. => 2024-04-14
Petog ožujka su se sastali. => 2024-03-05
Dvadeset petog veljače su se sastali. => 2024-02-25
Vlada je pala 2009. godine. => 2009-01-01/2009-12-31
Vlada je pala u 2009. => 2009-01-01/2009-12-31
Godine 2009. pala je vlada. => 2009-01-01/2009-12-31
Devedesetih su ratovali. =>
Početkom devedesetih su ratovali. => 1990-01-01/1999-12-31
U 1990-ih su ratovali. => 1990-01-01/1999-12-31
Sedamdesetih godina prošlog stoljeća je rastao. => 1970-01-01/1979-12-31
Tijekom vikenda su prosvjedovali. => 2024-03-02/2024-03-03
Proteklog vikenda su prosvjedovali. => 2024-03-02/2024-03-03
Sljedećeg vikenda će prosvjedovati. => 2024-03-09/2024-03-10
Uoči Božića su se pomirili. => 2023-12-24
Na Uskrs će se pomiriti. => 2024-03-31
Govorio je Ljubo Božić. =>
Na Dan državnosti će govoriti. => 2024-05-30
Na Dan državnosti 2015. je govorio. => 2015-06-25
U prvom tromjesečju 2015. je rastao izvoz. => 2015-01-01/2015-03-31
U prvoj polovici godine će rasti izvoz. => 2024-01-01/2024-06-30
Ljeti 2014. je gorjelo. => 2014-06-01/2014-08-31
U jesen 1990. je gorjelo. => 1990-09-01/1990-11-30
Prošlog ljeta je gorjelo. => 2023-06-01/2023-08-31
Nedjeljne parade neće biti. => 2024-03-10
Zabranili su nedjeljnu paradu koju je vodio. => 2024-03-03
Jučerašnji napad je osudio. => 2024-03-05
Prošlotjedni napad je osudio. => 2024-02-26/2024-03-03
Napali su 3. ožujka. | Dan ranije su ih upozorili. => 2024-03-03; 2024-03-02
Napali su 3. ožujka, a dva dana kasnije su otišli. => 2024-03-03; 2024-03-05
Napali su ih dva dana kasnije. => ?
Uskoro će otići, a nedavno su došli. => ?; ?
U početku su šutjeli, a kasnije govorili. => ?; ?
Ranije ovog tjedna su se sastali. => 2024-03-04/2024-03-05
Potpisali su 1. svibnja 2004. godine. | Od tada su prijatelji. => 2004-05-01; 2004-05-01
U travnju i svibnju 2015. su pregovarali. => 2015-04-01/2015-04-30; 2015-05-01/2015-05-31
U travnju prošle godine su pregovarali. => 2023-04-01/2023-04-30
Izvještaj od 28. svibnja prošle godine je dobar. => 2023-05-28
Septembra 2001. je sve stalo. => 2001-09-01/2001-09-30
Prošlog utorka je otišao, a idućeg petka će doći. => 2024-03-05; 2024-03-08
U posljednja tri mjeseca je stalo. => 2023-12-06/2024-03-06
Posljednjih dana je mirno. => ?
Proteklih dana je mirno. => ?
U 20. stoljeću je bilo ratova. => 1901-01-01/2000-12-31
Senat je prošlog je tjedna glasao. => 2024-02-26/2024-03-03
Rođen je 1972. se godine vratio. => 1972-01-01/1972-12-31
Sastat će se u četvrtak (14. ožujka) i petak. => 2024-03-14; 2024-03-15
Izložba traje od ponedjeljka (18. ožujka) do nedjelje. => 2024-03-18/2024-03-24
Živi u gradu Novi Sad. =>
Rat (1998 - 1999) je završio. => 1998-01-01/1999-12-31
Pobijedili su 3:2, a karta je 20 eura. =>
Ima 35 godina i 2009 ovaca. =>
Svaki utorak je zasjedao. =>
Bilo je 2000 prosvjednika. =>
Marko Rujan je otišao. =>
Za 12. rujna je najavljen skup koji će voditi on. => 2024-09-12
`;

function read(text: string, published: string | null): string {
  const article = text.replaceAll(' | ', '\n');
  return findDates(article, simpleSyntax(article), { published, words: croatianDates() })
    .map(({ from, to }) => (from === null ? '?' : from === to ? from : `${from}/${to}`))
    .join('; ');
}

describe('findDates', () => {
  for (const line of CASES.split('\n').filter(Boolean)) {
    const [text = '', expected = ''] = line.split('=>').map((part) => part.trim());
    it(text, () => expect(read(text, PUBLISHED)).toBe(expected));
  }

  it('finds relative dates without publication, but does not guess', () => {
    expect(read('U utorak je otišao, prošle godine i 3. svibnja 2001.', null)).toBe('?; ?; 2001-05-03');
  });

  it('points at its words', () => {
    const text = 'Sastali su se u utorak (27. veljače) u Zagrebu.';
    const [date] = findDates(text, simpleSyntax(text), { published: PUBLISHED, words: croatianDates() });
    expect(date?.text).toBe('utorak (27. veljače)');
    expect(text.slice(date?.start, date?.end)).toBe(date?.text);
  });

  it('names the line of a broken data file', () => {
    expect(() => parseDateWords('# ok\nmonth x : siječanj\n', 'data/hr/dates.txt')).toThrow(
      /dates\.txt:2: .*whole number/,
    );
  });
});
