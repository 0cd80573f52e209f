// Zooming and moving the map with buttons, keys, wheel, mouse and fingers, and what keeps its size on the screen.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { focus, names, opened, overlaps, point, press, shape, text, until } from './reading.mjs';
import { BROWSERS, launch, open, serve } from './site.mjs';

const WHOLE = { scale: 1, left: 0, top: 0, transform: null, tier: null };

/** Where the map's paper is in the frame, in CSS pixels. */
const view = (page) =>
    page.evaluate(() => {
        const [map, world] = [document.querySelector('#map'), document.querySelector('#map .world')];
        const [frame, paper] = [map.getScreenCTM(), world.getScreenCTM()];
        return { scale: paper.a / frame.a, left: paper.e - frame.e, top: paper.f - frame.f, transform: world.getAttribute('transform'), tier: map.dataset.tier ?? null };
    });

/** The point of the paper at a point of the screen. */
const under = (page, at) => page.evaluate(({ x, y }) => {
    const { x: right, y: down } = new DOMPoint(x, y).matrixTransform(document.querySelector('#map .world').getScreenCTM().inverse());
    return { right, down };
}, at);

const near = (actual, wanted, slack, what) => assert.ok(Math.abs(actual - wanted) <= slack, `${what}: ${actual}, not ${wanted}`);

const zoom = (page, step) => press(page, `[data-zoom=${step}]`);
const zoomed = async (page, times = 2) => {
    for (let time = 0; time < times; time++) await zoom(page, 'in');
    return view(page);
};

const box = (page, selector) => page.$eval(selector, (element) => element.getBoundingClientRect().toJSON());
const selected = (page) => page.$eval('body', ({ dataset }) => dataset.stateArea ?? null);

/** Drags the mouse over the map. */
const drag = async (page, from, right, down) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + right, from.y + down, { steps: 5 });
    await page.mouse.up();
    await redrawn(page);
};

/** Waits until a map that was moved has been redrawn, which the program leaves until the browser is idle. */
const redrawn = (page) => until(() => page.$eval('#map', ({ style }) => style.transform === ''), 'the map is redrawn');

/** How many CSS pixels a unit of a pattern has where it fills an element. */
const hatches = (page) =>
    page.evaluate(() => {
        const unit = (element) => {
            const id = getComputedStyle(element).fill.match(/url\("?#([^")]+)/)?.[1];
            const pattern = id && document.querySelector(`pattern[id="${id}"]`);
            if (!pattern) return null;
            const own = [...pattern.patternTransform.baseVal].reduce((all, { matrix }) => all.multiply(matrix), document.querySelector('#map').createSVGMatrix());
            return Math.hypot(own.a, own.b) * element.getScreenCTM().a;
        };
        const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0).map(unit).filter(Boolean);
        const shown = [...document.querySelectorAll('.legend')].find((list) => getComputedStyle(list).display !== 'none');
        return { map: all('[data-area]'), legend: all(`.legend[data-voice=${shown.dataset.voice}] .ground`), samples: all('.sample rect') };
    });

for (const name of Object.keys(BROWSERS)) {
    describe(name, { timeout: 140_000 }, () => {
        let site, browser, page;
        before(async () => {
            site = await serve();
            browser = await launch(name);
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });
        beforeEach(async () => {
            page = await open(browser, site.address);
        });
        afterEach(async () => {
            const { problems } = page;
            await page.close();
            assert.deepEqual(problems, [], 'nothing in the console');
        });

        test('buttons zoom in, out, and back to the whole map', async () => {
            assert.deepEqual(await view(page), WHOLE);
            assert.equal(await text(page, '.zoomed'), '', 'nothing to move while all is seen');
            near((await zoomed(page, 1)).scale, 1.6, 0.01, 'closer');
            near((await zoomed(page, 1)).scale, 2.56, 0.01, 'closer still');
            await zoom(page, 'out');
            near((await view(page)).scale, 1.6, 0.01, 'farther');
            await zoom(page, 'whole');
            assert.deepEqual(await view(page), WHOLE);
            await zoom(page, 'out');
            assert.deepEqual(await view(page), WHOLE, 'no farther than the whole map');
            assert.ok((await zoomed(page, 8)).scale <= 8.01, 'nor closer than eight times');
        });

        test('buttons move the map as far as its edges', async () => {
            const start = await zoomed(page);
            await zoom(page, 'right');
            const right = await view(page);
            assert.ok(right.left < start.left && right.top === start.top, 'right');
            await zoom(page, 'left');
            near((await view(page)).left, start.left, 1, 'left');
            await zoom(page, 'down');
            const down = await view(page);
            assert.ok(down.top < start.top, 'down');
            await zoom(page, 'up');
            near((await view(page)).top, start.top, 1, 'up');
            for (let times = 0; times < 12; times++) await zoom(page, 'up');
            near((await view(page)).top, 0, 1, 'no farther than the edge');
        });

        test('keys zoom and move while the focus is in the map, and nowhere else', async () => {
            await focus(page, '#cg-source-all');
            await page.keyboard.press('+');
            assert.deepEqual(await view(page), WHOLE);
            await focus(page, '.areas a[tabindex="0"]');
            await page.keyboard.press('+');
            await page.keyboard.press('+');
            near((await view(page)).scale, 2.56, 0.01, '+');
            await page.keyboard.press('-');
            near((await view(page)).scale, 1.6, 0.01, '-');
            const start = await view(page);
            await page.keyboard.down('Shift');
            await page.keyboard.press('ArrowRight');
            await page.keyboard.press('ArrowDown');
            await page.keyboard.up('Shift');
            const moved = await view(page);
            assert.ok(moved.left < start.left && moved.top < start.top, 'Shift and arrows');
            await page.keyboard.press('0');
            assert.deepEqual(await view(page), WHOLE);
        });

        test('an area that the focus moves to comes into view', async () => {
            await focus(page, '[href="#AF0807"]');
            for (let times = 0; times < 6; times++) await page.keyboard.press('+');
            for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowDown']) {
                await page.keyboard.press(key);
                const code = await page.evaluate(() => document.activeElement.querySelector('[data-area]').dataset.area);
                const [area, map] = [await box(page, shape(code)), await box(page, '#map')];
                const [x, y] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
                assert.ok(x > map.left && x < map.right && y > map.top && y < map.bottom, `${code} after ${key}`);
            }
        });

        test('Ctrl and the wheel zoom about the pointer', async () => {
            const at = await point(page, shape('AF0302'));
            await page.mouse.move(at.x, at.y);
            const before = await under(page, at);
            await page.keyboard.down('Control');
            await page.mouse.wheel({ deltaY: -100 });
            await page.keyboard.up('Control');
            await until(async () => (await view(page)).transform, 'the map zooms');
            assert.ok((await view(page)).scale > 1.2);
            const after = await under(page, at);
            near(after.right, before.right, 30, 'what was under the pointer');
            near(after.down, before.down, 30, 'what was under the pointer');
            assert.equal(await page.evaluate(() => scrollY), 0);
        });

        test('the wheel scrolls the page until the map is zoomed in', async () => {
            await page.setViewport({ width: 1280, height: 600 });
            const scrolled = () => page.evaluate(() => scrollY);
            const hover = async () => {
                const at = await point(page, '#map');
                await page.mouse.move(at.x, at.y);
            };
            await hover();
            await page.mouse.wheel({ deltaY: 120 });
            await until(async () => (await scrolled()) > 0, 'the page scrolls');
            assert.deepEqual(await view(page), WHOLE);
            await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
            const { scale } = await zoomed(page, 4);
            await hover();
            const before = await scrolled();
            await page.mouse.wheel({ deltaY: 120 });
            await until(async () => (await view(page)).scale < scale - 0.1, 'the map zooms out');
            assert.equal(await scrolled(), before, 'and the page stays');
        });

        test('the mouse drags the map once it is zoomed in, and opens nothing by it', async () => {
            const at = await point(page, shape('AF0802'));
            await drag(page, at, 90, 60);
            assert.deepEqual(await view(page), WHOLE);
            assert.equal(await selected(page), null);
            const start = await zoomed(page);
            await drag(page, at, -90, -60);
            const moved = await view(page);
            near(moved.left, start.left - 90, 2, 'it follows the mouse');
            near(moved.top, start.top - 60, 2, 'it follows the mouse');
            assert.equal(await selected(page), null);
            await press(page, shape('AF0802'));
            assert.equal(await selected(page), 'AF0802', 'the next click is one again');
        });

        test('a map that is dragged moves as a picture, and is redrawn where it was released', async () => {
            await zoomed(page);
            const at = await point(page, shape('AF0802'));
            const state = () =>
                page.evaluate(() => ({
                    drawn: document.querySelector('#map .world').getAttribute('transform'),
                    moved: document.querySelector('#map').style.transform,
                    area: document.querySelector('[data-area=AF0802]').getBoundingClientRect().toJSON(),
                    scaleBar: document.querySelector('.scale-bar').getBoundingClientRect().toJSON(),
                }));
            const before = await state();
            await page.mouse.move(at.x, at.y);
            await page.mouse.down();
            await page.mouse.move(at.x - 90, at.y - 60, { steps: 5 });
            const moving = await state();
            await page.mouse.up();
            await redrawn(page);
            const after = await state();
            assert.equal(moving.drawn, before.drawn, 'nothing is drawn meanwhile');
            assert.notEqual(moving.moved, '');
            assert.deepEqual(moving.scaleBar, before.scaleBar, 'the scale bar stays where it is');
            assert.equal(after.moved, '');
            assert.notEqual(after.drawn, before.drawn);
            for (const [now, what] of [[moving, 'moving'], [after, 'at rest']]) {
                near(now.area.left, before.area.left - 90, 1.5, what);
                near(now.area.top, before.area.top - 60, 1.5, what);
                near(now.area.width, before.area.width, 0.5, what);
            }
        });

        test('a drag that leaves the map at once and ends outside does not leave the map following the mouse', async () => {
            const before = await zoomed(page);
            const { left, right, top, bottom } = await box(page, '#map');
            // the first move is outside, so the map has not captured the pointer when it is released
            await page.mouse.move(right - 5, (top + bottom) / 2);
            await page.mouse.down();
            await page.mouse.move(right + 60, (top + bottom) / 2);
            await page.mouse.up();
            await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 5 });
            await redrawn(page);
            assert.deepEqual(await view(page), before);
            // and the map points at areas again
            await until(async () => (await opened(page)) !== undefined, 'the area under the mouse is told');
        });

        test('a press that hardly moves is a click', async () => {
            await zoomed(page, 1);
            await drag(page, await point(page, shape('AF0802')), 2, 1);
            assert.equal(await selected(page), 'AF0802');
        });

        test('a double click zooms to an area, and so does the panel’s button', async () => {
            const fits = async (code, how) => {
                const [area, map] = [await box(page, shape(code)), await box(page, '#map')];
                const share = Math.max(area.width / map.width, area.height / map.height);
                assert.ok(share > 0.3 && share <= 0.6, `${how}: ${share} of the map`);
                assert.ok(area.left > map.left && area.right < map.right && area.top > map.top && area.bottom < map.bottom, `${how}: within the frame`);
            };
            await press(page, shape('AF0807'), { count: 2 });
            await fits('AF0807', 'two clicks');
            await zoom(page, 'whole');
            await press(page, shape('AF0908'));
            await press(page, '#claims .onto');
            await fits('AF0908', 'the button');
        });

        test('lines keep their width', async () => {
            const lines = () =>
                page.$$eval('#map :is(.borders path, [data-area], .context path, .leader, .ring path)', (paths) => paths.map((path) => `${getComputedStyle(path).vectorEffect} ${getComputedStyle(path).strokeWidth}`));
            const before = await lines();
            assert.ok(before.length > 27, `${before.length} lines`);
            assert.ok(before.every((line) => /^non-scaling-stroke [\d.]+px$/.test(line)), before.join());
            await zoomed(page, 4);
            assert.deepEqual(await lines(), before);
        });

        test('names keep their size, more of them appear, and none overlap', async () => {
            const size = (all, name) => {
                const { top, bottom, lines } = all.find((other) => other.name === name && other.lines === 1);
                return (bottom - top) / lines;
            };
            const start = await names(page);
            let before = start.length;
            for (const step of [1, 2, 3, 4]) {
                await zoomed(page, 1);
                const now = await names(page);
                assert.ok(now.length >= before, `step ${step}: ${now.length} names after ${before}`);
                for (const name of ['Paryan', 'PANJSHIR']) {
                    near(size(now, name) / size(start, name), 1, 0.1, `step ${step}: ${name}`);
                }
                assert.deepEqual(await overlaps(page), [], `step ${step}`);
                before = now.length;
            }
            assert.ok(before > start.length, `${before} names after ${start.length}`);
        });

        test('hatches keep their size, the same as in the legend and the statements', async () => {
            const start = await hatches(page);
            assert.ok(start.map.length > 0 && start.legend.length > 0 && start.samples.length > 0);
            await zoomed(page, 3);
            const now = await hatches(page);
            assert.deepEqual(Object.values(now).map(({ length }) => length), Object.values(start).map(({ length }) => length));
            for (const unit of now.map) near(unit / start.map[0], 1, 0.02, 'on the map');
            for (const unit of now.legend) near(unit / now.map[0], 1, 0.02, 'in the legend, to the map');
            for (const unit of now.samples) near(unit / start.samples[0], 1, 0.02, 'beside the statements');
        });

        test('the scale bar stays accurate', async () => {
            const bar = () =>
                page.evaluate(() => {
                    const bars = [...document.querySelectorAll('.bar')].filter((bar) => getComputedStyle(bar).display !== 'none');
                    const [path, words] = [bars[0].querySelector('path'), bars[0].querySelector('text')];
                    const pixels = path.getBBox().width * path.getScreenCTM().a;
                    return { bars: bars.length, pixels, kilometres: parseFloat(words.textContent) };
                });
            const start = await bar();
            for (const times of [1, 2, 2]) {
                const { scale } = await zoomed(page, times);
                const { bars, pixels, kilometres } = await bar();
                assert.equal(bars, 1);
                near(pixels / kilometres / (start.pixels / start.kilometres), scale, 0.02 * scale, 'pixels a kilometre');
                assert.ok(pixels > 20 && pixels < 200, `${pixels} pixels long`);
            }
        });

        test('back at the whole map, everything is as before', async () => {
            const all = async () => {
                // pressing a button scrolls it into view
                await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
                return { view: await view(page), names: await names(page), hatches: await hatches(page) };
            };
            const before = await all();
            await zoomed(page, 5);
            await zoom(page, 'down');
            await zoom(page, 'whole');
            assert.deepEqual(await all(), before);
        });
    });

    describe(`${name}, by finger`, { timeout: 60_000 }, () => {
        let site, browser, page;
        before(async () => {
            site = await serve();
            // without this, a machine without a touch screen has no touch events
            browser = await launch(name, { extraPrefsFirefox: { 'dom.w3c_touch_events.enabled': 1 } });
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });
        beforeEach(async () => {
            page = await open(browser, site.address, { width: 390, height: 844, hasTouch: name === 'chromium' });
        });
        afterEach(async () => {
            const { problems } = page;
            await page.close();
            assert.deepEqual(problems, [], 'nothing in the console');
        });

        const pinch = async (at, from, to) => {
            const fingers = [await page.touchscreen.touchStart(at.x - from, at.y), await page.touchscreen.touchStart(at.x + from, at.y)];
            for (const step of [0.25, 0.5, 0.75, 1]) {
                const apart = from + (to - from) * step;
                await fingers[0].move(at.x - apart, at.y);
                await fingers[1].move(at.x + apart, at.y);
            }
            for (const finger of fingers) await finger.end();
            await redrawn(page);
        };

        test('a tap opens an area and leaves it in view', async () => {
            const at = await point(page, shape('AF0806'));
            await page.touchscreen.tap(at.x, at.y);
            await until(async () => (await selected(page)) === 'AF0806', 'it opens');
            const [area, claims] = [await box(page, shape('AF0806')), await box(page, '#claims')];
            assert.ok(area.top >= 0 && area.bottom <= claims.top, `${area.bottom} above ${claims.top}`);
            assert.ok(claims.bottom <= 845 && claims.height > 100, 'its claims are in sight too');
        });

        test('two fingers zoom about the point between them', async () => {
            const at = await point(page, shape('AF0806'));
            const before = await under(page, at);
            await pinch(at, 30, 75);
            near((await view(page)).scale, 2.5, 0.1, 'closer');
            const after = await under(page, at);
            near(after.right, before.right, 100, 'what was between');
            near(after.down, before.down, 100, 'what was between');
            assert.equal(await selected(page), null, 'and nothing opens');
            await pinch(at, 90, 20);
            assert.deepEqual(await view(page), WHOLE);
        });

        test('one finger moves the map once it is zoomed in', async () => {
            const at = await point(page, shape('AF0806'));
            const slide = async () => {
                const finger = await page.touchscreen.touchStart(at.x, at.y);
                for (const step of [1, 2, 3, 4]) await finger.move(at.x - 15 * step, at.y);
                await finger.end();
                await redrawn(page);
            };
            await slide();
            assert.deepEqual(await view(page), WHOLE);
            const start = await zoomed(page);
            await slide();
            near((await view(page)).left, start.left - 60, 3, 'it follows the finger');
        });
    });
}
