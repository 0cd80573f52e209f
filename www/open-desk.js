// Loads the desk of a story and opens it: what compares, finds, cites, filters and goes through the days. Once.
import init, { open as start } from 'desk';
import program from 'desk.wasm';

let opened;

const text = async (file) => {
    const response = await fetch(file);
    if (!response.ok) {
        throw new Error(`${file}: status ${response.status}`);
    }
    return response.text();
};

const load = async () => {
    // from the folder of what has a hash in its name
    const folder = new URL(`../desk/${document.documentElement.dataset.story}/`, import.meta.url);
    const days = document.querySelector('.days') ? text(new URL('days.json', folder)) : '';
    const own = init({ module_or_path: new URL(program, import.meta.url) });
    const [markup, changes] = await Promise.all([text(new URL('desk.html', folder)), days, own]);
    // the page's own program is asked for in what follows
    while (!performance.getEntriesByName('app-ready').length) {
        await new Promise((later) => setTimeout(later, 20));
    }
    start(markup, changes);
    performance.mark('desk-ready');
};

/** Opens the desk; `target` is what the reader pressed before it was there. */
export async function open(target) {
    try {
        await (opened ??= load());
        target?.closest?.('[data-tool], .table a, th')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    } catch (why) {
        console.error(why);
        // to be tried again
        opened = undefined;
        throw why;
    }
}
