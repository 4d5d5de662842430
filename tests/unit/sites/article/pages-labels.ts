import type { PrintedPage } from './printed-page.ts';

/** Names, initials and words such as "Q." before what is said. */
export const pagesByLabels: PrintedPage[] = [
  {
    name: 'full names that shrink, a headline with a colon, links to other parts',
    language: 'en',
    title: 'Rosa Quill on maps and weather',
    body: `<p>Ann Lee talked to the mapmaker Rosa Quill for an hour.</p><p>Part 2: <a href="/2">On weather</a></p><p>Part 3: <a href="/3">On wind</a></p>
<p>Ann Lee: Thank you for having me.</p><p>Rosa Quill: You brought cake. I had no choice.</p>
<p>Lee: When did you draw your first map?</p><p>Quill: At six. It showed the way from my bed to the kitchen.</p><p>I still have it somewhere.</p>
<p>Lee: I would like to see that.</p><p>Quill: (Laughs.) So would I. Who knows where it is?</p>
<h2>On paper</h2>
<p>Lee: Why paper?</p><p>Quill: Because it does not ask me to update it.</p>
<p>Ann Lee: <a href="/x">Five maps that changed the coast</a></p>`,
    turns: [
      '? [Lee] Thank you for having me.',
      '! [Quill] You brought cake. I had no choice.',
      '? [Lee] When did you draw your first map?',
      '! [Quill] At six. It showed the way from my bed to the kitchen. / I still have it somewhere.',
      '? [Lee] I would like to see that.',
      '! [Quill] (Laughs.) So would I. Who knows where it is?',
      '? [Lee] Why paper?',
      '! [Quill] Because it does not ask me to update it.',
    ],
  },
  {
    name: 'two hosts and a guest, who asks more than they do',
    language: 'en',
    title: 'Episode 12: Otto Fenn, well digger',
    body: `<p><strong>Mia:</strong> Welcome back. Today we have Otto Fenn with us.</p><p><strong>Sam:</strong> Otto, hello.</p>
<p><strong>Otto:</strong> Hello. Is this on?</p><p><strong>Mia:</strong> It is. So you dig wells.</p>
<p><strong>Otto:</strong> I do, and my mother did. You know what the first thing is that you find? Stones. And then what? More stones. I could fill a church with what I have carried up in thirty years of this.</p>
<p><strong>Sam:</strong> And then water.</p><p><strong>Otto:</strong> If you are lucky. And who is ever lucky on the first day? We once went down nineteen metres for a cup of mud, and the farmer paid us all the same.</p>
<p>Sam: That is generous.</p><p><strong>Otto:</strong> He had drunk the mud before, I think. Shall I tell you what he said?</p><p><strong>Mia:</strong> Please do.</p>
<p><strong>Otto:</strong> He said that it was the best mud in the county.</p><p>[MUSIC]</p><p><strong>Mia:</strong> Otto, thank you.</p>`,
    turns: [
      '? [Mia] Welcome back. Today we have Otto Fenn with us.',
      '? [Sam] Otto, hello.',
      '! [Otto] Hello. Is this on?',
      '? [Mia] It is. So you dig wells.',
      '! [Otto] I do, and my mother did. You know what the first thing is that you find? Stones. And then what? More stones. I could fill a church with what I have carried up in thirty years of this.',
      '? [Sam] And then water.',
      '! [Otto] If you are lucky. And who is ever lucky on the first day? We once went down nineteen metres for a cup of mud, and the farmer paid us all the same.',
      '? [Sam] That is generous.',
      '! [Otto] He had drunk the mud before, I think. Shall I tell you what he said?',
      '? [Mia] Please do.',
      '! [Otto] He said that it was the best mud in the county.',
      '? [Mia] Otto, thank you.',
    ],
  },
  {
    name: 'capitals, and the paper as the one who asks',
    language: 'en',
    title: 'Interview: the woman behind the tide tables',
    body: `<p>She has computed the tides of this coast since 1990.</p>
<p>EXAMPLE DAILY: Are you ever wrong?</p><p>GREEN: By a minute, sometimes. I hear about it.</p>
<p>EXAMPLE DAILY: From whom?</p><p>GREEN: Dog owners.</p>
<p>EXAMPLE DAILY: And the moon?</p><p>GREEN: The moon has never written to me.</p>`,
    turns: [
      '? [EXAMPLE DAILY] Are you ever wrong?',
      '! [GREEN] By a minute, sometimes. I hear about it.',
      '? [EXAMPLE DAILY] From whom?',
      '! [GREEN] Dog owners.',
      '? [EXAMPLE DAILY] And the moon?',
      '! [GREEN] The moon has never written to me.',
    ],
  },
  {
    name: 'initials introduced once in brackets',
    language: 'fr',
    title: 'Entretien avec Paul Vasseur',
    body: `<p>Claire Dumont (CD) : Vous souvenez-vous du premier jour ?</p><p>Paul Vasseur (PV) : Très bien. Il neigeait, et j'avais perdu mes gants.</p>
<p>CD : Et vous êtes resté.</p><p>PV : Je suis resté trente ans.</p><p>CD : Qu'avez-vous appris ?</p><p>PV : À ne plus perdre mes gants. (Rires)</p>`,
    turns: [
      '? [CD] Vous souvenez-vous du premier jour ?',
      "! [PV] Très bien. Il neigeait, et j'avais perdu mes gants.",
      '? [CD] Et vous êtes resté.',
      '! [PV] Je suis resté trente ans.',
      "? [CD] Qu'avez-vous appris ?",
      '! [PV] À ne plus perdre mes gants. (Rires)',
    ],
  },
  {
    name: 'Q. and A., the answer in the next line',
    language: 'en',
    title: 'Six minutes with the harbour pilot',
    body: `<p>Q.<br>Which ship was the largest?</p><p>A.<br>One that did not fit. I told them so.</p><p>Q.<br>Did they listen?</p><p>A.<br>Later.</p><p>We had to wait for the tide, and I had my lunch aboard.</p><p>Q.<br>What was it?</p><p>A.<br>Soup.</p>`,
    turns: [
      '? Which ship was the largest?',
      '! One that did not fit. I told them so.',
      '? Did they listen?',
      '! Later. / We had to wait for the tide, and I had my lunch aboard.',
      '? What was it?',
      '! Soup.',
    ],
  },
  {
    name: 'Chinese: 问 and 答, full-width colons',
    language: 'zh',
    title: '专访制琴师：木头会说话',
    body: `<p>作坊在胡同深处。</p><p>问：您什么时候开始做琴？</p><p>答：十六岁。我父亲教我的。</p><p>问：最难的是什么？</p><p>答：等。木头要等十年。</p><p>我现在用的，是他留下的。</p><p>问：谢谢您。</p><p>答：（笑）来喝茶。</p><p>责任编辑：例一</p>`,
    turns: [
      '? 您什么时候开始做琴？',
      '! 十六岁。我父亲教我的。',
      '? 最难的是什么？',
      '! 等。木头要等十年。 / 我现在用的，是他留下的。',
      '? 谢谢您。',
      '! （笑）来喝茶。',
    ],
  },
  {
    name: 'Chinese: names, the reporter asks',
    language: 'zh-CN',
    title: '对话登山向导',
    body: `<p><strong>记者：</strong>第一次登顶是哪一年？</p><p><strong>扎西：</strong>2003年，我二十岁。</p><p><strong>记者：</strong>害怕吗？</p><p><strong>扎西：</strong>不怕。怕的是下山。</p><p><strong>记者：</strong>现在还带队？</p><p><strong>扎西：</strong>带，我女儿也带。</p>`,
    turns: [
      '? [记者] 第一次登顶是哪一年？',
      '! [扎西] 2003年，我二十岁。',
      '? [记者] 害怕吗？',
      '! [扎西] 不怕。怕的是下山。',
      '? [记者] 现在还带队？',
      '! [扎西] 带，我女儿也带。',
    ],
  },
  {
    name: 'Korean: a label with a space before its colon',
    language: 'ko',
    title: '도예가 김예시 씨를 만나다',
    body: `<p>기자 : 가마는 언제 지으셨습니까?</p><p>김예시 : 삼십 년 전에요. 제가 직접 쌓았습니다.</p><p>기자 : 혼자서요?</p><p>김예시 : 아내와 둘이서요. (웃음)</p><p>기자 : 고맙습니다.</p><p>김예시 : 제가 고맙지요.</p>`,
    turns: [
      '? [기자] 가마는 언제 지으셨습니까?',
      '! [김예시] 삼십 년 전에요. 제가 직접 쌓았습니다.',
      '? [기자] 혼자서요?',
      '! [김예시] 아내와 둘이서요. (웃음)',
      '? [기자] 고맙습니다.',
      '! [김예시] 제가 고맙지요.',
    ],
  },
  {
    name: 'Spanish: Pregunta and Respuesta shortened to letters',
    language: 'es',
    title: 'Entrevista con la guardabosques',
    body: `<p><b>Pregunta.</b> ¿Cuántos árboles hay?</p><p><b>Respuesta.</b> Los cuento cada año y cada año me equivoco.</p><p><b>P.</b> ¿Y los lobos?</p><p><b>R.</b> Los lobos me cuentan a mí.</p><p>No tengo miedo.</p><p><b>P.</b> Usted vive sola.</p><p><b>R.</b> Vivo con mi perra.</p>`,
    turns: [
      '? ¿Cuántos árboles hay?',
      '! Los cuento cada año y cada año me equivoco.',
      '? ¿Y los lobos?',
      '! Los lobos me cuentan a mí. / No tengo miedo.',
      '? Usted vive sola.',
      '! Vivo con mi perra.',
    ],
  },
  {
    name: 'Q. asks, the answers carry a name',
    language: 'en',
    title: 'Q&A with Dr. Imani Cole',
    body: `<p>Q: What do you listen for?</p><p>Cole: A crack in the ice has a pitch. I learned it from my grandmother.</p><p>Q: Can you teach it?</p><p>Cole: I can teach people to be quiet.</p><p>Q: And after that?</p><p>Cole: They hear it, or they go home.</p>`,
    turns: [
      '? What do you listen for?',
      '! [Cole] A crack in the ice has a pitch. I learned it from my grandmother.',
      '? Can you teach it?',
      '! [Cole] I can teach people to be quiet.',
      '? And after that?',
      '! [Cole] They hear it, or they go home.',
    ],
  },
  {
    name: 'Polish: only questions labelled',
    language: 'pl',
    title: 'Rozmowa z zegarmistrzem',
    body: `<p>Redaktor: Ile zegarów jest w tym pokoju?</p><p>Nie wiem. Kiedyś liczyłem, ale mi się znudziło.</p><p>Redaktor: Który jest najstarszy?</p><p>Ten bez wskazówek. Mam go po ojcu.</p><p>Nigdy go nie sprzedam.</p><p>Redaktor: Chodzi?</p><p>Nie musi.</p>`,
    turns: [
      '? [Redaktor] Ile zegarów jest w tym pokoju?',
      '! Nie wiem. Kiedyś liczyłem, ale mi się znudziło.',
      '? [Redaktor] Który jest najstarszy?',
      '! Ten bez wskazówek. Mam go po ojcu. / Nigdy go nie sprzedam.',
      '? [Redaktor] Chodzi?',
      '! Nie musi.',
    ],
  },
  {
    name: 'a table with times, speakers and words',
    language: 'en',
    title: 'Oral history of the canal',
    body: `<p>Recorded in the lock house. Interviewer: Nell Hart.</p><table><tr><th>Time</th><th>Speaker</th><th>Words</th></tr>
<tr><td>0:04</td><td>Hart</td><td>Where were you born?</td></tr><tr><td>0:09</td><td>Bright</td><td>On a barge.</td></tr><tr><td>0:12</td><td>Bright</td><td>It was moving, they say.</td></tr>
<tr><td>0:20</td><td>Hart</td><td>And the name of it?</td></tr><tr><td>0:24</td><td>Bright</td><td>(pause) The Patience.</td></tr></table>`,
    turns: [
      '? [Hart] Where were you born?',
      '! [Bright] On a barge. / It was moving, they say.',
      '? [Hart] And the name of it?',
      '! [Bright] (pause) The Patience.',
    ],
  },
  {
    name: 'names with times above what they say, times within turns',
    language: 'en',
    title: 'Transcript: The ice road',
    body: `<p>Dana Frost: 00:00:04</p><p>Welcome. What is an ice road?</p><p>Lars Holm: 00:00:11</p><p>A lake with rules.</p><p>[00:40] We drive slowly, so that the wave under the ice does not overtake us.</p><p>Dana Frost: 00:01:02</p><p>Has it ever?</p><p>Lars Holm: 00:01:05</p><p>Once. I walked home.</p>`,
    turns: [
      '? [Dana Frost] Welcome. What is an ice road?',
      '! [Lars Holm] A lake with rules. / We drive slowly, so that the wave under the ice does not overtake us.',
      '? [Dana Frost] Has it ever?',
      '! [Lars Holm] Once. I walked home.',
    ],
  },
  {
    name: 'what is told between a question and its answer is nobody’s; what somebody goes on to say is theirs',
    language: 'en',
    title: 'Talk: the ferryman',
    body: `<p><b>Post:</b> Were you afraid?</p><p>He puts the cap back on. Outside, the generator starts with a cough.</p><p><b>Odd Vik:</b> Of the ice. My father was, too.</p><p>The river took his brother.</p>
<p><b>Post:</b> Who taught you?</p><p>I ask because nobody else here steers at night.</p><p><b>Odd Vik:</b> A dog.</p><p><b>Post:</b> Does it bark?</p><p>(Long silence.)</p><p><b>Odd Vik:</b> At bridges.</p><p><b>Post:</b> You still go out at night.</p><p>The lamp is broken.</p><p><b>Odd Vik:</b> So is the moon.</p>`,
    turns: [
      '? [Post] Were you afraid?',
      '! [Odd Vik] Of the ice. My father was, too. / The river took his brother.',
      '? [Post] Who taught you? / I ask because nobody else here steers at night.',
      '! [Odd Vik] A dog.',
      '? [Post] Does it bark? / (Long silence.)',
      '! [Odd Vik] At bridges.',
      '? [Post] You still go out at night. / The lamp is broken.',
      '! [Odd Vik] So is the moon.',
    ],
  },
  {
    name: 'Korean: told between a question and its answer',
    language: 'ko',
    title: '[인터뷰] 나루터를 지키는 사람',
    body: `<p>기자: 언제부터 노를 저으셨어요?</p><p>그는 모자를 다시 썼다. 밖에서 발전기가 돌기 시작했다.</p><p>한무영: 열두 살 때부터요.</p>
<p>기자: 무섭지는 않으셨습니까?</p><p>밤에도 다니셨다고 들었습니다.</p><p>한무영: 강물이 더 무서워했지요.</p><p>기자: 이제 쉬셔도 되지 않나요?</p><p>한무영: 배가 안 쉬어요.</p>`,
    turns: [
      '? [기자] 언제부터 노를 저으셨어요?',
      '! [한무영] 열두 살 때부터요.',
      '? [기자] 무섭지는 않으셨습니까? / 밤에도 다니셨다고 들었습니다.',
      '! [한무영] 강물이 더 무서워했지요.',
      '? [기자] 이제 쉬셔도 되지 않나요?',
      '! [한무영] 배가 안 쉬어요.',
    ],
  },
];
