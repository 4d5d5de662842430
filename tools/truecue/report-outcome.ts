import type { Change } from '../../transcripts/bundle.ts';
import { withChange } from '../../transcripts/report-edit-json.ts';
import { jsonLines, lineOf } from './json-lines.ts';
import type { LibraryFolder } from './library-files.ts';
import type { EditedFile } from './report-write.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** `bundle.json` with the revision that `change` is. */
export async function outcomeFile(folder: LibraryFolder, change: Change): Promise<EditedFile> {
  const before = readWhole(await folder.read('bundle.json'));
  const mark = before.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const text = withChange(before.slice(mark.length), change);
  const { lines } = jsonLines(text);
  const { changes } = JSON.parse(text) as { changes: unknown[] };
  return {
    file: 'bundle.json',
    before,
    text: mark + text,
    line: lineOf(lines, `changes[${changes.length - 1}]`),
  };
}

/** With its byte order mark, so that what is not edited stays as it is. @throws TypeError if it is not UTF-8 */
export function readWhole(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
