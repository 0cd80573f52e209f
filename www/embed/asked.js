// What an embed's address asks for, by the table of options in the page; see src/contract/options/table.rs.
import { SWITCH } from '../contract.js';

/** The options that the address asks for, by name. Calls `refuse` with each parameter that is none. */
export const asked = (refuse) => {
    const table = new Map(JSON.parse(document.querySelector('script[type="application/json"]').textContent).map(([name, ...option]) => [name, option]));
    const taken = {};
    for (const [parameter, value] of new URLSearchParams(location.search)) {
        const [own, name = parameter] = table.get(parameter) ?? [[]];
        const values = own ?? SWITCH;
        // a list of words, a pattern, or an object that maps words
        const word = values.map ? values.includes(value) && value : values.match ? RegExp(`^(${values})$`).test(value) && value : Object.hasOwn(values, value) && values[value];
        word === false ? refuse?.(parameter, value, values, table) : (taken[name] = word);
    }
    return taken;
};
