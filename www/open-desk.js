// Loads the desk of a story and opens it, once: the code for comparing, finding, citing, filtering and going through
// the days.
import init, { open as start } from 'desk';
import program from 'desk.wasm';
import { anew } from './anew.js';
import { APP_READY, DAYS_CLASS, DESK_DAYS, DESK_FOLDER, DESK_ID, DESK_MARKUP, DESK_READY, STORY } from './contract.js';
import { reached } from './ready.js';

const text = async (file) => {
    const response = await fetch(file);
    if (!response.ok) {
        throw new Error(`${file}: status ${response.status}`);
    }
    return response.text();
};

/** Opens the desk. `pressed` has the elements that the reader pressed, and may grow until the desk responds. The desk's
 *  listeners are removed when `fault` is aborted. Rejects if the desk can't be loaded; the page is then as it was.
 *  `before` is the number of attempts before. */
export async function open(pressed, fault, before) {
    // relative to this file, which is in the folder of hashed files
    const file = (name) => anew(new URL(name, folder), before);
    const folder = new URL(`../${DESK_FOLDER}${document.documentElement.getAttribute(STORY)}/`, import.meta.url);
    const days = document.querySelector(DAYS_CLASS) ? text(file(DESK_DAYS)) : '';
    const own = init({ module_or_path: fetch(anew(new URL(program, import.meta.url), before), { integrity: INTEGRITY }) });
    // the desk shares the state with the page's program, so wait for that
    const [markup, changes] = await Promise.all([text(file(DESK_MARKUP)), days, own, reached(APP_READY)]);
    if (!markup.startsWith(`<section id="${DESK_ID}"`) || !markup.endsWith('</section>')) {
        throw new Error(`${DESK_MARKUP} is not the desk`);
    }
    // an attempt before may have come late
    if (!document.getElementById(DESK_ID)) {
        start(markup, changes, pressed, fault);
    }
    await reached(DESK_READY);
}
