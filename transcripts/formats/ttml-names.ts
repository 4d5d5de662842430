import type { Attributes } from './xml.ts';

const NAMESPACE = /^http:\/\/www\.w3\.org\/(?:ns\/ttml|\d{4}\/\d\d\/ttaf1)$/;

/**
 * Which elements are TTML's. Names of namespaces are taken to hold everywhere, the default
 * one where it is declared.
 */
export class TtmlNames {
  private readonly prefixes = new Map<string, string>();
  /** The root's own, be it none of TTML's. */
  private root: string | null = null;

  /** @returns the default namespace in an element that declares these; empty: there is none */
  declare(attributes: Attributes, inherited: string): string {
    let namespace = inherited;
    for (const name of Object.keys(attributes)) {
      if (name === 'xmlns') namespace = attributes[name] ?? '';
      else if (name.startsWith('xmlns:')) this.prefixes.set(name.slice(6), attributes[name] ?? '');
    }
    return namespace;
  }

  /** The namespace of the document itself: its elements are ours. */
  begin(tag: string, namespace: string): void {
    this.root = this.uriOf(tag, namespace);
  }

  /** @param namespace - the default one there */
  isOurs(tag: string, namespace: string): boolean {
    const uri = this.uriOf(tag, namespace);
    return uri === '' || uri === this.root || NAMESPACE.test(uri.replace(/#\w*$/, ''));
  }

  private uriOf(tag: string, namespace: string): string {
    const colon = tag.indexOf(':');
    return colon === -1 ? namespace : (this.prefixes.get(tag.slice(0, colon)) ?? '');
  }
}
