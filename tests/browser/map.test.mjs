// The built site in real browsers, read and used as a reader does. Run after `make dist`.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AREAS, expected } from './painted.mjs';
import { BROWSERS, GOLDEN, launch, open, serve } from './site.mjs';

const SOURCES = ['taliban', 'nrf', 'cnn', 'un', 'all'];

/** Every area as it is on the page: its attributes and its computed colours. */
const areas = (page) =>
    page.$$eval('#map [data-area]', (elements) =>
        elements.map((element) => {
            const style = getComputedStyle(element);
            const by = Object.fromEntries(
                [...element.attributes].filter(({ name }) => name.startsWith('data-by-')).map(({ name, value }) => [name.slice(8), value]),
            );
            const { area, status, holder, notHolder, reach } = element.dataset;
            return { area, by, shown: { status, holder, notHolder, reach }, fill: style.fill, stroke: style.stroke };
        }),
    );

/** The legend that is shown: the standing of each line, its words, its count and its computed colours. */
const legend = (page) =>
    page.$$eval('.legend', (lists) =>
        lists
            .filter((list) => getComputedStyle(list).display !== 'none')
            .flatMap((list) => [...list.querySelectorAll('li')])
            .filter((line) => getComputedStyle(line).display !== 'none')
            .map((line) => ({
                standing: line.dataset.standing,
                words: line.innerText,
                count: Number(line.querySelector('.count').innerText),
                fill: getComputedStyle(line.querySelector('.ground')).fill,
            })),
    );

const text = (page, selector) => page.$eval(selector, (element) => element.innerText);
const choose = (page, source) => page.$eval(`#source-${source}`, (radio) => radio.click());
const compact = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

for (const name of Object.keys(BROWSERS)) {
    describe(name, { timeout: 240_000 }, () => {
        let site, browser, page;
        before(async () => {
            site = await serve();
            browser = await launch(name);
            page = await open(browser, site.address);
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });

        test('each source paints what it said and nothing else', async () => {
            for (const source of SOURCES) {
                await choose(page, source);
                const shown = await areas(page);
                assert.deepEqual(shown.map(({ area }) => area).sort(), [...AREAS].sort(), 'one element an area');
                for (const { area, by, shown: attributes } of shown) {
                    const { by: said, ...look } = expected(source, area);
                    assert.deepEqual(compact(attributes), look, `${area} by ${source}`);
                    assert.equal(by[source], said, `${area}: data-by-${source}`);
                    assert.deepEqual(Object.keys(by).sort(), [...SOURCES].sort(), `${area}: one attribute a source`);
                }
            }
        });

        test('an area has the colour of its line in the legend, and the legend has no other line', async () => {
            for (const source of SOURCES) {
                await choose(page, source);
                const [shown, lines] = [await areas(page), await legend(page)];
                for (const { area, by, fill } of shown) {
                    const line = lines.find(({ standing }) => standing === by[source]);
                    assert.ok(line, `${area}: ${by[source]} is in the legend of ${source}`);
                    assert.equal(fill, line.fill, `${area} by ${source}`);
                }
                for (const { standing, count } of lines) {
                    assert.equal(count, shown.filter(({ by }) => by[source] === standing).length, `${standing} by ${source}`);
                }
                const looks = new Set(lines.map(({ fill }) => fill));
                assert.equal(looks.size, lines.length, `each line of ${source} has a look of its own`);
            }
        });

        test('every pattern that is used is defined', async () => {
            for (const source of SOURCES) {
                await choose(page, source);
                const missing = await page.$$eval('[data-area], .ground', (elements) =>
                    elements
                        .map((element) => getComputedStyle(element).fill.match(/url\("?#([^")]+)/)?.[1])
                        .filter((id) => id && !document.querySelector(`pattern[id="${id}"]`)),
                );
                assert.deepEqual(missing, []);
            }
        });

        test('the picture of each source has the colours of its map', async () => {
            const pictures = await serve(() => false, GOLDEN);
            const picture = await browser.newPage();
            for (const source of SOURCES) {
                await choose(page, source);
                const onPage = (await areas(page)).map(({ area, fill }) => [area, fill]);
                await picture.goto(`${pictures.address}${source}.svg`);
                assert.deepEqual((await areas(picture)).map(({ area, fill }) => [area, fill]), onPage, source);
            }
            await picture.close();
            pictures.close();
        });

        test('the headline is a finding, one for each source', async () => {
            const headlines = new Set();
            for (const source of SOURCES) {
                await choose(page, source);
                headlines.add(await text(page, 'h1'));
            }
            assert.equal(headlines.size, SOURCES.length);
            assert.match([...headlines].join(), /dispute Paryan/);
        });

        test('what is implied can be hidden', async () => {
            await choose(page, 'cnn');
            assert.equal((await legend(page)).filter(({ standing }) => standing.endsWith('implied')).length, 1);
            await page.click('#implied');
            const [charikar] = (await areas(page)).filter(({ area }) => area === 'AF0301');
            const lines = (await legend(page)).map(({ standing, count }) => [standing, count]);
            assert.deepEqual(compact(charikar.shown), { status: 'none' });
            assert.deepEqual(lines, [['not-held taliban extension', 7], ['none', 20]], 'the legend follows');
            await choose(page, 'un');
            const [nobody] = (await areas(page)).filter(({ area }) => area === 'AF0301');
            assert.equal(charikar.fill, nobody.fill, 'it has the look of no claim');
            assert.equal(await page.$eval('.implied', (label) => getComputedStyle(label).display), 'none', 'no switch where nothing is implied');
            await choose(page, 'cnn');
            await page.click('#implied');
            assert.equal((await areas(page)).filter(({ shown }) => shown.reach === 'implied').length, 20);
        });

        test('choosing an area opens who says what of it', async () => {
            await choose(page, 'all');
            await page.click('[data-area=AF0807]');
            const panel = await text(page, '#claims');
            for (const words of ['Paryan', 'Disputed: held by the Taliban, by extension, according to the Taliban; not held by the Taliban, according to the National Resistance Front', 'Bilal Karimi, Taliban spokesman, told CNN, 5 September 2021', 'By extension', 'Fahim Dashti, NRF spokesman, tweet', 'completely cleared', 'not held by the Taliban', 'no address known', 'none of this colours the map']) {
                assert.ok(panel.includes(words), `${words} in\n${panel}`);
            }
            assert.equal(await page.$eval('#claims .dari', (name) => `${name.lang} ${name.innerText}`), 'prs پنجشیر');
            const painted = await page.$$eval('#claims [data-claim]', (claims) => claims.map((claim) => claim.dataset.claim));
            assert.deepEqual(painted.slice(0, 3), ['karimi-blanket', 'dashti-paryan', 'cnn-panjshir']);
            assert.ok(painted.includes('massoud-withdrawal'), 'what paints nothing is there too');
        });

        test('an area that nobody claims says so', async () => {
            await choose(page, 'un');
            await page.click('[data-area=AF0309]');
            assert.match(await text(page, '#claims'), /Nobody says who holds it, according to the United Nations/);
            await page.click('#claims .back');
            const un = await page.$$eval('#claims [data-claim]', (claims) => claims.map((claim) => claim.dataset.source));
            assert.deepEqual(un, ['un', 'un', 'un'], 'what the UN did say is listed');
        });

        test('pointing at an area opens it, and leaving the map returns to what was chosen', async () => {
            await choose(page, 'taliban');
            await page.click('[data-area=AF0801]');
            await page.hover('[data-area=AF0307]');
            assert.match(await text(page, '#claims h2'), /Ghorband/);
            await page.hover('h1');
            assert.match(await text(page, '#claims h2'), /Bazarak/);
            await page.click('#claims .back');
        });

        test('the map works by keyboard', async () => {
            await choose(page, 'all');
            await page.focus('#source-all');
            // past the radios and the map's one stop
            for (let tabs = 0; tabs < 4; tabs++) {
                await page.keyboard.press('Tab');
                if (await page.evaluate(() => document.activeElement.hasAttribute('data-area'))) break;
            }
            const focused = () => page.evaluate(() => document.activeElement.dataset.area);
            const first = await focused();
            assert.ok(first, 'Tab leads into the map');
            await page.keyboard.press('ArrowUp');
            const next = await focused();
            assert.ok(next && next !== first, 'an arrow leads to another area');
            const heading = await text(page, '#claims h2');
            assert.ok(heading && !heading.startsWith('Who says what'), heading);
            const name = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
            assert.match(name, /, .*: /, 'the name carries the claim');
            await page.keyboard.press('Escape');
            assert.match(await text(page, '#claims h2'), /Who says what/);
            await page.focus('#source-taliban');
            await page.keyboard.press('ArrowDown');
            assert.equal(await page.$eval('input[name=source]:checked', (radio) => radio.value), 'nrf');
        });

        test('the page says where the map comes from', async () => {
            const page_text = await text(page, '.story');
            for (const words of ['Data from Who’s On First', 'GeoNames', 'Natural Earth', 'indicative', 'As of 5 September 2021']) {
                assert.ok(page_text.includes(words), words);
            }
            assert.ok(await page.$('a[href="https://whosonfirst.org/docs/licenses/"]'));
        });

        test('nothing is cut off or too small to hit, from 320 to 1280 pixels', async () => {
            for (const width of [320, 360, 768, 1280]) {
                const narrow = await open(browser, site.address, { width, height: 800 });
                const wide = await narrow.evaluate(() => document.documentElement.scrollWidth - innerWidth);
                assert.ok(wide <= 0, `${width}: ${wide} px too wide`);
                const small = await narrow.$$eval('.choice, button, .credits a', (targets) =>
                    targets.map((target) => [target.innerText, target.getBoundingClientRect()]).filter(([, { width, height }]) => width && (height < 24 || width < 24)).map(([name]) => name),
                );
                assert.deepEqual(small, [], `${width}: targets of at least 24 px`);
                const tiers = await narrow.$$eval('.labels', (groups) => groups.filter((group) => getComputedStyle(group).display !== 'none').length);
                assert.equal(tiers, 1, `${width}: one set of names`);
                const overlaps = await narrow.$$eval('.labels text', (names) => {
                    const boxes = names.map((name) => name.getBoundingClientRect()).filter(({ width }) => width > 0);
                    return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3)).length;
                });
                assert.equal(overlaps, 0, `${width}: no names overlap`);
                assert.deepEqual(narrow.problems, [], `${width}: nothing in the console`);
                await narrow.close();
            }
        });

        test('nothing went wrong in the console', () => assert.deepEqual(page.problems, []));
    });

    describe(`${name}, when a file is missing or broken`, { timeout: 120_000 }, () => {
        let browser;
        before(async () => (browser = await launch(name)));
        after(() => browser?.close());

        /** A page of a site that answers some requests otherwise. Whatever comes of it, nothing stays open. */
        const withPage = async (intercept, use) => {
            const site = await serve(intercept);
            const page = await browser.newPage();
            try {
                await page.goto(site.address, { waitUntil: 'domcontentloaded', timeout: 10_000 });
                return await use(page);
            } finally {
                await page.close();
                site.close();
            }
        };

        test('a program that is missing or broken is told by its file', async () => {
            const cases = [
                [/\.wasm$/, (response) => response.writeHead(404).end()],
                [/\.wasm$/, (response) => response.writeHead(200, { 'content-type': 'application/wasm' }).end('<html>')],
                [/app-[^.]*\.js$/, (response) => response.writeHead(404).end()],
            ];
            for (const [file, answer] of cases) {
                const matches = (request, response) => file.test(request.url) && (answer(response), true);
                await withPage(matches, async (page) => {
                    await page.waitForSelector('[data-late]:not([hidden])', { timeout: 10_000 });
                    assert.match(await text(page, '[data-late]'), /the file app-\w+\.(js|wasm)/);
                });
            }
        });

        const broken = (file, answer) =>
            withPage((request, response) => request.url.endsWith(file) && (answer(response), true), async (page) => {
                await page.waitForSelector('.story, .failure:not([hidden])', { timeout: 10_000 });
                return { sentence: await text(page, '.failure'), map: await page.$('#map') };
            });

        test('the page stands and says which file and why, and shows no empty map', async () => {
            const cases = [
                ['claims.csv', (response) => response.writeHead(404).end(), /claims\.csv.*status 404/],
                ['claims.csv', (response) => response.end('id,source\n'), /claims\.csv.*column is missing/],
                ['areas.geojson', (response) => response.end('<html>'), /areas\.geojson.*HTML page/],
                ['areas.geojson', (response) => response.destroy(), /areas\.geojson/],
                ['story.json', (response) => response.end('{"title":'), /story\.json.*ends in the middle/],
            ];
            for (const [file, answer, says] of cases) {
                const { sentence, map } = await broken(file, answer);
                assert.match(sentence, says);
                assert.equal(map, null);
            }
        });
    });
}
