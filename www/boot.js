// Unfolds the page around the map and starts the program, once the map has been painted: neither may hold it up.
(() => {
    const file = (rel) => document.querySelector(`link[rel=${rel}]`).href;
    // what stands beside and below the map was sent as text, for the map not to wait for it
    const unfold = () => {
        for (const later of document.querySelectorAll('[data-story] noscript')) {
            later.outerHTML = later.textContent;
        }
        performance.mark('page-ready');
        // the address may name what was not there yet
        if (location.hash && !document.querySelector(':target')) {
            location.replace(location.hash);
        }
    };
    const start = async () => {
        performance.mark('map-ready');
        // in a task of its own: a tap comes first
        setTimeout(unfold);
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
