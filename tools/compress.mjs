// Writes NAME.br and NAME.gz beside every file in a folder that gets smaller that way:
//   node tools/compress.mjs FOLDER [release]
// For a release, compresses as tightly as possible; otherwise, quickly. A page is compressed in two pieces, of which the
// first ends with the map and its legend, so that a browser can decode and paint them before the rest has come.
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { constants, createBrotliCompress, gzip } from 'node:zlib';
import { LEGEND_CLASS } from '../www/contract.js';

const [folder, profile] = process.argv.slice(2);
const [quality, level] = profile === 'release' ? [11, 9] : [4, 4];
// No setting is best for every file: for what a reader is sent, try these ways to write distances.
const settings = profile === 'release' ? [0, 1, 3] : [0];
const read = /\.(html|wasm|js|css)$/;
const gzipped = promisify(gzip);

/** Where the map and its legend end; 0 in a file that has none. */
const endOfMap = (bytes) => {
    const legend = bytes.indexOf(`class="${LEGEND_CLASS.slice(1)}"`);
    return legend < 0 ? 0 : bytes.indexOf('</ul>', legend) + '</ul>'.length;
};

const brotlied = async (bytes, end, postfix) => {
    const params = {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_NPOSTFIX]: postfix,
    };
    const compress = createBrotliCompress({ params });
    const result = buffer(compress);
    if (end) {
        compress.write(bytes.subarray(0, end));
        await promisify(compress.flush.bind(compress))(constants.BROTLI_OPERATION_FLUSH);
    }
    compress.end(bytes.subarray(end));
    return result;
};
const brotli = async (file, bytes) => {
    const end = file.endsWith('.html') ? endOfMap(bytes) : 0;
    const tried = read.test(file) ? settings : settings.slice(0, 1);
    const results = await Promise.all(tried.map((postfix) => brotlied(bytes, end, postfix)));
    return results.reduce((least, other) => (other.length < least.length ? other : least));
};
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz|png)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
// all at once: zlib uses as many threads as there are
await Promise.all(
    files.map(async (file) => {
        const bytes = await readFile(file);
        for (const [ending, packed] of [['br', await brotli(file, bytes)], ['gz', await gzipped(bytes, { level })]]) {
            if (packed.length < bytes.length) {
                await writeFile(`${file}.${ending}`, packed);
            }
        }
    }),
);
