// What a page in parts leaves to other files: what is said of the areas of a group, and its shapes with finer detail. A
// script of its own, which only such pages have. It shares the document and its events with the others, and no state.
import { AREA, AREA_CODE, APP_READY, BORDER_OF, BY, CHANGE, CLAIMS, DAY, EMBED, EXTENT, FINER, IMPLIED_END, LABEL, LEGEND_CLASS, MAP, NO_CLAIM, PART, PART_AREAS, PART_BORDER, PART_SHOWN, PART_WORDS, PLACE, PLACES, REQUEST, STAGE, STANDING, STATE, SUMMARY, VOICE, WHILE_HIDDEN, WHILE_SHOWN, WITHIN, WORDS as SAID, ZOOM } from './contract.js';
import { anew } from './anew.js';
import { WORDS, fail, succeed } from './failure.js';
import { trusted } from './fold.js';
import { reached } from './ready.js';

// how far a reader has zoomed in, in per cent, when finer shapes are worth their bytes
const CLOSE = 200;
// how long to wait for a file, in milliseconds
const PATIENCE = 20_000;

const { body } = document;
const map = document.getElementById(MAP);
const value = (field) => body.getAttribute(STATE + field);
const tell = () => body.dispatchEvent(new Event(PART_SHOWN));

/** The file that an attribute of a part names, whose content must have the hash beside its path. */
const load = async (part, attribute, before = 0) => {
    const [path, integrity] = part.getAttribute(attribute).split(' ');
    const response = await fetch(anew(new URL(path, document.baseURI).href, before), { integrity, signal: AbortSignal.timeout?.(PATIENCE) });
    if (!response.ok) {
        throw new Error(`${path}: status ${response.status}`);
    }
    return response;
};

const create = (name, className, text = '') => Object.assign(document.createElement(name), { className, textContent: text });

/** What each voice's legend says of an area of each standing. */
const legends = () => {
    const lines = new Map();
    for (const legend of document.querySelectorAll(LEGEND_CLASS)) {
        lines.set(legend.getAttribute(VOICE), new Map([...legend.children].map((line) => [line.getAttribute(STANDING), line.getAttribute(SAID)])));
    }
    return lines;
};

/** The heading of an area whose words are not on the page: its name, what the legends say of it, and a link to its part. */
const brief = (link, shape, lines, day) => {
    const place = create('div', PLACE.slice(1));
    place.id = link.id.slice(LABEL.length);
    const part = link.closest(`[${PART}]`);
    const header = create('header', '');
    header.append(create('p', 'group', `${part.querySelector('summary span').textContent} `), create('h2', '', link.textContent));
    const onPart = part.querySelector('li:last-child a').cloneNode(true);
    onPart.href += `${day ? `?day=${day}` : ''}#${place.id}`;
    place.append(header);
    for (const [voice, words] of lines) {
        const standing = shape.getAttribute(BY + voice.toLowerCase()) ?? NO_CLAIM;
        const turns = standing.endsWith(IMPLIED_END) ? [[standing, WHILE_SHOWN], [NO_CLAIM, WHILE_HIDDEN]] : [[standing, '.']];
        for (const [standing, turn] of turns) {
            const line = create('p', `${SUMMARY.slice(1)} ${turn.slice(1)}`, words.get(standing));
            line.setAttribute(VOICE, voice);
            place.append(line);
        }
    }
    place.append(create('p', ''));
    place.lastChild.append(onPart);
    return place;
};

/** Keeps the page's parts in step with the state. */
const keep = () => {
    const parts = [...document.querySelectorAll(`[${PART}]`)];
    const links = [...document.querySelectorAll(`[${PART}] a[id]`)];
    const shapes = new Map([...map.querySelectorAll(`[${AREA_CODE}]`)].map((shape) => [shape.getAttribute(AREA_CODE), shape]));
    const words = document.querySelector(PART_WORDS);
    const places = document.getElementById(PLACES).content;
    const extent = document.querySelector(EXTENT);
    const whole = extent && ['x', 'y', 'width', 'height'].map((name) => Number(extent.getAttribute(name)));
    const [texts, finer] = [new Map(), new Set()];
    let shown, day;

    /** Writes the headings of all areas as the legend has them on this day, in place of those that are there. */
    const introduce = () => {
        const lines = legends();
        day = value(DAY);
        shown = undefined;
        words.replaceChildren();
        document.querySelectorAll(PLACE).forEach((place) => place.remove());
        const drawn = links.map((link) => [link, shapes.get(link.id.slice(LABEL.length))]).filter(([, shape]) => shape);
        places.replaceChildren(...drawn.map(([link, shape]) => brief(link, shape, lines, day)));
    };

    /** Puts what is said of a part's areas into the panel. */
    const say = async (part, before = 0) => {
        shown = part;
        words.replaceChildren();
        try {
            texts.has(part) || texts.set(part, await (await load(part, PART, before)).text());
            // another area may have been opened since
            if (shown === part) {
                document.querySelectorAll(PLACE).forEach((place) => places.append(place));
                words.innerHTML = trusted(texts.get(part));
                // their headings say more than those that are there
                words.querySelectorAll(PLACE).forEach(({ id }) => places.getElementById(id)?.remove());
                // a link in a frame opens outside of it
                document.documentElement.hasAttribute(EMBED) && words.querySelectorAll('[rel]').forEach((link) => (link.target = '_blank'));
                succeed(WORDS);
                tell();
            }
        } catch (why) {
            console.error(`claimed-ground: ${why}`);
            shown === part && fail(WORDS, 'words', () => say(part, before + 1));
        }
    };

    const refine = async (part) => {
        finer.add(part);
        try {
            const { [PART_AREAS]: areas, [PART_BORDER]: [group, border] } = await (await load(part, FINER)).json();
            Object.entries(areas).forEach(([code, path]) => shapes.get(code)?.setAttribute('d', path));
            map.querySelector(`[${BORDER_OF}="${group}"]`)?.setAttribute('d', border);
            tell();
        } catch (why) {
            // what is there is good enough, and the next change of the map tries again
            finer.delete(part);
            console.error(`claimed-ground: ${why}`);
        }
    };

    /** Whether any of a part is in view. */
    const isSeen = (part, [scale, across, down]) => {
        const [left, top, right, bottom] = part.getAttribute(WITHIN).split(' ').map(Number);
        // the frame may be taller than the map, so somewhat more than half
        const half = 6000 / scale;
        return left < across + half && right > across - half && top < down + half && bottom > down - half;
    };

    /** Shows in the locator which part of the map is in view. Both maps have projections of their own, which over one country
     *  are close to one another. */
    const locate = ([scale, across, down] = [100, 50, 50]) => {
        if (extent) {
            const share = 100 / scale;
            const from = (middle) => Math.min(Math.max(middle / 100 - share / 2, 0), 1 - share);
            const [x, y, width, height] = whole;
            extent.setAttribute('x', x + width * from(across));
            extent.setAttribute('y', y + height * from(down));
            extent.setAttribute('width', width * share);
            extent.setAttribute('height', height * share);
        }
    };

    const follow = () => {
        if (value(DAY) !== day) {
            introduce();
            tell();
        }
        // the words are those of the last day; for another, the heading leads to the page of the part
        const area = day === null && value(AREA);
        const part = area && document.getElementById(LABEL + area)?.closest(`[${PART}]`);
        part && part !== shown && say(part);
        const zoom = value(ZOOM)?.split(',').map(Number);
        locate(zoom);
        zoom?.[0] >= CLOSE && parts.filter((part) => !finer.has(part) && isSeen(part, zoom)).forEach(refine);
    };

    // in the index, areas are opened on this page, as long as the program responds
    document.getElementById(CLAIMS).addEventListener('click', (event) => {
        const link = event.target.closest(`[${PART}] a[id]`);
        if (link && !(event.ctrlKey || event.metaKey || event.shiftKey) && body.matches(`[${STAGE}~=${APP_READY}]`)) {
            event.preventDefault();
            body.dispatchEvent(new CustomEvent(REQUEST, { detail: { [AREA]: link.id.slice(LABEL.length) } }));
        }
    });
    introduce();
    tell();
    body.addEventListener(CHANGE, follow);
    follow();
};

reached(APP_READY).then(keep);
