//! CSV files as rows of named cells. Each cell is read with its problems reported at its row and column.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

use super::problem::{At, Problems};
use super::text;
use super::translated::best;
use crate::domain::language::Language;
use crate::domain::text::Text;

/// The columns of a CSV file.
pub struct Columns {
    /// All of them, in the order in which they are documented.
    pub all: &'static [&'static str],
    /// Those that a file may lack.
    pub optional: &'static [&'static str],
    /// Those with texts for readers. For each there can be others with its translations: `paraphrase:fa`.
    pub texts: &'static [&'static str],
}

/// The rows of a CSV file with the expected columns.
pub struct Table {
    columns: &'static [&'static str],
    rows: Vec<(At, Vec<Cell>)>,
}

/// A cell's text, with its language if it is not the one asked for.
type Cell = (String, Option<Language>);

impl Table {
    /// Reads a file, whose texts are those in the first of these languages that has one, or else in the story's own. A
    /// missing or unknown column is an error, and so is a row with more or fewer cells than the header. Cells of a missing
    /// column that is optional are empty.
    pub fn read(
        file: &'static str,
        bytes: &[u8],
        columns: &Columns,
        languages: &[Language],
        problems: &Problems,
    ) -> Option<Self> {
        let Columns { all: columns, optional, texts } = *columns;
        let text = text::plain(file, bytes, problems)?;
        let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
        let header: Vec<String> = match reader.headers() {
            Ok(header) => header.iter().map(str::to_owned).collect(),
            Err(error) => {
                problems.error(
                    At::row(file, 1),
                    "header",
                    format!("the header can't be read: {error}"),
                    "see README.md in geodata",
                );
                return None;
            }
        };
        let expected = format!("the columns are {}", columns.join(", "));
        let mut sound = true;
        let is_missing = |column: &&&str| !optional.contains(column) && !header.iter().any(|name| name == **column);
        for missing in columns.iter().filter(is_missing) {
            problems.error(At::row(file, 1), missing, "the column is missing", expected.clone());
            sound = false;
        }
        for (index, name) in header.iter().enumerate() {
            let language = name.split_once(':').filter(|(text, _)| texts.contains(text)).map(|(_, language)| language);
            let is_code = |language: &str| language.parse().is_ok_and(|tag: Language| tag.as_str() == language);
            let (wrong, right) = match language {
                _ if header[..index].contains(name) => ("the column appears twice", "keep one of them"),
                Some(language) if is_code(language) => continue,
                Some(_) => ("it does not end in the code of a language", "write it as in `paraphrase:fa`"),
                None if columns.contains(&name.as_str()) => continue,
                None => ("the column is unknown", expected.as_str()),
            };
            problems.error(At::row(file, 1), name, wrong, right);
            sound = false;
        }
        if !sound {
            return None;
        }

        let place = |column: &str| header.iter().position(|name| name == column);
        let own: Vec<_> = columns.iter().map(|column| place(column)).collect();
        // for each column, where its translations are, the best first
        let translations: Vec<Vec<_>> = columns
            .iter()
            .map(|column| languages.iter().map(|language| place(&format!("{column}:{language}"))).collect())
            .collect();
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    let line = error.position().map_or(1, csv::Position::line);
                    let at = At::row(file, usize::try_from(line).unwrap_or(usize::MAX));
                    problems.error(at, "row", format!("the row can't be read: {error}"), "correct or remove it");
                    continue;
                }
            };
            // Spreadsheets leave rows of nothing but commas.
            if record.iter().all(str::is_empty) {
                continue;
            }
            let line = record.position().map_or(1, csv::Position::line);
            let at = At::row(file, usize::try_from(line).unwrap_or(usize::MAX));
            if record.len() != header.len() {
                problems.error(
                    at,
                    "row",
                    format!("the row has {} cells, but the header has {}", record.len(), header.len()),
                    "put a text that contains a comma in quotes",
                );
                continue;
            }
            let get = |place: &Option<usize>| place.and_then(|place| record.get(place)).filter(|cell| !cell.is_empty());
            let cells = own.iter().zip(&translations).map(|(own, translations)| {
                let own = get(own).unwrap_or_default().to_owned();
                // what is empty has no translation
                let is_told = !own.is_empty();
                let translations = translations.iter().map(|place| get(place).filter(|_| is_told).map(str::to_owned));
                best(languages, translations, own)
            });
            rows.push((at, cells.collect()));
        }
        Some(Self { columns, rows })
    }

    /// Calls `read` with each row, in the order of the file. It returns `None` for a row that it leaves out after
    /// reporting why.
    pub fn each_row(&self, problems: &Problems, mut read: impl FnMut(&Row<'_>) -> Option<()>) {
        for (at, cells) in &self.rows {
            read(&Row { at: *at, columns: self.columns, cells, problems });
        }
    }
}

/// A row. Its methods report problems, and then return `None`.
pub struct Row<'a> {
    pub at: At,
    columns: &'static [&'static str],
    cells: &'a [Cell],
    problems: &'a Problems,
}

impl Row<'_> {
    /// Reports an error in this row.
    pub fn error(&self, column: &str, wrong: impl Into<String>, right: impl Into<String>) {
        self.problems.error(self.at, column, wrong, right);
    }

    /// Reports a warning in this row.
    pub fn warning(&self, column: &str, wrong: impl Into<String>, right: impl Into<String>) {
        self.problems.warning(self.at, column, wrong, right);
    }

    /// A cell's text, which may be empty.
    pub fn cell(&self, column: &str) -> &str {
        self.columns.iter().position(|name| *name == column).map_or("", |index| &self.cells[index].0)
    }

    /// A cell's text for readers; `None` if it is empty.
    pub fn text(&self, column: &str) -> Option<Text> {
        let index = self.columns.iter().position(|name| *name == column)?;
        let (words, language) = self.cells[index].clone();
        (!words.is_empty()).then(|| Text::new(words, language))
    }

    /// A cell's text; `None` if it is empty.
    pub fn optional(&self, column: &str) -> Option<String> {
        Some(self.cell(column).to_owned()).filter(|text| !text.is_empty())
    }

    /// The text of a cell that must not be empty.
    pub fn required(&self, column: &str, right: &str) -> Option<String> {
        let text = self.optional(column);
        if text.is_none() {
            self.error(column, "the cell is empty", right);
        }
        text
    }

    /// The value of a cell that must be parsed.
    pub fn parsed<T: FromStr>(&self, column: &str, right: &str) -> Option<T> {
        let text = self.required(column, right)?;
        let value = text.parse().ok();
        if value.is_none() {
            self.error(column, format!("`{text}` is not valid"), right);
        }
        value
    }

    /// The value of a cell that must contain one of these words.
    pub fn one_of<T: Copy>(&self, column: &str, words: &[(&str, T)]) -> Option<T> {
        let right = format!("use one of {}", words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", "));
        let text = self.required(column, &right)?;
        let value = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if value.is_none() {
            self.error(column, format!("`{text}` is unknown"), right);
        }
        value
    }

    /// The value of a cell that is empty or names something from another file. If nothing in that file could be read,
    /// that has been reported, and unknown names are not reported again for each row.
    pub fn reference<T: FromStr + Ord + Display>(&self, column: &str, known: &[T], what: &str) -> Option<T> {
        let text = self.optional(column)?;
        let value = text.parse::<T>().ok().filter(|id| known.contains(id));
        if value.is_none() && !known.is_empty() {
            self.error(column, format!("the {what} `{text}` is unknown"), one_of_known(known));
        }
        value
    }
}

/// "use one of a, b, c", shortened if there are many.
pub fn one_of_known<T: Display>(known: &[T]) -> String {
    format!("use one of {}", list(known))
}

/// "a, b, c", shortened if there are many.
pub fn list<T: Display>(known: &[T]) -> String {
    let mut names: Vec<_> = known.iter().take(12).map(T::to_string).collect();
    if known.len() > names.len() {
        names.push(format!("… ({} in all)", known.len()));
    }
    names.join(", ")
}

/// Finds duplicate identifiers.
pub struct Seen<T>(BTreeMap<T, usize>);

impl<T: Ord + Clone + Display> Seen<T> {
    /// Starts without any.
    pub fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Whether the identifier is new. A duplicate is reported as an error.
    pub fn is_new(&mut self, id: &T, at: At, field: &str, problems: &Problems) -> bool {
        let row = at.row.unwrap_or(0);
        match self.0.get(id) {
            Some(first) => {
                problems.error(
                    at,
                    field,
                    format!("`{id}` is already used in row {first}"),
                    "give each a different one",
                );
                false
            }
            None => {
                self.0.insert(id.clone(), row);
                true
            }
        }
    }
}
