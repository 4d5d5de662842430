import { readPageText } from '../../sites/article-text.ts';
import { articleOf, printedText } from '../../transcripts/article/article.ts';
import { printedPage } from '../../transcripts/article/page-text.ts';
import type { Printed } from '../../transcripts/article/printed.ts';
import { bestWay, waysOf } from '../../transcripts/article/ways.ts';
import { BadUsage, readArgs } from './args.ts';
import { decode, pageOf } from './decode-page.ts';
import { type Io, stdio, writeJson } from './io.ts';
import { documentHtml } from './read-document.ts';

/** `truecue extract`: what is said in an article, or every reading that viewers can choose, as JSON. */
export async function extract(args: string[], io: Io = stdio): Promise<number> {
  const { positionals, options, flags } = readArgs(args, 1, ['url', 'type'], ['readings']);
  const [path = '-'] = positionals;
  const type = options.type ?? (/\.(?:txt|text)$/i.test(path) ? 'text' : 'html');
  if (type !== 'html' && type !== 'text') throw new BadUsage(`"${type}" is neither html nor text`);
  if (options.url !== undefined && !URL.canParse(options.url)) {
    throw new BadUsage(`"${options.url}" is no address`);
  }
  const bytes = await io.read(path);
  const made = options.type === undefined ? await documentHtml(path, bytes) : null;
  const text = made ?? decode(bytes);
  const printed = type === 'text' ? printedText(text) : printedPage(readPageText(pageOf(text)));
  if (flags.has('readings')) {
    const readings = readingsOf(printed);
    await writeJson(io, { readings });
    return readings.length > 0 ? 0 : 1;
  }
  const { title, language, segments, embeds } = articleOf(printed);
  await writeJson(io, { title, language, segments, embeds });
  if (segments.length > 0) return 0;
  io.tell(`${path}: nobody is seen to speak there; name the speakers, as in “Ann: …”`);
  return 1;
}

function readingsOf(printed: Printed) {
  const { title, language, embeds } = printed;
  const taken = bestWay(printed)?.by;
  return waysOf(printed).map(({ by, kind, segments }) => {
    const reading = { by, kind, taken: by === taken };
    return { reading, title, language, segments, embeds };
  });
}
