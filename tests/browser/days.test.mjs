// A story told day by day: what each day shows, how a reader goes to it, and how the days play.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { says, table } from './tables.mjs';
import { areas, choose, legend, press, settled, shape, text, until } from './reading.mjs';
import { BROWSERS, launch, open, serve } from './site.mjs';

const STORY = 'panjshir-2021-08-15.html';
const ROWS = table('panjshir-2021-08-15');
const DAYS = ['2021-08-15', ...new Set(ROWS.map(({ day }) => day))];

/** The slider's value for a day: the number of days since the first. */
const place = (day) => Math.round((Date.parse(day) - Date.parse(DAYS[0])) / 86_400_000);

/** What a voice says of an area on a day. */
const on = (day, voice, area) => says(ROWS, day, voice, area);

/** Records, before any script runs, which of the page's intervals have not been cleared. */
const WITH_CLOCKS = () => {
    const { setInterval, clearInterval } = window;
    window.clocks = new Set();
    window.setInterval = (...rest) => {
        const clock = setInterval.call(window, ...rest);
        clocks.add(clock);
        return clock;
    };
    window.clearInterval = (clock) => {
        clocks.delete(clock);
        clearInterval.call(window, clock);
    };
};

/** Moves the slider as a reader does, and waits until the day is shown. */
const goTo = async (page, day) => {
    await page.$eval(
        '#cg-day',
        (slider, value) => {
            slider.value = value;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
        },
        String(place(day)),
    );
    await until(() => page.$eval('.framing time', (time, day) => time.dateTime === day, day), day);
    await settled(page);
};

for (const name of Object.keys(BROWSERS)) {
    describe(name, { timeout: 200_000 }, () => {
        let browser, site, page;
        before(async () => {
            [browser, site] = [await launch(name), await serve()];
            page = await open(browser, site.address + STORY, { until: 'desk-ready', prepare: (page) => page.evaluateOnNewDocument(WITH_CLOCKS) });
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });

        test('the page is sent as of the last day, and works before the desk is loaded', async () => {
            const plain = await open(browser, site.address + STORY, {
                until: 'map-ready',
                prepare: (page) => page.evaluateOnNewDocument(() => (window.fetch = () => new Promise(() => {}))),
            });
            assert.equal(await plain.$eval('.framing time', (time) => time.dateTime), '2021-09-16');
            assert.equal(await plain.$eval('.days', (control) => control.disabled), true);
            const seen = await areas(plain);
            assert.equal(seen.length, 27);
            for (const { area, by } of seen) {
                assert.equal(Object.keys(by).length, 13);
                for (const [voice, standing] of Object.entries(by)) assert.equal(standing, on('2021-09-16', voice, area), `${area} ${voice}`);
            }
            await plain.close();
        });

        for (const day of DAYS) {
            test(`on ${day} each source says what it had last said by then`, async () => {
                await goTo(page, day);
                const voices = await page.$$eval('input[name=source]', (radios) => radios.map(({ value }) => value));
                assert.equal(voices.length, 13);
                for (const voice of voices) {
                    await choose(page, voice);
                    const seen = await areas(page);
                    assert.equal(seen.length, 27);
                    for (const { area, by, says } of seen) {
                        const standing = on(day, voice, area);
                        assert.equal(by[voice], standing, `${area} by ${voice}`);
                        assert.equal(says, standing, `${area}: its name is about ${voice}`);
                    }
                    // the legend has what is on the map and nothing else, in the colours of the map
                    const lines = await legend(page);
                    const kinds = new Set(seen.map(({ by, fill }) => `${by[voice]} ${fill}`));
                    assert.deepEqual(new Set(lines.map(({ standing, fill }) => `${standing} ${fill}`)), kinds, `${voice}: legend`);
                    assert.equal(lines.reduce((sum, { count }) => sum + count, 0), 27);
                }
            });
        }

        test('from every coloured area a claim with a citation is two actions away', async () => {
            for (const day of ['2021-08-20', '2021-09-05', '2021-09-16']) {
                await goTo(page, day);
                for (const voice of ['taliban', 'nrf', 'all', 'agreement']) {
                    await choose(page, voice);
                    const coloured = (await areas(page)).filter(({ says }) => says !== 'none').map(({ area }) => area);
                    const wanted = ROWS.filter((row) => row.day === day && row.voice === voice).flatMap(({ areas }) => areas);
                    assert.deepEqual(coloured.toSorted(), wanted.toSorted(), `${day} ${voice}: the coloured areas`);
                    // all in one evaluation: one per area takes a minute
                    const cited = await page.evaluate(async (codes) => {
                        const counts = [];
                        for (const code of codes) {
                            document.querySelector(`#map [data-area=${code}]`).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
                            await new Promise((later) => setTimeout(later));
                            const claims = [...document.querySelectorAll('#claims .claim')].filter((claim) => claim.querySelector('.sample') && claim.querySelector('.origin a')?.textContent.length > 10);
                            counts.push([code, document.body.dataset.stateArea, claims.filter((claim) => claim.checkVisibility()).length]);
                        }
                        return counts;
                    }, coloured);
                    for (const [area, selected, count] of cited) {
                        assert.ok(selected === area && count > 0, `${day} ${voice} ${area}: ${count} claims, of ${selected}`);
                    }
                }
            }
            await press(page, '#claims .back');
        });

        test('a statement is hidden until its day', async () => {
            await goTo(page, '2021-09-03');
            await choose(page, 'all');
            const later = () => page.$$eval('#claims .claim[data-said]', (claims) => claims.filter((claim) => claim.checkVisibility()).map(({ dataset }) => dataset.said).sort().at(-1));
            assert.equal(await later(), '2021-09-03');
            await goTo(page, '2021-09-16');
            assert.ok((await later()) > '2021-09-09');
            const folded = await page.$$eval('#claims details:not([open]) summary', (titles) => titles.map(({ textContent }) => textContent));
            assert.deepEqual(folded.map((title) => title.split(':')[0]), ['Background', 'Undated']);
        });

        test('an area says how old its claim is, and an old claim looks old', async () => {
            await choose(page, 'noori');
            const opacity = () => page.$eval('#map [data-area=AF0801]', (area) => getComputedStyle(area).fillOpacity);
            await goTo(page, '2021-09-12');
            assert.equal(await opacity(), '1');
            await goTo(page, '2021-09-13');
            assert.equal(await opacity(), '0.45');
            await press(page, shape('AF0801'));
            assert.match(await text(page, '#claims'), /Said 8 days before\./);
            await press(page, '#claims .back');
        });

        test('buttons and keys move a day at a time, and stop at the ends', async () => {
            await goTo(page, '2021-09-15');
            await press(page, '.days [data-step="1"]');
            assert.equal(await page.$eval('#cg-day', ({ value }) => value), '32');
            await press(page, '.days [data-step="1"]');
            assert.equal(await page.$eval('#cg-day', ({ value }) => value), '32');
            await page.focus('#cg-day');
            await page.keyboard.press('ArrowLeft');
            assert.equal(await page.$eval('#cg-day', (slider) => slider.getAttribute('aria-valuetext')), '15 September 2021');
            await page.keyboard.press('Home');
            assert.equal(await text(page, '.days output'), 'As of 15 August 2021');
            await press(page, '.days [data-step="-1"]');
            assert.equal(await page.$eval('#cg-day', ({ value }) => value), '0');
        });

        test('the days play, and pause when the reader asks', async () => {
            await goTo(page, '2021-08-15');
            await press(page, '.days [data-play]');
            await until(() => page.$eval('#cg-day', ({ value }) => Number(value) >= 2), 'it plays');
            assert.equal(await page.evaluate(() => clocks.size), 1, 'by an interval');
            await press(page, '.days [data-play]');
            const stopped = await page.$eval('#cg-day', ({ value }) => value);
            assert.equal(await page.$eval('.days [data-play]', (button) => button.getAttribute('aria-pressed')), 'false');
            assert.equal(await page.evaluate(() => clocks.size), 0, 'no interval is left');
            assert.equal(await page.$eval('#cg-day', ({ value }) => value), stopped);
        });

        test('readers who prefer reduced motion get no play button', async () => {
            const still = await open(browser, site.address + STORY, {
                until: 'desk-ready',
                prepare: (page) => page.evaluateOnNewDocument(() => {
                    const asked = window.matchMedia.bind(window);
                    window.matchMedia = (query) => (query.includes('reduced-motion') ? { matches: true } : asked(query));
                }),
            });
            assert.equal(await still.$eval('.days [data-play]', (button) => button.hidden && getComputedStyle(button).display), 'none');
            await still.close();
        });

        test('the console shows no errors', () => assert.deepEqual(page.problems, []));
    });
}
