// The switches: whose claims the map shows, and whether implied claims are shown. They own both fields of the state,
// since they work before the program comes and without it. Style sheets follow them without a script.
import { HIDDEN, IMPLIED, IMPLIED_SWITCH, RADIOS, SOURCE } from './contract.js';
import { onRequest, write } from './state.js';

/** Keeps the switches and the state in step. */
export const keepSwitches = () => {
    const radios = [...document.querySelectorAll(RADIOS)];
    const implied = document.getElementById(IMPLIED_SWITCH);
    const keep = () => {
        const { value, defaultChecked } = radios.find(({ checked }) => checked);
        write(SOURCE, defaultChecked ? null : value);
        write(IMPLIED, implied.checked ? null : HIDDEN);
    };
    onRequest((fields) => {
        // null asks for the default: the radio button that is checked as the page is sent
        const radio = radios.find(({ value, defaultChecked }) => (fields[SOURCE] === null ? defaultChecked : value === fields[SOURCE]));
        if (radio) {
            radio.checked = true;
        }
        if (IMPLIED in fields) {
            implied.checked = fields[IMPLIED] !== HIDDEN;
        }
        keep();
    });
    document.addEventListener('change', keep);
    // a browser restores switches after a reload, and tells of it by no other event
    addEventListener('pageshow', keep);
    keep();
};
