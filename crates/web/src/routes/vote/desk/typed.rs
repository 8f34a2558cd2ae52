//! What was typed of a vote that is to be called, what is proposed of it, and what it asks for.

use super::start::{Start, TOP_FLOOR};
use crate::args::text_arg;
use crate::form::Form;
use crate::parts::digits;
use crate::parts::pasted::visible;
use crate::parts::people_choices::names;
use crate::parts::place_choices::own_body;
use crate::problem::fail_text;
use crate::routes::vote::people::People;
use crate::visit::Visit;
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use mingtong_app::roll::Meant;
use mingtong_app::vote::{NewQuestion, NewVote, VoteNotice, VoteView};
use mingtong_domain::Millis;
use mingtong_domain::ids::{BodyId, HomeNo, MatterId, PersonId, VoteId};
use mingtong_domain::motion::{DecidedBy, OwnersMatter, Silent};
use mingtong_domain::roll::Part;
use mingtong_domain::rules::RuleId;
use mingtong_domain::vote::{Across, Decides, Question, Scope, Secrecy, Way, Window};
use mingtong_office::roll::stairwell_of;
use mingtong_words::Words;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Fields with one value.
const ONE: [&str; 23] = [
    "roll",
    "again",
    "title",
    "text",
    "ask",
    "lines",
    "number",
    "majority",
    "decides",
    "entrances",
    "floor-from",
    "floor-to",
    "scope",
    "from-date",
    "from-time",
    "to-date",
    "to-time",
    "secrecy",
    "across",
    "silent",
    "clause",
    "body",
    "matter",
];
/// Fields with several.
const SEVERAL: [&str; 5] = ["part", "building", "way", "teller", "void"];
/// Fields of the notice.
pub(super) const NOTICE: [&str; 4] = ["notice-title", "notice-text", "notice-from", "notice-to"];

/// Values of `ask`.
pub(super) const ASKS: [&str; 3] = ["motions", "approval", "election"];
/// How a value of `decides` begins that names what owners decide on.
pub(super) const OWNERS: &str = "owners.";
/// Days for which a vote is open unless somebody says otherwise: two weekends for those who walk from door to door.
const OPEN_DAYS: i64 = 10;

/// What was typed so far, by the names of the fields.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    one: BTreeMap<&'static str, String>,
    several: BTreeMap<&'static str, Vec<String>>,
}

/// Text that says what to put right.
type Wrong = String;

impl Typed {
    pub(super) fn read(form: &Form) -> Self {
        let typed = |name: &str| match name {
            // They are pasted, line by line.
            "lines" | "entrances" => visible(form.get(name)),
            name => form.get(name).to_owned(),
        };
        let one = ONE.iter().chain(&NOTICE).map(|name| (*name, typed(name).trim().to_owned()));
        let several = SEVERAL.iter().map(|name| (*name, form.all(name).to_vec()));
        Self { one: one.collect(), several: several.collect() }
    }

    pub(super) fn get(&self, name: &str) -> &str {
        self.one.get(name).map_or("", String::as_str)
    }

    pub(super) fn all(&self, name: &str) -> &[String] {
        self.several.get(name).map_or(&[], Vec::as_slice)
    }

    pub(super) fn has(&self, name: &str, value: &str) -> bool {
        self.get(name) == value || self.all(name).iter().any(|it| it == value)
    }

    pub(super) fn set(&mut self, name: &'static str, value: impl Into<String>) {
        self.one.insert(name, value.into());
    }

    fn set_all(&mut self, name: &'static str, values: impl IntoIterator<Item = String>) {
        self.several.insert(name, values.into_iter().collect());
    }

    /// Everything but the notice, for a form that carries it on.
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let one = self.one.iter().filter(|(name, _)| !NOTICE.contains(name));
        let one = one.map(|(name, value)| (*name, value.clone()));
        let several =
            self.several.iter().flat_map(|(name, values)| values.iter().map(move |value| (*name, value.clone())));
        one.chain(several).collect()
    }

    /// What is proposed: the common vote of owners, by every way that leaves a name, as soon as people are told for
    /// long enough; a second vote asks what the first one asked.
    pub(super) fn proposed(visit: &Visit, start: &Start) -> Self {
        let mut typed = Self::default();
        typed.set("roll", start.roll.roll.id.0.clone());
        typed.set("ask", ASKS[0]);
        typed.set("secrecy", Secrecy::Named.key());
        typed.set("across", Across::FirstHolds.key());
        typed.set("silent", Silent::NotTakingPart.key());
        typed.set("body", own_body(visit).map(|body| body.0).unwrap_or_default());
        typed.set_all("void", ["yes".to_owned()]);
        let ways = [Way::Paper, Way::Doors, Way::Web, Way::OnBehalf];
        typed.set_all("way", ways.map(|way| way.key().to_owned()));
        typed.set_all("part", start.usual_parts().into_iter().map(|part| part.key().to_owned()));
        let now = visit.site.app.now();
        let rule = |id| visit.hall.register.rules.integer(id, now).unwrap_or_default();
        let opens = now.date().saturating_add(rule(RuleId::MeetingNoticeDaysOwners).days());
        let closes = opens.saturating_add(OPEN_DAYS.min(rule(RuleId::VoteLongestDays) - 1).days());
        typed.set("from-date", opens.to_string());
        typed.set("from-time", "09:00");
        typed.set("to-date", closes.to_string());
        typed.set("to-time", "18:00");
        if let Some(first) = &start.first {
            typed.ask_again(first);
        }
        typed
    }

    fn ask_again(&mut self, first: &VoteView) {
        let (vote, said) =
            (&first.vote, |said: &mingtong_app::matter::Said| said.words().unwrap_or_default().to_owned());
        self.set("again", vote.id.0.clone());
        self.set("title", said(&first.title));
        self.set("text", said(&first.text));
        self.set("scope", said(&first.scope));
        self.set("clause", first.clause.as_ref().map(said).unwrap_or_default());
        self.set("lines", first.lines.iter().map(|line| said(&line.words)).collect::<Vec<_>>().join("\n"));
        self.set("decides", decides_value(vote.decides));
        self.set("secrecy", vote.conduct.secrecy.key());
        self.set("across", vote.conduct.across.key());
        self.set("silent", vote.conduct.silent.silent.key());
        self.set("body", vote.origin.body.as_ref().map(|body| body.0.clone()).unwrap_or_default());
        self.set("matter", vote.origin.matter.map(|matter| matter.to_string()).unwrap_or_default());
        self.set_all("way", vote.conduct.ways.iter().map(|way| way.key().to_owned()));
        self.set_all("teller", vote.tellers.iter().map(|teller| teller.0.clone()));
        self.set_all("void", vote.conduct.void_takes_part.then(|| "yes".to_owned()));
        let (ask, number) = match &vote.question {
            Question::Motions { with_majority, .. } => {
                self.set("majority", if *with_majority { "yes" } else { "" });
                (ASKS[0], String::new())
            }
            Question::Approval { most, .. } => (ASKS[1], most.to_string()),
            Question::Election { seats, .. } => (ASKS[2], seats.to_string()),
        };
        self.set("ask", ask);
        self.set("number", number);
    }

    /// The vote that is asked for, without its notice.
    ///
    /// # Errors
    /// The text that says what to put right.
    pub(super) async fn vote(&self, visit: &Visit, start: &Start, people: &People) -> Result<NewVote, Wrong> {
        let words = visit.words;
        let wrong = |key: &str| words.t(key).to_owned();
        let decides = self.decides().ok_or_else(|| wrong("call-wrong-decides"))?;
        let scope = self.scope(&start.roll.place).map_err(wrong)?;
        let scope_words = match self.get("scope") {
            // It stands in the notice, and with the vote for good.
            "" => start.scope_words(Words::of_the_record(), &scope),
            typed => typed.to_owned(),
        };
        let matter = match self.get("matter") {
            "" => None,
            number => Some(MatterId::parse(number).ok_or_else(|| wrong("notice-wrong-matter"))?),
        };
        let tellers = people
            .find_all(self.all("teller"))
            .map_err(|name| words.ta("call-wrong-person", &[text_arg("name", name)]))?;
        let maybe = |name| Some(self.get(name).to_owned()).filter(|value| !value.is_empty());
        let secrecy = Secrecy::from_key(self.get("secrecy")).unwrap_or(Secrecy::Named);
        // Nobody writes down a secret ballot for another: the form says so beside that way.
        let is_open = |way: &Way| secrecy == Secrecy::Named || *way != Way::OnBehalf;
        Ok(NewVote {
            title: self.get("title").to_owned(),
            text: self.get("text").to_owned(),
            question: self.question(visit, start, people).await?,
            decides,
            roll: start.roll.roll.id.clone(),
            scope,
            scope_words,
            body: maybe("body").map(BodyId),
            matter,
            again_of: maybe("again").map(VoteId),
            window: self.window().ok_or_else(|| wrong("call-wrong-when"))?,
            secrecy,
            ways: self.all("way").iter().filter_map(|key| Way::from_key(key)).filter(is_open).collect(),
            across: Across::from_key(self.get("across")).unwrap_or(Across::FirstHolds),
            silent: Silent::from_key(self.get("silent")).unwrap_or(Silent::NotTakingPart),
            silent_clause: maybe("clause").filter(|_| self.get("silent") != Silent::NotTakingPart.key()),
            void_takes_part: self.has("void", "yes"),
            tellers,
            notice: None,
        })
    }

    async fn question(&self, visit: &Visit, start: &Start, people: &People) -> Result<NewQuestion, Wrong> {
        let lines = || self.get("lines").lines().map(str::trim).filter(|line| !line.is_empty());
        let texts = || lines().map(str::to_owned).collect::<Vec<_>>();
        let number =
            || digits::number::<u32>(self.get("number")).ok_or_else(|| visit.words.t("call-wrong-number").to_owned());
        if lines().next().is_none() {
            return Err(visit.words.t("call-wrong-lines").to_owned());
        }
        Ok(match self.get("ask") {
            "approval" => NewQuestion::Approval(texts(), number()?, true),
            "election" => NewQuestion::Election(candidates(visit, start, people, lines().collect()).await?, number()?),
            _ => NewQuestion::Motions(texts(), self.get("majority") == "yes"),
        })
    }

    fn decides(&self) -> Option<Decides> {
        let key = self.get("decides");
        match key.strip_prefix(OWNERS) {
            Some(matter) => OwnersMatter::from_key(matter).map(Decides::owners),
            None => DecidedBy::from_key(key).filter(|by| *by != DecidedBy::Owners).map(Decides::by),
        }
    }

    fn scope(&self, place: &str) -> Result<Scope<Part>, &'static str> {
        let kinds: Vec<Part> = self.all("part").iter().filter_map(|key| Part::from_key(key)).collect();
        if kinds.is_empty() {
            return Err("call-wrong-parts");
        }
        let buildings = self.all("building").iter().map(String::as_str);
        let entrances = names(self.get("entrances")).map(|typed| stairwell_of(typed, place));
        let within = buildings.map(HomeNo::from).chain(entrances).collect();
        Ok(Scope { kinds, within, floors: self.floors()? })
    }

    fn floors(&self) -> Result<Option<RangeInclusive<u32>>, &'static str> {
        let floor = |name, otherwise: u32| match self.get(name) {
            "" => Ok(otherwise),
            floor => digits::number(floor).ok_or("call-wrong-floors"),
        };
        let (from, to) = (floor("floor-from", 1)?, floor("floor-to", TOP_FLOOR)?);
        if from > to {
            return Err("call-wrong-floors");
        }
        Ok(Some(from..=to).filter(|_| !self.get("floor-from").is_empty() || !self.get("floor-to").is_empty()))
    }

    fn window(&self) -> Option<Window> {
        let at = |date, time| Some(Millis::from_civil(day(self.get(date))?.to_datetime(hour(self.get(time))?)));
        Some(Window { opens: at("from-date", "from-time")?, closes: at("to-date", "to-time")? })
    }

    /// The notice as it was typed; none where a day of it cannot be read.
    pub(super) fn notice(&self) -> Option<VoteNotice> {
        let text = |name| self.get(name).to_owned();
        let (from, to) = (day(self.get("notice-from"))?, day(self.get("notice-to"))?);
        Some(VoteNotice { title: text("notice-title"), text: text("notice-text"), from, to })
    }
}

/// What the form says for a rule.
pub(super) fn decides_value(decides: Decides) -> String {
    match decides.matter {
        Some(matter) => format!("{OWNERS}{}", matter.key()),
        None => decides.by.key().to_owned(),
    }
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

fn hour(text: &str) -> Option<Time> {
    text.parse().ok()
}

/// The candidates, by name.
async fn candidates(visit: &Visit, start: &Start, people: &People, lines: Vec<&str>) -> Result<Vec<PersonId>, Wrong> {
    let mut found = vec![];
    for line in lines {
        let meant = people.meant(visit, Some(&start.roll.roll.id), line).await;
        let said = |key| visit.words.ta(key, &[text_arg("name", line)]);
        match meant.map_err(|fail| fail_text(visit.words, &fail))? {
            Meant::One(person) => found.push(person),
            Meant::Several => return Err(said("call-several-called")),
            Meant::Nobody => return Err(said("call-nobody-called")),
        }
    }
    Ok(found)
}
