// Takes away, one by one, what keeps a page safe, and runs the tests that say they protect it: each must fail.
//   node tests/defences.mjs [WORD]
// With a word, only the defences whose name has it. Needs `make dist`, and a tree without changes in what it edits, which
// it restores.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A test of the native command or of the core. */
const native = (name) => ['cargo', ['test', '--quiet', name]];

/** A test of the built site, in Chromium: its file and a pattern of its name. */
const browser = (file, pattern) => ['node', ['--test', '--test-timeout=120000', `--test-name-pattern=${pattern}`, `tests/browser/${file}.test.mjs`], true];

/** What is taken away: a file, a text in it, what stands there instead, and the test that must fail. */
const DEFENCES = {
    'the guard waits for the page’s script': ['www/guard.js', 'setTimeout(late, PATIENCE);', '', browser('faults', '^the script of the page: stalled')],
    'the guard sees that the page’s script is missing': ['www/guard.js', 'folded().forEach(unfold);', '', browser('faults', '^without the script that unfolds it')],
    'a step that never ends is told': ['www/attempt.js', 'setTimeout(missing, PATIENCE)', 'undefined', browser('faults', '^the program: stalled')],
    'the hash of the program': ['www/boot.js', ', { integrity: wasm.integrity }', '', browser('faults', '^the program: longer by nothing')],
    'the hash of a module': ['www/attempt.js', "link.relList.supports('modulepreload')", 'false', browser('faults', '^the module of the desk: longer by nothing')],
    'the hashes of the desk’s files': ['www/open-desk.js', 'fetch(file, { integrity })', 'fetch(file)', browser('faults', '^the desk’s markup: longer by nothing')],
    'a trap is seen': ['www/boot.js', 'watch();\n', '', browser('trap', 'says so')],
    'a program that trapped is not entered again': ['www/fault.js', 'program.abort();', '', browser('trap', 'not entered again')],
    'a trap leaves no dead control': ['www/fault.js', 'control.disabled = true', 'control.disabled', browser('trap', 'says so')],
    'a page without its style shows a picture': ['www/picture.js', "=== 'block'", "!== ''", browser('policies', 'forbids the style of index')],
    'markup goes through one policy': ['www/fold.js', 'policy?.createHTML(markup) ?? markup', 'markup', browser('policies', 'Trusted Types lets a page work')],
    'a frame without CORS runs its script unchecked': ['www/guard.js', "self.origin === 'null'", 'false', browser('embed', 'sandbox')],
    'an embed’s source waits for the whole group': ['www/embed/options.js', ' && document.querySelector(`${RADIOS}[checked]`)', '', browser('embed', 'the source holds')],
    'heights are clamped': ['www/embed/protocols.js', 'Math.min(Math.max(Math.ceil(length), LEAST), MOST)', 'Math.ceil(length)', ['node', ['--test', 'tests/embed/']]],
    'only the host page is heard': ['www/embed/events.js', 'source === host && data', 'data', browser('element', 'obeys its host page only')],
    'no redirect leads to another site': ['src/publish/policy.rs', "connect-src {own}; frame-src", 'connect-src *; frame-src', browser('story', 'redirect')],
    'a story of another site is refused': ['www/story.js', 'folder.origin !== location.origin', 'false', browser('story', 'refused')],
    'an embed prints light': ['src/symbology/stylesheet.rs', '"@media screen{"', '"@media all{"', browser('print', 'dark')],
    'links name a host': ['src/domain/web.rs', 'host.is_empty() || !url.has_host()', 'false', native('anything_else_is_refused')],
    'links name no user': ['src/domain/web.rs', "host.contains('@')", 'false', native('anything_else_is_refused')],
    'invisible characters are removed': ['src/data/hidden.rs', 'if !text.contains(is_invisible) {', 'if true {', native('each_file_tells_what_it_hides')],
    'escaped ones too': ['src/data/hidden.rs', 'if !has_escape(&text) {', 'if true {', native('each_file_tells_what_it_hides')],
    'formulas are escaped': ['src/data/export/sheet.rs', 'unformulated(&cell)', 'cell.clone()', native('formula')],
    'an address is read up to a length': ['src/contract/address.rs', 'const LONGEST: usize = 2000;', 'const LONGEST: usize = 200_000_000;', native('address')],
    'only a standing colours an area': ['src/contract/standing.rs', 'pub fn is_text(text: &str) -> bool {', 'pub fn is_text(text: &str) -> bool {\n    if text.len() < 9999 { return true; }', native('standing')],
};

/** Builds the site as it is now, with the programs that were built before, into a folder. */
const build = (folder) => {
    const program = join(folder, 'program');
    cpSync(join(ROOT, 'target/wasm-bindgen/release'), program, { recursive: true, filter: (path) => !path.endsWith('.wasm') });
    cpSync(join(ROOT, 'target/wasm-opt/release'), program, { recursive: true });
    const run = (...command) => execFileSync(command[0], command.slice(1), { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    run('node', 'tools/assets.mjs', program, 'debug');
    run('cargo', 'run', '--quiet', '--bin', 'claimed-ground', '--', 'site', '--assets', program, '--out', join(folder, 'dist'));
    for (const made of ['pictures', 'cards']) cpSync(join(ROOT, 'dist', made), join(folder, 'dist', made), { recursive: true });
    return join(folder, 'dist');
};

/** Whether a test fails without a defence, and how long that took. */
const failsWithout = ([file, text, instead, [command, args, needsSite]]) => {
    const [path, folder] = [join(ROOT, file), mkdtempSync(join(tmpdir(), 'claimed-ground-'))];
    const original = readFileSync(path, 'utf8');
    if (original.split(text).length !== 2) throw new Error(`${file} does not have exactly once: ${text}`);
    const restore = () => writeFileSync(path, original);
    process.once('SIGINT', () => (restore(), process.exit(1)));
    const test = (env) => {
        const { status, stdout } = spawnSync(command, args, { cwd: ROOT, env: { ...process.env, ...env }, encoding: 'utf8' });
        // a pattern that matches no test proves nothing
        const ran = /^ℹ (?:pass|fail) [1-9]|^# (?:pass|fail) [1-9]|[1-9]\d* (?:passed|failed)/m.test(stdout);
        return ran ? status !== 0 : null;
    };
    try {
        writeFileSync(path, original.replace(text, () => instead));
        return test(needsSite ? { DIST: build(folder) } : {});
    } finally {
        restore();
        process.removeAllListeners('SIGINT');
        rmSync(folder, { recursive: true });
    }
};

const [word = ''] = process.argv.slice(2);
const changed = execFileSync('git', ['status', '--porcelain', 'src', 'www'], { cwd: ROOT, encoding: 'utf8' });
if (changed) throw new Error(`commit these first:\n${changed}`);
console.log('src and www are changed while this runs, and put back: commit nothing meanwhile');
const chosen = Object.entries(DEFENCES).filter(([name]) => name.includes(word));
const useless = chosen.filter(([name, defence]) => {
    const [start, fails] = [Date.now(), failsWithout(defence)];
    const outcome = fails === null ? 'NO SUCH TEST' : fails ? 'the test fails' : 'NO TEST FAILS';
    console.log(`${name}: ${outcome} (${[defence[3][0], ...defence[3][1].slice(-2)].join(' ')}; ${((Date.now() - start) / 1000).toFixed(0)} s)`);
    return !fails;
});
console.log(`${chosen.length - useless.length} of ${chosen.length} defences are shown to matter`);
process.exitCode = useless.length > 0 ? 1 : 0;
