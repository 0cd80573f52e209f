// If the program itself can't be loaded, nobody else is there to say so: shows the sentence that stands in the page,
// with the file's name. The program takes it away with the rest of what stood here.
(() => {
    const show = (file) => {
        const late = document.querySelector('[data-story] [data-late]');
        if (late) {
            late.querySelector('[data-file]').textContent = file;
            late.hidden = false;
            document.querySelector('.loading').hidden = true;
        }
    };
    const name = (address) => new URL(address, document.baseURI).pathname.split('/').pop();
    // a file that a tag asked for
    addEventListener('error', ({ target }) => {
        const address = target.src ?? target.href;
        if (address) show(name(address));
    }, true);
    // the wasm file, or what the program's module could not be: the reason has no address, the preload has
    addEventListener('unhandledrejection', () => {
        const preload = document.querySelector('link[rel=preload][href$=".wasm"]');
        show(preload ? name(preload.href) : 'app.wasm');
    });
})();
