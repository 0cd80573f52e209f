// Inline on story.html: loads the script that renders the story, and says so if it does not come.
import { anew } from './anew.js';
import { attempt, module } from './attempt.js';
import { PROGRAM } from './failure.js';

// linked right before, see src/publish/document.rs
const { href, integrity } = [...document.querySelectorAll('[rel=modulepreload]')].pop();

attempt(PROGRAM, 'story', async (before) => {
    const { show } = await module(anew(href, before), integrity);
    await show(before);
});
