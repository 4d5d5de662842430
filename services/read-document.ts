import { documentHtml } from '../transcripts/docx/document.ts';
import { readRelations } from '../transcripts/docx/relations.ts';
import { openZip } from './read-zip.ts';

/** Unpacked, a document's words; a thick book has a quarter of that. Bytes. */
const MAX_UNPACKED = 20_000_000;

/**
 * A Word file (DOCX) as HTML, which is not trusted: its words, not its pictures.
 *
 * @returns '' when it says nothing; null when it is no such file, or damaged
 * @throws UnpacksTooLarge
 */
export async function readDocument(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const zip = openZip(bytes, MAX_UNPACKED);
  if (zip === null) return null;
  const part = async (path: string) => {
    const unpacked = await zip.read(path);
    return unpacked && new TextDecoder().decode(unpacked);
  };
  const top = readRelations(await part('_rels/.rels'), '');
  const main = top.pathOf('officeDocument') ?? 'word/document.xml';
  const at = main.lastIndexOf('/');
  const folder = main.slice(0, Math.max(at, 0));
  const relations = readRelations(
    await part(`${main.slice(0, at + 1)}_rels/${main.slice(at + 1)}.rels`),
    folder,
  );
  const document = await part(main);
  if (document === null) return null;
  const styles = await part(relations.pathOf('styles') ?? 'word/styles.xml');
  const numbering = await part(relations.pathOf('numbering') ?? 'word/numbering.xml');
  return documentHtml({ document, styles, numbering, relations });
}
