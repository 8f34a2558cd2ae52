//! Where the rest of a closed fund went and with whose rest a fund began, on its page, beside its account and on paper.

use crate::args::text_arg;
use crate::called::Called;
use crate::format::date;
use crate::parts::paper::fact;
use crate::visit::Visit;
use mingtong_app::fund::{FundBeside, Passed, RestView};
use mingtong_domain::Millis;
use mingtong_domain::money::yuan;
use mingtong_office::paper::Part;
use mingtong_words::Words;

/// What passed into a fund and out of it, as it is told.
pub(super) struct PassedTold {
    /// The fund with whose rest it began: where it stands, what it is for, how much that was.
    pub(super) began_with: Option<(String, Called, String)>,
    /// Where its own rest went, how much and when.
    pub(super) rest: Option<String>,
    /// To whom, or why it was closed.
    pub(super) words: Option<Called>,
    /// The fund that was opened with it: where it stands, what it is for.
    pub(super) carried_on: Option<(String, Called)>,
}

impl PassedTold {
    pub(super) fn of(visit: &Visit, passed: &Passed) -> Self {
        let words = visit.words;
        let named =
            |fund: &FundBeside| (visit.link(&format!("/funds/{}", fund.id)), Called::title(&fund.purpose, words));
        let rest = passed.rest.as_ref();
        Self {
            began_with: passed.began_with.as_ref().map(|(fund, fen)| {
                let (href, called) = named(fund);
                (href, called, yuan(*fen))
            }),
            rest: rest.map(|rest| told(words, rest)),
            words: rest.and_then(|rest| rest.words.as_ref()).map(|said| match said.words() {
                Some(said) => Called::name(said),
                None => Called::words(words.t("words-erased")),
            }),
            carried_on: rest.and_then(|rest| rest.carried_on.as_ref()).map(named),
        }
    }

    /// Whether there is anything to tell.
    pub(super) fn is_any(&self) -> bool {
        self.began_with.is_some() || self.rest.is_some()
    }

    /// The same on paper.
    pub(super) fn parts(self, words: Words) -> Vec<Part> {
        let began_with = self.began_with.map(|(_, called, fen)| {
            let args = [text_arg("fund", called.text), text_arg("amount", fen)];
            fact(words, "fund-began-with", words.ta("fund-began-with-told", &args))
        });
        let rest = self.rest.map(|rest| fact(words, "fund-rest", rest));
        let said = self.words.map(|said| fact(words, "fund-rest-words", said.text));
        let carried_on = self.carried_on.map(|(_, called)| fact(words, "fund-carried-on", called.text));
        [began_with, rest, said, carried_on].into_iter().flatten().collect()
    }
}

/// Where the rest went, how much and when; without an amount where nothing was left.
fn told(words: Words, rest: &RestView) -> String {
    let goes = text_arg("goes", words.word("fund-goes", rest.goes.key()));
    let day = text_arg("day", date(words, Millis::from_date(rest.day)));
    match rest.left {
        0 => words.ta("fund-rest-none", &[goes, day]),
        left => words.ta("fund-rest-told", &[goes, text_arg("amount", yuan(left)), day]),
    }
}
