import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { adoptOutcomes, settleOthers } from '../../../../desk/editors/outcomes.ts';
import { fingerprintOf } from '../../../../desk/reading/report-row.ts';
import { declineReport } from '../../../../tools/truecue/report-library.ts';
import { reportOf, WITHHELD } from '../desk-world.ts';
import { Editor } from '../editor.ts';
import type { WorldOf } from '../stores.ts';

/** One suggestion, and what editors make of it. */
export function caseCases(world: WorldOf): void {
  const english = () => readFile(join(world().library, 'loom/en.vtt'), 'utf8');
  const states = async () => {
    const rows = await world().store.db.selectFrom('reports').selectAll().execute();
    return rows.map(({ id, state, revision }) => ({ id, state, revision }));
  };

  describe('a suggestion', () => {
    let editor: Editor;
    beforeEach(async () => {
      editor = await Editor.join(world(), 'editor', 'Mira');
    });

    test('is shown with its neighbours, the original, and the video only when asked', async () => {
      const report = reportOf({ comment: 'listen again', contact: 'viewer@example.org' });
      await world().bring(report);
      const { html, headers } = await editor.get(`/reports/${report.id}`);
      for (const words of ['This is the warp.', 'Then the reed.', '씨실은 위로 갑니다.'])
        expect(html).toContain(words);
      expect(html).toContain('<del>');
      expect(html).toContain('<ins>');
      expect(html).toContain('viewer@example.org');
      expect(html).not.toContain('youtube-nocookie.com/');
      expect(headers.get('content-security-policy')).toContain(
        'frame-src https://www.youtube-nocookie.com',
      );
      const watching = await editor.get(`/reports/${report.id}?watch=1`);
      expect(watching.html).toContain(
        'src="https://www.youtube-nocookie.com/embed/LoomAndReed?start=0',
      );
    });

    test('accepted: library, revision and the outcome of each that wants the same', async () => {
      const reports = [reportOf(), reportOf(), reportOf()];
      const other = reportOf({ suggestion: { text: 'The weft turns.' } });
      await world().bring(...reports, other);
      const id = reports[1]?.id;
      const { status } = await editor.submit(`/reports/${id}`, `/reports/${id}/accept`);
      expect(status).toBe(303);
      expect(await english()).toContain('The weft goes over.');
      const { revision, changes } = await world().bundle();
      expect(revision).toBe(3); // one, and the two others together
      const outcomes = changes.flatMap((change) => change.outcomes);
      const wanted = reports.map((report) => fingerprintOf(report.id)).sort();
      expect(outcomes.map(({ report }) => report).sort()).toEqual(wanted);
      for (const { id, state } of await states())
        expect(state).toBe(id === other.id ? 'open' : 'fixed');
      const page = await editor.get(`/reports/${id}`);
      expect(page.html).toContain('Accepted, revision 2.');
    });

    test('edited: text, times and speaker of the editor’s own', async () => {
      const report = reportOf();
      await world().bring(report);
      const { status } = await editor.submit(
        `/reports/${report.id}`,
        `/reports/${report.id}/edit`,
        {
          ...{ seen: 'The weft goes under.', text: 'Here the weft\r\ngoes over.' },
          ...{ startTime: '3.1', endTime: '4.9', speaker: 'guest' },
        },
      );
      expect(status).toBe(303);
      expect(await english()).toContain(
        'q2\n00:03.100 --> 00:04.900\n<v guest>Here the weft\ngoes over.\n',
      );
      expect(await english()).toContain('00:05.000 --> 00:06.500\n<v weaver>Then the reed.');
    });

    test('declined: the reason in each language, no withheld name in it', async () => {
      const report = reportOf();
      await world().bring(report);
      const before = await english();
      const fields = { 'reason-en': `As said by ${WITHHELD}.`, 'reason-ko': '들은 대로입니다.' };
      await editor.submit(`/reports/${report.id}`, `/reports/${report.id}/decline`, fields);
      expect(await english()).toBe(before);
      const { changes } = await world().bundle();
      expect(changes.at(-1)?.outcomes).toEqual([
        {
          report: fingerprintOf(report.id),
          result: 'declined',
          reason: { en: 'As said by […].', ko: '들은 대로입니다.' },
        },
      ]);
      const { html } = await editor.get(`/reports/${report.id}`);
      expect(html).toContain('들은 대로입니다.');
      expect(html).not.toContain('Ketterling');
    });

    test('refused when the cue changed since: both are shown, an edit is possible', async () => {
      const report = reportOf();
      await world().bring(report);
      const file = join(world().library, 'loom/en.vtt');
      await writeFile(file, (await english()).replace('goes under', 'lies below'));
      const refused = await editor.submit(`/reports/${report.id}`, `/reports/${report.id}/accept`);
      expect(refused.status).toBe(409);
      expect(refused.html).toContain('The caption changed since');
      for (const words of ['The weft goes under.', 'The weft lies below.', 'The weft goes over.'])
        expect(refused.html).toContain(words);
      expect((await world().bundle()).revision).toBe(1);
      const fields = { seen: 'The weft goes under.', text: 'The weft goes over.' };
      const stale = await editor.submit('/', `/reports/${report.id}/edit`, fields);
      expect(stale.status).toBe(409);
      fields.seen = 'The weft lies below.';
      const { status } = await editor.submit('/', `/reports/${report.id}/edit`, fields);
      expect(status).toBe(303);
      expect(await english()).toContain('The weft goes over.');
    });

    test('a masked suggestion is not for publishing as it is', async () => {
      const report = reportOf({ suggestion: { text: `The weft, ${WITHHELD}.` } });
      await world().bring(report);
      const { html } = await editor.get(`/reports/${report.id}`);
      expect(html).not.toContain('Accept as suggested');
      expect(html).toContain('In the place of […] stood something of your private list.');
      const path = `/reports/${report.id}`;
      expect((await editor.submit(path, `${path}/accept`)).status).toBe(409);
      expect(await english()).not.toContain('[…]');
    });

    test('is settled once: whoever comes second is told', async () => {
      const report = reportOf();
      await world().bring(report);
      const path = `/reports/${report.id}`;
      const answers = await Promise.all([
        editor.submit(path, `${path}/accept`),
        editor.submit(path, `${path}/decline`),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
      expect((await world().bundle()).revision).toBe(2);
    });

    test('what the command has settled is settled here, too, and nothing else', async () => {
      const report = reportOf();
      const open = reportOf();
      await world().bring(report, open);
      const now = new Date(world().clock.now);
      const decision = { now, fingerprint: fingerprintOf(report.id), reason: { en: 'No.' } };
      await declineReport(world().library, report, decision);
      expect(await adoptOutcomes(world().parts)).toBe(1);
      expect(await states()).toContainEqual({ id: report.id, state: 'declined', revision: 2 });
      expect(await states()).toContainEqual({ id: open.id, state: 'open', revision: null });
      const again = settleOthers(world().library, 'loom', [decision.fingerprint], {
        result: 'declined',
        now,
      });
      expect(await again).toBeNull();
      expect((await world().bundle()).revision).toBe(2);
      const elsewhere = settleOthers(world().library, 'no-such', ['0'], {
        result: 'declined',
        now,
      });
      await expect(elsewhere).rejects.toThrow('could not be written');
    });

    test('words missing: a new caption, where the library lies', async () => {
      const report = reportOf({
        ...{ cueId: null, quoted: '', category: 'missing', mediaTime: 8.8 },
        suggestion: { text: 'Goodbye.', startTime: 8.6, endTime: 9.4 },
      });
      await world().bring(report);
      const path = `/reports/${report.id}`;
      expect((await editor.get(path)).html).toContain('That is all.');
      expect((await editor.submit(path, `${path}/accept`)).status).toBe(303);
      expect(await english()).toContain('Goodbye.');
    });

    test('the log has who, what, which and when, and no words', async () => {
      const report = reportOf({ comment: 'secret comment', contact: 'secret@example.org' });
      await world().bring(report);
      const path = `/reports/${report.id}`;
      await editor.submit(path, `${path}/assign`, { to: 'me' });
      await editor.submit(path, `${path}/spam`, { spam: 'yes' });
      await editor.submit(path, `${path}/spam`, { spam: 'no' });
      await editor.submit(path, `${path}/decline`, { 'reason-en': 'secret reason' });
      const entries = await world().parts.audit.list(null, 50);
      expect(entries.map(({ action }) => action).reverse()).toEqual([
        ...['join', 'assign', 'spam', 'not-spam', 'decline'],
      ]);
      expect(entries[0]).toMatchObject({ who: 'Mira', report: report.id, detail: 'revision 2' });
      expect(entries[0]?.at).toBe(world().clock.now);
      expect(JSON.stringify(entries)).not.toContain('secret');
      const older = await world().parts.audit.list(entries[1]?.seq ?? null, 2);
      expect(older).toEqual(entries.slice(2, 4));
    });
  });
}
