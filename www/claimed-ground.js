// <claimed-ground src="…/embed/NAME.html" source="…"><a href="…"><img …></a></claimed-ground>: the map in a frame as high
// as what is in it. The link and picture inside are its poster: they stand until the frame has said how high it is, and
// stay where it never does; there is no timer, since a frame that is late is welcome too. See docs/custom-element.md.
import { NAMED, SWITCHES } from './contract.js';

(() => {
    // how high a map may be, in CSS pixels, and how far from the screen it is asked for
    const [LEAST, MOST] = [100, 20_000];
    const NEAR = '400px';
    // the options of the embed page as it spells them
    const OPTIONS = [...NAMED, ...SWITCHES];
    const SPELLED = new Map(OPTIONS.map((option) => [option.toLowerCase(), option]));
    // what is ours, or HTML's on every element, is no option; any other attribute that is one word is
    const OURS = ['src', 'height', 'loading'];
    const HTML =
        /^(on.*|accesskey|auto(capitalize|correct|focus)|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|item(id|prop|ref|scope|type)|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|virtualkeyboardpolicy|writingsuggestions)$/;
    // of data-* only known ones: a content system's own are not for the frame to know
    const option = (name) =>
        name.startsWith('data-')
            ? SPELLED.get(name.slice(5))
            : /^[a-z]+$/.test(name) && !HTML.test(name) && !OURS.includes(name) && (SPELLED.get(name) ?? name);

    // what is told to a frame and by it, instead of loading it again
    const CHOICES = ['source', 'area'];
    const isWord = (word) => typeof word === 'string' && /^[\w.-]{0,64}$/.test(word);

    const clamped = (height) => `${Math.min(Math.max(Math.ceil(height), LEAST), MOST)}px`;
    const FRAME = 'all:initial;color-scheme:inherit;display:block;width:100%;';
    // seen through, not hidden: a browser paints no frame that is hidden, and this one is to be ready
    const WAITING = `${FRAME}position:absolute;inset:0;height:100%;opacity:0;pointer-events:none`;

    class ClaimedGround extends HTMLElement {
        // the frame that is asked, and the one that is seen: another one only until the first can take its place
        #frame;
        #shown;
        #height;
        #near;
        // what was asked: the address, the options but for the choices, and the choices
        #src;
        #options;
        #chosen = {};
        // the choices as the frame last told them
        #told;
        #poster = document.createElement('slot');
        #room = document.createElement('div');
        #attributes = new MutationObserver(() => this.#follow());
        #screen = new IntersectionObserver(
            (entries) => {
                if (entries.some(({ isIntersecting }) => isIntersecting)) {
                    this.#screen.disconnect();
                    this.#near = true;
                    this.#follow();
                }
            },
            { rootMargin: NEAR },
        );

        constructor() {
            super();
            const root = this.attachShadow({ mode: 'open' });
            // styled by the object model only, which the host's policy for styles lets pass
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(':host{display:block}:host([hidden]){display:none}');
            root.adoptedStyleSheets = [sheet];
            // whatever the host's style makes of the element, this is a block
            this.#room.style.cssText = 'display:block;position:relative';
            this.#room.append(this.#poster);
            root.append(this.#room);
        }

        connectedCallback() {
            // properties that were set before there was such an element
            for (const name of PROPERTIES) {
                if (Object.hasOwn(this, name)) {
                    const value = this[name];
                    delete this[name];
                    this[name] = value;
                }
            }
            addEventListener('message', this.#hear);
            this.#attributes.observe(this, { attributes: true });
            this.#screen.observe(this.#room);
            this.#follow();
        }

        // moveBefore() leaves the frame as it is
        connectedMoveCallback() {}

        disconnectedCallback() {
            removeEventListener('message', this.#hear);
            this.#attributes.disconnect();
            this.#screen.disconnect();
            this.#near = false;
            this.#drop();
        }

        /** Takes the frame away: the poster stands again. */
        #drop() {
            this.#frame?.remove();
            this.#shown?.remove();
            this.#frame = this.#shown = this.#options = undefined;
            this.#poster.style.display = '';
            this.#reserve();
        }

        /** Keeps the room that is known to be needed: that of the frame before, or what the attribute says. */
        #reserve() {
            const height = this.#height ?? this.height;
            this.#room.style.minHeight = height > 0 && !this.#shown ? clamped(height) : '';
        }

        /** Does what the attributes say, as far as it is not done. */
        #follow() {
            this.#reserve();
            if (!this.#near && this.loading !== 'eager') {
                return;
            }
            const asked = { __proto__: null };
            for (const { name, value } of this.attributes) {
                const word = option(name);
                // data-source is as good as source, where that is not
                if (word && (!name.startsWith('data-') || !(word in asked))) {
                    asked[word] = value || (NAMED.includes(word) ? '' : '1');
                }
            }
            const { source = '', area = '', ...others } = asked;
            const [before, chosen, options] = [this.#chosen, { source, area }, JSON.stringify(others)];
            const changed = CHOICES.filter((name) => chosen[name] !== before[name]);
            this.#chosen = chosen;
            if (this.src !== this.#src || options !== this.#options || (before.source && !source)) {
                // which source is the page's own choice only the page knows
                this.#load(asked, options);
            } else if (changed.length && this.#frame === this.#shown) {
                // a frame that is there is told
                this.#post({ choose: Object.fromEntries(changed.map((name) => [name, chosen[name]])) });
            } else if (changed.length && this.#frame) {
                // one that is still to come is asked for anew
                this.#load(asked, options);
            }
            this.#name();
        }

        /** Asks for a frame. The one that is seen stays until the new one has come, unless it shows something else. */
        #load(asked, options) {
            if (this.src !== this.#src) {
                this.#height = undefined;
                this.#drop();
            } else if (this.#frame !== this.#shown) {
                this.#frame.remove();
            }
            [this.#src, this.#options, this.#told] = [this.src, options, undefined];
            if (this.#src === null) {
                return;
            }
            let url;
            try {
                url = new URL(this.#src, this.baseURI);
            } catch {}
            if (!/^https?:$/.test(url?.protocol)) {
                console.error('claimed-ground: src is not an http or https address:', this.#src);
                return;
            }
            for (const name in asked) {
                asked[name] && url.searchParams.set(name, asked[name]);
            }
            const frame = (this.#frame = document.createElement('iframe'));
            // It may run its program and open a link in a new tab; not lead this page away, ask for input in its name, or
            // download. With an origin of its own it loads modules and remembers; of the host's origin it had that anyway.
            frame.sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
            // it learns which site it is in, not which page
            frame.referrerPolicy = 'strict-origin';
            frame.style.cssText = WAITING;
            // should it load itself again, it is told what was chosen since
            let before = false;
            frame.onload = () => {
                if (before && frame === this.#frame) {
                    this.#told = undefined;
                    this.#post({ choose: this.#chosen });
                    this.#post({ ask: 'events' });
                }
                before = true;
            };
            // a new frame for each address: another address in the same one would be a step of the reader's Back
            frame.src = url;
            this.#room.append(frame);
        }

        /** Names the frame; the poster may come after the element. */
        #name() {
            if (this.#frame) {
                this.#frame.title = this.title || this.querySelector('img')?.alt || this.textContent.trim();
            }
        }

        #post(message) {
            // to any origin: an address may lead on to another one, and nothing here is secret
            this.#frame?.contentWindow?.postMessage({ 'claimed-ground': message }, '*');
        }

        #hear = ({ source, data }) => {
            if (!source || source !== this.#frame?.contentWindow || !data) {
                return;
            }
            const [height] = Object.values(data['datawrapper-height'] ?? {});
            if (Number.isFinite(height) && height > 0) {
                this.#show(clamped(height));
            }
            const told = data['claimed-ground'];
            if (told && CHOICES.every((name) => isWord(told[name]))) {
                this.#tell(told);
            }
        };

        #show(height) {
            const frame = this.#frame;
            if (frame !== this.#shown) {
                this.#shown?.remove();
                this.#shown = frame;
                this.#poster.style.display = 'none';
                frame.style.cssText = FRAME;
                this.#name();
                this.#post({ ask: 'events' });
            }
            if (frame.style.height !== height) {
                frame.style.height = height;
                this.#height = parseInt(height);
            }
            this.#reserve();
        }

        /**
         * Takes over what the frame chose. There is an event whenever the frame's word changes an attribute, and no other:
         * so none for what the host set itself, and none for what a frame begins with. The attribute keeps what the host
         * asked for even where the frame knows no such source or area, until the reader chooses.
         */
        #tell(told) {
            const before = this.#told ?? told;
            this.#told = told;
            const news = CHOICES.filter((name) => told[name] !== before[name] && told[name] !== this.#chosen[name]);
            for (const name of news) {
                this.#chosen[name] = told[name];
                // where it stands already
                const data = `data-${name}`;
                this.setAttribute(!this.hasAttribute(name) && this.hasAttribute(data) ? data : name, told[name]);
            }
            for (const name of news) {
                this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { [name]: told[name] } }));
            }
        }
    }

    // `lang` is there on every element
    const PROPERTIES = [...OURS, ...OPTIONS].filter((name) => name !== 'lang');
    for (const name of PROPERTIES) {
        Object.defineProperty(ClaimedGround.prototype, name, {
            configurable: true,
            enumerable: true,
            get() {
                return this.getAttribute(name) ?? this.getAttribute(`data-${name}`);
            },
            set(value) {
                value == null ? this.removeAttribute(name) : this.setAttribute(name, value);
            },
        });
    }
    customElements.get('claimed-ground') ?? customElements.define('claimed-ground', ClaimedGround);
})();
