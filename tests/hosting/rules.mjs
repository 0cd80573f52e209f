// What a host must answer with, whichever it is: one table, which every configuration in hosting/ is held to.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built site; `DIST` names another folder than dist/. */
export const DIST = process.env.DIST ? resolve(process.env.DIST) : fileURLToPath(new URL('../../dist', import.meta.url));

export const HOSTING = fileURLToPath(new URL('../../hosting/', import.meta.url));

export const FOREVER = 'public, max-age=31536000, immutable';
/** May be kept, must be asked for again; `CHECKED[0]` is ours, the other what hosts send that say it themselves. */
export const CHECKED = ['no-cache', 'public, max-age=0, must-revalidate'];

/** On everything, whatever was asked for. */
export const ALWAYS = {
    // a frame that is sandboxed has an opaque origin
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
};

/** Would keep a page out of other people's pages, or is said by the page itself. */
export const NEVER = [
    'x-frame-options', 'content-security-policy', 'cross-origin-opener-policy', 'cross-origin-embedder-policy',
    'cross-origin-resource-policy', 'content-language',
];

/** Each kind of file: which path it has, how long it is kept, as what it is sent. */
export const RULES = {
    'front page': { path: /^index\.html$/, cache: CHECKED, type: 'text/html; charset=utf-8' },
    'full page': { path: /^(?!index|story|404)[^/]+\.html$/, cache: CHECKED, type: 'text/html; charset=utf-8' },
    'embed page': { path: /^embed\/(?!index)[^/]+\.html$/, cache: CHECKED, type: 'text/html; charset=utf-8' },
    'custom element': { path: /^claimed-ground\.js$/, cache: CHECKED, type: 'text/javascript; charset=utf-8' },
    'program': { path: /^assets\/.+\.wasm$/, cache: [FOREVER], type: 'application/wasm' },
    'its JavaScript': { path: /^assets\/.+\.js$/, cache: [FOREVER], type: 'text/javascript; charset=utf-8' },
    'style': { path: /^assets\/.+\.css$/, cache: [FOREVER], type: 'text/css; charset=utf-8' },
    'markup on demand': { path: /^desk\/.+\.html$/, cache: CHECKED, type: 'text/html; charset=utf-8' },
    'statements as JSON': { path: /^data\/.+\.json$/, cache: CHECKED, type: 'application/json' },
    'statements as CSV': { path: /^data\/.+\.csv$/, cache: CHECKED, type: 'text/csv; charset=utf-8' },
    'shapes': { path: /^data\/.+\.geojson$/, cache: CHECKED, type: 'application/geo+json' },
    'picture as SVG': { path: /^pictures\/.+\.svg$/, cache: CHECKED, type: 'image/svg+xml' },
    'picture as PNG': { path: /^pictures\/.+\.png$/, cache: CHECKED, type: 'image/png' },
};

/** What is not there: a page that says so, with the status that says so, and not for long. */
export const MISSING = ['nothing.html', 'assets/app-0000000000000000.js', 'assets/app-0000000000000000_bg.wasm', 'embed/nothing'];

/** A file of each kind, as [kind, path, rule]. All kinds are in a built site. */
export function files(dist = DIST) {
    const all = readdirSync(dist, { recursive: true }).map((path) => path.replaceAll('\\', '/')).sort();
    return Object.entries(RULES).map(([kind, rule]) => {
        const path = all.find((path) => rule.path.test(path));
        assert.ok(path, `${dist} has no ${kind}: ${rule.path}`);
        return [kind, path, rule];
    });
}

/** Holds headers, by their names in lower case, to the rule; `cache` are the values that will do. */
export function hold(headers, cache, what) {
    for (const [name, value] of Object.entries(ALWAYS)) {
        assert.equal(headers[name], value, `${what}: ${name}`);
    }
    for (const name of NEVER) {
        assert.equal(headers[name], undefined, `${what}: ${name}`);
    }
    assert.ok(cache.includes(headers['cache-control']), `${what}: Cache-Control: ${headers['cache-control']}`);
}
