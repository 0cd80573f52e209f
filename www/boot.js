// Unfolds the page around the map and starts the program, but only once the map has been painted, so that neither
// delays it. The bundle is a classic script: in a sandboxed frame a page can't load modules from a server that sends no
// CORS headers, and must be readable there too.
import { DAYS_CLASS, EMBED, MAP_READY, OF_THE_DESK, PAGE_READY, RING, STAGE, STATIC, STORY, STORY_CLASS, STORY_SHOWN, TOOLS_CLASS } from './contract.js';
import { anew } from './anew.js';
import { attempt, module } from './attempt.js';
import { PROGRAM, TOOLS, succeed } from './failure.js';
import { signal, watch } from './fault.js';
import { folded, follow, unfold } from './fold.js';
import { idle, nextTask } from './frame.js';
import { keepLanguages } from './languages.js';
import { showPicture } from './picture.js';
import { reach } from './ready.js';
import { shorten } from './rows.js';
import { keepSwitches } from './switches.js';

// events of a reader who uses the page
const USES = ['click', 'keydown', 'pointerover'];
// events that load the desk
const ASKS = ['change', 'click'];

const root = document.documentElement;
// the files of the program, see src/publish/document.rs
const [app, wasm] = document.querySelectorAll('[rel=modulepreload], [as=fetch]');

// the style sheet of what is around the map, and the promise that it has loaded or failed
let style, styled;

const watchStyle = (link) => {
    style = link;
    styled = new Promise((come) => Object.assign(link, { onload: come, onerror: come }));
};

/** Waits for the style sheet, and loads it again if an attempt before has failed. Without it the program must not draw:
 *  its ring around an area would be a black shape. */
const needStyle = async (before) => {
    const isThere = () => getComputedStyle(document.querySelector(RING)).pointerEvents === 'none';
    if (before && !isThere()) {
        const link = style.cloneNode();
        link.href = anew(style.href, before);
        style.replaceWith(link);
        watchStyle(link);
    }
    isThere() || (await styled);
    if (!isThere()) {
        throw new Error(`${style.href} is missing`);
    }
};

const unfoldAll = async () => {
    const [look] = folded();
    // load the style sheet first, but don't wait for long; the guard may have unfolded everything
    watchStyle(look ? unfold(look) : document.querySelector('[rel=stylesheet]'));
    await Promise.race([styled, new Promise((come) => setTimeout(come, 2000))]);
    // Each in a task of its own, so that none is long. The guard may unfold what is left meanwhile.
    for (let [part] = folded(); part; [part] = folded()) {
        unfold(part);
        shorten();
        await nextTask();
    }
    reach(PAGE_READY);
    follow();
};

const loadProgram = async (before) => {
    const { default: init, start } = await module(anew(app.href, before), app.integrity);
    await init({ module_or_path: fetch(anew(wasm.href, before), { integrity: wasm.integrity }) });
    return start;
};

/** Starts the program, unless an attempt before has done so. */
const startProgram = (unfolded) => {
    let started;
    return async (before) => {
        const [, start] = await Promise.all([needStyle(before), loadProgram(before)]);
        started ||= (start(signal), true);
        await unfolded;
    };
};

/** Loads the desk when the reader asks for it. */
const keepDesk = async () => {
    // What the reader presses before the desk responds. Noted at once: what is imported comes in a later task.
    const pressed = [];
    const page = document.querySelector(STORY_CLASS);
    const address = new URL(DESK.file, app.href).href;
    let loading;
    const desk = ({ target }) => {
        target instanceof Element && pressed.push(target);
        loading ??= attempt(TOOLS, 'desk', async (before) => {
            try {
                const { open } = await module(anew(address, before), DESK.integrity);
                await open(pressed, signal, before);
                ASKS.forEach((name) => page.removeEventListener(name, desk));
            } catch (why) {
                // what is pressed now asks for another attempt
                loading = undefined;
                pressed.length = 0;
                throw why;
            }
        });
    };
    if (document.querySelector(TOOLS_CLASS)) {
        ASKS.forEach((name) => page.addEventListener(name, desk));
    }
    // The desk is loaded on demand: for a story told day by day, for what the address asks for, or for the reader.
    // options.js applies those options of an embed's address that need no desk.
    const asks = root.hasAttribute(EMBED) ? OF_THE_DESK.test(location.search) : location.search || (location.hash && !document.querySelector(':target'));
    if (document.querySelector(DAYS_CLASS) || asks) {
        await idle(1000);
        desk({});
    }
};

const start = async () => {
    reach(MAP_READY);
    // the guard may have said that this script is missing
    succeed(PROGRAM);
    EMBEDDED || keepLanguages();
    // a reader who already uses the page is not kept waiting
    const used = new Promise((come) => USES.forEach((name) => addEventListener(name, come, { once: true })));
    await nextTask();
    const unfolded = unfoldAll();
    if (root.dataset[STATIC] === 'true' || (root.hasAttribute(STORY) && showPicture())) {
        return;
    }
    await Promise.race([idle(1000), used]);
    await attempt(PROGRAM, 'program', startProgram(unfolded));
    await unfolded;
    root.hasAttribute(STORY) && (await keepDesk());
};

const painted = () => {
    keepSwitches();
    let begun;
    // the script may have been loaded twice, by a reader who tried again
    const begin = () => (begun ??= document.body.hasAttribute(STAGE) || start());
    requestAnimationFrame(() => requestAnimationFrame(begin));
    // a frame out of view is not painted, but should have its height before it comes into view
    setTimeout(begin, 500);
};

watch();
// on story.html the story comes later
if (document.querySelector(STORY_CLASS)) {
    painted();
} else {
    document.body.addEventListener(STORY_SHOWN, painted, { once: true });
}
