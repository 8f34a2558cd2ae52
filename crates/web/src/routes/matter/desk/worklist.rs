//! The worklist: what the person in the role worn has to do; what was opened again on top, then the clock that is due
//! first.

use super::many_done::DoneMany;
use super::many_form::Many;
use crate::format::{date, short_date, when};
use crate::kept;
use crate::navigation::home_of;
use crate::page::Page;
use crate::params::{Params, are_wrong_days, asked};
use crate::parts::categories::every_category;
use crate::parts::done::done_words;
use crate::parts::erased::or_erased;
use crate::parts::money_to_do::{ToDo, to_do};
use crate::parts::place_choices::every_place;
use crate::parts::vote_rows::{VoteRow, votes_due, votes_to_walk};
use crate::problem::Problem;
use crate::render::render;
use crate::routes::matter::from_desk::{FromDesk, back};
use crate::routes::matter::work_lists::{nothing, offered, shown_words, watches};
use crate::routes::matter::work_rows::{WorkRow, work_row};
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::matter::{LastStep, MatterItem, Shown, last_steps, worklist, worklist_counts};
use mingtong_app::person::{OwnFilter, own_filters};
use mingtong_app::reception::open_receptions;
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::limits;
use mingtong_domain::matter::{Channel, Track};
use mingtong_domain::permission::may;
use mingtong_domain::{matter, meeting, need, notice, reception};

/// What an address says so that every row stands ticked.
const ALL: &str = "all";
const TICK_ALL: &str = "all=1";

/// The last step of a matter: what it was, and on which day.
struct Latest {
    step: String,
    day: String,
}

/// A list of the worklist with how many are in it.
struct Tab {
    href: String,
    label: &'static str,
    count: i64,
    is_shown: bool,
}

impl Tab {
    fn of(visit: &Visit, who: &Who, (tab, count): (Shown, i64), here: &FromDesk) -> Self {
        let href = visit.link(&back(Some(&here.other(tab)), ""));
        Self { href, label: shown_words(visit, who, tab), count, is_shown: tab == here.query.shown }
    }
}

/// The form that narrows a list.
struct Narrowing {
    shown: &'static str,
    words: String,
    /// What can be chosen: the name of the field, the key of its label, its values.
    choices: Vec<(&'static str, &'static str, Vec<Choice>)>,
    since: String,
    until: String,
    /// Whether the days are none: the list is not narrowed by them.
    are_wrong_days: bool,
    is_narrowed: bool,
}

/// A value to choose, its words, whether it is chosen.
type Choice = (String, String, bool);

impl Narrowing {
    fn of(visit: &Visit, wanted: &Params, here: &FromDesk) -> Self {
        let words = visit.words;
        let chosen = |name: &'static str, label: &'static str, all: Vec<(String, String)>| {
            let now = asked(wanted, name);
            (name, label, all.into_iter().map(|(value, words)| (value.clone(), words, value == now)).collect())
        };
        let units = visit.hall.units().into_iter().map(|(id, name)| (id.0.clone(), name.to_owned())).collect();
        let channel = |it: &Channel| (it.key().to_owned(), words.word("channel", it.key()));
        let track = |it: &Track| (it.key().to_owned(), words.word("track", it.key()));
        Self {
            shown: here.query.shown.key(),
            words: here.query.words.clone(),
            choices: vec![
                chosen("place", "matters-place", every_place(visit)),
                chosen("unit", "work-find-unit", units),
                chosen("channel", "matters-channel", Channel::ALL.iter().map(channel).collect()),
                chosen("track", "work-track", Track::ALL.iter().map(track).collect()),
                chosen("category", "matter-category", every_category(visit)),
            ],
            since: asked(wanted, "since").to_owned(),
            until: asked(wanted, "until").to_owned(),
            are_wrong_days: are_wrong_days(asked(wanted, "since"), asked(wanted, "until")),
            is_narrowed: here.is_narrowed(),
        }
    }
}

#[derive(Template)]
#[template(path = "matter/desk/worklist.html")]
pub(super) struct Worklist {
    page: Page,
    done: Option<String>,
    /// What was just done to several at once.
    done_many: Option<DoneMany>,
    total: i64,
    /// That there is nothing in this list, and where the whole one is.
    nothing: String,
    whole: Option<String>,
    words_chars_max: usize,
    tabs: Vec<Tab>,
    narrowing: Narrowing,
    rows: Vec<(WorkRow, Latest)>,
    /// What can be done to those that are ticked; none where nothing can.
    many: Option<Many>,
    many_action: String,
    /// Where all rows of this page stand ticked, or none where they do.
    tick_all: (String, bool),
    /// Whoever watches finds first what else there is: nothing in the list waits for them.
    watches: bool,
    previous: Option<String>,
    next: Option<String>,
    calendar_ends: Option<String>,
    may_keep_templates: bool,
    may_hand_over: bool,
    saved: Saved,
    may_raise: bool,
    may_open_reception: bool,
    may_answer_notices: bool,
    may_list_needs: bool,
    may_meet: bool,
    /// Address, time and title of each.
    receptions: Vec<(String, String, String)>,
    /// Votes that wait to be counted or published.
    votes_due: Vec<VoteRow>,
    /// Expenses, pledges and agreements that wait for whoever is signed in.
    money_to_do: ToDo,
    /// Votes in which there are doors to walk.
    votes: Vec<VoteRow>,
}

/// The lists that somebody has saved, and the form that saves this one.
struct Saved {
    action: String,
    /// Address and name of each.
    lists: Vec<(String, String)>,
    /// Whether this one can be saved: it is narrowed.
    may_save: bool,
    typed: String,
    error: Option<String>,
    name_chars_max: usize,
}

impl Saved {
    async fn load(visit: &Visit, who: &Who, here: &FromDesk) -> Result<Self, Fail> {
        let lists = own_filters(&visit.site.app, &visit.hall, who).await?;
        let link = |it: OwnFilter| (visit.link(&format!("/desk?{}", it.query)), it.name);
        Ok(Self {
            action: visit.link(&back(Some(here), "").replacen("/desk", "/desk/filters", 1)),
            lists: lists.into_iter().map(link).collect(),
            may_save: here.is_narrowed(),
            typed: String::new(),
            error: None,
            name_chars_max: limits::NAME_CHARS_MAX,
        })
    }
}

impl Worklist {
    /// Says why the list was not saved under a name.
    pub(super) fn not_saved(&mut self, name: String, why: String) {
        (self.saved.typed, self.saved.error) = (name, Some(why));
    }

    /// Whether the form for many is shown: there is something to tick, or something was typed.
    fn has_form(&self) -> bool {
        self.many.as_ref().is_some_and(|many| !self.rows.is_empty() || many.is_filled())
    }

    /// What was not done of matters that stand in this list no more: what each box sends, and the number.
    fn elsewhere(&self) -> Vec<(&str, &str)> {
        let left = self.many.iter().flat_map(|many| &many.not_done);
        let gone = left.filter(|left| self.rows.iter().all(|(row, _)| row.id != left.id));
        gone.filter_map(|left| Some((left.tick.as_deref()?, left.number.as_str()))).collect()
    }
}

pub(crate) async fn show(visit: Visit, Query(wanted): Query<Params>) -> Result<Response, Problem> {
    let role = visit.signed_in()?.who.actor.role;
    if !may(role, matter::Act::ReadWork) {
        // Whoever types the address of the desk comes to the page that is theirs.
        return Ok(visit.onward(home_of(role)));
    }
    let who = visit.who();
    let typed = kept::typed(&visit, "/desk/many").await;
    let with = |many: Many| match &typed {
        Some(form) => many.typed(form),
        None => many,
    };
    Ok(render(&load(&visit, &who, &wanted, with).await?))
}

/// The page of the worklist, with the form for many as `with` leaves it.
pub(super) async fn load(
    visit: &Visit,
    who: &Who,
    wanted: &Params,
    with: impl FnOnce(Many) -> Many,
) -> Result<Worklist, Problem> {
    let problem = |fail| visit.problem(fail);
    let here = FromDesk::read(wanted);
    let (shown, skip) = (here.query.shown, here.query.skip);
    let (app, hall) = (&visit.site.app, &visit.hall);
    let found = worklist(app, hall, who, &here.query).await.map_err(problem)?;
    let steps = last_steps(app, hall, who, &found.items).await.map_err(problem)?;
    let counts = worklist_counts(app, hall, who, &here.query, &offered(who)).await.map_err(problem)?;
    let is_all_ticked = !asked(wanted, ALL).is_empty();
    let mut many = Many::load(visit, who).await.map_err(problem)?.map(with);
    if is_all_ticked && let Some(many) = &mut many {
        many.ticked.extend(found.items.iter().map(|item| item.id));
    }
    let after = skip.saturating_add(limits::PAGE_ROWS_MAX);
    let to = |skip: u32| visit.link(&back(Some(&here.at(skip)), ""));
    let rows =
        found.items.iter().map(|item| (work_row(visit, item, Some(&here)), latest(visit, item, steps.get(&item.id))));
    Ok(Worklist {
        watches: watches(who),
        page: Page::new(visit, "work", visit.words.t(if watches(who) { "work-list-watched" } else { "work-list" })),
        done: done_words(visit, wanted.get("done")),
        done_many: DoneMany::read(visit, wanted),
        total: found.total,
        nothing: nothing(visit, who, shown),
        whole: (shown != Shown::All || here.is_narrowed()).then(|| visit.link("/desk")),
        narrowing: Narrowing::of(visit, wanted, &here),
        words_chars_max: limits::TITLE_CHARS_MAX,
        tabs: counts.into_iter().map(|(tab, count)| Tab::of(visit, who, (tab, count), &here)).collect(),
        many,
        tick_all: (visit.link(&back(Some(&here), if is_all_ticked { "" } else { TICK_ALL })), is_all_ticked),
        many_action: visit.link(&back(Some(&here), "").replacen("/desk", "/desk/many", 1)),
        rows: rows.collect(),
        previous: (skip > 0).then(|| to(skip.saturating_sub(limits::PAGE_ROWS_MAX))),
        next: (i64::from(after) < found.total).then(|| to(after)),
        calendar_ends: app
            .calendar_ends_in(&visit.hall)
            .filter(|_| who.may(matter::Act::Accept))
            .map(|day| date(visit.words, Millis::from_date(day))),
        may_keep_templates: who.may(matter::Act::KeepTemplate),
        may_hand_over: who.may(matter::Act::PutInCharge),
        saved: Saved::load(visit, who, &here).await.map_err(problem)?,
        may_raise: who.may(matter::Act::WriteFor),
        may_open_reception: who.may(reception::Act::Open),
        may_answer_notices: who.may(notice::Act::AnswerObjection),
        may_list_needs: who.may(need::Act::Publish),
        may_meet: who.may(meeting::Act::Call),
        money_to_do: to_do(visit, who).await.map_err(problem)?,
        votes: votes_to_walk(visit, who).await.map_err(problem)?,
        votes_due: votes_due(visit, who).await.map_err(problem)?,
        receptions: receptions(visit, who).await.map_err(problem)?,
    })
}

/// Without its step only the day is told: what it was has been erased, or is internal.
fn latest(visit: &Visit, item: &MatterItem, step: Option<&LastStep>) -> Latest {
    let word = |step: &LastStep| visit.words.word("step", step.kind.key());
    let at = step.map_or(item.latest, |step| step.at);
    Latest { step: step.map(word).unwrap_or_default(), day: short_date(visit.words, visit.site.app.now(), at) }
}

/// Receptions that are not over, for whoever may write into them.
async fn receptions(visit: &Visit, who: &Who) -> Result<Vec<(String, String, String)>, Fail> {
    if !who.may(reception::Act::Write) {
        return Ok(vec![]);
    }
    let open = open_receptions(&visit.site.app, &visit.hall).await?;
    Ok(open
        .into_iter()
        .map(|reception| {
            let link = visit.link(&format!("/desk/receptions/{}", reception.id));
            (link, when(visit.words, reception.starts), or_erased(visit.words, &reception.title))
        })
        .collect())
}
