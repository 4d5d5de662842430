import type { CueSettings } from '../cue.ts';

/** What each setting may say (WebVTT §6.3 "parse the WebVTT cue settings"). */
const RULES: Record<keyof CueSettings, RegExp> = {
  vertical: /^(rl|lr)$/,
  line: /^(-?\d{1,9}(\.\d{1,9})?|\d{1,3}(\.\d{1,9})?%)(,(start|center|end))?$/,
  position: /^\d{1,3}(\.\d{1,9})?%(,(line-left|center|line-right))?$/,
  size: /^\d{1,3}(\.\d{1,9})?%$/,
  align: /^(start|center|end|left|right)$/,
  region: /^[^\s]+$/,
};

/** `middle` was the word for `center` until 2015, and files still say it. */
const OLD_WORDS: Record<string, string> = { 'align:middle': 'center' };

/** A value longer than this is not looked at. */
const MAX_VALUE = 100;

function isSetting(name: string): name is keyof CueSettings {
  return Object.hasOwn(RULES, name);
}

/**
 * Read what follows the times of a WebVTT cue.
 *
 * @param fault - told of every part that is no setting; the others are kept
 */
export function readSettings(source: string, fault: (part: string) => void): CueSettings {
  const settings: CueSettings = {};
  for (const part of source.split(/[ \t\f]+/)) {
    if (part === '') continue;
    const colon = part.indexOf(':');
    const name = part.slice(0, Math.max(colon, 0));
    const value = OLD_WORDS[part] ?? part.slice(colon + 1);
    const percent = value.endsWith('%') || value.includes('%,') ? Number.parseFloat(value) : 0;
    if (isSetting(name) && value.length <= MAX_VALUE && RULES[name].test(value) && percent <= 100) {
      settings[name] = value;
    } else fault(part);
  }
  return settings;
}
