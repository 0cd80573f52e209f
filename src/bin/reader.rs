//! The program that a page loads to show a story that was not rendered in advance: it reads the story's files and
//! renders them.

fn main() {}

#[cfg(feature = "reader")]
mod reader {
    use claimed_ground::data::{self, FILES, Files, Severity};
    use claimed_ground::i18n::Locale;
    use claimed_ground::t;
    use claimed_ground::view::{Page, markup};
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::JsFuture;
    use web_sys::js_sys::{Function, Promise, Uint8Array};

    /// Renders the story in a folder as markup. `load` is called with the name of a file in that folder, and returns a
    /// promise of its bytes.
    ///
    /// # Errors
    ///
    /// One sentence for the reader that says which file is missing or has a mistake.
    #[wasm_bindgen]
    pub async fn render(load: Function) -> Result<String, String> {
        let locale = Locale::default();
        let load = |path: &str| load.call1(&JsValue::NULL, &path.into());
        let bytes = async |file: &str, request: Result<JsValue, JsValue>| {
            let missing = |why: JsValue| {
                let why = why.as_string().unwrap_or_default();
                t!(locale, failure.missing, file = file.to_owned(), why = why)
            };
            let bytes = JsFuture::from(request.map_err(missing)?.unchecked_into::<Promise>()).await.map_err(missing)?;
            Ok::<_, String>(Uint8Array::new(&bytes).to_vec())
        };
        // this file says which folder the map is in
        let story = bytes(FILES[0], load(FILES[0])).await?;
        let map = data::map_of(&story).map_or_else(String::new, |name| format!("../{name}/"));
        // start every request before waiting for the first
        let path = |file: &str| if data::is_of_map(file) { format!("{map}{file}") } else { file.to_owned() };
        let requests: Vec<_> = FILES[1..].iter().map(|file| (*file, load(&path(file)))).collect();
        let mut files = Files::default();
        files.insert(FILES[0], story);
        for (file, request) in requests {
            match bytes(file, request).await {
                Err(_) if data::is_optional(file) => {}
                read => files.insert(file, read?),
            }
        }
        let read = data::read(&files);
        let broken = read.problems.into_iter().find(|problem| problem.severity == Severity::Error);
        match read.package.and_then(|package| Page::new(package, locale)) {
            Some(page) => Ok(markup(page)),
            None => Err(broken.map_or_else(
                || t!(locale, failure.drawing),
                |problem| t!(locale, failure.broken, file = problem.file.to_owned(), problem = problem.to_string()),
            )),
        }
    }
}
