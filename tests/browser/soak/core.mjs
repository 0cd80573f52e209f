// What the map must show, by the core itself: the native command exports a story as of each of its days, from the files
// that the site publishes. No markup, style sheet or program of the site is read for it. The tables made by hand agree
// with it on their days, see soak.test.mjs.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIST } from '../site.mjs';

/** An older claim is drawn pale, see geodata/README.md. */
const OLD = 7;

/** The built native command: the newest, or the one in the variable `CLAIMED_GROUND`. */
const command = () => {
    const built = ['release', 'debug'].map((profile) => fileURLToPath(new URL(`../../../target/${profile}/claimed-ground`, import.meta.url)));
    const [newest] = built.filter(existsSync).sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
    const path = process.env.CLAIMED_GROUND ?? newest;
    if (!path) throw new Error('the native command is not built: run `cargo build`, or name one in CLAIMED_GROUND');
    return path;
};

const number = (day) => Date.parse(day) / 86_400_000;
const dated = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** The days of a story, as text. */
const daysOf = ({ from, as_of: last }) => {
    const first = number(from ?? last);
    return Array.from({ length: number(last) - first + 1 }, (_, since) => dated(first + since));
};

/** The rows of a CSV file as they stand there, each with its cells. */
const rowsOf = (text) =>
    text.match(/(?:"(?:[^"]|"")*"|[^"\n])+\n?/g).map((row) => ({ row, cells: [...row.trimEnd().matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) => cell) }));

/** Makes a copy of the published stories. Only the first area keeps a shape: who says what does not depend on shapes, and
 *  it takes a debug build a second to lay them out. */
const copied = () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimed-ground-soak-'));
    cpSync(join(DIST, 'stories'), folder, { recursive: true });
    return folder;
};
const simplify = (folder) => {
    const file = join(folder, 'areas.geojson');
    const collection = JSON.parse(readFileSync(file, 'utf8'));
    collection.features.slice(1).forEach((feature) => (feature.geometry = null));
    writeFileSync(file, JSON.stringify(collection));
};

/** The text of `data-by-…`, see src/contract/standing.rs. */
const text = ({ status, holder, not_holder: denied, reach, conceded }) => {
    const position = holder ? `held ${holder}` : denied ? `not-held ${denied}` : 'contested';
    if (status === 'history') return `history ${position}`;
    if (['held', 'not-held', 'contested'].includes(status)) return `${position} ${reach}${conceded ? ' conceded' : ''}`;
    return status;
};

/** The text of `data-sides`: what a dispute is between; `null` if there is none. */
const sidesOf = ({ sides = [] }) => sides.map(({ status, holder, not_holder: denied }) => [status, holder ?? denied].filter(Boolean).join('-')).join(' ') || null;

const isOld = ({ said_on: said }, day) => said !== null && number(day) - number(said) > OLD;

const cores = new Map();

/** What the core says of a story: its days, voices and areas, and by day, area and voice what must be shown. */
export const core = (name) => {
    if (!cores.has(name)) cores.set(name, compute(name));
    return cores.get(name);
};

const compute = (name) => {
    const [run, stories] = [command(), copied()];
    try {
        const folder = join(stories, name);
        const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8'));
        const [head, ...claims] = rowsOf(readFileSync(join(folder, 'claims.csv'), 'utf8'));
        const said = head.cells.indexOf('said_on');
        simplify(join(stories, story.map ?? name));

        /** The areas as of a day, from a story that ends with it: nobody has said anything later. */
        const export_ = (day) => {
            writeFileSync(join(folder, 'story.json'), JSON.stringify({ ...story, as_of: day }));
            writeFileSync(join(folder, 'claims.csv'), [head, ...claims.filter(({ cells }) => cells[said] <= day)].map(({ row }) => row).join(''));
            execFileSync(run, ['export', folder, '--out', join(stories, 'out')], { stdio: ['ignore', 'ignore', 'pipe'] });
            return JSON.parse(readFileSync(join(stories, 'out', 'areas.geojson'), 'utf8')).features.map(({ properties }) => properties);
        };

        const days = daysOf(story);
        const all = new Map(days.map((day) => [day, export_(day)]));
        const areas = all.get(days[0]).map(({ code, name }) => ({ code, name }));
        const voices = Object.keys(all.get(days[0])[0].status);
        const standings = new Map();
        for (const [day, features] of all) {
            for (const { code, status } of features) {
                for (const voice of voices) standings.set(`${day} ${code} ${voice}`, { says: text(status[voice]), sides: sidesOf(status[voice]), old: isOld(status[voice], day) });
            }
        }
        return { name, days, areas, voices, isDaily: Boolean(story.from), on: (day, code, voice) => standings.get(`${day} ${code} ${voice}`) };
    } finally {
        rmSync(stories, { recursive: true });
    }
};
