// Makes a program that wasm-bindgen wrote smaller, with its glue: takes out what no page uses, and shortens the names by
// which each imports from the other. A third of both files of the reader's program were such names and the streams of
// `wasm-streams`, which Leptos depends on: the linker keeps whatever is exported.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// what the browsers that the page is made for support; the same as in www/index.html
const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'].map((name) => `--enable-${name}`);

const tool = (name, ...options) =>
    execFileSync(fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url)), [...FEATURES, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });

/** The glue with its classes marked as free of side effects, so that a bundler drops those that no page uses. */
export const droppable = (glue) =>
    glue.replaceAll(/^if \(Symbol\.dispose\) .*$/gm, '').replaceAll(': new FinalizationRegistry', ': /* @__PURE__ */ new FinalizationRegistry');

/** Short names for those of imports: without their hash, and each once. */
const shorter = (names) => {
    const taken = new Set();
    return new Map(names.map((name) => {
        const plain = name.replace(/^__wbg_(__)?(wbindgen_)?|_[\da-f]{16}$/g, '');
        let short = plain;
        for (let more = 2; taken.has(short); more++) short = plain + more;
        taken.add(short);
        return [name, short];
    }));
};

/** Prunes a program and its glue, both files, to what the glue as bundled in `bundled` uses. */
export const prune = (wasm, glue, bundled) => {
    const exports = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(wasm))).map(({ name }) => name);
    const used = exports.filter((name) => bundled.includes(name));
    const [graph, pruned, text] = ['json', 'pruned', 'wat'].map((end) => `${wasm}.${end}`);
    writeFileSync(graph, JSON.stringify([{ name: 'page', root: true, reaches: used }, ...used.map((name) => ({ name, export: name }))]));
    tool('wasm-metadce', wasm, '--graph-file', graph, '-o', pruned);

    const imports = shorter(WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(pruned))).map(({ name }) => name));
    tool('wasm-dis', pruned, '-o', text);
    writeFileSync(text, readFileSync(text, 'utf8').replaceAll(/^( \(import "[^"]*" )"([^"]*)"/gm, (_, start, name) => `${start}"${imports.get(name)}"`));
    tool('wasm-as', text, '-o', pruned);
    tool('wasm-opt', pruned, '-Oz', '--converge', '--strip-producers', '--strip-target-features', '-o', wasm);
    [graph, pruned, text].forEach((file) => rmSync(file));

    // each import is a function of one object, eight spaces in
    const slim = readFileSync(glue, 'utf8').replaceAll(/^ {8}(\w+): function[^]*?^ {8}\}.*\n/gm, (entry, name) => (imports.has(name) ? entry.replace(name, imports.get(name)) : ''));
    writeFileSync(glue, slim);
    const missing = [...imports.values()].find((name) => !slim.includes(`        ${name}: function`));
    if (missing) {
        throw new Error(`${glue} has no import ${missing}: has the format of wasm-bindgen's glue changed?`);
    }
};
