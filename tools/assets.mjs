// Bundles what pages load: the programs that Trunk compiled, and the scripts and style sheets in www/. Replaces the
// content of Trunk's folder by assets/, whose files have hashes in their names, the files with fixed names, and
// program.json, which `claimed-ground site` reads (src/publish/assets.rs).
//   node tools/assets.mjs FOLDER [release]
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { ASSETS, ASSETS_LIST, ELEMENT, HEADERS, NOT_FOUND } from '../www/contract.js';

const [folder, profile] = process.argv.slice(2);
const out = join(folder, ASSETS);
const source = (name) => new URL(`../www/${name}`, import.meta.url).pathname;
// the oldest browsers that the page is made for, see docs/custom-element.md
const common = { bundle: true, minify: profile === 'release', target: ['chrome93', 'firefox101', 'safari16.4'], logLevel: 'warning' };

/** A file that Trunk wrote. */
const built = (name) => {
    const file = join(folder, name);
    if (!existsSync(file)) {
        throw new Error(`${file} is missing: Trunk.toml and www/index.html should make Trunk write it`);
    }
    return file;
};

/** Bundles a file into assets/ and returns its name there. */
const bundle = async (entry, options) => {
    const { metafile } = await build({
        ...common, entryPoints: [entry], outdir: out, entryNames: '[name]-[hash]', assetNames: '[name]-[hash]',
        loader: { '.wasm': 'file', '.svg': 'copy' }, format: 'esm', metafile: true, ...options,
    });
    return basename(Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint)[0]);
};

/** Bundles a file into a text. */
const inline = async (name, options) => {
    const { outputFiles } = await build({ ...common, entryPoints: [source(name)], format: 'iife', write: false, ...options });
    return outputFiles[0].text.trim();
};

mkdirSync(out, { recursive: true });

// The programs that load on demand. Bundling drops the wasm-bindgen exports that nothing calls. The first
// build of tools/serve.mjs has none of them.
const areLater = Boolean(process.env.APP_ONLY);
const onDemand = (entry, name) =>
    areLater ? null : bundle(source(entry), { alias: { [name]: built(`${name}.js`), [`${name}.wasm`]: built(`${name}_bg.wasm`) } });
const desk = await onDemand('open-desk.js', 'desk');
const story = await onDemand('story.js', 'reader');
// DESK is an object: esbuild would resolve a string literal as a module, and add half a kilobyte to load it.
const classic = { format: 'iife', define: { DESK: JSON.stringify({ file: `./${desk}` }) } };

// drops the exports that no page uses
const glue = join(folder, 'app-start.js');
writeFileSync(glue, `export { default } from './${basename(built('app.js'))}'`);
const files = {
    // The page's own program. Pages name its files, so that the browser can fetch them early.
    app: await bundle(glue, { entryNames: 'app-[hash]' }),
    wasm: await bundle(built('app_bg.wasm'), { loader: { '.wasm': 'copy' } }),
    boot: await bundle(source('boot.js'), classic),
    embed: await bundle(source('embed.js'), classic),
    story,
    reading: await bundle(source('reading.css')),
    embed_reading: await bundle(source('embed/reading.css'), { entryNames: 'embed-reading-[hash]' }),
    icon: await bundle(source('icon.svg')),
};
const texts = {
    page: await inline('first.css'),
    days: await inline('days.css'),
    embed: await inline('embed.css'),
    desk: await inline('desk.css'),
    options: await inline('embed/options.js'),
};
const list = { files, inline: texts, copied: [ELEMENT, NOT_FOUND, HEADERS] };

for (const file of readdirSync(folder).filter((file) => `${file}/` !== ASSETS)) {
    rmSync(join(folder, file), { recursive: true });
}
// newsrooms load the custom element by a stable name, so it has no hash
writeFileSync(join(folder, ELEMENT), await inline('claimed-ground.js'));
copyFileSync(source(NOT_FOUND), join(folder, NOT_FOUND));
copyFileSync(new URL(`../hosting/${HEADERS}`, import.meta.url), join(folder, HEADERS));
writeFileSync(join(folder, ASSETS_LIST), `${JSON.stringify(list, null, 1)}\n`);
