// What chance decides, by a generator that a seed starts.

/** The draws for one action: the same for the same seed and number, whatever the actions before it drew or met. */
export const draws = (seed, number) => {
    let state = (Math.imul(seed, 0x85ebca6b) ^ Math.imul(number, 0x9e3779b1)) >>> 0;
    /** A number from 0 up to 1 (mulberry32). */
    const share = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    const drawn = [];
    const note = (what) => (drawn.push(what), what);
    return {
        /** What was drawn, to tell the action by. */
        drawn,
        share,
        /** One of a list. */
        of: (list) => note(list[Math.floor(share() * list.length)]),
        /** A whole number of a range, its ends included. */
        within: (from, to) => note(from + Math.floor(share() * (to - from + 1))),
    };
};

/** One of the names of a table, each as often as its weight says. */
export const weighed = (weights, share) => {
    const all = Object.entries(weights);
    let left = share * all.reduce((sum, [, weight]) => sum + weight, 0);
    return (all.find(([, weight]) => (left -= weight) < 0) ?? all.at(-1))[0];
};
