//! A home is corrected, added or struck, with a reason.

use crate::form::{self, Form};
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::digits::number;
use crate::parts::pasted::visible;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::roll::{
    Correction, HomeFields, HomeView, NamedOwner, correct_home, square_metres, strike_home, view_home,
};
use mingtong_domain::ids::{HomeNo, RollId};
use mingtong_domain::limits::{HOME_NO_CHARS_MAX, REASON_CHARS_MAX};
use mingtong_domain::roll::{Act, AreaSource, Handover, Living, Part};
use mingtong_office::roll::area_of;

/// A choice: key, words, whether it is chosen.
type Choice = (&'static str, String, bool);

/// What was typed so far.
#[derive(Debug, Clone, Default)]
struct Typed {
    no: String,
    area: String,
    source: String,
    part: String,
    handover: String,
    /// Ids of the owners who stay.
    stay: Vec<String>,
    /// Others, one a line: name and telephone.
    others: String,
    adults: String,
    living: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "roll/desk/home.html")]
struct HomePage {
    page: Page,
    csrf: String,
    error: Option<String>,
    roll: String,
    action: String,
    /// The number that it has now; empty where it is to be added.
    no: String,
    typed: Typed,
    /// Id, name, whether they stay.
    owners: Vec<(String, String, bool)>,
    sources: Vec<Choice>,
    parts: Vec<Choice>,
    handovers: Vec<Choice>,
    livings: Vec<Choice>,
    no_chars_max: usize,
    reason_chars_max: usize,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::Correct)?;
    let (id, no) = (RollId(id), asked(&params, "no").to_owned());
    let found = found(&visit, &id, &no).await?;
    let typed = found.as_ref().map_or_else(Typed::default, Typed::of);
    page(&visit, StatusCode::OK, (&id, no, found), typed, None)
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::Correct)?;
    let (id, no, typed) = (RollId(id), form.get("home").trim().to_owned(), Typed::read(&form));
    let found = found(&visit, &id, &no).await?;
    let (app, hall) = (&visit.site.app, &visit.hall);
    let done = if form.has("strike") {
        let struck = strike_home(app, hall, &who, id.clone(), HomeNo(no.clone()), typed.reason.clone()).await;
        struck.map(|()| Act::Strike)
    } else {
        match typed.correction(&no) {
            Ok(correction) => correct_home(app, hall, &who, id.clone(), correction).await.map(|()| Act::Correct),
            Err(key) => {
                let text = visit.words.t(key).to_owned();
                return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, (&id, no, found), typed, Some(text));
            }
        }
    };
    match done {
        Ok(act) => Ok(visit.onward(&format!("/rolls/{id}?done={}", act.key()))),
        Err(fail) => {
            let text = fail_text(visit.words, &fail);
            page(&visit, fail_status(&fail), (&id, no, found), typed, Some(text))
        }
    }
}

/// The home that is to be corrected; none where one is to be added.
async fn found(visit: &Visit, id: &RollId, no: &str) -> Result<Option<HomeView>, Problem> {
    if no.is_empty() {
        return Ok(None);
    }
    let view = view_home(&visit.site.app, &visit.hall, &visit.who(), id, &no.into()).await;
    view.map(Some).map_err(|fail: Fail| visit.problem(fail))
}

fn page(
    visit: &Visit,
    status: StatusCode,
    (id, no, found): (&RollId, String, Option<HomeView>),
    typed: Typed,
    error: Option<String>,
) -> Result<Response, Problem> {
    let words = visit.words;
    let erased = || words.t("words-erased").to_owned();
    let owners = found.into_iter().flat_map(|view| view.owners).map(|owner| {
        let stays = typed.stay.contains(&owner.person.0);
        (owner.person.0, owner.name.unwrap_or_else(erased), stays)
    });
    let choice = |family: &str, key: &'static str, chosen: &str| (key, words.word(family, key), key == chosen);
    let title = if no.is_empty() { "home-add" } else { "home-correct" };
    let template = HomePage {
        page: Page::new(visit, "rolls", words.t(title)),
        csrf: visit.signed_in()?.csrf.clone(),
        error,
        roll: visit.link(&format!("/rolls/{id}")),
        action: visit.link(&format!("/desk/rolls/{id}/home")),
        owners: owners.collect(),
        sources: AreaSource::ALL.iter().map(|it| choice("area-source", it.key(), &typed.source)).collect(),
        parts: Part::ALL.iter().map(|it| choice("home-part", it.key(), &typed.part)).collect(),
        handovers: Handover::ALL.iter().map(|it| choice("home-handover", it.key(), &typed.handover)).collect(),
        livings: Living::ALL.iter().map(|it| choice("home-living", it.key(), &typed.living)).collect(),
        no,
        typed,
        no_chars_max: HOME_NO_CHARS_MAX,
        reason_chars_max: REASON_CHARS_MAX,
    };
    Ok(render_as(status, &template))
}

impl Typed {
    fn of(view: &HomeView) -> Self {
        let home = &view.home;
        Self {
            no: home.no.0.clone(),
            area: home.area.map(square_metres).unwrap_or_default(),
            source: home.source.key().to_owned(),
            part: home.part.key().to_owned(),
            handover: home.handover.key().to_owned(),
            stay: home.owners.iter().map(|owner| owner.0.clone()).collect(),
            others: String::new(),
            adults: home.adults.map(|adults| adults.to_string()).unwrap_or_default(),
            living: home.living.key().to_owned(),
            reason: String::new(),
        }
    }

    fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).trim().to_owned();
        Self {
            no: get("no"),
            area: get("area"),
            source: get("source"),
            part: get("part"),
            handover: get("handover"),
            stay: form.all("owner").to_vec(),
            others: visible(form.get("others")).trim().to_owned(),
            adults: get("adults"),
            living: get("living"),
            reason: get("reason"),
        }
    }

    /// The correction, or the key of the words that say what of it is none.
    fn correction(&self, no: &str) -> Result<Correction, &'static str> {
        let is_new = no.is_empty();
        let home = HomeFields {
            area: area_of(&self.area).map_err(|_| "home-wrong-area")?,
            source: AreaSource::from_key(&self.source).unwrap_or(AreaSource::Register),
            part: Part::from_key(&self.part).unwrap_or(Part::Dwelling),
            handover: Handover::from_key(&self.handover).unwrap_or(Handover::HandedOver),
            owners: self.owners(),
            adults: match self.adults.as_str() {
                "" => None,
                adults => Some(number(adults).ok_or("home-wrong-adults")?),
            },
            living: Living::from_key(&self.living).unwrap_or(Living::Unknown),
        };
        let typed = HomeNo(self.no.clone());
        let (no, new_no) = if is_new { (typed, None) } else { (no.into(), Some(typed)) };
        Ok(Correction { no, new_no, home, reason: self.reason.clone() })
    }

    fn owners(&self) -> Vec<NamedOwner> {
        let stay = self.stay.iter().map(|id| NamedOwner::Known(id.as_str().into()));
        let others = self.others.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| {
            // What begins with a digit at the end of the line is the telephone.
            let at = line.rfind([' ', '　', ',', '，']).filter(|at| {
                line[*at..].trim_start_matches([' ', '　', ',', '，', '+']).starts_with(|c: char| c.is_ascii_digit())
            });
            let (name, phone) = at.map_or((line, None), |at| (&line[..at], Some(&line[at..])));
            let bare = |text: &str| text.trim_matches([' ', '　', ',', '，']).to_owned();
            NamedOwner::New { name: bare(name), phone: phone.map(bare) }
        });
        stay.chain(others).collect()
    }
}
