// A server may send a policy that forbids the style in the document, and a map without its style would say what no one
// said. The page then shows a picture of the map, with its legend.
import { ALL, HEADLINE, MAP, MAP_AND_LEGEND, PAGE_READY, PICTURES, STATEMENTS, STORY, SWITCHES_CLASS } from './contract.js';
import { STYLE, fail } from './failure.js';
import { reached } from './ready.js';

const root = document.documentElement;

/** Shows the picture if the style is missing, and returns whether it is. */
export const showPicture = () => {
    if (getComputedStyle(document.getElementById(MAP)).display === 'block') {
        return false;
    }
    const picture = new Image();
    picture.src = new URL(`../${PICTURES}${root.getAttribute(STORY)}/${ALL}.png`, document.querySelector('script[src]').src);
    const headline = document.getElementById(HEADLINE);
    const own = headline.querySelector(`[data-voice=${ALL}]`);
    picture.alt = own.textContent;
    headline.replaceChildren(own);
    document.querySelector(SWITCHES_CLASS).remove();
    document.querySelector(MAP_AND_LEGEND).replaceChildren(picture);
    // an embed page hides them until an area is chosen on the map
    reached(PAGE_READY).then(() => (document.querySelector(STATEMENTS).style.display = 'block'));
    fail(STYLE, 'style');
    return true;
};
