// What the HTML checker says of our pages and we leave as it is. `message` matches what it says, `extract` the place.
export const EXCEPTIONS = [
    {
        message: /^CSS: “(vector-effect|paint-order|r)”: Property “\1” doesn't exist\.$/,
        reason: 'SVG 2 makes these attributes properties; the checker knows those of CSS alone.',
    },
    {
        message: /^CSS: (Unrecognized at-rule “@container”|“container-type”: Property “container-type” doesn't exist\.)$/,
        reason: 'CSS Containment 3 has container queries, which choose the names for the width of the map; the checker lags behind.',
    },
    {
        message: /^CSS: “(width|height)”: Unknown dimension\.$/,
        extract: /\d+cqw[;}]/,
        reason: 'The widths of containers are units of CSS Containment 3 too.',
    },
    {
        message: /^The selector “:root” matches, or might match, an element that comes before the parent of this “style” element\./,
        extract: /<style>:root\{/,
        reason: 'A story brings its colours with it, since story.html puts it into a page that was built before; browsers apply them.',
    },
    {
        message: /^Discarding superfluous token “group” from value of attribute “role”\./,
        extract: /<svg id="map"/,
        reason: 'The second role is for browsers that don’t know the first, which is of the Graphics Module.',
    },
    {
        message: /^Inline script violates Content Security Policy/,
        extract: /<script type="application\/(ld\+)?json">/,
        reason: 'A block of data is not run, so no policy applies to it.',
    },
];
