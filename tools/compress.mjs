// Writes NAME.br and NAME.gz beside every file in a folder that gets smaller that way:
//   node tools/compress.mjs FOLDER [release]
// For a release, compresses as tightly as possible; otherwise, quickly.
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const [folder, profile] = process.argv.slice(2);
const [quality, level] = profile === 'release' ? [11, 9] : [4, 4];
// no single block size is best for every page: keep the smaller of two results
const blocks = profile === 'release' ? [0, 17] : [0];
const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

const brotli = async (bytes) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const results = await Promise.all(blocks.map((size) => brotlied(bytes, { params: { ...params, [constants.BROTLI_PARAM_LGBLOCK]: size } })));
    return results.reduce((least, other) => (other.length < least.length ? other : least));
};
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz|png)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
// all at once: zlib uses as many threads as there are
await Promise.all(
    files.map(async (file) => {
        const bytes = await readFile(file);
        for (const [ending, packed] of [['br', await brotli(bytes)], ['gz', await gzipped(bytes, { level })]]) {
            if (packed.length < bytes.length) {
                await writeFile(`${file}.${ending}`, packed);
            }
        }
    }),
);
