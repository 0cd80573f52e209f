// The built site in real browsers, used as a reader does. Run after `make dist`.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AREAS, expected } from './painted.mjs';
import { SOURCES, areas, choose, legend, names, opened, overlaps, point, press, shape, statements, text } from './reading.mjs';
import { BROWSERS, GOLDEN, launch, open, serve } from './site.mjs';

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
                for (const { area, by, says } of shown) {
                    const said = expected(source, area);
                    assert.equal(by[source], said, `${area}: data-by-${source}`);
                    assert.equal(says, said, `${area}: its name is about ${source}`);
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

        test('every swatch of the legend has a visible frame', async () => {
            for (const source of SOURCES) {
                await choose(page, source);
                const swatches = await page.$$('.legend .swatch');
                let seen = 0;
                for (const swatch of swatches) {
                    if (!(await swatch.isVisible())) continue;
                    seen += 1;
                    const picture = await swatch.screenshot({ encoding: 'base64' });
                    // the darkest point at the middle of its left edge, of 255
                    const edge = await page.evaluate(async (picture) => {
                        const image = new Image();
                        image.src = `data:image/png;base64,${picture}`;
                        await image.decode();
                        const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
                        canvas.drawImage(image, 0, 0);
                        const { data } = canvas.getImageData(0, image.height / 2, 3, 1);
                        return Math.min(...[0, 4, 8].map((at) => (data[at] + data[at + 1] + data[at + 2]) / 3));
                    }, picture);
                    assert.ok(edge < 140, `${source}: ${edge}`);
                }
                assert.equal(seen, (await legend(page)).length, `${source}: a swatch for each line`);
            }
        });

        test('every pattern that is used is defined', async () => {
            const all = new Set();
            for (const source of SOURCES) {
                await choose(page, source);
                const { used, missing } = await page.$$eval('[data-area], .swatch .ground, .sample rect', (elements) => {
                    const used = elements.map((element) => getComputedStyle(element).fill.match(/url\("?#([^")]+)/)?.[1]).filter(Boolean);
                    return { used, missing: used.filter((id) => !document.querySelector(`pattern[id="${id}"]`)) };
                });
                assert.deepEqual(missing, []);
                used.forEach((id) => all.add(id));
            }
            assert.ok(all.size > 3, [...all].join());
        });

        test('the map is as sharp with the program as without', async () => {
            const look = async (query, until, css = '') => {
                const page = await open(browser, `${site.address}embed/index.html${query}`, { until, prepare: (page) => name === 'chromium' && page.setBypassCSP(true) });
                await page.evaluate(() => (window.provoked = true));
                if (css) await page.addStyleTag({ content: css });
                const { x, y } = await page.$eval('#map', (map) => map.getBoundingClientRect().toJSON());
                const shot = await page.screenshot({ encoding: 'base64', clip: { x: x + 400, y: y + 250, width: 260, height: 200 } });
                await page.close();
                return `data:image/png;base64,${shot}`;
            };
            /** The share of samples in which two pictures differ by more than 8 of 255. */
            const differ = async (one, other) => {
                const blank = await browser.newPage();
                const share = await blank.evaluate(async (...addresses) => {
                    const [one, other] = await Promise.all(addresses.map(async (address) => {
                        const image = Object.assign(new Image(), { src: address });
                        await image.decode();
                        const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
                        canvas.drawImage(image, 0, 0);
                        return canvas.getImageData(0, 0, image.width, image.height).data;
                    }));
                    return one.filter((sample, at) => Math.abs(sample - other[at]) > 8).length / one.length;
                }, one, other);
                await blank.close();
                return share;
            };
            const without = await look('?static=true', 'page-ready');
            const share = await differ(without, await look('', 'app-ready'));
            assert.ok(share < 0.03, `${share} of the samples differ`);
            if (name === 'chromium') {
                const blurred = await look('', 'app-ready', '.corner { display: none }');
                assert.ok((await differ(without, blurred)) > 0.03, 'a layer that begins between pixels would be seen');
            }
        });

        test('the picture of each source has the colours of its map', async () => {
            const pictures = await serve(() => false, GOLDEN);
            const picture = await browser.newPage();
            try {
                for (const source of SOURCES) {
                    await choose(page, source);
                    const onPage = (await areas(page)).map(({ area, fill }) => [area, fill]);
                    await picture.goto(`${pictures.address}${source}.svg`);
                    assert.deepEqual((await areas(picture)).map(({ area, fill }) => [area, fill]), onPage, source);
                }
            } finally {
                // close it: a page in a background tab does not respond
                await picture.close();
                pictures.close();
            }
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

        test('implied claims can be hidden', async () => {
            await choose(page, 'cnn');
            assert.equal((await legend(page)).filter(({ standing }) => standing.endsWith('implied')).length, 1);
            await press(page, '#cg-implied');
            const [charikar] = (await areas(page)).filter(({ area }) => area === 'AF0301');
            const lines = (await legend(page)).map(({ standing, count }) => [standing, count]);
            assert.equal(charikar.says, 'none');
            assert.deepEqual(lines, [['not-held taliban extension', 7], ['none', 20]], 'the legend follows');
            await choose(page, 'un');
            const [nobody] = (await areas(page)).filter(({ area }) => area === 'AF0301');
            assert.equal(charikar.fill, nobody.fill, 'it has the look of no claim');
            assert.equal(await text(page, '.implied'), '', 'no switch where nothing is implied');
            await choose(page, 'cnn');
            await press(page, '#cg-implied');
            assert.equal((await areas(page)).filter(({ says }) => says.endsWith(' implied')).length, 20);
        });

        test('choosing an area opens who says what of it', async () => {
            await choose(page, 'all');
            await press(page, shape('AF0807'));
            const panel = await text(page, '#claims');
            for (const words of ['Paryan', 'Disputed: held by the Taliban, covered by a blanket statement, according to the Taliban; not held by the Taliban, according to the National Resistance Front', 'Bilal Karimi, Taliban spokesman, told CNN, 5 September 2021', 'A blanket statement, which covers', 'Fahim Dashti, NRF spokesman, tweet', 'completely cleared', 'not held by the Taliban', 'no address known', 'none of this colours the map']) {
                assert.ok(panel.includes(words), `${words} in\n${panel}`);
            }
            assert.doesNotMatch(panel, /Bazarak, the capital|Choose a place/, 'and nothing else');
            const dari = await page.$$eval('#claims .dari', (names) => names.filter((name) => name.checkVisibility()).map((name) => `${name.lang} ${name.innerText}`));
            assert.deepEqual(dari, ['prs پنجشیر', 'prs پریان']);
            const painted = (await statements(page)).map(({ id }) => id);
            assert.deepEqual(painted.slice(0, 3), ['karimi-blanket', 'dashti-paryan', 'cnn-panjshir']);
            assert.ok(painted.includes('massoud-withdrawal'), 'what paints nothing is there too');
        });

        test('an area that nobody claims says so', async () => {
            await choose(page, 'un');
            await press(page, shape('AF0309'));
            assert.match(await text(page, '#claims'), /No statement by the United Nations on who holds it/);
            await press(page, '#claims .back');
            const un = (await statements(page)).map(({ source }) => source);
            assert.deepEqual(un, ['un', 'un', 'un'], 'what the UN did say is listed');
        });

        test('pointing at an area opens it, and leaving the map returns to the selected area', async () => {
            await choose(page, 'taliban');
            await press(page, shape('AF0801'));
            const ghorband = await point(page, shape('AF0307'));
            await page.mouse.move(ghorband.x, ghorband.y);
            assert.match(await text(page, '#claims'), /Ghorband/);
            assert.doesNotMatch(await text(page, '#claims'), /Bazarak پ|Bazarak ب/);
            await page.hover('h1');
            assert.match(await text(page, '#claims'), /Bazarak/);
            await press(page, '#claims .back');
        });

        test('the open area has a ring and is marked as current', async () => {
            const ringed = () =>
                page.$$eval('#map .ring path', (rings) => rings.map((ring) => document.querySelector(`[data-area][d="${ring.getAttribute('d')}"]`)?.dataset.area ?? null));
            const current = () => page.$$eval('.areas [aria-current=true] [data-area]', (shapes) => shapes.map(({ dataset }) => dataset.area));
            await press(page, shape('AF0801'));
            assert.deepEqual([await ringed(), await current()], [['AF0801', 'AF0801'], ['AF0801']]);
            await press(page, '#claims .back');
            await page.hover('h1');
            assert.deepEqual([await ringed(), await current()], [[null, null], []]);
        });

        test('the map works by keyboard', async () => {
            await choose(page, 'all');
            await page.focus('#cg-source-all');
            // tab past the radio buttons and the map's one tab stop
            for (let tabs = 0; tabs < 4; tabs++) {
                await page.keyboard.press('Tab');
                if (await page.evaluate(() => document.activeElement.matches('.areas a'))) break;
            }
            const focused = () => page.evaluate(() => document.activeElement.querySelector('[data-area]')?.dataset.area);
            const first = await focused();
            assert.ok(first, 'Tab leads into the map');
            await page.keyboard.press('ArrowUp');
            const next = await focused();
            assert.ok(next && next !== first, 'an arrow leads to another area');
            assert.equal(await opened(page), next, 'and opens it');
            assert.doesNotMatch(await text(page, '#claims'), /^Who says what/);
            await page.keyboard.press('Tab');
            assert.equal(await focused(), undefined, 'all areas are one stop');
            await page.keyboard.down('Shift');
            await page.keyboard.press('Tab');
            await page.keyboard.up('Shift');
            assert.equal(await focused(), next, 'and the way back leads to the open one');
            await page.keyboard.press('Escape');
            assert.match(await text(page, '#claims'), /^Who says what/);
            await page.focus('#cg-source-taliban');
            await page.keyboard.press('ArrowDown');
            assert.equal(await page.$eval('input[name=source]:checked', (radio) => radio.value), 'nrf');
        });

        test('an area’s accessible name includes the claim of the chosen source', async () => {
            const paryan = (words) => page.$(`::-p-aria([name="Panjshir پنجشیر Paryan پریان ${words}"][role="link"])`);
            const said = {
                nrf: 'Not held by the Taliban, according to the National Resistance Front.',
                un: 'No statement by the United Nations on who holds it.',
            };
            for (const [source, words] of Object.entries(said)) {
                await choose(page, source);
                const link = await paryan(words);
                assert.ok(link, `${source}: ${words}`);
                assert.equal(await link.evaluate((link) => link.getAttribute('href')), '#AF0807');
            }
            await choose(page, 'cnn');
            await press(page, '#cg-implied');
            const words = await page.$eval('[href="#AF0301"]', (link) => link.ariaLabel);
            await press(page, '#cg-implied');
            assert.match(words, /No statement by CNN in its own voice on who holds it/, 'what is hidden is not said either');
        });

        test('the page says where the map comes from', async () => {
            const story = await text(page, '.story');
            for (const words of ['Data from Who’s On First', 'GeoNames', 'Natural Earth', 'indicative', 'As of 5 September 2021']) {
                assert.ok(story.includes(words), words);
            }
            assert.ok(await page.$('a[href="https://whosonfirst.org/docs/licenses/"]'));
        });

        test('every name on the map is dark on a light casing', async () => {
            assert.ok((await names(page)).length > 20);
            const faint = await page.$$eval('.labels tspan', (names) => {
                const light = (colour) => {
                    const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
                    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
                };
                return names
                    .map((name) => [name.textContent, getComputedStyle(name)])
                    .filter(([, { fill, stroke, strokeWidth, fontSize }]) => (light(stroke) + 0.05) / (light(fill) + 0.05) < 4.5 || parseFloat(strokeWidth) < 0.2 * parseFloat(fontSize))
                    .map(([name, { fill, stroke, strokeWidth }]) => `${name}: ${fill} on ${stroke} of ${strokeWidth}`);
            });
            assert.deepEqual([...new Set(faint)].sort(), []);
        });

        test('nothing is cut off or too small to hit, from 320 to 1280 pixels', async () => {
            for (const width of [320, 360, 768, 1280]) {
                const narrow = await open(browser, site.address, { width, height: 800 });
                const wide = await narrow.evaluate(() => document.documentElement.scrollWidth - innerWidth);
                assert.ok(wide <= 0, `${width}: ${wide} px too wide`);
                // content far below has no size until it is scrolled to
                await narrow.$eval('.credits', (credits) => credits.scrollIntoView());
                await narrow.waitForFunction(() => document.querySelector('.credits a').getBoundingClientRect().height > 0);
                const small = await narrow.$$eval('.choice, button, .credits a', (targets) =>
                    targets.map((target) => [target.innerText, target.getBoundingClientRect()]).filter(([, { width, height }]) => width && (height < 24 || width < 24)).map(([name]) => name),
                );
                assert.deepEqual(small, [], `${width}: targets of at least 24 px`);
                const tiers = await narrow.$$eval('.labels', (groups) => groups.filter((group) => getComputedStyle(group.querySelector('text')).display !== 'none').length);
                assert.equal(tiers, 1, `${width}: one set of names`);
                assert.deepEqual(await overlaps(narrow), [], `${width}: no names overlap`);
                assert.deepEqual(narrow.problems, [], `${width}: nothing in the console`);
                await narrow.close();
            }
        });

        test('the console shows no errors', () => assert.deepEqual(page.problems, []));
    });
}
