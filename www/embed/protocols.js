// The protocols by which frames report heights to their host pages: what a host's message asks for, and the messages
// that report a height. Nothing here touches the page.
import { HEIGHTS } from '../contract.js';

/** Heights and widths are clamped to this range, in CSS pixels. */
export const LEAST = 1;
export const MOST = 20_000;

const sane = (length) => Math.min(Math.max(Math.ceil(length), LEAST), MOST);

// A delimiter in the name would turn messages into other messages of pym.
const pymName = /^(?!.*xPYMx)[\w.:-]{1,99}$/;
const pymWidth = /^pymxPYMx([\w.:-]{1,99})xPYMxwidthxPYMx(\d{1,5})$/;
const resizerHello = /^\[iFrameSizer\]([^\s:]{1,99}):[^:]{0,9}:(?:true|false):/;
const resizerAgain = /^\[iFrameSizer\]re(?:size|set)$/;
const wordpressSecret = /\?secret=([a-z\d]{4,32})$/i;

/** The protocols that a frame may use, by its own address; `story` is the name of the story there. */
export const known = ({ search, hash, href }, story) => {
    const query = new URLSearchParams(search);
    // If the address asks for Medium's protocol, the host may try to parse any message, so it gets no other kind
    // unasked.
    const medium = query.get(HEIGHTS) === 'medium' && href;
    return {
        datawrapper: !medium && story,
        amp: !medium,
        guardian: !medium,
        medium,
        pym: query.get('childId')?.match(pymName)?.[0],
        wordpress: hash.match(wordpressSecret)?.[1],
    };
};

/** The protocol in which a message asks for the height, and what it needs to know about the host; or undefined. */
export const asked = (data, host) => {
    if (typeof data === 'string') {
        const width = data.match(pymWidth);
        if (width) {
            return width[1] === host.pym && width[2] <= MOST ? ['pym', host.pym] : undefined;
        }
        const name = data.match(resizerHello)?.[1] ?? (resizerAgain.test(data) && host.resizer);
        return name ? ['resizer', name] : undefined;
    }
    if (data?.sentinel === 'amp' && data.type === 'frames-init') {
        return ['amp', true];
    }
    if (data?.type === 'iframe-child-init' || data?.type === 'iframe-get-child-dimensions') {
        return ['open', true];
    }
    if (data?.message === 'ready' && host.wordpress && data.secret === host.wordpress) {
        return ['wordpress', host.wordpress];
    }
};

// by protocol: the message for a height, a width, and what the protocol knows about the host
const MESSAGES = {
    datawrapper: (height, width, story) => ({ 'datawrapper-height': { [story]: height } }),
    amp: (height) => ({ sentinel: 'amp', type: 'embed-size', height }),
    guardian: (height) => ({ kind: 'interactive:height', height }),
    open: (height, width) => ({ type: 'iframe-resized', width, height }),
    // the first answer ends the handshake; later ones are named in a way that open-iframe-resizer's legacy mode accepts
    // too
    resizer: (height, width, name, { greeted }) => `[iFrameSizer]${name}:${height}:${width}:${name === greeted ? 'resizeObserver' : 'init'}`,
    pym: (height, width, name) => `pymxPYMx${name}xPYMxheightxPYMx${height}`,
    medium: (height, width, src) => JSON.stringify({ src, context: 'iframe.resize', height }),
    wordpress: (value, width, secret) => ({ message: 'height', value, secret }),
};

/** The messages that report a box to a host, in each protocol that may be used with it, or only those in `only`. */
export const messages = ({ height, width }, host, only) =>
    Object.keys(MESSAGES)
        .filter((by) => host[by] && (!only || only.has(by)) && [height, width].every(Number.isFinite))
        .map((by) => MESSAGES[by](sane(height), sane(width), host[by], host));
