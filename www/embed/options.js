// Applies the options in an embed's address before anything is painted. This script is inline in the page, after the
// table of options. It sets attributes of <html>, which embed.css and the program read.
import { AREA, IMPLIED, IMPLIED_SWITCH, RADIO, RADIOS, SOURCE, STORY } from '../contract.js';
import { asked } from './asked.js';

const root = document.documentElement;
// the name of the story, without the folder of the language
const own = root.getAttribute(STORY).split('/').pop();
const { story = own, lang = '', [SOURCE]: source, [IMPLIED]: implied, [AREA]: area, ...look } = asked();
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
// another story, or the folder of another language
if (story !== own || lang) {
    const rest = new URLSearchParams(location.search);
    ['story', 'lang'].forEach((name) => rest.delete(name));
    location.replace(`${lang}${story}.html?${rest}${location.hash}`);
}
