import { readWords } from '../../services/read-file.ts';
import { MAX_FILE_BYTES } from '../../transcripts/cue.ts';
import type { MachineCaptions } from '../../transcripts/machine-captions.ts';

/** Captions of the recording from a file the viewer has, to take times from; null: it has none. */
export async function captionsOf(file: File): Promise<MachineCaptions | null> {
  if (file.size > MAX_FILE_BYTES) return null;
  const bytes = await file.arrayBuffer().catch(() => null);
  const words = bytes && (await readWords(new Uint8Array(bytes), file.name));
  if (!words || !('kind' in words) || words.kind !== 'captions') return null;
  const { cues, language } = words.captions;
  return cues.length > 0 ? { language, automatic: false, cues, way: 'file' } : null;
}
