// The embed page in a host page: its options, its effect on the host page, its policy, and sandboxed frames.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { areas, choose, legend, point, press, shape, statements, text, until } from './reading.mjs';
import { BROWSERS, DIST, launch, open, reach, serve } from './site.mjs';

const STORY = 'panjshir-2021-09-05';
const LONG = 'panjshir-2021-08-15';
const EMBED = `embed/${STORY}.html`;

/** A host page: an article with a frame in it. */
const article = (src, attributes = '') => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
<body style="margin:0"><p style="height:300px">Before</p>
<iframe src="${src}" title="A map" style="display:block;border:0;width:100%;height:1600px" ${attributes}></iframe>
<p style="height:3000px">After</p></body></html>`;

/** Serves one text as a page on another origin. */
const host = (html) => serve((request, response) => request.url === '/' && Boolean(response.setHeader('content-type', 'text/html').end(html)));

const frameOf = async (page, until = 'app-ready') => {
    let frame;
    for (const end = Date.now() + 20_000; !frame && Date.now() < end; await new Promise((later) => setTimeout(later, 50))) {
        frame = page.frames().find((frame) => frame.url().includes('/embed/'));
    }
    assert.ok(frame, 'there is a frame');
    await reach(frame, until);
    return frame;
};

/** Waits until two frames have been painted. */
const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** A point of an area in a frame, in the coordinates of the host page. */
const inFrame = async (page, frame, selector) => {
    const { left, top } = await page.$eval('iframe', (frame) => frame.getBoundingClientRect().toJSON());
    const own = await frame.$eval(selector, (element) => element.getBoundingClientRect().toJSON());
    return { x: left + own.left + own.width / 2, y: top + own.top + own.height / 2 };
};

for (const name of Object.keys(BROWSERS)) {
    describe(`${name}, embedded`, { timeout: 280_000 }, () => {
        let browser, site;
        const others = [];
        before(async () => {
            [browser, site] = [await launch(name), await serve()];
        });
        after(async () => {
            await browser?.close();
            [site, ...others].forEach((server) => server?.close());
        });
        /** Starts another server, which is closed after the tests. */
        const beside = async (server) => (others.push(await server), server);

        /** Opens an embed page outside a frame, and records its console messages. */
        const on = async (address, use, { warnings = 0, until = 'app-ready', ...options } = {}) => {
            const said = [];
            const prepare = (page) => page.on('console', (message) => message.text().startsWith('claimed-ground:') && said.push(message.text()));
            const page = await open(browser, `${site.address}${address}`, { ...options, until, prepare });
            try {
                await use(page, said);
                assert.deepEqual(page.problems, [], 'nothing wrong in the console');
                assert.equal(said.length, warnings, said.join('\n'));
            } finally {
                await page.close();
            }
        };
        const look = (page, selector, property) => page.$eval(selector, (element, property) => getComputedStyle(element)[property], property);
        // checkVisibility() does not work for a <g> in Chromium
        const shown = (page, selector) => page.$eval(selector, (element) => element.getClientRects().length > 0 && element.getBoundingClientRect().width > 0);

        test('the embed page has the map without the rest of the page', () =>
            on(EMBED, async (page) => {
                assert.equal((await areas(page)).length, 27);
                for (const gone of ['.table', '.tools', '.credits', 'script[type="application/ld+json"]']) {
                    assert.equal(await page.$(gone), null, gone);
                }
                const head = await page.evaluate(() => [document.querySelector('meta[name=robots]').content, new URL(document.querySelector('link[rel=canonical]').href).pathname]);
                assert.deepEqual(head, ['noindex', `/${STORY}.html`]);
                assert.match(await text(page, '.foot'), /all 23 statements/);
                assert.equal((await statements(page)).length, 0, 'it begins short');
                await press(page, shape('AF0807'));
                await until(async () => (await statements(page)).length > 2, 'an area opens');
                assert.match(await text(page, '#claims'), /Paryan/);
                // in the flow, since the frame is as tall as its content
                const sheet = await look(page, '#claims', 'position');
                assert.equal(sheet, 'static');
                await press(page, '.back');
                await until(async () => (await statements(page)).length === 0, 'and closes');
            }, { width: 360, height: 760 }));

        test('links that lead out of the embed page leave the host page where it is', () =>
            on(`embed/${LONG}.html`, async (page) => {
                const links = await page.evaluate(() => [...document.querySelectorAll('a[href]')].map((link) => [link.getAttribute('href'), link.getAttribute('target')]));
                const out = links.filter(([href]) => !href.startsWith('#'));
                assert.ok(out.length > 20);
                assert.deepEqual(out.filter(([, target]) => target !== '_blank'), []);
                assert.deepEqual(links.filter(([href, target]) => href.startsWith('#') && target), []);
            }, { until: 'desk-ready' }));

        test('options: source, implied claims and area', async () => {
            const asked = [];
            const own = await beside(serve(({ url }) => (asked.push(url), false)));
            const page = await open(browser, `${own.address}${EMBED}?source=cnn&implied=0&area=AF0807`);
            assert.equal(await page.$eval('input[name=source]:checked', ({ value }) => value), 'cnn');
            assert.deepEqual((await legend(page)).map(({ standing, count }) => [standing, count]), [['not-held taliban extension', 7], ['none', 20]]);
            await until(() => page.$eval('body', ({ dataset }) => dataset.stateArea === 'AF0807'), 'the area is open');
            const steps = await page.evaluate(() => history.length);
            await page.goto(`${own.address}${EMBED}`);
            assert.equal(await page.evaluate(() => history.length), steps + 1, 'no step of the history but the pages themselves');
            assert.ok(!asked.some((url) => /desk/.test(url)), 'they do not need the desk');
            await page.close();
        });

        test('the source holds however the page arrives', async () => {
            const whole = readFileSync(join(DIST, EMBED), 'utf8');
            // a radio button that is sent checked takes over when it is parsed, perhaps long after those before it
            for (const after of ['value="cnn"', 'value="cnn">', 'id="cg-source-all"', 'value="agreement">', 'id="map"']) {
                const at = whole.indexOf(after) + after.length;
                assert.ok(at > after.length, after);
                const slow = await serve(async (request, response) => {
                    if (!request.url.startsWith(`/${EMBED}`)) return false;
                    response.writeHead(200, { 'content-type': 'text/html' }).write(whole.slice(0, at));
                    await new Promise((later) => setTimeout(later, 300));
                    response.end(whole.slice(at));
                    return true;
                });
                const page = await open(browser, `${slow.address}${EMBED}?source=cnn`);
                assert.equal(await page.$eval('input[name=source]:checked', ({ value }) => value), 'cnn', `a pause after ${after}`);
                await page.close();
                slow.close();
            }
        });

        test('the source is set before the first map is painted', async () => {
            const page = await browser.newPage();
            // record before each frame which map it would show
            await page.evaluateOnNewDocument(() => {
                window.frames_ = [];
                const note = () => {
                    const map = document.querySelector('#map [data-area=AF0807]');
                    map && window.frames_.push(document.querySelector('input[name=source]:checked')?.value);
                    requestAnimationFrame(note);
                };
                requestAnimationFrame(note);
            });
            await page.goto(`${site.address}${EMBED}?source=un`);
            await reach(page, 'app-ready');
            const frames = await page.evaluate(() => window.frames_);
            assert.ok(frames.length > 1);
            assert.deepEqual([...new Set(frames)], ['un']);
            await page.close();
        });

        test('options: day, zoom and compare', async () => {
            await on(`embed/${LONG}.html?date=2021-08-23&source=taliban&zoom=200,60,40`, async (page) => {
                assert.match(await text(page, '.days output'), /23 August 2021/);
                assert.equal(await page.$eval('input[name=source]:checked', ({ value }) => value), 'taliban');
                await until(() => page.$eval('#map .world', (world) => /scale\(2\.0/.test(world.getAttribute('transform'))), 'zoomed');
                const before = await page.evaluate(() => history.length);
                await choose(page, 'nrf');
                await until(() => page.evaluate(() => location.search.includes('source=nrf')), 'the address follows');
                assert.equal(await page.evaluate(() => history.length), before, 'and the host’s history does not');
            }, { until: 'desk-ready' });
            await on(`${EMBED}?view=compare`, async (page) => assert.ok(await shown(page, '#cg-compare')), { until: 'desk-ready' });
        });

        test('options: theme, accent, font, and what can be left out', async () => {
            const plain = { page: 'rgb(255, 254, 251)', paper: '#fbf9f4', font: /system-ui/ };
            await on(EMBED, async (page) => {
                assert.equal(await look(page, 'body', 'backgroundColor'), plain.page);
                assert.match(await look(page, 'body', 'fontFamily'), plain.font);
                for (const there of ['h1', '.framing', '.zoom', '.scale-bar', '.locator', '.foot']) assert.ok(await shown(page, there), there);
            });
            await on(`${EMBED}?theme=dark&accent=violet&font=serif&controls=false&scaleControl=0&miniMapControl=no`, async (page) => {
                assert.equal(await look(page, 'body', 'backgroundColor'), 'rgb(28, 29, 31)');
                assert.equal(await look(page, 'input[name=source]:checked + span', 'backgroundColor'), 'rgb(201, 169, 245)');
                assert.match(await look(page, 'body', 'fontFamily'), /Georgia/);
                for (const gone of ['.zoom', '.scale-bar', '.locator']) assert.ok(!(await shown(page, gone)), gone);
                const [fills, lines] = [await areas(page), await legend(page)];
                for (const { area, by, fill } of fills) {
                    assert.equal(fill, lines.find(({ standing }) => standing === by.all)?.fill, `${area} has the colour of the legend in the dark too`);
                }
                assert.equal(lines.find(({ standing }) => standing === 'none').fill, 'rgb(38, 39, 41)');
            });
            await on(`${EMBED}?plain=true&transparent=1`, async (page) => {
                assert.equal(await look(page, 'body', 'backgroundColor'), 'rgba(0, 0, 0, 0)');
                for (const gone of ['h1', '.kicker']) assert.ok(!(await shown(page, gone)), gone);
                for (const there of ['.framing time', '.legend[data-voice=all]', '.foot']) assert.ok(await shown(page, there), `${there}: the day, the legend and the credits stay`);
            });
            if (name === 'chromium') {
                const dark = async (value) => {
                    const page = await browser.newPage();
                    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
                    await page.goto(`${site.address}${EMBED}?dark=auto`);
                    const theme = await page.evaluate(() => document.documentElement.dataset.theme);
                    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: value === 'dark' ? 'light' : 'dark' }]);
                    await until(() => page.evaluate((theme) => document.documentElement.dataset.theme !== theme, theme), 'it follows');
                    await page.close();
                    return theme;
                };
                assert.deepEqual([await dark('dark'), await dark('light')], ['dark', 'light']);
            }
        });

        test('with the option static, no program is loaded', async () => {
            const asked = [];
            const own = await beside(serve(({ url }) => (asked.push(url), false)));
            const page = await open(browser, `${own.address}${EMBED}?static=true`, { until: 'page-ready' });
            await choose(page, 'cnn');
            assert.match(await text(page, 'h1'), /CNN/);
            // a frame that is added now and has its program loads it; by then this page would have loaded it too
            await page.evaluate((src) => {
                const frame = Object.assign(document.createElement('iframe'), { src });
                // in view, or the browser delays it
                frame.style.cssText = 'position: fixed; inset: 0';
                document.body.append(frame);
            }, own.address + EMBED);
            const later = () => page.frames().find((frame) => frame !== page.mainFrame() && frame.url().endsWith(EMBED));
            await until(later, 'there is a frame');
            await reach(later(), 'app-ready');
            assert.ok(!asked.some((url) => /desk/.test(url)), asked.join());
            assert.equal(await page.evaluate(() => performance.getEntriesByName('app-ready').length), 0);
            await page.close();
        });

        test('the option story leads to another story of the site', () =>
            on(`embed/?story=${LONG}&theme=dark`, async (page) => {
                assert.equal(await page.evaluate(() => location.pathname + location.search), `/embed/${LONG}.html?theme=dark`);
                assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
            }, { until: 'desk-ready' }));

        test('an invalid option is ignored, with a warning in the console', async () => {
            const bad = ['source=nobody', 'theme=purple', 'plain=perhaps', 'area=AF9999', 'colour=red', 'story=../x', 'zoom=9', 'date=2021-09-05', 'lang=xx', 'accent=%3Cb%3E', '__proto__=1', 'constructor=1'];
            await on(`${EMBED}?${bad.join('&')}&utm_source=letter&childId=a&initialWidth=300`, async (page, said) => {
                assert.equal(await page.$eval('input[name=source]:checked', ({ value }) => value), 'all');
                const { desk, ...look } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
                assert.match(desk, /^sha256-/);
                assert.deepEqual(look, { embed: '', story: STORY });
                for (const field of bad) assert.ok(said.some((line) => line.includes(decodeURIComponent(field.split('=')[0]))), `${field}: ${said.join('\n')}`);
                assert.ok(said.some((line) => /theme=purple.*one of light, dark, auto/.test(line)), 'it says what would be right');
            }, { warnings: bad.length, until: 'desk-ready' });
            await on(`${EMBED}?source=${'x'.repeat(5000)}`, async (page, said) => assert.ok(said[0].length < 400), { warnings: 1 });
        });

        test('a click on a map that is partly out of view does not scroll the host page', async () => {
            const outer = await beside(host(article(site.address + EMBED)));
            const page = await browser.newPage();
            await page.setViewport({ width: 800, height: 700 });
            await page.goto(outer.address);
            const frame = await frameOf(page);
            const { bottom } = await page.$eval('iframe', (frame) => frame.getBoundingClientRect().toJSON());
            assert.ok(bottom > 700);
            await page.evaluate(() => scrollTo(0, 350));
            // wait until that is over before the page starts to count scrolls
            await painted(page);
            await page.evaluate(() => {
                window.scrolls = 0;
                addEventListener('scroll', () => (scrolls += 1));
            });
            const at = await inFrame(page, frame, shape('AF0807'));
            assert.ok(at.y > 0 && at.y < 700, `${at.y}`);
            await page.mouse.click(at.x, at.y);
            await until(() => frame.$eval('body', ({ dataset }) => dataset.stateArea === 'AF0807'), 'the area is open');
            // opening an area moves the focus and scrolls the panel; if that scrolled the page too, it would do so by
            // the next frame
            await painted(frame);
            await painted(page);
            assert.deepEqual(await page.evaluate(() => [scrollY, scrolls]), [350, 0]);
            await page.close();
        });

        test('a mouse that passes over the map moves nothing on the host page', () =>
            on(EMBED, async (page) => {
                const height = () => page.evaluate(() => document.documentElement.getBoundingClientRect().height);
                const before = await height();
                for (const area of ['AF0807', 'AF0801', 'AF0301']) {
                    await page.hover(shape(area));
                    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
                    assert.equal(await height(), before, area);
                }
                // nor while the wheel scales the map, as a picture that is wider than the panel
                const shown = () => page.$eval('#claims', ({ dataset }) => dataset.open);
                await page.keyboard.down('Control');
                for (const area of ['AF0801', 'AF0802', 'AF0803']) {
                    const at = await point(page, shape(area));
                    await page.mouse.move(at.x, at.y);
                    await page.mouse.wheel({ deltaY: -30 });
                }
                await page.keyboard.up('Control');
                await until(() => page.$eval('#map', (map) => map.style.transform === ''), 'the map is at rest');
                assert.equal(await shown(), '');
                await press(page, '[data-zoom=whole]');
                await page.setViewport({ width: 1280, height: 900 });
                await page.hover(shape('AF0807'));
                await until(async () => /Paryan/.test(await text(page, '#claims')), 'beside the map there is room');
                const wide = await height();
                await press(page, shape('AF0807'));
                await until(() => page.$eval('body', ({ dataset }) => dataset.stateArea === 'AF0807'), 'opened');
                assert.equal(await height(), wide, 'and nothing jumps when a place is opened');
                // where the panel moves below the map, it is about the open area again
                await page.hover(shape('AF0801'));
                await until(async () => !/Paryan/.test(await text(page, '#claims')), 'another area is pointed at');
                await page.setViewport({ width: 768, height: 900 });
                await page.hover(shape('AF0301'));
                await until(async () => /Paryan/.test(await text(page, '#claims')), 'the open area');
            }, { width: 768, height: 900 }));

        test('the wheel scrolls the host page, and with Ctrl zooms the map', async () => {
            const outer = await beside(host(article(site.address + EMBED)));
            const page = await browser.newPage();
            await page.setViewport({ width: 800, height: 1200 });
            await page.goto(outer.address);
            const frame = await frameOf(page);
            const scale = () => frame.$eval('#map .world', (world) => Number(/scale\(([\d.]+)/.exec(world.getAttribute('transform'))?.[1] ?? 1));
            const scrolled = () => page.evaluate(() => scrollY);
            const at = await inFrame(page, frame, '#map');
            await page.mouse.move(at.x, at.y);
            await page.mouse.wheel({ deltaY: 120 });
            await until(async () => (await scrolled()) > 0, 'the article scrolls');
            assert.equal(await scale(), 1);
            await until(() => frame.$eval('[data-by=wheel]', (hint) => hint.checkVisibility()), 'a hint says how to move the map');
            assert.ok(!(await frame.$eval('[data-by=touch]', (hint) => hint.checkVisibility())), 'the one for a wheel');
            await page.evaluate(() => scrollTo(0, 0));
            await page.keyboard.down('Control');
            const again = await inFrame(page, frame, '#map');
            await page.mouse.move(again.x, again.y);
            await page.mouse.wheel({ deltaY: -240 });
            await page.keyboard.up('Control');
            await until(async () => (await scale()) > 1.2, 'with Ctrl it zooms');
            assert.equal(await scrolled(), 0);
            // zoomed in, the wheel still scrolls the host page
            const before = await scale();
            await until(async () => {
                // browsers merge wheel events that follow one another closely
                await page.mouse.wheel({ deltaY: 120 });
                return (await scrolled()) > 0;
            }, 'the article scrolls');
            assert.equal(await scale(), before);
            await until(() => frame.$eval('[data-by=wheel]', (hint) => !hint.checkVisibility()), 'the hint goes');
            await page.close();
        });

        if (name === 'chromium') {
            test('one finger scrolls the host page, even on a map that is zoomed in', async () => {
                const outer = await beside(host(article(site.address + EMBED)));
                const page = await browser.newPage();
                await page.setViewport({ width: 360, height: 740, hasTouch: true });
                await page.goto(outer.address);
                const frame = await frameOf(page);
                await frame.$eval('[data-zoom=in]', (button) => button.click());
                const world = () => frame.$eval('#map .world', (world) => world.getAttribute('transform'));
                await until(async () => /scale\(1\.6/.test(await world()), 'zoomed');
                const before = await world();
                assert.equal(await frame.$eval('#map', (map) => getComputedStyle(map).touchAction), 'pan-x pan-y');
                await page.evaluate(() => document.querySelector('iframe').scrollIntoView());
                const { x, y } = await inFrame(page, frame, '#map');
                const touch = await page.touchscreen.touchStart(x, y);
                for (let step = 1; step <= 6; step++) await touch.move(x, y - step * 20);
                await touch.end();
                assert.equal(await world(), before, 'the map stays');
                await until(() => frame.$eval('[data-by=touch]', (hint) => hint.checkVisibility()), 'a hint says how to move the map');
                await page.close();
            });
        }

        test('a page has a policy, and does nothing that violates it', async () => {
            for (const [address, mark] of [['index.html', 'app-ready'], [EMBED, 'app-ready'], [`${LONG}.html`, 'desk-ready'], [`embed/${LONG}.html`, 'desk-ready']]) {
                const page = await open(browser, site.address + address, {
                    until: mark,
                    prepare: (page) =>
                        page.evaluateOnNewDocument(() => {
                            window.refused = [];
                            document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => window.refused.push([violatedDirective, blockedURI, sourceFile]));
                        }),
                });
                await press(page, shape('AF0807'));
                if (!address.startsWith('embed')) {
                    await press(page, '[data-tool=embed]');
                    await reach(page, 'desk-ready');
                    await until(() => page.$eval('#cg-embed iframe', (frame) => frame.src.includes('/embed/')), 'the preview is asked for');
                    await until(async () => page.frames().some((frame) => frame.url().includes('/embed/')), 'and comes');
                }
                // every style applies
                assert.equal(await page.evaluate(() => [...document.querySelectorAll('style')].filter(({ sheet }) => !sheet?.cssRules.length).length), 0, `${address}: styles that were refused`);
                assert.deepEqual(await page.evaluate(() => window.refused), [], address);
                const policy = await page.$eval('meta[http-equiv=Content-Security-Policy]', ({ content }) => content);
                assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'( 'sha256-[^']+'){1,2}; style-src 'self'( 'sha256-[^']+')+; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types claimed-ground$/);
                // what the policy does not name is refused
                await page.evaluate(() => {
                    window.provoked = true;
                    const style = document.createElement('style');
                    style.textContent = 'h1{color:red!important}';
                    document.head.append(style);
                });
                await until(() => page.evaluate(() => window.refused.some(([directive]) => directive.startsWith('style-src'))), `${address}: the policy is heeded`);
                assert.deepEqual(page.problems.filter((problem) => !/Content.Security.Policy/i.test(problem)), []);
                await page.close();
            }
        });

        test('where the server’s policy forbids inline code, the map works with the other files', async () => {
            // the strictest policy: it has none of the page's hashes
            const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; connect-src 'self'";
            const own = await beside(serve((request, response) => (response.setHeader('content-security-policy', strict), false)));
            for (const address of ['index.html', EMBED]) {
                const page = await open(browser, own.address + address);
                await press(page, shape('AF0807'));
                await until(async () => (await statements(page)).length > 2, `${address}: claims are unfolded, and an area opens`);
                await page.close();
            }
        });

        test('in a sandbox without an origin: works if the server sends CORS headers; otherwise it can be read and the source switched', async () => {
            for (const cors of [true, false]) {
                const own = await beside(serve((request, response) => (cors && response.setHeader('access-control-allow-origin', '*'), false)));
                const outer = await beside(host(article(`${own.address}${EMBED}?source=cnn`, 'sandbox="allow-scripts"')));
                const page = await browser.newPage();
                await page.setViewport({ width: 800, height: 1500 });
                await page.goto(outer.address);
                const frame = await frameOf(page, cors ? 'app-ready' : 'page-ready');
                assert.equal(await frame.evaluate(() => self.origin), 'null');
                assert.equal(await frame.$eval('input[name=source]:checked', ({ value }) => value), 'cnn', 'what the address asks for');
                // styles apply, claims are unfolded
                assert.equal(await frame.$eval('#claims', (claims) => getComputedStyle(claims).fontSize), '14px');
                const at = await inFrame(page, frame, shape('AF0807'));
                await page.mouse.click(at.x, at.y);
                await until(() => frame.evaluate(() => [...document.querySelectorAll('.place')].some((place) => place.checkVisibility() && /Paryan/.test(place.textContent))), `CORS ${cors}: an area unfolds`);
                assert.equal(await frame.evaluate(() => performance.getEntriesByName('app-ready').length), cors ? 1 : 0);
                await page.close();
            }
        });

        test('in a sandbox that runs no script: it can be read and the source switched', async () => {
            const [width, height] = [700, 1300];
            // such a frame can't be queried, so compare screenshots: the same page outside a frame says where to click
            // and how it should look; without the program too, whose layers differ in the last bit of a colour
            const alone = await open(browser, `${site.address}${EMBED}?static=true`, { width, height, until: 'page-ready' });
            const place = async (selector) => alone.$eval(selector, (element) => {
                const { left, top, width, height } = element.getBoundingClientRect();
                return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
            });
            const [button, { x, y }] = [await place('.choice:has(#cg-source-taliban)'), await place(shape('AF0807'))];
            // beside the name on the area
            const look = async (page) => Buffer.from(await page.screenshot({ clip: { x: x - 20, y: y + 20, width: 30, height: 30 } }));
            const choose = async (page) => {
                await page.mouse.click(button.x, button.y);
                await page.mouse.move(1, 1);
            };
            const wanted = [await look(alone)];
            await choose(alone);
            await until(async () => /Taliban claim/.test(await text(alone, 'h1')), 'the source is chosen');
            wanted.push(await look(alone));
            assert.ok(!wanted[0].equals(wanted[1]));
            await alone.close();
            const outer = await beside(host(`<body style="margin:0"><iframe sandbox="" src="${site.address}${EMBED}" style="display:block;border:0;width:100%;height:${height}px"></iframe>`));
            const page = await browser.newPage();
            await page.setViewport({ width, height });
            await page.goto(outer.address);
            await until(async () => (await look(page)).equals(wanted[0]), 'it looks the same');
            await choose(page);
            await until(async () => (await look(page)).equals(wanted[1]), 'the source is switched');
            await page.close();
        });

        test('no request leaves the origin, and nothing is stored', async () => {
            const asked = [];
            const page = await browser.newPage();
            page.on('request', (request) => asked.push(request.url()));
            for (const address of [EMBED, `embed/${LONG}.html?view=compare`, 'index.html']) {
                await page.goto(site.address + address);
                await reach(page, 'app-ready');
                await press(page, shape('AF0807'));
                await choose(page, 'nrf');
            }
            assert.ok(asked.length > 10, 'the browser tells of requests');
            assert.deepEqual(asked.filter((url) => !url.startsWith(site.address) && !url.startsWith('data:')), []);
            const kept = await page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases?.())?.length ?? 0, (await caches?.keys?.())?.length ?? 0, (await navigator.serviceWorker?.getRegistrations())?.length ?? 0]);
            assert.deepEqual(kept, ['', 0, 0, 0, 0, 0]);
            await page.close();
        });

        test('by the browser’s own log, no request leaves the origin either', async () => {
            const folder = mkdtempSync(join(tmpdir(), 'requests-'));
            const log = join(folder, 'log');
            const options = {
                chromium: { args: [...BROWSERS.chromium.args, `--log-net-log=${log}`] },
                firefox: { env: { ...process.env, MOZ_LOG: 'nsHttp:3', MOZ_LOG_FILE: log } },
            }[name];
            const logged = await launch(name, options);
            try {
                const page = await open(logged, `${site.address}embed/${LONG}.html?source=nrf&view=compare`, { until: 'desk-ready' });
                await press(page, shape('AF0807'));
            } finally {
                // the browser writes the rest of the log as it closes
                await logged.close();
            }
            const text = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
            rmSync(folder, { recursive: true });
            let urls;
            if (name === 'chromium') {
                const { constants, events } = JSON.parse(text[0]);
                const starts = events.filter(({ type, params }) => type === constants.logEventTypes.URL_REQUEST_START_JOB && params?.url);
                // requests that the browser makes to its vendor by itself have no initiator
                urls = starts.filter(({ params }) => params.initiator !== 'not an origin').map(({ params }) => params.url);
            } else {
                const makers = /^https?:\/\/([\w-]+\.)*(mozilla|firefox)\.(com|net|org)\//;
                urls = text.flatMap((lines) => [...lines.matchAll(/uri=(https?:[^\s,\]]+)/g)].map(([, url]) => url)).filter((url) => !makers.test(url));
            }
            assert.ok(urls.filter((url) => url.startsWith(site.address)).length >= 7, urls.join());
            assert.deepEqual(urls.filter((url) => !url.startsWith(site.address)), []);
        });

        test('every embed code shows the map, and a picture where there is no script', async () => {
            const page = await open(browser, `${site.address}${STORY}.html?source=cnn`, { until: 'desk-ready' });
            await press(page, shape('AF0807'));
            await press(page, '[data-tool=embed]');
            const code = () => page.$eval('#cg-embed textarea', ({ value }) => value);
            await until(async () => (await code()).includes('area=AF0807'), 'the current view');
            assert.match(await code(), /src="[^"]*\/embed\/panjshir-2021-09-05\.html\?source=cnn&amp;area=AF0807"/);
            const set = (selector, value) =>
                page.$eval(selector, (field, value) => {
                    field.type === 'checkbox' ? (field.checked = value) : (field.value = value);
                    field.dispatchEvent(new Event('input', { bubbles: true }));
                }, value);
            await set('#cg-embed [name=theme]', 'dark');
            await set('#cg-embed [name=plain]', true);
            await set('#cg-embed-now', false);
            assert.match(await code(), /\?source=cnn&amp;theme=dark&amp;plain=true"/);
            await until(() => page.$eval('#cg-embed iframe', ({ src }) => src.endsWith('?source=cnn&theme=dark&plain=true')), 'the preview follows');
            const kinds = await page.$$eval('#cg-embed-as option', (options) => options.map(({ value }) => value));
            assert.equal(kinds.length, 6);
            const codes = [];
            for (const kind of kinds) {
                await set('#cg-embed-as', kind);
                codes.push(await code());
            }
            assert.ok(codes.every((code) => !/\{\w+\}/.test(code)), 'no placeholder is left');
            assert.equal(codes[2], `${site.address}${STORY}.html?source=cnn`, 'for WordPress, the link');
            assert.match(codes[4], /<amp-iframe [^>]*sandbox="allow-scripts/);
            await page.close();

            // each is put into a host page, with scripts and without
            for (const [index, wanted] of [[0, 'iframe'], [1, 'claimed-ground']]) {
                const outer = await beside(host(`<!doctype html><title>Host</title><p>Before</p>${codes[index]}<p>After</p>`));
                const page = await browser.newPage();
                await page.setViewport({ width: 700, height: 900 });
                await page.goto(outer.address);
                const frame = await frameOf(page);
                assert.equal(await frame.$eval('input[name=source]:checked', ({ value }) => value), 'cnn');
                assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), 'dark');
                const content = () => frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
                await until(async () => Math.abs((await page.$eval(wanted, (frame) => frame.getBoundingClientRect().height)) - (await content())) <= 1, `${wanted}: as tall as its content`);
                await page.close();
            }
            for (const index of [0, 1, 3, 5]) {
                const picture = /<img src="([^"]+)" alt="([^"]+)"/.exec(codes[index]);
                assert.match(picture[2], /CNN/, 'it says what it shows');
                const response = await fetch(picture[1]);
                assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'image/png'], picture[1]);
            }
        });
    });
}

describe('the embed’s files', () => {
    test('each source has a picture, a card and a page to share', () => {
        for (const [folder, ending] of [['cards', '.png'], ['pictures', '.png'], ['pictures', '.svg']]) {
            const there = readdirSync(join(DIST, folder, STORY)).filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
            assert.deepEqual(there.sort(), ['agreement', 'all', 'cnn', 'nrf', 'taliban', 'un'], `${folder} ${ending}`);
        }
    });

    test('a card has the size that the page declares', () => {
        const png = readFileSync(join(DIST, 'cards', STORY, 'all.png'));
        assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
    });
});
