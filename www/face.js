// Pashto has letters that some systems have no face for. Where one of them would be a box, a face for the Arabic script is
// loaded, after the map. This script is on pages from right to left only.
import face from '@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff2';

// www/translated.css names it after the faces of systems
const FACE = 'cg-arabic';
const LETTERS = 'ښځڅډړږګڼۍې';
// a character that no face has: Unicode has not assigned it
const NONE = '\u07fc';

const address = new URL(face, document.currentScript.src);

const width = (letter) => {
    const canvas = document.createElement('canvas').getContext('2d');
    canvas.font = `100px ${getComputedStyle(document.body).fontFamily}`;
    return canvas.measureText(letter).width;
};

const load = async () => {
    const box = width(NONE);
    if ([...LETTERS].some((letter) => width(letter) === box)) {
        const loaded = new FontFace(FACE, await (await fetch(address)).arrayBuffer());
        document.fonts.add(await loaded.load());
    }
};

// what has not loaded leaves the page as it is
addEventListener('load', () => load().catch((why) => console.warn(`claimed-ground: ${why}`)));
