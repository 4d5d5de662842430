/** Renders `public/icon.svg` to the sizes browsers ask for. Run it after the drawing changes. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const SIZES = [16, 32, 48, 96, 128];
const folder = new URL('../public/', import.meta.url);

const svg = await readFile(new URL('icon.svg', folder), 'utf8');
await mkdir(new URL('icon/', folder), { recursive: true });
for (const size of SIZES) {
  const target = new URL(`icon/${size}.png`, folder);
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render();
  await writeFile(target, image.asPng());
  console.log(fileURLToPath(target), `${image.width} × ${image.height}`);
}
