//! The desk's program, which a page loads on demand.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::AssumeSingleThreaded<lol_alloc::FreeListAllocator> =
    unsafe { lol_alloc::AssumeSingleThreaded::new(lol_alloc::FreeListAllocator::new()) };

fn main() {}

#[cfg(feature = "desk")]
mod desk {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Opens the desk. `markup` is its markup; `days` is the JSON of what changes from day to day, empty for a story of
    /// one day; `pressed` has the elements that the reader pressed before the desk was loaded.
    #[wasm_bindgen]
    pub fn open(markup: &str, days: &str, pressed: Vec<web_sys::Element>) {
        claimed_ground::client::desk::open(markup, days, pressed.into_iter().map(Into::into).collect());
    }
}
