// Unfolds the page around the map and starts the program, once the map has been painted: neither may hold it up. A classic
// script, for a page in a sandboxed frame can't load modules from a host that sends no CORS headers, and is read there all
// the same.
// what a reader does that asks for the desk
const ASKS = ['change', 'click'];

const file = (rel) => document.querySelector(`link[rel=${rel}]`).href;

// what stands beside and below the map was sent as text, for the map not to wait for it
const open = (folded) => {
    folded.insertAdjacentHTML('beforebegin', folded.textContent);
    const unfolded = folded.previousElementSibling;
    folded.remove();
    return unfolded;
};

let tell;
/** Comes when all of the page is there. */
export const unfolded = new Promise((done) => (tell = done));

const unfold = async () => {
    const [look, ...rest] = document.querySelectorAll('noscript');
    // its style comes first, but does not keep it waiting for long
    await new Promise((come) => {
        const style = open(look);
        style.onload = style.onerror = come;
        setTimeout(come, 2000);
    });
    rest.forEach(open);
    performance.mark('page-ready');
    tell();
    // the address may name what was not there yet
    if (location.hash && !document.querySelector(':target')) {
        location.replace(location.hash);
    }
};

const start = async () => {
    performance.mark('map-ready');
    // in a task of its own: a tap comes first
    setTimeout(unfold);
    const { story, embed, static: still } = document.documentElement.dataset;
    if (still === 'true') {
        return;
    }
    const { default: program } = await import(file('modulepreload'));
    await program({ module_or_path: file('preload') });
    // what the first minute does not need comes when it is asked for: by the story's days, the address or the reader
    const tools = document.querySelector('.tools');
    tools?.setAttribute('data-live', '');
    const failed = () => tools && (tools.querySelector('[role=alert]').hidden = false);
    const page = document.querySelector('.story');
    const desk = ({ target }) => import(DESK).then((desk) => desk.open(target)).then(stop, failed);
    const stop = () => ASKS.forEach((name) => page.removeEventListener(name, desk));
    // of an embed's address, what the desk is not needed for is taken over by options.js
    const asked = embed === undefined ? location.search : /[?&](view|date|day|zoom)=/.test(location.search);
    if (story && (document.querySelector('.days') || asked)) {
        desk({});
    } else if (story && tools) {
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
document.addEventListener('DOMContentLoaded', () => {
    // on story.html the story comes later
    const waits = !document.querySelector('main').firstElementChild;
    waits ? addEventListener('story', painted, { once: true }) : painted();
});
