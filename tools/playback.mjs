// Measures the long story during playback of its days; needs `make dist`:
//   node tools/playback.mjs [ROUNDS]
// Prints the frame times over one round, and the heap size before and after ROUNDS rounds.
import { BROWSERS, launch, open, serve } from '../tests/browser/site.mjs';

const rounds = Number(process.argv[2] ?? 10);
const site = await serve();
const browser = await launch('chromium', { args: [...BROWSERS.chromium.args, '--js-flags=--expose-gc'] });
const page = await open(browser, `${site.address}panjshir-2021-08-15.html`, { until: 'desk-ready' });

/** Plays from the first day to the last. */
const play = () =>
    page.evaluate(async () => {
        const [slider, button] = [document.querySelector('#cg-day'), document.querySelector('[data-play]')];
        const frames = [];
        let last = performance.now();
        let goes = true;
        const frame = (now) => {
            frames.push(now - last);
            last = now;
            if (goes) requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
        button.click();
        do {
            await new Promise((later) => setTimeout(later, 50));
        } while (button.getAttribute('aria-pressed') === 'true');
        goes = false;
        if (slider.value !== slider.max) throw new Error('playback stopped before the last day');
        return frames.slice(2).sort((a, b) => a - b);
    });

/** Steps through all days as fast as the page can. */
const round = () =>
    page.evaluate(async () => {
        const slider = document.querySelector('#cg-day');
        for (let day = 0; day <= Number(slider.max); day += 1) {
            slider.value = day;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise((painted) => requestAnimationFrame(painted));
        }
    });

const heap = async () => {
    await page.evaluate(() => globalThis.gc());
    const { JSHeapUsedSize, Nodes } = await page.metrics();
    return { heap: JSHeapUsedSize, nodes: Nodes };
};

const frames = await play();
const at = (share) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))].toFixed(1);
const dropped = frames.reduce((sum, time) => sum + Math.max(0, Math.round(time / (1000 / 60)) - 1), 0);
console.log(`frames of one round: ${frames.length}, median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, longest ${at(1)} ms, dropped ${dropped}`);

await round();
const before = await heap();
for (let index = 0; index < rounds; index += 1) await round();
const after = await heap();
const share = (100 * (after.heap - before.heap)) / before.heap;
console.log(`heap: ${(before.heap / 1e6).toFixed(2)} MB, after ${rounds} rounds ${(after.heap / 1e6).toFixed(2)} MB (${share.toFixed(1)} %); nodes ${before.nodes}, ${after.nodes}`);
await browser.close();
site.close();
