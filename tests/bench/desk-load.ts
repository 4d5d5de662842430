import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Viewers at once. */
const CONNECTIONS = 64;

/** What one load was answered. */
interface Load {
  /** Ids of the reports that were acknowledged. */
  kept: string[];
  /** Milliseconds of each of those. */
  waits: number[];
  /** Answers that were none of the kind, and requests without one. */
  failed: number;
}

/**
 * Send reports over so many connections, each one after the other, until `until` says so.
 * A connection that breaks ends its viewer.
 */
export async function load(address: string, until: () => boolean): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const result: Load = { kept: [], waits: [], failed: 0 };
  const viewer = async () => {
    while (!until()) {
      const id = randomUUID();
      const start = performance.now();
      const status = await post(address, agent, JSON.stringify(reportOf(id)));
      if (status === 202) {
        result.kept.push(id);
        result.waits.push(performance.now() - start);
      } else {
        result.failed += 1;
        if (status === null) return;
      }
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, viewer));
  agent.destroy();
  return result;
}

/** Null: no whole answer came. */
function post(address: string, agent: Agent, body: string): Promise<number | null> {
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const sent = request(`${address}/v1/reports`, { method: 'POST', agent, headers }, (answer) => {
      answer.on('error', () => resolve(null));
      answer.on('end', () => resolve(answer.statusCode ?? null));
      answer.on('close', () => resolve(null));
      answer.resume();
    });
    sent.on('error', () => resolve(null));
    sent.end(body);
  });
}

/** Of usual length; no two are alike, so that none are merged. */
function reportOf(id: string) {
  return {
    schema: 'truecue-report/1',
    id,
    createdAt: '2026-06-01T08:58:00Z',
    bundle: { id: 'fog-bell', revision: 2, sha256: 'a'.repeat(64) },
    media: { site: 'youtube', mediaId: 'TcDemoIsle1' },
    language: 'en',
    cueId: `q${Number.parseInt(id.slice(0, 4), 16) % 90}`,
    mediaTime: 12.4,
    quoted: 'Two hours from the mainland by boat.',
    category: 'mistranslation',
    suggestion: { text: `Two hours by ferry, says ${id.slice(0, 8)}.` },
    comment: `I have taken it myself, number ${id.slice(9, 13)}, and it is no boat.`,
    client: '0.1.0',
  };
}
