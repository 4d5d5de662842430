import { ownOf } from '../../services/own-transcripts.ts';
import { sameLanguage } from '../../transcripts/nearest-language.ts';
import type { OwnRow, OwnTranscript } from '../../transcripts/own.ts';

/** The viewer's other transcript of this recording in this language; null: none. */
export async function rivalOf(own: OwnTranscript): Promise<OwnRow | null> {
  const rows = await othersOf(own);
  return rows.find(({ language }) => language === own.language) ?? null;
}

/** Id of the viewer's transcript of this recording in the language spoken; null: none with times. */
export async function carrierIn(own: OwnTranscript, spoken: string): Promise<string | null> {
  const rows = await othersOf(own);
  const carries = ({ placed, language }: OwnRow) => placed > 0 && sameLanguage(language, spoken);
  return rows.find(carries)?.id ?? null;
}

async function othersOf(own: OwnTranscript): Promise<OwnRow[]> {
  const rows = await ownOf(own.media).catch((error: unknown) => {
    console.warn('sync: own transcripts could not be listed:', error);
    return [];
  });
  return rows.filter(({ id }) => id !== own.id);
}
