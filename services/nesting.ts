/** Elements that end by themselves, or hold nothing: leaving them open nests nothing. */
const UNCLOSED = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd option tr td th thead tbody tfoot colgroup html head body'
  ).split(' '),
);

/**
 * Whether a page, not parsed yet, has more elements open at once than `limit`. Browsers
 * take a time that grows with its square to parse such a one, and show nothing meanwhile.
 */
export function nestsDeeper(html: string, limit: number): boolean {
  let open = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (UNCLOSED.has(name.toLowerCase())) continue;
    open = slash ? Math.max(0, open - 1) : open + 1;
    if (open > limit) return true;
  }
  return false;
}
