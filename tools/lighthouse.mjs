// Runs Lighthouse, as on a phone, over the pages of a built site, prints the scores, and writes the reports:
//   node tools/lighthouse.mjs dist target/lighthouse
// It is a report, not a gate: scores depend on the machine. It fails only if it can't run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import lighthouse from 'lighthouse';
import { serve } from '../bench/serve.mjs';
import { launch } from '../tests/browser/site.mjs';
import { pages } from './budget.mjs';

const [folder, out] = process.argv.slice(2);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const server = await serve(resolve(folder));
const browser = await launch('chromium');
const { port } = new URL(browser.wsEndpoint());
mkdirSync(out, { recursive: true });
for (const [what, { at }] of Object.entries(pages).filter(([, { folder }]) => !folder)) {
    // an embed page is not for search engines
    const onlyCategories = CATEGORIES.filter((category) => category !== 'seo' || !at.startsWith('embed/'));
    const { lhr, report } = await lighthouse(server.url + at, { port, output: 'html', logLevel: 'error', onlyCategories });
    if (lhr.runtimeError) {
        throw new Error(`${at}: ${lhr.runtimeError.message}`);
    }
    const scores = onlyCategories.map((category) => `${category} ${Math.round(lhr.categories[category].score * 100)}`);
    const value = (audit) => Math.round(lhr.audits[audit].numericValue);
    console.log(`lighthouse: ${what}: ${scores.join(', ')}; first contentful paint ${value('first-contentful-paint')} ms, blocked ${value('total-blocking-time')} ms`);
    const failed = onlyCategories.flatMap((category) => lhr.categories[category].auditRefs.filter(({ id, weight }) => weight && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9).map(({ id }) => id));
    if (failed.length) {
        console.log(`  below 0.9: ${failed.join(', ')}`);
    }
    writeFileSync(join(out, `${at.replaceAll('/', '-').replace(/\.html$/, '')}.html`), report);
}
await browser.close();
await server.close();
