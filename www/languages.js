// The page in other languages: a link to one takes along what the reader chose, and one that the browser asks for is
// offered.
import { chosen } from './address.js';
import { OFFERED } from './contract.js';

// browsers may call Dari by its own code
const language = (tag) => tag.replace('prs', 'fa').split('-')[0];

/** Keeps the links to the page in other languages. */
export const keepLanguages = () => {
    const links = [...document.links].filter(({ hreflang }) => hreflang);
    links.forEach((link) => (link.onclick = () => (link.href = chosen(link.href))));
    const [wanted] = navigator.languages.flatMap((tag) => [document.documentElement, ...links].filter(({ lang }) => language(lang) === language(tag)));
    wanted?.hreflang && wanted.classList.add(OFFERED);
};
