//! What is known of the columns of a file of letters, from its report or from why it could not be read.

use mingtong_app::letter::ImportReport;
use mingtong_office::{Column, Field, Unreadable, column_letter};

/// Columns that are offered by their letters where less is known of the file: A to AZ.
const OFFERED: usize = 52;

/// What is known of the columns of a file.
pub(super) enum Known {
    Nothing,
    /// Its columns with a header, by letter and in words; and in which columns fields were found, by letter and in
    /// words.
    Headers {
        all: Vec<(String, String)>,
        found: Vec<(Field, String, String)>,
    },
}

impl Known {
    pub(super) fn of_report(report: &ImportReport) -> Self {
        let named = |letter: &str, header: &str| match header {
            "" => letter.to_owned(),
            header => format!("{letter} {header}"),
        };
        let headers = report.columns.headers.iter().enumerate();
        let headers = headers.map(|(index, header)| (column_letter(index), header));
        let all = headers.map(|(letter, header)| (letter.clone(), named(&letter, header))).collect();
        let found = report.columns.found.iter();
        let named =
            |(field, column): (&Field, &Column)| (*field, column.letter.clone(), named(&column.letter, &column.header));
        let found = found.map(named).collect();
        Self::Headers { all, found }
    }

    pub(super) fn of_refused(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::NoColumn { headers, .. } | Unreadable::NoSuchColumn { headers, .. } => {
                let letter = |header: &str| header.split(' ').next().unwrap_or_default().to_owned();
                Self::Headers {
                    all: headers.into_iter().map(|header| (letter(&header), header)).collect(),
                    found: vec![],
                }
            }
            _ => Self::Nothing,
        }
    }

    /// The columns to choose from, in the order of the sheet, by their letters: several may have the same header.
    pub(super) fn columns(&self) -> Vec<(String, String)> {
        let known: &[(String, String)] = match self {
            Known::Headers { all, .. } => all.as_slice(),
            Known::Nothing => &[],
        };
        let in_words = |letter: String| {
            let said = known.iter().find(|(known, _)| *known == letter).map(|(_, said)| said.clone());
            let said = said.unwrap_or_else(|| letter.clone());
            (letter, said)
        };
        (0..known.len().max(OFFERED)).map(column_letter).map(in_words).collect()
    }

    pub(super) fn found(&self, field: Field) -> Option<String> {
        match self {
            Known::Headers { found, .. } => {
                found.iter().find(|(known, ..)| *known == field).map(|(.., column)| column.clone())
            }
            Known::Nothing => None,
        }
    }

    /// What was found in a column.
    pub(super) fn found_in(&self, letter: &str) -> Option<Field> {
        match self {
            Known::Headers { found, .. } => found.iter().find(|(_, column, _)| column == letter).map(|it| it.0),
            Known::Nothing => None,
        }
    }

    /// A column by its letter, with its header where it is known.
    pub(super) fn said(&self, letter: &str) -> String {
        match self {
            Known::Headers { all, .. } => all.iter().find(|(known, _)| known == letter).map(|(_, said)| said.clone()),
            Known::Nothing => None,
        }
        .unwrap_or_else(|| letter.to_owned())
    }
}

/// The name of the form's field for a field of a letter.
pub(super) fn name_of(field: Field) -> String {
    field.name_key().replace("import-field-", "column-")
}
