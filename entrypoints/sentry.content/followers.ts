import type { SessionStatus } from '../../transcripts/status.ts';

/** What a port must be able to do to follow a frame's status. */
export interface StatusPort {
  postMessage(status: SessionStatus): void;
  onDisconnect: { addListener(gone: () => void): void };
}

/** The frame's status, and who is told when it is another. */
interface Followers {
  status: SessionStatus;
  tell(status: SessionStatus): void;
  add(port: StatusPort): void;
}

export function gatherFollowers(): Followers {
  const ports = new Set<StatusPort>();
  const followers: Followers = {
    status: { kind: 'unsupported' },
    tell(status) {
      followers.status = status;
      for (const port of ports) port.postMessage(status);
    },
    add(port) {
      ports.add(port);
      port.onDisconnect.addListener(() => ports.delete(port));
      port.postMessage(followers.status);
    },
  };
  return followers;
}
