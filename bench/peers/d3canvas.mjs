// D3-geo and TopoJSON on a canvas, one Path2D per category
import { geoMercator, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { feature, mesh } from 'topojson-client';
import { CFG, json, ui, mapReady, LINE, LINE_W, PALETTE } from './shared.mjs';
const [topo, claims] = await Promise.all([json(CFG.topo), json(CFG.claims)]);
const el = document.getElementById('map'), W = el.clientWidth, H = el.clientHeight, [w, s, e, n] = CFG.bbox, dpr = devicePixelRatio;
const feats = feature(topo, topo.objects.d).features;
const proj = geoMercator().fitExtent([[8, 8], [W - 8, H - 8]], { type: 'MultiPoint', coordinates: [[w, s], [e, n]] });
const bpath = geoPath(proj);
const toPath = g => { const p = new Path2D(); geoPath(proj, p)(g); return p; };
const P = feats.map(toPath), B = feats.map(f => bpath.bounds(f)), lines = toPath(mesh(topo, topo.objects.d));
const nm = {}; for (const f of feats) nm[f.properties.id] = f.properties.name;
let t = zoomIdentity, byCat, raf = 0;
const st = ui(claims, id => nm[id], () => { group(); redraw(); });
function group() {                                      // one Path2D per category: 6 fills per frame, not N
  byCat = PALETTE.map(() => new Path2D());
  feats.forEach((f, i) => byCat[st.cat(f.properties.id)].addPath(P[i]));
}
const cv = select(el).append('canvas').attr('width', W * dpr).attr('height', H * dpr).style('width', W + 'px').style('height', H + 'px');
const c = cv.node().getContext('2d');
function draw() {
  raf = 0;
  c.setTransform(dpr, 0, 0, dpr, 0, 0); c.clearRect(0, 0, W, H);
  c.translate(t.x, t.y); c.scale(t.k, t.k);
  byCat.forEach((p, i) => { c.fillStyle = PALETTE[i]; c.fill(p); });
  c.strokeStyle = LINE; c.lineWidth = LINE_W / t.k; c.stroke(lines);
}
const redraw = () => { raf ||= requestAnimationFrame(draw); };
const hit = ev => {
  const r = cv.node().getBoundingClientRect(), [x, y] = t.invert([ev.clientX - r.left, ev.clientY - r.top]);
  for (let i = 0; i < P.length; i++) {
    const b = B[i];
    if (x >= b[0][0] && x <= b[1][0] && y >= b[0][1] && y <= b[1][1]) { c.setTransform(1, 0, 0, 1, 0, 0); if (c.isPointInPath(P[i], x, y)) return st.show(feats[i].properties.id); }
  }
};
cv.on('mousemove', ev => { if (!ev.buttons) hit(ev); }).on('click', hit);
cv.call(zoom().scaleExtent([0.8, 64]).on('zoom', ev => { t = ev.transform; redraw(); }));
group(); draw(); mapReady();
