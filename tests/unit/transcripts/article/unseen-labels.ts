import type { Paste } from './pastes.ts';

/** Of the same pages, those that name who speaks. */
export const unseenLabels: Paste[] = [
  {
    name: 'names in square brackets',
    language: 'zh',
    text: `灯塔上的一天

[主持人]各位听众,大家好。今天来的是守灯塔三十年的老周。

[老周]大家好。

[主持人]您第一次上塔是什么时候?

[老周]那年我十九岁,船把我放下就走了。我站在石头上,不知道门在哪里。

[主持人]现在呢?

[老周]现在我闭着眼也能走上去。`,
    turns: [
      '? [主持人] 各位听众,大家好。今天来的是守灯塔三十年的老周。',
      '! [老周] 大家好。',
      '? [主持人] 您第一次上塔是什么时候?',
      '! [老周] 那年我十九岁,船把我放下就走了。我站在石头上,不知道门在哪里。',
      '? [主持人] 现在呢?',
      '! [老周] 现在我闭着眼也能走上去。',
    ],
  },
  {
    name: 'who takes part, above the talk',
    language: 'en',
    text: `The net menders of Low Quay
Interviewee: Ada Finch
Interviewer: Tom Reed
Ada Finch (AF) mends nets.
Tom Reed: How long does one net take you?
Ada Finch: A week, if the cat stays out of it.
TR: And if it does not?
AF: Then I have a net with a cat in it.
TR: Do you sell those?
AF: I have had offers.`,
    turns: [
      '? [TR] How long does one net take you?',
      '! [AF] A week, if the cat stays out of it.',
      '? [TR] And if it does not?',
      '! [AF] Then I have a net with a cat in it.',
      '? [TR] Do you sell those?',
      '! [AF] I have had offers.',
    ],
  },
  {
    name: 'the one who asks, named alone above the talk',
    language: 'ja',
    text: `塩をつくる人に会う

話し手:ミナさん(塩職人)

聞き手:ken(海の雑誌・編集)

ken:
海に出るのは何時ですか?

ミナさん:
四時です。潮が待ってくれないので。

ken:
眠くないですか?

ミナさん:
眠いです。でも、私は朝の海が好きなんです。

ken:
冬もですか?

ミナさん:
冬のほうが好きですね。`,
    turns: [
      '? [ken] 海に出るのは何時ですか?',
      '! [ミナさん] 四時です。潮が待ってくれないので。',
      '? [ken] 眠くないですか?',
      '! [ミナさん] 眠いです。でも、私は朝の海が好きなんです。',
      '? [ken] 冬もですか?',
      '! [ミナさん] 冬のほうが好きですね。',
    ],
  },
  {
    name: 'a first turn without a full stop, which is no list',
    language: 'en',
    text: `Interviewer: Tell us about the mill
Miller: It was my aunt's. I got it with the debts and the dog.
Interviewer: Which was the heavier?
Miller: The dog. I never got him up the ladder.
Interviewer: Do you still grind?
Miller: On Sundays, for the noise.`,
    turns: [
      '? [Interviewer] Tell us about the mill',
      "! [Miller] It was my aunt's. I got it with the debts and the dog.",
      '? [Interviewer] Which was the heavier?',
      '! [Miller] The dog. I never got him up the ladder.',
      '? [Interviewer] Do you still grind?',
      '! [Miller] On Sundays, for the noise.',
    ],
  },
  {
    name: 'a first question and its answer without a full stop',
    language: 'en',
    text: `Q: Your first boat
A: The red one by the shed
Q: And the second?
A: I sank it. My brother was aboard.
Q: Did he swim?
A: He did. I counted.
Q: Would you sail with him now?
A: If he brings the bread.
Q: Which way?
A: West. We have been east.`,
    turns: [
      '? Your first boat',
      '! The red one by the shed',
      '? And the second?',
      '! I sank it. My brother was aboard.',
      '? Did he swim?',
      '! He did. I counted.',
      '? Would you sail with him now?',
      '! If he brings the bread.',
      '? Which way?',
      '! West. We have been east.',
    ],
  },
  {
    name: 'speech that is written without full stops',
    language: 'en',
    text: `Mo: good morning, how did you sleep
Ada: like a boat, I was up twice
Mo: why is that?
Ada: the cat had news for me
Mo: what did she tell you
Ada: I did not ask her
Mo: and today?
Ada: today I sleep`,
    turns: [
      '? [Mo] good morning, how did you sleep',
      '! [Ada] like a boat, I was up twice',
      '? [Mo] why is that?',
      '! [Ada] the cat had news for me',
      '? [Mo] what did she tell you',
      '! [Ada] I did not ask her',
      '? [Mo] and today?',
      '! [Ada] today I sleep',
    ],
  },
  {
    name: 'a name before a dash that introduces, among names with colons',
    language: 'uk',
    text: `Розмови біля вогню. Олена Дуб

Олена Дуб — пасічниця, яка пише вірші.

Іван Сокіл: Дякую, що прийшли. Де ви навчилися?

Олена Дуб: У діда. Він говорив з бджолами, а зі мною мовчав.

І. С.: А ви з ними говорите?

О. Д.: Я їм читаю. Вони не сперечаються.

І. С.: Яка з них найрозумніша?

О. Д.: Та, що мене не вкусила.`,
    turns: [
      '? [І. С.] Дякую, що прийшли. Де ви навчилися?',
      '! [О. Д.] У діда. Він говорив з бджолами, а зі мною мовчав.',
      '? [І. С.] А ви з ними говорите?',
      '! [О. Д.] Я їм читаю. Вони не сперечаються.',
      '? [І. С.] Яка з них найрозумніша?',
      '! [О. Д.] Та, що мене не вкусила.',
    ],
  },
  {
    name: 'words before colons in one answer only',
    language: 'en',
    text: `## Where do you work?
In my mother's barn. I moved the hay out last spring.
## What do you work with?
Saw: a Swedish one
Editor: the one that came with it
Glue: none, I do not trust it
## Do you miss anything?
I miss the hay. It was warm.`,
    turns: [
      '? Where do you work?',
      "! In my mother's barn. I moved the hay out last spring.",
      '? What do you work with?',
      '! Saw: a Swedish one / Editor: the one that came with it / Glue: none, I do not trust it',
      '? Do you miss anything?',
      '! I miss the hay. It was warm.',
    ],
  },
  {
    name: 'who wrote it and where to, in brackets; opinions in plain Korean',
    language: 'ko',
    text: `Q 4강에 올랐다. 기분이 어떤가.
A 지지 않고 올라가 더 좋은 것 같다. 어렵지 않았다.
Q 긴장하지 않은 모습이었다.
A 긴장은 어제 다 한 것 같다. 오늘은 연습 같았다.
Q 마지막 판은 놓쳤다.
A 마지막 판은 놀이였던 것 같다.
Q 목표는 무엇인가.
A 결승이다.
[주간돌잡이 김바둑 기자 paduk@example.com]`,
    turns: [
      '? 4강에 올랐다. 기분이 어떤가.',
      '! 지지 않고 올라가 더 좋은 것 같다. 어렵지 않았다.',
      '? 긴장하지 않은 모습이었다.',
      '! 긴장은 어제 다 한 것 같다. 오늘은 연습 같았다.',
      '? 마지막 판은 놓쳤다.',
      '! 마지막 판은 놀이였던 것 같다.',
      '? 목표는 무엇인가.',
      '! 결승이다.',
    ],
  },
  {
    name: 'two who answer together, among each alone',
    language: 'fr',
    text: `Le Quai : D'où vient votre nom ?
Anne : D'une affiche déchirée. J'avais gardé le morceau.
Le Quai : Et le reste ?
Anne et Paul : On le cherche.
Paul : Moi, je ne le cherche plus.
Le Quai : Vous jouez encore ensemble ?
Anne : Le lundi, quand je le réveille.
Paul : Je dors très bien le lundi.`,
    turns: [
      "? [Le Quai] D'où vient votre nom ?",
      "! [Anne] D'une affiche déchirée. J'avais gardé le morceau.",
      '? [Le Quai] Et le reste ?',
      '! [Anne et Paul] On le cherche.',
      '! [Paul] Moi, je ne le cherche plus.',
      '? [Le Quai] Vous jouez encore ensemble ?',
      '! [Anne] Le lundi, quand je le réveille.',
      '! [Paul] Je dors très bien le lundi.',
    ],
  },
  {
    name: 'only the questions marked, and hardly a word of oneself',
    language: 'ja',
    text: `海の取材記事

Q:船の祭りに行ってきた感想はいかがですか?

はじめて出した船で、身に余るほどの応援をもらいました。短い時間でも楽しい話ができたらと思います。

Q:船をつくるうえで、一番気を使った部分は何ですか?

私には、この仲間でなければ難しかったと思います。半分以上が昔からの友達で、後輩です。

Q:次はどんな船ですか?

小さくて、遅い船です。速い船はもうたくさんあります。`,
    turns: [
      '? 船の祭りに行ってきた感想はいかがですか?',
      '! はじめて出した船で、身に余るほどの応援をもらいました。短い時間でも楽しい話ができたらと思います。',
      '? 船をつくるうえで、一番気を使った部分は何ですか?',
      '! 私には、この仲間でなければ難しかったと思います。半分以上が昔からの友達で、後輩です。',
      '? 次はどんな船ですか?',
      '! 小さくて、遅い船です。速い船はもうたくさんあります。',
    ],
  },
];
