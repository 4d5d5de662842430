/** Seconds as a clock shows them: "0:07.3", "1:02:03.4". */
export function clockTime(seconds: number): string {
  const tenths = Math.round(Math.max(0, seconds) * 10);
  const hours = Math.floor(tenths / 36_000);
  const minutes = Math.floor((tenths % 36_000) / 600);
  const rest = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** Seconds as a viewer types them, with a sign, a point or a comma; null: they are none. */
export function typedSeconds(typed: string): number | null {
  const plain = typed
    .trim()
    .replace(',', '.')
    .replace(/^[\u2212\u2013]/, '-');
  if (!/^[+-]?(?:\d{1,6}(?:\.\d{0,3})?|\.\d{1,3})$/.test(plain)) return null;
  return Number(plain);
}
