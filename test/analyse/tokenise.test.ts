import { describe, expect, it } from 'vitest';
import { parseSegmentRules, segmentRules } from '../../src/analyse/segment-rules.ts';
import { RUN_TOGETHER, segment, tokenise } from '../../src/analyse/tokenise.ts';
import { DataError } from '../../src/diagnostics.ts';
import type { Language } from '../../src/document.ts';

/** Tokens parted by spaces, sentences by ` ‖ `. */
function cut(text: string, language: Language = 'hr'): string {
  const { start, end, sentences } = segment(text, 0, text.length, segmentRules(language));
  return start.map((from, i) => (i > 0 && sentences.includes(i) ? '‖ ' : '') + text.slice(from, end[i])).join(' ');
}

describe('Croatian tokens', () => {
  it.each([
    ['Ministar SAD-a i veleposlanik pri NATO-u.', 'Ministar SAD-a i veleposlanik pri NATO-u .'],
    ['Rast od 3,5% i 10.000 kuna.', 'Rast od 3,5% i 10.000 kuna .'],
    ['U 18:30 ili 18.30 sati', 'U 18:30 ili 18.30 sati'],
    ['Rođen 24.10.2023. u Splitu.', 'Rođen 24.10.2023. u Splitu .'],
    ['Od 5. ožujka 2024. do 7. travnja.', 'Od 5. ožujka 2024. do 7. travnja .'],
    ['Mandat 2010.-2012. i 2008.-2009. godine', 'Mandat 2010.-2012. i 2008.-2009. godine'],
    ['dr. sc. Ana Kos i tzv. elita, npr. bankari itd.', 'dr. sc. Ana Kos i tzv. elita , npr. bankari itd.'],
    ['Tvrtka Primjer d.o.o. i Uzor d.d. rastu.', 'Tvrtka Primjer d.o.o. i Uzor d.d. rastu .'],
    ['Hamdan Al-Rašidi u tursko-iračkim pregovorima', 'Hamdan Al-Rašidi u tursko-iračkim pregovorima'],
    [
      'Pišite na ured.vijesti@primjer.hr ili www.primjer.hr/vijesti.',
      'Pišite na ured.vijesti@primjer.hr ili www.primjer.hr/vijesti .',
    ],
    ['Portal Primjer.hr prenosi @ured i #izbori2024', 'Portal Primjer.hr prenosi @ured i #izbori2024'],
    ['„Da”, «ne» i “možda” ‘ili’', '„ Da ” , « ne » i “ možda ” ‘ ili ’'],
    ["D'Annunzio i '90-ih", "D'Annunzio i '90-ih"],
    ['Čekao je... i čekao… -- uzalud', 'Čekao je ... i čekao … -- uzalud'],
    ['28-godišnjaci, 20-ak ljudi i 1/3 glasova', '28-godišnjaci , 20-ak ljudi i 1/3 glasova'],
    ['ožujak/travanj, km/h', 'ožujak / travanj , km / h'],
    ['radno- i socijalnopravni', 'radno- i socijalnopravni'],
    ['Dobili su 5€ i 20 $ (oko 30 KM)', 'Dobili su 5 € i 20 $ ( oko 30 KM )'],
    ['😀 Bravo', '😀 Bravo'],
  ])('%s', (text, expected) => expect(cut(text)).toBe(expected));
});

describe('Croatian sentences', () => {
  it.each([
    // ordinals and years
    ['Izbori su bili u 2020. godini. Pobijedila je oporba.', 'Izbori su bili u 2020. godini . ‖ Pobijedila je oporba .'],
    ['Kandidat je pobijedio već 2016. Nakon toga je podnio ostavku.', 'Kandidat je pobijedio već 2016. ‖ Nakon toga je podnio ostavku .'],
    ['U 2010. Vlada je pala.', 'U 2010. Vlada je pala .'],
    ['Predstavio se na 9. Zagrebačkom sajmu.', 'Predstavio se na 9. Zagrebačkom sajmu .'],
    ['Prema članku 141. Ustava to je moguće.', 'Prema članku 141. Ustava to je moguće .'],
    ['Povjerenstvo je primilo ukupno 388. To je rekord.', 'Povjerenstvo je primilo ukupno 388 . ‖ To je rekord .'],
    ['ZAGREB, 5. ožujka 2024. (Hina) - Sabor zasjeda.', 'ZAGREB , 5. ožujka 2024. ( Hina ) - Sabor zasjeda .'],
    ['Vladao je dugo (1842. - 1912.), kažu.', 'Vladao je dugo ( 1842. - 1912. ) , kažu .'],
    ['Susret je završio 13 - 5. Drugi nastavlja sutra.', 'Susret je završio 13 - 5 . ‖ Drugi nastavlja sutra .'],
    ['Papa Ivan Pavao II. Posjetio je Split.', 'Papa Ivan Pavao II. Posjetio je Split .'],
    ['Umro je u XIX. st. U Beču su ga pamtili.', 'Umro je u XIX. st. ‖ U Beču su ga pamtili .'],
    // abbreviations and initials
    ['Stigao je dr. Horvat. Govorio je g. Babić.', 'Stigao je dr. Horvat . ‖ Govorio je g. Babić .'],
    ['Kupili su jabuke, kruške itd. Onda su otišli.', 'Kupili su jabuke , kruške itd. ‖ Onda su otišli .'],
    ['George W. Bush i J. R. R. Tolkien razgovaraju.', 'George W. Bush i J. R. R. Tolkien razgovaraju .'],
    ['Crkva sv. Marka. Trg sv. Ivana.', 'Crkva sv. Marka . ‖ Trg sv. Ivana .'],
    // stray stops and missing spaces
    ['Bio je u razgovorima. čiji ishod nije poznat.', 'Bio je u razgovorima . čiji ishod nije poznat .'],
    ['Sastanak je gotov.Ministar je otišao.', 'Sastanak je gotov . ‖ Ministar je otišao .'],
    ['Novi iPhone stiže. iPhone je skup.', 'Novi iPhone stiže . ‖ iPhone je skup .'],
    // quotations
    ['"Zašto sada?", upitao je. "Ne znam."', '" Zašto sada ? " , upitao je . ‖ " Ne znam . "'],
    ['"Pobijedit ćemo!" rekao je šef stranke.', '" Pobijedit ćemo ! " rekao je šef stranke .'],
    ['„Odlazim.” Ministar je ustao.', '„ Odlazim . ” ‖ Ministar je ustao .'],
    ['Kazao je: "Idemo kući. Kraj je." Potom je šutio.', 'Kazao je : " Idemo kući . ‖ Kraj je . " ‖ Potom je šutio .'],
    ['»Nećemo.« Tako je poručio.', '» Nećemo . « ‖ Tako je poručio .'],
    ['Je li to istina?! Nije... Možda.', 'Je li to istina ? ! ‖ Nije ... ‖ Možda .'],
    ['Vlada (kakva god!) Hrvatskoj treba.', 'Vlada ( kakva god ! ) Hrvatskoj treba .'],
    ['Otišao je. (Nitko nije znao kamo je otišao.) Vratio se sutra.', 'Otišao je . ‖ ( Nitko nije znao kamo je otišao . ) ‖ Vratio se sutra .'],
    // what never ends a sentence
    ['Odluka: Vlada ostaje; Sabor odlazi.', 'Odluka : Vlada ostaje ; Sabor odlazi .'],
    ['1. Otvorite prozor. 2. Zatvorite vrata.', '1. Otvorite prozor . ‖ 2. Zatvorite vrata .'],
    ['Prvi redak\ndrugi redak. Novi.', 'Prvi redak drugi redak . ‖ Novi .'],
    ['Naslov bez točke\n\nTekst slijedi.', 'Naslov bez točke ‖ Tekst slijedi .'],
  ])('%s', (text, expected) => expect(cut(text)).toBe(expected)); // biome-ignore format: one case a line
});

describe('English', () => {
  it.each([
    ["They don't know Iran's plans.", "They do n't know Iran 's plans ."],
    ['We’ll see, it cannot last.', 'We ’ll see , it can not last .'],
    ['Mr. Smith of the U.S. Senate left. He was tired.', 'Mr. Smith of the U.S. Senate left . ‖ He was tired .'],
    ['It rose 5% in a 15-year low.', 'It rose 5 % in a 15 - year low .'],
    ['It sold 20. Nobody cared!!', 'It sold 20 . ‖ Nobody cared !!'],
    ['Acme Corp. The rest is silence.', 'Acme Corp. ‖ The rest is silence .'],
  ])('%s', (text, expected) => expect(cut(text, 'en')).toBe(expected));
});

describe('segment', () => {
  it('keeps the offsets of the whole text and stays inside its block', () => {
    const text = 'Prvi blok.\n\nDrugi blok. Kraj';
    const { start, end } = segment(text, 12, text.length, segmentRules('hr'));
    expect(start[0]).toBe(12);
    expect(text.slice(start.at(-1), end.at(-1))).toBe('Kraj');
    expect(segment(text, 0, 4, segmentRules('hr')).end).toEqual([4]);
  });

  it('covers every character that is not white space, once and in order, whatever comes', () => {
    const alphabet = [...'abČ1. ,-"„”(…)?\n\'/@#%:€😀\u0301&+'];
    let seed = 1;
    for (let round = 0; round < 400; round++) {
      let text = '';
      for (let i = 0; i < 40; i++) {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        text += alphabet[seed % alphabet.length];
      }
      for (const language of ['hr', 'en'] as const) {
        const { start, end, sentences } = segment(text, 0, text.length, segmentRules(language));
        let at = 0;
        for (const [i, from] of start.entries()) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, from).trim()).toBe('');
          expect(end[i]).toBeGreaterThan(from);
          at = end[i] ?? 0;
        }
        expect(text.slice(at).trim()).toBe('');
        expect(sentences).toEqual([...new Set(sentences)].sort((a, b) => a - b));
        if (start.length > 0) expect(sentences[0]).toBe(0);
      }
    }
  });

  it('takes time in proportion to the text, even of one endless line', () => {
    for (const piece of ['a', '1.', '-', '"', 'a.', '@a', 'Ab ', 'A.b']) {
      const text = piece.repeat(20_000);
      const { end } = segment(text, 0, text.length, segmentRules('hr'));
      expect(end.at(-1)).toBe(text.trimEnd().length);
    }
  }, 5000);
});

describe('tokenise', () => {
  it('makes one builder of all blocks', () => {
    const text = 'Naslov vijesti\n\nVlada je pala. Izbori slijede.';
    const syntax = tokenise(
      text,
      [
        { start: 0, end: 14 },
        { start: 16, end: text.length },
      ],
      'hr',
    ).build();
    expect(Array.from(syntax.sentences as Int32Array)).toEqual([0, 2, 6, 9]);
    expect(syntax.norm[2]).toBe('vlada');
    expect(tokenise('', [], 'hr').build().count).toBe(0);
  });

  it('finds the end of a headline that runs into the text', () => {
    const text = 'Sindikat prosvjeduje zbog niskih plaća U Zagrebu je jučer počeo veliki prosvjed radnika.';
    const syntax = tokenise(text, [{ start: 0, end: text.length }], 'hr', RUN_TOGETHER).build();
    expect(syntax.form[syntax.sentences[1] ?? 0]).toBe('U');
    expect(tokenise(text, [{ start: 0, end: text.length }], 'hr', null).build().sentences.length).toBe(2);
  });
});

describe('segment rules', () => {
  it('name file, line and mend of what is wrong', () => {
    const source = 'inside: dr.\nkratice: prof.\nmay-end: itd\nsetting: brzo\n';
    try {
      parseSegmentRules(source, 'data/xx/abbreviations.txt');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DataError);
      expect((error as DataError).diagnostics.map((d) => d.line)).toEqual([2, 3, 4]);
    }
  });
});
