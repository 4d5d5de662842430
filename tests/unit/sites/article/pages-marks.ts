import { type PrintedPage, paragraphs } from './printed-page.ts';

const introduction = [
  'The village lies where the road ends, and the school where the village ends.',
  'In March two of its teachers agreed to talk, on condition that nobody asked for their names.',
  'They came by bus. The bus runs on Tuesdays.',
  'We met in the back of a bakery, which was warm, and where nobody listened.',
  'The older one had brought a folder of drawings. The younger one had brought nothing.',
  'Is it possible to teach in a place that is moved twice a year? The ministry says that it is.',
  'The two had another view of the matter, and a great deal of patience with the question.',
  'What follows was spoken in one afternoon, between two kettles of tea.',
  'It has been shortened where the baker interrupted.',
  'Their answers are given in their own order.',
];

/** Bullets, quotation marks, dashes and other marks of turns. */
export const pagesByMarks: PrintedPage[] = [
  {
    name: 'a long introduction, plain questions, one quoted bullet for each answer, a gesture, a biography',
    language: 'en',
    title: 'Two teachers at the end of the road',
    body: `${paragraphs(...introduction)}
<p>Why did you stay there?</p><ul><li>“It was quiet. I had been in the city for nine years and I could no longer hear anybody.”</li></ul>
<p>What did the children bring to school?</p><ul><li>“Wood, in winter. And questions.”</li></ul>
<p>You were told to leave in the second year.</p><ul><li>“We were. We asked in writing who had told us, and the letter is still on its way.”</li></ul>
<p>Would you have gone?</p><ul><li>(She shakes her head.)</li></ul>
<p>And now?</p><ul><li>“Now I am learning to repair the bus.”</li></ul>
<ul><li>Jon Exemplar is a reporter for The Example Daily and lives in the north.</li></ul>`,
    turns: [
      '? Why did you stay there?',
      '! “It was quiet. I had been in the city for nine years and I could no longer hear anybody.”',
      '? What did the children bring to school?',
      '! “Wood, in winter. And questions.”',
      '? You were told to leave in the second year.',
      '! “We were. We asked in writing who had told us, and the letter is still on its way.”',
      '? Would you have gone?',
      '! (She shakes her head.)',
      '? And now?',
      '! “Now I am learning to repair the bus.”',
    ],
  },
  {
    name: 'Korean: the same with bars and quotation marks, pictures between',
    language: 'ko',
    title: '[단독 인터뷰] “바다가 그리웠다”',
    body: `<p>예시도의 한 카페에서 등대지기 두 사람을 만났다. 그들은 이름을 밝히지 않았다.</p>
<p>이 기사는 두 시간의 대화를 정리한 것이다.</p>
<p>―언제부터 등대에서 일했나.</p><p>“열아홉 살 때부터입니다. 아버지도 등대지기였습니다.”</p>
<p>▲예시도 등대의 모습. /홍길동 기자</p>
<p>―무섭지 않았나.</p><p>“처음에는 무서웠습니다. (웃음) 지금은 바람 소리가 없으면 잠이 안 옵니다.</p><p>제 아내도 그렇습니다.”</p>
<p>―떠나고 싶었던 적은.</p><p>“(고개를 저음)”</p>
<p>―마지막으로 하고 싶은 말이 있다면.</p><p>“편지를 보내 주십시오.”</p>
<p>홍길동 기자 hong@example.kr</p>`,
    turns: [
      '? 언제부터 등대에서 일했나.',
      '! “열아홉 살 때부터입니다. 아버지도 등대지기였습니다.”',
      '? 무섭지 않았나.',
      '! “처음에는 무서웠습니다. (웃음) 지금은 바람 소리가 없으면 잠이 안 옵니다. / 제 아내도 그렇습니다.”',
      '? 떠나고 싶었던 적은.',
      '! “(고개를 저음)”',
      '? 마지막으로 하고 싶은 말이 있다면.',
      '! “편지를 보내 주십시오.”',
    ],
  },
  {
    name: 'Korean: a dash asks, an arrow answers, a question inside an answer',
    language: 'ko',
    title: '일문일답 - 씨앗 할머니',
    body: `<p>-씨앗을 얼마나 모으셨나요?</p><p>▶삼백 가지쯤 됩니다. 어떤 사람이 물어요. (누가요?) 이웃이요. 저는 그냥 웃지요.</p>
<p>-왜 시작하셨습니까</p><p>▶우리 어머니가 남기셨어요.</p><p>-누구에게 물려주고 싶나요?</p><p>▶심을 사람에게요.</p>`,
    turns: [
      '? 씨앗을 얼마나 모으셨나요?',
      '! 삼백 가지쯤 됩니다. 어떤 사람이 물어요. (누가요?) 이웃이요. 저는 그냥 웃지요.',
      '? 왜 시작하셨습니까',
      '! 우리 어머니가 남기셨어요.',
      '? 누구에게 물려주고 싶나요?',
      '! 심을 사람에게요.',
    ],
  },
  {
    name: 'Spanish: dashes ask, the page begins inside an answer',
    language: 'es',
    title: 'Entrevista al pastor (segunda parte)',
    body: `<p>Y entonces me dije: si me quedo, pierdo las ovejas. Me fui con ellas, claro.</p>
<p>—¿Sube todavía a la sierra?</p><p>Todos los veranos. Mis hijos me llevan la comida.</p>
<p>—Dicen que conoce cada piedra.</p><p>Las piedras me conocen a mí.</p>
<p>—¿Qué le falta?</p><p>(Suspira.) Gente.</p>`,
    turns: [
      '! Y entonces me dije: si me quedo, pierdo las ovejas. Me fui con ellas, claro.',
      '? ¿Sube todavía a la sierra?',
      '! Todos los veranos. Mis hijos me llevan la comida.',
      '? Dicen que conoce cada piedra.',
      '! Las piedras me conocen a mí.',
      '? ¿Qué le falta?',
      '! (Suspira.) Gente.',
    ],
  },
  {
    name: 'Russian: dashes on both sides',
    language: 'ru',
    title: 'Интервью с переплётчиком',
    body: `<p>Мастерская находится во дворе, за липой.</p>
<p>— Почему вы выбрали книги?</p><p>— Потому что они молчат. Я в детстве устал от шума.</p>
<p>— Сколько времени уходит на одну?</p><p>— Неделя.</p><p>Бывает и месяц, если кожа капризная.</p>
<p>— А если заказчик торопит?</p><p>— Куда торопиться? Книга подождёт.</p>
<p>— Спасибо вам.</p><p>— И вам.</p>`,
    turns: [
      '? Почему вы выбрали книги?',
      '! Потому что они молчат. Я в детстве устал от шума.',
      '? Сколько времени уходит на одну?',
      '! Неделя. / Бывает и месяц, если кожа капризная.',
      '? А если заказчик торопит?',
      '! Куда торопиться? Книга подождёт.',
      '? Спасибо вам.',
      '! И вам.',
    ],
  },
  {
    name: 'Ukrainian: dash asks in bold, dash answers',
    language: 'uk',
    title: "Інтерв'ю з бджоляркою",
    body: `<p><strong>– Скільки у вас вуликів?</strong></p><p>– Сорок. Мій дід мав сто.</p>
<p><strong>– Чому ви не виїхали?</strong></p><p>– А бджоли? Я їх не лишу.</p><p>Вони мене пам'ятають.</p>
<p><strong>– Що далі?</strong></p><p>– Весна.</p>`,
    turns: [
      '? Скільки у вас вуликів?',
      '! Сорок. Мій дід мав сто.',
      '? Чому ви не виїхали?',
      "! А бджоли? Я їх не лишу. / Вони мене пам'ятають.",
      '? Що далі?',
      '! Весна.',
    ],
  },
  {
    name: 'Japanese: double bars ask',
    language: 'ja',
    title: '灯台守インタビュー',
    body: `<p>島に渡る船は一日一便だ。</p>
<p>――どうしてこの島へ。</p><p>静かだからです。僕は騒がしいのが苦手で。</p>
<p>――冬は大変でしょう。</p><p>ええ。でも海がきれいですよ。</p><p>（笑）</p>
<p>――ご家族は何と？</p><p>呆れています。</p>`,
    turns: [
      '? どうしてこの島へ。',
      '! 静かだからです。僕は騒がしいのが苦手で。',
      '? 冬は大変でしょう。',
      '! ええ。でも海がきれいですよ。 / （笑）',
      '? ご家族は何と？',
      '! 呆れています。',
    ],
  },
  {
    name: 'German: bold questions, quoted answers of named people',
    language: 'de',
    title: 'Zwei Müller, ein Bach – ein Gespräch',
    body: `<p><strong>NEUDORF</strong> – Am Bach stehen zwei Mühlen. Wir haben mit beiden Müllern gesprochen.</p>
<p><strong>Wie teilen Sie sich das Wasser?</strong></p><p>Weber: „So, wie es kommt.“</p><p>Klein: „Ja. Wer oben sitzt, ist höflich.“</p>
<p><strong>Gab es nie Streit?</strong></p><p>Klein: „Einmal, 1994.“</p><p>Weber: „Da war Trockenheit. Wir haben uns ein Jahr lang nicht gegrüßt.“</p>
<p><strong>Was kommt nach Ihnen?</strong></p><p>Weber: „Eine Wohnung mit Mühlblick.“</p>`,
    turns: [
      '? Wie teilen Sie sich das Wasser?',
      '! [Weber] „So, wie es kommt.“',
      '! [Klein] „Ja. Wer oben sitzt, ist höflich.“',
      '? Gab es nie Streit?',
      '! [Klein] „Einmal, 1994.“',
      '! [Weber] „Da war Trockenheit. Wir haben uns ein Jahr lang nicht gegrüßt.“',
      '? Was kommt nach Ihnen?',
      '! [Weber] „Eine Wohnung mit Mühlblick.“',
    ],
  },
  {
    name: 'plain questions, answers in bullets of several named people',
    language: 'en',
    title: 'Meet the night crew: a Q&A',
    body: `<p>The ferry sails at two in the morning. Three people keep it going.</p>
<p>What do you do all night?</p><ul><li>Bo: I steer.</li><li>Tess: I keep him awake.</li></ul>
<p>Anything you would change</p><ul><li>Tess: The coffee. Is that too much to ask?</li><li>Marek: The hours, obviously.</li><li>Bo: Nothing.</li></ul>
<p>Who sleeps first?</p><ul><li>Marek: Me, always.</li></ul>`,
    turns: [
      '? What do you do all night?',
      '! [Bo] I steer.',
      '! [Tess] I keep him awake.',
      '? Anything you would change',
      '! [Tess] The coffee. Is that too much to ask?',
      '! [Marek] The hours, obviously.',
      '! [Bo] Nothing.',
      '? Who sleeps first?',
      '! [Marek] Me, always.',
    ],
  },
  {
    name: 'Portuguese: bold questions, block quotations answer',
    language: 'pt',
    title: 'A faroleira',
    body: `<p>Entrevista realizada no cabo, em maio.</p>
<p><strong>Quando chegou ao cabo?</strong></p><blockquote><p>Em criança. O meu pai era o faroleiro.</p></blockquote>
<p><strong>E ficou sozinha.</strong></p><blockquote><p>Fiquei com o mar.</p><p>E com um rádio, que nunca desliguei.</p></blockquote>
<p><strong>O que ouve?</strong></p><blockquote><p>(Pausa longa.) Vozes de barcos.</p></blockquote>
<p>A autora vive em Lisboa.</p>`,
    turns: [
      '? Quando chegou ao cabo?',
      '! Em criança. O meu pai era o faroleiro.',
      '? E ficou sozinha.',
      '! Fiquei com o mar. / E com um rádio, que nunca desliguei.',
      '? O que ouve?',
      '! (Pausa longa.) Vozes de barcos.',
    ],
  },
];
