import { describe, expect, it } from 'vitest';
import { detectLanguage, parseProfiles } from '../../src/read/language.ts';

/** Language, then texts: headlines, capitals, without diacritics, mixed. All invented. */
const CASES = `
en | Rebels shell border town, killing nine
en | Iran rejects talks on missile programme
en | Minister quits over budget row
en | RUSSIA WARNS NEIGHBOURS AGAINST HOSTING FOREIGN TROOPS
en | The two presidents met in Geneva on Monday and agreed to reopen their embassies.
en | Croatian PM Andrej Plenković meets Macron in Paris
en | Ivica Dačić and Milorad Dodik sign joint declaration in Banja Luka
en | The minister said: "Nećemo odustati od pregovora dok se ne postigne sporazum." He declined to take questions and left for the airport, his spokesman told reporters.
en | Oil prices climb as pipeline talks stall
en | Thousands march in Tbilisi
en | Don't expect a deal soon, says envoy
hr | Vlada najavila nove poreze na nekretnine
hr | Predsjednik odbio potpisati zakon
hr | PREMIJER NAJAVIO OSTAVKU NAKON PROSVJEDA
hr | Ministar vanjskih poslova sutra putuje u Kijev
hr | Sindikati traze povecanje placa, vlada odbija razgovore
hr | Predsjednik vlade je rekao da ce se sastanak odrzati iduci tjedan u Zagrebu, ali da nema sto pregovarati s onima koji ne zele mir.
hr | Tužiteljstvo je podiglo optužnicu protiv trojice bivših dužnosnika.
hr | Glasnogovornik je citirao: "We will not negotiate under threat." Dodao je da je to stajalište vlade i da se ono neće mijenjati.
hr | Dvoje uhićenih zbog napada na novinara
hr | Kijev i Moskva razmijenili zarobljenike
sr | Predsednik je juče u Beogradu primio ambasadore i rekao da će Srbija nastaviti razgovore.
sr | Vlada usvojila predlog zakona o bezbednosti saobraćaja
sr | Posle sastanka sa delegacijom, ministar je izjavio da niko ne želi da se vreme gubi.
sr | Skupstina sledece nedelje raspravlja o resenju za Kosovo, kaze predsednik
bs | Predsjedavajući Vijeća ministara saopćio je da će se tokom sedmice održati sjednica o evropskim integracijama.
bs | Općina će tokom januara podijeliti hiljadu paketa porodicama, kazao je načelnik.
sr-Cyrl | Председник је јуче у Београду примио амбасадоре и рекао да ће разговори бити настављени.
sr-Cyrl | Влада усвојила предлог закона о безбедности
sl | Vlada je včeraj potrdila predlog zakona, ki ga bo obravnaval državni zbor.
sl | Predsednik republike obiskal Berlin, kjer se je sestal s kanclerjem
sl | Minister odstopil zaradi obtožb o podkupovanju
mk | Владата ја усвои одлуката што ја предложи министерот за надворешни работи.
mk | Претседателот ќе патува во Брисел на средба со лидерите
de | Die Regierung berät am Dienstag über den Haushalt
de | Bundeskanzler reist nach Kiew und verspricht weitere Hilfe für die Ukraine
de | Polizei nimmt zwei Männer nach Angriff auf Politiker fest
fr | Le président a rencontré son homologue à Genève pour parler de la guerre
fr | Grève générale: le gouvernement appelle au calme
it | Il governo ha approvato la legge sulla sicurezza dopo una lunga discussione
it | Il presidente incontra i sindacati a Roma
es | El gobierno rechaza la propuesta de la oposición y convoca elecciones
es | Miles de personas protestan en Lima contra el presidente
pt | O presidente disse que não vai negociar com os rebeldes até ao fim do ano
pt | Governo português aprova novas medidas contra a crise
ro | Guvernul a anunțat că va organiza alegeri în luna mai
ro | Președintele României s-a întâlnit cu omologul său la Paris
hu | A kormány szerint nem lehet tárgyalni a háború végéig
hu | A miniszterelnök Brüsszelben találkozott az elnökkel
pl | Prezydent spotkał się z premierem w Warszawie i rozmawiał o wojnie
pl | Rząd zapowiada nowe sankcje wobec Rosji
cs | Vláda schválila návrh zákona, který předložil ministr obrany
cs | Prezident odmítl podepsat zákon o dani
sk | Vláda schválila návrh zákona, ktorý predložil minister obrany
nl | De minister heeft gezegd dat het kabinet niet zal onderhandelen met de rebellen
nl | Duizenden mensen protesteren tegen de regering in Den Haag
sq | Kryeministri tha se qeveria nuk do të negociojë me opozitën
sq | Presidenti i Kosovës takohet me ambasadorin në Prishtinë
tr | Cumhurbaşkanı Ankara'da bakanlarla bir araya geldi ve yeni kararları açıkladı
tr | Hükümet muhalefetin önerisini reddetti
sv | Regeringen säger att det inte är aktuellt att förhandla med rebellerna
fi | Hallitus ei aio neuvotella kapinallisten kanssa, sanoi ministeri
ru | Президент заявил, что переговоры с оппозицией не начнутся до выборов
uk | Президент заявив, що переговори не почнуться до виборів, а військо готове
bg | Правителството не е съгласно с предложението, което обсъди парламентът
el | Η κυβέρνηση απορρίπτει την πρόταση της αντιπολίτευσης
ar | أعلن الرئيس أن الحكومة لن تتفاوض مع المتمردين
zh | 总统宣布政府不会与反对派谈判
ja | 首相は反対派と交渉しないと発表した
`;

describe('detectLanguage', () => {
  for (const line of CASES.split('\n').filter(Boolean)) {
    const [language = '', text = ''] = line.split(' | ');
    it(text, () => expect(detectLanguage(text)).toBe(language));
  }

  it('says nothing where nothing says', () => {
    expect(detectLanguage('')).toBeNull();
    expect(detectLanguage('2023: 14-3 (7)')).toBeNull();
  });

  it('passes over addresses', () => {
    expect(detectLanguage('https://www.the-news.com/and/the/of Sastanak je odgođen.')).toBe('hr');
  });

  it('names the line of a broken data file', () => {
    expect(() => parseProfiles('words hr : i je\nwird fr : le\n', 'data/languages/detect.txt')).toThrow(
      /detect\.txt:2/,
    );
  });
});
