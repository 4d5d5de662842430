/** Let the browser save `contents` under a name, wherever the viewer has their downloads. */
export function saveFile(contents: Blob | string, name: string, type = 'text/plain'): void {
  const blob = typeof contents === 'string' ? new Blob([contents], { type }) : contents;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes it in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name no system refuses, from a title. */
export function fileName(title: string | null, fallback: string): string {
  const plain = (title ?? '').replace(/[\p{C}\\/:*?"<>|.]+/gu, ' ').replace(/\s+/g, ' ');
  return plain.trim().slice(0, 80).trim() || fallback;
}
