// `make serve`: Trunk compiles the programs and watches their sources. This watches what Trunk writes and the stories,
// makes the site whenever one of them changes, serves it, and reloads open pages:
//   node tools/serve.mjs [PORT]
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { watch } from 'chokidar';
import sirv from 'sirv';
import { ASSETS_LIST } from '../www/contract.js';

const port = Number(process.argv[2] ?? 8080);
const [PROGRAM, SITE] = ['target/serve/program', 'target/serve/site'];
const say = (words) => console.log(`\x1b[1mserve:\x1b[0m ${words}`);

const children = new Set();
process.on('exit', () => children.forEach((child) => child.kill()));
['SIGINT', 'SIGTERM'].forEach((signal) => process.on(signal, () => process.exit(0)));

/** Runs a command; resolves to whether it succeeded. */
const run = (command, ...words) =>
    new Promise((done) => {
        const child = spawn(command, words, { stdio: 'inherit' });
        const ended = (succeeded) => (children.delete(child), done(succeeded));
        children.add(child);
        child.on('exit', (code) => ended(code === 0)).on('error', () => ended(false));
    });

// the open pages, which wait to be told to reload
const pages = new Set();
const url = `http://127.0.0.1:${port}`;

const make = async () => {
    if (!existsSync(join(PROGRAM, ASSETS_LIST))) {
        return;
    }
    // without a policy, which would forbid the script that reloads the page
    const site = ['site', '--no-policy', '--assets', PROGRAM, '--out', SITE];
    if (await run('cargo', 'run', '--quiet', '--bin', 'claimed-ground', '--', ...site)) {
        say(`the map is on ${url}`);
        pages.forEach((page) => page.write('data: reload\n\n'));
    } else {
        say('not rebuilt; the previous site is still there');
    }
};

// one at a time: a change during a build starts another
let timer;
let making = Promise.resolve();
const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (making = making.then(make)), 100);
};

// Trunk writes the programs; the site is made here
process.env.PROGRAM_ONLY = '1';
mkdirSync(PROGRAM, { recursive: true });
watch(['geodata', PROGRAM], { ignored: /\.stage/ }).on('all', changed);

const RELOAD = '<script>new EventSource("/reload").onmessage = () => location.reload();</script>';
const files = sirv(SITE, { dev: true });
const server = createServer((request, response) => {
    const pathname = request.url.split('?')[0];
    if (pathname === '/reload') {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        pages.add(response);
        request.on('close', () => pages.delete(response));
        return;
    }
    const page = pathname.match(/^(\/embed)?\/([\w-]+\.html)?$/);
    let html;
    try {
        html = page && readFileSync(join(SITE, page[1] ?? '', page[2] ?? 'index.html'), 'utf8');
    } catch {
        // there is none, or the site is being replaced
    }
    if (html) {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
        response.end(html + RELOAD);
    } else {
        files(request, response, () => response.writeHead(404).end('not found\n'));
    }
});
server.on('error', ({ code, message }) => {
    say(code === 'EADDRINUSE' ? `port ${port} is in use; name another: node tools/serve.mjs PORT` : message);
    process.exit(1);
});
server.listen(port, '127.0.0.1', () => say(`the map will be on ${url} once it is built, until then the previous one; Ctrl+C stops it`));

// the first time, the page and its program alone, since what loads on demand takes as long again
if (!existsSync(join(PROGRAM, ASSETS_LIST))) {
    process.env.APP_ONLY = '1';
    await run('trunk', 'build', '--offline', '--dist', PROGRAM, 'www/app.html');
    delete process.env.APP_ONLY;
    // before Trunk goes on, since cargo builds one thing at a time
    await (making = making.then(make));
}
await run('trunk', 'watch', '--offline', '--dist', PROGRAM);
process.exit(1);
