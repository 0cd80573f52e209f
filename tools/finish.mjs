// The last touch to a built site:
//   node tools/finish.mjs FOLDER [release]
// Trunk's boot script goes, since the page has its own; its JavaScript is minified, without what nobody imports;
// beside every file that gains by it lie NAME.br and NAME.gz. All but the first for a release only, or quickly.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const [folder, profile] = process.argv.slice(2);
const release = profile === 'release';
const list = (pattern) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && pattern.test(entry.name))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

// Trunk's own boot script would hold up DOMContentLoaded; www/boot.js starts the program instead.
const page = join(folder, 'index.html');
const boot = /<script type="?module"?[^>]*>\s*import init[\s\S]*?<\/script>/;
const html = readFileSync(page, 'utf8');
if (!boot.test(html)) {
    throw new Error(`${page}: Trunk's boot script is not where it was`);
}
writeFileSync(page, html.replace(boot, ''));

if (release) {
    for (const file of list(/\.js$/)) {
        const source = `export { default } from './${basename(file)}'`;
        const { outputFiles } = await build({
            stdin: { contents: source, resolveDir: dirname(file) },
            bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, external: ['*.wasm'],
        });
        writeFileSync(file, outputFiles[0].contents);
    }
}

const brotli = (bytes) =>
    brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: release ? 11 : 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
for (const file of list(/(?<!\.(br|gz|png))$/)) {
    const bytes = readFileSync(file);
    for (const [ending, packed] of [['br', brotli(bytes)], ['gz', gzipSync(bytes, { level: release ? 9 : 4 })]]) {
        if (packed.length < bytes.length) {
            writeFileSync(`${file}.${ending}`, packed);
        }
    }
}
