// The page without its program: with scripts turned off, and with a program that is missing, broken or never arrives.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { AREAS, expected } from './painted.mjs';
import { SOURCES, areas, choose, legend, names, press, shape, statements, text, until } from './reading.mjs';
import { BROWSERS, DIST, launch, open, serve } from './site.mjs';

// Firefox has no command to turn scripts off, only a preference. There the test can still evaluate code, but nothing
// asynchronous.
const OFF = {
    chromium: { options: {}, prepare: (page) => page.setJavaScriptEnabled(false) },
    firefox: { options: { extraPrefsFirefox: { 'javascript.enabled': false } }, prepare: () => {} },
};

/** The style sheet for what is beside and below the map. */
const READING = `assets/${readdirSync(join(DIST, 'assets')).find((name) => /^reading-.*\.css$/.test(name))}`;

/** Checks that the page follows the reader's choice of source: map, legend, headline and statements. */
async function followsTheSource(page) {
    const headlines = new Set();
    for (const source of SOURCES) {
        await choose(page, source);
        const [shown, lines] = [await areas(page), await legend(page)];
        assert.deepEqual(shown.map(({ area }) => area).sort(), [...AREAS].sort());
        for (const { area, by, fill } of shown) {
            const said = expected(source, area);
            assert.equal(by[source], said, `${area}: data-by-${source}`);
            assert.equal(fill, lines.find(({ standing }) => standing === said)?.fill, `${area} by ${source} has the colour of ${said}`);
        }
        for (const { standing, count } of lines) {
            assert.equal(count, AREAS.filter((area) => expected(source, area) === standing).length, `${standing} by ${source}`);
        }
        assert.equal(new Set(lines.map(({ fill }) => fill)).size, lines.length, `each line of ${source} has a look of its own`);
        const sources = new Set((await statements(page)).map(({ source }) => source));
        assert.deepEqual([...sources].sort(), ['all', 'agreement'].includes(source) ? ['cnn', 'nrf', 'taliban', 'un'] : [source]);
        headlines.add(await text(page, 'h1'));
    }
    assert.equal(headlines.size, SOURCES.length, [...headlines].join());
}

/** Checks that an area's link leads to what each source says of it. */
async function unfoldsAPlace(page) {
    const places = () => page.evaluate(() => [...document.querySelectorAll('.place')].filter((place) => place.checkVisibility()).map(({ id }) => id));
    assert.deepEqual(await places(), []);
    await press(page, shape('AF0807'));
    await until(async () => (await places()).length > 0, 'an area unfolds');
    assert.deepEqual(await places(), ['AF0807']);
    assert.deepEqual((await text(page, '#AF0807')).split('\n'), [
        'Panjshir پنجشیر',
        'Paryan پریان',
        'Held by the Taliban, covered by a blanket statement, according to the Taliban.',
        'Not held by the Taliban, according to the National Resistance Front.',
        'Not held by the Taliban, said of the province as a whole, according to CNN in its own voice.',
        'No statement by the United Nations on who holds it.',
        'Disputed: held by the Taliban, covered by a blanket statement, according to the Taliban; not held by the Taliban, according to the National Resistance Front.',
    ]);
    assert.equal(await page.evaluate(() => location.hash), '#AF0807', 'the address is the place’s own');
}

/** Checks that no control is shown that needs the program. */
async function offersNothingDead(page) {
    const dead = await page.evaluate(() => [...document.querySelectorAll('main button, .back')].filter((button) => button.checkVisibility({ visibilityProperty: true })).map(({ className, title }) => className || title));
    assert.deepEqual(dead, []);
}

/** Checks that map, legend and table are visible. */
async function isWhole(page) {
    const hidden = await page.evaluate(() =>
        ['h1', '#map', '.legend[data-voice=all]', '#claims', '.table', '.table table', '.credits'].filter((selector) => {
            const element = document.querySelector(selector);
            return !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        }),
    );
    assert.deepEqual(hidden, []);
    const { width, height } = await page.evaluate(() => document.querySelector('#map').getBoundingClientRect().toJSON());
    assert.ok(width > 300 && height > 200, `the map is ${width} by ${height}`);
    assert.ok((await names(page)).length > 20, 'names are on it');
}

/** Checks that every statement is a row of the table, with its headers. */
async function hasTheTable(page) {
    const { rows, columns, headers, short, missing } = await page.evaluate(() => {
        const table = document.querySelector('.table table');
        const claims = [...document.querySelectorAll('#claims .claim h4 + p')].map((said) => said.firstChild.data.trim());
        const rows = [...table.querySelectorAll('tbody tr')];
        return {
            rows: rows.length,
            columns: table.querySelectorAll('thead th[scope=col]').length,
            headers: table.querySelectorAll('tbody th[scope=row]').length,
            short: rows.filter(({ cells }) => cells.length !== 6).length,
            missing: claims.filter((claim) => !table.textContent.includes(claim)),
        };
    });
    assert.deepEqual({ rows, columns, headers, short, missing }, { rows: 23, columns: 6, headers: 23, short: 0, missing: [] });
}

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

    describe(`${name}, a program that is missing or broken`, { timeout: 140_000 }, () => {
        let browser;
        before(async () => (browser = await launch(name)));
        after(() => browser?.close());

        const wasm = ({ url }) => url.endsWith('.wasm');
        const script = ({ url }) => /app-[^.]*\.js$/.test(url);
        const missing = (response) => response.writeHead(404).end();
        const page404 = (type) => (response) => response.writeHead(200, { 'content-type': type }).end('<!doctype html><title>404</title>');
        const truncated = (type) => (response, { url }) => {
            const whole = readFileSync(join(DIST, url));
            response.writeHead(200, { 'content-type': type }).end(whole.subarray(0, whole.length / 2));
        };
        const never = () => {};

        // the last item says whether the failure is reported in the console
        const CASES = [
            ['the wasm is missing', wasm, missing, true],
            ['the wasm is an HTML page', wasm, page404('text/html'), true],
            ['the wasm is an HTML page that says it is wasm', wasm, page404('application/wasm'), true],
            ['the wasm ends in the middle', wasm, truncated('application/wasm'), true],
            ['the wasm breaks off', wasm, (response) => response.destroy(), true],
            ['the wasm never arrives', wasm, never, false],
            ['the script is missing', script, missing, true],
            ['the script is an HTML page', script, page404('text/html'), true],
            ['the script ends in the middle', script, truncated('text/javascript'), true],
            ['the script never arrives', script, never, false],
        ];

        for (const [what, matches, answer, isTold] of CASES) {
            test(`${what}: the page still works`, async () => {
                const site = await serve((request, response) => {
                    if (!matches(request)) return false;
                    answer(response, request);
                    return true;
                });
                let page;
                try {
                    page = await open(browser, site.address, { until: 'page-ready' });
                    await until(async () => !isTold || page.problems.length > 0, 'it fails');
                    await isWhole(page);
                    await followsTheSource(page);
                    await unfoldsAPlace(page);
                    await offersNothingDead(page);
                    await hasTheTable(page);
                    assert.equal(await page.evaluate(() => performance.getEntriesByName('app-ready').length), 0);
                } finally {
                    await page?.close();
                    site.close();
                }
            });
        }
    });
}
