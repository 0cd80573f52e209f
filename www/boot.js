// Unfolds the page around the map and starts the program, but only once the map has been painted, so that neither
// delays it. The bundle is a classic script: in a sandboxed frame a page can't load modules from a server that sends no
// CORS headers, and must be readable there too.
import { DAYS_CLASS, EMBED, MAP_READY, OF_THE_DESK, PAGE_READY, STATIC, STORY, STORY_CLASS, STORY_SHOWN, TOOLS_CLASS } from './contract.js';
import { idle, nextTask } from './frame.js';
import { reach } from './ready.js';
import { shorten } from './rows.js';
import { keepSwitches } from './switches.js';

// events of a reader who uses the page
const USES = ['click', 'keydown', 'pointerover'];
// events that load the desk
const ASKS = ['change', 'click'];

const root = document.documentElement;
const file = (rel) => document.querySelector(`link[rel=${rel}]`).href;

// what is beside and below the map is sent as text, so that the map does not wait for it
const open = (folded) => {
    folded.insertAdjacentHTML('beforebegin', folded.textContent);
    const unfolded = folded.previousElementSibling;
    folded.remove();
    return unfolded;
};

const unfold = async () => {
    const [look, ...rest] = document.querySelectorAll('noscript');
    // load its style sheet first, but don't wait for long
    await new Promise((come) => {
        const style = open(look);
        style.onload = style.onerror = come;
        setTimeout(come, 2000);
    });
    // each in a task of its own, so that none is long
    for (const folded of rest) {
        open(folded);
        shorten();
        await nextTask();
    }
    reach(PAGE_READY);
    // The fragment may name an element that was not there yet. In a frame, following it would scroll the host page.
    if (self === top && location.hash && !document.querySelector(':target')) {
        location.replace(location.hash);
    }
};

const start = async () => {
    reach(MAP_READY);
    // a reader who already uses the page is not kept waiting
    const used = new Promise((come) => USES.forEach((name) => addEventListener(name, come, { once: true })));
    await nextTask();
    const unfolded = unfold();
    if (root.dataset[STATIC] === 'true') {
        return;
    }
    await Promise.race([idle(1000), used]);
    const { default: program } = await import(file('modulepreload'));
    await program({ module_or_path: file('preload') });
    await unfolded;
    // the desk is loaded on demand: for a story told day by day, for what the address asks for, or for the reader
    const tools = document.querySelector(TOOLS_CLASS);
    const failed = () => tools && (tools.querySelector('[role=alert]').hidden = false);
    const page = document.querySelector(STORY_CLASS);
    // What the reader presses before the desk responds. Noted at once: what is imported comes in a later task.
    const pressed = [];
    const desk = ({ target }) => {
        target instanceof Element && pressed.push(target);
        import(DESK.file).then((desk) => desk.open(pressed)).then(stop, failed);
    };
    const stop = () => ASKS.forEach((name) => page.removeEventListener(name, desk));
    if (!root.hasAttribute(STORY)) {
        return;
    }
    if (tools) {
        ASKS.forEach((name) => page.addEventListener(name, desk));
    }
    // options.js applies those options of an embed's address that need no desk
    if (document.querySelector(DAYS_CLASS) || (root.hasAttribute(EMBED) ? OF_THE_DESK.test(location.search) : location.search)) {
        await idle(1000);
        desk({});
    }
};

const painted = () => {
    let begun;
    const begin = () => (begun ??= start());
    requestAnimationFrame(() => requestAnimationFrame(begin));
    // a frame out of view is not painted, but should have its height before it comes into view
    setTimeout(begin, 500);
};

// on story.html the story comes later
if (document.querySelector('main').firstElementChild) {
    keepSwitches();
    document.addEventListener('DOMContentLoaded', painted);
} else {
    document.body.addEventListener(STORY_SHOWN, () => (keepSwitches(), painted()), { once: true });
}
