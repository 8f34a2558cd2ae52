//! How a file of letters begins, so that whoever imports it sees which column is what.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::letter::Act;
use mingtong_office::{Cell, Mapping, Row};

/// Rows that are shown, the header among them.
const ROWS_MAX: usize = 4;
/// Columns that are shown; those further to the right are chosen by nobody.
const COLUMNS_MAX: usize = 52;

/// A row as the file has it: its number, and its cells as text.
pub type FileRow = (u32, Vec<String>);

/// The first rows of the sheet that would be read, from its header on; none where the file is no table.
///
/// # Errors
/// The role may not, or too many files are read at once.
pub async fn first_rows(
    app: &App,
    hall: &Hall,
    who: &Who,
    bytes: Vec<u8>,
    mapping: Mapping,
) -> Result<Vec<FileRow>, Fail> {
    who.authorise_everywhere(Act::Import, &hall.register)?;
    let text = |row: &Row| {
        let cells = row.cells.iter().take(COLUMNS_MAX).map(Cell::text);
        (row.number, cells.collect::<Vec<String>>())
    };
    let read = move || match mingtong_office::read(&bytes) {
        Ok(table) => mingtong_office::first_rows(&table, &mapping, ROWS_MAX).iter().map(text).collect(),
        Err(_) => vec![],
    };
    Ok(app.gates.paper.work(read).await?)
}
