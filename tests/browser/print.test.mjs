// An embed page on paper: light, with every statement and its source.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { areas, choose, legend, press, settled, shape, statements, text } from './reading.mjs';
import { BROWSERS, DIST, launch, open, serve } from './site.mjs';

const [FIRST, LONG] = ['embed/panjshir-2021-09-05.html', 'embed/panjshir-2021-08-15.html'];

const TYPES = { html: 'text/html', css: 'text/css' };

/** Serves the site with its rules for print applied to the screen. Firefox has no command for print media. */
const onPaper = () =>
    serve(({ url }, response) => {
        const path = new URL(url, 'http://x').pathname;
        const type = TYPES[path.split('.').pop()];
        if (!type) return false;
        const whole = readFileSync(join(DIST, path), 'utf8');
        // a style sheet that is changed no longer matches the page's policy
        const paper = whole.replaceAll(/@media (not print|screen)/g, '@media not all').replaceAll('@media print', '@media all').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
        return Boolean(response.setHeader('content-type', type).end(paper));
    });

for (const name of Object.keys(BROWSERS)) {
    describe(`${name}, an embed page on paper`, { timeout: 140_000 }, () => {
        let site, browser;
        before(async () => {
            browser = await launch(name);
            site = await (name === 'chromium' ? serve() : onPaper());
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });

        /** Opens a page as it is printed. */
        const printed = async (address, act = () => {}) => {
            const page = await open(browser, site.address + address);
            await act(page);
            if (name === 'chromium') await page.emulateMediaType('print');
            await settled(page);
            return page;
        };
        const colours = (page) => page.evaluate(() => ['body', '#map', 'h1'].map((selector) => [getComputedStyle(document.querySelector(selector)).backgroundColor, getComputedStyle(document.querySelector(selector)).color]));

        for (const [address, count] of [[FIRST, 23], [LONG, 124]]) {
            test(`${address} prints each statement with its source`, async () => {
                const page = await printed(address);
                assert.equal((await statements(page)).length, count);
                const without = await page.$$eval('#claims .claim', (claims) => claims.filter((claim) => ['h4 b', '.origin'].some((part) => !/\w{3}/.test(claim.querySelector(part)?.innerText))).map(({ id }) => id));
                assert.deepEqual(without, [], 'each names its source, and where to read it');
                assert.ok((await legend(page)).length > 1);
                assert.match(await text(page, '.framing'), /As of \d+ September 2021/);
                const buttons = await page.$$eval('button', (all) => all.filter((button) => button.checkVisibility({ visibilityProperty: true })).length);
                assert.equal(buttons, 0, 'nothing to press');
                await page.close();
            });
        }

        test('a dark one prints light, with the colours of its legend', async () => {
            const [light, dark] = [await printed(FIRST), await printed(`${FIRST}?theme=dark&accent=violet`)];
            assert.deepEqual(await colours(dark), await colours(light));
            const fills = async (page) => [(await areas(page)).map(({ area, fill }) => [area, fill]), (await legend(page)).map(({ standing, fill }) => [standing, fill])];
            assert.deepEqual(await fills(dark), await fills(light));
            await Promise.all([light, dark].map((page) => page.close()));
        });

        test('with an area open there are its statements, and the map of the source that was chosen', async () => {
            let before;
            const page = await printed(FIRST, async (page) => {
                await choose(page, 'cnn');
                await press(page, shape('AF0807'));
                before = await legend(page);
            });
            assert.match(await text(page, '#claims'), /Paryan/);
            assert.ok((await statements(page)).length > 0);
            const lines = (legend) => legend.map(({ standing, fill, count }) => [standing, fill, count]);
            assert.deepEqual(lines(await legend(page)), lines(before));
            await page.close();
        });
    });
}
