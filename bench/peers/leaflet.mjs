// Leaflet with GeoJSON, on its SVG or its canvas renderer
import { Map as LMap, GeoJSON, Canvas, SVG } from 'leaflet/dist/leaflet-src.esm.js';
import 'leaflet/dist/leaflet.css';
import { CFG, json, ui, mapReady, LINE, LINE_W } from './shared.mjs';
const [geo, claims] = await Promise.all([json(CFG.geo), json(CFG.claims)]);
const [w, s, e, n] = CFG.bbox;
const renderer = CFG.renderer === 'svg' ? new SVG({ padding: 0.5 }) : new Canvas({ padding: 0.5 });
const map = new LMap('map', { renderer, attributionControl: false, zoomSnap: 0, zoomControl: true });
map.fitBounds([[s, w], [n, e]], { padding: [8, 8], animate: false });
let layer;
const nm = {}; for (const f of geo.features) nm[f.properties.id] = f.properties.name;
const st = ui(claims, id => nm[id], () => layer.setStyle(style));
const style = f => ({ fillColor: st.color(f.properties.id), fillOpacity: 1, color: LINE, weight: LINE_W });
layer = new GeoJSON(geo, { style }).addTo(map);
const show = ev => st.show(ev.propagatedFrom.feature.properties.id);
layer.on('mouseover', show).on('click', show);
mapReady();
