// What follows if a program traps. Its state is undefined then, so it is never entered again: the page stays as it is,
// without the program, and offers to load itself anew with what the reader chose.
import { ALL, AREA, AREAS_CLASS, CLAIMS, DAYS_CLASS, LABEL, OF, OPEN, PAGE_READY, PLACES, STAGE, STATE } from './contract.js';
import { chosen } from './address.js';
import { FAULT, fail } from './failure.js';

const { body } = document;
const program = new AbortController();

/** Aborted when a program traps. The programs' listeners are removed by it. */
export const { signal } = program;

/** Whether an error leaves a program in an undefined state. A plain error is one that a program throws on purpose. */
export const isFault = (why) => why instanceof Error && why.constructor !== Error && /wasm/.test(why.stack);

// a reader without a connection keeps this page
const reload = (address) => fetch(address).then(({ ok }) => ok && location.replace(address), () => {});

/** Makes the page follow the reader by style sheets and links alone, as it does without the program. */
const goWithout = () => {
    body.setAttribute(STAGE, PAGE_READY);
    body.removeAttribute(STATE + AREA);
    document.querySelectorAll(`main :is(button, select, ${DAYS_CLASS})`).forEach((control) => (control.disabled = true));
    document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
    for (const area of document.querySelectorAll(`${AREAS_CLASS} a`)) {
        // its name was that of the source that was chosen
        const code = area.getAttribute('href').split('#')[1];
        area.setAttribute('aria-labelledby', `${LABEL}${code} ${LABEL}${code}:${ALL}`);
        ['aria-label', 'tabindex'].forEach((name) => area.removeAttribute(name));
    }
    const [claims, places] = [CLAIMS, PLACES].map((id) => document.getElementById(id));
    claims.removeAttribute(OPEN);
    claims.querySelectorAll(`[${OF}]`).forEach((item) => (item.hidden = false));
    places?.before(places.content);
};

/** Stops the programs. */
export const stop = (why) => {
    if (!signal.aborted) {
        const [address, stage] = [chosen(location), body.getAttribute(STAGE)?.split(' ').pop()];
        program.abort();
        goWithout();
        fail(FAULT, `${stage}: ${why.message}`, () => reload(address));
    }
};

/** Watches the programs. */
export const watch = () => {
    const seen = ({ error, reason }) => isFault(error ?? reason) && stop(error ?? reason);
    ['error', 'unhandledrejection'].forEach((name) => addEventListener(name, seen));
};
