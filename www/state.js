// The reader's state, see src/contract/state.rs. src/client/store.rs does the same for the program.
import { CHANGE, STATE, REQUEST } from './contract.js';

const { body } = document;

/** The value of a field; null if it is the one that the page is sent with. */
export const value = (field) => body.getAttribute(STATE + field);

/** Requests values for fields; null for the one that the page is sent with. */
export const request = (fields) => body.dispatchEvent(new CustomEvent(REQUEST, { detail: fields }));

/** Calls `grant` with the fields that are requested. For the owners of fields. */
export const onRequest = (grant) => body.addEventListener(REQUEST, ({ detail }) => grant(Object(detail)));

/** Writes a field and, if that changes it, calls all subscribers. For the owner of the field. */
export const write = (field, now) => {
    if (value(field) !== now) {
        now === null ? body.removeAttribute(STATE + field) : body.setAttribute(STATE + field, now);
        body.dispatchEvent(new Event(CHANGE));
    }
};

/** Calls `then` whenever the state has changed. */
export const subscribe = (then) => body.addEventListener(CHANGE, then);
