//! What an event refers to, found by the types of its fields: a new field of an event cannot be forgotten here.

use crate::ids::*;
use crate::time::{Deadline, Millis};

/// What an event refers to, in the order of its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct References {
    /// Texts that stand apart from the log.
    pub texts: Vec<TextRef>,
    /// Pictures that stand apart from the log.
    pub pictures: Vec<PictureId>,
    /// People. Whoever acted stands beside the event and is not among them.
    pub persons: Vec<PersonId>,
    /// Units.
    pub units: Vec<UnitId>,
    /// Matters; for the first event of a matter that matter itself.
    pub matters: Vec<MatterId>,
}

/// A type of a field of an event. What holds no text, picture, person, unit or matter refers to nothing.
pub(crate) trait Refer {
    /// Adds what the field refers to.
    fn refer(&self, _to: &mut References) {}
}

macro_rules! refer_into {
    ($($id:ty => $list:ident,)*) => { $(
        impl Refer for $id {
            fn refer(&self, to: &mut References) {
                to.$list.push(self.clone());
            }
        }
    )* };
}

refer_into! {
    TextRef => texts,
    PictureId => pictures,
    PersonId => persons,
    UnitId => units,
    MatterId => matters,
}

macro_rules! refer_to_nothing {
    ($($plain:ty),* $(,)?) => { $(impl Refer for $plain {})* };
}

refer_to_nothing!(
    bool,
    u8,
    u32,
    i64,
    String,
    jiff::civil::Date,
    Millis,
    Deadline,
    PlaceId,
    CategoryId,
    BodyId,
    MeetingId,
    NoticeId,
    ResolutionId,
    NeedId,
    ResourceId,
    ReportingId,
    ProcedureId,
    ProjectId,
    ReceptionId,
    VoteId,
    AgreementId,
    RollId,
    FundId,
    PledgeId,
    ExpenseId,
    AccountBookId,
    HomeNo,
    BatchId,
    crate::rules::RuleValue,
);

impl<T: Refer> Refer for Option<T> {
    fn refer(&self, to: &mut References) {
        self.iter().for_each(|value| value.refer(to));
    }
}

impl<T: Refer> Refer for Box<T> {
    fn refer(&self, to: &mut References) {
        self.as_ref().refer(to);
    }
}

impl<T: Refer, const N: usize> Refer for [T; N] {
    fn refer(&self, to: &mut References) {
        self.iter().for_each(|value| value.refer(to));
    }
}

impl<T: Refer> Refer for Vec<T> {
    fn refer(&self, to: &mut References) {
        self.iter().for_each(|value| value.refer(to));
    }
}
