import { describe, expect, test } from 'vitest';
import { OWNER_LINK_MS } from '../../../../desk/editors/accounts.ts';
import { ABSOLUTE_MS, IDLE_MS } from '../../../../desk/editors/sessions.ts';
import { ORIGIN, reportOf } from '../desk-world.ts';
import { Editor, passwordOf } from '../editor.ts';
import type { WorldOf } from '../stores.ts';

/** Who may come in, how long they stay, and who may do what. */
export function accountCases(world: WorldOf): void {
  const signIn = (editor: Editor, name: string, password = passwordOf(name)) =>
    editor.post('/sign-in', { name, password });

  describe('links', () => {
    test('work once, and looking at one does not use it up', async () => {
      const token = await world().parts.accounts.invite('owner', OWNER_LINK_MS);
      const path = `/join/${token}`;
      const editor = new Editor(world());
      for (let look = 0; look < 2; look += 1) expect((await editor.get(path)).status).toBe(200);
      const fields = { name: 'Ada', password: passwordOf('Ada') };
      const both = await Promise.all([
        editor.post(path, fields),
        new Editor(world()).post(path, { ...fields, name: 'Eve' }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
      expect((await editor.get(path)).status).toBe(404);
      const rows = await world().store.db.selectFrom('accounts').selectAll().execute();
      expect(rows).toHaveLength(1);
      expect(rows[0]?.role).toBe('owner');
      expect(JSON.stringify(rows)).not.toContain('long sentence');
    });

    test('are good for half an hour, and their token is kept nowhere', async () => {
      const token = await world().parts.accounts.invite('owner', OWNER_LINK_MS);
      const rows = await world().store.db.selectFrom('links').selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(token);
      world().clock.now += OWNER_LINK_MS - 1;
      expect(await world().parts.accounts.invitation(token)).toBe('owner');
      world().clock.now += 1;
      expect(await world().parts.accounts.invitation(token)).toBe(null);
      const fields = { name: 'Late', password: passwordOf('Late') };
      expect((await new Editor(world()).post(`/join/${token}`, fields)).status).toBe(404);
    });

    test('want a long password, and a name nobody has', async () => {
      await Editor.join(world(), 'owner', 'Ada');
      const token = await world().parts.accounts.invite('editor', 60_000);
      const editor = new Editor(world());
      const join = (name: string, password: string) =>
        editor.post(`/join/${token}`, { name, password });
      expect((await join('Ben', 'too short')).status).toBe(422);
      expect((await join('  ', passwordOf('x'))).status).toBe(422);
      const taken = await join('ＡＤＡ', passwordOf('x'));
      expect(taken.html).toContain('Somebody here has that name');
      // Whoever has no link does not learn who is here.
      const { accounts } = world().parts;
      expect(await accounts.accept('no link', 'Ada', passwordOf('x'))).toBeNull();
      expect((await join('Ben', passwordOf('Ben'))).status).toBe(303);
    });
  });

  describe('sessions', () => {
    test('nothing is shown, and nothing done, without one', async () => {
      const stranger = new Editor(world());
      for (const path of ['/', '/reports/x', '/people', '/log', '/account']) {
        const { status, headers } = await stranger.get(path);
        expect([status, headers.get('location')]).toEqual([303, '/sign-in']);
      }
      const { headers } = await stranger.post('/people/invite', { role: 'owner' });
      expect(headers.get('location')).toBe('/sign-in');
    });

    test('the cookie is for this site, for http alone, and encrypted connections', async () => {
      const editor = await Editor.join(world(), 'editor', 'Mira');
      for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/'])
        expect(editor.setCookie).toContain(part);
      const token = /=([^;]+)/.exec(editor.setCookie)?.[1] ?? '';
      const rows = await world().store.db.selectFrom('sessions').selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(token);
    });

    test('end when nobody uses them, and after a day’s work in any case', async () => {
      const editor = await Editor.join(world(), 'editor', 'Mira');
      const start = world().clock.now;
      while (world().clock.now < start + ABSOLUTE_MS - IDLE_MS) {
        world().clock.now += IDLE_MS - 1;
        expect((await editor.get('/account')).status).toBe(200);
      }
      world().clock.now = start + ABSOLUTE_MS;
      expect((await editor.get('/account')).status).toBe(303);
      const idle = new Editor(world());
      await signIn(idle, 'Mira');
      world().clock.now += IDLE_MS;
      expect((await idle.get('/account')).status).toBe(303);
    });

    test('end with signing out, another password, or the account', async () => {
      const owner = await Editor.join(world(), 'owner', 'Ada');
      const one = await Editor.join(world(), 'editor', 'Mira');
      const two = new Editor(world());
      await signIn(two, 'Mira');
      const [cookie = ''] = one.setCookie.split(';');
      await one.submit('/account', '/sign-out');
      // Also for somebody who has kept the cookie.
      const kept = await world().editors('/account', { headers: { cookie } });
      expect(kept.status).toBe(303);
      expect((await two.get('/account')).status).toBe(200);
      await signIn(one, 'Mira');
      const password = 'another long sentence';
      const fields = { old: passwordOf('Mira'), password };
      const wrong = await one.submit('/account', '/account', { ...fields, old: 'not this one' });
      expect(wrong.status).toBe(422);
      expect((await one.submit('/account', '/account', fields)).status).toBe(303);
      for (const editor of [one, two]) expect((await editor.get('/account')).status).toBe(303);
      expect((await signIn(one, 'Mira')).status).toBe(401);
      expect((await signIn(one, 'Mira', password)).status).toBe(303);
      const mira = (await world().parts.accounts.list()).find(({ name }) => name === 'Mira');
      await owner.submit('/people', `/people/${mira?.id}/remove`);
      expect((await one.get('/account')).status).toBe(303);
      expect((await signIn(one, 'Mira', password)).status).toBe(401);
    });

    test('guessing is slow: by address, and for one name from anywhere', async () => {
      await Editor.join(world(), 'editor', 'Mira');
      const editor = new Editor(world());
      for (let attempt = 0; attempt < 10; attempt += 1)
        expect((await signIn(editor, 'Mira', 'a wrong sentence')).status).toBe(401);
      const refused = await signIn(editor, 'Mira');
      expect(refused.status).toBe(429);
      expect(refused.headers.get('retry-after')).toBe('180');
      const elsewhere = { origin: ORIGIN, 'x-forwarded-for': '198.51.100.20' };
      const fields = { name: ' mira', password: passwordOf('Mira') };
      expect((await editor.post('/sign-in', fields, elsewhere)).status).toBe(429);
      const other = { origin: ORIGIN, 'x-forwarded-for': '203.0.113.5' };
      const guess = (name: string) =>
        editor.post('/sign-in', { name, password: 'a wrong sentence' }, other);
      for (let names = 0; names < 10; names += 1)
        expect((await guess(`name ${names}`)).status).toBe(401);
      expect((await guess('one more')).status).toBe(429);
      world().clock.now += 180_000;
      expect((await signIn(editor, 'Mira')).status).toBe(303);
    });
  });

  describe('roles and forms', () => {
    test('people and log are the owner’s', async () => {
      const editor = await Editor.join(world(), 'editor', 'Mira');
      for (const path of ['/people', '/log']) expect((await editor.get(path)).status).toBe(403);
      const invited = await editor.submit('/account', '/people/invite', { role: 'owner' });
      expect(invited.status).toBe(403);
      expect((await editor.get('/')).html).not.toContain('href="/log"');
      const owner = await Editor.join(world(), 'owner', 'Ada');
      expect((await owner.get('/log')).html).toContain('Joined');
      const made = await owner.submit('/people', '/people/invite', { role: 'editor' });
      const link = /https:\/\/desk\.example\.org(\/join\/[\w-]{43})/.exec(made.html)?.[1] ?? '';
      expect((await new Editor(world()).get(link)).html).toContain('editor of this desk');
    });

    test('the last owner stays', async () => {
      const owner = await Editor.join(world(), 'owner', 'Ada');
      const [ada] = await world().parts.accounts.list();
      const kept = await owner.submit('/people', `/people/${ada?.id}/remove`);
      expect(kept.status).toBe(409);
      expect((await owner.get('/people')).status).toBe(200);
    });

    test('a form needs this session’s own token, and to come from the desk', async () => {
      const report = reportOf();
      await world().bring(report);
      const editor = await Editor.join(world(), 'editor', 'Mira');
      const other = await Editor.join(world(), 'editor', 'Tom');
      const token = /name="csrf" value="([^"]+)"/.exec((await other.get('/')).html)?.[1] ?? '';
      const path = `/reports/${report.id}/decline`;
      expect((await editor.post(path, {})).status).toBe(403);
      expect((await editor.post(path, { csrf: token })).status).toBe(403);
      const mine = /name="csrf" value="([^"]+)"/.exec((await editor.get('/')).html)?.[1] ?? '';
      for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, {}])
        expect((await editor.post(path, { csrf: mine }, headers)).status).toBe(403);
      expect((await world().bundle()).revision).toBe(1);
      expect((await editor.post(path, { csrf: mine })).status).toBe(303);
    });

    test('every page is closed to scripts, frames and caches', async () => {
      const { headers } = await new Editor(world()).get('/sign-in');
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; form-action 'self'; " +
          "frame-src https://www.youtube-nocookie.com; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toContain('max-age=');
    });
  });
}
