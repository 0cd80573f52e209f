// What each source paints in the first story, from the table that was made by hand.
import { says, table } from './tables.mjs';

const rows = table('panjshir-2021-09-05');

export const AREAS = [
    ...['AF0801', 'AF0802', 'AF0803', 'AF0804', 'AF0805', 'AF0806', 'AF0807'],
    ...['AF0201', 'AF0202', 'AF0203', 'AF0204', 'AF0205', 'AF0206', 'AF0207'],
    ...['AF0301', 'AF0302', 'AF0303', 'AF0304', 'AF0305', 'AF0306', 'AF0307', 'AF0308', 'AF0309', 'AF0310'],
    ...['AF0907', 'AF0908', 'AF0912'],
];

/** What the page must show of an area by a source, as the text of `data-by-…`. */
export const expected = (source, area) => says(rows, '2021-09-05', source, area);
