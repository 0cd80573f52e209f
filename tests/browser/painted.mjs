// What each source paints in the first story, written out by hand from what was said on 5 September 2021, apart from
// the story's own files: status, holder, not-holder, reach. What is not listed must have no claim.
const panjshir = ['AF0801', 'AF0802', 'AF0803', 'AF0804', 'AF0805', 'AF0806', 'AF0807'];
const kapisa = ['AF0201', 'AF0202', 'AF0203', 'AF0204', 'AF0205', 'AF0206', 'AF0207'];
const parwan = ['AF0301', 'AF0302', 'AF0303', 'AF0304', 'AF0305', 'AF0306', 'AF0307', 'AF0308', 'AF0309', 'AF0310'];
const andarab = ['AF0907', 'AF0908', 'AF0912'];

export const AREAS = [...panjshir, ...kapisa, ...parwan, ...andarab];

const each = (areas, look) => Object.fromEntries(areas.map((area) => [area, look]));
const conceded = { status: 'held', holder: 'nrf', reach: 'named', by: 'held nrf named conceded' };
const blanket = { status: 'held', holder: 'taliban', reach: 'extension', by: 'held taliban extension' };

export const NO_CLAIM = { status: 'none', by: 'none' };

export const PAINTED = {
    taliban: {
        ...each(['AF0801', 'AF0802'], conceded),
        ...each(['AF0803', 'AF0804', 'AF0805', 'AF0806', 'AF0807'], blanket),
    },
    nrf: each(['AF0807'], { status: 'not-held', notHolder: 'taliban', reach: 'named', by: 'not-held taliban named' }),
    cnn: {
        ...each(panjshir, { status: 'not-held', notHolder: 'taliban', reach: 'extension', by: 'not-held taliban extension' }),
        ...each([...kapisa, ...parwan, ...andarab], { status: 'held', holder: 'taliban', reach: 'implied', by: 'held taliban implied' }),
    },
    un: {},
    all: {
        ...each(['AF0801', 'AF0802'], conceded),
        ...each(['AF0803', 'AF0804', 'AF0805', 'AF0806'], blanket),
        ...each(['AF0807'], { status: 'disputed', holder: 'taliban', notHolder: 'taliban', by: 'disputed' }),
    },
    agreement: {
        ...each(['AF0801', 'AF0802'], { status: 'conceded', by: 'conceded' }),
        ...each(['AF0803', 'AF0804', 'AF0805', 'AF0806'], { status: 'single', by: 'single' }),
        ...each(['AF0807'], { status: 'disputed', holder: 'taliban', notHolder: 'taliban', by: 'disputed' }),
    },
};

/** What the page must show of an area by a source. */
export const expected = (source, area) => ({ ...NO_CLAIM, ...PAINTED[source][area] });
