// story.html?story=FOLDER shows a story of this site that was not rendered in advance: it reads the story's files and
// renders them in the browser. The code for that is loaded on this page only.
import init, { render } from 'reader';
import program from 'reader.wasm';
import { STORY_SHOWN } from './contract.js';

const place = document.querySelector('main');
const load = (folder) => async (file) => {
    const response = await fetch(new URL(file, folder)).catch(() => null);
    if (!response?.ok) {
        throw response ? `status ${response.status}` : 'no connection';
    }
    return response.arrayBuffer();
};
const folder = new URL(`${new URLSearchParams(location.search).get('story')}/`, document.baseURI);
try {
    await init({ module_or_path: new URL(program, import.meta.url) });
    if (folder.origin !== location.origin) {
        throw `${folder.origin}: not this site`;
    }
    place.innerHTML = await render(load(folder));
    document.body.dispatchEvent(new Event(STORY_SHOWN));
} catch (why) {
    place.setAttribute('role', 'alert');
    place.textContent = why;
}
