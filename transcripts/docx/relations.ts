import { readXml } from '../formats/xml.ts';

/** What one part of a document says of others (OPC, ECMA-376 part 2). */
export interface Relations {
  /** Path in the zip of the part in this role, such as `styles`. */
  pathOf(role: string): string | undefined;
  /** The address behind a link's id. */
  address(id: string): string | undefined;
}

/** @param folder - of the part whose relations these are; '' is the zip's top */
export function readRelations(source: string | null, folder: string): Relations {
  const paths = new Map<string, string>();
  const addresses = new Map<string, string>();
  const open = (_name: string, { Id, Type, Target }: Readonly<Record<string, string>>) => {
    if (Id === undefined || Type === undefined || Target === undefined) return;
    const role = Type.slice(Type.lastIndexOf('/') + 1);
    if (role === 'hyperlink') addresses.set(Id, Target);
    else if (!paths.has(role)) paths.set(role, inZip(Target, folder));
  };
  const ignored = () => undefined;
  if (source !== null)
    readXml(source, { open, text: ignored, close: ignored }, { problem: ignored });
  return { pathOf: (role) => paths.get(role), address: (id) => addresses.get(id) };
}

function inZip(target: string, folder: string): string {
  return target.startsWith('/') || folder === ''
    ? target.replace(/^\//, '')
    : `${folder}/${target}`;
}
