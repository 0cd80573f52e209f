// The soak test itself: a short run finds nothing, and it does find what is wrong.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { complaints, nothingChosen } from './soak/check.mjs';
import { core } from './soak/core.mjs';
import { STORIES } from './soak/view.mjs';
import { soak } from './soak.mjs';
import { BROWSERS, launch, open, serve } from './site.mjs';

const { address, story } = STORIES.first;

/** What may go wrong on a page, done by hand; each with what the check says of it. */
const WRONG = {
    'one area in another colour': [() => (document.querySelector('#map [data-area=AF0807]').style.fill = 'red'), /AF0807/],
    'one area said to be another’s': [() => document.querySelector('#map [data-area=AF0807]').setAttribute('data-by-all', 'held taliban'), /AF0807 by all/],
    'one area without what was said of it': [() => document.querySelector('#map [data-area=AF0807]').removeAttribute('data-by-cnn'), /AF0807 by cnn/],
    'another date': [() => (document.querySelector('.framing time').dateTime = '2021-09-04'), /the day/],
    'another date in words': [() => (document.querySelector('.framing time').textContent = 'As of 4 September 2021'), /the words for the day/],
    'another source than the state’s': [() => document.body.setAttribute('data-state-source', 'cnn'), /the source in the state/],
    'a line of the legend too few': [() => document.querySelector('.legend[data-voice=all] li').remove(), /no line of the legend/],
    'a headline of another source': [() => (document.querySelector('#cg-headline [data-voice=un]').style.cssText = 'display: inline; visibility: visible'), /headline/],
};

for (const name of Object.keys(BROWSERS)) {
    describe(`${name}, soaked`, { timeout: 140_000 }, () => {
        let site, browser;
        before(async () => {
            [site, browser] = [await serve(), await launch(name)];
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });

        test('half a minute finds nothing', async () => {
            const said = [];
            const done = await soak({ minutes: 0.5, seed: 16, browsers: [name], stories: Object.keys(STORIES), say: (line) => said.push(line) });
            assert.deepEqual(done.filter(({ why }) => why).map(({ story }) => story), [], said.join('\n'));
            assert.ok(done.every(({ actions, checks }) => actions > 0 && checks > 1), JSON.stringify(done.map(({ actions, checks }) => [actions, checks])));
        });

        for (const [what, [spoil, says]] of Object.entries(WRONG)) {
            test(`it finds ${what}`, async () => {
                const page = await open(browser, site.address + address);
                assert.deepEqual(await complaints(page, core(story), nothingChosen(core(story))), []);
                await page.evaluate(spoil);
                const wrong = await complaints(page, core(story), nothingChosen(core(story)));
                assert.ok(wrong.some((line) => says.test(line)), wrong.join('\n'));
                await page.close();
            });
        }
    });
}
