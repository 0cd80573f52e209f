//! The desk's program, which a page loads on demand.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::AssumeSingleThreaded<lol_alloc::FreeListAllocator> =
    unsafe { lol_alloc::AssumeSingleThreaded::new(lol_alloc::FreeListAllocator::new()) };

fn main() {}

#[cfg(feature = "desk")]
mod desk {
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
    use web_sys::js_sys::{Array, Function};

    /// Opens the desk. `markup` is its markup; `days` is the JSON of what changes from day to day, empty for a story of
    /// one day. `pressed` is called once the desk responds, and returns an array of the elements that the reader pressed
    /// before.
    #[wasm_bindgen]
    pub fn open(markup: String, days: String, pressed: Function) {
        claimed_ground::client::desk::open(markup, days, move || {
            let pressed: Array = pressed.call0(&JsValue::NULL).map(JsCast::unchecked_into).unwrap_or_default();
            pressed.iter().filter_map(|element| Some(element.dyn_into::<web_sys::Element>().ok()?.into())).collect()
        });
    }
}
