// Policies that a site's server may send, stricter than the page's own.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { faulty, impatient, notice } from './faulty.mjs';
import { press, shape, statements, text, until } from './reading.mjs';
import { BROWSERS, launch, open } from './site.mjs';

const LONG = 'panjshir-2021-08-15';

for (const name of Object.keys(BROWSERS)) {
    describe(`${name}, a server’s policy`, { timeout: 140_000 }, () => {
        let browser;
        before(async () => (browser = await launch(name)));
        after(() => browser?.close());

        /** Uses a page of a server that sends these headers. */
        const under = async (headers, address, mark, use) => {
            const site = await faulty(undefined, undefined, headers);
            const page = await open(browser, site.address + address, { until: mark, prepare: (page) => page.evaluateOnNewDocument(impatient) });
            try {
                await use(page);
            } finally {
                await page.close();
                site.close();
            }
        };

        const unstyled = { 'content-security-policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'" };
        for (const address of ['index.html', 'embed/index.html', `${LONG}.html`]) {
            test(`that forbids the style of ${address} leaves a picture of the map with its legend, and says so`, () =>
                under(unstyled, address, 'page-ready', async (page) => {
                    assert.match((await notice(page)).says, /^This website’s settings block the style of the map/);
                    const { width, alt } = await page.$eval('figure img', async (picture) => {
                        await picture.decode();
                        return { width: picture.naturalWidth, alt: picture.alt };
                    });
                    assert.ok(width > 1000 && alt.length > 20, `${width} pixels: ${alt}`);
                    assert.equal(await page.$$eval('#map, .legend, input[name=source]', ({ length }) => length), 0, 'nothing without its colours');
                    // on an embed page those that colour no map are folded
                    assert.ok((await statements(page)).length >= 5, 'the statements are there');
                    assert.equal(await page.$eval('#cg-failure button', ({ hidden }) => hidden), true, 'trying again would not help');
                }));
        }

        for (const [what, address, mark] of [['a page', 'index.html', 'app-ready'], ['a page with its desk', `${LONG}.html`, 'desk-ready'], ['an embed page', 'embed/index.html', 'app-ready'], ['a page that renders its story', `story.html?story=stories/${LONG}`, 'app-ready']]) {
            test(`that requires Trusted Types lets ${what} work`, () =>
                under({ 'content-security-policy': "require-trusted-types-for 'script'" }, address, mark, async (page) => {
                    await press(page, shape('AF0807'));
                    await until(async () => /Paryan/.test(await text(page, '#claims')), 'an area opens');
                    assert.equal(await notice(page), null);
                    assert.deepEqual(page.problems, []);
                }));
        }

        test('without wasm the page is there without its program, and says so', () =>
            under({ 'content-security-policy': "script-src 'self' 'unsafe-inline'" }, 'index.html', 'page-ready', async (page) => {
                await until(() => notice(page), 'the notice');
                assert.match((await notice(page)).says, /^The map does not respond/);
                assert.ok((await statements(page)).length > 10);
            }));

        test('that forbids the script of the page, by its hash, leaves what the inline script unfolds', () =>
            under({ 'content-security-policy': "script-src 'unsafe-inline'" }, 'index.html', '', async (page) => {
                await until(() => notice(page), 'the notice');
                assert.ok((await statements(page)).length > 10);
            }));
    });
}
