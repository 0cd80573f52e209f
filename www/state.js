// The reader's state, see src/contract/state.rs. src/client/store.rs does the same for the program.
import { CHANGE, STATE, WISH } from './contract.js';

const { body } = document;

/** The value of a field; null where it is as the page is sent. */
export const value = (field) => body.getAttribute(STATE + field);

/** Asks for other values of fields; null for those that the page is sent with. */
export const request = (fields) => body.dispatchEvent(new CustomEvent(WISH, { detail: fields }));

/** Calls with what is wished for. For owners of fields. */
export const onWish = (grant) => body.addEventListener(WISH, ({ detail }) => grant(detail ?? {}));

/** Writes a field and, if that changes it, tells all who subscribe. For its owner. */
export const write = (field, now) => {
    if (value(field) !== now) {
        now === null ? body.removeAttribute(STATE + field) : body.setAttribute(STATE + field, now);
        body.dispatchEvent(new Event(CHANGE));
    }
};

/** Calls whenever the state has changed. */
export const subscribe = (then) => body.addEventListener(CHANGE, then);
