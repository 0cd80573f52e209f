//! From a page that names a story to the map on it.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};

use crate::data::{self, FILES, Files, Severity};
use crate::domain::story::Voice;
use crate::i18n::Locale;
use crate::platform;
use crate::view::{App, Failure, Page, State};

/// Starts the program in the element that has `data-story`, the address of a story's folder. What stood in the element
/// stays until there is a map, or a sentence that says why there is none.
pub fn start() {
    console_error_panic_hook::set_once();
    let Some((element, address)) = platform::place_for_story() else { return };
    spawn_local(async move {
        let locale = Locale::default();
        match load(&address, locale).await {
            Ok(page) => mount(element, move || view! { <App page state=State::new(Voice::All) /> }),
            Err(failure) => return mount(element, move || failure.view(locale)),
        }
        platform::mark_after_paint("map-ready");
    });
}

/// Loads all files at once and reads them.
async fn load(address: &str, locale: Locale) -> Result<Page, Failure> {
    let mut files = Files::default();
    // every request is under way before the first is waited for
    let requests = FILES.map(|file| (file, platform::fetch(&format!("{address}/{file}"))));
    for (file, request) in requests {
        let bytes = request.await.map_err(|why| Failure::Missing { file: file.to_owned(), why })?;
        files.insert(file, bytes);
    }
    let read = data::read(&files);
    match read.package {
        Some(package) => Page::new(package, locale).ok_or(Failure::NothingToDraw),
        None => {
            let first = read.problems.into_iter().find(|problem| problem.severity == Severity::Error);
            Err(first.map_or(Failure::NothingToDraw, |problem| Failure::Broken(Box::new(problem))))
        }
    }
}

fn mount<V: IntoView + 'static>(element: Element, view: impl FnOnce() -> V + 'static) {
    element.set_inner_html("");
    mount_to(element.unchecked_into::<HtmlElement>(), view).forget();
}
