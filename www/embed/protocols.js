// How frames and the pages around them speak of heights: what a host's message asks for, and what a height is told by.
// Nothing here touches the page.

/** What is told is never less nor more than this, in pixels. */
export const LEAST = 1;
export const MOST = 20_000;

const sane = (length) => Math.min(Math.max(Math.ceil(length), LEAST), MOST);

// A delimiter in the name would make other messages of pym's.
const pymName = /^(?!.*xPYMx)[\w.:-]{1,99}$/;
const pymWidth = /^pymxPYMx([\w.:-]{1,99})xPYMxwidthxPYMx(\d{1,5})$/;
const resizerHello = /^\[iFrameSizer\]([^\s:]{1,99}):[^:]{0,9}:(?:true|false):/;
const resizerAgain = /^\[iFrameSizer\]re(?:size|set)$/;
const wordpressSecret = /\?secret=([a-z\d]{4,32})$/i;

/** What the address of a frame says of its host, and of what it may be told; `story` stands in that address. */
export const known = ({ search, hash, href }, story) => {
    const query = new URLSearchParams(search);
    // A host for which the address asks this one string may parse whatever it is sent, so it is sent nothing else unasked.
    const medium = query.get('heights') === 'medium' && href;
    return {
        datawrapper: !medium && story,
        amp: !medium,
        guardian: !medium,
        medium,
        pym: query.get('childId')?.match(pymName)?.[0],
        wordpress: hash.match(wordpressSecret)?.[1],
    };
};

/** The protocol by which a message asks for the height, and what is then known of the host by it; else undefined. */
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

// by protocol: the message, of the height, the width and what is known of the host by this protocol
const MESSAGES = {
    datawrapper: (height, width, story) => ({ 'datawrapper-height': { [story]: height } }),
    amp: (height) => ({ sentinel: 'amp', type: 'embed-size', height }),
    guardian: (height) => ({ kind: 'interactive:height', height }),
    open: (height, width) => ({ type: 'iframe-resized', width, height }),
    // the first answer ends the handshake; the others are named as open-iframe-resizer too, in its legacy mode, wants them
    resizer: (height, width, name, { greeted }) => `[iFrameSizer]${name}:${height}:${width}:${name === greeted ? 'resizeObserver' : 'init'}`,
    pym: (height, width, name) => `pymxPYMx${name}xPYMxheightxPYMx${height}`,
    medium: (height, width, src) => JSON.stringify({ src, context: 'iframe.resize', height }),
    wordpress: (value, width, secret) => ({ message: 'height', value, secret }),
};

/** The messages that tell a box to a host, by each protocol that may be used with it, or by those of `only`. */
export const messages = ({ height, width }, host, only) =>
    Object.keys(MESSAGES)
        .filter((by) => host[by] && (!only || only.has(by)) && [height, width].every(Number.isFinite))
        .map((by) => MESSAGES[by](sane(height), sane(width), host[by], host));
