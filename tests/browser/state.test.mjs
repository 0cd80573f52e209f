// The reader's state: one for switches, map, panel, desk and address, whoever asks for a change.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { areas, choose, press, settled, shape, text, until } from './reading.mjs';
import { BROWSERS, launch, reach, serve, visit } from './site.mjs';

const LONG = 'panjshir-2021-08-15.html';

for (const name of Object.keys(BROWSERS)) {
    describe(name, { timeout: 140_000 }, () => {
        let browser, site;
        before(async () => {
            [browser, site] = [await launch(name), await serve()];
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });

        const on = (address, use, { until = 'desk-ready', at = site } = {}) => visit(browser, at.address + address, use, { until });
        const request = (page, detail) => page.evaluate((detail) => void document.body.dispatchEvent(new CustomEvent('cg-request', { detail })), detail);
        const state = (page) =>
            page.evaluate(() => Object.fromEntries(Object.entries(document.body.dataset).filter(([name]) => name.startsWith('state')).map(([name, value]) => [name.slice(5).toLowerCase(), value])));
        /** What the page shows, as far as it can be seen. */
        const shown = (page) =>
            page.evaluate(() => ({
                source: document.querySelector('input[name=source]:checked').value,
                implied: document.querySelector('#cg-implied').checked,
                area: document.querySelector('#claims[data-open=area] .place')?.id ?? '',
                day: document.querySelector('.framing time').dateTime,
                zoomed: document.querySelector('#map').style.getPropertyValue('--shrink') !== '' && document.querySelector('#map .world').hasAttribute('transform'),
                compared: document.querySelector('#cg-compare').checkVisibility(),
            }));

        test('a request for the whole state is granted by all owners at once', () =>
            on(LONG, async (page) => {
                await request(page, { source: 'lwj', implied: 'no', area: 'AF0807', day: '2021-09-02', zoom: '160,52,38', compare: 'compare' });
                assert.deepEqual(await state(page), { source: 'lwj', implied: 'no', area: 'AF0807', day: '2021-09-02', zoom: '160,52,38', compare: 'compare' });
                const wanted = { source: 'lwj', implied: false, area: 'AF0807', day: '2021-09-02', zoomed: true, compared: true };
                await until(async () => JSON.stringify(await shown(page)) === JSON.stringify(wanted), 'and shown').catch(async () => assert.deepEqual(await shown(page), wanted));
                await request(page, { source: null, implied: null, area: null, day: null, zoom: null, compare: null });
                assert.deepEqual(await state(page), {});
                const sent = { source: 'all', implied: true, area: '', day: '2021-09-16', zoomed: false, compared: false };
                await until(async () => JSON.stringify(await shown(page)) === JSON.stringify(sent), 'as the page is sent').catch(async () => assert.deepEqual(await shown(page), sent));
            }));

        test('a request that can not be granted changes nothing', () =>
            on(LONG, async (page) => {
                const asked = { source: 'nrf', area: 'AF0801', day: '2021-09-02' };
                await request(page, asked);
                for (const detail of [{ source: 'nobody' }, { area: 'AF9999' }, { area: 'map' }, { area: 'a"b' }, { day: '2021-08-14' }, { day: 'tomorrow' }, {}, null, 'area', { colour: 'red' }]) {
                    await request(page, detail);
                    assert.deepEqual(await state(page), asked, JSON.stringify(detail));
                }
            }));

        test('after a reload, switches, state and map agree', () =>
            on(
                'index.html',
                async (page) => {
                    await choose(page, 'cnn');
                    await reach(page, 'desk-ready');
                    await page.reload();
                    await reach(page, 'app-ready');
                    await page.evaluate(() => document.readyState === 'complete' || new Promise((done) => addEventListener('load', done)));
                    await settled(page);
                    const checked = await page.$eval('input[name=source]:checked', ({ value }) => value);
                    assert.equal((await state(page)).source ?? 'all', checked);
                    for (const { area, by, says } of await areas(page)) {
                        assert.equal(says, by[checked], area);
                    }
                },
                { until: 'app-ready' },
            ));

        test('an address that names what the page is sent with adds no step to the history', async () => {
            const length = async (address) => {
                let steps;
                await on(address, async (page) => (steps = await page.evaluate(() => history.length)));
                return steps;
            };
            const usual = await length(`${LONG}?x=1`);
            for (const query of ['source=all', 'day=2021-09-16', 'view=map', 'zoom=100,50,50', 'implied=yes']) {
                assert.equal(await length(`${LONG}?${query}`), usual, query);
            }
        });

        /** The page while its desk is on its way; `arrive` lets that come. */
        const waiting = async (address, use) => {
            let arrive;
            const sent = new Promise((resolve) => (arrive = resolve));
            const slow = await serve(async ({ url }) => {
                if (url.endsWith('desk.html')) await sent;
                return false;
            });
            try {
                await on(address, (page) => use(page, async () => (arrive(), await reach(page, 'desk-ready'))), { until: 'app-ready', at: slow });
            } finally {
                arrive();
                slow.close();
            }
        };

        test('an area that was closed while the desk was on its way stays closed', () =>
            waiting('index.html', async (page, arrive) => {
                await press(page, shape('AF0807'));
                await until(async () => (await state(page)).area === 'AF0807', 'it opens');
                await press(page, '#claims .back');
                await until(async () => (await state(page)).area === undefined, 'it closes');
                await arrive();
                assert.equal((await state(page)).area, undefined);
                assert.match(await text(page, '#claims'), /^Who says what/);
            }));

        test('a tool that was pressed while the desk was on its way answers', () =>
            waiting(LONG, async (page, arrive) => {
                await press(page, '.tools [data-tool=cite]');
                await arrive();
                assert.equal(await page.$eval('#cg-cite', ({ open }) => open), true);
            }));
    });
}
