// Loads the desk of a story and opens it, once: the code for comparing, finding, citing, filtering and going through
// the days.
import init, { open as start } from 'desk';
import program from 'desk.wasm';
import { anew } from './anew.js';
import { APP_READY, DESK_DAYS, DESK_FOLDER, DESK_HASHES, DESK_ID, DESK_MARKUP, DESK_READY, STORY } from './contract.js';
import { reached } from './ready.js';

const root = document.documentElement;

/** The text of a file with this hash: one of another release is not that of this page. */
const text = async (file, integrity) => {
    const response = await fetch(file, { integrity });
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
    const folder = new URL(`../${DESK_FOLDER}${root.getAttribute(STORY)}/`, import.meta.url);
    const [ofMarkup, ofDays] = root.getAttribute(DESK_HASHES).split(' ');
    const days = ofDays ? text(file(DESK_DAYS), ofDays) : '';
    const own = init({ module_or_path: fetch(anew(new URL(program, import.meta.url), before), { integrity: INTEGRITY }) });
    // the desk shares the state with the page's program, so wait for that
    const [markup, changes] = await Promise.all([text(file(DESK_MARKUP), ofMarkup), days, own, reached(APP_READY)]);
    // an attempt before may have come late
    if (!document.getElementById(DESK_ID)) {
        start(markup, changes, pressed, fault);
    }
    await reached(DESK_READY);
}
