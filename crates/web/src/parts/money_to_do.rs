//! What of money and agreements waits for whoever is signed in, line by line: on the desk, on the list of agreements,
//! on the page of their unit.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::visit::Visit;
use mingtong_app::agreement::{ToAnswer, agreements_to_answer};
use mingtong_app::fund::{AccountsToPost, Donor, money_to_do};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::fund::WhyToPost;
use mingtong_domain::money::yuan;
use mingtong_domain::notice::NoticeKind;
use mingtong_words::Words;

/// Something that waits.
pub(crate) struct ToDoLine {
    pub(crate) href: String,
    /// What whoever is signed in does with it.
    pub(crate) act: String,
    pub(crate) what: Called,
    /// How much, or for whom; until when.
    pub(crate) meta: String,
    /// Whether it should have been done before today.
    pub(crate) is_late: bool,
}

/// All that waits.
#[derive(Default)]
pub(crate) struct ToDo {
    pub(crate) lines: Vec<ToDoLine>,
    /// Where the rest stands; none where nothing more waits.
    pub(crate) rest: Option<String>,
}

/// Agreements that wait for the answer of whoever is signed in.
pub(crate) async fn to_answer(visit: &Visit) -> Result<ToDo, Fail> {
    if visit.session.is_none() {
        return Ok(ToDo::default());
    }
    let waiting = agreements_to_answer(&visit.site.app, &visit.hall, &visit.who()).await?;
    Ok(ToDo { lines: waiting.iter().map(|it| of_agreement(visit, it)).collect(), rest: None })
}

/// All that waits for whoever is signed in: what they may approve or pay, pledges that end soon, accounts to be posted,
/// agreements to answer.
pub(crate) async fn to_do(visit: &Visit, who: &Who) -> Result<ToDo, Fail> {
    let words = visit.words;
    let found = money_to_do(&visit.site.app, &visit.hall, who).await?;
    let mut lines: Vec<ToDoLine> = vec![];
    for (fund, expense, act) in &found.expenses {
        let args = [text_arg("amount", yuan(expense.amount))];
        lines.push(ToDoLine {
            href: visit.link(&format!("/funds/{fund}?expense={}#chosen", expense.id)),
            act: words.word("act", act.key()),
            what: Called::title(&expense.purpose, words),
            meta: words.ta("money-todo-amount", &args),
            is_late: false,
        });
    }
    for (fund, pledge) in &found.pledges {
        let day = format::date(words, Millis::from_date(pledge.until));
        let args = [text_arg("amount", yuan(pledge.to_come)), text_arg("day", day)];
        lines.push(ToDoLine {
            href: visit.link(&format!("/funds/{fund}?pledge={}#chosen", pledge.id)),
            act: words.t("money-todo-pledge").to_owned(),
            what: donor(words, &pledge.donor),
            meta: words.ta("fund-to-come-until", &args),
            is_late: false,
        });
    }
    lines.extend(found.accounts.iter().map(|it| of_accounts(visit, it)));
    lines.extend(to_answer(visit).await?.lines);
    Ok(ToDo { lines, rest: found.is_more.then(|| visit.link("/funds")) })
}

fn donor(words: Words, donor: &Donor) -> Called {
    match donor {
        Donor::Named(name) => Called::name(name.clone()),
        Donor::Nameless => Called::words(words.t("fund-nameless")),
        Donor::Erased => Called::words(words.t("words-erased")),
    }
}

fn of_agreement(visit: &Visit, it: &ToAnswer) -> ToDoLine {
    let words = visit.words;
    let names = it.names.join(words.t("money-todo-comma"));
    let until = it.ends.map(|ends| words.ta("money-todo-until", &[text_arg("time", format::moment(words, ends))]));
    ToDoLine {
        href: visit.link(&format!("/agreements/{}", it.id)),
        act: words.word("act", it.act.key()),
        what: Called::title(&it.title, words),
        meta: std::iter::once(names).chain(until).collect::<Vec<_>>().join(" · "),
        is_late: false,
    }
}

/// Accounts to be posted, which leads to the form that posts them.
fn of_accounts(visit: &Visit, it: &AccountsToPost) -> ToDoLine {
    let words = visit.words;
    let day = |day| format::date(words, Millis::from_date(day));
    let until = text_arg("day", day(it.due.until));
    let meta = match it.due.why {
        WhyToPost::CommonIncome(covered) => {
            let period = format::period(words, covered.from, covered.to);
            words.ta("money-todo-common-income", &[text_arg("period", period), until])
        }
        WhyToPost::Repair(paid) => words.ta("money-todo-repair", &[text_arg("paid", day(paid)), until]),
    };
    ToDoLine {
        href: visit.link(&format!("/desk/notices/new?kind={}&fund={}", NoticeKind::Accounts.key(), it.fund.id)),
        act: words.t("money-todo-accounts").to_owned(),
        what: Called::title(&it.fund.purpose, words),
        meta,
        is_late: it.is_late,
    }
}
