//! The words of deliberating bodies.

use crate::keys::mirror;

mirror! {
    /// What a deliberating body is.
    BodyKind = mingtong_domain::body::BodyKind {
        Council, CourtyardGroup, ResidentsMeeting, Representatives, Supervisors, Owners, PartyMembers, TwoCommittees,
    }

    /// What somebody is in a body.
    Office = mingtong_domain::body::Office { Convenor, Teller, Member, Alternate }

    /// How somebody came to a seat.
    SeatedBy = mingtong_domain::body::SeatedBy { Election, Agreement, Delegation, MovedUp }

    /// How a seat ended before its term.
    EndedBy = mingtong_domain::body::EndedBy { Resignation, Recall, Absence, Leaving }

    /// How residents agreed to a body.
    AgreedBy = mingtong_domain::body::AgreedBy { Meeting, Doors, Writing }

    /// In which rhythm a body meets.
    Rhythm = mingtong_domain::body::Rhythm { Weekly, Fortnightly, MonthlyByDay, MonthlyByWeekday, Quarterly }

    /// The state of a body.
    BodyStage = mingtong_domain::body::StageKind { Proposed, Agreed, Announced, Active, Dissolved }
}
