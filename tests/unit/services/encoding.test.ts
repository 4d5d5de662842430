import { describe, expect, test } from 'vitest';
import { decodeAs, decodeText } from '../../../services/encoding.ts';
import { within } from '../processor-time.ts';
import { encodeAs } from './encode-as.ts';

const TEXT = '1\n00:00:01,000 --> 00:00:02,000\n항만 도선사\n';
const utf8 = new TextEncoder();

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((c) => [c.charCodeAt(0)]);
  return Uint8Array.from(units.flatMap((u) => (little ? [u & 255, u >> 8] : [u >> 8, u & 255])));
}

describe('Unicode', () => {
  test.each([
    ['UTF-8', utf8.encode(TEXT), 'utf-8', true],
    ['UTF-8 with a mark', utf8.encode(`\ufeff${TEXT}`), 'utf-8', true],
    ['UTF-16 with a mark', utf16(TEXT, true, true), 'utf-16le', true],
    ['UTF-16 without', utf16(TEXT, true, false), 'utf-16le', true],
    ['big-endian with a mark', utf16(TEXT, false, true), 'utf-16be', true],
    ['big-endian without', utf16(TEXT, false, false), 'utf-16be', true],
  ])('%s', (_what, bytes, encoding, certain) => {
    expect(decodeText(bytes)).toMatchObject({ text: TEXT, encoding, certain });
  });

  test('Cyrillic UTF-16, which is valid UTF-8 as well', () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\nЗдравствуйте\n';
    const found = decodeText(utf16(text, true, false));
    expect(found).toMatchObject({ text, encoding: 'utf-16le', certain: true });
  });

  test('UTF-8 that lost half a letter stays UTF-8', () => {
    const bytes = utf8.encode('항만 도선사 이야기를 들었습니다').slice(0, -1);
    const text = '항만 도선사 이야기를 들었습니\ufffd';
    expect(decodeText(bytes)).toMatchObject({ text, encoding: 'utf-8', certain: false });
  });

  test('UTF-8 with a few bad bytes is no Chinese, be its letters few', () => {
    const bytes = utf8.encode('Perché no? È già tardi.\nC’è più vento, però.\n');
    bytes[bytes.indexOf(0xa9)] = 0x3f;
    expect(decodeText(bytes)).toMatchObject({
      text: 'Perch\ufffd? no? È già tardi.\nC’è più vento, però.\n',
      encoding: 'utf-8',
      certain: false,
    });
  });

  test('nothing', () => {
    const found = decodeText(new Uint8Array());
    expect(found).toMatchObject({ text: '', encoding: 'utf-8', certain: true });
  });
});

/** Of each language a few lines as they are spoken, written for this test. */
const SPOKEN: Record<string, string> = {
  ko: '항만에서 일한 지 서른 해가 됐어요.\n배가 들어올 때마다 아직도 떨립니다.\n바람이 바뀌면 모든 게 달라지니까요.\n똠방각하라는 말 들어 보셨어요? 쓩 지나갔죠, 펲시 배가.',
  slang: '쓩쓩 뷁뷁 햏햏 먄먄 뜌뜌 펲펲 똠똠 쨩쨩\n쓩 하고 날아갔어요. 뷁! 햏햏, 먄해요.',
  sl: 'V pristanišču delam že trideset let.\nVsakič, ko pripluje ladja, me še vedno stisne.\nČe se veter obrne, se spremeni vse.\nZjutraj pijem kavo s kapitanom, žal brez sladkorja.',
  hr: 'Radim u luci već trideset godina.\nSvaki put kad uđe brod, još uvijek strepim.\nAko se vjetar promijeni, sve se mijenja.\nUjutro pijem kavu s kapetanom, često i čaj.',
  label: 'การเปลี่ยนแปลงการตั้งค่าเครื่องพิมพ์ครั้งนี้',
  ja: '港で働いて三十年になります。\n船が入ってくるたびに、今でも緊張しますよ。\n風が変わると、すべてが変わりますから。\nタグボートの船長とは毎朝コーヒーを飲みます。',
  zh: '我在港口工作了三十年。\n每次有船进来，我还是会紧张。\n风向一变，一切都变了。\n我每天早上和拖船的船长喝咖啡。',
  tw: '我在港口工作了三十年。\n每次有船進來，我還是會緊張。\n風向一變，一切都變了。\n我每天早上和拖船的船長喝咖啡。',
  ru: 'Я работаю в порту тридцать лет.\nКаждый раз, когда заходит судно, я волнуюсь.\nЕсли меняется ветер, меняется всё.\nПо утрам мы с капитаном буксира пьём кофе.',
  uk: 'Я працюю в порту тридцять років.\nЩоразу, коли заходить судно, я хвилююся.\nЯкщо змінюється вітер, змінюється все, їй-богу.\nВранці ми з капітаном буксира п’ємо каву.'.replace(
    '’',
    "'",
  ),
  el: 'Δουλεύω στο λιμάνι τριάντα χρόνια.\nΚάθε φορά που μπαίνει ένα πλοίο αγχώνομαι ακόμα.\nΑν αλλάξει ο άνεμος, αλλάζουν όλα.\nΤο πρωί πίνω καφέ με τον καπετάνιο.',
  el2: 'Δουλεύω στο λιμάνι τριάντα χρόνια.\nΚάθε φορά που μπαίνει ένα πλοίο αγχώνομαι ακόμα.\nΆλλη μια μέρα, λέω, και όλα αλλάζουν με τον άνεμο.',
  ar2: 'أهلا بكم في مكتب الإرشاد.\nكم سنة قضيت في البحر؟\nقضيت نصف عمري هناك مع رفاقي.\nهل كنت تخاف من العواصف؟\nكل من يركب البحر يخاف منها.\nماذا تقول لمن يبدأ الآن؟\nأقول له كن هادئا وتعلم من الموج.\nوهل تشتاق إلى السفن الكبيرة؟\nنعم، كلما سمعت صفيرها.',
  fr2: 'Ça serre le cœur à chaque fois.\nMa sœur est née près du port.\nL’œil voit tout de là-haut.'.replaceAll(
    '’',
    "'",
  ),
  lt: 'Dirbu uoste jau trisdešimt metų.\n„Vėjas keičiasi“, sako kapitonas.\nRytą geriame kavą, šaltą kaip žąsys.',
  he: 'אני עובד בנמל כבר שלושים שנה.\nבכל פעם שנכנסת אונייה אני עדיין מתרגש.\nאם הרוח משתנה, הכול משתנה.\nבבוקר אני שותה קפה עם רב החובל.',
  ar: 'أعمل في الميناء منذ ثلاثين عاما.\nفي كل مرة تدخل فيها سفينة ما زلت أتوتر.\nإذا تغيرت الريح تغير كل شيء.\nفي الصباح أشرب القهوة مع القبطان.',
  th: 'ผมทำงานที่ท่าเรือมาสามสิบปีแล้ว\nทุกครั้งที่เรือเข้ามาผมก็ยังตื่นเต้น\nถ้าลมเปลี่ยนทุกอย่างก็เปลี่ยน\nตอนเช้าผมดื่มกาแฟกับกัปตัน',
  pl: 'Pracuję w porcie od trzydziestu lat.\nZa każdym razem, gdy wchodzi statek, wciąż się denerwuję.\nJeśli zmieni się wiatr, wszystko się zmienia.\nPiję rano kawę z kapitanem, późną jesienią też.',
  cs: 'V přístavu pracuji už třicet let.\nPokaždé, když připlouvá loď, jsem pořád nervózní.\nKdyž se změní vítr, změní se všechno.\nRáno piji kávu s kapitánem, žádný čaj.',
  tr: 'Otuz yıldır limanda çalışıyorum.\nHer gemi girdiğinde hâlâ heyecanlanıyorum.\nRüzgâr değişirse her şey değişir.\nSabahları kaptanla kahve içiyoruz, güneş doğmadan.',
  fr: 'Je travaille au port depuis trente ans.\nÀ chaque fois qu’un navire entre, ça me serre le cœur.\nSi le vent tourne, tout change, même l’été.\nLe matin, je prends un café avec le capitaine.',
  de: 'Ich arbeite seit dreißig Jahren im Hafen.\nJedes Mal, wenn ein Schiff einläuft, bin ich noch aufgeregt.\nWenn der Wind sich dreht, ändert sich alles.\nMorgens trinke ich mit dem Kapitän Kaffee, auch wenn’s stürmt.',
  is: 'Ég hef unnið við höfnina í þrjátíu ár.\nÍ hvert sinn sem skip kemur inn verð ég ennþá spenntur.\nEf vindurinn snýst breytist allt.\nÁ morgnana drekk ég kaffi með skipstjóranum, það er siður.',
  lv: 'Es ostā strādāju jau trīsdesmit gadus.\nKatru reizi, kad ienāk kuģis, es joprojām uztraucos.\nJa mainās vējš, mainās viss.\nNo rītiem es dzeru kafiju ar kapteini, šķiet, vienmēr.',
};

describe('encodings of before Unicode', () => {
  test.each([
    ['ko', 'euc-kr'],
    ['slang', 'euc-kr'],
    ['ja', 'shift_jis'],
    ['ja', 'euc-jp'],
    ['zh', 'gb18030'],
    ['tw', 'big5'],
    ['ru', 'windows-1251'],
    ['ru', 'koi8-u'],
    ['ru', 'iso-8859-5'],
    ['ru', 'ibm866'],
    ['uk', 'koi8-u'],
    ['el', 'windows-1253'],
    ['he', 'windows-1255'],
    ['ar', 'windows-1256'],
    ['th', 'windows-874'],
    ['label', 'windows-874'],
    ['pl', 'windows-1250'],
    ['pl', 'iso-8859-2'],
    ['cs', 'windows-1250'],
    ['sl', 'windows-1250'],
    ['hr', 'windows-1250'],
    ['tr', 'windows-1254'],
    ['fr', 'windows-1252'],
    ['de', 'windows-1252'],
    ['is', 'windows-1252'],
    ['lv', 'windows-1257'],
    ['lv', 'iso-8859-4'],
    ['el2', 'iso-8859-7'],
    ['ar2', 'iso-8859-6'],
    ['fr2', 'iso-8859-15'],
    ['lt', 'iso-8859-13'],
  ])('%s in %s', (language, encoding) => {
    const lines = (SPOKEN[language] ?? '').split('\n');
    const text = lines.map((line, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i},900\n${line}\n`);
    const found = decodeText(encodeAs(text.join('\n'), encoding));
    expect(found).toMatchObject({ text: text.join('\n'), encoding });
    expect(found.candidates[0]?.encoding).toBe(encoding);
    expect(found.candidates.length).toBeGreaterThan(1);
    expect(found.candidates.length).toBeLessThanOrEqual(8);
    for (const { sample } of found.candidates) expect(sample.length).toBeLessThanOrEqual(120);
  });

  test('a guess is certain only where it is far better than the next', () => {
    expect(decodeText(encodeAs(SPOKEN.ja ?? '', 'shift_jis')).certain).toBe(true);
    expect(decodeText(encodeAs(SPOKEN.slang ?? '', 'euc-kr')).certain).toBe(true);
    const kana =
      'ゆっくりでいいよ。だいじょうぶだから、まかせてね。\nうん、ありがとう。ほんとにたすかったよ。';
    expect(decodeText(encodeAs(kana, 'shift_jis'))).toMatchObject({ text: kana, certain: true });
    const uk = 'Чого ви чекаєте? Вже пізно, їдьмо.\nЩе хвилину, я шукаю ключі.\nЇх ніде немає.';
    expect(decodeText(encodeAs(uk, 'windows-1251'))).toMatchObject({ text: uk, certain: true });
    expect(decodeText(encodeAs('Café, déjà\n', 'windows-1252')).certain).toBe(false);
    expect(decodeText(encodeAs('señor, mañana y el niño\n', 'windows-1252'))).toMatchObject({
      encoding: 'windows-1252',
      certain: false,
    });
  });

  test('the viewer is shown how each encoding reads', () => {
    const { candidates } = decodeText(encodeAs('1\n00:01\nCafé à la crème\n', 'windows-1252'));
    const samples = candidates.map(({ sample }) => sample);
    expect(samples).toContain('Café à la crème');
    expect(new Set(samples).size).toBe(samples.length);
  });

  test('what an XML declaration says', () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-2"?><tt>łódź</tt>';
    const found = decodeText(encodeAs(text, 'iso-8859-2'));
    expect(found).toMatchObject({ text, encoding: 'iso-8859-2', certain: true });
  });

  test.each([
    ['П', 'При попутном ветре мы выходим рано утром, и никто не говорит ни слова.'],
    ['я', 'я работаю в порту тридцать лет, и каждый раз, когда заходит судно, волнуюсь.'],
    ['ю', 'южный ветер меняет всё, и тогда мы пьём кофе с капитаном буксира.'],
    ['п', 'при попутном ветре мы выходим рано утром, и никто не говорит ни слова.'],
  ])('Russian that begins with %s begins with no mark of Unicode', (_letter, text) => {
    expect(decodeText(encodeAs(text, 'windows-1251'))).toMatchObject({
      text,
      encoding: 'windows-1251',
    });
  });

  test('a declaration counts for more than letters, unless its bytes deny it', () => {
    const declared = (label: string) =>
      `<?xml version="1.0" encoding="${label}"?><tt>Ïðèâåò, ÷àé</tt>`;
    const french = declared('windows-1252');
    expect(decodeText(encodeAs(french, 'windows-1252'))).toMatchObject({ text: french });
    for (const label of ['UTF-8', 'my own']) {
      const found = decodeText(encodeAs(declared(label), 'windows-1252'));
      expect(found.encoding).not.toBe('utf-8');
      expect(found.candidates.length).toBeGreaterThan(1);
    }
  });

  test('Japanese with escapes, valid ASCII to the eye', () => {
    const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x39, 0x41, 0x1b, 0x28, 0x42, 0x2e]);
    expect(decodeText(bytes)).toMatchObject({ text: '港.', encoding: 'iso-2022-jp' });
    bytes[2] = 0x40; // the standard of 1978
    expect(decodeText(bytes)).toMatchObject({ text: '港.', encoding: 'iso-2022-jp' });
  });

  test('bytes of no encoding have an end', () => {
    const bytes = Uint8Array.from({ length: 2_000_000 }, (_, index) => (index * 7919) % 251);
    within(5000, () => expect(decodeText(bytes).certain).toBe(false));
  });
});

test('the viewer’s choice', () => {
  expect(decodeAs(Uint8Array.of(0xc7, 0xd7), 'euc-kr')).toBe('항');
  expect(() => decodeAs(Uint8Array.of(0xc7), 'no-such')).toThrow(RangeError);
});
