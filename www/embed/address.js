// What in an embed's address can wait until the map is there: the area that it asks for, and complaints about the rest.
import { AREA, MAC } from '../contract.js';
import { asked } from './asked.js';

// what other sites add to addresses
const FOREIGN = /^(utm_|initialWidth$|childId$|parentTitle$|parentUrl$|(fb|g|ms)clid$|amp_)/;

const refuse = (name, value, values, table) => {
    const words = Array.isArray(values) ? values : Object.keys(values).filter(Boolean);
    const right = typeof values === 'string' ? `like ${values}` : words.length ? `one of ${words.join(', ')}` : 'this story has none';
    const why = table.has(name) ? `unknown value; ${right}; using the default` : `no such option; use one of ${[...table.keys()].join(', ')}`;
    if (table.has(name) || !FOREIGN.test(name)) {
        console.warn(`claimed-ground: ${name.slice(0, 80)}=${value.slice(0, 80)} in the address: ${why}`);
    }
};

const { [AREA]: area } = asked(refuse);
if (area && !location.hash) {
    // without a step in the host page's history, and without scrolling
    history.replaceState(null, '', `#${area}`);
}
if (/Mac|iP/.test(navigator.platform)) {
    document.documentElement.setAttribute(MAC, '');
}
