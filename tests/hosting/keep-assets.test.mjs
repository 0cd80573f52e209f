// Hashed files of earlier releases stay for 30 days: what was kept, from a folder and from a site.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { serve } from '../browser/site.mjs';
import { keep } from '../../hosting/keep-assets.mjs';

const SCRIPT = fileURLToPath(new URL('../../hosting/keep-assets.mjs', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'keep-'));
after(() => rmSync(place, { recursive: true }));

let releases = 0;
/** A release with some files in assets/. */
function release(...names) {
    const dist = join(place, String(++releases));
    mkdirSync(join(dist, 'assets'), { recursive: true });
    writeFileSync(join(dist, 'index.html'), 'a page');
    names.forEach((name) => writeFileSync(join(dist, 'assets', name), `${name} `.repeat(50)));
    return dist;
}
const has = (dist) => readdirSync(join(dist, 'assets')).filter((name) => !/\.(br|gz)$/.test(name)).sort();
const sites = [];
const site = async (dist) => (sites.push(await serve(() => false, dist)), sites.at(-1).address);
after(() => sites.forEach((site) => site.close()));

for (const [where, from] of [['a folder', async (dist) => dist], ['a site', site]]) {
    test(`from ${where}: each file for 30 days after the first release without it`, async () => {
        const one = release('app-1.js', 'desk-1.js');
        assert.deepEqual(await keep(undefined, one, '2026-01-01'), { 'app-1.js': null, 'desk-1.js': null });
        // long after the first release: only now is app-1.js no longer asked for
        const two = release('app-2.js', 'desk-1.js');
        assert.deepEqual(await keep(await from(one), two, '2026-06-01'), { 'app-2.js': null, 'desk-1.js': null, 'app-1.js': '2026-06-01' });
        const three = release('app-3.js', 'desk-1.js');
        await keep(await from(two), three, '2026-06-20');
        assert.deepEqual(has(three), ['app-1.js', 'app-2.js', 'app-3.js', 'desk-1.js']);
        const four = release('app-3.js', 'desk-1.js');
        await keep(await from(three), four, '2026-07-01');
        assert.deepEqual(has(four), ['app-1.js', 'app-2.js', 'app-3.js', 'desk-1.js'], 'the 30th day');
        const five = release('app-3.js', 'desk-1.js');
        assert.deepEqual(await keep(await from(four), five, '2026-07-02'), { 'app-3.js': null, 'desk-1.js': null, 'app-2.js': '2026-06-20' });
        assert.deepEqual(has(five), ['app-2.js', 'app-3.js', 'desk-1.js']);
        // back again: as if it had never been away
        const six = release('app-2.js', 'desk-1.js');
        assert.equal((await keep(await from(five), six, '2026-07-03'))['app-2.js'], null);
        // the same bytes, compressed too
        assert.equal(readFileSync(join(three, 'assets/app-1.js'), 'utf8'), 'app-1.js '.repeat(50));
        assert.deepEqual(JSON.parse(readFileSync(join(three, 'assets.json'))), JSON.parse(brotliDecompressSync(readFileSync(join(three, 'assets.json.br')))));
        if (where === 'a site') {
            assert.equal(String(brotliDecompressSync(readFileSync(join(three, 'assets/app-1.js.br')))), 'app-1.js '.repeat(50));
            assert.equal(String(gunzipSync(readFileSync(join(three, 'assets/app-1.js.gz')))), 'app-1.js '.repeat(50));
        }
    });
}

test('a second run changes nothing', async () => {
    const one = release('app-1.js');
    await keep(undefined, one, '2026-01-01');
    const two = release('app-2.js');
    const first = await keep(one, two, '2026-02-01');
    assert.deepEqual(await keep(one, two, '2026-02-01'), first);
});

test('a folder of before there was a list is all of it a release', async () => {
    const two = release('app-2.js');
    assert.deepEqual(await keep(release('app-1.js'), two, '2026-02-01'), { 'app-2.js': null, 'app-1.js': '2026-02-01' });
});

test('a list leads nowhere else', async () => {
    for (const name of ['../index.html', '/etc/hostname', 'a/../../b', '.htaccess', 'a\\b']) {
        const one = release('app-1.js');
        writeFileSync(join(one, 'assets.json'), JSON.stringify({ [name]: null }));
        await assert.rejects(keep(one, release('app-2.js'), '2026-02-01'), /not a name/, name);
    }
});

test('a site that does not answer, or has no list, stops the release, unless it is the first', async () => {
    const run = (...args) => promisify(execFile)(process.execPath, [SCRIPT, ...args]);
    const dist = release('app-2.js');
    await assert.rejects(run(await site(release('app-1.js')), dist), /404[^]*--first/);
    await assert.rejects(run('http://127.0.0.1:1/', dist));
    await assert.rejects(run(dist));
    assert.ok(!existsSync(join(dist, 'assets.json')));
    const { stdout } = await run('--first', dist);
    assert.match(stdout, /1 files of this release, 0 of earlier ones/);
});
