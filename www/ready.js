// How far the page has come, see src/contract/stage.rs. src/client/ready.rs does the same for the program.
import { STAGE } from './contract.js';

const root = document.documentElement;

/** Brings the page to a stage. */
export const reach = (stage) => {
    performance.mark(stage);
    const before = root.getAttribute(STAGE);
    root.setAttribute(STAGE, before ? `${before} ${stage}` : stage);
    root.dispatchEvent(new Event(stage));
};

/** Resolves once the page has come to a stage. */
export const reached = (stage) =>
    root.matches(`[${STAGE}~="${stage}"]`) ? Promise.resolve() : new Promise((done) => root.addEventListener(stage, done, { once: true }));
