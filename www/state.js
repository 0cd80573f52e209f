// The reader's state, see src/contract/state.rs. src/client/store.rs does the same for the program.
import { CHANGE, REQUEST, STATE, WRITTEN } from './contract.js';
import { afterFrame } from './frame.js';

const { body } = document;

/** The value of a field; null if it is the one that the page is sent with. */
export const value = (field) => body.getAttribute(STATE + field);

/** Requests values for fields; null for the one that the page is sent with. */
export const request = (fields) => body.dispatchEvent(new CustomEvent(REQUEST, { detail: fields }));

/** Calls `grant` with the fields that are requested. For the owners of fields. */
export const onRequest = (grant) => body.addEventListener(REQUEST, ({ detail }) => grant(Object(detail)));

/** Writes a field. If that changes it, subscribers are called after the next frame. For the owner of the field. */
export const write = (field, now) => {
    if (value(field) !== now) {
        now === null ? body.removeAttribute(STATE + field) : body.setAttribute(STATE + field, now);
        body.dispatchEvent(new Event(WRITTEN));
    }
};

// The reader sees a change by style sheets alone; names, address and messages follow once it has been painted. Both
// programs leave it to this script to tell of what they write, so that subscribers are called once for a frame.
let due;
const tell = () => {
    due = false;
    body.dispatchEvent(new Event(CHANGE));
};
body.addEventListener(WRITTEN, () => {
    due || afterFrame(tell);
    due = true;
});

/** Calls `then` whenever the state has changed, after the frame that shows it. */
export const subscribe = (then) => body.addEventListener(CHANGE, then);
