// Takes screenshots of the built site: `node tools/screenshots.mjs FOLDER`, after `make dist`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, open, serve } from '../tests/browser/site.mjs';

const folder = process.argv[2] ?? 'screenshots';
mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await launch(process.env.BROWSER_NAME ?? 'chromium');
for (const width of [360, 768, 1280]) {
    const page = await open(browser, site.address, { width, height: width === 360 ? 760 : 900 });
    for (const source of ['all', 'taliban', 'nrf', 'cnn', 'un']) {
        await page.click(`#source-${source}`);
        await new Promise((done) => setTimeout(done, 250));
        await page.screenshot({ path: join(folder, `${source}-${width}.png`), fullPage: source === 'all' });
    }
    await page.click('#source-all');
    await page.click('[data-area=AF0807]');
    await page.screenshot({ path: join(folder, `open-${width}.png`) });
    await page.close();
}
await browser.close();
site.close();
