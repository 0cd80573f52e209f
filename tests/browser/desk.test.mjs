// The desk, which a page loads when a reader compares, finds, cites, filters, downloads, or follows a link to a view.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { areas, choose, press, shape, text, until } from './reading.mjs';
import { BROWSERS, launch, open, reach, serve, visit } from './site.mjs';

const LONG = 'panjshir-2021-08-15.html';

for (const name of Object.keys(BROWSERS)) {
    describe(name, { timeout: 200_000 }, () => {
        let browser, site;
        before(async () => {
            [browser, site] = [await launch(name), await serve()];
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });

        const on = (address, use, options) => visit(browser, site.address + address, use, options);
        const opened = (address, use) => on(address, use, { until: 'desk-ready' });
        const bar = (page) => page.evaluate(() => location.href.slice(location.href.lastIndexOf('/') + 1));
        const voice = (page) => page.$eval('input[name=source]:checked', ({ value }) => value);
        const selected = (page) => page.$eval('body', ({ dataset }) => dataset.stateArea ?? '');

        test('a story of one day loads the desk only on demand', async () => {
            const asked = [];
            const own = await serve(({ url }) => (asked.push(url), false));
            const page = await open(browser, own.address);
            // by now the page has made every request that it makes unprompted; this one comes after those
            await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
            await page.evaluate(() => fetch('?asked-last').then(({ ok }) => ok));
            await until(() => asked.some((url) => url.includes('asked-last')), 'the last request has arrived');
            assert.ok(!asked.some((url) => /desk/.test(url)), asked.join());
            await press(page, '[data-tool=find]');
            await reach(page, 'desk-ready');
            await until(() => page.evaluate(() => document.activeElement.matches('#cg-finder input')), 'the press that loaded the desk takes effect');
            assert.ok(!asked.some((url) => /days\.json/.test(url)), 'it has no days');
            await page.close();
            own.close();
        });

        test('what a reader chose before the desk came is kept', async () => {
            await on('index.html', async (page) => {
                await choose(page, 'nrf');
                await reach(page, 'desk-ready');
                await until(async () => (await bar(page)) === 'index.html?source=nrf', 'and is in the address');
                assert.equal(await voice(page), 'nrf');
            });
            await on('index.html', async (page) => {
                await press(page, shape('AF0807'));
                await reach(page, 'desk-ready');
                await until(async () => (await bar(page)) === 'index.html#AF0807', 'an area too');
                assert.equal(await selected(page), 'AF0807');
            });
        });

        test('a desk that fails to load says so, and the rest of the page still works', async () => {
            const own = await serve(({ url }, response) => url.includes('desk.html') && (response.writeHead(503).end(), true));
            const page = await open(browser, own.address);
            await press(page, '[data-tool=compare]');
            await until(() => page.$eval('#cg-failure', (notice) => notice.checkVisibility() && /^The tools have not loaded/.test(notice.innerText)), 'the message is shown');
            await choose(page, 'taliban');
            assert.equal((await areas(page)).filter(({ says }) => says.startsWith('held')).length, 7);
            await page.close();
            own.close();
        });

        test('a view is written to the address, and the address restores the view', async () => {
            let address;
            await opened(LONG, async (page) => {
                await choose(page, 'taliban');
                await until(async () => (await bar(page)) === `${LONG}?source=taliban`, 'the source');
                await page.$eval('#cg-day', (slider) => ((slider.value = '21'), slider.dispatchEvent(new Event('input', { bubbles: true }))));
                await press(page, shape('AF0807'));
                await press(page, '[data-zoom=in]');
                await until(async () => /zoom=160,\d+,\d+#AF0807$/.test(await bar(page)), 'area and zoom');
                address = await bar(page);
                assert.match(address, /\?source=taliban&day=2021-09-05&zoom=160,/);
            });
            await opened(address, async (page) => {
                assert.equal(await voice(page), 'taliban');
                assert.equal(await page.$eval('.framing time', ({ dateTime }) => dateTime), '2021-09-05');
                await until(async () => (await selected(page)) === 'AF0807', 'the area');
                await until(() => page.$eval('.world', (world) => /scale\(1\.6/.test(world.getAttribute('transform'))), 'the zoom');
                assert.match(await text(page, '#claims'), /Paryan[^]*held by the Taliban, according to the Taliban/i);
                assert.equal(await bar(page), address, 'the address stays the same');
            });
        });

        test('back and forward step through sources, days and areas', async () => {
            await opened(LONG, async (page) => {
                await choose(page, 'nrf');
                await until(async () => (await bar(page)).endsWith('?source=nrf'), 'one');
                await press(page, '.days [data-step="-1"]');
                await until(async () => (await bar(page)).endsWith('?source=nrf&day=2021-09-15'), 'two');
                await press(page, shape('AF0801'));
                await until(async () => (await bar(page)).endsWith('#AF0801'), 'three');
                await page.evaluate(() => history.back());
                await until(async () => (await selected(page)) === '', 'the area closes');
                await page.evaluate(() => history.back());
                await until(() => page.$eval('#cg-day', ({ value }) => value === '32'), 'the last day again');
                assert.equal(await voice(page), 'nrf');
                await page.evaluate(() => history.back());
                await until(async () => (await voice(page)) === 'all', 'all sources again');
                await page.evaluate(() => history.go(3));
                await until(async () => (await selected(page)) === 'AF0801' && (await voice(page)) === 'nrf', 'and forward');
            });
        });

        test('an address with values that the story does not have shows the default view, and says so', async () => {
            await opened('index.html?source=nobody&day=2021-02-31&zoom=9&x=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', async (page) => {
                assert.equal(await voice(page), 'all');
                assert.match(await text(page, '#cg-desk'), /does not have; it shows the usual view instead: source=nobody, day=2021-02-31, zoom=9/);
                assert.equal(await page.$$eval('#cg-refused img', ({ length }) => length), 0);
            });
        });

        for (const [what, rest] of [['a fragment', `#${'x'.repeat(200_000)}`], ['a fragment of garbage', '#%E0%A4%A<script>'], ['a query', `?source=${'x'.repeat(3000)}`]]) {
            test(`${what} that is absurd shows the default view, and the page says so`, () =>
                opened(`index.html${rest}`, async (page) => {
                    assert.equal(await voice(page), 'all');
                    assert.equal(await page.evaluate(() => document.querySelector('#cg-refused').checkVisibility()), true);
                    assert.ok((await text(page, '#cg-refused')).length < 300, 'it does not repeat it');
                    assert.equal(await page.evaluate(() => document.body.dataset.stateArea), undefined);
                }));
        }

        test('the sources’ maps are side by side, as of the same day, and an area has a ring on all of them', async () => {
            await opened(`${LONG}?day=2021-09-05&view=compare`, async (page) => {
                const maps = await page.$$eval('.multiple [data-multiple]', (maps) =>
                    maps.map((map) => {
                        const { multiple: voice } = map.dataset;
                        const shapes = [...map.querySelectorAll('.area')];
                        return { voice, standings: shapes.map((shape) => shape.getAttribute(`data-by-${voice}`) ?? 'none'), fills: shapes.map((shape) => getComputedStyle(shape).fill.replace(/small-/, '')) };
                    }),
                );
                assert.equal(maps.length, 13);
                for (const { voice, standings, fills } of maps) {
                    await choose(page, voice);
                    const own = await areas(page);
                    assert.deepEqual(standings, own.map(({ by }) => by[voice]), voice);
                    assert.deepEqual(fills, own.map(({ fill }) => fill), `${voice}: colours`);
                }
                const at = await page.$eval('[data-multiple=nrf] [data-at=AF0807]', (area) => {
                    area.scrollIntoView({ block: 'center', behavior: 'instant' });
                    const { left, top, width, height } = area.getBoundingClientRect();
                    return [left + width / 2, top + height / 2];
                });
                await page.mouse.move(...at);
                const path = await page.$eval('#map [data-area=AF0807]', (area) => area.getAttribute('d'));
                const rings = () => page.$$eval('#cg-compare .ring path:last-child', (rings) => rings.map((ring) => ring.getAttribute('d')));
                await until(async () => (await rings()).length >= maps.length && (await rings()).every((ring) => ring === path), 'all of them');
                await page.mouse.click(...at);
                await until(async () => (await selected(page)) === 'AF0807', 'and it opens');
                // all of them follow another day
                await page.$eval('#cg-day', (slider) => ((slider.value = '0'), slider.dispatchEvent(new Event('input', { bubbles: true }))));
                const isEmpty = () => page.$$eval('[data-multiple=taliban] .area', (shapes) => shapes.every((shape) => !('byTaliban' in shape.dataset)));
                await until(isEmpty, 'the Taliban had said nothing by then');
                await press(page, '[data-tool=close]');
                await until(async () => !(await bar(page)).includes('compare'), 'closed');
            });
        });

        test('one source is laid over another, up to the slider', async () => {
            await opened(`${LONG}?view=compare`, async (page) => {
                await page.select('#cg-swipe-right', 'lwj');
                await until(() => page.$$eval('.halves [data-half]', (halves) => halves.map(({ dataset }) => dataset.half).join() === 'taliban,lwj'), 'the other source');
                await page.$eval('#cg-swipe', (slider) => ((slider.value = '20'), slider.dispatchEvent(new Event('input', { bubbles: true }))));
                assert.match(await page.$eval('.halves .sheet-of:last-child', (half) => getComputedStyle(half).clipPath), /20%/);
            });
        });

        test('an area is found by any of its spellings', async () => {
            await opened('index.html?source=taliban', async (page) => {
                await press(page, '[data-tool=find]');
                const find = async (words) => {
                    await page.$eval('#cg-finder input', (field, words) => {
                        field.value = words;
                        field.dispatchEvent(new Event('input', { bubbles: true }));
                        field.form.requestSubmit();
                    }, words);
                };
                for (const [words, code] of [['Rukha', 'AF0802'], ['pol-e hesar', 'AF0912'], ['پریان', 'AF0807'], ['unaba', 'AF0805']]) {
                    await find(words);
                    await until(async () => (await selected(page)) === code, words);
                }
                await find('Atlantis');
                await until(async () => /No place of this map/.test(await text(page, '#cg-finder')), 'it says so');
                assert.equal(await selected(page), 'AF0805', 'the open area stays open');
            });
        });

        test('a view can be cited', async () => {
            await opened(`${LONG}?source=lwj&day=2021-09-02`, async (page) => {
                await press(page, '[data-tool=cite]');
                const line = await text(page, '#cg-cite .reference');
                assert.match(line, /^“Who said they held Panjshir, day by day”, Long War Journal, as of 2021-09-02\. Claimed Ground, data of \d+ [A-Z][a-z]+ \d{4}, version [0-9a-f]{12}\. http.*\?source=lwj&day=2021-09-02$/);
                assert.equal(await page.$eval('#cg-cite input', ({ value }) => value), line.split(' ').at(-1));
                await page.keyboard.press('Escape');
                assert.equal(await page.$eval('#cg-cite', ({ open }) => open), false);
            });
        });

        test('the table is filtered and sorted, and leads to the map and back', async () => {
            await opened(LONG, async (page) => {
                const rows = () => page.$$eval('.table tbody tr', (rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.cells[0].textContent));
                assert.equal((await rows()).length, 20, 'a long table begins short');
                assert.match(await text(page, '#cg-filters'), /124 of 124 statements/);
                await page.select('#cg-filters [name=source]', 'taliban');
                await page.select('#cg-filters [name=kind]', 'control');
                await until(async () => (await rows()).length === 10, 'ten statements');
                assert.match(await text(page, '#cg-filters'), /10 of 124 statements/);
                await page.$eval('#cg-filters [name=from]', (field) => ((field.value = '2021-09-05'), field.dispatchEvent(new Event('input', { bubbles: true }))));
                assert.deepEqual([...new Set(await rows())], ['5 September 2021', '6 September 2021', '10 September 2021']);
                await press(page, '.table thead th:first-child button');
                await press(page, '.table thead th:first-child button');
                assert.deepEqual([...new Set(await rows())], ['10 September 2021', '6 September 2021', '5 September 2021']);
                assert.equal(await page.$eval('.table thead th', (head) => head.getAttribute('aria-sort')), 'descending');
                await press(page, '#cg-filters [type=reset]');
                await until(async () => (await rows()).length === 124, 'all again');
                await page.select('#cg-filters [name=place]', 'AF0806');
                await press(page, '.table tbody tr:not([hidden]) a[href="#AF0806"]');
                await until(async () => (await selected(page)) === 'AF0806', 'to the map');
                const inSight = () => page.$eval('#map', (map) => map.getBoundingClientRect().bottom > 50 && map.getBoundingClientRect().top < innerHeight - 50);
                assert.ok(await inSight(), 'which is in sight');
                await press(page, '#claims .claim:not([hidden]) .to-row');
                await until(() => page.evaluate(() => document.activeElement.matches('.table tr')), 'and back');
            });
        });

        test('a long table shows all its rows when the reader asks for them, or prints', async () => {
            const count = (page) => page.$$eval('.table tbody tr', (rows) => rows.length);
            await opened(LONG, async (page) => {
                assert.equal(await text(page, '.all-rows'), 'Show all 124 statements');
                await page.focus('.all-rows');
                await page.keyboard.press('Enter');
                assert.equal(await count(page), 124);
                assert.deepEqual(await page.$$('.all-rows'), [], 'there is no more to show');
                assert.ok(await page.evaluate(() => document.activeElement.matches('.table tbody')), 'the focus is at the rows that came');
            });
            await opened(LONG, async (page) => {
                await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
                assert.equal(await count(page), 124);
            });
            await on('index.html', async (page) => {
                assert.equal(await count(page), 23, 'a short table is whole');
                assert.deepEqual(await page.$$('.all-rows'), []);
            });
        });

        test('every download is there', async () => {
            await on('index.html', async (page) => {
                const links = await page.$$eval('.tools a', (links) => links.map(({ href }) => href));
                assert.equal(links.length, 5);
                for (const link of links) {
                    const response = await fetch(link);
                    assert.equal(response.status, 200, link);
                }
                const { claims } = await (await fetch(links[1])).json();
                assert.equal(claims.length, 23);
                assert.equal((await (await fetch(links[2])).json()).features.length, 27);
                const statements = await page.$eval('script[type="application/ld+json"]', (script) => JSON.parse(script.textContent)['@graph']);
                assert.equal(statements.filter((node) => node['@type'] === 'Claim').length, 23);
            });
        });
    });
}
