// The tables made by hand, which the native tests read too, see tests/tables/README.md.
import { readFileSync } from 'node:fs';

/** The rows of a story's table: day, voice, codes of areas, what the voice says of them. No cell has a comma in it. */
export const table = (story) => {
    const text = readFileSync(new URL(`../tables/${story}.csv`, import.meta.url), 'utf8');
    const rows = text.trim().split('\n').slice(1).map((line) => line.split(','));
    return rows.map(([day, voice, areas, says]) => ({ day, voice, areas: areas.split(' '), says }));
};

/** What a voice says of an area on a day. What is not listed has no claim. */
export const says = (rows, day, voice, area) =>
    rows.find((row) => row.day === day && row.voice === voice && row.areas.includes(area))?.says ?? 'none';

/** The attributes that an area has for such a text; `sides` are those of a dispute. */
export const attributes = (says, sides) => {
    const [status, ...words] = says.split(' ');
    const [said, party, reach] = status === 'history' ? words : [status, ...words];
    if (said === 'held') return { status, holder: party, reach };
    if (said === 'not-held') return { status, notHolder: party, reach };
    if (!status.startsWith('disputed')) return { status };
    const named = (kind) => sides.split(' ').filter((side) => side.startsWith(kind)).map((side) => side.slice(kind.length)).join(' ');
    const [holder, notHolder] = [named('held-'), named('not-held-')];
    return { status, ...(holder && { holder }), ...(notHolder && { notHolder }) };
};
