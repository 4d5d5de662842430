import { join } from 'node:path';
import type { Bundle } from '../../transcripts/bundle.ts';
import { MAX_FILE_BYTES } from '../../transcripts/cue.ts';
import type { LibraryFolder } from './library-files.ts';
import { type LibraryProblem, readInterview } from './read-interview.ts';

interface CompiledBundle {
  /** As it is published; null when there is an error, or nothing good in it. */
  bundle: Bundle | null;
  /** The bundle's file: JSON in UTF-8; null with `bundle`. */
  bytes: Uint8Array<ArrayBuffer> | null;
  problems: LibraryProblem[];
}

/**
 * Make one folder of a library into a bundle. Same files, same bytes. Rejects for no input.
 *
 * @param trial - an error costs no more than the part it stands in
 */
export async function compileBundle(folder: LibraryFolder, trial = false): Promise<CompiledBundle> {
  const { bundle, problems } = await readInterview(folder);
  const failed = problems.some(({ severity }) => severity === 'error');
  if (bundle === null || (failed && !trial)) return { bundle: null, bytes: null, problems };
  const bytes = bytesOf(bundle);
  const problem = sizeProblem(folder, bytes.length);
  if (problem === null) return { bundle, bytes, problems };
  return { bundle: null, bytes: null, problems: [...problems, problem] };
}

/** A bundle as it is published: JSON in UTF-8. */
export function bytesOf(bundle: Bundle): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(bundle));
}

/** Null unless a bundle of `length` bytes is refused by those who fetch it. */
export function sizeProblem(folder: LibraryFolder, length: number): LibraryProblem | null {
  if (length <= MAX_FILE_BYTES) return null;
  const message = `The bundle has ${length} bytes, more than ${MAX_FILE_BYTES}.`;
  const file = join(folder.path, 'bundle.json');
  return { file, line: 1, code: 'file-too-large', severity: 'error', message };
}
