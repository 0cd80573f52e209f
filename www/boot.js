// Unfolds the page around the map and starts the program, once the map has been painted: neither may hold it up. A classic
// script, for a page in a sandboxed frame can't load modules from a host that sends no CORS headers, and is read there all
// the same.
import { DAYS_CLASS, EMBED, MAP_READY, PAGE_READY, STORY, STORY_CLASS, STORY_SHOWN, TOOLS_CLASS } from './contract.js';
import { reach } from './ready.js';
import { keepSwitches } from './switches.js';

// what a reader does that asks for the desk
const ASKS = ['change', 'click'];

const root = document.documentElement;
const file = (rel) => document.querySelector(`link[rel=${rel}]`).href;

// what stands beside and below the map was sent as text, for the map not to wait for it
const open = (folded) => {
    folded.insertAdjacentHTML('beforebegin', folded.textContent);
    const unfolded = folded.previousElementSibling;
    folded.remove();
    return unfolded;
};

const unfold = async () => {
    const [look, ...rest] = document.querySelectorAll('noscript');
    // its style comes first, but does not keep it waiting for long
    await new Promise((come) => {
        const style = open(look);
        style.onload = style.onerror = come;
        setTimeout(come, 2000);
    });
    rest.forEach(open);
    reach(PAGE_READY);
    // the address may name what was not there yet
    if (location.hash && !document.querySelector(':target')) {
        location.replace(location.hash);
    }
};

const start = async () => {
    reach(MAP_READY);
    // in a task of its own: a tap comes first
    setTimeout(unfold);
    if (root.dataset.static === 'true') {
        return;
    }
    const { default: program } = await import(file('modulepreload'));
    await program({ module_or_path: file('preload') });
    // what the first minute does not need comes when it is asked for: by the story's days, the address or the reader
    const tools = document.querySelector(TOOLS_CLASS);
    const failed = () => tools && (tools.querySelector('[role=alert]').hidden = false);
    const page = document.querySelector(STORY_CLASS);
    const desk = ({ target }) => import(DESK.file).then((desk) => desk.open(target)).then(stop, failed);
    const stop = () => ASKS.forEach((name) => page.removeEventListener(name, desk));
    // of an embed's address, what the desk is not needed for is taken over by options.js
    const asked = root.hasAttribute(EMBED) ? /[?&](view|date|day|zoom)=/.test(location.search) : location.search;
    if (!root.hasAttribute(STORY)) {
        return;
    }
    if (document.querySelector(DAYS_CLASS) || asked) {
        desk({});
    } else if (tools) {
        ASKS.forEach((name) => page.addEventListener(name, desk));
    }
};

const painted = () => {
    let begun;
    const begin = () => begun || ((begun = true), start());
    requestAnimationFrame(() => requestAnimationFrame(begin));
    // a frame that is out of sight is not painted, and should have its height when it comes into sight
    setTimeout(begin, 500);
};

// on story.html the story comes later
if (document.querySelector('main').firstElementChild) {
    keepSwitches();
    document.addEventListener('DOMContentLoaded', painted);
} else {
    document.body.addEventListener(STORY_SHOWN, () => (keepSwitches(), painted()), { once: true });
}
