// `make serve`: Trunk builds and watches; this serves the precompressed result, as a host would:
//   node tools/serve.mjs [PORT]
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import sirv from 'sirv';

const port = Number(process.argv[2] ?? 8080);
// the page connects to Trunk itself to learn when to reload
const env = { ...process.env, TRUNK_RELOAD_ADDRESS: `127.0.0.1:${port + 1}` };
const trunk = spawn('trunk', ['serve', '--offline', '--port', String(port + 1)], { stdio: 'inherit', env });
trunk.on('exit', (code) => process.exit(code ?? 1));
process.on('exit', () => trunk.kill());
['SIGINT', 'SIGTERM'].forEach((signal) => process.on(signal, () => process.exit(0)));

const files = sirv('dist', { dev: true, brotli: true, gzip: true });
const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end('not found\n')));
server.listen(port, '127.0.0.1', () => console.log(`The map will be on http://127.0.0.1:${port} as soon as it is built; Ctrl+C stops it.`));
