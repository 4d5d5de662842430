import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReplicaArticle, ReplicaCue } from '../../tests/replica/options.ts';
import type { Cue } from '../../transcripts/cue.ts';
import { parseCaptions } from '../../transcripts/formats/index.ts';

/** What the demo reads of library/fog-bell/bundle.json. */
interface Written {
  title: Record<string, string>;
  speakers: { id: string; name: Record<string, string> }[];
  tracks: { language: string; label: string }[];
  glossary: { forms: Record<string, string[]>; never: string[] }[];
}

/** A language of the interview. */
interface DemoTrack {
  /** The extension's id of it: its place in the transcript. */
  id: string;
  language: string;
  /** In its own letters, as the menu lists it. */
  label: string;
  cues: Cue[];
}

/** The demo interview of the library: the words every painted caption is held against. */
export class Interview {
  readonly tracks: DemoTrack[];
  private readonly written: Written;

  constructor(root: string) {
    const folder = join(root, 'library/fog-bell');
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    this.written = JSON.parse(read('bundle.json')) as Written;
    this.tracks = this.written.tracks.map(({ language, label }, index) => {
      const { cues } = parseCaptions(read(`${language}.vtt`), { format: 'vtt' });
      return { id: String(index), language, label, cues };
    });
  }

  get title(): string {
    return this.written.title.en ?? '';
  }

  track(language: string): DemoTrack {
    const found = this.tracks.find((track) => track.language === language);
    if (!found) throw new Error(`The demo interview has no ${language} track`);
    return found;
  }

  /** Seconds; null for a caption that is none of ours. */
  startOf(language: string, id: string): number | null {
    const track = this.tracks.find((known) => known.language === language);
    return track?.cues.find((cue) => cue.id === id)?.startTime ?? null;
  }

  /** As a machine hears it: the names wrong, in the way the glossary warns of. */
  machineCaptions(language: string): ReplicaCue[] {
    return this.track(language).cues.map(({ startTime, endTime, text }) => ({
      startTime,
      endTime,
      text: this.written.glossary.reduce(
        (words, { forms, never }) =>
          words.replace(forms[language]?.[0] ?? words, (right) => never[0] ?? right),
        text.replaceAll('\n', ' '),
      ),
    }));
  }

  /** The newspaper's page about it, in the words of its own English track. */
  article(): ReplicaArticle {
    const name = new Map(this.written.speakers.map(({ id, name: names }) => [id, names.en ?? id]));
    const paragraphs: ReplicaArticle['paragraphs'] = [];
    for (const { speaker = '', text } of this.track('en').cues) {
      const spoken = name.get(speaker);
      const last = paragraphs.at(-1);
      if (!spoken) continue; // a sound
      const words = text.replaceAll('\n', ' ');
      if (last?.speaker === spoken) last.text += ` ${words}`;
      else paragraphs.push({ speaker: spoken, text: words });
    }
    return {
      newspaper: 'The Example Daily',
      title: '“I struck it with a hammer, once every ten seconds”',
      standfirst:
        'In the fog of January 1998 a lighthouse went dark, and a ferry stopped its engine to listen. Its keeper and its engineer, together.',
      byline: 'From Dalyeo Island · Video: The Example Daily',
      paragraphs,
    };
  }
}
