// Builds every peer for every size in out/data/ into out/dist/<peer>/<size>/: minified, with hashed names, precompressed (brotli 11).
//   node build.mjs [sizes...]
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import crypto from 'node:crypto';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const DATA = process.env.BENCH_DATA || 'out/data', DIST = process.env.BENCH_DIST || 'out/dist', CACHE = path.join(DIST, '.br');
fs.mkdirSync(CACHE, { recursive: true });
const brotli = promisify(zlib.brotliCompress);
const sha = b => crypto.createHash('sha256').update(b).digest('hex');
const PAL = ['#3b7dd8', '#c8453b', '#e8b33f', '#6a9a4d', '#a58fc2', '#d0d3d6'];
const CATS = ['Government', 'Opposition', 'Contested', 'Local militia', 'Unclear', 'No report'];

async function emit(dir, name, buf) {
  buf = Buffer.from(buf);
  fs.writeFileSync(path.join(dir, name), buf);
  const h = sha(buf), c = path.join(CACHE, h);
  if (!fs.existsSync(c)) {
    // quality 11 throughout; for large files a 24-bit window, the largest that Content-Encoding: br allows
    const out = await brotli(buf, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: buf.length > 1 << 22 ? 24 : 22, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: buf.length } });
    fs.writeFileSync(c + '.tmp', out); fs.renameSync(c + '.tmp', c);
  }
  fs.rmSync(path.join(dir, name + '.br'), { force: true });
  fs.linkSync(c, path.join(dir, name + '.br'));
}
const hashed = (name, buf) => { const e = path.extname(name); return `${name.slice(0, -e.length)}.${sha(buf).slice(0, 10)}${e}`; };

const CSS = `*{box-sizing:border-box}body{margin:0;font:14px/1.35 system-ui,sans-serif;color:#1c1f23}header{height:48px;display:flex;gap:16px;align-items:center;padding:0 12px}h1{font-size:16px;margin:0}nav{display:flex;gap:6px}button,nav label{font:inherit;padding:4px 10px;border:1px solid #b9bec5;border-radius:4px;background:#fff;cursor:pointer}button[aria-pressed=true]{background:#1c1f23;color:#fff}main{display:grid;grid-template-columns:1fr 260px;height:calc(100vh - 84px)}#map{position:relative;min-width:0;background:#f4f5f6;overflow:hidden}#map>svg,#map>canvas{display:block;touch-action:none}#panel{padding:8px 12px;overflow:auto}#panel h2{font-size:16px;margin:0}#panel h3{font-size:13px;margin:8px 0 0}#panel p{margin:2px 0;font-size:13px}#panel i,footer i{display:inline-block;width:10px;height:10px;margin-right:6px}footer{height:36px;display:flex;gap:14px;align-items:center;padding:0 12px;font-size:12px}`;
const legend = `<footer>${CATS.map((c, i) => `<span><i style="background:${PAL[i]}"></i>${c}</span>`).join('')}</footer>`;
const buttons = ['A', 'B', 'C', 'D'].map((s, i) => `<button data-source="${s}" aria-pressed="${!i}">Source ${s}</button>`).join('');
const page = ({ head = '', css = '', map = '', cfg, js, jsInline, nav = buttons, attrs = '', panel = 'Point at a district.', pre = '' }) =>
  `<!doctype html><html lang="en"${attrs}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Who holds the districts</title><link rel="icon" href="data:,"><style>${CSS}${css}</style>${head}</head><body>${pre}<header><h1>Who holds the districts</h1><nav>${nav}</nav></header><main><div id="map">${map}</div><aside id="panel" aria-live="polite">${panel}</aside></main>${legend}${cfg ? `<script type="application/json" id="cfg">${JSON.stringify(cfg)}</script>` : ''}${js ? `<script type="module" src="${js}"></script>` : ''}${jsInline ? `<script type="module">${jsInline}</script>` : ''}</body></html>`;

const opts = { bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, legalComments: 'none', treeShaking: true, external: ['*.png', '*.gif'], loader: { '.svg': 'dataurl' }, outdir: 'out', metafile: true };
const bundles = {};
async function bundle(entry) {
  if (bundles[entry]) return bundles[entry];
  const r = await build({ ...opts, entryPoints: [`peers/${entry}.mjs`] });
  const o = {}; for (const f of r.outputFiles) o[path.extname(f.path).slice(1)] = Buffer.from(f.contents);
  return bundles[entry] = o;
}
let worker;
async function maplibreWorker() {
  return worker ??= Buffer.from((await build({ ...opts, entryPoints: ['node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs'] })).outputFiles[0].contents);
}
const preload = (u, as = 'fetch') => `<link rel="preload" as="${as}" href="${u}"${as === 'fetch' ? ' crossorigin' : ''}>`;

const sizes = process.argv.slice(2).length ? process.argv.slice(2) : fs.readdirSync(DATA).sort((a, b) => a - b);
for (const n of sizes) {
  const src = path.join(DATA, n), meta = JSON.parse(fs.readFileSync(path.join(src, 'meta.json')));
  const D = {}; for (const f of ['geo.json', 'topo.json', 'topo4.json', 'claims.json', 'geo.bin', 'names.json']) D[f] = fs.readFileSync(path.join(src, f));
  const H = {}; for (const f in D) H[f] = hashed(f, D[f]);
  const out = async (peer, fn) => { const dir = path.join(DIST, peer, n); fs.rmSync(dir, { recursive: true, force: true }); fs.mkdirSync(dir, { recursive: true }); await fn(dir); };
  const lib = (peer, entry, files, extra = {}) => out(peer, async dir => {
    const b = await bundle(entry), js = hashed('app.js', b.js); await emit(dir, js, b.js);
    let head = `<link rel="modulepreload" href="${js}">`;
    if (b.css) { const c = hashed('app.css', b.css); await emit(dir, c, b.css); head = `<link rel="stylesheet" href="${c}">` + head; }
    for (const f of files) { await emit(dir, H[f], D[f]); head += preload(H[f]); }
    const cfg = { bbox: meta.bbox, geo: H['geo.json'], topo: H['topo.json'], claims: H['claims.json'], bin: H['geo.bin'], names: H['names.json'], ...extra };
    if (entry === 'maplibre') { const w = await maplibreWorker(), wn = hashed('worker.js', w); await emit(dir, wn, w); cfg.worker = wn; head += `<link rel="modulepreload" as="worker" href="${wn}">`; }
    await emit(dir, 'index.html', page({ head, cfg, js }));
  });
  await lib('leaflet-canvas', 'leaflet', ['geo.json', 'claims.json'], { renderer: 'canvas' });
  await lib('leaflet-svg', 'leaflet', ['geo.json', 'claims.json'], { renderer: 'svg' });
  await lib('d3-svg', 'd3svg', ['topo.json', 'claims.json']);
  await lib('d3-svg-q4', 'd3svg', ['topo4.json', 'claims.json'], { topo: H['topo4.json'] });
  await lib('d3-canvas', 'd3canvas', ['topo.json', 'claims.json']);
  await lib('maplibre', 'maplibre', ['geo.json', 'claims.json']);
  await lib('openlayers', 'ol', ['geo.json', 'claims.json']);
  await out('ref-bin-canvas', async dir => {
    for (const f of ['geo.bin', 'claims.json', 'names.json']) await emit(dir, H[f], D[f]);
    await emit(dir, 'index.html', page({ head: preload(H['geo.bin']) + preload(H['claims.json']), cfg: { bin: H['geo.bin'], claims: H['claims.json'], names: H['names.json'] }, jsInline: (await bundle('refbin')).js.toString() }));
  });
  // inline SVG: classes hold the colours of all four sources; a source switch changes one attribute (without script, a radio button)
  const svg = JSON.parse(fs.readFileSync(path.join(src, 'svg.json'))), claims = JSON.parse(D['claims.json']);
  const key = ['a', 'b', 'c', 'd'], pad = Math.round(svg.w * 0.012), vb = [-pad, -pad, svg.w + 2 * pad, svg.h + 2 * pad], sw = Math.round(svg.w / 970);
  const cls = id => claims.claims[id].map((c, s) => key[s] + c[0]).join(' ');
  const svgCss = `#map svg{width:100%;height:100%}g{stroke:#fff;stroke-width:${sw};stroke-linejoin:round}`;
  const svgBody = title => `<svg viewBox="${vb.join(' ')}"><g>${svg.d.map((d, i) => { const c = cls(svg.ids[i]); return title ? `<path class="${c}" d="${d}"><title>${svg.names[i]}: ${claims.claims[svg.ids[i]].map((x, s) => claims.sources[s].id + ' ' + CATS[x[0]].toLowerCase()).join(', ')}</title></path>` : `<path class="${c}" d="${d}"/>`; }).join('')}</g></svg>`;
  await out('svg-vanilla', async dir => {
    for (const f of ['claims.json', 'names.json']) await emit(dir, H[f], D[f]);
    const css = svgCss + ['A', 'B', 'C', 'D'].map((s, i) => PAL.map((c, j) => `[data-s="${i}"] .${key[i]}${j}{fill:${c}}`).join('')).join('');
    await emit(dir, 'index.html', page({ css, attrs: ' data-s="0"', map: svgBody(false), cfg: { claims: H['claims.json'], names: H['names.json'], vb, sw }, jsInline: (await bundle('svgvanilla')).js.toString() }));
  });
  await out('svg-nojs', async dir => {
    const css = svgCss + 'input{position:absolute;opacity:0}' + key.map((k, i) => PAL.map((c, j) => `#s${i}:checked~main .${k}${j}{fill:${c}}`).join('') + `#s${i}:checked~header label[for=s${i}]{background:#1c1f23;color:#fff}`).join('');
    await emit(dir, 'index.html', page({ css, pre: key.map((_, i) => `<input type="radio" name="s" id="s${i}"${i ? '' : ' checked'}>`).join(''), nav: key.map((_, i) => `<label for="s${i}">Source ${'ABCD'[i]}</label>`).join(''), map: svgBody(true) }));
  });
  console.log('built', n);
}
// sizes of the libraries alone, for the report
const rep = {}; for (const e in bundles) { rep[e] = { js: bundles[e].js.length, jsBr: zlib.brotliCompressSync(bundles[e].js).length, css: bundles[e].css?.length ?? 0, cssBr: bundles[e].css ? zlib.brotliCompressSync(bundles[e].css).length : 0 }; }
if (worker) rep.maplibreWorker = { js: worker.length, jsBr: zlib.brotliCompressSync(worker).length };
fs.writeFileSync(path.join(DIST, 'bundles.json'), JSON.stringify(rep, null, 1));
console.table(rep);
