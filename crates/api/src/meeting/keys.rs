//! The words of meetings.

use crate::keys::mirror;

mirror! {
    /// The state of a meeting.
    MeetingStage = mingtong_domain::meeting::StageKind {
        Called, Running, Adjourned, Ended, Minuted, Frozen, CalledOff, NotHeld
    }

    /// What is done with an item of the agenda.
    ItemKind = mingtong_domain::meeting::ItemKind { Discuss, Decide, Inform, LastMinutes }

    /// Who can ask that an assembly is called.
    AskedBy = mingtong_domain::meeting::AskedBy { Adults, Homes, Groups, Representatives }

    /// How people were told of a meeting.
    ToldBy = mingtong_domain::meeting::ToldBy { Sheet, Phone, Message, Door, Online }

    /// Whether a decision was carried; a tie is not.
    MeetingVerdict = mingtong_domain::meeting::Verdict { Carried, NotCarried }

    /// How voices were asked for.
    VotedBy = mingtong_domain::meeting::VotedBy { Hands, Names }

    /// What somebody says to a motion.
    Says = mingtong_domain::meeting::Says { Agree, Oppose, Abstain }

    /// What a test asks, of a decision or of a request.
    MeetingTest = mingtong_domain::meeting::TestKind { Asked, Attendance, Agree, Elect }

    /// Where a motion is in its life.
    MotionState = mingtong_domain::meeting::MotionState { Open, Carried, NotCarried, Lapsed }

    /// Why a meeting is put off or broken off.
    AdjournedFor = mingtong_domain::meeting::AdjournedFor { Quorum, Unfinished, Other }

    /// As what somebody is at a meeting.
    Attends = mingtong_domain::meeting::Attends { Member, Guest, Observer }

    /// How somebody's coming was noted.
    SignedInBy = mingtong_domain::meeting::SignedInBy { Sheet, Code, Hand }

    /// As what somebody speaks.
    SpeechKind = mingtong_domain::meeting::SpeechKind { Contribution, Pro, Contra, Question, PointOfOrder }

    /// Where somebody is.
    AtMeeting = mingtong_app::meeting::AtMeeting { There, Left, Excused, Absent, Awaited }

    /// What there is still of the text of a version of the minutes.
    MinutesRemains = mingtong_app::meeting::Remains { Whole, Part, Nothing }

    /// Whether people heard of a meeting in time.
    MeetingNotice = mingtong_domain::reception::Timeliness { InTime, Short, Afterwards }

    /// Which meetings are listed.
    MeetingsShown = mingtong_app::meeting::MeetingsShown { Ahead, Past }
}
