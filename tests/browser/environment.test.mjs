// What surrounds the page: browsers that lack something or refuse it, extensions and translators that rewrite it, tabs that
// sleep, pages that come back from the browser's cache, slow machines, and connections that end.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { notice } from './faulty.mjs';
import { complaints, nothingChosen } from './soak/check.mjs';
import { core } from './soak/core.mjs';
import { choose, press, settled, shape, statements, text, until } from './reading.mjs';
import { BROWSERS, DIST, launch, open, reach, serve } from './site.mjs';
import { followsTheSource, hasTheTable, isWhole, offersNothingDead, unfoldsAPlace } from './whole.mjs';

const FIRST = 'panjshir-2021-09-05';
const LONG = 'panjshir-2021-08-15';

/** What a browser may lack, as functions that run before the page's scripts. */
const LACKING = {
    // as in the lockdown mode of an iPhone
    'has no WebAssembly': () => delete window.WebAssembly,
    'knows no reference types': () => {
        const refuse = () => Promise.reject(new WebAssembly.CompileError('invalid value type'));
        Object.assign(WebAssembly, { instantiate: refuse, instantiateStreaming: refuse });
    },
    'gives the program no memory': () => {
        const refuse = () => Promise.reject(new RangeError('could not allocate memory'));
        Object.assign(WebAssembly, { instantiate: refuse, instantiateStreaming: refuse });
    },
};

/** Makes everything throw that a browser may refuse to a page: storage, the history, the clipboard. */
const refusing = () => {
    const refuse = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(document, 'cookie', { get: refuse, set: refuse });
    Object.defineProperty(navigator, 'clipboard', { get: refuse });
    // Safari refuses them when there were many
    History.prototype.pushState = History.prototype.replaceState = refuse;
};

/** Rewrites every text as a browser's translator does, now and whenever one is added: each is wrapped in two <font>. */
const translating = () => {
    const SKIPPED = 'script, style, noscript, template, font, svg, option, textarea';
    const translate = (root) => {
        const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found = [];
        while (nodes.nextNode()) found.push(nodes.currentNode);
        for (const node of found) {
            if (!/\p{L}/u.test(node.data) || node.parentElement?.closest(SKIPPED)) continue;
            const [outer, inner] = [document.createElement('font'), document.createElement('font')];
            inner.textContent = node.data;
            outer.append(inner);
            node.replaceWith(outer);
        }
    };
    window.translate = () => {
        translate(document.body);
        new MutationObserver((changes) => changes.flatMap(({ addedNodes }) => [...addedNodes]).forEach((node) => node.isConnected && translate(node.nodeType === 3 ? node.parentNode : node))).observe(document.body, { childList: true, subtree: true });
    };
};

for (const name of Object.keys(BROWSERS)) {
    describe(`${name}, what surrounds the page`, { timeout: 300_000 }, () => {
        let browser, site;
        const others = [];
        before(async () => {
            [browser, site] = [await launch(name), await serve()];
        });
        after(async () => {
            await browser?.close();
            [site, ...others].forEach((server) => server?.close());
        });
        /** Starts another server, which is closed after the tests. */
        const beside = async (server) => (others.push(await server), others.at(-1));

        /** Opens a page of the site; `script` runs before its own. */
        const begin = (address, until = 'app-ready', script = () => {}) => open(browser, site.address + address, { until, prepare: (page) => page.evaluateOnNewDocument(script) });
        /** Checks that everything on the page is what the core computes for these choices. */
        const isRight = async (page, story, choices = {}) => assert.deepEqual(await complaints(page, core(story), { ...nothingChosen(core(story)), ...choices }), []);

        for (const [what, lacking] of Object.entries(LACKING)) {
            test(`a browser that ${what} has the page without its program, and says so`, async () => {
                const page = await begin('index.html', 'page-ready', lacking);
                await until(() => notice(page), 'the notice');
                assert.match((await notice(page)).says, /^The map does not respond/);
                await isWhole(page);
                await followsTheSource(page);
                await unfoldsAPlace(page);
                await offersNothingDead(page);
                await hasTheTable(page);
                await page.close();
            });
        }

        test('storage, history and clipboard may all be refused', async () => {
            const page = await begin(`${LONG}.html`, 'desk-ready', refusing);
            await choose(page, 'nrf');
            await press(page, shape('AF0807'));
            await press(page, '.days [data-step="-1"]');
            await press(page, '[data-zoom=in]');
            await until(async () => (await page.evaluate(() => document.body.dataset.stateZoom)) !== undefined, 'the map is zoomed in');
            assert.equal(new URL(page.url()).search, '', 'the address could not follow');
            await press(page, '.tools [data-tool=cite]');
            await press(page, '#cg-cite [data-tool=copy]');
            await page.keyboard.press('Escape');
            assert.deepEqual([await notice(page), page.problems], [null, []]);
            await page.close();
        });

        for (const [when, mark] of [['before the program comes', 'page-ready'], ['while it runs', 'desk-ready']]) {
            test(`a translator that rewrites every text ${when} leaves no text of another source, area or day`, async () => {
                const [plain, translated] = [await begin(`${LONG}.html`, 'desk-ready'), await begin(`${LONG}.html`, mark, translating)];
                await translated.evaluate(() => window.translate());
                assert.ok((await translated.$$('font font')).length > 50, 'it is rewritten');
                await reach(translated, 'desk-ready');
                const shown = async (page) => {
                    // what is in the background may not be laid out
                    await page.bringToFront();
                    await settled(page);
                    return Object.fromEntries(await Promise.all(['h1', '.framing', '#claims', '.days', '.legend-and-map, .legends, #cg-headline'].map(async (selector) => [selector, await page.evaluate((selector) => [...document.querySelectorAll(selector)].map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim()), selector)])));
                };
                const both = async (what, act) => {
                    for (const page of [plain, translated]) {
                        await page.bringToFront();
                        await act(page);
                        // what moves under the mouse must not be pointed at, in one page sooner than in the other
                        await page.mouse.move(1, 1);
                    }
                    // a page that comes from the background may be late with its frames
                    await until(async () => isDeepStrictEqual(await shown(translated), await shown(plain)), what).catch(() => {});
                    assert.deepEqual(await shown(translated), await shown(plain), what);
                };
                await both('at first', () => {});
                await both('a source', (page) => choose(page, 'nrf'));
                await both('an area', (page) => press(page, shape('AF0807')));
                await both('another area', (page) => press(page, shape('AF0801')));
                await both('another source', (page) => choose(page, 'taliban'));
                await both('a day before', (page) => press(page, '.days [data-step="-1"]'));
                await both('no area', (page) => press(page, '#claims .back'));
                await both('all sources', (page) => choose(page, 'all'));
                await translated.bringToFront();
                assert.deepEqual([await notice(translated), translated.problems], [null, []]);
                await plain.close();
                await translated.close();
            });
        }

        test('what extensions add around the page does no harm', async () => {
            const page = await begin('index.html', 'page-ready', () =>
                document.addEventListener('DOMContentLoaded', () => {
                    document.body.setAttribute('cz-shortcut-listen', 'true');
                    document.documentElement.setAttribute('data-darkreader-mode', 'dynamic');
                    document.documentElement.append(document.createElement('grammarly-desktop-integration'));
                    document.body.prepend(document.createElement('div'));
                }),
            );
            await reach(page, 'app-ready');
            await choose(page, 'cnn');
            await press(page, shape('AF0807'));
            await isRight(page, FIRST, { source: 'cnn', area: 'AF0807' });
            assert.deepEqual(page.problems, []);
            await page.close();
        });

        test('a page from the browser’s cache goes on where it was', async () => {
            // puppeteer turns this cache off in Chromium
            const own = await launch(name, { ignoreDefaultArgs: ['--disable-back-forward-cache'], extraPrefsFirefox: { 'browser.sessionhistory.max_total_viewers': 8, 'fission.bfcacheInParent': true } });
            try {
                // browsers keep no page that its server says not to store
                const stored = await beside(serve(({ url }, response) => url === `/${LONG}.html` && Boolean(response.writeHead(200, { 'content-type': 'text/html' }).end(readFileSync(join(DIST, url))))));
                const page = await open(own, `${stored.address}${LONG}.html`, { until: 'desk-ready' });
                await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (window.cached = persisted)));
                await choose(page, 'nrf');
                await press(page, shape('AF0807'));
                const address = page.url();
                await page.goto(`${stored.address}404.html`);
                await page.goBack({ waitUntil: 'load' }).catch(() => {});
                await until(() => page.evaluate(() => document.body.dataset.stage?.includes('desk-ready')).catch(() => false), 'the page is back');
                assert.equal(await page.evaluate(() => window.cached), true, 'it is the same page');
                assert.equal(await page.evaluate(() => location.href), address);
                await isRight(page, LONG, { source: 'nrf', area: 'AF0807' });
                await choose(page, 'taliban');
                await press(page, '.days [data-step="-1"]');
                await isRight(page, LONG, { source: 'taliban', area: 'AF0807', day: core(LONG).days.at(-2) });
            } finally {
                await own.close();
            }
        });

        test('a tab that sleeps while days play wakes up with map, slider and date of one day', async () => {
            const [page, other] = [await begin(`${LONG}.html`, 'desk-ready'), await browser.newPage()];
            await page.bringToFront();
            await press(page, '.days [data-play]');
            await other.bringToFront();
            if (name === 'chromium') {
                const session = await page.createCDPSession();
                await session.send('Page.setWebLifecycleState', { state: 'frozen' });
                await new Promise((later) => setTimeout(later, 3000));
                await session.send('Page.setWebLifecycleState', { state: 'active' });
            } else {
                // only Chromium has a command for this; here the tab is in the background
                await new Promise((later) => setTimeout(later, 3000));
            }
            await page.bringToFront();
            await page.evaluate(() => document.querySelector('[data-play][aria-pressed=true]')?.click());
            const day = await page.evaluate(() => document.body.dataset.stateDay ?? null);
            await isRight(page, LONG, day === null ? {} : { day });
            await choose(page, 'cnn');
            await isRight(page, LONG, { source: 'cnn', ...(day !== null && { day }) });
            assert.deepEqual(page.problems, []);
            await page.close();
            await other.close();
        });

        test('on a slow line and a slow processor everything comes, and nothing is said to be missing', async () => {
            const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.html': 'text/html', '.json': 'application/json' };
            // each file in pieces, at 25 kB a second
            const slow = await beside(serve(async ({ url }, response) => {
                const path = new URL(url, 'http://x').pathname;
                const type = TYPES[extname(path)];
                if (!type) return false;
                const body = readFileSync(join(DIST, `${path}.br`));
                response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' });
                for (let at = 0; at < body.length; at += 5000) {
                    response.write(body.subarray(at, at + 5000));
                    await new Promise((later) => setTimeout(later, 200));
                }
                response.end();
                return true;
            }));
            const page = await open(browser, `${slow.address}${LONG}.html`, {
                until: 'map-ready',
                prepare: (page) => name === 'chromium' && page.emulateCPUThrottling(6),
            });
            // a reader does not wait
            await choose(page, 'nrf');
            const said = [];
            const ready = reach(page, 'desk-ready').then(() => (said.over = true));
            while (!said.over) {
                said.push(await notice(page));
                await new Promise((later) => setTimeout(later, 300));
            }
            await ready;
            assert.deepEqual(said.filter(Boolean), []);
            await isRight(page, LONG, { source: 'nrf' });
            assert.deepEqual(page.problems, []);
            await page.close();
        });

        test('without a connection a page that has loaded works on, and says which tool it lacks', async () => {
            let offline = false;
            const own = await beside(serve((request, response) => offline && Boolean(response.socket.destroy())));
            const page = await open(browser, own.address);
            offline = true;
            await followsTheSource(page);
            await choose(page, 'cnn');
            await press(page, shape('AF0807'));
            await page.focus('.tools [data-tool=compare]');
            await page.keyboard.press('Enter');
            await until(() => notice(page), 'the notice');
            const wrong = await complaints(page, core(FIRST), { ...nothingChosen(core(FIRST)), source: 'cnn', area: 'AF0807' });
            assert.deepEqual(wrong.filter((line) => !line.startsWith('what the page complains of')), []);
            assert.match((await notice(page)).says, /^The tools have not loaded/);
            assert.equal(await page.$eval('input[name=source]:checked', ({ value }) => value), 'cnn');
            offline = false;
            await page.evaluate(() => document.querySelector('#cg-failure button').click());
            await reach(page, 'desk-ready');
            await until(async () => !(await notice(page)), 'the notice is taken back');
            assert.ok((await statements(page)).length > 0);
            assert.match(await text(page, '#claims'), /Paryan/);
            await page.close();
        });
    });
}
