//! What stands on pages of agreements, in words.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::erased::or_erased;
use crate::visit::Visit;
use mingtong_app::agreement::{AgreementView, LineView, VersionView};
use mingtong_domain::agreement::{Income, Need};
use mingtong_domain::money::yuan;
use mingtong_words::Words;

/// The keys of what is said otherwise where no cost is borne, but income is shared out.
pub(super) struct Told {
    /// The family of what a party does.
    pub(super) part: &'static str,
    /// What a party bears, or gets.
    pub(super) share: &'static str,
    /// Above what all of them do.
    pub(super) shares: &'static str,
    /// Above what all of them would.
    pub(super) preview: &'static str,
    pub(super) circle: &'static str,
    pub(super) total: &'static str,
    pub(super) by: &'static str,
    starts: &'static str,
    pledged: &'static str,
}

static COST: Told = Told {
    part: "agreement-part",
    share: "agreement-share",
    shares: "paper-agreement-shares",
    preview: "work-agreement-preview",
    circle: "agreement-circle",
    total: "agreement-total",
    by: "agreement-by",
    starts: "agreement-starts-when",
    pledged: "agreement-pledged",
};

static INCOME: Told = Told {
    part: "agreement-gets",
    share: "agreement-income-share",
    shares: "paper-agreement-income-shares",
    preview: "work-agreement-income-preview",
    circle: "agreement-income-circle",
    total: "agreement-income-total",
    by: "agreement-income-by",
    starts: "agreement-income-starts-when",
    pledged: "agreement-income-agreed",
};

impl Told {
    /// How an agreement is told.
    pub(super) fn of(shares_income: bool) -> &'static Self {
        if shares_income { &INCOME } else { &COST }
    }
}

/// What came in, what of that is cost, and whether gross or net is shared out.
pub(super) fn income_said(words: Words, income: Income) -> String {
    let args = [
        text_arg("came", yuan(income.came)),
        text_arg("cost", yuan(income.cost)),
        text_arg("of", words.word("agreement-of", income.of.key())),
    ];
    words.ta("agreement-income-said", &args)
}

/// A party as a line.
pub(super) struct PartyLine {
    pub(super) no: u32,
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) part: String,
    /// What it pays or gets.
    pub(super) share: String,
    pub(super) gives: Option<String>,
    /// What it answered, how and when.
    pub(super) answer: String,
    /// Addresses of the pictures of its papers.
    pub(super) papers: Vec<String>,
}

/// A party.
pub(super) fn party_line(visit: &Visit, view: &AgreementView, line: &LineView) -> PartyLine {
    let (words, id, version) = (visit.words, &view.agreement.id, view.version.no);
    let told = Told::of(view.agreement.shares_income());
    let worth = line.party.worth.map(|worth| words.ta("agreement-worth", &[text_arg("yuan", yuan(worth))]));
    let gives = line.gives.clone().into_iter().chain(worth).collect::<Vec<_>>().join(" · ");
    let answer = match (&line.answer, line.waiting) {
        (Some((answer, way, at)), _) => words.ta(
            "agreement-answered",
            &[
                text_arg("answer", words.word("agreement-answer", answer.key())),
                text_arg("way", words.word("agreement-way", way.key())),
                text_arg("at", format::date(words, *at)),
            ],
        ),
        (None, Some(_)) => words.t("agreement-waits").to_owned(),
        (None, None) if !line.party.part.is_asked() => words.t("agreement-not-asked").to_owned(),
        (None, None) => words.t("agreement-unanswered").to_owned(),
    };
    let paper = |picture: &mingtong_domain::ids::PictureId| {
        visit.link(&format!("/agreements/{id}/papers/{version}/{}/{picture}", line.party.no))
    };
    PartyLine {
        no: line.party.no,
        kind: words.word("agreement-kind", line.kind.key()),
        name: or_erased(words, &line.name),
        part: words.word(told.part, line.party.part.key()),
        share: words.ta("agreement-yuan", &[text_arg("yuan", yuan(line.party.share))]),
        gives: Some(gives).filter(|gives| !gives.is_empty()),
        answer,
        papers: line.pictures.iter().map(paper).collect(),
    }
}

/// A line of the summary: what it is, and what stands there.
pub(super) struct Fact {
    pub(super) asks: String,
    pub(super) text: String,
    /// Whether somebody typed it.
    pub(super) is_said: bool,
}

/// The summary of an agreement.
pub(super) fn facts(visit: &Visit, view: &AgreementView) -> Vec<Fact> {
    let (words, version) = (visit.words, &view.version);
    let (deed, told) = (&version.deed, Told::of(view.agreement.shares_income()));
    let fact = |asks: &str, text: String| Fact { asks: words.t(asks).to_owned(), text, is_said: false };
    let said = |asks: &str, text: Option<&str>| Fact {
        asks: words.t(asks).to_owned(),
        text: text.map_or_else(|| words.t("words-erased").to_owned(), str::to_owned),
        is_said: text.is_some(),
    };
    let sum = |fen: i64| words.ta("agreement-yuan", &[text_arg("yuan", yuan(fen))]);
    let need = |need: Need| {
        let key = format!("agreement-need-{}", need.kind().key().replace('_', "-"));
        words.ta(&key, &[text_arg("share", need.share())])
    };
    let starts = [text_arg("heads", need(deed.starts.heads)), text_arg("money", need(deed.starts.money))];
    let counts = [
        text_arg("asked", version.size.asked),
        text_arg("consented", view.tally.heads),
        text_arg("declined", view.tally.declined),
    ];
    let number = [text_arg("number", &view.number), text_arg("version", version.no)];
    let place = view.place.as_deref().map(|place| said("agreement-place", Some(place)));
    let body = view.body.as_deref().map(|body| said("agreement-body", Some(body)));
    let until = version.put.as_ref().map(|put| {
        let last = mingtong_domain::Millis::from_date(put.until);
        fact("agreement-until", format::date(words, last))
    });
    let worth = (version.size.worth > 0).then(|| fact("agreement-beside", sum(version.size.worth)));
    let late = view.late.as_ref().map(|late| said("agreement-late", late.words()));
    let exit = view.exit.as_ref().map(|exit| said("agreement-exit", exit.words()));
    let circle = said(told.circle, view.circle.words());
    let income = deed.income.map(|income| fact("agreement-income", income_said(words, income)));
    let day = mingtong_domain::Millis::from_date(deed.day);
    let first = [Some(fact("agreement-number", words.ta("agreement-number-version", &number))), place, body];
    let second = [
        Some(circle),
        income,
        Some(fact(told.total, sum(deed.total))),
        worth,
        Some(fact(told.by, words.word("agreement-by", deed.by.key()))),
        Some(fact("agreement-day", format::date(words, day))),
        Some(fact("agreement-starts", words.ta(told.starts, &starts))),
        until,
        Some(fact("agreement-answers", words.ta("agreement-counts", &counts))),
        Some(fact(told.pledged, sum(view.tally.money))),
        late,
        exit,
    ];
    first.into_iter().chain(second).flatten().collect()
}

/// A version as its history tells it.
pub(super) struct VersionLine {
    pub(super) title: String,
    /// Why it was drafted anew; none for the first.
    pub(super) why: Option<Called>,
}

/// The history.
pub(super) fn version_lines(words: Words, versions: &[VersionView]) -> Vec<VersionLine> {
    let line = |version: &VersionView| {
        let key = match (version.started, version.put) {
            (Some(_), _) => "agreement-version-started",
            (None, Some(_)) => "agreement-version-put",
            (None, None) => "agreement-version-drafted",
        };
        let at = version.started.or(version.put).unwrap_or(version.at);
        let change = version.change.as_ref().map(|(change, _)| words.word("agreement-change", change.key()));
        let title = words.ta(key, &[text_arg("version", version.no), text_arg("at", format::date(words, at))]);
        VersionLine {
            title: [Some(title), change].into_iter().flatten().collect::<Vec<_>>().join(" · "),
            why: version.change.as_ref().map(|(_, reason)| Called::title(reason, words)),
        }
    };
    versions.iter().map(line).collect()
}
