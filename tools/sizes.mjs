// Prints the download sizes of a built site, and fails if any exceeds the budget:
//   node tools/sizes.mjs dist
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const budget = JSON.parse(readFileSync(new URL('../budget.json', import.meta.url), 'utf8'));
const sent = (name) => statSync(join(folder, `${name}.br`)).size;
const names = readdirSync(folder, { recursive: true });
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
let over = false;

/** Prints the size of each file that a page loads, and the total. */
function page(what, { parts, all }) {
    const sizes = Object.entries(parts).map(([pattern, limits]) => {
        const found = names.filter((name) => new RegExp(pattern).test(name));
        if (found.length !== 1) {
            throw new Error(`${folder}: ${found.length} files match ${pattern}, expected one`);
        }
        const bytes = sent(found[0]);
        row(found[0], bytes, limits);
        return bytes;
    });
    row(`total ${what}`, sizes.reduce((sum, bytes) => sum + bytes, 0), all);
}

const row = (what, bytes, { most, was }) => {
    const verdict = bytes > most ? `OVER BUDGET by ${kB(bytes - most)}; ${bytes > was ? `it was ${kB(was)}` : ''}` : '';
    over ||= bytes > most;
    console.log(`${what.padEnd(34)} ${kB(bytes).padStart(9)}  of ${kB(most).padStart(8)}  ${verdict}`);
};

console.log('file (brotli)                           size        limit');
Object.entries(budget).forEach(([what, limits]) => page(what, limits));
if (over) {
    console.error('The limits are in budget.json, the reasons for them in ARCHITECTURE.md.');
    process.exit(1);
}
