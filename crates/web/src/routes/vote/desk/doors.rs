//! The floor 上门: buildings, and the homes of one of them as a grid that is read on the way. A home is opened by a tap;
//! what is the same for many is noted for all that are ticked.

use super::at::At;
use super::cells::{Cell, Entrance, Legend, entrances, legend};
use super::standing::Shown;
use crate::args::text_arg;
use crate::called::Called;
use crate::form::{self, Form};
use crate::format;
use crate::page::Page;
use crate::params::Params;
use crate::parts::done::done_words;
use crate::parts::not_done::NotDone;
use crate::problem::Problem;
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use mingtong_app::vote::{
    DoorLine, Floor, OnVote, VoteBuilding, VoteView, act_on_vote, issue_to_all, view_floor, view_vote,
};
use mingtong_domain::ids::VoteId;
use mingtong_domain::limits::BALLOTS_AT_ONCE_MAX;
use mingtong_domain::vote::{Act, Command, Door};

/// A building in the list of them.
struct BuildingLine {
    href: String,
    name: Called,
    electors: u64,
    voted: u64,
}

/// A choice that is a link: its words, how many there are, whether it is chosen.
struct Tab {
    href: String,
    words: String,
    count: usize,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "vote/desk/doors.html")]
struct DoorsPage {
    page: Page,
    vote: String,
    title: Called,
    until: String,
    error: Option<String>,
    done: Option<String>,
    /// The home where somebody goes next: its number and its address.
    next: Option<(String, String)>,
    /// Where whoever counts goes on: to the papers, or to the box.
    teller: Option<(String, &'static str)>,
    buildings: Vec<BuildingLine>,
    /// The building that is shown.
    building: Option<Called>,
    at: At,
    action: String,
    all_buildings: Option<String>,
    entrance_tabs: Vec<Tab>,
    shown_tabs: Vec<Tab>,
    tick: String,
    tick_all: String,
    no_ticks: String,
    legend: Vec<Legend>,
    entrances: Vec<Entrance>,
    today: String,
    may_issue: bool,
    may_note: bool,
    may_return: bool,
    without_paper: usize,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::ReadElectors)?;
    let (id, at) = (VoteId(id), At::read(&query));
    let all: bool = query.get("tick").is_some_and(|it| it == "all");
    let mut page = load(&visit, &id, &at, &[]).await?;
    if all {
        page.tick_everything();
    }
    page.done = done_words(&visit, query.get("done"));
    if let Some(after) = query.get("after").and_then(|no| no.parse().ok()) {
        page.next = page.next_after(after);
    }
    Ok(render_as(StatusCode::OK, &page))
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read_list(&visit, request, BALLOTS_AT_ONCE_MAX).await?;
    visit.authorised(Act::ReadElectors)?;
    let (id, at) = (VoteId(id), At::sent(&form));
    match attempt(&visit, &id, &at, &form).await {
        Ok(act) => {
            let at = At { ticks: false, ..at };
            Ok(visit.onward(&at.path(&id, &[("done", act.key().to_owned())])))
        }
        Err(not_done) => {
            let mut page = load(&visit, &id, &at, form.all("elector")).await?;
            page.error = Some(not_done.text);
            Ok(render_as(not_done.status, &page))
        }
    }
}

/// Does the same for all who are ticked, or issues papers to all who have none.
async fn attempt(visit: &Visit, id: &VoteId, at: &At, form: &Form) -> Result<Act, NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let asked = form.get("do");
    if asked == "issue_all" {
        let done = issue_to_all(app, hall, &who, id, at.building.as_deref()).await;
        return done.map(|_| Act::IssuePaper).map_err(|fail| NotDone::new(visit, &fail));
    }
    let command = command(asked, form, visit).map_err(|key| NotDone::to_put_right(visit, key))?;
    let electors: Vec<u32> = form.all("elector").iter().filter_map(|no| no.parse().ok()).collect();
    if electors.is_empty() {
        return Err(NotDone::to_put_right(visit, "floor-tick-first"));
    }
    let act = command.act();
    let on = OnVote { electors, ..OnVote::default() };
    let done = act_on_vote(app, hall, &who, id.clone(), on, command).await;
    done.map(|()| act).map_err(|fail| NotDone::new(visit, &fail))
}

/// What a button of the floor, or of a home, asks for; pictures are added by whoever took them in.
///
/// # Errors
/// The key of the text that says what to put right.
pub(super) fn command(asked: &str, form: &Form, visit: &Visit) -> Result<Command<String>, &'static str> {
    match asked {
        "issue" => Ok(Command::IssuePaper {}),
        "return" => Ok(Command::ReturnPaper {}),
        "take_back" => {
            let visit = form.get("visit").parse().map_err(|_| "floor-choose")?;
            Ok(Command::TakeBackDoor { visit, reason: form.get("reason").to_owned() })
        }
        door => {
            let door = Door::from_key(door).ok_or("floor-choose")?;
            let on = match form.maybe("on") {
                Some(on) => on.parse::<Date>().map_err(|_| "floor-wrong-day")?,
                None => visit.site.app.now().date(),
            };
            Ok(Command::NoteDoor { door, on, pictures: vec![] })
        }
    }
}

async fn load(visit: &Visit, id: &VoteId, at: &At, ticked: &[String]) -> Result<DoorsPage, Problem> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let floor = view_floor(app, hall, &who, id, at.building.as_deref()).await;
    let floor = floor.map_err(|fail| visit.problem(fail))?;
    let view = view_vote(app, hall, &who, id).await.map_err(|fail| visit.problem(fail))?;
    let at = At { building: floor.building.clone(), ..at.clone() };
    Ok(page(visit, &view, floor, at, ticked))
}

fn page(visit: &Visit, view: &VoteView, floor: Floor, at: At, ticked: &[String]) -> DoorsPage {
    let (words, id) = (visit.words, &view.vote.id);
    let cells: Vec<Cell> = floor.doors.iter().map(|line| Cell::of(visit, id, &at, line, ticked)).collect();
    let homes: Vec<_> = floor.doors.iter().cloned().zip(cells).collect();
    let all: Vec<Cell> = homes.iter().map(|(_, cell)| cell.clone()).collect();
    let names: Vec<(String, usize)> = entrances(homes.clone()).iter().map(|it| (it.name.clone(), it.len())).collect();
    let is_here = |name: &str| at.entrance.as_ref().is_none_or(|entrance| entrance == name);
    let here: Vec<_> = homes.into_iter().filter(|(line, _)| is_here(line.elector.home.parts().1)).collect();
    let may = |act: Act| floor.offered.contains(&act);
    let link = |at: At| at.link(visit, id);
    let several = floor.buildings.len() > 1;
    let without = |line: &&DoorLine| !line.ballot.is_issued;
    let tab = |shown: Shown| Tab {
        href: link(At { shown, ..at.clone() }),
        words: words.word("floor-shown", shown.key()),
        count: here.iter().filter(|(_, cell)| shown.holds(cell.standing)).count(),
        is_chosen: at.shown == shown,
    };
    let shown_tabs = Shown::ALL.into_iter().map(tab).collect();
    DoorsPage {
        page: Page::new(visit, "votes", words.t("floor-title")),
        vote: visit.link(&format!("/votes/{id}")),
        title: Called::title(&view.title, words),
        until: format::moment(words, view.vote.window.closes),
        error: None,
        done: None,
        next: None,
        teller: view.is_teller.then(|| teller_link(visit, view)),
        building: floor.building.as_deref().map(|building| building_called(visit, building)),
        action: visit.link(&format!("/desk/votes/{id}/doors")),
        all_buildings: several.then(|| visit.link(&format!("/desk/votes/{id}/doors"))),
        entrance_tabs: entrance_tabs(visit, id, &at, names),
        shown_tabs,
        tick: link(At { ticks: true, ..at.clone() }),
        tick_all: visit.link(&At { ticks: false, ..at.clone() }.path(id, &[("tick", "all".to_owned())])),
        no_ticks: link(At { ticks: false, ..at.clone() }),
        legend: legend(words, all.iter()),
        entrances: entrances(here),
        today: visit.site.app.now().date().to_string(),
        may_issue: may(Act::IssuePaper),
        may_note: may(Act::NoteDoor),
        may_return: may(Act::ReturnPaper),
        without_paper: floor.doors.iter().filter(without).count(),
        buildings: floor.buildings.into_iter().map(|it| building_line(visit, id, it)).collect(),
        at,
    }
}

fn teller_link(visit: &Visit, view: &VoteView) -> (String, &'static str) {
    let (at, title) = if view.vote.is_secret() { ("box", "box-title") } else { ("papers", "papers-title") };
    (visit.link(&format!("/desk/votes/{}/{at}", view.vote.id)), visit.words.t(title))
}

fn building_called(visit: &Visit, building: &str) -> Called {
    match building {
        "" => Called::words(visit.words.t("floor-only-building")),
        name => Called::words(visit.words.ta("floor-building", &[text_arg("building", name)])),
    }
}

fn building_line(visit: &Visit, id: &VoteId, brief: VoteBuilding) -> BuildingLine {
    let at = At { building: Some(brief.building.clone()), entrance: None, shown: Shown::All, ticks: false };
    let name = building_called(visit, &brief.building);
    BuildingLine { href: at.link(visit, id), name, electors: brief.electors, voted: brief.voted }
}

fn entrance_tabs(visit: &Visit, id: &VoteId, at: &At, names: Vec<(String, usize)>) -> Vec<Tab> {
    if names.len() < 2 {
        return vec![];
    }
    let words = visit.words;
    let tab = |entrance: Option<String>, words: String, count: usize| Tab {
        href: At { entrance: entrance.clone(), ..at.clone() }.link(visit, id),
        words,
        count,
        is_chosen: at.entrance == entrance,
    };
    let all = tab(None, words.t("floor-all-entrances").to_owned(), names.iter().map(|(_, count)| count).sum());
    let of = |(name, count): (String, usize)| {
        let called = words.ta("floor-entrance", &[text_arg("entrance", &name)]);
        tab(Some(name), called, count)
    };
    std::iter::once(all).chain(names.into_iter().map(of)).collect()
}

impl DoorsPage {
    fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.entrances.iter().flat_map(Entrance::cells)
    }

    /// The homes that are asked for, in the order of their numbers.
    fn listed(&self) -> Vec<&Cell> {
        let mut listed: Vec<&Cell> = self.cells().filter(|cell| cell.is_shown).collect();
        listed.sort_by_key(|cell| cell.no);
        listed
    }

    fn tick_everything(&mut self) {
        self.entrances.iter_mut().flat_map(Entrance::cells_mut).for_each(|cell| cell.is_ticked = cell.is_shown);
    }

    /// Where somebody goes who was at an elector: to the next home behind it, else to the first.
    fn next_after(&self, after: u32) -> Option<(String, String)> {
        let mut open: Vec<&Cell> =
            self.cells().filter(|cell| cell.no != after && Shown::ToVisit.holds(cell.standing)).collect();
        open.sort_by_key(|cell| (cell.no < after, cell.no));
        open.first().map(|cell| (cell.home.clone(), cell.href.clone()))
    }

    /// What is met at a door, what is met most first.
    fn door_keys(&self) -> [&'static str; 3] {
        [Door::Delivered, Door::NobodyThere, Door::Refused].map(Door::key)
    }

    /// Whether anything can be noted for many.
    fn may_tick(&self) -> bool {
        self.may_issue || self.may_note || self.may_return
    }
}
