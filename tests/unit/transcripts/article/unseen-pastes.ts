import type { Paste } from './pastes.ts';

/** Habits of pages that were marked before the reader saw them, told with words of our own. */
export const unseenPastes: Paste[] = [
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
  {
    name: 'one dash for who asks, another for who answers',
    language: 'ru',
    text: `- Что для вас лодка?
—Дом, который течёт. У меня другого нет.
- Сколько вам нужно досок?
—Сорок.
- Сколько лет вашей лодке?
—Сорок один.
- Какая вода лучше?
—Та, что внизу.
- Кого вы возьмёте с собой?
—Кто придёт вовремя.
- Что вы берёте в дорогу?
—Чай. Мне хватает.
6. Где вы зимуете?
—У самой воды.`,
    turns: [
      '? Что для вас лодка?',
      '! Дом, который течёт. У меня другого нет.',
      '? Сколько вам нужно досок?',
      '! Сорок.',
      '? Сколько лет вашей лодке?',
      '! Сорок один.',
      '? Какая вода лучше?',
      '! Та, что внизу.',
      '? Кого вы возьмёте с собой?',
      '! Кто придёт вовремя.',
      '? Что вы берёте в дорогу?',
      '! Чай. Мне хватает.',
      '? Где вы зимуете?',
      '! У самой воды.',
    ],
  },
  {
    name: 'lines broken in a narrow column',
    language: 'es',
    text: `- ¿Cómo empezaste
a construir molinos?
Empecé por un error, y
mi padre se rió mucho. El primero
giraba al revés.
- ¿Y el segundo
giraba bien?
Giraba tan bien que no supe
pararlo en tres días.
- ¿Tienes alguna
manía al trabajar?
No hablo con nadie hasta que
sopla el viento. Luego
no callo.`,
    turns: [
      '? ¿Cómo empezaste a construir molinos?',
      '! Empecé por un error, y mi padre se rió mucho. El primero giraba al revés.',
      '? ¿Y el segundo giraba bien?',
      '! Giraba tan bien que no supe pararlo en tres días.',
      '? ¿Tienes alguna manía al trabajar?',
      '! No hablo con nadie hasta que sopla el viento. Luego no callo.',
    ],
  },
  {
    name: 'advice that quotes what one is asked, and an example of an answer',
    language: 'ko',
    text: `배를 처음 타는 사람이 가장 많이 받는 질문은 “어디 가세요”라는 말이다. 이 글에서는 어떻게 대답하면 좋은지 알아보겠습니다.
1. 왜 중요한가?
“어디 가세요”는 인사와도 같은 질문입니다. 첫 대답에서 믿음을 주면 항해가 편해집니다. 선장은 이 질문을 통해 다음을 살핍니다.
길을 안다는 것.
짐이 무겁다는 것.
물때를 안다는 것.
혼자 간다는 것.
돌아온다는 것.
누가 기다린다는 것.
빛을 가졌다는 것.
2. 대답을 만드는 법
짧은 대답이 좋습니다.
직무: 갑판 일
“안녕하세요. 저는 밧줄을 잘 묶는 김노을입니다.
작년에는 등대에서 일했습니다.”`,
    turns: [],
  },
];
