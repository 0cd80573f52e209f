// The search, on a made-up story with two areas of one name and with names in Arabic script.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { madeUp } from './made-up.mjs';
import { opened, press, text, until } from './reading.mjs';
import { BROWSERS, launch, open, serve } from './site.mjs';

const SPELLINGS = 'area,spelling\nA1,می\u200cدان\nA2,پل حصار\nB1,ولسوالی ۱۲\n';
/** The square B1 gets the name of A1, and A2 one of two words. */
const edit = (file, data) =>
    file === 'areas.geojson' ? data.replace('"name":"Square B1"', '"name":"Square A1"').replace('"name":"Square A2"', '"name":"Pol-e Hesar"') : data;

const folder = madeUp('find', edit, { 'spellings.csv': SPELLINGS });

for (const name of Object.keys(BROWSERS)) {
    describe(name, { timeout: 140_000 }, () => {
        let browser, site, page;
        before(async () => {
            site = await serve(undefined, folder());
            browser = await launch(name);
            page = await open(browser, `${site.address}find.html`, { until: 'app-ready' });
            await press(page, '[data-tool=find]');
            await until(() => page.evaluate(() => document.activeElement.matches('#cg-finder input')), 'the field has the focus');
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });

        const type = async (words) => {
            await page.$eval('#cg-finder input', (field) => field.select());
            await page.keyboard.press('Backspace');
            // one by one: Firefox takes no more
            for (const letter of words) await page.keyboard.sendCharacter(letter);
        };
        const found = () => page.$$eval('#cg-found:not([hidden]) li:not([hidden])', (all) => all.map(({ dataset: { at } }) => at));
        const marked = () => page.$$eval('#cg-found [aria-selected=true]', (all) => all.map(({ dataset: { at } }) => at));

        test('any keyboard, spelling and part of a name finds an area', async () => {
            const cases = {
                A1: ['میدان', 'ميدان', 'می دان', 'می\u200cدان', 'مَیدان', 'میـدان'],
                A2: ['pol-e hesar', 'POL E', 'pole', 'hesar', 'Ḥesār', 'پل حصار', 'پلحصار'],
                B1: ['ولسوالي 12', 'ولسوالۍ ۱۲', 'ولسوالى ١٢'],
            };
            for (const [code, all] of Object.entries(cases)) {
                for (const words of all) {
                    await type(words);
                    assert.deepEqual(await found(), [code], words);
                    assert.deepEqual(await marked(), [code], `${words}: Enter would open it`);
                }
            }
            await page.keyboard.press('Enter');
            await until(async () => (await opened(page)) === 'B1', 'Enter opens it');
            assert.deepEqual(await found(), [], 'and closes the list');
        });

        test('two areas of one name are told apart, and neither is opened unasked', async () => {
            const before = await opened(page);
            await type('square a1');
            assert.deepEqual(await found(), ['A1', 'B1']);
            const words = await text(page, '#cg-found');
            assert.match(words, /Square A1, North/);
            assert.match(words, /Square A1, South/);
            await page.keyboard.press('Enter');
            assert.equal(await opened(page), before);
            await page.keyboard.press('ArrowDown');
            assert.deepEqual(await marked(), ['A1']);
            await page.keyboard.press('Escape');
            await page.keyboard.press('Enter');
            assert.equal(await opened(page), before, 'Escape takes it back');
            await type('square a1');
            await page.keyboard.press('ArrowDown');
            const active = await page.$eval('#cg-finder input', (field) => document.getElementById(field.getAttribute('aria-activedescendant'))?.dataset.at);
            assert.equal(active, 'A1', 'assistive technology hears of it');
            await page.keyboard.press('Enter');
            await until(async () => (await opened(page)) === 'A1', 'the one that was chosen');
        });

        test('a group lists its areas, after those that have the name themselves', async () => {
            await type('north');
            assert.deepEqual(await found(), ['A1', 'A2']);
            assert.deepEqual(await marked(), []);
            await press(page, '#cg-found li[data-at=A2]');
            await until(async () => (await opened(page)) === 'A2', 'a press opens it');
        });

        test('what there is not is told, and what was open stays', async () => {
            await type('Atlantis');
            assert.deepEqual(await found(), []);
            assert.match(await text(page, '#cg-finder'), /No place of this map has that name/);
            await page.keyboard.press('Enter');
            assert.equal(await opened(page), 'A2');
            await type('–');
            assert.doesNotMatch(await text(page, '#cg-finder'), /No place/, 'nothing was asked for');
        });

        test('the console shows no errors', () => assert.deepEqual(page.problems, []));
    });
}
