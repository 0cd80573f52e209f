// Applies the options in an embed's address before anything is painted. This script is inline in the page, after the
// table of options. It sets attributes of <html>, which embed.css and the program read.
import { AREA, IMPLIED, IMPLIED_SWITCH, RADIO, RADIOS, SOURCE, STORY } from '../contract.js';
import { asked } from './asked.js';

const root = document.documentElement;
const { story = root.getAttribute(STORY), [SOURCE]: source, [IMPLIED]: implied, [AREA]: area, ...look } = asked();
Object.assign(root.dataset, look);
if (look.theme === 'auto') {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => (root.dataset.theme = dark.matches ? 'dark' : 'light');
    dark.addEventListener('change', follow);
    follow();
}
// Set the switches as soon as they are parsed, so that no other map is painted first. But the radio button that is
// sent checked unchecks those before it when it is parsed, so wait for that one too.
const wanted = [[source && RADIO + source, true], [implied === 'false' && IMPLIED_SWITCH, false]];
new MutationObserver((_, watch) => {
    while (wanted.length) {
        const [[id, checked]] = wanted;
        const own = document.getElementById(id);
        if (id && !(own && document.querySelector(`${RADIOS}[checked]`))) {
            return;
        }
        own && (own.checked = checked);
        wanted.shift();
    }
    watch.disconnect();
}).observe(document, { childList: true, subtree: true });
if (story !== root.getAttribute(STORY)) {
    const rest = new URLSearchParams(location.search);
    rest.delete('story');
    location.replace(`${story}.html?${rest}${location.hash}`);
}
