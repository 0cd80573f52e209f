// Tells the host page, once it has asked, whose claims are shown and which area is open, and applies the host page's
// own choice of both.
import { APP_READY, AREA, ASK, CHOICES, CHOOSE, EVENTS, HOST_KEY, RADIOS, SOURCE } from '../contract.js';
import { reached } from '../ready.js';
import { request, subscribe, value } from '../state.js';

const isWord = (word) => typeof word === 'string' && /^[\w.-]{1,64}$/.test(word);

// the state has no field for the source that the page is sent with, but a host wants its name
const sent = () => document.querySelector(`${RADIOS}[checked]`)?.value;
const state = () => ({ [SOURCE]: value(SOURCE) ?? sent() ?? '', [AREA]: value(AREA) ?? '' });

export function tellEvents() {
    const host = window.parent;
    if (host === window) {
        return;
    }
    // the host's origin, the last report, whether one is due in the next frame; the area that was last requested
    let to, told, due, asked;

    const tell = () => {
        const now = state();
        due = false;
        if (CHOICES.some((field) => now[field] !== told?.[field])) {
            told = now;
            host.postMessage({ [HOST_KEY]: now }, to);
        }
    };
    // one report per frame, however much happens in it
    const changed = () => {
        if (to && !due) {
            due = true;
            requestAnimationFrame(tell);
        }
    };
    subscribe(changed);

    addEventListener('message', ({ source, origin, data }) => {
        const message = source === host && data?.[HOST_KEY];
        if (!message) {
            return;
        }
        if (message[ASK] === EVENTS) {
            if (to) {
                told = undefined;
                changed();
            } else {
                // a host with an opaque origin can't be addressed
                to = origin === 'null' ? '*' : origin;
                tell();
            }
        }
        const { [SOURCE]: voice, [AREA]: area } = message[CHOOSE] ?? {};
        if (isWord(voice)) {
            request({ [SOURCE]: voice });
        }
        if (area === '' || isWord(area)) {
            asked = area;
            // without the program an area is only a link, and following it is up to the reader
            reached(APP_READY).then(() => asked === area && request({ [AREA]: area || null }));
        }
    });
}
