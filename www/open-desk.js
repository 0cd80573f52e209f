// Loads the desk of a story and opens it: what compares, finds, cites, filters and goes through the days. Once.
import init, { open as start } from 'desk';
import program from 'desk.wasm';
import { APP_READY, DAYS_CLASS, DESK_DAYS, DESK_MARKUP, STORY } from './contract.js';
import { reached } from './ready.js';

let opening;
// what the reader pressed before the desk was there
let pressed = [];

const text = async (file) => {
    const response = await fetch(file);
    if (!response.ok) {
        throw new Error(`${file}: status ${response.status}`);
    }
    return response.text();
};

const load = async () => {
    // from the folder of what has a hash in its name
    const folder = new URL(`../desk/${document.documentElement.getAttribute(STORY)}/`, import.meta.url);
    const days = document.querySelector(DAYS_CLASS) ? text(new URL(DESK_DAYS, folder)) : '';
    const own = init({ module_or_path: new URL(program, import.meta.url) });
    // it meets the page's own program in the state
    const [markup, changes] = await Promise.all([text(new URL(DESK_MARKUP, folder)), days, own, reached(APP_READY)]);
    start(markup, changes, pressed);
};

/** Opens the desk; `target` is what the reader pressed meanwhile, if anything. */
export async function open(target) {
    if (target instanceof Element) {
        pressed.push(target);
    }
    try {
        await (opening ??= load());
    } catch (why) {
        console.error(why);
        // to be tried again
        opening = undefined;
        pressed = [];
        throw why;
    }
}
