import { listOf } from './phrases.ts';

/** Words for what is said, and nobody's name: questions, then answers. */
const QUESTION_WORDS = listOf(
  'question|questions|frage|pregunta|pergunta|domanda|vraag|fråga|pytanie|вопрос|питання|запитання|سؤال|السؤال|שאלה|câu hỏi|hỏi|soru|tanya|pertanyaan|질문|문|質問|問|问|问题|問題|提问|提問',
);
const ANSWER_WORDS = listOf(
  'answer|answers|antwort|réponse|respuesta|resposta|risposta|antwoord|svar|odpowiedź|ответ|відповідь|جواب|الجواب|إجابة|תשובה|đáp|trả lời|tl|cevap|yanıt|jawab|jawaban|답|답변|대답|回答|答|答え',
);

/** Words for who asks and who answers by what they do. */
const ASKERS = listOf(
  'interviewer|interviewerin|interviewers|host|co-host|cohost|moderator|moderatorin|presenter|anchor|journalist|journalistin|reporter|redaktion|journaliste|animateur|animatrice|intervieweur|intervieweuse|periodista|entrevistador|entrevistadora|jornalista|repórter|giornalista|intervistatore|intervistatrice|dziennikarz|dziennikarka|redaktor|корр|корреспондент|ведущий|ведущая|журналист|журналистка|интервьюер|редакция|журналіст|журналістка|кореспондент|ведучий|ведуча|المحاور|المحاورة|المذيع|المذيعة|الصحفي|الصحفية|מראיין|מראיינת|המראיין|המראיינת|pv|phóng viên|mc|muhabir|pewawancara|기자|인터뷰어|진행|진행자|사회자|에디터|앵커|편집자|聞き手|記者|インタビュアー|司会|編集部|记者|主持人|主持|采访者|採訪者',
);
const GUESTS = listOf(
  'interviewee|guest|respondent|narrator|invité|invitée|entrevistado|entrevistada|intervistato|intervistata|гость|гостья|гість|الضيف|narasumber|嘉宾|嘉賓|受访者|受訪者|被采访者',
);

/** Letters that mean a question and an answer only when both occur. */
const PAIRS = listOf('qa|qr|pr|dr|fa|va|po|во|пв|зв|سج|שת|hđ|ht|sc|sy|tj|ea|ir|문답|问答|問答');

const prefixes = new Set([...PAIRS.join(''), ...QUESTION_WORDS, ...ANSWER_WORDS]);
const asks = new Set(['q', ...QUESTION_WORDS, ...ASKERS]);
const answers = new Set([...ANSWER_WORDS, ...GUESTS]);

/** May stand before a turn, followed by a full stop: `Q.`, `P.`, `문.` */
export function isPrefixWord(word: string): boolean {
  return prefixes.has(word) || asks.has(word) || answers.has(word);
}

/** Does the label name a question or an answer, and nobody who speaks it? */
export function namesNobody(label: string): boolean {
  return prefixes.has(label.toLowerCase());
}

/**
 * Which role each of the labels names; those that name none are not in the map.
 *
 * @param keys - labels in lower case, without numbers
 */
export function knownRoles(keys: readonly string[]): Map<string, 'question' | 'answer'> {
  const roles = new Map<string, 'question' | 'answer'>();
  for (const key of keys) {
    if (asks.has(key)) roles.set(key, 'question');
    else if (answers.has(key)) roles.set(key, 'answer');
  }
  for (const [question = '', ...rest] of PAIRS) {
    const answer = rest.join('');
    if (!keys.includes(question) || !keys.includes(answer)) continue;
    if (question !== 'q' && roles.has('q')) continue;
    roles.set(question, 'question');
    roles.set(answer, 'answer');
    break;
  }
  return roles;
}
