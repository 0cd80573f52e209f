// Tells the page around a frame how high the frame's content is, in every protocol that page may know.
import { STORY } from '../contract.js';
import { asked, known, messages } from './protocols.js';

const FRAME = 16;

// how long the whole page is waited for, in milliseconds
const PATIENCE = 3000;

/** To be called once, with a promise of the whole page; does nothing on a page that is in no frame. */
export function tellHeights(whole) {
    const { parent, location } = window;
    const root = document.documentElement;
    if (parent === window) {
        return;
    }
    const host = known(location, root.getAttribute(STORY));
    let told;
    let due = new Set();
    // half a page has half a height, and the host's page would jump
    let early = true;
    // The box of the content: unlike what can be scrolled, it is smaller than the window if the content is. A scrollbar
    // takes width, and beside it text is higher and the map lower: the frame loses it only where both fit.
    const measure = () => {
        const box = root.getBoundingClientRect();
        if (innerWidth === root.clientWidth) {
            return box;
        }
        root.style.overflow = 'hidden';
        const whole = root.getBoundingClientRect();
        root.style.overflow = '';
        return whole.height > box.height ? whole : box;
    };
    const tell = () => {
        const box = measure();
        // what is not displayed has no height yet
        if (box.height && !early) {
            const height = Math.ceil(box.height);
            for (const message of messages(box, host, height === told ? due : undefined)) {
                // To whomever: a height is no secret, and a frame does not always know where it is.
                parent.postMessage(message, '*');
            }
            told = height;
            host.greeted = host.resizer;
            due = new Set();
        }
    };
    // Answers wait for each other, so that many requests have one. Not by animation frames: a browser gives none to a
    // frame that is not in view, and the height of that one counts too.
    const answer = () => {
        waiting = 0;
        tell();
    };
    let waiting;
    addEventListener('message', ({ source, data }) => {
        const ask = source === parent && asked(data, host);
        if (ask) {
            const [by, name] = ask;
            host[by] = name;
            due.add(by);
            waiting ||= setTimeout(answer, FRAME);
        }
    });
    Promise.race([whole, new Promise((later) => setTimeout(later, PATIENCE))]).then(() => {
        early = false;
        answer();
        new ResizeObserver(tell).observe(root);
        // a frame of a new height may have lost its scrollbar, which an observer does not always hear of
        addEventListener('resize', tell);
    });
}
