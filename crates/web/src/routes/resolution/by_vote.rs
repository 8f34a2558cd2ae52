//! The vote on which a resolution rests, in words: which it is and how it stands, and of each line what it came to with
//! the arithmetic, in the sentences that the page of the vote has.

use crate::args::text_arg;
use crate::called::Called;
use crate::parts::spoken::Spoken;
use crate::parts::vote_rows::number;
use crate::visit::Visit;
use mingtong_app::resolution::RestsOnVote;
use mingtong_app::vote::Sentences;
use mingtong_domain::resolution::VoteStands;

/// The vote on which a resolution rests.
pub(super) struct ByVoteWords {
    pub(super) link: String,
    /// Its number and what it is called.
    pub(super) called: Called,
    /// Who voted.
    pub(super) voters: Called,
    /// What it decides by law, and whom that binds; none where it is void.
    pub(super) legal: Option<String>,
    /// That nothing rests on it any more, or perhaps not.
    pub(super) warning: Option<Warning>,
    pub(super) lines: Vec<ByVoteLine>,
    /// Its page, for paper.
    pub(super) address: String,
}

/// That a vote does not stand as it did.
pub(super) struct Warning {
    pub(super) text: &'static str,
    /// Why.
    pub(super) reason: Option<Called>,
}

/// A line of its ballot.
pub(super) struct ByVoteLine {
    pub(super) called: Called,
    pub(super) verdict: String,
    /// The arithmetic, a sentence for each test.
    pub(super) tests: Vec<String>,
}

impl ByVoteWords {
    /// The vote in words.
    pub(super) fn of(visit: &Visit, it: &RestsOnVote) -> Self {
        let (words, view) = (visit.words, &it.vote);
        let spoken = Spoken(words);
        let says = Sentences::new(&spoken, view.vote.decides).about(&view.vote.question);
        let title = Called::title(&view.title, words);
        let path = format!("/votes/{}", view.vote.id);
        let number = number(words, (view.vote.by.1.year().into(), view.vote.number));
        let args = [text_arg("number", number), text_arg("title", &title.text)];
        let lines = it.decided().map(|(line, item)| ByVoteLine {
            called: Called::title(&line.words, words),
            verdict: item
                .map_or_else(|| words.t("vote-uncountable").to_owned(), |item| says.verdict(item.chosen.verdict)),
            tests: item.map(|item| says.tests(&item.chosen.tests)).unwrap_or_default(),
        });
        let reason = |text| Warning { text, reason: view.voided.as_ref().map(|reason| Called::title(reason, words)) };
        Self {
            link: visit.link(&path),
            called: Called { text: words.ta("resolution-vote", &args), ..title },
            voters: Called::title(&view.scope, words),
            legal: view.legal.as_ref().filter(|_| it.stands != VoteStands::Void).map(|legal| says.legal(legal)),
            warning: match it.stands {
                VoteStands::Void => Some(reason("resolution-vote-void")),
                VoteStands::VoidAsked => Some(Warning { text: "resolution-vote-void-asked", reason: None }),
                VoteStands::Public | VoteStands::Unpublished => None,
            },
            lines: lines.collect(),
            address: visit.outside_link(&path),
        }
    }

    /// Whether the vote is void.
    pub(super) fn is_void(it: &RestsOnVote) -> bool {
        it.stands == VoteStands::Void
    }
}
