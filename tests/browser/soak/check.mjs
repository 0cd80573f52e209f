// Whether a page shows what the reader chose, exactly as the core computes it.
import { areas, legend, settled, until } from '../reading.mjs';

/** What the reader can't have known: the next check takes it from the page. */
export const UNKNOWN = Symbol('unknown');

/** The choice of a reader who has chosen nothing yet. */
export const nothingChosen = ({ days }) => ({ source: 'all', implied: true, day: days.at(-1), area: null, compare: false });

/** The choices of a reader who can't tell any more. */
export const nothingKnown = (choices) => Object.fromEntries(Object.keys(choices).map((field) => [field, UNKNOWN]));

/** What is on the page beside areas and legend. */
const rest = (page) =>
    page.evaluate(() => {
        const all = (selector) => [...document.querySelectorAll(selector)];
        const one = (selector) => document.querySelector(selector);
        const codeOf = (path) => all('#map [data-area]').find((area) => area.getAttribute('d') === path.getAttribute('d'))?.dataset.area ?? null;
        const [map, slider, time, compared] = [one('#map'), one('#cg-day'), one('.framing time'), one('#cg-compare')];
        const shown = (element) => Boolean(element?.checkVisibility({ visibilityProperty: true }));
        return {
            source: one('input[name=source]:checked')?.value,
            implied: one('#cg-implied').checked,
            state: Object.fromEntries(Object.entries(document.body.dataset).filter(([name]) => name.startsWith('state')).map(([name, value]) => [name.slice(5).toLowerCase(), value])),
            address: { query: Object.fromEntries(new URLSearchParams(location.search)), fragment: location.hash.slice(1) },
            keepsAddress: document.body.dataset.stage.includes('desk-ready'),
            date: { of: time.dateTime, words: time.textContent, at: slider && Number(slider.value), said: slider?.getAttribute('aria-valuetext'), output: one('.days output')?.textContent },
            plays: one('[data-play]')?.getAttribute('aria-pressed') === 'true',
            marks: Object.fromEntries(all('#map [data-area]').map((area) => [area.dataset.area, { sides: area.dataset.sides ?? null, old: area.dataset.old?.split(' ') ?? [], opacity: getComputedStyle(area).fillOpacity }])),
            headlines: all('#cg-headline [data-voice]').filter(shown).map(({ dataset }) => dataset.voice),
            early: all('#claims [data-said]').filter((said) => said.dataset.said > time.dateTime && !said.hasAttribute('data-later')).map(({ id }) => id),
            late: all('#claims [data-said]').filter((said) => said.dataset.said <= time.dateTime && said.hasAttribute('data-later')).map(({ id }) => id),
            panel: one('#claims[data-open=area] .place')?.id ?? null,
            places: all('#claims .place').length,
            hovered: one('#map a:hover [data-area]')?.dataset.area ?? null,
            ringed: all('#map .ring path').map(codeOf),
            current: all('.areas [aria-current=true] [data-area]').map(({ dataset }) => dataset.area),
            stops: all('.areas a[tabindex="0"]').length,
            zoom: { moved: map.style.transform, transform: one('#map .world').getAttribute('transform'), tier: map.dataset.tier ?? null },
            compares: shown(compared),
            multiples: shown(compared)
                ? all('[data-multiple]').map((map) => ({ voice: map.dataset.multiple, areas: [...map.querySelectorAll('.area')].map((area) => [area.dataset.at, area.getAttribute(`data-by-${map.dataset.multiple}`) ?? 'none', getComputedStyle(area).fill.replace('small-', '')]) }))
                : [],
            dialogs: all('dialog[open]').map(({ id }) => id),
            failure: shown(one('#cg-failure')) ? one('#cg-failure').innerText : '',
        };
    });

/** Whether the map is drawn where it rests, and the panel about what is under the mouse by now: a browser tells a page late
 *  that the map has moved under the mouse. */
const atRest = (page) =>
    page.evaluate(() => {
        const [map, body] = [document.querySelector('#map'), document.body];
        const panel = document.querySelector('#claims[data-open=area] .place')?.id;
        const hovered = document.querySelector('#map a:hover [data-area]')?.dataset.area;
        return map.style.transform === '' && !('moving' in map.dataset) && [hovered, body.dataset.stateArea].includes(panel);
    });

/** Everything that a check needs to see, at one moment: while days play, it looks again until none has passed. */
const look = async (page) => {
    // what never comes to rest breaks a rule
    await until(() => atRest(page), 'the page comes to rest').catch(() => {});
    for (;;) {
        const before = await rest(page);
        await settled(page);
        const seen = { areas: await areas(page), legend: await legend(page), ...(await rest(page)) };
        if (JSON.stringify([before.state, before.date]) === JSON.stringify([seen.state, seen.date])) return seen;
    }
};

const same = (what, actual, wanted) => (JSON.stringify(actual) === JSON.stringify(wanted) ? [] : [`${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`]);

/** A day in words. */
const inWords = (day) => new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What is said of an area, as far as the reader wants to see it. */
const wanted = ({ day, source, implied }, { on }, code) => {
    const standing = on(day, code, source);
    return !implied && standing.says.endsWith(' implied') ? { ...standing, says: 'none' } : standing;
};

/** The rules that hold for every page at rest. Each returns what is wrong. `chosen` is what the reader chose. */
const RULES = {
    choice: ({ seen, chosen, core }) => [
        ...same('the chosen source', seen.source, chosen.source),
        ...same('implied claims are shown', seen.implied, chosen.implied),
        ...same('the day', seen.date.of, chosen.day),
        ...same('the open area', seen.state.area ?? null, chosen.area),
        ...same('the maps are compared', seen.compares, chosen.compare),
        ...same('the source in the state', seen.state.source ?? 'all', chosen.source),
        ...same('implied claims in the state', seen.state.implied ?? 'yes', chosen.implied ? 'yes' : 'no'),
        ...same('the day in the state', seen.state.day ?? core.days.at(-1), chosen.day),
        ...same('comparing in the state', 'compare' in seen.state, chosen.compare),
    ],
    date: ({ seen: { date }, chosen, core }) => [
        ...same('the words for the day', date.words, `As of ${inWords(chosen.day)}`),
        ...(core.isDaily
            ? [
                  ...same('the slider', date.at, core.days.indexOf(chosen.day)),
                  ...same('the slider’s words', date.said, inWords(chosen.day)),
                  ...same('the words beside the slider', date.output, `As of ${inWords(chosen.day)}`),
              ]
            : []),
    ],
    standings: ({ seen, chosen, core }) => [
        ...same('the areas', seen.areas.map(({ area }) => area).sort(), core.areas.map(({ code }) => code).sort()),
        ...seen.areas.flatMap(({ area, by }) => core.voices.flatMap((voice) => same(`${area} by ${voice}`, by[voice], core.on(chosen.day, area, voice).says))),
        ...Object.entries(seen.marks).flatMap(([area, { sides, old }]) => [
            ...same(`${area}: the sides of the dispute`, sides, core.on(chosen.day, area, 'all').sides),
            ...same(`${area}: whose claim is old`, old.toSorted(), core.isDaily ? core.voices.filter((voice) => core.on(chosen.day, area, voice).old).sort() : []),
        ]),
    ],
    names: ({ seen, chosen, core }) =>
        seen.plays ? [] : seen.areas.flatMap(({ area, says }) => same(`${area}: what its name says`, says ?? null, wanted(chosen, core, area).says)),
    // each kind of standing has one look, and its line of the legend has the same; the legend has no other line
    fills: ({ seen, chosen, core }) => {
        const lines = seen.legend.map(({ standing, fill, count }) => ({ standing, fill, count, areas: [] }));
        const kinds = new Map();
        for (const { area, fill } of seen.areas) {
            const { says, sides } = wanted(chosen, core, area);
            const kind = `${says} ${says.startsWith('disputed') ? sides : ''}`;
            kinds.set(kind, [...(kinds.get(kind) ?? []), { area, says, fill }]);
        }
        const wrong = [...kinds.values()].flatMap((areas) => {
            const line = lines.find(({ standing, fill, count, areas: taken }) => taken.length === 0 && standing === areas[0].says && count === areas.length && areas.some((area) => area.fill === fill));
            if (!line) return [`no line of the legend has ${areas.length} areas of “${areas[0].says}” in the colour of ${areas.map(({ area, fill }) => `${area} ${fill}`).join(', ')}`];
            line.areas = areas;
            return areas.filter(({ fill }) => fill !== line.fill).map(({ area, fill, says }) => `${area}: the colour of “${says}”: ${fill}, not ${line.fill} as in the legend`);
        });
        const without = lines.filter(({ areas }) => areas.length === 0).map(({ standing, fill, count }) => `the legend has a line for ${count} areas of “${standing}” in ${fill}, which the map does not have`);
        return [...wrong, ...without];
    },
    paleness: ({ seen, chosen, core }) =>
        Object.entries(seen.marks).flatMap(([area, { opacity }]) => same(`${area}: how opaque its colour is`, opacity, core.isDaily && core.on(chosen.day, area, chosen.source).old ? '0.45' : '1')),
    words: ({ seen, chosen }) => [
        ...same('the headline that is shown', seen.headlines, [chosen.source]),
        ...same('statements of later days that are shown', seen.early, []),
        ...same('statements of the day or before that are hidden', seen.late, []),
    ],
    // the panel shows the area under the mouse or else the open one, and the ring is around it
    panel: ({ seen, chosen }) => [
        ...([chosen.area, seen.hovered].includes(seen.panel) ? [] : [`the panel is about ${seen.panel}, though ${chosen.area} is open and the mouse at ${seen.hovered}`]),
        ...same('the headings in the panel', seen.places, seen.panel ? 1 : 0),
        ...same('the ring', seen.ringed, [seen.panel, seen.panel]),
        ...same('the current area', seen.current, chosen.area ? [chosen.area] : []),
        ...same('tab stops of the map', seen.stops, 1),
    ],
    zoom: ({ seen: { zoom, state } }) => {
        const scale = Number(zoom.transform?.match(/scale\(([\d.]+)/)?.[1] ?? 1);
        return [
            ...same('how the map is moved as a picture', zoom.moved, ''),
            ...same('the map is zoomed in', scale > 1, 'zoom' in state),
            ...same('the names of a map that is zoomed in', zoom.tier !== null, scale > 1),
            ...(Math.abs(scale * 100 - Number(state.zoom?.split(',')[0] ?? 100)) <= 1 ? [] : [`the map’s scale: ${scale}, and ${state.zoom} in the state`]),
        ];
    },
    address: ({ seen: { address, state, keepsAddress } }) => {
        if (!keepsAddress) return [];
        const { area, compare, ...others } = state;
        return [...same('the query', sorted(address.query), sorted({ ...others, ...(compare && { view: 'compare' }) })), ...same('the fragment', address.fragment, area ?? '')];
    },
    compared: ({ seen, chosen, core }) => {
        const fills = seen.areas.map(({ area, fill }) => [area, fill]);
        return seen.multiples.flatMap(({ voice, areas }) => [
            ...same(`the areas of ${voice}’s small map`, areas.length, core.areas.length),
            ...areas.flatMap(([area, says]) => same(`${area} on ${voice}’s small map`, says, core.on(chosen.day, area, voice).says)),
            ...(voice === chosen.source && chosen.implied ? same(`the colours of ${voice}’s small map`, areas.map(([area, , fill]) => [area, fill]), fills) : []),
        ]);
    },
    peace: ({ seen }) => [...same('open dialogs', seen.dialogs, []), ...same('what the page complains of', seen.failure, '')],
};

const sorted = (object) => Object.entries(object).sort();

/** What is wrong with a page, a line each, for a reader who made these choices; unknown ones are filled in. */
export const complaints = async (page, core, choices) => {
    const seen = await look(page);
    const shown = { source: seen.source, implied: seen.implied, day: seen.date.of, area: seen.state.area ?? null, compare: seen.compares };
    for (const [field, value] of Object.entries(shown)) {
        // while days play, the day is not the reader's
        if (choices[field] === UNKNOWN || (field === 'day' && seen.plays)) choices[field] = value;
    }
    const wrong = Object.values(RULES).flatMap((rule) => rule({ seen, chosen: choices, core }));
    if (seen.plays) choices.day = UNKNOWN;
    return wrong;
};
