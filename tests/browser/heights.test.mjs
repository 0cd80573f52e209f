// Host pages, each with the script by which it sizes its frames: the map's frame is as tall as its content.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { shape, until } from './reading.mjs';
import { BROWSERS, launch, open, reach, serve } from './site.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const STORY = 'panjshir-2021-09-05';
// the files that the pages in hosts/ request as /scripts/NAME.js
const SCRIPTS = {
    pym: 'pym.js/dist/pym.v1.min.js',
    frames: '@newswire/frames/dist/frames.umd.js',
    'open-iframe-resizer': '@open-iframe-resizer/core/dist/index.js',
    // GPL-3.0: used in this test only
    'iframe-resizer-5': '@iframe-resizer/parent/index.umd.js',
    'iframe-resizer-4': 'iframe-resizer/js/iframeResizer.min.js',
};
const [LEAST, MOST] = [1, 20_000];
const PHONE = { width: 360, height: 740 };
const TURNED = { width: 740, height: 360 };

// Each host page, and the strings that it may be sent because it asked for them.
const HOSTS = {
    datawrapper: null,
    'datawrapper-older': null,
    amp: null,
    frames: null,
    guardian: null,
    hostile: null,
    sandboxed: null,
    'open-iframe-resizer': null,
    'open-iframe-resizer-legacy': /^\[iFrameSizer\]ID:(\d+):\d+:(init|resizeObserver)$/,
    'iframe-resizer-5': /^\[iFrameSizer\]map-5:(\d+):\d+:(init|resizeObserver)$/,
    'iframe-resizer-4': /^\[iFrameSizer\]map-4:(\d+):\d+:(init|resizeObserver)$/,
    pym: /^pymxPYMxresponsive-map-1xPYMxheightxPYMx(\d+)$/,
    medium: /^\{"src":"http[^"]+\?heights=medium","context":"iframe\.resize","height":(\d+)\}$/,
    wordpress: null,
};
const WORDPRESS = (height) => Math.min(Math.max(height, 200), 1000);

// the objects that a host page may be sent, with their heights set to 0
const OBJECTS = [
    { 'datawrapper-height': { [STORY]: 0 } },
    { sentinel: 'amp', type: 'embed-size', height: 0 },
    { kind: 'interactive:height', height: 0 },
    { type: 'iframe-resized', width: 0, height: 0 },
    { message: 'height', value: 0, secret: 'k3Jd9sLq2x' },
].map((shape) => JSON.stringify(shape));

/** The height in a message; fails if this host page may not be sent such a message. */
const heightIn = ({ kind, data }, strings) => {
    let height;
    if (kind === 'string') {
        assert.ok(strings?.test(data), `a string it did not ask for: ${data}`);
        height = Number(data.match(strings)[1]);
    } else {
        assert.equal(kind, 'object', `${kind} ${data}`);
        const rest = JSON.stringify(data, (key, value) => (typeof value === 'number' ? 0 : value));
        assert.ok(OBJECTS.includes(rest), JSON.stringify(data));
        height = data.height ?? data.value ?? data['datawrapper-height'][STORY];
    }
    assert.ok(Number.isInteger(height) && height >= LEAST && height <= MOST, `${height}`);
    return height;
};

for (const name of Object.keys(BROWSERS)) {
    describe(name, { timeout: 280_000 }, () => {
        let browser, news, maps, cors;
        before(async () => {
            maps = await serve((request, response) => (cors && response.setHeader('access-control-allow-origin', '*'), false));
            news = await serve(async ({ url }, response) => {
                const [, script] = url.match(/^\/scripts\/([\w-]+)\.js$/) ?? [];
                const file = script ? here(`../../node_modules/${SCRIPTS[script]}`) : here(`hosts${url}`);
                const text = await readFile(file, 'utf8').catch(() => null);
                if (text !== null) {
                    response.writeHead(200, { 'content-type': script ? 'text/javascript' : 'text/html' });
                    response.end(text.replaceAll('https://maps.example/', maps.address));
                }
                return text !== null;
            });
            browser = await launch(name);
        });
        after(async () => {
            await browser?.close();
            maps?.close();
            news?.close();
        });

        /** Opens a page of hosts/, and records the messages that it gets and the work that the map's frame does. */
        const visit = async (host, use, { live = true, withCors = true, ...size } = PHONE) => {
            cors = withCors;
            const prepare = (page) =>
                page.evaluateOnNewDocument(() => {
                    if (window === top) {
                        window.posted = [];
                        addEventListener('message', ({ source, data }) => {
                            if (source === frames[0]) posted.push({ kind: data === null ? 'null' : typeof data, data });
                        });
                        performance.mark('recording');
                        return;
                    }
                    // the work that the frame does for messages
                    const work = (window.work = { measured: 0, heard: 0, spent: 0 });
                    const { getBoundingClientRect } = Element.prototype;
                    document.addEventListener('DOMContentLoaded', () => {
                        document.documentElement.getBoundingClientRect = function () {
                            work.measured += 1;
                            return getBoundingClientRect.call(this);
                        };
                    });
                    const listen = window.addEventListener;
                    window.addEventListener = (type, listener, ...rest) =>
                        listen.call(
                            window,
                            type,
                            type !== 'message'
                                ? listener
                                : (event) => {
                                      const start = performance.now();
                                      listener(event);
                                      work.spent += performance.now() - start;
                                      // there may be two listeners
                                      work.heard += work.last === event ? 0 : 1;
                                      work.last = event;
                                  },
                            ...rest,
                        );
                });
            const page = await open(browser, `${news.address}${host}.html`, { ...PHONE, ...size, prepare, until: 'recording' });
            try {
                const map = () => page.frames().find((frame) => frame.url().startsWith(maps.address));
                await until(() => map(), 'the frame is there');
                const frame = map();
                if (live) {
                    await reach(frame, 'app-ready');
                }
                await use(page, frame);
                for (const message of await page.evaluate(() => posted)) {
                    heightIn(message, HOSTS[host]);
                }
            } finally {
                await page.close();
            }
        };

        const content = (frame) => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
        const box = (page) => page.$eval('iframe', ({ clientHeight }) => clientHeight);
        /** Waits until the frame is as tall as its content, with nothing left to scroll; returns that height. */
        const fits = async (page, frame, what, limit = (height) => height) => {
            let seen;
            const holds = async () => {
                const [outside, inside] = [await box(page), await content(frame)];
                const scrolls = await frame.evaluate(() => document.documentElement.scrollHeight > document.documentElement.clientHeight);
                seen = `${outside} px for ${inside} px${scrolls ? ', scrolls' : ''}`;
                return Math.abs(outside - limit(inside)) <= 1 && (!scrolls || limit(inside) < inside);
            };
            // Check twice, in case the height is still changing. No event ends the wait between: a frame reports a
            // height when it changes, and nothing when it is done.
            await until(async () => (await holds()) && (await new Promise((later) => setTimeout(later, 60)), await holds()), what).catch((why) => {
                throw new Error(`${why.message}: ${seen}`);
            });
            return content(frame);
        };
        /** Clicks in the frame, as a reader does. */
        const press = async (page, frame, selector) => {
            // a frame as tall as its content does not scroll: the host page does
            const inside = await frame.$eval(selector, (element) => {
                const { left, top, width, height } = element.getBoundingClientRect();
                const steps = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
                const spots = steps.flatMap((y) => steps.map((x) => ({ x: left + width * x, y: top + height * y })));
                return spots.find(({ x, y }) => element.contains(document.elementFromPoint(x, y)));
            });
            const iframe = await page.$('iframe');
            await iframe.evaluate((iframe, y) => scrollTo({ top: scrollY + iframe.getBoundingClientRect().top + y - innerHeight / 2, behavior: 'instant' }), inside.y);
            await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
            const { left, top } = await iframe.evaluate((iframe) => iframe.getBoundingClientRect().toJSON());
            await page.mouse.click(left + inside.x, top + inside.y);
            // move the pointer off the frame, or it would show the area below
            await page.mouse.move(1, 1);
        };
        const choose = async (page, frame, source) => {
            await press(page, frame, `.choice:has(#cg-source-${source})`);
            await until(() => frame.$eval(`#cg-source-${source}`, ({ checked }) => checked), `${source} is chosen`);
        };
        const state = (frame) =>
            frame.evaluate(() => [document.body.dataset.stateArea, document.querySelector('input[name=source]:checked').value, location.href].join());
        /** Waits for a timer of the frame, which fires after the 16 ms timer with which it answers requests. */
        const answered = (frame) => frame.evaluate(() => new Promise((later) => setTimeout(later, 50)));
        /** Makes a request; returns the number of messages that the host page gets until the answer, and the time. */
        const postedUntilAnswered = (page) =>
            page.evaluate(async () => {
                const before = posted.length;
                const start = performance.now();
                frames[0].postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
                while (!posted.slice(before).some(({ data }) => data?.sentinel === 'amp')) {
                    await new Promise((later) => setTimeout(later, 5));
                }
                return { answers: posted.length - before, ms: performance.now() - start };
            });

        // where a scrollbar takes up width, the map beside it is narrower and so shorter; the scrollbar must not stay
        test('as tall as its content at every width of a phone', async () => {
            await visit('guardian', async (page, frame) => {
                for (let width = 320; width <= 420; width += 10) {
                    await page.setViewport({ ...PHONE, width });
                    await fits(page, frame, `${width} px wide`);
                }
            });
        });

        for (const host of Object.keys(HOSTS)) {
            test(`${host}: as tall as its content, whatever the reader does`, async (t) => {
                await visit(host, async (page, frame) => {
                    const limit = host === 'wordpress' ? WORDPRESS : undefined;
                    const fit = (what) => fits(page, frame, what, limit);
                    const heights = { loaded: await fit('after it was loaded') };
                    await press(page, frame, shape('AF0807'));
                    await until(() => frame.$eval('body', ({ dataset }) => dataset.stateArea === 'AF0807'), 'the area is open');
                    heights.opened = await fit('after an area was opened');
                    await page.setViewport(TURNED);
                    await until(() => frame.evaluate(() => innerWidth > 600), 'the phone is turned');
                    heights.turned = await fit('after the phone was turned');
                    await page.setViewport(PHONE);
                    await until(() => frame.evaluate(() => innerWidth < 400), 'and turned back');
                    heights.back = await fit('after it was turned back');
                    await choose(page, frame, 'un');
                    heights.un = await fit('after another source was chosen');
                    t.diagnostic(Object.entries(heights).map(([when, height]) => `${when} ${height}`).join(', '));
                    assert.equal(heights.back, heights.opened, 'as before it was turned');
                    assert.notEqual(heights.opened, heights.turned);
                    const steps = Object.values(heights);
                    assert.ok(steps.some((height, at) => height < steps[at - 1]), 'it shrank');
                    assert.ok(steps.some((height, at) => height > steps[at - 1]), 'it grew');
                    // iframe-resizer makes one request before the frame has loaded, which Firefox reports as an error;
                    // the page can't prevent that
                    const early = /The target origin provided .* does not match/;
                    const problems = page.problems.filter((problem) => !(host.startsWith('iframe-resizer') && early.test(problem)));
                    assert.deepEqual(problems, [], 'nothing in the console');
                });
            });
        }

        test('a frame far below reports its height before it is in view', async () => {
            await visit(
                'far',
                async (page, frame) => {
                    await fits(page, frame, 'without scrolling');
                    assert.equal(await page.evaluate(() => scrollY), 0);
                    await page.evaluate(() => scrollTo(0, 6000));
                    await reach(frame, 'app-ready');
                    await fits(page, frame, 'once it is seen');
                },
                { live: false },
            );
        });

        test('in a sandbox without CORS headers the map runs no program, but its height is reported', async () => {
            await visit(
                'sandboxed',
                async (page, frame) => {
                    await reach(frame, 'map-ready');
                    await fits(page, frame, 'after it was loaded');
                    await page.setViewport(TURNED);
                    await until(() => frame.evaluate(() => innerWidth > 600), 'the phone is turned');
                    await fits(page, frame, 'after the phone was turned');
                    await page.setViewport(PHONE);
                    await until(() => frame.evaluate(() => innerWidth < 400), 'and turned back');
                    await fits(page, frame, 'after it was turned back');
                    await choose(page, frame, 'un');
                    await fits(page, frame, 'after another source was chosen');
                    assert.equal(await frame.evaluate(() => performance.getEntriesByName('app-ready').length), 0, 'the program did not come');
                },
                { live: false, withCors: false },
            );
        });

        test('10,000 foreign or malformed messages: no work, no answer, nothing changed', async (t) => {
            await visit('datawrapper', async (page, frame) => {
                await choose(page, frame, 'cnn');
                await press(page, frame, shape('AF0801'));
                await fits(page, frame, 'before');
                const before = await state(frame);
                await frame.evaluate(() => {
                    Object.assign(work, { measured: 0, heard: 0, spent: 0, changed: 0 });
                    const changes = new MutationObserver((records) => (work.changed += records.length));
                    changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
                });
                const flood = await page.evaluate(async () => {
                    const cyclic = { sentinel: 'amp', type: {} };
                    cyclic.type.self = cyclic;
                    const strange = [
                        null, undefined, true, 0, -1, NaN, Infinity, 1e999, 10n, [], [null], {}, cyclic, new Map([['type', 'iframe-child-init']]), new Date(NaN), new ArrayBuffer(8), /pym/,
                        '', 'null', '{', 'x'.repeat(10_000), 'pym', '[iFrameSizer]', '[iFrameSizer]resize', '[iFrameSizer]reset', '[iFrameSizer]map:640:360:init', '[iFrameSizer]map:8:maybe:',
                        'pymxPYMxmapxPYMxwidthxPYMx360', 'pymxPYMxundefinedxPYMxwidthxPYMx360', 'pymxPYMxnullxPYMxwidthxPYMxNaN', '{"type":"iframe-child-init"}',
                        { sentinel: 'amp' }, { sentinel: 'amp', type: 'embed-size', height: 1e999 }, { sentinel: 'amp-1', type: 'frames-init' }, { sentinel: ['amp'], type: ['frames-init'] },
                        { type: ['iframe-child-init'] }, { type: 'iframe-resized', width: NaN, height: -1 }, { 'datawrapper-height': { map: 1 } }, { kind: 'interactive:height', height: 1 },
                        { message: 'ready' }, { message: 'ready', secret: 'k3Jd9sLq2x' }, { toString: 1, valueOf: 2, type: { toString: 3 } }, { __proto__: null, type: 'resize' },
                    ];
                    const [told, start] = [posted.length, performance.now()];
                    for (let count = 0; count < 10_000; count += 1) {
                        frames[0].postMessage(strange[count % strange.length], '*');
                    }
                    return { told, ms: performance.now() - start };
                });
                await until(() => frame.evaluate(() => work.heard >= 10_000), 'each was heard');
                const { measured, heard, spent, changed } = await frame.evaluate(() => ({ ...work, last: undefined }));
                const answers = await page.evaluate((told) => posted.length - told, flood.told);
                t.diagnostic(`posted in ${flood.ms.toFixed()} ms; ${heard} heard in ${spent.toFixed(1)} ms, ${measured} measurements, ${answers} answers, ${changed} changes of the document`);
                assert.deepEqual({ measured, answers, changed }, { measured: 0, answers: 0, changed: 0 });
                assert.ok(spent < 1000, `${spent} ms for ${heard}`);
                assert.equal(await state(frame), before);
                const still = await postedUntilAnswered(page);
                t.diagnostic(`then one request is answered in ${still.ms.toFixed()} ms`);
                assert.equal(still.answers, 1, 'it does hear its host');
                await choose(page, frame, 'un');
                await fits(page, frame, 'a reader is answered too');
                assert.deepEqual(page.problems, []);
            });
        });

        test('10,000 requests get at most one answer per protocol every 16 ms', async (t) => {
            await visit('pym', async (page, frame) => {
                await fits(page, frame, 'before');
                await frame.evaluate(() => (work.heard = 0));
                const { told, start } = await page.evaluate(() => {
                    const requests = [
                        { sentinel: 'amp', type: 'frames-init' },
                        { type: 'iframe-child-init' },
                        { type: 'iframe-get-child-dimensions' },
                        'pymxPYMxresponsive-map-1xPYMxwidthxPYMx328',
                    ];
                    const [told, start] = [posted.length, performance.now()];
                    for (let count = 0; count < 10_000; count += 1) {
                        frames[0].postMessage(requests[count % requests.length], '*');
                    }
                    return { told, start };
                });
                await until(() => frame.evaluate(() => work.heard >= 10_000), 'each was heard');
                // A request after these is answered together with the last of them, or later. The first answer may have
                // been under way already; the second was not.
                await postedUntilAnswered(page);
                await postedUntilAnswered(page);
                const { answers, ms } = await page.evaluate((told, start) => ({ answers: posted.slice(told), ms: performance.now() - start }), told, start);
                const heights = new Set(answers.map((message) => heightIn(message, HOSTS.pym)));
                t.diagnostic(`${answers.length} answers in ${ms.toFixed()} ms by 3 protocols`);
                assert.equal(heights.size, 1);
                assert.ok(answers.length >= 3 && answers.length <= 3 * (ms / 16 + 1), `${answers.length} in ${ms} ms`);
            });
        });

        test('messages from any window but the host page are ignored', async () => {
            await visit('datawrapper', async (page, frame) => {
                await fits(page, frame, 'before');
                await frame.evaluate(() => (work.heard = 0));
                await page.evaluate(async () => {
                    window.quiet = posted.length;
                    const other = document.createElement('iframe');
                    other.srcdoc = `<script>
                        const map = parent.frames[0];
                        for (const request of [{ sentinel: 'amp', type: 'frames-init' }, { type: 'iframe-child-init' }, '[iFrameSizer]map:8:false:false:32:true:true:']) map.postMessage(request, '*');
                    </script>`;
                    document.body.append(other);
                });
                await frame.evaluate(() => postMessage({ sentinel: 'amp', type: 'frames-init' }, '*'));
                await until(() => frame.evaluate(() => work.heard >= 4), 'every message was heard');
                const { answers } = await postedUntilAnswered(page);
                assert.equal(answers, 1);
                assert.equal(await page.evaluate(() => posted.length - quiet), 1, 'and that is all');
            });
        });

        test('an absurd height is clamped, and does not last', async () => {
            await visit('datawrapper', async (page, frame) => {
                const before = await fits(page, frame, 'before');
                await frame.evaluate(() => {
                    const tower = document.body.appendChild(document.createElement('div'));
                    tower.id = 'tower';
                    tower.style.height = '100000px';
                });
                await until(async () => (await box(page)) === MOST, 'the maximum');
                await frame.evaluate(() => document.querySelector('#tower').remove());
                assert.equal(await fits(page, frame, 'after'), before);
            });
        });

        test('a frame reports its height only while it is displayed', async () => {
            await visit('datawrapper', async (page, frame) => {
                const before = await fits(page, frame, 'before');
                const told = await page.evaluate(() => {
                    document.querySelector('iframe').style.display = 'none';
                    return posted.length;
                });
                await until(() => frame.evaluate(() => document.documentElement.getBoundingClientRect().height === 0 || innerHeight === 0), 'it is hidden');
                await frame.evaluate(() => (work.heard = 0));
                await page.evaluate(() => frames[0].postMessage({ type: 'iframe-child-init' }, '*'));
                await until(() => frame.evaluate(() => work.heard > 0), 'it is asked');
                await answered(frame);
                await page.$eval('iframe', ({ style }) => (style.display = 'block'));
                assert.equal(await fits(page, frame, 'shown again'), before);
                await page.evaluate(() => frames[0].postMessage({ type: 'iframe-get-child-dimensions' }, '*'));
                await until(() => page.evaluate((told) => posted.length > told, told), 'the height is reported');
                for (const message of await page.evaluate((told) => posted.slice(told), told)) {
                    assert.equal(heightIn(message, null), before);
                }
            });
        });

        test('outside a frame, the page posts nothing', async () => {
            const page = await open(browser, `${maps.address}embed/${STORY}.html`, {
                ...PHONE,
                prepare: (page) =>
                    page.evaluateOnNewDocument(() => {
                        [window.posted, window.last] = [0, false];
                        addEventListener('message', ({ data }) => {
                            posted += 1;
                            last ||= data === 'last';
                        });
                    }),
            });
            await page.setViewport(TURNED);
            await until(() => page.evaluate(() => innerWidth > 600), 'turned');
            await page.evaluate(() => postMessage({ sentinel: 'amp', type: 'frames-init' }, '*'));
            await until(() => page.evaluate(() => posted > 0), 'the page has got the test’s own message');
            await answered(page);
            // messages arrive in order, so this one comes last
            await page.evaluate(() => postMessage('last', '*'));
            await until(() => page.evaluate(() => last), 'the last message arrived');
            assert.equal(await page.evaluate(() => posted), 2, 'the two that were posted here');
            await page.close();
        });
    });
}
