//! What a page loads on demand: the program that makes the desk answer.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::AssumeSingleThreaded<lol_alloc::FreeListAllocator> =
    unsafe { lol_alloc::AssumeSingleThreaded::new(lol_alloc::FreeListAllocator::new()) };

fn main() {}

#[cfg(feature = "desk")]
mod desk {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Opens the desk: its markup as it was rendered; what changes from day to day, empty for a story of one day; and what
    /// the reader pressed before the desk was there.
    #[wasm_bindgen]
    pub fn open(markup: &str, days: &str, pressed: Vec<web_sys::Element>) {
        claimed_ground::client::desk::open(markup, days, pressed);
    }
}
