// Turns what harness.mjs recorded into <name>.md (tables) and <name>.summary.json (medians with min-max)
//   node report.mjs out/results/run.json [out/results/other.json ...]   (pools the records of several files; the output is named after the first)
import fs from 'node:fs';
const files = process.argv.slice(2), src = files.map(f => JSON.parse(fs.readFileSync(f)));
const recs = src.flatMap(s => s.records), labels = Object.assign({}, ...src.map(s => s.labels));
const get = (o, p) => p.split('.').reduce((v, k) => v?.[k], o);
const st = a => { const s = a.filter(v => v != null && Number.isFinite(v)).sort((x, y) => x - y); if (!s.length) return null; const h = (s.length - 1) / 2; return { med: (s[Math.floor(h)] + s[Math.ceil(h)]) / 2, min: s[0], max: s[s.length - 1], n: s.length }; };
const r1 = v => v == null ? '–' : Math.abs(v) >= 100 ? String(Math.round(v)) : Math.abs(v) >= 10 ? v.toFixed(0) : v.toFixed(1);
const cell = (s, k = 1) => !s ? '–' : s.min === s.max ? r1(s.med * k) : `${r1(s.med * k)} <sub>${r1(s.min * k)}–${r1(s.max * k)}</sub>`;
const FIELDS = ['desktop.bytes', 'desktop.b_js', 'desktop.b_wasm', 'desktop.b_css', 'desktop.b_data', 'desktop.b_html', 'desktop.b_other', 'desktop.requests', 'desktop.fcp', 'desktop.ready', 'desktop.painted', 'desktop.task', 'desktop.script', 'desktop.layout', 'desktop.cpu', 'desktop.tbt',
  'warm.ready', 'warm.bytes', 'slow.fcp', 'slow.ready', 'slow.painted', 'slow.task', 'slow.script', 'slow.layout', 'slow.tbt',
  'act.sw.p50', 'act.sw.max', 'act.sw.inp50', 'act.sw.inp', 'act.sw.task', 'act.sw.cpu', 'act.hover.p50', 'act.hover.p95', 'act.hover.hits', 'act.hover.task',
  ...['drag', 'wheel'].flatMap(g => ['frames', 'shown', 'dropped', 'p50', 'p95', 'max', 'long', 'task', 'cpu', 'ms'].map(k => `act.${g}.${k}`)),
  'desktop.mapMissing', 'desktop.map.b_html', 'desktop.map.b_css', ...['desktop', 'slow'].flatMap(p => ['app.ready', 'app.bytes', 'app.long', 'app.longMax', 'shiftMax', 'shiftSum'].map(k => `${p}.${k}`)),
  'act.heapMB', 'act.nodes', 'act.domNodes', 'act.rendererMB', 'act.gpuMB', 'otherCores'];
const sizes = [...new Set(recs.map(r => r.n))].sort((a, b) => (parseInt(a) || 1e9) - (parseInt(b) || 1e9)), names = [...new Set(recs.map(r => r.name))];
const S = {};
for (const n of sizes) { S[n] = {}; for (const c of names) { const rs = recs.filter(r => r.n === n && r.name === c); if (!rs.length) continue; const o = S[n][c] = { rounds: rs.length, errors: rs.flatMap(r => r.errors), verify: rs.map(r => r.act?.verify).find(Boolean) ?? null, picked: rs.map(r => r.picked).filter(Boolean) }; for (const f of FIELDS) o[f] = st(rs.map(r => get(r, f))); } }

/* ---- what this project promises about its pages, compared with what was measured ---- */
const LIMITS = {
  mapKB: 20,        // sent before the map is ready and its sources switch, for the published story
  allKB: 76,        // sent in total, for the same story
  floor: 1.3,       // painted, Slow, compared with a file of nothing but SVG and CSS
  d3: 0.7,          // painted, Slow, compared with D3 tuned to the same precision
  leaflet: 1.15,    // program ready, Slow, compared with map ready for Leaflet
  peer: 1.1,        // switch and hover, compared with D3: a tenth is noise
  dropped: 2,       // frames of a gesture: one at either end
  frame: 17,        // ms: one frame at 60 Hz
};
const OURS = ['ours', 'seed', 'long'];
function promises(all) {
  const rows = [], of = (o, f) => o?.[f]?.med ?? null, name = c => labels[c] ?? c, pages = OURS.filter(c => all[c]);
  const kept = (v, limit) => v == null ? '–' : v <= limit ? 'yes' : '**no**';
  const row = (...cells) => rows.push(`| ${cells.join(' | ')} |`);
  const bytes = (what, limit, f) => pages.forEach(c => {   // the limits apply to the published story
    const v = f(all[c]); row(what, name(c), v == null ? '–' : Number.isFinite(v) ? (v / 1000).toFixed(1) + ' kB' : 'the map was not there', c === 'seed' ? `≤ ${limit} kB` : 'none', c === 'seed' ? kept(v, limit * 1000) : '–');
  });
  bytes('sent before the map is there and sources switch (HTML and CSS)', LIMITS.mapKB, o => of(o, 'desktop.mapMissing') ? Infinity : of(o, 'desktop.map.b_html') == null ? null : of(o, 'desktop.map.b_html') + of(o, 'desktop.map.b_css'));
  bytes('sent in total', LIMITS.allKB, o => of(o, 'desktop.app.bytes'));
  const ratio = (what, field, peer, theirs, limit) => pages.forEach(c => {
    const a = of(all[c], field), b = of(all[peer], theirs), v = a == null || !b ? null : a / b;
    row(what, name(c), v == null ? '–' : `${v.toFixed(2)} × (${r1(a)} / ${r1(b)} ms)`, limit ? `≤ ${limit} × ${name(peer)}` : `none, × ${name(peer)}`, limit ? kept(v, limit) : '–');
  });
  ratio('painted, Slow', 'slow.painted', 'svg-nojs', 'slow.painted', LIMITS.floor);
  ratio('painted, Slow', 'slow.painted', 'd3-svg-q4', 'slow.painted', LIMITS.d3);
  ratio('map ready, Slow', 'slow.ready', 'svg-nojs', 'slow.ready');
  ratio('map ready, Slow', 'slow.ready', 'd3-svg-q4', 'slow.ready');
  ratio('program ready, Slow', 'slow.app.ready', 'leaflet-svg', 'slow.ready', LIMITS.leaflet);
  for (const c of pages) {
    const o = all[c], shifts = ['desktop', 'slow'].map(p => o[`${p}.shiftMax`]?.max).filter(v => v != null), shift = shifts.length ? Math.max(...shifts) : null;
    row('largest layout shift, any round', name(c), shift == null ? '–' : shift ? shift.toFixed(4) : '0', '0', kept(shift, 0));
    const long = o['desktop.app.long'];
    row('tasks over 50 ms from map ready until the program is there, desktop, any round', name(c), !long ? '–' : !long.max ? 'none' : `${long.max} (longest ${r1(o['desktop.app.longMax'].max)} ms)`, 'none', kept(long?.max, 0));
    const p = o.picked;
    row('a source picked at 200 ms stays picked', name(c), p.map(v => `picked at ${r1(v.at)} ms, program at ${r1(v.app)} ms; ${v.checked ? 'checked' : 'not checked'}, ${v.agree} of ${v.areas} areas agree`).join('; ') || '–', 'yes', !p.length ? '–' : p.every(v => v.survived && v.before) ? 'yes' : '**no**');
  }
  ratio('switch, INP median', 'act.sw.inp50', 'd3-svg-q4', 'act.sw.inp50', LIMITS.peer);
  ratio('switch to the next frame', 'act.sw.p50', 'd3-svg-q4', 'act.sw.p50');
  ratio('hover, median', 'act.hover.p50', 'd3-svg-q4', 'act.hover.p50', LIMITS.peer);
  for (const g of ['drag', 'wheel']) for (const c of pages) {
    const o = all[c], d = o[`act.${g}.dropped`], p95 = o[`act.${g}.p95`];
    row(`${g}: dropped frames`, name(c), cell(d) + ` (of ${r1((of(o, `act.${g}.shown`) ?? 0) + (d?.med ?? 0))})`, `≤ ${LIMITS.dropped}`, kept(d?.med, LIMITS.dropped));
    row(`${g}: 95th percentile of the frame time`, name(c), `${cell(p95)} ms`, `≤ ${LIMITS.frame} ms`, kept(p95?.med, LIMITS.frame));
  }
  return rows;
}
let md = `# Peers measured side by side\n\nChromium ${src[0].chromium}, headless, ${src[0].cpus} shared cores, software rendering (WebGL by SwiftShader), viewport ${src[0].view.width}×${src[0].view.height}. Slow: ${src[0].slow.down * 8 / 1e6} Mbps down, ${src[0].slow.latency} ms latency per request, ${src[0].slow.cpu}x CPU throttle. Interleaved rounds; every cell is the median, <sub>min–max</sub>. Times in ms, KB = 1000 bytes after brotli.\n`;
for (const n of sizes) {
  const list = Object.keys(S[n]).sort((a, b) => (S[n][a]['slow.ready'] ?? S[n][a]['desktop.ready'] ?? { med: 1e12 }).med - (S[n][b]['slow.ready'] ?? S[n][b]['desktop.ready'] ?? { med: 1e12 }).med);
  const rounds = Math.max(...list.map(c => S[n][c].rounds));
  md += `\n## ${n} polygons (${rounds} round${rounds > 1 ? 's' : ''})\n`;
  const promised = promises(S[n]);
  if (promised.length) md += `\n### Ours against the peers\n\n| what | page | measured | limit | kept |\n|---|---|---|---|---|\n${promised.join('\n')}\n`;
  md += `\n### Loading\n\n| contestant | total KB | js+wasm | css | data | html | req | FCP | map ready | warm ready | painted | Slow FCP | Slow painted | Slow map ready | Slow program ready | largest shift | main-thread task | script | layout | all-process CPU | Slow task |\n|---|${'--:|'.repeat(20)}\n`;
  for (const c of list) { const o = S[n][c], kb = f => r1((o[f]?.med ?? 0) / 1000), shift = o => { const v = Math.max(o['desktop.shiftMax']?.max ?? 0, o['slow.shiftMax']?.max ?? 0); return v ? v.toFixed(4) : '0'; }; md += `| ${labels[c] ?? c} | ${kb('desktop.bytes')} | ${r1(((o['desktop.b_js']?.med ?? 0) + (o['desktop.b_wasm']?.med ?? 0)) / 1000)} | ${kb('desktop.b_css')} | ${kb('desktop.b_data')} | ${kb('desktop.b_html')} | ${cell(o['desktop.requests'])} | ${cell(o['desktop.fcp'])} | ${cell(o['desktop.ready'])} | ${cell(o['warm.ready'])} | ${cell(o['desktop.painted'])} | ${cell(o['slow.fcp'])} | ${cell(o['slow.painted'])} | ${cell(o['slow.ready'])} | ${cell(o['slow.app.ready'])} | ${shift(o)} | ${cell(o['desktop.task'])} | ${cell(o['desktop.script'])} | ${cell(o['desktop.layout'])} | ${cell(o['desktop.cpu'])} | ${cell(o['slow.task'])} |\n`; }
  md += `\n### Interaction and memory\n\n| contestant | switch → frame | INP worst | INP median | hover p50 | hover p95 | drag: shown / dropped frames | drag p95 frame | drag long tasks | drag CPU | wheel: shown / dropped | wheel p95 frame | wheel long tasks | JS heap MB | renderer MB | GPU proc. MB | DOM nodes |\n|---|${'--:|'.repeat(16)}\n`;
  for (const c of list) { const o = S[n][c]; md += `| ${labels[c] ?? c} | ${cell(o['act.sw.p50'])} | ${cell(o['act.sw.inp'])} | ${cell(o['act.sw.inp50'])} | ${cell(o['act.hover.p50'])} | ${cell(o['act.hover.p95'])} | ${r1(o['act.drag.shown']?.med)} / ${r1(o['act.drag.dropped']?.med)} | ${cell(o['act.drag.p95'])} | ${cell(o['act.drag.long'])} | ${cell(o['act.drag.cpu'])} | ${r1(o['act.wheel.shown']?.med)} / ${r1(o['act.wheel.dropped']?.med)} | ${cell(o['act.wheel.p95'])} | ${cell(o['act.wheel.long'])} | ${cell(o['act.heapMB'])} | ${cell(o['act.rendererMB'])} | ${cell(o['act.gpuMB'])} | ${cell(o['act.domNodes'])} |\n`; }
  for (const c of list) if (S[n][c].verify && !S[n][c].verify.changed) S[n][c].errors.push('no point of the map changed its colour when the source was switched');
  const bad = list.filter(c => S[n][c].errors.length).map(c => `- ${c}: ${[...new Set(S[n][c].errors)].join('; ')} (${S[n][c].errors.length})`);
  if (bad.length) md += `\nErrors:\n\n${bad.join('\n')}\n`;
  md += `\nOther work on the machine during these runs: median ${r1(st(recs.filter(r => r.n === n).map(r => r.otherCores))?.med)} of ${src[0].cpus} cores.\n`;
}
const base = files[0].replace(/\.json$/, '');
fs.writeFileSync(base + '.md', md); fs.writeFileSync(base + '.summary.json', JSON.stringify({ when: src[0].when, chromium: src[0].chromium, labels, sizes: S }, null, 1));
console.log(md);
