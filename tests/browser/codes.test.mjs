// A made-up story with codes and ids as real files have them, which are not valid in selectors as they are: codes of
// digits, GADM codes, ids with capitals. It is rendered into the built site as a newsroom would do it, and told day by
// day, so that the desk is tested too.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { madeUp } from './made-up.mjs';
import { areas, choose, opened, press, settled, statements, text, until } from './reading.mjs';
import { BROWSERS, launch, open, serve } from './site.mjs';

const CODES = { A1: '101', A2: 'AFG.23.1_1', B1: '-7', B2: '0x' };
const shape = (code) => `#map [data-area="${code}"]`;

const edit = (file, data) => {
    for (const [before, after] of Object.entries(CODES)) {
        data = data.replaceAll(file.endsWith('.csv') ? `,${before},` : `"${before}"`, file.endsWith('.csv') ? `,${after},` : `"${after}"`);
    }
    data = file.endsWith('.csv') ? data.replaceAll(/(?<=^|,)gazette(?=,)/gm, 'CNN') : data;
    if (file === 'story.json') data = data.replace(/"headline": "[^"]*"/, '"from": "2001-02-01"');
    // in a story told day by day, sources have no headline
    return file === 'sources.csv' ? data.replaceAll(/^(?!id,)(.*,)[^,\n]*$/gm, '$1') : data;
};

const folder = madeUp('codes', edit);

for (const name of Object.keys(BROWSERS)) {
    describe(name, { timeout: 140_000 }, () => {
        let browser, site, page;
        before(async () => {
            site = await serve(undefined, folder());
            browser = await launch(name);
            page = await open(browser, `${site.address}codes.html`, { until: 'desk-ready' });
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });

        const heading = () => text(page, '#claims');
        const isOpen = async (code, words) => {
            await until(async () => (await opened(page)) === code, `${code} is open`);
            assert.match(await heading(), words, code);
        };

        test('an area with any code opens, with its name and what is said of it', async () => {
            await choose(page, 'all');
            for (const [before, code] of Object.entries(CODES)) {
                await press(page, shape(code));
                await isOpen(code, new RegExp(`^(North|South)\\s+Square ${before}\\s+(Disputed|Held|No|Not)`));
                const label = await page.$eval(`#map a:has([data-area="${code}"])`, (link) => link.ariaLabel);
                assert.match(label, new RegExp(`Square ${before}`), 'and has its name');
                assert.doesNotMatch(label, /undefined/);
            }
            await press(page, '#claims .back');
        });

        test('a source with any id has its map', async () => {
            await choose(page, 'CNN');
            const seen = Object.fromEntries((await areas(page)).map(({ area, by, says, fill }) => [area, { by: by.cnn, says, fill }]));
            assert.deepEqual(Object.values(seen).map(({ by }) => by).sort(), ['held circles implied', 'none', 'not-held circles extension', 'not-held circles extension']);
            for (const { by, says, fill } of Object.values(seen)) {
                assert.equal(says, by);
                assert.equal(fill.includes('url('), by !== 'none', `${by}: ${fill}`);
            }
            assert.ok((await statements(page)).every(({ source }) => source === 'CNN'));
            assert.equal(await page.evaluate(() => location.search), '?source=CNN');
        });

        test('days, search, table and fragment work with any code', async () => {
            await choose(page, 'all');
            const goTo = async (day) => {
                await page.$eval('#cg-day', (slider, day) => ((slider.value = day), slider.dispatchEvent(new Event('input', { bubbles: true }))), day);
                await settled(page);
            };
            await goTo('0');
            assert.deepEqual([...new Set((await areas(page)).map(({ says }) => says))], ['none'], 'nothing was said on the first day');
            await goTo('2');
            assert.equal((await areas(page)).find(({ area }) => area === '101').says, 'disputed');
            await press(page, '[data-tool=find]');
            await page.type('#cg-finder input', 'Square A2');
            await page.keyboard.press('Enter');
            await isOpen('AFG.23.1_1', /Square A2/);
            await press(page, '.table a[href="#101"]');
            await isOpen('101', /Square A1/);
            await page.evaluate(() => (location.hash = '#AFG.23.1_1'));
            await isOpen('AFG.23.1_1', /Square A2/);
            const again = await open(browser, `${site.address}codes.html#101`);
            await until(async () => /Square A1/.test(await text(again, '#claims')), 'and from a link');
            assert.deepEqual(again.problems, []);
            await again.close();
        });

        test('the console shows no errors', () => assert.deepEqual(page.problems, []));
    });
}
