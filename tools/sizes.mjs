// Prints what a built site sends, and fails if a reader would be sent more than the budget allows:
//   node tools/sizes.mjs dist
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const budget = JSON.parse(readFileSync(new URL('../budget.json', import.meta.url), 'utf8'));
const sent = (name) => statSync(join(folder, `${name}.br`)).size;
const names = readdirSync(folder, { recursive: true });
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
let over = false;

/** What is sent of a page, part by part. */
function page(what, { parts, all }) {
    const sizes = Object.entries(parts).map(([pattern, limits]) => {
        const found = names.filter((name) => new RegExp(pattern).test(name));
        if (found.length !== 1) {
            throw new Error(`${folder}: ${found.length} files of the name ${pattern}`);
        }
        const bytes = sent(found[0]);
        row(found[0], bytes, limits);
        return bytes;
    });
    row(`in all, ${what}`, sizes.reduce((sum, bytes) => sum + bytes, 0), all);
}

const row = (what, bytes, { most, was }) => {
    const verdict = bytes > most ? `OVER BUDGET by ${kB(bytes - most)}; ${bytes > was ? `it was ${kB(was)}` : ''}` : '';
    over ||= bytes > most;
    console.log(`${what.padEnd(34)} ${kB(bytes).padStart(9)}  of ${kB(most).padStart(8)}  ${verdict}`);
};

console.log('what is sent (brotli)                   sent       most');
Object.entries(budget).forEach(([what, limits]) => page(what, limits));
if (over) {
    console.error('The budget is in budget.json, the reasons for it in ARCHITECTURE.md.');
    process.exit(1);
}
