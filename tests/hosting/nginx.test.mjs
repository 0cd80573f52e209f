// hosting/nginx.conf and hosting/apache.htaccess, in the servers they are for, with a host to itself and under a path.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { CHECKED, DIST, MISSING, files, hold } from './rules.mjs';
import { ask, start } from './servers.mjs';

const beside = (path) => (existsSync(path) ? readFileSync(path) : undefined);

for (const name of ['nginx', 'apache']) {
    for (const under of ['', 'news/assets/maps']) {
        describe(`${name}, ${under ? `under /${under}/` : 'a host to itself'}`, () => {
            let server;
            before(async () => (server = await start(name, DIST, under)));
            after(() => server?.stop());

            for (const [kind, path, rule] of files()) {
                test(`${kind}: ${path}`, async () => {
                    const plain = readFileSync(join(DIST, path));
                    const { status, headers, body } = await ask(server.address, path);
                    assert.equal(status, 200);
                    assert.ok(body.equals(plain));
                    hold(headers, [rule.cache[0]], path);
                    assert.equal(headers['content-type'], rule.type);
                    assert.equal(headers['content-encoding'], undefined);
                    assert.ok(headers.etag);

                    const again = await ask(server.address, path, { 'if-none-match': headers.etag });
                    assert.equal(again.status, 304);
                    assert.equal(again.headers['cache-control'], rule.cache[0]);
                    assert.equal(again.body.length, 0);

                    // what was compressed beforehand, byte for byte; best first; to a CDN that asks for others too
                    const etags = [headers.etag];
                    for (const [accept, ending, encoding] of [['gzip, deflate, br, zstd', '.br', 'br'], ['gzip;q=0.8, *;q=0.1', '.gz', 'gzip']]) {
                        const packed = beside(join(DIST, path) + ending);
                        const sent = await ask(server.address, path, { 'accept-encoding': accept, via: '1.1 cdn' });
                        assert.equal(sent.status, 200);
                        assert.ok(sent.body.equals(packed ?? plain), `${accept}: ${sent.body.length} bytes`);
                        assert.equal(sent.headers['content-encoding'], packed && encoding);
                        assert.equal(sent.headers['content-type'], rule.type);
                        hold(sent.headers, [rule.cache[0]], `${path}${ending}`);
                        if (packed) {
                            assert.match(sent.headers.vary, /accept-encoding/i);
                            assert.match(headers.vary, /accept-encoding/i, 'uncompressed');
                            assert.ok(!etags.includes(sent.headers.etag), 'an ETag of its own');
                            etags.push(sent.headers.etag);
                            const same = await ask(server.address, path, { 'accept-encoding': accept, 'if-none-match': sent.headers.etag });
                            assert.equal(same.status, 304);
                        }
                    }
                    const refused = await ask(server.address, path, { 'accept-encoding': 'br;q=0, gzip;q=0.0' });
                    assert.equal(refused.headers['content-encoding'], undefined);
                    assert.ok(refused.body.equals(plain));
                });
            }

            test('a part of a file is a part of that file', async () => {
                const [, path] = files().find(([kind]) => kind === 'program');
                const { status, headers, body } = await ask(server.address, path, { range: 'bytes=8-15' });
                assert.equal(status, 206);
                assert.equal(headers['content-type'], 'application/wasm');
                assert.ok(body.equals(readFileSync(join(DIST, path)).subarray(8, 16)));
                const beyond = await ask(server.address, path, { range: 'bytes=99999999-' });
                assert.equal(beyond.status, 416);
                // nginx says all headers twice here, whatever the configuration
                if (name === 'apache') {
                    hold(beyond.headers, [CHECKED[0]], 'a part that is not there');
                }
            });

            test('a folder is its index, compressed too, and never a list of files', async () => {
                const { headers, body } = await ask(server.address, '', { 'accept-encoding': 'br' });
                assert.equal(headers['content-encoding'], 'br');
                assert.equal(headers['content-type'], 'text/html; charset=utf-8');
                assert.ok(body.equals(readFileSync(join(DIST, 'index.html.br'))));
                hold(headers, [CHECKED[0]], 'front page');
                const { status } = await ask(server.address, 'assets/');
                assert.ok([403, 404].includes(status), `assets/: ${status}`);
            });

            test('what is not there is said not to be there, and not for long', async () => {
                const page = readFileSync(join(DIST, '404.html'));
                for (const path of MISSING) {
                    for (const accept of ['identity', 'br, gzip']) {
                        const { status, headers, body } = await ask(server.address, path, { 'accept-encoding': accept });
                        assert.equal(status, 404, path);
                        hold(headers, [CHECKED[0]], path);
                        assert.equal(headers['content-type'], 'text/html; charset=utf-8');
                        const packed = accept !== 'identity' && beside(join(DIST, '404.html.br'));
                        assert.ok(body.equals(packed || page), path);
                    }
                }
            });

            test('nobody may write', async () => {
                const { status } = await ask(server.address, 'index.html', {}, 'PUT');
                assert.ok(status >= 400, `PUT: ${status}`);
            });
        });
    }
}
