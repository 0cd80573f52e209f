//! The desk's program, which a page loads on demand.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::AssumeSingleThreaded<lol_alloc::FreeListAllocator> =
    unsafe { lol_alloc::AssumeSingleThreaded::new(lol_alloc::FreeListAllocator::new()) };

fn main() {}

#[cfg(feature = "desk")]
mod desk {
    use claimed_ground::client::{desk, dom};
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::js_sys::Array;

    /// Opens the desk. `markup` is its markup; `days` is the JSON of what changes from day to day, empty for a story of
    /// one day. `pressed` has the elements that the reader pressed; it may grow until the desk responds. `www/boot.js`
    /// aborts `fault` if a program traps.
    ///
    /// # Errors
    ///
    /// If the days can't be read. The page then stays as it was.
    #[wasm_bindgen]
    pub fn open(markup: String, days: String, pressed: Array, fault: dom::AbortSignal) -> Result<(), String> {
        dom::stop_on(fault);
        desk::open(markup, days, move || {
            pressed.iter().filter_map(|element| Some(element.dyn_into::<web_sys::Element>().ok()?.into())).collect()
        })
    }
}
