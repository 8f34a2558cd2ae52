//! What a figure is made of: its entries, each with the way to its voucher or receipt for whoever may see it.

use crate::args::text_arg;
use crate::called::Called;
use crate::page::Page;
use crate::params::{Params, asked, skipped};
use crate::parts::accounts_told::{day_told, period_name};
use crate::problem::Problem;
use crate::render::render;
use crate::routes::fund::lines::donor;
use crate::routes::fund::periods::{asked_period, query};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use mingtong_app::fund::{EntryAbout, EntryQuery, EntryView, list_entries};
use mingtong_domain::fund::{AccountKind, Source, SpendingLine};
use mingtong_domain::ids::FundId;
use mingtong_domain::money::yuan;

/// An entry.
struct Line {
    no: u32,
    day: String,
    kind: String,
    red: Option<String>,
    who: Called,
    /// Where it stands with its voucher or receipt.
    href: Option<String>,
    what: Option<Called>,
    vouchers: Option<usize>,
    amount: String,
}

#[derive(Template)]
#[template(path = "fund/public/entries.html")]
struct EntriesPage {
    page: Page,
    purpose: Called,
    back: String,
    account: String,
    period: String,
    lines: Vec<Line>,
    is_withheld: bool,
    next: Option<String>,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let (id, period) = (FundId(id), asked_period(&visit, &params)?);
    let account = AccountKind::from_key(asked(&params, "account")).unwrap_or(AccountKind::Cash);
    let item = asked(&params, "item").to_owned();
    let skip = skipped(&params);
    let asked = EntryQuery { period, account, item: item.clone(), skip };
    let found = list_entries(&visit.site.app, &visit.hall, &visit.who(), &id, &asked).await;
    let found = found.map_err(|fail| visit.problem(fail))?;
    let words = visit.words;
    let named = Source::from_key(&item).map(|source| words.word("fund-source", source.key()));
    let named = named.or_else(|| SpendingLine::from_key(&item).map(|line| words.word("fund-line", line.key())));
    // A word that is no source and no line leads to nothing: it is not written back.
    let known = if named.is_some() { item.as_str() } else { "" };
    let of = named.filter(|_| account != AccountKind::Tax).map(|item| format!(" · {item}")).unwrap_or_default();
    let title = words.word("fund-account", account.key()) + &of;
    let path = format!("/accounts/{id}/entries{}&account={}&item={known}", query(&period, ""), account.key());
    let template = EntriesPage {
        page: Page::new(&visit, "accounts", title.clone()),
        purpose: Called::title(&found.purpose, words),
        back: visit.link(&format!("/accounts/{id}")),
        account: title,
        period: period_name(words, &period),
        lines: found.items.iter().map(|entry| line(&visit, &id, entry)).collect(),
        is_withheld: found.is_withheld,
        next: found.next.map(|skip| visit.link(&format!("{path}&skip={skip}"))),
    };
    Ok(render(&template).into_response())
}

fn line(visit: &Visit, fund: &FundId, entry: &EntryView) -> Line {
    let words = visit.words;
    let (mut what, mut vouchers) = (None, None);
    let (who, href) = match &entry.about {
        EntryAbout::Fund => (Called::words(words.word("fund-booking", entry.kind.key())), None),
        EntryAbout::Pledge { id, donor: giver } => {
            let who = donor(words, giver);
            (who, id.as_ref().map(|id| format!("/funds/{fund}?pledge={id}#chosen")))
        }
        EntryAbout::Expense { id, payee, purpose, vouchers: count } => {
            (what, vouchers) = (Some(Called::title(purpose, words)), Some(*count));
            (Called::title(payee, words), Some(format!("/funds/{fund}?expense={id}#chosen")))
        }
    };
    Line {
        no: entry.no,
        day: day_told(words, entry.day),
        kind: words.word("fund-booking", entry.kind.key()),
        red: entry.red.map(|(of, reason)| {
            let reason = words.word("fund-red", reason.key());
            words.ta("fund-red-of", &[text_arg("no", of), text_arg("reason", reason)])
        }),
        who,
        href: href.map(|path| visit.link(&path)),
        what,
        vouchers,
        amount: yuan(entry.amount),
    }
}
