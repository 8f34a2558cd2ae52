//! Documents as an office writes them, after GB/T 9704: one model, of which Word files ([`docx`]) and printed pages are
//! made, so that no document is written twice.

mod ballot;
mod docx;
mod finish;
mod pieces;
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
    /// For whose eyes.
    pub print: Print,
}

/// How large a document is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Print {
    /// As an office prints it.
    #[default]
    Office,
    /// As a form that people fill in: as large, but in closer lines and up to the edges of the sheet, so that it is one
    /// sheet.
    Form,
    /// The same across a sheet that lies, for tables of many columns.
    Lying,
    /// In large print 大字版, for whoever sees badly, up to the edges of the sheet.
    Large,
    /// On half a sheet that lies, for receipts and slips that are filed by the hundred.
    Half,
}

impl Print {
    /// A size of the office, as it is printed: text of 三号 has 22 points in large print, 12 on half a
    /// sheet.
    pub(crate) fn scaled(self, size: u32) -> u32 {
        match self {
            Print::Office | Print::Form | Print::Lying => size,
            Print::Large => size * 11 / 8,
            Print::Half => size * 3 / 4,
        }
    }
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
    /// Facts beside a code.
    Coded(Coded),
    /// Lines with boxes to tick.
    Ticks(Ticks),
    /// A line along which the sheet is cut, and what is called what stands below it.
    Cut(String),
    /// Pictures beside each other. A page shows them; a Word file, which holds no addresses, says what they are.
    Pictures(Vec<Shown>),
}

/// A picture of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// Where it is served.
    pub address: String,
    /// What stands below it.
    pub caption: String,
}

/// Facts with a code beside them, by which a machine knows the sheet again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coded {
    /// Each fact: a word for it with its colon, and what is so.
    pub facts: Vec<(String, String)>,
    /// What the QR code says. Where that is too long for one there is no code.
    pub code: String,
    /// What the code is, for whoever does not see it.
    pub label: String,
    /// What stands below it.
    pub caption: String,
}

/// Lines of a ballot, each with its boxes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ticks {
    /// What stands above the numbers of the lines, and above what they ask.
    pub head: [String; 2],
    /// What the boxes say; a line has one for each.
    pub boxes: Vec<String>,
    /// The number of each line, and what it asks.
    pub lines: Vec<(String, String)>,
}

/// The sign of a box that can be ticked: one that every Han font has.
pub const BOX: &str = "□";
/// How wide the number of a line, what it asks and each of its boxes are beside each other.
pub const TICKS: [u32; 3] = [3, 18, 6];

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

impl Table {
    /// Which columns hold amounts and nothing else: they stand at the right edge, one decimal point below the other.
    pub fn of_amounts(&self) -> Vec<bool> {
        (0..self.columns.len()).map(|column| self.is_of_amounts(column)).collect()
    }

    fn is_of_amounts(&self, column: usize) -> bool {
        let mut cells = self.rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.trim().is_empty());
        let first = cells.next();
        first.is_some_and(|cell| is_amount(cell)) && cells.all(|cell| is_amount(cell))
    }
}

/// `300.00`, `-0.50`, `1200.00元`: two decimals, and no other number behind them.
fn is_amount(cell: &str) -> bool {
    let cell = cell.trim().trim_start_matches(['-', '−', '+']);
    let Some((whole, rest)) = cell.split_once('.') else { return false };
    let is_digit = |c: char| c.is_ascii_digit();
    let decimals = rest.chars().take_while(|c| is_digit(*c)).count();
    !whole.is_empty() && whole.chars().all(is_digit) && decimals == 2 && !rest.chars().skip(2).any(is_digit)
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
