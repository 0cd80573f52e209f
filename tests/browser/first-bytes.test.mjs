// The beginning of a page as it is sent: the first packets of a connection bring the map, and its legend.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, constants } from 'node:zlib';
import { DIST, launch, serve } from './site.mjs';

/** What a server may send before it waits for an answer: ten packets. */
const FIRST = 14_000;

/** The text in the first bytes of a page as sent, decoded alone. */
const beginning = (page) =>
    brotliDecompressSync(readFileSync(join(DIST, `${page}.br`)).subarray(0, FIRST), { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString();

const PARTS = ['h1', '.framing', '.choices', '#map', '#map .names', '.over .locator', '.legend[data-voice=all]'];

describe(`chromium, the first ${FIRST} bytes`, { timeout: 60_000 }, () => {
    let site, browser;
    before(async () => {
        site = await serve((request, response) => {
            const page = /^\/(.*)\?cut$/.exec(request.url)?.[1];
            return page && response.writeHead(200, { 'Content-Type': 'text/html' }).end(beginning(page)) && true;
        });
        browser = await launch('chromium');
    });
    after(async () => {
        await browser?.close();
        site?.close();
    });

    /** A picture of a page from its top to the end of the legend, without scripts, and the boxes of its parts. */
    const look = async (address, width) => {
        const page = await browser.newPage();
        await page.setJavaScriptEnabled(false);
        await page.setViewport({ width, height: 800 });
        await page.goto(site.address + address, { waitUntil: 'load' });
        const boxes = await page.evaluate((parts) => parts.map((part) => [part, document.querySelector(part)?.getBoundingClientRect().toJSON()]), PARTS);
        const height = await page.$eval('.legend[data-voice=all]', (legend) => legend.getBoundingClientRect().bottom);
        const picture = await page.screenshot({ clip: { x: 0, y: 0, width, height: Math.floor(height) }, captureBeyondViewport: true });
        await page.close();
        return { boxes, picture: Buffer.from(picture).toString('base64') };
    };

    for (const page of ['index.html', 'embed/index.html']) {
        for (const width of [360, 960]) {
            test(`of ${page} show header, sources, map and legend as the whole page does, ${width} px wide`, async () => {
                const [cut, whole] = [await look(`${page}?cut`, width), await look(page, width)];
                for (const [part, box] of whole.boxes) assert.ok(box?.width > 10 && box.height > 5, part);
                assert.deepEqual(cut.boxes, whole.boxes);
                assert.ok(cut.picture === whole.picture, 'pixel for pixel');
            });
        }
    }
});
