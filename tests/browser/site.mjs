// The built site over HTTP, and real browsers to read it with.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

export const GOLDEN = fileURLToPath(new URL('../golden/', import.meta.url));

/** Serves a folder. `intercept(request, response)` may answer first, by returning true. */
export async function serve(intercept = () => false, folder = DIST) {
    const files = sirv(folder, { dev: true });
    const server = createServer((request, response) => {
        if (!intercept(request, response)) {
            files(request, response, () => response.writeHead(404).end());
        }
    });
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    return { address: `http://127.0.0.1:${server.address().port}/`, close: () => (server.close(), server.closeAllConnections()) };
}

/** Where each browser may be, and how it is started. */
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

/** The browser's own path; undefined if it is not on this machine. */
export const found = (name) => BROWSERS[name].paths.find((path) => path && existsSync(path));

export async function launch(name) {
    const { browser, args } = BROWSERS[name];
    const executablePath = found(name);
    if (!executablePath) {
        throw new Error(`no ${name} on this machine: run tools/setup browsers, or name one in ${name.toUpperCase()}`);
    }
    return puppeteer.launch({ browser, args, executablePath, headless: true });
}

/** A page that has the map. */
export async function open(browser, address, { width = 1280, height = 900 } = {}) {
    const page = await browser.newPage();
    await page.setViewport({ width, height });
    page.problems = [];
    page.on('pageerror', (error) => page.problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && page.problems.push(message.text()));
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('map-ready').length > 0, { timeout: 30_000 });
    return page;
}
