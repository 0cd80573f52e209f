// The notice of what is missing, see src/view/failure.rs. It needs nothing but the document. Several scripts share it, so
// its state is in the document too.
import { FAILURE, STORY } from './contract.js';

/** What can be missing, worst first: the place of its sentence in the notice. */
export const [FAULT, STYLE, PROGRAM, TOOLS, WORDS] = [0, 1, 2, 3, 4];

const notice = document.getElementById(FAILURE);
const { dataset } = notice;

/** Says what is missing and at which step, and calls `again` when the reader tries again. */
export const fail = (what, step, again) => {
    // the worst is said
    if (dataset.what < what) {
        return;
    }
    dataset.what = what;
    const sentences = [...notice.children];
    const [button, report] = sentences.splice(-2);
    sentences.forEach((sentence, place) => (sentence.hidden = place !== what));
    button.onclick = again;
    button.hidden = !again;
    // what a reader can report: story, release and step; nothing about the reader
    const [story, release] = [document.documentElement.getAttribute(STORY), document.querySelector('script[src]').src.split('/').pop()];
    report.textContent = [story, release, step].join(', ');
    notice.hidden = false;
};

/** Takes the notice back if it says that this is missing. */
export const succeed = (what) => {
    if (dataset.what == what) {
        delete dataset.what;
        notice.hidden = true;
    }
};
