// What is told of a height, and what is understood of a host's messages.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LEAST, MOST, asked, known, messages } from '../../www/embed/protocols.js';

const HOME = 'https://maps.example/embed/valley.html';
const at = (rest, story = 'valley') => {
    const { search, hash, href } = new URL(HOME + rest);
    return known({ search, hash, href }, story);
};
const box = { height: 640, width: 360 };

describe('what is told', () => {
    test('unasked: three objects, and never a string', () => {
        assert.deepEqual(messages(box, at('')), [
            { 'datawrapper-height': { valley: 640 } },
            { sentinel: 'amp', type: 'embed-size', height: 640 },
            { kind: 'interactive:height', height: 640 },
        ]);
        assert.deepEqual(messages(box, at('', '')).map((message) => Object.keys(message)[0]), ['sentinel', 'kind'], 'nothing by a name there is not');
    });

    test('to pym, by the name its host put into the address', () => {
        assert.ok(messages(box, at('?initialWidth=360&childId=map-1&parentTitle=News&parentUrl=https%3A%2F%2Fnews.example')).includes('pymxPYMxmap-1xPYMxheightxPYMx640'));
        const wrong = ['', ' ', 'a b', '<img>', 'a/b', 'é', 'x'.repeat(100), 'x'.repeat(1e6), 'axPYMxnavigateToxPYMxb', '.*)', 'a\nb', '%'];
        for (const name of wrong) {
            assert.equal(at(`?childId=${encodeURIComponent(name)}`).pym, undefined, name.slice(0, 40));
        }
    });

    test('to Medium, only if the address asks for it', () => {
        const href = `${HOME}?heights=medium#AF0807`;
        const [told, ...others] = messages(box, at('?heights=medium#AF0807'));
        assert.deepEqual(others, [], 'and then nothing else');
        assert.deepEqual(JSON.parse(told), { src: href, context: 'iframe.resize', height: 640 });
        for (const rest of ['?heights=', '?heights=1', '?heights=Medium', '?heights=mediums', '?medium', '#?heights=medium']) {
            assert.deepEqual(messages(box, at(rest)), messages(box, at('')), rest);
        }
    });

    test('to WordPress, by the secret it put after the address', () => {
        assert.deepEqual(messages(box, at('#?secret=a1B2c3D4e5')).at(-1), { message: 'height', value: 640, secret: 'a1B2c3D4e5' });
        assert.deepEqual(messages(box, at('#AF0807#?secret=a1B2c3D4e5')).at(-1).secret, 'a1B2c3D4e5', 'after a fragment of ours too');
        for (const rest of ['#secret=a1B2c3D4e5', '#?secret=', '#?secret="]', '#?secret=a b c d e', `#?secret=${'a'.repeat(33)}`, '?secret=a1B2c3D4e5']) {
            assert.equal(at(rest).wordpress, undefined, rest);
        }
    });

    test('to the two resizers, once they have asked', () => {
        const host = { ...at(''), open: true, resizer: 'map' };
        assert.ok(messages(box, host).some((message) => message.type === 'iframe-resized' && message.height === 640 && message.width === 360));
        assert.ok(messages(box, host).includes('[iFrameSizer]map:640:360:init'), 'the first ends the handshake');
        assert.ok(messages(box, { ...host, greeted: 'map' }).includes('[iFrameSizer]map:640:360:resizeObserver'));
    });

    test('only by the protocols that asked, where the height is the same', () => {
        const host = { ...at('?childId=map'), resizer: 'map' };
        assert.deepEqual(messages(box, host, new Set(['amp'])), [{ sentinel: 'amp', type: 'embed-size', height: 640 }]);
        assert.deepEqual(messages(box, host, new Set(['amp', 'pym'])).length, 2);
        assert.deepEqual(messages(box, host, new Set()), []);
        assert.deepEqual(messages(box, host, new Set(['wordpress', 'open', 'medium'])), [], 'and never by one that may not be used');
    });

    test('whole pixels, within limits, and nothing that is no number', () => {
        const height = (height) => messages({ height, width: 360 }, at(''))[1]?.height;
        assert.deepEqual([639.01, 640, 0.2].map(height), [640, 640, 1], 'rounded up');
        assert.deepEqual([0, -0, -5, -1e308].map(height), [LEAST, LEAST, LEAST, LEAST]);
        assert.deepEqual([19_999.5, 20_001, 100_000, Number.MAX_VALUE].map(height), [MOST, MOST, MOST, MOST]);
        assert.deepEqual([NaN, Infinity, -Infinity, Number('1e999'), undefined, null, '640', {}].map(height), Array(8).fill(undefined));
        assert.deepEqual(messages({ height: 640, width: NaN }, { ...at(''), open: true }), []);
        const [wide] = messages({ height: 640, width: 1e9 }, { open: true });
        assert.equal(wide.width, MOST);
    });

    test('nothing is null, whatever is known of the host', () => {
        const all = { ...at('?heights=medium&childId=map#?secret=a1B2c3D4e5'), open: true, resizer: 'map' };
        const told = messages(box, all);
        assert.equal(told.length, 5, 'one a protocol');
        assert.ok(told.every((message) => (typeof message === 'object' && message) || typeof message === 'string'));
        assert.deepEqual(structuredClone(told), told, 'each can be posted');
    });
});

describe('what is understood', () => {
    const pym = at('?childId=map');
    const HELLO = {
        // as 4.3.11, 5.5.9 and open-iframe-resizer's legacy mode send it
        v4: '[iFrameSizer]map:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true',
        v5: '[iFrameSizer]map:8:false:false:32:true:true::auto:::0:false:child:auto:false:::true:GPLv3:5.5.9:0::false',
        open: '[iFrameSizer]ID:0:false:false:32:true:true::auto:::0:false:child:auto:true:::true:::false',
        wide: '[iFrameSizer]map:20:true:true:32:true:true:20px:max',
    };

    test('each host’s request', () => {
        assert.deepEqual(asked({ sentinel: 'amp', type: 'frames-init' }, at('')), ['amp', true]);
        assert.deepEqual(asked({ type: 'iframe-child-init', targetElementSelector: 'p', bodyMargin: '9px' }, at('')), ['open', true]);
        assert.deepEqual(asked({ type: 'iframe-get-child-dimensions' }, at('')), ['open', true]);
        assert.deepEqual(asked('pymxPYMxmapxPYMxwidthxPYMx360', pym), ['pym', 'map']);
        assert.deepEqual(Object.values(HELLO).map((hello) => asked(hello, at(''))?.join()), ['resizer,map', 'resizer,map', 'resizer,ID', 'resizer,map']);
        assert.deepEqual(asked({ message: 'ready', secret: 'a1B2c3D4e5' }, at('#?secret=a1B2c3D4e5')), ['wordpress', 'a1B2c3D4e5']);
    });

    test('iframe-resizer’s other requests, after its handshake only', () => {
        for (const again of ['[iFrameSizer]resize', '[iFrameSizer]reset']) {
            assert.equal(asked(again, at('')), undefined);
            assert.deepEqual(asked(again, { ...at(''), resizer: 'map' }), ['resizer', 'map']);
        }
    });

    test('nothing else', () => {
        const cyclic = { sentinel: 'amp', type: {} };
        cyclic.type.self = cyclic;
        const secretless = at('');
        const strange = [
            null, undefined, true, 0, -1, NaN, Infinity, 1e999, 10n, [], [null], {}, cyclic, new Map([['type', 'iframe-child-init']]), new Date(NaN),
            new ArrayBuffer(8), new Error('type'), /pym/, Object.create(null), { toString: 1, valueOf: 2, type: { toString: 3 } }, { __proto__: { type: 1 } },
            '', ' ', 'null', '{', 'x'.repeat(1e6), 'pym', 'pymxPYMx', '[iFrameSizer]', 'iframe-child-init', 'frames-init', '{"type":"iframe-child-init"}',
            'pymxPYMxmapxPYMxwidthxPYMx', 'pymxPYMxmapxPYMxwidthxPYMxNaN', 'pymxPYMxmapxPYMxwidthxPYMx-360', 'pymxPYMxmapxPYMxwidthxPYMx1e999', 'pymxPYMxmapxPYMxwidthxPYMx99999',
            'pymxPYMxmapxPYMxwidthxPYMx360 ', 'pymxPYMxmapxPYMxwidthxPYMx360\n', ' pymxPYMxmapxPYMxwidthxPYMx360', 'pymxPYMxmapxPYMxheightxPYMx360', `pymxPYMxmapxPYMxwidthxPYMx${'9'.repeat(1e6)}`,
            'pymxPYMxotherxPYMxwidthxPYMx360', 'pymxPYMxxPYMxwidthxPYMx360', 'pymxPYMxundefinedxPYMxwidthxPYMx360', 'pymxPYMx.*xPYMxwidthxPYMx360',
            '[iFrameSizer]:8:false:', '[iFrameSizer]map', '[iFrameSizer]map:8', '[iFrameSizer]map:8:maybe:', '[iFrameSizer]a b:8:false:', '[iFrameSizer]map:640:360:init',
            `[iFrameSizer]${'x'.repeat(100)}:8:false:`, `[iFrameSizer]map:${'8'.repeat(1e6)}:false:`, '[iFrameSizer]message:{}', '[iFrameSizer]resized', '[iFrameSizerChild]Ready', ` ${HELLO.v5}`,
            { sentinel: 'amp' }, { sentinel: 'amp', type: 'embed-size', height: 1 }, { sentinel: ['amp'], type: ['frames-init'] }, { sentinel: 'amp-1', type: 'frames-init' }, { type: 'frames-init' },
            { type: ['iframe-child-init'] }, { type: 'iframe-resized', height: 1, width: 1 }, { type: 'IFRAME-CHILD-INIT' }, { kind: 'interactive:height', height: 1 }, { 'datawrapper-height': { valley: 1 } },
            { message: 'ready' }, { message: 'ready', secret: undefined }, { message: 'ready', secret: 'other' }, { message: 'height', value: 1, secret: 'a1B2c3D4e5' },
        ];
        for (const data of strange) {
            for (const host of [secretless, pym, at('#?secret=a1B2c3D4e5')]) {
                const before = structuredClone(host);
                assert.equal(asked(data, host), undefined, String(typeof data === 'string' ? data.slice(0, 60) : typeof data));
                assert.deepEqual(host, before, 'it changes nothing that is known');
            }
        }
    });

    // A pattern that backtracks takes hours over 9 MB; reading it once takes some 50 ms.
    test('a message of any length in time that grows with it', () => {
        const long = ['pymxPYMx', '[iFrameSizer]', '[iFrameSizer]map:', 'pymxPYMxmapxPYMxwidthxPYMx'].map((start) => start + 'pymxPYMx:'.repeat(1e6));
        const start = performance.now();
        for (const data of long) {
            assert.equal(asked(data, pym), undefined);
        }
        const ms = performance.now() - start;
        assert.ok(ms < 5_000, `${ms} ms`);
    });
});
