// Generates deterministic test inputs: out/data/<n>/{geo,topo,topo4,claims,svg,names,meta}.json and geo.bin
//   node gen.mjs 30 400 5000 50000
//   node gen.mjs --geojson path/to/real.geojson --id-prop id --name-prop name --label real
// The same arguments always give the same bytes.
import fs from 'node:fs';
import path from 'node:path';
import { Delaunay } from 'd3-delaunay';
import { topology } from 'topojson-server';
import { encodeBin } from './binfmt.mjs';

const OUT = process.env.BENCH_DATA || 'out/data';
const VERTS = +(process.env.BENCH_VERTS || 120);      // mean vertices per polygon
const BBOX = [60.5, 29.4, 74.9, 38.5];
const SOURCES = [
  { id: 'A', name: 'Source A' }, { id: 'B', name: 'Source B' },
  { id: 'C', name: 'Source C' }, { id: 'D', name: 'Source D' }];
const CATEGORIES = ['Government', 'Opposition', 'Contested', 'Local militia', 'Unclear', 'No report'];

export function mulberry32(a) {
  return () => { a = (a + 0x6D2B79F5) | 0; let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
}

/* ---- synthetic mesh: Voronoi cells; each shared edge is displaced once, so neighbours match exactly ---- */
function synth(n) {
  const rnd = mulberry32(1234567 + n);
  const [x0, y0, x1, y1] = BBOX, W = x1 - x0, H = y1 - y0;
  const m = Math.ceil(n / 0.52) + 12;
  const pts = new Float64Array(2 * m);
  for (let i = 0; i < m; i++) { pts[2 * i] = x0 + rnd() * W; pts[2 * i + 1] = y0 + rnd() * H; }
  for (let it = 0; it < 2; it++) {                      // two Lloyd steps make the cells even, but not regular
    const vor = new Delaunay(pts).voronoi(BBOX);
    for (let i = 0; i < m; i++) {
      const c = vor.cellPolygon(i); if (!c) continue;
      let a = 0, cx = 0, cy = 0;
      for (let k = 0; k < c.length - 1; k++) {
        const f = c[k][0] * c[k + 1][1] - c[k + 1][0] * c[k][1];
        a += f; cx += (c[k][0] + c[k + 1][0]) * f; cy += (c[k][1] + c[k + 1][1]) * f;
      }
      if (a) { pts[2 * i] += 0.8 * (cx / (3 * a) - pts[2 * i]); pts[2 * i + 1] += 0.8 * (cy / (3 * a) - pts[2 * i + 1]); }
    }
  }
  const del = new Delaunay(pts), { triangles: T, halfedges: HE, inedges, hull } = del;
  const vor = del.voronoi(BBOX), cc = vor.circumcenters;
  // an irregular outline: keep the n seeds nearest to the centre in a wobbly metric
  const onHull = new Uint8Array(m); for (const h of hull) onHull[h] = 1;
  const cx = (x0 + x1) / 2, cy = (y0 + y1) / 2;
  const cand = [];
  for (let i = 0; i < m; i++) {
    const dx = (pts[2 * i] - cx) / W, dy = (pts[2 * i + 1] - cy) / H, th = Math.atan2(dy, dx);
    const d = Math.hypot(dx, dy) / (1 + 0.12 * Math.sin(3 * th + 1) + 0.08 * Math.sin(7 * th + 2));
    if (!onHull[i]) cand.push([d, i]);
  }
  cand.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const keep = cand.slice(0, n).map(c => c[1]);
  keep.sort((a, b) => pts[2 * b + 1] - pts[2 * a + 1] || a - b);
  // spatially coherent numbering: rows of a grid, north to south, west to east
  const rows = Math.max(1, Math.round(Math.sqrt(n * H / W)));
  keep.sort((a, b) => {
    const ra = Math.floor((y1 - pts[2 * a + 1]) / H * rows), rb = Math.floor((y1 - pts[2 * b + 1]) / H * rows);
    return ra - rb || pts[2 * a] - pts[2 * b] || a - b;
  });
  const cellEdges = i => {                              // half-edges around seed i
    const e0 = inedges[i], out = []; let e = e0;
    do { out.push(e); e = e % 3 === 2 ? e - 2 : e + 1; if (T[e] !== i) break; e = HE[e]; } while (e !== e0 && e !== -1);
    return out;
  };
  const clampV = t => [Math.min(x1 + 1, Math.max(x0 - 1, cc[2 * t])), Math.min(y1 + 1, Math.max(y0 - 1, cc[2 * t + 1]))];
  let per = 0, cnt = 0;
  const stepPer = Math.max(1, Math.floor(keep.length / 2000));
  for (let q = 0; q < keep.length; q += stepPer) {
    const es = cellEdges(keep[q]).map(e => Math.floor(e / 3));
    for (let k = 0; k < es.length; k++) {
      const a = clampV(es[k]), b = clampV(es[(k + 1) % es.length]);
      per += Math.hypot(a[0] - b[0], a[1] - b[1]);
    }
    cnt++;
  }
  const target = per / cnt / VERTS;
  const memo = new Map(), calm = new Map();              // calm: for some borders, a factor below 1 on their displacement
  const keyOf = (ta, tb) => ta > tb ? tb * 4194304 + ta : ta * 4194304 + tb;
  const displaced = (ta, tb) => {                       // the shared border between two circumcentres
    const rev = ta > tb, key = keyOf(ta, tb), swing = 0.42 * (calm.get(key) ?? 1);
    let line = memo.get(key);
    if (line) memo.delete(key);
    else {
      const a = clampV(Math.min(ta, tb)), b = clampV(Math.max(ta, tb));
      const len = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const ideal = Math.log2(Math.max(1, len / target)), lo = Math.floor(ideal);
      const r = mulberry32((Math.min(ta, tb) * 73856093) ^ (Math.max(ta, tb) * 19349663));
      const depth = lo + (r() < (len / target) / 2 ** lo - 1 ? 1 : 0);
      line = [a];
      const rec = (p, q, d) => {
        if (d === 0) { line.push(q); return; }
        const k = (r() - 0.5) * swing;
        const mid = [(p[0] + q[0]) / 2 - (q[1] - p[1]) * k, (p[1] + q[1]) / 2 + (q[0] - p[0]) * k];
        rec(p, mid, d - 1); rec(mid, q, d - 1);
      };
      rec(a, b, depth);
      line = line.map(p => [+p[0].toFixed(4), +p[1].toFixed(4)]);
      memo.set(key, line);
    }
    return rev ? line.slice().reverse() : line;
  };
  const ringOf = i => {                                 // the open ring around seed i, and for each segment the key of its border
    const es = cellEdges(i).map(e => Math.floor(e / 3)), ring = [], own = [];
    for (let j = 0; j < es.length; j++) {
      const ta = es[j], tb = es[(j + 1) % es.length], l = displaced(ta, tb), key = keyOf(ta, tb);
      for (let q = 0; q < l.length - 1; q++) {
        const p = l[q], z = ring[ring.length - 1];
        if (!z || z[0] !== p[0] || z[1] !== p[1]) { ring.push(p); own.push(key); } else own[own.length - 1] = key;
      }
    }
    if (ring[0][0] === ring[ring.length - 1][0] && ring[0][1] === ring[ring.length - 1][1] && ring.length > 1) { ring.pop(); own.pop(); }
    return { ring, own };
  };
  // borders that would cross or touch are displaced less, for both cells, until every ring is simple
  for (let pass = 0; ; pass++) {
    if (pass > 12) throw new Error('some rings still cross themselves, even without displacement');
    const wild = new Set(); memo.clear();
    for (const i of keep) { const { ring, own } = ringOf(i); crossings(ring, (a, b) => wild.add(own[a]).add(own[b])); }
    if (!wild.size) break;
    for (const key of wild) calm.set(key, pass < 10 ? (calm.get(key) ?? 1) / 2 : 0);
  }
  memo.clear();
  const feats = [];
  keep.forEach((i, k) => {
    const { ring } = ringOf(i);
    let a = 0; for (let q = 0; q < ring.length; q++) { const s = ring[q], t = ring[(q + 1) % ring.length]; a += s[0] * t[1] - t[0] * s[1]; }
    if (a < 0) ring.reverse();                          // RFC 7946: outer rings counter-clockwise
    ring.push(ring[0]);
    const th = Math.atan2(pts[2 * i + 1] - cy, pts[2 * i] - cx);
    feats.push({ type: 'Feature', id: k, properties: { id: 'D' + String(k).padStart(5, '0'), name: name(k), region: Math.floor((th + Math.PI) / (Math.PI / 2)) & 3 },
      geometry: { type: 'Polygon', coordinates: [ring] } });
  });
  return feats;
}
/** Calls back with each pair of segments in an open ring that meet where they should not. */
function crossings(ring, found) {
  const n = ring.length, X = ring.map(p => Math.round(p[0] * 1e4)), Y = ring.map(p => Math.round(p[1] * 1e4));
  const side = (a, b, c) => Math.sign((X[b] - X[a]) * (Y[c] - Y[a]) - (Y[b] - Y[a]) * (X[c] - X[a]));   // exact: integers
  for (let a = 0; a < n; a++) {
    const b = (a + 1) % n, x0 = Math.min(X[a], X[b]), x1 = Math.max(X[a], X[b]), y0 = Math.min(Y[a], Y[b]), y1 = Math.max(Y[a], Y[b]);
    const d = (b + 1) % n;                                // the next segment must not turn back on this one
    if (side(a, b, d) === 0 && (X[b] - X[a]) * (X[d] - X[b]) + (Y[b] - Y[a]) * (Y[d] - Y[b]) < 0) found(a, b);
    for (let c = a + 2; c < n; c++) {
      const d = (c + 1) % n; if (d === a) continue;
      if (X[c] < x0 && X[d] < x0 || X[c] > x1 && X[d] > x1 || Y[c] < y0 && Y[d] < y0 || Y[c] > y1 && Y[d] > y1) continue;
      if (side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0) found(a, c);
    }
  }
}
const SYL = ['ba', 'dar', 'gul', 'ha', 'jal', 'ka', 'kho', 'la', 'ma', 'na', 'pan', 'qa', 'ra', 'sar', 'sha', 'ta', 'wa', 'ya', 'zar', 'zin'];
function name(k) {
  const r = mulberry32(k * 2654435761 + 99); let s = '';
  const c = 2 + Math.floor(r() * 3); for (let i = 0; i < c; i++) s += SYL[Math.floor(r() * SYL.length)];
  return s[0].toUpperCase() + s.slice(1);
}

/* ---- claims: 4 sources, spatially correlated categories, a date and a sentence ---- */
const SUBJ = ['Officials', 'Residents', 'A district elder', 'Two aid workers', 'A provincial council member', 'Local journalists', 'A statement', 'Satellite imagery'];
const VERB = ['said the centre had fallen', 'reported fighting along the main road', 'denied any change of control', 'said checkpoints were abandoned', 'confirmed that the bazaar was open', 'said government forces held the compound', 'reported that both sides claimed the district', 'said phone lines were cut'];
function claimsFor(feats) {
  const notes = []; for (const s of SUBJ) for (const v of VERB) notes.push(`${s} ${v}.`);
  const claims = {};
  feats.forEach((f, k) => {
    const [x, y] = firstPoint(f.geometry), r = mulberry32(k * 40503 + 7);
    claims[f.properties.id] = SOURCES.map((s, si) => {
      const v = Math.sin(x * 0.9 + si * 0.35) + Math.cos(y * 1.1 - si * 0.3) + (r() - 0.5) * 1.3;
      const cat = r() < 0.06 ? 5 : Math.max(0, Math.min(4, Math.floor((v + 2) / 4 * 5)));
      const day = 1 + Math.floor(r() * 28), mon = 5 + Math.floor(r() * 4);
      return [cat, `2021-0${mon}-${String(day).padStart(2, '0')}`, Math.floor(r() * notes.length)];
    });
  });
  return { sources: SOURCES, categories: CATEGORIES, notes, claims };
}
const firstPoint = g => g.type === 'Polygon' ? g.coordinates[0][0] : g.coordinates[0][0][0];
const polys = g => g.type === 'Polygon' ? [g.coordinates] : g.type === 'MultiPolygon' ? g.coordinates : [];

/* ---- real boundaries ---- */
function real(file, idProp, nameProp) {
  const fc = JSON.parse(fs.readFileSync(file, 'utf8'));
  return fc.features.filter(f => f.geometry && polys(f.geometry).length).map((f, k) => {
    const coords = polys(f.geometry).map(p => p.map((ring, ri) => {
      let out = [];
      for (const [x, y] of ring) { const p = [+x.toFixed(4), +y.toFixed(4)], z = out[out.length - 1]; if (!z || z[0] !== p[0] || z[1] !== p[1]) out.push(p); }
      let a = 0; for (let q = 0; q + 1 < out.length; q++) a += out[q][0] * out[q + 1][1] - out[q + 1][0] * out[q][1];
      if ((a < 0) === (ri === 0)) out.reverse();
      return out;
    }).filter(r => r.length >= 4)).filter(p => p.length);
    return { type: 'Feature', id: k, properties: { id: 'D' + String(k).padStart(5, '0'), key: idProp ? f.properties[idProp] : undefined, name: String(f.properties?.[nameProp] ?? name(k)), region: f.properties?.region ?? 0 },
      geometry: coords.length === 1 ? { type: 'Polygon', coordinates: coords[0] } : { type: 'MultiPolygon', coordinates: coords } };
  });
}

/* ---- Web Mercator on an integer grid, shared by the static SVG and the binary ---- */
const merc = ([lon, lat]) => [lon * Math.PI / 180, Math.log(Math.tan(Math.PI / 4 + lat * Math.PI / 360))];

function writeFC(file, feats) {
  const fd = fs.openSync(file, 'w'); fs.writeSync(fd, '{"type":"FeatureCollection","features":[\n');
  let buf = '';
  feats.forEach((f, i) => { buf += JSON.stringify(f) + (i + 1 < feats.length ? ',\n' : '\n'); if (buf.length > 4e6) { fs.writeSync(fd, buf); buf = ''; } });
  fs.writeSync(fd, buf + ']}'); fs.closeSync(fd);
}

function emit(label, feats) {
  const dir = path.join(OUT, label); fs.mkdirSync(dir, { recursive: true });
  const t0 = Date.now();
  let nv = 0, bb = [Infinity, Infinity, -Infinity, -Infinity];
  for (const f of feats) for (const p of polys(f.geometry)) for (const r of p) {
    nv += r.length - 1;
    for (const [x, y] of r) { if (x < bb[0]) bb[0] = x; if (y < bb[1]) bb[1] = y; if (x > bb[2]) bb[2] = x; if (y > bb[3]) bb[3] = y; }
  }
  writeFC(path.join(dir, 'geo.json'), feats);
  const claims = claimsFor(feats);
  fs.writeFileSync(path.join(dir, 'claims.json'), JSON.stringify(claims));
  // d3-geo expects clockwise outer rings (spherical winding)
  const rew = { type: 'FeatureCollection', features: feats.map(f => ({ ...f, geometry: { type: f.geometry.type, coordinates: f.geometry.type === 'Polygon' ? f.geometry.coordinates.map(r => r.slice().reverse()) : f.geometry.coordinates.map(p => p.map(r => r.slice().reverse())) } })) };
  const topo = topology({ d: rew }, 1e5);
  fs.writeFileSync(path.join(dir, 'topo.json'), JSON.stringify(topo));
  // the same at a tenth of the precision (about 0.07 px at full extent), for the tuned D3 page
  fs.writeFileSync(path.join(dir, 'topo4.json'), JSON.stringify(topology({ d: rew }, 1e4)));
  // projected integer grids
  const [ax, ay] = merc([bb[0], bb[1]]), [bx, by] = merc([bb[2], bb[3]]);
  const q = feats.length > 10000 ? 100000 : 10000;
  const k = q / (bx - ax), gw = q, gh = Math.ceil((by - ay) * k);
  const grid = p => { const m = merc(p); return [Math.round((m[0] - ax) * k), Math.round((by - m[1]) * k)]; };
  const svg = feats.map(f => {
    let d = '';
    for (const p of polys(f.geometry)) for (const r of p) {
      let px = 0, py = 0, s = '', first = true;
      for (let i = 0; i < r.length - 1; i++) {
        const [x, y] = grid(r[i]);
        if (first) { s = `M${x}${y < 0 ? '' : ' '}${y}l`; first = false; }
        else {
          const dx = x - px, dy = y - py; if (!dx && !dy) continue;
          s += (dx < 0 || s.endsWith('l') ? '' : ' ') + dx + (dy < 0 ? '' : ' ') + dy;
        }
        px = x; py = y;
      }
      d += s + 'z';
    }
    return d;
  });
  fs.writeFileSync(path.join(dir, 'svg.json'), JSON.stringify({ w: gw, h: gh, d: svg, names: feats.map(f => f.properties.name), ids: feats.map(f => f.properties.id) }));
  // quantized, delta-encoded binary that preserves topology (the reference for the smallest data), with arcs made the same way
  const bin = encodeBin(topology({ d: { type: 'FeatureCollection', features: rew.features.map(f => ({ ...f, geometry: { type: f.geometry.type, coordinates: f.geometry.type === 'Polygon' ? f.geometry.coordinates.map(r => r.map(grid)) : f.geometry.coordinates.map(p => p.map(r => r.map(grid))) } })) } }), gw, gh);
  fs.writeFileSync(path.join(dir, 'geo.bin'), bin);
  fs.writeFileSync(path.join(dir, 'names.json'), JSON.stringify(feats.map(f => f.properties.name)));
  fs.writeFileSync(path.join(dir, 'meta.json'), JSON.stringify({ label, n: feats.length, vertices: nv, perPolygon: nv / feats.length, arcs: topo.arcs.length, arcVertices: topo.arcs.reduce((s, a) => s + a.length, 0), bbox: bb, grid: [gw, gh] }));
  console.log(label, 'polygons', feats.length, 'vertices/polygon', (nv / feats.length).toFixed(1), 'arcs', topo.arcs.length, Date.now() - t0, 'ms');
}

const argv = process.argv.slice(2), opt = {};
const sizes = [];
for (let i = 0; i < argv.length; i++) { if (argv[i].startsWith('--')) opt[argv[i].slice(2)] = argv[++i]; else sizes.push(+argv[i]); }
if (opt.geojson) emit(opt.label || 'real', real(opt.geojson, opt['id-prop'], opt['name-prop'] || 'name'));
for (const n of sizes) emit(String(n), synth(n));
