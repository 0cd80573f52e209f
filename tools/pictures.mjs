// Converts the pictures and cards of a built site to PNG, for sites that don't accept SVG, and deletes the cards' SVG:
//   node tools/pictures.mjs dist
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, serve } from '../tests/browser/site.mjs';
import { CARDS, PICTURES } from '../www/contract.js';

const folder = process.argv[2];
const site = await serve(() => false, folder);
const browser = await launch('chromium');
const page = await browser.newPage();
for (const name of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.svg') && [PICTURES, CARDS].some((own) => name.startsWith(own)))) {
    await page.goto(`${site.address}${name}`);
    const { width, height } = await page.$eval('svg', (svg) => ({ width: svg.width.baseVal.value, height: svg.height.baseVal.value }));
    // a card must have exactly the size its page states
    const isCard = name.startsWith(CARDS);
    await page.setViewport({ width: Math.ceil(width), height: Math.ceil(height), deviceScaleFactor: isCard ? 1 : 1.2 });
    writeFileSync(join(folder, name.replace(/svg$/, 'png')), await page.screenshot());
    if (isCard) {
        rmSync(join(folder, name));
        ['br', 'gz'].forEach((ending) => rmSync(join(folder, `${name}.${ending}`), { force: true }));
    }
}
await browser.close();
site.close();
