//! The words of the interface that stand for one of a few things, each beside the thing it stands for.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Makes an enum of the wire that stands for one of the domain: the compiler sees to it that none is forgotten.
macro_rules! mirror {
    ($($(#[$doc:meta])* $name:ident = $domain:path { $($variant:ident),* $(,)? })*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($variant,)* }

        impl From<$domain> for $name {
            fn from(value: $domain) -> Self {
                match value { $(<$domain>::$variant => Self::$variant,)* }
            }
        }

        impl From<$name> for $domain {
            fn from(value: $name) -> Self {
                match value { $($name::$variant => Self::$variant,)* }
            }
        }
    )* };
}

mirror! {
    /// Through which door a voice came.
    Channel = mingtong_domain::matter::Channel {
        Reception, Council, CourtyardGroup, Web, QrNotice, WalkIn, Phone, Paper, HotlineFile,
    }
    /// Who sees a matter.
    Visibility = mingtong_domain::matter::Visibility { Public, Private }
    /// On which clock a matter runs.
    Track = mingtong_domain::matter::Track { Ordinary, Hazard }
    /// How a matter ended.
    Outcome = mingtong_domain::matter::Outcome { Solved, Explained, SettledElsewhere, NotSolved }
    /// What a check found.
    Verdict = mingtong_domain::matter::Verdict { Confirmed, NotDone }
    /// The state of a matter.
    State = mingtong_domain::matter::StageKind {
        Received, Accepted, Assigned, OpenForClaim, InProgress, Disputed, Escalated, Deferred, Done, Verified, Closed,
        Declined, Merged, Withdrawn, Retracted,
    }
    /// What a clock waits for.
    ClockKind = mingtong_domain::time::ClockKind { Accept, FirstReply, Finish, Verify, Close, Review }
    /// How a clock stands.
    Colour = mingtong_domain::time::Colour { Green, Amber, Overdue }
    /// A role.
    Role = mingtong_domain::role::Role {
        Public, Raiser, BuildingLead, GroupMember, CouncilMember, GridWorker, Delegate, Staff, Secretary, UnitHandler,
        Street, Supervisor, Admin,
    }
    /// What a delegate is delegate to.
    DelegateKind = mingtong_domain::reception::DelegateKind { PartyCongress, PeoplesCongress, Cppcc }
    /// What a place is.
    PlaceKind = mingtong_domain::register::PlaceKind { Grid, Courtyard, Building, Entrance, Home, Public }
    /// What a deliberating body is.
    BodyKind = mingtong_domain::register::BodyKind { Council, CourtyardGroup }
    /// How large a picture is wanted.
    PictureSize = mingtong_app::queries::PictureSize { Whole, Small }
    /// What became of a row of a file.
    Severity = mingtong_office::Severity { Rejected, Doubtful, Skipped }
    /// Why a matter stays when its import is taken back.
    KeptBecause = mingtong_app::import::KeptBecause { ActedOn, Supported }
    /// The kind of a file.
    ExportFormat = mingtong_app::queries::export_matters::ExportFormat { Xlsx, Csv, Json }
    /// Which matters of a list.
    Shown = mingtong_app::queries::Shown { All, Unanswered, Overdue, PersonalData }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::{matter, reception, register, role, time};

    fn written(value: impl Serialize) -> String {
        serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
    }

    #[test]
    fn every_word_is_the_key_of_the_domain() {
        for value in matter::Channel::ALL {
            assert_eq!(written(Channel::from(*value)), value.key());
        }
        for value in matter::StageKind::ALL {
            assert_eq!(written(State::from(*value)), value.key());
        }
        for value in matter::Outcome::ALL {
            assert_eq!(written(Outcome::from(*value)), value.key());
        }
        for value in role::Role::ALL {
            assert_eq!(written(Role::from(value)), value.key());
        }
        for value in reception::DelegateKind::ALL {
            assert_eq!(written(DelegateKind::from(value)), value.key());
        }
        for value in register::PlaceKind::ALL {
            assert_eq!(written(PlaceKind::from(value)), value.key());
        }
        for value in time::ClockKind::ALL {
            assert_eq!(written(ClockKind::from(value)), value.key());
        }
    }
}
