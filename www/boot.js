// Unfolds the page around the map and starts the program, once the map has been painted: neither may hold it up. A classic
// script, for a page in a sandboxed frame can't load modules from a host that sends no CORS headers, and is read there all
// the same.
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
    performance.mark('page-ready');
    // the address may name what was not there yet
    if (location.hash && !document.querySelector(':target')) {
        location.replace(location.hash);
    }
};

const start = async () => {
    performance.mark('map-ready');
    // in a task of its own: a tap comes first
    setTimeout(unfold);
    const { default: program } = await import(file('modulepreload'));
    await program({ module_or_path: file('preload') });
    // what the first minute does not need comes when it is asked for: by the story's days, the address or the reader
    const { story, embed } = document.documentElement.dataset;
    const tools = document.querySelector('.tools');
    tools?.setAttribute('data-live', '');
    const failed = () => tools && (tools.querySelector('[role=alert]').hidden = false);
    const desk = ({ target }) => import(DESK).then((desk) => desk.open(target)).catch(failed);
    // of an embed's address, what the desk is not needed for is taken over by options.js
    const asked = embed === undefined ? location.search : /[?&](view|date|day|zoom)=/.test(location.search);
    if (story && (document.querySelector('.days') || asked)) {
        desk({});
    } else if (story && tools) {
        for (const name of ['change', 'click']) {
            document.querySelector('.story').addEventListener(name, desk, { once: true });
        }
    }
};

const painted = () => requestAnimationFrame(() => requestAnimationFrame(start));
document.addEventListener('DOMContentLoaded', () => {
    // on story.html the story comes later
    const waits = !document.querySelector('main').firstElementChild;
    waits ? addEventListener('story', painted, { once: true }) : painted();
});
