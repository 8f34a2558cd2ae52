//! What is kept, as facts in words: the page and the file say the same.

use crate::args::{count_arg, text_arg};
use crate::format;
use crate::visit::Visit;
use mingtong_app::OwnLook;
use mingtong_app::person::own_data::{OwnData, OwnHome, OwnHomeOf, OwnMatter, OwnPerson, OwnWords};
use mingtong_app::roll::square_metres;
use mingtong_domain::matter::Visibility;
use mingtong_domain::money::yuan;

/// A word, what is so, and whether that is what people of the community wrote.
pub(super) type Fact = (String, String, bool);

/// What belongs together: a heading, and its facts.
pub(super) struct Section {
    pub(super) title: String,
    pub(super) facts: Vec<Fact>,
}

pub(super) fn sections(visit: &Visit, data: &OwnData) -> Vec<Section> {
    let mut sections = vec![];
    if data.home.is_none() {
        sections.push(contact(visit, data));
    }
    sections.extend(data.matters.iter().map(|matter| of_matter(visit, matter)));
    sections.extend(data.home.as_ref().map(|home| of_home(visit, home)));
    if data.home.is_none() {
        sections.push(looks(visit, data));
    }
    sections.push(stays(visit, data));
    sections
}

fn fact(visit: &Visit, key: &str, text: impl Into<String>) -> Fact {
    (visit.words.t(key).to_owned(), text.into(), false)
}

fn written(visit: &Visit, key: &str, text: impl Into<String>) -> Fact {
    (visit.words.t(key).to_owned(), text.into(), true)
}

fn contact(visit: &Visit, data: &OwnData) -> Section {
    let words = visit.words;
    let title = words.t("own-data-contact").to_owned();
    let Some(person) = data.person.as_ref().filter(|person| person.has_contact()) else {
        let erased = data.person.as_ref().and_then(|person| person.erased);
        let text = match erased {
            Some(at) => words.ta("own-data-erased", &[text_arg("day", format::date(words, at))]),
            None => words.t("own-data-nothing").to_owned(),
        };
        return Section { title, facts: vec![fact(visit, "own-data-kept", text)] };
    };
    let mut facts = left(visit, person);
    let keeps = if person.is_registered {
        words.t("own-data-until-role").to_owned()
    } else {
        words.ta("own-data-until", &[text_arg("days", data.contact_days)])
    };
    facts.extend([
        fact(visit, "own-data-since", format::date(words, person.since)),
        fact(visit, "own-data-for-what", words.t("own-data-purpose")),
        fact(visit, "own-data-keeps", keeps),
        fact(visit, "own-data-reads", words.t("own-data-desk-reads")),
    ]);
    if data.letters_ended {
        facts.push(fact(visit, "own-data-letters", words.t("own-data-letters-ended")));
    }
    Section { title, facts }
}

fn left(visit: &Visit, person: &OwnPerson) -> Vec<Fact> {
    let parts = [
        ("work-contact-name", &person.name),
        ("work-contact-phone", &person.phone),
        ("work-contact-email", &person.email),
    ];
    let is_left = parts.into_iter().filter_map(|(key, part)| Some(written(visit, key, part.clone()?)));
    let mut facts: Vec<Fact> = is_left.collect();
    if let Some((name, relation)) = &person.guardian {
        let args = [text_arg("name", name), text_arg("relation", relation)];
        facts.push(fact(visit, "own-data-guardian", visit.words.ta("own-data-guardian-is", &args)));
    }
    facts
}

fn of_matter(visit: &Visit, matter: &OwnMatter) -> Section {
    let words = visit.words;
    let mut facts = vec![
        fact(visit, "own-data-door", words.word("channel", matter.channel.key())),
        fact(visit, "own-data-since", format::date(words, matter.received)),
    ];
    facts.extend(matter.place.clone().map(|place| written(visit, "own-data-where", place)));
    let reads = match (matter.visibility, &matter.unit) {
        (Visibility::Public, _) => words.t("own-data-everybody-reads").to_owned(),
        (Visibility::Private, Some(unit)) => words.ta("own-data-unit-reads", &[text_arg("unit", unit)]),
        (Visibility::Private, None) => words.t("own-data-desk-reads").to_owned(),
    };
    facts.push(fact(visit, "own-data-reads", reads));
    let said = matter.said.iter().enumerate().filter(|(nth, one)| !is_said_again(&matter.said, *nth, one));
    facts.extend(said.map(|(_, said)| match &said.words {
        Some(said) => written(visit, "own-data-said", said.clone()),
        None => fact(visit, "own-data-said", words.t("words-erased")),
    }));
    if matter.pictures > 0 {
        facts.push(fact(visit, "own-data-pictures", matter.pictures.to_string()));
    }
    let called = match matter.may_be_called {
        Some(since) => words.ta("own-data-called-since", &[text_arg("day", format::date(words, since))]),
        None => words.t("own-data-not-called").to_owned(),
    };
    facts.push(fact(visit, "own-data-called", called));
    Section { title: words.ta("own-data-matter", &[text_arg("number", &matter.number)]), facts }
}

/// Whether the words stand in others of the same moment: a title that was made of the text.
fn is_said_again(said: &[OwnWords], nth: usize, one: &OwnWords) -> bool {
    let Some(words) = &one.words else { return false };
    let begun = words.trim_end_matches('…');
    let holds_it = |all: &str| all.contains(begun);
    said.iter().enumerate().any(|(other, it)| {
        let is_other = it.at == one.at && if it.words == one.words { other > nth } else { other != nth };
        is_other && it.words.as_deref().is_some_and(holds_it)
    })
}

fn of_home(visit: &Visit, home: &OwnHome) -> Section {
    let words = visit.words;
    let mut facts = vec![written(visit, "own-data-home-name", home.name.clone())];
    facts.extend(home.area.map(|area| {
        fact(visit, "own-data-home-area", words.ta("roll-square-metres", &[text_arg("area", square_metres(area))]))
    }));
    if !home.owners.is_empty() {
        facts.push(written(visit, "own-data-home-owners", home.owners.join(words.t("own-data-and"))));
    }
    match &home.of {
        OwnHomeOf::Vote(title, voted) => {
            facts.push(written(visit, "own-data-home-vote", title.clone()));
            let key = if *voted { "own-data-home-voted" } else { "own-data-home-not-voted" };
            facts.push(fact(visit, "own-data-home-ballot", words.t(key)));
        }
        OwnHomeOf::Agreement(title, share) => {
            facts.push(written(visit, "own-data-home-agreement", title.clone()));
            let yuan = share.map(|fen| words.ta("own-data-home-yuan", &[text_arg("yuan", yuan(fen))]));
            facts.extend(yuan.map(|yuan| fact(visit, "own-data-home-share", yuan)));
        }
    }
    facts.push(fact(visit, "own-data-reads", words.t("own-data-home-reads")));
    Section { title: words.t("own-data-home").to_owned(), facts }
}

fn looks(visit: &Visit, data: &OwnData) -> Section {
    let words = visit.words;
    let mut facts: Vec<Fact> = data.looks.iter().map(|look| looked(visit, look)).collect();
    if facts.is_empty() {
        facts.push(fact(visit, "own-data-looked", words.t("own-data-nobody-looked")));
    }
    let kept = words.ta("own-data-looks-kept", &[text_arg("days", data.looks_days)]);
    facts.push(fact(visit, "own-data-keeps", kept));
    Section { title: words.t("own-data-looks").to_owned(), facts }
}

/// The day, and who looked: a role, no name.
fn looked(visit: &Visit, look: &OwnLook) -> Fact {
    let words = visit.words;
    let role = look.role.map(|role| words.word("role", role.key())).unwrap_or_default();
    let who = match &look.unit {
        Some(unit) => words.ta("own-data-look-unit", &[text_arg("role", role), text_arg("unit", unit)]),
        None => role,
    };
    let args =
        [text_arg("who", who), text_arg("what", words.word("own-data-seen", &look.seen)), count_arg("n", look.looks)];
    (format::date(words, look.day), words.ta("own-data-look", &args), false)
}

/// What cannot be erased, and why.
fn stays(visit: &Visit, data: &OwnData) -> Section {
    let words = visit.words;
    let mut facts = vec![fact(visit, "own-data-stays-record", words.t("own-data-stays-record-why"))];
    if data.home.is_some() {
        facts.push(fact(visit, "own-data-stays-ballot", words.t("own-data-stays-ballot-why")));
        facts.push(fact(visit, "own-data-stays-roll", words.t("own-data-stays-roll-why")));
    }
    facts.push(fact(visit, "own-data-stays-money", words.t("own-data-stays-money-why")));
    Section { title: words.t("own-data-stays").to_owned(), facts }
}
