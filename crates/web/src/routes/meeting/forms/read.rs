//! What a form that was sent asks for.

use super::papers;
use super::people::{People, names};
use crate::fields::Form;
use crate::parts::digits::number;
use jiff::civil::Date;
use mingtong_domain::ids::{BodyId, MatterId, PersonId, PictureId, TextRef};
use mingtong_domain::meeting::{
    Act, AdjournedFor, Attends, Command, Entered, ItemId, ItemKind, MotionId, NamedVoice, Proxy, Says, SignedInBy,
    SpeechId, SpeechKind, ToldBy,
};

/// How the fields begin that say what somebody says when their name is called; their id follows.
pub(super) const VOICE: &str = "voice-";
/// How the fields begin that name all who say the same; what they say follows.
pub(super) const ALL: &str = "all-";

/// The key of the text that says what to put right.
type Wrong = &'static str;

/// What is to be put right in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::routes::meeting) struct NotRead {
    /// The key of the text that says it.
    pub(in crate::routes::meeting) key: &'static str,
    /// Which of several it is about, from 1; 0 where it is about no number.
    pub(in crate::routes::meeting) nth: usize,
}

impl From<Wrong> for NotRead {
    fn from(key: Wrong) -> Self {
        Self { key, nth: 0 }
    }
}

struct Sent<'a> {
    form: &'a Form,
    people: &'a People,
}

/// The command of a form that was sent; none for what has no form.
///
/// # Errors
/// The key of the text that says what to put right.
pub(in crate::routes::meeting) fn read(
    act: Act,
    form: &Form,
    people: &People,
    pictures: &[PictureId],
) -> Result<Option<Command<String>>, NotRead> {
    let sent = Sent { form, people };
    let command = match act {
        Act::AddItem | Act::WithdrawItem | Act::PutOffItem | Act::ReferItem | Act::NoteItem => sent.of_item(act)?,
        Act::Open | Act::ChangeOfficers => sent.officers(act)?,
        Act::Come | Act::Leave | Act::Excuse => sent.presence(act)?,
        Act::AskForFloor | Act::GiveFloor | Act::LeaveFloor => sent.floor(act)?,
        Act::Recuse => {
            Command::Recuse { item: sent.item()?, person: sent.person("person")?, reason: sent.text("reason") }
        }
        Act::RecordView => {
            Command::RecordView { item: sent.item()?, person: sent.person("person")?, text: sent.text("text") }
        }
        Act::Tell => Command::Tell {
            by: ToldBy::from_key(form.get("by")).ok_or("meeting-wrong-choice")?,
            on: sent.day("on")?,
            pictures: pictures.to_vec(),
        },
        Act::CallOff => Command::CallOff { reason: sent.text("reason") },
        Act::Adjourn => Command::Adjourn {
            to: sent.day("to")?,
            why: AdjournedFor::from_key(form.get("why")).ok_or("meeting-wrong-choice")?,
            reason: sent.text("reason"),
        },
        Act::Resume => Command::Resume {},
        Act::End => Command::End {},
        Act::PutMotion | Act::DecideByHands | Act::DecideByName | Act::Elect => sent.vote(act)?,
        Act::WriteMinutes => Command::WriteMinutes { text: sent.text("text") },
        Act::AmendMinutes => Command::AmendMinutes { text: sent.text("text"), reason: sent.text("reason") },
        Act::SignMinutes => Command::SignMinutes {
            version: TextRef(sent.text("version")),
            person: sent.person("person")?,
            pictures: pictures.to_vec(),
        },
        Act::FreezeMinutes => Command::FreezeMinutes {},
        Act::Call => return Ok(None),
    };
    Ok(Some(command))
}

impl Sent<'_> {
    fn text(&self, name: &str) -> String {
        self.form.get(name).to_owned()
    }

    fn day(&self, name: &str) -> Result<Date, Wrong> {
        self.form.get(name).trim().parse().map_err(|_| "meeting-wrong-day")
    }

    fn number(&self, name: &str) -> Result<u32, Wrong> {
        number(self.form.get(name)).ok_or("meeting-wrong-number")
    }

    fn item(&self) -> Result<ItemId, Wrong> {
        self.form.get("item").parse().map(ItemId).map_err(|_| "meeting-wrong-item")
    }

    fn person(&self, name: &str) -> Result<PersonId, Wrong> {
        self.people.find(self.form.get(name)).ok_or("meeting-wrong-person")
    }

    fn persons(&self, name: &str) -> Result<Vec<PersonId>, Wrong> {
        let found = self.people.find_all(self.form.all(name)).filter(|found| !found.is_empty());
        found.ok_or("meeting-wrong-person")
    }

    fn of_item(&self, act: Act) -> Result<Command<String>, Wrong> {
        let reason = self.text("reason");
        Ok(match act {
            Act::AddItem => Command::AddItem {
                kind: ItemKind::from_key(self.form.get("kind")).ok_or("meeting-wrong-choice")?,
                matter: matter(self.form.get("matter"))?,
                title: self.text("title"),
            },
            Act::PutOffItem => Command::PutOffItem { item: self.item()?, to: self.day("to")?, reason },
            Act::ReferItem => {
                let to = self.form.maybe("to").map(BodyId).ok_or("meeting-wrong-choice")?;
                Command::ReferItem { item: self.item()?, to, reason }
            }
            Act::NoteItem => Command::NoteItem { item: self.item()?, text: self.form.maybe("text") },
            _ => Command::WithdrawItem { item: self.item()?, reason },
        })
    }

    fn officers(&self, act: Act) -> Result<Command<String>, Wrong> {
        let (chair, recorder) = (self.person("chair")?, self.person("recorder")?);
        let tellers = self.persons("tellers").map_err(|_| "meeting-wrong-tellers")?;
        Ok(match act {
            Act::Open => Command::Open { chair, recorder, tellers },
            _ => Command::ChangeOfficers { chair, recorder, tellers },
        })
    }

    fn presence(&self, act: Act) -> Result<Command<String>, Wrong> {
        let persons = self.persons("person").map_err(|_| "meeting-wrong-nobody")?;
        Ok(match act {
            Act::Come => Command::Come {
                persons,
                attends: Attends::from_key(self.form.get("attends")).ok_or("meeting-wrong-choice")?,
                by: SignedInBy::from_key(self.form.get("by")).ok_or("meeting-wrong-choice")?,
            },
            Act::Leave => Command::Leave { persons },
            _ => Command::Excuse { persons, reason: self.form.maybe("reason") },
        })
    }

    fn floor(&self, act: Act) -> Result<Command<String>, Wrong> {
        let speech = || self.form.get("speech").parse().map(SpeechId).map_err(|_| "meeting-wrong-choice");
        Ok(match act {
            Act::AskForFloor => Command::AskForFloor {
                item: self.item()?,
                person: self.person("person")?,
                kind: SpeechKind::from_key(self.form.get("kind")).ok_or("meeting-wrong-choice")?,
            },
            Act::GiveFloor => Command::GiveFloor { speech: speech()?, reason: self.form.maybe("reason") },
            _ => Command::LeaveFloor { speech: speech()? },
        })
    }

    fn vote(&self, act: Act) -> Result<Command<String>, NotRead> {
        let number = |name: &str| self.form.get(name).parse().ok();
        Ok(match act {
            Act::PutMotion => Command::PutMotion {
                item: self.item()?,
                amends: number("amends").map(MotionId),
                mover: Some(self.person("mover").map_err(|_| "meeting-wrong-mover")?),
                text: self.text("text"),
            },
            Act::DecideByHands => Command::DecideByHands {
                motion: self.motion()?,
                agree: self.number("agree")?,
                oppose: self.number("oppose")?,
                abstain: self.number("abstain")?,
                counted_by: self.counted_by()?,
                proxies: self.proxies()?,
                entered: self.entered()?,
                source: self.form.maybe("source"),
            },
            Act::DecideByName => Command::DecideByName {
                motion: self.motion()?,
                voices: self.voices()?,
                counted_by: self.counted_by()?,
                proxies: self.proxies()?,
            },
            _ => Command::Elect {
                item: self.item()?,
                seats: self.number("seats")?,
                papers: papers::papers(self.people, self.form.get("papers"))
                    .map_err(|nth| NotRead { key: "meeting-wrong-paper", nth })?,
                counted_by: self.counted_by()?,
                entered: self.entered()?,
                source: self.form.maybe("source"),
            },
        })
    }

    fn motion(&self) -> Result<MotionId, Wrong> {
        self.form.get("motion").parse().map(MotionId).map_err(|_| "meeting-wrong-choice")
    }

    fn counted_by(&self) -> Result<[PersonId; 2], Wrong> {
        let counted_by = self.persons("counted_by").map_err(|_| "meeting-wrong-two")?;
        counted_by.try_into().map_err(|_| "meeting-wrong-two")
    }

    fn proxies(&self) -> Result<Vec<Proxy>, Wrong> {
        papers::proxies(self.people, self.form.get("proxies"))
    }

    /// Who is due and there, where the form asks for it.
    fn entered(&self) -> Result<Option<Entered>, Wrong> {
        if !self.form.has("due") {
            return Ok(None);
        }
        let proxies = self.form.maybe("proxy_count").map(|_| self.number("proxy_count")).transpose()?;
        let (due, present) = (self.number("due")?, self.number("present")?);
        Ok(Some(Entered { due, present, proxies: proxies.unwrap_or_default() }))
    }

    /// Who says what; whoever says nothing has no field.
    fn voices(&self) -> Result<Vec<NamedVoice>, Wrong> {
        let one_by_one = self.form.pairs().filter_map(|(name, says)| Some((name.strip_prefix(VOICE)?, says)));
        let all = Says::ALL
            .iter()
            .flat_map(|says| names(self.form.get(&format!("{ALL}{}", says.key()))).map(|name| (name, says.key())));
        let voice = |(person, says): (&str, &str)| {
            let person = self.people.find(person).ok_or("meeting-wrong-person")?;
            Ok(NamedVoice { person, says: Says::from_key(says).ok_or("meeting-wrong-choice")? })
        };
        let mut voices = one_by_one.chain(all).map(voice).collect::<Result<Vec<NamedVoice>, Wrong>>()?;
        // A form knows no order; the record has that in which the names were called.
        voices.sort_by_key(|voice| self.people.place_of(&voice.person));
        Ok(voices)
    }
}

/// The matter of an item, where its number is written.
///
/// # Errors
/// It is no number of a matter.
pub(in crate::routes::meeting) fn matter(typed: &str) -> Result<Option<MatterId>, Wrong> {
    match typed.trim() {
        "" => Ok(None),
        number => MatterId::parse(number).map(Some).ok_or("meeting-wrong-matter"),
    }
}
