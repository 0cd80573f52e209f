//! What is wrong with a file, and what would be right.

use std::cell::RefCell;
use std::fmt;

/// Whether a problem keeps a story from being published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The story is refused.
    Error,
    /// The story is read, with what was mended or left out said here.
    Warning,
}

/// One problem, at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether it refuses the story.
    pub severity: Severity,
    /// The file's name in the story's folder.
    pub file: &'static str,
    /// In CSV the line, the header being line 1; in GeoJSON the number of the feature, from 1; in text that is not JSON at
    /// all the line. `None` where the problem is of the whole file.
    pub row: Option<usize>,
    /// The column, property or member.
    pub field: String,
    /// What is wrong.
    pub wrong: String,
    /// What would be right, or what was done about it.
    pub right: String,
}

/// `file:row: field: what is wrong; what would be right`
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}; {}", self.file, self.row.unwrap_or(0), self.field, self.wrong, self.right)
    }
}

/// The problems found so far. Shared by everything that reads, so that one problem stops none of the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    /// Notes a problem that refuses the story.
    pub fn error(&self, at: At, field: &str, wrong: impl Into<String>, right: impl Into<String>) {
        self.push(Severity::Error, at, field, wrong, right);
    }

    /// Notes a problem that was mended or left out.
    pub fn warning(&self, at: At, field: &str, wrong: impl Into<String>, right: impl Into<String>) {
        self.push(Severity::Warning, at, field, wrong, right);
    }

    fn push(&self, severity: Severity, at: At, field: &str, wrong: impl Into<String>, right: impl Into<String>) {
        let (field, wrong, right) = (field.to_owned(), wrong.into(), right.into());
        self.0.borrow_mut().push(Problem { severity, file: at.file, row: at.row, field, wrong, right });
    }

    /// Whether any of them refuses the story.
    pub fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    /// How many of them refuse the story.
    pub fn errors(&self) -> usize {
        self.0.borrow().iter().filter(|problem| problem.severity == Severity::Error).count()
    }

    /// All of them, in the order in which the files are read.
    pub fn into_vec(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}

/// A place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    pub file: &'static str,
    pub row: Option<usize>,
}

impl At {
    /// The file as a whole.
    pub fn file(file: &'static str) -> Self {
        Self { file, row: None }
    }

    /// A row, line or feature of it, from 1.
    pub fn row(file: &'static str, row: usize) -> Self {
        Self { file, row: Some(row) }
    }
}
