/** English tokens and sentences, cut as in UD English-EWT. */
import { describe, expect, it } from 'vitest';
import { segment } from '../../src/analyse/segment.ts';
import { segmentRules } from '../../src/analyse/segment-rules.ts';

/** Tokens parted by spaces, sentences by ` ‖ `. */
function cut(text: string): string {
  const { start, end, sentences } = segment(text, 0, text.length, segmentRules('en'));
  return start.map((from, i) => (i > 0 && sentences.includes(i) ? '‖ ' : '') + text.slice(from, end[i])).join(' ');
}

describe('English tokens', () => {
  it.each([
    // clitics and possessives
    ["They don't know Iran's plans.", "They do n't know Iran 's plans ."],
    ['We’ll see, it cannot last.', 'We ’ll see , it can not last .'],
    ["It isn't, won't and can't be; they'd've gone.", "It is n't , wo n't and ca n't be ; they 'd 've gone ."],
    ["The rebels' leader said he's ready.", "The rebels ' leader said he 's ready ."],
    ["I'm sure you're gonna say we've lost", "I 'm sure you 're gon na say we 've lost"],
    ["In the 1990's and '80s, O'Neill and N'Djamena", "In the 1990's and '80s , O'Neill and N'Djamena"],
    // hyphens
    ['a 15-year low, Abu al-Zaman, anti-government troops', 'a 15 - year low , Abu al - Zaman , anti-government troops'],
    ['pro-Russian, non-aligned, mid-March, self-rule, co-operate', 'pro-Russian , non-aligned , mid-March , self - rule , co-operate'],
    ['Russian-backed fighters fired AK-47s', 'Russian - backed fighters fired AK - 47s'],
    ['The 1990-1991 war and a 3-2 win', 'The 1990 - 1991 war and a 3 - 2 win'],
    ['the ex-president and vice-president', 'the ex-president and vice - president'],
    // numbers, money, times
    ['It rose 5% to 1,000.5 points.', 'It rose 5 % to 1,000.5 points .'],
    ['A loan of $5bn, €3m and £20,000', 'A loan of $ 5 bn , € 3 m and £ 20,000'],
    ['At 5pm or 7:30 a.m. on 9/11', 'At 5 pm or 7:30 a.m. on 9/11'],
    ['the 21st and 2nd battalions, 40km away', 'the 21st and 2nd battalions , 40 km away'],
    // addresses, signs
    ['Write to desk@example.org or see https://example.org/news.', 'Write to desk@example.org or see https://example.org/news .'],
    ['Call 555-0100; km/h and AT&T', 'Call 555-0100 ; km / h and AT&T'],
    ['He said “no” -- twice… ``Why?\'\'', 'He said “ no ” -- twice … ‖ `` Why ? \'\''],
    ['She left—at last (alone).', 'She left — at last ( alone ) .'],
    ['KYIV (Reuters) - Troops moved.', 'KYIV ( Reuters ) - Troops moved .'],
  ])('%s', (text, expected) => expect(cut(text)).toBe(expected)); // biome-ignore format: one case a line
});

describe('English sentences', () => {
  it.each([
    ['Mr. Smith of the U.S. Senate left. He was tired.', 'Mr. Smith of the U.S. Senate left . ‖ He was tired .'],
    ['Troops left for the U.S. The talks go on.', 'Troops left for the U.S. ‖ The talks go on .'],
    ['It sold 20. Nobody cared!!', 'It sold 20 . ‖ Nobody cared !!'],
    ['Acme Corp. The rest is silence.', 'Acme Corp. ‖ The rest is silence .'],
    ['Acme Corp. Chairman John Q. Public spoke.', 'Acme Corp. Chairman John Q. Public spoke .'],
    ['Gen. Abe Lot and Sen. Jo Day of Ohio met Jan. 5 in St. Paul, Minn. They agreed.', 'Gen. Abe Lot and Sen. Jo Day of Ohio met Jan. 5 in St. Paul , Minn. ‖ They agreed .'],
    ['No. 10 refused. The answer was no. Nobody asked.', 'No. 10 refused . ‖ The answer was no . ‖ Nobody asked .'],
    ['It opens at 9 a.m. Monday. It closes at 5 p.m. The rest is closed.', 'It opens at 9 a.m. Monday . ‖ It closes at 5 p.m. ‖ The rest is closed .'],
    ['"We will fight," he said. "We will win."', '" We will fight , " he said . ‖ " We will win . "'],
    ['He said: "Go." Then he left.', 'He said : " Go . " ‖ Then he left .'],
    ['"Go!" he said. “Stay.” She went.', '" Go ! " he said . ‖ “ Stay . ” ‖ She went .'],
    ['The army (what is left of it) fled. (It had no fuel.) It came back.', 'The army ( what is left of it ) fled . ‖ ( It had no fuel . ) ‖ It came back .'],
    ['Shots, screams, etc. The street was empty.', 'Shots , screams , etc. ‖ The street was empty .'],
    ['What now? Nobody knows... Perhaps.', 'What now ? ‖ Nobody knows ... ‖ Perhaps .'],
    ['It was 1999. Then came the war.', 'It was 1999 . ‖ Then came the war .'],
    ['He joined the P.L.O. in 1970. J. F. Doe did not.', 'He joined the P.L.O. in 1970 . ‖ J. F. Doe did not .'],
  ])('%s', (text, expected) => expect(cut(text)).toBe(expected)); // biome-ignore format: one case a line
});
