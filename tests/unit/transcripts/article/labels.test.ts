import { describe, expect, test } from 'vitest';
import { articleOf, printedText } from '../../../../transcripts/article/article.ts';

/** A talk in which each speaker is named in a way of their own, later perhaps in another. */
function talk(asks: string, answers: string, asksLater = asks, answersLater = answers): string {
  return `${asks}Where did you learn it?
${answers}From my aunt. I was six and she was patient.
${asksLater}Was she a smith, too?
${answersLater}She was a baker. Same heat, she said.
${asksLater}And today?
${answersLater}Today I sleep late.`;
}

describe('who speaks in a pasted talk', () => {
  test.each([
    ['a name and a time', talk('Ann Lee (00:12): ', 'Rob Tate (00:15): '), 'Ann Lee', 'Rob Tate'],
    ['a time and a name', talk('[00:01] Ann: ', '[00:09] Rob: '), 'Ann', 'Rob'],
    ['a name in angles', talk('<ann> ', '<rob> '), 'ann', 'rob'],
    ['what they do', talk('Interviewer: ', 'Participant: '), 'Interviewer', 'Participant'],
    ['numbers', talk('Speaker 1: ', 'Speaker 2: '), 'Speaker 1', 'Speaker 2'],
    [
      'numbers and times above',
      talk('Speaker 1 00:01\n', 'Speaker 2 00:05\n'),
      'Speaker 1',
      'Speaker 2',
    ],
    ['names that shrink', talk('Ann Lee: ', 'Dr. Cole: ', 'Ann: ', 'Cole: '), 'Ann', 'Cole'],
    ['names in capitals', talk('ANN LEE: ', 'ROB TATE: ', 'LEE: ', 'TATE: '), 'LEE', 'TATE'],
    ['names above', talk('Ann Lee\n', 'Rob Tate\n'), 'Ann Lee', 'Rob Tate'],
    [
      'times and names above',
      talk('00:00:01 Ann Lee\n', '00:00:09 Rob Tate\n'),
      'Ann Lee',
      'Rob Tate',
    ],
    ['dashes', talk('Ann Lee - ', 'Rob Tate - '), 'Ann Lee', 'Rob Tate'],
    ['columns', talk('Ann\t', 'Rob\t'), 'Ann', 'Rob'],
    ['captions', talk('>> ANN: ', '>> ROB: '), 'ANN', 'ROB'],
    ['letters', talk('Q: ', 'A: '), undefined, undefined],
    ['letters and dashes', talk('P.- ', 'R.- '), undefined, undefined],
    ['letters and numbers', talk('Q1) ', 'A1) '), undefined, undefined],
    ['letters and strokes', talk('Q/ ', 'A/ '), undefined, undefined],
    ['marks', talk('* ', '- '), undefined, undefined],
    ['one mark for both', talk('>> ', '>> '), undefined, undefined],
  ])('is told by %s', (_how, text, asks, answers) => {
    const named = (role: string, said: string, speaker: string | undefined) => ({
      ...(speaker !== undefined && { speaker }),
      role,
      text: said,
    });
    expect(articleOf(printedText(text, { language: 'en' })).segments).toEqual([
      named('question', 'Where did you learn it?', asks),
      named('answer', 'From my aunt. I was six and she was patient.', answers),
      named('question', 'Was she a smith, too?', asks),
      named('answer', 'She was a baker. Same heat, she said.', answers),
      named('question', 'And today?', asks),
      named('answer', 'Today I sleep late.', answers),
    ]);
  });
});
