// Applies the options in an embed's address before anything is painted. The table of options comes from
// src/contract/options/table.rs: [name, canonical name, values, default]. This script is inline in the page, after the table.
// It sets attributes of <html>, which embed.css and the program read.
import { AREA, IMPLIED, IMPLIED_SWITCH, MAC, RADIO, SOURCE, STORY, SWITCH } from '../contract.js';

(() => {
    const root = document.documentElement;
    const table = new Map(JSON.parse(document.currentScript.previousElementSibling.textContent).map(([name, ...option]) => [name, option]));
    // ignore what other sites add to addresses
    const FOREIGN = /^(utm_|initialWidth$|childId$|parentTitle$|parentUrl$|(fb|g|ms)clid$|amp_)/;
    const asked = {};
    const refuse = (name, value, why) => console.warn(`claimed-ground: ${name}=${value.slice(0, 80)} in the address: ${why}`);
    for (const [name, value] of new URLSearchParams(location.search)) {
        const [option, values, fallback] = table.get(name) ?? [];
        if (option === undefined) {
            FOREIGN.test(name) || refuse(name.slice(0, 80), value, `no such option; use one of ${[...table.keys()].join(', ')}`);
            continue;
        }
        // a list of words, a pattern, an object that maps words, or a switch
        const taken = Array.isArray(values)
            ? values.includes(value) && value
            : typeof values === 'string'
              ? RegExp(`^(${values})$`).test(value) && value
              : (Object.hasOwn(values ?? SWITCH, value) && (values ?? SWITCH)[value]);
        if (taken === false) {
            const words = Array.isArray(values) ? values : Object.keys(values ?? SWITCH).filter(Boolean);
            const right = typeof values === 'string' ? `like ${values}` : words.length ? `one of ${words.join(', ')}` : 'this story has none';
            refuse(name, value, `unknown value; ${right}; using the default: ${fallback || 'none'}`);
        } else {
            asked[option] = taken;
        }
    }

    const { story, [SOURCE]: source, [IMPLIED]: implied, [AREA]: area, ...look } = asked;
    if (story && story !== root.getAttribute(STORY)) {
        const rest = new URLSearchParams(location.search);
        rest.delete('story');
        return location.replace(`${story}.html?${rest}${location.hash}`);
    }
    Object.assign(root.dataset, look);
    if (look.theme === 'auto') {
        const dark = matchMedia('(prefers-color-scheme: dark)');
        const follow = () => (root.dataset.theme = dark.matches ? 'dark' : 'light');
        dark.addEventListener('change', follow);
        follow();
    }
    if (/Mac|iP/.test(navigator.platform)) {
        root.setAttribute(MAC, '');
    }
    // set the switches as soon as they are parsed, so that no other map is painted first
    const wanted = [source && [RADIO + source, true], implied === 'false' && [IMPLIED_SWITCH, false]].filter(Boolean);
    const set = () => {
        while (wanted.length && document.getElementById(wanted[0][0])) {
            const [id, checked] = wanted.shift();
            document.getElementById(id).checked = checked;
        }
        wanted.length || watch.disconnect();
    };
    const watch = new MutationObserver(set);
    watch.observe(document, { childList: true, subtree: true });
    set();
    if (area && !location.hash) {
        // without a step in the host page's history, and without scrolling
        history.replaceState(null, '', `#${area}`);
    }
})();
