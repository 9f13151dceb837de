import { describe, expect, it } from 'vitest';
import { englishDates } from '../../src/languages/en/dates.ts';
import { findDates } from '../../src/resolve/dates.ts';
import { englishSyntax } from './english-syntax.ts';

/** Wednesday. */
const PUBLISHED = '2024-03-06';

/** Words of the article => each date as `from/to` (one day once, `?` when vague); `|` parts sentences. */
const CASES = `
The minister arrived in Oslo on Tuesday. => 2024-03-05
The minister will arrive in Oslo on Tuesday. => 2024-03-12
The minister is to visit Oslo on Tuesday. => 2024-03-12
The two sides agreed to meet on Friday. => 2024-03-08
The two sides are expected to meet on Friday. => 2024-03-08
The two sides may meet on Friday. => 2024-03-08
The two sides may have met on Friday. => 2024-03-01
The vote will be held on Sunday. => 2024-03-10
The vote held on Sunday was a farce. => 2024-03-03
The elections to be held on Sunday are a farce. => 2024-03-10
The summit opens on Friday. => 2024-03-08
The talks were held on Wednesday. => 2024-03-06
Officials said on Monday they will visit Riga on Thursday. => 2024-03-04; 2024-03-07
The envoy will meet rebels on Friday, officials said. => 2024-03-08
He said Monday he will resign. => 2024-03-04
The minister left on Tuesday night. => 2024-03-05
They signed the pact on Tuesday, February 27, in Geneva. => 2024-02-27
They signed the pact on Tuesday (Feb. 27) in Geneva. => 2024-02-27
They signed the pact on Tuesday 27 February in Geneva. => 2024-02-27
They met last Tuesday. => 2024-03-05
They will meet next Tuesday. => 2024-03-12
They met on Friday last week. => 2024-03-01
They will vote on Monday of next week. => 2024-03-11
Monday's talks were held in Doha. => 2024-03-04
Every Friday they march. =>
The Sunday Times said so. =>
The Good Friday Agreement was signed. =>
He was killed on Bloody Sunday. =>
He said so yesterday, is silent today and will resign tomorrow. => 2024-03-05; 2024-03-06; 2024-03-07
They met the day before yesterday. => 2024-03-04
They will meet the day after tomorrow. => 2024-03-08
Rockets fell overnight. => 2024-03-05/2024-03-06
Rockets fell last night. => 2024-03-05/2024-03-06
They met this morning and will vote tonight. => 2024-03-06; 2024-03-06
The war began last month. => 2024-02-01/2024-02-29
They will meet next week. => 2024-03-11/2024-03-17
They met this week. => 2024-03-04/2024-03-10
He was jailed last year. => 2023-01-01/2023-12-31
Last year's vote was a farce. => 2023-01-01/2023-12-31
Prices rose in the past two weeks. => 2024-02-21/2024-03-06
Prices rose over the past week. => 2024-02-28/2024-03-06
Ten were killed in the last 24 hours. => 2024-03-05/2024-03-06
They will meet in the coming days. => ?
Fighting rose in recent weeks. => ?
They will meet this coming Friday. => 2024-03-08
They met this past Friday. => 2024-03-01
They met three days ago. => 2024-03-03
They met two years ago. => 2022-01-01/2022-12-31
They met a week ago. => 2024-02-26/2024-03-03
They met a month ago. => 2024-02-01/2024-02-29
They met half a year ago. => 2023-09-01/2023-09-30
They met a decade ago. => 2014-01-01/2014-12-31
They met several days ago. => ?
They met a couple of weeks ago. => ?
They met more than ten years ago. => ?
They will meet in three weeks. => 2024-03-25/2024-03-31
They will vote two weeks from now. => 2024-03-18/2024-03-24
He was jailed for three months. =>
The talks took three days. =>
They met for the first time in three years. =>
He arrived on February 20. | Two days later he left. => 2024-02-20; 2024-02-22
He arrived on February 20. | Three weeks earlier he was in Rome. => 2024-02-20; 2024-01-29/2024-02-04
He arrived on February 20. | The following day he left. => 2024-02-20; 2024-02-21
He arrived on February 20. | He left the next day. => 2024-02-20; 2024-02-21
He arrived on February 20 and left later that week. => 2024-02-20; 2024-02-19/2024-02-25
He arrived in May 2015. | Prices rose that year. => 2015-05-01/2015-05-31; 2015-01-01/2015-12-31
They met earlier this month. => 2024-03-01/2024-03-05
They met earlier this week. => 2024-03-04/2024-03-05
They met earlier in the week. => 2024-03-04/2024-03-05
They will meet later this year. => 2024-03-07/2024-12-31
They met earlier on Wednesday. => ?; 2024-03-06
They met early last month. => 2024-02-01/2024-02-29
They met over the weekend. => 2024-03-02/2024-03-03
They will march this weekend. => 2024-03-09/2024-03-10
They met on October 23, 2023, in Cairo. => 2023-10-23
They met on Oct. 23 in Cairo. => 2023-10-23
They met on 23 October 2023 in Cairo. => 2023-10-23
They met on 23 October in Cairo. => 2023-10-23
They met on the 23rd of October. => 2023-10-23
They met on 23rd October 2023. => 2023-10-23
They met on October 23rd. => 2023-10-23
They met on Oct 7. => 2023-10-07
They met on the third of March. => 2024-03-03
They will vote on May 14. => 2024-05-14
They met on 23/10/2023. => 2023-10-23
They met on 10/23/2023. => 2023-10-23
They met on 5/10/2023. => 2023-10-05
They met on 2023-10-23. => 2023-10-23
They met in October 2023. => 2023-10-01/2023-10-31
They met in October, 2023. => 2023-10-01/2023-10-31
They met in October. => 2023-10-01/2023-10-31
They will meet in October. => 2024-10-01/2024-10-31
They met in October last year. => 2023-10-01/2023-10-31
They met in March of last year. => 2023-03-01/2023-03-31
They met last October. => 2023-10-01/2023-10-31
They met in May. => 2023-05-01/2023-05-31
The May elections were a farce. => 2023-05-01/2023-05-31
May they rest. =>
He may resign. =>
The March on Rome began. =>
Theresa May resigned. =>
They met in late March. => 2024-03-01/2024-03-31
They met in late November. => 2023-11-01/2023-11-30
They met in mid-January. => 2024-01-01/2024-01-31
In May 15 soldiers were killed. => 2023-05-01/2023-05-31
They met between 3 and 5 May 2019. => 2019-05-03/2019-05-05
They met from October 23 to 25. => 2023-10-23/2023-10-25
They met on October 23-25, 2021. => 2021-10-23/2021-10-25
They met on October 23 and 25. => 2023-10-23; 2023-10-25
They met from October 23 to November 5, 2021. => 2021-10-23/2021-11-05
They met from May to July. => 2023-05-01/2023-07-31
They will vote from Monday to Friday. => 2024-03-11/2024-03-15
He ruled in 2014. => 2014-01-01/2014-12-31
In 2014 Russia signed a pact. => 2014-01-01/2014-12-31
He ruled since 2014. => 2014-01-01/2014-12-31
He ruled between 2014 and 2016. => 2014-01-01/2016-12-31
He ruled from 2014 to 2016. => 2014-01-01/2016-12-31
The war (1998-1999) was long. => 1998-01-01/1999-12-31
The 2014-16 crisis was long. => 2014-01-01/2016-12-31
The 2014 elections were a farce. => 2014-01-01/2014-12-31
About 2000 people met. =>
Resolution 1973 was signed. =>
The talks began at 1900 GMT. =>
It was 2000 troops and $1950. =>
They fought in the 1990s. => 1990-01-01/1999-12-31
They fought in the early 1990s. => 1990-01-01/1999-12-31
He is in his 60s. =>
They fought in the 19th century. => 1801-01-01/1900-12-31
They met at the end of March 2015. => 2015-03-01/2015-03-31
They will meet by the end of the year. => 2024-01-01/2024-12-31
They met at the end of last year. => 2023-01-01/2023-12-31
They will meet next Thursday. => 2024-03-14
The truce was extended on Monday until next Sunday. => 2024-03-04; 2024-03-10
They left him until Friday to resign. => 2024-03-08
He ruled from 2014 until 2016. => 2014-01-01/2016-12-31
He will free men taken in December. => 2023-12-01/2023-12-31
He said he had to resign by the end of the year. => 2024-01-01/2024-12-31
They met in early 2015. => 2015-01-01/2015-12-31
Exports rose in the first quarter of 2015. => 2015-01-01/2015-03-31
Exports rose in the second half of 2015. => 2015-07-01/2015-12-31
Exports rose in the first three months of 2015. => 2015-01-01/2015-03-31
They met in the first week of October 2015. => 2015-10-01/2015-10-07
They met on the last day of January. => 2024-01-31
They met in the summer of 2015. => 2015-06-01/2015-08-31
They met last summer. => 2023-06-01/2023-08-31
The spring offensive began. =>
After the fall of the city they left. =>
The Prague Spring began. =>
They will meet before Christmas. => 2024-12-25
They met on Christmas Eve. => 2023-12-24
They will meet at Easter. => 2024-03-31
They met on New Year's Day. => 2024-01-01
They met on New Year's Eve 2019. => 2019-12-31
They met on Thanksgiving. => 2023-11-23
They met on Labor Day 2020. => 2020-09-07
They will meet during Ramadan. => ?
The second round was a farce. =>
The visit was his third this year. => 2024-01-01/2024-12-31
They met recently. => ?
The two-day visit began. =>
`;

function read(text: string, published: string | null): string {
  const article = text.replaceAll(' | ', '\n');
  return findDates(article, englishSyntax(article), { published, words: englishDates() })
    .map(({ from, to }) => (from === null ? '?' : from === to ? from : `${from}/${to}`))
    .join('; ');
}

describe('findDates in English', () => {
  for (const line of CASES.split('\n').filter(Boolean)) {
    const [text = '', expected = ''] = line.split('=>').map((part) => part.trim());
    it(text, () => expect(read(text, PUBLISHED)).toBe(expected));
  }

  it('finds relative dates without publication, but does not guess', () => {
    expect(read('He left on Tuesday, last year and on May 3, 2001.', null)).toBe('?; ?; 2001-05-03');
  });

  it('points at its words', () => {
    const text = 'They met on Tuesday (Feb. 27) in Geneva.';
    const [date] = findDates(text, englishSyntax(text), { published: PUBLISHED, words: englishDates() });
    expect(date?.text).toBe('Tuesday (Feb. 27)');
    expect(text.slice(date?.start, date?.end)).toBe(date?.text);
  });
});
