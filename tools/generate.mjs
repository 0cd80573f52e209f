// `make generate`: writes what is generated from src/contract; tests compare it.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const print = (...what) => execFileSync('cargo', ['run', '--quiet', '--bin', 'claimed-ground', '--', ...what], { encoding: 'utf8' });
writeFileSync('www/contract.js', print('contract'));
writeFileSync('www/embed/options.css', print('options', '--css'));
// the one table whose header begins with "option"
const docs = 'docs/embedding.md';
writeFileSync(docs, readFileSync(docs, 'utf8').replace(/^\| option \|.*\n(\|.*\n)*/m, () => print('options')));
