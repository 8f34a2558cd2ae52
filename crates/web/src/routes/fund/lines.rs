//! The lines of a fund in words.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::visit::Visit;
use jiff::civil::Date;
use mingtong_app::fund::{BookingView, Donor, ExpenseView, FundView, PledgeView, ReceiptView, RedView};
use mingtong_domain::Millis;
use mingtong_domain::fund::{Account, Act};
use mingtong_domain::ids::{FundId, PictureId};
use mingtong_domain::money::yuan;
use mingtong_words::Words;

/// A line of the list of pledges or of expenses.
pub(super) struct Line {
    pub(super) href: String,
    /// Who gives, or who is paid.
    pub(super) who: Called,
    pub(super) amount: String,
    /// What it is, or for what.
    pub(super) what: Option<Called>,
    pub(super) state: String,
    /// What else there is to say, piece by piece.
    pub(super) said: Vec<String>,
    /// Addresses of its pictures.
    pub(super) pictures: Vec<String>,
    /// What can be printed of it: addresses and words.
    pub(super) papers: Vec<(String, String)>,
    /// What whoever is signed in most likely does with it, in words; none where they can do nothing.
    pub(super) act: Option<String>,
}

/// The likeliest of the acts that can be done with a line: the step that it waits for, before what alters it.
fn likely(visit: &Visit, offered: &[Act]) -> Option<String> {
    let of_line = |act: &&Act| !matches!(act, Act::Pledge | Act::EnterExpense | Act::SetBudget | Act::Close);
    let steps = [Act::Receive, Act::Approve, Act::Pay, Act::GiveBack];
    let step = steps.iter().find(|act| offered.contains(act)).or(offered.iter().find(of_line))?;
    visit.session.as_ref().map(|_| visit.words.word("act", step.key()))
}

/// A row of the trial balance, or of a booking.
pub(super) struct Row {
    pub(super) account: String,
    pub(super) left: String,
    pub(super) right: String,
}

/// A booking.
pub(super) struct Booked {
    pub(super) no: String,
    pub(super) day: String,
    pub(super) kind: String,
    pub(super) red: Option<String>,
    pub(super) rows: Vec<Row>,
}

fn day(visit: &Visit, day: Date) -> String {
    format::date(visit.words, Millis::from_date(day))
}

/// The parts of a sum by its source.
pub(super) fn sources(visit: &Visit, view: &FundView) -> Vec<(String, String, String)> {
    let words = visit.words;
    let named = |key: &str| words.word("fund-source", key);
    view.sources.iter().map(|sum| (named(sum.source.key()), yuan(sum.given), yuan(sum.given_back))).collect()
}

/// Who gives, as whoever reads may know them.
pub(super) fn donor(words: Words, donor: &Donor) -> Called {
    match donor {
        Donor::Named(name) => Called::name(name.clone()),
        Donor::Nameless => Called::words(words.t("fund-nameless")),
        Donor::Erased => Called::words(words.t("words-erased")),
    }
}

pub(super) fn pledge(visit: &Visit, fund: &FundId, view: &PledgeView) -> Line {
    let words = visit.words;
    let mut said = vec![words.word("fund-source", view.source.key())];
    if view.form != mingtong_domain::fund::Form::Gift {
        said.push(words.word("fund-form", view.form.key()));
    }
    if view.to_come > 0 {
        let args = [text_arg("amount", yuan(view.to_come)), text_arg("day", day(visit, view.until))];
        said.push(words.ta("fund-to-come-until", &args));
    }
    for it in &view.receipts {
        said.push(words.ta("fund-receipt-no", &[text_arg("no", it.no)]));
        said.extend(it.reds.iter().map(|red| turned_round(words, it.no, red)));
    }
    // Whoever does not see the receipts sees how much of them stands no more.
    if view.receipts.is_empty() && view.turned_round > 0 {
        said.push(words.ta("fund-turned-round-in-all", &[text_arg("amount", yuan(view.turned_round))]));
    }
    if view.returned > 0 {
        said.push(words.ta("fund-returned", &[text_arg("amount", yuan(view.returned))]));
    }
    for it in &view.given_back {
        said.extend(it.reds.iter().map(|red| turned_round(words, it.no, red)));
    }
    let moved = view.receipts.iter().chain(&view.given_back);
    let proofs = moved.flat_map(|it| it.pictures.iter().chain(it.reds.iter().flat_map(|red| &red.pictures)));
    Line {
        href: visit.link(&format!("/funds/{fund}?pledge={}#chosen", view.id)),
        who: donor(words, &view.donor),
        amount: yuan(view.amount),
        what: view.what.as_ref().map(|what| Called::title(what, words)),
        state: words.word("pledge-state", view.state.key()),
        said,
        pictures: pictures(visit, fund, ("pledges", view.id.as_str()), proofs),
        papers: view.receipts.iter().map(|it| receipt_paper(visit, fund, view, it)).collect(),
        act: likely(visit, &view.offered),
    }
}

pub(super) fn expense(visit: &Visit, fund: &FundId, view: &ExpenseView) -> Line {
    let words = visit.words;
    let mut said = vec![words.word("fund-line", view.line.key())];
    let args = [text_arg("n", view.approvals.len()), text_arg("needed", view.approvals_needed)];
    said.push(words.ta("fund-approved-by", &args));
    said.push(words.ta("fund-vouchers", &[text_arg("n", view.voucher_count)]));
    said.extend(view.bill.map(|bill| words.ta("fund-part-of-bill", &[text_arg("amount", yuan(bill))])));
    if let Some(exception) = &view.exception {
        let reason = exception.reason.words().unwrap_or_default();
        let args = [text_arg("matter", &exception.matter), text_arg("reason", reason)];
        said.push(words.ta("fund-exception", &args));
    }
    if let Some(paid) = &view.paid {
        let args = [text_arg("no", paid.no), text_arg("day", day(visit, paid.day))];
        said.push(words.ta("fund-paid-on", &args));
        said.extend(paid.reds.iter().map(|red| turned_round(words, paid.no, red)));
    }
    let reds = view.paid.iter().flat_map(|paid| &paid.reds);
    let proofs = view.vouchers.iter().chain(reds.flat_map(|red| &red.pictures));
    Line {
        href: visit.link(&format!("/funds/{fund}?expense={}#chosen", view.id)),
        who: Called::title(&view.payee, words),
        amount: yuan(view.amount),
        what: Some(Called::title(&view.purpose, words)),
        state: words.word("expense-state", view.state.key()),
        said,
        pictures: pictures(visit, fund, ("expenses", view.id.as_str()), proofs),
        papers: vec![],
        act: likely(visit, &view.offered),
    }
}

/// What a red entry says beside the booking that it turns round: how much of it, and why.
pub(super) fn turned_round(words: Words, of: u32, red: &RedView) -> String {
    let why = red.words.words().unwrap_or_else(|| words.t("words-erased"));
    let args = [
        text_arg("no", red.no),
        text_arg("of", of),
        text_arg("amount", yuan(red.amount)),
        text_arg("reason", words.word("fund-red", red.reason.key())),
        text_arg("words", why),
    ];
    words.ta("fund-turned-round", &args)
}

/// The slip of an expense, for whoever reads everything.
pub(super) fn slip_paper(visit: &Visit, fund: &FundId, view: &ExpenseView) -> (String, String) {
    let href = visit.link(&format!("/funds/{fund}/expenses/{}/slip.html", view.id));
    (href, visit.words.t("fund-print-slip").to_owned())
}

fn receipt_paper(visit: &Visit, fund: &FundId, view: &PledgeView, receipt: &ReceiptView) -> (String, String) {
    let href = visit.link(&format!("/funds/{fund}/pledges/{}/{}/receipt.html", view.id, receipt.no));
    (href, visit.words.ta("fund-print-receipt", &[text_arg("no", receipt.no)]))
}

fn pictures<'p>(
    visit: &Visit,
    fund: &FundId,
    (lines, line): (&str, &str),
    pictures: impl IntoIterator<Item = &'p PictureId>,
) -> Vec<String> {
    let href = |picture: &PictureId| visit.link(&format!("/funds/{fund}/{lines}/{line}/pictures/{picture}"));
    pictures.into_iter().map(href).collect()
}

pub(super) fn rows(visit: &Visit, sums: &[(Account, i64)]) -> Vec<Row> {
    let words = visit.words;
    let row = |(account, fen): &(Account, i64)| {
        let kind = words.word("fund-account", account.kind.key());
        let source = account.source.map(|source| format!(" · {}", words.word("fund-source", source.key())));
        let side = |is_left: bool| if (*fen >= 0) == is_left { yuan(fen.saturating_abs()) } else { String::new() };
        Row { account: kind + &source.unwrap_or_default(), left: side(true), right: side(false) }
    };
    sums.iter().map(row).collect()
}

pub(super) fn booked(visit: &Visit, view: &BookingView) -> Booked {
    let words = visit.words;
    let red = view.red.map(|(of, reason)| {
        let reason = words.word("fund-red", reason.key());
        words.ta("fund-red-of", &[text_arg("no", of), text_arg("reason", reason)])
    });
    Booked {
        no: view.no.to_string(),
        day: day(visit, view.day),
        kind: words.word("fund-booking", view.kind.key()),
        red,
        rows: rows(visit, &view.lines),
    }
}
