//! The forms of the acts on a body: what each asks for, and how what was sent becomes the command.

use super::sheet;
use crate::fields::Form;
use crate::parts::act_form::{ActForm, Choice, Field, Kind};
use crate::parts::digits;
use crate::visit::Visit;
use jiff::civil::{Date, Time};
use mingtong_app::Fail;
use mingtong_app::body::BodyView;
use mingtong_app::register::people;
use mingtong_domain::Millis;
use mingtong_domain::body::{Act, AgreedBy, Command, EndedBy, Office, Rhythm, SeatedBy, Sheet};
use mingtong_domain::ids::{PersonId, PictureId};
use mingtong_domain::limits::{REASON_CHARS_MAX, TEXT_CHARS_MAX};
use mingtong_words::Words;

/// The forms of a body for whoever is signed in, with the people to choose from.
pub(super) struct Forms {
    people: Vec<(PersonId, String)>,
}

impl Forms {
    /// The people whom the visitor may choose from.
    pub(super) async fn load(visit: &Visit) -> Result<Self, Fail> {
        let may_choose = visit.session.is_some() && visit.who().may(Act::Seat);
        let people = match may_choose {
            true => people(&visit.site.app, &visit.hall, &visit.who()).await?,
            false => vec![],
        };
        Ok(Self { people })
    }

    /// The forms of everything that can be done now, in the order of the table of acts.
    pub(super) fn offered(&self, visit: &Visit, view: &BodyView) -> Vec<ActForm> {
        match visit.session {
            Some(_) => view.acts.iter().filter_map(|act| self.form(visit, view, *act)).collect(),
            None => vec![],
        }
    }

    /// The form of one act; none for what is not done to one body.
    pub(super) fn form(&self, visit: &Visit, view: &BodyView, act: Act) -> Option<ActForm> {
        let key = act.key();
        let action = visit.link(&format!("/bodies/{}/acts/{key}", view.body.registered.id));
        let fields = fields(visit, view, &self.people, act)?;
        Some(ActForm::new(key, visit.words.word("act", key), action, view.body.latest, fields))
    }
}

/// What the form of an act asks for; none for what is not done to one body.
fn fields(visit: &Visit, view: &BodyView, people: &[(PersonId, String)], act: Act) -> Option<Vec<Field>> {
    let words = visit.words;
    let field = |name, label: &str, kind| Field::new(act.key(), name, words.t(label), kind);
    let choices = |family: &str, keys: &[&'static str]| -> Vec<Choice> {
        keys.iter().map(|key| Choice::word(key, words.word(family, key))).collect()
    };
    let seated = || view.held.iter().map(|seat| Choice::name(seat.seat.person.as_str(), seat.name.clone())).collect();
    let today = view.now.date().to_string();
    Some(match act {
        Act::Agree => vec![
            field(
                "by",
                "body-field-agreed-by",
                Kind::Radios(choices("body-agreed-by", &keys(AgreedBy::ALL, AgreedBy::key))),
            ),
            field("due", "body-field-due", Kind::Number),
            field("agreed", "body-field-agreed", Kind::Number),
            field("text", "body-field-agreement", Kind::Area(TEXT_CHARS_MAX)),
            field("pictures", "body-field-sheet", Kind::Pictures).or_empty().hinted(words.t("body-hint-sheet")),
        ],
        Act::Announce => sheet::fields(visit, view),
        Act::Establish => vec![field("text", "body-field-objections", Kind::Area(TEXT_CHARS_MAX)).or_empty()],
        Act::Seat => vec![
            field("person", "body-field-person", Kind::Select(named(people))).or_empty(),
            field("name", "body-field-name", Kind::Line).or_empty().hinted(words.t("body-hint-name")),
            field("office", "body-field-office", Kind::Radios(choices("body-office", &keys(Office::ALL, Office::key)))),
            field(
                "by",
                "body-field-seated-by",
                Kind::Radios(choices("body-seated-by", &keys(SeatedBy::ALL, SeatedBy::key))),
            ),
            field("from", "body-field-from", Kind::Date).with(today),
            field("until", "body-field-term", Kind::Date).or_empty().hinted(words.t("body-hint-term")),
            field("voices", "body-field-voices", Kind::Number).or_empty().hinted(words.t("body-hint-voices")),
        ],
        Act::Entrust => vec![
            field("person", "body-field-who", Kind::Select(seated())),
            field(
                "office",
                "body-field-office",
                Kind::Radios(choices("body-office", &["convenor", "teller", "member"])),
            ),
        ],
        Act::Unseat => vec![
            field("person", "body-field-who", Kind::Select(seated())),
            field(
                "by",
                "body-field-ended-by",
                Kind::Radios(choices("body-ended-by", &keys(EndedBy::ALL, EndedBy::key))),
            ),
            field("on", "body-field-on", Kind::Date).with(today),
            field("reason", "body-field-reason", Kind::Area(REASON_CHARS_MAX)),
        ],
        Act::MeetRegularly => regular(words, field),
        Act::MeetNoLonger => vec![],
        Act::Dissolve => vec![field("reason", "body-field-reason", Kind::Area(REASON_CHARS_MAX))],
        Act::Form | Act::Propose => return None,
    })
}

/// When and where it meets regularly.
fn regular(words: Words, field: impl Fn(&'static str, &str, Kind) -> Field) -> Vec<Field> {
    let rhythm = |it: &Rhythm| Choice::word(it.key(), words.word("body-rhythm", it.key()));
    vec![
        field("rhythm", "body-field-rhythm", Kind::Radios(Rhythm::ALL.iter().map(rhythm).collect())),
        field("first", "body-field-first", Kind::Date).hinted(words.t("body-hint-first")),
        field("time", "body-field-time", Kind::Time),
        field("place", "body-field-place", Kind::Line),
    ]
}

fn keys<T: Copy>(all: &[T], key: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().copied().map(key).collect()
}

fn named(people: &[(PersonId, String)]) -> Vec<Choice> {
    people.iter().map(|(id, name)| Choice::name(id.as_str(), name.clone())).collect()
}

/// What was sent: the command, and the name of somebody whom nobody has entered yet.
pub(super) struct Asked {
    pub(super) command: Command<String>,
    pub(super) newcomer: Option<String>,
}

/// What a form that was sent asks for.
///
/// # Errors
/// The key of the text that says what to put right.
pub(super) fn read(act: Act, form: &Form, pictures: &[PictureId]) -> Result<Option<Asked>, &'static str> {
    let text = |name: &str| form.get(name).to_owned();
    let day = |name: &str| form.get(name).trim().parse::<Date>().map_err(|_| "body-wrong-day");
    let time = |name: &str| form.get(name).trim().parse::<Time>().map_err(|_| "body-wrong-time");
    let number = |name: &str| digits::number::<u32>(form.get(name)).ok_or("body-wrong-number");
    let person = || PersonId(form.get("person").to_owned());
    let command = match act {
        Act::Agree => Command::Agree {
            by: AgreedBy::from_key(form.get("by")).ok_or("body-wrong-choice")?,
            due: number("due")?,
            agreed: number("agreed")?,
            pictures: pictures.to_vec(),
            text: text("text"),
        },
        Act::Announce => {
            let (title, text) = (text("title"), text("text"));
            Command::Announce { sheet: Sheet { from: day("from")?, until: day("until")?, title, text } }
        }
        Act::Establish => Command::Establish { text: form.maybe("text") },
        Act::Seat => Command::Seat {
            person: person(),
            office: Office::from_key(form.get("office")).ok_or("body-wrong-choice")?,
            by: SeatedBy::from_key(form.get("by")).ok_or("body-wrong-choice")?,
            from: day("from")?,
            until: form.maybe("until").map(|_| day("until")).transpose()?,
            voices: form.maybe("voices").map(|_| number("voices")).transpose()?,
        },
        Act::Entrust => Command::Entrust {
            person: person(),
            office: Office::from_key(form.get("office")).ok_or("body-wrong-choice")?,
        },
        Act::Unseat => Command::Unseat {
            person: person(),
            by: EndedBy::from_key(form.get("by")).ok_or("body-wrong-choice")?,
            on: day("on")?,
            reason: text("reason"),
        },
        Act::MeetRegularly => Command::MeetRegularly {
            rhythm: Rhythm::from_key(form.get("rhythm")).ok_or("body-wrong-choice")?,
            first: Millis::from_civil(day("first")?.to_datetime(time("time")?)),
            place: text("place"),
        },
        Act::MeetNoLonger => Command::MeetNoLonger {},
        Act::Dissolve => Command::Dissolve { reason: text("reason") },
        Act::Form | Act::Propose => return Ok(None),
    };
    let newcomer = form.maybe("name").filter(|_| act == Act::Seat && form.get("person").is_empty());
    if act == Act::Seat && newcomer.is_none() && form.get("person").is_empty() {
        return Err("body-wrong-person");
    }
    Ok(Some(Asked { command, newcomer }))
}
