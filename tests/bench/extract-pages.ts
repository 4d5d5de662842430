import { articlePage, articleVariants } from '../replica/article.ts';
import { defaultArticle } from '../replica/article-text.ts';
import { escapeHtml } from '../replica/html.ts';

export interface BenchPage {
  name: string;
  html: string;
  /** Somebody speaks there: what is read has turns. */
  spoken: boolean;
}

const QUESTIONS = [
  'When did you first see the light from the sea?',
  'Tell us about the winter of the long fog.',
  'Who taught you to read the gauge?',
  'And nobody came for you in all that time?',
];
const ANSWERS = [
  'I was nine. My father held me over the rail, and I thought it was a star that had lost its way.',
  'We burned the chairs first, then the boat. By March we had only the stairs left, and nobody wanted to sleep below.',
  'She did, my aunt. “Look before you read,” she used to say. I still do, every morning at six.',
  'They sent a letter. It came in June, with the mackerel, and said that help was on its way.',
];

/** How a paper sets who asks and who answers. */
const settings: Record<string, (question: string, answer: string) => string> = {
  bold: (q, a) => `<p><strong>${q}</strong></p><p>${a}</p>`,
  headings: (q, a) => `<h3>${q}</h3><p>${a}</p>`,
  names: (q, a) => `<p><b>Ines Halloran:</b> ${q}</p><p><b>Tomas Reier:</b> ${a}</p>`,
  prefixes: (q, a) => `<p>Q. ${q}</p><p>A. ${a}</p>`,
  bullets: (q, a) => `<p>${q}</p><ul><li>${a}</li></ul>`,
  terms: (q, a) => `<dl><dt>${q}</dt><dd>${a}</dd></dl>`,
};

/** Turns of a usual interview, of a very long one. */
const LENGTHS = [40, 400];
/** Elements around the article, as on a page without much, on one of a large paper. */
const AROUND = [60, 3000];

/** The replica's article in every way it embeds a video, and long ones of our own making. */
export function benchPages(): BenchPage[] {
  return [...replicaPages(), ...longPages(), ...pagesOfNone()];
}

function replicaPages(): BenchPage[] {
  const paragraphs = Array.from({ length: 60 }, (_, n) => {
    const [speaker, texts] = n % 2 === 0 ? ['Ines Halloran', QUESTIONS] : ['Tomas Reier', ANSWERS];
    return { speaker, text: texts[(n >> 1) % texts.length] ?? '' };
  });
  const articles = { short: defaultArticle, long: { ...defaultArticle, paragraphs } };
  return Object.entries(articles).flatMap(([name, article]) =>
    articleVariants.map((variant) => {
      const url = new URL(`https://news.example/harbour?variant=${variant}&v=abcdefghijk`);
      return {
        name: `${name}-${variant}`,
        html: articlePage(url, { media: {}, article }),
        spoken: true,
      };
    }),
  );
}

function longPages(): BenchPage[] {
  return Object.entries(settings).flatMap(([setting, set]) =>
    LENGTHS.flatMap((turns) =>
      AROUND.map((around) => ({
        name: `${setting}-${turns}-${around}`,
        html: page(interview(set, turns), around),
        spoken: true,
      })),
    ),
  );
}

/** News, in which nobody is asked anything. */
function pagesOfNone(): BenchPage[] {
  const news = Array.from({ length: 60 }, (_, n) => `<p>${told(n)}</p>`).join('\n');
  return AROUND.map((around) => ({
    name: `news-${around}`,
    html: page(news, around),
    spoken: false,
  }));
}

function told(n: number): string {
  return `The harbour office counted ${n + 3} ships on day ${n + 1}, fewer than the year before. The mole was closed for repairs, and the ferry went round by the north.`;
}

function interview(set: (question: string, answer: string) => string, turns: number): string {
  const pairs = Array.from({ length: turns / 2 }, (_, n) => {
    const answer = [0, 1, 2].map((more) => ANSWERS[(n + more) % ANSWERS.length]).join(' ');
    return set(escapeHtml(QUESTIONS[n % QUESTIONS.length] ?? ''), escapeHtml(answer));
  });
  return `<p>${told(0)}</p>\n${pairs.join('\n')}`;
}

function page(body: string, around: number): string {
  const links = (count: number) =>
    Array.from(
      { length: count },
      (_, n) => `<li><a href="/${n}">What became of ship ${n}</a></li>`,
    );
  const comments = Array.from(
    { length: around / 6 },
    (_, n) =>
      `<div class="comment"><b>reader${n}</b><p>I was there in the year ${1950 + (n % 70)}, too. Does anybody know the boat?</p></div>`,
  );
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The light from the sea | The Morning Record</title>
<meta property="og:site_name" content="The Morning Record"><link rel="icon" href="data:,"></head><body>
<header><nav><ul>${links(around / 4).join('')}</ul></nav></header>
<main><article><h1>The light from the sea</h1><p class="byline">By Ines Halloran</p>
<figure><iframe src="about:blank" data-src="https://www.youtube.com/embed/abcdefghijk"></iframe></figure>
${body}</article></main>
<aside class="related"><ul>${links(around / 4).join('')}</ul></aside>
<section class="comments">${comments.join('\n')}</section>
<footer>© The Morning Record</footer></body></html>`;
}
