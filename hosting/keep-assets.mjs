#!/usr/bin/env node
// Adds the hashed files of earlier releases to a new release, for readers whose open pages still request them. Run it
// before you publish:
//   node hosting/keep-assets.mjs https://maps.example.org/ dist      from the live site
//   node hosting/keep-assets.mjs /srv/claimed-ground dist            from a folder with the earlier release
//   node hosting/keep-assets.mjs --first dist                        there is no earlier release
// A file stays for 30 days after the first release without it. assets.json lists the files and when that release was. It
// is beside assets/, not in it, because browsers never request a file in assets/ twice.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const DAYS = 30;
const LIST = 'assets.json';
const packed = /\.(br|gz)$/;

/** The paths of all files in a folder, relative to it, without the precompressed ones. */
const names = (folder) =>
    !existsSync(folder) ? [] : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !packed.test(entry.name))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
        .sort();

/** Whether a name stays inside assets/, whoever wrote the list. */
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

/** A site, by its address: reads its list and copies its files. */
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
        // without a list, all files belong to that release
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
 * Copies into `dist` the files of `from` that must still be kept on `today` (YYYY-MM-DD). Returns the new list: each file's
 * name with the day of the first release without it, or null if it belongs to this release.
 */
export async function keep(from, dist, today) {
    // files kept by an earlier run over the same dist do not belong to this release
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
        console.error('usage: keep-assets.mjs (ADDRESS | FOLDER | --first) DIST');
        process.exit(2);
    }
    try {
        const list = await keep(from === '--first' ? undefined : from, dist, new Date().toISOString().slice(0, 10));
        const kept = Object.values(list).filter(Boolean).length;
        console.log(`assets/: ${Object.keys(list).length - kept} files of this release, ${kept} of earlier ones`);
    } catch (error) {
        console.error(`${error.message}\nNo files were kept. If there is no earlier release yet, use --first.`);
        process.exit(1);
    }
}
