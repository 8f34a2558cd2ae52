//! What the form of each act asks for.

use super::Of;
use super::people::{CHOICES_MAX, Somebody, Usual, one_of, some_of};
use super::read::{ALL, VOICE};
use crate::args::text_arg;
use crate::parts::act_form::{Choice, Field, Kind};
use mingtong_app::meeting::{AtMeeting, ItemView, Named, Remains};
use mingtong_domain::ids::{BodyId, PersonId};
use mingtong_domain::limits::{MINUTES_CHARS_MAX, REASON_CHARS_MAX, TEXT_CHARS_MAX};
use mingtong_domain::meeting::{Act, AdjournedFor, Attends, ItemId, ItemKind, ItemState, Says, SignedInBy, ToldBy};
use mingtong_domain::rules::RuleId;

/// How many count: the two who sign for a count.
const COUNTING: usize = 2;

impl Of<'_> {
    /// What the form of an act asks for; none for what has no form here.
    pub(super) fn fields(&self, act: Act) -> Option<Vec<Field>> {
        Some(match act {
            Act::AddItem | Act::WithdrawItem | Act::PutOffItem | Act::ReferItem | Act::NoteItem => self.of_item(act),
            Act::Tell => vec![
                self.field(act, "by", "meeting-field-told-by", self.words("told-by", ToldBy::ALL, ToldBy::key)),
                self.field(act, "on", "meeting-field-told-on", Kind::Date).with(self.today()),
                self.pictures(act, "meeting-hint-told-pictures"),
            ],
            Act::CallOff => vec![self.reason(act)],
            Act::Open | Act::ChangeOfficers => self.officers(act),
            Act::Come | Act::Leave | Act::Excuse => return self.own_presence(act),
            Act::AskForFloor | Act::GiveFloor | Act::LeaveFloor => return self.floor(act),
            Act::Recuse => vec![
                self.item(act, |item| item.state == ItemState::Open),
                self.person(act, "person", "meeting-field-recused", &self.for_whom(self.people.members())),
                self.reason(act),
            ],
            Act::RecordView => vec![
                self.item(act, |_| true),
                self.person(act, "person", "meeting-field-view-of", &self.for_whom(self.people.voted())),
                self.field(act, "text", "meeting-field-view", Kind::Area(TEXT_CHARS_MAX)),
            ],
            Act::PutMotion => self.motion(act),
            Act::DecideByHands => self.hands(act)?,
            Act::Elect => self.election(act),
            Act::Adjourn => vec![
                self.field(
                    act,
                    "why",
                    "meeting-field-adjourned-for",
                    self.words("adjourned-for", AdjournedFor::ALL, AdjournedFor::key),
                ),
                self.field(act, "to", "meeting-field-adjourned-to", Kind::Date),
                self.reason(act),
            ],
            Act::Resume | Act::End | Act::FreezeMinutes => vec![],
            Act::WriteMinutes => vec![self.text_of_minutes(act)],
            Act::AmendMinutes => vec![
                self.text_of_minutes(act),
                self.field(act, "reason", "meeting-field-amended-for", Kind::Area(REASON_CHARS_MAX)),
            ],
            Act::SignMinutes => self.signature(act)?,
            Act::DecideByName => self.names(act)?,
            Act::Call => return None,
        })
    }

    pub(super) fn field(&self, act: Act, name: &'static str, label: &str, kind: Kind) -> Field {
        Field::new(act.key(), name, self.visit.words.t(label), kind)
    }

    pub(super) fn words<K: Copy>(&self, family: &str, all: &[K], key: fn(K) -> &'static str) -> Kind {
        let word = |it: &K| Choice::word(key(*it), self.visit.words.word(family, key(*it)));
        Kind::Radios(all.iter().map(word).collect())
    }

    fn today(&self) -> String {
        self.view.now.date().to_string()
    }

    fn reason(&self, act: Act) -> Field {
        self.field(act, "reason", "meeting-field-reason", Kind::Area(REASON_CHARS_MAX))
    }

    fn pictures(&self, act: Act, hint: &str) -> Field {
        let field = self.field(act, "pictures", "meeting-field-pictures", Kind::Pictures).or_empty();
        field.hinted(self.visit.words.t(hint))
    }

    /// One of the items; of a single one nobody is asked which.
    pub(super) fn item(&self, act: Act, is_such: impl Fn(&ItemView) -> bool) -> Field {
        let items: Vec<&ItemView> = self.view.items.iter().filter(|item| is_such(item)).collect();
        let choice = |item: &&ItemView| Choice::name(&item.id.to_string(), format!("{}. {}", item.id, item.title));
        let only = if let [only] = items.as_slice() { only.id.to_string() } else { String::new() };
        self.field(act, "item", "meeting-field-item", Kind::Select(items.iter().map(choice).collect())).with(only)
    }

    pub(super) fn person(&self, act: Act, name: &'static str, label: &str, people: &[&Somebody]) -> Field {
        if let (false, Some(own)) = (self.view.is_led, &self.people.own) {
            return Field::known(act.key(), name, own);
        }
        self.field(act, name, label, one_of(people))
    }

    /// Those for whom whoever acts may: everybody where they lead.
    pub(super) fn for_whom<'p>(&self, people: Vec<&'p Somebody>) -> Vec<&'p Somebody> {
        let is_theirs = |it: &&Somebody| self.view.is_led || Some(&it.id) == self.people.own.as_ref();
        people.into_iter().filter(is_theirs).collect()
    }

    /// Whether there can be a vote on an item: people were told of it in time, unless the rules do not ask for that.
    fn is_votable(&self, item: &ItemView) -> bool {
        let is_noticed = item.is_noticed || self.number_of(RuleId::MeetingLateNoticeVotes) > 0;
        item.state == ItemState::Open && item.kind.is_voted() && is_noticed
    }

    fn of_item(&self, act: Act) -> Vec<Field> {
        let is_open = |item: &ItemView| item.state == ItemState::Open;
        match act {
            Act::AddItem => vec![
                self.field(act, "kind", "meeting-field-kind", self.words("item-kind", ItemKind::ALL, ItemKind::key)),
                self.field(act, "title", "meeting-field-title", Kind::Line),
                self.field(act, "matter", "meeting-field-matter", Kind::Line)
                    .or_empty()
                    .hinted(self.visit.words.t("meeting-hint-matter")),
            ],
            Act::PutOffItem => vec![
                self.item(act, is_open),
                self.field(act, "to", "meeting-field-put-off-to", Kind::Date),
                self.reason(act),
            ],
            Act::ReferItem => {
                let hall = &self.visit.hall;
                let others = hall.register.bodies.keys().filter(|id| **id != self.view.meeting.body);
                let choice = |id: &BodyId| Choice::name(id.as_str(), hall.body_name(id).to_owned());
                let bodies = Kind::Select(others.map(choice).collect());
                vec![self.item(act, is_open), self.field(act, "to", "meeting-field-refer-to", bodies), self.reason(act)]
            }
            Act::NoteItem => vec![
                self.item(act, is_open),
                self.field(act, "text", "meeting-field-noted", Kind::Area(TEXT_CHARS_MAX)).or_empty(),
            ],
            _ => vec![self.item(act, is_open), self.reason(act)],
        }
    }

    fn officers(&self, act: Act) -> Vec<Field> {
        let fewest = self.number_of(RuleId::MeetingTellersMin).max(COUNTING);
        let usual = Usual::of(self.view, self.people, fewest);
        let (all, mut counting) = (self.people.all(), self.people.members());
        counting.extend(self.people.there().into_iter().filter(|it| !self.people.members().contains(it)));
        let hint = self.visit.words.ta("meeting-hint-tellers", &[text_arg("n", fewest)]);
        vec![
            self.field(act, "chair", "meeting-field-chair", one_of(&all)).with(usual.chair),
            self.field(act, "recorder", "meeting-field-recorder", one_of(&all)).with(usual.recorder),
            self.several(act, "tellers", "meeting-field-tellers", &counting, usual.tellers).hinted(&hint),
        ]
    }

    /// Some people, with those who are meant unless somebody says otherwise.
    fn several(&self, act: Act, name: &'static str, label: &str, people: &[&Somebody], usual: Vec<String>) -> Field {
        let called = people.iter().filter(|it| usual.contains(&it.id.0)).map(|it| it.name.as_str());
        let written = called.collect::<Vec<_>>().join("、");
        self.field(act, name, label, some_of(people)).with(written).ticked(usual)
    }

    /// A number of the rule book; 0 where it does not say.
    fn number_of(&self, rule: RuleId) -> usize {
        let number = self.visit.hall.register.rules.integer(rule, self.view.now);
        number.ok().and_then(|number| usize::try_from(number).ok()).unwrap_or_default()
    }

    /// The form of whoever comes, goes or cannot come themself.
    fn own_presence(&self, act: Act) -> Option<Vec<Field>> {
        let own = self.people.own.as_ref()?;
        let is_there = self.people.is_there(own);
        let member = self.view.attendance.members.iter().find(|it| it.person.id == *own);
        let known = |name, value: &str| Field::known(act.key(), name, value);
        let person = known("person", own.as_str());
        match act {
            Act::Come if !is_there => {
                let attends = if member.is_some() { Attends::Member } else { Attends::Observer };
                Some(vec![person, known("attends", attends.key()), known("by", SignedInBy::Code.key())])
            }
            Act::Leave if is_there => Some(vec![person]),
            Act::Excuse if member.is_some_and(|it| matches!(it.at, AtMeeting::Awaited | AtMeeting::Absent)) => {
                Some(vec![person, self.reason(act).or_empty()])
            }
            _ => None,
        }
    }

    /// What is put to the meeting; while something is, only what would change it.
    fn motion(&self, act: Act) -> Vec<Field> {
        let chair = self.view.officers.as_ref().map(|officers| &officers.chair.id);
        let (members, no_roll) = (self.people.members(), self.view.attendance.due.is_none());
        let moves = |it: &&Somebody| Some(&it.id) != chair && (no_roll || members.contains(it));
        let moving: Vec<&Somebody> = self.people.there().into_iter().filter(moves).collect();
        let mover = self.field(act, "mover", "meeting-field-mover", one_of(&moving));
        let text = |label| self.field(act, "text", label, Kind::Area(REASON_CHARS_MAX));
        match self.view.meeting.before_it() {
            Some(before) => vec![
                Field::known(act.key(), "item", before.item),
                Field::known(act.key(), "amends", before.id),
                text("meeting-field-amendment"),
                mover,
            ],
            None => {
                vec![self.item(act, |item| self.is_votable(item)), text("meeting-field-motion"), mover]
            }
        }
    }

    fn hands(&self, act: Act) -> Option<Vec<Field>> {
        let motion = self.view.meeting.before_it()?;
        let number = |name, label: &str| self.field(act, name, label, Kind::Number);
        let mut fields = vec![Field::known(act.key(), "motion", motion.id)];
        fields.extend(self.numbers_of_assembly(act));
        let expected = self.deciding(motion.item).len();
        let agree = number("agree", "meeting-field-agree");
        fields.push(match self.view.attendance.due {
            Some(_) => agree.hinted(&self.visit.words.ta("meeting-hint-hands", &[text_arg("n", expected)])),
            None => agree,
        });
        fields.extend([number("oppose", "meeting-field-oppose"), number("abstain", "meeting-field-abstain")]);
        fields.extend(self.proxies(act));
        fields.push(self.counted_by(act));
        Some(fields)
    }

    /// Those who decide on an item, by name: who is there and does not stand back.
    fn deciding(&self, item: ItemId) -> Vec<&Named> {
        let recused = self.view.meeting.item(item).map_or(&[][..], |item| item.recused.as_slice());
        let is_recused = |person: &PersonId| recused.iter().any(|recusal| recusal.person == *person);
        let members = self.view.attendance.members.iter().filter(|it| it.at == AtMeeting::There);
        members.map(|it| &it.person).filter(|it| !is_recused(&it.id)).collect()
    }

    /// What everybody says whose name is called; of too many, the names of those who say the same.
    fn names(&self, act: Act) -> Option<Vec<Field>> {
        let motion = self.view.meeting.before_it()?;
        let deciding = self.deciding(motion.item);
        let word = |says: &Says| Choice::word(says.key(), self.visit.words.word("says", says.key()));
        let mut fields = vec![Field::known(act.key(), "motion", motion.id)];
        if deciding.len() > CHOICES_MAX {
            let all = |says: &Says| {
                let label = self.visit.words.word("says", says.key());
                Field::new(act.key(), format!("{ALL}{}", says.key()), &label, Kind::Area(TEXT_CHARS_MAX)).or_empty()
            };
            fields.extend(Says::ALL.iter().map(all));
        } else {
            let choices: Vec<Choice> = Says::ALL.iter().map(word).collect();
            let voice = |it: &&Named| {
                Field::new(act.key(), format!("{VOICE}{}", it.id), &it.name, Kind::Row(choices.clone())).or_empty()
            };
            fields.extend(deciding.iter().map(voice));
        }
        fields.extend(self.proxies(act));
        fields.push(self.counted_by(act));
        Some(fields)
    }

    /// Who is due and there, where nobody keeps a roll.
    fn numbers_of_assembly(&self, act: Act) -> Vec<Field> {
        if self.view.attendance.due.is_some() {
            return vec![];
        }
        let number = |name, label: &str| self.field(act, name, label, Kind::Number);
        let mut fields = vec![number("due", "meeting-field-due"), number("present", "meeting-field-present")];
        if self.number_of(RuleId::MeetingProxiesAssembly) > 0 {
            fields.push(number("proxy_count", "meeting-field-proxy-count").or_empty());
        }
        let source = self.field(act, "source", "meeting-field-source", Kind::Line);
        fields.push(source.hinted(self.visit.words.t("meeting-hint-source")));
        fields
    }

    /// Voices given for others, where the rules of the body count them.
    fn proxies(&self, act: Act) -> Option<Field> {
        let counts = self.view.attendance.due.is_some() && self.number_of(RuleId::MeetingProxies) > 0;
        counts.then(|| {
            let field = self.field(act, "proxies", "meeting-field-proxies", Kind::Area(REASON_CHARS_MAX)).or_empty();
            field.hinted(self.visit.words.t("meeting-hint-proxies"))
        })
    }

    /// The two who counted: of those named to count the first who are there.
    fn counted_by(&self, act: Act) -> Field {
        let tellers = self.view.meeting.officers.as_ref().map_or(&[][..], |it| it.tellers.as_slice());
        let there = self.people.there();
        let counting: Vec<&Somebody> = there.into_iter().filter(|it| tellers.contains(&it.id)).collect();
        let usual = counting.iter().take(COUNTING).map(|it| it.id.0.clone()).collect();
        self.several(act, "counted_by", "meeting-field-counted-by", &counting, usual)
    }

    fn election(&self, act: Act) -> Vec<Field> {
        let words = self.visit.words;
        let mut fields = vec![
            self.item(act, |item| self.is_votable(item)),
            self.field(act, "seats", "meeting-field-seats", Kind::Number),
        ];
        fields.extend(self.numbers_of_assembly(act).into_iter().filter(|field| field.name != "proxy_count"));
        let papers = self.field(act, "papers", "meeting-field-papers", Kind::Area(TEXT_CHARS_MAX));
        fields.extend([papers.hinted(words.t("meeting-hint-papers")), self.counted_by(act)]);
        fields
    }

    /// The text that stands now, to be changed; the draft takes its place where there is none.
    fn text_of_minutes(&self, act: Act) -> Field {
        let latest = self.view.minutes.first().filter(|version| version.remains != Remains::Nothing);
        let written = latest.map(|version| version.text.clone()).unwrap_or_default();
        self.field(act, "text", "meeting-field-minutes", Kind::Area(MINUTES_CHARS_MAX)).with(written)
    }

    fn signature(&self, act: Act) -> Option<Vec<Field>> {
        let version = self.view.meeting.version()?;
        let officers = self.view.meeting.officers.as_ref();
        let signs = |it: &&Somebody| {
            let was_there = self.people.was_there(&it.id) || officers.is_some_and(|team| team.holds(&it.id));
            was_there && !version.is_signed_by(&it.id)
        };
        let signing: Vec<&Somebody> = self.for_whom(self.people.all()).into_iter().filter(signs).collect();
        let own = self.people.own.as_ref().filter(|own| signing.iter().any(|it| it.id == **own));
        let known = Field::known(act.key(), "version", &version.text);
        if !self.view.is_led {
            return Some(vec![known, Field::known(act.key(), "person", own?)]);
        }
        let person = self.field(act, "person", "meeting-field-signs", one_of(&signing));
        let own = own.map(|own| own.0.clone()).unwrap_or_default();
        Some(vec![known, person.with(own), self.pictures(act, "meeting-hint-signed-pictures")])
    }
}
