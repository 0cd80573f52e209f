// What Trunk leaves to be done on a built site, before stories are rendered into it: what readers load gets a hash in its
// name and lies in assets/, and of Trunk's page there is one for stories, one for embeds, and one without a story.
//   node tools/pages.mjs FOLDER [release]
import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const [folder, profile] = process.argv.slice(2);
const minify = profile === 'release';
const assets = join(folder, 'assets');
mkdirSync(assets, { recursive: true });

/** The only file of such a name that Trunk wrote. */
const built = (name) => {
    const found = readdirSync(folder).filter((file) => name.test(file));
    if (found.length !== 1) {
        throw new Error(`${folder}: ${found.length} files of the name ${name}`);
    }
    return join(folder, found[0]);
};
const read = (file) => readFileSync(file, 'utf8');
const source = (name) => new URL(`../www/${name}`, import.meta.url).pathname;

/** Bundles a script into assets/; gives its name there. */
const bundle = async (entry, options) => {
    const { metafile } = await build({
        entryPoints: [entry], outdir: assets, entryNames: '[name]-[hash]', assetNames: '[name]-[hash]', loader: { '.wasm': 'file' },
        bundle: true, minify, format: 'esm', target: 'es2022', metafile: true, logLevel: 'warning', ...options,
    });
    return basename(Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint)[0]);
};

// The programs that come on demand. What wasm-bindgen exports for the sake of crates that nobody calls stays out.
const program = (name) => ({ [name]: built(new RegExp(`^${name}\\.js$`)), [`${name}.wasm`]: built(new RegExp(`^${name}_bg\\.wasm$`)) });
const desk = await bundle(source('open-desk.js'), { alias: program('desk') });
const story = await bundle(source('story.js'), { alias: program('reader') });

// The program of the page, which the page itself names, so that it is fetched before anyone asks for it.
const trunks = built(/^app-[^.]*\.js$/);
const glue = join(folder, 'app.js');
writeFileSync(glue, `export { default } from './${basename(trunks)}'`);
const app = await bundle(glue, {});
const wasm = built(/^app-.*_bg\.wasm$/);
const icon = built(/^icon-.*\.svg$/);
for (const file of [wasm, icon]) {
    renameSync(file, join(assets, basename(file)));
}

const classic = { format: 'iife', define: { DESK: JSON.stringify(`./${desk}`) } };
const boot = await bundle(source('boot.js'), classic);
const embed = await bundle(source('embed.js'), classic);
const reading = await bundle(source('reading.css'), {});

for (const file of readdirSync(folder).filter((file) => /^(app|desk|reader)[-._].*(js|wasm|ts)$/.test(file) || file === 'snippets')) {
    rmSync(join(folder, file), { recursive: true });
}

// Trunk's own boot script would hold up DOMContentLoaded; www/boot.js starts the program instead.
const trunkBoots = /<script type="?module"?[^>]*>\s*import init[\s\S]*?<\/script>/;
const html = read(join(folder, 'index.html'));
if (!trunkBoots.test(html)) {
    throw new Error(`${folder}/index.html: Trunk's boot script is not where it was`);
}
// While Trunk serves, the page has its script that loads it anew; whom it asks Trunk fills in only where it sends itself.
const whom = { ADDRESS: process.env.TRUNK_RELOAD_ADDRESS, WS_BASE: '/', WS_PROTOCOL: 'ws' };
const inAssets = [[basename(trunks), app], ...[wasm, icon].map((file) => [basename(file), basename(file)])];
const common = inAssets
    .reduce((html, [name, moved]) => html.replaceAll(`./${name}`, `./assets/${moved}`), html)
    .replaceAll(/\{\{__TRUNK_(\w+)__\}\}/g, (_, what) => whom[what]);
const script = (name, kind = ' defer') => `<script${kind} src="./assets/${name}"></script>`;
// what stands beside and below the map has its look in a file; www/boot.js unfolds it with the rest
const look = `<noscript><link rel="stylesheet" href="./assets/${reading}"></noscript>`;
const page = (ending) => common.replace(trunkBoots, () => look + ending);

// an embed is no page of its own for those who search; what its address asks for acts before anything is painted
const inline = async (file) => {
    const { outputFiles } = await build({ entryPoints: [source(file)], bundle: true, minify, format: 'iife', target: 'es2022', write: false, logLevel: 'warning' });
    return outputFiles[0].text.trim();
};
const early = `<style>${await inline('embed.css')}</style><script data-options=''>${await inline('embed/options.js')}</script>`;
const embedded = page(early + script(embed))
    .replace('<html', '<html data-embed')
    .replace('<title>', '<meta name="robots" content="noindex"><title>')
    .replaceAll('./assets/', '../assets/');
writeFileSync(join(folder, 'index.html'), page(script(boot)));
mkdirSync(join(folder, 'embed'), { recursive: true });
writeFileSync(join(folder, 'embed/index.html'), embedded);
writeFileSync(join(folder, 'story.html'), page(script(boot)).replace('</main>', `</main>${script(story, ' type="module"')}`));

// newsrooms load the custom element by a name that stays
writeFileSync(join(folder, 'claimed-ground.js'), await inline('claimed-ground.js'));
copyFileSync(source('404.html'), join(folder, '404.html'));
copyFileSync(new URL('../hosting/_headers', import.meta.url), join(folder, '_headers'));
