// A page that the soak test reads, and the hand and eye of its reader. On an embed page, the map is in a frame of a host
// page.
import { focus, settled, until } from '../reading.mjs';
import { open, reach } from '../site.mjs';
import { core } from './core.mjs';

const [FIRST, LONG] = ['panjshir-2021-09-05', 'panjshir-2021-08-15'];
const HOST = 'host.html';

/** The pages that are soaked: the address and the name of the story. */
export const STORIES = {
    long: { address: `${LONG}.html`, story: LONG },
    first: { address: 'index.html', story: FIRST },
    embed: { address: HOST, story: FIRST },
};

/** What a reader's screen is when the page opens, and whenever memory is measured. */
export const SCREEN = { width: 1280, height: 900 };

/** A host page: an article with a frame that is as tall as its content says. */
const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="data:,">
<body style="margin:0"><p>Before</p><iframe src="embed/index.html" title="A map" style="display:block;border:0;width:100%;height:900px"></iframe><p>After</p>
<script>
performance.mark('host-ready');
addEventListener('message', ({ data }) => {
    const [height] = Object.values(data['datawrapper-height'] ?? {});
    if (height) document.querySelector('iframe').style.height = height + 'px';
});
</script></body></html>`;

/** For `serve`: responds to a request for the host page. */
export const host = ({ url }, response) => url === `/${HOST}` && Boolean(response.setHeader('content-type', 'text/html').end(ARTICLE));

/** The frame with the map: the page itself, or the frame of an embed page. */
const frameOf = async ({ page, embedded }) => {
    if (!embedded) return page.mainFrame();
    const found = () => page.frames().find((frame) => frame.url().includes('/embed/'));
    await until(found, 'there is a frame');
    return found();
};

/** Waits until the map in a view responds, and its desk if it has been asked for. */
const ready = async (view) => {
    view.frame = await frameOf(view);
    await reach(view.frame, 'app-ready');
    const asks = () => Boolean(document.querySelector('.days') || (document.querySelector('.tools') && location.search));
    if (await view.frame.evaluate(asks)) await reach(view.frame, 'desk-ready');
};

/** Opens a page. `other` is another tab of the same reader. `script` runs in each document before its own scripts. */
export async function openView(browser, name, site, which, script) {
    const { address, story } = STORIES[which];
    const [known, other] = [core(story), await browser.newPage()];
    const until = address === HOST ? 'host-ready' : 'app-ready';
    const page = await open(browser, site.address + address, { ...SCREEN, until, prepare: (page) => page.evaluateOnNewDocument(script) });
    const view = { name, page, other, address, core: known, embedded: address === HOST, loads: 0 };
    await ready(view);
    return view;
}

/** Loads the page anew. */
export async function reload(view) {
    await view.page.reload({ waitUntil: 'domcontentloaded' });
    view.loads += 1;
    await ready(view);
}

/** Goes to another tab, stays there for a while and comes back. */
export async function leave({ page, other }, time) {
    await other.bringToFront();
    await new Promise((later) => setTimeout(later, time));
    await page.bringToFront();
}

/** Where an element can be hit on the screen; `null` if it can't, as what is hidden or covered or out of the map's sight.
 *  Nothing is thrown in the page: Chromium keeps what was thrown, and memory would grow by it. */
export async function spot({ page, frame, embedded }, selector) {
    const own = await frame.evaluate((selector) => {
        const element = document.querySelector(selector);
        element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { left, top, width, height } = element?.getBoundingClientRect() ?? {};
        // from the middle outwards, since a shape may have a hole there
        const steps = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
        const all = steps.flatMap((down) => steps.map((right) => ({ x: left + width * right, y: top + height * down })));
        // not at its edge: browsers round the place of an event in ways of their own
        const near = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => [right, down]));
        return (width && all.find(({ x, y }) => near.every(([right, down]) => element.contains(document.elementFromPoint(x + right, y + down))))) || null;
    }, selector);
    if (!own || !embedded) return own;
    const { left, top } = await page.$eval('iframe', (frame) => frame.getBoundingClientRect().toJSON());
    const [at, { width, height }] = [{ x: left + own.x, y: top + own.y }, page.viewport()];
    // a host page need not follow where its frame would scroll
    return at.x >= 0 && at.y >= 0 && at.x < width && at.y < height ? at : null;
}

/** Moves the mouse to an element if it can be hit. Returns where that is. */
export async function hover(view, selector) {
    const at = await spot(view, selector);
    if (at) await view.page.mouse.move(at.x, at.y);
    return at;
}

/** How often a reader aims at an element that moves away. */
const AIMS = 5;

/** Clicks an element if it can be hit. Returns whether it was. What moves at the last moment may be missed: what the
 *  click did then, only the page knows. */
export async function press(view, selector, options) {
    let at = await spot(view, selector);
    // the panel changes as the mouse leaves the map, and what a reader aims at may move with it
    for (let aims = 0; at && aims < AIMS; aims += 1) {
        await view.page.mouse.move(at.x, at.y);
        await painted(view);
        const now = await spot(view, selector);
        if (now?.x === at.x && now.y === at.y) {
            await view.frame.evaluate((selector) => void (window.aimed = { at: document.querySelector(selector) }), selector);
            await view.page.mouse.click(at.x, at.y, options);
            const { isHit, moved } = await view.frame.evaluate(() => ({ isHit: window.aimed?.isHit ?? false, moved: window.aimed?.moved }));
            view.missed ||= !isHit || moved;
            return isHit;
        }
        at = now;
    }
    return false;
}

/** Presses keys in an element if there is one. Returns whether there is. */
export async function type(view, selector, keys) {
    if (!(await has(view, selector))) return false;
    await focus(view.frame, selector);
    for (const key of keys) {
        const [modifier, plain] = key.includes(' ') ? key.split(' ') : [null, key];
        if (modifier) await view.page.keyboard.down(modifier);
        await view.page.keyboard.press(plain);
        if (modifier) await view.page.keyboard.up(modifier);
    }
    return true;
}

/** Sets the value of a field as its browser does, and tells the page of it. */
export const enter = ({ frame }, selector, ...values) =>
    frame.evaluate(
        (selector, values) => {
            const field = document.querySelector(selector);
            for (const value of field ? values : []) {
                field.value = value;
                field.dispatchEvent(new Event('input', { bubbles: true }));
            }
            field?.dispatchEvent(new Event('change', { bubbles: true }));
            return Boolean(field);
        },
        selector,
        values.map(String),
    );

/** Whether there is an element that a reader can see. */
export const has = ({ frame }, selector) => frame.evaluate((selector) => Boolean(document.querySelector(selector)?.checkVisibility({ visibilityProperty: true })), selector);

/** Waits until what was done is painted. */
export const painted = ({ frame }) => settled(frame);

/** Presses one of the tools, which may load the desk. Returns whether there are tools. */
export async function use(view, tool) {
    if (!(await press(view, `.tools [data-tool=${tool}]`))) return false;
    await reach(view.frame, 'desk-ready');
    await painted(view);
    return true;
}
