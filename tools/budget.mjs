// Reads budget.json, and compares with it what was measured of a built site.
import { readFileSync } from 'node:fs';

/** The limits of the files that several pages load, and of each page. Bytes are those sent, compressed by brotli. */
export const { files, pages } = JSON.parse(readFileSync(new URL('../budget.json', import.meta.url), 'utf8'));

for (const [what, { document, loads, bytes }] of Object.entries(pages)) {
    const sum = loads.reduce((sum, name) => sum + files[name].was, document.was);
    if (sum !== bytes.was) {
        throw new Error(`budget.json: the files of ${what} were ${sum} bytes in all, not ${bytes.was}`);
    }
}

/** Whether the budget means this file by a name, in which `*` stands for a hash. */
export const means = (name, file) => new RegExp(`^${name.replaceAll('.', '\\.').replace('*', '[0-9A-Za-z]+')}$`).test(file);

const figure = (number) => number.toLocaleString('en', { maximumFractionDigits: 4 });
const failures = [];

/** Records that a site is not within its budget, and why. */
export const fail = (why) => failures.push(why);

/** Prints a figure beside its limit. */
export function compare(what, is, { most, was }) {
    const over = is > most;
    console.log(`${what.padEnd(64)} ${figure(is).padStart(8)} of ${figure(most).padStart(8)}${over ? '  OVER' : ''}`);
    if (over) {
        fail(`${what}: ${figure(is)}, which is ${figure(is - most)} more than the limit of ${figure(most)}; it was ${figure(was)}`);
    }
}

/** Ends the process: with an error if anything is over budget. */
export function conclude() {
    if (failures.length > 0) {
        console.error(['Over budget:', ...failures, 'The limits are in budget.json, the reasons for them in ARCHITECTURE.md.'].join('\n'));
        process.exit(1);
    }
}
