// Takes screenshots of the built site; needs `make dist`:
//   node tools/screenshots.mjs FOLDER         the ones in the README
//   node tools/screenshots.mjs FOLDER every   each source, an open area and more, at each width: to look at before a commit
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, open, reach, serve } from '../tests/browser/site.mjs';

const README = [['all', 360], ['cnn', 768], ['open', 768], ['all', 1280], ['day', 768], ['compare', 1280], ['embed', 360], ['embed-dark', 768], ['dialog', 768]];
const EVERY = [360, 768, 1280].flatMap((width) => ['all', 'taliban', 'nrf', 'cnn', 'un', 'agreement', 'open', 'day', 'last-day', 'compare', 'embed', 'embed-dark', 'dialog'].map((shot) => [shot, width]));
const HEIGHTS = { 360: 760, 768: 980, 1280: 940 };

/** Screenshots of the long story and of embeds, with the query of each. */
const LONG = { day: '?day=2021-09-05', 'last-day': '', compare: '?day=2021-09-05&view=compare' };
const EMBEDS = { embed: '?source=taliban', 'embed-dark': '?theme=dark' };

const [folder, which] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await launch(process.env.BROWSER ?? 'chromium');
for (const [shot, width] of which === 'every' ? EVERY : README) {
    const address = shot in EMBEDS ? `embed/${EMBEDS[shot]}` : shot in LONG ? `panjshir-2021-08-15.html${LONG[shot]}` : '';
    const until = shot in LONG ? 'desk-ready' : 'app-ready';
    const page = await open(browser, site.address + address, { width, height: HEIGHTS[width], until });
    if (shot === 'compare') {
        await page.$eval('#cg-compare', (compare) => compare.scrollIntoView({ behavior: 'instant' }));
    } else if (shot === 'dialog') {
        await page.click('[data-tool=embed]');
        await reach(page, 'desk-ready');
        await page.waitForSelector('#cg-embed iframe[src]');
        await new Promise((later) => setTimeout(later, 1500));
    } else if (shot in LONG || shot in EMBEDS) {
        // the page as it opens
    } else if (shot === 'open') {
        await page.$eval('[data-area=AF0807]', (area) => area.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
    } else {
        await page.click(`#cg-source-${shot}`);
    }
    await page.evaluate(() => new Promise((done) => setTimeout(done, 250)));
    await page.screenshot({ path: join(folder, `${shot}-${width}.png`) });
    await page.close();
}
await browser.close();
site.close();
