// Steps that may fail or never end.
import { isFault, stop } from './fault.js';
import { fail, succeed } from './failure.js';

// how long to wait for a step, in milliseconds
const PATIENCE = 20_000;

let attempts = 0;

/** Runs a step, with the number of attempts before, at this and other steps. If it fails or takes too long, says what is missing, and lets the
 *  reader try again. A step that ends late is welcome too. */
export const attempt = async (what, step, run, before = 0) => {
    // each attempt has a number of its own, also when an earlier one has not ended
    const missing = () => fail(what, step, () => attempt(what, step, run, ++attempts));
    const late = setTimeout(missing, PATIENCE);
    try {
        await run(before);
        succeed(what);
    } catch (why) {
        // as text, which every console shows
        console.error(`claimed-ground: ${why}`);
        isFault(why) ? stop(why) : missing();
    }
    clearTimeout(late);
};

/** Imports a module, whose content must have this hash. */
export const module = async (address, integrity) => {
    const link = document.createElement('link');
    // older browsers check no modules
    if (link.relList.supports('modulepreload')) {
        await new Promise((come, missing) => {
            Object.assign(link, { rel: 'modulepreload', crossOrigin: '', integrity, href: address, onload: come });
            link.onerror = () => missing(new Error(`${address} is missing or has another content`));
            document.body.append(link);
        });
    }
    return import(address);
};
