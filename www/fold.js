// What is beside and below the map is sent as text in `<noscript>`, so that the map does not wait for it. Unfolding puts
// it into the document.

import { TRUSTED } from './contract.js';

// the only gate for markup and scripts of our own; a policy of one name can be created once
const same = (text) => text;
const policy = (self[TRUSTED] ??= self.trustedTypes?.createPolicy(TRUSTED, { createHTML: same, createScriptURL: same }));

/** Markup that was rendered in advance, as the browser accepts it. */
export const trusted = (markup) => policy?.createHTML(markup) ?? markup;

/** The address of a script of our own, as the browser accepts it. */
export const trustedScript = (address) => policy?.createScriptURL(address) ?? address;

/** What is folded, in the order of the document: first the style sheet of the rest. */
export const folded = () => document.querySelectorAll('noscript');

/** Unfolds one part, and returns its first element. */
export const unfold = (part) => {
    part.insertAdjacentHTML('beforebegin', trusted(part.textContent));
    const unfolded = part.previousElementSibling;
    part.remove();
    return unfolded;
};

/** Follows the fragment once all is unfolded: it may name an element that was not there yet. */
export const follow = () => {
    // in a frame, that would scroll the host page
    if (self === top && location.hash && !document.querySelector(':target')) {
        location.replace(location.hash);
    }
};
