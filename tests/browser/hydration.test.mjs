// Hydration: what the reader did before the program came is kept, and nothing moves.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { expected } from './painted.mjs';
import { areas, choose, focus, legend, opened, press, shape, statements, text, until } from './reading.mjs';
import { BROWSERS, launch, open, reach, serve } from './site.mjs';

const CHOSEN = () => ({
    source: document.querySelector('input[name=source]:checked').value,
    implied: document.querySelector('#cg-implied').checked,
    focused: document.activeElement.id || document.activeElement.getAttribute('href'),
});

/** The elements and the text of the page, without attributes. */
// all but the headings of areas, which the program keeps outside the document
const SKELETON = () => {
    const main = document.querySelector('main').cloneNode(true);
    main.querySelectorAll('.place').forEach((place) => place.remove());
    return {
        elements: [...main.querySelectorAll('*')].map(({ tagName, parentElement }) => `${parentElement.tagName} ${tagName}`).join(),
        words: main.textContent.replace(/\s+/g, ' '),
    };
};

const BOXES = () =>
    Object.fromEntries(
        ['h1', '.sources', '.implied', '#map', '[data-area=AF0807]', '.legend[data-voice=all]', '#claims', '.statements', '.claim:nth-of-type(3)', '.table', '.credits'].map((selector) => {
            const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
            return [selector, [x, y, width, height]];
        }),
    );

for (const name of Object.keys(BROWSERS)) {
    describe(name, { timeout: 140_000 }, () => {
        let browser;
        before(async () => (browser = await launch(name)));
        after(() => browser?.close());

        /** Opens a page that has the map but not the program yet; `arrive` lets the program load. */
        const early = async (use, { address = '', ...options } = {}) => {
            let arrive;
            const sent = new Promise((resolve) => (arrive = resolve));
            const site = await serve(async ({ url }) => {
                if (url.endsWith('.wasm')) await sent;
                return false;
            });
            let page;
            try {
                page = await open(browser, site.address + address, { until: 'page-ready', ...options });
                await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
                const live = () => page.evaluate(() => performance.getEntriesByName('app-ready').length);
                await use(page, async () => {
                    assert.equal(await live(), 0, 'what came before came before the program');
                    arrive();
                    await reach(page, 'app-ready');
                    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
                });
                assert.deepEqual(page.problems, [], 'nothing in the console');
            } finally {
                arrive();
                await page?.close();
                site.close();
            }
        };

        test('a source that was chosen early stays chosen, and the map shows it', () =>
            early(async (page, arrive) => {
                await choose(page, 'nrf');
                const before = (await areas(page)).map(({ fill }) => fill);
                await arrive();
                assert.equal((await page.evaluate(CHOSEN)).source, 'nrf');
                for (const { area, says } of await areas(page)) {
                    assert.equal(says, expected('nrf', area), area);
                }
                assert.deepEqual((await areas(page)).map(({ fill }) => fill), before, 'and has kept its colours');
                const names = await page.$$eval('.areas a', (links) => links.map((link) => link.ariaLabel));
                assert.equal(names.length, 27);
                assert.ok(names.every((name) => /the National Resistance Front/.test(name)), names.join());
                assert.deepEqual([...new Set((await statements(page)).map(({ source }) => source))], ['nrf']);
            }));

        test('implied claims that were hidden early stay hidden', () =>
            early(async (page, arrive) => {
                await choose(page, 'cnn');
                await press(page, '#cg-implied');
                await arrive();
                assert.equal((await page.evaluate(CHOSEN)).implied, false);
                const shown = await areas(page);
                assert.equal(shown.filter(({ says }) => says === 'none').length, 20);
                assert.equal(shown.filter(({ says }) => says.endsWith(' implied')).length, 0);
                assert.deepEqual((await legend(page)).map(({ count }) => count), [7, 20]);
            }));

        test('the focus stays where it was', async () => {
            for (const [selector, focused] of [['#cg-source-cnn', 'cg-source-cnn'], ['#cg-implied', 'cg-implied'], ['[href="#AF0807"]', '#AF0807']]) {
                await early(async (page, arrive) => {
                    // the switch is visible on one map only
                    await choose(page, 'cnn');
                    await focus(page, selector);
                    await arrive();
                    assert.equal((await page.evaluate(CHOSEN)).focused, focused);
                });
            }
        });

        test('an area in the address is open', () =>
            early(
                async (page, arrive) => {
                    assert.match(await text(page, '#claims'), /Paryan پریان/, 'before the program too');
                    await arrive();
                    assert.equal(`${await opened(page)} ${await page.$eval('body', ({ dataset }) => dataset.stateArea)}`, 'AF0807 AF0807');
                    const words = await text(page, '#claims');
                    assert.match(words, /^Panjshir پنجشیر\nParyan پریان\nDisputed: /);
                    assert.doesNotMatch(words, /Bazarak, the capital/);
                    assert.equal(await page.$eval('.areas [aria-current=true]', (link) => link.getAttribute('href')), '#AF0807');
                },
                { address: '#AF0807' },
            ));

        test('an area whose link was followed early stays open', () =>
            early(async (page, arrive) => {
                await press(page, shape('AF0801'));
                await until(async () => /Bazarak بازارک/.test(await text(page, '#claims')), 'the style sheet unfolds it');
                await arrive();
                assert.match(await text(page, '#claims'), /^Panjshir پنجشیر\nBazarak بازارک/);
                assert.equal(await page.$eval('body', ({ dataset }) => dataset.stateArea), 'AF0801');
            }));

        test('an area whose link was followed before the claims were unfolded is open', () =>
            early(
                async (page, arrive) => {
                    assert.match(await text(page, '#claims'), /Bazarak بازارک/, 'before the program too');
                    await arrive();
                    assert.equal(await page.$eval('body', ({ dataset }) => dataset.stateArea), 'AF0801');
                },
                {
                    prepare: (page) =>
                        page.evaluateOnNewDocument(() =>
                            document.addEventListener('DOMContentLoaded', () => {
                                if (document.querySelector('.place')) throw new Error('unfolded already');
                                document.querySelector('[href="#AF0801"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
                            }),
                        ),
                },
            ));

        test('an address without an area opens none', () =>
            early(
                async (page, arrive) => {
                    await arrive();
                    assert.match(await text(page, '#claims'), /^Who says what/);
                },
                { address: '#cg-table-title' },
            ));

        test('hydration changes no element and moves nothing', async () => {
            for (const width of [360, 768, 1280]) {
                await early(
                    async (page, arrive) => {
                        const before = { ...(await page.evaluate(SKELETON)), boxes: await page.evaluate(BOXES) };
                        await arrive();
                        const after = { ...(await page.evaluate(SKELETON)), boxes: await page.evaluate(BOXES) };
                        assert.equal(after.words, before.words, `${width}: words`);
                        assert.equal(after.elements, before.elements, `${width}: elements`);
                        assert.deepEqual(after.boxes, before.boxes, `${width}: boxes`);
                    },
                    { width },
                );
            }
        });

        test('choices before and after the program came work alike', () =>
            early(async (page, arrive) => {
                await choose(page, 'taliban');
                await arrive();
                await choose(page, 'cnn');
                await press(page, shape('AF0301'));
                assert.match(await text(page, '#claims'), /Charikar[^]*implied, not said, according to CNN/);
                for (const { area, says } of await areas(page)) {
                    assert.equal(says, expected('cnn', area), area);
                }
            }));

        /** Opens a page in which another element gets a foreign first child before the program comes. */
        const beside = async (selector, use) => {
            const site = await serve();
            const page = await open(browser, site.address, {
                until: 'page-ready',
                prepare: (page) =>
                    page.evaluateOnNewDocument((selector) => {
                        document.addEventListener('DOMContentLoaded', () => {
                            // the desk has a frame, with a document of its own
                            if (window !== top) return;
                            const place = document.querySelector(selector);
                            place.prepend(document.createElementNS(place.namespaceURI, place.namespaceURI.endsWith('svg') ? 'g' : 'div'));
                        });
                    }, selector),
            });
            try {
                await use(page);
            } finally {
                await page.close();
                site.close();
            }
        };

        for (const selector of ['body', 'main', '.story', '.switches', 'figcaption']) {
            test(`a foreign element in ${selector} does no harm`, () =>
                beside(selector, async (page) => {
                    await reach(page, 'app-ready');
                    await press(page, shape('AF0807'));
                    await until(async () => /^Panjshir پنجشیر\nParyan پریان/.test(await text(page, '#claims')), 'the area opens');
                    assert.equal(await opened(page), 'AF0807');
                    await press(page, '[data-tool=find]');
                    await until(() => page.evaluate(() => document.activeElement.matches('#cg-finder input')), 'a tool responds');
                    assert.deepEqual(page.problems, []);
                }));
        }

        for (const selector of ['.columns', '.map-and-legend', '.map-frame', '#map', '.world', '.ring', '.zoom', '#claims']) {
            test(`with a foreign element in ${selector} the page does without the program`, () =>
                beside(selector, async (page) => {
                    await until(() => page.problems.length > 0, 'the program reports that it gives up');
                    assert.match(page.problems.join(), /not as it was rendered/);
                    await press(page, shape('AF0807'));
                    await until(() => page.evaluate(() => location.hash === '#AF0807'), 'the link is followed');
                    await until(async () => /Paryan پریان/.test(await text(page, '#claims')), 'the link leads there');
                    await choose(page, 'nrf');
                    assert.ok((await statements(page)).every(({ source }) => source === 'nrf'));
                    const dead = await page.$$eval('.zoom button, .tools button', (buttons) => buttons.filter((button) => button.checkVisibility({ visibilityProperty: true })).length);
                    assert.equal(dead, 0, 'no button is shown that does not respond');
                    assert.equal(await page.evaluate(() => performance.getEntriesByName('app-ready').length), 0);
                }));
        }

        // only Chromium reports layout shifts; in Firefox the comparison of boxes above has to do
        if (name === 'chromium') {
            test('the browser reports no layout shift', () =>
                early(
                    async (page, arrive) => {
                        await arrive();
                        const { known, shifts } = await page.evaluate(() => ({ known: PerformanceObserver.supportedEntryTypes.includes('layout-shift'), shifts: window.shifts }));
                        assert.ok(known);
                        assert.deepEqual(shifts, []);
                    },
                    {
                        prepare: (page) =>
                            page.evaluateOnNewDocument(() => {
                                window.shifts = [];
                                new PerformanceObserver((list) => {
                                    for (const { value, sources } of list.getEntries()) window.shifts.push([value, sources.map(({ node }) => node?.id || node?.className || node?.nodeName)]);
                                }).observe({ type: 'layout-shift', buffered: true });
                            }),
                    },
                ));
        }
    });
}
