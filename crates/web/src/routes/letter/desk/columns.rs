//! The columns of a file of letters as whoever imports it sees them: how the file begins, and above each column what it
//! is taken for, to be chosen.

use super::known::{Known, name_of};
use crate::args::text_arg;
use crate::form::Form;
use crate::parts::held::beginning;
use mingtong_app::letter::FileRow;
use mingtong_office::{Field, column_letter};
use mingtong_words::Words;

/// Characters of a cell that are shown: the rest is in the file.
const CELL_CHARS: usize = 40;
/// Before a field that is read from no column although one was found.
const NOT: char = '-';

/// A column of the file.
pub(super) struct FileColumn {
    /// The name of its field in the form.
    pub(super) name: String,
    /// Its letter and header.
    pub(super) said: String,
    /// What it can be: what is sent, its words, whether it is chosen.
    pub(super) choices: Vec<(String, String, bool)>,
}

/// How the file begins.
pub(super) struct Beginning {
    pub(super) columns: Vec<FileColumn>,
    /// The number of each row, and its cells.
    pub(super) rows: Vec<FileRow>,
}

impl Beginning {
    pub(super) fn of(words: Words, typed: &Form, known: &Known, rows: Vec<FileRow>) -> Self {
        let widest = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
        let columns = (0..widest).map(|index| column(words, typed, known, &column_letter(index))).collect();
        let full = |(number, mut cells): FileRow| {
            cells.resize(widest, String::new());
            (number, cells.iter().map(|cell| beginning(cell, CELL_CHARS)).collect())
        };
        Self { columns, rows: rows.into_iter().map(full).collect() }
    }
}

fn key(field: Field) -> String {
    name_of(field).replace("column-", "")
}

fn name(letter: &str) -> String {
    format!("is-{letter}")
}

fn column(words: Words, typed: &Form, known: &Known, letter: &str) -> FileColumn {
    let found = known.found_in(letter);
    let sent = typed.get(&name(letter));
    let is_chosen = |value: &str| value == sent;
    let by_itself = match found {
        Some(field) => words.ta("letters-found", &[text_arg("column", words.t(field.name_key()))]),
        None => words.t("letters-not-read").to_owned(),
    };
    let fields = Field::ALL.into_iter().map(|field| {
        let value = key(field);
        let chosen = is_chosen(&value);
        (value, words.t(field.name_key()).to_owned(), chosen)
    });
    let none = found.map(|field| {
        let value = format!("{NOT}{}", key(field));
        let chosen = is_chosen(&value);
        (value, words.t("letters-not-read").to_owned(), chosen)
    });
    FileColumn {
        name: name(letter),
        said: known.said(letter),
        choices: std::iter::once((String::new(), by_itself, sent.is_empty())).chain(fields).chain(none).collect(),
    }
}

/// What was chosen above the columns: which field is read from which column, from none where its letter is empty.
///
/// # Errors
/// The field that was chosen above two of them.
pub(super) fn chosen(form: &Form) -> Result<Vec<(Field, String)>, Field> {
    let mut chosen: Vec<(Field, String)> = vec![];
    for (column, value) in form.pairs().filter_map(|(name, value)| Some((name.strip_prefix("is-")?, value))) {
        let named = value.strip_prefix(NOT);
        let Some(field) = Field::ALL.into_iter().find(|field| key(*field) == named.unwrap_or(value)) else { continue };
        let letter = if named.is_some() { String::new() } else { column.to_owned() };
        match chosen.iter_mut().find(|(known, _)| *known == field) {
            Some((_, before)) if !before.is_empty() && !letter.is_empty() => return Err(field),
            Some((_, before)) if before.is_empty() => *before = letter,
            Some(_) => {}
            None => chosen.push((field, letter)),
        }
    }
    Ok(chosen)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Form {
        Form::of(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn a_field_goes_to_the_column_above_which_it_was_chosen_and_to_one_alone() {
        let moved = chosen(&form(&[("is-A", "-reply"), ("is-B", ""), ("is-E", "reply")])).unwrap();
        assert_eq!(moved, [(Field::Reply, "E".to_owned())]);
        assert_eq!(chosen(&form(&[("is-A", "-reply")])).unwrap(), [(Field::Reply, String::new())]);
        assert_eq!(chosen(&form(&[("is-A", "title"), ("is-B", "title")])), Err(Field::Title));
        assert_eq!(chosen(&form(&[("is-A", "nonsense")])).unwrap(), []);
    }
}
