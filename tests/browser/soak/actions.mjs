// What a reader does. Each action is drawn whole before anything is looked at on the page, so that a seed stands for one
// sequence of actions, whatever becomes of them; where the page has no place for one, nothing happens.
//
// An action returns what the reader expects of the choices, by field; UNKNOWN for what depends on where the page is at
// that moment. It returns null if nothing was done.
import { shape, until } from '../reading.mjs';
import { UNKNOWN } from './check.mjs';
import { enter, has, hover, leave, painted, press, reload, type, use } from './view.mjs';

/** What is expected if something was done. */
const expecting = (done, choices = {}) => (done ? choices : null);

const area = ({ core }, draw) => draw.of(core.areas.map(({ code }) => code));
const day = ({ core }, draw) => draw.of(core.days);
const voice = ({ core }, draw) => draw.of(core.voices);

const isOn = ({ frame }, selector) => frame.evaluate((selector) => document.querySelector(selector) !== null, selector);
const isZoomed = (view) => isOn(view, '[data-state-zoom]');
const isCompared = (view) => isOn(view, '[data-state-compare]');

/** The choices that the address stands for; the reader can't know them where the page does not keep its address. */
const addressed = async ({ frame, core }) => {
    const { keeps, plays, query, fragment } = await frame.evaluate(() => ({
        plays: document.querySelector('[data-play][aria-pressed=true]') !== null,
        keeps: document.body.dataset.stage.includes('desk-ready'),
        query: Object.fromEntries(new URLSearchParams(location.search)),
        fragment: location.hash.slice(1),
    }));
    if (!keeps) return { source: UNKNOWN, implied: UNKNOWN, day: UNKNOWN, area: UNKNOWN, compare: UNKNOWN };
    return { source: query.source ?? 'all', implied: query.implied !== 'no', day: plays ? UNKNOWN : (query.day ?? core.days.at(-1)), area: fragment || null, compare: query.view === 'compare' };
};

/** Goes a step through the history, never out of the page. */
const travel = async (view, step) => {
    await painted(view);
    const went = await view.frame.evaluate(async (step) => {
        if (!navigation[step > 0 ? 'canGoForward' : 'canGoBack']) return false;
        await new Promise((came) => {
            addEventListener('popstate', came, { once: true });
            history.go(step);
            setTimeout(came, 1000);
        });
        return true;
    }, step);
    return went ? addressed(view) : null;
};

/** Waits until the page has stopped scrolling: it goes on for a while after the wheel, and nobody aims at what moves. */
const scrolled = async ({ page }) => {
    const place = () => page.evaluate(() => new Promise((told) => setTimeout(() => told(scrollY), 150)));
    for (let [before, now] = [await place(), await place()]; before !== now; [before, now] = [now, await place()]);
};

/** Moves the slider to days, one after the other. */
const slide = (view, days) => enter(view, '#cg-day', ...days.map((day) => view.core.days.indexOf(day)));

export const ACTIONS = {
    'choose a source': async (view, draw) => {
        const source = voice(view, draw);
        return expecting(await press(view, `.choice:has(#cg-source-${source})`), { source });
    },
    'choose sources by keys': async (view, draw) => {
        const keys = Array.from({ length: draw.within(1, 4) }, () => draw.of(['ArrowDown', 'ArrowUp']));
        return expecting(await type(view, 'input[name=source]:checked', keys), { source: UNKNOWN });
    },
    'hide or show what is implied': async (view) => {
        const before = await view.frame.$eval('#cg-implied', ({ checked }) => checked);
        return expecting((await has(view, '.implied')) && (await press(view, '#cg-implied')), { implied: !before });
    },

    'point at areas': async (view, draw) => {
        let done = false;
        for (const code of [area(view, draw), area(view, draw), area(view, draw)]) done = Boolean(await hover(view, shape(code))) || done;
        return expecting(done);
    },
    'open an area': async (view, draw) => {
        const code = area(view, draw);
        return expecting(await press(view, shape(code)), { area: code });
    },
    'close the area': async (view) => expecting(await press(view, '#claims .back'), { area: null }),
    'use keys in the map': async (view, draw) => {
        const keys = Array.from({ length: draw.within(1, 5) }, () => draw.of(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape', '+', '-', '0', 'Shift ArrowLeft', 'Shift ArrowDown']));
        return expecting(await type(view, '.areas a[tabindex="0"]', keys), { area: keys.at(-1) === 'Escape' ? null : UNKNOWN });
    },

    'zoom by a button': async (view, draw) => {
        const step = draw.of(['in', 'in', 'in', 'out', 'whole', 'up', 'down', 'left', 'right']);
        return expecting(await press(view, `[data-zoom=${step}]`));
    },
    'double-click an area': async (view, draw) => {
        // the first click may scroll the page, and the second hit another area
        return expecting(await press(view, shape(area(view, draw)), { count: 2 }), { area: UNKNOWN });
    },
    'zoom to the open area': async (view) => expecting(await press(view, '#claims .onto')),
    'turn the wheel with Ctrl': async (view, draw) => {
        const turns = Array.from({ length: draw.within(1, 3) }, () => draw.of([-120, -60, 60, 120]));
        if (!(await hover(view, shape(area(view, draw))))) return null;
        await view.page.keyboard.down('Control');
        for (const deltaY of turns) await view.page.mouse.wheel({ deltaY });
        await view.page.keyboard.up('Control');
        return {};
    },
    'turn the wheel': async (view, draw) => {
        const deltaY = draw.of([-240, -120, 120, 240]);
        if (!(await hover(view, shape(area(view, draw))))) return null;
        await view.page.mouse.wheel({ deltaY });
        await scrolled(view);
        return {};
    },
    'drag the map': async (view, draw) => {
        const [code, right, down] = [area(view, draw), draw.within(-300, 300), draw.within(-300, 300)];
        const [at, zoomed] = [await hover(view, shape(code)), await isZoomed(view)];
        if (!at) return null;
        // Firefox moves the mouse nowhere else
        const { width, height } = view.page.viewport();
        const to = { x: Math.min(Math.max(at.x + right, 0), width - 1), y: Math.min(Math.max(at.y + down, 0), height - 1) };
        await view.page.mouse.down();
        await view.page.mouse.move(to.x, to.y, { steps: 5 });
        await view.page.mouse.up();
        // a map that does not move is clicked, perhaps
        return zoomed && Math.hypot(to.x - at.x, to.y - at.y) > 10 ? {} : { area: UNKNOWN };
    },

    'move the slider': async (view, draw) => {
        const days = Array.from({ length: draw.within(1, 6) }, () => day(view, draw));
        return expecting(await slide(view, days), { day: days.at(-1) });
    },
    'move the slider by keys': async (view, draw) => {
        const keys = Array.from({ length: draw.within(1, 5) }, () => draw.of(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp']));
        return expecting(await type(view, '#cg-day', keys), { day: UNKNOWN });
    },
    'step a day': async (view, draw) => expecting(await press(view, `.days [data-step="${draw.of([-1, 1])}"]`), { day: UNKNOWN }),
    'play or pause': async (view) => expecting(await press(view, '.days [data-play]'), { day: UNKNOWN }),
    'play to the end': async (view, draw) => {
        const from = view.core.days.at(-draw.within(2, 5)) ?? view.core.days[0];
        if (!(await slide(view, [from])) || !(await press(view, '.days [data-play]'))) return null;
        await until(() => isOn(view, '[data-play][aria-pressed=false]'), 'the days come to their end');
        return { day: view.core.days.at(-1) };
    },

    'go back': (view) => travel(view, -1),
    'go forward': (view) => travel(view, 1),
    'open or close the comparison': async (view) => {
        const compared = await isCompared(view);
        return expecting(compared ? await press(view, '#cg-compare [data-tool=close]') : await use(view, 'compare'), { compare: !compared });
    },
    'open an area in the comparison': async (view, draw) => {
        const [map, code] = [voice(view, draw), area(view, draw)];
        return expecting((await isCompared(view)) && (await press(view, `[data-multiple=${map}] [data-at=${code}]`)), { area: code });
    },
    'choose a source in the comparison': async (view, draw) => {
        const source = voice(view, draw);
        return expecting((await isCompared(view)) && (await press(view, `.multiple [data-source=${source}]`)), { source });
    },
    'lay one source over another': async (view, draw) => {
        const [left, right, share] = [voice(view, draw), voice(view, draw), draw.within(0, 100)];
        if (!(await isCompared(view))) return null;
        await enter(view, '#cg-swipe-left', left);
        await enter(view, '#cg-swipe-right', right);
        await enter(view, '#cg-swipe', share);
        return {};
    },

    'filter the table': async (view, draw) => {
        const [by, from] = [draw.of(['source', 'place']), draw.share() < 0.3];
        const value = from ? '' : by === 'source' ? voice(view, draw) : area(view, draw);
        return expecting(await enter(view, `#cg-filters [name=${by}]`, value));
    },
    'show all of the table': async (view, draw) => expecting(await press(view, draw.of(['#cg-filters [type=reset]', '.all-rows']))),
    'sort the table': async (view, draw) => expecting(await press(view, `.table thead th:nth-child(${draw.within(1, 6)}) button`)),
    'follow a place in the table': async (view, draw) => {
        const code = area(view, draw);
        return expecting(await press(view, `.table tbody tr:not([hidden]) a[href="#${code}"]`), { area: code });
    },
    'go from a statement to its row': async (view) => expecting(await press(view, '#claims .claim:not([hidden]) .to-row')),

    'find a place': async (view, draw) => {
        const { code, name } = draw.of(view.core.areas);
        const isEntered = (await use(view, 'find')) && (await enter(view, '#cg-finder input', name));
        await view.frame.evaluate(() => document.querySelector('#cg-finder')?.requestSubmit());
        return expecting(isEntered, { area: code });
    },
    'cite the view': async (view, draw) => {
        const leaves = draw.of(['by Escape', 'by the button']);
        if (!(await use(view, 'cite'))) return null;
        await until(() => isOn(view, '#cg-cite[open]'), 'the dialog opens');
        if (leaves === 'by Escape') await view.page.keyboard.press('Escape');
        else await press(view, '#cg-cite [data-tool=shut]');
        await until(() => isOn(view, '#cg-cite:not([open])'), 'the dialog closes');
        return {};
    },

    'turn the screen': async (view, draw) => (await view.page.setViewport({ width: draw.of([360, 768, 1280]), height: draw.of([640, 900]) }), {}),
    'go to another tab': async (view, draw) => (await leave(view, draw.within(50, 500)), {}),
    print: async (view) => {
        // BiDi has no such command
        if (view.name === 'chromium') {
            await view.page.emulateMediaType('print');
            await painted(view);
            await view.page.emulateMediaType(undefined);
        }
        return {};
    },
    'load the page anew': async (view) => {
        await painted(view);
        const kept = await addressed(view);
        await reload(view);
        return view.embedded ? { source: UNKNOWN, implied: UNKNOWN, day: UNKNOWN, area: UNKNOWN, compare: UNKNOWN } : kept;
    },
};

/** How often a reader does what is done less often than the rest. */
const SELDOM = { 'play to the end': 0.15, 'turn the screen': 0.5, 'go to another tab': 0.2, print: 0.2, 'load the page anew': 0.02 };

/** What only a page with days has a place for, and what only one with tools. */
const BY_DAY = ['move the slider', 'move the slider by keys', 'step a day', 'play or pause', 'play to the end'];
const BY_TOOLS = [
    ...['go back', 'go forward', 'find a place', 'cite the view'],
    ...['open or close the comparison', 'open an area in the comparison', 'choose a source in the comparison', 'lay one source over another'],
    ...['filter the table', 'show all of the table', 'sort the table', 'follow a place in the table', 'go from a statement to its row'],
];

/** How often a reader of a page does what. */
export const weights = ({ core, embedded }) => {
    const absent = [...(core.isDaily ? [] : BY_DAY), ...(embedded ? BY_TOOLS : [])];
    return Object.fromEntries(Object.keys(ACTIONS).map((name) => [name, absent.includes(name) ? 0 : (SELDOM[name] ?? 1)]));
};
