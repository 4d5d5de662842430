import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../../transcripts/align/sentences.ts';
import { processorTime } from '../../processor-time.ts';

const cut = (text: string, language: string | null = null) =>
  sentencesOf([{ text }], language).map((sentence) => sentence.text);

/** Written with `|` where a sentence ends. */
function check(marked: string, language: string | null = null) {
  const sentences = marked.split('|').map((sentence) => sentence.trim());
  const wide = /[\u3040-\u9fff]/.test(marked);
  expect(cut(sentences.join(wide ? '' : ' '), language)).toEqual(sentences);
}

describe('sentencesOf', () => {
  test.each([
    ['stops', 'We left. | It rained! | Did you see it? | I did not.'],
    ['titles', 'Mr. P came with Dr. Ahn. | He sat down.'],
    ['initials', 'J. R. Smith and T. S. Eliot met. | They spoke.'],
    ['a withheld name', 'I asked Mr. P. | The answer was no.'],
    ['the word I', 'She was as tired as I. | Then we slept.'],
    ['acronyms', 'In the U.S. Army he learnt it. | He came home.'],
    ['hours', 'It closed at 5 p.m. | We waited. | At 6 p.m. it opened.'],
    ['decimals', 'It costs 3.14 euros, or 2.5. | Cheap.'],
    ['addresses', 'See example.org for more. | Thanks.'],
    ['numbers', 'See No. 5 and Fig. 3 there. | No. | He said no. | We left.'],
    ['a list', '1. We came. | 2. We saw.'],
    ['quotes', '“Is it you?” | “It is.” | He smiled.'],
    ['a quote that goes on', '“Is it you?” she asked. | “It is!” – he said.'],
    ['a quote with a comma', '“No!”, he said. | We left.'],
    ['brackets stay whole', 'It was cold (so cold. We froze.) and dark. | We left.'],
    ['dots as a pause', 'I was… well… not there... really. | Yes.'],
    ['dots as a stop', 'I do not know… | Nobody does. | Nobody... | Really.'],
    ['doubled stops', 'What?! | No!! | Yes.'],
  ])('English: %s', (_rule, marked) => check(marked, 'en'));

  test.each([
    ['ko', '어디 가세요? | 집에 가요. | 늦었습니다.'],
    ['ko', '“가자.”라고 말했다. | 그는 웃었다.'],
    ['ko', '그건… 잘 모르겠어요. | 그랬죠… | 네.'],
    ['ko', '3.5미터였다. | A씨는 1987년에 왔다.'],
    ['ja', 'どこへ？ | 家へ。 | そうですか！ | はい。'],
    ['ja', '「行こう。」と言った。 | 彼は笑った。'],
    ['ja', '「来た。 | 見た。」 | 「勝った。」'],
    ['zh', '你去哪儿？ | 回家！ | 好的。'],
    ['zh', '“走吧。”他说。 | 天黑了。'],
    ['ar', 'إلى أين؟ | إلى البيت. | حسنا!'],
    ['hi', 'आप कहाँ थे? | मैं घर पर था। | अच्छा।'],
    ['ur', 'آپ کہاں تھے؟ | میں گھر پر تھا۔ | اچھا۔'],
    ['de', 'Am 15. Januar kam z. B. Herr Dr. Ahn. | Er blieb.'],
    ['fr', '« Où allez-vous ? » | « Chez M. Ahn. » | Il sourit.'],
    ['fr', '« Non ! » dit-il. | Elle partit.'],
    ['es', '¿Adónde va? | ¡A casa! | —¿Sí? —preguntó. | Vino la Sra. Ahn.'],
    ['ru', '«Да!» — сказал он. | Пришёл А. С. Пушкин. | Он сел.'],
    ['th', 'ผมมาที่เกาะนี้เมื่อนานมาแล้วตอนที่ยังไม่มีเรือโดยสารเลย | แล้วก็อยู่มาจนถึงวันนี้'],
    ['th', 'ผมมาที่เกาะนี้เมื่อนานมาแล้วตอนที่ยังไม่มีเรือโดยสารเลยใน 1987 กับพี่ชาย | แล้วก็อยู่มา'],
    ['th', 'สวัสดีค่ะ | ยินดีครับ | ปี 1987 ผมมา'],
    ['hy', 'ለምን? | እሺ። | ደህና።'],
  ])('%s: %s', (language, marked) => check(marked, language));

  test('a forgotten space', () => {
    expect(cut('집에 갔다.그리고 잤다.')).toEqual(['집에 갔다.', '그리고 잤다.']);
  });

  test.each([
    ['before speech', '(Sighs) I know. Yes.', ['(Sighs) I know.', 'Yes.']],
    ['a line of its own', '(웃음)\n그래요. 네.', ['(웃음) 그래요.', '네.']],
    ['last', 'I know. (Sighs)', ['I know. (Sighs)']],
    ['after a stop', 'I know. (Sighs) Yes.', ['I know.', '(Sighs) Yes.']],
    ['all there is', '(Nods)', ['(Nods)']],
    ['no letters', 'I know. — Yes. *** ', ['I know.', '— Yes. ***']],
  ])('a gesture %s', (_where, text, sentences) => expect(cut(text)).toEqual(sentences));

  test('paragraphs end sentences, spaces are single, what is dropped is left out', () => {
    const segments = [
      { text: 'A headline\nWe  left.\n\nIt' },
      { text: 'Nobody says this.', dropped: true },
      { text: 'Yes.', dropped: false },
    ];
    expect(sentencesOf(segments, 'en')).toEqual([
      { segment: 0, text: 'A headline' },
      { segment: 0, text: 'We left.' },
      { segment: 0, text: 'It' },
      { segment: 2, text: 'Yes.' },
    ]);
  });

  test('no letter is lost, whatever the text', () => {
    const letters = ['a', 'B', '1', '.', '?', '…', ' ', '(', ')', '“', '”', '。', '다', '\n', '-'];
    let seed = 7;
    for (let round = 0; round < 300; round += 1) {
      let text = '';
      for (let i = 0; i < 40; i += 1) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        text += letters[seed % letters.length];
      }
      expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  });

  test.each(['(', '.', 'Mr. ', 'a… ', '“', '". ', 'a.', '(.) ', '…', ' '])(
    'is linear in %j',
    (piece) => {
      const start = processorTime();
      cut(piece.repeat(100_000));
      expect(processorTime() - start).toBeLessThan(4000);
    },
  );
});
