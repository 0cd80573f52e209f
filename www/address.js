// What the reader chose, in an address of the page.
import { ADDRESS } from './contract.js';
import { value } from './state.js';

/** An address of the page, in this language or another, with what the reader chose. */
export const chosen = (page) => {
    const address = new URL(page);
    address.hash = '';
    for (const [parameter, field] of ADDRESS) {
        const now = value(field);
        now === null ? address.searchParams.delete(parameter) : address.searchParams.set(parameter, now);
    }
    return address;
};
