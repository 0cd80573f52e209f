// Tells the host page how tall the frame's content is, in every protocol that the host page may know.
import { STORY } from '../contract.js';
import { asked, known, messages } from './protocols.js';

const FRAME = 16;

// how long to wait for the whole page, in milliseconds
const PATIENCE = 3000;

/** Call once, with a promise that resolves when the whole page is there. Does nothing outside a frame. */
export function tellHeights(whole) {
    const { parent, location } = window;
    const root = document.documentElement;
    if (parent === window) {
        return;
    }
    const host = known(location, root.getAttribute(STORY));
    let told;
    let due = new Set();
    // say nothing before the whole page is there, or the host page would jump
    let early = true;
    // Measure the box of the content: unlike the scrollable area, it is smaller than the window if the content is. A
    // scrollbar takes up width, which makes text taller and the map shorter. The frame loses the scrollbar only at a
    // height that fits both.
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
                // To any origin: a height is no secret, and a frame does not always know its host's.
                parent.postMessage(message, '*');
            }
            told = height;
            host.greeted = host.resizer;
            due = new Set();
        }
    };
    // Requests are collected, so that many get one answer. Not in animation frames: browsers don't run them in a frame
    // that is out of view, and its height counts too.
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
        // a frame with a new height may lose its scrollbar, which the observer does not always notice
        addEventListener('resize', tell);
    });
}
