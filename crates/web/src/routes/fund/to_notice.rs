//! What a notice of the accounts of a fund says before anybody wrote it: the figures of the days that it covers, as
//! everybody reads them. Whoever posts it changes what they like.

use super::figures::called;
use super::periods::period_name;
use crate::args::text_arg;
use crate::called::Called;
use crate::problem::Problem;
use crate::visit::Visit;
use mingtong_app::fund::{Period, view_account};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::FundId;
use mingtong_domain::money::yuan;
use mingtong_domain::notice::Covered;

/// So much of what a fund is for stands in a title, beside the days.
const FUND_CHARS: usize = 60;

/// A title and a text.
pub(in crate::routes) struct Told {
    pub(in crate::routes) title: String,
    pub(in crate::routes) text: String,
}

/// What a notice says of these days of a fund.
///
/// # Errors
/// There is no such fund, or the database failed.
pub(in crate::routes) async fn told(visit: &Visit, id: &FundId, covered: Covered) -> Result<Told, Problem> {
    let Some(days) = Period::days(covered.from, covered.to) else {
        return Err(visit.problem(Fail::NotFound));
    };
    // Three whole months are called by their quarter.
    let period = days.around().into_iter().find(|it| (it.from, it.to) == (days.from, days.to)).unwrap_or(days);
    let view = view_account(&visit.site.app, &visit.hall, &Who::public(None), id, period).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    let words = visit.words;
    let fund: String = Called::title(&view.purpose, words).text.chars().take(FUND_CHARS).collect();
    let period = period_name(words, &period);
    let named = [text_arg("fund", fund), text_arg("period", period)];
    let figures = view.statement.figures();
    let lines = figures.iter().map(|figure| {
        words.ta("accounts-notice-line", &[text_arg("what", called(words, figure)), text_arg("yuan", yuan(figure.fen))])
    });
    let mut text: Vec<String> = lines.collect();
    text.push(words.t("accounts-notice-more").to_owned());
    Ok(Told { title: words.ta("accounts-notice-title", &named), text: text.join("\n") })
}

/// What a fund is called; none where there is no such fund.
///
/// # Errors
/// The database failed.
pub(in crate::routes) async fn fund_called(visit: &Visit, id: &FundId) -> Result<Option<Called>, Problem> {
    let today = Period::year_of(visit.site.app.now().date());
    match view_account(&visit.site.app, &visit.hall, &Who::public(None), id, today).await {
        Ok(view) => Ok(Some(Called::title(&view.purpose, visit.words))),
        Err(Fail::NotFound) => Ok(None),
        Err(fail) => Err(visit.problem(fail)),
    }
}
