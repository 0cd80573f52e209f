// Loads the desk of a story and opens it: what compares, finds, cites, filters and goes through the days. Once.
import init, { open as start } from './desk.js';

let opened;

const text = async (file) => {
    const response = await fetch(new URL(file, document.baseURI));
    if (!response.ok) {
        throw new Error(`${file}: status ${response.status}`);
    }
    return response.text();
};

const load = async (tools) => {
    const folder = `desk/${tools.dataset.story}`;
    const days = document.querySelector('.days') ? text(`${folder}/days.json`) : '';
    const [markup, changes] = await Promise.all([text(`${folder}/desk.html`), days, init()]);
    // the page's own program is asked for in what follows
    while (!performance.getEntriesByName('app-ready').length) {
        await new Promise((later) => setTimeout(later, 20));
    }
    start(markup, changes);
    performance.mark('desk-ready');
};

/** Opens the desk; `target` is what the reader pressed before it was there. */
export async function open(tools, target) {
    try {
        await (opened ??= load(tools));
        target?.closest?.('[data-tool], .table a, th')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    } catch (why) {
        console.error(why);
        // to be tried again
        opened = undefined;
        throw why;
    }
}
