// The configurations for hosts that are not here, read as those hosts read them, and the page for what is not there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CHECKED, DIST, HOSTING, MISSING, NEVER, files, hold } from './rules.mjs';

const read = (name) => readFileSync(join(HOSTING, name), 'utf8');

/** `_headers` as [pattern, [[name, value]]]. */
function blocks(text) {
    const rules = [];
    for (const line of text.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'))) {
        if (line.startsWith('/')) {
            rules.push([new RegExp(`^${line.split('*').map((part) => part.replace(/[.\\+?^${}()|[\]]/g, '\\$&')).join('.*')}$`), []]);
        } else {
            const [, name, value] = /^([\w-]+): (.+)$/.exec(line) ?? assert.fail(`_headers: ${line}`);
            rules.at(-1)[1].push([name.toLowerCase(), value]);
        }
    }
    return rules;
}

// what both hosts send by themselves
const theirs = { 'cache-control': CHECKED[1] };
const READERS = {
    // the values of all rules that match, joined
    'Cloudflare Pages': (rules, path) => {
        const set = {};
        for (const [name, value] of rules.filter(([pattern]) => pattern.test(path)).flatMap(([, pairs]) => pairs)) {
            set[name] = name in set ? `${set[name]}, ${value}` : value;
        }
        return { ...theirs, ...set };
    },
    // that of the last
    'Netlify': (rules, path) => ({
        ...theirs, ...Object.fromEntries(rules.filter(([pattern]) => pattern.test(path)).flatMap(([, pairs]) => pairs)),
    }),
};

for (const [host, headers] of Object.entries(READERS)) {
    test(`_headers, as ${host} reads it`, () => {
        const rules = blocks(read('_headers'));
        for (const [, path, { cache }] of files()) {
            hold(headers(rules, `/${path}`), cache, path);
        }
        for (const address of ['/', '/embed/', '/embed/some-story', '/nothing']) {
            hold(headers(rules, address), CHECKED, address);
        }
    });
}

/** What Vercel's phases make of a path: those before the file, those for a file that is there or those for an error. */
function vercel(routes, path, there) {
    const headers = {};
    let phase = '';
    let page = { status: there ? 200 : 404 };
    for (const route of routes) {
        phase = route.handle ?? phase;
        if (route.handle || !new RegExp(`^${route.src}$`).test(path) || !['', there ? 'hit' : 'error'].includes(phase)) {
            continue;
        }
        Object.entries(route.headers ?? {}).forEach(([name, value]) => (headers[name.toLowerCase()] = value));
        page = route.status ? { status: route.status, dest: route.dest } : page;
        assert.ok(route.continue || route.status, `${route.src} is the end of it`);
    }
    return { headers, ...page };
}

test('vercel.json', () => {
    const { routes, ...rest } = JSON.parse(read('vercel.json'));
    for (const [, path, { cache }] of files()) {
        const { headers, status } = vercel(routes, `/${path}`, true);
        assert.equal(status, 200);
        hold(headers, cache, path);
    }
    for (const path of MISSING) {
        const { headers, ...page } = vercel(routes, `/${path}`, false);
        assert.deepEqual(page, { status: 404, dest: '/404.html' });
        hold(headers, CHECKED, path);
    }
    // Vercel refuses these beside routes; and nothing is answered by another page
    for (const name of ['headers', 'rewrites', 'redirects', 'cleanUrls', 'trailingSlash']) {
        assert.ok(!(name in rest), name);
    }
    const after = routes.slice(routes.findIndex(({ handle }) => handle === 'hit') + 1);
    const hits = after.slice(0, after.findIndex(({ handle }) => handle));
    assert.ok(hits.length > 0 && hits.every((route) => route.continue && !route.dest && !route.status));
});

/** What aws is told to put where, by an aws that only takes notes: each object's headers, and the order. */
function uploaded(dist) {
    const folder = mkdtempSync(join(tmpdir(), 'aws-'));
    try {
        writeFileSync(join(folder, 'aws'), `#!${process.execPath}\nrequire('fs').appendFileSync(process.env.NOTES, JSON.stringify(process.argv.slice(2)) + '\\n');\n`);
        chmodSync(join(folder, 'aws'), 0o755);
        const env = { ...process.env, PATH: `${folder}:${process.env.PATH}`, NOTES: join(folder, 'notes') };
        execFileSync(join(HOSTING, 's3-upload'), [dist, 's3://bucket/maps'], { env, cwd: dist });
        return readFileSync(join(folder, 'notes'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
    } finally {
        rmSync(folder, { recursive: true });
    }
}

// the last filter that matches a path decides; * stands for slashes too
function taken(call, path) {
    let takes = true;
    call.forEach((word, at) => {
        if (/^--(in|ex)clude$/.test(word)) {
            const pattern = new RegExp(`^${call[at + 1].split('*').map((part) => part.replace(/[.]/g, '\\.')).join('.*')}$`);
            takes = pattern.test(path) ? word === '--include' : takes;
        }
    });
    return takes;
}

test('CloudFront and S3', () => {
    const { CorsConfig: cors, SecurityHeadersConfig: security, ...rest } = JSON.parse(read('cloudfront-headers.json'));
    assert.deepEqual(Object.keys(rest), ['Name', 'Comment']);
    assert.ok(rest.Comment.length <= 128);
    assert.deepEqual(Object.keys(security), ['ContentTypeOptions', 'ReferrerPolicy']);
    for (const { Quantity, Items } of Object.values(cors).filter(({ Items }) => Items)) {
        assert.equal(Quantity, Items.length);
    }
    const always = {
        'access-control-allow-origin': cors.OriginOverride && cors.AccessControlAllowOrigins.Items.join(),
        'x-content-type-options': security.ContentTypeOptions.Override && 'nosniff',
        'referrer-policy': security.ReferrerPolicy.Override && security.ReferrerPolicy.ReferrerPolicy,
    };
    const calls = uploaded(DIST);
    const said = (call, option) => call[call.indexOf(option) + 1];
    const uploads = (path) => calls.map((call, at) => [at, call]).filter(([, call]) => taken(call, path) && !call.includes('--delete'));
    const order = {};
    for (const [kind, path, { cache, type }] of files()) {
        const found = uploads(path);
        assert.equal(found.length, 1, `${path} is uploaded ${found.length} times`);
        const [at, call] = found[0];
        order[kind] = at;
        hold({ ...always, 'cache-control': said(call, '--cache-control') }, cache, path);
        const own = call.includes('--content-type') && said(call, '--content-type');
        // of these aws knows no type everywhere
        assert.equal(own, /\.(wasm|geojson)$/.test(path) && type, path);
    }
    for (const path of ['index.html.br', 'assets/app-0.js.gz', '_headers']) {
        assert.deepEqual(uploads(path), [], path);
    }
    assert.equal(uploads('404.html').length, 1);
    // pages come when all they ask for is there; what is to go goes last
    const pages = ['front page', 'full page', 'embed page', 'custom element'].map((kind) => order[kind]);
    assert.ok(Math.min(...pages) > Math.max(order.program, order['its JavaScript'], order['picture as SVG'], order.shapes));
    assert.deepEqual(calls.map((call) => call.includes('--delete')), calls.map((_, at) => at === calls.length - 1));
    assert.ok(calls.every((call) => call[0] === 's3' && call[1] === 'sync' && call[2] === DIST && call[3] === 's3://bucket/maps'));
});

test('no configuration keeps a page out of other people’s pages', () => {
    for (const name of ['_headers', 'vercel.json', 'nginx.conf', 'apache.htaccess', 'cloudfront-headers.json']) {
        for (const header of [...NEVER, 'FrameOptions', 'ContentSecurityPolicy']) {
            assert.ok(!read(name).toLowerCase().includes(header.toLowerCase()), `${name}: ${header}`);
        }
    }
});

test('the page for what is not there needs no other file, wherever it is sent', () => {
    const page = readFileSync(fileURLToPath(new URL('../../www/404.html', import.meta.url)), 'utf8');
    assert.doesNotMatch(page, /\b(src|href|url)\s*[=(]|<script/i);
    assert.match(page, /<meta name="robots" content="noindex"/);
    const [, style] = /<style>([^]*?)<\/style>/.exec(page);
    assert.ok(page.includes(`'sha256-${createHash('sha256').update(style).digest('base64')}'`), 'the hash of its style');
});
