import { shownName } from '../../components/options/list-name.ts';
import type { AddProblem, AddStep } from '../../components/options/view.ts';
import { type CatalogRow, loadRows } from '../../services/catalog-rows.ts';
import { askBackground } from '../../services/messages.ts';
import { type CatalogAddress, parseCatalogAddress } from '../../transcripts/catalog-address.ts';
import { askForHost, giveBackHost } from './hosts.ts';

/** The way from an address to a list. */
interface Adding {
  /** What stands in the field. */
  address(): string;
  step(): AddStep;
  type(text: string): void;
  /** Call it in the viewer's own click or Enter. */
  look(rows: readonly Pick<CatalogRow, 'url'>[]): Promise<void>;
  add(): Promise<void>;
  cancel(): Promise<void>;
}

/**
 * @param draw - called whenever the step has changed
 * @param added - called with the address and the name of the new list
 */
export function startAdding(draw: () => void, added: (url: string, name: string) => void): Adding {
  let address = '';
  let step: AddStep = { step: 'asking', problem: null };
  /** Each look is a turn; what arrives after its turn is over is not shown. */
  let turn = 0;

  const show = (next: AddStep) => {
    step = next;
    draw();
  };
  const fail = (reason: AddProblem['reason'], host: string | null) =>
    show({ step: 'asking', problem: { reason, host } });

  async function preview({ host }: CatalogAddress, asked: Promise<boolean>): Promise<void> {
    turn += 1;
    const mine = turn;
    const over = () => mine !== turn;
    show({ step: 'permission', host });
    const granted = await asked;
    if (granted && !over()) show({ step: 'looking', host });
    const answer = granted && !over() ? await lookAt(address) : null;
    if (answer && 'preview' in answer && !over()) {
      return show({ step: 'confirming', host, preview: answer.preview, problem: null });
    }
    if (!over()) fail(answer && 'failed' in answer ? answer.failed : 'refused', host);
    await giveBack(host);
  }

  /** Unless a list, or the list that is being looked at by now, needs it. */
  async function giveBack(host: string): Promise<void> {
    const rows = await loadRows();
    if (!('host' in step && step.host === host)) await giveBackHost(host, rows);
  }

  return {
    address: () => address,
    step: () => step,
    type(text) {
      address = text;
      draw();
    },
    async look(rows) {
      const read = parseCatalogAddress(address);
      if ('fault' in read) return fail(read.fault, null);
      if (rows.some(({ url }) => url === read.url)) return fail('already-added', read.host);
      await preview(read, askForHost(read.host));
    },
    async add() {
      if (step.step !== 'confirming') return;
      const { host, preview } = step;
      const { url, publicKey, whole } = preview;
      const asked = whole || askForHost(host, true);
      show({ step: 'adding', host, preview, problem: null });
      const failed = (await asked) ? await add(url, publicKey) : 'refused';
      if (failed !== null) {
        return show({ step: 'confirming', host, preview, problem: { reason: failed, host } });
      }
      address = '';
      step = { step: 'asking', problem: null };
      added(url, shownName(preview.name, host));
    },
    async cancel() {
      if (!('host' in step) || step.step === 'adding') return;
      const { host } = step;
      turn += 1;
      show({ step: 'asking', problem: null });
      await giveBack(host);
    },
  };
}

async function lookAt(address: string) {
  try {
    return await askBackground('look-at-catalog', { address: address.trim() });
  } catch (error) {
    console.error('options:', error);
    return { failed: 'internal' as const };
  }
}

async function add(url: string, publicKey: string | null) {
  try {
    return (await askBackground('add-catalog', { url, publicKey })).failed;
  } catch (error) {
    console.error('options:', error);
    return 'storage-full' as const;
  }
}

/** The address in `options.html#add=…`; null: none. It only fills the field. */
export function addressIn(hash: string): string | null {
  const given = /^#add=(.+)$/s.exec(hash)?.[1];
  if (given === undefined) return null;
  try {
    return decodeURIComponent(given);
  } catch {
    return given; // typed by hand, with a per cent sign of its own
  }
}
