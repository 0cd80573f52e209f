// The reader's state, see src/contract/state.rs. src/client/store.rs does the same for the program.
import { CHANGE, STATE, WISH } from './contract.js';

const root = document.documentElement;

/** The value of a field; null where it is as the page is sent. */
export const value = (field) => root.getAttribute(STATE + field);

/** Asks for other values of fields; null for those that the page is sent with. */
export const request = (fields) => root.dispatchEvent(new CustomEvent(WISH, { detail: fields }));

/** Calls with what is wished for. For owners of fields. */
export const onWish = (grant) => root.addEventListener(WISH, ({ detail }) => grant(detail ?? {}));

/** Writes a field and, if that changes it, tells all who subscribe. For its owner. */
export const write = (field, now) => {
    if (value(field) !== now) {
        now === null ? root.removeAttribute(STATE + field) : root.setAttribute(STATE + field, now);
        root.dispatchEvent(new Event(CHANGE));
    }
};

/** Calls whenever the state has changed. */
export const subscribe = (then) => root.addEventListener(CHANGE, then);
