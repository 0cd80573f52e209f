// What a page uses of the machine, and whether that grows.
import { settled, until } from '../reading.mjs';
import { SCREEN, enter, has, press, type, use } from './view.mjs';

/** How much more a page may use at the end than after its warm-up. */
const SLACK = 1.05;

/** The share of the measurements that are its warm-up. */
const WARM_UP = 0.2;

/** How many measurements the first figure and the last are the median of. */
const SEVERAL = 3;

/** Runs in the page before its own scripts: keeps the memories of its programs, which the page itself does not show, and
 *  whether a click hits what it is aimed at. */
export const WATCHED = () => {
    // between press and release it must not move either: Firefox takes that for a drag, which chooses nothing
    const place = () => JSON.stringify(window.aimed?.at?.getBoundingClientRect());
    let pressed;
    addEventListener('mousedown', () => (pressed = place()), true);
    addEventListener('click', ({ target }) => window.aimed && !('isHit' in window.aimed) && Object.assign(window.aimed, { isHit: window.aimed.at.contains(target), moved: pressed !== place() }), true);
    window.memories = new Set();
    const keep = (made) => {
        const { exports } = made.instance ?? made;
        Object.values(exports).filter((own) => own instanceof WebAssembly.Memory).forEach((memory) => window.memories.add(memory));
        return made;
    };
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const own = WebAssembly[name];
        WebAssembly[name] = (...rest) => own.apply(WebAssembly, rest).then(keep);
    }
};

/** Does once what leaves something on a page for good: loads the desk, unfolds rows and names, copies the maps. */
const tour = async (view) => {
    if (view.toured === view.loads) return;
    await press(view, '[data-zoom=in]');
    await press(view, '[data-zoom=in]');
    await press(view, '#map [data-area]');
    if (await use(view, 'cite')) {
        await view.page.keyboard.press('Escape');
        await use(view, 'find');
        await use(view, 'compare');
        await press(view, '.all-rows');
        await type(view, '.table thead th button', ['Enter']);
    }
    view.toured = view.loads;
};

/** Returns to the page as it is sent: the whole map, the default source, the last day, everything closed. */
export const goHome = async (view) => {
    const { page, frame } = view;
    await page.setViewport(SCREEN);
    await page.mouse.move(1, 1);
    await frame.evaluate(() => document.querySelector('[data-play][aria-pressed=true]')?.click());
    await tour(view);
    if (await has(view, '#cg-filters')) await frame.$eval('#cg-filters', (form) => form.reset());
    await frame.evaluate(() => {
        document.body.dispatchEvent(new CustomEvent('cg-request', { detail: { source: null, implied: null, area: null, day: null, zoom: null, compare: null } }));
        document.activeElement?.blur();
        getSelection().removeAllRanges();
        scrollTo({ top: 0, behavior: 'instant' });
    });
    await enter(view, '#cg-finder input', '');
    await settled(frame);
    await until(() => frame.$eval('#map', (map) => map.style.transform === '' && !document.querySelector('#map .world').hasAttribute('transform')), 'the whole map is drawn');
};

/** What Chromium says of the page's process, once nothing is left in it that nobody refers to. */
const ofProcess = async (view) => {
    view.session ??= await view.page.createCDPSession();
    // what is let go by one collection may let go of more
    for (let times = 0; times < 2; times += 1) await view.session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize: heap, Nodes: nodes, JSEventListeners: listeners } = await view.page.metrics();
    return { heap, nodes, listeners };
};

/** What every browser can say: Firefox tells neither its heap nor its listeners, and of nodes those in the document. */
const ofDocument = ({ frame }) =>
    frame.evaluate(() => {
        const count = (root) => {
            const walker = document.createTreeWalker(root);
            let nodes = 1;
            for (; walker.nextNode(); nodes += 1) if (walker.currentNode instanceof HTMLTemplateElement) nodes += count(walker.currentNode.content);
            return nodes;
        };
        return { nodes: count(document), wasm: [...window.memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0) };
    });

/** Measures the page in its default state. `load` counts how often it has been loaded anew. */
export const measure = async (view) => {
    await goHome(view);
    return { load: view.loads, ...(await ofDocument(view)), ...(view.name === 'chromium' && (await ofProcess(view))) };
};

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** From the measurements of a page: first and last of each kind, after the warm-up of the load that lasted longest, since a
 *  page that is loaded anew begins anew. `grown` has a line for each kind that grew; `judged` is false if there were too
 *  few to tell. */
export const growth = (samples) => {
    const loads = [...new Set(samples.map(({ load }) => load))].map((load) => samples.filter((sample) => sample.load === load));
    const [longest = []] = loads.sort((one, other) => other.length - one.length);
    const warm = longest.slice(Math.ceil(longest.length * WARM_UP));
    const judged = warm.length >= 2 * SEVERAL;
    const kinds = Object.keys(longest[0] ?? {}).filter((kind) => kind !== 'load');
    const figures = Object.fromEntries(kinds.map((kind) => {
        const values = warm.map((sample) => sample[kind]);
        return [kind, judged ? [median(values.slice(0, SEVERAL)), median(values.slice(-SEVERAL))] : [values[0], values.at(-1)]];
    }));
    const grown = Object.entries(figures).filter(([, [first, last]]) => judged && last > first * SLACK);
    return { judged, figures, grown: grown.map(([kind, [first, last]]) => `${kind} grew from ${first} to ${last}, by ${((last / first - 1) * 100).toFixed(1)} %`) };
};
