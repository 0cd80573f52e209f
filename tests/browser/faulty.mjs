// A server for tests, which serves the built site and spoils what it is told to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, serve } from './site.mjs';

const TYPES = { js: 'text/javascript', wasm: 'application/wasm', css: 'text/css', html: 'text/html', json: 'application/json', csv: 'text/csv' };

/** What can be added to a file without changing what it does, if not a line end: in WebAssembly, an empty custom section. */
const NOTHING = { 'application/wasm': Buffer.from([0, 2, 1, 0x78]) };

const path = ({ url }) => new URL(url, 'http://x').pathname;
const type = (request) => TYPES[path(request).split('.').pop()];
const whole = (request) => readFileSync(join(DIST, path(request)));
const send = (response, type, body) => response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);

/** Ways to spoil an answer. */
export const FAULTS = {
    missing: (request, response) => response.writeHead(404).end(),
    // what some servers send for an address that is none
    'an HTML page': (request, response) => send(response, 'text/html', '<!doctype html><title>404</title>'),
    'an HTML page that says it is what was asked for': (request, response) => send(response, type(request), '<!doctype html><title>404</title>'),
    truncated: (request, response) => send(response, type(request), whole(request).subarray(0, whole(request).length / 2)),
    flipped: (request, response) => {
        const body = Buffer.from(whole(request));
        body[Math.floor(body.length * 0.7)] ^= 1;
        send(response, type(request), body);
    },
    // what would run, or be read, as well
    'longer by nothing': (request, response) => send(response, type(request), Buffer.concat([whole(request), NOTHING[type(request)] ?? Buffer.from('\n')])),
    'broken off': (request, response) => {
        response.writeHead(200, { 'content-type': type(request), 'content-length': whole(request).length });
        response.write(whole(request).subarray(0, 100), () => response.destroy());
    },
    stalled: () => {},
};

/** The right content with a wrong type. */
export const mistyped = (request, response) => send(response, 'text/plain', whole(request));

/** Serves the site with a fault in the files whose path matches. `heal()` ends the fault; `headers` go with every
 *  answer. */
export async function faulty(matches, fault, headers = {}) {
    let healed = false;
    const site = await serve((request, response) => {
        Object.entries(headers).forEach(([name, value]) => response.setHeader(name, value));
        if (healed || !matches?.test(path(request))) {
            return false;
        }
        fault(request, response);
        return true;
    });
    return { ...site, heal: () => (healed = true) };
}

/** Runs before a page's scripts: makes their patience a tenth, so that a test need not wait for it. */
export const impatient = () => {
    const { setTimeout } = window;
    window.setTimeout = (then, time, ...rest) => setTimeout(then, time >= 5000 ? time / 10 : time, ...rest);
};

/** The notice of what is missing: its sentence and what can be reported; null while it is hidden. */
export const notice = (page) =>
    page.evaluate(() => {
        const notice = document.querySelector('#cg-failure');
        return notice.hidden ? null : { says: [...notice.querySelectorAll('span')].filter(({ hidden }) => !hidden).map(({ innerText }) => innerText).join('|'), report: notice.querySelector('small').innerText };
    });
