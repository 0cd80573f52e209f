// What must hold of the first story's page whether its program runs or not.
import assert from 'node:assert/strict';
import { AREAS, expected } from './painted.mjs';
import { SOURCES, areas, choose, legend, names, press, shape, statements, text, until } from './reading.mjs';

/** Checks that the page follows the reader's choice of source: map, legend, headline and statements. */
export async function followsTheSource(page) {
    const headlines = new Set();
    for (const source of SOURCES) {
        await choose(page, source);
        const [shown, lines] = [await areas(page), await legend(page)];
        assert.deepEqual(shown.map(({ area }) => area).sort(), [...AREAS].sort());
        for (const { area, by, fill } of shown) {
            const said = expected(source, area);
            assert.equal(by[source], said, `${area}: data-by-${source}`);
            assert.equal(fill, lines.find(({ standing }) => standing === said)?.fill, `${area} by ${source} has the colour of ${said}`);
        }
        for (const { standing, count } of lines) {
            assert.equal(count, AREAS.filter((area) => expected(source, area) === standing).length, `${standing} by ${source}`);
        }
        assert.equal(new Set(lines.map(({ fill }) => fill)).size, lines.length, `each line of ${source} has a look of its own`);
        const sources = new Set((await statements(page)).map(({ source }) => source));
        assert.deepEqual([...sources].sort(), ['all', 'agreement'].includes(source) ? ['cnn', 'nrf', 'taliban', 'un'] : [source]);
        headlines.add(await text(page, 'h1'));
    }
    assert.equal(headlines.size, SOURCES.length, [...headlines].join());
}

/** Checks that an area's link leads to what each source says of it. */
export async function unfoldsAPlace(page) {
    const places = () => page.evaluate(() => [...document.querySelectorAll('.place')].filter((place) => place.checkVisibility()).map(({ id }) => id));
    assert.deepEqual(await places(), []);
    await press(page, shape('AF0807'));
    await until(async () => (await places()).length > 0, 'an area unfolds');
    assert.deepEqual(await places(), ['AF0807']);
    assert.deepEqual((await text(page, '#AF0807')).split('\n'), [
        'Panjshir پنجشیر',
        'Paryan پریان',
        'Held by the Taliban, covered by a blanket statement, according to the Taliban.',
        'Not held by the Taliban, according to the National Resistance Front.',
        'Not held by the Taliban, said of the province as a whole, according to CNN in its own voice.',
        'No statement by the United Nations on who holds it.',
        'Disputed: held by the Taliban, covered by a blanket statement, according to the Taliban; not held by the Taliban, according to the National Resistance Front.',
    ]);
    assert.equal(await page.evaluate(() => location.hash), '#AF0807', 'the address is the place’s own');
}

/** Checks that no control is shown that needs the program. */
export async function offersNothingDead(page) {
    const dead = await page.evaluate(() => [...document.querySelectorAll('main button, .back')].filter((button) => button.checkVisibility({ visibilityProperty: true })).map(({ className, title }) => className || title));
    assert.deepEqual(dead, []);
}

/** Checks that map, legend and table are visible. */
export async function isWhole(page) {
    const hidden = await page.evaluate(() =>
        ['h1', '#map', '.legend[data-voice=all]', '#claims', '.table', '.table table', '.credits'].filter((selector) => {
            const element = document.querySelector(selector);
            return !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        }),
    );
    assert.deepEqual(hidden, []);
    const { width, height } = await page.evaluate(() => document.querySelector('#map').getBoundingClientRect().toJSON());
    assert.ok(width > 300 && height > 200, `the map is ${width} by ${height}`);
    assert.ok((await names(page)).length > 20, 'names are on it');
}

/** Checks that every statement is a row of the table, with its headers. */
export async function hasTheTable(page) {
    const { rows, columns, headers, short, missing } = await page.evaluate(() => {
        const table = document.querySelector('.table table');
        const claims = [...document.querySelectorAll('#claims .claim h4 + p')].map((said) => said.firstChild.data.trim());
        const rows = [...table.querySelectorAll('tbody tr')];
        return {
            rows: rows.length,
            columns: table.querySelectorAll('thead th[scope=col]').length,
            headers: table.querySelectorAll('tbody th[scope=row]').length,
            short: rows.filter(({ cells }) => cells.length !== 6).length,
            missing: claims.filter((claim) => !table.textContent.includes(claim)),
        };
    });
    assert.deepEqual({ rows, columns, headers, short, missing }, { rows: 23, columns: 6, headers: 23, short: 0, missing: [] });
}
