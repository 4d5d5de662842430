import type { Paste } from './pastes.ts';

/** Habits that pages were found to have, told with words of our own. */
export const foundPastes: Paste[] = [
  {
    name: 'a selection that begins behind its first dash',
    language: 'pt',
    text: `Quando abriu a padaria?
Abri em março, com o meu irmão. Foi um mês de chuva.
-Por que nesta rua?
Porque eu nasci aqui. Minha mãe ainda mora no número nove.
-O que vocês fazem às segundas?
Dormimos. Eu durmo até as dez.`,
    turns: [
      '? Quando abriu a padaria?',
      '! Abri em março, com o meu irmão. Foi um mês de chuva.',
      '? Por que nesta rua?',
      '! Porque eu nasci aqui. Minha mãe ainda mora no número nove.',
      '? O que vocês fazem às segundas?',
      '! Dormimos. Eu durmo até as dez.',
    ],
  },
  {
    name: 'what is asked in a recording, and not answered below it',
    language: 'ko',
    text: `[영상 인터뷰] 이번 주의 등대지기

Q. 처음 등대를 본 건 언제입니까?

Q. 등대 일은 누구에게 배웠습니까?

Q. 그때 같이 일한 사람들의 반응은 어땠습니까?

Q. 일 년 동안 섬을 떠나 있었다는 거죠
떠나 있을 때 무엇이 제일 그리웠습니까?

Q. 부러운 등대가 있습니까?

Q. 앞으로 지키고 싶은 것은 무엇입니까?

추천`,
    turns: [],
  },
  {
    name: 'chapters of a recording behind dashes',
    language: 'en',
    text: `An interview with Nora Bell
- 00:00 Welcome
- 03:20 Why did I leave the orchestra?
- 11:05 My first boat
- 24:40 Would I do it again?
- 31:00 What I read`,
    turns: [],
  },
  {
    name: 'names that answer once each, behind questions without a name',
    language: 'en',
    text: `Three bakers talk about flour.

Which flour do you like best?

Ida Moe: Rye, since my grandmother. I never changed.

What was your worst loaf?

Per Lund: The one I dropped on the ferry. I cried.

Liv Aas: Mine was blue. I do not know why.

Who eats what is left?

Ola Berg: My hens. They are honest with me.`,
    turns: [
      '? Which flour do you like best?',
      '! [Ida Moe] Rye, since my grandmother. I never changed.',
      '? What was your worst loaf?',
      '! [Per Lund] The one I dropped on the ferry. I cried.',
      '! [Liv Aas] Mine was blue. I do not know why.',
      '? Who eats what is left?',
      '! [Ola Berg] My hens. They are honest with me.',
    ],
  },
  {
    name: 'names with what they do, alone in their lines',
    language: 'en',
    text: `Ada Holm, host of the morning show:
How do you thank a doctor?
Tom Berg, surgeon, member of the academy, author of two books:
With a letter. I keep all of mine.
Ada Holm:
And with a bottle?
Tom Berg:
I gave those away. I do not drink.
Ada Holm:
Whom do you thank?
Tom Berg:
My nurse. I do it every day.`,
    turns: [
      '? [Ada Holm] How do you thank a doctor?',
      '! [Tom Berg] With a letter. I keep all of mine.',
      '? [Ada Holm] And with a bottle?',
      '! [Tom Berg] I gave those away. I do not drink.',
      '? [Ada Holm] Whom do you thank?',
      '! [Tom Berg] My nurse. I do it every day.',
    ],
  },
  {
    name: 'dashes of both, where an answer has lost its own',
    language: 'es',
    text: `-¿Tuviste miedo?
No, no tuve. Yo pensaba en mi hija.
-¿Y después?
-Después dormí dos días.
-Te esperaban en la plaza.
-Sí, y yo en pijama. Qué vergüenza.
-¿Volverías?
-Mañana mismo.`,
    turns: [
      '? ¿Tuviste miedo?',
      '! No, no tuve. Yo pensaba en mi hija.',
      '? ¿Y después?',
      '! Después dormí dos días.',
      '? Te esperaban en la plaza.',
      '! Sí, y yo en pijama. Qué vergüenza.',
      '? ¿Volverías?',
      '! Mañana mismo.',
    ],
  },
];
