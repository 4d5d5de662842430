import { type PrintedPage, paragraphs } from './printed-page.ts';

/** Questions in bold, as headings, in italics, in a line of their own. */
export const pagesByLook: PrintedPage[] = [
  {
    name: 'bold questions among bold teasers, captions and an appeal',
    language: 'en',
    title: 'The woman who repairs clocks',
    body: `<p><strong>For forty years Maud Perrin has kept the town hall clock going. We asked her how.</strong></p>
<p>Her workshop smells of oil.</p>
<p><strong>Where did it start?</strong></p>
<p>In a shed. My father had <strong>one</strong> lathe and no patience at all, so I learned alone.</p>
<p><strong>RELATED: Ten clocks you should see</strong></p>
<p><strong>You never had a teacher, then.</strong></p>
<p>No. <strong>Never.</strong> I had a library card.</p>
<p>And later I had customers, who are the harsher school.</p>
<figure><img src="a.jpg" alt=""><figcaption>Maud Perrin in her workshop. Photo: T. Example</figcaption></figure>
<p><strong>What is the hardest part?</strong></p>
<p>(Laughs.) The stairs.</p>
<p><strong>Enjoyed this interview? Subscribe to our newsletter</strong></p>
<p>You will get one letter a week.</p>`,
    turns: [
      '? Where did it start?',
      '! In a shed. My father had one lathe and no patience at all, so I learned alone.',
      '? You never had a teacher, then.',
      '! No. Never. I had a library card. / And later I had customers, who are the harsher school.',
      '? What is the hardest part?',
      '! (Laughs.) The stairs.',
    ],
  },
  {
    name: 'heading questions, one without a mark, a donation box at the end',
    language: 'en',
    title: 'Five questions for a beekeeper',
    body: `<h2>Jo Tarrant keeps bees on the roof of a bank</h2>
<p>The roof is windy. The bees do not mind.</p>
<h3>What came first?</h3><p>The boat. I sold it to buy the first hive.</p>
<h3>Tell us about the roof</h3><p>It is flat, and nobody goes there. I asked the bank and they said yes before I had finished.</p>
<p>We have eleven hives now.</p>
<h3>Do they sting you?</h3><p>Daily.</p>
<h3>What would you change?</h3><p>I would start in spring.</p>
<h3>Can you help us stay free?</h3><p>Please <a href="/donate">donate to The Example Daily</a> today.</p>`,
    turns: [
      '? What came first?',
      '! The boat. I sold it to buy the first hive.',
      '? Tell us about the roof',
      '! It is flat, and nobody goes there. I asked the bank and they said yes before I had finished. / We have eleven hives now.',
      '? Do they sting you?',
      '! Daily.',
      '? What would you change?',
      '! I would start in spring.',
    ],
  },
  {
    name: 'German: bold questions, one of them a remark to a named guest',
    language: 'de',
    title: '„Der Fluss gehört niemandem“ – Interview mit Ilse Brandner',
    body: `<p class="lead">Die Fährfrau Ilse Brandner über Hochwasser, Stille und Touristen.</p>
<p><b>Frau Brandner, Sie fahren seit 1987 über denselben Fluss.</b></p>
<p>Und er ist nie derselbe. Im Frühjahr erkenne ich ihn kaum wieder.</p>
<p><b>Wird Ihnen das nicht langweilig?</b></p>
<p>Nein. Langweilig war mir nur im Büro.</p>
<p><b>Was machen Sie im Winter?</b></p>
<p>Ich streiche das Boot. Und ich lese, endlich.</p>
<p>Manchmal kommen die Kinder und helfen mir.</p>
<p><b>Vielen Dank für das Gespräch.</b></p>
<p><i>Das Gespräch führte Anna Muster.</i></p>`,
    turns: [
      '? Frau Brandner, Sie fahren seit 1987 über denselben Fluss.',
      '! Und er ist nie derselbe. Im Frühjahr erkenne ich ihn kaum wieder.',
      '? Wird Ihnen das nicht langweilig?',
      '! Nein. Langweilig war mir nur im Büro.',
      '? Was machen Sie im Winter?',
      '! Ich streiche das Boot. Und ich lese, endlich. / Manchmal kommen die Kinder und helfen mir.',
      '? Vielen Dank für das Gespräch.',
    ],
  },
  {
    name: 'French: question and answer in one paragraph, parted by a break',
    language: 'fr',
    title: 'Rencontre avec une saunière',
    body: `${paragraphs('Elle nous reçoit au bord du marais, les pieds nus.')}
<p><em>Pourquoi le sel ?<br></em>Parce qu'il garde. Mon grand-père le disait déjà.</p>
<p><em>Vous travaillez seule ?<br></em>Presque toujours. Ma sœur vient pour la récolte, et nous parlons peu.</p>
<p><em>Et la pluie ?<br></em>(Elle rit.) La pluie, c'est mon jour de congé.</p>
<p><em>Vous n'arrêterez donc jamais.<br></em>Je n'ai rien appris d'autre.</p>
<p>Propos recueillis par Luc Exemple</p>`,
    turns: [
      '? Pourquoi le sel ?',
      "! Parce qu'il garde. Mon grand-père le disait déjà.",
      '? Vous travaillez seule ?',
      '! Presque toujours. Ma sœur vient pour la récolte, et nous parlons peu.',
      '? Et la pluie ?',
      "! (Elle rit.) La pluie, c'est mon jour de congé.",
      "? Vous n'arrêterez donc jamais.",
      "! Je n'ai rien appris d'autre.",
    ],
  },
  {
    name: 'Arabic: bold question and answer in one line',
    language: 'ar',
    title: 'حوار مع صانعة السجاد',
    body: `<p>التقيناها في بيتها القديم.</p>
<p><strong>متى بدأت العمل؟</strong> بدأت وأنا في السابعة، مع أمي.</p>
<p><strong>هل تعملين وحدك؟</strong> لا، معي ثلاث بنات من القرية. نعمل من الصباح حتى الظهر.</p>
<p><strong>ما أصعب ما في هذه الحرفة؟</strong> (تضحك) الصبر. كنت أظن أنني صبورة.</p>`,
    turns: [
      '? متى بدأت العمل؟',
      '! بدأت وأنا في السابعة، مع أمي.',
      '? هل تعملين وحدك؟',
      '! لا، معي ثلاث بنات من القرية. نعمل من الصباح حتى الظهر.',
      '? ما أصعب ما في هذه الحرفة؟',
      '! (تضحك) الصبر. كنت أظن أنني صبورة.',
    ],
  },
  {
    name: 'Italian: questions in italics, a pull-quote and section headings between',
    language: 'it',
    title: 'Intervista al campanaro',
    body: `<p>Tonio suona le campane da quando aveva dodici anni.</p>
<h2>Gli inizi</h2>
<p><em>Come ha cominciato?</em></p>
<p>Mio zio era malato. Sono salito io, e non sono più sceso.</p>
<blockquote class="pullquote">Sono salito io, e non sono più sceso.</blockquote>
<p><em>Che cosa si vede da lassù?</em></p>
<p>Il mare, quando non c'è foschia. E tutti i tetti che mi mancano.</p>
<h2>Oggi</h2>
<p><em>Chi verrà dopo di lei?</em></p>
<p>Nessuno, temo. Ho chiesto a mio nipote.</p>
<p><em>E lui?</em></p>
<p>Ha detto che c'è già il telefono.</p>`,
    turns: [
      '? Come ha cominciato?',
      '! Mio zio era malato. Sono salito io, e non sono più sceso.',
      '? Che cosa si vede da lassù?',
      "! Il mare, quando non c'è foschia. E tutti i tetti che mi mancano.",
      '? Chi verrà dopo di lei?',
      '! Nessuno, temo. Ho chiesto a mio nipote.',
      '? E lui?',
      "! Ha detto che c'è già il telefono.",
    ],
  },
  {
    name: 'Vietnamese: numbered bold questions',
    language: 'vi',
    title: 'Trò chuyện với người làm đèn lồng',
    body: `<p>Xưởng nhỏ nằm cuối con hẻm.</p>
<ol><li><p><strong>Anh bắt đầu nghề này từ khi nào?</strong></p><p>Từ năm mười tuổi. Tôi học từ ông ngoại.</p></li>
<li><p><strong>Điều gì khó nhất?</strong></p><p>Giữ cho giấy không rách. Tôi vẫn làm rách mỗi ngày.</p></li>
<li><p><strong>Xin anh kể về chiếc đèn đầu tiên.</strong></p><p>Nó cháy ngay đêm rằm. (Cười) Nhưng tôi nhớ nó nhất.</p></li></ol>`,
    turns: [
      '? Anh bắt đầu nghề này từ khi nào?',
      '! Từ năm mười tuổi. Tôi học từ ông ngoại.',
      '? Điều gì khó nhất?',
      '! Giữ cho giấy không rách. Tôi vẫn làm rách mỗi ngày.',
      '? Xin anh kể về chiếc đèn đầu tiên.',
      '! Nó cháy ngay đêm rằm. (Cười) Nhưng tôi nhớ nó nhất.',
    ],
  },
  {
    name: 'Hebrew: bold questions, an answer of several paragraphs',
    language: 'he',
    title: 'ריאיון עם שומר המגדלור',
    body: `<p>פגשנו אותו בשעת ערב.</p>
<p><b>איך הגעת לכאן?</b></p><p>במקרה. חיפשתי עבודה שקטה.</p><p>מצאתי אותה, ואני כאן כבר עשרים שנה.</p>
<p><b>אתה לא מתגעגע לעיר?</b></p><p>רק לקפה שלי בפינה.</p>
<p><b>ומה אומרת המשפחה?</b></p><p>(מחייך) הם באים בקיץ.</p>`,
    turns: [
      '? איך הגעת לכאן?',
      '! במקרה. חיפשתי עבודה שקטה. / מצאתי אותה, ואני כאן כבר עשרים שנה.',
      '? אתה לא מתגעגע לעיר?',
      '! רק לקפה שלי בפינה.',
      '? ומה אומרת המשפחה?',
      '! (מחייך) הם באים בקיץ.',
    ],
  },
  {
    name: 'questions told only by their class',
    language: 'pt-BR',
    title: 'Conversa com o afinador de pianos',
    body: `<p class="texto">Ele chega sempre de manhã.</p>
<p class="pergunta">Quantos pianos o senhor já afinou?</p><p class="texto">Parei de contar nos cinco mil. Minha mulher continuou contando.</p>
<p class="pergunta">E qual foi o pior?</p><p class="texto">O da igreja. Tinha um ninho dentro.</p>
<p class="pergunta">Fale da sua oficina.</p><p class="texto">É uma garagem. Eu gosto dela assim.</p><p class="texto">Cabe um piano, se eu sair.</p>`,
    turns: [
      '? Quantos pianos o senhor já afinou?',
      '! Parei de contar nos cinco mil. Minha mulher continuou contando.',
      '? E qual foi o pior?',
      '! O da igreja. Tinha um ninho dentro.',
      '? Fale da sua oficina.',
      '! É uma garagem. Eu gosto dela assim. / Cabe um piano, se eu sair.',
    ],
  },
  {
    name: 'Japanese: heading questions, a rule and credits at the end',
    language: 'ja',
    title: '和紙職人に聞く「紙は生きている」',
    body: `<p>工房は川のそばにある。</p>
<h3>いつから紙を作っているのですか？</h3><p>十八の春からです。父が倒れて、私が継ぎました。</p>
<h3>一番難しいのはどの季節でしょう。</h3><p>夏です。水がぬるいと紙が眠ってしまう。</p><p>だから朝の四時に始めます。</p>
<h3>次の世代に伝えたいことは？</h3><p>（少し考えて）急がないこと、ですね。</p>
<hr><p>取材・文＝例田一郎</p><p>写真＝例田花子</p>`,
    turns: [
      '? いつから紙を作っているのですか？',
      '! 十八の春からです。父が倒れて、私が継ぎました。',
      '? 一番難しいのはどの季節でしょう。',
      '! 夏です。水がぬるいと紙が眠ってしまう。 / だから朝の四時に始めます。',
      '? 次の世代に伝えたいことは？',
      '! （少し考えて）急がないこと、ですね。',
    ],
  },
  {
    name: 'Turkish: definition list',
    language: 'tr',
    title: 'Bakırcı ustasıyla söyleşi',
    body: `<dl><dt>Ne zaman başladınız?</dt><dd>Ben dokuz yaşındaydım.</dd><dt>Sizi kim yetiştirdi?</dt><dd>Dedem.</dd><dd>Sonra da çarşı. Bana herkes bir şey öğretti.</dd>
<dt>Çırağınız var mı?</dt><dd>Yok. (Gülüyor) Kimse sabah erken kalkmıyor.</dd></dl>`,
    turns: [
      '? Ne zaman başladınız?',
      '! Ben dokuz yaşındaydım.',
      '? Sizi kim yetiştirdi?',
      '! Dedem. / Sonra da çarşı. Bana herkes bir şey öğretti.',
      '? Çırağınız var mı?',
      '! Yok. (Gülüyor) Kimse sabah erken kalkmıyor.',
    ],
  },
  {
    name: 'one paragraph for all of it, parted by breaks',
    language: 'id',
    title: 'Wawancara dengan pembuat perahu',
    body: `<p>Kami bertemu di pantai.</p><div><b>Sejak kapan Anda membuat perahu?</b><br>Sejak kecil. Ayah saya yang mengajari.<br><br><b>Kayu apa yang paling baik?</b><br>Kayu ulin, tetapi sekarang mahal.<br>Saya memakai yang lain.<br><br><b>Siapa yang membeli?</b><br>Nelayan di sini. Kami saling kenal.</div>`,
    turns: [
      '? Sejak kapan Anda membuat perahu?',
      '! Sejak kecil. Ayah saya yang mengajari.',
      '? Kayu apa yang paling baik?',
      '! Kayu ulin, tetapi sekarang mahal. / Saya memakai yang lain.',
      '? Siapa yang membeli?',
      '! Nelayan di sini. Kami saling kenal.',
    ],
  },
  {
    name: 'Dutch: questions in quotation blocks',
    language: 'nl',
    title: 'In gesprek met de molenaar',
    body: `<p>De molen staat al drie eeuwen aan de vaart.</p>
<blockquote><p>Wat doet u als er geen wind is?</p></blockquote><p>Dan poets ik. Of ik slaap, als mijn vrouw niet kijkt.</p>
<blockquote><p>Is het gevaarlijk werk?</p></blockquote><p>Alleen als je haast hebt. Ik heb nooit haast.</p>
<blockquote><p>Wie neemt het over?</p></blockquote><p>Mijn dochter, hoop ik.</p>`,
    turns: [
      '? Wat doet u als er geen wind is?',
      '! Dan poets ik. Of ik slaap, als mijn vrouw niet kijkt.',
      '? Is het gevaarlijk werk?',
      '! Alleen als je haast hebt. Ik heb nooit haast.',
      '? Wie neemt het over?',
      '! Mijn dochter, hoop ik.',
    ],
  },
  {
    name: 'no mark at all: paragraphs in turn, an answer that asks back',
    language: 'en',
    title: 'A conversation with the last lamplighter',
    body: `<p>The old quarter still has gas lamps, and one man to light them. He met us at dusk, as he meets everybody, with a ladder on his shoulder.</p>
<p>How many lamps are there?</p>
<p>One hundred and twelve. I know each of them, and I could tell you which one will fail next week.</p>
<p>Don't you get tired of the same walk?</p>
<p>Do you get tired of breakfast?</p>
<p>What happens when it rains?</p>
<p>I get wet. The lamps do not care, they are behind glass, and I have a good coat that my wife gave me the year we married.</p>
<p>There was one winter when I could not get up the hill for ice, and the quarter was dark for two nights.</p>
<p>Did anybody complain?</p>
<p>Only the cats.</p>`,
    turns: [
      '? How many lamps are there?',
      '! One hundred and twelve. I know each of them, and I could tell you which one will fail next week.',
      "? Don't you get tired of the same walk?",
      '! Do you get tired of breakfast?',
      '? What happens when it rains?',
      '! I get wet. The lamps do not care, they are behind glass, and I have a good coat that my wife gave me the year we married. / There was one winter when I could not get up the hill for ice, and the quarter was dark for two nights.',
      '? Did anybody complain?',
      '! Only the cats.',
    ],
  },
];
