// The pages in other languages than the story's: what each element is written in, the digits, the direction, what stays in
// place, and the way from one language to another. The whole matrix runs in one browser, the first story in the other.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { choose, opened, overlaps, press, settled, shape, text, until } from './reading.mjs';
import { BROWSERS, launch, open, serve } from './site.mjs';

const [FIRST, LONG] = ['panjshir-2021-09-05', 'panjshir-2021-08-15'];
const LANGUAGES = { fa: 'fa-AF', ps: 'ps' };

/** The texts of a page that are not in the language of their element, by their letters and digits. */
const misplaced = (page) =>
    page.evaluate(() => {
        const found = [];
        const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (nodes.nextNode()) {
            const { data, parentElement } = nodes.currentNode;
            if (parentElement.closest('script, style, noscript, textarea, code')) continue;
            const isForeign = !/^(fa|ps|prs)/.test(parentElement.closest('[lang]').lang);
            // of a name in Latin letters, such as that of an outlet, and of the data's version, the digits are its own
            const words = data.replace(/\b[\da-f]{12}\b|\d?[A-Za-z][\w.’‘'&/-]*(\s+[\dA-Z][\w.’‘'&/-]*)*/g, '');
            const sentence = data.match(/([a-z]{2,}\s+){4}/);
            if (!isForeign && (/[0-9٠-٩]/.test(words) || sentence)) found.push(data.trim());
        }
        // what assistive technology reads
        for (const element of document.querySelectorAll('[aria-label], [title], [alt], [aria-valuetext]')) {
            for (const name of ['aria-label', 'title', 'alt', 'aria-valuetext']) {
                const words = element.getAttribute(name) ?? '';
                if (/[0-9٠-٩]/.test(words) || /([a-z]{2,}\s+){4}/.test(words)) found.push(`${name}: ${words}`);
            }
        }
        return found;
    });

for (const name of Object.keys(BROWSERS)) {
    describe(name, { timeout: 280_000 }, () => {
        let browser, site;
        before(async () => {
            site = await serve();
            browser = await launch(name);
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });
        const visit = async (address, use, options) => {
            const page = await open(browser, site.address + address, { until: 'app-ready', ...options });
            try {
                await until(() => page.evaluate(() => document.body.matches('[data-stage~=page-ready]')), 'the whole page');
                return await use(page);
            } finally {
                assert.deepEqual(page.problems, []);
                await page.close();
            }
        };
        const stories = name === 'chromium' ? [FIRST, LONG] : [FIRST];

        for (const [code, tag] of Object.entries(LANGUAGES)) {
            for (const story of stories) {
                for (const path of [`${code}/${story}.html`, `embed/${code}/${story}.html`]) {
                    test(`${path} says of each text which language it is in, and has its digits`, async () => {
                        await visit(path, async (page) => {
                            assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), [tag, 'rtl']);
                            assert.deepEqual(await misplaced(page), []);
                        });
                    });
                }
            }

            for (const width of [360, 1280]) {
                test(`${code}: the page is mirrored and the map is not, ${width} px wide`, async () => {
                    const boxes = async (path) =>
                        visit(path, (page) => page.evaluate(() => {
                            const box = (selector) => document.querySelector(selector).getBoundingClientRect();
                            const map = box('#map');
                            const inMap = (selector) => Math.round(((box(selector).left - map.left) / map.width) * 100);
                            return {
                                areas: ['AF0801', 'AF0807', 'AF0301'].map((code) => inMap(`[data-area=${code}]`)),
                                claims: box('#claims').left - map.left,
                                sources: [...document.querySelectorAll('.choice')].slice(0, 2).map((choice) => choice.getBoundingClientRect().left),
                                wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
                            };
                        }), { width });
                    const [own, other] = [await boxes('index.html'), await boxes(`${code}/index.html`)];
                    assert.deepEqual(other.areas, own.areas);
                    assert.equal(other.wide, 0);
                    assert.ok(own.sources[0] < own.sources[1] && other.sources[0] > other.sources[1]);
                    if (width === 1280) assert.ok(own.claims > 0 && other.claims < 0);
                });
            }

            test(`${code}: no two names on the map overlap`, async () => {
                await visit(`${code}/index.html`, async (page) => assert.deepEqual(await overlaps(page), []));
            });
        }

        test('no page and no embed is wider than a phone', async () => {
            for (const path of [FIRST, LONG].flatMap((story) => ['', 'fa/', 'embed/', 'embed/fa/'].map((folder) => `${folder}${story}.html`))) {
                const wide = await visit(path, (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), { width: 360 });
                assert.equal(wide, 0, path);
            }
        });

        test('a choice and an open area respond as in the language of the story', async () => {
            await visit('fa/index.html', async (page) => {
                await choose(page, 'nrf');
                assert.match(await text(page, 'h1'), /جبههٔ مقاومت ملی/);
                await press(page, shape('AF0807'));
                await until(async () => (await opened(page)) === 'AF0807', 'the area');
                assert.match(await text(page, '#claims .place'), /پریان/);
                const label = await page.$eval('#map a:has([data-area=AF0807])', (link) => link.ariaLabel);
                assert.match(label, /نه در دست طالبان/);
            });
        });

        test('a link to another language takes along what the reader chose', async () => {
            await visit('index.html', async (page) => {
                await choose(page, 'nrf');
                await press(page, shape('AF0807'));
                await settled(page);
                await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), page.evaluate(() => document.querySelector('.languages [hreflang=ps]').click())]);
                await until(async () => (await opened(page).catch(() => undefined)) === 'AF0807', 'the area in Pashto');
                assert.match(page.url(), /\/ps\/panjshir-2021-09-05\.html\?/);
                assert.equal(await page.evaluate(() => document.querySelector('input[name=source]:checked').value), 'nrf');
            });
        });

        test('the language that the browser asks for is offered, and no page is left unasked', async () => {
            const ask = (...languages) => ({ prepare: (page) => page.evaluateOnNewDocument((languages) => Object.defineProperty(navigator, 'languages', { get: () => languages }), languages) });
            const offered = (page) => page.evaluate(() => [...document.querySelectorAll('.languages .offered')].map(({ lang }) => lang));
            for (const [address, languages, wanted] of [
                ['index.html', ['prs', 'en'], ['fa-AF']],
                ['index.html', ['de', 'ps-AF'], ['ps']],
                ['index.html', ['en-GB', 'fa'], []],
                ['index.html', ['de'], []],
                ['fa/index.html', ['en'], ['en']],
            ]) {
                await visit(address, async (page) => {
                    assert.deepEqual(await offered(page), wanted, `${address} ${languages}`);
                    assert.equal(page.url(), site.address + address);
                }, ask(...languages));
            }
        });

        test('an embed is in the language that its address asks for', async () => {
            const page = await open(browser, `${site.address}embed/${FIRST}.html?lang=fa&source=cnn`, { until: '' });
            await until(async () => page.url() === `${site.address}embed/fa/${FIRST}.html?source=cnn`, 'the Dari embed');
            await page.goto(`${site.address}embed/fa/index.html?lang=ps`);
            await until(async () => page.url().startsWith(`${site.address}embed/ps/${FIRST}.html`), 'from one language to another');
            await page.goto(`${site.address}embed/fa/${FIRST}.html?lang=en&story=${LONG}`);
            await until(async () => page.url().startsWith(`${site.address}embed/${LONG}.html`), 'back, and another story');
            await page.goto(`${site.address}embed/${FIRST}.html?lang=xx`);
            await settled(page);
            assert.match(page.url(), /embed\/panjshir-2021-09-05\.html\?lang=xx/, 'a language that it is not told in changes nothing');
            await page.close();
        });

        test('the tools are in the language of the page, and lead to its files', async () => {
            await visit('fa/index.html', async (page) => {
                const tool = (name) => page.evaluate((name) => document.querySelector(`[data-tool=${name}]`).click(), name);
                await tool('embed');
                await until(() => page.evaluate(() => document.querySelector('#cg-embed')?.open), 'the dialog');
                const code = await page.$eval('#cg-embed textarea', ({ value }) => value);
                assert.ok(code.includes(`${site.address}embed/fa/${FIRST}.html`), code);
                await until(() => page.evaluate(() => document.querySelector('#cg-embed iframe').contentDocument?.documentElement.lang === 'fa-AF'), 'the preview');
                await page.keyboard.press('Escape');
                const count = () => page.$eval('#cg-filters output', (output) => output.textContent);
                await page.select('#cg-filters select[name=kind]', 'denial');
                await until(async () => /^[^0-9]*[۰-۹]+[^0-9]*۲۳/.test(await count()), 'the count in Dari digits');
                assert.deepEqual(await misplaced(page), []);
                const links = await page.$$eval('.tools a', (links) => links.map(({ href }) => href));
                for (const link of links) assert.equal((await fetch(link)).status, 200, link);
            });
        });

        test('the slider of days runs the way that readers read', async () => {
            await visit(`fa/${LONG}.html`, async (page) => {
                await page.focus('#cg-day');
                const day = () => page.$eval('#cg-day', (slider) => Number(slider.value));
                const last = await day();
                await page.keyboard.press('ArrowRight');
                await settled(page);
                assert.equal(await day(), last - 1, 'earlier days are on the right');
                assert.match(await text(page, '.days output'), /[۰-۹]/);
            }, { until: 'desk-ready' });
        });
    });
}
