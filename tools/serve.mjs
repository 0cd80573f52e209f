// `make serve`: Trunk builds and watches; this sends what it built, as a host would, compressed beforehand:
//   node tools/serve.mjs [PORT]
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import sirv from 'sirv';

const port = Number(process.argv[2] ?? 8080);
const trunk = spawn('trunk', ['serve', '--offline', '--port', String(port + 1)], { stdio: 'inherit' });
trunk.on('exit', (code) => process.exit(code ?? 1));
process.on('exit', () => trunk.kill());
['SIGINT', 'SIGTERM'].forEach((signal) => process.on(signal, () => process.exit(0)));

const files = sirv('dist', { dev: true, brotli: true, gzip: true });
const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end('not found\n')));
// the page asks Trunk when to load itself anew
server.on('upgrade', (request, socket, head) => {
    const tunnel = connect(port + 1, '127.0.0.1', () => {
        const headers = request.rawHeaders.map((text, index) => text + (index % 2 ? '\r\n' : ': ')).join('');
        tunnel.write(`GET ${request.url} HTTP/1.1\r\n${headers}\r\n`);
        tunnel.write(head);
        socket.pipe(tunnel).pipe(socket);
    });
    [socket, tunnel].forEach((end) => end.on('error', () => (socket.destroy(), tunnel.destroy())));
});
server.listen(port, '127.0.0.1', () => console.log(`The map will be on http://127.0.0.1:${port} as soon as it is built; Ctrl+C stops it.`));
