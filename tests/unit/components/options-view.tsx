import { render } from 'preact';
import { OptionsPage } from '../../../components/options/OptionsPage.tsx';
import type {
  ListedCatalog,
  OptionsCallbacks,
  OptionsView,
} from '../../../components/options/view.ts';
import type { CatalogPreview, CatalogState } from '../../../transcripts/catalog-failure.ts';

export const now = Date.parse('2026-11-25T10:00:00Z');

export const state: CatalogState = {
  version: 4,
  name: 'The Example Daily',
  homepage: 'https://example.org/captions',
  entries: 1204,
  bytes: 3_412_345,
  whole: true,
  updatedAt: '2026-11-20T10:00:00Z',
  validUntil: '2026-12-20T10:00:00Z',
  checkedAt: '2026-11-25T09:55:00Z',
  fingerprint: '3f2a 9c01 77de 4b10',
};

export const daily: ListedCatalog = {
  url: 'https://captions.example.org/catalog.json',
  host: 'captions.example.org',
  enabled: true,
  unsigned: false,
  state,
  progress: null,
  checking: false,
  unsaved: false,
};

export const builtin: ListedCatalog = { ...daily, url: 'builtin:', host: null, state: null };

/** Of the same kind, elsewhere and under another name. */
export function other(name: string, host: string): ListedCatalog {
  return { ...daily, url: `https://${host}/catalog.json`, host, state: { ...state, name } };
}

const { version, checkedAt: _, ...facts } = state;

export const preview: CatalogPreview = {
  ...facts,
  version: version ?? 1,
  url: daily.url,
  publicKey: 'A'.repeat(43),
  trust: 'key',
};

const view: OptionsView = {
  catalogs: [builtin],
  address: '',
  add: { step: 'asking', problem: null },
  arrived: null,
  own: { rows: [], restored: null, failed: null },
  reports: { rows: [], failed: null },
  kept: {
    kind: 'known',
    figures: { bundles: 0, bytes: 0, recordings: 0, reports: 0 },
    eraseFailed: false,
  },
  told: null,
  version: '1.2.3',
  now,
};

/** Draws the page into the document, and gives what it says. */
export function draw(
  change: Partial<OptionsView>,
  callbacks: Partial<OptionsCallbacks> = {},
): string {
  const none = () => undefined;
  render(
    <OptionsPage
      view={{ ...view, ...change }}
      onEnable={none}
      onMove={none}
      onRemove={none}
      onCheck={none}
      onAllow={none}
      onAddress={none}
      onLook={none}
      onAdd={none}
      onCancel={none}
      onOwnNew={none}
      onOwnOpen={none}
      onOwnExport={none}
      onOwnRemove={none}
      onOwnBackup={none}
      onOwnRestore={none}
      onReport={none}
      onReportRoute={none}
      onReportExport={none}
      onReportsClear={none}
      onReportsRead={none}
      onErase={none}
      onKept={none}
      {...callbacks}
    />,
    document.body,
  );
  return document.body.textContent ?? '';
}

export const find = <E extends HTMLElement>(selector: string) =>
  document.body.querySelector<E>(selector);

/** The button with these words. */
export function button(words: string): HTMLButtonElement {
  const buttons = [...document.body.querySelectorAll('button')];
  const found = buttons.find(
    (one) => one.textContent === words || one.getAttribute('aria-label') === words,
  );
  if (!found) throw new RangeError(`no button “${words}”`);
  return found;
}
