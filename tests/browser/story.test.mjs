// story.html, which renders a story in the browser: what happens if the story or the reader of its files fails.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { FAULTS, faulty, impatient, notice } from './faulty.mjs';
import { areas, text, until } from './reading.mjs';
import { BROWSERS, launch, open, reach, serve } from './site.mjs';

const ADDRESS = 'story.html?story=stories/panjshir-2021-09-05';

/** The files that put the page together. */
const PARTS = { 'its script': /\/story-[A-Z\d]+\.js/, 'the reader of stories': /\/reader_bg-/ };

for (const name of Object.keys(BROWSERS)) {
    describe(`${name}, a story by its address`, { timeout: 140_000 }, () => {
        let browser;
        before(async () => (browser = await launch(name)));
        after(() => browser?.close());

        const begin = async (address, prepare = () => {}) => {
            const page = await browser.newPage();
            await page.evaluateOnNewDocument(impatient);
            await page.evaluateOnNewDocument(prepare);
            page.goto(address).catch(() => {});
            await until(() => page.evaluate(() => document.querySelector('#cg-failure') !== null).catch(() => false), 'the document is there');
            return page;
        };

        for (const [what, file] of Object.entries(PARTS)) {
            for (const fault of name === 'chromium' ? Object.keys(FAULTS) : ['missing', 'stalled']) {
                test(`${what}: ${fault}; trying again works`, async () => {
                    const site = await faulty(file, FAULTS[fault]);
                    const page = await begin(site.address + ADDRESS);
                    try {
                        await until(async () => /^The story has not loaded/.test((await notice(page))?.says), 'the notice');
                        assert.match((await notice(page)).report, /, (boot|story)$/);
                        site.heal();
                        await page.evaluate(() => document.querySelector('#cg-failure button').click());
                        await reach(page, 'app-ready');
                        await until(async () => !(await notice(page)), 'the notice is taken back');
                        assert.equal((await areas(page)).length, 27);
                    } finally {
                        await page.close();
                        site.close();
                    }
                });
            }
        }

        for (const fault of ['missing', 'an HTML page', 'truncated', 'broken off']) {
            test(`the file of the story: ${fault}; the page says what is wrong with it`, async () => {
                const site = await faulty(/\/stories\/.*story\.json/, FAULTS[fault]);
                const page = await begin(site.address + ADDRESS);
                await until(async () => /story\.json/.test(await text(page, 'main')), 'a sentence that names the file');
                assert.equal(await page.$eval('main', (main) => main.getAttribute('role')), 'alert');
                assert.equal((await page.$$('#map')).length, 0);
                await page.close();
                site.close();
            });
        }

        test('a redirect to another site is not followed', async () => {
            let asked = 0;
            const other = await serve((request, response) => {
                asked += 1;
                response.setHeader('access-control-allow-origin', '*');
                return false;
            });
            const site = await faulty(/\/stories\//, (request, response) => response.writeHead(302, { location: new URL(request.url, other.address).href }).end());
            const page = await begin(site.address + ADDRESS, () => (window.provoked = true));
            await until(async () => /story\.json/.test(await text(page, 'main')), 'a sentence that names the file');
            assert.deepEqual([asked, (await page.$$('#map')).length], [0, 0]);
            await page.close();
            [site, other].forEach(({ close }) => close());
        });

        for (const story of ['https://example.org/story', '//example.org/story', 'data:text/plain,', 'javascript:0']) {
            test(`${story} is another site’s, and refused`, async () => {
                const asked = [];
                const site = await serve(({ url }) => (asked.push(url), false));
                const page = await open(browser, `${site.address}story.html?story=${encodeURIComponent(story)}`, { until: '' });
                await until(async () => /not this site/.test(await text(page, 'main')), 'the sentence');
                assert.ok(!asked.some((url) => /story\.json/.test(url)), asked.join());
                await page.close();
                site.close();
            });
        }
    });
}
