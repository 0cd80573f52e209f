// <claimed-ground src="…/embed/NAME.html" source="…"><a href="…"><img …></a></claimed-ground>: the map in a frame as
// tall as its content. The link and picture inside are the poster: it is shown until the frame reports its height, and
// stays if the frame never does. There is no timeout, since a late frame is welcome too. See docs/custom-element.md.
import { ASK, CHOICES, CHOOSE, EVENTS, HOST_KEY, NAMED, SWITCHES } from './contract.js';

(() => {
    // the limits for a map's height, and how far from the viewport it is loaded, in CSS pixels
    const [LEAST, MOST] = [100, 20_000];
    const NEAR = '400px';
    // the options of the embed page, as it spells them
    const OPTIONS = [...NAMED, ...SWITCHES];
    const SPELLED = new Map(OPTIONS.map((option) => [option.toLowerCase(), option]));
    // neither the element's own attributes nor HTML's global ones are options; any other attribute of one word is
    const OURS = ['src', 'height', 'loading'];
    const HTML =
        /^(on.*|accesskey|auto(capitalize|correct|focus)|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|item(id|prop|ref|scope|type)|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|virtualkeyboardpolicy|writingsuggestions)$/;
    // of data-* attributes, only known options are passed on: content systems add their own
    const option = (name) =>
        name.startsWith('data-')
            ? SPELLED.get(name.slice(5))
            : /^[a-z]+$/.test(name) && !HTML.test(name) && !OURS.includes(name) && (SPELLED.get(name) ?? name);

    // what a frame may report a choice as
    const isWord = (word) => typeof word === 'string' && /^[\w.-]{0,64}$/.test(word);

    const clamped = (height) => `${Math.min(Math.max(Math.ceil(height), LEAST), MOST)}px`;
    const FRAME = 'all:initial;color-scheme:inherit;display:block;width:100%;';
    // transparent, not hidden: browsers don't paint a hidden frame, and this one should be ready
    const WAITING = `${FRAME}position:absolute;inset:0;height:100%;opacity:0;pointer-events:none`;

    class ClaimedGround extends HTMLElement {
        // the frame that was loaded last, and the one that is shown; they differ until the new one can replace the old
        #frame;
        #shown;
        #height;
        #near;
        // what was requested: the address, the options without the choices, and the choices
        #src;
        #options;
        #chosen = {};
        // the choices that the frame last reported
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
            // styled through the CSSOM only, which the host page's style policy allows
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(':host{display:block}:host([hidden]){display:none}');
            root.adoptedStyleSheets = [sheet];
            // a block, whatever the host page's styles make of the element
            this.#room.style.cssText = 'display:block;position:relative';
            this.#room.append(this.#poster);
            root.append(this.#room);
        }

        connectedCallback() {
            // apply properties that were set before the element was defined
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

        // moveBefore() keeps the frame as it is
        connectedMoveCallback() {}

        disconnectedCallback() {
            removeEventListener('message', this.#hear);
            this.#attributes.disconnect();
            this.#screen.disconnect();
            this.#near = false;
            this.#drop();
        }

        /** Removes the frame and shows the poster again. */
        #drop() {
            this.#frame?.remove();
            this.#shown?.remove();
            this.#frame = this.#shown = this.#options = undefined;
            this.#poster.style.display = '';
            this.#reserve();
        }

        /** Reserves the height of the previous frame, or the one that the attribute gives. */
        #reserve() {
            const height = this.#height ?? this.height;
            this.#room.style.minHeight = height > 0 && !this.#shown ? clamped(height) : '';
        }

        /** Applies the attributes that have changed. */
        #follow() {
            this.#reserve();
            if (!this.#near && this.loading !== 'eager') {
                return;
            }
            const asked = { __proto__: null };
            for (const { name, value } of this.attributes) {
                const word = option(name);
                // data-source counts where there is no source
                if (word && (!name.startsWith('data-') || !(word in asked))) {
                    asked[word] = value || (NAMED.includes(word) ? '' : '1');
                }
            }
            const { source = '', area = '', ...others } = asked;
            const [before, chosen, options] = [this.#chosen, { source, area }, JSON.stringify(others)];
            const changed = CHOICES.filter((name) => chosen[name] !== before[name]);
            this.#chosen = chosen;
            if (this.src !== this.#src || options !== this.#options || (before.source && !source)) {
                // only the embed page knows its default source
                this.#load(asked, options);
            } else if (changed.length && this.#frame === this.#shown) {
                // a frame that is shown gets a message
                this.#post({ [CHOOSE]: Object.fromEntries(changed.map((name) => [name, chosen[name]])) });
            } else if (changed.length && this.#frame) {
                // one that is still loading is replaced
                this.#load(asked, options);
            }
            this.#name();
        }

        /** Loads a frame. The one that is shown stays until the new one is ready, unless `src` has changed. */
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
            // The frame may run its program and open links in new tabs. It may not navigate this page, open dialogs, or
            // download. With its own origin it can load modules and use storage; on the host's origin it could do so
            // anyway.
            frame.sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
            // tell it the site that it is in, not the page
            frame.referrerPolicy = 'strict-origin';
            frame.style.cssText = WAITING;
            // if it reloads itself, send it the choices made since
            let before = false;
            frame.onload = () => {
                if (before && frame === this.#frame) {
                    this.#told = undefined;
                    this.#post({ [CHOOSE]: this.#chosen });
                    this.#post({ [ASK]: EVENTS });
                }
                before = true;
            };
            // a new frame for each address: another address in the same frame would be a step for the reader's Back
            // button
            frame.src = url;
            this.#room.append(frame);
        }

        /** Sets the title of the frame. The poster may be parsed after the element, so this is repeated. */
        #name() {
            if (this.#frame) {
                this.#frame.title = this.title || this.querySelector('img')?.alt || this.textContent.trim();
            }
        }

        #post(message) {
            // to any origin: the address may redirect to another one, and nothing here is secret
            this.#frame?.contentWindow?.postMessage({ [HOST_KEY]: message }, '*');
        }

        #hear = ({ source, data }) => {
            if (!source || source !== this.#frame?.contentWindow || !data) {
                return;
            }
            const [height] = Object.values(data['datawrapper-height'] ?? {});
            if (Number.isFinite(height) && height > 0) {
                this.#show(clamped(height));
            }
            const told = data[HOST_KEY];
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
                this.#post({ [ASK]: EVENTS });
            }
            if (frame.style.height !== height) {
                frame.style.height = height;
                this.#height = parseInt(height);
            }
            this.#reserve();
        }

        /**
         * Applies the choices that the frame reports. Only a report that changes an attribute dispatches an event:
         * there is none for what the host page set itself, nor for what a frame starts with. An attribute keeps the
         * value that the host page asked for, even if the frame has no such source or area, until the reader chooses.
         */
        #tell(told) {
            const before = this.#told ?? told;
            this.#told = told;
            const news = CHOICES.filter((name) => told[name] !== before[name] && told[name] !== this.#chosen[name]);
            for (const name of news) {
                this.#chosen[name] = told[name];
                // keep to data-* where the host page uses it
                const data = `data-${name}`;
                this.setAttribute(!this.hasAttribute(name) && this.hasAttribute(data) ? data : name, told[name]);
            }
            for (const name of news) {
                this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { [name]: told[name] } }));
            }
        }
    }

    // every element has `lang`
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
