//! A posted sheet as a workbook, in the columns in which offices keep it: what is read here is read in again.

use super::view::{LineView, view_account_book};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::export::ExportFailed;
use crate::who::Who;
use mingtong_domain::account_book::Form;
use mingtong_domain::ids::AccountBookId;
use mingtong_domain::limits::ACCOUNT_BOOK_LINES_MAX;
use mingtong_office::write_table::{self, Column, Value};

/// The workbook of a posted sheet as `who` reads it. `say` gives the words of a key in the language of the file. Money
/// is a number of yuan.
///
/// # Errors
/// There is no such sheet, or the database failed.
pub async fn export_account_book(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &AccountBookId,
    say: &(dyn Fn(&str) -> String + Sync),
) -> Result<Vec<u8>, ExportFailed> {
    let all = u32::try_from(ACCOUNT_BOOK_LINES_MAX).unwrap_or(u32::MAX);
    let view = view_account_book(app, hall, who, id, (0, all)).await?;
    let form = view.book.form;
    let middle = match form {
        Form::Book => ("account-book-field-day", 12),
        Form::Quarterly => ("account-book-field-opening", 14),
    };
    let columns = [
        ("account-book-field-account", 14),
        middle,
        ("account-book-field-summary", 40),
        ("account-book-field-source", 20),
        ("account-book-field-voucher", 14),
        ("account-book-field-income", 14),
        ("account-book-field-expense", 14),
        ("account-book-field-balance", 14),
    ];
    let columns: Vec<Column> = columns.iter().map(|(key, width)| Column { title: say(key), width: *width }).collect();
    let rows: Vec<Vec<Value>> = view.lines.iter().map(|line| row(line, form, say)).collect();
    let (name, now) = (say("account-book-sheet"), app.now());
    let written = app.gates.paper.work(move || write_table::xlsx(&name, &columns, rows, now.0)).await;
    Ok(written.map_err(Fail::from)??)
}

fn row(view: &LineView, form: Form, say: &dyn Fn(&str) -> String) -> Vec<Value> {
    let (line, words) = (&view.line, view.words.clone().unwrap_or_default());
    let money = |fen: Option<i64>| fen.map_or(Value::Empty, Value::MoneyFen);
    vec![
        Value::Text(say(&format!("account-book-account-{}", line.account.key().replace('_', "-")))),
        match form {
            Form::Book => line.day.map_or(Value::Empty, Value::Day),
            Form::Quarterly => money(line.opening),
        },
        Value::Text(words.summary),
        Value::Text(words.source),
        Value::Text(words.voucher),
        Value::MoneyFen(line.income),
        Value::MoneyFen(line.expense),
        money(line.balance),
    ]
}
