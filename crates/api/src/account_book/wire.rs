//! Posted sheets as they go over the wire. Amounts are yuan with two decimals.

use super::keys;
use crate::letter::wire::FindingBody;
use mingtong_app::account_book::{BookItem, BookList, BookReport, BookView, LineView};
use mingtong_domain::account_book::{Odd, Sum};
use mingtong_domain::money::yuan;
use mingtong_words::Words;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which sheets.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct BooksFields {
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

/// Which rows of a sheet.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct BookFields {
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
    /// So many at most; 20 unless asked otherwise.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u32>,
}

/// A file of accounts.
#[derive(Debug, Default, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only its description is used: the parts are read as they come")]
pub struct BookFileForm {
    /// The file: CSV, xlsx, xls or ods, whatever it is called; 64 MiB at most.
    #[schema(value_type = String, format = Binary)]
    pub file: Vec<u8>,
    /// The id of the place; the whole community unless said.
    #[schema(nullable = false)]
    pub place: Option<String>,
    /// Whose money, where a row does not say; `community` unless said.
    #[schema(nullable = false)]
    pub account: Option<keys::BookAccount>,
    /// The first day of the period: `2021-01-01`.
    pub from: String,
    /// The last day of the period: `2021-03-31`.
    pub to: String,
    /// `true` to be told only what would become of the file.
    #[schema(nullable = false)]
    pub dry_run: Option<bool>,
}

/// What one account of a sheet comes to.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BookSumBody {
    /// Which.
    pub account: keys::BookAccount,
    /// Carried from the closing of the sheet before; where there is none, as the file says it.
    pub opening: String,
    /// All that came in.
    pub income: String,
    /// All that went out.
    pub expense: String,
    /// Opening and income without expense.
    pub closing: String,
    /// The opening as the file says it.
    pub said_opening: Option<String>,
    /// The closing as the file says it.
    pub said_closing: Option<String>,
}

impl From<&Sum> for BookSumBody {
    fn from(sum: &Sum) -> Self {
        Self {
            account: sum.account.into(),
            opening: yuan(sum.opening),
            income: yuan(sum.income),
            expense: yuan(sum.expense),
            closing: yuan(sum.closing),
            said_opening: sum.said_opening.map(yuan),
            said_closing: sum.said_closing.map(yuan),
        }
    }
}

/// A posted sheet in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BookItemBody {
    /// Its id.
    pub id: String,
    /// How it is kept.
    pub form: keys::BookForm,
    /// What its place is called; none for the whole community.
    pub place: Option<String>,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// What its accounts come to.
    pub sums: Vec<BookSumBody>,
    /// How many rows it has.
    pub lines: u32,
    /// Whether it was taken back.
    pub taken_back: bool,
}

impl From<BookItem> for BookItemBody {
    fn from(item: BookItem) -> Self {
        Self {
            id: item.id.0,
            form: item.form.into(),
            place: item.place,
            from: item.period.from.to_string(),
            to: item.period.to.to_string(),
            sums: item.sums.iter().map(Into::into).collect(),
            lines: item.lines,
            taken_back: item.is_taken_back,
        }
    }
}

/// Posted sheets, a page of them.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BooksBody {
    /// The sheets.
    pub items: Vec<BookItemBody>,
    /// `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<BookList> for BooksBody {
    fn from(list: BookList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}

/// A row of a posted sheet.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BookLineBody {
    /// The row of the file, from 1.
    pub row: u32,
    /// Of which account.
    pub account: keys::BookAccount,
    /// On which day.
    pub day: Option<String>,
    /// What for; none where it was erased.
    pub summary: Option<String>,
    /// From whom, or of which kind.
    pub source: Option<String>,
    /// The number of the voucher.
    pub voucher: Option<String>,
    /// What stood there before, in a quarterly sheet.
    pub opening: Option<String>,
    /// What came in.
    pub income: String,
    /// What went out.
    pub expense: String,
    /// The balance behind it, as the file says it.
    pub balance: Option<String>,
    /// By how much that balance is another than what the rows come to; of rows that are off by the same only the first.
    pub balance_off: Option<String>,
    /// Whether its day is not in the period.
    pub outside_period: bool,
}

impl From<LineView> for BookLineBody {
    fn from(view: LineView) -> Self {
        let off = view.odd.iter().find_map(|odd| match odd {
            Odd::Balance(by) => Some(yuan(*by)),
            Odd::Day => None,
        });
        let (line, words) = (view.line, view.words);
        Self {
            row: line.row,
            account: line.account.into(),
            day: line.day.map(|day| day.to_string()),
            summary: words.as_ref().map(|words| words.summary.clone()),
            source: words.as_ref().map(|words| words.source.clone()),
            voucher: words.map(|words| words.voucher),
            opening: line.opening.map(yuan),
            income: yuan(line.income),
            expense: yuan(line.expense),
            balance: line.balance.map(yuan),
            balance_off: off,
            outside_period: view.odd.contains(&Odd::Day),
        }
    }
}

/// The sheet before, as it stands now.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BookCarriedBody {
    /// Of which account.
    pub account: keys::BookAccount,
    /// Its id.
    pub book: String,
    /// Its closing.
    pub closing: String,
}

/// A posted sheet.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BookBody {
    /// The sheet.
    #[serde(flatten)]
    pub sheet: BookItemBody,
    /// The sheets before it, of those of its accounts that have one.
    pub before: Vec<BookCarriedBody>,
    /// How many rows do not add up.
    pub odd: u32,
    /// Why it was taken back.
    pub taken_back_reason: Option<String>,
    /// The rows of this page.
    pub rows: Vec<BookLineBody>,
    /// `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<BookView> for BookBody {
    fn from(view: BookView) -> Self {
        let carried = view.carried.into_iter().map(|carried| BookCarriedBody {
            account: carried.account.into(),
            book: carried.book.0,
            closing: yuan(carried.closing),
        });
        let item = BookItem {
            id: view.book.id,
            form: view.book.form,
            place_id: view.book.place,
            place: view.place,
            period: view.book.period,
            sums: view.book.sums,
            lines: view.count,
            is_taken_back: view.book.taken_back.is_some(),
        };
        Self {
            sheet: item.into(),
            before: carried.collect(),
            odd: view.odd,
            taken_back_reason: view.taken_back,
            rows: view.lines.into_iter().map(Into::into).collect(),
            next: view.next,
        }
    }
}

/// What became of a file, or would become of it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BookReportBody {
    /// The id of the sheet; none when nothing was written.
    pub book: Option<String>,
    /// How it is kept.
    pub form: keys::BookForm,
    /// Rows that are posted.
    pub lines: u32,
    /// Rows with something odd about them.
    pub doubtful: u32,
    /// Rows that cannot be taken: as long as there is one, nothing is.
    pub rejected: u32,
    /// Rows between the lines.
    pub skipped: u32,
    /// What the accounts of the sheet come to.
    pub sums: Vec<BookSumBody>,
    /// The sheet of the workbook that was read; empty for a CSV file.
    pub sheet: String,
    /// The row of the header, from 1.
    pub header_row: u32,
    /// What was found, by row.
    pub findings: Vec<FindingBody>,
}

impl BookReportBody {
    /// A report in a language.
    pub(super) fn new(report: BookReport, words: Words) -> Self {
        Self {
            book: report.book.map(|book| book.0),
            form: report.form.into(),
            lines: report.lines,
            doubtful: report.doubtful,
            rejected: report.rejected,
            skipped: report.skipped,
            sums: report.sums.iter().map(Into::into).collect(),
            sheet: report.sheet,
            header_row: report.header_row,
            findings: report.findings.iter().map(|finding| FindingBody::new(finding, words)).collect(),
        }
    }
}

/// Why a sheet is taken back.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeBackBookBody {
    /// Why, for everybody to read.
    pub reason: String,
}
