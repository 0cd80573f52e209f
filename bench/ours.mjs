// Builds our own pages for the benchmark from the built site in ../dist, after `make dist`:
//   node ours.mjs 30 400
// For each size, writes the page of the story out/stories/<n>/, with the site's program, to out/dist/ours/<n>/. For size 30,
// also copies the published site to out/dist/seed/30/. The compressed version of each file is beside it as NAME.br.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { ASSETS } from '../www/contract.js';

const SITE = '../dist';
const DIST = process.env.BENCH_DIST || 'out/dist';
const STORIES = process.env.BENCH_STORIES || 'out/stories';
const SEED_SIZES = JSON.parse(readFileSync('adapters/seed.json', 'utf8')).sizes;

/** The types of files that brotli makes smaller. */
const COMPRESSED = new Set(['.html', '.js', '.mjs', '.css', '.wasm', '.json', '.geojson', '.csv', '.svg', '.txt']);

function fail(message) {
    console.error(`bench: ${message}`);
    process.exit(1);
}

/** Whether NAME.br exists and has the same content as the file: a leftover from another build would be measured instead. */
function isCompressed(file) {
    try {
        return brotliDecompressSync(readFileSync(`${file}.br`)).equals(readFileSync(file));
    } catch {
        return false;
    }
}

function compress(folder) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && COMPRESSED.has(extname(entry.name)))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
    for (const file of files.filter((file) => !isCompressed(file))) {
        const bytes = readFileSync(file);
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    }
}

/** Writes the page of a story with the native command; of more than a hundred areas a whole site, since its page leaves parts
 *  of it to other files. */
function page(n, folder) {
    const [what, out] = Number(n) > 100 ? ['site', folder] : ['page', join(folder, 'index.html')];
    const command = [what, join(STORIES, n), '--no-policy', '--assets', SITE, '--out', out];
    const cargo = ['run', '--quiet', '--manifest-path', '../Cargo.toml', '--bin', 'claimed-ground', '--', ...command];
    const ran = spawnSync('cargo', cargo, { stdio: 'inherit' });
    if (ran.error || ran.status !== 0) {
        fail(`claimed-ground ${command.join(' ')} failed${ran.error ? `: ${ran.error.message}` : ''}`);
    }
}

if (!existsSync(join(SITE, 'index.html'))) {
    fail('there is no built site in dist/; run `make dist` first');
}
for (const n of process.argv.slice(2)) {
    const ours = join(DIST, 'ours', n);
    rmSync(ours, { recursive: true, force: true });
    if (Number(n) <= 100) {
        cpSync(join(SITE, ASSETS), join(ours, ASSETS), { recursive: true });
    }
    page(n, ours);
    compress(ours);
    console.log('built', ours);
    if (SEED_SIZES.includes(n)) {
        const seed = join(DIST, 'seed', n);
        rmSync(seed, { recursive: true, force: true });
        cpSync(SITE, seed, { recursive: true });
        compress(seed);
        console.log('built', seed);
    }
}
