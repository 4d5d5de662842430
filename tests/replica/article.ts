import { articleStyle, defaultArticle } from './article-text.ts';
import { escapeHtml } from './html.ts';
import type { ReplicaArticle, ReplicaOptions } from './options.ts';

/** How a news site puts the video into its page: `?variant=`. */
export const articleVariants = ['wordpress', 'lite', 'consent', 'lazy', 'sandbox'] as const;
export type ArticleVariant = (typeof articleVariants)[number];

/**
 * A newspaper's article around an embed. Its query names the recording (`v`),
 * the `variant`, the embed's `host` (`nocookie`), and its generation (`ui`).
 */
export function articlePage(url: URL, options: ReplicaOptions): string {
  const query = url.searchParams;
  const article = options.article ?? defaultArticle;
  const id = query.get('v') ?? Object.keys(options.media)[0] ?? '';
  const variant = articleVariants.find((name) => name === query.get('variant')) ?? 'wordpress';
  const host = query.get('host') === 'nocookie' ? 'www.youtube-nocookie.com' : 'www.youtube.com';
  const parameters = new URLSearchParams({ feature: 'oembed' });
  for (const name of ['ui', 'autoplay', 'cc_load_policy', 'start']) {
    const value = query.get(name);
    if (value !== null) parameters.set(name, value);
  }
  const source = `https://${host}/embed/${id}?${parameters}`;
  const title = options.media[id]?.title ?? article.title;
  const language = article.language ?? 'en';
  const newspaper = article.newspaper ?? 'The Morning Record';
  const today = new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(
    new Date('2026-11-24T09:00:00Z'),
  );
  return `<!DOCTYPE html><html lang="${language}"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(article.title)} | ${escapeHtml(newspaper)}</title>
<link rel="icon" href="data:,"><style>${articleStyle}</style></head><body>
<header class="paper"><p class="date">${today}</p><p class="name">${escapeHtml(newspaper)}</p>
<nav><a href="#">Home</a><a href="#">World</a><a href="#">Politics</a><a href="#" aria-current="true">Interviews</a><a href="#">Culture</a><a href="#">Opinion</a></nav></header>
<main><article>
<p class="kicker">Interview</p><h1>${escapeHtml(article.title)}</h1>
${article.standfirst ? `<p class="standfirst">${escapeHtml(article.standfirst)}</p>` : ''}
<p class="byline">${escapeHtml(article.byline ?? 'Staff reporter')}</p>
${figure(variant, id, source, title)}
${body(article)}
</article></main>
<footer>© ${escapeHtml(newspaper)}</footer>
${variant === 'lite' ? liteScript(host) : ''}${variant === 'consent' ? consentScript : ''}
</body></html>`;
}

const allow =
  'accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share';
const referrer = 'referrerpolicy="strict-origin-when-cross-origin"';

function figure(variant: ArticleVariant, id: string, source: string, title: string): string {
  const common = `title="${escapeHtml(title)}" width="500" height="281" frameborder="0" allow="${allow}" ${referrer} allowfullscreen`;
  const address = escapeHtml(source);
  const inner = {
    wordpress: `<iframe ${common} src="${address}"></iframe>`,
    lazy: `<iframe ${common} loading="lazy" src="${address}"></iframe>`,
    sandbox: `<span class="embed-youtube"><iframe class="youtube-player" ${common} sandbox="allow-scripts allow-same-origin allow-popups allow-presentation allow-popups-to-escape-sandbox" src="${address}"></iframe></span>`,
    lite: `<lite-youtube videoid="${id}" playlabel="Play: ${escapeHtml(title)}" data-query="${escapeHtml(new URL(source).search.slice(1))}"><button type="button" class="lty-playbtn" aria-label="Play"></button></lite-youtube>`,
    consent: `<iframe ${common} data-src-cmplz="${address}" src="about:blank"></iframe><div class="consent"><p>This video is kept by YouTube, which sets cookies.</p><button type="button" class="consent-accept">Show the video</button></div>`,
  }[variant];
  return `<figure class="wp-block-embed is-type-video is-provider-youtube wp-block-embed-youtube wp-embed-aspect-16-9 wp-has-aspect-ratio"><div class="wp-block-embed__wrapper">${inner}</div><figcaption>${escapeHtml(title)}</figcaption></figure>`;
}

function body(article: ReplicaArticle): string {
  return article.paragraphs
    .map(({ speaker, text }) => {
      const words = escapeHtml(text);
      return speaker
        ? `<p><strong>${escapeHtml(speaker)}:</strong> ${words}</p>`
        : `<p>${words}</p>`;
    })
    .join('\n');
}

function liteScript(host: string): string {
  return `<script>
for (const lite of document.querySelectorAll('lite-youtube')) {
  lite.addEventListener('click', () => {
    if (lite.classList.contains('lyt-activated')) return;
    lite.classList.add('lyt-activated');
    const frame = document.createElement('iframe');
    frame.width = 560; frame.height = 315;
    frame.title = lite.getAttribute('playlabel');
    frame.allow = '${allow}';
    frame.allowFullscreen = true;
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.src = 'https://${host}/embed/' + lite.getAttribute('videoid') + '?autoplay=1&playsinline=1&' + lite.dataset.query;
    lite.append(frame);
  });
}
</script>`;
}

const consentScript = `<script>
document.querySelector('.consent-accept').addEventListener('click', (event) => {
  const frame = document.querySelector('iframe[data-src-cmplz]');
  frame.src = frame.dataset.srcCmplz;
  event.target.closest('.consent').remove();
});
</script>`;
