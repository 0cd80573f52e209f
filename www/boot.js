// Starts the program once the map has been painted: it adds to the page and has nothing to hold up.
(() => {
    const file = (rel) => document.querySelector(`link[rel=${rel}]`).href;
    const start = async () => {
        performance.mark('map-ready');
        const { default: program } = await import(file('modulepreload'));
        await program({ module_or_path: file('preload') });
    };
    const painted = () => requestAnimationFrame(() => requestAnimationFrame(start));
    document.addEventListener('DOMContentLoaded', () => {
        // on story.html the story comes later
        const waits = !document.querySelector('[data-story]').firstElementChild;
        waits ? addEventListener('story', painted, { once: true }) : painted();
    });
})();
