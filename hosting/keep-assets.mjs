#!/usr/bin/env node
// Before a release goes out: puts the hashed files of earlier releases into it, for readers whose pages still ask for them.
//   node hosting/keep-assets.mjs https://maps.example.org/ dist      from the site as it is now
//   node hosting/keep-assets.mjs /srv/claimed-ground dist            from a folder that has it
//   node hosting/keep-assets.mjs --first dist                        there is none yet
// A file stays for 30 days after the release that was the first without it. assets.json says which are there since when;
// it stands beside assets/, not in it, for what is in there is never asked for twice.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const DAYS = 30;
const LIST = 'assets.json';
const packed = /\.(br|gz)$/;

/** All files of a folder but those compressed beforehand, by their paths in it. */
const names = (folder) =>
    !existsSync(folder) ? [] : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !packed.test(entry.name))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
        .sort();

/** Nothing that leads out of assets/, whoever wrote the list. */
const safe = (name) => name.split('/').every((part) => /^[\w-][\w.-]*$/.test(part));

function write(file, bytes) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    for (const [ending, smaller] of [['br', brotli], ['gz', gzipSync(bytes, { level: 9 })]]) {
        if (smaller.length < bytes.length) {
            writeFileSync(`${file}.${ending}`, smaller);
        }
    }
}

/** A site by its address: its list, and how one of its files comes to another place. */
function online(address) {
    const base = address.endsWith('/') ? address : `${address}/`;
    const get = async (path) => {
        const answer = await fetch(new URL(path, base), { cache: 'no-store' });
        if (!answer.ok) {
            throw new Error(`${answer.url}: ${answer.status}`);
        }
        return Buffer.from(await answer.arrayBuffer());
    };
    return {
        list: async () => JSON.parse(await get(LIST)),
        copy: async (name, file) => write(file, await get(`assets/${name}`)),
    };
}

function folder(path) {
    return {
        // before there was a list, all of it was the release
        list: async () =>
            existsSync(join(path, LIST)) ? JSON.parse(readFileSync(join(path, LIST), 'utf8'))
                : Object.fromEntries(names(join(path, 'assets')).map((name) => [name, null])),
        copy: async (name, file) => {
            mkdirSync(dirname(file), { recursive: true });
            for (const ending of ['', '.br', '.gz'].filter((ending) => existsSync(join(path, 'assets', name) + ending))) {
                copyFileSync(join(path, 'assets', name) + ending, file + ending);
            }
        },
    };
}

/**
 * Puts into `dist` what `from` has and still must keep on `today` (YYYY-MM-DD). Answers the new list: each file's name, and
 * the day of the first release without it; null if it is of this one.
 */
export async function keep(from, dist, today) {
    // what was kept before, by an earlier run over the same dist, is not this release's
    const before = existsSync(join(dist, LIST)) ? JSON.parse(readFileSync(join(dist, LIST), 'utf8')) : {};
    const list = Object.fromEntries(names(join(dist, 'assets')).filter((name) => !before[name]).map((name) => [name, null]));
    const site = !from ? undefined : /^https?:/.test(from) ? online(from) : folder(from);
    const earlier = site ? await site.list() : {};
    for (const [name, left] of Object.entries(earlier)) {
        const since = left ?? today;
        if (name in list || Date.parse(today) - Date.parse(since) > DAYS * 86_400_000) {
            continue;
        }
        if (!safe(name)) {
            throw new Error(`not a name of a file in assets/: ${name}`);
        }
        await site.copy(name, join(dist, 'assets', name));
        list[name] = since;
    }
    const bytes = Buffer.from(`${JSON.stringify(list, null, 1)}\n`);
    write(join(dist, LIST), bytes);
    return list;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
    const [from, dist] = process.argv.slice(2);
    if (!dist || !existsSync(dist)) {
        console.error('say where from and where to: keep-assets.mjs (ADDRESS | FOLDER | --first) DIST');
        process.exit(2);
    }
    try {
        const list = await keep(from === '--first' ? undefined : from, dist, new Date().toISOString().slice(0, 10));
        const kept = Object.values(list).filter(Boolean).length;
        console.log(`assets/: ${Object.keys(list).length - kept} files of this release, ${kept} of earlier ones`);
    } catch (error) {
        console.error(`${error.message}\nNothing is kept. If there is no earlier release yet: --first`);
        process.exit(1);
    }
}
