// Turns the pictures of a built site into PNG, for those who take no SVG, such as cards on social networks:
//   node tools/pictures.mjs dist
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, serve } from '../tests/browser/site.mjs';

const folder = join(process.argv[2], 'pictures');
const site = await serve(() => false, folder);
const browser = await launch('chromium');
const page = await browser.newPage();
for (const name of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.svg'))) {
    await page.goto(`${site.address}${name}`);
    const { width, height } = await page.$eval('svg', (svg) => ({ width: svg.width.baseVal.value, height: svg.height.baseVal.value }));
    await page.setViewport({ width: Math.ceil(width), height: Math.ceil(height), deviceScaleFactor: 1.2 });
    writeFileSync(join(folder, name.replace(/svg$/, 'png')), await page.screenshot());
}
await browser.close();
site.close();
