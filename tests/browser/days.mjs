// The long story on six of its days, written out by hand from what was said, apart from the story's own files, as in
// tests/native/long_story.rs: voice, districts by the ends of their codes, what it says of them. What is not listed must have
// no claim.
const andarab = '0907 0908 0912';
const panjshir = '0801 0802 0803 0804 0805 0806 0807';
const elsewhere = '0201 0202 0203 0204 0205 0206 0207 0301 0302 0303 0304 0305 0306 0307 0308 0309 0310 0907 0908 0912';

/** The slider's place of each day, and what is painted on it. */
export const DAYS = {
    '2021-08-15': [],
    '2021-08-20': [
        ['andarab', andarab, 'held andarab named'],
        ['government', andarab, 'held andarab named'],
        ['lwj', '0907 0908 0912 0301', 'held nrf named'],
        ['all', andarab, 'disputed'],
        ['all', '0301', 'held nrf named'],
        ['agreement', andarab, 'disputed'],
        ['agreement', '0301', 'single'],
    ],
    '2021-08-23': [
        ['taliban', andarab, 'not-held andarab named'],
        ['andarab', andarab, 'held andarab named'],
        ['government', andarab, 'held andarab named'],
        ['tolonews', '0907', 'held taliban named'],
        ['lwj', '0907 0908 0912 0301', 'held nrf named'],
        ['all', andarab, 'disputed'],
        ['all', '0301', 'held nrf named'],
        ['agreement', andarab, 'disputed'],
        ['agreement', '0301', 'single'],
    ],
    '2021-09-03': [
        ['taliban', andarab, 'not-held andarab named'],
        ['taliban', '0801 0802 0803 0804 0805 0806', 'held taliban extension'],
        ['taliban', '0807', 'held taliban named'],
        ['nrf', '0801 0802 0803 0804 0805 0806', 'not-held taliban extension'],
        ['nrf', '0807', 'not-held taliban named'],
        ['andarab', andarab, 'held andarab named'],
        ['government', andarab, 'held andarab named'],
        ['tolonews', '0907', 'held taliban named'],
        ['lwj', '0907 0912 0301', 'held nrf named'],
        ['lwj', '0908', 'held taliban named'],
        ['all', andarab, 'disputed'],
        ['all', panjshir, 'disputed'],
        ['all', '0301', 'held nrf named'],
        ['agreement', andarab, 'disputed'],
        ['agreement', panjshir, 'disputed'],
        ['agreement', '0301', 'single'],
    ],
    '2021-09-05': [
        ['taliban', andarab, 'not-held andarab named'],
        ['taliban', '0801 0802', 'held nrf named conceded'],
        ['taliban', '0803 0805', 'held taliban extension'],
        ['taliban', '0804 0806 0807', 'held taliban named'],
        ['nrf', '0801 0802 0803 0804 0805 0806', 'not-held taliban extension'],
        ['nrf', '0807', 'not-held taliban named'],
        ['andarab', andarab, 'held andarab named'],
        ['government', andarab, 'held andarab named'],
        ['tolonews', '0907', 'held taliban named'],
        ['lwj', '0907 0912 0301', 'held nrf named'],
        ['lwj', '0908', 'held taliban named'],
        ['cnn', panjshir, 'not-held taliban extension'],
        ['cnn', elsewhere, 'held taliban implied'],
        ['noori', '0801 0802 0803 0804 0805', 'held nrf extension'],
        ['all', andarab, 'disputed'],
        ['all', '0801 0802', 'held nrf named conceded'],
        ['all', '0803 0804 0805 0807', 'disputed'],
        ['all', '0806', 'held taliban named'],
        ['all', '0301', 'held nrf named'],
        ['agreement', andarab, 'disputed'],
        ['agreement', '0801 0802', 'conceded'],
        ['agreement', '0803 0804 0805 0807', 'disputed'],
        ['agreement', '0806 0301', 'single'],
    ],
    '2021-09-16': [
        ['taliban', andarab, 'not-held andarab named'],
        ['taliban', panjshir, 'held taliban extension'],
        ['nrf', panjshir, 'not-held taliban extension'],
        ['andarab', andarab, 'held andarab named'],
        ['government', andarab, 'held andarab named'],
        ['tolonews', '0907', 'held taliban named'],
        ['tolonews', panjshir, 'held taliban extension'],
        ['lwj', '0907 0912 0301', 'held nrf named'],
        ['lwj', '0908 0801', 'held taliban named'],
        ['lwj', '0802 0803 0804 0805 0806 0807', 'held taliban extension'],
        ['cnn', panjshir, 'not-held taliban extension'],
        ['cnn', elsewhere, 'held taliban implied'],
        ['noori', '0801 0802 0803 0804 0805', 'held nrf extension'],
        ['all', andarab, 'disputed'],
        ['all', '0801 0802 0803 0804 0805', 'disputed'],
        ['all', '0806 0807', 'held taliban extension'],
        ['all', '0301', 'held nrf named'],
        ['agreement', andarab, 'disputed'],
        ['agreement', '0801 0802 0803 0804 0805', 'disputed'],
        ['agreement', '0806 0807 0301', 'single'],
    ],
};

export const FIRST = '2021-08-15';

/** How many days after the first. */
export const place = (day) => Math.round((Date.parse(day) - Date.parse(FIRST)) / 86_400_000);

/** What a voice says of an area on a day. */
export const on = (day, voice, area) =>
    DAYS[day].find(([by, areas]) => by === voice && areas.split(' ').includes(area.slice(2)))?.[2] ?? 'none';
