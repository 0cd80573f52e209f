// Pages from right to left in the engine of Safari: names on the map, the panel, and the slider of days.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from '../browser/site.mjs';
import { launch } from './webkit.mjs';

const [FIRST, LONG] = ['panjshir-2021-09-05', 'panjshir-2021-08-15'];

let site, driver, close;
before(async () => {
    site = await serve();
    ({ driver, close } = await launch());
}, { timeout: 60_000 });
after(async () => {
    await close?.();
    site?.close();
});

/** Runs a function in the page. */
const run = (use, ...values) => driver.executeScript(`return (${use})(...arguments)`, ...values);

const until = async (holds, what) => {
    for (const end = Date.now() + 20_000; !(await holds()); ) {
        assert.ok(Date.now() < end, what);
        await new Promise((later) => setTimeout(later, 50));
    }
};

const open = async (path, { until: mark = 'app-ready', width = 1280 } = {}) => {
    await driver.manage().window().setRect({ width, height: 900 });
    // not from the same page, which would only follow the fragment
    await driver.get('about:blank');
    await driver.get(site.address + path);
    await until(() => run((mark) => performance.getEntriesByName(mark).length > 0, mark), mark);
};

for (const code of ['fa', 'ps']) {
    for (const width of [360, 1280]) {
        test(`${code}: no name on the map overlaps another, and lines are in order, ${width} px wide`, async () => {
            await open(`${code}/${FIRST}.html`, { width });
            const names = await run(() =>
                [...document.querySelectorAll('#map .labels > text')]
                    .filter((text) => text.checkVisibility())
                    .map((text) => ({ words: text.textContent, ...JSON.parse(JSON.stringify(text.getBoundingClientRect())) })));
            assert.ok(names.length > 10);
            // the lines of one name may touch
            const apart = (a, b) => Math.abs(a.left + a.right - b.left - b.right) > 2;
            const over = (a, b) => apart(a, b) && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
            const overlapping = names.flatMap((a, index) => names.slice(index + 1).filter((b) => over(a, b)).map((b) => `${a.words} / ${b.words}`));
            assert.deepEqual(overlapping, []);
            // a name of two lines begins with the upper one
            const [upper, lower] = ['کوه', 'بند'].map((word) => names.find(({ words }) => words === word));
            if (upper && lower) assert.ok(upper.top < lower.top);
            assert.equal(await run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
        });
    }
}

test('the panel has what is said of an area that is opened', async () => {
    await open(`ps/${FIRST}.html#AF0807`);
    await until(() => run(() => document.querySelector('#claims[data-open=area] .place')?.id === 'AF0807'), 'the area');
    const panel = await run(() => ({
        direction: getComputedStyle(document.getElementById('claims')).direction,
        words: document.querySelector('#claims .place').innerText,
        left: document.getElementById('claims').getBoundingClientRect().left < document.getElementById('map').getBoundingClientRect().left,
    }));
    assert.equal(panel.direction, 'rtl');
    assert.match(panel.words, /پریان/);
    assert.ok(panel.left, 'beside the map, on the left');
});

test('the slider runs from right to left, as its days do', async () => {
    await open(`fa/${LONG}.html`, { until: 'desk-ready' });
    const slider = () => run(() => Number(document.getElementById('cg-day').value));
    const last = await slider();
    const element = await driver.findElement({ css: '#cg-day' });
    await element.sendKeys('\uE014');
    await until(async () => (await slider()) === last - 1, 'the key to the right leads to an earlier day');
    const day = () => run(() => document.querySelector('.days output').innerText);
    await until(async () => /۲۴ سنبله ۱۴۰۰/.test(await day()), 'the day before');
    const marks = await run(() => [...document.querySelectorAll('.days svg rect')].map((mark) => mark.getBoundingClientRect().left));
    assert.ok(marks[0] > marks[marks.length - 1], 'the first days are on the right');
});
