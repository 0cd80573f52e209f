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
