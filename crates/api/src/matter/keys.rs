//! The words of matters.

use crate::keys::mirror;

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
    Verdict = mingtong_domain::matter::Verdict, without key { Confirmed, NotDone }
    /// The state of a matter.
    State = mingtong_domain::matter::StageKind {
        Received, Accepted, Assigned, OpenForClaim, InProgress, Disputed, Escalated, Deliberating, Deferred, Done,
        Verified, Closed, Declined, Merged, Withdrawn, Retracted,
    }
    /// What a clock waits for.
    ClockKind = mingtong_domain::time::ClockKind { Accept, FirstReply, Finish, Verify, Close, Review }
    /// How a clock stands.
    Colour = mingtong_domain::time::Colour, without key { Green, Amber, Overdue }
    /// How large a picture is wanted.
    PictureSize = mingtong_app::matter::PictureSize, without key { Whole, Small }
    /// The kind of a file.
    ExportFormat = mingtong_app::matter::export::ExportFormat, without key { Xlsx, Csv, Json }
    /// Which matters of a list.
    Shown = mingtong_app::matter::Shown, without key {
        All, Mine, ToAccept, ToAssign, ToClaim, Given, WithUnit, UnderWay, SentBack, ReportedDone, Ended, ToVerify,
        Unanswered, Reopened, AskedBack, DueSoon, Overdue, ToArbitrate, Escalated, Returned, Still, PersonalData,
        Review,
    }
}
