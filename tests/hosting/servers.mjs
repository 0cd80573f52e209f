// Real servers with the configurations of hosting/, as a user who may nothing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOSTING = fileURLToPath(new URL('../../hosting/', import.meta.url));
// tools/setup unpacks here what the machine has not
const OWN = fileURLToPath(new URL('../../.tools/servers', import.meta.url));
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

const first = (...paths) => paths.find((path) => path && existsSync(path));

const SERVERS = {
    nginx: {
        program: () => first(process.env.NGINX, '/usr/sbin/nginx', `${OWN}/usr/sbin/nginx`),
        modules: () => first(process.env.NGINX_MODULES, ...[`${OWN}/usr`, '/usr'].map((at) => `${at}/lib/nginx/modules`)
            .filter((at) => existsSync(`${at}/ngx_http_brotli_static_module.so`))),
        configure: ({ folder, port, under, modules }) => {
            const place = under ? `location /${under}/ {\nroot ${folder}/root;\nerror_page 404 /${under}/404.html;`
                : `root ${folder}/root;\nerror_page 404 /404.html;`;
            writeFileSync(`${folder}/nginx.conf`, `
                load_module ${modules}/ngx_http_brotli_static_module.so;
                daemon off; pid ${folder}/pid; error_log ${folder}/log/error; worker_processes 1;
                events { worker_connections 64; }
                http {
                    access_log off;
                    ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((at) => `${at}_temp_path ${folder}/log/${at};`).join(' ')}
                    server { listen 127.0.0.1:${port}; ${place} include ${HOSTING}nginx.conf; ${under ? '}' : ''} }
                }`);
            return ['-e', `${folder}/log/error`, '-c', `${folder}/nginx.conf`];
        },
    },
    apache: {
        program: () => first(process.env.APACHE, '/usr/sbin/apache2', `${OWN}/usr/sbin/apache2`),
        modules: () => first(process.env.APACHE_MODULES, '/usr/lib/apache2/modules', `${OWN}/usr/lib/apache2/modules`),
        // as Debian has it where it could do harm: .gz has a type, .br is a language, and pages are compressed when they are sent
        configure: ({ folder, port, site, modules }) => {
            copyFileSync(`${HOSTING}apache.htaccess`, `${site}/.htaccess`);
            writeFileSync(`${folder}/mime.types`, 'application/gzip gz\ntext/html html\n');
            const load = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'rewrite', 'filter', 'deflate', 'negotiation', 'autoindex']
                .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n');
            writeFileSync(`${folder}/apache.conf`, `
${load}
ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/log/error
DefaultRuntimeDir ${folder}/log
TypesConfig ${folder}/mime.types
AddLanguage br .br
AddOutputFilterByType DEFLATE text/html text/javascript application/wasm image/svg+xml
StartServers 1
DocumentRoot ${folder}/root
<Directory ${folder}/root>
    AllowOverride All
    Options Indexes FollowSymLinks MultiViews
    Require all granted
</Directory>
`);
            return ['-f', `${folder}/apache.conf`, '-DFOREGROUND'];
        },
    },
};

/** The server's program and modules; undefined if either is not on this machine. */
export function found(name) {
    const program = SERVERS[name].program();
    const modules = SERVERS[name].modules();
    return program && modules && { program, modules };
}

async function freePort() {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    server.close();
    await once(server, 'close');
    return port;
}

/** Serves a copy of a built site, under a path such as `news/maps` if one is given. `site` is where the copy is. */
export async function start(name, dist, under = '') {
    const server = found(name);
    if (!server) {
        throw new Error(`no ${name} on this machine: run tools/setup servers, or name one in ${name.toUpperCase()}`);
    }
    if (!existsSync(dist)) {
        throw new Error(`${dist} is not there: run make dist, or name another folder in DIST`);
    }
    const folder = mkdtempSync(join(tmpdir(), `${name}-`));
    chmodSync(folder, 0o755);
    mkdirSync(`${folder}/log`);
    chmodSync(`${folder}/log`, 0o777);
    const site = join(folder, 'root', under);
    mkdirSync(dirname(site), { recursive: true });
    cpSync(dist, site, { recursive: true });
    const port = await freePort();
    const args = SERVERS[name].configure({ ...server, folder, site, port, under });
    chmodSync(folder, 0o777);
    const libraries = existsSync(`${OWN}/usr/lib`)
        ? readdirSync(`${OWN}/usr/lib`).filter((at) => at.endsWith('-gnu')).map((at) => `${OWN}/usr/lib/${at}`).join(':') : '';
    const running = spawn(server.program, args, {
        ...NOBODY, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LD_LIBRARY_PATH: libraries },
    });
    let said = '';
    running.stderr.on('data', (text) => (said += text));
    const address = `http://127.0.0.1:${port}/${under && `${under}/`}`;
    const stop = async () => {
        if (running.exitCode === null) {
            running.kill();
            await once(running, 'exit');
        }
        rmSync(folder, { recursive: true, force: true });
    };
    const answers = () => ask(address, '', {}).then(() => true, () => false);
    while (!(await answers())) {
        if (running.exitCode !== null) {
            const log = existsSync(`${folder}/log/error`) ? readFileSync(`${folder}/log/error`, 'utf8') : '';
            await stop();
            throw new Error(`${name} does not start: ${said}${log}`);
        }
        await new Promise((later) => setTimeout(later, 20));
    }
    return { address, site, stop };
}

/** Asks for a path as it is written, and answers what was sent, as it was sent. */
export function ask(address, path, headers = {}, method = 'GET') {
    return new Promise((answer, fail) => {
        const asked = request(new URL(path, address), { headers, method, agent: false }, (response) => {
            const parts = [];
            response.on('data', (part) => parts.push(part)).on('error', fail);
            response.on('end', () => answer({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
        });
        asked.on('error', fail).end();
    });
}
