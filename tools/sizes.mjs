// Prints the download sizes of a built site, and fails if any exceeds the budget:
//   node tools/sizes.mjs dist
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compare, conclude, files, means, pages } from './budget.mjs';

const folder = process.argv[2];
const names = readdirSync(folder, { recursive: true });

/** Compares a file with its limits, and returns its size as sent. */
function size(name, limits) {
    const found = names.filter((file) => means(name, file));
    if (found.length !== 1) {
        throw new Error(`${folder}: ${found.length} files match ${name}, expected one`);
    }
    const bytes = statSync(join(folder, `${found[0]}.br`)).size;
    compare(found[0], bytes, limits);
    return bytes;
}

console.log('bytes as sent, by file and by page');
const sizes = Object.fromEntries(Object.entries(files).map(([name, limits]) => [name, size(name, limits)]));
// the benchmark's page is not in the built site
for (const [what, { at, document, loads, bytes }] of Object.entries(pages).filter(([, { folder }]) => !folder)) {
    compare(`total of ${what}`, loads.reduce((sum, name) => sum + sizes[name], size(at, document)), bytes);
}
conclude();
