//! Problems in a story's files.

use std::cell::RefCell;
use std::fmt;

/// How severe a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The story can't be published.
    Error,
    /// The story can be published; the message says what was corrected or left out.
    Warning,
}

/// A problem in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The severity.
    pub severity: Severity,
    /// The file's name.
    pub file: &'static str,
    /// The line in a CSV file, with the header as line 1; the number of the feature in a GeoJSON file, from 1; the line
    /// in a file that is not valid JSON. `None` if the problem concerns the whole file.
    pub row: Option<usize>,
    /// The column, property or JSON member.
    pub field: String,
    /// What is wrong.
    pub wrong: String,
    /// What to do, or what was done.
    pub right: String,
}

/// Formats as `file:row: field: what is wrong; what to do`, with row 0 for the whole file.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}; {}", self.file, self.row.unwrap_or(0), self.field, self.wrong, self.right)
    }
}

/// The problems found so far. All readers share them and continue after each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    /// Adds an error.
    pub fn error(&self, at: At, field: &str, wrong: impl Into<String>, right: impl Into<String>) {
        self.push(Severity::Error, at, field, wrong, right);
    }

    /// Adds a warning.
    pub fn warning(&self, at: At, field: &str, wrong: impl Into<String>, right: impl Into<String>) {
        self.push(Severity::Warning, at, field, wrong, right);
    }

    fn push(&self, severity: Severity, at: At, field: &str, wrong: impl Into<String>, right: impl Into<String>) {
        let (field, wrong, right) = (field.to_owned(), wrong.into(), right.into());
        self.0.borrow_mut().push(Problem { severity, file: at.file, row: at.row, field, wrong, right });
    }

    /// Whether there is an error.
    pub fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    /// The number of errors.
    pub fn errors(&self) -> usize {
        self.0.borrow().iter().filter(|problem| problem.severity == Severity::Error).count()
    }

    /// All problems, in the order in which they were found.
    pub fn into_vec(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}

/// A position in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    pub file: &'static str,
    pub row: Option<usize>,
}

impl At {
    /// The whole file.
    pub fn file(file: &'static str) -> Self {
        Self { file, row: None }
    }

    /// A row, line or feature, from 1.
    pub fn row(file: &'static str, row: usize) -> Self {
        Self { file, row: Some(row) }
    }
}
