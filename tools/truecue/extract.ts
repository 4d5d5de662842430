import { readArticlePage } from '../../sites/article-page.ts';
import { articleFromText } from '../../transcripts/article/article.ts';
import { BadUsage, readArgs } from './args.ts';
import { decode, pageOf } from './decode-page.ts';
import { type Io, stdio, writeJson } from './io.ts';
import { documentHtml } from './read-document.ts';

/** `truecue extract`: what is said in an article, as JSON. */
export async function extract(args: string[], io: Io = stdio): Promise<number> {
  const { positionals, options } = readArgs(args, 1, ['url', 'type']);
  const [path = '-'] = positionals;
  const type = options.type ?? (/\.(?:txt|text)$/i.test(path) ? 'text' : 'html');
  if (type !== 'html' && type !== 'text') throw new BadUsage(`"${type}" is neither html nor text`);
  if (options.url !== undefined && !URL.canParse(options.url)) {
    throw new BadUsage(`"${options.url}" is no address`);
  }
  const bytes = await io.read(path);
  const made = options.type === undefined ? await documentHtml(path, bytes) : null;
  const text = made ?? decode(bytes);
  const article = type === 'text' ? articleFromText(text) : readArticlePage(pageOf(text));
  const { title, language, segments, embeds } = article;
  await writeJson(io, { title, language, segments, embeds });
  if (segments.length > 0) return 0;
  io.tell(`${path}: nobody is seen to speak there; name the speakers, as in “Ann: …”`);
  return 1;
}
