// What the reader can copy from a page: links restore the view that they were copied from, addresses can be escaped as
// browsers do it, and copying says whether it succeeded.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { press, shape, text, until } from './reading.mjs';
import { BROWSERS, launch, serve, visit } from './site.mjs';

const STORY = 'panjshir-2021-09-05';
const ZOOM = '160,52,38';
const VIEW = `${STORY}.html?source=cnn&zoom=${ZOOM}#AF0807`;

for (const name of Object.keys(BROWSERS)) {
    describe(name, { timeout: 200_000 }, () => {
        let browser, site;
        before(async () => {
            [browser, site] = [await launch(name), await serve()];
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });

        const on = (address, use, options) => visit(browser, new URL(address, site.address).href, use, { until: 'desk-ready', ...options });
        const shown = (page) =>
            page.evaluate(() => ({
                source: document.querySelector('input[name=source]:checked').value,
                area: document.querySelector('#claims[data-open=area] .place')?.id ?? '',
                shrink: document.querySelector('#map').style.getPropertyValue('--shrink'),
            }));
        const AS_COPIED = { source: 'cnn', area: 'AF0807', shrink: '0.6250' };
        const shows = async (page, wanted, what) => {
            let last;
            await until(async () => JSON.stringify((last = await shown(page))) === JSON.stringify(wanted), what).catch(() => assert.deepEqual(last, wanted, what));
        };

        test('an address is read as browsers escape it', async () => {
            for (const folder of ['', 'embed/']) {
                for (const zoom of [ZOOM, ZOOM.replaceAll(',', '%2C'), ZOOM.replaceAll(',', '%2c')]) {
                    await on(`${folder}${STORY}.html?zoom=${zoom}`, (page) => shows(page, { source: 'all', area: '', shrink: '0.6250' }, `${folder} ${zoom}`));
                }
            }
        });

        test('an area can be in the query of the page too', () =>
            on(`${STORY}.html?area=AF0807`, async (page) => {
                await shows(page, { source: 'all', area: 'AF0807', shrink: '' }, 'it is open');
                assert.equal(await page.evaluate(() => location.search + location.hash), '?area=AF0807', 'the address stays the same');
            }));

        /** The codes of the dialog for embedding, by kind, and the citation. */
        const handedOut = () =>
            on(VIEW, async (page) => {
                await shows(page, AS_COPIED, 'the view');
                await press(page, '.tools [data-tool=embed]');
                const codes = await page.$$eval('#cg-embed-as option', async (options) => {
                    const [select, code] = [document.querySelector('#cg-embed-as'), document.querySelector('#cg-embed textarea')];
                    return options.map(({ value, label }) => {
                        select.value = value;
                        select.dispatchEvent(new Event('input', { bubbles: true }));
                        return [label, code.value];
                    });
                });
                await press(page, '#cg-embed [data-tool=shut]');
                await press(page, '.tools [data-tool=cite]');
                return { codes, cited: await page.$eval('#cg-cite input', ({ value }) => value) };
            });

        test('every link that can be copied restores the view that it was copied from', async () => {
            const { codes, cited } = await handedOut();
            const links = new Map([[cited, 'cited']]);
            for (const [label, code] of codes) {
                const found = code.includes('<')
                    ? [...code.matchAll(/(?:href|src)="([^"]*\.html[^"]*)"/g)].map(([, link]) => link.replaceAll('&amp;', '&'))
                    : [code];
                assert.ok(found.length > 0, label);
                found.filter((link) => !link.endsWith(`embed/${STORY}.html`)).forEach((link) => links.set(link, label));
            }
            assert.ok(links.size >= 2, [...links.keys()].join(' '));
            for (const [link, label] of links) {
                await on(link, (page) => shows(page, AS_COPIED, `${label}: ${link}`));
            }
        });

        test('the embed code for the element restores the view too', async () => {
            const { codes } = await handedOut();
            const [, code] = codes.find(([, code]) => code.includes('<claimed-ground'));
            const page = await browser.newPage();
            const host = await serve(({ url }, response) => url === '/host' && Boolean(response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Host</title>${code}`)));
            await page.goto(`${host.address}host`);
            let frame;
            await until(() => (frame = page.frames().find((frame) => frame.url().includes('/embed/'))), 'a frame');
            assert.match(frame.url(), /zoom=160%2C52%2C38/, 'as browsers write it');
            await until(async () => (await shown(frame).catch(() => ({}))).shrink === '0.6250', 'zoomed in');
            assert.deepEqual(await shown(frame), AS_COPIED);
            await page.close();
            host.close();
        });

        test('an area that is open in a frame neither scrolls the page around it nor takes its focus', () =>
            on(VIEW, async (page) => {
                await press(page, '.tools [data-tool=embed]');
                const preview = await page.waitForFrame((frame) => frame.url().includes('/embed/'));
                await until(async () => (await shown(preview).catch(() => ({}))).area === 'AF0807', 'the area is open in the preview');
                const [top, focused] = await page.$eval('#cg-embed', (dialog) => [dialog.scrollTop, document.activeElement.localName]);
                assert.equal(top, 0);
                assert.notEqual(focused, 'iframe');
            }));

        test('code that is pasted as text is not escaped', async () => {
            const { codes } = await handedOut();
            const [label, code] = codes.find(([, code]) => !code.includes('<'));
            assert.match(label, /WordPress/);
            assert.equal(code, new URL(VIEW, site.address).href);
            assert.ok(codes.filter(([, code]) => code.includes('<')).every(([, code]) => !/&(?!amp;|quot;|lt;)/.test(code.replace(/<script>.*<\/script>/, ''))), 'code that is HTML is escaped');
        });

        const CLIPBOARDS = [
            ['there is none', () => Object.defineProperty(navigator, 'clipboard', { value: undefined }), 'not'],
            ['it refuses', () => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } }), 'not'],
            ['it takes the text', () => Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void (window.copied = text) } }), 'done'],
        ];
        for (const [what, prepare, outcome] of CLIPBOARDS) {
            test(`the clipboard: ${what}`, () =>
                on(
                    VIEW,
                    async (page) => {
                        for (const [tool, dialog, button, field] of [
                            ['embed', '#cg-embed', 'copy-code', 'textarea'],
                            ['cite', '#cg-cite', 'copy', '.reference'],
                        ]) {
                            await press(page, `.tools [data-tool=${tool}]`);
                            assert.equal(await text(page, `${dialog} [role=status]`), '', 'nothing is said before');
                            await press(page, `${dialog} [data-tool=${button}]`);
                            const said = outcome === 'done' ? /^Copied\.$/ : /does not let this page copy.*Ctrl\+C/;
                            await until(async () => said.test(await text(page, `${dialog} [role=status]`)), `${tool}: it says so`);
                            const [wanted, selected] = await page.$eval(`${dialog} ${field}`, (element) =>
                                element.value === undefined ? [element.textContent, String(getSelection())] : [element.value, element.value.slice(element.selectionStart, element.selectionEnd)],
                            );
                            assert.equal(selected, wanted, `${tool}: the text is selected`);
                            if (outcome === 'done') assert.equal(await page.evaluate(() => window.copied), wanted);
                            await press(page, `${dialog} [data-tool=shut]`);
                        }
                    },
                    { prepare: (page) => page.evaluateOnNewDocument(prepare) },
                ));
        }
    });
}
