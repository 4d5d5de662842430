/** How a command is called, and what it does. */
interface Usage {
  /** One line for each way to call it, without `truecue`. */
  calls: string[];
  /** In the list of all commands. */
  what: string;
  /** What its arguments mean. */
  more: string;
}

const CAPTIONS_IN = `FILE is a caption file, - is standard input. Its format, language and encoding are found out
unless they are named: --format vtt|srt|ass|ttml|sbv|lrc|json3|srv3|srv1|json|txt,
--language ko (BCP 47), --encoding cp949.`;
const PRIVATE = `--private FILE: the names that must stand nowhere, one a line; lint says where they do, and
messages never repeat them.`;

export const USAGES = {
  parse: {
    calls: ['parse FILE|- [--format F] [--language L] [--encoding E]'],
    what: 'a caption file as JSON, with all that is wrong in it',
    more: CAPTIONS_IN,
  },
  convert: {
    calls: ['convert FILE|- --to vtt|srt|txt|json [--format F] [--language L] [--encoding E]'],
    what: 'a caption file in another format',
    more: `${CAPTIONS_IN}\n--to: what they become. They are printed: add > NAME.vtt to keep them.`,
  },
  extract: {
    calls: ['extract FILE|- [--url U] [--type html|text] [--readings]'],
    what: 'an article as JSON: who says what',
    more: `FILE is a page as the browser saves it, a Word or Markdown file, or plain text.
--type says what standard input is, or a file of another name. --url: where the page is from.
--readings: instead, all the ways to read it that a viewer is offered, the likeliest first and one
voice last; \`reading.taken\` is true for the one that is printed without this.`,
  },
  align: {
    calls: [
      'align --captions FILE --transcript FILE [--language L] [--to vtt|srt|txt|json]',
      'align --case FILE|-',
    ],
    what: 'captions of a transcript, at the times of the machine’s own captions',
    more: `--captions: what the video site made (any caption format). --transcript: the right words, as
plain text, a page, a Word or Markdown file; --language is theirs. --to: print captions; without it,
JSON with what was not heard. --case: a test case of the benchmark.`,
  },
  lint: {
    calls: ['lint PATH [--private FILE] [--json] [--strict]'],
    what: 'what is to be mended in a library, by file and line',
    more: `PATH is a library, or one interview's folder.\n${PRIVATE}
--json: for programs. --strict: warnings make the exit code 1, too.`,
  },
  build: {
    calls: [
      'build LIBRARY OUT [--key FILE] [--next-key PUBLIC] [--name NAME] [--homepage URL]\n' +
        '                [--now DATE] [--version N]',
    ],
    what: 'a library as a catalog for any static host',
    more: `Build into the same OUT each time: what stands there is continued.
--key: sign with this private key. --next-key: announce the public key that follows.
--name, --homepage: what viewers see. --now: the catalog is fresh for 90 days from then.
--version: only where the catalog before is lost; it has to be larger than its.`,
  },
  report: {
    calls: [
      'report apply|decline REPORT|- LIBRARY [--reason T] [--language L] [--private FILE]\n' +
        '                [--text T] [--start TIME] [--end TIME] [--speaker ID]',
    ],
    what: "a viewer's report: mend the caption, or say why it stays",
    more: `REPORT is the report as JSON, or an issue or mail with it inside.
--text, --start, --end, --speaker: the editor's own wording. --reason in --language, for the viewer.
--private: names of that list become […].`,
  },
  keygen: {
    calls: ['keygen FILE'],
    what: 'a key for signing; prints its public half',
    more: 'FILE is written, never overwritten. Keep a copy where nobody else reads.',
  },
  verify: {
    calls: ['verify URL|DIR [--key PUBLIC] [--now DATE]'],
    what: 'whether a catalog is what its publisher signed, whole and fresh',
    more: `--key: the publisher's, which may also stand behind the address: …/catalog.json#key=PUBLIC.
--now: whether it would be fresh then.`,
  },
} satisfies Record<string, Usage>;

export type CommandName = keyof typeof USAGES;

const EXITS =
  'exit: 0 good, 1 problems found (lint: errors; with --strict warnings, too), 2 bad usage';

/** All commands, a line or two each. */
export function overview(): string {
  const names = Object.keys(USAGES) as CommandName[];
  const rows = names.map((name) => `  truecue ${name.padEnd(8)} ${USAGES[name].what}`);
  return `usage:\n${rows.join('\n')}\n\ntruecue COMMAND --help says more.\n${EXITS}\n`;
}

/** How one command is called. */
export function usageOf(name: CommandName): string {
  return `usage: ${USAGES[name].calls.map((call) => `truecue ${call}`).join('\n       ')}\n`;
}

/** What `truecue COMMAND --help` prints. */
export function helpOn(name: CommandName): string {
  const { what, more } = USAGES[name];
  return `truecue ${name}: ${what}\n${usageOf(name)}\n${more}\n\n${EXITS}\n`;
}
