import { describe, expect, test } from 'vitest';
import { guessLanguage, languageOf } from '../../../../transcripts/article/language.ts';

describe('the language of a text', () => {
  test.each([
    ['en', 'I have no idea what they were looking for in the garden.'],
    ['de', 'Ich habe keine Ahnung, was sie im Garten gesucht haben.'],
    ['fr', "Je n'ai aucune idée de ce qu'ils cherchaient dans le jardin."],
    ['es', 'No tengo ni idea de lo que buscaban en el jardín, ¿y tú?'],
    ['pt', 'Não faço ideia do que eles procuravam no jardim.'],
    ['it', 'Non ho idea di che cosa cercassero nel giardino.'],
    ['nl', 'Ik heb geen idee wat ze in de tuin zochten.'],
    ['pl', 'Nie mam pojęcia, czego oni szukali w ogrodzie.'],
    ['tr', 'Bahçede ne aradıklarını bilmiyorum ama çok uzun sürdü.'],
    ['id', 'Saya tidak tahu apa yang mereka cari di kebun itu.'],
    ['vi', 'Tôi không biết họ tìm gì ở trong vườn.'],
    ['ru', 'Я не знаю, что они искали в саду, и это было странно.'],
    ['uk', 'Я не знаю, що вони шукали в саду, і це було дивно.'],
    ['ar', 'لا أعرف ما الذي كانوا يبحثون عنه في الحديقة.'],
    ['he', 'אין לי מושג מה הם חיפשו בגינה.'],
    ['ko', '정원에서 무엇을 찾았는지 저는 모릅니다.'],
    ['ja', '庭で何を探していたのか、私は知りません。'],
    ['zh', '我不知道他们在花园里找什么。'],
  ])('%s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  test.each([['12:40'], [''], ['Xqz wvk']])('is not guessed from %j', (text) => {
    expect(guessLanguage(text)).toBeNull();
  });

  test('as declared, unless the text plainly is in another', () => {
    const german =
      'Ich weiß nicht, was das ist, und ich will es auch nicht wissen, aber es war da.';
    expect(languageOf('en', german)).toBe('de');
    expect(languageOf('de-AT', german)).toBe('de-AT');
    expect(languageOf('en-GB', 'Yes.')).toBe('en-GB');
    expect(languageOf('gsw', german)).toBe('gsw');
    expect(languageOf('en', '저는 모릅니다. 그래도 괜찮아요.')).toBe('ko');
  });
});
