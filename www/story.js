// story.html?story=FOLDER shows a story of this site that was not rendered in advance: it reads the story's files and
// renders them in the browser. The code for that is loaded on this page only.
import init, { render } from 'reader';
import program from 'reader.wasm';
import { anew } from './anew.js';
import { STORY_SHOWN } from './contract.js';
import { trusted } from './fold.js';

const place = document.querySelector('main');
const load = (folder) => async (file) => {
    // the page's policy lets no redirect lead to another site
    const response = await fetch(new URL(file, folder)).catch(() => null);
    if (!response?.ok) {
        throw response ? `status ${response.status}` : 'no connection';
    }
    return response.arrayBuffer();
};
const rendered = async () => {
    const folder = new URL(`${new URLSearchParams(location.search).get('story')}/`, document.baseURI);
    if (folder.origin !== location.origin) {
        throw `${folder.origin}: not this site`;
    }
    return render(load(folder));
};

/** Shows the story, or what is wrong with it. Rejects if the code for that can't be loaded. `before` is the number of
 *  attempts before. */
export const show = async (before) => {
    await init({ module_or_path: fetch(anew(new URL(program, import.meta.url), before), { integrity: INTEGRITY }) });
    try {
        place.innerHTML = trusted(await rendered());
        document.body.dispatchEvent(new Event(STORY_SHOWN));
    } catch (why) {
        // what is wrong with the story, in words
        place.setAttribute('role', 'alert');
        place.textContent = why;
    }
};
