import type { PrintedPage } from './printed-page.ts';

/** What is usual alone, together; and what comes in the way. */
export const harderPages: PrintedPage[] = [
  {
    name: 'long answers of many paragraphs with rhetorical questions between bold questions',
    language: 'en',
    title: 'The archivist of smells',
    body: `<p class="byline">By Jo Exemplar</p><p><em>Lena Orr keeps four thousand smells in jars. We met her in a cellar.</em></p>
<p><strong>How does one keep a smell?</strong></p>
<p>In wax, mostly. I melt it and I wait.</p><p>Does it work? Sometimes.</p><p>Is it science? My brother says no.</p><p>But he buys the wax.</p>
<p><strong>Which one do you open most?</strong></p>
<p>Rain on slate.</p><p>Who would not?</p>
<p><strong>Is there one you regret?</strong></p>
<p>“You will be sorry,” my mother said, and I was. It was a fish market.</p>
<p>We had to move.</p>
<p><em>Lena Orr's cellar can be visited on Sundays.</em></p>
<p><em>This interview has been edited for length.</em></p>`,
    turns: [
      '? How does one keep a smell?',
      '! In wax, mostly. I melt it and I wait. / Does it work? Sometimes. / Is it science? My brother says no. / But he buys the wax.',
      '? Which one do you open most?',
      '! Rain on slate. / Who would not?',
      '? Is there one you regret?',
      '! “You will be sorry,” my mother said, and I was. It was a fish market. / We had to move.',
    ],
  },
  {
    name: 'section headings that ask, above names',
    language: 'en',
    title: 'Meeting: Wells and water',
    body: `<h2>Introduction</h2><p>Dora Finch: Welcome, Abe. You have dug for thirty years.</p><p>Abe Rook: I have. My hands say fifty.</p><h2>What is a dry well?</h2><p>Dora Finch: Let us begin with failure.</p><p>Abe Rook: A dry well is a hole with a bill. I have dug nine of them, and I remember each one better than the wet ones.</p><p>They teach you the ground.</p><h2>Why not use machines?</h2><p>Dora Finch: People ask about drills.</p><p>Abe Rook: People like noise. I use one for rock, and a spade for everything that I want to understand.</p><p>Dora Finch: Thank you.</p>`,
    turns: [
      '? [Dora Finch] Welcome, Abe. You have dug for thirty years.',
      '! [Abe Rook] I have. My hands say fifty.',
      '? [Dora Finch] Let us begin with failure.',
      '! [Abe Rook] A dry well is a hole with a bill. I have dug nine of them, and I remember each one better than the wet ones. / They teach you the ground.',
      '? [Dora Finch] People ask about drills.',
      '! [Abe Rook] People like noise. I use one for rock, and a spade for everything that I want to understand.',
      '? [Dora Finch] Thank you.',
    ],
  },
  {
    name: 'bold question in the same paragraph as the end of nothing, unbold label once',
    language: 'fr',
    title: 'Entretien avec un garde forestier',
    body: `<p><strong>Le Courrier : Comment choisit-on un arbre ?</strong></p><p><strong>Marc Aubin :</strong> On marche. Je touche l'écorce, et je décide le lendemain.</p><p><strong>Le Courrier : Et si l'on se trompe ?</strong></p><p>Marc Aubin : On se trompe pour deux cents ans. Ça m'est arrivé.</p><p><strong>Le Courrier : Regrettez-vous ?</strong></p><p><strong>Marc Aubin :</strong> (Il réfléchit.) Un chêne, oui.</p>`,
    turns: [
      '? [Le Courrier] Comment choisit-on un arbre ?',
      "! [Marc Aubin] On marche. Je touche l'écorce, et je décide le lendemain.",
      "? [Le Courrier] Et si l'on se trompe ?",
      "! [Marc Aubin] On se trompe pour deux cents ans. Ça m'est arrivé.",
      '? [Le Courrier] Regrettez-vous ?',
      '! [Marc Aubin] (Il réfléchit.) Un chêne, oui.',
    ],
  },
  {
    name: 'Chinese: bold questions, the guest named once',
    language: 'zh',
    title: '一个修表匠的三十年',
    body: `<p>本报记者走进了老街上的这家小店。</p><p><strong>您还记得修的第一块表吗？</strong></p><p>陈师傅：记得，是我爷爷的。</p><p>他不知道我拆了它。</p><p><strong>现在年轻人还来修表吗？</strong></p><p>来。他们修的不是表，是念想。</p><p><strong>最后一个问题，您会退休吗？</strong></p><p>（摆手）表不停，我不停。</p><p>（记者 例三）</p>`,
    turns: [
      '? 您还记得修的第一块表吗？',
      '! 陈师傅：记得，是我爷爷的。 / 他不知道我拆了它。',
      '? 现在年轻人还来修表吗？',
      '! 来。他们修的不是表，是念想。',
      '? 最后一个问题，您会退休吗？',
      '! （摆手）表不停，我不停。',
    ],
  },
  {
    name: 'Korean: bold questions with Q., answers with A., a picture line between',
    language: 'ko',
    title: '책방 주인 이예시 인터뷰',
    body: `<p><strong>Q. 책방을 연 이유가 궁금합니다.</strong></p><p>A. 조용한 곳이 필요했어요. 저한테요.</p><p>이예시 대표. 사진=홍길동 기자</p><p><strong>Q. 가장 많이 팔린 책은요?</strong></p><p>A. 지도책이요.</p><p>다들 떠나고 싶은가 봐요.</p><p><strong>Q. 앞으로의 계획을 말씀해 주세요.</strong></p><p>A. 간판을 다는 거요. (웃음) 아직 없거든요.</p>`,
    turns: [
      '? 책방을 연 이유가 궁금합니다.',
      '! 조용한 곳이 필요했어요. 저한테요.',
      '? 가장 많이 팔린 책은요?',
      '! 지도책이요. / 다들 떠나고 싶은가 봐요.',
      '? 앞으로의 계획을 말씀해 주세요.',
      '! 간판을 다는 거요. (웃음) 아직 없거든요.',
    ],
  },
  {
    name: 'heading questions with paragraphs of both the asker and the guest under them',
    language: 'es',
    title: 'Diez minutos con la relojera – entrevista',
    body: `<h3>¿Por qué relojes?</h3><p>Porque mi padre no tenía hora para nada y yo quería una.</p><h3>¿Cuál es el más difícil?</h3><p>El que me trae un amigo.</p><p>No puedo cobrarle, y siempre tiene prisa.</p><h3>Una costumbre</h3><p>Los paro todos los domingos. Mi casa respira.</p><h3>¿Qué hora es?</h3><p>(Mira por la ventana.) Hora de cerrar.</p><h3>Comentarios</h3><p>Deja un comentario</p>`,
    turns: [
      '? ¿Por qué relojes?',
      '! Porque mi padre no tenía hora para nada y yo quería una.',
      '? ¿Cuál es el más difícil?',
      '! El que me trae un amigo. / No puedo cobrarle, y siempre tiene prisa.',
      '? Una costumbre',
      '! Los paro todos los domingos. Mi casa respira.',
      '? ¿Qué hora es?',
      '! (Mira por la ventana.) Hora de cerrar.',
    ],
  },
  {
    name: 'Russian: names in bold, the paper asks, replies of one word',
    language: 'ru',
    title: 'Художник Лев Морозов: «Я рисую тишину»',
    body: `<p><strong>«Пример»: Лев Ильич, с чего начинается картина?</strong></p><p><strong>Морозов:</strong> С чая. Потом я долго смотрю в окно.</p><p><strong>«Пример»: И всё?</strong></p><p><strong>Морозов:</strong> Почти.</p><p><strong>«Пример»: Говорят, вы сожгли свои ранние работы.</strong></p><p><strong>Морозов:</strong> Зимой было холодно. (Смеётся.) Мне их не жаль.</p>`,
    turns: [
      '? [Пример] Лев Ильич, с чего начинается картина?',
      '! [Морозов] С чая. Потом я долго смотрю в окно.',
      '? [Пример] И всё?',
      '! [Морозов] Почти.',
      '? [Пример] Говорят, вы сожгли свои ранние работы.',
      '! [Морозов] Зимой было холодно. (Смеётся.) Мне их не жаль.',
    ],
  },
  {
    name: 'a table of two columns, questions and answers',
    language: 'en',
    title: 'Questions for a lock keeper',
    body: `<p>He wrote his answers on the back of a timetable.</p><table><tr><td>What do you see at night?</td><td>Lamps. I know the boats by them.</td></tr><tr><td>Do you ever sleep?</td><td>In my chair, with one ear.</td></tr><tr><td>Who taught you?</td><td>My aunt. She could open it with a look.</td></tr></table>`,
    turns: [
      '? What do you see at night?',
      '! Lamps. I know the boats by them.',
      '? Do you ever sleep?',
      '! In my chair, with one ear.',
      '? Who taught you?',
      '! My aunt. She could open it with a look.',
    ],
  },
  {
    name: 'Portuguese: P. and R. in bold letters only, several paragraphs',
    language: 'pt',
    title: 'Entrevista ao guarda-rios',
    body: `<p><strong>P.</strong> Há quanto tempo guarda este rio?</p><p><strong>R.</strong> Desde que me lembro. O meu avô guardava o outro lado.</p><p>Falávamos aos gritos.</p><p><strong>P.</strong> E agora?</p><p><strong>R.</strong> Agora há telemóveis, e ninguém grita.</p><p><strong>P.</strong> Tem saudades.</p><p><strong>R.</strong> (Acena que sim.)</p>`,
    turns: [
      '? Há quanto tempo guarda este rio?',
      '! Desde que me lembro. O meu avô guardava o outro lado. / Falávamos aos gritos.',
      '? E agora?',
      '! Agora há telemóveis, e ninguém grita.',
      '? Tem saudades.',
      '! (Acena que sim.)',
    ],
  },
  {
    name: 'German: unmarked in a page, with an introduction and a caption',
    language: 'de',
    title: 'Ein Gespräch über Brot',
    body: `<p>Um vier Uhr früh ist die Stadt dunkel, nur in der Gerbergasse brennt Licht. Was macht ein Mensch um diese Zeit? Hans Ruoff knetet. Seit er denken kann, steht er am Trog, und wer ihn besuchen will, muss früh aufstehen oder lange wach bleiben.</p><figure><img src="a.jpg"><figcaption>Hans Ruoff am Ofen. Foto: Muster</figcaption></figure>
<p>Herr Ruoff, wann sind Sie heute aufgestanden?</p><p>Um eins. Ich brauche keinen Wecker mehr, der Teig weckt mich.</p><p>Hört man den Teig denn?</p><p>Man riecht ihn. Als ich ein Kind war, schlief ich über der Backstube.</p><p>Ihre Kunden sagen, Ihr Brot sei das beste der Stadt.</p><p>Meine Kunden sind freundlich. Das beste Brot meiner Stadt backt meine Schwester, aber die verrät nicht, wie sie es macht.</p><p>Haben Sie sie gefragt?</p><p>Jedes Jahr zu Weihnachten.</p>`,
    turns: [
      '? Herr Ruoff, wann sind Sie heute aufgestanden?',
      '! Um eins. Ich brauche keinen Wecker mehr, der Teig weckt mich.',
      '? Hört man den Teig denn?',
      '! Man riecht ihn. Als ich ein Kind war, schlief ich über der Backstube.',
      '? Ihre Kunden sagen, Ihr Brot sei das beste der Stadt.',
      '! Meine Kunden sind freundlich. Das beste Brot meiner Stadt backt meine Schwester, aber die verrät nicht, wie sie es macht.',
      '? Haben Sie sie gefragt?',
      '! Jedes Jahr zu Weihnachten.',
    ],
  },
  {
    name: 'Ukrainian: dashes on both sides, in breaks',
    language: 'uk',
    title: 'Розмова з мельником',
    body: `<p>Млин стоїть на горбі.</p><p>— Хто його збудував?<br>— Прадід. Я лише тримаю.<br>— Важко?<br>— Буває. Але вітер допомагає.<br>— Ви сам на сам із ним.<br>— Так. І мені добре.</p>`,
    turns: [
      '? Хто його збудував?',
      '! Прадід. Я лише тримаю.',
      '? Важко?',
      '! Буває. Але вітер допомагає.',
      '? Ви сам на сам із ним.',
      '! Так. І мені добре.',
    ],
  },
  {
    name: 'Japanese: names before a wide space',
    language: 'ja',
    title: '対談：橋と舟',
    body: `<p>三浦　舟はもう作らないのですか。</p><p>大原　作りません。木がないんです。</p><p>三浦　それは寂しいですね。</p><p>大原　僕は寂しくない。（笑）橋がありますから。</p><p>三浦　橋は好きですか。</p><p>大原　歩くには、いいですよ。</p>`,
    turns: [
      '? [三浦] 舟はもう作らないのですか。',
      '! [大原] 作りません。木がないんです。',
      '? [三浦] それは寂しいですね。',
      '! [大原] 僕は寂しくない。（笑）橋がありますから。',
      '? [三浦] 橋は好きですか。',
      '! [大原] 歩くには、いいですよ。',
    ],
  },
  {
    name: 'gestures in square brackets before answers',
    language: 'en',
    title: 'An interview with a bell founder',
    body: `<p><strong>Does it ever crack?</strong></p><p>[Laughs] I have cracked three. My father cracked none, and he told me so.</p><p><strong>What did he say?</strong></p><p>[Pause] He said that it takes a good ear to ruin a bell.</p><p><strong>Was that praise?</strong></p><p>[Laughs] I have never asked.</p>`,
    turns: [
      '? Does it ever crack?',
      '! [Laughs] I have cracked three. My father cracked none, and he told me so.',
      '? What did he say?',
      '! [Pause] He said that it takes a good ear to ruin a bell.',
      '? Was that praise?',
      '! [Laughs] I have never asked.',
    ],
  },
  {
    name: 'answers that begin as teasers and credits do',
    language: 'pl',
    title: 'Wywiad z latarnikiem',
    body: `<p><b>Kiedy pan zobaczył morze?</b></p><p>Zobaczyłem je późno. Miałem dwadzieścia lat.</p><p>Czytając mapy, zawsze je omijałem.</p><p><b>I co się stało?</b></p><p>Fotografowie już tam byli. Ja nie miałem aparatu.</p><p><b>Żałuje pan?</b></p><p>Reklamy robią lepsze zdjęcia.</p><p>Rozmawiał Jan Przykład</p>`,
    turns: [
      '? Kiedy pan zobaczył morze?',
      '! Zobaczyłem je późno. Miałem dwadzieścia lat. / Czytając mapy, zawsze je omijałem.',
      '? I co się stało?',
      '! Fotografowie już tam byli. Ja nie miałem aparatu.',
      '? Żałuje pan?',
      '! Reklamy robią lepsze zdjęcia.',
    ],
  },
  {
    name: 'teasers of other pages around it, whose headings ask, too',
    language: 'en',
    title: 'An interview with a weigher of bread',
    body: `<div><h3><a href="/1">Is butter worth its price?</a></h3><p>We asked four bakers, and none agreed.</p></div>
<h3>How do you weigh it?</h3><p>I weigh it twice, and I trust the second time.</p>
<h3>And if it is too light?</h3><p>Then I eat it. My wife says that I find a great many.</p>
<h3>Who checks you?</h3><p>I do. Nobody else gets up at three.</p>
<div><div><h3><a href="/2">Why is the river brown?</a></h3><p>I walked along it for a day.</p></div>
<div><h3><a href="/3">Who owns the mill?</a></h3><p>A long quarrel, and no end.</p></div>
<div><h3><a href="/4">What does salt do?</a></h3><p>It keeps, says our cook.</p></div></div>`,
    turns: [
      '? How do you weigh it?',
      '! I weigh it twice, and I trust the second time.',
      '? And if it is too light?',
      '! Then I eat it. My wife says that I find a great many.',
      '? Who checks you?',
      '! I do. Nobody else gets up at three.',
    ],
  },
  {
    name: 'questions that are links to themselves',
    language: 'en',
    title: 'An interview with a mender of clocks',
    body: `<h3><a href="#q1">Which was the oldest?</a></h3><p>I had one that had stopped before I was born.</p>
<h3><a href="#q2">Did you make it go?</a></h3><p>I did. I was sorry afterwards.</p>
<h3><a href="#q3">Why sorry?</a></h3><p>My father had liked it at ten past four.</p>`,
    turns: [
      '? Which was the oldest?',
      '! I had one that had stopped before I was born.',
      '? Did you make it go?',
      '! I did. I was sorry afterwards.',
      '? Why sorry?',
      '! My father had liked it at ten past four.',
    ],
  },
];
