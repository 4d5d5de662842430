/** A pasted text of our own making; turns as in tests/unit/sites/article/printed-page.ts. */
export interface Paste {
  name: string;
  language: string;
  text: string;
  turns: string[];
}

export const pastes: Paste[] = [
  {
    name: 'Q and A with numbers, hard line breaks of a mail program',
    language: 'en',
    text: `Q1: When did you first see the house on the marsh, and what made
you think that anybody could live in it?
A1: I was nine. We had rowed too far and my brother wanted to go
home, but there was a light in the window and I wanted to know who
had lit it.
Q2: And who had?
A2: Nobody. It was the sun in the last pane that had not been broken
by the boys from the other side of the water.
Q3: Do you still look?
A3: Every evening.`,
    turns: [
      '? When did you first see the house on the marsh, and what made you think that anybody could live in it?',
      '! I was nine. We had rowed too far and my brother wanted to go home, but there was a light in the window and I wanted to know who had lit it.',
      '? And who had?',
      '! Nobody. It was the sun in the last pane that had not been broken by the boys from the other side of the water.',
      '? Do you still look?',
      '! Every evening.',
    ],
  },
  {
    name: 'unmarked paragraphs in turn',
    language: 'de',
    text: `Herr Brenner, wie lange stehen Sie schon am Ofen?

Seit vierzig Jahren. Ich habe mit fünfzehn angefangen, weil mein Onkel jemanden zum Tragen brauchte.

Wollten Sie nie etwas anderes machen?

Doch. Seemann. Aber mir wird auf der Fähre schlecht.

Und Ihre Kinder?

Die Älteste will die Bäckerei übernehmen. Ich habe ihr abgeraten, sie hat nicht gehört.

Was backen Sie am liebsten?

Roggen.`,
    turns: [
      '? Herr Brenner, wie lange stehen Sie schon am Ofen?',
      '! Seit vierzig Jahren. Ich habe mit fünfzehn angefangen, weil mein Onkel jemanden zum Tragen brauchte.',
      '? Wollten Sie nie etwas anderes machen?',
      '! Doch. Seemann. Aber mir wird auf der Fähre schlecht.',
      '? Und Ihre Kinder?',
      '! Die Älteste will die Bäckerei übernehmen. Ich habe ihr abgeraten, sie hat nicht gehört.',
      '? Was backen Sie am liebsten?',
      '! Roggen.',
    ],
  },
  {
    name: 'names in capitals on a line of their own',
    language: 'en',
    text: `THE DEEP END
A conversation

MARLOW
So you went down alone.

KEENE
I had a lamp. And I had a rope, which is a kind of company.

MARLOW
What was there?

KEENE
Water that nobody had looked at.

It was very clear.

MARLOW
Were you afraid?

KEENE
(Nods.)`,
    turns: [
      '? [MARLOW] So you went down alone.',
      '! [KEENE] I had a lamp. And I had a rope, which is a kind of company.',
      '? [MARLOW] What was there?',
      '! [KEENE] Water that nobody had looked at. / It was very clear.',
      '? [MARLOW] Were you afraid?',
      '! [KEENE] (Nods.)',
    ],
  },
  {
    name: 'times and names in one line',
    language: 'en',
    text: `[00:00:03] Interviewer: Can you say your name for the tape?
[00:00:07] Agnes Hill: Agnes Hill. I was Agnes Brook then.
[00:00:12] Interviewer: And where did you work?
[00:00:15] Agnes Hill: At the rope walk. We all did. [00:00:21] My mother too.
[00:00:30] [laughter]
[00:00:33] Interviewer: What made you laugh?
[00:00:36] Agnes Hill: The foreman. (Laughs) He had a wig.`,
    turns: [
      '? [Interviewer] Can you say your name for the tape?',
      '! [Agnes Hill] Agnes Hill. I was Agnes Brook then.',
      '? [Interviewer] And where did you work?',
      '! [Agnes Hill] At the rope walk. We all did. My mother too. / [laughter]',
      '? [Interviewer] What made you laugh?',
      '! [Agnes Hill] The foreman. (Laughs) He had a wig.',
    ],
  },
  {
    name: 'a name and a time above each turn, as note takers write',
    language: 'en',
    text: `Ruth Adair  0:02
Thanks for making the time. Could you tell us what you do?

Bill Oakes  0:07
I mend nets. I mend other things too, but nets are what I am paid for, and what people bring me in the rain.

Ruth Adair  0:19
How long does one take?

Bill Oakes  0:21
A winter, if it is torn well.

Ruth Adair  0:25
Great.`,
    turns: [
      '? [Ruth Adair] Thanks for making the time. Could you tell us what you do?',
      '! [Bill Oakes] I mend nets. I mend other things too, but nets are what I am paid for, and what people bring me in the rain.',
      '? [Ruth Adair] How long does one take?',
      '! [Bill Oakes] A winter, if it is torn well.',
      '? [Ruth Adair] Great.',
    ],
  },
  {
    name: 'Korean: 문 and 답',
    language: 'ko',
    text: `문. 언제 이 마을에 오셨습니까?
답. 스무 살에 시집왔지요. 제가 막내였어요.
문. 그때 무엇이 가장 힘드셨나요?
답. 물 길어 오는 거요.
우물이 멀었거든요.
문. 지금은요?
답. (웃음) 지금은 물이 저를 찾아와요.`,
    turns: [
      '? 언제 이 마을에 오셨습니까?',
      '! 스무 살에 시집왔지요. 제가 막내였어요.',
      '? 그때 무엇이 가장 힘드셨나요?',
      '! 물 길어 오는 거요. / 우물이 멀었거든요.',
      '? 지금은요?',
      '! (웃음) 지금은 물이 저를 찾아와요.',
    ],
  },
];
