// Writes a story of a whole country, whose claims are made up:
//   node tests/country/story.mjs FOLDER [DAYS]
// Of each district, each of four sources says one thing, chosen by a generator that gives the same at each run. With a
// number of days, the story is told day by day.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, days] = process.argv.slice(2);
const here = import.meta.dirname;
const LAST = Date.UTC(2021, 7, 31);
const DAY = 86_400_000;
const date = (time) => new Date(time).toISOString().slice(0, 10);

const SOURCES = ['a', 'b', 'c', 'd'];
const PARTIES = [['government', 'the Government', 'ochre'], ['opposition', 'the Opposition', 'teal'], ['militia', 'the local militia', 'plum']];
const name = (source) => `Source ${source.toUpperCase()}`;

// a linear congruential generator: the numbers need not be good, only the same
let seed = 17;
const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
const one = (list) => list[Math.floor(random() * list.length)];

const { features } = JSON.parse(readFileSync(join(here, 'areas.geojson'), 'utf8'));
// most districts of a province are said to be held by the same party, as on a real map
const usual = new Map(features.map(({ properties: { group } }) => [group, one(PARTIES)[0]]));

const claim = ({ properties: { code, group } }, source) => {
    const party = random() < 0.7 ? usual.get(group) : one(PARTIES)[0];
    const kind = random() < 0.85 ? 'control' : one(['contested', 'presence', 'other']);
    const said_on = date(LAST - Math.floor(random() * (days || 60)) * DAY);
    const holder = kind === 'control' ? party : '';
    return {
        id: `${code}-${source}`, source, claimant: name(source), role: 'in its own voice', reporter: name(source), medium: 'report',
        said_on, kind, holder, reach: 'named', places: code, paraphrase: 'Made up for tests.', citation: 'made-up',
    };
};

const story = {
    title: 'A country, for tests',
    ...(!days && { headline: 'Who holds each district, as four made-up sources have it' }),
    framing: 'The districts of Afghanistan, coloured by what each of four sources says who holds them. All of it is made up, for tests.',
    ...(days && { from: date(LAST - (days - 1) * DAY) }),
    as_of: date(LAST),
    areas_are: 'districts',
    updated: date(LAST),
    boundary_note: 'District boundaries are indicative, and follow a map of about 2005–2010.',
    credits: [
        { text: 'Districts: Data from Who’s On First (CC0)', address: 'https://whosonfirst.org/docs/licenses/' },
        { text: 'Claims: made up by tests/country/story.mjs' },
    ],
    corrections: 'Nobody said any of this.',
};
const COLUMNS = {
    'parties.csv': 'id,name,colour',
    'sources.csv': 'id,name,in_sentence,kind,party,headline',
    'citations.csv': 'id,outlet,title,published,address',
    'claims.csv':
        'id,source,claimant,role,party,reporter,verifier,medium,said_on,kind,holder,not_holder,reach,follows_from,places,paraphrase,quote,citation,note',
};
const rows = {
    'parties.csv': PARTIES.map(([id, name, colour]) => ({ id, name, colour })),
    'sources.csv': SOURCES.map((id) => ({ id, name: name(id), in_sentence: name(id), kind: 'outlet', headline: days ? '' : `What ${name(id)} says of each district` })),
    'citations.csv': [{ id: 'made-up', outlet: 'Nobody', title: 'What was made up for tests', published: date(LAST), address: 'https://example.org/' }],
    'claims.csv': features.flatMap((feature) => SOURCES.map((source) => claim(feature, source))),
};

mkdirSync(folder, { recursive: true });
for (const file of ['areas.geojson', 'groups.csv', 'context.geojson', 'places.geojson', 'locator.geojson']) {
    copyFileSync(join(here, file), join(folder, file));
}
for (const [file, columns] of Object.entries(COLUMNS)) {
    const row = (values) => columns.split(',').map((column) => values[column] ?? '').join(',');
    writeFileSync(join(folder, file), `${[columns, ...rows[file].map(row)].join('\n')}\n`);
}
writeFileSync(join(folder, 'story.json'), `${JSON.stringify(story, null, 2)}\n`);
