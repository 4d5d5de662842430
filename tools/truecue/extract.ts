import { parseHTML } from 'linkedom';
import { readArticlePage } from '../../sites/article-page.ts';
import { articleFromText } from '../../transcripts/article/article.ts';
import { BadUsage, readArgs } from './args.ts';
import { decode } from './decode-page.ts';
import { type Io, stdio, writeJson } from './io.ts';

/** `truecue extract`: what is said in an article, as JSON. */
export async function extract(args: string[], io: Io = stdio): Promise<number> {
  const { positionals, options } = readArgs(args, 1, ['url', 'type']);
  const [path = '-'] = positionals;
  const type = options.type ?? (/\.(?:txt|text)$/i.test(path) ? 'text' : 'html');
  if (type !== 'html' && type !== 'text') throw new BadUsage(`"${type}" is neither html nor text`);
  if (options.url !== undefined && !URL.canParse(options.url)) {
    throw new BadUsage(`"${options.url}" is no address`);
  }
  const text = decode(await io.read(path));
  const article = type === 'text' ? articleFromText(text) : readArticlePage(parsed(text));
  const { title, language, segments, embeds } = article;
  await writeJson(io, { title, language, segments, embeds });
  if (segments.length > 0) return 0;
  io.tell('nobody speaks there');
  return 1;
}

/** A fragment needs a page around it; XML stays what it is. */
function parsed(text: string): Document {
  const whole = /<html[\s>]|^\s*<\?xml|<TEI[\s>]/i.test(text);
  const html = whole ? text : `<!DOCTYPE html><html><head></head><body>${text}</body></html>`;
  return parseHTML(html).document as unknown as Document;
}
