// A long table: all but its first rows are taken out before the page shows it, and put back when the reader, the desk or
// a printer asks for them.
import { ALL_ROWS, MORE_ROWS } from './contract.js';

/** Takes them out, if the page has such a table. */
export const shorten = () => {
    const more = document.querySelector(MORE_ROWS);
    if (more) {
        const [table, button] = [more.parentElement, document.querySelector(ALL_ROWS)];
        const lengthen = () => {
            const hasFocus = document.activeElement === button;
            table.append(more);
            button.remove();
            hasFocus && more.focus();
        };
        more.remove();
        button.hidden = false;
        button.onclick = lengthen;
        addEventListener('beforeprint', lengthen);
    }
};
