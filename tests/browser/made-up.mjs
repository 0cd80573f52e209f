// Sites with a made-up story, rendered into the built site as a newsroom would do it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DIST } from './site.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Makes a folder with the built site and with the sound story of the fixtures as `NAME.html`. */
const build = (name, edit, more) => {
    const folder = mkdtempSync(join(tmpdir(), `${name}-`));
    const [story, site] = [join(folder, name), join(folder, 'site')];
    cpSync(join(ROOT, 'tests/fixtures/sound'), story, { recursive: true });
    for (const file of readdirSync(story)) {
        writeFileSync(join(story, file), edit(file, readFileSync(join(story, file), 'utf8')));
    }
    for (const [file, data] of Object.entries(more)) {
        writeFileSync(join(story, file), data);
    }
    const words = ['run', '--quiet', '--', 'site', story, '--assets', DIST, '--out', site];
    execFileSync('cargo', words, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
    return { folder, site };
};

/** Has such a site while the tests of a file run. `edit` changes the story's files, and `more` has further ones. Returns a
 *  function that gives the site's folder. */
export const madeUp = (name, edit, more = {}) => {
    let made;
    before(() => (made = build(name, edit, more)));
    after(() => made && rmSync(made.folder, { recursive: true }));
    return () => made.site;
};
