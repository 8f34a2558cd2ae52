//! Why a whole file could not be read.

use crate::arg::Arg;
use crate::vocabulary::Field;

/// A file is refused as a whole; nothing of it was taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The file has no bytes, or nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// The file is beyond a limit of [`crate::limits`].
    #[error("the file is beyond a limit: {what:?} at most {max}")]
    TooLarge {
        /// What there is too much of.
        what: Limit,
        /// How much of it is allowed; bytes are counted in MiB.
        max: u64,
    },
    /// The file is something other than a table that we read.
    #[error("not a table: {0:?}")]
    NotATable(FileKind),
    /// The file needs a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// The text is in no encoding that we know; `row` is where it stops making sense.
    #[error("the text encoding is unknown or broken in row {row}")]
    Encoding {
        /// 1-based row of the file.
        row: u32,
    },
    /// The file is cut off or its inner structure is broken.
    #[error("the file is damaged: {detail}")]
    Damaged {
        /// What the reader stumbled over, for the log; not translated.
        detail: String,
    },
    /// The mapping file names a sheet that the workbook does not have.
    #[error("no sheet {name:?}; there are {sheets:?}")]
    NoSheet {
        /// The name that was asked for.
        name: String,
        /// The names there are; none in a CSV file, which has no sheets.
        sheets: Vec<String>,
    },
    /// No row among the first ones looks like a header.
    #[error("no header found; the likeliest row reads {tried:?}")]
    NoHeader {
        /// The cells of the row that came nearest.
        tried: Vec<String>,
    },
    /// No row among the first ones looks like the header of an account book; there is no mapping for those.
    #[error("no header of an account book found; the likeliest row reads {tried:?}")]
    NoBookHeader {
        /// The cells of the row that came nearest.
        tried: Vec<String>,
    },
    /// No row among the first ones looks like the header of a list of needs or resources; nor is there one for those.
    #[error("no header of a list found, which names {needed:?}; the likeliest row reads {tried:?}")]
    NoListHeader {
        /// What the columns may be called without which there is no list.
        needed: Vec<String>,
        /// The cells of the row that came nearest.
        tried: Vec<String>,
    },
    /// The header was found, but a column without which there is no letter was not.
    #[error("the header in row {header_row} has no column for {field:?}: {headers:?}")]
    NoColumn {
        /// What the column should hold.
        field: Field,
        /// 1-based row of the header.
        header_row: u32,
        /// The header's cells, each behind the letter of its column.
        headers: Vec<String>,
    },
    /// The mapping file names a column that the header does not have.
    #[error("no column {wanted:?} for {field:?}: {headers:?}")]
    NoSuchColumn {
        /// What the column should hold.
        field: Field,
        /// The header text or letter that was asked for.
        wanted: String,
        /// The header's cells, each behind the letter of its column.
        headers: Vec<String>,
    },
}

/// What a file has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file, in MiB.
    FileMebibytes,
    /// Rows.
    Rows,
    /// Columns.
    Columns,
    /// Cells with something in them.
    Cells,
    /// Bytes of text in all cells together, in MiB.
    TextMebibytes,
    /// Bytes after unpacking, in MiB; a zip bomb ends here.
    UnpackedMebibytes,
    /// Entries or tags inside the container.
    Parts,
    /// Sheets.
    Sheets,
}

/// What a file is when it is not a table that we read. Found by content, never by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A Word or WPS text.
    TextDocument,
    /// A web page, plain or in one file (MHTML); many old systems write one and call it .xls.
    WebPage,
    /// What Excel, WPS or LibreOffice keep beside a file while it is open (`~$name.xlsx`); the letters are not in it.
    LockFile,
    /// An XML file, such as the "XML spreadsheet 2003".
    Xml,
    /// A workbook in a format we do not read: xlsb, or Excel 95 and older.
    OtherWorkbook,
    /// A zip, rar, 7z or gzip archive.
    Archive,
    /// Anything else.
    Unknown,
}

impl FileKind {
    /// The key of the kind's name.
    pub fn key(self) -> &'static str {
        match self {
            FileKind::Pdf => "import-kind-pdf",
            FileKind::Picture => "import-kind-picture",
            FileKind::TextDocument => "import-kind-text-document",
            FileKind::WebPage => "import-kind-web-page",
            FileKind::LockFile => "import-kind-lock-file",
            FileKind::Xml => "import-kind-xml",
            FileKind::OtherWorkbook => "import-kind-other-workbook",
            FileKind::Archive => "import-kind-archive",
            FileKind::Unknown => "import-kind-unknown",
        }
    }
}

impl Unreadable {
    pub(crate) fn damaged(detail: impl std::fmt::Display) -> Self {
        Unreadable::Damaged { detail: crate::clean::quote(&detail.to_string()) }
    }

    /// The key of the text that says what is wrong and what to do.
    pub fn key(&self) -> &'static str {
        match self {
            Unreadable::Empty => "import-unreadable-empty",
            Unreadable::TooLarge { what, .. } => what.key(),
            Unreadable::NotATable(_) => "import-unreadable-not-a-table",
            Unreadable::Encrypted => "import-unreadable-encrypted",
            Unreadable::Encoding { .. } => "import-unreadable-encoding",
            Unreadable::Damaged { .. } => "import-unreadable-damaged",
            Unreadable::NoSheet { sheets, .. } if sheets.is_empty() => "import-unreadable-no-sheets",
            Unreadable::NoSheet { .. } => "import-unreadable-no-sheet",
            // Where there is nothing to quote nothing is quoted.
            Unreadable::NoHeader { tried } if tried.is_empty() => "import-unreadable-no-header-at-all",
            Unreadable::NoHeader { .. } => "import-unreadable-no-header",
            Unreadable::NoBookHeader { .. } => "account-book-no-header",
            Unreadable::NoListHeader { .. } => "ledger-no-header",
            Unreadable::NoColumn { headers, .. } if headers.is_empty() => "import-unreadable-no-column-told",
            Unreadable::NoColumn { .. } => "import-unreadable-no-column",
            Unreadable::NoSuchColumn { headers, .. } if headers.is_empty() => "import-unreadable-no-such-letter",
            Unreadable::NoSuchColumn { .. } => "import-unreadable-no-such-column",
        }
    }

    /// Whether a person can say how the file is to be read, so that it is read.
    pub fn can_be_told(&self) -> bool {
        matches!(
            self,
            Unreadable::NoSheet { .. }
                | Unreadable::NoHeader { .. }
                | Unreadable::NoColumn { .. }
                | Unreadable::NoSuchColumn { .. }
        )
    }

    /// The arguments of that text.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            // What a reader stumbled over is in its own words, English mostly: it is for the log.
            Unreadable::Empty | Unreadable::Encrypted | Unreadable::Damaged { .. } => vec![],
            Unreadable::TooLarge { max, .. } => vec![("max", Arg::Text(max.to_string()))],
            Unreadable::NotATable(kind) => vec![("kind", Arg::Key(kind.key()))],
            Unreadable::Encoding { row } => vec![("row", Arg::row(*row))],
            Unreadable::NoSheet { name, sheets } => {
                vec![("name", Arg::Text(name.clone())), ("sheets", Arg::list(sheets))]
            }
            Unreadable::NoHeader { tried } | Unreadable::NoBookHeader { tried } => vec![("tried", Arg::list(tried))],
            Unreadable::NoListHeader { needed, tried } => {
                vec![("needed", Arg::list(needed)), ("tried", Arg::list(tried))]
            }
            Unreadable::NoColumn { field, header_row, headers } => vec![
                ("field", Arg::Key(field.name_key())),
                ("row", Arg::row(*header_row)),
                ("headers", Arg::list(headers)),
            ],
            Unreadable::NoSuchColumn { field, wanted, headers } => vec![
                ("field", Arg::Key(field.name_key())),
                ("wanted", Arg::Text(wanted.clone())),
                ("headers", Arg::list(headers)),
            ],
        }
    }
}

impl Limit {
    fn key(self) -> &'static str {
        match self {
            Limit::FileMebibytes => "import-too-large-file",
            Limit::Rows => "import-too-large-rows",
            Limit::Columns => "import-too-large-columns",
            Limit::Cells => "import-too-large-cells",
            Limit::TextMebibytes => "import-too-large-text",
            Limit::UnpackedMebibytes => "import-too-large-unpacked",
            Limit::Parts => "import-too-large-parts",
            Limit::Sheets => "import-too-large-sheets",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_quoted_where_there_is_nothing() {
        let of = |headers: &[&str]| {
            let headers: Vec<String> = headers.iter().map(|text| (*text).to_owned()).collect();
            let no_column = Unreadable::NoColumn { field: Field::Body, header_row: 0, headers: headers.clone() };
            [Unreadable::NoHeader { tried: headers }.key(), no_column.key()]
        };
        assert_eq!(of(&[]), ["import-unreadable-no-header-at-all", "import-unreadable-no-column-told"]);
        assert_eq!(of(&["甲"]), ["import-unreadable-no-header", "import-unreadable-no-column"]);
    }
}
