import type { PrintedPage } from './printed-page.ts';

/** One short talk, and the ways of printing it that are easily taken for one another. */
const ASKED: [string, string][] = [
  ['Where do you keep the bees?', 'On the roof. I carry them up in spring.'],
  ['That must be heavy.', 'I have a rope. What did you think?'],
  ['Tell us about the swarm.', 'It sat on the church for a week. I fed it from a ladder.'],
  ['Are you ever stung?', '(Shows her hands.)'],
  ['Your neighbours complain.', 'They get honey, and I get letters.'],
  ['Will you stop one day?', 'No.'],
];

function talk(
  name: string,
  print: (question: string, answer: string) => string,
  speaker = '',
  [open, close] = ['', ''],
): PrintedPage {
  const turns = ASKED.flatMap(([question, answer]) => [`? ${question}`, `! ${speaker}${answer}`]);
  const body = `<p>Vera Blum keeps bees in the middle of the town.</p>${open}${ASKED.map(([question, answer]) => print(question, answer)).join('')}${close}`;
  return { name, language: 'en', title: 'Vera Blum, keeper of bees', body, turns };
}

export const crossedPages: PrintedPage[] = [
  talk('question and answer in one block, some a statement', (q, a) => `<p>${q}<br>${a}</p>`),
  talk('items of a numbered list in turn', (q, a) => `<li>${q}</li><li>${a}</li>`, '', [
    '<ol>',
    '</ol>',
  ]),
  talk('answers in bold', (q, a) => `<p>${q}</p><p><b>${a}</b></p>`),
  talk('answers in italics', (q, a) => `<p>${q}</p><p><i>${a}</i></p>`),
  talk(
    'a table of a question and its answer',
    (q, a) => `<table><tr><td>${q}</td><td>${a}</td></tr></table>`,
  ),
  talk('dashes on both sides', (q, a) => `<p>— ${q}</p><p>— ${a}</p>`),
  talk(
    'only answers named, some after a statement',
    (q, a) => `<p>${q}</p><p>Blum: ${a}</p>`,
    '[Blum] ',
  ),
  talk('Q and A before a space', (q, a) => `<p>Q ${q}<br>A ${a}</p>`),
  {
    name: 'Japanese: bars ask, and the first of them asks nothing',
    language: 'ja',
    title: '屋上の蜂を飼う人',
    body: '<p>――今年は春が早かったそうですが、町の真ん中で飼っておられます。</p><p>屋上です。私が毎年運び上げます。</p><p>――重いでしょう。</p><p>縄があるんですよ。</p><p>――刺されることは。</p><p>（手を見せる）</p><p>――いつまで続けますか？</p><p>ずっとです（笑）。</p>',
    turns: [
      '? 今年は春が早かったそうですが、町の真ん中で飼っておられます。',
      '! 屋上です。私が毎年運び上げます。',
      '? 重いでしょう。',
      '! 縄があるんですよ。',
      '? 刺されることは。',
      '! （手を見せる）',
      '? いつまで続けますか？',
      '! ずっとです（笑）。',
    ],
  },
  {
    name: 'Chinese: the full name once, then the surname',
    language: 'zh',
    title: '屋顶上的养蜂人',
    body: '<p>记者：您在哪里养蜂？</p><p>沈青山：在屋顶上。</p><p>记者：不重吗？</p><p>沈：我有绳子。</p><p>记者：邻居怎么说？</p><p>沈：他们有蜜吃。</p>',
    turns: [
      '? [记者] 您在哪里养蜂？',
      '! [沈] 在屋顶上。',
      '? [记者] 不重吗？',
      '! [沈] 我有绳子。',
      '? [记者] 邻居怎么说？',
      '! [沈] 他们有蜜吃。',
    ],
  },
  {
    name: 'German: two named guests are quoted, the questions are plain',
    language: 'de',
    title: 'Zwei auf dem Dach',
    body: '<p>Wo stehen die Bienen?</p><p>Vera Blum: „Auf dem Dach.“</p><p>Kurt Blum: „Ich trage sie hinauf.“</p><p>Das ist sicher schwer.</p><p>Vera Blum: „Wir haben ein Seil.“</p><p>Werden Sie gestochen?</p><p>Kurt Blum: „Ich schon.“</p>',
    turns: [
      '? Wo stehen die Bienen?',
      '! [Vera Blum] „Auf dem Dach.“',
      '! [Kurt Blum] „Ich trage sie hinauf.“',
      '? Das ist sicher schwer.',
      '! [Vera Blum] „Wir haben ein Seil.“',
      '? Werden Sie gestochen?',
      '! [Kurt Blum] „Ich schon.“',
    ],
  },
  {
    name: 'Italian: the headline quotes an answer',
    language: 'it',
    title: 'Vera Blum: «Le porto sul tetto ogni anno»',
    body: '<p>Dove tiene le api?</p><p>«Le porto sul tetto ogni anno.»</p><p>Ci parli dello sciame.</p><p>«Io gli davo da mangiare da una scala.»</p><p>La pungono?</p><p>«Mai.»</p>',
    turns: [
      '? Dove tiene le api?',
      '! «Le porto sul tetto ogni anno.»',
      '? Ci parli dello sciame.',
      '! «Io gli davo da mangiare da una scala.»',
      '? La pungono?',
      '! «Mai.»',
    ],
  },
  {
    name: 'Spanish: verbs say "I" without a word for it',
    language: 'es',
    title: 'Vera Blum y las abejas',
    body: '<p><b>¿Cómo empezó todo?</b></p><p>Compré una colmena y la subí al tejado.</p><p><b>¿Y los vecinos?</b></p><p>Les llevé miel.</p><p><b>¿No pesa mucho?</b></p><p>Aprendí a usar la cuerda.</p>',
    turns: [
      '? ¿Cómo empezó todo?',
      '! Compré una colmena y la subí al tejado.',
      '? ¿Y los vecinos?',
      '! Les llevé miel.',
      '? ¿No pesa mucho?',
      '! Aprendí a usar la cuerda.',
    ],
  },
  {
    name: 'an appeal between the questions asks, too',
    language: 'en',
    title: 'Bees on the roof: Vera Blum',
    body: '<p>Vera Blum carries bees up a ladder.</p><h2>Where do you keep them?</h2><p>I keep them on the roof.</p><h2>Do you like our stories? Subscribe today!</h2><h2>Are you stung?</h2><p>I am, but not often.</p><h2>Will you stop?</h2><p>I will not.</p>',
    turns: [
      '? Where do you keep them?',
      '! I keep them on the roof.',
      '? Are you stung?',
      '! I am, but not often.',
      '? Will you stop?',
      '! I will not.',
    ],
  },
  {
    name: 'a review that asks itself',
    language: 'de',
    title: 'Wie gut ist der neue Bienenkasten?',
    body: '<p>Vier Wochen stand er auf dem Dach.</p><h2>Wie schwer ist er?</h2><p>Ich konnte ihn allein tragen.</p><h2>Was stört?</h2><p>Mich stört der Deckel.</p><h2>Lohnt sich der Preis?</h2><p>Für mich schon.</p>',
    turns: [],
  },
  {
    name: 'a list of questions to ask somebody else',
    language: 'en',
    title: 'What to ask a keeper of bees in an hour of conversation',
    body: '<ul><li>Where do you keep them?</li><li>Are you ever stung?</li><li>Who taught you?</li><li>What do your neighbours say?</li><li>Will you stop one day?</li></ul>',
    turns: [],
  },
  {
    name: 'a Vietnamese help page says "we", which holds the word for "I"',
    language: 'vi',
    title: 'Giao hàng và đổi trả',
    body: '<p><b>Làm thế nào để trả lại tổ ong?</b></p><p>Bạn có thể trả trong mười ngày. Chúng tôi hoàn lại tiền.</p><p><b>Giao hàng có miễn phí không?</b></p><p>Có. Chúng tôi giao trong hai ngày.</p><p><b>Bảo hành gồm những gì?</b></p><p>Chúng tôi bảo hành mọi lỗi.</p>',
    turns: [],
  },
];
