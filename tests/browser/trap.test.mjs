// A program that traps is in an undefined state. It is never entered again: the page goes on without it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { notice } from './faulty.mjs';
import { areas, choose, press, shape, text, until } from './reading.mjs';
import { BROWSERS, launch, open, reach, serve } from './site.mjs';
import { followsTheSource, hasTheTable, isWhole, offersNothingDead, unfoldsAPlace } from './whole.mjs';

const LONG = 'panjshir-2021-08-15';

/** Runs before a page's scripts: remembers the memory of each program, and counts the listeners that are called. */
const exposed = () => {
    window.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const own = WebAssembly[name];
        WebAssembly[name] = async (...rest) => {
            const made = await own(...rest);
            window.memories.push((made.instance ?? made).exports.memory);
            return made;
        };
    }
};

/** Overwrites the memory of a program, so that it traps when it is entered next. */
const spoil = (page, index) =>
    page.evaluate((index) => {
        new Uint8Array(window.memories.at(index).buffer).fill(0xff);
    }, index);

for (const name of Object.keys(BROWSERS)) {
    describe(`${name}, a program that traps`, { timeout: 200_000 }, () => {
        let site, browser;
        before(async () => {
            site = await serve();
            browser = await launch(name);
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });

        const begin = (address, until) => open(browser, site.address + address, { until, prepare: (page) => page.evaluateOnNewDocument(exposed) });

        test('the page says so, stays as it was, and goes on as without the program', async () => {
            const page = await begin('index.html', 'app-ready');
            await choose(page, 'cnn');
            await press(page, shape('AF0807'));
            const before = await areas(page);
            await spoil(page, 0);
            await press(page, shape('AF0801'));
            await until(() => notice(page), 'the notice');
            const { says, report } = await notice(page);
            assert.match(says, /^The map has stopped after a fault/);
            // story, release, stage and the browser's words: nothing about the reader
            assert.match(report, /^panjshir-2021-09-05, boot-[A-Z\d]+\.js, (app|desk)-ready: [\w .()#-]+$/);
            assert.deepEqual((await areas(page)).map(({ area, fill }) => [area, fill]), before.map(({ area, fill }) => [area, fill]), 'the map is as it was');
            assert.equal(await page.$eval('input[name=source]:checked', ({ value }) => value), 'cnn');
            await choose(page, 'all');
            await isWhole(page);
            await followsTheSource(page);
            await hasTheTable(page);
            const dead = await page.$$eval('main :is(button, select)', (controls) => controls.filter((control) => !control.disabled && control.checkVisibility({ visibilityProperty: true })).length);
            assert.equal(dead, 0, 'no control is shown that does not respond');
            // names follow the source that is chosen, by the ids of what all say
            const named = await page.$$eval('.areas a', (links) => links.every((link) => !link.ariaLabel && link.getAttribute('aria-labelledby').split(' ').every((id) => document.getElementById(id))));
            assert.ok(named);
            // a link leads to its area
            await page.evaluate(() => location.replace('#'));
            await unfoldsAPlace(page);
            await page.close();
        });

        test('it is not entered again', async () => {
            const page = await begin('index.html', 'app-ready');
            await spoil(page, 0);
            await press(page, shape('AF0801'));
            await until(() => notice(page), 'the notice');
            const before = page.problems.length;
            for (const area of ['AF0802', 'AF0807']) await press(page, shape(area));
            await page.mouse.wheel({ deltaY: 10 });
            await page.keyboard.press('ArrowRight');
            await choose(page, 'un');
            assert.deepEqual(page.problems.slice(before), []);
            await page.close();
        });

        test('loading anew restores what the reader chose', async () => {
            const page = await begin(`${LONG}.html`, 'desk-ready');
            await choose(page, 'nrf');
            await press(page, shape('AF0807'));
            await press(page, '.zoom button');
            await press(page, '.days [data-step="-1"]');
            const chosen = () => page.evaluate(() => Object.fromEntries(Object.entries(document.body.dataset).filter(([field]) => field.startsWith('state'))));
            await until(async () => Object.keys(await chosen()).length === 4, 'source, area, zoom and day');
            const before = await chosen();
            await spoil(page, 0);
            await press(page, shape('AF0801'));
            await until(() => notice(page), 'the notice');
            await Promise.all([page.waitForNavigation(), page.evaluate(() => document.querySelector('#cg-failure button').click())]);
            await reach(page, 'desk-ready');
            await until(async () => Object.keys(await chosen()).length === 4, 'all is restored');
            assert.deepEqual(await chosen(), before);
            assert.equal(await notice(page), null);
            await page.close();
        });

        test('a reader without a connection keeps the page', async () => {
            const own = await serve();
            const page = await open(browser, own.address, { prepare: (page) => page.evaluateOnNewDocument(exposed) });
            await spoil(page, 0);
            await press(page, shape('AF0801'));
            await until(() => notice(page), 'the notice');
            own.close();
            await page.evaluate(() => document.querySelector('#cg-failure button').click());
            await new Promise((later) => setTimeout(later, 500));
            assert.match(await text(page, 'h1'), /\w/);
            assert.ok(await notice(page));
            await page.close();
        });

        test('a desk that traps stops its clocks too', async () => {
            const page = await begin(`${LONG}.html`, 'desk-ready');
            await press(page, '.days [data-play]');
            await spoil(page, -1);
            await until(() => notice(page), 'the next day is its last');
            // what the browser says of the trap comes to this test later than the notice
            await new Promise((later) => setTimeout(later, 500));
            const before = page.problems.length;
            await new Promise((later) => setTimeout(later, 1800));
            assert.equal(page.problems.length, before, 'no clock enters it again');
            assert.equal(await page.$eval('.days', ({ disabled }) => disabled), true);
            await page.close();
        });
    });
}
