//! Documents as an office writes them, after GB/T 9704: one model, of which Word files ([`docx`]) and printed pages are
//! made, so that no document is written twice.

mod docx;
mod finish;
mod styles;

pub use docx::{Unwritable, docx};

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// The red head of minutes 纪要; other documents have none.
    pub head: Option<Head>,
    /// What it is called.
    pub title: String,
    /// What it says, in order.
    pub parts: Vec<Part>,
}

/// The red head of minutes, above a red line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Of whom: 居民议事会会议纪要.
    pub name: String,
    /// Below it: the number and the day.
    pub line: String,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A heading 一级标题.
    Heading(String),
    /// A fact on a line of its own: a word for it with its colon, and what is so (时间：…).
    Fact(String, String),
    /// Text; each of its lines is a paragraph.
    Text(String),
    /// A table.
    Table(Table),
    /// A form of two columns: what is asked, and what is so.
    Form(Vec<Line>),
    /// A sheet of paper of its own begins, under the title of the document: what this one is called.
    Sheet(String),
    /// Lines to sign on, one after each of these words with their colons.
    ToSign(Vec<String>),
    /// Who issues it, and on which day, at the right edge.
    Signed(String, String),
    /// Small print.
    Note(String),
}

/// A table with a head.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What its columns are called, and how wide each is beside the others.
    pub columns: Vec<(String, u32)>,
    /// Its cells, row by row.
    pub rows: Vec<Vec<String>>,
    /// Whether its rows are high enough to write in by hand.
    pub is_filled_by_hand: bool,
}

/// A line of a form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// What is asked.
    pub asks: String,
    /// What is so; each of its lines is a paragraph. Where it is empty it is written in by hand.
    pub text: String,
    /// How many lines of handwriting it then holds.
    pub height: u32,
}

/// The lines of a text that say something.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}
