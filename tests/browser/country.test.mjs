// A country of 400 districts in 34 provinces, whose claims are made up: its page leaves what is said to other files, one a
// province, and each province has a page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { notice } from './faulty.mjs';
import { choose, focus, opened, overlaps, point, press, settled, shape, text, until } from './reading.mjs';
import { BROWSERS, DIST, launch, open, serve } from './site.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Makes a folder with two sites: the country on one day, and over a week. */
const build = () => {
    const folder = mkdtempSync(join(tmpdir(), 'country-'));
    for (const [name, ...days] of [['country'], ['week', '7']]) {
        const [story, site] = [join(folder, 'stories', name), join(folder, name)];
        execFileSync('node', ['tests/country/story.mjs', story, ...days], { cwd: ROOT });
        execFileSync('cargo', ['run', '--quiet', '--', 'site', story, '--assets', DIST, '--out', site], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
    }
    return folder;
};

// as in without-script.test.mjs
const SCRIPTS_OFF = {
    chromium: { options: {}, prepare: (page) => page.setJavaScriptEnabled(false) },
    firefox: { options: { extraPrefsFirefox: { 'javascript.enabled': false } }, prepare: () => {} },
};

let folder;
before(() => (folder = build()));
after(() => folder && rmSync(folder, { recursive: true }));

/** The rows of the made-up claims about an area. */
const said = (area) =>
    readFileSync(join(folder, 'stories/country/claims.csv'), 'utf8').split('\n').filter((row) => row.startsWith(`${area}-`));

for (const name of Object.keys(BROWSERS)) {
    describe(name, { timeout: 280_000 }, () => {
        let browser, site, page, missing, delay;
        const asked = [];
        before(async () => {
            const intercept = async ({ url }, response) => {
                asked.push(url);
                url.includes('assets/country.') && (await delay);
                return missing?.test(url) && (response.writeHead(503).end(), true);
            };
            site = await serve(intercept, join(folder, 'country'));
            browser = await launch(name);
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });
        const fresh = async (address = 'country.html', options) => {
            await page?.close();
            asked.length = 0;
            page = await open(browser, site.address + address, options);
            // the headings that the script writes from the legends
            await until(() => page.evaluate(() => document.getElementById('cg-places').content.childElementCount >= 399), 'the headings');
        };
        const hasWords = (claim) => page.evaluate((claim) => document.getElementById(claim) !== null, claim);
        const ofParts = () => asked.filter((url) => /assets\/country\./.test(url));

        test('what is said of an area is loaded when it is opened, once for its province', async () => {
            await fresh();
            assert.deepEqual(ofParts(), [], 'nothing before');
            await press(page, shape('AF0801'));
            await until(async () => (await text(page, '#claims')).includes('Made up for tests.'), 'the statements');
            assert.equal(await opened(page), 'AF0801');
            const shown = await page.evaluate(() => [...document.querySelectorAll('.claim')].filter((claim) => !claim.hidden).map(({ id }) => id).sort());
            assert.ok(!(await text(page, '#claims .place')).includes('on a page of its own'), 'the whole heading');
            assert.deepEqual(shown, said('AF0801').map((row) => `claim-${row.split(',')[0]}`).sort());
            await press(page, shape('AF0802'));
            await until(async () => (await opened(page)) === 'AF0802', 'its neighbour');
            assert.equal(ofParts().length, 1, ofParts().join(' '));
            await press(page, shape('AF3301'));
            await until(() => hasWords('claim-AF3301-a'), 'those of another province');
            assert.equal(ofParts().length, 2);
        });

        test('statements that come while the mouse is over an area are those about it, and later about the open one', async () => {
            await fresh();
            const shown = () => page.evaluate(() => [...document.querySelectorAll('.claim')].filter((claim) => claim.getBoundingClientRect().height).map(({ id }) => id.slice(6, 12)));
            let come;
            delay = new Promise((done) => (come = done));
            try {
                await press(page, shape('AF0801'));
                for (const area of ['AF0802', 'AF0801']) {
                    const { x, y } = await point(page, shape(area));
                    await page.mouse.move(x, y, { steps: 3 });
                }
                assert.equal(await opened(page), 'AF0801');
            } finally {
                delay = come();
            }
            await until(() => hasWords('claim-AF0801-a'), 'the statements');
            await settled(page);
            assert.deepEqual([...new Set(await shown())], ['AF0801']);
            const { x, y } = await point(page, shape('AF0802'));
            await page.mouse.move(x, y, { steps: 3 });
            await until(async () => (await opened(page)) === 'AF0802', 'the one under the mouse');
            await settled(page);
            assert.deepEqual([...new Set(await shown())], ['AF0802']);
            await page.mouse.move(1, 1);
            await until(async () => (await opened(page)) === 'AF0801', 'the open one');
        });

        test('the index leads from a province to a district', async () => {
            await fresh();
            await page.evaluate(() => document.getElementById('cg:AF0801').closest('details').querySelector('summary').click());
            await press(page, '[id="cg:AF0801"]');
            await until(() => hasWords('claim-AF0801-a'), 'its statements');
            assert.equal(await opened(page), 'AF0801');
            assert.match(page.url(), /country\.html/);
        });

        test('every district has a name that says what the chosen source says of it', async () => {
            await fresh();
            await choose(page, 'b');
            await settled(page);
            const holders = { government: 'the Government', opposition: 'the Opposition', militia: 'the local militia' };
            await until(() => page.evaluate(() => [...document.querySelectorAll('#map .areas a')].every((link) => /Source B/.test(link.ariaLabel))), 'the names');
            const names = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll('#map .areas a')].map((link) => [link.firstElementChild.dataset.area, link.getAttribute('aria-label')])));
            assert.equal(Object.keys(names).length, 400);
            for (const [code, label] of Object.entries(names)) {
                const [, , , , , , , , , kind, holder] = said(code).find((row) => row.startsWith(`${code}-b,`)).split(',');
                const words = kind === 'control' ? `eld by ${holders[holder]}, according to Source B.` : kind === 'contested' ? 'ontested' : 'o statement by Source B';
                assert.ok(label.includes(words), `${code}: ${label}, not ${words}`);
            }
        });

        test('arrow keys go from district to district, and the address opens one', async () => {
            await fresh('country.html#AF0801');
            await until(() => hasWords('claim-AF0801-a'), 'its statements');
            await focus(page, '#map .areas a[tabindex="0"]');
            await page.keyboard.press('ArrowRight');
            await until(async () => !['AF0801', undefined].includes(await opened(page)), 'the next');
        });

        test('a province that is zoomed into gets finer shapes, and no name overlaps another', async () => {
            await fresh();
            const outline = () => page.$eval(shape('AF0801'), (area) => area.getAttribute('d').length);
            const before = await outline();
            assert.deepEqual(await overlaps(page), []);
            await page.evaluate(() => document.body.dispatchEvent(new CustomEvent('cg-request', { detail: { zoom: '400,72,38' } })));
            await until(async () => (await outline()) > before, 'finer shapes');
            assert.ok(ofParts().length < 34, `only of what is in view: ${ofParts().length}`);
            assert.deepEqual(await overlaps(page), []);
            const extent = await page.$eval('.locator .extent', (rect) => [rect.getAttribute('width'), rect.ownerSVGElement.viewBox.baseVal.width].map(Number));
            assert.ok(extent[0] < extent[1] / 3, 'the locator shows the part in view');
        });

        test('where finer shapes do not come, those that are there stay, and the next change tries again', async () => {
            await fresh();
            missing = /assets\/country\..*\.json/;
            const zoom = (to) => page.evaluate((zoom) => document.body.dispatchEvent(new CustomEvent('cg-request', { detail: { zoom } })), to);
            const outline = () => page.$eval(shape('AF0801'), (area) => area.getAttribute('d').length);
            const before = await outline();
            await zoom('400,72,38');
            await until(() => ofParts().some((url) => missing.test(url)), 'a request');
            await settled(page);
            assert.equal(await outline(), before);
            assert.equal(await notice(page), null);
            missing = undefined;
            await zoom('410,72,38');
            await until(async () => (await outline()) > before, 'finer shapes');
        });

        test('where the words do not come, that is told, and trying again works', async () => {
            await fresh();
            missing = /assets\/country\.pan\.[0-9a-f]+\.html/;
            await press(page, shape('AF0801'));
            await until(async () => (await notice(page))?.says.includes('What is said of this place has not loaded'), 'the notice');
            await page.mouse.move(1, 1);
            await until(async () => /Bazarak/.test(await text(page, '#claims .place')), 'its heading');
            missing = undefined;
            await press(page, '#cg-failure button');
            await until(() => hasWords('claim-AF0801-a'), 'the statements');
            assert.ok(!(await notice(page)));
        });

        test('without a script, each district leads to its words on the page of its province', async () => {
            const { options, prepare } = SCRIPTS_OFF[name];
            const silent = await launch(name, options);
            await page?.close();
            page = await open(silent, `${site.address}country.html`, { until: '', prepare });
            const [map, index] = await page.evaluate(() => ['#map a:has([data-area=AF0801])', '[id="cg:AF0801"]'].map((one) => document.querySelector(one).getAttribute('href')));
            assert.deepEqual([map, index], ['country.pan.html#AF0801', 'country.pan.html#AF0801']);
            await page.goto(site.address + map);
            const seen = await page.evaluate(() => ['.place:target', '#claim-AF0801-a'].map((one) => document.querySelector(one).getBoundingClientRect().height > 0));
            assert.deepEqual(seen, [true, true]);
            page = undefined;
            await silent.close();
        });

        test('on an earlier day, a district leads to its province on that day', async () => {
            await page?.close();
            const week = await serve(undefined, join(folder, 'week'));
            page = await open(browser, `${week.address}week.html?day=2021-08-28#AF0801`, { until: 'desk-ready' });
            await until(async () => (await opened(page)) === 'AF0801', 'it is open');
            const link = () => page.evaluate(() => document.querySelector('#claims .place a[href*="week.pan"]')?.href);
            await until(async () => (await link())?.endsWith('week.pan.html?day=2021-08-28#AF0801'), 'a link to that day');
            assert.equal(await page.$('.claim'), null, 'no words of another day');
            await page.goto(await link());
            await until(() => page.evaluate(() => document.body.dataset.stateDay === '2021-08-28'), 'that day on the page of the province');
            page = await page.close();
            week.close();
        });
    });
}

test('the page of the whole has none of the statements, and each province has its files', () => {
    const files = readdirSync(join(folder, 'country/assets')).filter((file) => file.startsWith('country.'));
    assert.equal(files.length, 68);
    assert.ok(!readFileSync(join(folder, 'country/country.html'), 'utf8').includes('Made up for tests.'));
});
