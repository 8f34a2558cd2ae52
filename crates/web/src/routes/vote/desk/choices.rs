//! What there is to choose from for a vote that is to be called.

use super::start::Start;
use super::typed::{ASKS, Typed, decides_value};
use crate::args::text_arg;
use crate::parts::count_words::{matter_word, rule_word};
use crate::parts::people_choices::CHOICES_MAX;
use crate::parts::place_choices::{is_own_place, own_body};
use crate::problem::Problem;
use crate::routes::vote::by_rule::RuleWords;
use crate::routes::vote::people::People;
use crate::visit::Visit;
use mingtong_app::roll::list_rolls;
use mingtong_domain::motion::{DecidedBy, OwnersMatter, Silent};
use mingtong_domain::vote::{Across, Decides, Question, Secrecy, Way};

/// Buildings that somebody overlooks in a column of boxes; more are written.
const BUILDINGS_MAX: usize = 60;

/// A value to choose: the value, its words, more words below them, whether it is chosen.
pub(super) struct Offered {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) is_chosen: bool,
}

/// What there is to choose from.
pub(super) struct Choices {
    pub(super) asks: Vec<Offered>,
    /// What owners decide on.
    pub(super) matters: Vec<Offered>,
    /// Everybody else who decides.
    pub(super) others: Vec<Offered>,
    pub(super) parts: Vec<Offered>,
    /// The buildings; empty where there is but one, or too many.
    pub(super) buildings: Vec<Offered>,
    pub(super) secrecies: Vec<Offered>,
    pub(super) ways: Vec<Offered>,
    pub(super) across: Vec<Offered>,
    pub(super) silent: Vec<Offered>,
    /// Those who can count; empty where they are too many to overlook, and their names are written.
    pub(super) tellers: Vec<Offered>,
    /// The names that were written.
    pub(super) tellers_written: String,
    pub(super) bodies: Vec<Offered>,
    /// Whether the part of the form is open that says who of the roll votes.
    pub(super) has_scope: bool,
    /// Whether it is somebody else than owners who decides.
    pub(super) has_other: bool,
}

impl Choices {
    pub(super) async fn of(visit: &Visit, start: &Start, typed: &Typed) -> Result<Self, Problem> {
        let words = visit.words;
        let people = People::load(visit).await.map_err(|fail| visit.problem(fail))?;
        let people = people.and(start.first.as_ref().map(|first| first.tellers.as_slice()).unwrap_or_default());
        let of_family = |field: &str, family: &str, keys: Vec<&'static str>| -> Vec<Offered> {
            keys.into_iter().map(|key| option(typed, field, key, words.word(family, key), String::new())).collect()
        };
        let homes = |count: u32| words.ta("call-homes", &[text_arg("n", count)]);
        let decider = |decides: Decides, label: String| {
            option(typed, "decides", &decides_value(decides), label, needs(visit, decides))
        };
        let others: Vec<Offered> = DecidedBy::ALL
            .iter()
            .map(|by| Decides::by(*by))
            .filter(|decides| decides.is_of_homes() && !decides.is_owners())
            .map(|decides| decider(decides, rule_word(words, decides.by)))
            .collect();
        let buildings = start.buildings();
        let is_few = buildings.len() <= BUILDINGS_MAX;
        let named = people.all();
        let can_tick = named.len() <= CHOICES_MAX;
        let teller = |id: &str, name: &str| option(typed, "teller", id, name.to_owned(), String::new());
        let has_other = others.iter().any(|other| other.is_chosen);
        let narrow = ["entrances", "floor-from", "floor-to", "scope"];
        Ok(Self {
            asks: of_family("ask", "call-ask", ASKS.to_vec()),
            matters: OwnersMatter::ALL
                .iter()
                .map(|it| decider(Decides::owners(*it), matter_word(words, *it)))
                .collect(),
            others,
            parts: start
                .parts()
                .map(|(part, count)| {
                    option(typed, "part", part.key(), words.word("home-part", part.key()), homes(count))
                })
                .collect(),
            buildings: buildings
                .iter()
                .filter(|_| is_few)
                .map(|(building, count)| {
                    let label = words.ta("roll-building", &[text_arg("building", building)]);
                    option(typed, "building", building, label, homes(*count))
                })
                .collect(),
            secrecies: of_family("secrecy", "vote-secrecy", Secrecy::ALL.iter().map(|it| it.key()).collect()),
            ways: of_family("way", "call-way", Way::ALL.iter().map(|it| it.key()).collect()),
            across: of_family("across", "vote-across", Across::ALL.iter().map(|it| it.key()).collect()),
            silent: of_family("silent", "count-silent", Silent::ALL.iter().map(|it| it.key()).collect()),
            tellers: named.iter().filter(|_| can_tick).map(|it| teller(it.id.as_str(), &it.name)).collect(),
            tellers_written: written(&people, typed),
            bodies: bodies(visit, typed),
            has_scope: narrow.iter().any(|name| !typed.get(name).is_empty()) || !typed.all("building").is_empty(),
            has_other,
        })
    }
}

fn option(typed: &Typed, field: &str, value: &str, label: String, hint: String) -> Offered {
    Offered { value: value.to_owned(), label, hint, is_chosen: typed.has(field, value) }
}

/// The names of those who count, as they were written; ids from before are names again.
fn written(people: &People, typed: &Typed) -> String {
    let all = people.all();
    let name = |typed: &String| match all.iter().find(|it| it.id.as_str() == typed.as_str()) {
        Some(known) => known.name.clone(),
        None => typed.clone(),
    };
    typed.all("teller").iter().map(name).collect::<Vec<_>>().join("、")
}

/// How many have to take part and to agree, by the rule book of today.
fn needs(visit: &Visit, decides: Decides) -> String {
    let question = Question::Motions { motions: vec![], with_majority: false };
    let (words, now) = (visit.words, visit.site.app.now());
    RuleWords::by(visit, words, &question, decides, now).needs.join(words.t("call-needs-join"))
}

/// The bodies that can call it: that of whoever leads one, any for the desk.
fn bodies(visit: &Visit, typed: &Typed) -> Vec<Offered> {
    let own = own_body(visit);
    let ids = visit.hall.register.bodies.keys().filter(|id| own.as_ref().is_none_or(|own| own == *id));
    ids.map(|id| option(typed, "body", id.as_str(), visit.hall.body_name(id).to_owned(), String::new())).collect()
}

/// A roll on which a vote can be called, or will be once it is posted.
pub(super) struct Roll {
    pub(super) place: String,
    /// Where it goes on.
    pub(super) href: String,
    pub(super) is_posted: bool,
}

/// The rolls of the places where whoever is signed in calls votes, as many as a page has.
pub(super) async fn rolls(visit: &Visit) -> Result<Vec<Roll>, Problem> {
    let (mut all, mut skip) = (vec![], Some(0));
    while let Some(from) = skip {
        let found = list_rolls(&visit.site.app, &visit.hall, from).await.map_err(|fail| visit.problem(fail))?;
        skip = found.next;
        let theirs = found.items.into_iter().filter(|it| is_own_place(visit, &it.roll.place));
        all.extend(theirs.map(|it| {
            let is_posted = it.roll.posted.is_some();
            let path = if is_posted { format!("/desk/votes/new?roll={}", it.id) } else { format!("/rolls/{}", it.id) };
            Roll { place: it.place, href: visit.link(&path), is_posted }
        }));
    }
    Ok(all)
}
