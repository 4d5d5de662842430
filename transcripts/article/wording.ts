import { beginsWithAny, holdsAny, listOf } from './phrases.ts';

/** Where a page says of itself that somebody is asked there. */
const INTERVIEW = listOf(
  'intervi|intervju|entrev|q&a|q & a|conversation with|in conversation|talks to|talks with|talked to|talked with|speaks to|speaks with|spoke with|spoke to|sat down with|minutes with|questions for|questions to|oral history|transcript|gespräch|befragt|entretien|rencontre avec|questions à|conversa|charla|hablamos con|a colloquio|gesprek|wywiad|rozmow|röportaj|söyleşi|sohbet|wawancara|bincang|phỏng vấn|trò chuyện|đối thoại|интервью|бесед|разговор|поговорил|інтерв|розмов|حوار|مقابلة|لقاء|ריאיון|ראיון|שיחה עם|인터뷰|대담|일문일답|문답|만났다|만나다|만난 |만나 |インタビュー|対談|聞き手|に聞|話を聞|話を伺|专访|專訪|采访|採訪|访谈|訪談|对话|對話|对谈|對談',
);

/** Where it says that it is something else: help pages, quizzes, what employers ask. */
const QUESTIONNAIRE = listOf(
  'f.a.q|frequently asked|common questions|help cent|quiz|trivia|multiple choice|exam question|interview questions|job interview|questions to ask|in an interview|interview tips|häufige fragen|gestellte fragen|bewerbungsgespräch|vorstellungsgespräch|foire aux questions|fréquentes|questions courantes|embauche|frecuentes|frequentes|frequenti|entrevista de trabajo|entrevista de emprego|colloquio di lavoro|veelgestelde|najczęściej zadawane|sorulan|sering ditanya|yang sering|pertanyaan umum|thường gặp|часто задава|частые вопрос|часті запит|викторин|вікторин|собеседован|співбесід|شائعة|المتكررة|נפוצות|자주 하는|자주 묻는|면접|퀴즈|よくある|クイズ|面接|常见问|常見問|面试|面試|测验|測驗|试题|試題|题库|題庫',
);

/** Teasers and calls that stand among the paragraphs. */
const PROMO = listOf(
  '次ページ|次のページ|下一页|next page|related:|related stories|related articles|read more|read the full|read also|read next|also read|see also|more on this|more from us|more stories|recommended:|recommended for you|recommended reading|advertisement|sponsored|sign up|subscribe|newsletter|follow us|share this|share on|watch:|watch now|watch also|listen:|listen now|click here|photo:|photos:|image:|donate|support us|support our|join us|get the newsletter|download the app|download our|publicidad|publicité|pubblicità|werbung|anzeige|lesen sie|mehr zum thema|auch interessant|jetzt abonnieren|abonnieren|foto:|fotos:|bild:|à lire|lire aussi|voir aussi|abonnez|photo :|crédit|inscrivez|lea también|lee también|le puede interesar|te puede interesar|más información|suscríbete|suscríbase|suscríbanse|ver también|leia também|leia mais|veja também|saiba mais|assine|siga-nos|síganos|leggi anche|iscriviti|abbonati|lees ook|czytaj też|czytaj także|czytaj również|zobacz też|zobacz także|zobacz również|читайте |читать также|подпишитесь|подписывайтесь|підпишіться|підписуйтесь|реклама|смотрите также|اقرأ أيضا|اقرأ المزيد|شاهد أيضا|تابعونا|اشترك|إعلان|קראו |הירשמו|פרסומת|ayrıca |okuyun|abone ol|baca juga|lihat juga|iklan|xem thêm|đọc thêm|tin liên quan|quảng cáo|관련기사|관련 기사|더 보기|더보기|구독하기|구독하세요|사진=|사진:|[사진|광고|関連記事|関連リンク|あわせて読みたい|写真:|写真：|撮影：|撮影:|撮影＝|撮影／|撮影・|相关阅读|相关文章|相关新闻|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|扫码|关注我们|广告：',
);

/** Who wrote, translated, photographed: the lines under and over a text. */
const CREDIT = listOf(
  'interview:|interview :|interviewed by|interview by|interview conducted|edited by|translated by|translated from|transcribed by|translation by|compiled by|written by|photos by|photography|words by|text by|text:|story by|reporting by|produced by|via:|via http|source:|published in|published on|published by|originally published|originally appeared|first published|copyright|©|all rights|about the author|das interview führte|das gespräch führte|dieses interview|dieses gespräch|die fragen stellte|aufgezeichnet von|übersetzt|übersetzung|quelle:|autor:|autorin:|propos recueillis|recueilli par|entretien réalisé|traduit de|traduit par|traduction|source :|entrevista realizada|entrevista por|traducción|traducido|fuente:|texto:|entrevista feita|entrevista conduzida|tradução|traduzido|fonte:|intervista di|intervista a cura|traduzione|a cura di|tekst:|rozmawiał|rozmawiała|tłumaczenie|tłumaczył|tłumaczyła|źródło|беседовал|беседовала|интервью подготовил|интервью подготовила|интервью взял|интервью взяла|интервью провел|интервью провела|подготовил|подготовила|перевод|перевела|перевёл|перевел|источник|автор:|розмовляла|розмовляв|спілкувал|переклад|джерело|حاوره|حاورته|أجرى الحوار|أجرت الحوار|ترجمة|المصدر|ראיין|ראיינה|תרגום|röportaj:|çeviri|kaynak|penulis|sumber|pewawancara:|nguồn|thực hiện:|인터뷰=|글=|글·|정리=|번역:|번역=|출처:|출처=|기사제보|무단전재|무단 전재|저작권|ⓒ|聞き手|取材・|取材：|取材＝|取材協力|構成・|構成：|構成＝|文=|文＝|文・|文：|翻訳：|翻訳＝|出典：|写真=|写真＝|写真・|写真／|編集部|译者|譯者|校对：|校对:|校對：|编辑：|编辑:|編輯：|本文由|来源：|来源:|來源：|作者：|作者:|原文：|原文链接|原文地址|责任编辑|責任編輯',
);

const CREDIT_END =
  /^(?:(?:this|the) (?:interview|conversation|article|post|transcript|piece|text) (?:was|is|has|first|originally|appear)|mit .{3,60} sprach(?:en)? |(?:글|사진|정리) .{2,20}$|[가-힣]{2,4} ?기자 ?[\w(<[]|记者.{2,4}[)）】]?$)/u;

/** A picture's line ends in its credit. */
const CAPTION =
  /(?:(?:photo|foto|image|bild|crédit|credit|фото|تصوير|צילום|ảnh|fot\.|사진|写真|图|圖)\p{L}*\s?(?:by|[:/／=＝：])\s?(?:[^.!?]|(?<=\P{L}\p{L})\.){2,40}|[ⓒ©].{1,40}|(?:사진|자료) ?제공.{0,12}|\/\s?\p{L}{2,12}(?: ?기자)?)[)\]）】]?$/u;

export function namesInterview(text: string): boolean {
  return holdsAny(text.toLowerCase(), INTERVIEW) && !namesQuestionnaire(text);
}

export function namesQuestionnaire(text: string): boolean {
  return /\bfaqs?\b/i.test(text) || holdsAny(text.toLowerCase(), QUESTIONNAIRE);
}

/** A teaser, or a call to subscribe, by its first words. */
export function isPromo(text: string): boolean {
  return text.length < 260 && beginsWithAny(opening(text), PROMO);
}

/** A teaser's words stand anywhere in it. */
export function holdsPromo(text: string): boolean {
  return text.length < 200 && holdsAny(text.toLowerCase(), PROMO);
}

/** A line about how the text came to be. */
export function isCredit(text: string): boolean {
  const start = opening(text);
  return text.length < 400 && (beginsWithAny(start, CREDIT) || CREDIT_END.test(start));
}

export function isCaption(text: string): boolean {
  return text.length < 300 && CAPTION.test(text.slice(-80).toLowerCase());
}

/** Its first letters, without what may stand before them. */
function opening(text: string): string {
  return text
    .slice(0, 90)
    .toLowerCase()
    .replace(/^[\s"“”„«(（【[*]+/u, '');
}
