// Reads the built site as a restless reader does, for as long as it is told to, and checks it all the while:
//   node tests/browser/soak.mjs [--minutes 30] [--seed N] [--browser chromium|firefox|both] [--story long|first|embed|all]
// Prints a line a minute and a table at the end. If anything is wrong, prints the seed and the last actions, and exits
// with 1; the same seed repeats the same actions. Needs `make dist`, which also builds the native command.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ACTIONS, weights } from './soak/actions.mjs';
import { UNKNOWN, complaints, nothingChosen, nothingKnown } from './soak/check.mjs';
import { draws, weighed } from './soak/draw.mjs';
import { WATCHED, growth, measure } from './soak/memory.mjs';
import { STORIES, host, openView, painted } from './soak/view.mjs';
import { BROWSERS, launch, serve } from './site.mjs';

/** After how many actions the page is checked, and measured. */
const [CHECK, MEASURE] = [10, 50];

/** What is checked at once: the page may have moved on by the next check. */
const AT_ONCE = ['play to the end', 'load the page anew'];

/** How many of the last actions are told. */
const TOLD = 30;

const MINUTE = 60_000;

/** What V8 learns of code as it runs is on the heap too: without this, half of the time is a warm-up. */
const PLAIN = '--js-flags=--no-lazy-feedback-allocation --no-opt --no-maglev --no-sparkplug';

/** The action with this number. */
const planned = (view, seed, number) => {
    const draw = draws(seed, number);
    const name = weighed(weights(view), draw.share());
    // some readers wait until they see what they did
    return { name, draw, waits: draw.share() < 0.5 };
};

/** Reads one page until the time is over or something is wrong. */
async function read(view, { seed, until, tick }) {
    const done = { actions: 0, missed: 0, checks: 0, samples: [], log: [] };
    let choices = nothingChosen(view.core);
    const check = async () => {
        const wrong = [...view.page.problems.splice(0).map((problem) => `in the console: ${problem}`), ...(await complaints(view.frame, view.core, choices))];
        done.checks += 1;
        if (wrong.length > 0) throw new Error(wrong.join('\n'));
    };
    try {
        await check();
        while (Date.now() < until) {
            const { name, draw, waits } = planned(view, seed, (done.actions += 1));
            const entry = { number: done.actions, name, drawn: draw.drawn };
            done.log = [...done.log, entry].slice(-TOLD);
            const expected = await ACTIONS[name](view, draw);
            entry.expected = expected;
            choices = { ...choices, ...expected };
            if (view.missed) {
                choices = nothingKnown(choices);
                done.missed += 1;
                view.missed = false;
            }
            if (waits) await painted(view);
            if (done.actions % CHECK === 0 || AT_ONCE.includes(name)) await check();
            if (done.actions % MEASURE === 0) {
                done.samples.push(await measure(view));
                choices = nothingChosen(view.core);
                await check();
            }
            tick(done);
        }
        await check();
        const { grown } = growth(done.samples);
        if (grown.length > 0) throw new Error(grown.join('\n'));
    } catch (why) {
        done.why = why;
    }
    return done;
}

/** An action in words: what was drawn for it, and what the reader expected. */
const told = ({ number, name, drawn, expected }) => {
    const fields = Object.entries(expected ?? {}).map(([field, value]) => `${field} ${value === UNKNOWN ? 'unknown' : value}`);
    const arguments_ = drawn.length > 0 ? `: ${drawn.map((what) => what.code ?? what).join(', ')}` : '';
    return `  ${number} ${name}${arguments_}${expected === null ? ' (nothing there)' : ''}${fields.length > 0 ? ` → ${fields.join(', ')}` : ''}`;
};

/** Soaks pages of the site in each browser, each page for an equal part of the minutes. Returns for each what was done, and `why` if it failed. */
export async function soak({ minutes, seed, browsers, stories, say = console.log }) {
    const site = await serve(host);
    const [time, all] = [(minutes * MINUTE) / stories.length, []];
    let next = Date.now() + MINUTE;
    try {
        for (const name of browsers) {
            for (const which of stories) {
                // a browser of its own: what one page leaves behind must not count for another
                const browser = await launch(name, name === 'chromium' ? { args: [...BROWSERS.chromium.args, PLAIN] } : {});
                try {
                    const view = await openView(browser, name, site, which, WATCHED);
                    const tick = ({ actions, checks }) => {
                        if (Date.now() < next) return;
                        next += MINUTE;
                        say(`${name}, ${which}: ${actions} actions, ${checks} checks`);
                    };
                    const done = await read(view, { seed, until: Date.now() + time, tick });
                    all.push({ browser: name, story: which, ...done });
                    if (done.why) {
                        say(`\n${name}, ${which}, seed ${seed}: after ${done.actions} actions\n${done.why.message}\nThe last actions:\n${done.log.map(told).join('\n')}\n`);
                    }
                } finally {
                    await browser.close();
                }
            }
        }
    } finally {
        site.close();
    }
    return all;
}

const KINDS = { heap: 'JS heap', wasm: 'wasm', nodes: 'nodes', listeners: 'listeners' };

/** The table of what was done and measured. */
export const table = (all) => {
    const head = ['browser', 'story', 'actions', 'missed', 'checks', ...Object.values(KINDS).flatMap((kind) => [`${kind} first`, 'last']), ''];
    const rows = all.map(({ browser, story, actions, missed, checks, samples, why }) => {
        const { figures, judged } = growth(samples);
        const measured = Object.keys(KINDS).flatMap((kind) => figures[kind] ?? ['–', '–']).map((figure) => figure ?? '–');
        return [browser, story, actions, missed, checks, ...measured, why ? 'failed' : judged ? '' : 'too short to judge memory'];
    });
    const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => String(row[column]).length)));
    return [head, ...rows].map((row) => row.map((cell, column) => String(cell)[column < 2 ? 'padEnd' : 'padStart'](widths[column])).join('  ').trimEnd()).join('\n');
};

/** The members of a table that an option names. */
const named = (option, value, all, every) => {
    const known = [...all, every];
    if (!known.includes(value)) throw new Error(`--${option}: ${value}; use one of ${known.join(', ')}`);
    return value === every ? all : [value];
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const { values } = parseArgs({
        options: {
            minutes: { type: 'string', default: '30' },
            seed: { type: 'string', default: String(Date.now() % 1_000_000) },
            browser: { type: 'string', default: 'both' },
            story: { type: 'string', default: 'all' },
        },
    });
    const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
    console.log(`seed ${seed}`);
    const all = await soak({ minutes, seed, browsers: named('browser', values.browser, Object.keys(BROWSERS), 'both'), stories: named('story', values.story, Object.keys(STORIES), 'all') });
    console.log(table(all));
    process.exitCode = all.some(({ why }) => why) ? 1 : 0;
}
