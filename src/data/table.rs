//! A CSV file as rows of named cells, each cell read with its problem at its row and column.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

use super::problem::{At, Problems};
use super::text;

/// Rows of a CSV file whose header has the columns that are expected.
pub struct Table {
    columns: &'static [&'static str],
    rows: Vec<(At, Vec<String>)>,
}

impl Table {
    /// Reads the file. A missing or unknown column is an error, as is a row with more or fewer cells than the header.
    pub fn read(
        file: &'static str,
        bytes: &[u8],
        columns: &'static [&'static str],
        problems: &Problems,
    ) -> Option<Self> {
        Self::read_with(file, bytes, columns, &[], problems)
    }

    /// The same of a file that may do without some of the columns; their cells are then empty.
    pub fn read_with(
        file: &'static str,
        bytes: &[u8],
        columns: &'static [&'static str],
        optional: &[&str],
        problems: &Problems,
    ) -> Option<Self> {
        let text = text::decode(file, bytes, problems)?;
        let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
        let header: Vec<String> = match reader.headers() {
            Ok(header) => header.iter().map(str::to_owned).collect(),
            Err(error) => {
                problems.error(
                    At::row(file, 1),
                    "header",
                    format!("can't be read: {error}"),
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
            if !columns.contains(&name.as_str()) {
                problems.error(At::row(file, 1), name, "no column of this name is known", expected.clone());
                sound = false;
            } else if header[..index].contains(name) {
                problems.error(At::row(file, 1), name, "the column stands twice", "keep one");
                sound = false;
            }
        }
        if !sound {
            return None;
        }

        let mut rows = Vec::new();
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    let line = error.position().map_or(1, csv::Position::line);
                    let at = At::row(file, usize::try_from(line).unwrap_or(usize::MAX));
                    problems.error(at, "row", format!("can't be read: {error}"), "mend it or take it out");
                    continue;
                }
            };
            // a spreadsheet leaves rows of nothing but commas
            if record.iter().all(str::is_empty) {
                continue;
            }
            let line = record.position().map_or(1, csv::Position::line);
            let at = At::row(file, usize::try_from(line).unwrap_or(usize::MAX));
            if record.len() != header.len() {
                problems.error(
                    at,
                    "row",
                    format!("it has {} cells where the header has {}", record.len(), header.len()),
                    "put a text that has a comma in it in quotes",
                );
                continue;
            }
            let cell = |column: &&str| header.iter().position(|name| name == column).and_then(|i| record.get(i));
            rows.push((at, columns.iter().map(|column| cell(column).unwrap_or("").to_owned()).collect()));
        }
        Some(Self { columns, rows })
    }

    /// Hands each row to `read`, in the order of the file. One that returns `None` has noted why, and is left out.
    pub fn each_row(&self, problems: &Problems, mut read: impl FnMut(&Row<'_>) -> Option<()>) {
        for (at, cells) in &self.rows {
            read(&Row { at: *at, columns: self.columns, cells, problems });
        }
    }
}

/// One row. A method that finds a problem notes it and returns `None`.
pub struct Row<'a> {
    pub at: At,
    columns: &'static [&'static str],
    cells: &'a [String],
    problems: &'a Problems,
}

impl Row<'_> {
    /// Notes an error in this row.
    pub fn error(&self, column: &str, wrong: impl Into<String>, right: impl Into<String>) {
        self.problems.error(self.at, column, wrong, right);
    }

    /// Notes a warning in this row.
    pub fn warning(&self, column: &str, wrong: impl Into<String>, right: impl Into<String>) {
        self.problems.warning(self.at, column, wrong, right);
    }

    /// The cell, which may be empty.
    pub fn cell(&self, column: &str) -> &str {
        self.columns.iter().position(|name| *name == column).map_or("", |index| &self.cells[index])
    }

    /// The text of a cell that may be empty.
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

    /// A cell that must be of a form.
    pub fn parsed<T: FromStr>(&self, column: &str, right: &str) -> Option<T> {
        let text = self.required(column, right)?;
        let value = text.parse().ok();
        if value.is_none() {
            self.error(column, format!("`{text}` won't do"), right);
        }
        value
    }

    /// A cell that must be one of a closed list of words.
    pub fn one_of<T: Copy>(&self, column: &str, words: &[(&str, T)]) -> Option<T> {
        let right = format!("one of {}", words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", "));
        let text = self.required(column, &right)?;
        let value = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if value.is_none() {
            self.error(column, format!("`{text}` is not known"), right);
        }
        value
    }

    /// A cell that may be empty, and else must name something that another file defines. Where that file has nothing
    /// that could be read, it was said there, and is not said again at each row.
    pub fn reference<T: FromStr + Ord + Display>(&self, column: &str, known: &[T], what: &str) -> Option<T> {
        let text = self.optional(column)?;
        let value = text.parse::<T>().ok().filter(|id| known.contains(id));
        if value.is_none() && !known.is_empty() {
            self.error(column, format!("{what} `{text}` is not known"), one_of_known(known));
        }
        value
    }
}

/// "one of a, b, c", cut where there are many.
pub fn one_of_known<T: Display>(known: &[T]) -> String {
    format!("one of {}", list(known))
}

/// "a, b, c", cut where there are many.
pub fn list<T: Display>(known: &[T]) -> String {
    let mut names: Vec<_> = known.iter().take(12).map(T::to_string).collect();
    if known.len() > names.len() {
        names.push(format!("… ({} in all)", known.len()));
    }
    names.join(", ")
}

/// Notes every identifier that stands a second time, and keeps the first.
pub struct Seen<T>(BTreeMap<T, usize>);

impl<T: Ord + Clone + Display> Seen<T> {
    /// None seen yet.
    pub fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Whether the identifier is new; else where it stands already is noted as an error.
    pub fn is_new(&mut self, id: &T, at: At, field: &str, problems: &Problems) -> bool {
        let row = at.row.unwrap_or(0);
        match self.0.get(id) {
            Some(first) => {
                problems.error(at, field, format!("`{id}` stands already at {first}"), "give each its own");
                false
            }
            None => {
                self.0.insert(id.clone(), row);
                true
            }
        }
    }
}
