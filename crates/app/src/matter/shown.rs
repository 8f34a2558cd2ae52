//! Which matters of a list: what waits for the next act, and what stands out among them.

use super::measures::Measures;
use mingtong_domain::matter::StageKind;
use mingtong_store::MatterFilter;

/// The states in which somebody of the community has something to see to: those in which nothing has ended.
pub(super) const OPEN_AT_THE_DESK: &[StageKind] = &[
    StageKind::Received,
    StageKind::Accepted,
    StageKind::Assigned,
    StageKind::OpenForClaim,
    StageKind::InProgress,
    StageKind::Disputed,
    StageKind::Escalated,
    StageKind::Deliberating,
    StageKind::Deferred,
    StageKind::Done,
    StageKind::Verified,
];

/// A list of matters in whatever state: what picks them out says by itself how long it lasts.
const IN_ANY_STATE: &[StageKind] = &[];

/// Which matters of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shown {
    /// All.
    #[default]
    All,
    /// Those of which whoever looks is in charge, or for whose they stand in 我负责的.
    Mine,
    /// Those that nobody has accepted 待受理.
    ToAccept,
    /// Those that are with nobody yet 待交办.
    ToAssign,
    /// Those that a unit may claim 待认领.
    ToClaim,
    /// Those that were given to a unit, which has not taken them on 待我认领.
    Given,
    /// Those that a unit has, taken on or not 办理中.
    WithUnit,
    /// Those on which a unit works 正在办.
    UnderWay,
    /// Those that a check found not done, and that are not reported as done again 核实未通过.
    SentBack,
    /// Those that were reported as done and are not closed 已报办结.
    ReportedDone,
    /// Those that are closed 已结案.
    Ended,
    /// Those reported as done, which somebody else looks at 待核实.
    ToVerify,
    /// Those without a public reply 待答复.
    Unanswered,
    /// Those that were opened again and are not closed 重新打开.
    Reopened,
    /// Those that wait for whoever raised them 等提出人补充.
    AskedBack,
    /// Those with a clock of which little is left 快到期.
    DueSoon,
    /// Those with a clock that is over 已超期.
    Overdue,
    /// Those that wait until an arbiter has decided who does them 待裁定.
    ToArbitrate,
    /// Those that were reported to the street office 已上报街道.
    Escalated,
    /// Those that were returned as often as the rule book allows, and are open 多次退回.
    Returned,
    /// Those in which nothing has happened for as long as the rule book says, and that are open 停滞.
    Still,
    /// Those with personal data about which nobody has decided.
    PersonalData,
    /// Those with words or pictures that wait until somebody has looked at them.
    Review,
}

impl Shown {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 23] = [
        Self::All,
        Self::Mine,
        Self::Given,
        Self::ToAccept,
        Self::ToAssign,
        Self::ToClaim,
        Self::WithUnit,
        Self::UnderWay,
        Self::SentBack,
        Self::ReportedDone,
        Self::ToVerify,
        Self::Unanswered,
        Self::Reopened,
        Self::AskedBack,
        Self::DueSoon,
        Self::Overdue,
        Self::ToArbitrate,
        Self::Escalated,
        Self::Returned,
        Self::Still,
        Self::Review,
        Self::PersonalData,
        Self::Ended,
    ];

    /// Its key in addresses; empty for all.
    pub fn key(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Mine => "mine",
            Self::ToAccept => "to-accept",
            Self::ToAssign => "to-assign",
            Self::ToClaim => "to-claim",
            Self::Given => "given",
            Self::WithUnit => "with-unit",
            Self::UnderWay => "under-way",
            Self::SentBack => "sent-back",
            Self::ReportedDone => "reported-done",
            Self::Ended => "ended",
            Self::ToVerify => "to-verify",
            Self::Unanswered => "unanswered",
            Self::Reopened => "reopened",
            Self::AskedBack => "asked-back",
            Self::DueSoon => "due-soon",
            Self::Overdue => "overdue",
            Self::ToArbitrate => "to-arbitrate",
            Self::Escalated => "escalated",
            Self::Returned => "returned",
            Self::Still => "still",
            Self::PersonalData => "personal-data",
            Self::Review => "review",
        }
    }

    /// What a key says; all where it says nothing.
    pub fn of(key: &str) -> Self {
        Self::ALL.into_iter().find(|shown| shown.key() == key).unwrap_or_default()
    }

    /// The states in which its matters are: every list says so, also where something else picks them out.
    fn stages(self) -> &'static [StageKind] {
        use StageKind::{
            Accepted, Assigned, Closed, Disputed, Done, Escalated, InProgress, OpenForClaim, Received, Verified,
        };
        match self {
            // What was taken back, merged or declined since waits for nobody.
            Self::Mine | Self::SentBack | Self::Reopened | Self::AskedBack | Self::Returned | Self::Still => {
                OPEN_AT_THE_DESK
            }
            Self::ToAccept => &[Received],
            Self::ToAssign => &[Accepted],
            Self::ToClaim => &[OpenForClaim],
            Self::Given => &[Assigned],
            Self::WithUnit => &[Assigned, InProgress],
            Self::UnderWay => &[InProgress],
            Self::ReportedDone => &[Done, Verified],
            Self::Ended => &[Closed],
            Self::ToVerify => &[Done],
            Self::ToArbitrate => &[Disputed],
            Self::Escalated => &[Escalated],
            // A merged matter is owed its reply, a closed one has the clock of its review, and what must not be read
            // is looked at whatever became of it.
            Self::All | Self::Unanswered | Self::DueSoon | Self::Overdue | Self::PersonalData | Self::Review => {
                IN_ANY_STATE
            }
        }
    }

    /// The filter that finds no others, by the rules of now.
    pub(super) fn narrow(self, filter: MatterFilter, rules: Measures) -> MatterFilter {
        let own: Vec<&'static str> = self.stages().iter().map(|stage| stage.key()).collect();
        let both = || own.iter().copied().filter(|stage| filter.stages.contains(stage)).collect::<Vec<_>>();
        let stages = match (own.is_empty(), filter.stages.is_empty()) {
            (true, _) => filter.stages.clone(),
            (false, true) => own,
            (false, false) => both(),
        };
        // A state in which none of its matters is finds none.
        let is_nothing = stages.is_empty() && !filter.stages.is_empty();
        MatterFilter {
            only: if is_nothing { Some(vec![]) } else { filter.only.clone() },
            stages,
            unanswered: self == Self::Unanswered,
            reopened: self == Self::Reopened,
            sent_back: self == Self::SentBack,
            asked_back: self == Self::AskedBack,
            amber_permille: (self == Self::DueSoon).then_some(rules.amber_permille),
            overdue: self == Self::Overdue,
            returned_at_least: (self == Self::Returned).then_some(rules.returns),
            still_since_ms: (self == Self::Still).then_some(rules.still_since.0),
            personal_data_pending: self == Self::PersonalData,
            awaits_review: self == Self::Review,
            ..filter
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::Millis;

    #[test]
    fn what_waits_for_somebody_has_not_ended() {
        let open: Vec<StageKind> = StageKind::ALL.iter().copied().filter(|stage| !stage.has_ended()).collect();
        let sorted = |stages: &[StageKind]| {
            let mut keys: Vec<&str> = stages.iter().map(|stage| stage.key()).collect();
            keys.sort_unstable();
            keys
        };
        assert_eq!(sorted(OPEN_AT_THE_DESK), sorted(&open));
        for shown in Shown::ALL.into_iter().filter(|shown| *shown != Shown::Ended) {
            assert!(shown.stages().iter().all(|stage| !stage.has_ended()), "{shown:?}");
        }
    }

    #[test]
    fn a_state_narrows_a_list_and_never_widens_it() {
        let narrowed = |shown: Shown, stage: StageKind| {
            let rules = Measures { amber_permille: 0, returns: 1, still_since: Millis(0) };
            shown.narrow(MatterFilter { stages: vec![stage.key()], ..MatterFilter::default() }, rules)
        };
        let filter = narrowed(Shown::Reopened, StageKind::InProgress);
        assert_eq!((filter.stages, filter.only), (vec!["in_progress"], None));
        assert_eq!(narrowed(Shown::Reopened, StageKind::Withdrawn).only, Some(vec![]));
        assert_eq!(narrowed(Shown::Unanswered, StageKind::Merged).stages, ["merged"]);
    }

    #[test]
    fn what_an_address_says_is_read_back_and_nonsense_is_all() {
        for shown in Shown::ALL {
            assert_eq!(Shown::of(shown.key()), shown);
        }
        assert_eq!(Shown::of("nonsense"), Shown::All);
    }
}
