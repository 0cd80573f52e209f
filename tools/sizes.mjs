// Prints what each file of a folder weighs as it is sent: compressed with brotli at its highest quality.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const sent = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const rows = files
    .map((file) => [relative(folder, file), readFileSync(file)])
    .map(([name, bytes]) => ({ name, bytes: bytes.length, sent: sent(bytes) }))
    .sort((a, b) => b.sent - a.sent);
const total = rows.reduce((sum, row) => ({ bytes: sum.bytes + row.bytes, sent: sum.sent + row.sent }), { bytes: 0, sent: 0 });

console.log('   bytes    brotli  file');
for (const row of [...rows, { name: 'in all', ...total }]) {
    console.log(`${String(row.bytes).padStart(8)}  ${String(row.sent).padStart(8)}  ${row.name}`);
}
