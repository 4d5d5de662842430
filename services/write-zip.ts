/** A file of a zip; `path` has `/` between its parts. */
export interface ZipFile {
  path: string;
  text: string;
}

/** The first day a zip can name: the same words give the same file. */
const date = new Date('1980-01-01T00:00:00Z');

/** Files as a zip, not compressed: what is exported is small, and any program opens it. */
export async function writeZip(files: readonly ZipFile[]): Promise<Blob> {
  // It comes with the reader of Word files, and is loaded as late.
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  for (const { path, text } of files) zip.file(path, text, { date, createFolders: false });
  const bytes = await zip.generateAsync({ type: 'arraybuffer', compression: 'STORE' });
  return new Blob([bytes], { type: 'application/zip' });
}
