// When to run what can wait.

/** Calls `then` after the next frame, so that the frame does not wait for it; soon where no frame is painted. */
export const afterFrame = (then) => {
    let called;
    const once = () => called || ((called = true), then());
    requestAnimationFrame(() => setTimeout(once));
    setTimeout(once, 200);
};

/** Resolves in a later task, so that a tap or a frame that is waiting comes first. */
export const nextTask = () => new Promise((come) => setTimeout(come));

/** Resolves when the browser is idle, or after so many milliseconds. */
export const idle = (timeout) => new Promise((come) => (self.requestIdleCallback ? requestIdleCallback(come, { timeout }) : setTimeout(come, 50)));
