import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A proxy on loopback that takes every host to the replica; for Firefox, which maps no hosts. */
export async function startProxy(replicaPort: number): Promise<{ port: number; close(): void }> {
  const server = createServer((_request, response) => response.writeHead(502).end());
  const sockets = new Set<{ destroy(): void }>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('connect', (_request, client, head) => {
    const upstream = connect(replicaPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
