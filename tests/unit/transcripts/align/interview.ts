/** What the keeper of a lighthouse might say; nobody ever did. */
export const INTERVIEW = [
  'How did you come to live on the island?',
  'My grandfather kept the light here for forty years, and I used to visit him every summer.',
  'When he retired, nobody in the village wanted the post.',
  'So I packed two suitcases and took the mail boat.',
  'Were you not afraid of the winters?',
  'The first one was dreadful.',
  'A storm tore the roof off the boathouse in November, and the radio was dead for eleven days.',
  'I baked bread, read old newspapers and talked to the goats.',
  'After that, silence stopped frightening me.',
  'What does a normal day look like?',
  'I climb the tower before sunrise to clean the lens.',
  'Then I write down the wind, the clouds and the height of the waves.',
  'In the afternoon I mend nets for the fishermen, who pay me in herring.',
  'Do tourists ever find their way to you?',
  'Last year there were seventeen of them.',
  'Most want a photograph and are gone within the hour.',
  'One woman from Lisbon stayed three weeks and painted nothing but fog.',
  'The government plans to automate the station.',
  'They have been planning that since I was a child.',
  'A machine can switch on a lamp, but it cannot hear a boat in trouble.',
  'What would you take with you if you had to leave?',
  'The logbooks, of course.',
  'There are sixty of them, and each smells of a different decade.',
  'Thank you for the tea.',
];

/** Of another article; nothing in it is said above. */
export const NOT_SAID = [
  'Pension funds lost a tenth of their value over the quarter, according to the ministry.',
  'Analysts had expected a milder correction after the election.',
  'The central bank declined to comment on its currency reserves.',
];

/** Speech in another language, as captions carry it on. */
export const FOREIGN = [
  'meine damen und herren wir unterbrechen die sendung',
  'auf der autobahn kommt ihnen ein falschfahrer entgegen',
  'bitte fahren sie vorsichtig und überholen sie nicht',
];

/** The same few sentences in several scripts. */
export const SCRIPTS: [string, string[]][] = [
  [
    'ru',
    [
      'Мой дед сорок лет смотрел за маяком.',
      'Каждое лето я приезжал к нему на лодке.',
      'Зимой радио молчало одиннадцать дней.',
      'Я пёк хлеб и разговаривал с козами.',
      'Теперь тишина меня больше не пугает.',
    ],
  ],
  [
    'ar',
    [
      'كان جدّي يحرس المنارة أربعين عامًا.',
      'كنت أزوره كل صيف بالقارب.',
      'في الشتاء صمت المذياع أحد عشر يومًا.',
      'خبزت الخبز وتحدثت مع الماعز.',
      'لم يعد الصمت يخيفني اليوم.',
    ],
  ],
  [
    'he',
    [
      'סבא שלי שמר על המגדלור ארבעים שנה.',
      'בכל קיץ הייתי בא אליו בסירה.',
      'בחורף שתק הרדיו אחד עשר ימים.',
      'אפיתי לחם ודיברתי עם העיזים.',
      'היום השקט כבר לא מפחיד אותי.',
    ],
  ],
  [
    'hi',
    [
      'मेरे दादा चालीस साल तक दीपस्तंभ सँभालते रहे।',
      'हर गर्मी में मैं नाव से उनके पास जाता था।',
      'सर्दियों में रेडियो ग्यारह दिन चुप रहा।',
      'मैंने रोटी बनाई और बकरियों से बातें कीं।',
      'अब सन्नाटा मुझे नहीं डराता।',
    ],
  ],
  [
    'ko',
    [
      '할아버지는 사십 년 동안 등대를 지키셨습니다.',
      '저는 여름마다 배를 타고 찾아갔습니다.',
      '겨울에는 라디오가 열하루 동안 멈췄습니다.',
      '빵을 굽고 염소들과 이야기했습니다.',
      '이제는 고요함이 무섭지 않습니다.',
    ],
  ],
  [
    'ja',
    [
      '祖父は四十年間灯台を守りました。',
      '私は毎年の夏に船で訪ねました。',
      '冬にはラジオが十一日間止まりました。',
      'パンを焼いて山羊と話しました。',
      '今は静けさが怖くありません。',
    ],
  ],
  [
    'zh',
    [
      '我的祖父守了四十年灯塔。',
      '每年夏天我都坐船去看他。',
      '冬天收音机停了十一天。',
      '我烤面包，还跟山羊说话。',
      '现在安静不再让我害怕。',
    ],
  ],
  [
    'th',
    [
      'ปู่ของผมดูแลประภาคารมาสี่สิบปี',
      'ทุกฤดูร้อนผมนั่งเรือไปหาท่าน',
      'หน้าหนาววิทยุเงียบไปสิบเอ็ดวัน',
      'ผมอบขนมปังและคุยกับแพะ',
      'ตอนนี้ความเงียบไม่น่ากลัวแล้ว',
    ],
  ],
];
