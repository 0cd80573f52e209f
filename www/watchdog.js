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
    // the program's own files: a module that fails says neither which nor why, but its preload has the address
    const program = () => name(document.querySelector('link[rel=preload][href$=".wasm"]')?.href ?? 'app.wasm');
    addEventListener('unhandledrejection', () => show(program()));
    addEventListener('error', ({ target }) => {
        // of a tag, which has an address, or of a script
        const address = target.src || target.href;
        show(typeof address === 'string' ? name(address) : program());
    }, true);
})();
