// Writes NAME.br and NAME.gz beside every file in a folder that gets smaller that way:
//   node tools/compress.mjs FOLDER [release]
// For a release, compresses as tightly as possible; otherwise, quickly.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [folder, profile] = process.argv.slice(2);
const [quality, level] = profile === 'release' ? [11, 9] : [4, 4];
// no single block size is best for every page: keep the smaller of two results
const blocks = profile === 'release' ? [0, 17] : [0];
const brotli = (bytes) =>
    blocks
        .map((size) =>
            brotliCompressSync(bytes, {
                params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_LGBLOCK]: size },
            }),
        )
        .reduce((least, other) => (other.length < least.length ? other : least));
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz|png)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
for (const file of files) {
    const bytes = readFileSync(file);
    for (const [ending, packed] of [['br', brotli(bytes)], ['gz', gzipSync(bytes, { level })]]) {
        if (packed.length < bytes.length) {
            writeFileSync(`${file}.${ending}`, packed);
        }
    }
}
