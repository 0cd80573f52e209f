// The page with scripts turned off.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { areas, choose, legend, press, shape, statements, text, until } from './reading.mjs';
import { BROWSERS, DIST, launch, serve } from './site.mjs';
import { followsTheSource, hasTheTable, isWhole, offersNothingDead, unfoldsAPlace } from './whole.mjs';

// Firefox has no command to turn scripts off, only a preference. There the test can still evaluate code, but nothing
// asynchronous.
const OFF = {
    chromium: { options: {}, prepare: (page) => page.setJavaScriptEnabled(false) },
    firefox: { options: { extraPrefsFirefox: { 'javascript.enabled': false } }, prepare: () => {} },
};

/** The style sheet for what is beside and below the map. */
const READING = `assets/${readdirSync(join(DIST, 'assets')).find((name) => /^reading-.*\.css$/.test(name))}`;

for (const name of Object.keys(BROWSERS)) {
    describe(`${name}, scripts off`, { timeout: 140_000 }, () => {
        let site, browser, page;
        before(async () => {
            site = await serve();
            browser = await launch(name, OFF[name].options);
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });

        const load = async (address = site.address, { width = 1280, height = 900 } = {}) => {
            await page?.close();
            page = await browser.newPage();
            await page.setViewport({ width, height });
            await OFF[name].prepare(page);
            await page.goto(address);
        };

        test('no script runs, and the map is there', async () => {
            await load();
            // A browser that runs scripts parses the content of a noscript as text. This one has parsed it as elements,
            // so it runs no script of this page, now or later.
            assert.ok(await page.evaluate(() => document.querySelectorAll('noscript .place').length > 0));
            assert.equal(await page.evaluate(() => performance.getEntriesByType('mark').length), 0);
            await isWhole(page);
            await offersNothingDead(page);
        });

        test('map, legend, headline and statements follow the source', async () => {
            await load();
            await followsTheSource(page);
        });

        test('implied claims can be hidden', async () => {
            await load();
            await choose(page, 'cnn');
            const none = (await areas(page)).filter(({ by }) => by.un === 'none' && by.cnn === 'none');
            assert.equal(none.length, 0);
            assert.ok((await statements(page)).some(({ id }) => id === 'cnn-complement'));
            await press(page, '#cg-implied');
            const [shown, lines] = [await areas(page), await legend(page)];
            assert.deepEqual(lines.map(({ standing, count }) => [standing, count]), [['not-held taliban extension', 7], ['none', 20]]);
            for (const { area, by, fill } of shown) {
                const wanted = by.cnn.endsWith(' implied') ? 'none' : by.cnn;
                assert.equal(fill, lines.find(({ standing }) => standing === wanted).fill, area);
            }
            assert.ok(!(await statements(page)).some(({ id }) => id === 'cnn-complement'), 'nor is it among the statements');
        });

        test('an area’s link leads to what each source says of it', async () => {
            await load();
            await unfoldsAPlace(page);
            await offersNothingDead(page);
        });

        test('an area’s link works by keyboard too, and one area replaces another', async () => {
            await load(`${site.address}#AF0801`);
            assert.match(await text(page, '#claims'), /Bazarak بازارک/);
            await page.evaluate(() => document.querySelector('[href="#AF0807"]').focus());
            await page.keyboard.press('Enter');
            await until(async () => /Paryan پریان/.test(await text(page, '#claims')), 'Enter follows the link');
            assert.doesNotMatch(await text(page, '#claims'), /Bazarak بازارک/);
        });

        test('an area’s link works on a phone', async () => {
            await load(site.address, { width: 360, height: 740 });
            await press(page, shape('AF0807'));
            await until(
                () =>
                    page.evaluate(() => {
                        const { top, bottom, height } = document.querySelector('#AF0807').getBoundingClientRect();
                        return height > 0 && top >= -1 && bottom <= innerHeight + 1;
                    }),
                'the place is in sight',
            );
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(wide <= 0, `${wide} px too wide`);
        });

        test('the table has every statement', async () => {
            await load();
            await hasTheTable(page);
        });

        const readsOnPaper = async () => {
            await isWhole(page);
            await hasTheTable(page);
            await offersNothingDead(page);
            const cut = await page.evaluate(() =>
                ['#claims', '.scroller'].filter((selector) => {
                    const style = getComputedStyle(document.querySelector(selector));
                    return style.overflow !== 'visible' || style.maxHeight !== 'none';
                }),
            );
            assert.deepEqual(cut, [], 'nothing is cut off where paper can’t scroll');
            await choose(page, 'nrf');
            assert.deepEqual((await legend(page)).map(({ count }) => count), [1, 26]);
        };

        test('in print there are map, legend, statements and table, but no buttons', async () => {
            if (name === 'chromium') {
                await load();
                await page.emulateMediaType('print');
                await readsOnPaper();
            } else {
                // Firefox has no command for print media: the test makes the print rules apply to all media
                const rewritten = Object.fromEntries(
                    [['/', 'index.html', 'text/html'], [`/${READING}`, READING, 'text/css']].map(([url, file, type]) => {
                        const text = readFileSync(join(DIST, file), 'utf8');
                        // a style sheet that is changed no longer matches the page's policy
                        const all = text.replaceAll('@media print', '@media all').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
                        assert.notEqual(all, text, `there are rules for print in ${file}`);
                        return [url, { type, all }];
                    }),
                );
                const paper = await serve(({ url }, response) => {
                    const { type, all } = rewritten[url] ?? {};
                    return all !== undefined && Boolean(response.setHeader('content-type', type).end(all));
                });
                try {
                    await load(paper.address);
                    await readsOnPaper();
                } finally {
                    paper.close();
                }
            }
        });
    });
}
