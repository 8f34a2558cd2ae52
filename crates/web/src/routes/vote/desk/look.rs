//! A vote as it would be called, to look at before it is frozen: who would vote and what is doubtful about that, by
//! which rule, how and when; and the notice that tells all of it.

use super::start::Start;
use super::typed::NOTICE;
use crate::args::text_arg;
use crate::parts::vote_rows::window_words;
use crate::routes::vote::by_rule::{RuleWords, area_number, size_words};
use crate::routes::vote::conduct::{ballot, conduct_lines, secrecy};
use crate::visit::Visit;
use jiff::ToSpan;
use mingtong_app::vote::{NewVote, VotePreview};
use mingtong_domain::notice::NoticeKind;
use mingtong_domain::roll::Count;
use mingtong_domain::vote::Decides;
use mingtong_words::Words;

/// How many homes of a building would vote.
pub(super) struct BuildingLine {
    pub(super) name: String,
    pub(super) homes: u32,
    pub(super) area: String,
}

/// A vote as it would be called.
pub(super) struct Look {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) lines: Vec<String>,
    pub(super) ballot: String,
    pub(super) scope: String,
    pub(super) size: String,
    pub(super) doubts: Vec<String>,
    pub(super) buildings: Vec<BuildingLine>,
    pub(super) by_area: bool,
    pub(super) rule: RuleWords,
    pub(super) window: String,
    pub(super) secrecy: String,
    pub(super) ways: String,
    pub(super) conduct: Vec<String>,
    pub(super) tellers: String,
    pub(super) body: Option<String>,
    pub(super) matter: Option<String>,
}

impl Look {
    /// As it would be called, in these words.
    pub(super) fn of(visit: &Visit, words: Words, start: &Start, new: &NewVote, it: &VotePreview) -> Self {
        let join = words.t("vote-ways-join");
        let ways: Vec<String> = it.conduct.ways.iter().map(|way| words.word("vote-way", way.key())).collect();
        let building = |(building, count): &(String, Count)| BuildingLine {
            name: words.ta("roll-building", &[text_arg("building", building)]),
            homes: count.homes,
            area: area_number(count.area.unsigned_abs()),
        };
        // What there is only one of is not told apart.
        let has_several = start.buildings().len() > 1;
        Self {
            title: new.title.clone(),
            text: new.text.clone(),
            lines: it.lines.clone(),
            ballot: ballot(words, &it.question),
            scope: new.scope_words.clone(),
            size: size_words(words, new.decides, it.size),
            doubts: doubts(words, new.decides, it),
            buildings: it.numbers.buildings.iter().filter(|_| has_several).map(building).collect(),
            by_area: new.decides.is_owners(),
            rule: RuleWords::by(visit, words, &it.question, new.decides, new.window.last()),
            window: window_words(words, new.window),
            secrecy: secrecy(words, &it.conduct),
            ways: ways.join(join),
            conduct: conduct_lines(words, new.decides, &it.conduct),
            tellers: it.tellers.join(join),
            body: new.body.as_ref().map(|body| visit.hall.body_name(body).to_owned()),
            matter: new.matter.map(|matter| visit.hall.number(matter)),
        }
    }

    /// The notice that tells of it, in the words of the record: from today until the last day of the vote, or as long
    /// as the rule asks.
    pub(super) fn notice(visit: &Visit, start: &Start, new: &NewVote, it: &VotePreview) -> [(&'static str, String); 4] {
        let (words, now) = (Words::of_the_record(), visit.site.app.now());
        let look = Self::of(visit, words, start, new, it);
        let days = visit.hall.register.rules.integer(NoticeKind::Other.days(), now).unwrap_or_default();
        let to = now.date().saturating_add(days.days()).max(new.window.last().date());
        let title = words.ta("call-notice-title", &[text_arg("title", &look.title)]);
        let [of_title, of_text, of_from, of_to] = NOTICE;
        [(of_title, title), (of_text, look.text(words)), (of_from, now.date().to_string()), (of_to, to.to_string())]
    }

    fn text(&self, words: Words) -> String {
        let numbered = (1..).zip(&self.lines).map(|(n, line): (u32, &String)| format!("{n}. {line}"));
        let said = |key: &str, what: &str| words.ta(key, &[text_arg("what", what)]);
        let mut lines = vec![self.text.clone(), String::new(), said("call-notice-asked", &self.ballot)];
        lines.extend(numbered);
        lines.push(said("call-notice-who", &format!("{}{}{}", self.scope, words.t("call-scope-join"), self.size)));
        lines.push(said("call-notice-rule", &self.rule.who));
        lines.extend(self.rule.legal.clone());
        lines.extend(self.rule.needs.iter().cloned());
        lines.push(said("call-notice-window", &self.window));
        lines.push(words.ta("call-notice-ways", &[text_arg("secrecy", &self.secrecy), text_arg("ways", &self.ways)]));
        lines.extend(self.conduct.iter().cloned());
        lines.push(said("call-notice-tellers", &self.tellers));
        lines.push(words.t("call-notice-objections").to_owned());
        lines.join("\n")
    }
}

/// What whoever calls it looks at twice before the electorate is frozen.
fn doubts(words: Words, decides: Decides, it: &VotePreview) -> Vec<String> {
    let (all, mut said) = (it.numbers.all, vec![]);
    let counted =
        |key: &str, homes: u32| (homes > 0).then(|| words.ta(key, &[("n", homes.into()), text_arg("text", homes)]));
    if decides.is_owners() {
        said.extend(counted("call-doubt-areas", all.areas_unknown));
        said.extend(counted("call-doubt-owners", all.owners_unknown));
        said.extend(counted("call-doubt-unsold", all.not_handed_over));
    }
    if let Some(first) = it.first.filter(|first| *first != it.size) {
        let args = [text_arg("before", first.electors), text_arg("now", it.size.electors)];
        said.push(words.ta("call-doubt-first", &args));
    }
    said
}
