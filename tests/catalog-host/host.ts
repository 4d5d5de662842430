import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { CatalogFiles } from '../../tools/truecue/compile-catalog.ts';
import type { HostHandler } from '../replica/options.ts';
import { sendBytes } from './answers.ts';
import type { Fault } from './faults.ts';
import { misbehave } from './misbehave.ts';

/** A request the host saw. */
interface HostRecord {
  /** Milliseconds since the epoch. */
  at: number;
  method: string;
  /** In the catalog's folder: `catalog.json`, `files/….idx`. */
  path: string;
  headers: IncomingHttpHeaders;
  /** 0 until it is answered, and for those that never are. */
  status: number;
  /** Bytes on the wire, head and body, at the end of the answer. */
  bytes: number;
  /** The answer ended, or the connection did. */
  done: boolean;
}

/** A static host with one catalog, which can be told to fail while it runs. */
export interface CatalogHost {
  /** For the replica's `hosts`, or for a server of its own (`startCatalogHost`). */
  handler: HostHandler;
  /** What it serves: path → bytes. Change it as a publisher would. */
  files: CatalogFiles;
  /** By path, `*` for all others. Delete one to be well again. */
  faults: Map<string, Fault>;
  /** In order of arrival; empty it with `log.length = 0`. */
  log: HostRecord[];
  /** Put the files of another build over those there, as `truecue build` leaves them. */
  publish(files: CatalogFiles): void;
  /** Paths asked for so far, each as often as it was. */
  asked(): string[];
}

export function catalogHost(files: CatalogFiles = new Map()): CatalogHost {
  const served: CatalogFiles = new Map(files);
  const faults = new Map<string, Fault>();
  const log: HostRecord[] = [];
  return {
    files: served,
    faults,
    log,
    publish(more) {
      for (const [path, bytes] of more) served.set(path, bytes);
    },
    asked: () => log.map(({ path }) => path),
    handler(request, response) {
      const path = decodeURI(new URL(request.url ?? '/', 'https://host.invalid').pathname).slice(1);
      record(log, path, request, response);
      const fault = faults.get(path) ?? faults.get('*');
      const bytes = served.get(path);
      if (fault) misbehave(fault, { path, bytes: bytes ?? new Uint8Array(), request, response });
      else if (bytes) sendBytes(path, bytes, request, response);
      else misbehave({ kind: 'status', status: 404 }, { path, bytes: nothing, request, response });
    },
  };
}

const nothing = new Uint8Array();

function record(
  log: HostRecord[],
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { method = 'GET', headers, socket } = request;
  const before = socket.bytesWritten;
  const entry = { at: Date.now(), method, path, headers, status: 0, bytes: 0, done: false };
  log.push(entry);
  response.on('close', () => {
    if (response.headersSent) entry.status = response.statusCode;
    entry.bytes = socket.bytesWritten - before;
    entry.done = true;
  });
}
