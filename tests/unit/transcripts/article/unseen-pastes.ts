import type { Paste } from './pastes.ts';

/** Habits of pages that were marked before the reader saw them, told with words of our own. */
export const unseenPastes: Paste[] = [
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
    name: 'dashes on both sides, and answers that go on without one',
    language: 'ru',
    text: `— Когда вы построили лодку?
— Двадцать лет назад. Я искал доски по всему берегу.
Половину принесло море.
— Вы её продадите?
— Нет. Лучше я продам дом.
Дом не плавает.
— А кто вас учил?
— Никто. Я смотрел, как тонут другие.
— Что дальше?
— Парус. Старый порвали чайки.`,
    turns: [
      '? Когда вы построили лодку?',
      '! Двадцать лет назад. Я искал доски по всему берегу. / Половину принесло море.',
      '? Вы её продадите?',
      '! Нет. Лучше я продам дом. / Дом не плавает.',
      '? А кто вас учил?',
      '! Никто. Я смотрел, как тонут другие.',
      '? Что дальше?',
      '! Парус. Старый порвали чайки.',
    ],
  },
  {
    name: 'a last answer of two paragraphs among short ones, in spoken words',
    language: 'ko',
    text: `🎤 처음 배를 탄 건 언제인가요?

열 살 때였어요. 제가 몰래 탔어요.

🎤 혼나지 않으셨어요?

아무도 몰랐어요. 아버지만 웃으셨죠.

🎤 무섭지 않았나요?

저는 밤바다가 더 편했어요.

🎤 지금도 타시나요?

네, 매일 탑니다.

🎤 비가 와도요?

비가 오면 더 조용해서 좋아요.

🎤 마지막으로 한 말씀 부탁드려요.

바다에 오시면 꼭 새벽에 와 보세요.

등대 불이 꺼지고 해가 뜨기 전 잠깐이 제일 예쁩니다.`,
    turns: [
      '? 처음 배를 탄 건 언제인가요?',
      '! 열 살 때였어요. 제가 몰래 탔어요.',
      '? 혼나지 않으셨어요?',
      '! 아무도 몰랐어요. 아버지만 웃으셨죠.',
      '? 무섭지 않았나요?',
      '! 저는 밤바다가 더 편했어요.',
      '? 지금도 타시나요?',
      '! 네, 매일 탑니다.',
      '? 비가 와도요?',
      '! 비가 오면 더 조용해서 좋아요.',
      '? 마지막으로 한 말씀 부탁드려요.',
      '! 바다에 오시면 꼭 새벽에 와 보세요. / 등대 불이 꺼지고 해가 뜨기 전 잠깐이 제일 예쁩니다.',
    ],
  },
  {
    name: 'a questionnaire about oneself, without a word of oneself',
    language: 'fr',
    text: `Votre premier souvenir de mer ?
Une barque rouge, retournée sur le sable.
Votre vent préféré ?
Celui qui se lève après le repas.
L'outil que vous emporteriez sur une île ?
Un marteau. Le reste se trouve.
Le port où vous ne retournerez jamais ?
Sans réponse.
Votre plus grande peur ?
Le calme plat.`,
    turns: [
      '? Votre premier souvenir de mer ?',
      '! Une barque rouge, retournée sur le sable.',
      '? Votre vent préféré ?',
      '! Celui qui se lève après le repas.',
      "? L'outil que vous emporteriez sur une île ?",
      '! Un marteau. Le reste se trouve.',
      '? Le port où vous ne retournerez jamais ?',
      '! Sans réponse.',
      '? Votre plus grande peur ?',
      '! Le calme plat.',
    ],
  },
  {
    name: 'questions of a shop to its customers, which says "we"',
    language: 'en',
    text: `Do you ship your kettles abroad?
We ship to forty countries, and to most islands.
Do you repair your old models?
We repair all of them, and we keep the parts.
Do you have a shop?
Our shop is open on weekdays, from nine to five.
Will you be at the fair?
We will, in hall three.`,
    turns: [],
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
    name: 'an essay that quotes how others are asked',
    language: 'en',
    text: `I gave up writing about chess because of the interview after the game.

You ask the champion something, and I swear that you get the answer to what somebody asked in another town.

For example…

“Welcome, champion. You lost your queen on move nine, and I saw you look at the ceiling. Were you angry about that?”

“She wanted it more than we did. We did not want it enough. We go home now, and we work.”

Well, no. If you had not looked at the ceiling, you would have kept the queen.

I never learned what wanting has to do with it, and I have read all the books.

I once replied to one of them, “Since you lose on every move nine, do you think that you should skip it?”

It was as though I had kicked the board.`,
    turns: [],
  },
];
