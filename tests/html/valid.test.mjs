// Every page of the built site is valid HTML and every picture valid SVG, as the Nu HTML checker reads them, except for what
// exceptions.mjs gives a reason for. Pages are checked as they are sent and as www/boot.js unfolds them, with and without
// the desk. A site without an address has no pages to share and shorter heads, so those are rendered here.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import checker from 'vnu-jar';
import { DESK_FOLDER, DESK_MARKUP } from '../../www/contract.js';
import { DIST, serve } from '../browser/site.mjs';
import { EXCEPTIONS } from './exceptions.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SITE = 'https://maps.example/';
const folder = mkdtempSync(join(tmpdir(), 'valid-'));
after(() => rmSync(folder, { recursive: true }));

const files = (of, pattern) => readdirSync(of, { recursive: true }).filter((name) => pattern.test(name));
const read = (name) => readFileSync(join(DIST, name), 'utf8');
const write = (name, text) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
};

const run = promisify(execFile);

/** The page as www/boot.js unfolds it. */
const unfolded = (html) => html.replaceAll(/<noscript>(.*?)<\/noscript>/gs, '$1');

/** The unfolded page with the desk in it, between the columns and what is below them, as src/client/desk puts it. */
function withDesk(html, desk) {
    const parts = unfolded(html).split('<div class="below">');
    assert.equal(parts.length, 2, 'the desk has one place');
    return parts.join(`${desk}<div class="below">`);
}

/** Writes all forms of every page to the folder. */
async function collect() {
    const site = ['site', '--assets', DIST, '--out', join(folder, 'addressed'), '--address', SITE];
    await run('cargo', ['run', '--quiet', '--bin', 'claimed-ground', '--', ...site], { cwd: ROOT });
    // the desk is only a part of a page
    rmSync(join(folder, 'addressed', DESK_FOLDER), { recursive: true });
    for (const name of files(join(DIST, DESK_FOLDER), new RegExp(`${DESK_MARKUP}$`)).map(dirname)) {
        for (const page of [`${name}.html`, `embed/${name}.html`]) {
            write(`with-desk/${page}`, withDesk(read(page), read(`${DESK_FOLDER}${name}/${DESK_MARKUP}`)));
        }
    }
    for (const name of files(DIST, /\.html$/).filter((name) => !name.startsWith(DESK_FOLDER))) {
        const html = read(name);
        write(`sent/${name}`, html);
        if (html.includes('<noscript>')) {
            write(`unfolded/${name}`, unfolded(html));
        }
    }
    for (const name of files(DIST, /\.svg$/)) {
        write(`sent/${name}`, read(name));
    }
}

/** What the checker says of every file of the folder: errors, warnings and advice. */
async function check() {
    // pages over HTTP, since a policy's 'self' means nothing in a file
    const site = await serve(() => false, folder);
    const pages = files(folder, /\.html$/).map((name) => site.address + name);
    const pictures = files(folder, /\.svg$/).map((name) => join(folder, name));
    const options = ['--also-check-svg', '--stdout', '--exit-zero-always', '--format', 'json'];
    const java = ['-Dnu.validator.servlet.allow-forbidden-hosts=true', '-jar', String(checker), ...options, ...pages, ...pictures];
    const { stdout } = await run('java', java, { maxBuffer: Infinity });
    site.close();
    return JSON.parse(stdout).messages.map(({ url, lastLine, type, subType = type, message, extract = '' }) => ({
        exception: EXCEPTIONS.find((exception) => exception.message.test(message) && (exception.extract ?? /^/).test(extract)),
        said: `${new URL(url).pathname.replace(folder, '').slice(1)}:${lastLine}: ${subType}: ${message} …${extract.replaceAll(/\s+/g, ' ')}…`,
    }));
}

let found;
before(async () => {
    await collect();
    found = await check();
});

test('pages and pictures are valid, except for what there is a reason for', () => {
    assert.deepEqual(found.filter(({ exception }) => !exception).map(({ said }) => said), []);
});

test('every exception is still needed', () => {
    const used = new Set(found.map(({ exception }) => exception));
    assert.deepEqual(EXCEPTIONS.filter((exception) => !used.has(exception)).map(({ message }) => message.source), []);
});
