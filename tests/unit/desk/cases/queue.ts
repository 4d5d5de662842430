import { beforeEach, describe, expect, test } from 'vitest';
import { reportOf } from '../desk-world.ts';
import { Editor } from '../editor.ts';
import type { WorldOf } from '../stores.ts';

/** The first page. */
export function queueCases(world: WorldOf): void {
  describe('the queue', () => {
    let editor: Editor;
    beforeEach(async () => {
      editor = await Editor.join(world(), 'editor', 'Mira');
    });

    test('merges those that want the same of the same cue, and tells how many', async () => {
      await world().bring(
        reportOf(),
        reportOf({ suggestion: { text: ' The  weft goes over. ' } }),
        reportOf({ suggestion: { text: 'The weft turns.' } }),
        reportOf({ cueId: 'q3', quoted: 'Then the reed.', suggestion: { text: 'Then a reed.' } }),
      );
      const { html } = await editor.get('/');
      expect(html).toContain('<h2>At the loom</h2>');
      expect(count(html, 'class="place"')).toBe(2);
      expect(count(html, 'class="suggestion"')).toBe(3);
      expect(html).toContain('2 reports');
      expect(count(html, 'The weft goes under.')).toBe(1);
    });

    test('folds likely spam, and shows it on a click', async () => {
      await world().bring(
        reportOf({ suggestion: { text: 'Rugs at https://rugs.example' } }),
        reportOf({ category: 'typo' }),
      );
      const { html } = await editor.get('/');
      const [shown = '', folded = ''] = html.split('<details');
      expect(folded).toContain('1 likely spam');
      expect(folded).toContain('rugs.example');
      expect(shown).not.toContain('rugs.example');
      expect(shown).toContain('Typing error');
    });

    test('filters: mine, settled, one kind', async () => {
      const report = reportOf();
      const typo = reportOf({ category: 'typo', cueId: 'q1', quoted: 'This is the warp.' });
      await world().bring(report, typo);
      const listed = async (query: string) => {
        const { html } = await editor.get(`/?${query}`);
        return [report, typo].filter(({ id }) => html.includes(`/reports/${id}`));
      };
      expect(await listed('show=open')).toEqual([report, typo]);
      expect(await listed('category=typo')).toEqual([typo]);
      expect(await listed('show=mine')).toEqual([]);
      await editor.submit('/', `/reports/${typo.id}/assign`, { to: 'me' });
      expect(await listed('show=mine')).toEqual([typo]);
      const { status } = await editor.submit('/', `/reports/${typo.id}/decline`);
      expect(status).toBe(303);
      expect(await listed('show=open')).toEqual([report]);
      expect(await listed('show=settled')).toEqual([typo]);
    });

    test('shows a hundred suggestions, and leads to the rest', async () => {
      const many = Array.from({ length: 105 }, (_, index) =>
        reportOf({ suggestion: { text: `Wording number ${index}` } }),
      );
      await world().bring(...many);
      const first = await editor.get('/');
      expect(count(first.html, 'class="suggestion"')).toBe(100);
      expect(first.html).toContain('from=100');
      const second = await editor.get('/?show=open&from=100');
      expect(count(second.html, 'class="suggestion"')).toBe(5);
    });

    test('what viewers write is text, never markup', async () => {
      const evil = '<img src=x onerror=alert(1)>"\'';
      const report = reportOf({ comment: evil, suggestion: { text: evil }, contact: evil });
      await world().bring(report);
      for (const path of ['/', `/reports/${report.id}`]) {
        const { html } = await editor.get(path);
        expect(html).not.toContain('<img');
        expect(html).toContain('&lt;img');
      }
    });
  });
}

function count(html: string, part: string): number {
  return html.split(part).length - 1;
}
