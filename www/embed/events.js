// Tells the page around this one, once it has asked, whose claims are shown and which area is open; and asks for both in
// its name.
import { APP_READY, AREA, SOURCE } from '../contract.js';
import { reached } from '../ready.js';
import { request, subscribe, value } from '../state.js';

const KEY = 'claimed-ground';
const isWord = (word) => typeof word === 'string' && /^[\w.-]{1,64}$/.test(word);

const state = () => ({ source: value(SOURCE) ?? '', area: value(AREA) ?? '' });

export function tellEvents() {
    const host = window.parent;
    if (host === window) {
        return;
    }
    // where to tell it, what was told last, whether the next frame tells; the area that was asked for last
    let to, told, due, asked;

    const tell = () => {
        const now = state();
        due = false;
        if (now.source !== told?.source || now.area !== told.area) {
            told = now;
            host.postMessage({ [KEY]: now }, to);
        }
    };
    // once a frame, however much happens in it
    const changed = () => {
        if (to && !due) {
            due = true;
            requestAnimationFrame(tell);
        }
    };
    subscribe(changed);

    addEventListener('message', ({ source, origin, data }) => {
        const message = source === host && data?.[KEY];
        if (!message) {
            return;
        }
        if (message.ask === 'events') {
            if (to) {
                told = undefined;
                changed();
            } else {
                // a host without an origin of its own can't be named
                to = origin === 'null' ? '*' : origin;
                tell();
            }
        }
        const { source: voice, area } = message.choose ?? {};
        if (isWord(voice)) {
            request({ [SOURCE]: voice });
        }
        if (area === '' || isWord(area)) {
            asked = area;
            // without the program an area is a link, which is the reader's to follow
            reached(APP_READY).then(() => asked === area && request({ [AREA]: area || null }));
        }
    });
}
