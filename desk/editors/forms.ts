import type { Context } from 'hono';
import { cleanText } from '../../transcripts/json-values.ts';

/** The text fields of a form; a field that is sent twice counts once. */
export async function formOf(context: Context): Promise<Partial<Record<string, string>>> {
  const fields: [string, string][] = [];
  // Browsers write a line break of a form as two letters.
  for (const [name, value] of Object.entries(await context.req.parseBody()))
    if (typeof value === 'string') fields.push([name, value.replace(/\r\n?/g, '\n')]);
  return Object.fromEntries(fields);
}

/** Text of people for people: as a library's texts are cleaned. */
export function typedText(value: string | undefined): string {
  return cleanText(value ?? '').trim();
}
