// Bundles what pages load: the programs that Trunk compiled, and the scripts and style sheets in www/. Replaces the
// content of Trunk's folder by assets/, whose files have hashes in their names, the files with fixed names, and
// program.json, which `claimed-ground site` reads (src/publish/assets.rs).
//   node tools/assets.mjs FOLDER [release]
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { ASSETS, ASSETS_LIST, ELEMENT, HEADERS, NOT_FOUND } from '../www/contract.js';
import { droppable, prune } from './prune.mjs';

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

/** How a file is bundled into assets/. */
const bundling = (entry, options) => ({
    ...common, entryPoints: [entry], outdir: out, entryNames: '[name]-[hash]', assetNames: '[name]-[hash]',
    loader: { '.wasm': 'file', '.woff2': 'file', '.svg': 'copy' }, format: 'esm', metafile: true, ...options,
});

/** Bundles a file into assets/ and returns its name there. */
const bundle = async (...how) => {
    const { metafile } = await build(bundling(...how));
    return basename(Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint)[0]);
};

/** Prunes a program to what the bundle of a file uses. In a release only: it takes seconds. */
const pruned = async (name, ...how) => {
    const [glue, wasm] = [built(`${name}.js`), built(`${name}_bg.wasm`)];
    writeFileSync(glue, droppable(readFileSync(glue, 'utf8')));
    if (profile === 'release') {
        const { outputFiles } = await build({ ...bundling(...how), write: false });
        prune(wasm, glue, outputFiles.find(({ path }) => path.endsWith('.js')).text);
    }
};

/** Bundles a file into a text. */
const inline = async (name, options) => {
    const { outputFiles } = await build({ ...common, entryPoints: [source(name)], format: 'iife', write: false, ...options });
    return outputFiles[0].text.trim();
};

/** The hash of a file, as browsers check it. */
const hash = (file) => `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;

mkdirSync(out, { recursive: true });

// The programs that load on demand. Bundling drops the wasm-bindgen exports that nothing calls. The first
// build of tools/serve.mjs has none of them.
const areLater = Boolean(process.env.APP_ONLY);
const onDemand = (entry, name) => {
    const wasm = built(`${name}_bg.wasm`);
    return [source(entry), { define: { INTEGRITY: JSON.stringify(hash(wasm)) }, alias: { [name]: built(`${name}.js`), [`${name}.wasm`]: wasm } }];
};
if (!areLater) {
    await pruned('desk', ...onDemand('open-desk.js', 'desk'));
}
const desk = areLater ? null : await bundle(...onDemand('open-desk.js', 'desk'));
// not pruned: it is large, so that takes half a minute, and only story.html loads it
const story = areLater ? null : await bundle(...onDemand('story.js', 'reader'));
const integrity = {};
const checked = async (name) => {
    const file = await name;
    integrity[file] = hash(join(out, file));
    return file;
};
// An object: esbuild would resolve a string literal as a module, and add half a kilobyte to load it.
const classic = (embedded) => ({ format: 'iife', define: { DESK: JSON.stringify({ file: `./${desk}`, integrity: desk && hash(join(out, desk)) }), EMBEDDED: String(embedded) } });

// the page's own program
const start = join(folder, 'app-start.js');
writeFileSync(start, `export { default, start } from './${basename(built('app.js'))}'`);
const app = [start, { entryNames: 'app-[hash]' }];
await pruned('app', ...app);
const files = {
    // Pages name its files, so that the browser can fetch them early.
    app: await checked(bundle(...app)),
    wasm: await checked(bundle(built('app_bg.wasm'), { loader: { '.wasm': 'copy' } })),
    boot: await checked(bundle(source('boot.js'), classic(false))),
    embed: await checked(bundle(source('embed.js'), classic(true))),
    parts: await checked(bundle(source('parts.js'), { format: 'iife' })),
    face: await checked(bundle(source('face.js'), { format: 'iife' })),
    story: story && (await checked(story)),
    reading: await bundle(source('reading.css')),
    embed_reading: await bundle(source('embed/reading.css'), { entryNames: 'embed-reading-[hash]' }),
    icon: await bundle(source('icon.svg')),
};
const texts = {
    page: await inline('first.css'),
    days: await inline('days.css'),
    parts: await inline('parts.css'),
    translated: await inline('translated.css'),
    embed: await inline('embed.css'),
    desk: await inline('desk.css'),
    guard: await inline('guard.js'),
    story: await inline('load-story.js'),
    options: await inline('embed/options.js'),
};
const list = { files, integrity, inline: texts, copied: [ELEMENT, NOT_FOUND, HEADERS] };

for (const file of readdirSync(folder).filter((file) => `${file}/` !== ASSETS)) {
    rmSync(join(folder, file), { recursive: true });
}
// newsrooms load the custom element by a stable name, so it has no hash
writeFileSync(join(folder, ELEMENT), await inline('claimed-ground.js'));
copyFileSync(source(NOT_FOUND), join(folder, NOT_FOUND));
copyFileSync(new URL(`../hosting/${HEADERS}`, import.meta.url), join(folder, HEADERS));
writeFileSync(join(folder, ASSETS_LIST), `${JSON.stringify(list, null, 1)}\n`);
