import { type PrintedPage, paragraphs } from './printed-page.ts';

/** Pages whose paragraphs bear no mark, or hardly one: order and wording tell. */
export const plainPages: PrintedPage[] = [
  {
    name: 'unmarked paragraphs, half of the questions statements, an answer of two that asks',
    language: 'de',
    title: '„Ein Klavier verzeiht nichts“',
    body: paragraphs(
      'Seit 1987 stimmt Rolf Tannert die Flügel der Philharmonie. Er hat dafür kein Gerät, nur eine Gabel und zwei Ohren, von denen eines, wie er sagt, das bessere ist.',
      'Wir treffen ihn drei Stunden vor dem Konzert. Auf der Bühne ist es still.',
      'Herr Tannert, Sie kommen immer, wenn keiner da ist.',
      'Das muss so sein. Ein Staubsauger im zweiten Rang, und ich kann nach Hause gehen.',
      'Woran merken Sie, dass ein Flügel fertig ist?',
      'Fertig ist er nie. Irgendwann kommt der Inspizient und sagt, dass jetzt die Leute reinwollen.',
      'Sie arbeiten ohne Gerät.',
      'Ein Gerät misst eine Saite. Ich höre zweihundertdreißig. Einzeln sagen sie alle Ja.',
      'Gab es einen Abend, an dem es schiefging?',
      '1999, ein Russe, sehr berühmt, den Namen sage ich nicht. Im zweiten Satz riss eine Basssaite, und er sah mich an. Was hätte ich denn tun sollen?',
      'Danach hat er mir einen Wodka ausgegeben. Wir haben kein Wort geredet.',
      'Wer kommt nach Ihnen?',
      'Eine junge Frau aus Bautzen. Ich lasse sie nur noch nicht wissen, wie gut sie ist.',
      'Und was machen Sie dann?',
      'Dann setze ich mich in die dritte Reihe und höre zum ersten Mal ein Konzert bis zum Schluss.',
    ),
    turns: [
      '? Herr Tannert, Sie kommen immer, wenn keiner da ist.',
      '! Das muss so sein. Ein Staubsauger im zweiten Rang, und ich kann nach Hause gehen.',
      '? Woran merken Sie, dass ein Flügel fertig ist?',
      '! Fertig ist er nie. Irgendwann kommt der Inspizient und sagt, dass jetzt die Leute reinwollen.',
      '? Sie arbeiten ohne Gerät.',
      '! Ein Gerät misst eine Saite. Ich höre zweihundertdreißig. Einzeln sagen sie alle Ja.',
      '? Gab es einen Abend, an dem es schiefging?',
      '! 1999, ein Russe, sehr berühmt, den Namen sage ich nicht. Im zweiten Satz riss eine Basssaite, und er sah mich an. Was hätte ich denn tun sollen? / Danach hat er mir einen Wodka ausgegeben. Wir haben kein Wort geredet.',
      '? Wer kommt nach Ihnen?',
      '! Eine junge Frau aus Bautzen. Ich lasse sie nur noch nicht wissen, wie gut sie ist.',
      '? Und was machen Sie dann?',
      '! Dann setze ich mich in die dritte Reihe und höre zum ersten Mal ein Konzert bis zum Schluss.',
    ],
  },
  {
    name: 'Korean: unmarked, an introduction in the written style, a gesture as an answer',
    language: 'ko',
    title: '강 건너 우체부 40년',
    body: paragraphs(
      '강원도 최북단 마을에는 우체국이 하나 있다. 직원도 한 명이다. 최만식 씨는 스물한 살에 이 마을에 왔다가 예순한 살이 되었다.',
      '그가 하루에 도는 길은 사십 킬로미터다. 겨울이면 스키를 신는다.',
      '처음 이 마을에 왔을 때를 기억하십니까.',
      '눈밖에 없었어요. 버스에서 내렸는데 길이 안 보여서 그냥 서 있었죠.',
      '하루에 사십 킬로미터를 걷는다고 들었다.',
      '여름엔 오토바이를 타요. 겨울엔 어쩔 수 없고요. 다리가 먼저 압니다.',
      '가장 기억에 남는 편지가 있나요?',
      '받는 사람이 없는 편지요. 제가 갖고 있어요. 아직도.',
      '보낸 할머니는 지금 어디 계신지.',
      '(고개를 젓는다)',
      '퇴직하면 무엇을 하고 싶은지 궁금하다.',
      '편지를 한번 써 보려고요. 나르기만 했지 받아 본 적이 별로 없어요.',
      '누구에게 쓰고 싶으세요?',
      '그건 비밀이죠. 우체부도 비밀은 있어야지.',
    ),
    turns: [
      '? 처음 이 마을에 왔을 때를 기억하십니까.',
      '! 눈밖에 없었어요. 버스에서 내렸는데 길이 안 보여서 그냥 서 있었죠.',
      '? 하루에 사십 킬로미터를 걷는다고 들었다.',
      '! 여름엔 오토바이를 타요. 겨울엔 어쩔 수 없고요. 다리가 먼저 압니다.',
      '? 가장 기억에 남는 편지가 있나요?',
      '! 받는 사람이 없는 편지요. 제가 갖고 있어요. 아직도.',
      '? 보낸 할머니는 지금 어디 계신지.',
      '! (고개를 젓는다)',
      '? 퇴직하면 무엇을 하고 싶은지 궁금하다.',
      '! 편지를 한번 써 보려고요. 나르기만 했지 받아 본 적이 별로 없어요.',
      '? 누구에게 쓰고 싶으세요?',
      '! 그건 비밀이죠. 우체부도 비밀은 있어야지.',
    ],
  },
  {
    name: 'Spanish: pairs in one paragraph, most questions statements',
    language: 'es',
    title: 'La restauradora de las manos azules',
    body: `<p>La restauradora lleva medio siglo devolviendo color a retablos que nadie miraba.</p>
<p>Tiene las manos azules.<br>Es azurita. En mi familia me conocen por las tazas.</p>
<p>¿Cómo se aprende a mirar un cuadro que ya no está?<br>Con paciencia y con una lámpara mala. La luz buena engaña.</p>
<p>En el libro habla poco de sus maestros.<br>Porque fueron pocos. Tuve uno que no me dejó tocar un pincel en dos años.</p>
<p>¿Qué le queda por hacer?<br>El techo de mi casa.</p>
<p>Su hija ha seguido sus pasos.<br>Los míos no, los suyos. A mí me gusta que no me pregunte.</p>`,
    turns: [
      '? Tiene las manos azules.',
      '! Es azurita. En mi familia me conocen por las tazas.',
      '? ¿Cómo se aprende a mirar un cuadro que ya no está?',
      '! Con paciencia y con una lámpara mala. La luz buena engaña.',
      '? En el libro habla poco de sus maestros.',
      '! Porque fueron pocos. Tuve uno que no me dejó tocar un pincel en dos años.',
      '? ¿Qué le queda por hacer?',
      '! El techo de mi casa.',
      '? Su hija ha seguido sus pasos.',
      '! Los míos no, los suyos. A mí me gusta que no me pregunte.',
    ],
  },
  {
    name: 'speakers named in their first turns only',
    language: 'en',
    title: 'A ferryman on forty years of crossings',
    body: `<p><strong>Martha Quill: What was your uncle like?</strong></p><p><strong>Owen Tarrant:</strong> Short. Loud. He let me pull the bell, and I suppose that was it for me.</p>
<p><strong>There was a plan for a bridge.</strong></p><p>There were three. I have seen them all sink.</p>
<p><strong>And if they build it after all?</strong></p><p>Then I will drive over it once.</p>`,
    turns: [
      '? [Martha Quill] What was your uncle like?',
      '! [Owen Tarrant] Short. Loud. He let me pull the bell, and I suppose that was it for me.',
      '? There was a plan for a bridge.',
      '! There were three. I have seen them all sink.',
      '? And if they build it after all?',
      '! Then I will drive over it once.',
    ],
  },
  {
    name: 'names with small words before a colon, the author below the headline',
    language: 'fr',
    title: 'Jeanne Morvan, romancière',
    body: `<p class="meta">Paul Séguier</p><p>Elle publie son neuvième livre à 81 ans.</p>
<p><b>Le Quotidien de l'Ouest :</b> D'où vient cette île ?</p><p><b>Jeanne Morvan :</b> De partout. J'ai pris le port de mon enfance.</p>
<p><b>Le Quotidien de l'Ouest :</b> On vous dit en colère.</p><p><b>Jeanne Morvan :</b> Je suis lente, ce n'est pas pareil.</p>
<p><b>Le Quotidien de l'Ouest :</b> Un prix vous ferait-il plaisir ?</p><p><b>Jeanne Morvan :</b> À mon banquier, sans doute.</p>`,
    turns: [
      "? [Le Quotidien de l'Ouest] D'où vient cette île ?",
      "! [Jeanne Morvan] De partout. J'ai pris le port de mon enfance.",
      "? [Le Quotidien de l'Ouest] On vous dit en colère.",
      "! [Jeanne Morvan] Je suis lente, ce n'est pas pareil.",
      "? [Le Quotidien de l'Ouest] Un prix vous ferait-il plaisir ?",
      '! [Jeanne Morvan] À mon banquier, sans doute.',
    ],
  },
  {
    name: 'initials with points before a colon',
    language: 'uk',
    title: 'Пасічниця з Полтавщини',
    body: paragraphs(
      'О. Л.: З чого починається ваш день?',
      'Г. В.: З тиші. Я виходжу і слухаю, чи все гуде як треба.',
      'О. Л.: Розкажіть про минулу зиму.',
      'Г. В.: Світла не було. Я сиділа біля вулика і думала: от би й нам так.',
      'О. Л.: Про що ви мрієте?',
      'Г. В.: Щоб син приїхав і сказав, що мед несмачний.',
    ),
    turns: [
      '? [О. Л.] З чого починається ваш день?',
      '! [Г. В.] З тиші. Я виходжу і слухаю, чи все гуде як треба.',
      '? [О. Л.] Розкажіть про минулу зиму.',
      '! [Г. В.] Світла не було. Я сиділа біля вулика і думала: от би й нам так.',
      '? [О. Л.] Про що ви мрієте?',
      '! [Г. В.] Щоб син приїхав і сказав, що мед несмачний.',
    ],
  },
  {
    name: 'Korean: a table of questions, which look like names, and answers',
    language: 'ko',
    title: '버려진 악기를 고치는 사람',
    body: `<p>낡은 간판 아래 바이올린이 백 대쯤 걸려 있다.</p><table>
<tr><td>악기 수리는 어떻게 시작했나.</td><td>우리 아이가 바이올린을 밟았어요. 고칠 데가 없더라고요.</td></tr>
<tr><td>수리비를 안 받는 경우도 꽤 많다고 들었다던데.</td><td>버린 걸 주워 온 아이들한테 어떻게 받아요.</td></tr>
<tr><td>제자는 있나.</td><td>(고개를 끄덕이며) 한 명 있어요. 저보다 귀가 좋아요.</td></tr>
<tr><td>뜯어 보니 어땠나.</td><td>텅 비어 있던데요. 제가 더 놀랐죠.</td></tr>
<tr><td>앞으로 하고 싶은 일은.</td><td>고친 악기로만 연주회를 한번 해 보려고요.</td></tr></table>`,
    turns: [
      '? 악기 수리는 어떻게 시작했나.',
      '! 우리 아이가 바이올린을 밟았어요. 고칠 데가 없더라고요.',
      '? 수리비를 안 받는 경우도 꽤 많다고 들었다던데.',
      '! 버린 걸 주워 온 아이들한테 어떻게 받아요.',
      '? 제자는 있나.',
      '! (고개를 끄덕이며) 한 명 있어요. 저보다 귀가 좋아요.',
      '? 뜯어 보니 어땠나.',
      '! 텅 비어 있던데요. 제가 더 놀랐죠.',
      '? 앞으로 하고 싶은 일은.',
      '! 고친 악기로만 연주회를 한번 해 보려고요.',
    ],
  },
  {
    name: 'a report that asks itself questions, of an interview',
    language: 'en',
    title: 'Minister says in interview that bridge will be built',
    body: paragraphs(
      'The transport minister said in an interview on Tuesday that the bridge would be built by 2031.',
      'Asked whether the money was there, Frost said: “We have found it.” He did not say where.',
      '“People have waited long enough,” he told the station. “I have waited myself.”',
      'Opposition leaders were not convinced. “Who is going to pay for this?” asked Mary Dunn.',
      'Why does it matter? The ferry carries half a million cars a year.',
    ),
    turns: [],
  },
  {
    name: 'a story with dashes, that tells who speaks',
    language: 'ru',
    title: 'Станция',
    body: paragraphs(
      'Поезд опаздывал. На скамейке сидел человек с клеткой.',
      '— Вы кого-то ждёте? — спросила Вера.',
      '— Попугая, — ответил он. — Он едет следующим.',
      'Вера засмеялась и села рядом.',
      '— И давно?',
      '— С весны. Я привык.',
      '— А если он не приедет? — Вера смотрела на рельсы.',
      '— Тогда я поеду к нему, — сказал человек.',
    ),
    turns: [],
  },
  {
    name: 'headings that ask, and one "I" under them',
    language: 'it',
    title: 'La focaccia della nonna',
    body: `<p>Mia nonna la faceva ogni domenica. Io la faccio il sabato.</p><h2>Come si fa?</h2><p>Mescolate la farina e l'acqua e lasciate riposare due ore.</p><h2>Perché non lievita?</h2><p>Forse l'acqua era troppo calda. A me succede d'inverno.</p><h2>Si può congelare?</h2><p>Sì, per un mese.</p>`,
    turns: [],
  },
  {
    name: 'captions set small, and two words of the editors after the last answer',
    language: 'en',
    title: 'An interview with the kite maker Nell Ash',
    body: `<p>Nell Ash makes kites above a bakery.</p>
<p><strong>When did you make your first kite?</strong></p><p>I was nine, and I had no string.</p>
<p><img src="a.jpg" alt=""><small>Nell Ash, <em>Heron</em>, silk and cane, 2020.</small></p>
<p><strong>Tell me about the herons.</strong></p><p>I see them from my window. <small>(Laughs.)</small></p>
<p><img src="b.jpg" alt=""><small>Nell Ash, <em>Gull</em>, silk and cane, 2019.</small></p>
<p><strong>Do you fly them yourself?</strong></p><p>I used to.</p><p>Now my knees do not run.</p>
<p><strong>What comes next?</strong></p><p>I want to make one that comes back.</p>
<p><em>The kites hang in the old fish hall until May.</em></p><p><em>Picture above: </em>Heron<em> (detail), silk and cane.</em></p>`,
    turns: [
      '? When did you make your first kite?',
      '! I was nine, and I had no string.',
      '? Tell me about the herons.',
      '! I see them from my window. (Laughs.)',
      '? Do you fly them yourself?',
      '! I used to. / Now my knees do not run.',
      '? What comes next?',
      '! I want to make one that comes back.',
    ],
  },
  {
    name: 'dashes on both sides in paragraphs, and answers that go on without one',
    language: 'ru',
    title: 'Лодочник',
    body: `<p>— Когда вы построили лодку?</p><p>— Двадцать лет назад. А вы умеете строить? Я искал доски по всему берегу и не жалел ног.</p><p>Я не жалею и теперь: половину принесло море, а другую я нашёл сам, когда перестал искать. Так у меня бывает со всем, что нужно.</p>
<p>— Вы учите?</p><p>— Учил десять лет. Больше взял, чем дал.</p><p>Теперь только хожу смотреть, как тонут другие, и говорю им, что вода холодная. Они об этом знают и без меня, но всё равно благодарят.</p>
<p>— А что бы вы сказали себе тогдашнему?</p><p>— Ничего. Он бы не стал слушать.</p><p>— Когда снова на воду?</p><p>— Осенью, если лёд не придёт раньше.</p><p>&nbsp;</p><footer><a href="/a">Письмо</a></footer>`,
    turns: [
      '? Когда вы построили лодку?',
      '! Двадцать лет назад. А вы умеете строить? Я искал доски по всему берегу и не жалел ног. / Я не жалею и теперь: половину принесло море, а другую я нашёл сам, когда перестал искать. Так у меня бывает со всем, что нужно.',
      '? Вы учите?',
      '! Учил десять лет. Больше взял, чем дал. / Теперь только хожу смотреть, как тонут другие, и говорю им, что вода холодная. Они об этом знают и без меня, но всё равно благодарят.',
      '? А что бы вы сказали себе тогдашнему?',
      '! Ничего. Он бы не стал слушать.',
      '? Когда снова на воду?',
      '! Осенью, если лёд не придёт раньше.',
    ],
  },
];
