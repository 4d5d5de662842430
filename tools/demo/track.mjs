import { readFileSync } from 'node:fs';

/** Reads a track of the library: just what our own files use, not a WebVTT parser. */
export function readTrack(file) {
  return readFileSync(file, 'utf8')
    .split(/\n{2,}/)
    .filter((block) => block.includes('-->'))
    .map((block) => {
      const [id, timing, ...lines] = block.trim().split('\n');
      const [start, end] = timing.split(' --> ').map(seconds);
      const markup = lines.join('\n');
      return {
        id,
        start,
        end,
        speaker: /^<v ([\w-]+)>/.exec(markup)?.[1] ?? null,
        sound: /<c\.sound>(.*?)<\/c>/.exec(markup)?.[1] ?? null,
        spoken: markup
          .replace(/<c\.(gesture|sound)>.*?<\/c>/g, '')
          .replace(/<[^>]*>/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      };
    });
}

function seconds(timestamp) {
  return timestamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
