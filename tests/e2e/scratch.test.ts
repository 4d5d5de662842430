import { expect, test } from 'vitest';
import { openWorld, INTERVIEW } from './world.ts';
import { WatchPage } from './pages/watch-page.ts';
test('scratch', async () => {
  const world = await openWorld();
  try {
    const page = await world.newPage();
    page.on('console', (m) => console.log('PAGE', m.type(), m.text()));
    page.on('pageerror', (e) => console.log('ERR', e));
    const watch = new WatchPage(page, world.replica);
    await watch.open(INTERVIEW);
    await new Promise(r=>setTimeout(r,1500));
    console.log(await watch.overlay.state());
    await watch.seek(5); await watch.play();
    const c = await watch.overlay.waitForCaption();
    console.log(c);
    await page.screenshot({ path: '/tmp/scratch/watch.png' });
    console.log(await watch.overlay.captions());
  } finally { await world.close(); }
});
