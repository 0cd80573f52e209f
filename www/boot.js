// Starts the program once the map has been painted: it adds to the page and has nothing to hold up.
(() => {
    const file = (rel) => document.querySelector(`link[rel=${rel}]`).href;
    const painted = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
    const start = async () => {
        performance.mark('map-ready');
        const { default: program } = await import(file('modulepreload'));
        await program({ module_or_path: file('preload') });
    };
    document.addEventListener('DOMContentLoaded', () => painted(start));
})();
