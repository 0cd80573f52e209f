// Checks our own pages against ../budget.json without timing anything, for CI: the two published stories, their embed pages
// and the page of 30 generated areas. Needs the built site in ../dist (`make dist`), and none of this folder's npm packages:
//   node bench/smoke.mjs
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, visit } from '../tests/browser/site.mjs';
import { compare, conclude, fail, files, means, pages } from '../tools/budget.mjs';
import { serve } from './serve.mjs';

const BENCH = fileURLToPath(new URL('.', import.meta.url));
const AREAS = '30';

// Other work on the machine can only add long tasks. So a page is loaded until one load is within its limit, at most this
// often: a task that is always long is still found.
const LOADS = 5;

// what comes after the last stage is counted too
const REST = 500;

/** Runs in the page before anything else: counts what moves, and tasks over 50 ms. */
const observe = () => {
    const seen = (window.seen = { shift: 0, long: [] });
    const each = (type, use) => new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
    each('layout-shift', ({ value }) => (seen.shift += value));
    each('longtask', ({ duration }) => seen.long.push(duration));
};

/** Loads a page with an empty cache, and returns what it was sent and what became of it. */
async function load(browser, server, { at, until }) {
    const context = await browser.createBrowserContext();
    const rest = async (page) => {
        await new Promise((rested) => setTimeout(rested, REST));
        return page.evaluate(() => ({ elements: document.getElementsByTagName('*').length, ...window.seen }));
    };
    server.take();
    try {
        const prepare = (page) => page.evaluateOnNewDocument(observe);
        const seen = await visit(context, server.url + at, rest, { width: 960, height: 640, until, prepare });
        return { ...seen, sent: server.take() };
    } finally {
        await context.close();
    }
}

/** Compares a page with its limits. */
async function check(browser, what, limits) {
    const server = await serve(join(BENCH, '..', limits.folder ?? 'dist'));
    const loads = [];
    do {
        loads.push(await load(browser, server, limits));
    } while (loads.at(-1).long.length > limits['long tasks'].most && loads.length < LOADS);
    await server.close();

    // only the long tasks depend on chance; for the rest, the first load stands for all
    const [{ sent, elements, shift }] = loads;
    const named = { [limits.at]: limits.document, ...Object.fromEntries(limits.loads.map((name) => [name, files[name]])) };
    for (const { path, bytes } of sent) {
        const file = path.slice(1);
        const name = Object.keys(named).find((name) => means(name, file));
        if (name) {
            compare(`${what}: ${file}`, bytes, named[name]);
        } else {
            fail(`${what}: requests ${file}, ${bytes} bytes, which is not in its list`);
        }
    }
    compare(`${what}: bytes`, sent.reduce((sum, { bytes }) => sum + bytes, 0), limits.bytes);
    compare(`${what}: requests`, sent.length, limits.requests);
    compare(`${what}: elements`, elements, limits.elements);
    compare(`${what}: layout shift`, shift, limits['layout shift']);
    const fewest = loads.map(({ long }) => long).reduce((least, long) => (long.length < least.length ? long : least));
    compare(`${what}: long tasks (${fewest.map(Math.round).join(', ') || 'none'})`, fewest.length, limits['long tasks']);
}

for (const script of ['gen.mjs', 'story.mjs', 'ours.mjs']) {
    const { status } = spawnSync(process.execPath, [script, AREAS], { cwd: BENCH, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) {
        process.exit(1);
    }
}
const browser = await launch('chromium');
for (const [what, limits] of Object.entries(pages)) {
    await check(browser, what, limits);
}
await browser.close();
conclude();
