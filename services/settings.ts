import { browser } from 'wxt/browser';

/** What the viewer likes, the same on all their machines. No recording stands in it. */
export interface Settings {
  /** Captions show by themselves where a transcript exists. */
  enabled: boolean;
  /** Languages chosen by hand, the latest first, BCP 47. Empty: the browser's decide. */
  languages: string[];
  /** Show a second language. */
  both: boolean;
  /** Language chosen for the second one, BCP 47; null: the original. */
  secondLanguage: string | null;
  /** The second language stands above the first. */
  secondAbove: boolean;
  /** Text size against the default, 0.5 to 2 (FCC 47 CFR 79.103(c)(4)). */
  size: number;
  /** Move up while the player's controls show. */
  lift: boolean;
  /** Read captions out by the screen reader. */
  announce: boolean;
}

export const defaultSettings: Settings = {
  enabled: true,
  languages: [],
  both: false,
  secondLanguage: null,
  secondAbove: false,
  size: 1,
  lift: true,
  announce: false,
};

const MIN_SIZE = 0.5;
const MAX_SIZE = 2;
const MAX_LANGUAGES = 5;
const KEY = 'settings';

/** Settings from storage; a missing or damaged field takes its default. */
function readSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? stored : {};
  const from = given as Record<string, unknown>;
  const flag = (name: 'enabled' | 'both' | 'secondAbove' | 'lift' | 'announce') =>
    typeof from[name] === 'boolean' ? from[name] : defaultSettings[name];
  return {
    enabled: flag('enabled'),
    languages: Array.isArray(from.languages)
      ? from.languages.filter((tag) => typeof tag === 'string').slice(0, MAX_LANGUAGES)
      : [],
    both: flag('both'),
    secondLanguage: typeof from.secondLanguage === 'string' ? from.secondLanguage : null,
    secondAbove: flag('secondAbove'),
    size:
      typeof from.size === 'number' && Number.isFinite(from.size)
        ? Math.min(MAX_SIZE, Math.max(MIN_SIZE, from.size))
        : defaultSettings.size,
    lift: flag('lift'),
    announce: flag('announce'),
  };
}

export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.sync.get(KEY);
  return readSettings(stored[KEY]);
}

/**
 * Change some settings; every open page hears of it through {@link watchSettings}.
 *
 * In the background only, one at a time: two pages that read, change and write at
 * once would undo each other. Pages send the background `change-settings`.
 */
export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = readSettings({ ...(await loadSettings()), ...change });
  await browser.storage.sync.set({ [KEY]: settings });
  return settings;
}

/** The settings in which `after` differs from `before`. */
export function changedSettings(before: Settings, after: Settings): Partial<Settings> {
  const entries = Object.entries(after) as [keyof Settings, Settings[keyof Settings]][];
  return Object.fromEntries(entries.filter(([name, value]) => value !== before[name]));
}

/** Call `changed` at each change, from whichever page or machine, until `signal` aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'sync' && KEY in changes) changed(readSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** The settings after choosing `language` by hand: it leads, and older choices follow. */
export function withLanguage(settings: Settings, language: string): string[] {
  const others = settings.languages.filter((tag) => tag !== language);
  return [language, ...others].slice(0, MAX_LANGUAGES);
}
