// Measures every contestant in interleaved rounds in headless Chromium.
//   node harness.mjs --sizes 30,400,5000 --rounds 5 [--profiles desktop,slow] [--only a,b] [--adapter file.json ...] [--out folder] [--name run]
// CHROMIUM is the path of the browser. README.md documents the adapters.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const arg = (k, d) => { const i = process.argv.indexOf('--' + k); return i < 0 ? d : process.argv[i + 1]; };
const args = k => process.argv.flatMap((a, i) => a === '--' + k ? [process.argv[i + 1]] : []);
const SIZES = arg('sizes', '30,400,5000').split(','), ROUNDS = +arg('rounds', 5), PROFILES = arg('profiles', 'desktop,slow').split(',');
const OUT = arg('out', 'out/results'), NAME = arg('name', 'run'), ONLY = arg('only', '').split(',').filter(Boolean);
const DATA = process.env.BENCH_DATA || 'out/data', DIST = process.env.BENCH_DIST || 'out/dist';
const READY_MS = +arg('ready-timeout', 90) * 1000;
const CHROME = process.env.CHROMIUM;
if (!CHROME) { console.error('no Chromium: set CHROMIUM to its path'); process.exit(1); }
const APP_MS = 20000, APP_AFTER = 500;                    // how long a page's program may take after the map, and how long the page is observed afterwards
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader', '--js-flags=--expose-gc'];
const SLOW = { latency: 150, down: 1.6e6 / 8, up: 0.75e6 / 8, cpu: 4 };
const VIEW = { width: 960, height: 640 };
const PAL = ['#3b7dd8', '#c8453b', '#e8b33f', '#6a9a4d', '#a58fc2', '#d0d3d6'];

const sleep = ms => new Promise(r => setTimeout(r, ms));
const expand = s => s.replace(/\$\{(\w+)\}/g, (_, k) => process.env[k] ?? '');
const loadAdapter = f => { const a = JSON.parse(fs.readFileSync(f, 'utf8')); return { ...a, from: path.dirname(path.resolve(f)) }; };
const contestants = [...fs.readdirSync('adapters').filter(f => f.endsWith('.json') && !f.startsWith('_')).sort().map(f => loadAdapter('adapters/' + f)), ...args('adapter').map(loadAdapter)]
  .filter(c => !ONLY.length || ONLY.includes(c.name));
const dirOf = (c, n) => { const d = expand(c.dir).replaceAll('{n}', n).replace(/^dist\//, DIST + '/'); return path.isAbsolute(d) ? d : fs.existsSync(d) ? path.resolve(d) : path.resolve(c.from, d); };
for (const name of ONLY) if (!contestants.some(c => c.name === name)) { console.error(`there is no contestant \`${name}\``); process.exit(1); }
for (const n of SIZES) for (const c of contestants) if ((!c.sizes || c.sizes.map(String).includes(n)) && !fs.existsSync(dirOf(c, n))) console.warn(`${c.name} is not built for ${n}; leaving it out`);
const runs = n => contestants.filter(c => (!c.sizes || c.sizes.map(String).includes(n)) && fs.existsSync(dirOf(c, n)));

/* ---- runs inside the page, before any script of its own ---- */
const INIT = `(() => {
  if (window.top !== window) return;
  const C = CONTESTANT;
  const B = window.__b = { long: [], shift: [], ev: [], sw: [], hover: [], frames: [], swOn: false, hoverOn: false, last: 0 };
  const obs = (o, f) => { try { new PerformanceObserver(l => l.getEntries().forEach(f)).observe(o); } catch {} };
  obs({ type: 'mark', buffered: true }, e => { if (e.name === 'map-ready') { B.there ??= !C.map || !!document.querySelector(C.map); window.__ready?.(''); } if (e.name === C.appMark) window.__app?.(''); });
  if (C.areas) {
    const whole = () => document.querySelectorAll(C.areas).length >= C.count;
    new MutationObserver((_, watch) => { if (whole()) { watch.disconnect(); requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted'))); } }).observe(document, { childList: true, subtree: true });
  }
  obs({ type: 'layout-shift', buffered: true }, e => B.shift.push([e.value, (e.sources || []).map(s => (s.node?.nodeName ?? '?').toLowerCase() + (s.node?.id ? '#' + s.node.id : s.node?.getAttribute?.('class') ? '.' + s.node.getAttribute('class') : ''))]));
  obs({ type: 'longtask', buffered: true }, e => B.long.push([e.startTime, e.duration]));
  obs({ type: 'event', durationThreshold: 16 }, e => B.ev.push({ n: e.name, s: e.startTime, d: e.duration, i: e.interactionId }));
  const after = cb => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => cb(performance.now()); c.port2.postMessage(0); });
  B.after = after;
  let lastClick = -1; addEventListener('click', e => { if (B.swOn && e.timeStamp - lastClick > 30) { const t0 = lastClick = e.timeStamp; after(t => B.sw.push(t - t0)); } }, true);
  const seen = e => { if (B.hoverOn) B.last = e.timeStamp; };
  addEventListener('pointerover', seen, true); addEventListener('pointermove', seen, true);
  B.watch = sel => { const p = document.querySelector(sel); if (p) new MutationObserver(() => { if (B.hoverOn && B.last) { const t0 = B.last; B.last = 0; after(t => B.hover.push(t - t0)); } }).observe(p, { childList: true, subtree: true, characterData: true, attributes: true }); };
  B.rec = on => { B.recOn = on; if (on) { B.frames = []; const f = t => { B.frames.push(t); if (B.recOn) requestAnimationFrame(f); }; requestAnimationFrame(f); } };
  if (C.injectReady) { const go = () => requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('map-ready'))); document.readyState === 'loading' ? addEventListener('DOMContentLoaded', go) : go(); }
})()`;

const init = (c, n) => INIT.replace('CONTESTANT', () => JSON.stringify({ map: c.map, injectReady: c.injectReady, appMark: c.appMark, areas: c.areas, count: c.areas && (c.count ?? count(n)) }));
/* how many areas the input has */
const count = n => JSON.parse(fs.readFileSync(path.join(DATA, n, 'meta.json'), 'utf8')).n;
/* clicks an element as soon as it exists, but not before a given time: a reader who does not wait for the program */
const EARLY = `(() => {
  if (window.top !== window) return;
  const pick = () => { const el = performance.now() >= EARLIEST ? document.querySelector(LABEL) : null; if (el) { window.__b.picked = performance.now(); el.click(); } else setTimeout(pick, 5); };
  pick();
})()`;

const procs = async (bs) => (await bs.send('SystemInfo.getProcessInfo')).processInfo;
const cpu = async bs => (await procs(bs)).reduce((s, p) => s + p.cpuTime, 0);
const pss = pid => { try { return +/^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1] / 1024; } catch { return 0; } };
const metrics = async cdp => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(m => [m.name, m.value]));
const q = (a, p) => { if (!a.length) return null; const s = [...a].sort((x, y) => x - y); const i = (s.length - 1) * p, lo = Math.floor(i); return s[lo] + (s[Math.ceil(i)] - s[lo]) * (i - lo); };
const sum = a => a.reduce((s, v) => s + v, 0);

function png(buf) {                                       // 8-bit RGB(A), not interlaced, as captureScreenshot returns it
  let o = 8, w = 0, h = 0, ch = 4; const idat = [];
  while (o < buf.length) { const len = buf.readUInt32BE(o), t = buf.toString('latin1', o + 4, o + 8), d = buf.subarray(o + 8, o + 8 + len); if (t === 'IHDR') { w = d.readUInt32BE(0); h = d.readUInt32BE(4); ch = d[9] === 2 ? 3 : 4; } if (t === 'IDAT') idat.push(d); o += 12 + len; }
  const raw = zlib.inflateSync(Buffer.concat(idat)), st = w * ch, out = Buffer.alloc(h * st);
  for (let y = 0; y < h; y++) { const f = raw[y * (st + 1)]; for (let x = 0; x < st; x++) { const a = x >= ch ? out[y * st + x - ch] : 0, b = y ? out[(y - 1) * st + x] : 0, c = x >= ch && y ? out[(y - 1) * st + x - ch] : 0; let v = raw[y * (st + 1) + 1 + x]; if (f === 1) v += a; else if (f === 2) v += b; else if (f === 3) v += (a + b) >> 1; else if (f === 4) { const p = a + b - c, pa = Math.abs(p - a), pb = Math.abs(p - b), pc = Math.abs(p - c); v += pa <= pb && pa <= pc ? a : pb <= pc ? b : c; } out[y * st + x] = v & 255; } }
  return { w, h, at: (x, y) => { const i = Math.round(y) * st + Math.round(x) * ch; return [out[i], out[i + 1], out[i + 2]]; } };
}
const rgb = h => [1, 3, 5].map(i => parseInt(h.slice(i, i + 2), 16));
const near = (a, b, t = 14) => a.every((v, i) => Math.abs(v - b[i]) <= t);

function points(box, k, frac) {                           // the same points for every contestant, as fractions of the map's box
  if (frac) return frac.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height]);
  const out = []; let s = 12345; const r = () => (s = (s * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
  for (let i = 0; i < k; i++) out.push([box.x + (0.3 + 0.4 * r()) * box.width, box.y + (0.3 + 0.4 * r()) * box.height]);
  return out;
}
const mouse = (cdp, type, x, y, o = {}) => cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'none', pointerType: 'mouse', ...o });
async function paced(n, ms, fn) { const t0 = performance.now(), ps = []; for (let i = 0; i < n; i++) { const w = t0 + i * ms - performance.now(); if (w > 0) await sleep(w); ps.push(fn(i)); } await Promise.all(ps); }
const limit = (p, ms, what) => { let t; return Promise.race([p, new Promise((_, no) => { t = setTimeout(() => no(new Error('timeout: ' + what)), ms); })]).finally(() => clearTimeout(t)); };

async function open(browser, c, n, profile) {
  const ctx = await browser.newContext({ viewport: VIEW, deviceScaleFactor: 1 });
  const page = await ctx.newPage(), cdp = await ctx.newCDPSession(page);
  const errors = []; page.on('pageerror', e => errors.push(String(e).slice(0, 200))); page.on('crash', () => errors.push('renderer crashed'));
  await cdp.send('Performance.enable', { timeDomain: 'timeTicks' });
  await cdp.send('Network.enable');
  let done; const ready = new Promise(r => { done = r; });
  let begun; const app = new Promise(r => { begun = r; });
  await page.exposeBinding('__ready', () => done());
  await page.exposeBinding('__app', () => begun());
  await page.addInitScript(init(c, n));
  if (profile === 'slow') {
    await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: SLOW.latency, downloadThroughput: SLOW.down, uploadThroughput: SLOW.up, connectionType: 'cellular4g' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  }
  return { ctx, page, cdp, ready, app, errors };
}

async function load(bs, o, c, srv, timeout) {
  srv.take();
  const m0 = await metrics(o.cdp), p0 = await procs(bs), c0 = sum(p0.map(p => p.cpuTime)), w0 = performance.now();
  await limit(o.page.goto(srv.url + (c.url === 'index.html' ? '' : c.url || ''), { waitUntil: 'commit', timeout }), timeout, 'commit');
  await limit(o.ready, timeout, 'map-ready');
  const wall = performance.now() - w0, p1 = await procs(bs), c1 = sum(p1.map(p => p.cpuTime)), m1 = await metrics(o.cdp);
  const grew = p => p.cpuTime - (p0.find(x => x.id === p.id)?.cpuTime ?? 0);   // the page's renderer is the one that used the most CPU
  o.rpid = p1.filter(p => p.type === 'renderer').sort((a, b) => grew(b) - grew(a))[0]?.id;
  const t = await o.page.evaluate(() => ({ ready: performance.getEntriesByName('map-ready')[0].startTime, fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null, long: window.__b.long }));
  await sleep(150);
  const reqs = srv.take(), by = { js: 0, wasm: 0, css: 0, data: 0, html: 0, other: 0 };
  for (const r of reqs) if (r.status === 200) by[r.kind] += r.bytes;
  // the map does not wait for a style sheet that is requested after the map is ready
  const late = await o.page.evaluate(() => performance.getEntriesByType('resource').filter(r => r.startTime > performance.getEntriesByName('map-ready')[0].startTime).map(r => new URL(r.name).pathname.split('/').at(-1)));
  const cssOfMap = sum(reqs.filter(r => r.status === 200 && r.kind === 'css' && !late.includes(r.path.split('/').at(-1))).map(r => r.bytes));
  const d = k => (m1[k] - m0[k]) * 1000;
  return { cssOfMap, bytes: sum(Object.values(by)), ...Object.fromEntries(Object.entries(by).map(([k, v]) => ['b_' + k, v])), requests: reqs.length, missing: reqs.filter(r => r.status === 404).length,
    fcp: t.fcp ?? await o.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null), mark: t.ready, ready: Math.max(t.ready, t.fcp ?? 0), wall,
    task: d('TaskDuration'), script: d('ScriptDuration'), layout: d('LayoutDuration') + d('RecalcStyleDuration'), cpu: (c1 - c0) * 1000, longLoad: sum(t.long.map(l => l[1])), tbt: sum(t.long.map(l => Math.max(0, l[1] - 50))) };
}

/* measures what comes after the map: if the page has a program, waits for its timing mark and adds the bytes sent until then;
   for every page, records the layout shifts so far */
async function settle(o, c, srv, d, what) {
  if (c.appMark) {
    await limit(o.app, APP_MS, c.appMark).catch(e => o.errors.push(`${what}: ${e.message}`));
    await sleep(APP_AFTER);
  }
  const t = await limit(o.page.evaluate(mark => ({ app: mark && performance.getEntriesByName(mark)[0]?.startTime || null, shift: window.__b.shift, long: window.__b.long, there: window.__b.there, painted: performance.getEntriesByName('painted')[0]?.startTime ?? null }), c.appMark), 30000, 'settle');
  const worst = [...t.shift].sort((a, b) => b[0] - a[0])[0];
  d.shifts = t.shift.length; d.shiftMax = worst?.[0] ?? 0; d.shiftSum = sum(t.shift.map(s => s[0])); d.shiftOf = worst?.[1] ?? [];
  d.painted = c.areas ? t.painted : d.ready;                // a canvas has no elements to watch; its page sets the mark two frames after it drew
  if (d.painted == null) o.errors.push(`${what}: there never were as many areas as expected`);
  if (t.there === false) { d.mapMissing = 1; o.errors.push(`${what}: the page was marked ready before there was a map`); }
  if (!c.appMark) return;
  d.map = { bytes: d.bytes, b_html: d.b_html, b_css: d.cssOfMap };
  for (const r of srv.take()) { d.requests++; if (r.status === 404) d.missing++; if (r.status === 200) { d.bytes += r.bytes; d['b_' + r.kind] += r.bytes; } }
  const long = t.long.filter(([start, ms]) => start + ms > d.ready && start < (t.app ?? Infinity) + APP_AFTER).map(([, ms]) => ms);
  d.app = { ready: t.app, bytes: d.bytes, long: long.length, longMax: Math.max(0, ...long), longs: long };
}

/* does a source picked before the program is ready stay picked? */
async function picked(browser, c, n, srv, errors) {
  const o = await open(browser, c, n, 'slow'), { after, label, radio, names, named } = c.early;
  try {
    await o.page.addInitScript(EARLY.replace('EARLIEST', String(after)).replace('LABEL', () => JSON.stringify(label)));
    await limit(o.page.goto(srv.url + (c.url === 'index.html' ? '' : c.url || ''), { waitUntil: 'commit' }), 60000, 'commit');
    await limit(o.ready, 60000, 'map-ready'); await limit(o.app, APP_MS, c.appMark); await sleep(APP_AFTER);
    const r = await o.page.evaluate(({ radio, names, named, mark }) => {
      const areas = [...document.querySelectorAll(names)];
      return { at: window.__b.picked ?? null, app: performance.getEntriesByName(mark)[0].startTime, checked: !!document.querySelector(radio)?.checked, areas: areas.length, agree: areas.filter(a => a.ariaLabel?.includes(named)).length };
    }, { radio, names, named, mark: c.appMark });
    return { ...r, before: r.at != null && r.at < r.app, survived: r.checked && r.areas > 0 && r.agree === r.areas };
  } finally { errors.push(...o.errors); await limit(o.ctx.close(), 20000, 'close').catch(() => {}); }
}

async function gesture(bs, o, fn, settle, browser) {
  const { page, cdp } = o;
  await page.evaluate(() => { window.__b.long = []; window.__b.rec(true); });
  const m0 = await metrics(cdp), c0 = await cpu(bs), w0 = performance.now();
  await browser.startTracing(page, { categories: ['cc', 'benchmark'] });
  const t0 = await page.evaluate(() => performance.now());
  await limit(fn(), 120000, 'gesture');
  await sleep(settle);
  const t1 = await limit(page.evaluate(() => new Promise(r => requestAnimationFrame(() => { window.__b.rec(false); r(performance.now()); }))), 60000, 'gesture end');
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const wall = performance.now() - w0, c1 = await cpu(bs), m1 = await metrics(cdp);
  const r = await page.evaluate(() => ({ f: window.__b.frames, l: window.__b.long }));
  const f = r.f.filter(t => t >= t0 && t <= t1), d = f.slice(1).map((t, i) => t - f[i]);
  // frames as presented by the compositor: what the reader sees, whatever the main thread does
  const by = {};
  const rends = new Set(trace.traceEvents.filter(e => e.name === 'process_name' && /Renderer/.test(e.args?.name)).map(e => e.pid));
  for (const e of trace.traceEvents) if (e.name === 'PipelineReporter' && e.ph === 'b' && rends.has(e.pid)) { const r = e.args?.frame_reporter ?? e.args?.chrome_frame_reporter; if (r?.state) { const k = by[e.pid] ??= { n: 0 }; k.n++; k[r.state] = (k[r.state] || 0) + 1; } }
  const st = Object.values(by).sort((a, b) => b.n - a.n)[0] ?? {};
  const shown = (st.STATE_PRESENTED_ALL || 0) + (st.STATE_PRESENTED_PARTIAL || 0), dropped = st.STATE_DROPPED || 0;
  return { ms: t1 - t0, frames: d.length, p50: q(d, 0.5), p95: q(d, 0.95), max: d.length ? Math.max(...d) : null, long: sum(r.l.map(l => l[1])), shown, dropped, partial: st.STATE_PRESENTED_PARTIAL || 0, task: (m1.TaskDuration - m0.TaskDuration) * 1000, cpu: (c1 - c0) * 1000, wall };
}

async function interact(bs, browser, o, c, n, verify) {
  const { page, cdp } = o, R = {};
  // of a map taller than the window, use only the part in the window
  const onScreen = b => { const x = Math.max(0, b.x), y = Math.max(0, b.y); return { x, y, width: Math.min(VIEW.width, b.x + b.width) - x, height: Math.min(VIEW.height, b.y + b.height) - y }; };
  const where = async () => c.map ? onScreen(await page.locator(c.map).first().boundingBox()) : { x: 0, y: 0, ...VIEW };
  const box = await where();
  // look the button up before each click: if the headline changes with the source, the buttons may move
  const sources = c.sources || [], button = async i => { const b = await page.locator(sources[i]).first().boundingBox(); return [b.x + b.width / 2, b.y + b.height / 2]; };
  // memory at rest, after a forced garbage collection
  await sleep(300);
  await cdp.send('HeapProfiler.enable'); await cdp.send('HeapProfiler.collectGarbage'); await cdp.send('HeapProfiler.disable');
  const m = await metrics(cdp), ps = await procs(bs);
  R.heapMB = m.JSHeapUsedSize / 1048576; R.nodes = m.Nodes; R.domNodes = await page.evaluate(() => document.getElementsByTagName('*').length);
  R.rendererMB = pss(o.rpid); R.gpuMB = sum(ps.filter(p => p.type === 'GPU').map(p => pss(p.id)));

  if (c.panel) {
    await page.evaluate(s => window.__b.watch(s), c.panel);
    const pts = points(box, 40, c.polygonAt);
    await mouse(cdp, 'mouseMoved', ...pts[pts.length - 1]); await sleep(60);
    await page.evaluate(() => { window.__b.hover = []; window.__b.hoverOn = true; window.__b.long = []; });
    const h0 = await metrics(cdp);
    await limit(paced(pts.length, 50, i => mouse(cdp, 'mouseMoved', ...pts[i])), 90000, 'hover');
    await sleep(150);
    const h = await limit(page.evaluate(() => { window.__b.hoverOn = false; return window.__b.hover; }), 30000, 'hover end'), h1 = await metrics(cdp);
    R.hover = { hits: h.length, p50: q(h, 0.5), p95: q(h, 0.95), max: h.length ? Math.max(...h) : null, task: (h1.TaskDuration - h0.TaskDuration) * 1000 };
  }
  if (sources.length) {
    const away = [box.x + box.width + 100 < VIEW.width ? box.x + box.width + 100 : 2, VIEW.height - 4];
    await page.evaluate(() => { window.__b.sw = []; window.__b.ev = []; window.__b.swOn = true; window.__b.long = []; });
    const s0 = await metrics(cdp), c0 = await cpu(bs);
    for (const i of [1, 2, 3, 0, 2, 1, 3, 0].map(i => i % sources.length)) {
      const at = await button(i);
      await mouse(cdp, 'mouseMoved', ...at);
      await mouse(cdp, 'mousePressed', ...at, { button: 'left', buttons: 1, clickCount: 1 });
      await limit(mouse(cdp, 'mouseReleased', ...at, { button: 'left', buttons: 0, clickCount: 1 }), 60000, 'switch');
      await limit(page.evaluate(() => new Promise(r => window.__b.after(r))), 60000, 'switch paint');
      await sleep(160);
    }
    await sleep(150);
    const s = await page.evaluate(() => ({ sw: window.__b.sw, ev: window.__b.ev.filter(e => e.i) })), s1 = await metrics(cdp), c1 = await cpu(bs);
    const byI = {}; for (const e of s.ev) byI[e.i] = Math.max(byI[e.i] || 0, e.d);
    const inp = Object.values(byI); while (inp.length < 8) inp.push(8);   // interactions below the Event Timing API's floor of 16 ms count as 8
    R.sw = { n: s.sw.length, p50: q(s.sw, 0.5), max: Math.max(...s.sw), inp50: q(inp, 0.5), inp: Math.max(...inp), task: (s1.TaskDuration - s0.TaskDuration) * 1000 / 8, cpu: (c1 - c0) * 1000 / 8 };
    await mouse(cdp, 'mouseMoved', ...away);
  }
  if (verify) R.verify = await check(o, c, n, box, sources, button);
  if (c.interactive !== false) {
    for (const sel of c.before || []) { try { await page.locator(sel).first().click({ timeout: 5000 }); } catch (e) { o.errors.push(`before: ${sel}: ${String(e.message || e).split('\n')[0]}`); } await sleep(300); }
    const middle = async () => { const box = await where(); return [box.x + box.width / 2, box.y + box.height / 2, Math.min(box.width, box.height) * 0.2]; };
    const [cx, cy, r] = await middle();
    R.drag = await gesture(bs, o, async () => {
      await mouse(cdp, 'mouseMoved', cx, cy);
      await mouse(cdp, 'mousePressed', cx, cy, { button: 'left', buttons: 1, clickCount: 1 });
      await paced(125, 16, i => { const a = (i + 1) / 125 * Math.PI * 4; return mouse(cdp, 'mouseMoved', cx + r * Math.sin(a), cy + r * (Math.cos(a) - 1) * 0.7, { button: 'left', buttons: 1 }); });
      await mouse(cdp, 'mouseReleased', cx, cy, { button: 'left', buttons: 0, clickCount: 1 });
    }, 300, browser);
    await sleep(300);
    const [wx, wy] = await middle();
    R.wheel = await gesture(bs, o, () => paced(20, 60, i => cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: wx + 20, y: wy + 10, deltaX: 0, deltaY: i < 10 ? -100 : 100, pointerType: 'mouse' })), 500, browser);
  }
  return R;
}

/* ---- is it the right map? the pixel at each point must have the colour of the claim that the panel names ---- */
async function check(o, c, n, box, sources, button) {
  const { page, cdp } = o, out = { points: 0, hits: 0, colours: 0, coloursOk: 0, changed: 0 };
  const pts = points(box, 12, c.polygonAt), claims = fs.existsSync(path.join(DATA, n, 'claims.json')) && c.idPattern ? JSON.parse(fs.readFileSync(path.join(DATA, n, 'claims.json'))).claims : null;
  const ids = [];
  if (c.panel) for (const p of pts) { await mouse(cdp, 'mouseMoved', ...p); await sleep(120); const t = await page.locator(c.panel).first().innerText(); const id = claims ? new RegExp(c.idPattern).exec(t)?.[0] : t; ids.push(id); out.points++; if (id) out.hits++; }
  await mouse(cdp, 'mouseMoved', 2, VIEW.height - 4);
  let prev = null;
  for (let s = 0; s < sources.length; s++) {
    await page.mouse.click(...await button(s)); await page.mouse.move(2, VIEW.height - 4); await sleep(400);
    const img = png(await limit(page.screenshot({ timeout: 60000 }), 60000, 'screenshot')), cols = pts.map(p => img.at(...p));
    if (process.env.BENCH_SHOTS) { fs.mkdirSync(process.env.BENCH_SHOTS, { recursive: true }); await page.screenshot({ path: path.join(process.env.BENCH_SHOTS, `${c.name}-${n}-${s}.png`) }); }
    if (prev) out.changed += cols.filter((v, i) => !near(v, prev[i])).length;
    prev = cols;
    if (claims) pts.forEach((p, i) => { if (!ids[i]) return; const [x, y] = p, want = rgb(PAL[claims[ids[i]][s][0]]); out.colours++; const around = [[0, 0], [1, 0], [-1, 0], [0, 1], [0, -1], [2, 0], [0, 2]].map(([a, b]) => img.at(x + a, y + b)); if (around.some(v => near(v, want))) out.coloursOk++; });
  }
  if (sources.length) { await page.mouse.click(...await button(0)); await sleep(200); }
  return out;
}

/* ---- the machine is shared: wait briefly until it is idle, and report how busy other work kept it ---- */
const stat = () => { const v = fs.readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1).map(Number); return { idle: v[3] + v[4], all: sum(v.slice(0, 8)) }; };
async function quiet(max) { const t = Date.now(); while (Date.now() - t < max) { const a = stat(); await sleep(400); const b = stat(); if ((b.idle - a.idle) / (b.all - a.all) > 0.7) return Date.now() - t; } return Date.now() - t; }

async function one(c, n, round) {
  const waited = await quiet(+arg('quiet-ms', 6000)), k0 = stat(), u0 = process.cpuUsage(), z0 = Date.now();
  const srv = await serve(dirOf(c, n), c.base || '/'), rec = { name: c.name, n, round, load1: os.loadavg()[0], waited, errors: [] };
  const browser = await chromium.launch({ executablePath: CHROME, headless: true, args: FLAGS });
  try {
    const bs = await browser.newBrowserCDPSession();
    if (PROFILES.includes('desktop')) {
      const o = await open(browser, c, n, 'desktop');
      try {
        rec.desktop = await load(bs, o, c, srv, READY_MS);
        await settle(o, c, srv, rec.desktop, 'desktop');
        rec.act = await interact(bs, browser, o, c, n, round === 0);
        const page = await o.ctx.newPage(); let done; const ready = new Promise(r => { done = r; });   // a repeat visit with the same profile and a warm cache
        await page.exposeBinding('__ready', () => done()); await page.addInitScript(init(c, n));
        srv.take(); await page.goto(srv.url + (c.url === 'index.html' ? '' : c.url || ''), { waitUntil: 'commit' }); await limit(ready, READY_MS, 'warm'); await sleep(100);
        const reqs = srv.take(); rec.warm = { ready: await page.evaluate(() => performance.getEntriesByName('map-ready')[0].startTime), bytes: sum(reqs.map(r => r.bytes)), requests: reqs.length };
      } catch (e) { rec.errors.push('desktop: ' + String(e.message || e).split('\n')[0].slice(0, 160)); }
      rec.errors.push(...o.errors); await limit(o.ctx.close(), 20000, 'close').catch(() => {});
    }
    if (PROFILES.includes('slow')) {
      const o = await open(browser, c, n, 'slow');
      try { rec.slow = await load(bs, o, c, srv, 180000); await settle(o, c, srv, rec.slow, 'slow'); } catch (e) { rec.errors.push('slow: ' + String(e.message || e).split('\n')[0].slice(0, 160)); }
      rec.errors.push(...o.errors); await limit(o.ctx.close(), 20000, 'close').catch(() => {});
    }
    if (round === 0 && c.early && PROFILES.includes('slow')) try { rec.picked = await picked(browser, c, n, srv, rec.errors); } catch (e) { rec.errors.push('picked: ' + String(e.message || e).split('\n')[0].slice(0, 160)); }
    const own = await cpu(bs), u1 = process.cpuUsage(u0), k1 = stat();
    rec.otherCores = Math.max(0, ((k1.all - k1.idle - k0.all + k0.idle) / 100 - own - (u1.user + u1.system) / 1e6) / ((Date.now() - z0) / 1000));
  } finally { await limit(browser.close(), 20000, 'browser close').catch(() => {}); await srv.close(); }
  return rec;
}

fs.mkdirSync(OUT, { recursive: true });
const file = path.join(OUT, NAME + '.json'), all = { when: new Date().toISOString(), flags: FLAGS, slow: SLOW, view: VIEW, rounds: ROUNDS, cpus: os.cpus().length, sizes: SIZES, records: [] };
{ const b = await chromium.launch({ executablePath: CHROME, headless: true, args: FLAGS }); all.chromium = b.version(); await b.close(); }
all.labels = Object.fromEntries(contestants.map(c => [c.name, c.label || c.name]));
const order = (list, r) => { let s = 777 + r * 31; const a = [...list]; for (let i = a.length - 1; i > 0; i--) { s = (s * 1103515245 + 12345) & 0x7fffffff; const j = s % (i + 1); [a[i], a[j]] = [a[j], a[i]]; } return a; };
for (let r = 0; r < ROUNDS; r++) for (const n of SIZES) for (const c of order(runs(n), r)) {
  const t = Date.now(); let rec;
  try { rec = await one(c, n, r); } catch (e) { rec = { name: c.name, n, round: r, errors: [String(e).slice(0, 200)] }; }
  all.records.push(rec); fs.writeFileSync(file, JSON.stringify(all));
  const f = v => v == null ? '-' : Math.round(v);
  console.log(`r${r} ${n} ${c.name.padEnd(16)} ${f(rec.desktop?.bytes)}B ready ${f(rec.desktop?.ready)} sw ${f(rec.act?.sw?.p50)}/${f(rec.act?.sw?.inp)} hov ${f(rec.act?.hover?.p50)}(${rec.act?.hover?.hits}) drag ${f(rec.act?.drag?.frames)}f/${f(rec.act?.drag?.p95)}ms shown ${f(rec.act?.drag?.shown)} drop ${f(rec.act?.drag?.dropped)} wheel p95 ${f(rec.act?.wheel?.p95)} slow ${f(rec.slow?.ready)} painted ${f(rec.slow?.painted)} ${c.appMark ? `app ${f(rec.desktop?.app?.ready)} slow app ${f(rec.slow?.app?.ready)} ` : ''}${rec.picked ? JSON.stringify(rec.picked) : ''}${rec.act?.verify ? JSON.stringify(rec.act.verify) : ''} ${Date.now() - t}ms others ${rec.otherCores?.toFixed(2)} ${rec.errors.join(' | ')}`);
}
console.log('wrote', NAME + '.json');
