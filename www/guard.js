// Inline at the end of each page, after the script that it watches. If that script is missing, broken or late, this one
// unfolds the page, says what is missing and offers to try again.
import { STAGE, STORY_CLASS } from './contract.js';
import { PROGRAM, fail } from './failure.js';
import { folded, follow, trustedScript, unfold } from './fold.js';

// how long to wait for the script, in milliseconds
const PATIENCE = 8000;

const script = document.currentScript.previousElementSibling;
// In a sandboxed frame the hash can only be checked if the server sends CORS headers; without them such a frame does not
// run the program, but its script still reports the frame's height.
let checked = true;

const load = () => {
    const again = document.createElement('script');
    again.onerror = missing;
    if (checked) {
        again.crossOrigin = '';
        again.integrity = script.integrity;
    }
    again.src = trustedScript(`${script.src}?${Date.now()}`);
    document.body.append(again);
};

const missing = () => {
    if (checked && self.origin === 'null') {
        checked = false;
        load();
    } else if (!document.body.hasAttribute(STAGE)) {
        folded().forEach(unfold);
        follow();
        fail(PROGRAM, 'boot', load);
    }
};

// on story.html the script waits for the story, which has a script of its own that watches it
const late = () => (document.querySelector(STORY_CLASS) ? missing() : setTimeout(late, PATIENCE));

script.onerror = missing;
setTimeout(late, PATIENCE);
