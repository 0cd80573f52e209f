// The custom element in pages of another origin (`hosts/element-*.html`), and the messages between it and its frame.
// `https://maps.example/` in those pages stands for the built site.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { until } from './reading.mjs';
import { BROWSERS, DIST, launch, serve } from './site.mjs';

const HOSTS = fileURLToPath(new URL('hosts/', import.meta.url));
const NAME = 'panjshir-2021-09-05';
const EMBED = `embed/${NAME}.html`;

/** The frames of a page that show a map, and the one whose address includes `within`. */
const maps = (page) => page.frames().filter((frame) => frame.url().includes('/embed/'));
const map = async (page, within = '') => {
    await until(() => maps(page).some((frame) => frame.url().includes(within)), `a frame with ${within}`);
    return maps(page).find((frame) => frame.url().includes(within));
};

/** An element as it is on the screen: whether the frame and the poster are visible, and how tall it is. */
const look = (page, selector = 'claimed-ground') =>
    page.$eval(selector, (element) => {
        const frames = [...(element.shadowRoot?.querySelectorAll('iframe') ?? [])];
        const seen = (one) => one?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
        return {
            frames: frames.length,
            frame: frames.some(seen),
            poster: seen(element.querySelector('a')),
            height: element.shadowRoot?.querySelector('div').offsetHeight,
            title: frames[0]?.title,
        };
    });
const shown = (page, selector) => until(async () => (await look(page, selector)).frame, `the map of ${selector ?? 'the page'}`);

/** How far a frame's height is off: the overflow of its document, and the empty space below its content. */
const misfit = (frame) =>
    frame.evaluate(() => {
        const { scrollHeight } = document.documentElement;
        const end = Math.max(...[...document.querySelectorAll('body *')].map((element) => element.getBoundingClientRect().bottom));
        return { over: scrollHeight - innerHeight, empty: innerHeight - Math.round(end) };
    });
const fits = async (frame) => {
    let by;
    await until(async () => {
        by = await misfit(frame);
        return by.over <= 0 && by.empty <= 40;
    }, 'a frame as tall as its content').catch((error) => assert.fail(`${error.message}: ${JSON.stringify(by)}`));
};

// browsers don't paint a frame that is off the screen, and the program starts only after the first paint
const live = async (frame, page) => {
    await page?.evaluate((src) => {
        for (const element of document.querySelectorAll('claimed-ground')) {
            if (element.shadowRoot.querySelector('iframe').src === src) element.scrollIntoView();
        }
    }, frame.url().split('#')[0]);
    await until(() => frame.evaluate(() => performance.getEntriesByName('app-ready').length > 0), 'the program');
};
const state = (frame) =>
    frame.evaluate(() => ({ source: document.querySelector('input[name=source]:checked').value, area: document.body.dataset.stateArea ?? '' }));
const becomes = (frame, wanted) => until(async () => JSON.stringify(await state(frame)) === JSON.stringify(wanted), JSON.stringify(wanted));
const attributes = (page, selector = 'claimed-ground') => page.$eval(selector, (element) => ({ source: element.getAttribute('source'), area: element.getAttribute('area') }));

/** Chooses in a frame, as its reader. */
const pick = (frame, source) => frame.evaluate((source) => document.querySelector(`#cg-source-${source}`).click(), source);
const click = (frame, selector) =>
    frame.evaluate((selector) => document.querySelector(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })), selector);

/** Waits until messages have been delivered both ways and a frame has been painted. */
const settled = (page) =>
    page.evaluate(async () => {
        for (let turn = 0; turn < 5; turn++) {
            await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        }
    });

/** Counts, before any script runs, the listeners for messages, and records the element's events. */
const counting = () => {
    window.listeners = 0;
    for (const [name, step] of [['addEventListener', 1], ['removeEventListener', -1]]) {
        const original = EventTarget.prototype[name];
        EventTarget.prototype[name] = function (type, ...rest) {
            if (type === 'message' && (this ?? window) === window) window.listeners += step;
            return original.call(this, type, ...rest);
        };
    }
    window.events = [];
    for (const name of ['source', 'area']) {
        document.addEventListener(name, ({ target, detail, bubbles, composed }) => window.events.push([target.id, name, detail, bubbles && composed].filter((part) => part !== '')));
    }
};

for (const name of Object.keys(BROWSERS)) {
    describe(name, { timeout: 280_000 }, () => {
        let site, hosts, browser, page, asked, refused, answers;
        before(async () => {
            site = await serve(async ({ url, headers }, response) => {
                asked.push({ url, referer: headers.referer });
                if (refused && url.includes(refused)) return response.writeHead(404).end(), true;
                if (url.includes('/embed/')) await answers;
                return false;
            });
            hosts = await serve((request, response) => {
                const file = /^\/(element-[a-z]+\.html)/.exec(request.url)?.[1];
                if (!file) return false;
                response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...(request.url.endsWith('?strict') && { 'Content-Security-Policy': `default-src 'none'; script-src ${site.address}; frame-src ${site.address}; img-src ${site.address}; require-trusted-types-for 'script'` }) });
                response.end(readFileSync(HOSTS + file, 'utf8').replaceAll('https://maps.example/', site.address));
                return true;
            }, HOSTS);
            browser = await launch(name);
        });
        after(async () => {
            await browser?.close();
            hosts?.close();
            site?.close();
        });
        beforeEach(() => {
            [asked, refused, answers] = [[], undefined, undefined];
        });
        afterEach(async () => {
            await page?.close();
            page = undefined;
        });

        const embeds = () => asked.filter(({ url }) => url.includes('/embed/') && url.includes('.html')).map(({ url }) => url);
        const host = async (file, width = 900) => {
            await page?.close();
            page = await browser.newPage();
            page.problems = [];
            page.on('pageerror', (error) => page.problems.push(String(error)));
            page.on('console', (message) => message.type() === 'error' && page.problems.push(message.text()));
            await page.setViewport({ width, height: 900 });
            await page.evaluateOnNewDocument(counting);
            await page.goto(`${hosts.address}element-${file}`, { waitUntil: 'domcontentloaded' });
        };
        /** Opens a page without a map; `make` adds one. */
        const bare = async (script = true) => {
            await host('bare.html');
            if (script) await page.addScriptTag({ url: `${site.address}claimed-ground.js` });
        };
        const make = (attributes, parent = 'main') =>
            page.evaluate(
                (attributes, parent) => {
                    const element = document.createElement('claimed-ground');
                    element.innerHTML = '<a href="#"><img alt="The poster" width="300" height="200"></a>';
                    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
                    document.querySelector(parent).append(element);
                },
                { src: site.address + EMBED, loading: 'eager', ...attributes },
                parent,
            );
        const events = () => page.evaluate(() => window.events.splice(0));
        const set = (properties, selector = 'claimed-ground') => page.$eval(selector, (element, properties) => void Object.assign(element, properties), properties);

        test('without the script the picture and its link show', async () => {
            refused = 'claimed-ground.js';
            await host('article.html');
            await until(() => page.evaluate(() => document.readyState === 'complete'), 'the page');
            assert.equal(await page.evaluate(() => customElements.get('claimed-ground') === undefined), true);
            const picture = await page.$eval('claimed-ground img', (img) => ({ loaded: img.naturalWidth > 0, ...img.getBoundingClientRect().toJSON(), seen: img.checkVisibility() }));
            assert.ok(picture.seen && picture.loaded && picture.height > 300, JSON.stringify(picture));
            assert.equal(await page.$eval('claimed-ground a', ({ href }) => href), `${site.address}${NAME}.html`);
            assert.deepEqual(embeds(), []);
        });

        test('with the script the map replaces the picture, with the height of its content and a title', async () => {
            await host('article.html');
            await shown(page);
            const frame = await map(page);
            await live(frame);
            await fits(frame);
            const { height, ...rest } = await look(page);
            assert.deepEqual(rest, { frames: 1, frame: true, poster: false, title: 'Who says who holds Panjshir, according to CNN' });
            assert.equal(height, await frame.evaluate(() => innerHeight));
            assert.equal((await state(frame)).source, 'cnn', 'the source is passed on');
            assert.deepEqual(page.problems, []);
            // it grows and shrinks with its content
            await page.setViewport({ width: 360, height: 900 });
            await fits(frame);
            const narrow = (await look(page)).height;
            await page.setViewport({ width: 900, height: 900 });
            await fits(frame);
            assert.notEqual((await look(page)).height, narrow);
            await set({ title: 'Named by the host' });
            await until(async () => (await look(page)).title === 'Named by the host', 'the name of the attribute');
        });

        test('the poster is shown until the map has loaded, and stays if it never does', async () => {
            let answer;
            answers = new Promise((resolve) => (answer = resolve));
            await host('article.html');
            await until(() => embeds().length === 1, 'the frame is requested');
            await settled(page);
            const { height, title, ...waiting } = await look(page);
            assert.deepEqual(waiting, { frames: 1, frame: false, poster: true });
            answer();
            await shown(page);
            assert.equal((await look(page)).poster, false);
            // a missing page, and a server that is down
            refused = '/embed/';
            const shut = await serve();
            shut.close();
            for (const src of [site.address + EMBED, shut.address + EMBED]) {
                await set({ src: null });
                const over = new Promise((over) => ['requestfinished', 'requestfailed'].forEach((name) => page.on(name, (request) => request.url().startsWith(src) && over())));
                await set({ src });
                await over;
                await settled(page);
                const { frames, frame, poster } = await look(page);
                assert.deepEqual({ frames, frame, poster }, { frames: 1, frame: false, poster: true }, src);
            }
        });

        test('a map far below is not requested until the reader scrolls near it', async () => {
            await host('far.html');
            await until(() => page.evaluate(() => document.readyState === 'complete' && customElements.get('claimed-ground') !== undefined), 'the element');
            await settled(page);
            assert.deepEqual(embeds(), []);
            const before = await look(page);
            assert.deepEqual([before.frames, before.poster], [0, true]);
            assert.ok(before.height >= 900, `${before.height}: the height that the attribute reserves`);
            // below the viewport, but near it
            await page.evaluate(() => scrollTo(0, document.querySelector('claimed-ground').offsetTop - innerHeight - 200));
            await until(() => embeds().length === 1, 'the frame is requested');
            assert.ok((await page.$eval('claimed-ground', (element) => element.getBoundingClientRect().top - innerHeight)) > 100, 'before it is seen');
            await page.evaluate(() => document.querySelector('claimed-ground').scrollIntoView());
            await shown(page);
            await fits(await map(page));
            // eager: at once
            await bare();
            await make({ style: 'position: absolute; top: 9000px' });
            await until(() => embeds().length === 2, 'the frame is requested');
        });

        test('two on a page are independent', async () => {
            await host('two.html');
            await shown(page, '#first');
            await shown(page, '#second');
            const [first, second] = [await map(page, 'source=cnn'), await map(page, 'source=nrf')];
            await live(first, page);
            await live(second, page);
            await becomes(first, { source: 'cnn', area: 'AF0807' });
            await becomes(second, { source: 'nrf', area: '' });
            await fits(first);
            await fits(second);
            assert.notEqual((await look(page, '#first')).height, (await look(page, '#second')).height);
            assert.equal((await look(page, '#second')).title, 'The second map');
            await settled(page);
            assert.deepEqual(await events(), [], 'no event for what the host page set');
            await pick(second, 'un');
            await until(async () => (await page.$eval('#second', ({ source }) => source)) === 'un', 'the attribute');
            assert.equal(await page.$eval('#second', (element) => element.outerHTML.match(/^<[^>]*>/)[0].match(/ (data-)?source="\w+"/g).join()), ' data-source="un"', 'in the attribute that the host page used');
            await page.$eval('#first', (element) => (element.area = 'AF0801'));
            await becomes(first, { source: 'cnn', area: 'AF0801' });
            await settled(page);
            assert.deepEqual(await state(second), { source: 'un', area: '' });
            assert.deepEqual(await events(), [['second', 'source', { source: 'un' }, true]]);
            await page.$eval('#second', (element) => element.remove());
            await pick(first, 'all');
            await until(async () => (await attributes(page, '#first')).source === 'all', 'the first still reports');
        });

        test('a choice of the reader is reported once, in attributes and events', async () => {
            await bare();
            await make({});
            await shown(page);
            const frame = await map(page);
            await live(frame);
            await settled(page);
            assert.deepEqual(await attributes(page), { source: null, area: null }, 'the initial state is not a choice');
            await pick(frame, 'nrf');
            await until(async () => (await attributes(page)).source === 'nrf', 'the source');
            await click(frame, '#map [data-area=AF0802]');
            await until(async () => (await attributes(page)).area === 'AF0802', 'the area');
            await click(frame, '#claims .back');
            await until(async () => (await attributes(page)).area === '', 'none');
            // several choices within one frame are reported as one
            await frame.evaluate(() => ['un', 'cnn', 'taliban', 'all'].forEach((source) => document.querySelector(`#cg-source-${source}`).click()));
            await until(async () => (await attributes(page)).source === 'all', 'the last one');
            await settled(page);
            assert.deepEqual(await events(), [
                ['source', { source: 'nrf' }, true],
                ['area', { area: 'AF0802' }, true],
                ['area', { area: '' }, true],
                ['source', { source: 'all' }, true],
            ]);
            assert.deepEqual(await state(frame), { source: 'all', area: '' });
            assert.equal(embeds().length, 1);
        });

        test('a frame that loads itself again shows what was chosen last', async () => {
            await bare();
            await make({ source: 'cnn' });
            await shown(page);
            const frame = await map(page);
            await live(frame);
            await pick(frame, 'nrf');
            await set({ area: 'AF0807' });
            await becomes(frame, { source: 'nrf', area: 'AF0807' });
            await until(async () => (await attributes(page)).source === 'nrf', 'the source');
            await events();
            await frame.evaluate(() => void setTimeout(() => location.reload()));
            await until(() => embeds().length === 2, 'it is loaded again');
            await until(() => becomes(frame, { source: 'nrf', area: 'AF0807' }).then(() => true, () => false), 'what was chosen');
            await settled(page);
            assert.deepEqual(await attributes(page), { source: 'nrf', area: 'AF0807' });
            assert.deepEqual(await events(), []);
            await pick(frame, 'un');
            await until(async () => (await attributes(page)).source === 'un', 'it still reports');
            assert.deepEqual(await events(), [['source', { source: 'un' }, true]]);
        });

        test('a choice of the host page causes no reload, no event, no change of focus and no scrolling', async () => {
            await host('article.html');
            await shown(page);
            const frame = await map(page);
            await live(frame);
            await fits(frame);
            await frame.evaluate(() => (window.here = true));
            await page.$eval('#after button', (button) => button.focus({ preventScroll: true }));
            const where = () => page.evaluate(() => ({ scrolled: scrollY, focused: document.activeElement.tagName }));
            const before = await where();
            for (const [properties, wanted] of [
                [{ source: 'nrf' }, { source: 'nrf', area: '' }],
                [{ area: 'AF0807' }, { source: 'nrf', area: 'AF0807' }],
                [{ source: 'un', area: 'AF0802' }, { source: 'un', area: 'AF0802' }],
                [{ area: '' }, { source: 'un', area: '' }],
                [{ area: 'AF0801' }, { source: 'un', area: 'AF0801' }],
                [{ area: null }, { source: 'un', area: '' }],
            ]) {
                await set(properties);
                await becomes(frame, wanted);
                await settled(page);
                assert.deepEqual(await where(), before, JSON.stringify(properties));
            }
            // unknown values change nothing, and the next choice works again
            for (const [source, area] of [['nobody', 'AF9999'], ['"],*,["', '"],*,["'], ['x'.repeat(500), 'x'.repeat(500)]]) {
                await set({ source, area });
                await settled(page);
                assert.deepEqual(await state(frame), { source: 'un', area: '' });
            }
            await set({ source: 'all', area: 'AF0803' });
            await becomes(frame, { source: 'all', area: 'AF0803' });
            await settled(page);
            assert.deepEqual(await events(), []);
            assert.equal(await frame.evaluate(() => window.here), true, 'the same document');
            assert.equal(embeds().length, 1);
            assert.deepEqual(page.problems, []);
        });

        test('an area that is chosen before the program starts opens once it has started', async () => {
            let arrive;
            const program = new Promise((resolve) => (arrive = resolve));
            const slow = await serve(async ({ url }) => {
                if (url.includes('.wasm')) await program;
                return false;
            });
            try {
                await bare();
                await make({ src: slow.address + EMBED });
                await shown(page);
                const frame = await map(page);
                await set({ source: 'cnn', area: 'AF0801' });
                await becomes(frame, { source: 'cnn', area: '' });
                await set({ area: 'AF0807' });
                await settled(page);
                assert.equal(await frame.evaluate(() => location.hash), '', 'its link is not followed meanwhile');
                arrive();
                await becomes(frame, { source: 'cnn', area: 'AF0807' });
                await settled(page);
                assert.deepEqual(await attributes(page), { source: 'cnn', area: 'AF0807' });
                assert.deepEqual(await events(), []);
            } finally {
                arrive();
                slow.close();
            }
        });

        test('options are passed on, and other attributes are not', async () => {
            await bare();
            await make({
                src: `${site.address}${EMBED}?keep=1&theme=light`, theme: 'dark', lang: 'en', plain: '', controls: 'false', scrollWheelZoom: 'true', accent: '', later: 'x', 'data-font': 'serif', 'data-theme': 'auto',
                'data-reactroot': '', 'data-user': 'u1', 'aria-label': 'map', 'ng-version': '9', _ngcontent: '', class: 'wide', id: 'map', style: 'width: 50%', slot: '', dir: 'ltr', title: 'T', onclick: 'void 0', height: '500', role: 'group', tabindex: '0',
            });
            await shown(page);
            const query = async (within) => Object.fromEntries(new URL((await map(page, within)).url()).searchParams);
            const options = { keep: '1', theme: 'dark', lang: 'en', plain: '1', controls: 'false', scrollWheelZoom: 'true', later: 'x', font: 'serif' };
            assert.deepEqual(await query(), options);
            const properties = ({ src, height, loading, theme, font, accent, date, plain, controls, scrollWheelZoom, lang }) => ({ src, height, loading, theme, font, accent, date, plain, controls, scrollWheelZoom, lang });
            assert.deepEqual(await page.$eval('claimed-ground', properties), {
                src: `${site.address}${EMBED}?keep=1&theme=light`, height: '500', loading: 'eager', theme: 'dark', font: 'serif', accent: '', date: null, plain: '', controls: 'false', scrollWheelZoom: 'true', lang: 'en',
            });
            // a changed option loads a new frame, which replaces the first once it is ready; several changes load one
            const { height } = await look(page);
            const before = await page.evaluate(() => history.length);
            await page.evaluate(() => {
                const element = document.querySelector('claimed-ground');
                window.least = Infinity;
                new ResizeObserver(() => (window.least = Math.min(window.least, element.offsetHeight))).observe(element);
                Object.assign(element, { theme: 'light', plain: false, controls: null, scrollWheelZoom: true, className: 'narrow' });
                element.dataset.user = 'u2';
            });
            await map(page, 'theme=light&');
            await until(async () => (await look(page)).frames === 1, 'one frame again');
            const { controls, ...rest } = options;
            assert.deepEqual(await query(), { ...rest, theme: 'light', plain: 'false' });
            assert.equal(embeds().length, 2);
            assert.equal((await look(page)).frame, true);
            await fits(await map(page));
            const least = await page.evaluate(() => window.least);
            assert.ok(least > height * 0.9, `nothing jumped meanwhile: ${least} of ${height}`);
            assert.equal(await page.evaluate(() => history.length), before, 'no step for Back');
            // the new frame keeps the reader's choice
            await live(await map(page));
            await pick(await map(page), 'cnn');
            await until(async () => (await attributes(page)).source === 'cnn', 'the source');
            await set({ theme: 'dark' });
            await map(page, 'source=cnn');
            await until(async () => (await look(page)).frames === 1, 'one frame again');
            assert.equal((await state(await map(page))).source, 'cnn');
            // without a source the embed page uses its default
            await set({ source: null });
            await until(async () => maps(page).length === 1 && !maps(page)[0].url().includes('source='), 'no source');
            // attributes that are not options cause no request
            const count = embeds().length;
            await page.$eval('claimed-ground', (element) => ((element.className = 'other'), element.setAttribute('data-user', 'u3'), element.setAttribute('height', '800')));
            await settled(page);
            assert.equal(embeds().length, count);
        });

        test('every option of the page is a property, except for heights, which the element gets anyway', async () => {
            const table = /<script type="application\/json">(.*?)<\/script>/.exec(readFileSync(`${DIST}/${EMBED}`, 'utf8'))?.[1];
            const options = JSON.parse(table).map(([option]) => option).filter((option) => option !== 'heights');
            await bare();
            await make(Object.fromEntries(options.map((option) => [`data-${option}`, 'x'])));
            assert.deepEqual(await page.$eval('claimed-ground', (element, options) => options.filter((option) => !(option in element)), options), []);
            const passed = [...new URL((await map(page)).url()).searchParams.keys()];
            assert.deepEqual(passed.sort(), options.sort());
        });

        test('properties that were set before the script loaded are applied', async () => {
            await bare(false);
            await page.evaluate((src) => {
                const element = document.createElement('claimed-ground');
                Object.assign(element, { src, source: 'nrf', theme: 'dark', loading: 'eager', other: 1 });
                document.querySelector('main').append(element);
            }, site.address + EMBED);
            await page.addScriptTag({ url: `${site.address}claimed-ground.js` });
            // loading the script twice does no harm
            await page.addScriptTag({ url: `${site.address}claimed-ground.js?again` });
            await shown(page);
            assert.equal((await state(await map(page, 'theme=dark'))).source, 'nrf');
            assert.equal(await page.$eval('claimed-ground', (element) => element.getAttribute('source')), 'nrf');
            await set({ source: 'un' });
            await becomes(await map(page), { source: 'un', area: '' });
            assert.deepEqual(page.problems, []);
        });

        test('only an http or https address is loaded; otherwise the poster stays and the console says why', async () => {
            await bare();
            const bad = ['javascript:alert(1)', 'java\tscript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,<p>map', 'file:///etc/hostname', 'blob:https://maps.example/1', 'about:blank', 'https://', 'https://[', 'vbscript:x'];
            for (const src of bad) {
                page.problems.length = 0;
                await make({ src, id: 'bad' });
                await set({ className: 'again', title: 'again' });
                await settled(page);
                const { frames, poster } = await look(page, '#bad');
                assert.deepEqual({ frames, poster }, { frames: 0, poster: true }, src);
                assert.equal(page.problems.length, 1, `${src}: ${page.problems}`);
                assert.match(page.problems[0], /^claimed-ground: .*http/);
                await page.$eval('#bad', (element) => element.remove());
            }
            // from a good address to a bad one and back
            await make({ src: EMBED.replace('embed', `${site.address}embed`) });
            await shown(page);
            await set({ src: bad[0] });
            await until(async () => (await look(page)).frames === 0, 'no frame');
            assert.equal((await look(page)).poster, true);
            await set({ src: site.address + EMBED });
            await shown(page);
        });

        test('the frame can’t navigate the host page, and learns its origin but not its address', async () => {
            await host('article.html?secret=1');
            await shown(page);
            assert.deepEqual(asked.filter(({ url }) => url.includes('/embed/') && url.includes('.html')).map(({ referer }) => referer), [hosts.address]);
            const { sandbox, allow } = await page.$eval('claimed-ground', (element) => {
                const frame = element.shadowRoot.querySelector('iframe');
                return { sandbox: [...frame.sandbox].sort(), allow: frame.allow };
            });
            assert.deepEqual({ sandbox, allow }, { sandbox: ['allow-popups', 'allow-popups-to-escape-sandbox', 'allow-same-origin', 'allow-scripts'], allow: '' });
            const address = page.url();
            await (await map(page)).evaluate(() => { try { top.location = 'about:blank'; } catch {} });
            await settled(page);
            assert.equal(page.url(), address);
        });

        test('it works where the host page’s policy allows no inline styles and requires Trusted Types', async () => {
            await host('article.html?strict');
            await shown(page);
            const frame = await map(page);
            await live(frame);
            await fits(frame);
            assert.equal(await page.$eval('claimed-ground', (element) => getComputedStyle(element).display), 'block');
            assert.ok(!page.problems.some((problem) => problem.includes('claimed-ground.js')), page.problems.join());
        });

        test('in a container that has no size at first, it gets the right height later', async () => {
            await bare();
            for (const [hidden, loading] of [['display: none', 'lazy'], ['display: none', 'eager'], ['width: 0; height: 0; overflow: hidden', 'eager']]) {
                await page.evaluate((hidden) => (document.querySelector('main').innerHTML = `<div id="tab" style="${hidden}"></div>`), hidden);
                await make({ loading }, '#tab');
                await settled(page);
                if (loading === 'eager') await until(async () => (await map(page)).evaluate(() => document.readyState === 'complete'), 'the page in the frame');
                await page.$eval('#tab', (tab) => (tab.style.cssText = 'width: 700px'));
                await shown(page);
                await fits(await map(page));
                const { height, poster } = await look(page);
                assert.equal(poster, false);
                assert.equal(height, await (await map(page)).evaluate(() => innerHeight));
            }
        });

        test('it can be moved in the document, and removed for good', async () => {
            await bare();
            await page.evaluate(() => (document.querySelector('main').innerHTML = '<section id="one"></section><section id="two"></section>'));
            await make({}, '#one');
            await shown(page);
            await live(await map(page));
            await pick(await map(page), 'nrf');
            await until(async () => (await attributes(page)).source === 'nrf', 'the source');
            const { height } = await look(page);
            const kept = await page.evaluate(() => {
                const element = document.querySelector('claimed-ground');
                document.querySelector('#two').append(element);
                return { height: element.offsetHeight, listeners: window.listeners, frames: element.shadowRoot.querySelectorAll('iframe').length };
            });
            assert.deepEqual(kept, { height, listeners: 1, frames: 1 }, 'its height is kept');
            await shown(page);
            await live(await map(page));
            assert.deepEqual(await state(await map(page)), { source: 'nrf', area: '' }, 'with what the reader chose');
            await pick(await map(page), 'un');
            await until(async () => (await attributes(page)).source === 'un', 'it still reports');
            // where moveBefore() exists, the frame keeps its document; Firefox reloads a frame in a shadow root
            if (await page.evaluate(() => 'moveBefore' in Element.prototype)) {
                const count = embeds().length;
                await page.evaluate(() => document.querySelector('#one').moveBefore(document.querySelector('claimed-ground'), null));
                await settled(page);
                await live(await map(page));
                assert.equal((await state(await map(page))).source, 'un', 'what was chosen last');
                await pick(await map(page), 'cnn');
                await until(async () => (await attributes(page)).source === 'cnn', 'it still reports');
                assert.ok(embeds().length <= count + (name === 'firefox'), 'the same document');
                assert.deepEqual(await state(await map(page)), { source: 'cnn', area: '' });
            }
            assert.deepEqual(await page.evaluate(() => {
                const element = document.querySelector('claimed-ground');
                element.remove();
                element.source = 'all';
                return [window.listeners, element.shadowRoot.querySelectorAll('iframe').length];
            }), [0, 0]);
            await settled(page);
            assert.equal(maps(page).length, 0);
        });

        /** Makes an element whose frame is on the host page's own origin and posts what the test tells it to. */
        const stub = async () => {
            await bare();
            await make({ src: `${hosts.address}element-stub.html` });
            await until(() => page.frames().some((frame) => frame.url().includes('stub') && frame !== page.mainFrame()), 'the stub');
            await until(() => page.$eval('claimed-ground', (element) => element.shadowRoot.querySelector('iframe').contentDocument?.readyState === 'complete'), 'loaded');
        };
        const says = (...messages) =>
            page.$eval('claimed-ground', async (element, messages) => {
                const frame = element.shadowRoot.querySelector('iframe');
                // evaluated there, since not every message can be passed as JSON
                for (const message of messages) frame.contentWindow.eval(`parent.postMessage(${message}, '*')`);
                for (let turn = 0; turn < 3; turn++) await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
            }, messages);

        test('an invalid height is ignored, and one out of range is clamped', async () => {
            await stub();
            const height = (px) => `{ 'datawrapper-height': { x: ${px} } }`;
            await says(...['NaN', 'Infinity', '-Infinity', '0', '-5', "'600'", 'null', 'undefined', '{}', '[600]', 'true', '600n'].map(height));
            await says("{ 'datawrapper-height': null }", "{ 'datawrapper-height': 600 }", "{ 'datawrapper-height': 'abc' }", "{ 'datawrapper-height': {} }");
            assert.deepEqual((({ frame, poster }) => ({ frame, poster }))(await look(page)), { frame: false, poster: true });
            for (const [px, wanted] of [['612.3', 613], ['1e9', 20_000], ['0.5', 100], ['Number.MAX_VALUE', 20_000], ['700', 700], ['-1', 700]]) {
                await says(height(px));
                const { height: now, frame, poster } = await look(page);
                assert.deepEqual({ now, frame, poster }, { now: wanted, frame: true, poster: false }, px);
            }
            assert.deepEqual(page.problems, []);
        });

        test('foreign, malformed and flooding messages are ignored', async () => {
            await stub();
            await says("{ 'datawrapper-height': { x: 640 } }", "{ 'claimed-ground': { source: 'all', area: '' } }");
            const foreign = await page.evaluate(async () => {
                const element = document.querySelector('claimed-ground');
                const root = element.shadowRoot;
                let changes = 0;
                const seen = new MutationObserver((records) => (changes += records.length));
                seen.observe(root, { subtree: true, attributes: true, childList: true });
                seen.observe(element, { attributes: true });
                // from another frame, the page itself, and without a source
                const other = document.createElement('iframe');
                document.body.append(other);
                const wrong = [{ 'datawrapper-height': { x: 4000 } }, { 'claimed-ground': { source: 'cnn', area: 'AF0807' } }];
                for (let time = 0; time < 5000; time++) {
                    for (const message of wrong) {
                        if (time % 2) other.contentWindow.eval(`parent.postMessage(${JSON.stringify(message)}, '*')`);
                        else postMessage(message, '*');
                    }
                }
                for (const data of wrong) dispatchEvent(new MessageEvent('message', { data }));
                const done = new Promise((come) => addEventListener('message', ({ data }) => data === 'done' && come()));
                postMessage('done', '*');
                await done;
                await new Promise(requestAnimationFrame);
                other.remove();
                return { changes: changes + seen.takeRecords().length, height: root.querySelector('iframe').offsetHeight };
            });
            assert.deepEqual(foreign, { changes: 0, height: 640 });
            const own = ['null', 'undefined', '0', "''", "'[iFrameSizer]x:9:9'", '[]', '[[]]', '{}', 'new Date()', 'new Map()', '/x/', 'new ArrayBuffer(8)'];
            const told = ['null', "'cnn'", '1', '[]', '{}', "{ source: 'cnn' }", "{ area: 'AF0807' }", "{ source: 1, area: '' }", "{ source: ['cnn'], area: '' }", "{ source: 'cnn', area: null }", "{ source: '<b>', area: '' }", "{ source: 'a b', area: '' }", "{ source: 'cnn\\n', area: '' }", `{ source: 'cnn', area: '${'x'.repeat(65)}' }`, "{ ask: 'events' }", "{ choose: { source: 'cnn' } }"];
            await says(...own, ...told.map((message) => `{ 'claimed-ground': ${message} }`), "JSON.parse('{\"__proto__\":{\"claimed-ground\":{\"source\":\"cnn\",\"area\":\"\"}}}')");
            assert.deepEqual(await attributes(page), { source: null, area: null });
            assert.deepEqual(await events(), []);
            assert.equal((await look(page)).height, 640);
            // a valid one still works
            await says("{ 'claimed-ground': { source: 'cnn', area: '' } }");
            assert.deepEqual(await events(), [['source', { source: 'cnn' }, true]]);
            assert.deepEqual(page.problems, []);
        });

        test('messages of a frame that has been removed are ignored', async () => {
            await stub();
            await says("{ 'datawrapper-height': { x: 640 } }", "{ 'claimed-ground': { source: 'all', area: '' } }");
            const late = () =>
                page.evaluate(async () => {
                    const element = document.querySelector('claimed-ground');
                    const frame = element.shadowRoot.querySelector('iframe');
                    const gone = frame.contentWindow;
                    gone.eval("parent.postMessage({ 'datawrapper-height': { x: 900 } }, '*'); parent.postMessage({ 'claimed-ground': { source: 'cnn', area: '' } }, '*')");
                    element.remove();
                    document.querySelector('main').append(element);
                    for (const source of [gone, null]) dispatchEvent(new MessageEvent('message', { source, data: { 'datawrapper-height': { x: 900 } } }));
                    const done = new Promise((come) => addEventListener('message', ({ data }) => data === 'done' && come()));
                    postMessage('done', '*');
                    await done;
                    return { frames: element.shadowRoot.querySelectorAll('iframe').length, poster: element.querySelector('a').checkVisibility(), source: element.source };
                });
            assert.deepEqual(await late(), { frames: 1, poster: true, source: null });
            assert.deepEqual(await events(), []);
        });

        test('the frame reports nothing but heights until it is asked, and obeys its host page only', async () => {
            await host('frame.html');
            const frame = await map(page);
            await live(frame);
            await until(() => page.evaluate(() => window.told.length > 0), 'a height');
            const about = () => page.evaluate(() => window.told.splice(0).filter((data) => data?.['claimed-ground']).map((data) => data['claimed-ground']));
            const post = (...messages) => page.evaluate((messages) => messages.forEach((message) => frames.map.postMessage(message, '*')), messages);
            await post({ 'claimed-ground': { choose: { source: 'cnn', area: 'AF0807' } } });
            await becomes(frame, { source: 'cnn', area: 'AF0807' });
            await settled(page);
            assert.deepEqual(await about(), [], 'not asked');
            // malformed messages from the host page
            const odd = [null, 1, 'x', [], {}, { 'claimed-ground': null }, { 'claimed-ground': 'ask' }, { 'claimed-ground': { ask: 'all' } }, { 'claimed-ground': { ask: { events: 1 } } }, { 'claimed-ground': { choose: null } }, { 'claimed-ground': { choose: 'un' } }];
            const words = ['', ' ', 'un"],*,["', '<b>', ['un'], 7, null, true, 'x'.repeat(65), '__proto__', 'constructor'].flatMap((word) => [{ source: word }, { area: word || ' ' }]);
            await post(...odd, ...words.map((choose) => ({ 'claimed-ground': { choose } })));
            await settled(page);
            assert.deepEqual(await state(frame), { source: 'cnn', area: 'AF0807' });
            // from another frame, and from the frame itself
            const wrong = { 'claimed-ground': { choose: { source: 'un', area: '' }, ask: 'events' } };
            await page.frames().find((frame) => frame.url().includes('stub')).evaluate((wrong) => { for (let time = 0; time < 5000; time++) parent.frames.map.postMessage(wrong, '*'); }, wrong);
            await frame.evaluate((wrong) => { for (let time = 0; time < 5000; time++) postMessage(wrong, '*'); }, wrong);
            await settled(page);
            assert.deepEqual(await state(frame), { source: 'cnn', area: 'AF0807' });
            assert.deepEqual(await about(), []);
            // once asked, it answers at once and reports each change; asked 10,000 times, it answers far less often
            await post({ 'claimed-ground': { ask: 'events' } });
            await until(() => page.evaluate(() => window.told.some((data) => data?.['claimed-ground'])), 'an answer');
            assert.deepEqual(await about(), [{ source: 'cnn', area: 'AF0807' }]);
            await pick(frame, 'all');
            await until(async () => (await page.evaluate(() => window.told.some((data) => data?.['claimed-ground']))), 'a change');
            assert.deepEqual(await about(), [{ source: 'all', area: 'AF0807' }]);
            await pick(frame, 'all');
            await settled(page);
            assert.deepEqual(await about(), [], 'no change');
            await page.evaluate(() => { for (let time = 0; time < 10_000; time++) frames.map.postMessage({ 'claimed-ground': { ask: 'events' } }, '*'); });
            await pick(frame, 'un');
            await until(async () => (await page.evaluate(() => window.told.some((data) => data?.['claimed-ground']?.source === 'un'))), 'a change after the flood');
            const flood = (await about()).length;
            assert.ok(flood < 500, `${flood} answers`);
        });

        test('the same pixels whatever the host’s style', async () => {
            const picture = async (file) => {
                await host(file, 800);
                await shown(page);
                const frame = await map(page);
                await live(frame);
                await fits(frame);
                await frame.evaluate(() => document.fonts.ready);
                const box = await page.$eval('claimed-ground', (element) => {
                    const { x, y, width, height } = element.shadowRoot.querySelector('iframe').getBoundingClientRect();
                    return { x, y, width, height };
                });
                await settled(page);
                const png = await page.screenshot({ clip: box, captureBeyondViewport: true, encoding: 'base64' });
                return { box, png };
            };
            const [neutral, hostile] = [await picture('neutral.html'), await picture('hostile.html')];
            assert.deepEqual(hostile.box, neutral.box);
            assert.equal(neutral.box.width, 700);
            assert.ok(neutral.png.length > 50_000, 'a map is on it');
            assert.ok(hostile.png === neutral.png, 'byte for byte');
        });

        // In Firefox the test has no figures for memory, so it only checks that no frame and no listener is left.
        test('200 mounts and unmounts leave nothing behind', async () => {
            await bare();
            const cdp = name === 'chromium' && (await page.createCDPSession());
            await page.evaluate(() => (window.made = []));
            const mount = (times) =>
                page.evaluate(
                    async (times, src) => {
                        const main = document.querySelector('main');
                        for (let time = 0; time < times; time++) {
                            const element = document.createElement('claimed-ground');
                            Object.assign(element, { src, loading: 'eager' });
                            main.append(element);
                            while (!element.shadowRoot.querySelector('iframe').style.height.endsWith('px')) await new Promise((later) => setTimeout(later, 5));
                            element.source = time % 2 ? 'cnn' : 'nrf';
                            element.remove();
                            window.made.push(new WeakRef(element));
                        }
                    },
                    times,
                    site.address + EMBED,
                );
            const left = async () => {
                await cdp.send('HeapProfiler.collectGarbage');
                const { usedSize } = await cdp.send('Runtime.getHeapUsage');
                const { Documents, Frames, Nodes, JSEventListeners } = await page.metrics();
                const elements = await page.evaluate(() => window.made.filter((one) => one.deref()).length);
                return { usedSize, Documents, Frames, Nodes, JSEventListeners, elements };
            };
            const rounds = [];
            // the warm-up: one that is used, so that the browser allocates what it needs only once, and some that are
            // not
            await make({});
            await live(await map(page), page);
            await set({ source: 'cnn', area: 'AF0807' });
            await becomes(await map(page), { source: 'cnn', area: 'AF0807' });
            await page.$eval('claimed-ground', (element) => element.remove());
            await mount(20);
            await settled(page);
            if (cdp) {
                let before, after;
                // the last frame is freed a little later than its element
                await until(async () => ((before = await left()).elements === 0 && before.Frames === 1), 'garbage collection');
                const more = () => Object.entries(after).filter(([what, count]) => count > before[what] * 1.05);
                // Chromium's own tables grow by a tenth of this heap in one step, up to twice, and then no more; a leak
                // of the element would grow the heap in each round
                for (let round = 1; ; round++) {
                    await mount(200);
                    rounds.push(200);
                    if (await until(async () => (after = await left()) && more().length === 0, '').then(() => true, () => false)) break;
                    assert.deepEqual(more().map(([what]) => what), ['usedSize'], JSON.stringify({ before, after }));
                    assert.ok(round < 3, `the heap grows with every 200: ${before.usedSize}, ${after.usedSize}`);
                    before = after;
                }
                console.log(`    round ${rounds.length}: heap ${before.usedSize} bytes, after 200 more ${after.usedSize}`);
            } else {
                rounds.push(200);
                await mount(200);
            }
            assert.equal(await page.evaluate(() => window.listeners), 0);
            assert.equal(page.frames().length, 1);
            assert.equal(embeds().length, 21 + 200 * rounds.length);
        });
    });
}
