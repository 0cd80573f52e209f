// The switches: whose claims the map shows, and whether what is implied is shown. They own both fields of the state, since
// they work before the program comes and without it. Style sheets follow them by themselves.
import { HIDDEN, IMPLIED, IMPLIED_SWITCH, SOURCE } from './contract.js';
import { onWish, write } from './state.js';

/** Keeps switches and state in step. */
export const keepSwitches = () => {
    const radios = [...document.querySelectorAll('input[name=source]')];
    const implied = document.getElementById(IMPLIED_SWITCH);
    const keep = () => {
        write(SOURCE, radios.find(({ checked }) => checked)?.value ?? null);
        write(IMPLIED, implied.checked ? null : HIDDEN);
    };
    onWish((wish) => {
        // the first radio that is checked as the page is sent, where none is named
        const radio = radios.find(({ value, defaultChecked }) => (wish[SOURCE] === null ? defaultChecked : value === wish[SOURCE]));
        if (radio) {
            radio.checked = true;
        }
        if (IMPLIED in wish) {
            implied.checked = wish[IMPLIED] !== HIDDEN;
        }
        keep();
    });
    document.addEventListener('change', keep);
    keep();
};
