import type {
  AddressFault,
  CatalogFailure,
  CatalogPreview,
  CatalogState,
} from '../../transcripts/catalog-failure.ts';
import type { OwnRow } from '../../transcripts/own.ts';
import type { ReportsCallbacks, ReportsView } from './reports-view.ts';

/** How far the update of a list is. */
export interface Progress {
  /** Files here and files wanted; `total` 0: not known yet. */
  done: number;
  total: number;
  /** Milliseconds since the epoch when this was so. */
  at: number;
}

/** A list the viewer has, and all that is known of it. */
export interface ListedCatalog {
  url: string;
  /** Of its address, without the port; null: it came with the extension. */
  host: string | null;
  enabled: boolean;
  /** The viewer takes it without a signature. */
  unsigned: boolean;
  /** null: nothing yet. */
  state: CatalogState | null;
  /** null: no update runs. */
  progress: Progress | null;
  /** Its host is being asked because the viewer wished so. */
  checking: boolean;
  /** The viewer's last change of it could not be stored. */
  unsaved: boolean;
}

/** Why what was typed did not become a list; `refused`: by the viewer, to the browser. */
export interface AddProblem {
  reason: AddressFault | CatalogFailure | 'refused';
  /** null: the address names none. */
  host: string | null;
}

/** How far the viewer is with adding a list. */
export type AddStep =
  | { step: 'asking'; problem: AddProblem | null }
  /** The browser asks for the permission. */
  | { step: 'permission' | 'looking'; host: string }
  | { step: 'confirming'; host: string; preview: CatalogPreview; problem: AddProblem | null }
  | { step: 'adding'; host: string; preview: CatalogPreview; problem: null };

/** What was remembered because it was watched. */
export interface KeptFigures {
  /** Transcripts. */
  bundles: number;
  bytes: number;
  /** Recordings with choices of the viewer. */
  recordings: number;
  reports: number;
}

export type KeptView =
  | { kind: 'waiting' }
  /** It could not be read. */
  | { kind: 'unknown' }
  | { kind: 'known'; figures: KeptFigures; eraseFailed: boolean };

/** What has just been done at the viewer's wish; read out where it is not seen. */
export type Told =
  | { what: 'moved'; name: string; place: number; count: number }
  | { what: 'added' | 'removed'; name: string }
  | { what: 'checked'; name: string; host: string; problem: CatalogFailure | null }
  | { what: 'erased' | 'report-removed' | 'reports-cleared' };

/** The transcripts the viewer made. */
export interface OwnPartView {
  /** The one changed last first; null: not read yet. */
  rows: readonly OwnRow[] | null;
  /** What a backup brought; null: none was restored. */
  restored: { added: number; kept: number; problems: number } | null;
  /** What could not be done. */
  failed: 'list' | 'remove' | 'export' | 'backup' | 'restore' | null;
}

/** Everything the page shows. */
export interface OptionsView {
  /** In the viewer's order; null: not read yet. */
  catalogs: readonly ListedCatalog[] | null;
  /** What stands in the field for an address. */
  address: string;
  add: AddStep;
  /** `url` of the list added last; the focus goes there. null: none was. */
  arrived: string | null;
  own: OwnPartView;
  reports: ReportsView;
  kept: KeptView;
  told: Told | null;
  /** Of the extension. */
  version: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What the page asks of whoever draws it. */
export interface OptionsCallbacks extends ReportsCallbacks {
  onEnable(url: string, enabled: boolean): void;
  /** Places up (negative) or down. */
  onMove(url: string, places: -1 | 1): void;
  onRemove(url: string): void;
  /** Ask the list's host now. */
  onCheck(url: string): void;
  /** Have the browser ask for the permission; called in the viewer's own click. */
  onAllow(url: string): void;
  onAddress(text: string): void;
  /** Show what the address leads to; called in the viewer's own click or Enter. */
  onLook(): void;
  /** Add what is shown; for an unsigned list after the viewer has agreed. */
  onAdd(): void;
  onCancel(): void;
  /** Make captions of words: opens the page for it. */
  onOwnNew(): void;
  onOwnOpen(id: string): void;
  onOwnExport(id: string): void;
  onOwnRemove(id: string): void;
  onOwnBackup(): void;
  onOwnRestore(file: File): void;
  onErase(): void;
  /** Find out again what is kept. */
  onKept(): void;
}
