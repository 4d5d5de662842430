import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCaptions } from '../../transcripts/formats/index.ts';
import type { ReplicaArticle } from './options.ts';

const names: Record<string, string> = {
  interviewer: 'Sea Letter',
  keeper: 'Yun Dal-hae',
  engineer: 'Mr. J',
};

/** A paragraph nobody says, and after how many of the interview it stands. */
const described: readonly [number, string][] = [
  [0, 'The lamp went over to a timer years ago. Two people still climb the stairs each evening.'],
  [6, 'He puts the cap back on. Outside, the generator starts with a cough.'],
  // No reader can tell this from what was answered; only the recording does.
  [9, 'The tea in front of her has grown a skin.'],
];

/**
 * What a newspaper printed of the fog-bell interview: its words as they were corrected,
 * speaker by speaker, with paragraphs between them that nobody says.
 */
export function interviewArticle(): ReplicaArticle {
  const file = join(import.meta.dirname, '../../library/fog-bell/en.vtt');
  const { cues } = parseCaptions(readFileSync(file, 'utf8'), { format: 'vtt' });
  const paragraphs: ReplicaArticle['paragraphs'] = [];
  for (const { speaker, text } of cues) {
    if (speaker === undefined) continue; // a sound
    const name = names[speaker] ?? speaker;
    const words = text.replaceAll('\n', ' ');
    const last = paragraphs.at(-1);
    if (last?.speaker === name) last.text += ` ${words}`;
    else paragraphs.push({ speaker: name, text: words });
  }
  for (const [at, text] of described.toReversed()) paragraphs.splice(at, 0, { text });
  return {
    language: 'en',
    newspaper: 'Sea Letter',
    title: 'The bell on Dalyeo Island',
    standfirst: 'A keeper, an engineer, and a bell that was not rung for eleven years.',
    byline: 'From our correspondent',
    paragraphs,
  };
}
