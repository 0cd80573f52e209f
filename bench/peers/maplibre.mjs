// MapLibre GL with GeoJSON and no tiles, colours by feature state
import { Map as MMap, setWorkerUrl, setWorkerCount } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { CFG, json, ui, mapReady, LINE, LINE_W, PALETTE } from './shared.mjs';
setWorkerUrl(new URL(CFG.worker, location.href).href); setWorkerCount(1);
const claimsP = json(CFG.claims);
const [w, s, e, n] = CFG.bbox;
const match = ['match', ['feature-state', 'c']]; PALETTE.forEach((c, i) => match.push(i, c)); match.push('#fff');
const map = new MMap({
  container: 'map', bounds: [[w, s], [e, n]], fitBoundsOptions: { padding: 8 }, attributionControl: false, fadeDuration: 0, renderWorldCopies: false, dragRotate: false,
  style: { version: 8,
    sources: { d: { type: 'geojson', data: new URL(CFG.geo, location.href).href, tolerance: 0.375 } },
    layers: [{ id: 'bg', type: 'background', paint: { 'background-color': '#f4f5f6' } },
      { id: 'f', type: 'fill', source: 'd', paint: { 'fill-color': match, 'fill-antialias': false } },
      { id: 'l', type: 'line', source: 'd', paint: { 'line-color': LINE, 'line-width': LINE_W } }] },
});
const claims = await claimsP;
const ids = Object.keys(claims.claims); let names = {};
const apply = () => { for (let i = 0; i < ids.length; i++) map.setFeatureState({ source: 'd', id: i }, { c: st.cat(ids[i]) }); };
const st = ui(claims, id => names[id], apply);
if (map.isStyleLoaded()) apply(); else map.once('style.load', apply);
map.once('idle', mapReady);
const show = ev => { const f = ev.features[0]; if (f) { const p = f.properties; names[p.id] = p.name; st.show(p.id); } };
map.on('mousemove', 'f', show); map.on('click', 'f', show);
