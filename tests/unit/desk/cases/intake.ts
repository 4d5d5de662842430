import { describe, expect, test } from 'vitest';
import { Inbox, InboxFull } from '../../../../desk/intake/inbox.ts';
import { reportOf, WITHHELD } from '../desk-world.ts';
import type { WorldOf } from '../stores.ts';

/** `POST /v1/reports`. */
export function intakeCases(world: WorldOf): void {
  const sealed = () => world().store.db.selectFrom('sealed').selectAll().execute();

  describe('the intake', () => {
    test('keeps a report under a seal, and says so afterwards', async () => {
      const report = reportOf({ comment: 'the loom clatters', contact: 'me@example.org' });
      const response = await world().send(report);
      expect(response.status).toBe(202);
      expect(await response.json()).toEqual({ id: report.id });
      const [row, ...others] = await sealed();
      expect(others).toEqual([]);
      expect(row?.id).toBe(report.id);
      const opened = Buffer.from(row?.sealed ?? '', 'base64url').toString('latin1');
      for (const word of ['weft', 'clatters', 'example.org', 'loom'])
        expect(opened).not.toContain(word);
    });

    test('answers a report that comes again as the first time, and keeps one', async () => {
      const report = reportOf();
      const answers = [await world().send(report), await world().send(report)];
      await world().parts.room.open();
      answers.push(await world().send(report));
      await world().parts.room.open();
      for (const answer of answers) {
        expect(answer.status).toBe(202);
        expect(await answer.json()).toEqual({ id: report.id });
      }
      expect(await sealed()).toEqual([]);
      const rows = await world().store.db.selectFrom('reports').select('id').execute();
      expect(rows).toEqual([{ id: report.id }]);
    });

    test('answers a withheld name exactly as any other', async () => {
      const [named, other] = [
        await world().send(reportOf({ comment: `it is ${WITHHELD}` })),
        await world().send(reportOf({ comment: 'it is Somebody Else' })),
      ];
      expect(named.status).toBe(other.status);
      const headers = ({ headers }: Response) => Object.fromEntries(headers);
      expect(headers(named)).toEqual(headers(other));
    });

    test('what arrives together is kept together, and what fails is not acknowledged', async () => {
      const inbox = new Inbox(world().store);
      const row = (id: string) => ({ id, receivedAt: 1, sealed: 'x' });
      const ids = Array.from({ length: 1200 }, (_, index) => `r${index}`);
      await Promise.all(ids.map((id) => inbox.add(row(id))));
      expect(await sealed()).toHaveLength(1200);
      const broken = inbox.add({ ...row('bad'), sealed: null as unknown as string });
      await expect(broken).rejects.toThrow();
      await inbox.add(row('after'));
      const crowd = Array.from({ length: 5200 }, (_, index) => inbox.add(row(`c${index}`)));
      const kept = await Promise.allSettled(crowd);
      const refused = kept.filter((one) => one.status === 'rejected');
      expect(refused.length).toBeGreaterThan(0);
      for (const { reason } of refused) expect(reason).toBeInstanceOf(InboxFull);
      expect(await sealed()).toHaveLength(1201 + 5200 - refused.length);
    });

    test('says later when the store is away', async () => {
      const add = Inbox.prototype.add;
      Inbox.prototype.add = () => Promise.reject(new InboxFull('full'));
      const response = await world().send(reportOf());
      Inbox.prototype.add = add;
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('30');
    });
  });

  describe('the intake refuses', () => {
    test('413: more than 16 kB, also without a length', async () => {
      const body = JSON.stringify({ ...reportOf(), comment: 'x'.repeat(17_000) });
      expect((await world().send(null, { body })).status).toBe(413);
      const stream = new Blob([body]).stream();
      const streamed = { body: stream, duplex: 'half' } as RequestInit;
      expect((await world().send(null, streamed)).status).toBe(413);
    });

    test('415: another type', async () => {
      const headers = { 'content-type': 'text/plain' };
      expect((await world().send(reportOf(), { headers })).status).toBe(415);
    });

    test('422: no report, with codes and without its words', async () => {
      const response = await world().send({ ...reportOf(), id: 'secret-word', language: 7 });
      expect(response.status).toBe(422);
      const said = await response.text();
      expect(JSON.parse(said)).toEqual({
        error: 'not-a-report',
        problems: ['bad-id', 'bad-language'],
      });
      expect(said).not.toContain('secret-word');
      expect((await world().send(null, { body: '{' })).status).toBe(422);
      expect(await sealed()).toEqual([]);
    });

    test('429: more than one address may send, until it is time', async () => {
      // What a client writes before the proxy's own word changes nothing.
      const ask = (made: number) =>
        world().send({}, { headers: { 'x-forwarded-for': `192.0.2.${made}, 198.51.100.9` } });
      const statuses = new Set<number>();
      for (let sent = 0; sent < 200; sent += 1) statuses.add((await ask(sent)).status);
      expect([...statuses]).toEqual([422]);
      const refused = await ask(201);
      expect(refused.status).toBe(429);
      expect(refused.headers.get('retry-after')).toBe('6');
      expect((await world().send(reportOf())).status).toBe(202);
      world().clock.now += 6_000;
      expect((await ask(202)).status).toBe(422);
    });

    test('405: other methods; 404: other paths, without any permission', async () => {
      expect((await world().intake({ method: 'GET' })).status).toBe(405);
      const other = await world().intake({ headers: { origin: 'null' } }, '/v1/other');
      expect(other.status).toBe(404);
      expect(other.headers.has('access-control-allow-origin')).toBe(false);
    });
  });

  test('lets every origin send and read the answer, and nothing more', async () => {
    for (const origin of ['null', 'chrome-extension://abcdefghijklmnop']) {
      const asked = { 'access-control-request-method': 'POST', origin };
      const before = await world().intake({ method: 'OPTIONS', headers: asked });
      expect(before.status).toBe(204);
      const allowed = (name: string) => before.headers.get(`access-control-allow-${name}`);
      expect(allowed('origin')).toBe('*');
      expect(allowed('methods')).toBe('POST,OPTIONS');
      expect(allowed('headers')).toBe('content-type');
      expect(allowed('credentials')).toBe(null);
      const answer = await world().send(reportOf(), { headers: { origin } });
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.has('set-cookie')).toBe(false);
    }
  });
}
