// The built site over HTTP, and real browsers to read it with.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';

/** The built site: dist/, or the folder in the variable `DIST`. */
export const DIST = process.env.DIST ? resolve(process.env.DIST) : fileURLToPath(new URL('../../dist/', import.meta.url));

export const GOLDEN = fileURLToPath(new URL('../golden/', import.meta.url));

/** Serves a folder. `intercept(request, response)` may respond itself and return true, or delay with a promise. */
export async function serve(intercept = () => false, folder = DIST) {
    const files = sirv(folder, { dev: true });
    const server = createServer(async (request, response) => {
        if (!(await intercept(request, response))) {
            files(request, response, () => response.writeHead(404).end());
        }
    });
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    return { address: `http://127.0.0.1:${server.address().port}/`, close: () => (server.close(), server.closeAllConnections()) };
}

/** Where each browser may be installed, and how it is started. */
export const BROWSERS = {
    chromium: {
        browser: 'chrome',
        paths: [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--force-color-profile=srgb'],
    },
    firefox: {
        browser: 'firefox',
        paths: [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
        args: [],
    },
};

/** The path of a browser; undefined if it is not on this machine. */
export const found = (name) => BROWSERS[name].paths.find((path) => path && existsSync(path));

/** What a page's own policy forbade while the tests of a file ran. Of policies that a test's server sends, nothing. */
const violations = [];

/** Runs before a page's scripts. A test that provokes a violation sets `window.provoked` first. */
const watchPolicy = () =>
    addEventListener('securitypolicyviolation', ({ originalPolicy, effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
        if (originalPolicy.includes('trusted-types claimed-ground') && !window.provoked) {
            console.info(`against the page’s policy: ${[effectiveDirective, blockedURI, sourceFile, lineNumber, sample].join(' ')} on ${location}`);
        }
    });

process.on('exit', () => {
    if (violations.length > 0) {
        console.error([...new Set(violations)].join('\n'));
        process.exitCode = 1;
    }
});

export async function launch(name, options = {}) {
    const { browser, args } = BROWSERS[name];
    const executablePath = found(name);
    if (!executablePath) {
        throw new Error(`no ${name} on this machine: run tools/setup browsers, or name one in ${name.toUpperCase()}`);
    }
    const launched = await puppeteer.launch({ browser, args, executablePath, headless: true, ...options });
    const newPage = launched.newPage.bind(launched);
    launched.newPage = async () => {
        const page = await newPage();
        page.on('console', (message) => message.text().startsWith('against the page’s policy') && violations.push(message.text()));
        await page.evaluateOnNewDocument(watchPolicy);
        return page;
    };
    return launched;
}

/** Opens a page and waits for the program, or the User Timing mark in `until`, or no mark if that is empty. `prepare(page)` runs before it loads. */
export async function open(browser, address, { width = 1280, height = 900, hasTouch = false, until = 'app-ready', prepare = () => {} } = {}) {
    const page = await browser.newPage();
    await page.setViewport({ width, height, hasTouch });
    page.problems = [];
    page.on('pageerror', (error) => page.problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && page.problems.push(message.text()));
    await prepare(page);
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    until && (await reach(page, until));
    return page;
}

/** Waits for a User Timing mark of the page. */
export const reach = (page, mark) =>
    page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, { timeout: 30_000 }, mark);

/** Opens a page, uses it and closes it. Nothing may go wrong in its console. */
export async function visit(browser, address, use, options) {
    const page = await open(browser, address, options);
    try {
        const used = await use(page);
        assert.deepEqual(page.problems, [], 'no errors in the console');
        return used;
    } finally {
        await page.close();
    }
}
