// What a reader sees and does. Everything is evaluated synchronously, so that it works where the page may run no
// script.

export const SOURCES = ['taliban', 'nrf', 'cnn', 'un', 'all', 'agreement'];

/** Every area as it is on the page: what each source says of it, what its accessible name says, and its computed colours. */
export const areas = (page) =>
    page.evaluate(() => {
        const voices = [...document.querySelectorAll('input[name=source]')].map(({ value }) => value.toLowerCase());
        const kept = document.querySelector('#cg-places')?.content;
        return [...document.querySelectorAll('#map [data-area]')].map((element) => {
            const style = getComputedStyle(element);
            const { area } = element.dataset;
            const by = Object.fromEntries(voices.map((voice) => [voice, element.getAttribute(`data-by-${voice}`) ?? 'none']));
            // the voice whose words the name ends with; where two say the same, the one that is chosen
            const label = element.closest('a')?.ariaLabel;
            const place = label && (kept.getElementById(area) ?? document.getElementById(area));
            const words = [...(place?.querySelectorAll('[data-voice]') ?? [])].filter(({ textContent }) => label === `${place.querySelector('header').textContent} ${textContent}`);
            const chosen = document.querySelector('input[name=source]:checked')?.value;
            const said = words.find(({ dataset }) => dataset.voice === chosen) ?? words[0];
            const named = said && by[said.dataset.voice.toLowerCase()];
            const hidden = said?.matches('.while-hidden');
            return { area, by, says: hidden && named.endsWith(' implied') ? 'none' : named, fill: style.fill, stroke: style.stroke };
        });
    });

/** The id of the area whose heading is in the panel; undefined if none is open. */
export const opened = (page) => page.evaluate(() => document.querySelector('#claims[data-open=area] .place')?.id);

/** The legend that is shown: the standing of each line, its words, its count and its computed colours. */
export const legend = (page) =>
    page.evaluate(() =>
        [...document.querySelectorAll('.legend')]
            .filter((list) => getComputedStyle(list).display !== 'none')
            .flatMap((list) => [...list.querySelectorAll('li')])
            .filter((line) => getComputedStyle(line).display !== 'none')
            .map((line) => ({
                standing: line.dataset.standing,
                words: line.innerText,
                count: Number(line.querySelector('.count').innerText),
                fill: getComputedStyle(line.querySelector('.ground')).fill,
            })),
    );

/** The text of an element that is visible now or after scrolling, one line for each block. */
export const text = (page, selector) =>
    page.evaluate((selector) => {
        const lines = new Map();
        const nodes = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
        while (nodes.nextNode()) {
            const { data, parentElement } = nodes.currentNode;
            if (parentElement.checkVisibility({ visibilityProperty: true })) {
                const block = parentElement.closest('p, h1, h2, h3, h4, li, summary, td, th, div, section');
                lines.set(block, (lines.get(block) ?? '') + data);
            }
        }
        return [...lines.values()].map((line) => line.trim()).join('\n');
    }, selector);

/** The statements beside the map that are shown. */
export const statements = (page) =>
    page.evaluate(() =>
        [...document.querySelectorAll('#claims .claim')].filter((claim) => claim.checkVisibility()).map(({ id, dataset }) => ({ id: id.replace('claim-', ''), source: dataset.source })),
    );

/** Scrolls to an element, and returns a point of the viewport at which it can be hit. */
export const point = (page, selector) =>
    page.evaluate((selector) => {
        const element = document.querySelector(selector);
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { left, top, width, height } = element.getBoundingClientRect();
        // from the middle outwards, since a shape may have a hole there
        const steps = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8];
        for (const y of steps) {
            for (const x of steps) {
                const at = { x: left + width * x, y: top + height * y };
                if (element.contains(document.elementFromPoint(at.x, at.y))) return at;
            }
        }
        throw new Error(`nothing of ${selector} can be hit`);
    }, selector);

/** Clicks an element as a reader does. */
export const press = async (page, selector, options) => {
    const { x, y } = await point(page, selector);
    await page.mouse.click(x, y, options);
    await settled(page);
};

/** Waits until the frame after a choice has been painted, and what follows it is done. */
export const settled = async (page) => {
    // Without scripts nothing follows, and no promise is ever settled. Such a page has parsed its noscript as elements.
    const follows = await page.evaluate(() => document.querySelector('noscript *') === null).catch(() => false);
    if (!follows) return;
    // a click may also leave the page, and a page in a background tab has no frames
    await page.evaluate(() => new Promise((done) => {
        requestAnimationFrame(() => setTimeout(() => setTimeout(done)));
        setTimeout(done, 500);
    })).catch(() => {});
};

export const choose = (page, source) => press(page, `.choice:has(#cg-source-${source})`);

/** Moves the focus, to links of the map too. */
export const focus = (page, selector) => page.evaluate((selector) => document.querySelector(selector).focus(), selector);

export const shape = (code) => `#map [data-area=${code}]`;

/** Polls until a condition holds, for what takes a frame or a file. */
export const until = async (holds, what) => {
    for (const end = Date.now() + 10_000; !(await holds()); await new Promise((later) => setTimeout(later, 50))) {
        if (Date.now() > end) throw new Error(`never: ${what}`);
    }
};

/** The names on the map that are shown, each with its box on the screen; the lines of a name are one. */
export const names = (page) =>
    page.evaluate(() => {
        const shown = [...document.querySelectorAll('.labels')].filter((group) => getComputedStyle(group.querySelector('text')).display !== 'none');
        const lines = shown.flatMap((group) => [...group.querySelectorAll('tspan')]);
        const boxes = new Map();
        for (const line of lines) {
            const at = `${line.getAttribute('x')} ${line.getAttribute('y')}`;
            const { left, top, right, bottom } = line.getBoundingClientRect();
            const box = boxes.get(at) ?? { name: '', lines: 0, left, top, right, bottom };
            boxes.set(at, {
                name: `${box.name} ${line.textContent}`.trim(),
                lines: box.lines + 1,
                left: Math.min(left, box.left),
                top: Math.min(top, box.top),
                right: Math.max(right, box.right),
                bottom: Math.max(bottom, box.bottom),
            });
        }
        return [...boxes.values()];
    });

/** The names on the map that lie over each other. */
export const overlaps = async (page) => {
    const boxes = await names(page);
    if (boxes.some(({ left, right }) => !(right > left))) throw new Error('a name without a box');
    const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
    return boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => over(a, b)).map((b) => `${a.name} / ${b.name}`));
};
