// Converts the pictures and cards of a built site to PNG, for sites that don't accept SVG, and deletes the cards' SVG:
//   node tools/pictures.mjs dist
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, serve } from '../tests/browser/site.mjs';
import { CARDS, PICTURES } from '../www/contract.js';

const folder = process.argv[2];
const site = await serve(() => false, folder);
const browser = await launch('chromium');
const page = await browser.newPage();
// this machine may have no face with all letters of a language
const FILE = '@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff2';
const face = readFileSync(new URL(`../node_modules/${FILE}`, import.meta.url)).toString('base64');
const withLetters = async (face) => {
    const bytes = Uint8Array.from(atob(face), (letter) => letter.charCodeAt());
    document.fonts.add(await new FontFace('with-letters', bytes).load());
    for (const element of document.querySelectorAll('svg')) {
        element.style.fontFamily = 'system-ui, with-letters, sans-serif';
    }
    await document.fonts.ready;
};
for (const name of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.svg') && [PICTURES, CARDS].some((own) => name.startsWith(own)))) {
    await page.goto(`${site.address}${name}`);
    const { width, height } = await page.$eval('svg', (svg) => ({ width: svg.width.baseVal.value, height: svg.height.baseVal.value }));
    await page.evaluate(withLetters, face);
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
