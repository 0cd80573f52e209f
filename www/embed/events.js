// Tells the page around this one, once it has asked, whose claims are shown and which area is open; and chooses both for
// it, as a reader does.

const KEY = 'claimed-ground';
const isWord = (word) => typeof word === 'string' && /^[\w-]{1,64}$/.test(word);
// by comparing: no word from outside becomes part of a selector
const find = (selector, attribute, word) =>
    [...document.querySelectorAll(selector)].find((one) => one.getAttribute(attribute) === word);

const state = () => ({
    source: document.querySelector('input[name=source]:checked')?.value ?? '',
    area: document.querySelector('#claims')?.dataset.selected ?? '',
});

const open = (area) => {
    const claims = document.querySelector('#claims');
    const link = area ? find('#map [data-area]', 'data-area', area) : claims?.querySelector('.back');
    if (link && area !== state().area) {
        // the focus goes to the panel for a reader who is here; the host keeps its own
        claims.focus = () => {};
        // links of the map have no click() of their own
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        delete claims.focus;
    }
};

export function tellEvents() {
    const host = window.parent;
    if (host === window) {
        return;
    }
    // where to tell it, what was told last, whether the next frame tells; the area to open as soon as the program is there
    let to, told, due, awaited;

    const tell = () => {
        const now = state();
        due = false;
        if (now.source !== told?.source || now.area !== told.area) {
            told = now;
            host.postMessage({ [KEY]: now }, to);
        }
    };
    // once a frame, however much happens in it
    const changed = () => {
        if (to && !due) {
            due = true;
            requestAnimationFrame(tell);
        }
    };
    // #claims may come later than this
    new MutationObserver(changed).observe(document, { subtree: true, attributeFilter: ['data-selected'] });
    document.addEventListener('change', changed);

    // without the program a source can be chosen, and a link leads to an area, which is the reader's to follow
    let live = false;
    new PerformanceObserver((marks, observer) => {
        if (marks.getEntriesByName('app-ready').length) {
            observer.disconnect();
            live = true;
            awaited === undefined || open(awaited);
        }
    }).observe({ type: 'mark', buffered: true });

    addEventListener('message', ({ source, origin, data }) => {
        const message = source === host && data?.[KEY];
        if (!message) {
            return;
        }
        if (message.ask === 'events') {
            if (to) {
                told = undefined;
                changed();
            } else {
                // a host without an origin of its own can't be named
                to = origin === 'null' ? '*' : origin;
                tell();
            }
        }
        const { source: voice, area } = message.choose ?? {};
        if (isWord(voice)) {
            // one that is checked already does nothing
            find('input[name=source]', 'value', voice)?.click();
        }
        if (area === '' || isWord(area)) {
            live ? open(area) : (awaited = area);
        }
    });
}
