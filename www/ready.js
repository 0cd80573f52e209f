// Reaching the stages of a page, and waiting for them, see src/contract/stage.rs. src/client/ready.rs does the same for
// the program.
import { STAGE } from './contract.js';

const { body } = document;

/** Records that the page has reached a stage. */
export const reach = (stage) => {
    performance.mark(stage);
    body.setAttribute(STAGE, `${body.getAttribute(STAGE) ?? ''} ${stage}`);
    body.dispatchEvent(new Event(stage));
};

/** Resolves once the page has reached a stage. */
export const reached = (stage) =>
    body.matches(`[${STAGE}~="${stage}"]`) ? Promise.resolve() : new Promise((done) => body.addEventListener(stage, done, { once: true }));
