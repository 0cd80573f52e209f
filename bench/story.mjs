// Turns the generated input in out/data/<n>/ into a story of this project, in out/stories/<n>/:
//   node story.mjs 30 400
// Every claim in the input becomes one row, whether it paints or not, so that the page carries what the peers carry.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DATA = process.env.BENCH_DATA || 'out/data';
const STORIES = process.env.BENCH_STORIES || 'out/stories';

/** No claim is later than this day: the generator dates its claims from May to August 2021. */
const DAY = '2021-08-31';

const PARTIES = [
    { id: 'government', name: 'the Government', colour: 'ochre' },
    { id: 'opposition', name: 'the Opposition', colour: 'teal' },
    { id: 'militia', name: 'the local militia', colour: 'plum' },
];

/** The columns of a claim for each category of the input. The last two don't paint. */
const CATEGORIES = {
    Government: { kind: 'control', holder: 'government' },
    Opposition: { kind: 'control', holder: 'opposition' },
    'Local militia': { kind: 'control', holder: 'militia' },
    Contested: { kind: 'contested' },
    Unclear: { kind: 'non-verification' },
    'No report': { kind: 'other' },
};

const COLUMNS = {
    'parties.csv': ['id', 'name', 'colour'],
    'sources.csv': ['id', 'name', 'in_sentence', 'kind', 'party', 'headline'],
    'citations.csv': ['id', 'outlet', 'title', 'published', 'address'],
    'groups.csv': ['id', 'name', 'name_fa', 'kind'],
    'claims.csv': [
        'id', 'source', 'claimant', 'role', 'party', 'reporter', 'verifier', 'medium', 'said_on', 'kind', 'holder', 'not_holder', 'reach',
        'follows_from', 'places', 'paraphrase', 'quote', 'citation', 'note',
    ],
};

const cell = (text = '') => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (columns, rows) => [columns, ...rows.map((row) => columns.map((column) => row[column]))].map((row) => row.map(cell).join(',') + '\n').join('');
const collection = (features) => `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
const feature = (geometry, properties) => ({ type: 'Feature', geometry, properties });

/** The group of each area, by its code: some twelve areas that lie together. Up to a hundred areas, all are of one group. */
function groups(features) {
    const groups = new Map();
    if (features.length <= 100) {
        features.forEach(({ properties: { id } }) => groups.set(id, { id: 'all', name: 'All districts' }));
        return groups;
    }
    const corner = ({ geometry: { type, coordinates } }) => (type === 'Polygon' ? coordinates[0][0] : coordinates[0][0][0]);
    const by = (axis) => (one, other) => corner(one)[axis] - corner(other)[axis];
    const strip = 12 * Math.ceil(Math.sqrt(features.length / 12));
    const sorted = [...features].sort(by(0));
    for (let from = 0; from < sorted.length; from += strip) {
        sorted.slice(from, from + strip).sort(by(1)).forEach(({ properties: { id } }, place) => {
            const number = from / 12 + Math.floor(place / 12) + 1;
            groups.set(id, { id: `p${number}`, name: `Province ${number}` });
        });
    }
    return groups;
}

/** The text of each file of a story, by file name. */
function story(n) {
    const read = (file) => JSON.parse(readFileSync(join(DATA, n, file), 'utf8'));
    const [geo, input, meta] = [read('geo.json'), read('claims.json'), read('meta.json')];
    const sources = input.sources.map(({ id, name }) => ({ id: id.toLowerCase(), name }));

    const group = groups(geo.features);
    const rows = {
        'parties.csv': PARTIES,
        'sources.csv': sources.map(({ id, name }) => ({ id, name, in_sentence: name, kind: 'outlet', headline: `Who holds them, as ${name} has it` })),
        'citations.csv': [{ id: 'generated', outlet: 'The generator', title: 'What four sources say', published: DAY, address: 'https://example.org/' }],
        'groups.csv': [...new Map([...group.values()].map((own) => [own.id, own])).values()].map((own) => ({ ...own, kind: 'province' })),
        'claims.csv': Object.entries(input.claims).flatMap(([area, claims]) =>
            claims.map(([category, said_on, note], index) => ({
                id: `${area}-${sources[index].id}`,
                source: sources[index].id,
                claimant: sources[index].name,
                role: 'in its own voice',
                reporter: sources[index].name,
                medium: 'report',
                said_on,
                ...CATEGORIES[input.categories[category]],
                reach: 'named',
                places: area,
                paraphrase: input.notes[note],
                citation: 'generated',
            })),
        ),
    };

    const areas = geo.features.map(({ geometry, properties: { id, name } }) =>
        feature(geometry, { code: id, name, group: group.get(id).id, province: group.get(id).name, source: 'generated' }),
    );
    // A story must have neighbours, towns and countries. The peers have none, so these are as small as possible and off
    // the map. No country is the story's home, so no inset is drawn.
    const [, , east, north] = meta.bbox;
    const [x, y] = [Math.ceil(east) + 5, Math.floor(north)];
    const square = { type: 'Polygon', coordinates: [[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]] };

    return {
        'story.json': JSON.stringify({
            title: 'Who holds the districts',
            headline: 'Who holds them, as four sources have it',
            framing: 'Generated districts, coloured by what each of four sources says of them.',
            as_of: DAY,
            updated: DAY,
            boundary_note: 'The boundaries are generated.',
            credits: [{ text: 'Boundaries and claims: generated for the benchmark' }],
            corrections: 'None of this is of a real place.',
        }, null, 2) + '\n',
        ...Object.fromEntries(Object.entries(COLUMNS).map(([file, columns]) => [file, csv(columns, rows[file])])),
        'areas.geojson': collection(areas),
        'context.geojson': collection([feature(square, { name: 'Elsewhere' })]),
        'places.geojson': collection([feature({ type: 'Point', coordinates: [x, y] }, { name: 'Elsewhere', rank: 'town' })]),
        'locator.geojson': collection([feature(square, { name: 'Elsewhere', home: false })]),
    };
}

for (const n of process.argv.slice(2)) {
    const folder = join(STORIES, n);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(story(n))) {
        writeFileSync(join(folder, file), text);
    }
    console.log('story', folder);
}
