import english from '../../../public/_locales/en/messages.json' with { type: 'json' };

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const catalogue: Record<string, Message> = english;

/** The part of the browser that components need: the English words. Stands in for `wxt/browser`. */
export const browser = {
  i18n: {
    getUILanguage: () => 'en',
    getMessage(key: string, substitutions: string[] = []): string {
      if (key === '@@bidi_dir') return 'ltr';
      const found = catalogue[key];
      if (!found) throw new RangeError(`no message ${key}`);
      return found.message.replace(/\$(\w+)\$/g, (_, name: string) => {
        const place = found.placeholders?.[name.toLowerCase()]?.content;
        return substitutions[Number(place?.slice(1)) - 1] ?? `[${name}]`;
      });
    },
  },
};
