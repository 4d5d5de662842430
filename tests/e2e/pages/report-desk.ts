import type { IncomingHttpHeaders } from 'node:http';
import type { HostHandler } from '../../replica/options.ts';

/** A request for a report that a desk saw. */
interface DeskRecord {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A host that takes reports from anybody, as a newsroom's does. */
interface ReportDesk {
  handler: HostHandler;
  /** Reports, in order of arrival; what browsers ask beforehand is not among them. */
  log: DeskRecord[];
}

export function reportDesk(): ReportDesk {
  const log: DeskRecord[] = [];
  return {
    log,
    handler(request, response) {
      const { method = '', url = '', headers } = request;
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        if (method === 'OPTIONS') return response.writeHead(204).end();
        log.push({ method, path: url, headers, body: Buffer.concat(parts).toString() });
        response.writeHead(201, { 'Content-Type': 'application/json' }).end('{}');
      });
    },
  };
}
