// WebKitGTK, the engine of Safari as Debian has it, driven through its WebDriver.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { Builder, Capabilities } from 'selenium-webdriver';

const LIBRARIES = '/usr/lib/x86_64-linux-gnu';

const browser = () => {
    const folder = readdirSync(LIBRARIES).find((name) => existsSync(`${LIBRARIES}/${name}/MiniBrowser`));
    if (!folder) throw new Error('no MiniBrowser: run `tools/setup webkit`');
    return `${LIBRARIES}/${folder}/MiniBrowser`;
};

const freePort = () =>
    new Promise((found) => {
        const server = createServer().listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => found(port));
        });
    });

/** Starts the browser in a display of its own. `close` ends both. */
export async function launch() {
    const port = await freePort();
    const args = ['-a', '-s', '-screen 0 1400x1000x24', 'dbus-run-session', 'WebKitWebDriver', `--port=${port}`];
    const display = spawn('xvfb-run', args, { detached: true, stdio: 'ignore', env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' } });
    const stop = () => {
        try {
            process.kill(-display.pid);
        } catch {
            // it has ended
        }
    };
    const isUp = () => fetch(`http://127.0.0.1:${port}/status`).then(({ ok }) => ok, () => false);
    for (let tries = 0; !(await isUp()); tries += 1) {
        if (tries > 100) throw (stop(), new Error('WebKitWebDriver does not answer'));
        await new Promise((later) => setTimeout(later, 100));
    }
    const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: browser(), args: ['--automation'] } });
    const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
    return { driver, close: async () => (await driver.quit().catch(() => {}), stop()) };
}
