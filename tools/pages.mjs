// What Trunk leaves to be done on a built site, before a story is rendered into it:
//   node tools/pages.mjs FOLDER [release]
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transformSync } from 'esbuild';

const [folder, profile] = process.argv.slice(2);
const index = join(folder, 'index.html');
const html = readFileSync(index, 'utf8');

// Trunk's own boot script would hold up DOMContentLoaded; www/boot.js starts the program instead.
const boot = /<script type="?module"?[^>]*>\s*import init[\s\S]*?<\/script>/;
if (!boot.test(html)) {
    throw new Error(`${index}: Trunk's boot script is not where it was`);
}
// While Trunk serves, the page has its script that loads it anew; whom it asks Trunk fills in only where it sends itself.
const whom = { ADDRESS: process.env.TRUNK_RELOAD_ADDRESS, WS_BASE: '/', WS_PROTOCOL: 'ws' };
// Trunk leaves what is inlined as it was written, with its comments
const inlined = /(<script>)([^]*?)(<\/script>)/g;
const short = (_, start, script, end) => start + transformSync(script, { minify: profile === 'release' }).code.trim() + end;
const page = html.replace(boot, '').replace(inlined, short).replaceAll(/\{\{__TRUNK_(\w+)__\}\}/g, (_, what) => whom[what]);
writeFileSync(index, page);

// The page without a story in it, for stories that are read in the browser. The empty element is its own end.
writeFileSync(join(folder, 'story.html'), page.replace('</main>', '</main><script type="module" src="./story.js"></script>'));

const reading = join(folder, 'reading.css');
writeFileSync(reading, transformSync(readFileSync(reading, 'utf8'), { loader: 'css', minify: profile === 'release' }).code);

// What wasm-bindgen exports for the sake of crates that nobody calls stays out.
const exports = { app: 'default', desk: 'default, open', reader: 'default, render' };
for (const [program, names] of profile === 'release' ? Object.entries(exports) : []) {
    const file = readdirSync(folder).find((name) => name.endsWith('.js') && name.split(/[-.]/)[0] === program);
    const { outputFiles } = await build({
        stdin: { contents: `export { ${names} } from './${file}'`, resolveDir: folder },
        bundle: true, minify: true, format: 'esm', target: 'es2022', write: false,
    });
    writeFileSync(join(folder, file), outputFiles[0].contents);
}
