//! The reader's program, which hydrates the page that was rendered.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::AssumeSingleThreaded<lol_alloc::FreeListAllocator> =
    unsafe { lol_alloc::AssumeSingleThreaded::new(lol_alloc::FreeListAllocator::new()) };

fn main() {}

#[cfg(feature = "hydrate")]
mod app {
    use claimed_ground::client::{self, dom};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Hydrates the page. `www/boot.js` aborts `fault` if the program traps.
    #[wasm_bindgen]
    pub fn start(fault: dom::AbortSignal) {
        dom::stop_on(fault);
        client::start();
    }
}
